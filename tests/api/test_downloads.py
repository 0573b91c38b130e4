"""Lists of articles as a whole, streamed."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from api import downloads
from archive import search
from archive.exports import table
from archive.exports.tabled import articles, events
from archive.models import Article
from tests import cast
from tests.api.conftest import Get


@pytest.fixture
def many(world: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Five more articles, in Turkish; they come in threes from the index, and in twos from the database."""
    for n in range(5):
        cast.an_article(f"Row {n}\n\nAzad Demo met somebody at {n}.", language="tr")
    cast.an_article("Hidden\n\nAzad Demo met nobody.", status="draft", language="tr")
    search.rebuild()
    monkeypatch.setattr(articles, "LOOKED_UP", 3)
    monkeypatch.setattr(table, "CHUNK", 2)
    return world


def taken(answer: Any) -> str:
    assert answer.status_code == 200
    return b"".join(answer.streaming_content).decode()


def listed(get: Get, **asked: Any) -> list[str]:
    return [row["id"] for row in get("articles/", limit=200, **asked).data["results"]]


@pytest.mark.parametrize(
    "asked", [{}, {"lang": "tr"}, {"q": "met", "sort": "oldest"}, {"person": "azad-demo"}]
)
def test_a_download_holds_what_the_list_holds_in_its_order(
    asked: dict[str, str], many: dict[str, Any], get: Get
) -> None:
    lines = taken(get("articles/", format="ndjson", **asked)).splitlines()
    assert [json.loads(line)["id"] for line in lines] == listed(get, **asked)
    rows = list(csv.reader(io.StringIO(taken(get("articles/", format="csv", **asked)))))
    assert [row[0] for row in rows] == ["id", *listed(get, **asked)]


def test_a_download_is_a_file_with_a_type(many: dict[str, Any], get: Get) -> None:
    answer = get("articles/", format="csv", lang="tr")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="articles.csv"'
    assert "Accept" in answer["Vary"] and answer["ETag"]
    taken(answer)


@pytest.mark.parametrize(
    "wrong", [{"person": "nobody"}, {"limit": "5"}, {"colour": "red"}, {"sort": "relevance", "q": "met"}]
)
def test_what_cannot_be_used_is_told_as_in_the_list(
    wrong: dict[str, str], many: dict[str, Any], get: Get
) -> None:
    answer = get("articles/", format="csv", **wrong)
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert next(iter(wrong)) in answer.json()["errors"]


def test_a_hidden_place_of_dispatch_is_none(many: dict[str, Any], get: Get) -> None:
    asked = {"format": "ndjson", "person": "azad-demo"}
    assert json.loads(taken(get("articles/", **asked)))["dateline"] == "testabad"
    type(many["place"]).objects.update(review="rejected")
    assert json.loads(taken(get("articles/", **asked)))["dateline"] is None


def test_those_who_download_leave_room_for_others(many: dict[str, Any], get: Get) -> None:
    under_way = [get("articles/", format="csv") for _ in range(downloads.AT_ONCE)]
    refused = get("articles/", format="csv")
    assert refused.status_code == 503 and int(refused["Retry-After"]) > 0
    assert get("articles/").status_code == 200
    for one in under_way:
        assert len(taken(one).splitlines()) == 7
    assert len(taken(get("articles/", format="csv")).splitlines()) == 7


def test_the_command_takes_the_filters_of_the_list(many: dict[str, Any], get: Get, tmp_path: Any) -> None:
    out = tmp_path / "found.ndjson"
    call_command("export", "--table", "ndjson", "--filter", "q=met&lang=tr", "--out", str(out))
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == listed(
        get, q="met", lang="tr"
    )


@pytest.mark.parametrize("wrong", ["person=nobody", "colour=red", "sort=relevance&q=met"])
def test_the_command_refuses_a_filter_that_cannot_be_used(wrong: str, many: dict[str, Any]) -> None:
    with pytest.raises(CommandError, match=wrong.split("=")[0]):
        call_command("export", "--table", "csv", "--filter", wrong)
    with pytest.raises(CommandError, match="--table"):
        call_command("export", "--filter", "lang=tr")


def test_the_command_finds_nothing_without_an_index(
    world: dict[str, Any], settings: Any, tmp_path: Any
) -> None:
    settings.ARCHIVE_SEARCH_DIR = tmp_path
    with pytest.raises(CommandError, match="reindex"):
        call_command("export", "--table", "csv", "--filter", "lang=en")
    assert Article.objects.exists()


@pytest.fixture
def several(world: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Three more events, one a year, and one that nobody tells; they come in twos."""
    for day in ("2020-01-01", "2021-01-01", "2022-01-01"):
        days = {"date_earliest": day, "date_latest": day, "date_basis": "stated"}
        cast.an_event(world["article"], title=f"Event of {day}", **days)
    cast.an_event(title="Told by nobody")
    search.rebuild()
    for module, name in ((downloads, "CHUNK"), (events, "LOOKED_UP"), (table, "CHUNK")):
        monkeypatch.setattr(module, name, 2)
    return world


EVENTS = ({}, {"sort": "oldest", "before": "2021"}, {"year": "1999"}, {"person": "azad-demo"})


def test_the_table_of_events_holds_what_their_list_holds_in_its_order(
    several: dict[str, Any], get: Get
) -> None:
    for asked in EVENTS:
        answer = get("events/", format="csv", **asked)
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        assert answer["Content-Disposition"] == 'attachment; filename="events.csv"'
        _, *rows = csv.reader(io.StringIO(taken(answer)))
        listed = get("events/", limit=200, **asked).data["results"]
        assert [row[:2] for row in rows] == [[one["id"], one["page"]] for one in listed]
    for wrong in ({"person": "nobody"}, {"limit": "5"}, {"colour": "red"}, {"sort": "relevance"}):
        answer = get("events/", format="csv", **wrong)
        assert (answer.status_code, list(answer.json()["errors"])) == (400, list(wrong))


def test_the_command_takes_the_filters_of_the_list_of_events(
    several: dict[str, Any], get: Get, capsysbinary: Any
) -> None:
    question = "after=2021&before=2022&sort=oldest"
    call_command(
        "export", "--table", "csv", "--of", "events", "--origin", "http://localhost", "--filter", question
    )
    assert capsysbinary.readouterr().out.decode() == taken(get(f"events/?{question}&format=csv"))
    for wrong in ({"asked": "person=nobody", "form": "csv"}, {"asked": None}):
        with pytest.raises(CommandError):
            call_command("export", of="events", **wrong)


def test_events_are_taken_whole_as_the_list_has_them(several: dict[str, Any], get: Get) -> None:
    for asked in EVENTS[:3]:
        answer = get("events/", format="ndjson", **asked)
        assert answer["Content-Disposition"] == 'attachment; filename="events.ndjson"'
        lines = [json.loads(line) for line in taken(answer).splitlines()]
        assert lines == get("events/", limit=200, **asked).data["results"]
    assert len(taken(get("events/", format="ndjson")).splitlines()) == 4
    assert get("events/", format="ndjson", cursor="x").status_code == 400
    assert get(f"events/{several['event'].public_id}/", format="ndjson").status_code == 404
