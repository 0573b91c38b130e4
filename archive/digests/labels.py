"""How the values of facets are called, and how addresses say them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from archive.models import Entity, Source, Tag
from archive.models.choices import Language, Modality
from archive.models.prepared import prepared
from archive.values.event_kinds import BY_SLUG as EVENT_KINDS

Value = int | str
ENTITY_FACETS = ("people", "organizations", "places")


@dataclass(frozen=True, slots=True)
class Named:
    """How a facet's value is called, and how an address says it."""

    label: str
    parameter: str


Names = Mapping[tuple[str, Value], Named]


def names_of(wanted: Mapping[str, Iterable[Value]]) -> dict[tuple[str, Value], Named]:
    """(facet, value) to its name, in three queries at most; what readers may not see has none."""
    names: dict[tuple[str, Value], Named] = {}
    entities = {value for name in ENTITY_FACETS for value in wanted.get(name, ())}
    found = {pk: Named(name, slug) for pk, name, slug in _entities(entities)}
    for name in ENTITY_FACETS:
        names |= {(name, key): found[key] for key in wanted.get(name, ()) if key in found}
    for facet, rows in (("tags", _tags), ("sources", _sources)):
        names |= {(facet, pk): Named(name, slug) for pk, name, slug in rows(wanted.get(facet, ()))}
    return names | _named_by_themselves(wanted)


@prepared
def _entities(pks: Sequence[int]) -> QuerySet[Any, Any]:
    return Entity.objects.visible().filter(pk__in=pks).values_list("pk", "name", "slug").order_by()


@prepared
def _tags(pks: Sequence[int]) -> QuerySet[Any, Any]:
    return Tag.objects.filter(pk__in=pks).values_list("pk", "name", "slug").order_by()


@prepared
def _sources(pks: Sequence[int]) -> QuerySet[Any, Any]:
    return Source.objects.filter(pk__in=pks).values_list("pk", "name", "slug").order_by()


def _named_by_themselves(wanted: Mapping[str, Iterable[Value]]) -> dict[tuple[str, Value], Named]:
    languages = dict(Language.choices)
    names: dict[tuple[str, Value], Named] = {}
    for code in wanted.get("languages", ()):
        names["languages", code] = Named(str(languages.get(str(code), code)), str(code))
    for slug in wanted.get("event_kinds", ()):
        label = EVENT_KINDS[str(slug)].label if str(slug) in EVENT_KINDS else str(slug)
        names["event_kinds", slug] = Named(label, str(slug))
    modalities = dict(Modality.choices)
    for word in wanted.get("modalities", ()):
        names["modalities", word] = Named(str(modalities.get(str(word), word)), str(word))
    for year in wanted.get("years", ()):
        names["years", year] = Named(str(year), str(year))
    return names
