"""Spans of a text, and the view of it that rules read.

Every stored offset is a Unicode code point into the article's text as it was decoded, end exclusive. Rules
read a ``View``: the same words without the marks that nobody sees, with one kind of space and one kind of
quote, and with a map back to the original.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

CONTEXT = 40
"""How many characters of prefix and suffix a quote carries (W3C text quote selector)."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range ``[start, end)`` of code points; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}–{self.end}")

    def of(self, text: str) -> str:
        """The words of ``text`` that the span holds."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Quote:
    """A W3C text position and text quote selector in one: enough to find the words again."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def cut(text: str, span: Span) -> Quote:
    """Cut the quote at ``span`` out of ``text``, with its surroundings."""
    return Quote(
        span.start,
        span.end,
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )


def printed(character: str) -> bool:
    """Whether a reader sees ink for this character."""
    return not character.isspace() and _FOLDS.get(character, character) not in {"", " ", "\n"}


def clean(text: str) -> str:
    """Words as a page shows them: no unseen marks, no line breaks, single spaces; quotes as they are."""
    shown = (_FOLDS.get(c, c) if _FOLDS.get(c, c) in {"", " ", "\n"} else c for c in text)
    return " ".join("".join(c if c >= " " and c != "\x7f" else " " for c in "".join(shown)).split())


# ------------------------------------------------------------------------------------------------ the view


@dataclass(frozen=True, slots=True)
class View:
    """The text as rules read it. ``starts[i]``–``ends[i]`` are the original characters behind ``text[i]``."""

    text: str
    starts: array[int]
    ends: array[int]

    def back(self, start: int, end: int) -> Span:
        """The span of the original text behind ``text[start:end]`` of the view."""
        return Span(self.starts[start], self.ends[end - 1])

    def into(self, span: Span) -> tuple[int, int]:
        """Where a span of the original text begins and ends in the view."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def of(self, span: Span) -> str:
        """The words of an original span as the view has them."""
        start, end = self.into(span)
        return self.text[start:end]


VOWEL_SIGNS = frozenset(map(chr, [*range(0x064B, 0x0653), 0x0670]))
"""What Arabic writes above or below a letter."""


def _folds() -> dict[str, str]:
    unseen = (
        "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u0640"
    )
    unseen += "".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10)]))
    spaces = "\t\v\f\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
    folds = dict.fromkeys(unseen, "") | dict.fromkeys(VOWEL_SIGNS, "") | dict.fromkeys(spaces, " ")
    folds |= dict.fromkeys("‘’‚‛ʻʼʽ`´′＇\u0091\u0092", "'") | dict.fromkeys("“”„‟«»″＂\u0093\u0094", '"')
    folds |= dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-") | {"\u0096": "–", "\u0097": "—", "…": "..."}
    return folds | {"\r": "\n", "\u0085": "\n", "\u2028": "\n", "\u2029": "\n"}


_FOLDS = _folds()
_SPECIAL = re.compile(
    r"\r\n|&(?:#[0-9]{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,8});|["
    + re.escape("".join(_FOLDS))
    + r"\uFB50-\uFDFF\uFE70-\uFEFC]|.[\u0300-\u0345\u0653-\u0655\u06E4]+",
    re.DOTALL,
)


def _folded(piece: str) -> str:
    """What the view shows for one special piece: presentation forms spelt out, loose accents composed,
    entities of HTML as the character they stand for.
    """
    if piece == "\r\n":
        return "\n"
    if piece[0] == "&":
        return "".join(_FOLDS.get(character, character) for character in html.unescape(piece))
    if len(piece) == 1:
        return _FOLDS[piece] if piece in _FOLDS else unicodedata.normalize("NFKC", piece)
    composed = unicodedata.normalize("NFC", piece)
    return "".join(_FOLDS.get(character, character) for character in composed)


@lru_cache(maxsize=8)
def view(text: str) -> View:
    """The reading view of ``text``: unseen marks dropped; spaces, quotes, line ends and accents folded."""
    pieces: list[str] = []
    starts, ends = array("l"), array("l")
    at = 0
    for match in _SPECIAL.finditer(text):
        pieces.append(text[at : match.start()])
        starts.extend(range(at, match.start()))
        ends.extend(range(at + 1, match.start() + 1))
        shown = _folded(match.group())
        drawn_out = match.group() == "\u0640" and text[match.end() : match.end() + 1] in {"", "\n", "\r"}
        if ends and (drawn_out or match.group() in VOWEL_SIGNS):
            ends[-1] = match.end()  # it belongs to the letter before it
        pieces.append(shown)
        starts.extend([match.start()] * len(shown))
        ends.extend([match.end()] * len(shown))
        at = match.end()
    pieces.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return View("".join(pieces), starts, ends)
