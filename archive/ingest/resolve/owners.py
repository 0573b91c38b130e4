"""Whose post a title is: the organization or area in its words, an adjective of origin, "the region's"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from archive.ingest.lexicon import DEMONYMS
from archive.ingest.reading import Recognised, Registry, Title
from archive.ingest.recognise.gazetteer import town
from archive.values.countries import CAPITALS, COUNTRIES
from archive.values.text import Span

_governed: list[tuple[Registry, Mapping[str, str]]] = []


def governed_by(registry: Registry) -> Mapping[str, str]:
    """Governments to the country or region that they govern, read from their names; kept for the last
    registry.
    """
    if not _governed or _governed[0][0] is not registry:
        _governed[:] = [(registry, _read_governments(registry))]
    return _governed[0][1]


def _read_governments(registry: Registry) -> dict[str, str]:
    areas = {
        name: entity.key
        for entity in registry.entities.values()
        if entity.kind == "place" and entity.category in ("country", "region")
        for name in entity.names
    }
    for adjective, country in DEMONYMS.items():
        for key in registry.by_name.get(country, ()):
            areas.setdefault(adjective.capitalize(), key)
    found = {}
    for entity in registry.entities.values():
        if entity.kind == "organization" and entity.category == "government":
            names = [name for name in entity.names if re.search(r"(?i)\bgovernment\b", name)]
            fits = [
                area for area in areas if any(re.search(rf"\b{re.escape(area)}\b", name) for name in names)
            ]
            if fits:
                found[entity.key] = areas[max(fits, key=len)]
    return found


_seated: list[tuple[Registry, Mapping[str, tuple[str, ...]]]] = []


def seats_of(registry: Registry) -> Mapping[str, tuple[str, ...]]:
    """Parliaments to the countries in their names; kept for the last registry."""
    if not _seated or _seated[0][0] is not registry:
        _seated[:] = [(registry, _read_parliaments(registry))]
    return _seated[0][1]


def _read_parliaments(registry: Registry) -> dict[str, tuple[str, ...]]:
    countries = [entity for entity in registry.entities.values() if entity.category == "country"]
    return {
        house.key: tuple(c.key for c in countries if any(c.name in name for name in house.names))
        for house in registry.entities.values()
        if house.category == "legislature"
    }


def same_owner(one: str | None, other: str | None, registry: Registry) -> bool:
    """Whether two owners are the same house: an area and its government, a ministry and its government's
    area.
    """
    if one is None or other is None:
        return one == other
    governed = governed_by(registry)
    return governed.get(one, one) == governed.get(other, other)


def owner_of(
    title: Title,
    linked: Mapping[Span, str | None],
    text: str,
    registry: Registry,
    regions: tuple[str, ...],
) -> tuple[str | None, str | None]:
    """Keys of a title's organization and area, as far as its words lead; ``linked`` is what the mentions
    mean.
    """
    organization = linked.get(title.organization) if title.organization else None
    area = None
    if title.area:
        area = linked.get(title.area) or _vague(title.area.of(text), registry, regions)
        if area and OF_A_COUNTRY.fullmatch(title.title):
            area = _of_capital(title.area.of(text), registry) or area
    return organization, area


OF_A_COUNTRY = re.compile(
    r"(?i)(?:deputy )?(?:(?:foreign|defen[cs]e|interior|oil|energy|trade|finance) minister"
    r"|minister of (?:foreign affairs|defen[cs]e|interior|oil|energy|trade|finance)"
    r"|top diplomat|prime minister)"
)
"""Posts that no town has: ``Ankara's foreign minister`` is that of the country."""


_GOVERNED_FROM = {capital: country for country, capital in CAPITALS.items()}


def _of_capital(words: str, registry: Registry) -> str | None:
    """The country on file for which the name of its capital stands."""
    keys = registry.by_name.get(_GOVERNED_FROM.get(words, ""), ())
    places = [key for key in keys if registry.entities[key].kind == "place"]
    return places[0] if len(places) == 1 else None


def demonyms_of(recognised: Recognised) -> dict[Span, str | None]:
    """Adjectives of origin to their country, where there is just one."""
    return {c.span: c.keys[0] for c in recognised.candidates if c.form == "demonym" and len(c.keys) == 1}


def origins_of(recognised: Recognised) -> dict[Span, str | None]:
    """Adjectives of origin to their country, as ``?place:Sweden`` where the registry lacks it."""
    named = {
        c.span: f"?place:{c.proposal}"
        for c in recognised.candidates
        if c.form == "demonym" and not c.keys and c.proposal
    }
    return {**named, **demonyms_of(recognised)}


def _vague(words: str, registry: Registry, regions: tuple[str, ...]) -> str | None:
    """``regional``, ``the region's``: the region of this text that has a government; ``federal``: its
    country likewise.
    """
    wanted = "country" if OF_THE_LAND.search(words) else "region"
    ruled = set(governed_by(registry).values())
    for key in regions:
        if registry.entities[key].category == wanted and (key in ruled or wanted == "country"):
            return key
    return _around(regions, registry) if wanted == "country" else None


def _around(regions: tuple[str, ...], registry: Registry) -> str | None:
    """The one country that the names of these regions have in them: ``Uplands of Demoland``."""
    names = [name for key in regions for name in registry.entities[key].names]
    around = {
        entity.key
        for entity in registry.entities.values()
        if entity.kind == "place"
        and entity.category == "country"
        and any(name.endswith(f" of {entity.name}") for name in names)
    }
    return around.pop() if len(around) == 1 else None


OF_THE_LAND = re.compile(r"(?i)federal|central|country|kingdom|republic")


def areas_named(linked: Mapping[Span, str | None], registry: Registry) -> tuple[str, ...]:
    """The countries and regions of a text, the most often named first; a government counts for what it
    governs.
    """
    governed = governed_by(registry)
    counted = Counter(
        governed.get(key, key)
        for key in linked.values()
        if key and (key in governed or registry.entities[key].category in ("country", "region"))
    )
    return tuple(key for key, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def area_of_text(recognised: Recognised, linked: Mapping[Span, str | None], registry: Registry) -> str | None:
    """The country or region that a text is about: named at least twice as often as any other, by name, by
    adjective or by its government; None when the text does not say so clearly.
    """
    governed = governed_by(registry)
    keys = [*linked.values(), *demonyms_of(recognised).values()]
    counted = Counter(
        governed.get(key, key)
        for key in keys
        if key
        and key in registry.entities
        and (key in governed or registry.entities[key].category in ("country", "region"))
    )
    if (area := _most_of(counted)) or any(registry.entities[key].category == "region" for key in counted):
        return area  # the towns of a region with a government are not only the country's
    return _most_of(counted + _countries_of_towns(recognised, linked, registry))


def _most_of(counted: Counter[str]) -> str | None:
    """What is counted at least twice as often as anything else."""
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _countries_of_towns(
    recognised: Recognised, linked: Mapping[Span, str | None], registry: Registry
) -> Counter[str]:
    """The countries on file in which the towns that a text names lie on the map."""
    counted: Counter[str] = Counter()
    for candidate in recognised.candidates:
        known = registry.entities.get(linked.get(candidate.span) or "")
        if candidate.kind == "place" and candidate.form == "name":
            on_map = town(known.name if known else candidate.proposal)
            country = COUNTRIES.get(on_map.country, "") if on_map else ""
            counted.update(
                k for k in registry.by_name.get(country, ()) if registry.entities[k].kind == "place"
            )
    return counted
