"""What a reader sees when there is no page."""

from __future__ import annotations

import logging

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

logger = logging.getLogger(__name__)
OWN_SEARCH = {"own_search": True}
"""These pages lead on with a large search field; a second one above it would only confuse."""


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What cannot be read, as a cursor that no list gave. A forged host's name is not asked for again."""
    asked = None if isinstance(exception, DisallowedHost) else request
    return HttpResponse(render_to_string("400.html", OWN_SEARCH, asked), status=400)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page that is not for this reader."""
    return render(request, "403.html", OWN_SEARCH, status=403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the token of a page of ours. Why exactly is for the log, which Django has written."""
    return render(request, "403.html", OWN_SEARCH | {"form": True}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Absent, or not for readers: both look the same."""
    return render(request, "404.html", OWN_SEARCH, status=404)


def gone(request: HttpRequest) -> HttpResponse:
    """What was taken out of the archive for good."""
    return render(request, "410.html", OWN_SEARCH, status=410)


def server_error(request: HttpRequest) -> HttpResponse:
    """Without the database: it may be what is broken. And without the page, should that be broken, too."""
    try:
        return render(request, "500.html", status=500)
    except Exception:
        logger.exception("The page for failures failed.")
        return HttpResponse("Something went wrong on our side.\n", content_type="text/plain", status=500)
