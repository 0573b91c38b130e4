"""The table of articles: what is published, a row each, no texts."""

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
from archive.exports.load import Report
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


def written(form: str) -> str:
    return b"".join(table.WRITERS[form](table.rows())).decode()


def test_a_row_says_what_an_article_is_about(archive: None) -> None:
    row = json.loads(written("ndjson").splitlines()[0])

    assert list(row) == list(table.COLUMNS)
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

    assert tuple(header) == table.COLUMNS
    assert whole == [
        "a1", "Azad Demo, met", "wire", "en", "2024-03-14", "2024-03-14", "stated", "https://example.org/1",
        "testabad", "azad-demo", "", "testabad", "talks", "e1",
    ]  # fmt: skip
    assert sly[1] == "'\ufeff=1+1"


def test_rows_come_in_the_order_that_is_asked_for(archive: None) -> None:
    pks = list(Article.objects.order_by("-pk").values_list("pk", flat=True))

    assert [row[0] for part in table.rows(pks) for row in part] == ["sly", "a1"]


def test_nothing_is_in_it_but_what_is_asked_for_near_or_far(take: Take) -> None:
    take(SOURCE, PERSON)
    here = {"status": "published", "mentions": [a_mention()]}
    take(*(an_article(id=f"a{n}", text=f"{TEXT} {n}", **here) for n in range(9)))
    pks = dict(Article.objects.values_list("public_id", "pk"))
    for keys in (["a4", "a6"], ["a8", "a0"]):
        [part] = table.rows(pks[key] for key in keys)
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
