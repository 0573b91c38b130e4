"""What the archive knows by name, as plain data for the stages."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import orjson
from django.conf import settings
from django.db.models import Q

from archive.ingest.reading import KnownEntity, Post, Registry
from archive.values.dates import DateRange
from archive.values.names import fold
from archive.values.partial import days_of

if TYPE_CHECKING:
    from archive.models import Entity

REFERENCE = ("people.ndjson", "organizations.ndjson")
"""Names of places are known as words of each tongue."""
_BY_MACHINE = Q(review="unreviewed") & ~Q(rule="")
_POST = re.compile(r"(?P<title>.+)@(?P<owner>[^\[]+)(?:\[(?P<first>[\d-]*)\.\.(?P<last>[\d-]*)\])?")


def make_registry(
    entities: Iterable[KnownEntity],
    today: date | None = None,
    refused: frozenset[tuple[str, str]] = frozenset(),
) -> Registry:
    """A registry from entities; every name leads to all who bear it. ``refused``: folded names, each with
    the key of an entity whose name it is not.
    """
    known = {entity.key: entity for entity in entities}
    bearers: dict[str, list[str]] = defaultdict(list)
    for entity in known.values():
        for name in dict.fromkeys((entity.name, *entity.names)):
            bearers[name].append(entity.key)
    return Registry(known, {name: tuple(keys) for name, keys in bearers.items()}, today, refused)


def read_registry(path: Path) -> Registry:
    """A registry from a table: id, kind, category, name, other names split by ``|``, posts
    ``title@id[from..to]``. Whom the reference data have under the same id and name bears their names too:
    a table may hold Latin letters only.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row]
    rows = [[*row, "", "", ""] for row in rows if not row[0].startswith("#") and len(row) >= 4]
    keys = {row[0]: f"{row[1]}:{row[0]}" for row in rows}
    reference = names_in_reference()
    return make_registry(_entity(row, keys, reference.get((keys[row[0]], row[3]), ())) for row in rows)


def names_in_reference() -> dict[tuple[str, str], tuple[str, ...]]:
    """Key and name of everybody in the data that come with the archive → the other names, in every script."""
    records = (
        orjson.loads(line)
        for file in REFERENCE
        for line in (settings.SEEDS_DIR / "reference" / file).read_bytes().splitlines()
        if line
    )
    return {
        (f"{one['type']}:{one['slug']}", one["name"]): tuple(name["text"] for name in one.get("names", ()))
        for one in records
    }


def load_registry(today: date | None = None) -> Registry:
    """The registry of this archive: everything visible, with its names, the posts that people are known to
    have held, and what editors have said is not the same.

    Of the roles that texts gave to people only those that editors stand behind count: what the machine has
    read in one text is no knowledge for the next.
    """
    from archive.models import Entity, NotTheSame

    entities = (
        Entity.objects.visible().select_related("person", "organization", "place").prefetch_related("names")
    )
    keys = {entity.pk: entity.key for entity in entities}
    posts: dict[int, list[Post]] = defaultdict(list)
    for person, post in (*_known_posts(keys), *_judged_roles(keys)):
        posts[person].append(post)
    refused = frozenset((fold(name), keys[pk]) for pk, name in NotTheSame.objects.names() if pk in keys)
    known = (_loaded(entity, keys, tuple(posts[entity.pk])) for entity in entities)
    return make_registry(known, today, refused)


def _known_posts(keys: Mapping[int, str]) -> Iterator[tuple[int, Post]]:
    """Person and post, with its dates."""
    from archive.models import Post as Known

    for post in Known.objects.exclude(review="rejected").order_by("pk"):
        if owner := keys.get(post.organization_id or post.area_id or 0):
            yield post.person_id, Post(post.title, owner, post.held_from, post.held_to)


def _judged_roles(keys: Mapping[int, str]) -> Iterator[tuple[int, Post]]:
    """Person and post, for the roles that an editor has confirmed or put down himself."""
    from archive.models import Role

    judged = Role.objects.filter(qualifier="current").exclude(review="rejected").exclude(_BY_MACHINE)
    rows = judged.order_by("pk").values_list("person_id", "title", "organization_id", "area_id")
    for person, title, organization, area in rows:
        if owner := keys.get(organization or area or 0):
            yield person, Post(title, owner)


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


def _entity(row: list[str], keys: dict[str, str], more: Iterable[str]) -> KnownEntity:
    others = tuple(name.strip() for name in row[4].split("|") if name.strip())
    posts = tuple(post for written in row[5].split("|") if (post := _post(written, keys)))
    names = tuple(dict.fromkeys((row[3], *others, *more)))
    return KnownEntity(keys[row[0]], row[1], row[3], names, row[2], posts=posts)


def _post(written: str, keys: dict[str, str]) -> Post | None:
    found = _POST.fullmatch(written.strip())
    if not found or found["owner"] not in keys:
        return None
    return Post(found["title"], keys[found["owner"]], _day(found["first"], False), _day(found["last"], True))


def _day(written: str | None, last: bool) -> date | None:
    """``2017``, ``2018-09`` or ``2018-09-25``; the first or last day of what is written."""
    days = days_of(written or "")
    return days[last] if days else None


def held(post: Post, published: DateRange) -> bool:
    """Whether a post may have been held at a date."""
    if published.earliest is None or published.latest is None:
        return True
    return (post.earliest is None or post.earliest <= published.latest) and (
        post.latest is None or post.latest >= published.earliest
    )
