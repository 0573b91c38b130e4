"""The order of records: by stable keys, what others refer to first. Row ids never decide it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.functions import Collate

Link = tuple[int, tuple[Any, ...], Sequence[int | None]]
"""A row: its id, its stable key, and the ids of the rows of its own kind that it refers to."""

CHUNK = 2000


def code_point(field: str) -> Collate:
    """Text in the order of its code points, whatever the collation of the database."""
    return Collate(field, "C" if connection.vendor == "postgresql" else "BINARY")


def keyed(rows: QuerySet[Any], *keys: Any) -> Iterator[int]:
    """Ids in the order of ``keys``, streamed."""
    return rows.order_by(*keys).values_list("pk", flat=True).iterator(chunk_size=CHUNK)


def linked(links: Iterable[Link]) -> list[int]:
    """Ids so that a row comes after those that it refers to; rows of one depth by their keys.

    A circle cannot be ordered; its rows come as they are found, and ``load`` will name them.
    """
    rows = {pk: (key, others) for pk, key, others in links}
    depths: dict[int, int] = {}
    for pk in rows:
        _measure(pk, rows, depths)
    return sorted(rows, key=lambda pk: (depths[pk], rows[pk][0]))


def _measure(pk: int, rows: dict[int, tuple[Any, Sequence[int | None]]], depths: dict[int, int]) -> None:
    """Write the depth of ``pk`` and of all that it stands on; no recursion, since trees come from outside."""
    path = [pk]
    while path:
        current = path[-1]
        others = [other for other in rows[current][1] if other in rows and other != current]
        missing = [other for other in others if other not in depths and other not in path]
        if missing:
            path.append(missing[0])
            continue
        depths[path.pop()] = 1 + max((depths.get(other, 0) for other in others), default=-1)


def slugs(model: type[Model]) -> Iterator[int]:
    """The rows of a model with a slug and nothing to refer to."""
    return keyed(model._default_manager.all(), code_point("slug"))
