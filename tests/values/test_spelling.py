"""When two spellings are one name: more than 900 pairs of the region, and what the reasons say."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from archive.values.keys import keys_of
from archive.values.names import fold
from archive.values.spelling import DIFFERENT, PROPOSE, SAME, compare, differences, rank
from tests.patience import patience

PAIRS = [
    (row["a"], row["b"], row["kind"], row["verdict"])
    for row in csv.DictReader(
        (Path(__file__).parent / "name_pairs.tsv").open(encoding="utf-8"), dialect="excel-tab"
    )
]
MISSED = {
    ("Islamic State", "Islamic State of Iraq and Syria"),
    ("Binali Yıldırım", "بن علي يلدريم"),
    ("Muhammad Shayya al-Sudani", "Mohammed Shia al-Sudani"),
    ("Delshad Shahab", "Dilshad Shihab"),
    ("Irfan al-Hayali", "Erfan al-Hiyali"),
    ("Batifa", "Batufa"),
    ("Girdi Kaban", "Gird Kaban"),
    ("Abu Kamal", "Albu Kamal"),
    ("Khalifa Haftar", "Khalifa Hifter"),
    ("Simko Shikak", "Simkoy Shikak"),
    ("Akbar Hashemi Rafsanjani", "Ali Akbar Rafsanjani"),
    ("Falah al-Fayyadh", "Falih al-Fayyadh"),
    ("Hamid al-Ghazi", "Hamed al-Ghizzi"),
}
"""Pairs that are one, and that no key finds: an alias has to say it."""

pytestmark = pytest.mark.one_database


def test_two_names_of_two_are_never_taken_for_one() -> None:
    two = [pair[:3] for pair in PAIRS if pair[3] == DIFFERENT]
    assert len(two) > 200
    for a, b, kind in two:
        assert compare(a, b, kind).verdict == DIFFERENT, (a, b)
        assert compare(b, a, kind).verdict == DIFFERENT, (b, a)


def test_two_spellings_of_one_name_are_found() -> None:
    one = [pair[:3] for pair in PAIRS if pair[3] != DIFFERENT and pair[:2] not in MISSED]
    assert len(one) > 600
    for a, b, kind in one:
        found = compare(a, b, kind)
        assert found.verdict != DIFFERENT, (a, b)
        assert 0.3 <= found.score <= 1 and found.reasons, (a, b)
        assert compare(b, a, kind).verdict == found.verdict, (a, b)
        assert keys_of(a, kind) & keys_of(b, kind), (a, b, "without a key in common nobody looks")


def test_only_what_folds_to_the_same_letters_is_the_same() -> None:
    for a, b, kind, verdict in PAIRS:
        assert (compare(a, b, kind).verdict == SAME) == (fold(a) == fold(b))
        assert verdict != SAME or fold(a) == fold(b), (a, b)


def test_what_no_key_finds_is_on_the_list_of_what_is_missed() -> None:
    missed = {(a, b) for a, b, kind, verdict in PAIRS if verdict != compare(a, b, kind).verdict == DIFFERENT}
    assert missed == MISSED


@pytest.mark.parametrize(
    ("a", "b", "kind", "reason"),
    [
        ("Qasim al-Araji", "Qassim Araji", "person", "al- dropped"),
        ("Azad Saaran", "Azad Saran", "person", "aa = a"),
        ("Azad Qaran", "Azad Karan", "person", "q = k"),
        ("Azad Demo Sample", "Azad Sample", "person", "middle name in one only: demo"),
        ("Dr. Azad Demo", "Azad Demo", "person", "title aside: Dr"),
        ("Demo, Azad", "Azad Demo", "person", "the family name stands first, with a comma"),
        ("Demo Azad", "Azad Demo", "person", "order of the names turned"),
        ("Mohammed Demo", "Muhammad Demo", "person", "mohammed and muhammad are spellings of one given name"),
        ("Ministry of Defence", "Defense Ministry", "organization", "defence = defense"),
        ("Ministry of Defence", "Defense Ministry", "organization", "order of the words"),
        ("Testabad City", "Testabad", "place", "in one only: city"),
        ("KDP", "PDK", "organization", "an acronym is compared letter by letter"),
    ],
)
def test_reasons_say_what_was_taken_for_what(a: str, b: str, kind: str, reason: str) -> None:
    assert reason in compare(a, b, kind).reasons


@pytest.mark.parametrize(
    ("a", "b", "kind", "reason"),
    [
        ("Azad Demo", "Bahar Demo", "person", "azad is not bahar"),
        ("Azad Demo", "Bahar Azad Demo", "person", "in one only: bahar"),
        ("Azad", "Azad Demo", "person", "one word against a full name"),
        ("Ali Hassan", "Hassan Ali", "person", "the words stand otherwise"),
        ("Unit 70", "Unit 80", "organization", "70 is not 80"),
        ("Testabad", "Testabad Province", "place", "in one only: province"),
    ],
)
def test_what_keeps_two_names_apart_can_be_told(a: str, b: str, kind: str, reason: str) -> None:
    assert compare(a, b, kind).verdict == DIFFERENT
    assert differences(a, b, kind) == (reason,)


def test_names_in_two_scripts_are_shown_word_by_word() -> None:
    assert "masoud = مسعود" in compare("Masoud Barzani", "مسعود بارزاني").reasons


def test_what_an_editor_told_apart_stays_apart() -> None:
    apart = {frozenset((fold("Azad Saaran"), fold("Azad Saran")))}
    assert compare("Azad Saran", "AZAD SAARAN", "person", apart).verdict == DIFFERENT
    assert compare("Azad Saran", "Azad Saarran", "person", apart).verdict == PROPOSE


@pytest.mark.parametrize(
    "name", ["", " ", "—", "٣", "é" * 400, "a " * 500, "\u200f", "د.", "(", "al-", "Abdul", "الله"]
)
@pytest.mark.parametrize("kind", ["person", "organization", "place", ""])
def test_no_name_is_too_odd(name: str, kind: str) -> None:
    for other in ("Azad Demo", "مسعود", name, "الله", "al-al", "X"):
        assert compare(name, other, kind).verdict in (SAME, PROPOSE, DIFFERENT)
    keys_of(name, kind or "person")


def test_a_sentence_is_no_name_however_it_begins() -> None:
    many = "Party of Zaran " * 10
    assert compare(f"{many} one", f"{many} two", "organization").verdict == DIFFERENT
    assert compare(f"{many} one", f"{many} One", "organization").verdict == SAME


@pytest.mark.parametrize(
    ("a", "b"), [("Kirkuk", "Kirkuk Province"), ("Iraqi Army", "Iranian Army"), ("Ali Hassan", "Hassan Ali")]
)
def test_a_pair_of_unknown_kind_is_judged_as_what_it_seems(a: str, b: str) -> None:
    assert compare(a, b, "").verdict == DIFFERENT


# ------------------------------------------------------------------------------------------------------- many


def test_everybody_who_may_be_meant_is_ranked_best_first_each_by_his_best_name() -> None:
    names = [("Mesud Barzani", 1), ("Masoud Barzani", 1), ("مسعود بارزاني", 1), ("Masrour Barzani", 2)]
    (near,) = rank("Masoud Barzani", "person", names)
    assert (near.ref, near.name, near.comparison.verdict) == (1, "Masoud Barzani", SAME)
    assert [near.ref for near in rank("Massoud Barzanî", "person", names)] == [1]
    assert rank("Nechirvan Barzani", "person", names) == []


def test_pairs_that_were_seen_before_are_compared_at_once() -> None:
    for a, b, kind, _ in PAIRS:
        compare(a, b, kind)
    with patience(1):
        for a, b, kind, _ in PAIRS:
            compare(a, b, kind)
