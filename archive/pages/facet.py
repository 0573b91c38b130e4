"""One facet of the articles or of the events whole: every value with its count, and a search among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.digests import happened, labels
from archive.digests.labels import Value
from archive.models import Event, Source, Tag
from archive.pages import facets
from archive.pages.articles import chips
from archive.pages.asked import Asked
from archive.pages.facets import FacetKind
from archive.search.fold import fold

PAGE = 120
MOST_PAGES = 10_000
LONGEST = 100
FIND, PAGE_NUMBER = "find", "page"
"""Parameters of this page; every other one is of the list."""
Counts = Sequence[tuple[Value, int]]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list with facets: how it is called, what it is asked by, and who counts."""

    section: str
    kinds: Mapping[str, FacetKind]
    ask: Callable[[Any], Any]
    """Parameters → the filter set."""
    first: Callable[[Any, str, int], Counts]
    """So many values of a facet, most first."""
    tally: Callable[[Any, FacetKind], dict[Any, int]]
    """All values of a facet."""


@require_safe
def facet(request: HttpRequest, parameter: str) -> HttpResponse:
    return _page(request, ARTICLES, parameter)


@require_safe
def event_facet(request: HttpRequest, parameter: str) -> HttpResponse:
    return _page(request, EVENTS, parameter)


def _page(request: HttpRequest, of: Listed, parameter: str) -> HttpResponse:
    kind = of.kinds.get(parameter)
    if kind is None:
        raise Http404
    here = Asked.by(request)
    listed = here.elsewhere(reverse(of.section), FIND, PAGE_NUMBER)
    form = of.ask(listed.parameters)
    find, number = here.value(FIND)[:LONGEST].strip(), _number(here.value(PAGE_NUMBER))
    counts = _found(of, kind, form, find) if find else _all(of, kind, form, number)
    names = labels.names_of({kind.name: [value for value, _ in counts]})
    shown = facets.lines(kind, counts[:PAGE], names, listed)
    return render(
        request,
        "pages/facet.html",
        {
            "section": of.section,
            "title": kind.title,
            "facet": facets.Facet("", kind.kind, shown, ways=facets.ways(kind, listed)),
            "find": find,
            "keep": here.kept(FIND, PAGE_NUMBER),
            "here": here.path,
            "list_url": listed.without(),
            "q": str(form.form.cleaned_data.get("q") or ""),
            "chips": chips(form, listed),
            "clear": listed.clear(),
            "next_url": here.having(PAGE_NUMBER, str(number + 1)) if len(counts) > PAGE and not find else "",
            "first_url": here.without(PAGE_NUMBER) if number > 1 else "",
            "cut": len(counts) > PAGE and bool(find),
        },
    )


def _number(text: str) -> int:
    """Of a page, from 1; whatever else is written is the first."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
    return min(max(number, 1), MOST_PAGES)


def _all(of: Listed, kind: FacetKind, form: Any, number: int) -> Counts:
    """One page of the values, most first, and one value more if there is a next page."""
    first = (number - 1) * PAGE
    return of.first(form, kind.name, first + PAGE + 1)[first:]


def _found(of: Listed, kind: FacetKind, form: Any, find: str) -> Counts:
    """Those values in whose names every word stands, whole or in part, most first."""
    counts = of.tally(form, kind)
    among = [value for value in _called(kind, find, counts) if value in counts]
    names = labels.names_of({kind.name: among})
    among = [value for value in among if (kind.name, value) in names]
    among.sort(key=lambda value: (-counts[value], names[kind.name, value].parameter))
    return [(value, counts[value]) for value in among[: PAGE + 1]]


def _called(kind: FacetKind, find: str, counts: dict[Value, int]) -> Sequence[Value]:
    if kind.name in labels.ENTITY_FACETS:
        return search.named(find, "entity", kind.kind)
    words = fold(find).split()
    if kind.name in {"tags", "sources"}:
        model = Tag if kind.name == "tags" else Source
        rows = model.objects.filter(pk__in=list(counts)).values_list("pk", "name")
        return [pk for pk, name in rows if all(word in fold(name) for word in words)]
    names = labels.names_of({kind.name: list(counts)})
    return [value for (_, value), one in names.items() if all(word in fold(one.label) for word in words)]


def _of_articles(form: queries.ArticleFilter, name: str, size: int) -> Counts:
    return search.facets(form.question(), (name,), size=size)[name]


def _tally_of_articles(form: queries.ArticleFilter, kind: FacetKind) -> dict[Any, int]:
    question = form.question()
    if kind.name not in question.every:
        question = replace(question, **{kind.name: ()})  # type: ignore[arg-type]  # as search.facets counts
    return search.tally(question, kind.name)


def _of_events(form: queries.EventFilter, name: str, size: int) -> Counts:
    return happened.facets(form, (name,), size).get(name, [])


ARTICLES = Listed(
    "articles",
    {kind.parameter: kind for kind in (*facets.KINDS, facets.YEARS)},
    queries.ArticleFilter,
    _of_articles,
    _tally_of_articles,
)
EVENTS = Listed(
    "events",
    {kind.parameter: kind for kind in (*facets.OF_EVENTS, facets.YEARS)},
    lambda parameters: queries.EventFilter(parameters, queryset=Event.objects.published()),
    _of_events,
    lambda form, kind: happened.tally(form, kind.name),
)
