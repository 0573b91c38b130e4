"""The people, organizations or places in the order of how often, or how lately, articles mention them."""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from archive.models import Change, Entity
from archive.models.choices import Thing
from archive.search import folder, reader
from archive.search.standing import standing

By = Literal["articles", "last_seen"]
FEW = 1_000
"""With more of them changed since they are all read anew."""
MOST_LOGGED = 20_000


@dataclass(frozen=True, slots=True)
class Known:
    """The entities of a kind that readers may see, in the order of their slugs, at a position of the log."""

    index: Path | None
    position: int
    slugs: Mapping[int, str]
    pks: list[int]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Entities, the highest number first, equal ones in the order of their slugs; those without one last."""

    pks: list[int]
    numbers: Mapping[int, int]
    slugs: Mapping[int, str]
    order: Mapping[int, int]
    """Entity to where it stands in ``pks``."""

    def first(self, pks: Set[int], limit: int) -> list[int]:
        """The first of these, in order; who is not in the ranking is left out."""
        places = sorted(map(self.order.__getitem__, self.order.keys() & pks))
        return [self.pks[place] for place in places[:limit]]

    def place(self, pk: int) -> tuple[int, str]:
        """What its place depends on."""
        return self.numbers.get(pk, 0), self.slugs[pk]

    def behind(self, number: int, slug: str) -> int:
        """Where those begin that come behind this place, whether anybody has it or not."""
        low = bisect_left(self.pks, -number, key=self._falling)
        high = bisect_right(self.pks, -number, lo=low, key=self._falling)
        return bisect_right(self.pks, slug, lo=low, hi=high, key=self.slugs.__getitem__)

    def _falling(self, pk: int) -> int:
        return -self.numbers.get(pk, 0)


_known: dict[tuple[Path, str], Known] = {}
_reading = threading.Lock()


def ranked(kind: str, by: By) -> Ranking:
    """Everybody of this kind whom readers may see. Without an index nobody is mentioned."""
    now = reader.moment()
    found = now.found
    if found is None:
        return _ranked(_read(kind), {})
    path, last = found.path, now.last
    return found.remembered(
        ("ranked", kind, by, last), lambda: _ranked(_in_step(kind, path, last), _numbers(by))
    )


def _numbers(by: By) -> Mapping[int, int]:
    return standing().articles if by == "articles" else standing().days


def _ranked(known: Known, numbers: Mapping[int, int]) -> Ranking:
    pks = sorted(known.pks, key=lambda pk: -numbers.get(pk, 0))
    return Ranking(pks, numbers, known.slugs, {pk: place for place, pk in enumerate(pks)})


def _in_step(kind: str, index: Path, last: int) -> Known:
    """As the log has it up to ``last``; read anew with a new index, so that building one mends whatever was
    not logged."""
    key = folder.root(), kind
    with _reading:
        old = _known.get(key)
        if old is None or old.index != index or old.position < last:
            kept = _moved(old, kind, last) if old and old.index == index else None
            old = _known[key] = kept or _read(kind, last, index)
        return old


def _read(kind: str, position: int = 0, index: Path | None = None) -> Known:
    rows = Entity.objects.visible().filter(kind=kind).order_by()
    slugs = dict(rows.values_list("pk", "slug"))
    return Known(index, position, slugs, sorted(slugs, key=slugs.__getitem__))


def _moved(old: Known, kind: str, last: int) -> Known | None:
    """The same, with what was logged since; ``None`` if that is much."""
    if last - old.position > MOST_LOGGED:
        return None
    logged = Change.objects.filter(pk__gt=old.position, pk__lte=last, thing=Thing.ENTITY).order_by()
    changed = set(logged.values_list("thing_id", flat=True)[: FEW + 1])
    if len(changed) > FEW:
        return None
    rows = Entity.objects.visible().filter(kind=kind, pk__in=changed).order_by()
    fresh = dict(rows.values_list("pk", "slug")) if changed else {}
    if not fresh and not changed & old.slugs.keys():
        return Known(old.index, last, old.slugs, old.pks)
    slugs = {pk: slug for pk, slug in old.slugs.items() if pk not in changed} | fresh
    pks = [pk for pk in old.pks if pk not in changed]
    return Known(old.index, last, slugs, sorted([*pks, *fresh], key=slugs.__getitem__))
