"""Rules for years, seasons, halves and the periods around publication; what is too vague.

Each takes what it is shown (``Sight``) and says what it means; None leaves the words alone. Plain Python.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from archive.ingest.date.ledger import (
    Days,
    Meaning,
    Sight,
    undated,
    unknown,
    written_out,
)
from archive.ingest.date.time_words import (
    LAST,
    NEXT,
    SEASONS,
    THIRDS,
    UNIT_OF,
)
from archive.values.calendar_words import fold
from archive.values.dates import month_range, months_before, third_of_month, third_of_year, year_range


def read_year(sight: Sight) -> Meaning | None:
    """2017, alone"""
    return written_out(year_range(int(sight.word("year"))), "a year")


def read_season(sight: Sight) -> Meaning | None:
    """the summer of 2014 · last summer · this spring"""
    month = SEASONS[sight.word("season").lower()]
    if written := sight.word("year"):
        return written_out(_season(int(written), month), "three months of the year")
    published = sight.published
    if published is None:
        return undated()
    year = published.year + (1 if NEXT.search(sight.words) else 0)
    if LAST.search(sight.words) and _season(year, month)[1] >= published:
        year -= 1
    if LAST.search(sight.words) and month == 12:
        year = published.year - 1
    return Meaning(_season(year, month), "three months beside publication")


def _season(year: int, month: int) -> Days:
    return date(year, month, 1), months_before(date(year, month, 1), -2)[1]


def read_half(sight: Sight) -> Meaning | None:
    """the second half of 2015 · the first quarter of 2020"""
    year, part = int(sight.word("year")), sight.word("part").lower()
    if "quarter" in sight.words:
        month = {"first": 1, "second": 4, "third": 7}.get(part, 10)
        return written_out((date(year, month, 1), month_range(year, month + 2)[1]), "a quarter of the year")
    first = date(year, 7, 1) if part == "second" else date(year, 1, 1)
    return written_out((first, date(year, 12, 31) if part == "second" else date(year, 6, 30)), "half a year")


OF_IT = "(?:ي|ە|ه|a|ya)"
"""What Kurdish writes onto a unit: ``مانگە``, in the old spelling ``مانگه``."""


_UNITS_NAMED = tuple(
    (re.compile(rf"(?<!\w)(?:ال|{fold('ئەم')})?{word}{OF_IT}?(?:دا|وه)?(?!\w)"), unit)
    for word, unit in UNIT_OF.items()
)


def read_period(sight: Sight) -> Meaning | None:
    """last week · earlier this month · next year"""
    words = sight.words
    unit = next((unit for named, unit in _UNITS_NAMED if named.search(words)), "")
    if not unit:
        return None
    around = sight.published if unit == "week" else sight.ledger.around
    if around is None:
        return undated()
    step = -1 if LAST.search(words) else 1 if NEXT.search(words) else 0
    if step > 0 and unit == "year" and sight.word("part"):
        return unknown("too vague to be dated")  # "early next year": nobody knows it yet
    days = _part_of(sight, unit, _span_of(around, unit, step), around)
    where = "of" if not step else "before" if step < 0 else "after"
    return Meaning(days, f"the {unit} {where} publication")


def _part_of(sight: Sight, unit: str, days: Days, around: date) -> Days:
    first, last = days
    if part := THIRDS.get(sight.word("part").lower()):
        year = unit == "year"
        return third_of_year(part, first.year) if year else third_of_month(part, first.year, first.month)
    if "earlier" in sight.words and first <= around <= last:
        return first, around
    return (around, last) if "later" in sight.words and first <= around <= last else days


def _span_of(day: date, unit: str, step: int) -> Days:
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        return months_before(day, -step)
    return year_range(day.year + step)


def read_vague(sight: Sight) -> Meaning | None:
    """in recent years · since the mid-1980s"""
    return unknown("too vague to be dated")
