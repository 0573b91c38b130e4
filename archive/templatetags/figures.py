"""Numbers drawn as SVG with attributes: the site's policy forbids inline styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()
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
    return format_html(
        '<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="1"/></svg>',
        width,
    )


@register.inclusion_tag("figures/histogram.html")
def histogram(
    points: Sequence[Point], title: str, unit: str = "articles", kind: str = "", caption: str = ""
) -> dict[str, Any]:
    """``{% histogram years "Articles by year" %}``: a list of counts drawn as bars."""
    return {"columns": columns(points), "title": title, "unit": unit, "kind": kind, "caption": caption}


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
