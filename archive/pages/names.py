"""The names of people, organizations and places, told apart for a reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from archive.models import Name, Place
from archive.models.choices import NameKind, PlaceKind

ORDER = ("ckb", "ar", "kmr", "tr", "fa")
"""The languages of the region, in the order in which a heading shows them; others follow."""
OWN = ("en", "", "und")
"""The language of the pages: a name in it is no translation."""


@dataclass(frozen=True, slots=True)
class Names:
    """``titles``: one for each other language, for a heading; ``others``: every further spelling."""

    titles: list[Name] = field(default_factory=list)
    others: list[Name] = field(default_factory=list)
    former: list[Name] = field(default_factory=list)


def names_of(entities: Iterable[Any]) -> dict[int, Names]:
    """Entity pk to its names; one query. An entity without any has no entry."""
    rows: dict[int, list[Name]] = defaultdict(list)
    for name in Name.objects.filter(entity__in=[entity.pk for entity in entities]).order_by("id"):
        rows[name.entity_id].append(name)
    return {pk: _told_apart(names) for pk, names in rows.items()}


def _told_apart(names: Iterable[Name]) -> Names:
    told, languages = Names(), set()
    for name in names:
        if name.kind == NameKind.FORMER:
            told.former.append(name)
        elif _is_title(name) and name.language not in languages:
            languages.add(name.language)
            told.titles.append(name)
        else:
            told.others.append(name)
    told.titles.sort(key=lambda name: ORDER.index(name.language) if name.language in ORDER else len(ORDER))
    return told


def _is_title(name: Name) -> bool:
    return name.language not in OWN and name.kind != NameKind.ABBREVIATION


def countries(codes: Iterable[str]) -> dict[str, Place]:
    """ISO 3166-1 code to the country as the archive knows it; one query, none without codes."""
    wanted = {code for code in codes if code}
    if not wanted:
        return {}
    known = Place.objects.visible().filter(place_kind=PlaceKind.COUNTRY, country__in=wanted)
    return {place.country: place for place in known.order_by("-pk")}
