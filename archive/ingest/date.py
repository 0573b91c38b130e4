"""date: the day of publication with its evidence, then every expression of time relative to it.

Nothing is invented: without evidence in the text the day is ``UNKNOWN``, and it is never today. Plain Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day
from itertools import islice

from archive.ingest.reading import Dated, Parsed
from archive.ingest.times import expressions
from archive.values.calendar_words import WEEKDAYS, any_of, fold
from archive.values.dates import UNKNOWN, Basis, DateRange
from archive.values.text import Span, View, view
from archive.values.written_dates import WrittenDate, written_dates

_WEEKDAY = re.compile(
    rf"(?<!\w)(?:{any_of(name for name in WEEKDAYS if len(name) > 5 or not name.isascii())})(?!\w)",
    re.IGNORECASE,
)
_URL_DATE = re.compile(r"https?://\S*?/(20\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|\b)")
_OLD_PICTURE = re.compile(r"(?i)\b(?:file|archives?|undated)\b|ارشيف|ئەرشیف|arşiv")
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class _Clue:
    """One thing that speaks for a day of publication."""

    written: WrittenDate
    span: Span
    basis: Basis
    where: str

    @property
    def day(self) -> Day | None:
        days = self.written.range
        return days[0] if days and self.written.day else None


def date(text: str, parsed: Parsed) -> Dated:
    """When the text was published, as far as it says so, and what its expressions of time mean."""
    seen = view(text)
    clues = list(_clues(seen, parsed))
    chosen, doubts = _choose(seen, parsed, clues)
    if chosen is None:
        chosen, more = _inferred(seen, parsed)
        doubts += more
    published = _published(seen, chosen) if chosen else _without_year(seen, clues)
    doubts += _contradictions(seen, parsed, clues)
    return Dated(
        published=published,
        evidence=chosen.span if chosen else None,
        expressions=expressions(text, parsed, published),
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _published(seen: View, clue: _Clue) -> DateRange:
    return DateRange(clue.day, clue.day, clue.basis, seen.of(clue.span))


def _without_year(seen: View, clues: list[_Clue]) -> DateRange:
    """ "BAGHDAD, Jan 3 (Agency) –" and no year anywhere: the day is kept, the year stays unknown."""
    for clue in clues:
        if clue.written.day and clue.written.year is None and not clue.written.ambiguous:
            return DateRange(expression=seen.of(clue.span), edtf=clue.written.edtf)
    return UNKNOWN


# ------------------------------------------------------------------------------------------------------ clues


def _clues(seen: View, parsed: Parsed) -> Iterator[_Clue]:
    """What states the day outright, the strongest first."""
    yield from _written_at(seen, parsed.crawler_date, "metadata", "the mark at its beginning")
    yield from _written_at(seen, parsed.date_line, "stated", "its date line")
    yield from _written_at(seen, parsed.dateline.date, "dateline", "its dateline")
    yield from _in_addresses(seen, parsed)


def _written_at(seen: View, span: Span | None, basis: Basis, where: str) -> Iterator[_Clue]:
    """The dates of one place; the first that has a day counts (published comes before updated)."""
    if span is None:
        return
    start, end = seen.into(span)
    for written in written_dates(seen.text[start:end])[:1]:
        yield _Clue(written, seen.back(start + written.start, start + written.end), basis, where)


def _in_addresses(seen: View, parsed: Parsed) -> Iterator[_Clue]:
    """https://…/2024/01/28/… on a line of its own is the story's address, not a link in its words."""
    for span in parsed.of("boilerplate"):
        start, end = seen.into(span)
        match = _URL_DATE.search(seen.text, start, end)
        if match and _exists(*map(int, match.groups())):
            year, month, day = map(int, match.groups())
            written = WrittenDate(match.start(1), match.end(3), year, month, day)
            yield _Clue(written, seen.back(match.start(1), match.end(3)), "metadata", "its address")
            return


def _exists(year: int, month: int, day: int) -> bool:
    try:
        Day(year, month, day)
    except ValueError:
        return False
    return True


