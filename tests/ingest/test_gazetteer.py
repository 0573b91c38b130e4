"""Names on the map."""

from __future__ import annotations

import pytest

from archive.ingest.recognise.gazetteer import town
from tests.ingest.test_recognise import named

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


def test_a_town_on_the_map_is_a_place_wherever_it_stands() -> None:
    found = named("Two men from Bukan (Bokan) were freed. Families in Sanandaj waited.")
    assert found["Bukan"].proposal == found["Bokan"].proposal == "Bukan"
    assert found["Sanandaj"].proposal == "Sanandaj"
    assert {candidate.kind for candidate in found.values()} == {"place"}


def test_a_first_name_is_nobody_s_town() -> None:
    assert town("Osman")
    assert "Osman" not in named("The men waited. Osman did not come.")
