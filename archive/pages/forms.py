"""The same list in other forms: feeds to follow it, files to take it along."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import QueryDict
from django.urls import reverse

from archive import queries
from archive.pages.asked import Asked
from archive.parameters import ListFilter

FEEDS = (("atom", "Atom", "application/atom+xml"), ("json", "JSON Feed", "application/feed+json"))
LISTS: dict[str, type[ListFilter]] = {"articles": queries.ArticleFilter, "events": queries.EventFilter}
FILES = (("csv", "CSV", "text/csv"), ("ndjson", "NDJSON", "application/x-ndjson"))


@dataclass(frozen=True, slots=True)
class Form:
    """Where a list is to be had in another form. ``kind``: its media type."""

    label: str
    kind: str
    url: str


def feeds(of: str, *keys: str) -> list[Form]:
    """The feeds of a dossier (``of``: its kind, ``keys``: its slug), or of a list (``of``: its name)."""
    return [Form(label, kind, reverse(f"{of}_feed", args=[*keys, form])) for form, label, kind in FEEDS]


def feeds_of_list(of: str, asked: Asked) -> list[Form]:
    """The feeds of a list with its filters."""
    query = _filters(of, asked, "sort")
    return [replace(form, url=form.url + query) for form in feeds(of)]


def files(of: str, asked: Asked) -> list[Form]:
    """A list as a whole, with its filters."""
    query = _filters(of, asked, *(["sort"] if asked.value("sort") == "relevance" else []))
    return [
        Form(label, kind, f"{reverse(f'api:{of}-list')}{query}{'&' if query else '?'}format={form}")
        for form, label, kind in FILES
    ]


def _filters(of: str, asked: Asked, *but: str) -> str:
    """What was asked of the list, as "?…": a feed or a file refuses parameters that no list has."""
    known = QueryDict(mutable=True)
    for name in asked.parameters:
        if name in LISTS[of].base_filters and name not in but:
            known.setlist(name, [value for value in asked.parameters.getlist(name) if value])
    return f"?{known.urlencode()}" if known.urlencode() else ""
