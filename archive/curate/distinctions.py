"""Distinctions: an editor says that two are not the same, so that nobody proposes it again."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from django.contrib.auth.models import User
from django.db.models import Q

from archive.curate.act import Act, act
from archive.curate.links import heir_of
from archive.curate.refusals import Refused
from archive.models import ChangeSet, Entity, NotTheSame
from archive.values.names import fold


def tell_apart(entities: Iterable[Entity], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """No two of the entities are the same: they are not proposed to be merged, and cannot be."""
    different = sorted({heir_of(entity).pk for entity in entities})
    if len(different) < 2:
        raise Refused("Choose at least two that are not the same.")
    with act("tell apart", user=user, why=why) as doing:
        known = NotTheSame.objects.pairs(different)
        for first, second in combinations(different, 2):
            if frozenset((first, second)) not in known:
                _put_down(doing, why, entity_id=first, other_id=second)
    return doing.change_set


def refuse_name(entity: Entity, name: str, *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """The name is not the entity's: no text links it by this name, and nobody proposes it as an alias.

    ``Refused`` for a name that the entity has on file: that is to be taken from it first.
    """
    heir, written = heir_of(entity), " ".join(name.split())
    if not written:
        raise Refused("Say which name is not its own.")
    if fold(written) in {fold(text) for text in (heir.name, *heir.names.values_list("text", flat=True))}:
        raise Refused(f"“{written}” is a name of “{heir}” on file: take it away there first.")
    with act("tell apart", user=user, why=why) as doing:
        if fold(written) not in {fold(known) for _, known in NotTheSame.objects.names([heir.pk])}:
            _put_down(doing, why, entity_id=heir.pk, name=written)
    return doing.change_set


def _put_down(doing: Act, why: str, **said: int | str) -> None:
    who = doing.user.get_username() if doing.user else ""
    doing.make(NotTheSame(who=who, why=why, **said))


def are_told_apart(first: Entity, second: Entity) -> NotTheSame | None:
    """What an editor said of these two, if anybody did."""
    low, high = sorted((first.pk, second.pk))
    return NotTheSame.objects.filter(entity=low, other=high).first()


def move_distinctions(doing: Act, lost: Entity, heir: Entity) -> None:
    """What the one is not, the other is not either."""
    known, names = NotTheSame.objects.pairs([heir.pk]), NotTheSame.objects.names([heir.pk])
    for row in NotTheSame.objects.filter(Q(entity=lost.pk) | Q(other=lost.pk)):
        if row.other_id is None:
            doubled, target = (heir.pk, row.name) in names, {"entity_id": heir.pk}
        else:
            pair = sorted({row.entity_id, row.other_id} - {lost.pk} | {heir.pk})
            doubled, target = (
                frozenset(pair) in known,
                dict(zip(("entity_id", "other_id"), pair, strict=True)),
            )
        if doubled:
            doing.delete(row)
        else:
            doing.change(row, **target)
