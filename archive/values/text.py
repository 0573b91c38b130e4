"""Spans of a text. Every offset is a Unicode code point into the article's text, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass

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
