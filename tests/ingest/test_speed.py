"""Long texts, and texts made to be slow, are read in seconds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from archive.ingest.date.stage import date
from archive.ingest.gather.ways import read_ways
from archive.ingest.lexicon import TITLE
from archive.ingest.marks import Mark, mark_sentence
from archive.ingest.parse.stage import parse
from archive.ingest.reading import Candidate, Registry
from archive.ingest.recognise import title_shapes
from archive.ingest.recognise.capitals import runs_of
from archive.ingest.recognise.organizations import marks_of
from archive.ingest.recognise.stage import recognise
from archive.ingest.resolve.stage import resolve
from archive.ingest.tongues.sight import may_tell, rule_of
from archive.ingest.tongues.sorts import TONGUES
from archive.values.text import Span, view
from tests.patience import patience

pytestmark = pytest.mark.one_database

PARAGRAPH = (
    "The mayor met the guests on Sunday, January 28, 2024, two days after the vote of Sept. 25. "
    "He said: “It holds.” "
)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor opens bridge\n\n" + "\n\n".join(f"{PARAGRAPH} No {number}." for number in range(2300)),
        PARAGRAPH * 2300,
        "2024-01-28 " * 24_000,
        "(" * 260_000,
        "A " * 130_000,
        "A/" * 130_000,
        "– " * 130_000,
        "\n" * 260_000 + "Words.",
        "Mr. " * 65_000,
        "two days ago " * 20_000,
        "last next the 1 of " * 13_000,
        " \u200b\u00a0" * 86_000 + "Words.",
        "by " * 86_000,
        "a\u0301" * 130_000,
    ],
    ids=range(14),
)
def test_a_quarter_of_a_million_characters_take_a_few_seconds(text: str) -> None:
    with patience(20):
        view(text)
        date(text, parse(text))


class Walked(tuple[Any, ...]):
    """Counts how often it is walked through."""

    walks = 0

    def __iter__(self) -> Iterator[Any]:
        Walked.walks += 1
        return super().__iter__()


def _walks_for(people: int) -> int:
    names = (f"Zo{chr(97 + n % 26)}r{chr(97 + n // 26)}an Karwan{chr(97 + n % 26)}i" for n in range(people))
    text = "Ministers meet\n\n" + "\n\n".join(f"Minister {name} said that he was there." for name in names)
    parsed, registry = parse(text), Registry()
    found = recognise(text, parsed, registry)
    assert sum(c.kind == "person" for c in found.candidates) >= people
    Walked.walks = 0
    resolve(text, parsed, date(text, parsed), replace(found, candidates=Walked(found.candidates)), registry)
    return Walked.walks


def test_new_names_are_not_each_looked_for_in_all_the_others() -> None:
    assert _walks_for(120) == _walks_for(20)


@pytest.mark.parametrize(
    "shape",
    ["SERVING", "SERVING_AFTER", "AFTER", "NAMED", "NAMING", "COPULA", "BEFORE", "AS", "ALONE", "FLAT_AFTER"],
)
def test_a_shape_that_is_tried_beside_words_of_posts_only_holds_one(shape: str) -> None:
    assert TITLE in getattr(title_shapes, shape).pattern


def test_a_way_of_telling_is_compiled_when_it_is_first_tried() -> None:
    (way,) = read_ways("arrest  verb  actor1 > target  *collar\n")
    assert "pattern" not in vars(way)
    assert way.pattern.search("They collared him") and "pattern" in vars(way)


def test_a_command_that_only_reads_texts_loads_neither_the_desk_nor_the_search() -> None:
    asks = (
        "import sys, django; django.setup(); import archive.management.commands.extract;"
        "print(*{'archive.search', 'archive.curate', 'archive.admin.articles'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_a_sentence_is_looked_through_for_runs_of_capitals_once() -> None:
    text = "The mayor met Azad Demo and Berivan Sample in the hall."
    marked = mark_sentence(view(text), Span(0, len(text)), [])
    runs = runs_of(marked)
    assert [run.text for run in runs] == ["Azad Demo", "Berivan Sample"]
    assert runs_of(marked) is runs


def test_a_name_becomes_a_mark_once_however_many_passes_there_are() -> None:
    text = "The mayor met Azad Demo."
    name = Candidate(Span(14, 23), "person", "name", (), "on-file")
    made: dict[int, Mark] = {}
    (mark,) = marks_of([name], view(text), made)
    assert mark.written == "Azad Demo"
    assert marks_of([name], view(text), made)[0] is mark


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ar", "استقبل رئيس الحكومة وفدا من الوزارة وبحثا الهجوم الذي أدى إلى مقتل ثلاثة."),
        ("ckb", "سەرۆکی حکوومەت پێشوازی لە شاندێک کرد و هێرشەکەیان تاوتوێ کرد."),
    ],
)
def test_words_of_a_tongue_are_tried_only_where_they_can_stand(code: str, sentence: str) -> None:
    tongue = TONGUES[code]
    folded = tongue.fold(sentence)
    words = [one for deed in tongue.deeds for one in (deed.words, deed.brief) if one]
    tried = [one for one in words if may_tell(tongue, one, folded)]
    assert len(tried) < len(words) / 2
    assert {one for one in words if rule_of(tongue, f"(?:{one})").search(folded)} <= set(tried)
