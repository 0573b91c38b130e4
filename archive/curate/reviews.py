"""Reviews: an editor confirms a record, rejects it, or takes the judgement back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model, Q, QuerySet

from archive.curate.act import Act, act
from archive.curate.refusals import Refused
from archive.models import (
    Article,
    ChangeSet,
    Entity,
    Event,
    Mention,
    Organization,
    Participation,
    Person,
    Place,
    Proposal,
    Role,
)
from archive.models.choices import MentionState, Review


def confirm(records: Iterable[Model], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """An editor stands behind the records. Unresolved mentions name nobody yet, and stay as they are."""
    return _review("confirm", Review.CONFIRMED, records, user, why)


def reject(records: Iterable[Model], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """The records are wrong. They stay, unseen by readers, so that the machine does not propose them again.

    With an entity go its mentions, its participations and a person's roles. ``Refused`` when it is the place
    of an event, where somebody holds a post, or has others beneath it.
    """
    return _review("reject", Review.REJECTED, records, user, why)


def reset(records: Iterable[Model], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """Take the judgement back: the records wait for an editor again."""
    return _review("reset", Review.UNREVIEWED, records, user, why)


def _review(
    verb: str, review: str, records: Iterable[Model], user: User | None, why: str
) -> ChangeSet | None:
    pks: dict[type[Model], list[int]] = defaultdict(list)
    for record in records:
        pks[type(record)].append(record.pk)
    with act(verb, user=user, why=why) as doing:
        for model, of_model in pks.items():
            judge = JUDGES.get(model, _judge)
            judge(doing, model._base_manager.filter(pk__in=of_model), review)
    return doing.change_set


def _judge(doing: Act, rows: QuerySet[Any], review: str) -> None:
    doing.change_all(rows, review=review)


def _judge_mentions(doing: Act, mentions: QuerySet[Mention], review: str) -> None:
    """The state follows: rejected is no link; otherwise it links, if it has an entity to link to."""
    if review == Review.REJECTED:
        doing.change_all(mentions, review=review, state=MentionState.REJECTED)
        return
    doing.change_all(mentions.filter(entity__isnull=False), review=review, state=MentionState.LINKED)
    if review == Review.UNREVIEWED:
        doing.change_all(mentions.filter(entity__isnull=True), review=review, state=MentionState.UNRESOLVED)


def _judge_entities(doing: Act, entities: QuerySet[Any], review: str) -> None:
    pks = list(entities.values_list("pk", flat=True))
    if review == Review.REJECTED:
        for entity in Entity.objects.filter(pk__in=pks):
            _forbid_rejecting(entity)
        _reject_with_them(doing, pks)
    doing.change_all(Entity.objects.filter(pk__in=pks), review=review)


def _forbid_rejecting(entity: Entity) -> None:
    """A record that readers see must not lean on an entity that they do not."""
    uses = {
        "the place of an event": Event.objects.filter(Q(place=entity.pk) | Q(other_places=entity.pk)),
        "where somebody holds a post": Role.objects.filter(Q(organization=entity.pk) | Q(area=entity.pk)),
        "above another organization": Organization.objects.filter(parent=entity.pk),
        "above another place": Place.objects.filter(parent=entity.pk),
        "the heir of a merged one": Entity.objects.filter(merged_into=entity.pk),
    }
    for use, rows in uses.items():
        if rows.exists():
            raise Refused(f"“{entity}” is {use}: merge it, or change that first.")


def _reject_with_them(doing: Act, entities: list[int]) -> None:
    linked = Mention.objects.filter(entity__in=entities)
    _judge_mentions(doing, linked, Review.REJECTED)
    doing.change_all(Participation.objects.filter(entity__in=entities), review=Review.REJECTED)
    doing.change_all(Role.objects.filter(person__in=entities), review=Review.REJECTED)
    doing.change_all(Article.objects.filter(dateline_place__in=entities), dateline_place=None)


def _judge_proposals(doing: Act, proposals: QuerySet[Proposal], review: str) -> None:
    """A rejected name goes with its mentions that nobody has judged yet; taken back, they wait again."""
    if review == Review.CONFIRMED and proposals.filter(entity__isnull=True).exists():
        raise Refused("A name is confirmed by making an entity of it, or by giving it to one.")
    if proposals.filter(entity__isnull=False).exists():
        raise Refused("These names have become entities, or names of some: undo that instead.")
    mentions = Mention.objects.filter(proposal__in=proposals, entity__isnull=True)
    doing.change_all(proposals, review=review)
    _judge_mentions(doing, mentions, review)


JUDGES: dict[type[Model], Callable[[Act, QuerySet[Any], str], None]] = {
    Mention: _judge_mentions,
    Proposal: _judge_proposals,
    **dict.fromkeys((Entity, Person, Organization, Place), _judge_entities),
}
"""How a judgement is put down where it is more than one column."""
