"""Rules for what only the text's own dates settle: the same year, the following month, a bare month in a life
that goes from year to year.

Each takes what it is shown (``Sight``) and says what it means; None leaves the words alone. Plain Python.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from archive.ingest.date.ledger import TEXT, Meaning, Sight, of_text, unknown
from archive.ingest.date.time_words import AFTER_IT
from archive.values.calendar_words import MONTHS, fold
from archive.values.dates import month_range, months_before, year_range
from archive.values.written_dates import WrittenDate

A_LIFE = 2
"""So many dates of years gone by in a row, and a bare month goes on from the last of them."""


def read_that_year(sight: Sight) -> Meaning | None:
    """April of that year · later that month · the following year: of what the text named last"""
    year, named = sight.ledger.month or (0, 0)
    if not year:
        return unknown("the year that it points back to is not known", hangs_on=TEXT)
    piece = sight.ledger.month_piece
    if word := sight.word("month"):
        if word[0].islower():
            return None
        days = month_range(year, MONTHS[word.lower()])
        return of_text(days, "a month of the year named before it", piece)
    step = 1 if AFTER_IT.search(sight.words) else 0
    if _MONTH.search(sight.words):
        if not named:
            return unknown("the month that it points back to is not known", hangs_on=TEXT)
        days = months_before(date(year, named, 1), -step)
        rule = "the month after the one named before it" if step else "the month named before it"
        return of_text(days, rule, piece, "relative")
    rule = "the year after the one named before it" if step else "the year named before it"
    return of_text(year_range(year + step), rule, piece, "relative")


_MONTH = re.compile(fold("month|شهر|مانگ"))


def month_told(sight: Sight, month: int) -> Meaning | None:
    """ "In 1988 he fled. In May 1991 he returned. In July …": of the year that the story has come to."""
    year = _year_of_life(sight, month)
    if year is None:
        return None
    if not year:
        return unknown("the story goes from year to year", f"XXXX-{month:02}", TEXT)
    days = month_range(year, month)
    return of_text(days, "a month of the year named before it", sight.ledger.month_piece)


def day_told(sight: Sight, written: WrittenDate) -> Meaning | None:
    """ "On 5 September" in such a story."""
    year = _year_of_life(sight, written.month)
    if year is None:
        return None
    days = replace(written, year=year).range if year else None
    if not days:
        return unknown("the story goes from year to year", written.edtf, TEXT)
    return of_text(days, "a day of the year named before it", sight.ledger.month_piece)


def _year_of_life(sight: Sight, month: int) -> int | None:
    """The year of a bare month in a story of years gone by; 0 where it may be that year or the next, None
    where the text tells no such story.
    """
    ledger = sight.ledger
    year, named = ledger.month or (0, 0)
    if not year or ledger.told_past < A_LIFE or sight.near_days() is None or sight.tense == "future":
        return None
    if not sight.tense and sight.words.isascii():  # "the two meet again on 10 September"
        return None
    return year if not named or month >= named else 0
