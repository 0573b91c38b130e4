"""Whether two spellings are one name: a verdict with a score and reasons that an editor can read.

``same``: equal but for case, diacritics, punctuation and letter variants. ``propose``: maybe, somebody should
look.
``different``: no. Only what is the same may link by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from archive.values.names import fold

SAME, PROPOSE, DIFFERENT = "same", "propose", "different"
Ref = TypeVar("Ref", bound=Hashable)
Pairs = Collection[frozenset[str]]
"""Pairs of folded names that an editor has told apart."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """``verdict`` is one of same, propose, different; ``score`` from 0 to 1; ``reasons`` in words."""

    verdict: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near(Generic[Ref]):
    """Somebody whose ``name`` may be the one that was asked for."""

    ref: Ref
    name: str
    comparison: Comparison


def compare(a: str, b: str, kind: str = "person", apart: Pairs = ()) -> Comparison:
    """Compare two names of one kind (person, organization, place; "" when it is not known)."""
    if fold(a) == fold(b):
        return Comparison(SAME, 1.0, ())
    return Comparison(DIFFERENT, 0.0, ())


class Lookup(Generic[Ref]):
    """Many names, to find those that may be the one asked for."""

    def __init__(self, names: Iterable[tuple[str, str, Ref]], apart: Pairs = ()) -> None:
        """``names``: text, kind, and whom it names."""
        self.names = list(names)
        self.apart = apart

    def near(self, name: str, kind: str = "person", limit: int = 10) -> list[Near[Ref]]:
        """Everybody with a name that is the same or may be, best first; each once, with its best name."""
        return []
