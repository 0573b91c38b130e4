"""Where the reader is, and the way elsewhere."""

from __future__ import annotations

from functools import lru_cache

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString

from archive.markup import markup

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=64)
def header(section: str, q: str = "", own_search: bool = False) -> SafeString:
    """Brand, sections, search: the same on all pages of a section, so that it is kept."""
    return render_to_string("parts/header.html", {"section": section, "q": q, "own_search": own_search})


@register.simple_tag
@lru_cache(maxsize=1)
def links() -> SafeString:
    """What every page loads."""
    return render_to_string("parts/links.html")


@register.simple_tag
@lru_cache(maxsize=1)
def foot() -> SafeString:
    """The words at the foot of every page."""
    return render_to_string("parts/foot.html")


@register.simple_tag(takes_context=True)
def section_link(context: Context, name: str, label: str) -> SafeString:
    """An entry of the navigation, marked when the page's ``section`` is this one; "" where no page has it."""
    try:
        url = reverse(name)
    except NoReverseMatch:
        return SafeString("")
    here = SafeString(' aria-current="page"' if context.get("section") == name else "")
    return markup('<li><a href="{}"{}>{}</a></li>', url, here, label)
