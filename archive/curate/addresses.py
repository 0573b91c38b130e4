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
    if taken := forbid_taken(record, record.slug):
        doing.delete(taken)
    if old != record.slug:
        doing.make(Redirect(kind=kind_of(record), key=old, **{f"{_target(record)}_id": record.pk}))


def forbid_taken(record: Addressed, slug: str) -> Redirect | None:
    """A slug that once led elsewhere still does. Gives the redirect to the record itself, if there is one."""
    taken = Redirect.objects.filter(kind=kind_of(record), key=slug).first()
    target = _target(record)
    if taken and (record.pk is None or getattr(taken, f"{target}_id") != record.pk):
        raise Refused(f"The address “{slug}” leads to “{getattr(taken, target)}” for ever.")
    return taken


def kind_of(record: Addressed) -> str:
    return record.kind or record.KIND if isinstance(record, Entity) else record._meta.model_name or ""


def _target(record: Addressed) -> str:
    return "entity" if isinstance(record, Entity) else kind_of(record)
