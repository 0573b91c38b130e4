"""Numbers drawn as SVG with attributes: the site's policy forbids inline styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django import template
from django.utils.safestring import SafeString

from archive.markup import markup

register = template.Library()
ON, CURRENT = SafeString(' class="on"'), SafeString(' aria-current="true"')
TICKS = 7
"""How many labels fit under a histogram on a phone."""


class Point(Protocol):
    """One bar: what it stands for, how many, where it leads ("" when nowhere), and whether it is chosen."""

    label: str
    count: int
    url: str
    on: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A point as it is drawn in a box of 1 × 100."""

    point: Point
    y: float
    height: float
    tick: str


@register.filter
def thousands(number: int) -> str:
    """``{{ total|thousands }}``: 1184 as "1,184"."""
    return f"{number:,}"


@register.simple_tag
def bar(share: float) -> SafeString:
    """``{% bar line.share %}``: a proportion, 0 to 100, as a thin rule; its number stands beside it."""
    width = f"{min(max(share, 0), 100):.1f}"
    return markup(
        '<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="1"/></svg>',
        width,
    )


@register.simple_tag
def facet(facet: Any, level: str = "h3") -> SafeString:
    """Values with their counts, as lines that narrow the list; an empty facet shows nothing.

    ``facet``: title, kind, lines (label, count, url, share, kind, current, not_url), ways (label, url,
    current), more_url, more_label. A page has seventy lines, so that they are written here.
    """
    if not facet.lines:
        return SafeString("")
    more = '<p class="more"><a href="{}" data-facet>{}</a></p>'
    return markup(
        '<section class="facet {}">\n{}\n{}\n<ul>{}\n</ul>{}\n</section>',
        facet.kind,
        markup("<{0}>{1}</{0}>", level, facet.title) if facet.title else "",
        _ways(facet.ways),
        SafeString("".join(_line(line) for line in facet.lines)),
        markup(more, facet.more_url, facet.more_label) if facet.more_url else "",
    )


def _ways(ways: Sequence[Any]) -> SafeString:
    links = "".join(
        markup('<a href="{}"{}>{}</a> ', way.url, CURRENT if way.current else "", way.label) for way in ways
    )
    return markup('<p class="ways">{}</p>', SafeString(links)) if ways else SafeString("")


def _line(line: Any) -> SafeString:
    kind = f"kind {line.kind}" if line.kind else ""
    label = '\n<span class="label {}"><bdi>{}</bdi></span> <span class="num">{}</span>\n'
    inside = markup(label, kind, line.label, f"{line.count:,}")
    return markup(
        '\n<li class="{}">{}{}{}</li>', line.kind, _linked(line, inside), _refusal(line), bar(line.share)
    )


def _linked(line: Any, inside: SafeString) -> SafeString:
    if not line.url:
        return markup("<span>{}</span>", inside)
    return markup('<a href="{}"{}>{}</a>', line.url, CURRENT if line.current else "", inside)


def _refusal(line: Any) -> SafeString:
    """The way to the list without what has this value."""
    if not line.not_url:
        return SafeString("")
    return markup(
        '<a class="not" href="{}" rel="nofollow" title="Leave out" aria-label="Leave out {}">–</a>',
        line.not_url,
        line.label,
    )


@register.simple_tag
def histogram(
    points: Sequence[Point], title: str, unit: str = "articles", kind: str = "", caption: str = ""
) -> SafeString:
    """``{% histogram years "Articles by year" %}``: a list of counts drawn as bars."""
    bars = "".join(_bar_of(column, unit) for column in columns(points))
    return markup(
        '<figure class="histogram {}" aria-label="{}"><ol>{}\n</ol>{}</figure>',
        kind, title, SafeString(bars), markup("<figcaption>{}</figcaption>", caption) if caption else "",
    )  # fmt: skip


BAR = (
    '<svg viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true">'
    '<rect width="1" height="{}" y="{}"/></svg>'
    '<span class="visually-hidden">{}</span><span class="tick" aria-hidden="true">{}</span>'
)


def _bar_of(column: Column, unit: str) -> SafeString:
    point = column.point
    said = f"{point.label}: {point.count:,} {unit}"
    inside = markup(BAR, column.height, column.y, said, column.tick)
    if point.url:
        here = CURRENT if point.on else ""
        inside = markup('<a href="{}" title="{}"{}>{}</a>', point.url, said, here, inside)
    else:
        inside = markup('<span class="at" title="{}">{}</span>', said, inside)
    return markup("\n<li{}>{}</li>", ON if point.on else "", inside)


def columns(points: Sequence[Point]) -> list[Column]:
    """Heights in proportion to the highest count; nothing that happened is drawn invisible."""
    highest = max((point.count for point in points), default=0) or 1
    every = -(-len(points) // TICKS) or 1
    return [_column(point, highest, tick=at % every == 0) for at, point in enumerate(points)]


def _column(point: Point, highest: int, tick: bool) -> Column:
    height = max(100 * point.count / highest, 2.0) if point.count else 0.0
    return Column(
        point,
        round(100 - height, 1),
        round(height, 1),
        (getattr(point, "tick", "") or point.label) if tick else "",
    )
