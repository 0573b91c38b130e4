"""Rules for written dates: with a year, without one, with day and month in doubt.

Each takes what it is shown (``Sight``) and says what it means; None leaves the words alone. Plain Python.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from archive.ingest.date.ledger import (
    NEAR_SENTENCES,
    PUBLICATION,
    TEXT,
    Days,
    Meaning,
    Piece,
    Rival,
    Sight,
    of_text,
    undated,
    unknown,
    written_out,
)
from archive.ingest.date.text_rules import day_told
from archive.ingest.date.time_words import (
    AFTER_IT,
    BEFORE_IT,
    HAPPENING,
    LAST,
    NEXT,
    OF_NAMED_YEAR,
    OF_YEAR_KU,
    YEAR_BEFORE,
)
from archive.values.calendar_words import fold
from archive.values.dates import month_range
from archive.values.written_dates import WrittenDate


def read_written(written: WrittenDate, sight: Sight) -> Meaning:
    """July 29, 2020 · March 2024 · July 3: a day without a year takes it from the text or from
    publication.
    """
    if written.ambiguous or written.day_first:
        return _in_doubt(written, sight)
    if written.range:
        return written_out(written.range, "a date as written")
    if written.day is None:
        return unknown("the year is not written", written.edtf)
    if (told := _YEAR_BEHIND.match(sight.rest)) and sight.ledger.around:
        which = told["which"] or told["which_ku"]
        year = sight.ledger.around.year + (-1 if LAST.search(which) else bool(NEXT.search(which)))
        days = replace(written, year=year).range if _has_day(year, written) else None
        if days:
            return Meaning(days, "the day of a year beside publication")
    if named := _of_named_year(written, sight):
        return named
    if found := _year_in_text(written, sight) or _beside_anchor(written, sight):
        return found
    if written.weekday is None and (found := day_told(sight, written)):
        return found
    return _beside_publication(written, sight) or undated(written.edtf)


_YEAR_BEHIND = re.compile(
    fold(rf"(?i),? (?:of )?(?:(?P<which>last|this|next) year\b|(?P<which_ku>{OF_YEAR_KU}))")
)
""" "on 3 May last year"."""


def _of_named_year(written: WrittenDate, sight: Sight) -> Meaning | None:
    """ "On October 16 of that year", "في 16 آب من العام نفسه": of the year that the text named last."""
    told = _NAMED_YEAR_BEHIND.match(sight.rest)
    year = sight.ledger.month[0] if sight.ledger.month else 0
    if not told or not year:
        return unknown("the year that it points back to is not known", written.edtf, TEXT) if told else None
    year += -1 if BEFORE_IT.search(told.group()) else bool(AFTER_IT.search(told.group()))
    days = replace(written, year=year).range if _has_day(year, written) else None
    return of_text(days, "a day of the year named before it", sight.ledger.month_piece) if days else None


_NAMED_YEAR_BEHIND = re.compile(fold(rf"(?i),? ?ي? (?:in )?(?:{OF_NAMED_YEAR})"))


def _beside_anchor(written: WrittenDate, sight: Sight) -> Meaning | None:
    """ "Three weeks later, on October 16": counted from the day that was named before it."""
    ledger = sight.ledger
    match = _COUNTED_ON.search(sight.lead)
    if not match or ledger.anchor is None:
        return None
    days = _nearest(written, ledger.anchor, match["way"] not in {"earlier", "before"})
    if not days:
        return None
    return of_text(days, "the nearest such day to the one named before it", ledger.anchor_piece)


_COUNTED_ON = re.compile(
    r"(?i)\b(?:days?|weeks?|months?)\s(?P<way>later|earlier|before|afterwards?),?\s(?:on\s)?\Z"
)


def _beside_publication(written: WrittenDate, sight: Sight) -> Meaning | None:
    """ "Thursday, April 29": the nearest on the side that the verb looks to, unless only the other side has
    such a weekday.
    """
    if not sight.ledger.around:
        return None
    around = sight.ledger.around
    ahead = _nearest(written, around, True)
    back = _nearest(written, around, False)
    days, other = (ahead, back) if _looks_ahead(sight, written, around) else (back, ahead)
    if days is None:
        return None
    rule = "the nearest such day on the side that the verb looks to"
    if written.weekday is not None and not (_is_of(written, days) or (other and _is_of(written, other))):
        earlier = _nearest(written, days[0] - timedelta(days=1), False)
        if earlier and _is_of(written, earlier):
            return Meaning(earlier, "the last such day that was such a weekday", rivals=(Rival(days, rule),))
    if other and _is_of(written, other) and not _is_of(written, days):
        days, other, rule = other, days, "the nearest such day that was such a weekday"
    rivals = (Rival(other, "if the verb looked the other way"),) if other and other != days else ()
    return Meaning(days, rule, rivals=rivals)


def _looks_ahead(sight: Sight, written: WrittenDate, around: date) -> bool:
    """By the word behind the date ("5 October next"), else by the verb; without a verb the nearer side."""
    if match := _SIDE.match(sight.rest):
        return bool(NEXT.search(match.group()))
    if sight.tense and not (sight.lead.endswith("the ") and _OF_A_HAPPENING.match(sight.rest)):
        return sight.future
    ahead, back = _nearest(written, around, True), _nearest(written, around, False)
    return bool(ahead and back and ahead[0] - around < around - back[0])


_OF_A_HAPPENING = re.compile(rf" {HAPPENING}\b")
""" "said that the October 10 election …": the nearer one, whatever the verb."""
_SIDE = re.compile(
    fold(r"(?i)\s*(?:next|last|المقبل|القادم|الماضي|المنصرم|الفائت|ي? ?داهاتوو|ي? ?ڕابردوو|آینده|گذشته)\b")
)


def _is_of(written: WrittenDate, days: Days) -> bool:
    return written.weekday is not None and days[0].weekday() == written.weekday


def _in_doubt(written: WrittenDate, sight: Sight) -> Meaning:
    """03/04/2021: as the rest of the text writes; else so that what has happened lies not ahead of the news;
    with dots or dashes the day first.
    """
    first, second = (reading.range for reading in written.readings)
    order, published = sight.ledger.order, sight.ledger.published
    if first and order == "day":
        return written_out(first, "a date as written, the day first as in the rest of the text")
    if second and order == "month":
        return written_out(second, "a date as written, the month first as in the rest of the text")
    if first and second and published and sight.tense in ("past", "perfect"):
        gone_by = [days for days in (first, second) if days[0] <= published]
        if len(gone_by) == 1:
            other = Rival(second if gone_by[0] == first else first, "if day and month changed places")
            rule = "a date as written, the reading that does not lie ahead of the news"
            return Meaning(gone_by[0], rule, "inferred", hangs_on=PUBLICATION, rivals=(other,))
    if first and written.day_first:
        rivals = (Rival(second, "month first"),) if second else ()
        return replace(written_out(first, "a date as written"), rivals=rivals)
    return _open(written)


def _open(written: WrittenDate) -> Meaning:
    """03/04/2021: both readings are kept, none is taken."""
    rivals = tuple(
        Rival(reading.range, why)
        for reading, why in zip(written.readings, ("day first", "month first"), strict=False)
        if reading.range
    )
    return replace(unknown("the day and the month cannot be told apart"), rivals=rivals)


def _year_in_text(written: WrittenDate, sight: Sight) -> Meaning | None:
    years = sight.ledger.years_of_day.get((written.month, written.day or 0), {}) or _year_before(sight)
    if not years and sight.ledger.titled_days:
        (first, last), piece = sight.ledger.titled_days
        if (first.month, first.day) <= (written.month, written.day or 0) <= (last.month, last.day):
            years = {first.year: piece}
    if not years and sight.ledger.titled_year:
        years = dict([sight.ledger.titled_year])
    if not years and (told := _month_told(written, sight)):
        years = told
    if len(years) != 1 or written.solar:
        return None
    year, piece = next(iter(years.items()))
    days = replace(written, year=year).range if _has_day(year, written) else None
    if not days or (written.weekday is not None and not _is_of(written, days)):
        return None
    return of_text(days, "the text names the year of this day", piece)


def _month_told(written: WrittenDate, sight: Sight) -> dict[int, Piece]:
    """ "In June 2014 … On 12 June, …": the month that a sentence just before named with an earlier year."""
    ledger = sight.ledger
    year, month = ledger.month or (0, 0)
    near = sight.number - ledger.anchor_sentence <= NEAR_SENTENCES
    past = ledger.around is None or year < ledger.around.year
    if month != written.month or not near or not past or not ledger.month_piece or sight.future:
        return {}
    if _LATEST.search(sight.lead):
        return {}
    return {year: ledger.month_piece}


_LATEST = re.compile(
    fold(r"(?i)\b(?:last|most recent(?:ly)?|latest)\b|(?<!\w)(?:آخر مرة|دوایین ?جار|دواجار)(?!\w)")
)
""" "The two last met on 11 April": counted from publication, whatever year was told before."""


def _year_before(sight: Sight) -> dict[int, Piece]:
    """ "In 2017, … on September 25": a year named earlier in the sentence."""
    start = sight.hit.start - len(sight.lead)
    return {
        int(match[1]): (start + match.start(1), start + match.end(1))
        for match in YEAR_BEFORE.finditer(sight.lead)
    }


def _nearest(written: WrittenDate, published: date, future: bool) -> Days | None:
    """The last such day up to publication, or the next one from it."""
    step = 1 if future else -1
    for distance in range(5):
        year = published.year + step * distance
        days = replace(written, year=year).range if _has_day(year, written) else None
        if days and (days[0] >= published if future else days[0] <= published):
            return days
    return None


def _has_day(year: int, written: WrittenDate) -> bool:
    return (written.last or written.day or 1) <= month_range(year, written.month)[1].day
