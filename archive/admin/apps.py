"""The desk as an app: Django looks for the models' pages when everything is loaded."""

from __future__ import annotations

from importlib import import_module

from django.contrib.admin.apps import AdminConfig

FAMILIES = (
    "articles",
    "documents",
    "sources",
    "mentions",
    "proposals",
    "events",
    "roles",
    "posts",
    "evidence",
    "entities",
    "distinctions",
    "tags",
    "log",
)


class ArchiveAdminConfig(AdminConfig):
    default_site = "archive.admin.site.ArchiveAdminSite"

    def ready(self) -> None:
        super().ready()
        for family in FAMILIES:
            import_module(f"archive.admin.{family}")
