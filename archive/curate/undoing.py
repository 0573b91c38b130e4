"""Undoing: take an act back whole, or not at all."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone

from archive.curate.act import Act, act
from archive.curate.ledger import Step, python, rows_of, steps_of, values
from archive.curate.refusals import Refused
from archive.models import ChangeSet


def undo(change_set: ChangeSet, *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """Take the act back; the undoing is an act of its own, and can be undone in turn.

    Raises ``Refused`` when the act was undone already, cannot be undone, or when something that it touched
    has been changed since.
    """
    with act("undo", user=user, why=why or f"Undoes {change_set.pk}: {change_set.verb}") as doing:
        whole = ChangeSet.objects.select_for_update().get(pk=change_set.pk)
        for step in reversed(_undoable(whole)):
            _take_back(doing, step)
        whole.undone = timezone.now()
        whole.save(update_fields=["undone"])
    return doing.change_set


def _undoable(change_set: ChangeSet) -> list[Step]:
    if change_set.undone:
        raise Refused("This was undone already.")
    if change_set.undo is None:
        raise Refused("This cannot be undone.")
    return steps_of(change_set.undo)


def _take_back(doing: Act, step: Step) -> None:
    if step.after is None:
        _put_back(doing, step)
        return
    rows = rows_of(step)
    if len(rows) != len(step.pks):
        raise Refused(f"A {step.model._meta.verbose_name} of this act is gone: it cannot be undone whole.")
    for row in rows:
        _forbid_changed_since(row, step.after)
    if step.before is None:
        for row in rows:
            doing.delete(row)
    else:
        doing.change_all(step.model._base_manager.filter(pk__in=step.pks), **python(step.model, step.before))


def _put_back(doing: Act, step: Step) -> None:
    """Make the deleted row again."""
    try:
        with transaction.atomic():
            doing.restore(step.model(**python(step.model, step.before or {})))
    except IntegrityError as error:
        raise Refused(f"A {step.model._meta.verbose_name} of this act cannot come back: {error}.") from error


def _forbid_changed_since(row: Model, after: dict[str, Any]) -> None:
    if values(row, after) != after:
        raise Refused(f"“{row}” has been changed since: undo that first.")
