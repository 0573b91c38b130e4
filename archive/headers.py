"""Headers that every answer carries, beside those of Django's own middleware and the content policy."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen",
        "geolocation",
        "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
        "publickey-credentials-get", "screen-wake-lock", "usb", "xr-spatial-tracking",
    )
)  # fmt: skip


class SecurityHeaders:
    """Adds what SecurityMiddleware does not know; private answers are never stored by a cache."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        if is_private(request, response):
            response.headers["Cache-Control"] = "private, no-store"
        return response


def is_private(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the answer depends on who asks: a session was read, a cookie set, or a token sent."""
    session = getattr(request, "session", None)
    return bool(
        getattr(session, "accessed", False) or response.cookies or "HTTP_AUTHORIZATION" in request.META
    )


class ContentPolicy(CSPMiddleware):
    """The policy of the settings, written once: the package writes it anew for each answer, which takes as
    long as the database. A response that asks for another one, or for a nonce, gets it from the package."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        super().__init__(get_response)
        self.policy = build_policy()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        asked = any(name.startswith("_csp") for name in (*vars(response), *vars(request)))
        if asked or settings.DEBUG:
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self.policy)
        return response
