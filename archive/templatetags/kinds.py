"""People, organizations, places, events and tags, linked in the colour and shape of their kind."""

from __future__ import annotations

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from archive.markup import markup
from archive.models import Entity, Event, Evidence, Tag
from archive.values.policy import shown_quote
from archive.values.writing import direction as direction_of

register = template.Library()


@register.simple_tag
def kind_link(kind: str, name: str, url: str = "", current: bool = False) -> SafeString:
    """A name in its kind's colour and shape; a link where there is a ``url``. ``kind``: person, event …"""
    if not url:
        return markup('<span class="kind {}"><bdi>{}</bdi></span>', kind, name)
    here = ' aria-current="true"' if current else ""
    return markup('<a class="kind {}" href="{}"{}><bdi>{}</bdi></a>', kind, url, SafeString(here), name)


@register.simple_tag
def entity_link(entity: Entity) -> SafeString:
    """``{% entity_link person %}``: a person, organization or place by its primary name."""
    return kind_link(entity.kind, entity.name, entity.get_absolute_url())


@register.simple_tag
def event_link(event: Event) -> SafeString:
    return kind_link("event", event.title, event.get_absolute_url())


@register.simple_tag
def tag_link(tag: Tag) -> SafeString:
    return kind_link("tag", tag.name, tag.get_absolute_url())


@register.filter
def evidence_url(evidence: Evidence) -> str:
    """``{{ evidence|evidence_url }}``: the sentence in its article, which must have been fetched too."""
    return evidence.url


@register.filter
def quote(evidence: Evidence) -> str:
    """``{{ evidence|quote }}``: its words, as far as the source (fetched too) allows; perhaps ""."""
    return shown_quote(evidence.article.source.text_policy, evidence.exact)


@register.filter
def direction(language: str) -> str:
    """``dir="{{ article.language|direction }}"``: rtl or ltr."""
    return direction_of(language)


@register.simple_block_tag
def panel(content: str, title: str, id: str = "", kind: str = "", count: int | None = None) -> SafeString:
    """``{% panel "Who and where" %}…{% endpanel %}``: a sheet with a small heading and perhaps a number."""
    number = markup(' <span class="num">{}</span>', f"{count:,}") if count is not None else ""
    name = markup(' id="{}"', id) if id else ""
    inside = conditional_escape(content)
    return markup('<section class="panel {}"{}><h2>{}{}</h2>{}</section>', kind, name, title, number, inside)
