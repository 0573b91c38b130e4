"""How rows get into the database: plainly, when a text comes in; as an act that can be shown and undone, when
it is read again. Both write through the same few verbs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from django.db.models import Model


class Doing(Protocol):
    """Whoever writes; ``archive.curate.Act`` is one, and keeps a ledger of it."""

    def make(self, row: Any) -> None:
        """Save a row that was not there."""

    def change(self, row: Model, **fields: Any) -> bool:
        """Set fields of one row, here and in the database; tell whether that made a difference."""

    def delete(self, row: Model) -> None:
        """Delete a row and what falls with it."""

    def assign(self, row: Any, name: str, members: Iterable[Model]) -> None:
        """Make ``members`` the whole of a many-to-many relation of the row."""


class Plain:
    """Writes and keeps nothing: what is made for the first time needs no way back."""

    def make(self, row: Any) -> None:
        row.save(force_insert=True)

    def change(self, row: Model, **fields: Any) -> bool:
        different = {name: value for name, value in fields.items() if getattr(row, name) != value}
        for name, value in different.items():
            setattr(row, name, value)
        if different:
            stamp = ["updated"] if any(field.name == "updated" for field in row._meta.fields) else []
            row.save(update_fields=[*different, *stamp])
        return bool(different)

    def delete(self, row: Model) -> None:
        row.delete()

    def assign(self, row: Any, name: str, members: Iterable[Model]) -> None:
        getattr(row, name).set(members)
