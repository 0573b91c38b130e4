"""Letters that a reader takes for the same are the same."""

from __future__ import annotations

import random
import unicodedata

import pytest

from archive.search.fold import _fold_all, fold, fold_words
from archive.search.terms import stems_of

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kalın", "Kalin"), ("KALIN", "kalın"), ("İstanbul", "istanbul"), ("Şırnak", "Sirnak"),
        ("Öcalan", "ocalan"),
        ("Türkiye", "Turkiye"), ("Rêber", "Reber"), ("Cafe\u0301", "café"), ("Straße", "strasse"),
        ("الأعرجي", "الاعرجى"), ("أربيل", "اربيل"), ("إيران", "ایران"), ("مُحَمَّد", "محمد"),
        ("مـحـمد", "محمد"),
        ("حكومة", "حكومه"), ("كركوك", "کرکوک"), ("ڕێبەر", "ریبهر"), ("هەولێر", "ههولير"),
        ("سلێمانی", "سليماني"),
        ("می\u200cخواهد", "میخواهد"), ("٢٠٢٤", "2024"), ("۱۳۹۹", "1399"), ("ﻻ", "لا"), ("’", "'"),
        ("\u00adsoft", "soft"),
        ("\u202bx\u202c", "x"), ("Ａ", "a"), ("ΣΟΦΟΣ", "σοφος"),
    ],
)  # fmt: skip
def test_variants_are_one(one: str, other: str):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "line", ["Ş Ö", "İ ΣΟΦΟΣ ΣΟΦΟΣ, الأعرجي و\u064e كركوك", "e\u0301 e ` ´ " * 9, "é" * 90]
)
def test_a_line_is_folded_as_each_of_its_words_is(line: str):
    assert fold(line) == " ".join(map(fold, line.split(" ")))
    assert fold(f"{line} {'plain ' * 99}") == f"{fold(line)} {'plain ' * 99}"


@pytest.mark.parametrize(
    ("one", "other"), [("Rebar", "Reber"), ("حسن", "حسين"), ("Kurdî", "Kurden"), ("عين", "اين")]
)
def test_names_that_differ_stay_apart(one: str, other: str):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iraq's borders", "Iraq border"), ("Iraq’s", "Iraq"), ("the U.S. Army", "the US army"),
        ("U.N.", "UN"),
        ("والعراق", "عراق"), ("العراق", "عراق"), ("للعراق", "عراق"), ("بالعراق", "العراق"),
        ("ministries", "ministry"),
        ("meetings", "meeting"),
    ],
)  # fmt: skip
def test_what_stands_at_a_words_edge_makes_no_other_term(one: str, other: str):
    assert stems_of(one) == stems_of(other)


def test_short_arabic_words_keep_what_looks_like_an_article():
    assert fold_words("الان") == "الان"
    assert fold_words("بال") == "بال"


def test_a_text_is_folded_as_each_of_its_characters_is():
    rng = random.Random(4)
    often = "– — … “ ” « » ، ؛ ؟ ابتثجحخدذرزسشصضطظعغفقلمنهوي پچژگ یەێۆکةىأإ ıüöşçğ’ ÇĞİÖŞÜ Aa1.'"
    for _ in range(500):
        last = rng.choice([0x250, 0x700, 0x2100, 0x2FFFF])
        letters = [chr(rng.randrange(last)) for _ in range(rng.randrange(90))]
        text = "".join(rng.sample([*letters, *often], k=len(letters))) + rng.choice(["", "Plain Words " * 40])
        assert fold(text) == "".join(one.lower() if one.isascii() else _fold_all(one) for one in text)


def test_folding_again_changes_nothing_and_leaves_no_marks():
    rng = random.Random(3)
    ranges = [
        (0x20, 0x7F),
        (0xA0, 0x250),
        (0x300, 0x370),
        (0x600, 0x700),
        (0xFB50, 0xFDFF),
        (0x1F300, 0x1F600),
    ]
    ranges += [(0xD800, 0xE000), (0x2000, 0x2070), (0x0, 0x20), (0x900, 0x980), (0xAC00, 0xAD00)]
    for _ in range(500):
        text = "".join(chr(rng.randrange(*rng.choice(ranges))) for _ in range(rng.randrange(40)))
        once = fold(text)
        assert fold(once) == once
        assert not any(unicodedata.category(character) in {"Mn", "Cf", "Cs"} for character in once)
        fold_words(text).encode()
        stems_of(text)
