"""A post alone names nobody: it has candidates, the likeliest first, each with a reason."""

from __future__ import annotations

from datetime import date

import pytest

from archive.ingest.reading import Post, Registry
from archive.ingest.registry import make_registry
from archive.ingest.resolve.holders import holders
from archive.values.dates import DateRange
from tests.ingest.paper import entity

pytestmark = pytest.mark.one_database


def registry() -> Registry:
    return make_registry(
        [
            entity("place:testabad", "Testabad", category="country"),
            entity("person:old", "Old Demo", posts=(post(date(2010, 1, 1), date(2014, 12, 31)),)),
            entity("person:new", "New Demo", posts=(post(date(2015, 1, 1)),)),
            entity("person:some", "Some Demo", posts=(post(),)),
            entity("person:other", "Other Demo", posts=(Post("Governor", "place:testabad"),)),
        ]
    )


def post(earliest: date | None = None, latest: date | None = None) -> Post:
    return Post("Interior Minister", "place:testabad", earliest, latest)


def on(day: date) -> DateRange:
    return DateRange(day, day, "stated")


def test_whoever_held_it_at_the_date_of_the_text_comes_first() -> None:
    found = holders("interior minister", "place:testabad", registry(), on(date(2020, 5, 1)))
    assert [(each.entity, each.score) for each in found] == [("person:new", 0.7), ("person:some", 0.4)]
    assert found[0].why == "may be New Demo, on file as Interior Minister, since 2015"


def test_who_had_left_before_is_no_candidate() -> None:
    found = holders("interior minister", "place:testabad", registry(), on(date(2012, 5, 1)))
    assert [each.entity for each in found] == ["person:old", "person:some"]
    assert found[0].why.endswith("Interior Minister, 2010 to 2014")


def test_without_a_date_all_are_alike() -> None:
    found = holders("interior minister", "place:testabad", registry(), DateRange())
    assert {each.score for each in found} == {0.4} and len(found) == 3


def test_a_post_that_nobody_holds_on_file_has_no_candidates() -> None:
    assert holders("finance minister", "place:testabad", registry(), DateRange()) == ()
