"""Days counted from another deed: ``resigned on Thursday, two days after {P} left``, ``The visit came a week
after …``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from archive.ingest.date.day_rules import count_back
from archive.ingest.date.time_words import NUMBERS
from archive.ingest.marks import Marked
from archive.ingest.reading import TimeExpression
from archive.values.dates import DateRange
from archive.values.text import Span

COUNT = re.compile(
    r"\b(?P<n>the|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|\d{1,3})"
    r" (?P<unit>minute|hour|day|week|month|year)s? (?P<way>after|before)(?! (?:on|in|at|and"
    r"|yesterday)\b) (?=\S)",
    re.I,
)
"""``two days after {P} left``: how long before the other deed that was; not ``two days after, …``."""
HELD_FOR = re.compile(
    r",? after (?:(?:nearly|about|almost|just|only) )?(?P<n>an?|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|\d{1,3}) (?P<unit>day|week|month|year)s?"
    r"(?=[.,;]|$| (?:in|of) (?:detention|custody|captivity|prison|jail|imprisonment)\b)"
)
"""``was freed |after two days``: counted from when he was taken."""
A_WHILE = re.compile(
    r" after (?:(?:about|some|only|just|nearly|almost|less than|more than) )*(?:an?|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|several|\d+) (?:few )?(?:days?|weeks?|months?|years?)\b"
    r"(?! (?:of|on|in|at)\b)"
)
"""``In 1999 he was made minister, a post |that he gave up after eleven months``: not in 1999."""
COUNTED = "counted from another deed"
FIRST = re.compile(r"[^,;:]{6,160}, ")
"""Where the clause ends with which a sentence begins."""
TOLD_BEFORE = re.compile(r"(?:after|before) (?:the|that|this|his|her|their|its) [a-z -]{3,40}, ")
"""``Three weeks after the vote, …``: the vote told before."""


@dataclass(frozen=True, slots=True)
class Count:
    """How far a deed lies before the day it is counted from; a negative number lies behind it."""

    number: int
    unit: str
    words: str
    span: Span

    def beside(self, day: date) -> TimeExpression:
        """The day that lies so far before another."""
        meaning = count_back(day, self.number, self.unit)
        first, last = meaning.days or (day, day)
        days = DateRange(first, last, "inferred", self.words, meaning.edtf)
        return TimeExpression(self.span, days, COUNTED)

    def turned(self) -> Count:
        """What lies behind instead of before."""
        return Count(-self.number, self.unit, self.words, self.span)


def counts_in(marked: Marked) -> dict[int, Count]:
    """Where clauses begin whose deed a day is counted from ("|after {P} left"), and how far."""
    found: dict[int, Count] = {}
    for match in COUNT.finditer(marked.text):
        word, unit = match["n"].lower(), match["unit"].lower()
        number = 1 if word == "the" else int(word) if word.isdigit() else NUMBERS[word]
        if unit in ("minute", "hour"):
            number, unit = 0, "day"
        number = number if match["way"].lower() == "after" else -number
        start, end = match.start(), match.end("way")
        words = marked.text[start:end]
        found[match.start("way")] = Count(number, unit, words, marked.span(start, end))
    return found


def held_for(marked: Marked, end: int) -> Count | None:
    """How long somebody had been held who was freed: what stands behind the words that end there."""
    found = HELD_FOR.match(marked.text, end)
    if found is None:
        return None
    word, unit = found["n"].lower(), found["unit"]
    number = int(word) if word.isdigit() else NUMBERS[word]
    words = found.group().lstrip(", ")
    return Count(-number, unit, words, marked.span(found.end() - len(words), found.end()))


def after_a_while(text: str, start: int, end: int) -> bool:
    """Whether a deed whose words end at ``start`` lies some time behind what its sentence told first."""
    return bool(A_WHILE.search(text, start, end) or A_WHILE.match(text, start))


def first_clause(text: str, counts: dict[int, Count]) -> set[int]:
    """Where the clause ends that opens a sentence with such words: ``Two days after {P} left, |…``."""
    opening = next((at for at in counts if at < 24 and "," not in text[:at]), None)
    found = FIRST.match(text, opening) if opening is not None and COUNT.match(text) else None
    return {found.end()} if found else set()
