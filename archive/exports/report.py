"""What became of the lines of a load."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from archive.exports.checks import Bad
from archive.exports.taken.desk import Line


@dataclass(frozen=True, slots=True)
class LineError:
    """What is wrong with one line; number 0 speaks of the whole."""

    number: int
    message: str

    def __str__(self) -> str:
        return f"line {self.number:,}: {self.message}" if self.number else self.message


@dataclass(slots=True)
class Outcome:
    """What became of one batch."""

    kind: str
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[Line, Bad]] = field(default_factory=list)
    changes: int = 0

    def count(self, what: str) -> None:
        self.counts[what] += 1


@dataclass(slots=True)
class Report:
    """What became of the lines, by type of record."""

    made: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    errors: list[LineError] = field(default_factory=list)
    failed: int = 0
    """Lines that were left out."""
    stopped: bool = False
    """Whether the end of the file was not reached."""

    def add(self, outcome: Outcome) -> None:
        for what, counts in (("made", self.made), ("changed", self.changed), ("same", self.same)):
            if count := outcome.counts[what]:
                counts[outcome.kind] += count

    @property
    def ok(self) -> bool:
        return not self.failed and not self.stopped
