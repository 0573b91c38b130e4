"""The same list in other forms: feeds to follow it, files to take it along."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from archive import queries
from archive.pages.asked import Asked

FEEDS = (("atom", "Atom", "application/atom+xml"), ("json", "JSON Feed", "application/feed+json"))
FILES = (("csv", "CSV", "text/csv"), ("ndjson", "NDJSON", "application/x-ndjson"))


@dataclass(frozen=True, slots=True)
class Form:
    """Where a list is to be had in another form. ``kind``: its media type."""

    label: str
    kind: str
    url: str


def feeds(*keys: str, of: str = "", asked: Asked | None = None) -> list[Form]:
    """The feeds of a dossier (``of``: its kind), or of the list of articles with its filters."""
    name = f"{of}_feed" if of else "articles_feed"
    query = _filters(asked, "sort") if asked else ""
    return [Form(label, kind, reverse(name, args=[*keys, form]) + query) for form, label, kind in FEEDS]


def files(asked: Asked) -> list[Form]:
    """The list of articles as a whole, with its filters."""
    query = _filters(asked, *(["sort"] if asked.value("sort") == "relevance" else []))
    return [
        Form(label, kind, f"{reverse('api:articles-list')}{query}{'&' if query else '?'}format={form}")
        for form, label, kind in FILES
    ]


def _filters(asked: Asked, *but: str) -> str:
    """What was asked of the list, as "?…": a feed or a file refuses parameters that no list has."""
    known = QueryDict(mutable=True)
    for name in asked.parameters:
        if name in queries.ArticleFilter.base_filters and name not in but:
            known.setlist(name, [value for value in asked.parameters.getlist(name) if value])
    return f"?{known.urlencode()}" if known.urlencode() else ""
