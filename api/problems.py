"""Errors as problem details (RFC 9457): one shape for everything that goes wrong."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler

from api.renderers import PROBLEM, JSONRenderer


class Moved(exceptions.APIException):
    """The thing lives on under another id: 301, with the id it has now."""

    status_code = HTTPStatus.MOVED_PERMANENTLY

    def __init__(self, location: str, canonical_id: str) -> None:
        super().__init__("This was merged into another record or renamed.")
        self.location = location
        self.canonical_id = canonical_id


class Gone(exceptions.APIException):
    """It was public once and was withdrawn."""

    status_code = HTTPStatus.GONE
    default_detail = "This was withdrawn."


def problem(status: int, detail: str, **more: Any) -> dict[str, Any]:
    """The members of a problem: ``type``, ``title``, ``status``, ``detail`` and what the error adds."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        **more,
    }


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: the same statuses and headers, the body a problem."""
    response = exception_handler(error, context)
    if response is None:
        return None
    more: dict[str, Any] = {}
    if isinstance(error, exceptions.ValidationError):
        more["errors"] = error.detail
        detail = "Some parameters cannot be used; see errors."
    elif isinstance(error, Http404):
        detail = "There is nothing at this address."
    else:
        detail = str(getattr(error, "detail", error))
    if isinstance(error, Moved):
        more["canonical_id"] = error.canonical_id
        response["Location"] = error.location
    response.data = problem(response.status_code, detail, **more)
    response.content_type = PROBLEM
    return response


@csrf_exempt  # nothing is here for any method
def not_found(request: HttpRequest, path: str = "") -> HttpResponse:
    """Any other address under the API."""
    return _answer(404, "There is nothing at this address. The API's list of resources is at /api/v1/.")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What no view came to see: an address or a form beyond all limits, a forged host."""
    return _answer(400, "This request cannot be read.")


def server_error(request: HttpRequest) -> HttpResponse:
    """A failure of ours, of which nothing is told."""
    return _answer(500, "This went wrong on our side; it has been noted.")


def _answer(status: int, detail: str) -> HttpResponse:
    body = JSONRenderer().render(problem(status, detail))
    return HttpResponse(body, status=status, content_type=PROBLEM)
