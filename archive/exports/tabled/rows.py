"""What the tables share: the kind of thing that has rows, and reading much of it at once.

A table is read in batches, each with the same few queries whatever hangs on its rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from archive.models import Entity
from archive.parameters import Condition, ListFilter, OneOf

REMEMBERED = 400_000
"""Names of entities in memory at the same time, about 60 MB of them."""
Row = tuple[Any, ...]
Lists = dict[int, list[Any]]
"""Row → its values of one column."""
Names = dict[int, tuple[str, str]]
"""Entity → (kind, slug) of those met so far; both are "" where readers may not see the entity."""


@dataclass(frozen=True, slots=True)
class Writing:
    """One table being written: what it begins the archive's own addresses with, and whom it has met."""

    origin: str = ""
    names: Names = field(default_factory=dict)

    def meet(self, pks: set[int]) -> Names:
        """The names that are known, these among them."""
        if len(self.names) > REMEMBERED:
            self.names.clear()
        missing = sorted(pks - self.names.keys())
        self.names.update(dict.fromkeys(missing, ("", "")))
        if missing:
            visible = Entity.objects.visible().filter(of("pk", missing)).order_by()
            self.names.update(
                (pk, (kind, slug)) for pk, kind, slug in visible.values_list("pk", "kind", "slug")
            )
        return self.names


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of thing as rows: first the columns of one value, then those of several."""

    name: str
    """Of the list whose filters it takes, and of its files."""
    single: tuple[str, ...]
    lists: tuple[str, ...]
    asked: Callable[[Any], ListFilter]
    """Parameters of an address → the question; ``answering`` reads it."""
    answering: Callable[[Any], Iterator[int]]
    """The keys of all that answers, in the order asked for."""
    every: Callable[[], Iterator[int]]
    """The keys of all that readers may see, as they came in."""
    read: Callable[[list[int], Writing], list[Row]]
    """The rows of these keys in their order, without those that readers may not see."""

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.single, *self.lists)


def of(name: str, pks: Sequence[int]) -> Condition:
    """Rows of these keys (in order), and maybe of some between them where they lie dense."""
    dense = pks[-1] - pks[0] < 2 * len(pks)
    return Q(**{f"{name}__gte": pks[0], f"{name}__lte": pks[-1]}) if dense else OneOf(name, pks)


def grouped(pairs: Iterable[tuple[int, Any]]) -> Lists:
    found: Lists = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
