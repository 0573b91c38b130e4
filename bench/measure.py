"""Timing: several ways to the same answer, in turns, and what the times say."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

ROUNDS = 5
MOST = 25
"""Calls of one way in a round."""
SECONDS = 1.0
"""Spent on one way in a round, if it takes so long; at least one call."""
DEAR = 5.0
"""A call that takes longer is made once and never again."""

Way = Callable[[int], Any]
"""Does it for the so-many-th time."""


@dataclass(slots=True)
class Operation:
    """One line of the table. ``ways``: by name, the first is ours; ``against``: the one that it is held to.

    ``most``: how many times as long as that, beside ``spare`` ms; ``limit``: ms whatever that one takes.
    """

    name: str
    ways: dict[str, Way]
    against: str = ""
    most: float = 0.0
    spare: float = 0.0
    limit: float = 0.0
    note: str = ""
    times: dict[str, list[list[float]]] = field(default_factory=dict)

    def p50(self, way: str) -> float | None:
        """ms: the median of the rounds' medians."""
        rounds = [one for one in self.times.get(way, []) if one]
        return median(median(one) for one in rounds) if rounds else None

    def p95(self, way: str) -> float | None:
        every = sorted(value for one in self.times.get(way, []) for value in one)
        return every[min(len(every) - 1, int(len(every) * 0.95))] if every else None

    @property
    def ratio(self) -> float | None:
        """The median of the rounds' own ratios: what slows the machine down slows both sides of a round."""
        ours, other = self.times.get(next(iter(self.ways), ""), []), self.times.get(self.against, [])
        pairs = [median(a) / median(b) for a, b in zip(ours, other, strict=False) if a and b]
        return median(pairs) if pairs else None

    @property
    def reached(self) -> bool | None:
        """Whether it is as quick as it should be; ``None`` where nothing is asked or known."""
        own = self.p50(next(iter(self.ways), ""))
        if own is None:
            return None
        if self.most:
            other = self.p50(self.against)
            return None if other is None else own <= self.most * other + self.spare
        return own <= self.limit if self.limit else None

    @property
    def asked(self) -> str:
        if not self.most:
            return f"≤ {self.limit:g} ms" if self.limit else ""
        spare = f" + {self.spare:g} ms" if self.spare else ""
        return f"≤ {self.most:g} × {self.against}{spare}"


def in_turns(operations: list[Operation], say: Callable[[str], None], rounds: int = ROUNDS) -> None:
    """All of them, round by round; within an operation the ways take turns call by call."""
    for operation in operations:
        operation.times = {way: [] for way in operation.ways}
    for number in range(rounds):
        began = time.monotonic()
        for operation in operations:
            _round(operation, number)
        say(f"round {number + 1} of {rounds}: {time.monotonic() - began:.0f} s")


def _round(operation: Operation, number: int) -> None:
    times: dict[str, list[float]] = {way: [] for way in operation.ways}
    waiting = {way: call for way, call in operation.ways.items() if not _too_dear(operation, way)}
    for turn in range(MOST):
        for way, call in list(waiting.items()):
            times[way].append(timed(call, number * MOST + turn))
            if sum(times[way]) > 1000 * SECONDS:
                del waiting[way]
    for way, values in times.items():
        operation.times[way].append(values)


def _too_dear(operation: Operation, way: str) -> bool:
    return any(value > 1000 * DEAR for one in operation.times[way] for value in one)


def timed(call: Way, turn: int) -> float:
    """ms"""
    began = time.perf_counter()
    call(turn)
    return 1000 * (time.perf_counter() - began)
