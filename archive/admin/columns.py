"""Columns and small displays that several lists share. Everything from outside is escaped."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, IntegerField, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.kinds import BY_SLUG
from archive.models import Entity
from archive.values.dates import DateRange
from archive.values.wording import say_range

LISTED = 25
"""How many related rows a page shows before it leads to their own list."""


def count_of(rows: QuerySet[Any], field: str) -> Coalesce:
    """How many of ``rows`` point at each row of the list with ``field``; for ``annotate``."""
    counted = (
        rows.filter(**{field: OuterRef("pk")}).order_by().values(field).annotate(n=Count("pk")).values("n")
    )
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def badge(value: str, label: str = "") -> SafeString:
    """A state as a small word with its colour."""
    return format_html('<span class="badge {}">{}</span>', value, label or value.replace("_", " "))


def link(row: Model | None, words: str = "", classes: str = "") -> SafeString | str:
    """The page of a row at the desk."""
    if row is None:
        return "–"
    url = change_url(row)
    return format_html('<a class="{}" href="{}"><bdi>{}</bdi></a>', classes, url, words or str(row))


def change_url(row: Model) -> str:
    """An entity's page is the page of its kind."""
    name = row.kind if isinstance(row, Entity) else row._meta.model_name
    return reverse(f"admin:archive_{name}_change", args=[row.pk])


def entity_link(entity: Entity | None) -> SafeString | str:
    """An entity in the colour and shape of its kind."""
    return link(entity, classes=f"kind {entity.kind}") if entity else "–"


def list_url(model: str, query: str) -> str:
    return f"{reverse(f'admin:archive_{model}_changelist')}?{query}"


def number(count: int, model: str, query: str) -> SafeString | str:
    """A count that leads to the rows it counts."""
    if not count:
        return "0"
    return format_html('<a class="count" href="{}">{}</a>', list_url(model, query), f"{count:,}")


def when(range_: DateRange) -> SafeString:
    """A date range in words; unknown is a value."""
    classes = "when" if range_.earliest or range_.edtf else "when quiet"
    return format_html('<span class="{}">{}</span>', classes, say_range(range_))


def quote(prefix: str, exact: str, suffix: str) -> SafeString:
    """Words with what stands around them."""
    return format_html(
        '<blockquote class="quote" dir="auto">{}<mark>{}</mark>{}</blockquote>', prefix, exact, suffix
    )


def percent(confidence: float | None) -> str:
    return "–" if confidence is None else f"{confidence:.0%}"


def kind_of(entity: Entity) -> SafeString:
    kind = BY_SLUG[entity.kind]
    return format_html('<span class="kind {}">{}</span>', kind.slug, kind.label)


def listing(lines: list[SafeString], total: int, all_url: str) -> SafeString:
    """Some related rows, and the way to all of them."""
    if not lines:
        return SafeString("–")
    items = format_html_join("", "<li>{}</li>", ((line,) for line in lines))
    more = format_html('<p class="more"><a href="{}">All {}</a></p>', all_url, f"{total:,}")
    return format_html('<ul class="listing">{}</ul>{}', items, more if total > len(lines) else "")
