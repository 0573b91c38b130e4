"""The desk as an app.

Its pages, and all that they need, are loaded for whoever answers requests or checks the whole: not for a
command that only reads texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from django.apps.config import AppConfig
from django.contrib import admin
from django.contrib.admin.apps import SimpleAdminConfig
from django.contrib.admin.checks import check_dependencies
from django.core.checks import CheckMessage, Tags, register

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


class ArchiveAdminConfig(SimpleAdminConfig):
    default_site = "archive.admin.site.ArchiveAdminSite"

    def ready(self) -> None:
        register(check_dependencies, Tags.admin)
        register(check_desk, Tags.admin)


def open_desk() -> None:
    """Register the models' pages, those of other apps too; asked again it does nothing more."""
    admin.autodiscover()
    for family in FAMILIES:
        import_module(f"archive.admin.{family}")


def check_desk(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """What Django has to say about the models' pages, once they are there."""
    open_desk()
    return admin.site.check(app_configs)
