"""Feeds: the newest articles of a list, with its filters, as Atom and as JSON Feed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.feeds import views
from archive.models import Article, ArticleTag, Change, Redirect, Source, Tag
from tests import cast
from tests.lasting import Lasting, Once

pytestmark = pytest.mark.django_db

A = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ISSUED = "{http://purl.org/dc/terms/}issued"
ORIGIN = "http://testserver"
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
DRONE = "Drone over Testabad\n\nA drone flew over Testabad for an hour, Azad Demo said."


@pytest.fixture(scope="module")
def lasting_world(once: Once) -> Lasting:
    return once(make_world)


@pytest.fixture
def world(lasting_world: Lasting, db: None) -> dict[str, Any]:
    """Three articles: of a known day, of some month, of no known day; and a draft."""
    return dict(lasting_world.own())


def make_world() -> dict[str, Any]:
    newest = cast.an_article(
        DRONE, published_earliest="2024-03-14", published_latest="2024-03-14", published_basis="stated",
        url="https://example.org/drone", standfirst="It flew <low> & slow.",
    )  # fmt: skip
    month = cast.an_article(
        "Der Monat\n\nText.", language="de", published_earliest="2023-05-01", published_latest="2023-05-31",
        published_basis="inferred",
    )  # fmt: skip
    undated = cast.an_article("Undated\n\nText of it.", headline="No day\u202e\x0b known\x01")
    cast.an_article("Hidden\n\nAzad Demo.", status="draft")
    person = cast.a_person()
    cast.a_mention(newest, person, "Azad Demo")
    tag = Tag.objects.create(slug="drones", name="Drones & missiles")
    ArticleTag.objects.create(article=newest, tag=tag)
    Change.objects.create(thing="article", thing_id=newest.pk, key=newest.public_id, action="updated")
    return {"newest": newest, "month": month, "undated": undated, "person": person, "tag": tag}


def atom(client: Client, path: str) -> ElementTree.Element:
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return ElementTree.fromstring(answer.content)


def items(client: Client, path: str) -> list[dict[str, Any]]:
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/feed+json")
    return json.loads(answer.content)["items"]


def text(element: ElementTree.Element, name: str) -> str | None:
    return element.findtext(A + name)


def titles(feed: ElementTree.Element) -> list[str | None]:
    return [text(entry, "title") for entry in feed.findall(f"{A}entry")]


def links(element: ElementTree.Element) -> dict[str, str]:
    return {one.get("rel", ""): one.get("href", "") for one in element.findall(f"{A}link")}


def test_an_atom_feed_has_what_the_standard_asks(world: dict[str, Any], client: Client) -> None:
    feed = atom(client, "/feed.atom")
    assert feed.tag == f"{A}feed" and text(feed, "title") == "Latest articles – Regional Security Archive"
    assert text(feed, "id") == links(feed)["self"] == f"{ORIGIN}/feed.atom"
    for element in (feed, *feed.findall(f"{A}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(A + name)) == 1
        assert re.fullmatch(MOMENT, text(element, "updated") or "")
        assert len([one for one in element.findall(f"{A}link") if one.get("rel") == "alternate"]) == 1
    keys = [text(entry, "id") for entry in feed.findall(f"{A}entry")]
    assert len(set(keys)) == len(keys) == 3
    assert all(entry.findtext(f"{A}author/{A}name") for entry in feed.findall(f"{A}entry"))


def test_an_entry_tells_of_its_article(world: dict[str, Any], client: Client) -> None:
    entry = atom(client, "/feed.atom").findall(f"{A}entry")[0]
    article: Article = world["newest"]
    assert text(entry, "id") == f"{ORIGIN}/articles/{article.public_id}/"
    assert links(entry) == {
        "alternate": ORIGIN + article.get_absolute_url(), "via": "https://example.org/drone"
    }  # fmt: skip
    assert text(entry, "summary") == "It flew <low> & slow."
    assert entry.findtext(f"{A}author/{A}name") == "Demo Wire" and entry.get(LANG) == "en"
    assert [one.attrib for one in entry.findall(f"{A}category")] == [
        {"term": "drones", "label": "Drones & missiles"}
    ]


def test_a_day_is_told_as_far_as_it_is_known(world: dict[str, Any], client: Client) -> None:
    entries = atom(client, "/feed.atom").findall(f"{A}entry")
    assert [(text(one, "published"), one.findtext(ISSUED)) for one in entries] == [
        ("2024-03-14T00:00:00Z", "2024-03-14"), (None, "2023-05-01/2023-05-31"), (None, None)
    ]  # fmt: skip
    told = items(client, "/feed.json")
    assert [one.get("date_published") for one in told] == ["2024-03-14T00:00:00Z", None, None]
    assert told[1]["_archive"] == {"issued": "2023-05-01/2023-05-31", "basis": "inferred"}


def test_an_entry_was_updated_when_the_log_says_so(world: dict[str, Any], client: Client) -> None:
    Change.objects.filter(thing="article").update(at=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert items(client, "/feed.json")[0]["date_modified"] == "2025-01-02T03:04:05Z"


def test_titles_hold_nothing_that_xml_or_a_reader_stumbles_over(
    world: dict[str, Any], client: Client
) -> None:
    assert titles(atom(client, "/feed.atom"))[2] == "No day known"


def test_a_json_feed_says_the_same(world: dict[str, Any], client: Client) -> None:
    feed = client.get("/articles/feed.json?q=drone").json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "“drone” – Regional Security Archive"
    assert feed["home_page_url"] == f"{ORIGIN}/articles/?q=drone"
    assert feed["feed_url"] == f"{ORIGIN}/articles/feed.json?q=drone" and "next_url" not in feed
    [item] = feed["items"]
    assert item["id"] == f"{ORIGIN}/articles/{world['newest'].public_id}/"
    assert (
        item["content_text"] == "It flew <low> & slow."
        and item["external_url"] == "https://example.org/drone"
    )
    assert item["authors"] == [{"name": "Demo Wire", "url": f"{ORIGIN}/sources/demo-wire/"}]
    assert (item["tags"], item["language"]) == (["Drones & missiles"], "en")


FOUND = {
    "/people/azad-demo/": 1, "/tags/drones/": 1, "/sources/demo-wire/": 3, "/articles/": 3,
    "/articles/?lang=de": 1, "/articles/?person=azad-demo&q=drone": 1, "/articles/?lang=de&q=drone": 0,
    "/sources/demo-wire/?not_lang=de": 2,
}  # fmt: skip
"""List with its filters → articles."""


def test_every_list_has_its_feed_by_its_filters(world: dict[str, Any], client: Client) -> None:
    for url, found in FOUND.items():
        folder, _, query = url.partition("?")
        assert len(atom(client, f"{folder}feed.atom?{query}").findall(f"{A}entry")) == found, url
        assert len(items(client, f"{folder}feed.json?{query}")) == found, url


def test_the_feed_of_a_dossier_leads_to_it(world: dict[str, Any], client: Client) -> None:
    feed = atom(client, "/people/azad-demo/feed.atom")
    assert links(feed)["alternate"] == f"{ORIGIN}/people/azad-demo/"
    assert text(feed, "title") == "Azad Demo – Regional Security Archive"
    narrowed = atom(client, "/people/azad-demo/feed.atom?lang=en")
    assert links(narrowed)["alternate"] == f"{ORIGIN}/articles/?lang=en&person=azad-demo"


def test_what_cannot_be_used_is_refused_as_the_api_does(world: dict[str, Any], client: Client) -> None:
    for question in ("person=nobody", "colour=red", "sort=oldest", "after=soon", "cursor=x", "limit=2"):
        answer = client.get(f"/articles/feed.atom?{question}")
        assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
        assert list(answer.json()["errors"]) == [question.split("=")[0]]


def test_an_old_slug_leads_on_and_an_unknown_one_nowhere(world: dict[str, Any], client: Client) -> None:
    Redirect.objects.create(kind="person", key="azad-old", entity=world["person"].entity_ptr)
    answer = client.get("/people/azad-old/feed.json?lang=en")
    assert (answer.status_code, answer["Location"]) == (301, "/people/azad-demo/feed.json?lang=en")
    for path in (
        "people/nobody/feed.atom",
        "people/nobody/feed.atom?colour=red",
        "feed.rss",
        "tags/x/feed.json",
    ):
        assert client.get(f"/{path}").status_code == 404, path
    assert client.get("/people/azad-demo/feed.atom?person=azad-demo").status_code == 400


def test_who_is_hidden_has_no_feed_and_is_unknown_to_all_others(
    world: dict[str, Any], client: Client
) -> None:
    cast.a_person("Berivan Sample", review="rejected")
    assert client.get("/people/berivan-sample/feed.atom").status_code == 404
    hidden, absent = (client.get(f"/feed.json?person={slug}") for slug in ("berivan-sample", "nobody"))
    assert hidden.status_code == absent.status_code == 400
    assert hidden.content.replace(b"berivan-sample", b"nobody") == absent.content


def test_words_keep_to_the_text_policy(world: dict[str, Any], client: Client) -> None:
    for policy, words in (("excerpt", "It flew <low> & slow."), ("metadata", "")):
        Source.objects.update(text_policy=policy)
        assert atom(client, "/feed.atom").findtext(f"{A}entry/{A}summary", "") == words
        assert items(client, "/feed.json")[0]["content_text"] == (words or "Drone over Testabad")


def test_pages_lead_on_to_the_last_article(
    world: dict[str, Any], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "SIZE", 2)
    first = atom(client, "/articles/feed.atom?source=demo-wire")
    second = atom(client, links(first)["next"].removeprefix(ORIGIN))
    assert [*titles(first), *titles(second)] == ["Drone over Testabad", "Der Monat", "No day known"]
    assert text(first, "id") == text(second, "id") and "next" not in links(second)
    assert client.get("/feed.json").json()["next_url"].startswith(f"{ORIGIN}/feed.json?cursor=")


def test_who_has_the_feed_already_is_told_so(world: dict[str, Any], client: Client) -> None:
    answer = client.get("/feed.atom")
    again = client.get("/feed.atom", headers={"If-None-Match": answer["ETag"]})
    assert answer["Cache-Control"] == "no-cache" and again.status_code == 304


def test_the_queries_of_a_feed_do_not_grow(
    world: dict[str, Any], client: Client, search_index: Callable[[], int]
) -> None:
    counts = []
    for turn in range(3):
        with CaptureQueriesContext(connection) as queries:
            client.get("/people/azad-demo/feed.atom")
        counts.append(len(queries))
        for n in range(5):
            cast.a_mention(cast.an_article(f"More\n\n{turn} {n} Azad Demo."), world["person"], "Azad Demo")
        search_index()
    assert counts[1] == counts[2] <= 8


def test_pages_name_their_feeds_and_the_list_its_downloads(world: dict[str, Any], client: Client) -> None:
    for path, feed in (
        ("/", "/feed.atom"), ("/people/azad-demo/", "/people/azad-demo/feed.atom"),
        ("/tags/drones/", "/tags/drones/feed.json"), ("/sources/demo-wire/", "/sources/demo-wire/feed.atom"),
        ("/articles/?q=drone&sort=relevance&x=1", "/articles/feed.atom?q=drone"),
    ):  # fmt: skip
        html = client.get(path).content.decode()
        assert re.search(
            rf'<link rel="alternate" type="[^"]+" title="[^"]+" href="{re.escape(feed)}">', html
        ), path
        assert path == "/" or f'<a href="{feed}"' in html
    html = client.get("/articles/?q=drone&lang=en&sort=oldest&cursor=").content.decode()
    assert '<a href="/api/v1/articles/?q=drone&amp;lang=en&amp;sort=oldest&amp;format=csv"' in html
    html = client.get("/articles/?q=drone&sort=relevance&x=1").content.decode()
    assert '<a href="/api/v1/articles/?q=drone&amp;format=ndjson"' in html


# ----------------------------------------------------------------------------------------------------- events


@pytest.fixture
def happened(world: dict[str, Any], search_index: Callable[[], int]) -> dict[str, Any]:
    """Two events: one told by two sources, and by a draft; one without a date. And one of a draft alone."""
    tale = cast.an_article("Hikaye\n\nDrone Testabad.", language="tr", source=cast.a_source("other-wire"))
    flight = cast.an_event(
        tale, "Drone Testabad", kind="drone-strike", title="Flight <over> Testabad",
        date_earliest="2024-03-10", date_latest="2024-03-11", date_basis="relative",
    )  # fmt: skip
    cast.evidence_for(world["newest"], "A drone flew over Testabad", event=flight)
    undated = cast.an_event(tale, "Testabad", title="Undated")
    flight.participations.create(entity=world["person"], part="speaker")
    draft = Article.objects.get(status="draft")
    cast.evidence_for(draft, "Azad Demo", event=flight)
    cast.an_event(
        draft, "Azad Demo", title="Hidden event", date_earliest="2031-01-01", date_latest="2031-01-01"
    )
    search_index()
    return world | {"flight": flight, "undated": undated, "draft": draft}


def test_an_entry_tells_of_its_event(happened: dict[str, Any], client: Client) -> None:
    feed = atom(client, "/events/feed.atom")
    assert text(feed, "title") == "Latest events – Regional Security Archive"
    assert links(feed)["alternate"] == f"{ORIGIN}/events/"
    assert titles(feed) == ["Flight <over> Testabad", "Undated"]
    entry, event = feed.findall(f"{A}entry")[0], happened["flight"]
    assert text(entry, "id") == f"{ORIGIN}/events/{event.public_id}/"
    assert links(entry) == {
        "alternate": ORIGIN + event.get_absolute_url(),
        "via": "https://example.org/drone",
    }
    summary = entry.find(f"{A}summary")
    assert summary is not None and summary.text == "A drone flew over Testabad" and summary.get(LANG) == "en"
    assert [author.findtext(f"{A}name") for author in entry.findall(f"{A}author")] == [
        "Demo Wire", "Other Wire"
    ]  # fmt: skip
    assert [one.get("term") for one in entry.findall(f"{A}category")] == ["drone-strike"]
    period = entry.findtext("{http://purl.org/dc/terms/}temporal")
    assert (text(entry, "published"), period) == ("2024-03-14T00:00:00Z", "2024-03-10/2024-03-11")


def test_the_json_feed_of_events_says_the_same(happened: dict[str, Any], client: Client) -> None:
    first, second = items(client, "/events/feed.json")
    assert first["content_text"] == "A drone flew over Testabad" and first["language"] == "en"
    assert first["_archive"] == {
        "issued": "2024-03-14", "period": "2024-03-10/2024-03-11", "basis": "relative",
        "modality": "occurred", "sentence": f"{ORIGIN}{happened['newest'].get_absolute_url()}#e21-47",
    }  # fmt: skip
    assert "date_published" not in second and second["language"] == "tr"


def test_the_feed_of_events_takes_the_filters_of_their_list(happened: dict[str, Any], client: Client) -> None:
    for question, found in (
        ("kind=drone-strike", 1), ("person=azad-demo", 1), ("source=other-wire", 2),
        ("lang=en&source=other-wire", 0), ("before=2023", 0), ("q=undated", 1),
        ("article=" + happened["newest"].public_id, 1),
    ):  # fmt: skip
        assert len(items(client, f"/events/feed.json?{question}")) == found, question
    for question in (
        "person=nobody",
        "colour=red",
        "sort=oldest",
        "cursor=x",
        "article=" + happened["draft"].public_id,
    ):
        answer = client.get(f"/events/feed.atom?{question}")
        assert (answer.status_code, list(answer.json()["errors"])) == (400, [question.split("=")[0]])


def test_a_feed_of_events_keeps_to_policy_and_to_what_is_published(
    happened: dict[str, Any], client: Client
) -> None:
    before = client.get("/events/feed.json").content
    Change.objects.create(thing="article", thing_id=happened["draft"].pk, action="updated")
    Change.objects.create(thing="event", thing_id=happened["flight"].pk, action="updated")
    assert client.get("/events/feed.json").content == before
    Source.objects.filter(slug="demo-wire").update(text_policy="metadata")
    assert items(client, "/events/feed.json")[0]["content_text"] == "Flight <over> Testabad"
    Article.objects.filter(pk=happened["newest"].pk).update(status="withdrawn")
    [first, _] = items(client, "/events/feed.json")
    assert first["content_text"] == "Drone Testabad" and len(first["authors"]) == 1
    Article.objects.update(status="withdrawn")
    assert not items(client, "/events/feed.json")


def test_the_page_of_events_leads_to_its_feeds_and_files(happened: dict[str, Any], client: Client) -> None:
    html = client.get("/events/?person=azad-demo&colour=red&sort=oldest").content.decode()
    for url in (
        "/events/feed.atom?person=azad-demo",
        "/events/feed.json?person=azad-demo",
        "/api/v1/events/?person=azad-demo&amp;sort=oldest&amp;format=csv",
        "/api/v1/events/?person=azad-demo&amp;sort=oldest&amp;format=ndjson",
    ):
        assert f'href="{url}"' in html
        answer = client.get(url.replace("&amp;", "&"))
        assert answer.status_code == 200 and answer.getvalue()


def test_fifty_events_cost_the_queries_of_one(happened: dict[str, Any], client: Client) -> None:
    counted = []
    for number in range(2):
        with CaptureQueriesContext(connection) as asked:
            items(client, "/events/feed.json")
        counted.append(len(asked))
        for n in range(20 * (1 - number)):
            article = cast.an_article(f"Row {n}\n\nThey met {n}.", source=cast.a_source(f"s-{n}"))
            cast.an_event(article, "They met", title=f"Meeting {n}")
    assert counted[0] == counted[1]
