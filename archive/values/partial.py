"""Days as far as they are known: a year, a month, or a day."""

from __future__ import annotations

import re
from datetime import date

from archive.values.dates import month_range, year_range

PARTIAL_DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
"""A regular expression for 2019, 2019-07 and 2019-07-10."""


def days_of(written: str) -> tuple[date, date] | None:
    """First and last day of ``2019``, ``2019-07`` or ``2019-07-10``; None for anything else."""
    if not re.fullmatch(PARTIAL_DAY, written):
        return None
    year, *rest = map(int, written.split("-"))
    try:
        if len(rest) == 2:
            return date(year, *rest), date(year, *rest)
        return month_range(year, rest[0]) if rest else year_range(year)
    except ValueError:
        return None
