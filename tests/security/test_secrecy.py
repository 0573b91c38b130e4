"""What is not published appears nowhere public, and what is hidden looks exactly like what never was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client

from archive import curate
from archive.models import Article, ArticleTag, CasualtyReport, Event, Evidence, Tag
from tests import cast
from tests.curate.conftest import Story, a_story
from tests.security.routes import READERS
from tests.security.test_routes import Known

pytestmark = pytest.mark.django_db

SENTINEL = "Quxblorf"
"""A word that only hidden things hold."""
HIDDEN_TEXT = (
    f"{SENTINEL} meets Azad Demo\n\nTESTABAD – {SENTINEL} met Berivan Sample and Azad Demo on Sunday."
)
ABSENT = "Vextromp"
"""As long a word that nothing holds."""

QUESTIONS = {
    "articles": ("q={}", "person={}", "organization={}", "place={}", "tag={}", "source={}", "event_kind={}"),
    "events": ("q={}", "person={}", "organization={}", "place={}", "article={}"),
    "people": ("q={}", "article={}"),
    "organizations": ("q={}",),
    "places": ("q={}", "within={}"),
    "mentions": ("article={}", "person={}"),
    "roles": ("q={}", "person={}", "organization={}", "article={}"),
    "tags": ("q={}",),
    "sources": ("q={}",),
}
"""What a reader may ask each list, with a place for a word."""

Index = Callable[[], int]


@pytest.fixture
def story(db: None) -> Story:
    story = a_story()
    ArticleTag.objects.create(
        article=story.article, tag=Tag.objects.create(slug="talks", name="Talks"), review="confirmed"
    )
    return story


@pytest.fixture
def keys(story: Story) -> Known:
    return Known(
        article=story.article.public_id, article_slug=story.article.slug, event=story.event.public_id,
        event_slug=story.event.slug, person=story.azad.slug, organization=story.ministry.slug,
        place=story.testabad.slug, source=story.article.source.slug, role=story.role.public_id, tag="talks",
        mention=f"{story.article.public_id}-{story.mention.start}-{story.mention.end}",
    )  # fmt: skip


def hide(story: Story) -> list[tuple[str, str]]:
    """Add everything that a reader must not see; gives the addresses at which somebody might look for it."""
    addresses: list[tuple[str, str]] = []
    for status in ("draft", "in_review", "withdrawn"):
        addresses += hide_article(story, status)
    addresses += reject_what_a_published_text_says(story)
    return addresses


def hide_article(story: Story, status: str) -> list[tuple[str, str]]:
    """A text that is not published, and everything that only it tells of people whom readers know."""
    text = f"{HIDDEN_TEXT}\n{status}"
    article = cast.an_article(
        text, status="draft", agency=SENTINEL, byline=SENTINEL, standfirst=SENTINEL,
        source=story.article.source,
        published_earliest="2031-01-01", published_latest="2031-01-01", published_basis="stated",
        dateline_place=story.testabad, url=f"https://example.org/{SENTINEL}/{status}", doubts=[SENTINEL],
    )  # fmt: skip
    cast.a_mention(article, story.azad, "Azad Demo")
    cast.a_mention(article, story.berivan, "Berivan Sample")
    event = cast.an_event(
        article, title=f"{SENTINEL} {status}", kind="drone-strike", place=story.testabad,
        date_earliest="2031-01-01", date_latest="2031-01-01",
    )  # fmt: skip
    event.participations.create(entity=story.azad, part="target")
    role = cast.a_role(story.azad, f"{SENTINEL} {status}", article=article, organization=story.ministry)
    cast.evidence_for(article, "met Berivan Sample", event=story.event)  # one more telling of a known event
    ArticleTag.objects.create(article=article, tag=Tag.objects.get(slug="talks"), review="confirmed")
    if status == "withdrawn":
        curate.withdraw([article], why=SENTINEL)
    elif status == "in_review":
        curate.send_to_review([article], why=SENTINEL)
    return [
        ("articles", article.public_id), ("events", event.public_id), ("roles", role.public_id),
    ]  # fmt: skip


def reject_what_a_published_text_says(story: Story) -> list[tuple[str, str]]:
    """Records of the published article that an editor turned down."""
    article = story.article
    event = cast.an_event(
        article, title=SENTINEL, words="lasted an hour", review="rejected", place=story.testabad
    )
    event.participations.create(entity=story.azad, part="victim")
    role = cast.a_role(story.berivan, SENTINEL, article=article, review="rejected")
    merged = cast.an_event(title=f"{SENTINEL} merged", merged_into=story.event)
    CasualtyReport.objects.create(
        event=story.event, measure="killed", best=999, wording=SENTINEL, review="rejected"
    )
    story.event.participations.create(entity=story.ministry, part="mediator", review="rejected")
    cast.a_mention(article, story.ministry, "Ministry of Examples", state="rejected", review="rejected")
    cast.evidence_for(article, "The talks", event=story.event, review="rejected")
    wrong = cast.a_person(f"{SENTINEL} Person", review="rejected", summary=SENTINEL)
    wrong.names.create(text=f"{SENTINEL} Alias")
    cast.a_place(f"{SENTINEL} Place", review="rejected", parent=story.testabad)
    cast.an_organization(f"{SENTINEL} Body", review="rejected", parent=story.ministry)
    ArticleTag.objects.create(
        article=article, tag=Tag.objects.get_or_create(slug="other", name="Other")[0], review="rejected"
    )
    return [
        ("events", event.public_id), ("roles", role.public_id), ("people", wrong.slug),
        ("places", f"{SENTINEL}-place".lower()), ("organizations", f"{SENTINEL}-body".lower()),
        ("merged", merged.public_id),
    ]  # fmt: skip


QUERIES = {
    "articles": (
        "q=Azad",
        "year=2031",
        "after=2030-01-01",
        "sort=oldest",
        "event_kind=drone-strike",
        "tag=talks",
        "tag=other",
        "person=azad-demo",
        "place=testabad",
    ),
    "events": (
        "q=Meeting",
        "kind=drone-strike",
        "after=2030-01-01",
        "person=azad-demo",
        "review=rejected",
        "organization=ministry-of-examples",
    ),
    "people": ("q=Azad",),
    "places": ("q=Test",),
}
"""Plain questions, to pages and API alike."""


def everything_public(keys: Known) -> dict[str, bytes]:
    """Every answer that a reader can get by following links, and to plain questions."""
    addresses = ["/" + address.format_map(keys) for address in READERS.values()]
    for prefix in ("/", "/api/v1/"):
        addresses += [f"{prefix}{name}/?{query}" for name, queries in QUERIES.items() for query in queries]
    addresses += [
        "/api/v1/roles/?person=azad-demo",
        "/api/v1/mentions/?person=azad-demo",
        "/api/v1/mentions/?organization=ministry-of-examples",
        "/api/v1/articles/?count=exact",
        "/api/v1/resolve/?name=Azad+Demo",
        f"/api/v1/resolve/?name={SENTINEL}",
    ]
    for name in ("articles", "events"):
        addresses += [f"/api/v1/{name}/?format={form}" for form in ("csv", "ndjson")]
        addresses += [f"/{name}/feed.{form}?person=azad-demo" for form in ("atom", "json")]
    return {url: Client().get(url).getvalue() for url in addresses}


def test_hidden_things_change_no_public_answer(story: Story, keys: Known, search_index: Index) -> None:
    Tag.objects.create(slug="other", name="Other")
    search_index()
    before = everything_public(keys)
    hide(story)
    search_index()
    after = everything_public(keys)
    assert before.keys() == after.keys() and len(before) > 60
    for url, answer in before.items():
        assert after[url].decode().splitlines() == answer.decode().splitlines(), url


def test_the_sentinel_is_there_to_be_found(story: Story, keys: Known, search_index: Index) -> None:
    """Once published, the same things are everywhere: the test above looks at the right places."""
    hide(story)
    curate.publish(Article.objects.all())
    Event.objects.filter(merged_into__isnull=True).update(review="unreviewed")
    search_index()
    shown = [url for url, answer in everything_public(keys).items() if SENTINEL.encode() in answer]
    for url in ("/", "/articles/", "/events/", "/people/azad-demo/", "/api/v1/articles/", "/api/v1/events/",
                "/api/v1/events/?format=csv", "/events/feed.json?person=azad-demo",
                "/api/v1/roles/", "/places/testabad/", "/sources/demo-wire/", "/tags/talks/"):  # fmt: skip
        assert url in shown, url


@pytest.mark.parametrize("prefix", ["/", "/api/v1/"])
def test_asking_for_the_hidden_word_is_asking_for_nothing(
    story: Story, search_index: Index, prefix: str
) -> None:
    hide(story)
    search_index()
    for name, questions in QUESTIONS.items():
        for question in questions:
            hidden, absent = (
                Client().get(f"{prefix}{name}/?{question.format(word)}") for word in (SENTINEL, ABSENT)
            )
            assert hidden.status_code == absent.status_code, (name, question)
            assert without(hidden.content, SENTINEL) == without(absent.content, ABSENT), (name, question)


@pytest.mark.parametrize("prefix", ["/", "/api/v1/"])
def test_a_hidden_key_in_a_filter_is_an_unknown_key(story: Story, search_index: Index, prefix: str) -> None:
    slugs = {"person": f"{SENTINEL} person", "place": f"{SENTINEL} place", "organization": f"{SENTINEL} body"}
    hide(story)
    search_index()
    for name in ("articles", "events", "roles", "mentions"):
        for parameter, words in slugs.items():
            slug = words.lower().replace(" ", "-")
            absent = slug.replace(SENTINEL.lower(), ABSENT.lower())
            answers = [Client().get(f"{prefix}{name}/?{parameter}={key}") for key in (slug, absent)]
            assert answers[0].status_code == answers[1].status_code, (name, parameter)
            assert without(answers[0].content, SENTINEL) == without(answers[1].content, ABSENT), (
                name,
                parameter,
            )


def test_a_hidden_article_in_a_filter_is_an_unknown_one(story: Story, search_index: Index) -> None:
    hide(story)
    search_index()
    draft = Article.objects.get(status="draft").public_id
    for name in ("people", "events", "roles", "mentions", "organizations", "places"):
        answers = [Client().get(f"/api/v1/{name}/?article={key}") for key in (draft, "0000000000")]
        assert answers[0].status_code == answers[1].status_code, name
        assert without(answers[0].content, draft) == without(answers[1].content, "0000000000"), name


def test_the_address_of_a_hidden_thing_is_an_address_of_nothing(story: Story, search_index: Index) -> None:
    addresses = hide(story)
    search_index()
    for prefix in ("/", "/api/v1/"):
        for name, key in addresses:
            if name == "merged" or (prefix == "/" and name == "roles"):
                continue
            absent = "0" * len(key)
            hidden, nothing = (Client().get(f"{prefix}{name}/{k}/") for k in (key, absent))
            assert SENTINEL.encode() not in hidden.content, (prefix, name)
            assert hidden.status_code == nothing.status_code == 404, (prefix, name, key)
            assert without(hidden.content, key) == without(nothing.content, absent), (prefix, name)
    for article in Article.objects.exclude(status="published"):
        original = Client().get(f"/articles/{article.public_id}/original/")
        assert original.status_code == 404 and SENTINEL.encode() not in original.content
        mention = article.mentions.first()
        assert mention is not None
        url = f"/api/v1/mentions/{article.public_id}-{mention.start}-{mention.end}/"
        assert Client().get(url).status_code == 404


def test_words_of_editors_stay_at_the_desk(story: Story, keys: Known, search_index: Index) -> None:
    editor = User.objects.create_user(f"{SENTINEL}-editor", email=f"{SENTINEL}@example.org")
    curate.confirm([story.event, story.role, story.mention, story.azad], user=editor, why=SENTINEL)
    Article.objects.update(doubts=[])
    search_index()
    for url, answer in everything_public(keys).items():
        assert SENTINEL.encode() not in answer, url


def test_no_answer_counts_rows(story: Story, keys: Known, search_index: Index) -> None:
    """Database keys would tell how much there is that nobody sees."""
    search_index()
    for name in ("articles", "events", "people", "roles", "mentions"):
        for row in Client().get(f"/api/v1/{name}/").json()["results"]:
            assert not isinstance(row.get("id"), int), name


def test_following_the_log_hides_what_is_withdrawn(story: Story, search_index: Index) -> None:
    from archive import search

    search_index()
    assert b"Azad Demo meets" in Client().get("/articles/?q=Azad").content
    curate.withdraw([story.article])
    search.follow()
    assert b"Azad Demo meets" not in Client().get("/articles/?q=Azad").content
    assert search.match(search.Question(q="Azad")).total == 0
    assert not Evidence.objects.published().exists()


def without(content: bytes, word: str) -> bytes:
    """An answer without the reader's own word, which it may repeat."""
    for spelling in (word, word.lower()):
        content = content.replace(spelling.encode(), b"")
    return content
