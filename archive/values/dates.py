"""A date is a range of days, with what it was read from."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
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
