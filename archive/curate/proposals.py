"""Proposals: a name that nobody on file bears becomes an entity, a name of one, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import QuerySet

from archive.curate.act import Act, act
from archive.curate.links import UNSAID, heir_of
from archive.curate.refusals import Refused
from archive.kinds import BY_SLUG
from archive.models import ChangeSet, Entity, Mention, Name, NotTheSame, Proposal, Redirect
from archive.models.choices import MentionState, NameKind, Review
from archive.values.names import fold
from archive.values.slugs import slugify

_ARABIC = re.compile(r"[\u0600-\u06ff]")


def found(proposals: Iterable[Proposal], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """Each name is that of somebody new: the entity is made, and the name's mentions link to it."""
    with act("new entity", user=user, why=why) as doing:
        for proposal in _open(proposals):
            if not proposal.kind:
                raise Refused(f"Say first whether “{proposal}” is a person, an organization or a place.")
            model = BY_SLUG[proposal.kind].model
            slug = free_slug(proposal.kind, proposal.name)
            entity = model(name=proposal.name, slug=slug, review=Review.CONFIRMED)
            doing.make(entity)
            _settle(doing, proposal, entity)
    return doing.change_set


def adopt(
    proposals: Iterable[Proposal], entity: Entity, *, user: User | None = None, why: str = ""
) -> ChangeSet | None:
    """The names are those of ``entity``: they are filed as its aliases, and their mentions link to it."""
    heir = heir_of(entity)
    if heir.review == Review.REJECTED:
        raise Refused(f"“{heir}” is rejected: nothing can name it.")
    with act("new name", user=user, why=why) as doing:
        for proposal in _open(proposals):
            if proposal.kind not in ("", heir.kind):
                raise Refused(f"“{proposal}” is a name of {proposal.kind}, “{heir}” is a {heir.kind}.")
            _forbid_refused(proposal.name, heir)
            _add_name(doing, heir, proposal.name)
            _settle(doing, proposal, heir)
    return doing.change_set


def free_slug(kind: str, name: str) -> str:
    """A slug for the name that nobody of this kind has or ever had."""
    base = slugify(name)
    taken = set(Entity.objects.filter(kind=kind, slug__startswith=base).values_list("slug", flat=True))
    taken |= set(Redirect.objects.filter(kind=kind, key__startswith=base).values_list("key", flat=True))
    number = 1
    while (slug := base if number == 1 else f"{base}-{number}") in taken:
        number += 1
    return slug


def _open(proposals: Iterable[Proposal]) -> QuerySet[Proposal]:
    """Those that still wait, as they are now."""
    pks = [proposal.pk for proposal in proposals]
    rows = Proposal.objects.select_for_update().filter(pk__in=pks, entity__isnull=True)
    return rows.order_by("pk")


def _forbid_refused(name: str, entity: Entity) -> None:
    said = NotTheSame.objects.filter(entity=entity, other__isnull=True)
    for row in said:
        if fold(row.name) == fold(name):
            raise Refused(f"“{entity}” is not called “{name}”, an editor has said: take that back first.")


def _add_name(doing: Act, entity: Entity, name: str) -> None:
    """A name that it has already stays as it is."""
    if name not in {entity.name, *entity.names.values_list("text", flat=True)}:
        script = "Arab" if _ARABIC.search(name) else "Latn"
        doing.make(Name(entity_id=entity.pk, text=name, script=script, kind=NameKind.ALIAS))


def _settle(doing: Act, proposal: Proposal, entity: Entity) -> None:
    """The proposal is no more: what has this name links to the entity, unless an editor said otherwise."""
    waiting = Mention.objects.filter(proposal=proposal, review=Review.UNREVIEWED, entity__isnull=True)
    said = {"state": MentionState.LINKED, "review": Review.CONFIRMED}
    doing.change_all(waiting, entity_id=entity.pk, **said, **UNSAID)
    doing.change(proposal, entity_id=entity.pk, review=Review.CONFIRMED)
