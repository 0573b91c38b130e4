"""A stretch of time laid on a line: days become proportions of 0 to 100."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

MOST_TICKS = 8
STEPS = (1, 2, 5, 10, 20, 50, 100)
"""Years between two labels."""
MONTHS = ("Jan", "Apr", "Jul", "Oct")
FEW_YEARS = 2
"""Up to so many years the quarters are labelled."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A label and its place, 0 to 100."""

    label: str
    at: float


@dataclass(frozen=True, slots=True)
class Scale:
    """From the first of a January until another, ``end`` not included."""

    start: date
    end: date

    def at(self, day: date) -> float:
        """Where a day lies, 0 to 100; what is outside lies at the edge."""
        share = 100 * (day - self.start).days / (self.end - self.start).days
        return round(min(max(share, 0.0), 100.0), 2)

    @property
    def ticks(self) -> list[Tick]:
        """Labels, never more than fit under the line."""
        years = range(self.start.year, self.end.year)
        if len(years) <= FEW_YEARS:
            return [self._quarter(year, quarter) for year in years for quarter in range(4)]
        step = next(step for step in STEPS if len(years) / step <= MOST_TICKS or step == STEPS[-1])
        return [Tick(str(year), self.at(date(year, 1, 1))) for year in years if year % step == 0]

    def _quarter(self, year: int, quarter: int) -> Tick:
        label = MONTHS[quarter] if quarter else str(year)
        return Tick(label, self.at(date(year, 3 * quarter + 1, 1)))


def scale_of(days: Iterable[date]) -> Scale | None:
    """Whole years around all these days, with room behind the last one; None without any."""
    known = sorted(days)
    if not known:
        return None
    room = timedelta(days=max(60, (known[-1] - known[0]).days // 12))
    last = min(known[-1], date.max - room) + room
    end = min(last.year + 1, date.max.year)
    return Scale(date(min(known[0].year, end - 1), 1, 1), date(end, 1, 1))
