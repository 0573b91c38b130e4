"""A sentence in which every name is one mark, so that a rule can be read: ``{P} met with {P} in {L}``.

Marks are characters of the private use area, a range for each class. White space is one space.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from archive.values.text import Span, View

CLASSES = "POLDHT"
"""Person, organization, place (location), demonym, holder by title, time expression."""
REACH = 1500
"""Characters; the longest sentences of real news have some 600."""
_WIDTH = 0x400
_BASE = 0xE000


def _range(letter: str) -> str:
    first = _BASE + CLASSES.index(letter) * _WIDTH
    return f"\\u{first:04x}-\\u{first + _WIDTH - 1:04x}"


def written_out(pattern: str) -> str:
    """A pattern in which ``{P}`` or ``{OL}`` stands for one mark of these classes, with their characters."""
    return re.sub(r"\{([POLDHT]+)\}", lambda m: "[" + "".join(map(_range, m[1])) + "]", pattern)


def rule(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern in which ``{P}`` or ``{OL}`` stands for one mark of these classes."""
    return re.compile(written_out(pattern), flags)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something named in a sentence: where, of which class, and what it is to the stage that marks."""

    span: Span
    letter: str
    about: object = None
    written: str = ""
    """The words that the mark stands for, as the view has them."""


@dataclass(frozen=True, slots=True)
class Marked:
    text: str
    sentence: Span
    marks: tuple[Mark, ...]
    starts: array[int]
    ends: array[int]
    kept: dict[str, Any] = field(init=False, compare=False, repr=False, default_factory=dict)
    """What was found in it and is asked for again, by what it is."""

    def span(self, start: int, end: int) -> Span:
        """The span of the original behind characters ``start`` to ``end``."""
        return Span(self.starts[start], self.ends[end - 1])

    def mark(self, position: int) -> Mark:
        """The mark at a position of the marked text."""
        return self.marks[(ord(self.text[position]) - _BASE) % _WIDTH]

    def where(self, offset: int) -> int:
        """The position of the marked text at or after an offset of the original."""
        return bisect_left(self.starts, offset)


class Cover:
    """Spans that do not overlap one another, and which of them another span meets."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans, key=lambda span: span.start)

    def around(self, span: Span) -> Span | None:
        """The span that wholly holds another."""
        index = bisect_right(self.spans, span.start, key=lambda one: one.start) - 1
        return self.spans[index] if index >= 0 and self.spans[index].end >= span.end else None

    def touches(self, span: Span) -> bool:
        """Whether some span shares a character with another."""
        index = bisect_left(self.spans, span.end, key=lambda one: one.start) - 1
        return index >= 0 and self.spans[index].end > span.start


def in_reach(text: str, sentences: Iterable[Span]) -> Iterator[Span]:
    """Sentences no longer than a rule should look; what is longer is no prose, and is cut at a space."""
    for sentence in sentences:
        start = sentence.start
        while sentence.end - start > REACH:
            space = text.rfind(" ", start + 1, start + REACH)
            end = space if space > start else start + REACH
            yield Span(start, end)
            start = end
        yield Span(start, sentence.end)


def letter_of(character: str) -> str:
    """The class of a mark, "" for an ordinary character."""
    place = ord(character) - _BASE
    return CLASSES[place // _WIDTH] if 0 <= place < _WIDTH * len(CLASSES) else ""


def mark_character(letter: str, index: int) -> str:
    """The character that stands for the mark of a class and a place among the marks of its sentence."""
    return chr(_BASE + CLASSES.index(letter) * _WIDTH + index)


_ANY_MARK = re.compile(written_out(f"{{{CLASSES}}}"))


def marks_at(text: str) -> Iterator[tuple[int, str]]:
    """Where marks stand in a marked text, each with its class."""
    for found in _ANY_MARK.finditer(text):
        yield found.start(), letter_of(found[0])


def marks_in(span: Span, marks: Sequence[Mark]) -> list[Mark]:
    """The marks that lie wholly in a span; ``marks`` are sorted and do not overlap."""
    first = bisect_left(marks, span.start, key=lambda mark: mark.span.start)
    found = []
    for mark in marks[first:]:
        if mark.span.start >= span.end:
            break
        if mark.span.end <= span.end:
            found.append(mark)
    return found[: _WIDTH - 1]


def mark_sentence(seen: View, sentence: Span, marks: Sequence[Mark]) -> Marked:
    """The marked text of a sentence; ``marks`` may hold those of the whole text, sorted."""
    inside = marks_in(sentence, marks)
    pieces: list[str] = []
    starts, ends = array("l"), array("l")
    at, end = seen.into(sentence)
    for index, mark in enumerate(inside):
        first, last = seen.into(mark.span)
        _add_plain(seen, at, first, pieces, starts, ends)
        pieces.append(mark_character(mark.letter, index))
        starts.append(mark.span.start)
        ends.append(mark.span.end)
        at = last
    _add_plain(seen, at, end, pieces, starts, ends)
    return Marked("".join(pieces), sentence, tuple(inside), starts, ends)


_SPACES = re.compile(r"\s\s+|[^\S ]")


def _add_plain(
    seen: View, start: int, end: int, pieces: list[str], starts: array[int], ends: array[int]
) -> None:
    """Add view characters, a run of white space as one space."""
    plain = seen.text[start:end]
    at = 0
    for run in _SPACES.finditer(plain):
        pieces += [plain[at : run.start()], " "]
        starts.extend(seen.starts[start + at : start + run.start() + 1])
        ends.extend(seen.ends[start + at : start + run.start()])
        ends.append(seen.ends[start + run.end() - 1])
        at = run.end()
    pieces.append(plain[at:])
    starts.extend(seen.starts[start + at : end])
    ends.extend(seen.ends[start + at : end])
