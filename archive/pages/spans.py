"""A text with marks laid over it, as nested HTML: spans may overlap, elements may not.

All offsets are code points into the article's text. Nothing here asks the database.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.safestring import SafeString, mark_safe

from archive.markup import markup
from archive.values.text import Span

BLANK_LINE = re.compile(r"(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))+")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be told apart. A mark with ``href`` is a link, unless it stands inside another link.

    ``anchor`` becomes the id of the first piece; every piece carries it as ``data-evidence``.
    """

    start: int
    end: int
    classes: str
    href: str = ""
    anchor: str = ""
    review: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the text: ``[start, end)`` of one kind of segment."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Woven:
    """A block as HTML, without the element around it."""

    kind: str
    html: SafeString


def paragraphs(text: str, segments: Iterable[tuple[str, int, int]]) -> list[Block]:
    """The text as blocks, in order; what no segment covers is body, so that no printed character is lost.

    ``segments``: (kind, start, end). A dateline joins the paragraph that goes on in its line.
    """
    blocks: list[Block] = []
    for kind, start, end in _without_gaps(text, sorted(segments, key=lambda segment: segment[1])):
        blocks.extend(Block(kind, first, last) for first, last in _paragraphs_of(text, start, end))
    return _join_datelines(text, blocks)


def _without_gaps(text: str, segments: Iterable[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    at = 0
    for kind, start, end in segments:
        start = max(start, at)
        if start > at:
            yield "body", at, start
        if end > start:
            yield kind, start, end
            at = end
    if at < len(text):
        yield "body", at, len(text)


def _paragraphs_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces of ``[start, end)`` between blank lines, without the white space around them."""
    at = start
    breaks = [match.span() for match in BLANK_LINE.finditer(text, start, end)]
    for first, last in [*breaks, (end, end)]:
        piece = text[at:first]
        words = piece.strip()
        if words:
            begin = at + piece.index(words)
            yield begin, begin + len(words)
        at = last


def _join_datelines(text: str, blocks: list[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if before and before.kind == "dateline" and not re.search(r"[\r\n]", text[before.end : block.start]):
            joined[-1] = Block(block.kind, before.start, block.end)
        else:
            joined.append(block)
    return joined


def within(blocks: Iterable[Block], shown: Sequence[Span]) -> list[Block]:
    """What of the blocks lies in the spans that readers may see."""
    kept = []
    for block in blocks:
        for span in shown:
            start, end = max(block.start, span.start), min(block.end, span.end)
            if start < end:
                kept.append(Block(block.kind, start, end))
    return kept


def weave(text: str, blocks: Iterable[Block], marks: Sequence[Mark]) -> list[Woven]:
    """Every block as HTML with the marks that touch it; an anchor's id stands once, on its first piece."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    placed: set[str] = set()
    return [Woven(block.kind, _weave_block(text, block, ordered, placed)) for block in blocks]


def _weave_block(text: str, block: Block, marks: Sequence[Mark], placed: set[str]) -> SafeString:
    inside = [mark for mark in marks if mark.start < block.end and mark.end > block.start]
    stops = {block.start, block.end}
    for mark in inside:
        stops.update((max(mark.start, block.start), min(mark.end, block.end)))
    loom = _Loom(placed)
    waiting = inside[::-1]
    places = sorted(stops)
    for at, after in pairwise(places):
        loom.close_what_ends(at)
        while waiting and waiting[-1].start <= at:
            loom.open(waiting.pop())
        loom.write(text[at:after])
    loom.close_all()
    return mark_safe("".join(loom.out))  # noqa: S308  (every piece was escaped when it was written)


class _Loom:
    """Writes elements so that they nest: what must close early is opened again behind."""

    def __init__(self, placed: set[str]) -> None:
        self.out: list[str] = []
        self.stack: list[tuple[Mark, str]] = []
        self.placed = placed

    def write(self, words: str) -> None:
        self.out.append(markup("{}", words))

    def open(self, mark: Mark) -> None:
        inside_link = any(tag == "a" for _, tag in self.stack)
        tag = "a" if mark.href and not inside_link else "span"
        self.out.append(_opening(mark, tag, first=mark.anchor not in self.placed))
        self.placed.add(mark.anchor)
        self.stack.append((mark, tag))

    def close_what_ends(self, at: int) -> None:
        ended = [depth for depth, (mark, _) in enumerate(self.stack) if mark.end <= at]
        if not ended:
            return
        again = [mark for mark, _ in self.stack[ended[0] :] if mark.end > at]
        self._close_down_to(ended[0])
        for mark in again:
            self.open(mark)

    def close_all(self) -> None:
        self._close_down_to(0)

    def _close_down_to(self, depth: int) -> None:
        while len(self.stack) > depth:
            self.out.append(f"</{self.stack.pop()[1]}>")


def _opening(mark: Mark, tag: str, first: bool) -> str:
    attributes = [
        ("class", mark.classes),
        ("href", mark.href if tag == "a" else ""),
        ("id", mark.anchor if first else ""),
        ("data-evidence", mark.anchor),
        ("data-review", mark.review),
        ("title", mark.title),
    ]
    written = "".join(markup(' {}="{}"', name, value) for name, value in attributes if value)
    return f"<{tag}{written}>"
