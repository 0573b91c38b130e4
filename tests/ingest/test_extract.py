from __future__ import annotations

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from archive.ingest.extraction import extract
from archive.ingest.reading import Registry
from archive.ingest.registry import read_registry
from archive.management.commands import extract as command
from archive.models import Article
from tests.cast import a_person
from tests.ingest.paper import REGISTRY
from tests.ingest.samples import REAL_TEXTS, needs_real_texts
from tests.patience import patience

TEXT = """Azad Demo meets Berivan Örnek

TESTABAD (Morning Paper) – Azad Demo, the governor of Testabad, met with Berivan Örnek on March 14, 2021.

Mayor Hiwa Noname welcomed Demo in Sampleville.
"""
SHARED = Path(__file__).resolve().parents[3] / "shared"
TABLE = "# id\tkind\ttype\tname\tothers\tposts\nazad\tperson\tpolitician\tAzad Demo\t\t\n"


@pytest.fixture
def reading() -> dict:  # type: ignore[type-arg]
    return extract(TEXT.encode(), REGISTRY)


def test_every_mention_and_quote_is_cut_out_of_the_text(reading: dict) -> None:  # type: ignore[type-arg]
    assert reading["mentions"]
    for start, end, words, _key, kind in reading["mentions"]:
        assert TEXT[start:end] == words
        assert kind in ("person", "organization", "place")
    for claim in reading["roles"]:
        start, end, words = claim["quote"]
        assert TEXT[start:end] == words
    for event in reading["events"]:
        assert all(TEXT[start:end] == words for start, end, words in event["quotes"])


def test_fields_tell_headline_dateline_and_day(reading: dict) -> None:  # type: ignore[type-arg]
    fields = reading["fields"]
    assert (fields["title"], fields["dateline_place"], fields["agency"]) == (
        "Azad Demo meets Berivan Örnek",
        "TESTABAD",
        "Morning Paper",
    )
    assert fields["body"][0].startswith("Azad Demo, the governor")


def test_people_nobody_knows_are_entities_of_this_text_only(reading: dict) -> None:  # type: ignore[type-arg]
    key = next(m[3] for m in reading["mentions"] if m[2] == "Hiwa Noname")
    assert reading["entities"][key] == {"name": "Hiwa Noname", "kind": "person"}


def test_days_are_as_short_as_what_they_say() -> None:
    dates = {
        e["type"]: e["date"]["start"]
        for e in extract(
            b"Azad Demo resigned in March 2020.\n\nNazdar Demo was appointed in 2019.\n\n"
            b"Rojin Demo visited Testabad on April 22.\n",
            REGISTRY,
        )["events"]
    }
    assert dates == {"resignation": "2020-03", "appointment": "2019", "visit": "--04-22"}


def test_of_a_week_only_its_month_is_told_and_nothing_where_it_lies_in_two() -> None:
    text = "Rojin Demo will visit Testabad next week.\n\nPublished: {}\n"
    found = [
        extract(text.format(day).encode(), REGISTRY)["events"][0]["date"]["start"]
        for day in ("5 September 2024", "25 September 2024")
    ]
    assert found == ["2024-09", None]


@pytest.mark.parametrize(
    ("data", "status"), [(b"", "empty"), (b" \n\n", "empty"), (b"%PDF-1.4 \x00\x01", "not-text")]
)
def test_what_is_no_article_says_so_and_invents_nothing(data: bytes, status: str) -> None:
    found = extract(data, REGISTRY)
    assert found["status"] == status
    assert "mentions" not in found and found["reason"]


def test_the_same_bytes_give_the_same_reading() -> None:
    assert extract(TEXT.encode(), REGISTRY) == extract(TEXT.encode(), REGISTRY)


@pytest.mark.django_db
def test_the_command_writes_one_file_each_and_stores_nothing(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "in" / "deep" / "b.txt").write_bytes(b"")
    (tmp_path / "in" / "notes.md").write_text("not read")
    a_person()
    errors = StringIO()
    call_command("extract", tmp_path / "in", out=tmp_path / "out", stdout=StringIO(), stderr=errors)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "b.json"]
    found = json.loads((tmp_path / "out" / "a.json").read_text())
    assert any(m[3] == "person:azad-demo" for m in found["mentions"])
    assert "b.txt" in errors.getvalue()
    assert Article.objects.count() == 0


