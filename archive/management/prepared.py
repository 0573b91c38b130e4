"""What every command needs that reads or writes the archive: a database with its tables."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from archive.models import Article


class ArchiveCommand(BaseCommand):
    """A command on an archive that is there; without one it says how to make it, in one line."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        refuse_without_tables()
        return super().execute(*args, **options)


def refuse_without_tables() -> None:
    """Raise CommandError when the database cannot be reached or was never prepared."""
    try:
        ready = Article._meta.db_table in connection.introspection.table_names()
    except DatabaseError as error:
        reason = str(error).strip().splitlines()[0]
        raise CommandError(f"Cannot use the database {connection.vendor}: {reason}") from None
    if not ready:
        raise CommandError("There is no archive here yet. First run:  python3 manage.py start")
