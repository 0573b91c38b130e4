"""Rules for written dates, months, seasons, years and the periods around publication.

Each takes what it is shown (``Sight``) and says what it means; None leaves the words alone. Plain Python.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from archive.ingest.date.ledger import (
    NEAR_SENTENCES,
    TEXT,
    Days,
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
from archive.ingest.date.text_rules import day_told, month_told
from archive.ingest.date.time_words import (
    AFTER_IT,
    BEFORE_IT,
    HAPPENING,
    LAST,
    NEXT,
    OF_YEAR_KU,
    SEASONS,
    THIRDS,
    UNIT_OF,
    YEAR_BEFORE,
)
from archive.values.calendar_words import MONTHS, fold
from archive.values.dates import month_range, months_before, third_of_month, third_of_year, year_range
from archive.values.written_dates import WrittenDate

# ---------------------------------------------------------------------------------------------- written dates


def read_written(written: WrittenDate, sight: Sight) -> Meaning:
    """July 29, 2020 · March 2024 · July 3: a day without a year takes it from the text or from
    publication.
    """
    if written.range:
        return written_out(written.range, "a date as written")
    if written.ambiguous:
        first = written.readings[0].range
        if sight.ledger.day_first and first:
            return written_out(first, "a date as written, the day first as in the rest of the text")
        return _open(written)
    if written.day is None:
        return unknown("the year is not written", written.edtf)
    if (told := _YEAR_BEHIND.match(sight.rest)) and sight.ledger.around:
        which = told["which"] or told["which_ku"]
        year = sight.ledger.around.year + (-1 if LAST.search(which) else bool(NEXT.search(which)))
        days = replace(written, year=year).range if _has_day(year, written) else None
        if days:
            return Meaning(days, "the day of a year beside publication")
    if found := _year_in_text(written, sight) or _beside_anchor(written, sight):
        return found
    if written.weekday is None and (found := day_told(sight, written)):
        return found
    return _beside_publication(written, sight) or undated(written.edtf)


_YEAR_BEHIND = re.compile(
    fold(rf"(?i),? (?:of )?(?:(?P<which>last|this|next) year\b|(?P<which_ku>{OF_YEAR_KU}))")
)
""" "on 3 May last year"."""


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
    return {year: ledger.month_piece}


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


# ----------------------------------------------------------------------------------------- months and thirds


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
    if (around.year - year) * 12 + around.month - month > 3:
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
    """ "last October" reaches back two years at the most."""
    around = ledger.around
    return around is None or 0 < (around.year - year) * 12 + around.month - month <= 24


def read_month(sight: Sight) -> Meaning | None:
    """in March: of the year that the verb looks to; "by October" is a bound and no date"""
    word = sight.word("month")
    month = MONTHS[word.lower()]
    if word[0].islower() and word.isascii():
        return None  # "in march"? not in print
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

# ------------------------------------------------------------------------------------ seasons, years, periods


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