def test_the_command_takes_names_from_a_table_without_a_database(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text(TABLE)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    call_command(
        "extract",
        tmp_path / "a.txt",
        out=tmp_path / "out",
        registry=tmp_path / "names.tsv",
        stdout=StringIO(),
    )
    found = json.loads((tmp_path / "out" / "a.json").read_text())
    assert found["entities"]["person:azad"]["name"] == "Azad Demo"


def test_a_text_that_trips_a_rule_keeps_no_other_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def trip(data: bytes, registry: Registry, *beside: Any) -> dict[str, Any]:
        if b"odd" in data:
            raise LookupError("no such unit")
        return extract(data, registry)

    monkeypatch.setattr("archive.management.commands.extract.extract", trip)
    (tmp_path / "names.tsv").write_text(TABLE)
    (tmp_path / "a.txt").write_text("An odd text.")
    (tmp_path / "b.txt").write_text("Nothing of the kind.")
    with pytest.raises(CommandError, match="1 of 2 files could not be read"):
        call_command("extract", tmp_path, out=tmp_path / "out", registry=tmp_path / "names.tsv")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["b.json"]
    assert "a.txt: reading it failed (LookupError: no such unit)" in capsys.readouterr().err


def test_processors_that_share_the_files_write_and_say_what_one_alone_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {"a": TEXT.encode(), "b": b"", "c": b"odd", "d": TEXT.replace("Demo", "Sample").encode()}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_bytes(text)

    def trip(data: bytes, registry: Registry, *beside: Any) -> dict[str, Any]:
        if data == b"odd":
            raise LookupError(f"no such unit, process {os.getpid()}")
        return extract(data, registry)

    monkeypatch.setattr(command, "extract", trip)
    monkeypatch.setattr(command, "MANY_BYTES", 0)
    said, written = {}, {}
    for number in (1, 2):
        monkeypatch.setattr(command, "processors", lambda number=number: number)
        (out := tmp_path / str(number)).mkdir()
        outcomes = list(command.outcomes_of(sorted(tmp_path.glob("*.txt")), out, REGISTRY))
        assert [one.read for one in outcomes] == [True, True, False, True]
        assert (str(os.getpid()) in outcomes[2].said) is (number == 1)
        said[number] = [one.said for one in outcomes if one.read]
        written[number] = {path.name: path.read_bytes() for path in out.iterdir()}
    assert said[1] == said[2] and "b.txt" in said[2][1]
    assert written[1] == written[2] and len(written[2]) == 3


def test_a_path_or_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"nowhere\.txt"):
        call_command("extract", tmp_path / "nowhere.txt", out=tmp_path / "out")
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(CommandError, match=r"nowhere\.tsv"):
        call_command("extract", tmp_path / "a.txt", out=tmp_path / "out", registry=tmp_path / "nowhere.tsv")


def test_a_long_text_is_read_in_seconds() -> None:
    text = (TEXT.split("\n", 1)[1] * 700)[:130_000]
    with patience(20):
        extract(text.encode(), REGISTRY)


# ----------------------------------------------------------------------------------- the real texts

needs_names = pytest.mark.skipif(
    not (SHARED / "data" / "who_is_who.tsv").exists(), reason="no table of names beside the checkout"
)


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict:  # type: ignore[type-arg]
    """The scorer's figures for the real texts."""
    out = tmp_path_factory.mktemp("readings")
    registry = read_registry(SHARED / "data" / "who_is_who.tsv")
    for path in REAL_TEXTS:
        (out / f"{path.stem}.json").write_text(json.dumps(extract(path.read_bytes(), registry)))
    scorer = SHARED / "extraction" / "score.py"
    figures = out / "figures"
    subprocess.run(
        [sys.executable, scorer, SHARED / "extraction" / "gold", out, SHARED / "seeds", "--json", figures],
        check=True,
        capture_output=True,
    )
    return json.loads(figures.read_text())  # type: ignore[no-any-return]


@needs_real_texts
@needs_names
def test_the_real_texts_are_read_as_well_as_they_were(scores: dict) -> None:  # type: ignore[type-arg]
    assert scores["mentions"]["strict"]["ALL"]["f"] >= 0.95
    assert scores["linking"]["wrong_merges"] == 0
    assert scores["linking"]["short_form_accuracy"] == 1
    assert scores["roles"]["full"]["f"] >= 0.85
    assert scores["events"]["detect_events"]["f"] >= 0.9
    assert scores["invented"] == {"published": 0, "event_dates": 0}
    assert scores["provenance"]["quotes_exact"] == scores["provenance"]["mention_text_exact"] == 1
