"""Where the dates of a text contradict each other, themselves, or its words: doubts for a reviewer.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Day

from archive.ingest.date.clues import Clue, lead, weekday_of_lead
from archive.ingest.reading import Parsed, TimeExpression
from archive.values.dates import DateRange
from archive.values.text import View

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_AHEAD = re.compile(r"\b(?:will|scheduled|is set to|are set to|is to|expected to|due to|next|last)\b")


def contradictions(
    seen: View, parsed: Parsed, clues: list[Clue], published: DateRange, found: tuple[TimeExpression, ...]
) -> list[str]:
    """Sentences for a reviewer; none where everything fits."""
    doubts = [doubt for clue in clues for doubt in _in_itself(seen, clue)]
    doubts += _without_year(clues)
    if published.days == 1 and published.earliest:
        doubts += _with_the_lead(seen, parsed, published.earliest, found)
        doubts += _with_later_dates(seen, published.earliest, found)
    return doubts


def _in_itself(seen: View, clue: Clue) -> Iterator[str]:
    words = seen.of(clue.span)
    if clue.written.contradicts_itself and clue.day:
        yield f"“{words}” was a {WEEKDAY_NAMES[clue.day.weekday()]}."
    if clue.written.ambiguous:
        yield f"In “{words}” the day and the month cannot be told apart."


def _without_year(clues: list[Clue]) -> Iterator[str]:
    """ "TEHRAN, Mar. 06" under a date line of 9 June."""
    dated = next((clue for clue in clues if clue.day), None)
    for clue in clues:
        written = clue.written
        if not (dated and dated.day and written.year is None and written.day) or written.solar:
            continue
        years = (dated.day.year - 1, dated.day.year, dated.day.year + 1)
        days = [Day(year, written.month, min(written.day, 28)) for year in years]
        if min(abs((day - dated.day).days) for day in days) > 5:
            bare = written.edtf.removeprefix("XXXX-")
            yield f"{dated.where.capitalize()} says {dated.day}, {clue.where} {bare}."


def _with_the_lead(seen: View, parsed: Parsed, day: Day, found: tuple[TimeExpression, ...]) -> Iterator[str]:
    weekday = weekday_of_lead(seen, parsed)
    ahead = weekday is not None and 0 < (weekday - day.weekday()) % 7 <= 2
    if ahead and weekday is not None and not _looks_ahead(seen, parsed):
        was = WEEKDAY_NAMES[day.weekday()]
        yield f"The lead speaks of {WEEKDAY_NAMES[weekday]}, but {day} was a {was}."
    for each in found:
        if each.rule.startswith("the weekday that stands with it"):
            yield f"“{each.range.expression}” does not fit {day}, a {WEEKDAY_NAMES[day.weekday()]}."
            return


def _with_later_dates(seen: View, day: Day, found: tuple[TimeExpression, ...]) -> Iterator[str]:
    """A full date that lies behind the day of publication, though the verb looks back."""
    for each in found:
        later = each.range.days == 1 and each.range.earliest and (each.range.earliest - day).days > 1
        if later and not each.future and each.range.basis == "stated":
            yield f"It tells of “{seen.of(each.span)}” as past, but is dated {day}."
            return


def _looks_ahead(seen: View, parsed: Parsed) -> bool:
    return any(_AHEAD.search(seen.text[start:end]) for start, end in lead(seen, parsed))
