"""The change log, as the index writes to it and reads it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction

from archive.models import Article, Change, ChangeSet, Entity, Event, Role, Source, Tag
from archive.models.change import Entry
from archive.models.choices import Thing
from archive.search import index

logger = logging.getLogger("archive.search")

Row = Entry | tuple[str, int, str] | tuple[str, int, str, str] | tuple[str, int, str, str, str]


def append_changes(rows: Iterable[Row], change_set: ChangeSet | None = None) -> int:
    """Write changes in the caller's transaction; the index follows when it commits. Returns how many.

    A row is ``(thing, pk, action)``, if need be with the thing's key and the key that it was merged into, or
    an ``Entry``. Keys that are not given are looked up: pass them when the thing is already gone.
    """
    entries = _with_keys([row if isinstance(row, Entry) else Entry(*row) for row in rows])
    written = Change.objects.append(entries, change_set)
    if written:
        transaction.on_commit(_follow, robust=True)
    return written


def _follow() -> None:
    """A failing index must not fail what was already committed: the next follower catches up."""
    try:
        index.follow()
    except Exception:
        logger.exception(
            "The search index could not follow the change log; it will try again at the next change."
        )


def _with_keys(entries: Sequence[Entry]) -> list[Entry]:
    missing: dict[str, set[int]] = {}
    for entry in entries:
        if not entry.key:
            missing.setdefault(entry.thing, set()).add(entry.pk)
    keys = {(thing, pk): key for thing, pks in missing.items() for pk, key in _keys(thing, list(pks))}
    return [
        entry if entry.key else replace(entry, key=keys.get((entry.thing, entry.pk), "")) for entry in entries
    ]


def _keys(thing: str, pks: list[int]) -> Iterable[tuple[int, str]]:
    models: dict[str, Any] = {
        Thing.ARTICLE: Article,
        Thing.EVENT: Event,
        Thing.SOURCE: Source,
        Thing.TAG: Tag,
    }
    if thing == Thing.ENTITY:
        rows = Entity.objects.filter(pk__in=pks).values_list("pk", "kind", "slug")
        return [(pk, f"{kind}:{slug}") for pk, kind, slug in rows]
    if thing == Thing.ROLE:
        roles = Role.objects.filter(pk__in=pks).values_list("pk", "person__slug")
        return [(pk, f"person:{slug}") for pk, slug in roles]
    field = "public_id" if thing in {Thing.ARTICLE, Thing.EVENT} else "slug"
    return models[thing].objects.filter(pk__in=pks).values_list("pk", field)
