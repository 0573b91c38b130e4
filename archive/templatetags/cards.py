"""Articles in lists. A page shows twenty: as templates they would take longest of all that is on it."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString

from archive.markup import markup
from archive.models import Place, Source
from archive.templatetags.dates import when
from archive.templatetags.kinds import kind_link
from archive.values.dates import DateRange
from archive.values.writing import direction

register = template.Library()
NOTHING = SafeString("")
SUMMARY = SafeString('<span class="aside">summary</span>')
INFERRED = SafeString('<span class="aside">date inferred</span>')


@register.simple_tag
def card(card: Any, look: str = "") -> SafeString:
    """One article in a list. ``card``: article, title, pieces (words, marked), entities and events (kind,
    name, url). ``look``: "", "lead", or "brief" with nothing but the title."""
    article = card.article
    inside = NOTHING if look == "brief" else markup("{}\n{}", _passage(card.pieces), _names(card))
    return markup(
        '<article class="card {}" lang="{}" dir="{}">\n{}\n<h3><a href="{}">{}</a></h3>\n{}\n</article>',
        look, article.language, direction(article.language), article_dateline(article),
        article.get_absolute_url(), card.title, inside,
    )  # fmt: skip


def _passage(pieces: list[tuple[str, bool]]) -> SafeString:
    if not pieces:
        return NOTHING
    words = [markup("<mark>{}</mark>" if marked else "{}", words) for words, marked in pieces]
    return markup("<p>{}</p>", SafeString("".join(words)))


def _names(card: Any) -> SafeString:
    links = [kind_link(one.kind, one.name, one.url) + "\n" for one in (*card.entities, *card.events)]
    return markup('<div class="kinds" lang="en">{}</div>', SafeString("".join(links)))


@register.simple_tag
def article_dateline(article: Any) -> SafeString:
    """PLACE, date, source of an article, whose source and dateline place were fetched."""
    return dateline(
        article.shown_dateline_place, article.published_range, article.source,
        article.dateline_text, article.language,
    )  # fmt: skip


@register.simple_tag
def dateline(
    place: Place | None, range: DateRange, source: Source | None = None, words: str = "", lang: str = ""
) -> SafeString:
    """PLACE, date, source. ``words``: the place as a text in ``lang`` has it."""
    return markup(
        '<div class="dateline" lang="en">{}\n<span class="when"><bdi>{}</bdi></span>\n{}\n{}\n{}</div>',
        _where(place, words, lang),
        when(range),
        _publisher(source) if source else "",
        SUMMARY if source and source.summaries else "",
        INFERRED if range.basis == "inferred" else "",
    )


def _publisher(source: Source) -> SafeString:
    return markup('<a href="{}"><bdi>{}</bdi></a>', source.get_absolute_url(), source.name)


def _where(place: Place | None, words: str, lang: str) -> SafeString:
    """The place by its name; in texts that run from right to left as they have it."""
    own = markup('<bdi lang="{}">{}</bdi>', lang, words) if words else NOTHING
    if place is None:
        return markup('<span class="where">{}</span>', own) if words else NOTHING
    name = own if words and direction(lang) == "rtl" else markup("<bdi>{}</bdi>", place.name)
    return markup('<a class="where" href="{}">{}</a>', place.get_absolute_url(), name)
