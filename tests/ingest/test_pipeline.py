"""The stages in their order, over files and folders: each file whole, none in the way of another."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest
from django.db import OperationalError

from archive.ingest import pipeline, stages
from archive.ingest.pipeline import Item, files, ingest_paths
from archive.ingest.reading import Refused
from archive.ingest.registry import load_registry
from archive.ingest.stages import read_text
from archive.models import Article, Document, Event, Mention, Role, Source
from tests import cast
from tests.cast import TEXT

pytestmark = pytest.mark.django_db

DATED = TEXT.replace("TESTABAD (Demo Wire)", "TESTABAD, March 10, 2024 (Demo Wire)")


@pytest.fixture(autouse=True)
def known() -> None:
    cast.a_person()
    cast.a_person("Berivan Sample")
    cast.an_organization()
    cast.a_place()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "a.txt").write_text(DATED)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "c.txt").write_bytes(b"")
    (tmp_path / "notes.md").write_text("no text of ours")
    return tmp_path


def test_the_stages_hand_a_reading_along() -> None:
    reading = read_text(DATED.encode(), load_registry())
    assert reading.parsed.of("headline")[0].of(DATED) == "Azad Demo meets Berivan Sample"
    assert str(reading.dated.published.earliest) == "2024-03-10"
    assert {mention.entity for mention in reading.resolved.mentions} >= {"person:azad-demo", "place:testabad"}
    assert reading.gathered.events[0].kind == "meeting"


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(Refused):
        read_text(b"%PDF-1.7", load_registry())


def test_files_come_in_a_fixed_order_each_once(folder: Path) -> None:
    found = [path.relative_to(folder).as_posix() for path in files([folder, folder / "b.txt", folder])]
    assert found == ["a.txt", "b.txt", "deep/c.txt"]
    assert [path.name for path in files([folder / "notes.md"])] == ["notes.md"]


def test_a_folder_is_ingested_and_reported_file_by_file(folder: Path) -> None:
    heard: list[Item] = []
    report = ingest_paths([folder], source=cast.a_source(), publish=True, heard=heard.append)
    assert tuple(heard) == report.items
    assert [item.path.name for item in report.items] == ["a.txt", "b.txt", "c.txt"]
    assert (len(report.made), report.known, len(report.refused)) == (2, 0, 1)
    assert report.refused[0].refusal == "it is empty"
    assert report.total("linked") == Mention.objects.filter(state="linked").count() > 0
    assert report.total("events_made") == Event.objects.count() > 0
    assert Article.objects.published().count() == 2


def test_a_second_run_changes_nothing(folder: Path) -> None:
    ingest_paths([folder], publish=True)
    ids = set(Article.objects.values_list("public_id", flat=True))
    report = ingest_paths([folder], publish=True)
    assert (len(report.made), report.known) == (0, 2)
    assert set(Article.objects.values_list("public_id", flat=True)) == ids


def test_a_rehearsal_reports_and_leaves_no_trace(folder: Path) -> None:
    report = ingest_paths([folder], dry_run=True)
    assert len(report.made) == 2
    assert [model.objects.count() for model in (Article, Document, Source)] == [0, 0, 0]


@pytest.mark.parametrize(
    ("name", "reason"), [("none.txt", "it cannot be opened: No such file"), ("a.pdf", "it is a PDF file")]
)
def test_a_bad_file_is_named_with_its_reason(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (item,) = ingest_paths([tmp_path / name]).items
    assert item.path.name == name
    assert item.refusal.startswith(reason)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    huge.write_bytes(b"a")
    with mock.patch.object(pipeline, "LIMIT", 0), mock.patch.object(Path, "read_bytes") as reads:
        (item,) = ingest_paths([huge]).items
    assert "the limit is 0" in item.refusal
    assert not reads.called


def test_a_text_that_trips_a_rule_does_not_stop_the_others(folder: Path) -> None:
    read_well = stages.parse
    broken = mock.Mock(side_effect=lambda text: 1 / 0 if text == DATED else read_well(text))
    with mock.patch.object(stages, "parse", broken):
        report = ingest_paths([folder])
    assert "ZeroDivisionError" in report.items[0].refusal
    assert report.items[1].outcome
    assert Article.objects.count() == 1


def test_a_database_in_trouble_stops_the_run(folder: Path) -> None:
    with (
        mock.patch.object(pipeline, "store", side_effect=OperationalError("gone")),
        pytest.raises(OperationalError),
    ):
        ingest_paths([folder])


def test_without_a_source_texts_are_of_the_unknown_one(folder: Path) -> None:
    ingest_paths([folder / "a.txt"])
    assert Article.objects.get().source.slug == "unknown"


def test_two_tellings_of_one_day_are_one_event(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(DATED)
    (tmp_path / "2.txt").write_text(DATED.replace("lasted an hour", "lasted for an hour or more"))
    ingest_paths([tmp_path], publish=True)
    assert Article.objects.count() == 2
    meeting = Event.objects.get(kind="meeting")
    assert str(meeting.date_earliest) == "2024-03-10"
    assert meeting.evidence.values("article").distinct().count() == 2


def test_nothing_invents_an_entity(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(TEXT.replace("Azad Demo", "Nobody Known"))
    ingest_paths([tmp_path])
    assert not Role.objects.filter(person__name="Nobody Known").exists()
    assert not Mention.objects.filter(exact="Nobody Known", state="linked").exists()
