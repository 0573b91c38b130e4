"""What was read in one text, as plain JSON: fields, entities, mentions, roles, events, all by offsets;
nothing stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from archive.ingest.beside import Beside, when_asked
from archive.ingest.parse.stage import paragraphs
from archive.ingest.read import read
from archive.ingest.reading import (
    Dated,
    Empty,
    EventClaim,
    Gathered,
    Parsed,
    Part,
    Refused,
    Registry,
    Resolved,
    RoleClaim,
)
from archive.ingest.resolve.reader import identity
from archive.ingest.stages import read_decoded
from archive.values.dates import DateRange
from archive.values.text import Span

NOISE = ("related_link", "boilerplate")
WEEK = re.compile(r"(?i)\bweeks?\b|[اأ]سبوع|ه[ەه]فت[ەه]|\bhaft|\bhefte")
"""``next week``, ``two weeks ago``: no day is known, only its month, if all of them lie in one."""
A_SEASON, A_YEAR = 95, 365
"""Days: ``the summer of 2014``, ``late 2017``, ``early this year`` are of their year, not ``last summer``."""
STRETCH = re.compile(r"(?i)\b(?:to|until|till|and|through)\b")
BASIS = {"metadata": "stated", "dateline": "stated", "caption": "stated"}
"""Where a date was found matters to the archive; whether it was written there is all that the form asks."""
ONE_DAY = timedelta(days=1)
NO_YEAR = re.compile(r"XXXX(-\d\d-\d\d)")
ABOUT = re.compile(r"(\d{4}-\d\d)-\d\d~")


def extract(data: bytes, registry: Registry, beside: Beside = when_asked) -> dict[str, Any]:
    """The whole reading of a file's bytes; ``status`` says when there was nothing to read."""
    try:
        decoded = read(data)
    except Empty as refusal:
        return {"status": "empty", "reason": str(refusal)}
    except Refused as refusal:
        return {"status": "not-text", "reason": str(refusal)}
    reading = read_decoded(decoded, registry, proposals=True, beside=beside)
    text, dated, resolved, gathered = decoded.text, reading.dated, reading.resolved, reading.gathered
    return {
        "status": "ok",
        "fields": _fields(text, reading.parsed, dated),
        "entities": _entities(resolved, gathered, registry),
        "mentions": [
            [r.span.start, r.span.end, r.span.of(text), identity(r), r.about]
            for r in resolved.mentions
            if r.kind != "title"
        ],
        "roles": [_role(text, role) for role in gathered.roles],
        "events": [_event(text, event) for event in gathered.events],
        "doubts": [*dated.doubts, *resolved.doubts],
    }


def _role(text: str, role: RoleClaim) -> dict[str, Any]:
    return {
        "person": role.person,
        "role": role.title,
        "org": role.organization or role.area,
        "qualifier": role.qualifier,
        "quote": _quote(text, role.quote),
        "rule": role.rule,
        "confidence": role.confidence,
    }


def _event(text: str, event: EventClaim) -> dict[str, Any]:
    return {
        "type": event.kind,
        "modality": event.modality,
        "title": event.title,
        "date": _date(event.date),
        "places": list(event.places),
        "participants": [key for key, _ in event.participations],
        "parts": dict(event.participations),
        "quotes": [_quote(text, span) for span in event.quotes],
        "casualties": [[c.measure, c.low, c.best, c.high, c.wording] for c in event.casualties],
        "rule": event.rule,
        "confidence": event.confidence,
    }


def _fields(text: str, parsed: Parsed, dated: Dated) -> dict[str, Any]:
    headline = parsed.of("headline")
    editor = parsed.editor
    return {
        "title": headline[0].of(text) if headline else None,
        "standfirst": _texts(text, parsed.of("standfirst")),
        "dateline_place": _place(text, parsed),
        "agency": parsed.dateline.agency.of(text) if parsed.dateline.agency else None,
        "editor": editor.of(text) if editor else None,
        "captions": _texts(text, parsed.of("caption")),
        "noise": [part.span.of(text) for part in parsed.parts if _is_noise(part, parsed)],
        "body": _texts(text, paragraphs(text, parsed)),
        "published": _published(dated.published),
    }


