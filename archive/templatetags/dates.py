"""Dates as pages show them."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from archive.markup import markup
from archive.values.dates import DateRange
from archive.values.wording import say_basis, say_range

register = template.Library()


@register.simple_tag
def when(range: DateRange, long: bool = False) -> SafeString:
    """``{% when article.published_range %}``: the range in words, in a <time> that machines can read."""
    words = say_range(range, long=long)
    if range.earliest is None or range.latest is None:
        return markup("<span>{}</span>", words)
    if range.earliest == range.latest:
        return markup('<time datetime="{}">{}</time>', range.earliest, words)
    return markup('<time datetime="{0}" title="{0} to {1}">{2}</time>', range.earliest, range.latest, words)


@register.filter
def basis(value: str) -> str:
    """``{{ article.published_basis|basis }}``: how a date was read, in words."""
    return say_basis(value)
