"""What the stages hand along: frozen records, plain data, no Django.

Offsets are code points into ``Decoded.text``. Entities are known by their key, ``"person:masrour-barzani"``:
the stages up to ``gather`` never see the database, only the ``Registry`` that was made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from archive.values.dates import UNKNOWN, DateRange
from archive.values.text import Span


class Refused(Exception):
    """The bytes cannot become an article. ``str()`` is one clear sentence with the reason, not the file."""


class Empty(Refused):
    """There is nothing to read: no bytes, or no words among them."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """read: bytes that turned out to be text."""

    data: bytes
    sha256: str
    text: str
    charset: str
    media_type: str = "text/plain"


@dataclass(frozen=True, slots=True)
class Part:
    """A typed span of the text. ``kind`` is one of the segment kinds; a repeat names the part it repeats."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """``PLACE (Agency) –`` and its family; each piece only where the text has it."""

    place: Span | None = None
    agency: Span | None = None
    date: Span | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """parse: the text in parts. ``parts`` are sorted, do not overlap, and hold every printed character."""

    parts: tuple[Part, ...]
    dateline: Dateline = Dateline()
    byline: Span | None = None
    credit: Span | None = None
    editor: Span | None = None
    """The name in the credit: of whoever edited."""
    crawler_date: Span | None = None
    date_line: Span | None = None
    language: str = ""
    sentences: tuple[Span, ...] = ()

    def of(self, kind: str) -> tuple[Span, ...]:
        """The spans of one kind of part, in order."""
        return tuple(part.span for part in self.parts if part.kind == kind)


@dataclass(frozen=True, slots=True)
class OtherDate:
    """date: what an expression of time could mean instead, and why it was not read so."""

    range: DateRange
    rule: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """date: one expression of time, resolved as far as the text allows. ``rule`` says how, for a reader."""

    span: Span
    range: DateRange
    rule: str
    future: bool = False
    hangs_on: str = ""
    """What it is counted from: "publication", "text" (a date that the text named), "" for what is written
    out.
    """
    anchor: Span | None = None
    """Where the text names that date; None where publication was not read in the text."""
    rivals: tuple[OtherDate, ...] = ()


@dataclass(frozen=True, slots=True)
class DateClue:
    """date: one thing in a text that speaks for a day of publication; ``chosen`` marks the one believed."""

    span: Span
    range: DateRange
    """Unknown, with ``edtf``, for a day without its year."""
    where: str
    """In words: "its date line"."""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """date: the day of publication (``UNKNOWN`` when the text does not say) and every time expression."""

    published: DateRange = UNKNOWN
    evidence: Span | None = None
    expressions: tuple[TimeExpression, ...] = ()
    doubts: tuple[str, ...] = ()
    clues: tuple[DateClue, ...] = ()
    """Every candidate for the day of publication, the strongest first."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """recognise: a span that may name something. ``keys`` are the entities of exactly this name, if any."""

    span: Span
    kind: str
    """Entity kind: person, organization, place; "" when only the form is known (a lone surname)."""
    form: str
    """Mention kind: name, surname, title, acronym, demonym."""
    keys: tuple[str, ...]
    rule: str
    proposal: str = ""
    """A name that nobody knows yet, as one would file it; equal proposals of one text mean the same thing."""


@dataclass(frozen=True, slots=True)
class Title:
    """recognise: a post in words, standing with a person ("Minister of Trade of Jordan")."""

    span: Span
    title: str
    """As written, without the organization or area."""
    organization: Span | None = None
    area: Span | None = None
    qualifier: str = "current"
    """current, former, acting."""
    person: Span | None = None
    """The name that the title stands with; None when the title stands alone for its holder."""
    rule: str = ""
    house: str = ""
    """A word for whose it is that stands for a name of the text: ``ministry``, ``its``."""
    served: Span | None = None
    """Who is served in it (``spokesman for {P}``): whose post it is, is whose his is."""


@dataclass(frozen=True, slots=True)
class Recognised:
    candidates: tuple[Candidate, ...]
    titles: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class Likely:
    """resolve: somebody who may be meant where nobody is named. ``score`` is from 0 to 1, ``why`` one
    sentence.
    """

    entity: str
    score: float
    why: str

    def as_json(self) -> dict[str, str | float]:
        return {"entity": self.entity, "score": self.score, "why": self.why}


@dataclass(frozen=True, slots=True)
class Reference:
    """resolve: a mention as it will be stored. ``entity`` is None when it stays unresolved."""

    span: Span
    entity: str | None
    kind: str
    """Mention kind: name, surname, title, acronym, demonym."""
    rule: str
    confidence: float
    reasons: tuple[str, ...] = ()
    about: str = ""
    """Entity kind: person, organization, place; known even where the entity is not."""
    proposal: str = ""
    """The name to propose for the queue when nobody in the registry bears it."""
    candidates: tuple[Likely, ...] = ()
    """Who may be meant, the likeliest first, where that is open."""


@dataclass(frozen=True, slots=True)
class Resolved:
    mentions: tuple[Reference, ...]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoleClaim:
    """gather: a person's post as this text states it, with the sentence."""

    person: str
    title: str
    organization: str | None
    area: str | None
    qualifier: str
    quote: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Casualties:
    measure: str
    """killed, injured, abducted, detained, displaced."""
    low: int | None
    best: int | None
    high: int | None
    wording: str
    quote: Span


@dataclass(frozen=True, slots=True)
class EventClaim:
    """gather: one thing that happened (or is planned, claimed, denied), however often the text tells it."""

    kind: str
    modality: str
    title: str
    date: DateRange
    date_span: Span | None
    places: tuple[str, ...]
    participations: tuple[tuple[str, str], ...]
    """(entity key, part)."""
    quotes: tuple[Span, ...]
    rule: str
    confidence: float
    casualties: tuple[Casualties, ...] = ()
    alleged: tuple[str, ...] = ()
    """Those taking part of whom it is only alleged: blamed, suspected."""


@dataclass(frozen=True, slots=True)
class Gathered:
    roles: tuple[RoleClaim, ...] = ()
    events: tuple[EventClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read in one text: what ``store`` writes and ``extract`` prints."""

    decoded: Decoded
    parsed: Parsed
    dated: Dated
    resolved: Resolved
    gathered: Gathered


@dataclass(frozen=True, slots=True)
class Post:
    """A post that the archive has on file for a person; open ends are None."""

    title: str
    owner: str
    """Key of the organization or area."""
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """One entry of the registry."""

    key: str
    kind: str
    name: str
    names: tuple[str, ...]
    """Every name that links by itself, the primary one included."""
    category: str = ""
    """person, organization or place kind: politician, ministry, city …"""
    parent: str | None = None
    country: str = ""
    posts: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """What the archive knows by name: made once a run from the database, or by hand in a test."""

    entities: Mapping[str, KnownEntity] = field(default_factory=dict)
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Name exactly as it is spelt in the registry, to the keys that bear it."""
    today: date | None = None
    refused: frozenset[tuple[str, str]] = frozenset()
    """Folded names, each with the key of an entity of which an editor has said that it is not called so."""
