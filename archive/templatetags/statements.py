"""What stands behind a statement. A dossier shows hundreds of sentences, so that they are written here."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString

from archive.markup import markup
from archive.models import Evidence
from archive.templatetags.cards import NOTHING, article_dateline
from archive.templatetags.kinds import evidence_url, quote
from archive.values.wording import say_range
from archive.values.writing import direction

register = template.Library()
REVIEWS = {"confirmed": "confirmed by an editor", "rejected": "rejected by an editor"}
CONTRADICTS = SafeString('<span class="soft">contradicts this</span>')


@register.simple_tag
def review(state: str, rule: str = "") -> SafeString:
    """``{% review event.review event.rule %}``: who stands behind it, and the rule that found it, if any."""
    title = markup(' title="Found by the rule “{}”"', rule) if rule else ""
    said = REVIEWS.get(state, "machine-read, not yet reviewed")
    return markup('<span class="review {}"{}>{}</span>', state, title, said)


@register.simple_tag
def evidence(evidence: Evidence) -> SafeString:
    """A quote with where it stands. Its article was fetched, with its source and dateline place."""
    article = evidence.article
    language, way = article.language, direction(article.language)
    words = quote(evidence)
    said = '<blockquote lang="{}" dir="{}"><a href="{}">{}</a></blockquote>'
    form = (
        '<div class="evidence {}">\n{}\n{}\n<div><a lang="{}" dir="{}" href="{}">{}</a></div>\n{}\n{}\n</div>'
    )
    return markup(
        form, evidence.stance,
        markup(said, language, way, evidence_url(evidence), words) if words else NOTHING,
        article_dateline(article),
        language, way, article.get_absolute_url(), article.headline or "An article without a headline",
        CONTRADICTS if evidence.stance == "contradicts" else NOTHING,
        review(evidence.review, evidence.rule),
    )  # fmt: skip


@register.simple_tag
def mark(mark: Any) -> SafeString:
    """One report on a line of time. ``mark``: at (0–100), report (with its evidence)."""
    told = mark.report.evidence
    return markup(
        '<a href="{}" tabindex="-1"><title>{}</title>'
        '<rect class="reach" x="{}%" y="0" width="11" height="18" transform="translate(-5.5)"/>'
        '<rect class="mark{}" x="{}%" y="0" width="2" height="18" transform="translate(-1)"/></a>',
        evidence_url(told), say_range(told.article.published_range), mark.at,
        " former" if mark.report.former else "", mark.at,
    )  # fmt: skip
