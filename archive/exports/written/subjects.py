"""Sources, tags, entities and redirects as records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import F

from archive.kinds import BY_SLUG
from archive.models import Name, Redirect, Source, Tag
from archive.models.redirect import TARGETS

from .order import code_point, keyed, linked, slugs

Record = dict[str, Any]

# --------------------------------------------------------------------------------------------------- sources

_SOURCE = (
    "slug", "name", "url", "country", "languages", "scale", "reliability", "text_policy", "summaries",
    "description"
)  # fmt: skip


def source_order() -> Iterator[int]:
    return slugs(Source)


def sources(pks: Sequence[int]) -> list[Record]:
    rows = Source.objects.filter(pk__in=pks).values_list("pk", *_SOURCE)
    found = {pk: {"type": "source"} | dict(zip(_SOURCE, map(_value, row), strict=True)) for pk, *row in rows}
    return [found[pk] for pk in pks if pk in found]


def _value(value: Any) -> Any:
    """Empty text is written as null: nobody said anything."""
    return None if value == "" else value


# ------------------------------------------------------------------------------------------------------ tags


def tag_order() -> Iterator[int]:
    return iter(
        linked(
            (pk, (slug,), (parent,))
            for pk, slug, parent in Tag.objects.values_list("pk", "slug", "parent_id")
        )
    )


def tags(pks: Sequence[int]) -> list[Record]:
    rows = Tag.objects.filter(pk__in=pks).values_list(
        "pk", "slug", "name", "parent__slug", "code", "description"
    )
    found = {pk: _tag(*row) for pk, *row in rows}
    return [found[pk] for pk in pks if pk in found]


def _tag(slug: str, name: str, parent: str | None, code: str, description: str) -> Record:
    return {
        "type": "tag", "slug": slug, "name": name, "parent": parent, "code": code or None,
        "description": description or None,
    }  # fmt: skip


# -------------------------------------------------------------------------------------------------- entities

_OWN: dict[str, dict[str, str]] = {
    "place": {
        "kind": "place_kind", "country": "country", "parent": "parent__slug", "lat": "lat", "lon": "lon",
        "geonames_id": "geonames_id",
    },
    "organization": {"kind": "organization_kind", "country": "country", "parent": "parent__slug"},
    "person": {"category": "category"},
}  # fmt: skip
"""Fields that only one kind has: name in the record, path from the model."""
_SHARED = ("summary", "review", "wikidata", "merged_into__kind", "merged_into__slug", "created", "updated")


def entity_order(kind: str) -> Iterator[int]:
    """Parents first, and heirs before those that were merged into them."""
    model = BY_SLUG[kind].model
    parent = F("parent_id") if "parent" in _OWN[kind] else F("merged_into_id")
    rows = model._default_manager.values_list("pk", "slug", "merged_into_id", parent)
    return iter(linked((pk, (slug,), others) for pk, slug, *others in rows.iterator()))


def entities(kind: str, pks: Sequence[int]) -> list[Record]:
    own = _OWN[kind]
    rows = BY_SLUG[kind].model._default_manager.filter(pk__in=pks)
    names = _names(pks)
    found = {
        pk: {"type": kind, "slug": slug, "name": name}
        | {field: _value(value) for field, value in zip(own, row, strict=False)}
        | {"names": names.get(pk, [])}
        | _shared(*row[len(own) :])
        for pk, slug, name, *row in rows.values_list("pk", "slug", "name", *own.values(), *_SHARED)
    }
    return [found[pk] for pk in pks if pk in found]


def _shared(
    summary: str,
    review: str,
    wikidata: str,
    heir_kind: str | None,
    heir: str | None,
    created: Any,
    updated: Any,
) -> Record:
    return {
        "summary": summary or None, "review": review, "wikidata": wikidata or None,
        "merged_into": f"{heir_kind}:{heir}" if heir else None, "created": created, "updated": updated,
    }  # fmt: skip


def _names(pks: Sequence[int]) -> dict[int, list[Record]]:
    """Names in the order in which they were given."""
    found: dict[int, list[Record]] = defaultdict(list)
    rows = Name.objects.filter(entity__in=pks).order_by("pk")
    for pk, text, language, script, kind in rows.values_list(
        "entity_id", "text", "language", "script", "kind"
    ):
        name = {"text": text, "lang": language, "script": script, "kind": kind}
        found[pk].append({field: value for field, value in name.items() if value})
    return found


# ------------------------------------------------------------------------------------------------- redirects

_TARGETS = (
    "article__public_id",
    "entity__kind",
    "entity__slug",
    "event__public_id",
    "tag__slug",
    "source__slug",
)


def redirect_order() -> Iterator[int]:
    return keyed(Redirect.objects.all(), code_point("kind"), code_point("key"))


def redirects(pks: Sequence[int]) -> list[Record]:
    rows = Redirect.objects.filter(pk__in=pks).values_list("pk", "kind", "key", "made", *_TARGETS)
    found = {
        pk: {"type": "redirect", "kind": kind, "key": key, "to": _target(*targets), "made": made}
        for pk, kind, key, made, *targets in rows
    }
    return [found[pk] for pk in pks if pk in found]


def _target(
    article: str | None,
    entity_kind: str | None,
    entity: str | None,
    event: str | None,
    tag: str | None,
    source: str | None,
) -> str:
    targets = {"article": article, entity_kind: entity, "event": event, "tag": tag, "source": source}
    assert len(TARGETS) == len(targets)  # noqa: S101 - a new target of a redirect must be written here
    return next(f"{kind}:{key}" for kind, key in targets.items() if key)
