"""A source's text policy decides how much readers see."""

from __future__ import annotations

import pytest

from archive.values.policy import shown_quote, shown_spans
from archive.values.text import Span

pytestmark = pytest.mark.one_database

TEXT = "Headline\n\nStandfirst.\n\n" + "body " * 200
SEGMENTS = [("headline", 0, 8), ("standfirst", 10, 21), ("body", 23, len(TEXT))]


def test_full_shows_everything() -> None:
    assert shown_spans("full", SEGMENTS, len(TEXT)) == (Span(0, len(TEXT)),)
    assert shown_spans("full", [], 0) == ()


def test_metadata_shows_nothing_of_the_text() -> None:
    assert shown_spans("metadata", SEGMENTS, len(TEXT)) == ()
    assert shown_quote("metadata", "a sentence") == ""


def test_an_excerpt_is_the_standfirst_and_the_first_300_characters() -> None:
    assert shown_spans("excerpt", SEGMENTS, len(TEXT)) == (Span(0, 8), Span(10, 21), Span(23, 323))


def test_an_excerpt_of_a_text_without_parts_is_its_beginning() -> None:
    assert shown_spans("excerpt", [], 500) == (Span(0, 300),)
    assert shown_spans("excerpt", [], 0) == ()


def test_an_excerpt_of_a_lone_headline_is_the_headline() -> None:
    assert shown_spans("excerpt", [("headline", 0, 8)], 8) == (Span(0, 8),)


def test_quotes_of_an_excerpt_stay_within_200_characters() -> None:
    assert len(shown_quote("excerpt", "word " * 100)) <= 200
    assert shown_quote("excerpt", "short") == "short"
    assert shown_quote("full", "word " * 100) == "word " * 100
