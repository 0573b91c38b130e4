"""What readers can see of a thing right now: the log speaks of nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from archive.models import (
    Article,
    ArticleTag,
    CasualtyReport,
    Entity,
    Event,
    Evidence,
    Mention,
    Name,
    Organization,
    Participation,
    Person,
    Place,
    Redirect,
    Role,
    Segment,
    Source,
    Tag,
)
from archive.models.choices import Thing

CHUNK = 500
"""Rows that one statement names: SQLite counts its variables, PostgreSQL its seconds."""

T = TypeVar("T")

Subject = tuple[str, int]
"""A thing of the change log: what it is, and its primary key."""

THINGS: dict[str, type[Model]] = {
    Thing.SOURCE: Source,
    Thing.ARTICLE: Article,
    Thing.ENTITY: Entity,
    Thing.EVENT: Event,
    Thing.ROLE: Role,
    Thing.TAG: Tag,
}

_ARTICLE = ((Thing.ARTICLE, "article_id"),)
_ENTITY = ((Thing.ENTITY, "pk"),)
_EVENT = ((Thing.EVENT, "event_id"),)

SUBJECTS: dict[type[Model], tuple[tuple[str, str], ...]] = {
    Article: ((Thing.ARTICLE, "pk"),),
    ArticleTag: _ARTICLE,
    Mention: _ARTICLE,
    Segment: _ARTICLE,
    Evidence: (*_ARTICLE, *_EVENT, (Thing.ROLE, "role_id"), (Thing.EVENT, "casualty.event_id")),
    Event: ((Thing.EVENT, "pk"),),
    Event.other_places.through: _EVENT,
    Participation: _EVENT,
    CasualtyReport: _EVENT,
    Role: ((Thing.ROLE, "pk"),),
    Entity: _ENTITY,
    Person: _ENTITY,
    Organization: _ENTITY,
    Place: _ENTITY,
    Name: ((Thing.ENTITY, "entity_id"),),
    Source: ((Thing.SOURCE, "pk"),),
    Tag: ((Thing.TAG, "pk"),),
    Redirect: tuple((thing, f"{thing}_id") for thing in THINGS if thing != Thing.ROLE),
}
"""Which things of the log a row speaks of: whoever changes the row changes how they look to readers."""


def subjects(rows: Iterable[Model]) -> set[Subject]:
    """The things that the rows speak of, read from the rows themselves."""
    return {
        (thing, pk)
        for row in rows
        for thing, path in SUBJECTS.get(type(row), ())
        if (pk := _follow(row, path)) is not None
    }


def _follow(row: Any, path: str) -> int | None:
    for step in path.split("."):
        row = getattr(row, step) if row is not None else None
    return row


def visible_keys(thing: str, pks: Collection[int]) -> dict[int, str]:
    """Those of the things that readers can see, with the stable key by which the log names them."""
    rows = _visible(thing)
    return {pk: key for chunk in chunks(pks) for pk, key in _keys(thing, rows.filter(pk__in=chunk))}


def _visible(thing: str) -> QuerySet[Any]:
    manager: Any = THINGS[thing]._default_manager
    if thing in (Thing.SOURCE, Thing.TAG):
        return manager.all()
    return manager.visible() if thing == Thing.ENTITY else manager.published()


def _keys(thing: str, rows: QuerySet[Any]) -> Iterator[tuple[int, str]]:
    if thing == Thing.ENTITY:
        return ((pk, f"{kind}:{slug}") for pk, kind, slug in rows.values_list("pk", "kind", "slug"))
    return iter(rows.values_list("pk", "slug" if thing in (Thing.SOURCE, Thing.TAG) else "public_id"))


def present(thing: str, pks: Sequence[int]) -> set[int]:
    """Those of the things that are in the database, whoever may see them."""
    rows = THINGS[thing]._base_manager
    return {pk for chunk in chunks(pks) for pk in rows.filter(pk__in=chunk).values_list("pk", flat=True)}


def heirs(thing: str, pks: Sequence[int]) -> dict[int, str]:
    """Those of the things that were merged into another, with the key of that one."""
    if thing == Thing.ENTITY:
        merged = Entity.objects.filter(pk__in=pks, merged_into__isnull=False).select_related("merged_into")
        return {row.pk: row.merged_into.key for row in merged if row.merged_into}
    if thing == Thing.EVENT:
        told = Event.objects.filter(pk__in=pks, merged_into__isnull=False)
        return dict(told.values_list("pk", "merged_into__public_id"))
    return {}


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """Lists of at most ``size`` items."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk
