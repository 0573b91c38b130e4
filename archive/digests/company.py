"""Whom and what an entity is often mentioned with: more often than chance would have it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from heapq import nlargest
from math import log
from typing import Any

from archive import search
from archive.kinds import BY_SLUG, KINDS
from archive.models import Entity, Place

CONSIDERED = 200
"""Companions of each kind that are looked at, the most frequent ones."""
LEAST = 2
"""Articles below which being named together says nothing."""
LEAST_RATIO = 1.25
"""What is named nearly everywhere is named with everybody: it stands out with nobody."""
FACETS = tuple(kind.plural for kind in KINDS)


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody or something named in the same articles.

    ``together``: articles that name both; ``ratio``: how many times as many as if the two were independent.
    """

    entity: Entity
    together: int
    ratio: float


def companions(entity: Entity, most: int = 10) -> list[Companion]:
    """Those that stand out most, by articles together times the logarithm of the ratio."""
    scored = {pk: (together * log(ratio), together, ratio) for pk, together, ratio in _scored(entity)}
    first = nlargest(4 * most, (score for score, _, _ in scored.values()))
    seen = Entity.objects.visible().in_bulk([pk for pk, row in scored.items() if row[0] >= first[-1]])
    order = sorted(seen, key=lambda pk: (-scored[pk][0], seen[pk].kind, seen[pk].slug))
    found = [Companion(seen[pk], *scored[pk][1:]) for pk in order]
    return _telling(entity, found)[:most]


def _telling(entity: Entity, found: list[Companion]) -> list[Companion]:
    """Without places that only lie around others: a text about a town counts for its country, too."""
    parents: dict[int, int | None] = dict(Place.objects.values_list("pk", "parent_id"))
    line = {*_above(entity.pk, parents), *(pk for pk in parents if entity.pk in _above(pk, parents))}
    for one in found:
        level = [other.entity.pk for other in found if other.together == one.together]
        line |= set(_above(one.entity.pk, parents)).intersection(level)
    return [one for one in found if one.entity.pk not in line]


def naming(entity: Entity) -> search.Question:
    """The articles that name it."""
    facet: dict[str, Any] = {BY_SLUG[entity.kind].plural: (entity.pk,)}
    return search.Question(**facet)


def _scored(entity: Entity) -> Iterable[tuple[int, int, float]]:
    """(entity pk, articles together, ratio) of all that are named together more often than by chance."""
    everything, with_it = search.Question(), naming(entity)
    total, own = search.total(everything), search.total(with_it)
    if not own:
        return
    # Otherwise what is of its own kind would be counted as an alternative to it.
    with_it = replace(with_it, every=(BY_SLUG[entity.kind].plural,))
    together = search.facets(with_it, FACETS, CONSIDERED)
    for name in FACETS:
        counts = search.tally(everything, name)
        for pk, number in together[name]:
            expected = own * counts.get(pk, number) / total
            if pk != entity.pk and number >= LEAST and number > LEAST_RATIO * expected:
                yield int(pk), number, number / expected


def _above(pk: int, parents: dict[int, int | None]) -> list[int]:
    found: list[int] = []
    while (parent := parents.get(pk)) is not None and parent not in found:
        found.append(parent)
        pk = parent
    return found
