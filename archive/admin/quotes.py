"""The sentences behind a record, listed on its page."""

from __future__ import annotations

from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive.admin.columns import LISTED, badge, link, list_url, listing
from archive.models import Evidence


def quotes_for(record: Model, field: str) -> SafeString:
    """Its quotes with article and state, and the way to add one by hand."""
    rows = (
        Evidence.objects.filter(**{field: record.pk}).select_related("article").order_by("article", "start")
    )
    quotes = list(rows[: LISTED + 1])
    lines = [_line(quote) for quote in quotes[:LISTED]]
    total = rows.count() if len(quotes) > LISTED else len(quotes)
    add = format_html(
        '<p class="more"><a href="{}?{}={}">Add a quote</a></p>',
        reverse("admin:archive_evidence_add"),
        field,
        record.pk,
    )
    return format_html(
        "{}{}", listing(lines, total, list_url("evidence", f"{field}__id__exact={record.pk}")), add
    )


def _line(quote: Evidence) -> SafeString:
    return format_html(
        '<q dir="auto">{}</q> <span class="from">{} {} {} {}</span>',
        quote.exact,
        badge("contradicts") if quote.stance == "contradicts" else "",
        link(quote, quote.review, f"badge {quote.review}"),
        link(quote.article),
        badge(quote.article.status) if quote.article.status != "published" else "",
    )
