"""The reading view drops and folds what rules should not trip over, and leads back to the original."""

from __future__ import annotations

import random

import pytest

from archive.values.text import Span, clean, cut, printed, view
from tests.patience import patience

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("so\u00adft hy\u200bphen", "soft hyphen"),
        ("\ufeffmark", "mark"),
        ("a\u00a0b\u202fc\u3000d", "a b c d"),
        ("“x” ‘y’ «z» it’s", '"x" \'y\' "z" it\'s'),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("g\u0306 und i\u0307", "ğ und i\u0307"),
        ("مـحـمَّد", "محمد"),
        ("ﻻ ﷲ", "لا الله"),
        ("non\u2011breaking", "non-breaking"),
        ("Iraq\u0092s", "Iraq's"),
        ("O&#287;uz&nbsp;&amp; Co &quot;x&quot;", 'Oğuz & Co "x"'),
        ("R&D; AT&T &unknown;", "R&D; AT&T &unknown;"),
    ],
)
def test_the_view_shows_plain_words(text: str, shown: str) -> None:
    assert view(text).text == shown


def test_a_place_in_the_view_leads_back_to_the_original_words() -> None:
    text = "\ufeffHe said “the bor\u00adder” is\u00a0shut.\r\nE\u200brbil"
    seen = view(text)
    for words, original in (
        ("border", "bor\u00adder"),
        ("is shut", "is\u00a0shut"),
        ("Erbil", "E\u200brbil"),
    ):
        start = seen.text.index(words)
        assert seen.back(start, start + len(words)).of(text) == original


def test_an_original_span_leads_into_the_view() -> None:
    text = "a\u200bb “c”"
    seen = view(text)
    assert seen.of(Span(0, 3)) == "ab"
    assert seen.text[slice(*seen.into(Span(4, 7)))] == '"c"'


def test_every_character_of_any_view_leads_back_inside_the_text() -> None:
    letters = "ab \n\r\u200b\u00a0“ﻻg\u0306ـِ"
    chance = random.Random(7)
    for _ in range(200):
        text = "".join(chance.choices(letters, k=30))
        seen = view(text)
        spans = [seen.back(i, i + 1) for i in range(len(seen.text))]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert spans == sorted(spans)


def test_a_long_text_is_seen_quickly() -> None:
    with patience(5):
        view("He said “no”.\u00a0 " * 20_000)


def test_white_space_and_unseen_marks_are_not_printed() -> None:
    assert [character for character in " \u200b x y\u00a0\n" if printed(character)] == ["x", "y"]


def test_clean_words_are_fit_for_a_heading() -> None:
    assert clean("\u202eA\u200b “b”\r\n  c\x07") == "A “b” c"


def test_a_quote_carries_its_surroundings() -> None:
    quote = cut("x" * 50 + "words" + "y" * 50, Span(50, 55))
    assert (quote.exact, quote.prefix, quote.suffix) == ("words", "x" * 40, "y" * 40)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_an_empty_span_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)
