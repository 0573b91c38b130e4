"""The page of an article: its text, its buttons, its actions."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from archive.models import Article, ArticleTag, Change, ChangeSet, Mention, Tag
from tests import cast
from tests.curate.conftest import Story, a_story, log

pytestmark = pytest.mark.django_db

LIST = "admin:archive_article_changelist"


def page(article: Article) -> str:
    return reverse("admin:archive_article_change", args=[article.pk])


def form(article: Article, **changes: object) -> dict[str, object]:
    """What the browser sends when an editor saves the page."""
    return {
        "headline": article.headline, "standfirst": article.standfirst, "source": article.source_id,
        "url": article.url or "", "language": article.language, "agency": "", "byline": "", "credit": "",
        "dateline_place": "", "published_earliest": "", "published_latest": "", "published_basis": "unknown",
        "why": "", "tagged-TOTAL_FORMS": 0, "tagged-INITIAL_FORMS": 0, **changes,
    }  # fmt: skip


def act(desk: Client, action: str, *rows: Article, **answers: object) -> None:
    data = {"action": action, "_selected_action": [row.pk for row in rows], **answers}
    assert desk.post(reverse(LIST), data).status_code == 302


def test_a_draft_is_published_from_the_list(desk: Client) -> None:
    story = a_story("draft")
    act(desk, "publish", story.article)
    assert Article.objects.get().status == "published"
    assert ("article", story.article.public_id, "created") in log()
    assert ChangeSet.objects.get().user.username == "editor"  # type: ignore[union-attr]


def test_a_draft_is_published_with_the_button_of_its_page(desk: Client) -> None:
    story = a_story("in_review")
    assert "_publish" in desk.get(page(story.article)).content.decode()
    answer = desk.post(page(story.article), form(story.article, headline="Better", why="Read.", _publish="1"))
    assert answer.status_code == 302
    article = Article.objects.get()
    assert (article.status, article.headline) == ("published", "Better")
    assert [s.verb for s in ChangeSet.objects.all()] == ["publish", "edit"]
    assert {s.why for s in ChangeSet.objects.all()} == {"Read."}
    assert ("event", story.event.public_id, "created") in log()


def test_buttons_fit_the_status(desk: Client) -> None:
    html = desk.get(page(a_story().article)).content.decode()
    assert 'name="_withdraw"' in html and 'name="_publish"' not in html


def test_withdrawing_asks_why(desk: Client, story: Story) -> None:
    asked = desk.post(reverse(LIST), {"action": "withdraw", "_selected_action": [story.article.pk]})
    assert "Readers will find them gone" in asked.content.decode()
    assert Article.objects.get().status == "published"
    act(desk, "withdraw", story.article, apply="1", why="The source took it back.")
    assert Article.objects.get().status == "withdrawn"
    assert ChangeSet.objects.get().why == "The source took it back."


def test_an_edit_of_a_published_article_is_logged_and_kept(desk: Client, story: Story) -> None:
    desk.post(page(story.article), form(story.article, headline="Azad Demo meets minister"))
    assert log() == [("article", story.article.public_id, "updated")]
    assert story.article.history.first().history_user.username == "editor"


def test_an_edit_of_a_draft_is_kept_and_not_logged(desk: Client) -> None:
    article = a_story("draft").article
    desk.post(page(article), form(article, headline="Another"))
    assert Article.objects.get().headline == "Another" and ChangeSet.objects.exists()
    assert not Change.objects.exists()


def test_saving_without_a_change_leaves_no_trace(desk: Client, story: Story) -> None:
    assert desk.post(page(story.article), form(story.article)).status_code == 302
    assert not ChangeSet.objects.exists() and not story.article.history.filter(history_type="~").exists()


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"published_latest": "2024-03-10"}, "needs an earliest day"),
        ({"published_earliest": "2024-03-12", "published_latest": "2024-03-10"}, "before the earliest"),
        ({"published_basis": "stated"}, "the basis is unknown"),
    ],
)
def test_impossible_dates_are_said_in_words(
    desk: Client, story: Story, dates: dict[str, str], words: str
) -> None:
    answer = desk.post(page(story.article), form(story.article, **dates))
    assert answer.status_code == 200 and words in answer.content.decode()
    assert "violated" not in answer.content.decode()


def test_one_day_is_a_range(desk: Client, story: Story) -> None:
    desk.post(
        page(story.article), form(story.article, published_earliest="2024-03-10", published_basis="stated")
    )
    assert str(Article.objects.get().published_latest) == "2024-03-10"


def test_subjects_are_added_to_many_and_taken_away(desk: Client, story: Story) -> None:
    talks = Tag.objects.create(slug="talks", name="Talks")
    other = cast.an_article("Other\n\nText")
    act(desk, "add_tag", story.article, other, apply="1", subject=talks.pk, why="")
    assert ArticleTag.objects.filter(review="confirmed").count() == 2
    act(desk, "remove_tag", other, apply="1", subject=talks.pk, why="")
    assert ArticleTag.objects.get().article == story.article


def test_subjects_are_edited_on_the_page(desk: Client, story: Story) -> None:
    talks = Tag.objects.create(slug="talks", name="Talks")
    rows = {
        "tagged-TOTAL_FORMS": 1,
        "tagged-0-tag": talks.pk,
        "tagged-0-review": "confirmed",
        "tagged-0-article": "",
    }
    desk.post(page(story.article), form(story.article, **rows))
    tagged = ArticleTag.objects.get()
    assert log() == [("article", story.article.public_id, "updated")]
    gone = rows | {"tagged-INITIAL_FORMS": 1, "tagged-0-id": tagged.pk, "tagged-0-DELETE": "on",
                   "tagged-0-article": story.article.pk}  # fmt: skip
    desk.post(page(story.article), form(story.article, **gone))
    assert not ArticleTag.objects.exists() and ChangeSet.objects.count() == 2


def test_settled_doubts_leave_the_pile(desk: Client) -> None:
    article = cast.an_article(doubts=["Is this Sunday the tenth?"])
    assert "Is this Sunday the tenth?" in desk.get(page(article)).content.decode()
    act(desk, "settle", article)
    assert Article.objects.get().doubts == []


def test_a_published_article_is_not_deleted(desk: Client, story: Story) -> None:
    delete = reverse("admin:archive_article_delete", args=[story.article.pk])
    assert "withdraw it first" in desk.get(delete).content.decode()
    desk.post(delete, {"post": "yes"})
    act(desk, "delete_for_good", story.article, apply="1", why="")
    assert Article.objects.exists()


def test_a_withdrawn_article_is_deleted_with_what_only_it_told(desk: Client) -> None:
    story = a_story("withdrawn")
    assert (
        desk.post(
            reverse("admin:archive_article_delete", args=[story.article.pk]), {"post": "yes"}
        ).status_code
        == 302
    )
    assert not Article.objects.exists() and not Mention.objects.exists()
    assert story.event.__class__.objects.count() == 0


def test_the_text_is_plain_text(desk: Client) -> None:
    article = cast.an_article('<script>alert(1)</script>\n\n<img src=x onerror="x"> Azad Demo & others.')
    cast.a_mention(article, cast.a_person("Azad <b>Demo</b>"), "Azad Demo")
    html = desk.get(page(article)).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script>alert" not in html and "<img src=x" not in html and "<b>Demo" not in html


def test_words_that_no_segment_holds_are_shown(desk: Client) -> None:
    article = cast.an_article("Headline\n\nBody text here.")
    article.segments.filter(kind="body").delete()
    html = desk.get(page(article)).content.decode()
    assert "unassigned" in html and "Body text here." in html


def test_overlapping_mentions_nest_nowhere(desk: Client) -> None:
    article = cast.an_article("Headline\n\nThe Ministry of Examples spoke.")
    ministry, examples = cast.an_organization(), cast.a_place("Examples")
    cast.a_mention(article, ministry, "Ministry of Examples")
    cast.a_mention(article, examples, "Examples spoke")
    html = desk.get(page(article)).content.decode()
    reading = html.split('class="reading"')[1].split("</fieldset>")[0]
    assert "Ministry of Examples</a> spoke." in reading


def test_nobody_types_an_article_in(desk: Client) -> None:
    assert desk.get(reverse("admin:archive_article_add")).status_code == 403


def test_a_long_text_is_cut_on_the_page(desk: Client) -> None:
    article = cast.an_article("Headline\n\n" + "word " * 20_000)
    html = desk.get(page(article)).content.decode()
    assert "The first 60,000 of 100,010 characters." in html
