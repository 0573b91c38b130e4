"""Short tellings in ``briefs/``: how many of the events of each file are found, and how many found are told.

Floors are what was reached, rounded down: they only ever go up.
"""

from __future__ import annotations

from typing import Any

import pytest

from archive.ingest.extraction import extract
from archive.ingest.reading import Registry
from tests.ingest.brief import BRIEFS, kinds_unknown, read_briefs
from tests.ingest.measure import Case, loose_quotes, measure

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]  # the registry comes from a database
FLOORS = {
    "ar": (0.68, 0.92),
    "ckb": (0.61, 0.93),
    "en_politics": (0.73, 0.94),
    "en_security": (0.83, 0.90),
}
"""File → recall and precision of events whose kind is right."""
FILES = {path.stem: read_briefs(path) for path in sorted(BRIEFS.glob("*.txt"))}
ALL = [case for cases in FILES.values() for case in cases]
READ = [case for name in FLOORS for case in FILES[name]]


@pytest.fixture(scope="module")
def readings(reference_registry: Registry) -> dict[str, dict[str, Any]]:
    return {case.name: extract(case.data, reference_registry) for case in READ}


def test_every_kind_is_one_of_the_archive() -> None:
    assert {case.name: kinds_unknown(case) for case in ALL if kinds_unknown(case)} == {}


def test_every_quote_is_cut_out_of_the_text(readings: Any) -> None:
    def loose(case: Case) -> list[Any]:
        return loose_quotes(case, readings[case.name])

    assert {case.name: loose(case) for case in READ if loose(case)} == {}


@pytest.mark.parametrize("name", FLOORS)
def test_what_is_found_does_not_become_less(name: str, readings: Any) -> None:
    events = measure((case, readings[case.name]) for case in FILES[name]).events
    recall = events.right / (events.right + events.missed)
    precision = events.right / (events.right + events.extra)
    floors = FLOORS[name]
    assert recall >= floors[0] and precision >= floors[1], (recall, precision)
