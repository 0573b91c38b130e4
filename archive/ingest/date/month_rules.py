"""Rules for months and their thirds: in March, late June, last December.

Each takes what it is shown (``Sight``) and says what it means; None leaves the words alone. Plain Python.
"""

from __future__ import annotations

import re
from datetime import date

from archive.ingest.date.ledger import (
    TEXT,
    Ledger,
    Meaning,
    Piece,
    Rival,
    Sight,
    of_text,
    undated,
    unknown,
    written_out,
)
from archive.ingest.date.text_rules import month_told
from archive.ingest.date.time_words import (
    AFTER_IT,
    BEFORE_IT,
    LAST,
    NEXT,
    THIRDS,
)
from archive.values.calendar_words import MONTHS, fold
from archive.values.dates import month_range, third_of_month, third_of_year

SHORTLY = 3
"""Months after a March in which "last March" may be that of the year before."""


def read_third(sight: Sight) -> Meaning | None:
    """late June · mid-October 2017 · early 2020"""
    part = THIRDS[sight.word("part").lower().rstrip("-")]
    word, written = sight.word("month"), sight.word("year")
    if not word:
        return written_out(third_of_year(part, int(written)), "a third of the year")
    month = MONTHS[word.lower()]
    if written:
        return written_out(third_of_month(part, int(written), month), "a third of the month")
    if word.isascii() and word[0].islower():
        return None  # "the end of march", "late may": verbs
    year = _year_beside(sight) or _year_of_month(sight, month)
    if year is None:
        return undated(f"XXXX-{month:02}")
    rule = "a third of the month, in the year that publication gives"
    return Meaning(third_of_month(part, year, month), rule)


def _year_beside(sight: Sight) -> int | None:
    """The year of "June last year", beside that of publication."""
    word, around = sight.word("beside").lower(), sight.ledger.around
    if not word or around is None:
        return None
    return around.year + (-1 if LAST.search(word) else 1 if NEXT.search(word) else 0)


def _year_of_month(sight: Sight, month: int) -> int | None:
    """The year of a month named without one: the nearest on the side that the verb looks to."""
    around = sight.ledger.around
    if around is None:
        return None
    if sight.future or (not sight.tense and 0 < (month - around.month) % 12 <= 6):
        return around.year + (month < around.month)
    return around.year - (month > around.month)


def read_last_month(sight: Sight) -> Meaning | None:
    """last December: before the month of publication, unless the text itself names the year of that month."""
    month = MONTHS[sight.word("month").lower()]
    around, fixed = sight.ledger.around, sight.ledger.fixed
    if NEXT.search(sight.words):
        if not around:
            return undated(f"XXXX-{month:02}")
        year = around.year + (month <= around.month)
        return Meaning(month_range(year, month), "the next such month after publication")
    if month in fixed:
        year, piece = fixed[month]
        return of_text(month_range(year, month), "the text names the year of this month", piece)
    if around:
        year = around.year - (month >= around.month)
        rivals = _year_earlier(year, month, around)
        return Meaning(month_range(year, month), "the last such month before publication", rivals=rivals)
    return _beside_fixed(month, fixed)


def _year_earlier(year: int, month: int, around: date) -> tuple[Rival, ...]:
    """ "last March", said in April: perhaps that of the year before."""
    if (around.year - year) * 12 + around.month - month > SHORTLY:
        return ()
    return (Rival(month_range(year - 1, month), "that of the year before"),)


def _beside_fixed(month: int, fixed: dict[int, tuple[int, Piece]]) -> Meaning:
    """A text whose "last June" is that of 2011 has its "last August" in 2011, too.

    Its "last March" may be of either year, and stays unknown.
    """
    found = {year: piece for other, (year, piece) in fixed.items() if other <= month}
    if len(found) == 1:
        year, piece = next(iter(found.items()))
        rule = "the text fixes the year in which it was written"
        return of_text(month_range(year, month), rule, piece)
    return undated(f"XXXX-{month:02}")


def is_plausible(year: int, month: int, ledger: Ledger) -> bool:
    """ "last October" reaches back to the one before publication; said shortly after that, a year further."""
    around = ledger.around
    if around is None:
        return True
    back, nearest = (around.year - year) * 12 + around.month - month, (around.month - month - 1) % 12 + 1
    return back == nearest or (nearest <= SHORTLY and back == nearest + 12)


def read_month(sight: Sight) -> Meaning | None:
    """in March: of the year that the verb looks to; "by October" is a bound and no date"""
    word = sight.word("month")
    month = MONTHS[word.lower()]
    if word[0].islower() and word.isascii() and " ay" not in sight.words:
        return None  # "in march"? not in print; "mart ayında" is
    if sight.word("bound") and not _when_behind(sight):
        return unknown("a bound, not a date", f"XXXX-{month:02}")
    if sight.ledger.titled_year:
        titled, piece = sight.ledger.titled_year
        return of_text(month_range(titled, month), "the headline names the year", piece)
    if sight.word("beside"):
        return _month_of_year(sight, month)
    if told := month_told(sight, month):
        return told
    year = _year_of_month(sight, month)
    if year is None:
        return undated(f"XXXX-{month:02}")
    rivals = (Rival(month_range(year - 1, month), "that of the year before"),) if not sight.future else ()
    rule = "the nearest such month on the side that the verb looks to"
    return Meaning(month_range(year, month), rule, rivals=rivals)


def _when_behind(sight: Sight) -> bool:
    """ "since October, when …": the clause behind tells what happened then."""
    return sight.word("bound").startswith("since") and bool(re.match(r",? when\b", sight.rest))


def _month_of_year(sight: Sight, month: int) -> Meaning:
    """in June last year; in June of the same year, of the previous year: of what the text named last"""
    word, (named, _) = sight.word("beside").lower(), sight.ledger.month or (0, 0)
    if not _OF_ONE_NAMED.match(word):
        year = _year_beside(sight)
        if year is None:
            return undated(f"XXXX-{month:02}")
        return Meaning(month_range(year, month), "the month of a year beside publication")
    if not named:
        return unknown("the year that it points back to is not known", hangs_on=TEXT)
    step = -1 if BEFORE_IT.search(word) else 1 if AFTER_IT.search(word) else 0
    days = month_range(named + step, month)
    return of_text(days, "a month of the year named before it", sight.ledger.month_piece)


_OF_ONE_NAMED = re.compile(fold(r"the |من |هەمان|ساڵي دواتر"))
