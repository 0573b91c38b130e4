"""Lists of articles as a whole, streamed as CSV or NDJSON: no page limit, and memory stays small."""

from __future__ import annotations

from collections.abc import Iterator
from threading import BoundedSemaphore
from weakref import finalize

from django.http import HttpResponseBase, StreamingHttpResponse
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.request import Request

from api.filters import ALWAYS
from archive import queries
from archive.exports import table

TYPES = {"csv": "text/csv; charset=utf-8", "ndjson": "application/x-ndjson"}
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


def download(request: Request, form: str) -> HttpResponseBase:
    """Every article that answers the list's parameters, as ``csv`` or ``ndjson``. Raises ValidationError."""
    asked = queries.ArticleFilter(request.query_params)
    refused = asked.refusals(*ALWAYS)
    question = asked.question()
    if not refused and question.sort == "relevance":
        refused = {"sort": [table.UNSORTED]}
    if refused:
        raise ValidationError(refused)
    rows = () if request.method == "HEAD" else table.rows(table.answering(question))
    return StreamingHttpResponse(
        Download(table.WRITERS[form](rows)),
        content_type=TYPES[form],
        headers={"Content-Disposition": f'attachment; filename="articles.{form}"'},
    )
