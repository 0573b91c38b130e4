"""Names on the map."""

from __future__ import annotations

import pytest

from archive.ingest.gazetteer import town

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize("name", ["Bukan", "Bokan", "Būkān", "بوکان"])
def test_every_spelling_of_a_town_is_that_town(name: str) -> None:
    found = town(name)
    assert found and (found.geonames_id, found.country) == (139889, "IR")


def test_what_is_not_on_the_map_is_no_town() -> None:
    assert town("Nowherabad") is None
    assert town("bukan") is None


def test_a_hamlet_far_away_is_not_taken_for_granted() -> None:
    hamlet = town("Takht-e Qeysar")
    assert hamlet and not hamlet.known
