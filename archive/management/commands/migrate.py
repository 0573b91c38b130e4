"""`manage.py migrate`: Django's, on a whole database."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import migrate

from archive import estimates
from archive.exports import aside


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        aside.put_back()  # a load that was killed may have left indexes away that a migration looks for
        super().handle(*args, **options)
        estimates.tell()
