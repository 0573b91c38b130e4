"""Addresses that no database can look up."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

LONGEST = 8_000
"""Bytes after the ``?``. Each link of a page repeats them: with more, one request would make megabytes."""


class RefuseUnreadable:
    """A NUL in an address names nothing, and PostgreSQL fails on it: 400 before anything is asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("The address holds a NUL.")
        if len(request.META.get("QUERY_STRING", "")) > LONGEST:
            raise BadRequest("The address is too long.")
        return self.get_response(request)
