"""Cursor pagination by keyset: every page costs what the first costs, and nothing shifts under a reader."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any

import orjson
from django.db.models import Model, Q, QuerySet
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

PAGE = 20
LONGEST = 200
PARAMETERS = ("cursor", "limit", "count")
"""What every list accepts beside its filters."""


def page_size(request: Request) -> int:
    """``?limit=``, 1 to 200."""
    given = request.query_params.get("limit", str(PAGE))
    if not given.isdecimal() or not 1 <= int(given) <= LONGEST:
        raise ValidationError({"limit": [f"A number from 1 to {LONGEST}."]})
    return int(given)


def wants_count(request: Request) -> bool:
    """``?count=exact`` asks for the number of all matches."""
    given = request.query_params.get("count", "")
    if given not in ("", "exact"):
        raise ValidationError({"count": ["Only 'exact' is known."]})
    return given == "exact"


def next_link(request: Request, cursor: str) -> str | None:
    """The address of the next page, absolute; None after the last."""
    return replace_query_param(request.build_absolute_uri(), "cursor", cursor) if cursor else None


def envelope(request: Request, rows: Sequence[Any], cursor: str, count: int | None = None) -> dict[str, Any]:
    """The one shape of every list."""
    page: dict[str, Any] = {"next": next_link(request, cursor), "results": rows}
    return page if count is None else {"count": count, **page}


def envelope_schema(schema: dict[str, Any]) -> dict[str, Any]:
    """OpenAPI schema of a page of ``schema``."""
    return {
        "type": "object",
        "required": ["next", "results"],
        "properties": {
            "count": {
                "type": "integer",
                "description": "Number of all matches, when asked for by count=exact.",
            },
            "next": {"type": ["string", "null"], "format": "uri", "description": "Address of the next page."},
            "results": schema,
        },
    }


def parameters_schema() -> list[dict[str, Any]]:
    """OpenAPI parameters that every list has."""
    text = {"type": "string"}
    number = {"type": "integer", "minimum": 1, "maximum": LONGEST, "default": PAGE}
    told = "Follow `next` instead of making one up."
    return [
        {"name": "cursor", "in": "query", "schema": text, "description": told},
        {"name": "limit", "in": "query", "schema": number, "description": "Records a page."},
        {
            "name": "count",
            "in": "query",
            "schema": {**text, "enum": ["exact"]},
            "description": "Add the number of all.",
        },
    ]


class Keyset(BasePagination):
    """Pages of a queryset in the view's ``ordering``, whose last field is unique.

    The cursor holds the last row's values of these fields; the next page is what comes after them.
    """

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        ordering: Sequence[str] = view.ordering
        self.request = request
        self.count = queryset.count() if wants_count(request) else None
        size = page_size(request)
        rows = list(after(queryset, ordering, request.query_params.get("cursor", ""))[: size + 1])
        self.cursor = encode(position(rows[size - 1], ordering)) if len(rows) > size else ""
        return rows[:size]

    def get_paginated_response(self, data: Any) -> Response:
        return Response(envelope(self.request, data, self.cursor, self.count))

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return envelope_schema(schema)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return parameters_schema()


def after(queryset: QuerySet[Any], ordering: Sequence[str], cursor: str) -> QuerySet[Any]:
    """The rows behind the cursor, in order; all of them when there is none."""
    queryset = queryset.order_by(*ordering)
    if not cursor:
        return queryset
    values = decode(cursor, len(ordering))
    behind, same = Q(), Q()
    for field, value in zip(ordering, values, strict=True):
        name = field.removeprefix("-")
        step = "lt" if field.startswith("-") else "gt"
        behind |= same & Q(**{f"{name}__{step}": value})
        same &= Q(**{name: value})
    try:
        return queryset.filter(behind)
    except (ValueError, TypeError) as error:
        raise broken() from error


def position(row: Model, ordering: Sequence[str]) -> list[Any]:
    """The row's values of the ordering's fields; ``__`` follows a relation."""
    values = []
    for field in ordering:
        value: Any = row
        for name in field.removeprefix("-").split("__"):
            value = getattr(value, name)
        values.append(value)
    return values


def encode(values: Sequence[Any]) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(values, default=str)).decode().rstrip("=")


def decode(cursor: str, length: int) -> list[Any]:
    """The values of a cursor, or a clear refusal."""
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error) as error:
        raise broken() from error
    if (
        not isinstance(values, list)
        or len(values) != length
        or not all(isinstance(v, str | int) for v in values)
    ):
        raise broken()
    return values


def broken() -> ValidationError:
    return ValidationError({"cursor": ["Not a cursor of this list: take it from `next`, or leave it out."]})
