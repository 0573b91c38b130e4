"""Merges: two records of one person, organization or place become one; so do two records of one event."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Lower

from archive.curate.act import Act, act
from archive.curate.distinctions import are_told_apart, move_distinctions
from archive.curate.refusals import Refused
from archive.kinds import BY_SLUG
from archive.models import (
    Article,
    CasualtyReport,
    ChangeSet,
    Entity,
    Event,
    Evidence,
    Mention,
    Name,
    Participation,
    Post,
    Proposal,
    Redirect,
    Role,
)
from archive.models.choices import Kind, NameKind, Review, Thing

FILLED = ("summary", "wikidata", "category", "country", "lat", "lon", "geonames_id")
"""What an heir takes over where it says nothing itself."""
DATED = ("date_earliest", "date_latest", "date_basis", "date_expression", "date_edtf")
WHERE = {Kind.PERSON: "person", Kind.ORGANIZATION: "organization", Kind.PLACE: "area"}
"""The field of a role that each kind of entity stands in."""


def merge(lost: Entity, heir: Entity, *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """Everything that is said of ``lost`` is said of ``heir``; the old names and addresses lead to it.

    Raises ``Refused`` for two kinds, for one entity twice, and for one that is merged or rejected already.
    """
    with act("merge", user=user, why=why) as doing:
        lost, heir = _locked(lost), _locked(heir)
        _forbid_merging(lost, heir)
        _forbid_merging_two(lost, heir)
        doing.watch([(Thing.ENTITY, lost.pk), (Thing.ENTITY, heir.pk)])
        _fill(doing, lost, heir)
        _move_names(doing, lost, heir)
        doing.move_all(Mention.objects.filter(entity=lost.pk), entity_id=heir.pk)
        _move_participations(doing, Participation.objects.filter(entity=lost.pk), entity_id=heir.pk)
        _move_roles(doing, lost, heir)
        _move_posts(doing, lost, heir)
        move_distinctions(doing, lost, heir)
        doing.change_all(Proposal.objects.filter(entity=lost.pk), entity_id=heir.pk)
        _move_tree(doing, lost, heir)
        if lost.kind == Kind.PLACE:
            _move_scenes(doing, lost, heir)
        _move_address(doing, lost.kind, lost.slug, "entity", lost.pk, heir.pk)
        doing.change_all(Entity.objects.filter(merged_into=lost.pk), merged_into_id=heir.pk)
        doing.change(lost, merged_into_id=heir.pk)
    return doing.change_set


def merge_events(lost: Event, heir: Event, *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """Everything that is told of ``lost`` is told of ``heir``; its address leads there."""
    with act("merge", user=user, why=why) as doing:
        lost, heir = (Event.objects.select_for_update().get(pk=event.pk) for event in (lost, heir))
        _forbid_merging(lost, heir)
        doing.watch([(Thing.EVENT, lost.pk), (Thing.EVENT, heir.pk)])
        _fill_event(doing, lost, heir)
        _move_participations(doing, Participation.objects.filter(event=lost), event_id=heir.pk)
        _move_evidence(doing, Evidence.objects.filter(event=lost), event_id=heir.pk)
        doing.change_all(CasualtyReport.objects.filter(event=lost), event_id=heir.pk)
        _move_further_places(doing, Q(event=lost.pk), event_id=heir.pk)
        _move_address(doing, Thing.EVENT, lost.public_id, "event", lost.pk, heir.pk)
        doing.change_all(Event.objects.filter(merged_into=lost.pk), merged_into_id=heir.pk)
        doing.change(lost, merged_into_id=heir.pk)
    return doing.change_set


def _locked(entity: Entity) -> Any:
    """The entity as it is now, with the columns of its kind; nobody else changes it meanwhile."""
    return BY_SLUG[entity.kind].model._base_manager.select_for_update().get(pk=entity.pk)


def _forbid_merging(lost: Entity | Event, heir: Entity | Event) -> None:
    if type(lost) is not type(heir):
        raise Refused(f"“{lost}” and “{heir}” are of two kinds.")
    if lost.pk == heir.pk:
        raise Refused(f"“{lost}” cannot be merged into itself.")
    for record in (lost, heir):
        if record.merged_into_id:
            raise Refused(f"“{record}” is merged into “{record.merged_into}” already.")
    if heir.review == Review.REJECTED:
        raise Refused(f"“{heir}” is rejected.")


def _forbid_merging_two(lost: Entity, heir: Entity) -> None:
    """What an editor has told apart is not made one by another who does not know."""
    if said := are_told_apart(lost, heir):
        by = f" {said.who}" if said.who else " an editor"
        because = f": {said.why}" if said.why else ""
        raise Refused(f"“{lost}” and “{heir}” are not the same,{by} has said{because}. Take that back first.")


def _fill(doing: Act, lost: Any, heir: Any) -> None:
    """The heir keeps what it says, and takes over what it does not."""
    blank = (None, "")
    filled = {
        name: getattr(lost, name)
        for name in FILLED
        if getattr(heir, name, 0) in blank and getattr(lost, name) not in blank
    }
    if "geonames_id" in filled:  # one place has it at a time
        doing.change(lost, geonames_id=None)
    if filled:
        doing.change(heir, **filled)


def _fill_event(doing: Act, lost: Event, heir: Event) -> None:
    filled: dict[str, Any] = {}
    if heir.date_earliest is None:
        filled |= {name: getattr(lost, name) for name in DATED}
    if heir.place_id is None:
        filled["place_id"] = lost.place_id
    doing.change(heir, **filled)


def _move_names(doing: Act, lost: Entity, heir: Entity) -> None:
    """Names that the heir has already stay where they are."""
    known = {heir.name, *heir.names.values_list("text", flat=True)}
    for name in lost.names.exclude(text__in=known):
        doing.change(name, entity_id=heir.pk)
        known.add(name.text)
    if lost.name not in known:
        doing.make(Name(entity_id=heir.pk, text=lost.name, kind=NameKind.ALIAS))


def _move_participations(doing: Act, rows: QuerySet[Participation], **target: int) -> None:
    """A part that the heir has in the same event already is not told twice."""
    for row in rows:
        wanted = {"event_id": row.event_id, "entity_id": row.entity_id, "part": row.part, **target}
        twin = Participation.objects.filter(**wanted).exclude(pk=row.pk).first()
        if twin:
            _inherit_review(doing, row, twin)
            doing.delete(row)
        else:
            doing.change(row, **target)


def _inherit_review(doing: Act, lost: Any, heir: Any) -> None:
    """An editor's judgement of the one holds for both, unless the heir was judged itself."""
    if heir.review == Review.UNREVIEWED:
        doing.change(heir, review=lost.review)


