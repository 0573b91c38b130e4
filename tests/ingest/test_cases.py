"""The exercises in ``cases/``: what must hold for every one, and floors for all of a language.

Floors are what was reached, rounded down: they only ever go up.
"""

from __future__ import annotations

from typing import Any

import pytest

from archive.ingest.extraction import extract
from archive.ingest.reading import Registry
from tests.ingest.measure import CASES, UNSEEN, Measured, cases, loose_quotes, measure

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]  # the registry comes from a database
ALL = cases(CASES) + cases(UNSEEN)
ARTICLES = [case for case in ALL if case.gold["status"] == "ok"]
FLOORS = {
    "en": (0.99, 0.96, 0.96),
    "ar": (0.93, 0.92, 0.88),
    "ckb": (0.95, 0.93, 0.91),
}
"""Language → F of mentions, roles, events."""


@pytest.fixture(scope="module")
def readings(reference_registry: Registry) -> dict[str, dict[str, Any]]:
    """Name of a case → how it was read by an archive that holds the reference data."""
    return {case.name: extract(case.data, reference_registry) for case in ALL}


def scored(readings: dict[str, dict[str, Any]], language: str) -> Measured:
    of_language = [case for case in ARTICLES if case.folder == CASES and case.gold["lang"] == language]
    assert of_language
    return measure((case, readings[case.name]) for case in of_language)


def test_there_are_exercises_in_many_styles() -> None:
    assert len(ALL) >= 40
    assert {"en", "ar", "ckb", "tr", "kmr", "fa"} <= {case.gold["lang"] for case in ARTICLES}


def test_what_is_no_article_is_told_from_what_is(readings: Any) -> None:
    wrong = [case.name for case in ALL if readings[case.name]["status"] != case.gold["status"]]
    assert wrong == []


def test_every_quote_is_cut_out_of_the_text(readings: Any) -> None:
    loose = {case.name: loose_quotes(case, readings[case.name]) for case in ARTICLES}
    assert {name: quotes for name, quotes in loose.items() if quotes} == {}


def test_no_day_of_publication_is_invented(readings: Any) -> None:
    invented = {}
    for case in ARTICLES:
        gold = case.gold["fields"]["published"]
        read = readings[case.name]["fields"]["published"]
        allowed = (None, gold["date"] if read["basis"] == "inferred" else None)
        if gold["text_date"] is None and read["date"] not in allowed:
            invented[case.name] = read["date"]
    assert invented == {}


def test_a_day_of_publication_is_right_where_one_is_given(readings: Any) -> None:
    wrong = {}
    for case in [case for case in ARTICLES if case.folder == CASES]:
        said = case.gold["fields"]["published"]["text_date"]
        read = readings[case.name]["fields"]["published"]["date"]
        if said is not None and read not in (None, said):
            wrong[case.name] = read
    assert wrong == {}


def test_nobody_is_taken_for_somebody_else(readings: Any) -> None:
    known = [case for case in ARTICLES if case.folder == CASES]
    assert measure((case, readings[case.name]) for case in known).wrong_merges == {}


@pytest.mark.parametrize("language", FLOORS)
def test_what_is_found_does_not_become_less(language: str, readings: Any) -> None:
    found = scored(readings, language)
    reached = (found.mentions.f, found.roles.f, found.events.f)
    assert all(now >= floor for now, floor in zip(reached, FLOORS[language], strict=True)), reached
