"""A text as a sheet of paragraphs, and what was found among them; the stages of ``parse`` write on it.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from archive.ingest.parse import credits, furniture

TERMINAL = re.compile(r"[.!?…؟۔][\"'’”»)\]]*(?:\[\d{1,3}\])*\Z")
ADDRESS = re.compile(r"www\.|https?:|[\w.+-]+@")
HEAD = 60
"""Paragraphs; a page's own lines over a story are fewer."""
BULLET = re.compile(r"(?:[•▪●◦‣·*–—-]|\d{1,2}[.)-])\s+")


@dataclass(slots=True)
class Paragraph:
    """One paragraph of the view, ``start``–``end``, and what it turns out to be; ``kind`` is empty until
    known.
    """

    start: int
    end: int
    text: str
    kind: str = ""

    @property
    def is_bullet(self) -> bool:
        return bool(BULLET.match(self.text))

    @property
    def is_finished(self) -> bool:
        """Whether it ends as sentences do."""
        return bool(TERMINAL.search(self.text))

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    def is_like_a_headline(self) -> bool:
        if not 1 <= self.length <= 32 or len(self.text) > 220 or self.is_bullet or self.text[0].islower():
            return False
        if self.text.endswith(":"):
            return False
        return not self.is_finished or (
            self.length <= 20 and self.text.rstrip("'\")").endswith(("!", "?", "؟", "…", "..."))
        )


@dataclass(slots=True)
class Sheet:
    """The paragraphs of one text, and what was found among them (offsets into the view)."""

    paragraphs: list[Paragraph]
    text: str = ""
    """The whole view."""
    found: dict[str, tuple[int, int]] = field(default_factory=dict)
    cuts: list[tuple[int, int, str]] = field(default_factory=list)
    """Parts smaller than a paragraph: the crawler's mark, a dateline, a repeat."""

    def open(self) -> list[Paragraph]:
        """Those that are not known yet to be something."""
        return [paragraph for paragraph in self.paragraphs if not paragraph.kind]

    def depth(self, index: int) -> int:
        """How far down a paragraph stands, the page's own lines above it not counted."""
        if index > HEAD:
            return index
        return sum(row.kind not in {"boilerplate", "related_link"} for row in self.paragraphs[:index])

    @property
    def is_titled(self) -> bool:
        """Whether a headline was found."""
        named = any(paragraph.kind == "headline" for paragraph in self.paragraphs)
        return named or any(kind == "headline" for _, _, kind in self.cuts)


def split(text: str) -> list[Paragraph]:
    """Blocks between blank lines; within a block each line stands alone, unless the text was wrapped to a
    width.
    """
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text) if match.group().strip()]
    wrapped = _is_wrapped(text, lines)
    joined: list[tuple[int, int]] = []
    width = max((end - start for start, end in lines), default=0)
    for start, end in lines:
        if joined and wrapped and _runs_on(text, joined[-1], start, width):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [_trimmed(text, start, end) for start, end in joined]


def _trimmed(text: str, start: int, end: int) -> Paragraph:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Paragraph(start, start + len(piece.strip()), piece.strip())


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Hard line breaks: most lines that follow directly begin in the middle of a sentence, and the lines
    before them were full.
    """
    pairs = [(one, two) for one, two in pairwise(lines) if two[0] - one[1] == 1]
    width = max((end - start for start, end in lines), default=0)
    going_on = sum(
        not TERMINAL.search(text[one[0] : one[1]].rstrip())
        and text[two[0] : two[1]].lstrip()[:1].islower()
        and not ADDRESS.match(text[two[0] : two[1]].lstrip())
        and (one[1] - one[0]) * 2 >= width
        and not credits.byline(text[two[0] : two[1]].strip())
        for one, two in pairs
    )
    return len(pairs) >= 3 and going_on * 4 >= len(pairs) and width <= 160


def _runs_on(text: str, before: tuple[int, int], start: int, width: int) -> bool:
    """Whether the line at ``start`` belongs to the paragraph ``before`` it: no blank line, no bullet, no
    label; a line of less than half the ``width`` before a capital is none that was wrapped.
    """
    if text[before[1] : start] != "\n":
        return False
    line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)]
    apart = credits.is_credit(line) or furniture.is_related(line) or BULLET.match(line)
    last = text.rfind("\n", before[0], before[1]) + 1 or before[0]
    short = before[1] - last < 45 and TERMINAL.search(text[last : before[1]].rstrip())
    broken_off = (before[1] - last) * 2 < width and line.lstrip()[:1].isupper()
    return not apart and not short and not broken_off
