"""Readings made by hand: what the stages before ``store`` would have handed on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any

from archive.ingest.parse.stage import parse
from archive.ingest.reading import (
    Casualties,
    Dated,
    Decoded,
    EventClaim,
    Gathered,
    Reading,
    Reference,
    Resolved,
    RoleClaim,
)
from archive.values.dates import UNKNOWN, DateRange
from archive.values.text import Span
from tests.cast import TEXT

AZAD, BERIVAN = "person:azad-demo", "person:berivan-sample"
MINISTRY, TESTABAD = "organization:ministry-of-examples", "place:testabad"
SUNDAY = date(2024, 3, 10)


MET = "Azad Demo met Berivan Sample of the Ministry of Examples on Sunday."


def span(words: str, text: str = TEXT) -> Span:
    """Where the words stand first in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def on(day: date = SUNDAY, basis: Any = "relative") -> DateRange:
    return DateRange(day, day, basis, "on Sunday")


def a_mention(words: str, entity: str | None, text: str = TEXT, **fields: Any) -> Reference:
    kind = fields.pop("kind", "name")
    return Reference(span(words, text), entity, kind, "alias", 0.95, ("exact name",), **fields)


def a_role(text: str = TEXT, **fields: Any) -> RoleClaim:
    given: dict[str, Any] = {
        "person": BERIVAN, "title": "Minister", "organization": MINISTRY, "area": None,
        "qualifier": "current", "quote": span(MET, text),
        "rule": "title-before-name", "confidence": 0.9,
    }  # fmt: skip
    return RoleClaim(**(given | fields))


def an_event(text: str = TEXT, **fields: Any) -> EventClaim:
    given: dict[str, Any] = {
        "kind": "meeting", "modality": "occurred", "title": "Meeting in Testabad", "date": on(),
        "date_span": None, "places": (TESTABAD,), "participations": ((AZAD, "visitor"), (BERIVAN, "host")),
        "rule": "met", "confidence": 0.9,
    }  # fmt: skip
    if "quotes" not in fields:
        given["quotes"] = (span(MET, text),)
    return EventClaim(**(given | fields))


def killed(best: int, wording: str, text: str) -> Casualties:
    return Casualties("killed", best, best, best, wording, span(wording, text))


def a_reading(
    text: str = TEXT,
    mentions: Iterable[Reference] = (),
    roles: Iterable[RoleClaim] = (),
    events: Iterable[EventClaim] = (),
    published: DateRange = UNKNOWN,
    evidence: Span | None = None,
    doubts: tuple[str, ...] = (),
) -> Reading:
    data = text.encode()
    return Reading(
        Decoded(data, hashlib.sha256(data).hexdigest(), text, "utf-8"),
        parse(text),
        Dated(published, evidence, (), doubts),
        Resolved(tuple(mentions)),
        Gathered(tuple(roles), tuple(events)),
    )


def retold(number: int) -> str:
    """The same story in other bytes."""
    return f"{TEXT}\nTelling {number} of many.\n"
