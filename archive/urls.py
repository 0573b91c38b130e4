"""Every address of the archive."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("api.urls")),
    path("", include("archive.pages.urls")),
]

handler400 = "archive.pages.errors.bad_request"
handler404 = "archive.pages.errors.not_found"
handler500 = "archive.pages.errors.server_error"
