"""Links: whom a mention names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from archive.curate.act import act
from archive.curate.refusals import Refused
from archive.models import ChangeSet, Entity, Mention
from archive.models.choices import MentionState, Review

UNSAID: dict[str, Any] = {"confidence": None, "reasons": None}
"""What the machine had to say for its own choice goes with that choice."""


def relink(
    mentions: Iterable[Mention], entity: Entity, *, user: User | None = None, why: str = ""
) -> ChangeSet | None:
    """The mentions name ``entity``: an editor says so."""
    heir = heir_of(entity)
    if heir.review == Review.REJECTED:
        raise Refused(f"“{heir}” is rejected: nothing can name it.")
    with act("relink", user=user, why=why) as doing:
        said = {"state": MentionState.LINKED, "review": Review.CONFIRMED}
        doing.change_all(_rows(mentions), entity_id=heir.pk, **said, **UNSAID)
    return doing.change_set


def unlink(mentions: Iterable[Mention], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """Nobody knows yet whom the mentions name: they wait for an editor again."""
    with act("unlink", user=user, why=why) as doing:
        said = {"state": MentionState.UNRESOLVED, "review": Review.UNREVIEWED}
        doing.change_all(_rows(mentions), entity_id=None, **said, **UNSAID)
    return doing.change_set


def link_likeliest(
    mentions: Iterable[Mention], *, user: User | None = None, why: str = ""
) -> ChangeSet | None:
    """Each of the mentions names the first of its candidates: an editor has looked at them and says so.

    Those without a candidate, or whose candidate is gone since, stay as they are.
    """
    open_ones = _rows(mentions).filter(entity__isnull=True, candidates__isnull=False)
    keys = {mention.pk: mention.candidates[0]["entity"] for mention in open_ones if mention.candidates}
    slugs = {key.partition(":")[2] for key in keys.values()}
    known = {entity.key: entity.pk for entity in Entity.objects.visible().filter(slug__in=slugs)}
    with act("relink", user=user, why=why) as doing:
        said = {"state": MentionState.LINKED, "review": Review.CONFIRMED}
        for pk, key in keys.items():
            if key in known:
                rows = Mention.objects.filter(pk=pk)
                doing.change_all(rows, entity_id=known[key], **said, **UNSAID)
    return doing.change_set


def heir_of(entity: Entity) -> Entity:
    """The entity itself, or the one that it was merged into."""
    while entity.merged_into:
        entity = entity.merged_into
    return entity


def _rows(mentions: Iterable[Mention]) -> QuerySet[Mention]:
    return Mention.objects.filter(pk__in=[mention.pk for mention in mentions])