def _choose(seen: View, parsed: Parsed, clues: list[_Clue]) -> tuple[_Clue | None, list[str]]:
    """The strongest clue; where two disagree by more than a day the text's own word beats the crawler's."""
    dated = [clue for clue in clues if clue.day]
    if not dated:
        return None, []
    first = dated[0]
    own = next((clue for clue in dated if clue.basis != "metadata"), first)
    if not (first.day and own.day) or abs((first.day - own.day).days) <= 1:
        return first, []
    doubt = (
        f"{first.where.capitalize()} says {first.day}, {own.where} {own.day}; the text's own date was taken."
    )
    return own, [doubt]


# ------------------------------------------------------------------------------------------ inferred by words


def _inferred(seen: View, parsed: Parsed) -> tuple[_Clue | None, list[str]]:
    """The day of the story's pictures, or of its lead, where the lead's weekday bears it out."""
    captions = list(_caption_dates(seen, parsed))
    if captions:
        newest = max(captions, key=lambda clue: clue.day or Day.min)
        borne_out = _weekday_of_lead(seen, parsed) == (newest.day.weekday() if newest.day else None)
        if borne_out or sum(clue.day == newest.day for clue in captions) > 1:
            return newest, []
        return None, [
            f"A caption is of {newest.day}, but nothing else bears out that the text was published then."
        ]
    return _lead_date(seen, parsed), []


def _caption_dates(seen: View, parsed: Parsed) -> Iterator[_Clue]:
    for span in parsed.of("caption"):
        start, end = seen.into(span)
        if _OLD_PICTURE.search(fold(seen.text[start:end])):
            continue
        for written in written_dates(seen.text[start:end]):
            clue = _Clue(
                written, seen.back(start + written.start, start + written.end), "caption", "a caption"
            )
            if clue.day:
                yield clue


def _lead(seen: View, parsed: Parsed) -> list[tuple[int, int]]:
    """The first three sentences of standfirst and body, as offsets into the view."""
    told = [part.span for part in parsed.parts if part.kind in {"standfirst", "body"}][:3]
    lead = (sentence for sentence in parsed.sentences if any(span.holds(sentence) for span in told))
    return [seen.into(sentence) for sentence in islice(lead, 3)]


def _weekday_of_lead(seen: View, parsed: Parsed) -> int | None:
    """The first weekday that the lead names: news happens on it."""
    for start, end in _lead(seen, parsed):
        if match := _WEEKDAY.search(fold(seen.text[start:end])):
            return WEEKDAYS[match.group().lower()]
    return None


def _lead_date(seen: View, parsed: Parsed) -> _Clue | None:
    """ "on Sunday, January 28, 2024" in the lead: news that tells its day with weekday and year is of that
    day.
    """
    for start, end in _lead(seen, parsed)[:2]:
        for written in written_dates(seen.text[start:end]):
            if (
                written.weekday is not None
                and written.range
                and written.day
                and not written.contradicts_itself
            ):
                span = seen.back(start + written.start, start + written.end)
                return _Clue(written, span, "inferred", "its lead")
    return None


# ----------------------------------------------------------------------------------------------------- doubts


def _contradictions(seen: View, parsed: Parsed, clues: list[_Clue]) -> list[str]:
    """Dates that contradict themselves, cannot be read, or do not go with the lead's weekday."""
    doubts = []
    for clue in clues:
        words = seen.of(clue.span)
        if clue.written.contradicts_itself and clue.day:
            doubts.append(f"“{words}” was a {_WEEKDAY_NAMES[clue.day.weekday()]}.")
        if clue.written.ambiguous:
            doubts.append(f"In “{words}” the day and the month cannot be told apart.")
    stated = next((clue for clue in clues if clue.day), None)
    weekday = _weekday_of_lead(seen, parsed)
    if stated and stated.day and weekday is not None:
        ahead = 0 < (weekday - stated.day.weekday()) % 7 <= 2
        if ahead and not _looks_ahead(seen, parsed):
            was = _WEEKDAY_NAMES[stated.day.weekday()]
            doubts.append(f"The lead speaks of {_WEEKDAY_NAMES[weekday]}, but {stated.day} was a {was}.")
    return doubts


def _looks_ahead(seen: View, parsed: Parsed) -> bool:
    return any(
        re.search(
            r"\b(?:will|scheduled|is set to|are set to|is to|expected to|due to|next|last)\b",
            seen.text[start:end],
        )
        for start, end in _lead(seen, parsed)
    )
