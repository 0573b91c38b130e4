"""One reason to take a run of capitals for a person, a place or a body."""

from __future__ import annotations

from dataclasses import dataclass

ENOUGH = 2.0
"""The weight with which a run is taken for a kind."""
BRACKET = r"(?: \([^()]{1,40}\))?"


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason to take a run for a kind."""

    kind: str
    weight: float
    rule: str
