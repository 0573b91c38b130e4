"""Pages by keyset: the last page costs what the first one costs, and nothing shifts under a reader.

A cursor holds the last row's values of the fields that the list is sorted by.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet

from archive.search import BadCursor


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list, and the cursor of the next one ("" on the last)."""

    rows: list[Any]
    next: str


def cut(queryset: QuerySet[Any], ordering: Sequence[str], size: int, cursor: str = "") -> Slice:
    """``size`` rows behind the cursor. The last field of ``ordering`` is unique. Raises ``BadCursor``."""
    try:
        rows = list(_after(queryset.order_by(*ordering), ordering, cursor)[: size + 1])
    except (ValueError, TypeError, OverflowError, ValidationError) as error:
        raise BadCursor from error
    further = encode(_position(rows[size - 1], ordering)) if len(rows) > size else ""
    return Slice(rows[:size], further)


def encode(values: Sequence[Any]) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(values, default=str)).decode().rstrip("=")


def decode(cursor: str, length: int) -> list[Any]:
    """The values of a cursor, which comes from outside. Raises ``BadCursor``."""
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error) as error:
        raise BadCursor from error
    if (
        not isinstance(values, list)
        or len(values) != length
        or not all(isinstance(value, str | int) and "\0" not in str(value) for value in values)
    ):
        raise BadCursor
    return values


def place(cursor: str) -> tuple[int, str]:
    """A number and a slug, by which a list stands that no column sorts. Raises ``BadCursor``."""
    number, slug = decode(cursor, 2)
    if not isinstance(number, int) or not isinstance(slug, str):
        raise BadCursor
    return number, slug


def _after(queryset: QuerySet[Any], ordering: Sequence[str], cursor: str) -> QuerySet[Any]:
    if not cursor:
        return queryset
    behind, same = Q(), Q()
    values = decode(cursor, len(ordering))
    for field, value in zip(ordering, values, strict=True):
        name = field.removeprefix("-")
        step = "lt" if field.startswith("-") else "gt"
        behind |= same & Q(**{f"{name}__{step}": value})
        same &= Q(**{name: value})
    # Follows from what is behind it, and lets the database begin there in an index.
    first, step = ordering[0].removeprefix("-"), "lte" if ordering[0].startswith("-") else "gte"
    return queryset.filter(behind, **{f"{first}__{step}": values[0]})


def _position(row: Model, ordering: Sequence[str]) -> list[Any]:
    """The row's values of the ordering's fields; ``__`` follows a relation."""
    return [_value(row, field.removeprefix("-")) for field in ordering]


def _value(row: Any, path: str) -> Any:
    for name in path.split("__"):
        row = getattr(row, name)
    return row
