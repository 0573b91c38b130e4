"""Whose post a title is: the organization or area in its words, an adjective of origin, "the region's"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from archive.ingest.lexicon import DEMONYMS
from archive.ingest.reading import Recognised, Registry, Title
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
    return organization, area


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
    wanted = "country" if "federal" in words.casefold() else "region"
    ruled = set(governed_by(registry).values())
    for key in regions:
        if registry.entities[key].category == wanted and key in ruled:
            return key
    return None


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
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


# --------------------------------------------------------------------------------------- by the whole text

NATIONAL = re.compile(
    r"(?:(?:deputy|vice|first|second|acting) )*(?:president|prime minister|minister|.+ minister|parliament"
    r" speaker|speaker"
    r"|parliamentarian|national security adviser|government spokesperson|supreme leader|army chief|king"
    r"|crown prince"
    r"|chief of (?:the )?(?:general )?staff)"
)
"""Posts, as ``title_key`` writes them, of which a country has one."""
OF_A_HOUSE = re.compile(
    r"(?:(?:deputy|first deputy|second deputy) )?(?:parliament )?(?:speaker|parliamentarian)"
)
LOCAL = re.compile(
    r"(?:(?:deputy|vice|first|acting) )*(?:governor|mayor|police chief|qaimaqam|district governor"
    r"|provincial governor)"
)
DEPUTED = re.compile(r"\b(?:representative|envoy|adviser) of secretary general$")
LOCAL_PLACES = frozenset({"city", "town", "province", "district", "governorate", "area", "village"})


@dataclass(frozen=True, slots=True)
class Context:
    """Whose posts a text is likely to tell of where it does not say so."""

    area: str | None
    """The country or region that it is about."""
    town: str | None
    """The town or province that it is about."""
    ministries: Mapping[str, str]
    """Portfolio → the one ministry of it in the text."""
    deputing: str | None = None
    """Whose Secretary-General it is of whom English says no more."""
    legislature: str | None = None
    """The one parliament in the text."""


def context_of(recognised: Recognised, linked: Mapping[Span, str | None], registry: Registry) -> Context:
    """What the whole text is about, as far as that is clear."""
    area = area_of_text(recognised, linked, registry)
    town = _town_of(recognised, linked, registry)
    deputing = registry.by_name.get("United Nations", (None,))[0]
    houses = {
        key
        for key in linked.values()
        if key and key in registry.entities and registry.entities[key].category == "legislature"
    }
    house = houses.pop() if len(houses) == 1 else None
    return Context(area, town, _ministries(recognised, linked, registry), deputing, house)


def owner_by_context(title: str, context: Context) -> tuple[str | None, str | None]:
    """Organization or area of a post, by its key, that the words around do not give: no more than likely."""
    if title in ("minister", "deputy minister") and len(set(context.ministries.values())) == 1:
        return next(iter(context.ministries.values())), None
    if OF_A_HOUSE.fullmatch(title) and context.legislature:
        return context.legislature, None
    if (
        re.match(r"(?:director|director general|head) of [a-z]", title)
        and len(set(context.ministries.values())) == 1
    ):
        return next(iter(context.ministries.values())), None
    if NATIONAL.fullmatch(title):
        field = title.removesuffix(" minister").removeprefix("deputy ")
        return (ministry, None) if (ministry := context.ministries.get(field)) else (None, context.area)
    if DEPUTED.search(title):
        return context.deputing, None
    return (None, context.town) if LOCAL.fullmatch(title) else (None, None)


def _town_of(recognised: Recognised, linked: Mapping[Span, str | None], registry: Registry) -> str | None:
    counted: Counter[str] = Counter()
    for candidate in recognised.candidates:
        key = (
            linked.get(candidate.span) if candidate.kind == "place" and candidate.form != "demonym" else None
        )
        known = registry.entities.get(key or "")
        if key and known and known.category in LOCAL_PLACES:
            counted[key] += 1
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _ministries(
    recognised: Recognised, linked: Mapping[Span, str | None], registry: Registry
) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for candidate in recognised.candidates:
        key = linked.get(candidate.span)
        if not key or candidate.kind != "organization":
            continue
        known = registry.entities.get(key)
        names = (
            known.names
            if known and known.category == "ministry"
            else (candidate.proposal,)
            if not known
            else ()
        )
        for name in names:
            if field := MINISTRY_OF.search(name):
                words = (field["before"] or field["after"]).casefold().removesuffix(" affairs")
                found.setdefault(words, set()).add(key)
    return {field: keys.pop() for field, keys in found.items() if len(keys) == 1}


MINISTRY_OF = re.compile(
    r"(?i)\bministry of (?:the )?(?:national )?(?P<after>[\w ]+?)(?: \(.*\))?$|(?P<before>\b[\w]+) ministry\b"
)
