"""What is known of a text while it is read to its end, and what a reference says of itself."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.ingest.reading import Candidate, Dated, Parsed, Recognised, Reference, Registry, Title
from archive.values.text import Span

SURE, LIKELY, POSSIBLE = 0.95, 0.8, 0.6


RELATIVE = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er)|[’']s|s[’'])\s(?:\w+\s){0,2}(?:half-)?(?:brother|sister|son|daughter|father"
    r"|mother|cousin"
    r"|nephew|niece|uncle|aunt|wife|husband|father-in-law|son-in-law)(?:[\s,]+[^.;:!?\n]{0,80})?[\s,]\Z"
    r"|(?<!\w)[وفبل]?(?:نجل|شقيق|ابن|والد|زوج|ابنة|كريمة|عم|خال|صهر|حفيد|شقيقة|زوجة|والدة)(?:ه|ها|هم|ته|تها)"
    r"(?:\s[^\W\d_]+){0,2}\s\Z|(?:کوڕ|برا|کچ|خوشک|هاوسەر|باوک|دایک|ئامۆزا|خاڵ|مام)(?:ی|ەکەی|کەی)\s\Z"
)


@dataclass(slots=True)
class Reader:
    """What is known of a text while it is read from the beginning to the end."""

    text: str
    parsed: Parsed
    dated: Dated
    recognised: Recognised
    registry: Registry
    captions: tuple[Span, ...] = ()
    linked: dict[Span, str | None] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    holders: dict[str, list[tuple[int, str | None, str]]] = field(default_factory=dict)
    """Post → (offset, owner, person) of every title that stands with a full name."""
    titled: dict[Span, tuple[Title, str | None]] = field(default_factory=dict)
    """The title beside a name, with whose post it is."""
    owned: tuple[tuple[Title, str | None], ...] = ()
    """Every title with whose post it is."""
    named: set[str] = field(default_factory=set)
    """Everybody whom the text names in full."""
    called: dict[str, list[int]] = field(default_factory=dict)
    """Where each person is named outside captions, in order."""
    shown: dict[str, list[int]] = field(default_factory=dict)
    """Where each person is named in captions: it counts where nothing else names him."""
    doubts: list[str] = field(default_factory=list)
    spelt: dict[str, str | None] = field(default_factory=dict)
    """New names to whom the posts beside them show to be meant."""
    became: dict[str, str] = field(default_factory=dict)
    """``?person:A New Name`` to whom the name was found to mean."""
    words: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """Single words that a title led to somebody on file, with the reasons."""

    joined: dict[str, list[str]] = field(default_factory=dict)
    """Single words to people on file whom the text names by post and surname only."""
    relatives: set[int] = field(default_factory=set)
    """Where somebody is named in full as a relative of another."""
    full: dict[str, set[int]] = field(default_factory=dict)
    """Where each person is named in full."""
    ministries: dict[str, Reference] = field(default_factory=dict)
    """What each ministry without owner turned out to be."""
    home: str | None = None
    """The country in which the text was written, "" where that is not clear; asked for once."""
    shared: dict[str, str] = field(default_factory=dict)
    """First names that stood beside a namesake's full name to who is meant by them."""
    _sure: set[str] = field(default_factory=set)
    _proposed: dict[str, list[Candidate]] = field(default_factory=dict)
    _names_at: dict[int, Candidate] = field(default_factory=dict)

    def _is_relative(self, reference: Reference) -> bool:
        """Whether a full name stands there only for whose brother he is: ``Demo's brother, Mayor Hiwa
        Demo``."""
        start = reference.span.start
        full = reference.kind == "name" and reference.about == "person"
        return full and bool(RELATIVE.search(self.text, max(0, start - 120), start))

    def proposed(self) -> dict[str, list[Candidate]]:
        """Every place of each person's name that nobody on file bears."""
        if not self._proposed:
            for candidate in self.recognised.candidates:
                if candidate.kind == "person":
                    self._proposed.setdefault(candidate.proposal, []).append(candidate)
        return self._proposed

    def names_at(self) -> dict[int, Candidate]:
        """People's full names by where they begin."""
        if not self._names_at:
            for candidate in self.recognised.candidates:
                if candidate.kind == "person" and candidate.form == "name":
                    self._names_at[candidate.span.start] = candidate
        return self._names_at

    def sure(self, names: Iterable[Candidate]) -> set[str]:
        """Whatever a name of the text leads to alone and by itself."""
        if not self._sure:
            self._sure |= {
                c.keys[0] for c in names if c.rule != "ministry-without-owner" and len(c.keys) == 1
            }
        return self._sure

    def keep(self, reference: Reference) -> None:
        self.references.append(reference)
        meant = self.linked[reference.span] = identity(reference)
        if meant and reference.about == "person":
            self.named.add(meant)
        if meant and self._is_relative(reference):
            self.relatives.add(reference.span.start)
        if meant and reference.about == "person":
            places = self.shown if in_caption(reference.span, self) else self.called
            insort(places.setdefault(meant, []), reference.span.start)
            if reference.kind == "name":
                self.full.setdefault(meant, set()).add(reference.span.start)


def identity(reference: Reference) -> str | None:
    """What a reference means within its text: an entity's key, or ``?person:A New Name`` for a proposal."""
    if reference.entity:
        return reference.entity
    return f"?{reference.about}:{reference.proposal}" if reference.proposal else None


def in_caption(span: Span, reader: Reader) -> bool:
    index = bisect_right(reader.captions, span.start, key=lambda caption: caption.start) - 1
    return index >= 0 and reader.captions[index].holds(span)


def unknown(candidate: Candidate, reasons: tuple[str, ...]) -> Reference:
    return Reference(
        candidate.span,
        None,
        candidate.form,
        candidate.rule,
        POSSIBLE,
        reasons,
        candidate.kind,
        candidate.proposal,
    )


def names_of(keys: Iterable[str], registry: Registry) -> list[str]:
    return [registry.entities[key].name if key in registry.entities else key for key in keys]
