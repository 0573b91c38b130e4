"""The archive with its own seeds in it, which takes long to read: once for all the tests that look at it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps

Rows = dict[str, list[Any]]


@dataclass(frozen=True)
class Seeded:
    """Where the index is, and every row that there was when there were no articles yet."""

    index: Path
    reference: Rows


def everything() -> Rows:
    """Every row of every table of the archive."""
    models = apps.get_app_config("archive").get_models(include_auto_created=True)
    return {model._meta.label: list(model._base_manager.order_by("pk").values_list()) for model in models}


@contextmanager
def seeded_archive(folder: Path) -> Iterator[Seeded]:
    """Load the seeds and build their index in ``folder``; what stands in the database is taken back."""
    from django.core.cache import cache
    from django.core.management import call_command
    from django.db import transaction
    from django.test import override_settings

    from archive import search

    with transaction.atomic():
        call_command("seed", reference=True, verbosity=0)
        reference = everything()
        call_command("seed", verbosity=0)
        with override_settings(ARCHIVE_SEARCH_DIR=folder):
            search.rebuild()
        cache.clear()
        yield Seeded(folder, reference)
        transaction.set_rollback(True)
    cache.clear()
