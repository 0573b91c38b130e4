"""Dates as texts write them: in figures or words, in seven languages and two calendars."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from archive.values.calendar_words import (
    KURDISH_ERA,
    KURDISH_YEAR,
    MONTH,
    MONTHS,
    ORDINALS,
    SOLAR_MONTH,
    SOLAR_MONTHS,
    SOLAR_YEAR,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    any_of,
    fold,
)
from archive.values.dates import month_range
from archive.values.solar_hijri import month_length, to_gregorian

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DIGITS = re.compile(rf"\d+|{any_of(word for word in ORDINALS if ' ' not in word)}")
_TWO = rf"(?P<twin>\s?[/(]\s?{MONTH}\)?)?"
_STOP = r"(?:(?<=\b[^\W\d_]{3})\.|(?<=\bsept)\.)"
"""The full stop of "Jan." and "Sept.", not that of the sentence."""
_SUFFIX = r"(?:st|nd|rd|th|ي|'?[iıuü]nci|'?y?[êî](?!\w)|'?mîn)"
_WEEKDAY_FIRST = re.compile(
    rf"(?<![\w/.])(?<!\d-)(?P<name>{WEEKDAY})\b\.?"
    r"(?:\s(?:morning|afternoon|evening|night))?[,،]?\s+(?:\(\s?)?"
    r"(?:the\s+|الموافق(?: لـ?)?\s+|المصادف\s+|روژي\s+)?\Z",
    re.IGNORECASE,
)
_SORANI_END = r"ي?ي?ش?(?:دا|هوه)?(?!\w)"
"""What Sorani writes onto the name of a month."""
_WEEKDAY_LAST = re.compile(rf",?\s*\(?(?P<name>{WEEKDAY})\)?(?!\w)", re.IGNORECASE)
_LONGEST_WEEKDAY = max(map(len, WEEKDAYS)) + 24
_YEAR_WORD = r"(?:[,،]|\s+of|\s+عام|\s+سنه|\s+من عام|\s+من العام|\s+ي?سالي|\s+سال|\s+a|\s+sala)"
_FORMS = (
    # 2020-07-29, 2020/7/29
    rf"(?P<year>{YEAR})(?P<sign>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sign)(?P<day>{_DAY})(?![\d/-])",
    # 29.07.2020, 29/7/2020, 29-07-2020, 29 / 7 / 2020
    rf"(?P<day>\d{{1,2}})(?P<sign>[-/.]| / )(?P<month>\d{{1,2}})(?P=sign)(?P<year>{YEAR})(?![\d/-])",
    # 241530Z APR 21
    rf"(?P<day>{_DAY})[0-2]\d[0-5]\dz\s+(?P<month>{MONTH})\s+(?P<short>\d{{2}})(?!\d)",
    # 2024 August 15, not "in 2024. August 15, 2025"
    rf"(?P<year>{YEAR})[\s-]+(?P<month>{MONTH})\.?[\s-]+(?P<day>{_DAY})(?![\d:]|[.,]\d|\s?[-–]?\s?{YEAR})",
    # July 29, 2020 · Sept. 25 · July 3-5 · July 3 to 5
    rf"(?P<month>{MONTH})\b\.?\s+(?:the\s+)?(?P<day>{_DAY})(?:st|nd|rd|th)?"
    rf"(?:(?:\s?[-–]\s?|\s+(?:to|through|until)\s+(?:the\s+)?)(?P<last>{_DAY})(?:st|nd|rd"
    rf"|th)?(?!\s?[ap]\.?m\b))?"
    rf"(?!\d|[:.,]\d)(?:(?:[,،]|,?\s+of)?\s+(?P<year>{YEAR})\b)?",
    # November, 23, 2021
    rf"(?P<month>{MONTH}),\s+(?P<day>{_DAY}),\s+(?P<year>{YEAR})\b",
    # May-12-2025
    rf"(?P<month>{MONTH})-(?P<day>{_DAY})-(?P<year>{YEAR})\b",
    # 29 July 2020 · the 25th of September · 28ی ئەیلوولی 2024 · 28 كانون الثاني/يناير 2024 · 21ê Sibata 2026
    rf"(?:(?P<first>{_DAY})(?:st|nd|rd|th)?(?:\s?[-–]\s?|\s+(?:to|until|till)\s+"
    rf"|(?:(?<=\bbetween \d)|(?<=\bbetween \d\d))\s+and\s+))?"
    rf"(?P<day>{_DAY}){_SUFFIX}?(?:\s+of|\s+من|,(?=\s\w+\s{YEAR}))?"
    rf"[\s-]+(?:شهر\s+|مانگي\s+|meha\s+)?(?P<month>{MONTH})(?:(?![^\W_])|{_SORANI_END}){_STOP}?{_TWO}"
    rf"(?:{_YEAR_WORD}?[\s-]+(?P<year>{YEAR})(?!\d))?",
    # الثامن عشر من أيلول 2024
    rf"(?P<day>{any_of(ORDINALS)})\s+(?:من\s+)?(?:شهر\s+)?(?P<month>{MONTH})(?!\w){_TWO}"
    rf"(?:{_YEAR_WORD}?\s+(?P<year>{YEAR})(?!\d))?",
    # 1403/09/06 · 6 آذر 1403 · 22ی گوڵانی 2725
    rf"(?P<solar>{SOLAR_YEAR})(?P<sign>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sign)(?P<day>{_DAY})(?![\d/-])",
    rf"(?P<day>{_DAY})ي?\s+(?:ماه\s+|مانگي\s+)?(?P<month>{SOLAR_MONTH})ي?(?!\w)(?:\s+ماه)?"
    rf"(?:(?:[,،]|\s+ي?سالي?)?\s+(?P<solar>{SOLAR_YEAR}|{KURDISH_YEAR})(?!\d))",
    # March 2024 · آذار 2024 · September of 2017
    rf"(?P<month>{MONTH})(?:(?![^\W_])|{_SORANI_END}){_STOP}?{_TWO}{_YEAR_WORD}?\s+(?P<year>{YEAR})(?!\d)",
)
_WRITTEN = [
    # "mid-October 2017" and "16:45-12 May 2025" hold a date, "1-10-2017-3" does not.
    re.compile(rf"(?<![\w/.])(?:(?<!\d-)|(?<=:\d\d-)){form}", re.IGNORECASE)
    for form in _FORMS
]
_IN_FIGURES = [form for form in _WRITTEN if MONTH not in form.pattern and SOLAR_MONTH not in form.pattern]
_ANY_MONTH = re.compile(rf"(?<!\w)(?:{MONTH}|{SOLAR_MONTH})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as a text writes it, at ``start``–``end`` of the string that was searched."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    last: int | None = None
    """Last day of "July 3-5"."""
    weekday: int | None = None
    ambiguous: bool = False
    """03/04/2021: the day and the month cannot be told apart."""
    day_first: bool = False
    """03-04-2021: with dots or dashes the day comes first, unless something speaks for the other reading."""
    solar: bool = False
    """Year, month and day are those of the Iranian calendar."""

    @property
    def range(self) -> tuple[date, date] | None:
        """Its first and last day; None without a year, and when the month is in doubt."""
        if self.year is None or self.ambiguous:
            return None
        if self.solar and self.day:
            day = to_gregorian(self.year, self.month, self.day)
            return day, day
        if self.day is None:
            return month_range(self.year, self.month)
        return date(self.year, self.month, self.day), date(self.year, self.month, self.last or self.day)

    @property
    def edtf(self) -> str:
        """XXXX-07-29 for a day of a year that is not written, the EDTF date otherwise."""
        if self.solar:
            days = self.range
            return days[0].isoformat() if days else ""
        year = "XXXX" if self.year is None else str(self.year)
        return f"{year}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")

    @property
    def contradicts_itself(self) -> bool:
        """Whether it names a weekday that its day is not."""
        days = self.range
        return bool(days and self.day and self.weekday is not None and days[0].weekday() != self.weekday)

    @property
    def readings(self) -> tuple[WrittenDate, ...]:
        """What it can mean: 03/04/2021 is the 3rd of April, as the region writes, or the 4th of March."""
        if not (self.ambiguous or self.day_first) or self.day is None:
            return (self,)
        first = replace(self, ambiguous=False, day_first=False)
        return first, replace(first, month=self.day, day=self.month)


@lru_cache(maxsize=256)
def written_dates(text: str) -> tuple[WrittenDate, ...]:
    """Every date in ``text`` (a view's text) that has at least a month and a day, or a month and a year."""
    folded = fold(text)
    taken = bytearray(len(folded))
    found: list[WrittenDate] = []
    for start, end in _around_digits(folded):
        for pattern in _WRITTEN if _ANY_MONTH.search(folded, start, end) else _IN_FIGURES:
            for match in pattern.finditer(folded, start, end):
                written = _written(match)
                if written and not any(taken[written.start : written.end]):
                    found.append(written)
                    taken[written.start : written.end] = b"\1" * (written.end - written.start)
    return tuple(sorted(found, key=lambda written: written.start))


def _around_digits(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text in which a date can stand: no date is without a digit or an ordinal."""
    reach = 45
    start = end = -1
    for match in _DIGITS.finditer(text):
        if end < match.start() - reach:
            if end >= 0:
                yield start, end
            start = max(0, match.start() - reach)
        end = match.end() + reach
    if end >= 0:
        yield start, end


def _written(match: re.Match[str]) -> WrittenDate | None:
    groups = match.groupdict()
    word = groups["month"]
    if word.lower() in {"may", "march", "mar"} and word[0].islower():
        return None  # "may 20 people", "march 10 kilometres": verbs
    solar = groups.get("solar")
    short = groups.get("short")
    written_year = solar or groups.get("year") or (f"20{short}" if short else None)
    year = int(written_year) if written_year else None
    if solar and year and year > 2000:
        year -= KURDISH_ERA
    day = _day(groups.get("first") or groups["day"]) if groups.get("day") else None
    last = groups.get("last") or (groups["day"] if groups.get("first") else None)
    month, day, ambiguous = _ordered(word, day, SOLAR_MONTHS if solar else MONTHS)
    doubtful = ambiguous and "year" in groups and match.start("year") > match.start("day")
    day_first = doubtful and groups.get("sign") in {".", "-"}
    start, end, weekday = _with_weekday(match.string, *match.span())
    written = WrittenDate(
        start,
        end,
        year,
        month,
        day,
        int(last) if last else None,
        weekday,
        doubtful and not day_first,
        day_first,
        bool(solar),
    )
    return _settled(written) if _exists(written) else None


def _with_weekday(text: str, start: int, end: int) -> tuple[int, int, int | None]:
    """Where a date begins and ends with the weekday that stands before or behind it, and which that is."""
    if before := _WEEKDAY_FIRST.search(text, max(0, start - _LONGEST_WEEKDAY), start):
        return before.start(), end, WEEKDAYS[before["name"].lower()]
    if behind := _WEEKDAY_LAST.match(text, end):
        return start, behind.end(), WEEKDAYS[behind["name"].lower()]
    return start, end, None


def _day(word: str) -> int:
    return int(word) if word.isdigit() else ORDINALS[word]


def _ordered(word: str, day: int | None, names: dict[str, int]) -> tuple[int, int | None, bool]:
    """Month, day, and whether they might change places. The region writes the day first."""
    if not word.isdigit():
        return names[word.lower()], day, False
    month = int(word)
    if day is not None and month > 12 >= day:
        return day, month, False
    return month, day, len(word) <= 2 and day is not None and day <= 12 and day != month


def _settled(written: WrittenDate) -> WrittenDate:
    """A weekday that fits only one of the two readings of 03/04/2021 settles it."""
    in_doubt = written.ambiguous or written.day_first
    if not in_doubt or written.weekday is None or not (written.year and written.day):
        return written
    fits = [each for each in written.readings if not each.contradicts_itself]
    return fits[0] if len(fits) == 1 else written


def _exists(written: WrittenDate) -> bool:
    if not 1 <= written.month <= 12:
        return False
    if written.solar:
        return written.day is None or 1 <= written.day <= month_length(written.year or 1403, written.month)
    days = monthrange(written.year or 2000, written.month)[1]
    first, last = written.day or 1, written.last or written.day or 1
    return 1 <= first <= last <= days
