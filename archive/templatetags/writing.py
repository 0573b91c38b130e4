"""What was written elsewhere, as it may stand on a page: names with their language, titles, addresses."""

from __future__ import annotations

from urllib.parse import urlsplit

from django import template

from archive.models import Name
from archive.values.countries import country_name
from archive.values.writing import one_line

register = template.Library()
register.filter("one_line", one_line)
"""``<title>{{ heading|one_line }}``"""
TONGUES = {
    "ar": "Arabic", "ckb": "Sorani", "kmr": "Kurmanji", "tr": "Turkish", "fa": "Persian", "fr": "French",
    "de": "German", "ru": "Russian", "he": "Hebrew",
}  # fmt: skip


@register.filter
def tongue(language: str) -> str:
    """``{{ name.language|tongue }}``: what a reader calls it, short; "" for English and what is not known."""
    return TONGUES.get(language, "")


@register.filter
def name_language(name: Name) -> str:
    """``lang="{{ name|name_language }}"``: the language, with the script where the language has several."""
    language = name.language or "und"
    return f"{language}-Latn" if language in {"ar", "ckb", "fa"} and name.script == "Latn" else language


@register.filter
def country(code: str) -> str:
    """``{{ source.country|country }}``: the country's name; "" where no country is known."""
    return country_name(code) if code else ""


@register.filter
def web_address(url: str | None) -> str:
    """``{% if article.url|web_address %}``: the address if it is one of the web, http or https; else ""."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return str(url) if parts.scheme in {"http", "https"} and parts.hostname else ""
