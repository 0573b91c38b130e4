"""The tables of articles and of events: what is published, a row each, no texts."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from archive.exports import table
from archive.exports.report import Report
from archive.exports.tabled import events
from archive.models import Article
from tests.exports.conftest import (
    ORGANIZATION,
    PERSON,
    PLACE,
    SOURCE,
    TEXT,
    a_mention,
    an_article,
    an_event,
    evidence,
)

Take = Callable[..., Report]
TAG = {"type": "tag", "slug": "talks", "name": "Talks"}


@pytest.fixture
def archive(take: Take) -> None:
    """One article with everything, one draft, one whose words would be a formula."""
    mentions = [
        a_mention(),
        a_mention(start=24, end=32, entity="place:testabad"),
        a_mention(start=41, end=50),
        a_mention(start=51, end=54, entity="organization:ministry", review="rejected"),
    ]
    whole = {
        "published": {"earliest": "2024-03-14", "latest": "2024-03-14", "basis": "stated"},
        "headline": "Azad Demo, met", "url": "https://example.org/1", "dateline_place": "testabad",
        "tags": ["talks"], "mentions": mentions, "status": "published",
    }  # fmt: skip
    report = take(
        SOURCE, TAG, PLACE, ORGANIZATION, PERSON,
        an_article(**whole),
        an_article(id="draft", text=f"{TEXT} 2"),
        an_article(id="sly", text=f"{TEXT} 3", status="published", headline="\ufeff=1+1"),
        an_event(evidence=[evidence(), evidence(start=0, end=9), evidence(article="draft")]),
    )  # fmt: skip
    assert report.ok, report.errors


def written(form: str, kind: table.Table = table.ARTICLES, origin: str = "") -> str:
    return b"".join(table.WRITERS[form](kind, table.rows(kind, origin=origin))).decode()


def test_a_row_says_what_an_article_is_about(archive: None) -> None:
    row = json.loads(written("ndjson").splitlines()[0])

    assert list(row) == list(table.ARTICLES.columns)
    assert row == {
        "id": "a1", "headline": "Azad Demo, met", "source": "wire", "language": "en",
        "earliest": "2024-03-14", "latest": "2024-03-14", "basis": "stated",
        "url": "https://example.org/1", "dateline": "testabad",
        "people": ["azad-demo"], "organizations": [], "places": ["testabad"], "tags": ["talks"],
        "events": ["e1"],
    }  # fmt: skip


def test_only_what_is_published_is_in_it(archive: None) -> None:
    assert [json.loads(line)["id"] for line in written("ndjson").splitlines()] == ["a1", "sly"]


def test_hidden_entities_are_nobody(archive: None, take: Take) -> None:
    take(PERSON | {"review": "rejected"}, update=True)

    assert json.loads(written("ndjson").splitlines()[0])["people"] == []


def test_csv_holds_the_same_and_no_formula(archive: None) -> None:
    header, whole, sly = csv.reader(io.StringIO(written("csv")))

    assert tuple(header) == table.ARTICLES.columns
    assert whole == [
        "a1", "Azad Demo, met", "wire", "en", "2024-03-14", "2024-03-14", "stated", "https://example.org/1",
        "testabad", "azad-demo", "", "testabad", "talks", "e1",
    ]  # fmt: skip
    assert sly[1] == "'\ufeff=1+1"


def test_rows_come_in_the_order_that_is_asked_for(archive: None) -> None:
    pks = list(Article.objects.order_by("-pk").values_list("pk", flat=True))

    assert [row[0] for part in table.rows(table.ARTICLES, pks) for row in part] == ["sly", "a1"]


def test_nothing_is_in_it_but_what_is_asked_for_near_or_far(take: Take) -> None:
    take(SOURCE, PERSON)
    here = {"status": "published", "mentions": [a_mention()]}
    take(*(an_article(id=f"a{n}", text=f"{TEXT} {n}", **here) for n in range(9)))
    pks = dict(Article.objects.values_list("public_id", "pk"))
    for keys in (["a4", "a6"], ["a8", "a0"]):
        [part] = table.rows(table.ARTICLES, (pks[key] for key in keys))
        assert [(row[0], list(row[9])) for row in part] == [(key, ["azad-demo"]) for key in keys]


def test_the_queries_of_a_table_do_not_grow_with_its_rows(take: Take, django_assert_num_queries: Any) -> None:
    take(SOURCE, PERSON)
    for many in (3, 30):
        take(
            *(
                an_article(id=f"a{n}", text=f"{TEXT} {n}", status="published", mentions=[a_mention()])
                for n in range(many)
            )
        )
        with django_assert_num_queries(6):
            assert len(written("ndjson").splitlines()) == many


def test_the_command_writes_it_into_a_file(archive: None, tmp_path: Path, capsys: Any) -> None:
    call_command("export", "--table", "csv", "--out", str(tmp_path / "table.csv"))

    assert (tmp_path / "table.csv").read_bytes().decode() == written("csv")
    assert "2 × article" in capsys.readouterr().err


# ----------------------------------------------------------------------------------------------------- events


@pytest.fixture
def told(take: Take) -> None:
    """One event that two published texts tell and a draft; one that only the draft tells; one rejected."""
    lines = {"casualties": [
        {"measure": "killed", "low": 3, "high": 5, "wording": "some", "evidence": [evidence()]},
        {"measure": "injured", "best": 9, "wording": "nine", "evidence": [evidence(article="draft")]},
        {"measure": "detained", "low": 2, "wording": "two", "evidence": [evidence()], "review": "rejected"},
    ]}  # fmt: skip
    parts = [
        {"entity": "person:azad-demo", "part": "host"},
        {"entity": "organization:ministry", "part": "visitor"},
        {"entity": "person:nobody", "part": "victim"},
        {"entity": "place:testabad", "part": "target", "review": "rejected"},
    ]
    whole = {
        "title": "=Meeting, in Testabad", "place": "testabad", "other_places": ["elsewhere", "unseen"],
        "date": {
            "earliest": "2024-03-10", "latest": "2024-03-10", "basis": "relative", "expression": "Sunday",
        },
        "participations": parts, "evidence": [
            evidence(field="date", start=0, end=9), evidence(), evidence(article="later"),
            evidence(article="draft"), evidence(article="later", start=0, end=9, stance="contradicts"),
        ],
    }  # fmt: skip
    march = {"published": {"earliest": "2024-03-14", "latest": "2024-03-14", "basis": "stated"}}
    report = take(
        SOURCE, SOURCE | {"slug": "other", "text_policy": "metadata"}, PLACE,
        PLACE | {"slug": "elsewhere", "name": "Elsewhere"},
        PLACE | {"slug": "unseen", "name": "Unseen", "review": "rejected"},
        ORGANIZATION, PERSON, PERSON | {"slug": "nobody", "name": "Nobody", "review": "rejected"},
        an_article(status="published", headline="Azad Demo met", **march),
        an_article(id="later", source="other", text=f"{TEXT} 2", status="published"),
        an_article(id="draft", text=f"{TEXT} 3"),
        an_event(**whole, **lines),
        an_event(id="e2", evidence=[evidence(article="draft")]),
        an_event(id="e3", evidence=[evidence()], review="rejected"),
    )  # fmt: skip
    assert report.ok, report.errors


def test_a_row_says_what_happened_and_what_readers_may_see_of_who_says_so(told: None) -> None:
    [line] = written("ndjson", table.EVENTS, "https://archive.example").splitlines()
    row = json.loads(line)

    assert list(row) == list(table.EVENTS.columns)
    assert row == {
        "id": "e1", "url": "https://archive.example/events/e1/meeting-in-testabad/", "kind": "meeting",
        "title": "=Meeting, in Testabad", "modality": "occurred", "earliest": "2024-03-10",
        "latest": "2024-03-10", "date": "10 Mar 2024", "basis": "relative", "expression": "Sunday",
        "articles": 2, "quote": TEXT[24:70],
        "quote_url": "https://archive.example/articles/a1/azad-demo-met/#e24-70",
        "places": ["testabad", "elsewhere"],
        "participants": ["person:azad-demo:host", "organization:ministry:visitor"],
        "casualties": ["killed:3-5"], "sources": ["wire", "other"],
    }  # fmt: skip


def test_the_csv_of_events_holds_the_same_and_no_formula(told: None) -> None:
    header, row = csv.reader(io.StringIO(written("csv", table.EVENTS)))

    assert tuple(header) == table.EVENTS.columns
    cells = dict(zip(header, row, strict=True))
    assert cells["title"] == "'=Meeting, in Testabad" and cells["articles"] == "2"
    assert cells["participants"] == "person:azad-demo:host organization:ministry:visitor"
    assert cells["url"] == "/events/e1/meeting-in-testabad/"


def test_what_is_withdrawn_or_not_to_be_shown_gives_no_quote(told: None, take: Take) -> None:
    Article.objects.filter(public_id="a1").update(status="withdrawn")
    [row] = map(json.loads, written("ndjson", table.EVENTS).splitlines())
    assert (row["articles"], row["sources"], row["casualties"]) == (1, ["other"], [])
    assert (row["quote"], row["quote_url"]) == ("", "/articles/later/untitled/#e24-70")
    Article.objects.update(status="withdrawn")
    assert written("ndjson", table.EVENTS) == ""


@pytest.mark.parametrize(
    ("numbers", "said"),
    [((None, 3, None), "3"), ((1, 3, 9), "3"), ((3, None, 5), "3-5"), ((3, None, None), "3+"),
     ((None, None, 5), "0-5"), ((None, None, None), "?")],
)  # fmt: skip
def test_a_figure_is_said_as_far_as_it_is_known(numbers: tuple[int | None, ...], said: str) -> None:
    assert events.figure(*numbers) == said


def test_the_queries_of_a_table_of_events_do_not_grow(take: Take, django_assert_num_queries: Any) -> None:
    take(SOURCE, PERSON, PLACE, an_article(status="published"))
    host = {"place": "testabad", "participations": [{"entity": "person:azad-demo", "part": "host"}]}
    for many in (3, 30):
        take(*(an_event(id=f"e{n}", title=f"{n}", evidence=[evidence()], **host) for n in range(many)))
        with django_assert_num_queries(8):
            assert len(written("ndjson", table.EVENTS).splitlines()) == many


def test_the_command_writes_the_table_of_events(told: None, tmp_path: Path, capsys: Any) -> None:
    out, origin = tmp_path / "events.csv", "https://archive.example"
    call_command("export", "--table", "csv", "--of", "events", "--origin", f"{origin}/", "--out", str(out))

    assert out.read_bytes().decode() == written("csv", table.EVENTS, origin)
    assert "1 × event" in capsys.readouterr().err
