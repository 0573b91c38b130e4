"""Suggestions, asked with each letter that somebody types, are answered before what they need nothing of."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from api.renderers import JSONRenderer
from api.serializers.names import LONGEST_ADDRESS, MOST, suggestion_rows
from archive import search
from archive.models.choices import Kind

ADDRESS = "/api/v1/suggest/"
PLAIN = {"q", "limit", "kind"}
LIMITS = {str(number) for number in range(1, MOST + 1)}
KINDS = {"", *Kind.values}
ACCEPTED = {"*/*", JSONRenderer.media_type}
HEADERS = {"Allow": "GET, HEAD, OPTIONS"}
"""As the view of REST would send them."""


class Suggestions:
    """Answers what pages and scripts ask as ``api.views.names.Suggest`` would. Everything else goes its way:
    sessions, accounts and a request of REST take longer than the names."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = plain(request) if request.path_info == ADDRESS else None
        if asked is None:
            return self.get_response(request)
        body = JSONRenderer().render({"results": suggestion_rows(search.suggest(*asked), request)})
        length = {"Content-Length": str(len(body))}
        return HttpResponse(body, JSONRenderer.media_type, headers=HEADERS | length)


def plain(request: HttpRequest) -> tuple[str, int, str] | None:
    """The words, how many names and of which kind, if ``SuggestQuery`` would take all that is asked; else
    None."""
    asked = request.GET
    text, limit, kind = asked.get("q", ""), asked.get("limit", "8"), asked.get("kind", "")
    fits = len(text) <= LONGEST_ADDRESS and limit in LIMITS and kind in KINDS
    answered = request.method == "GET" and request.META.get("HTTP_ACCEPT", "*/*") in ACCEPTED
    return (text, int(limit), kind) if fits and answered and asked.keys() <= PLAIN else None
