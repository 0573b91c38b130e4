"""What a new reading of an article changes, in words and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

NEW, GONE, CHANGED = "+", "-", "~"
KINDS = ("field", "segment", "mention", "role", "event", "date", "part", "figure", "quote")
"""What can differ, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is new, gone or other than before; ``what`` is one of ``KINDS``."""

    sign: str
    what: str
    words: str

    def __str__(self) -> str:
        return f"{self.sign} {self.what} {self.words}"


@dataclass(slots=True)
class Differences:
    """Of one article. ``kept`` counts what the machine reads otherwise and an editor has decided."""

    found: list[Difference] = field(default_factory=list)
    kept: int = 0

    def note(self, sign: str, what: str, words: str) -> None:
        self.found.append(Difference(sign, what, " ".join(words.split())))

    def __bool__(self) -> bool:
        return bool(self.found)

    def __str__(self) -> str:
        """ "mentions 2 new, 1 gone; events 1 changed"."""
        return sum_up([self])


def sum_up(all_of_them: Iterable[Differences]) -> str:
    """The numbers of several articles together; "nothing" when there are none."""
    counts = Counter((each.what, each.sign) for one in all_of_them for each in one.found)
    words = {NEW: "new", GONE: "gone", CHANGED: "changed"}
    told = [
        (kind, ", ".join(f"{counts[kind, sign]:,} {words[sign]}" for sign in words if counts[kind, sign]))
        for kind in KINDS
    ]
    return "; ".join(f"{kind}s {said}" for kind, said in told if said) or "nothing"
