"""A source's text policy: how much of a text readers may see. Every public surface asks here."""

from __future__ import annotations

from collections.abc import Iterable

from archive.values.text import Span

EXCERPT = 300
"""Characters of running text that an excerpt shows, after headline and standfirst."""
SNIPPET = 200
"""Longest quote or snippet of a text that is not shown in full."""


def shown_spans(policy: str, segments: Iterable[tuple[str, int, int]], length: int) -> tuple[Span, ...]:
    """The spans of a text of ``length`` that readers may see; ``segments``: (kind, start, end) in order."""
    if policy == "full":
        return (Span(0, length),) if length else ()
    if policy == "metadata":
        return ()
    parts = list(segments)
    spans = [Span(start, end) for kind, start, end in parts if kind in ("headline", "standfirst")]
    running = [start for kind, start, _ in parts if kind not in ("headline", "standfirst")]
    begin = running[0] if parts and running else (0 if not parts else None)
    if begin is not None and begin < length:
        spans.append(Span(begin, min(begin + EXCERPT, length)))
    return tuple(sorted(spans))


def shown_quote(policy: str, exact: str) -> str:
    """A quote as readers may see it: whole, shortened to a snippet, or not at all."""
    if policy == "full":
        return exact
    if policy == "metadata":
        return ""
    return exact if len(exact) <= SNIPPET else exact[: SNIPPET - 1].rstrip() + "…"
