"""Every address of the archive."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from api import problems
from archive.admin.apps import open_desk
from archive.pages import errors

API = "/api/v1/"

open_desk()
urlpatterns = [
    path("admin/", admin.site.urls),
    path(API[1:], include("api.urls")),
    path("", include("archive.feeds.urls")),
    path("", include("archive.pages.urls")),
]


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Programs get a problem, people a page."""
    room = problems if request.path_info.startswith(API) else errors
    return room.bad_request(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """Programs get a problem, people a page."""
    room = problems if request.path_info.startswith(API) else errors
    return room.server_error(request)


handler400 = bad_request
handler403 = "archive.pages.errors.refused"
handler404 = "archive.pages.errors.not_found"
handler500 = server_error
