"""304: who has a page already, and nothing has changed since, is told so before anything is read."""

from __future__ import annotations

import time
from collections.abc import Callable
from hashlib import blake2b

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.http import parse_etags

from archive import search

BEGAN = time.time_ns()
"""The workers of a server share it: another server may have other templates."""
OTHERS = ("/admin/", "/static/", "/healthz", "/readyz", "/robots.txt")


class Unchanged:
    """Marks what readers get with the state of the archive that it was made from (ETag)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_for_all(request):
            return self.get_response(request)
        with search.held() as now:
            tag = tag_of(request, now.word) if now.word else ""
            if tag and tag in parse_etags(request.META.get("HTTP_IF_NONE_MATCH", "")):
                return HttpResponseNotModified(headers={"ETag": tag})
            response = self.get_response(request)
        if tag and response.status_code == 200 and not response.cookies:
            response.headers.setdefault("ETag", tag)
            response.headers.setdefault("Cache-Control", "no-cache")  # to be kept, and asked about each time
        return response


def is_for_all(request: HttpRequest) -> bool:
    """Whether everybody gets the same: an editor may see more."""
    if request.method not in {"GET", "HEAD"} or request.path_info.startswith(OTHERS):
        return False
    return settings.SESSION_COOKIE_NAME not in request.COOKIES and "HTTP_AUTHORIZATION" not in request.META


def tag_of(request: HttpRequest, now: str) -> str:
    """What the answer depends on, as an ETag; ``now``: the state of the archive."""
    asked = (request.scheme or "", request.META.get("HTTP_HOST", ""), request.get_full_path())
    accepted = request.META.get("HTTP_ACCEPT", "")
    whole = "\n".join((now, str(BEGAN), str(timezone.localdate()), accepted, *asked))
    return f'W/"{blake2b(whole.encode(errors="surrogateescape"), digest_size=12).hexdigest()}"'
