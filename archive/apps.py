"""The archive as an app."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    name = "archive"
    label = "archive"
    verbose_name = "Archive"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("archive.checks")