_TURKISH_SMALL = str.maketrans("Iİ", "ıi")


def _place(text: str, parsed: Parsed) -> str | None:
    """The dateline's place; in capitals with a letter of Turkish it is spelt as Turkish does: ŞIRNAK is
    Şırnak.
    """
    written = parsed.dateline.place.of(text) if parsed.dateline.place else None
    if not written or not written.isupper() or not set(written) & set("İŞĞÇ") or parsed.language == "kmr":
        return written
    return re.sub(r"\w+", lambda word: word[0][0] + word[0][1:].translate(_TURKISH_SMALL).lower(), written)


def _is_noise(part: Part, parsed: Parsed) -> bool:
    """What is none of the story, and credits that name neither its writer nor its editor."""
    named = [span for span in (parsed.byline, parsed.editor) if span]
    silent = part.kind == "credit" and not any(part.span.holds(span) for span in named)
    return part.kind in NOISE or silent


def _texts(text: str, spans: Iterable[Span]) -> list[str]:
    return [span.of(text) for span in spans]


def _quote(text: str, span: Span) -> list[Any]:
    return [span.start, span.end, span.of(text)]


def _published(day: DateRange) -> dict[str, str | None]:
    return {"date": _date(day)["start"], "basis": BASIS.get(day.basis, day.basis)}


def _date(day: DateRange) -> dict[str, str | None]:
    """First and last day, as short as what they say: a month, a year, a day without its year."""
    if day.earliest is None or day.latest is None:
        found = NO_YEAR.fullmatch(day.edtf)
        bare = f"-{found[1]}" if found else None
        return {
            "start": bare,
            "end": bare,
            "basis": BASIS.get(day.basis, day.basis) if day.known else "stated" if bare else "unknown",
        }
    first, last = day.earliest.isoformat(), day.latest.isoformat()
    part_of_year = (60 if day.basis == "stated" else A_SEASON) < day.days < A_YEAR and first[:4] == last[:4]
    if part_of_year and not STRETCH.search(day.expression):
        first = last = first[:4]
    if day.basis == "relative" and day.days > 1 and WEEK.search(day.expression):
        month = first[:7] if first[:7] == last[:7] else None
        return {"start": month, "end": month, "basis": "relative" if month else "unknown"}
    if about := ABOUT.fullmatch(day.edtf):
        return {"start": about[1], "end": about[1], "basis": BASIS.get(day.basis, day.basis)}
    if first.endswith("-01-01") and last == f"{first[:4]}-12-31":
        first = last = first[:4]
    elif (
        first.endswith("-01")
        and first[:7] == last[:7]
        and day.days >= 28
        and (day.latest - day.earliest).days + 1 >= 28
    ):
        first = last = first[:7]
    elif STRETCH.search(day.expression) and first.endswith("-01") and (day.latest + ONE_DAY).day == 1:
        first, last = first[:7], last[:7]
    return {"start": first, "end": last, "basis": BASIS.get(day.basis, day.basis)}


def _entities(resolved: Resolved, gathered: Gathered, registry: Registry) -> dict[str, dict[str, str]]:
    """Everybody and everything spoken of, proposals included, by the key that the rest uses."""
    keys = {key for r in resolved.mentions if (key := identity(r))}
    keys |= {r.person for r in gathered.roles} | {
        k for r in gathered.roles if (k := r.organization or r.area)
    }
    keys |= {k for e in gathered.events for k in (*e.places, *(who for who, _ in e.participations))}
    return {key: _entity(key, registry) for key in sorted(keys)}


def _entity(key: str, registry: Registry) -> dict[str, str]:
    if entity := registry.entities.get(key):
        return {"name": entity.name, "kind": entity.kind}
    kind, _, name = key.removeprefix("?").partition(":")
    return {"name": name, "kind": kind}
