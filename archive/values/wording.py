"""Dates in words: one wording for pages, feeds and citations."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from archive.values.dates import DateRange

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
BASIS_WORDS = {
    "stated": "stated in the text",
    "dateline": "from the dateline",
    "caption": "from a photo caption",
    "metadata": "from the file’s metadata",
    "relative": "reckoned from the words",
    "inferred": "inferred",
    "unknown": "not stated",
}
NOT_KNOWN = "date not known"


def say_range(when: DateRange, *, long: bool = False) -> str:
    """ "14 Mar 2024", "21–30 Apr 2024", "Aug 2023", "2019"; ``long`` spells months and weekday out."""
    if when.earliest is None or when.latest is None:
        return _say_edtf(when.edtf, long) or NOT_KNOWN
    words = _say_days(when.earliest, when.latest, long)
    return f"about {words}" if when.basis == "inferred" else words


def say_day(day: date, *, long: bool = False) -> str:
    """ "14 Mar 2024", or "Thursday, 14 March 2024"."""
    words = f"{day.day} {_month(day.month, long)} {day.year}"
    return f"{day:%A}, {words}" if long else words


def say_basis(basis: str) -> str:
    """How a date was read, for a reader."""
    return BASIS_WORDS.get(basis, basis)


def _month(number: int, long: bool) -> str:
    name = MONTHS[number - 1]
    return name if long else name[:3]


def _say_days(first: date, last: date, long: bool) -> str:
    if first == last:
        return say_day(first, long=long)
    if whole := _whole_months(first, last, long):
        return whole
    end = f"{last.day} {_month(last.month, long)} {last.year}"
    if first.year != last.year:
        return f"{first.day} {_month(first.month, long)} {first.year} – {end}"
    if first.month != last.month:
        return f"{first.day} {_month(first.month, long)} – {end}"
    return f"{first.day}–{end}"


def _whole_months(first: date, last: date, long: bool) -> str:
    """The range as months or years, or "" when it begins or ends inside a month."""
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return ""
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_month(first.month, long)} {first.year} – {_month(last.month, long)} {last.year}"
    if first.month != last.month:
        return f"{_month(first.month, long)}–{_month(last.month, long)} {last.year}"
    return f"{_month(last.month, long)} {last.year}"


def _say_edtf(edtf: str, long: bool) -> str:
    """A day whose year the text does not name (``XXXX-09-25``); "" for anything else."""
    match = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", edtf)
    if not match or not 1 <= int(match[1]) <= 12:
        return ""
    return f"{int(match[2])} {_month(int(match[1]), long)}, year not stated"
