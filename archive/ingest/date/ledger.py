"""What is known about days while a text is read from its beginning to its end, and what a rule of time is
shown and answers.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from archive.values.dates import Basis

Days = tuple[date, date]
"""First and last possible day."""
Piece = tuple[int, int]
"""Start and end in the view."""
Reader: TypeAlias = "Callable[[Sight], Meaning | None]"

PUBLICATION, TEXT = "publication", "text"
"""What an expression can hang on."""
NEAR_SENTENCES = 3
"""So far back "the day before" still points to a day that was named."""


@dataclass(slots=True)
class Ledger:
    """The day of publication, and the dates that the text has named so far."""

    published: date | None = None
    around: date | None = None
    """The last possible day of publication, where at least its month is known."""
    window: Days | None = None
    """The days of publication, where no more than their month is known."""
    order: str = ""
    """What comes first in 03/04/2021 in this text: ``day``, ``month``, or nobody knows."""
    years_of: dict[int, dict[int, Piece]] = field(default_factory=dict)
    """Month to the years with which the text names it, and where."""
    years_of_day: dict[tuple[int, int], dict[int, Piece]] = field(default_factory=dict)
    """Month and day to the years with which the text names them, and where."""
    fixed: dict[int, tuple[int, Piece]] = field(default_factory=dict)
    """Month of each "last October" whose year the text itself gives, to that year, and where."""
    anchor: date | None = None
    """The last single day that the text named."""
    anchor_piece: Piece | None = None
    anchor_sentence: int = -9
    ahead: tuple[date, Piece, int] | None = None
    """The last single day to come that the text named: where, and in which sentence."""
    named: Days | None = None
    """The days that the text named last, one or many, and in which sentence."""
    named_sentence: int = -9
    told_past: int = 0
    """How many sentences in a row lay, by the text's own words, in years gone by: a life or a history."""
    month: tuple[int, int] | None = None
    """Year and month that the text named last: of "the fifth of the same month", "that November"."""
    month_piece: Piece | None = None
    titled_days: tuple[Days, Piece] | None = None
    """The span of days that the headline names: "Summary, 5-11 August 2024"."""
    titled_year: tuple[int, Piece] | None = None
    """The year with which the headline ends: "Incidents of 2021"."""

    def remember(self, days: Days | None, piece: Piece, sentence: int, hangs_on: str = "") -> None:
        """What was named last is what "the day before" points to; a span of days is nothing to count from."""
        if days:
            past = self.around is not None and days[1].year < self.around.year
            goes_on = self.told_past + (sentence != self.named_sentence)
            self.told_past = goes_on if past and hangs_on != PUBLICATION else 0
            self.named, self.named_sentence = days, sentence
        if days and days[0].year == days[1].year:
            self.month = (days[0].year, days[0].month if days[0].month == days[1].month else 0)
            self.month_piece = piece
        self.anchor = days[0] if days and days[0] == days[1] else None
        self.anchor_piece = piece if self.anchor else None
        self.anchor_sentence = sentence


@dataclass(frozen=True, slots=True)
class Hit:
    """Where an expression stands in the folded view, and how it is to be read."""

    start: int
    end: int
    read: Reader
    match: re.Match[str] | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """One expression in its sentence."""

    hit: Hit
    sentence: str
    number: int
    """Which sentence of the text."""
    offset: int
    """Where the sentence begins in the view."""
    tense: str
    ledger: Ledger

    @property
    def published(self) -> date | None:
        return self.ledger.published

    @property
    def future(self) -> bool:
        return self.tense == "future"

    @property
    def words(self) -> str:
        """The expression in lower case."""
        return self.sentence[self.hit.start - self.offset : self.hit.end - self.offset].lower()

    @property
    def lead(self) -> str:
        """The sentence up to the expression, 200 characters at the most."""
        end = self.hit.start - self.offset
        return self.sentence[max(0, end - 200) : end]

    @property
    def rest(self) -> str:
        """The 40 characters behind the expression."""
        return self.sentence[self.hit.end - self.offset :][:40]

    def word(self, name: str) -> str:
        """What the group ``name`` (or ``name_ar`` …) caught; empty when nothing."""
        groups = self.hit.match.groupdict() if self.hit.match else {}
        return next((found for key, found in groups.items() if found and key.split("_")[0] == name), "")

    def near_days(self) -> Days | None:
        """The days named last, in this sentence or shortly before it."""
        near = self.number - self.ledger.named_sentence <= NEAR_SENTENCES
        return self.ledger.named if near else None

    def near_anchor(self, reach: int = NEAR_SENTENCES) -> date | None:
        """A day named in this sentence or shortly before it."""
        near = self.number - self.ledger.anchor_sentence <= reach
        return self.ledger.anchor if near else None


@dataclass(frozen=True, slots=True)
class Rival:
    """Another reading: its days, or the day of an unknown year, and when it would be right."""

    days: Days
    rule: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a rule found. ``hangs_on`` is PUBLICATION, TEXT or "" for what is written out."""

    days: Days | None
    rule: str
    basis: Basis = "relative"
    edtf: str = ""
    hangs_on: str = PUBLICATION
    anchor: Piece | None = None
    rivals: tuple[Rival, ...] = ()


UNDATED = "the text does not say when it was published"


def unknown(rule: str, edtf: str = "", hangs_on: str = "") -> Meaning:
    """An expression that stays without a day, and why."""
    return Meaning(None, rule, "unknown", edtf, hangs_on)


def undated(edtf: str = "") -> Meaning:
    """An expression that would have a day if the text said when it was published."""
    return unknown(UNDATED, edtf, PUBLICATION)


def written_out(days: Days, rule: str) -> Meaning:
    """An expression that needs nothing but itself."""
    return Meaning(days, rule, "stated", hangs_on="")


def of_text(days: Days, rule: str, anchor: Piece | None, basis: Basis = "inferred") -> Meaning:
    """An expression that another date of the text settles."""
    return Meaning(days, rule, basis, hangs_on=TEXT, anchor=anchor)


def needs_publication(read: Callable[[Sight, date], Meaning | None]) -> Reader:
    """A rule that counts from the day of publication; without one the expression stays unknown."""

    def reader(sight: Sight) -> Meaning | None:
        return read(sight, sight.published) if sight.published else undated()

    return reader
