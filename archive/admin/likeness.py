"""Who on file has a name like one that nobody bears: for the queue of proposals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Max

from archive.models import Entity, Name, NotTheSame, Proposal
from archive.values.names import fold
from archive.values.spelling import Lookup, Near

MOST = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """Somebody on file whose ``name`` is near; ``score`` from 0 to 1, with reasons."""

    entity: Entity
    name: str
    score: float
    reasons: tuple[str, ...]


_built: list[tuple[tuple[object, ...], Lookup[int]]] = []


def near(proposals: Sequence[Proposal]) -> Mapping[int, list[Likeness]]:
    """Proposal by primary key to the likeliest of those on file; an editor's "not the same" is respected."""
    waiting = [proposal for proposal in proposals if proposal.entity_id is None]
    if not waiting:
        return {}
    lookup, refused = _lookup(), {(pk, fold(name)) for pk, name in NotTheSame.objects.names()}
    found = {
        proposal.pk: [
            each
            for each in lookup.near(proposal.name, proposal.kind, MOST + len(refused))
            if (each.ref, fold(proposal.name)) not in refused
        ][:MOST]
        for proposal in waiting
    }
    entities = Entity.objects.visible().in_bulk({each.ref for likely in found.values() for each in likely})
    return {pk: list(_shown(likely, entities)) for pk, likely in found.items()}


def _shown(likely: Iterable[Near[int]], entities: Mapping[int, Entity]) -> Iterable[Likeness]:
    for each in likely:
        if entity := entities.get(each.ref):
            yield Likeness(entity, each.name, each.comparison.score, each.comparison.reasons)


def _lookup() -> Lookup[int]:
    """Every name on file; built anew when one was added, changed or taken away."""
    state = (
        *Entity.objects.aggregate(Max("updated"), Max("pk")).values(),
        Name.history.order_by("-history_id").values_list("pk", flat=True).first(),
        Entity.objects.visible().count(),
        Name.objects.count(),
    )
    if not _built or _built[0][0] != state:
        _built[:] = [(state, Lookup(_names()))]
    return _built[0][1]


def _names() -> Iterable[tuple[str, str, int]]:
    yield from Entity.objects.visible().values_list("name", "kind", "pk")
    names = Name.objects.filter(entity__in=Entity.objects.visible())
    yield from names.values_list("text", "entity__kind", "entity_id")
