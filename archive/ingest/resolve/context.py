"""Whose posts a text is likely to tell of where its words do not say so: by what the whole text is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive.ingest.reading import Recognised, Registry
from archive.ingest.recognise.gazetteer import town
from archive.ingest.resolve.owners import area_of_text, demonyms_of, governed_by, seats_of
from archive.values.countries import COUNTRIES
from archive.values.text import Span

NATIONAL = re.compile(
    r"(?:(?:deputy|vice|first|second|acting) )*(?:president|prime minister|minister|.+ minister|parliament"
    r" speaker|speaker"
    r"|parliamentarian|national security adviser|government spokesperson|supreme leader|army chief|king"
    r"|crown prince|commander in chief"
    r"|chief of (?:the )?(?:general )?staff)"
)
"""Posts, as ``title_key`` writes them, of which a country has one."""
OF_A_HOUSE = re.compile(
    r"(?:(?:deputy|first deputy|second deputy) )?(?:parliament )?(?:speaker|parliamentarian)"
)
LOCAL = re.compile(
    r"(?:(?:deputy|vice|first|acting) )*(?:governor|mayor|police chief|qaimaqam|district governor"
    r"|provincial governor|mukhtar|(?:head|chair|president|member) of (?:the )?"
    r"(?:town|city|provincial|district|municipal|governorate) council)"
)
DEPUTED = re.compile(r"\b(?:representative|envoy|adviser) of secretary general$")
JUST_BEFORE = 400
"""Characters: two or three sentences."""
NO_TOWNS = frozenset({"facility", "country-of-the-world", "long-name-of-a-country"})
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
    places: tuple[tuple[int, str], ...] = ()
    """Where towns and provinces are named, in order."""


def context_of(
    recognised: Recognised, linked: Mapping[Span, str | None], registry: Registry, place: str = ""
) -> Context:
    """What the whole text is about, as far as that is clear; ``place`` is where it was written, by name."""
    home = home_of(place, linked, registry)
    area = area_of_text(recognised, linked, registry) or home
    houses = {
        key
        for key in linked.values()
        if key and key in registry.entities and registry.entities[key].category == "legislature"
    }
    own = _country_of_houses(houses, registry)
    if own and area != own and _seldom(area, [*linked.values(), *demonyms_of(recognised).values()], registry):
        area = own  # one word of a guest's country does not make the ministers its own
    if home and home != area and home in set(linked.values()):
        area = home  # at home papers leave out whose ministers their own are, never a guest's
    town = _town_of(recognised, linked, registry)
    deputing = registry.by_name.get("United Nations", (None,))[0]
    house = next(iter(houses)) if len(houses) == 1 else None
    places = tuple(sorted(_local_places(recognised, linked, registry)))
    return Context(area, town, _ministries(recognised, linked, registry), deputing, house, places)


def _country_of_houses(houses: Iterable[str], registry: Registry) -> str | None:
    """The one country of which these are parliaments."""
    seated = seats_of(registry)
    countries = {country for key in houses for country in seated[key]}
    return countries.pop() if len(countries) == 1 else None


def _seldom(area: str | None, named: Sequence[str | None], registry: Registry) -> bool:
    """Whether a country is named once or twice, by itself, by its adjective or its government."""
    ruled = governed_by(registry)
    if area is None or registry.entities[area].category != "country":
        return False
    return sum(ruled.get(key, key) == area for key in named if key) < 3


def home_of(place: str, linked: Mapping[Span, str | None], registry: Registry) -> str | None:
    """The country in which a text was written, if it names it or none, and no region
    of it (``Uplands of Demoland``) with a government: papers leave out whose ministers their own are.
    """
    on_map = town(place.title()) if place else None
    country = COUNTRIES.get(on_map.country, "") if on_map else ""
    keys = [key for key in registry.by_name.get(country, ()) if registry.entities[key].kind == "place"]
    ruled = governed_by(registry)
    named = {ruled.get(key, key) for key in linked.values() if key and key in registry.entities}
    names = {name for key in keys for name in registry.entities[key].names}
    regions = {
        key
        for key in named & set(ruled.values())
        if registry.entities[key].category == "region"
        and any(of in name for of in names for name in registry.entities[key].names)
    }
    countries = {key for key in named if registry.entities[key].category == "country"}
    return keys[0] if len(keys) == 1 and not regions and (keys[0] in named or not countries) else None


def owner_by_context(title: str, context: Context, place: int = 0) -> tuple[str | None, str | None]:
    """Organization or area of a post, by its key, that the words around do not give: no more than likely;
    ``place`` is where the title stands.
    """
    if title in ("minister", "deputy minister") and len(set(context.ministries.values())) == 1:
        return next(iter(context.ministries.values())), None
    armies = {
        key for field, key in context.ministries.items() if field in ("defense", "defence", "peshmerga")
    }
    if title in ("chief of staff", "deputy chief of staff") and len(armies) == 1:
        return armies.pop(), None
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
    return (None, _near(place, context) or context.town) if LOCAL.fullmatch(title) else (None, None)


def _near(place: int, context: Context) -> str | None:
    """The town or province named last, not long before."""
    index = bisect_left(context.places, (place, "")) - 1
    if index < 0 or place - context.places[index][0] > JUST_BEFORE:
        return None
    return context.places[index][1]


def _local_places(
    recognised: Recognised, linked: Mapping[Span, str | None], registry: Registry
) -> Iterator[tuple[int, str]]:
    """Every place where a town or province is named, with its key; also those that nobody has on file."""
    for candidate in recognised.candidates:
        key = linked.get(candidate.span)
        if candidate.kind != "place" or candidate.form == "demonym" or not key:
            continue
        known = registry.entities.get(key)
        if known.category in LOCAL_PLACES if known else candidate.rule not in NO_TOWNS:
            yield candidate.span.start, key


def _town_of(recognised: Recognised, linked: Mapping[Span, str | None], registry: Registry) -> str | None:
    counted = Counter(
        key for _, key in _local_places(recognised, linked, registry) if key in registry.entities
    )
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
