"""A small paper for the stages: a registry of nobody, texts cut into parts and sentences by hand, days
set by hand.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from archive.ingest.gather.stage import gather
from archive.ingest.reading import (
    Dated,
    Dateline,
    Gathered,
    KnownEntity,
    Parsed,
    Part,
    Post,
    Recognised,
    Reference,
    Registry,
    Resolved,
    TimeExpression,
)
from archive.ingest.recognise.stage import recognise
from archive.ingest.registry import make_registry
from archive.ingest.resolve.stage import resolve
from archive.values.dates import DateRange
from archive.values.text import Span


def entity(key: str, name: str, *names: str, category: str = "", posts: tuple[Post, ...] = ()) -> KnownEntity:
    return KnownEntity(key, key.partition(":")[0], name, (name, *names), category, posts=posts)


REGISTRY = make_registry(
    [
        entity("person:azad", "Azad Demo", "ئازاد دێمۆ", posts=(Post("Governor", "place:testabad"),)),
        entity("person:nazdar", "Nazdar Demo"),
        entity("person:rojin", "Rojin Demo"),
        entity("person:karim", "Karim al-Sample", "Kareem al-Sample"),
        entity("person:berivan", "Berivan Örnek", "كريم عينة"),
        entity("person:selim", "Selim Şahit", posts=(Post("Defense Minister", "place:turkey"),)),
        entity("person:other-selim", "Selim Şahit"),
        entity("organization:council", "River Council", "RC", category="body"),
        entity("organization:party", "Plum Party", "PP", category="party"),
        entity("organization:front", "Shadow Front", "IS", category="militant-group"),
        entity("organization:paper", "Morning Paper", category="media"),
        entity(
            "organization:iraq-defense",
            "Ministry of Defense (Iraq)",
            "Iraqi Ministry of Defense",
            category="ministry",
        ),
        entity(
            "organization:turkey-defense",
            "Ministry of Defense (Turkey)",
            "Turkish Defense Ministry",
            category="ministry",
        ),
        entity(
            "organization:uplands-government", "Uplands Regional Government", "URG", category="government"
        ),
        entity("organization:iraq-government", "Government of Iraq", category="government"),
        entity("place:iraq", "Iraq", "العراق", category="country"),
        entity("place:turkey", "Türkiye", "Turkey", category="country"),
        entity("place:united-states", "United States", "US", category="country"),
        entity("place:uplands", "Uplands", category="region"),
        entity("place:testabad", "Testabad", "تستاباد", category="city"),
        entity("place:sampleville", "Sampleville", "Sampleville Province", category="city"),
        entity("place:ulu", "Ulukışla", category="town"),
    ]
)
TODAY = date(2021, 5, 9)
SUNDAY = DateRange(TODAY, TODAY, "relative", "on Sunday")


def parsed(text: str, headline: bool = False, captions: tuple[int, ...] = ()) -> Parsed:
    """Paragraphs end at an empty line; the first may be the headline, those numbered are captions."""
    parts: list[Part] = []
    sentences: list[Span] = []
    for index, found in enumerate(re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)):
        kind = "headline" if headline and index == 0 else "caption" if index in captions else "body"
        parts.append(Part(kind, Span(*found.span())))
        for piece in re.finditer(
            r"\S(?:.*?)(?:(?<!\bGen)(?<!\bMaj)(?<!\bMr)(?<!\b[A-Z])[.!?][\"”]?(?=\s|$)|$)",
            found.group(),
            re.S,
        ):
            sentences.append(Span(found.start() + piece.start(), found.start() + piece.end()))
    return Parsed(tuple(parts), language="en", sentences=tuple(sentences))


def dated(text: str, days: dict[str, DateRange] | None = None, published: DateRange | None = None) -> Dated:
    """Every place where one of the given words stands, with its range."""
    found = [
        TimeExpression(Span(*m.span()), day, "set by the test")
        for words, day in (days or {}).items()
        for m in re.finditer(re.escape(words), text)
    ]
    return Dated(published or DateRange(), None, tuple(sorted(found, key=lambda e: e.span)))


def recognised(text: str, registry: Registry = REGISTRY, **parts: object) -> Recognised:
    return recognise(text, parsed(text, **parts), registry)  # type: ignore[arg-type]


def resolved(text: str, registry: Registry = REGISTRY, **parts: object) -> Resolved:
    cut = parsed(text, **parts)  # type: ignore[arg-type]
    return resolve(text, cut, dated(text), recognise(text, cut, registry), registry)


def gathered(
    text: str,
    days: dict[str, DateRange] | None = None,
    registry: Registry = REGISTRY,
    published: DateRange | None = None,
    place: str = "",
    **parts: object,
) -> Gathered:
    cut = parsed(text if not place else f"{text}\n\n{place}", **parts)  # type: ignore[arg-type]
    if place:
        text = f"{text}\n\n{place}"
        cut = replace(cut, dateline=Dateline(Span(len(text) - len(place), len(text))))
    when = dated(text, days, published)
    found = recognise(text, cut, registry)
    return gather(text, cut, when, found, resolve(text, cut, when, found, registry), registry)


def links(text: str, registry: Registry = REGISTRY, **parts: object) -> list[tuple[str, str | None]]:
    """(words, entity) of every mention, in order."""
    return [(m.span.of(text), m.entity) for m in resolved(text, registry, **parts).mentions]


def mention(text: str, words: str, registry: Registry = REGISTRY, **parts: object) -> Reference:
    """The last mention written so."""
    return [m for m in resolved(text, registry, **parts).mentions if m.span.of(text) == words][-1]
