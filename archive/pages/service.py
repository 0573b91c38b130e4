"""Addresses for machines that keep the archive running or read it in bulk."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from archive import search

ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /api/
Disallow: /articles/?
Disallow: /events/?
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything but the desk, the API and endless combinations of filters."""
    return HttpResponse(ROBOTS, content_type="text/plain")


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; it says nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200 when the database and the search index answer, else 503: for a load balancer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("the database does not answer\n", status=503, content_type="text/plain")
    if not search.generation():
        return HttpResponse("the search index cannot be read\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")
