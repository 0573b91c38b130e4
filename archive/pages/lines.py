"""Posts as lines on a scale of time, in proportions of 0 to 100, ready to be drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive.digests.posts import Post, Report
from archive.digests.scale import Scale, Tick, scale_of

FADE = 8.0
"""How far an open end fades, where nothing says when it was."""
QUOTES = 5
"""Sentences shown under a post: the first and the latest ones."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From ``at``, ``width`` long; ``look``: solid, silent (no report for long), out (fades away)
    or in (comes up).
    """

    at: float
    width: float
    look: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A report on the line."""

    at: float
    report: Report


@dataclass(frozen=True, slots=True)
class Line:
    """A post as it is drawn, and the sentences that stand under it."""

    post: Post
    stretches: list[Stretch] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    quotes: list[Report] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Chart:
    """Posts over the same stretch of time. ``ticks`` is empty where no report is dated."""

    lines: list[Line]
    ticks: list[Tick]


def chart(posts: Sequence[Post]) -> Chart:
    scale = scale_of(day for post in posts for day in post.days)
    return Chart([line(post, scale) for post in posts], scale.ticks if scale else [])


def line(post: Post, scale: Scale | None) -> Line:
    if scale is None:
        return Line(post, quotes=_shown(post.reports))
    marks = [Mark(scale.at(report.day), report) for report in post.reports if report.day]
    return Line(post, _stretches(post, scale), marks, _shown(post.reports))


def _stretches(post: Post, scale: Scale) -> list[Stretch]:
    """Solid from the first report to the last, faint where none speaks for long; then fading to the text
    that says it is over.
    """
    held = [scale.at(report.day) for report in post.held if report.day]
    left = [scale.at(report.day) for report in post.left if report.day]
    if not held:
        return [_stretch(max(left[0] - FADE, 0), left[0], "in")] if left else []
    over = next((at for at in left if at > held[-1]), min(held[-1] + FADE, 100))
    found = [*_told(post, scale, held[0], held[-1]), _stretch(held[-1], over, "out")]
    return [stretch for stretch in found if stretch.width > 0]


def _told(post: Post, scale: Scale, first: float, last: float) -> Iterator[Stretch]:
    """The time between the first and the last report, cut at the long silences."""
    for before, after in post.gaps:
        if before.day and after.day:
            start, end = scale.at(before.day), scale.at(after.day)
            yield _stretch(first, start, "solid")
            yield _stretch(start, end, "silent")
            first = end
    yield _stretch(first, last, "solid")


def _stretch(start: float, end: float, look: str) -> Stretch:
    return Stretch(start, round(end - start, 2), look)


def _shown(reports: Sequence[Report]) -> list[Report]:
    """The latest sentences, newest first, and at the end the first one. The undated ones come last of all."""
    dated = [report for report in reports if report.day]
    undated = [report for report in reports if not report.day]
    newest = [*reversed(dated), *undated]
    if len(newest) <= QUOTES:
        return newest
    return [*newest[: QUOTES - 1], dated[0] if len(dated) >= QUOTES else newest[-1]]
