"""Figures of people killed, injured, abducted, detained, displaced; with the words that give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.marks import Marked
from archive.ingest.reading import Casualties

UNITS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a": 1,
    "an": 1,
    "hundred": 100,
    "dozen": 12,
    "a dozen": 12,
    "two dozen": 24,
    "three dozen": 36,
}
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+|(?:two|three|a) dozen|"
    + "|".join(w for w in UNITS if w not in ("a", "an", "zero"))
    + r"|an?)\b"
)
ABOUT = (
    r"(?:(?P<bound>at least|more than|over|no fewer than|up to|as many as|about|around|some|nearly|almost"
    r"|approximately|an estimated)"
    r" )?"
)
WHO = (
    r"(?: (?:other |more |[a-z-]+ |[\ue000-\uf3ff] ){0,4}?(?:people|persons|civilians|soldiers|fighters"
    r"|militants"
    r"|members|children|women|men|policemen|officers|"
    r"troops|guards|protesters|workers|others|insurgents|pilgrims|students|journalists|villagers|residents"
    r"|personnel|victims|"
    r"hostages|suspects|terrorists|families))?"
)
LONGEST_FIGURE = 11
MOST_PEOPLE = 2_000_000_000
"""Longer and larger figures count no people, and no column holds them."""
MEASURES = {
    "killed": (
        r"killed|dead|martyred|slain|died|lost their lives|deaths",
        r"killed|kills|killing|left"
        r"|martyred|claimed the lives of|neutrali[sz]ed",
    ),
    "injured": (r"injured|wounded|hurt", r"injured|injures|injuring|wounded|wounds|wounding"),
    "abducted": (r"abducted|kidnapped|taken hostage", r"abducted|kidnapped|abducting|kidnapping"),
    "detained": (r"arrested|detained|captured", r"arrested|detained|arresting|detaining"),
    "displaced": (r"displaced|homeless", r"displaced|displacing|displaces"),
}
PATTERNS = [
    (
        measure,
        re.compile(passive, re.I),
        re.compile(
            rf"\b{ABOUT}(?P<n>{NUMBER}){WHO}(?: (?:were|was|have been|had been|are|reported|and another))?"
            rf" (?:{passive})\b",
            re.I,
        ),
    )
    for measure, (passive, _) in MEASURES.items()
] + [
    (
        measure,
        re.compile(active, re.I),
        re.compile(
            rf"\b(?:{active}) {ABOUT}(?P<n>{NUMBER})(?! (?:day|week|month|hour|minute|year)){WHO}", re.I
        ),
    )
    for measure, (_, active) in MEASURES.items()
]
"""Measure, the words that one of must stand in the sentence, and what is looked for then."""
FURTHER = re.compile(
    rf"(?:killed|dead)\b[^.;]{{0,60}}?\band (?:{ABOUT})(?P<n>{NUMBER})(?: others| more)?(?: were)?"
    rf" (?P<what>wounded|injured)\b",
    re.I,
)


def casualties_in(marked: Marked) -> tuple[Casualties, ...]:
    """The figures of a sentence, one for each measure; a bound says on which side the figure is open."""
    found: dict[str, Casualties] = {}
    for measure, match in _matches(marked.text):
        if measure not in found and (number := number_of(match["n"])) is not None:
            found[measure] = _figure(measure, number, (match["bound"] or "").casefold(), marked, match)
    return tuple(found.values())


def _matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for measure, told, pattern in PATTERNS:
        for match in pattern.finditer(text) if told.search(text) else ():
            yield measure, match
    for match in FURTHER.finditer(text):
        yield "injured", match


def _figure(measure: str, number: int, bound: str, marked: Marked, match: re.Match[str]) -> Casualties:
    low: int | None = number
    high: int | None = number
    if bound in ("at least", "more than", "over", "no fewer than"):
        high = None
    elif bound in ("up to", "as many as"):
        low = None
    elif bound:
        low = high = None
    span = marked.span(*match.span())
    return Casualties(measure, low, number, high, match.group().strip(), span)


def number_of(words: str) -> int | None:
    """``12``, ``1,200``, ``three``, ``two dozen``."""
    bare = words.casefold().replace(",", "")
    if len(bare) > LONGEST_FIGURE:
        return None
    number = int(bare) if bare.isdigit() else UNITS.get(bare)
    return number if number is not None and number <= MOST_PEOPLE else None
