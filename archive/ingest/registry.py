"""What the archive knows by name, as plain data for the stages."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from archive.ingest.reading import KnownEntity, Post, Registry
from archive.values.dates import DateRange

if TYPE_CHECKING:
    from archive.models import Entity

_POST = re.compile(r"(?P<title>.+)@(?P<owner>[^\[]+)(?:\[(?P<first>[\d-]*)\.\.(?P<last>[\d-]*)\])?")


def make_registry(entities: Iterable[KnownEntity], today: date | None = None) -> Registry:
    """A registry from entities; every name leads to all who bear it."""
    known = {entity.key: entity for entity in entities}
    bearers: dict[str, list[str]] = defaultdict(list)
    for entity in known.values():
        for name in dict.fromkeys((entity.name, *entity.names)):
            bearers[name].append(entity.key)
    return Registry(known, {name: tuple(keys) for name, keys in bearers.items()}, today)


def read_registry(path: Path) -> Registry:
    """A registry from a table: id, kind, category, name, other names split by ``|``, posts
    ``title@id[from..to]``.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row]
    rows = [[*row, "", "", ""] for row in rows if not row[0].startswith("#") and len(row) >= 4]
    keys = {row[0]: f"{row[1]}:{row[0]}" for row in rows}
    return make_registry(_entity(row, keys) for row in rows)


def load_registry(today: date | None = None) -> Registry:
    """The registry of this archive: everything visible, with its names and the posts that nobody rejected."""
    from archive.models import Entity, Role

    entities = (
        Entity.objects.visible().select_related("person", "organization", "place").prefetch_related("names")
    )
    posts: dict[str, list[Post]] = defaultdict(list)
    for role in (
        Role.objects.exclude(review="rejected")
        .filter(qualifier="current")
        .select_related("person", "organization", "area")
    ):
        if owner := role.organization or role.area:
            posts[role.person.key].append(Post(role.title, owner.key))
    keys = {entity.pk: entity.key for entity in entities}
    return make_registry((_loaded(entity, keys, tuple(posts[entity.key])) for entity in entities), today)


def _loaded(entity: Entity, keys: dict[int, str], posts: tuple[Post, ...]) -> KnownEntity:
    """One row of the entity tables as a registry entry."""
    kind = getattr(entity, entity.kind)
    category = getattr(kind, {"person": "category"}.get(entity.kind, f"{entity.kind}_kind"))
    return KnownEntity(
        key=entity.key,
        kind=entity.kind,
        name=entity.name,
        names=tuple(dict.fromkeys((entity.name, *(name.text for name in entity.names.all())))),
        category=category,
        parent=keys.get(getattr(kind, "parent_id", None) or 0),
        country=getattr(kind, "country", ""),
        posts=posts,
    )


def _entity(row: list[str], keys: dict[str, str]) -> KnownEntity:
    others = tuple(name.strip() for name in row[4].split("|") if name.strip())
    posts = tuple(post for written in row[5].split("|") if (post := _post(written, keys)))
    return KnownEntity(keys[row[0]], row[1], row[3], (row[3], *others), row[2], posts=posts)


def _post(written: str, keys: dict[str, str]) -> Post | None:
    found = _POST.fullmatch(written.strip())
    if not found or found["owner"] not in keys:
        return None
    return Post(found["title"], keys[found["owner"]], _day(found["first"], False), _day(found["last"], True))


def _day(written: str | None, last: bool) -> date | None:
    """``2017``, ``2018-09`` or ``2018-09-25``; the first or last day of what is written."""
    if not written:
        return None
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 3:
        return date(*parts)
    if len(parts) == 2:
        year, month = parts
        return date(year, month, 28) if last else date(year, month, 1)
    return date(parts[0], 12, 31) if last else date(parts[0], 1, 1)


def held(post: Post, published: DateRange) -> bool:
    """Whether a post may have been held at a date."""
    if published.earliest is None or published.latest is None:
        return True
    return (post.earliest is None or post.earliest <= published.latest) and (
        post.latest is None or post.latest >= published.earliest
    )
