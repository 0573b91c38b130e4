"""A date is a range of days, with what it was read from."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Basis = Literal["stated", "dateline", "caption", "metadata", "relative", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class DateRange:
    """Earliest and latest possible day, both inclusive, both ``None`` when the day is not known.

    ``edtf`` keeps what a range cannot say: ``XXXX-09-25``, a day of a year that the text does not name.
    """

    earliest: date | None = None
    latest: date | None = None
    basis: Basis = "unknown"
    expression: str = ""
    edtf: str = ""

    def __post_init__(self) -> None:
        if (self.earliest is None) != (self.latest is None):
            raise ValueError("a date range has both ends or none")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"earliest {self.earliest} is after latest {self.latest}")

    @property
    def known(self) -> bool:
        return self.earliest is not None

    @property
    def days(self) -> int:
        """Length of the range in days; 0 when unknown."""
        if self.earliest is None or self.latest is None:
            return 0
        return (self.latest - self.earliest).days + 1


UNKNOWN = DateRange()


# ----------------------------------------------------------------------------------------------- the calendar


def month_range(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_range(year: int) -> tuple[date, date]:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def third_of_month(part: str, year: int, month: int) -> tuple[date, date]:
    """ "early" is the 1st to the 10th, "mid" the 11th to the 20th, "late" the 21st to the end."""
    first, last = month_range(year, month)
    if part == "early":
        return first, first.replace(day=10)
    return (first.replace(day=11), first.replace(day=20)) if part == "mid" else (first.replace(day=21), last)


def third_of_year(part: str, year: int) -> tuple[date, date]:
    """ "early" is January to April, "mid" May to August, "late" September to December."""
    first = {"early": 1, "mid": 5, "late": 9}[part]
    return date(year, first, 1), month_range(year, first + 3)[1]


def months_before(day: date, months: int) -> tuple[date, date]:
    """The month that lies so many months before the one of ``day`` (after it, when negative)."""
    index = day.year * 12 + day.month - 1 - months
    return month_range(index // 12, index % 12 + 1)


def weekday_before(day: date, weekday: int, strictly: bool = False) -> date:
    """The last such weekday (Monday 0) not after ``day``; before it, if ``strictly``."""
    distance = (day.weekday() - weekday) % 7
    return day - timedelta(days=distance or (7 if strictly else 0))


def weekday_after(day: date, weekday: int, strictly: bool = False) -> date:
    """The next such weekday (Monday 0) not before ``day``; after it, if ``strictly``."""
    distance = (weekday - day.weekday()) % 7
    return day + timedelta(days=distance or (7 if strictly else 0))


# -------------------------------------------------------------------------------------------- words for dates

_FOLD = (
    dict.fromkeys(map(ord, "أإآٱ"), "ا")
    | dict.fromkeys(map(ord, "ىی"), "ي")
    | dict.fromkeys(map(ord, "کڪ"), "ك")
    | dict.fromkeys(map(ord, "ھةۀ"), "ه")
    | str.maketrans("ıİ", "iI")
    | str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
)


def fold(text: str) -> str:
    """The same text, character for character, with one form for the letters and digits that have several."""
    return text.translate(_FOLD)


_MONTHS_BY_LANGUAGE = (
    # English
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep"
    " october|oct november|nov december|dec",
    # Turkish
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    # Arabic: the names of the Gulf and Egypt, then those of Iraq and Syria
    "يناير فبراير مارس أبريل|ابريل مايو يونيو|يونيه يوليو|يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "كانون_الثاني شباط آذار نيسان أيار|مايس حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    # Sorani
    "کانوونی_دووەم|کانونی_دووەم شوبات ئازار نیسان ئایار|مایس حوزەیران تەمموز|تەمووز ئاب|ئۆگۆست ئەیلوول|ئەیلول"
    " تشرینی_یەکەم تشرینی_دووەم کانوونی_یەکەم|کانونی_یەکەم",
    # Kurmanji
    "rêbendan|çileya_paşîn reşemî|sibat adar avrêl|nîsan gulan pûşper|hezîran tîrmeh|temûz tebax|gelawêj"
    " rezber|îlon"
    " kewçêr|cotmeh mijdar sermawez|berfanbar|kanûn",
)
_WEEKDAYS_BY_LANGUAGE = (
    "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun",
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "دووشەممە|دوشەممە سێشەممە چوارشەممە پێنجشەممە هەینی شەممە یەکشەممە|یەک_شەممە",
    "duşem sêşem çarşem pêncşem înî şemî yekşem",
)


def _numbered(languages: tuple[str, ...], first: int) -> dict[str, int]:
    return {
        fold(word.replace("_", " ")).lower(): number
        for names in languages
        for number, words in enumerate(names.split(), first)
        for word in words.split("|")
    }


MONTHS = _numbered(_MONTHS_BY_LANGUAGE, 1)
"""Folded, lower-case name of a month to its number."""
WEEKDAYS = _numbered(_WEEKDAYS_BY_LANGUAGE, 0)
"""Folded, lower-case name of a weekday to its number; Monday is 0."""


def any_of(words: Iterable[str]) -> str:
    """A regular expression for one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


MONTH = rf"(?:{any_of(MONTHS)})"
WEEKDAY = rf"(?:{any_of(WEEKDAYS)})"
YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_DIGITS = re.compile(r"\d+")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TWO = rf"(?P<twin>\s?[/(]\s?{MONTH}\)?)?"
_WEEKDAY_FIRST = (
    rf"(?:(?P<before>{WEEKDAY})\b\.?,?\s+(?:\(\s?)?(?:the\s+|الموافق\s+|المصادف\s+|الموافق لـ\s*)?)?"
)
_WEEKDAY_LAST = rf"(?:,?\s*\(?(?P<after>{WEEKDAY})\)?(?!\w))?"
_FORMS = (
    # 2020-07-29, 2020/7/29
    rf"(?P<year>{YEAR})(?P<sign>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sign)(?P<day>{_DAY})(?![\d/-])",
    # 29.07.2020, 29/7/2020, 29-07-2020
    rf"(?P<day>\d{{1,2}})(?P<sign>[-/.])(?P<month>\d{{1,2}})(?P=sign)(?P<year>{YEAR})(?![\d/-])",
    # July 29, 2020 · Sept. 25 · July 3-5
    rf"(?P<month>{MONTH})\b\.?\s+(?P<day>{_DAY})(?:st|nd|rd|th)?(?:\s?[-–]\s?(?P<last>{_DAY})(?:th)?)?"
    rf"(?![\d:]|[.,]\d)(?:(?:,|,?\s+of)?\s+(?P<year>{YEAR})\b)?",
    # 29 July 2020 · the 25th of September · 28ی ئەیلوولی 2024 · 28 كانون الثاني/يناير 2024
    rf"(?:(?P<first>{_DAY})(?:st|nd|rd|th)?\s?[-–]\s?)?(?P<day>{_DAY})(?:st|nd|rd|th|ي"
    rf"|'?[iıuü]nci)?(?:\s+of|\s+من)?"
    rf"[\s-]+(?:شهر\s+|مانگي\s+)?(?P<month>{MONTH})(?![^\W_ي])(?:ي\b)?\.?{_TWO}"
    rf"(?:(?:,|\s+عام|\s+سنه|\s+ي?سالي)?[\s-]+(?P<year>{YEAR})(?!\d))?",
    # March 2024 · آذار 2024 · September of 2017
    rf"(?P<month>{MONTH})(?![^\W_ي])(?:ي\b)?\.?{_TWO}(?:,|\s+of|\s+عام|\s+من عام|\s+سنه|\s+سالي)?"
    rf"\s+(?P<year>{YEAR})(?!\d)",
)
_WRITTEN = [
    # "mid-October 2017" holds a date, "1-10-2017-3" does not.
    re.compile(rf"(?<![\w/.])(?<!\d-){_WEEKDAY_FIRST}{form}{_WEEKDAY_LAST}", re.IGNORECASE)
    for form in _FORMS
]


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

    @property
    def range(self) -> tuple[date, date] | None:
        """Its first and last day; None without a year, and when the month is in doubt."""
        if self.year is None or self.ambiguous:
            return None
        if self.day is None:
            return month_range(self.year, self.month)
        return date(self.year, self.month, self.day), date(self.year, self.month, self.last or self.day)

    @property
    def edtf(self) -> str:
        """XXXX-07-29 for a day of a year that is not written, the EDTF date otherwise."""
        year = "XXXX" if self.year is None else str(self.year)
        return f"{year}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")

    @property
    def contradicts_itself(self) -> bool:
        """Whether it names a weekday that its day is not."""
        days = self.range
        return bool(days and self.day and self.weekday is not None and days[0].weekday() != self.weekday)


@lru_cache(maxsize=256)
def written_dates(text: str) -> tuple[WrittenDate, ...]:
    """Every date in ``text`` (a view's text) that has at least a month and a day, or a month and a year."""
    folded = fold(text)
    taken = bytearray(len(folded))
    found: list[WrittenDate] = []
    for start, end in _around_digits(folded):
        for pattern in _WRITTEN:
            for match in pattern.finditer(folded, start, end):
                written = _written(match)
                if written and not any(taken[written.start : written.end]):
                    found.append(written)
                    taken[written.start : written.end] = b"\1" * (written.end - written.start)
    return tuple(sorted(found, key=lambda written: written.start))


def _around_digits(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text in which a date can stand: no date is without a digit."""
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
    year = int(groups["year"]) if groups["year"] else None
    day = int(groups.get("first") or groups["day"]) if groups.get("day") else None
    last = groups.get("last") or (groups["day"] if groups.get("first") else None)
    month, day, ambiguous = _ordered(word, day)
    ambiguous = ambiguous and groups.get("sign") != "." and match.start("year") > match.start("day")
    weekday = groups["before"] or groups["after"]
    written = WrittenDate(
        match.start(), match.end(), year, month, day, int(last) if last else None,
        WEEKDAYS[weekday.lower()] if weekday else None, ambiguous,
    )  # fmt: skip
    return _settled(written) if _exists(written) else None


def _ordered(word: str, day: int | None) -> tuple[int, int | None, bool]:
    """Month, day, and whether they might change places. The region writes the day first."""
    if not word.isdigit():
        return MONTHS[word.lower()], day, False
    month = int(word)
    if day is not None and month > 12 >= day:
        return day, month, False
    return month, day, len(word) <= 2 and day is not None and day <= 12 and day != month


def _settled(written: WrittenDate) -> WrittenDate:
    """A weekday that fits only one of the two readings of 03/04/2021 settles it."""
    if not written.ambiguous or written.weekday is None or not (written.year and written.day):
        return written
    fits = date(written.year, written.month, written.day).weekday() == written.weekday
    swapped = replace(written, month=written.day, day=written.month, ambiguous=False)
    other = date(written.year, written.day, written.month).weekday() == written.weekday
    if fits != other:
        return replace(written, ambiguous=False) if fits else swapped
    return written


def _exists(written: WrittenDate) -> bool:
    if not 1 <= written.month <= 12:
        return False
    days = monthrange(written.year or 2000, written.month)[1]
    first, last = written.day or 1, written.last or written.day or 1
    return 1 <= first <= last <= days
