"""Who may bear a name, in whatever spelling: candidates with a score and reasons."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import Entity
from archive.models.choices import Kind
from archive.search import reader, spellings
from archive.values.spelling import Comparison

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
    snapshot = reader.snapshot()
    if snapshot is None:
        return []
    kinds = [kind] if kind else Kind.values
    near = [one for kind in kinds for one in spellings.near(snapshot.searcher, name, kind, way)]
    entities = Entity.objects.visible().in_bulk([found.ref for found in near])
    borne = [Bearer(entities[one.ref], one.name, one.comparison) for one in near if one.ref in entities]
    borne.sort(key=lambda one: (-one.comparison.score, one.entity.kind, one.entity.slug))
    return borne[:limit]
