"""What a reader sees when there is no page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Absent, or not for readers: both look the same."""
    return render(request, "404.html", status=404)


def gone(request: HttpRequest) -> HttpResponse:
    """What was taken out of the archive for good."""
    return render(request, "410.html", status=410)


def server_error(request: HttpRequest) -> HttpResponse:
    """Without the database: it may be what is broken."""
    return render(request, "500.html", status=500)
