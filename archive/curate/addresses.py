"""Addresses: a thing whose slug changes keeps its old one for ever, as a redirect."""

from __future__ import annotations

from django.contrib.auth.models import User

from archive.curate.act import Act, act
from archive.curate.refusals import Refused
from archive.models import ChangeSet, Entity, Redirect, Source, Tag

Addressed = Entity | Source | Tag


def rename(
    record: Addressed, *, name: str = "", slug: str = "", user: User | None = None, why: str = ""
) -> ChangeSet | None:
    """Give an entity, source or tag another name, slug, or both. The old address leads to the new one."""
    old = record.slug
    with act("rename", user=user, why=why) as doing:
        doing.change(record, name=name or record.name, slug=slug or old)
        keep_address(doing, record, old)
    return doing.change_set


def keep_address(doing: Act, record: Addressed, old: str) -> None:
    """Let the old slug lead to the record. ``Refused`` when the new one already leads to something else."""
    claim_address(doing, record)
    if old != record.slug:
        doing.make(Redirect(kind=kind_of(record), key=old, **{f"{_target(record)}_id": record.pk}))


def claim_address(doing: Act, record: Addressed) -> None:
    """A slug that once led elsewhere still does: nothing else may take it."""
    taken = Redirect.objects.filter(kind=kind_of(record), key=record.slug).first()
    if taken is None:
        return
    if getattr(taken, f"{_target(record)}_id") != record.pk:
        raise Refused(f"The address “{record.slug}” leads to “{getattr(taken, _target(record))}” for ever.")
    doing.delete(taken)


def kind_of(record: Addressed) -> str:
    return record.kind if isinstance(record, Entity) else record._meta.model_name or ""


def _target(record: Addressed) -> str:
    return "entity" if isinstance(record, Entity) else kind_of(record)
