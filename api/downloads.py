"""Lists as a whole, streamed: articles and events as tables, events also as records in NDJSON.

There is no page limit, and memory stays small.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from threading import BoundedSemaphore
from typing import Any
from weakref import finalize

import orjson
from django.http import HttpResponseBase, StreamingHttpResponse
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.request import Request

from api.filters import ALWAYS
from api.serializers.pieces import origin
from archive.exports import table
from archive.parameters import ListFilter

TYPES = {"csv": "text/csv; charset=utf-8", "ndjson": "application/x-ndjson"}
CHUNK = 500
"""Records that are read at a time."""
AT_ONCE = 2
"""Downloads of one worker at the same time: each keeps a thread, and other readers need some, too."""
_places = BoundedSemaphore(AT_ONCE)


class Busy(APIException):
    """Others are downloading."""

    status_code = 503
    default_detail = "Too many downloads at the same time. Try again in a minute."
    wait = 60
    """Seconds, for ``Retry-After``."""


class Download:
    """The bytes of a table. It takes a place, and gives it back when it is closed or forgotten."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        if not _places.acquire(blocking=False):
            raise Busy
        self.parts = parts
        self.close = finalize(self, _places.release)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self.parts)


def download(request: Request, name: str, form: str) -> HttpResponseBase:
    """A row for all that answers the parameters of the list ``name``, as ``csv`` or ``ndjson``. Raises
    ValidationError."""
    kind = table.TABLES[name]
    asked = kind.asked(request.query_params)
    if refused := table.refusals(asked, *ALWAYS):
        raise ValidationError(refused)
    rows = () if request.method == "HEAD" else table.rows(kind, kind.answering(asked), origin(request))
    return _file(name, form, table.WRITERS[form](kind, rows))


def download_records(
    request: Request, name: str, asked: ListFilter, rows: Callable[[Sequence[Any], Request], list[Any]]
) -> HttpResponseBase:
    """Every record that answers, a line each, as the list ``name`` has them and in its order. Raises
    ValidationError."""
    if refused := asked.refusals(*ALWAYS):
        raise ValidationError(refused)
    parts = iter(()) if request.method == "HEAD" else _lines(request, asked, rows)
    return _file(name, "ndjson", parts)


def _lines(
    request: Request, asked: ListFilter, rows: Callable[[Sequence[Any], Request], list[Any]]
) -> Iterator[bytes]:
    """By keyset: what comes in meanwhile moves nothing."""
    cursor = ""
    while True:
        page = asked.cut(CHUNK, cursor)
        yield b"".join(
            [orjson.dumps(row, str, orjson.OPT_APPEND_NEWLINE) for row in rows(page.rows, request)]
        )
        if not (cursor := page.next):
            return


def _file(name: str, form: str, parts: Iterator[bytes]) -> HttpResponseBase:
    return StreamingHttpResponse(
        Download(parts),
        content_type=TYPES[form],
        headers={"Content-Disposition": f'attachment; filename="{name}.{form}"'},
    )