def _move_roles(doing: Act, lost: Entity, heir: Entity) -> None:
    field = WHERE[Kind(lost.kind)]
    for role in Role.objects.filter(**{field: lost.pk}):
        target = {f"{field}_id": heir.pk}
        twin = _twin(role, target)
        if twin:
            _move_evidence(doing, Evidence.objects.filter(role=role), role_id=twin.pk)
            _inherit_review(doing, role, twin)
            doing.delete(role)
        else:
            doing.change(role, **target)


def _twin(role: Role, target: dict[str, int]) -> Role | None:
    """The role that this one would double, once ``target`` is set."""
    names = ("person_id", "organization_id", "area_id", "qualifier")
    wanted = {name: getattr(role, name) for name in names} | target
    told = {name: value for name, value in wanted.items() if value is not None}
    told |= {f"{name}__isnull": True for name, value in wanted.items() if value is None}
    same_title = Role.objects.annotate(folded=Lower("title")).filter(folded=Lower(Value(role.title)))
    return same_title.filter(**told).exclude(pk=role.pk).first()


def _move_posts(doing: Act, lost: Entity, heir: Entity) -> None:
    """Known posts go over; one that the heir has already goes away."""
    field = WHERE[Kind(lost.kind)]
    for post in Post.objects.filter(**{field: lost.pk}):
        target = {f"{field}_id": heir.pk}
        names = ("person_id", "title", "organization_id", "area_id", "earliest")
        wanted = {name: getattr(post, name) for name in names} | target
        if Post.objects.filter(title__iexact=wanted.pop("title"), **wanted).exclude(pk=post.pk).exists():
            doing.delete(post)
        else:
            doing.change(post, **target)


def _move_evidence(doing: Act, rows: QuerySet[Evidence], **target: int) -> None:
    """A quote that the heir cites already is not cited twice."""
    cited = set(Evidence.objects.filter(**target).values_list("article", "start", "end", "stance", "field"))
    for row in rows:
        if (row.article_id, row.start, row.end, row.stance, row.field) in cited:
            doing.delete(row)
        else:
            doing.change(row, **target)


def _move_tree(doing: Act, lost: Any, heir: Any) -> None:
    """What was beneath the one is beneath the other, and nothing is beneath itself."""
    if not hasattr(heir, "parent_id"):
        return
    if lost.pk in _above(heir) or (heir.parent_id is None and heir.pk not in _above(lost)):
        doing.change(heir, parent_id=lost.parent_id)
    children = type(lost)._base_manager.filter(parent=lost.pk).exclude(pk=heir.pk)
    doing.change_all(children, parent_id=heir.pk)


def _above(entity: Any) -> set[int]:
    """Keys of everything above the entity; a ring that was there before ends the walk."""
    above: set[int] = set()
    while entity.parent_id and entity.parent_id not in above:
        above.add(entity.parent_id)
        entity = entity.parent
    return above


def _move_scenes(doing: Act, lost: Entity, heir: Entity) -> None:
    """Where things happened, and where they were written."""
    articles = Article.objects.filter(dateline_place=lost.pk)
    doing.move_all(articles, dateline_place_id=heir.pk)
    doing.change_all(Event.objects.filter(place=lost.pk), place_id=heir.pk)
    _move_further_places(doing, Q(place=lost.pk), place_id=heir.pk)


def _move_further_places(doing: Act, of: Q, **target: int) -> None:
    through: Any = Event.other_places.through
    for row in through.objects.filter(of):
        wanted = {"event_id": row.event_id, "place_id": row.place_id, **target}
        if through.objects.filter(**wanted).exclude(pk=row.pk).exists():
            doing.delete(row)
        else:
            doing.change(row, **target)


def _move_address(doing: Act, kind: str, key: str, target: str, lost: int, heir: int) -> None:
    """The old addresses of the lost one, and its last one, lead to the heir."""
    to_heir = {f"{target}_id": heir}
    doing.change_all(Redirect.objects.filter(**{target: lost}), **to_heir)
    if not doing.change_all(Redirect.objects.filter(kind=kind, key=key), **to_heir):
        doing.make(Redirect(kind=kind, key=key, **to_heir))
