"""The editors' desk."""

from __future__ import annotations

from django.contrib import admin


class ArchiveAdminSite(admin.AdminSite):
    site_title = "Archive desk"
    site_header = "Regional Security Archive"
    index_title = "The desk"
