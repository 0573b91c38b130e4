"""A date is a range of days, with what it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Basis = Literal["stated", "dateline", "caption", "metadata", "relative", "inferred", "unknown"]
BASES: tuple[Basis, ...] = ("stated", "dateline", "caption", "metadata", "relative", "inferred", "unknown")


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
