"""Who may bear a name, in whatever spelling: candidates with a score and reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archive.models import Entity
from archive.models.choices import Kind
from archive.search import reader, spellings
from archive.values.spelling import Comparison, Near

WAYS = ("exact", "fold", "fuzzy")
"""Letter by letter; equal but for case, accents and letter variants; whatever may be the same."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody who may be meant: the ``name`` of his that is nearest, and how it compares."""

    entity: Entity
    name: str
    comparison: Comparison


def bearers(name: str, kind: str = "", way: str = "fuzzy", limit: int = 10) -> list[Bearer]:
    """Visible entities that bear the name, best first. ``kind``: "" for all; ``way``: one of ``WAYS``.

    An entity that an editor has said is not called so is none of them. Without an index there is nobody.
    """
    return bearers_of_each([(name, kind)], way, limit)[0]


def bearers_of_each(
    names: Sequence[tuple[str, str]], way: str = "fuzzy", limit: int = 10
) -> list[list[Bearer]]:
    """The same for several (name, kind), with a few queries of the database whatever their number."""
    snapshot = reader.snapshot()
    if snapshot is None:
        return [[] for _ in names]
    asked = [(name, one) for name, kind in names for one in ([kind] if kind else Kind.values)]
    near = dict(zip(asked, spellings.near_each(snapshot.searcher, asked, way), strict=True))
    entities = Entity.objects.visible().in_bulk({one.ref for found in near.values() for one in found})
    return [
        _best([one for of in ([kind] if kind else Kind.values) for one in near[name, of]], entities)[:limit]
        for name, kind in names
    ]


def _best(near: Iterable[Near[int]], entities: Mapping[int, Entity]) -> list[Bearer]:
    borne = [Bearer(entities[one.ref], one.name, one.comparison) for one in near if one.ref in entities]
    return sorted(borne, key=lambda one: (-one.comparison.score, one.entity.kind, one.entity.slug))
