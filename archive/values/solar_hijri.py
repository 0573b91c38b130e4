"""The Iranian calendar (Solar Hijri), as far as news dates need it: Persian papers date by it."""

from __future__ import annotations

from datetime import date, timedelta

_LEAPS = frozenset([1, 5, 9, 13, 17, 22, 26, 30])
"""Years of a cycle of 33 with a 30th of Esfand; right for the years 1244 to 1472."""
_EPOCH = date(1921, 3, 21)
_EPOCH_YEAR = 1300


def month_length(year: int, month: int) -> int:
    """Days of a month of the Iranian year: six of 31, five of 30, and the last of 29 or 30."""
    if month <= 6:
        return 31
    return 30 if month < 12 or year % 33 in _LEAPS else 29


def to_gregorian(year: int, month: int, day: int) -> date:
    """The same day in the common calendar. Raises ``ValueError`` for a day that never was."""
    if not (1244 <= year <= 1472 and 1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        raise ValueError(f"no day of the Iranian calendar: {year}/{month}/{day}")
    return _new_year(year) + timedelta(days=sum(month_length(year, m) for m in range(1, month)) + day - 1)


def _new_year(year: int) -> date:
    first, last = sorted((year, _EPOCH_YEAR))
    days = 365 * (last - first) + sum(between % 33 in _LEAPS for between in range(first, last))
    return _EPOCH + timedelta(days=days if year >= _EPOCH_YEAR else -days)
