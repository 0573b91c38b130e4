"""How entities are called: kind, slug and names of those that were asked for, kept in step with the log."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from django.db.models import QuerySet

from archive.models import Change, Entity, Name
from archive.models.choices import Thing
from archive.models.prepared import prepared
from archive.search import folder, reader
from archive.search.terms import name_words

LONGEST, MOST_WORDS = 100, 6
MOST_KEPT = 5_000
"""Entities; with more all are forgotten."""
MOST_LOGGED = 1_000
"""With more of them changed since they are all forgotten."""


@dataclass(frozen=True, slots=True)
class Called:
    """An entity that readers may see. ``names``: the primary name first."""

    kind: str
    slug: str
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.names[0]

    def begun_so(self, words: Sequence[str]) -> str:
        """The first name of which words begin with all of these; without one, the primary name."""
        for name in self.names:
            own = _spaced(name)
            if all(f" {word}" in own for word in words):
                return name
        return self.name


Rows = dict[int, Called | None]
"""One that readers may not see has ``None``."""


@dataclass(slots=True)
class Kept:
    """Entities as the log has them at a position."""

    index: Path
    position: int
    rows: Rows = field(default_factory=dict)


_kept: dict[Path, Kept] = {}
_moving = threading.Lock()


def called(pks: Iterable[int]) -> dict[int, Called]:
    """Those of them that readers may see."""
    wanted = list(pks)
    now = reader.moment()
    rows = _rows(now.found, now.last) if now.found else {}
    known: Rows = {pk: row for pk in wanted if (row := rows.get(pk))}
    if missing := [pk for pk in wanted if pk not in known]:
        known |= (read := _read(missing))
        if len(rows) > MOST_KEPT:
            rows.clear()
        rows.update(read)
    return {pk: row for pk in wanted if (row := known[pk])}


def words_of(text: str) -> list[str]:
    """The words of a name as the index compares them."""
    return list(name_words(text[:LONGEST])[:MOST_WORDS])


@lru_cache(maxsize=20_000)
def _spaced(name: str) -> str:
    """The words of a name with a space before each. Few of a row's names are ever compared."""
    return "".join(f" {word}" for word in words_of(name))


def _rows(found: reader.Snapshot, last: int) -> Rows:
    return found.remembered(("called", last), lambda: _in_step(found.path, last))


def _in_step(index: Path, last: int) -> Rows:
    """What is kept, as the log has it up to ``last`` at least; nothing with a new index."""
    root = folder.root()
    with _moving:
        old = _kept.get(root)
        if old is None or old.index != index:
            old = _kept[root] = Kept(index, last)
        elif old.position < last:
            old = _kept[root] = Kept(index, last, _unchanged(old, last))
        return old.rows


def _unchanged(old: Kept, last: int) -> Rows:
    """Those of whom the log says nothing since. What is read meanwhile goes to the old ones, and is lost."""
    logged = Change.objects.filter(pk__gt=old.position, pk__lte=last, thing=Thing.ENTITY).order_by()
    changed = set(logged.values_list("thing_id", flat=True)[: MOST_LOGGED + 1])
    if len(changed) > MOST_LOGGED:
        return {}
    return {pk: row for pk, row in list(old.rows.items()) if pk not in changed}


def _read(pks: Sequence[int]) -> Rows:
    names: dict[int, list[str]] = {pk: [] for pk in pks}
    for pk, name in _other_names(pks):
        names[pk].append(name)
    found: Rows = dict.fromkeys(pks)
    for pk, kind, slug, name in _entities(pks):
        found[pk] = Called(kind, slug, (name, *names[pk]))
    return found


@prepared
def _entities(pks: Sequence[int]) -> QuerySet[Entity, tuple[int, str, str, str]]:
    return Entity.objects.visible().filter(pk__in=pks).values_list("pk", "kind", "slug", "name").order_by()


@prepared
def _other_names(entities: Sequence[int]) -> QuerySet[Name, tuple[int, str]]:
    return Name.objects.filter(entity__in=entities).order_by("pk").values_list("entity_id", "text")
