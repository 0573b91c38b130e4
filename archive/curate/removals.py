"""Removals: delete what nothing needs. Articles have their own way in articles.py."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import Model

from archive.curate.act import act
from archive.models import ChangeSet


def delete(records: Iterable[Model], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """Delete the records and what falls with them; undoing puts every row back under its old key.

    Raises ``Refused``, and deletes none of them, when something that must stay refers to one.
    """
    with act("delete", user=user, why=why) as doing:
        for record in records:
            doing.delete(record)
    return doing.change_set
