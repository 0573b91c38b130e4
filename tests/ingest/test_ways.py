from __future__ import annotations

import re

import pytest

from archive.ingest.gather.happenings import FAMILY
from archive.ingest.gather.verbs import forms
from archive.ingest.gather.ways import TABLE, TRIGGERS, read_ways
from archive.values.event_kinds import BY_SLUG

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("verb", "written"),
    [
        ("meet", {"meet", "meets", "met", "meeting"}),
        ("carry", {"carry", "carries", "carried", "carrying"}),
        ("kidnap", {"kidnap", "kidnaps", "kidnapped", "kidnapping"}),
        ("seize", {"seize", "seizes", "seized", "seizing"}),
        ("cancel", {"cancel", "cancels", "cancelled", "canceled", "cancelling", "canceling"}),
        ("be", {"be", "is", "are", "was", "were", "been", "being"}),
    ],
)
def test_a_verb_is_known_in_all_its_forms(verb: str, written: set[str]) -> None:
    assert set(forms(verb).all()) == written


def test_every_kind_of_the_vocabulary_has_a_way_of_being_told() -> None:
    told = {trigger.kind for trigger in TRIGGERS}
    assert told == set(BY_SLUG) - {"statement", "other"}
    assert set(FAMILY) <= told


def test_a_new_verb_is_a_line() -> None:
    (way,) = read_ways("arrest  verb  actor1 > target [P]  *collar\n")
    assert (way.kind, way.left, way.right, way.needs, way.name) == (
        "arrest",
        "actor1",
        "target",
        "P",
        "arrest-verb",
    )
    assert [bool(way.pattern.search(f"They {word} him")) for word in ("collared", "collars", "colic")] == [
        True,
        True,
        False,
    ]


def test_a_line_that_is_no_way_is_named() -> None:
    with pytest.raises(ValueError, match="strange line"):
        read_ways("strange line\n")


def test_a_verb_that_is_a_noun_too_wants_an_object_in_its_base_form() -> None:
    (way,) = read_ways("attack  verb  actor1 > target  #attack\n")
    assert [bool(way.pattern.search(words)) for words in ("they attack the base", "an attack in March")] == [
        True,
        False,
    ]
    assert way.pattern.search("it attacked")


def test_the_first_words_say_which_sentences_are_worth_a_try() -> None:
    ways = read_ways("TALK = talks summit\nmeeting  verb  actor1 > actor2  *hold DET~TALK | *meet with\n")
    assert ways[0].anchors == {"hold", "holds", "held", "holding", "meet", "meets", "met", "meeting"}


@pytest.mark.parametrize("way", [way for way in TRIGGERS if way.anchors], ids=lambda way: way.name)
def test_no_match_is_without_an_anchor(way: object) -> None:
    """Whatever a pattern finds in its own table, one of its anchors stands in what it found."""
    for found in way.pattern.finditer(re.sub(r"[^\w\s.'-]", " ", TABLE.read_text(encoding="utf-8"))):  # type: ignore[attr-defined]
        assert not way.anchors.isdisjoint(re.findall("[a-z]+", found.group().casefold()))  # type: ignore[attr-defined]
