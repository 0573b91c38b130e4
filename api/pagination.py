"""Cursor pagination by keyset: every page costs what the first costs, and nothing shifts under a reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from archive.search import BadCursor

PAGE = 20
LONGEST = 200
DIGITS = 9
"""Longer numbers are not read at all: Python refuses those of thousands of digits."""
PARAMETERS = ("cursor", "limit", "count")
"""What every list accepts beside its filters."""


def page_size(request: Request) -> int:
    """``?limit=``, 1 to 200."""
    given = request.query_params.get("limit", str(PAGE))
    if len(given) > DIGITS or not given.isdecimal() or not 1 <= int(given) <= LONGEST:
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
    """Pages of the list as the view's filter set (``asked``) puts it in order."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        self.request = request
        self.count = view.asked.count() if wants_count(request) else None
        try:
            page = view.asked.cut(page_size(request), request.query_params.get("cursor", ""))
        except BadCursor as error:
            raise broken() from error
        self.cursor = page.next
        return page.rows

    def get_paginated_response(self, data: Any) -> Response:
        return Response(envelope(self.request, data, self.cursor, self.count))

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return envelope_schema(schema)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return parameters_schema()


def broken() -> ValidationError:
    return ValidationError({"cursor": ["Not a cursor of this list: take it from `next`, or leave it out."]})
