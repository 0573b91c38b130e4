"""Where the reader is, and the way elsewhere."""

from __future__ import annotations

from django import template
from django.template import Context
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def section_link(context: Context, name: str, label: str) -> SafeString:
    """An entry of the navigation, marked when the page's ``section`` is this one; "" where no page has it."""
    try:
        url = reverse(name)
    except NoReverseMatch:
        return SafeString("")
    here = SafeString(' aria-current="page"' if context.get("section") == name else "")
    return format_html('<li><a href="{}"{}>{}</a></li>', url, here, label)
