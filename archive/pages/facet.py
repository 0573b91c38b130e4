"""One facet of the articles whole: every value with its count, and a search among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.models import Source, Tag
from archive.pages import facets
from archive.pages.articles import chips
from archive.pages.asked import Asked
from archive.pages.facets import FacetKind, Value
from archive.search.fold import fold

PAGE = 120
MOST_PAGES = 10_000
LONGEST = 100
FIND, PAGE_NUMBER = "find", "page"
"""Parameters of this page; every other one is of the list."""
BY_PARAMETER = {kind.parameter: kind for kind in (*facets.KINDS, facets.YEARS)}


@require_safe
def facet(request: HttpRequest, parameter: str) -> HttpResponse:
    kind = BY_PARAMETER.get(parameter)
    if kind is None:
        raise Http404
    here = Asked.by(request)
    listed = here.elsewhere(reverse("articles"), FIND, PAGE_NUMBER)
    form = queries.ArticleFilter(listed.parameters)
    find, number = here.value(FIND)[:LONGEST].strip(), _number(here.value(PAGE_NUMBER))
    counts = _found(kind, form.question(), find) if find else _all(kind, form.question(), number)
    names = facets.names_of({kind.name: [value for value, _ in counts]})
    shown = facets.lines(kind, counts[:PAGE], names, listed)
    active = chips(form, listed)
    return render(
        request,
        "pages/facet.html",
        {
            "section": "articles",
            "title": kind.title,
            "facet": facets.Facet("", kind.kind, shown, ways=facets.ways(kind, listed)),
            "find": find,
            "keep": here.kept(FIND, PAGE_NUMBER),
            "here": here.path,
            "list_url": listed.without(),
            "q": form.question().q,
            "chips": active,
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


def _all(kind: FacetKind, question: search.Question, number: int) -> list[tuple[Value, int]]:
    """One page of the values, most first, and one value more if there is a next page."""
    first = (number - 1) * PAGE
    return search.facets(question, (kind.name,), size=first + PAGE + 1)[kind.name][first:]


def _found(kind: FacetKind, question: search.Question, find: str) -> list[tuple[Value, int]]:
    """Those values in whose names every word stands, whole or in part, most first."""
    if kind.name not in question.every:
        question = replace(question, **{kind.name: ()})  # type: ignore[arg-type]  # as search.facets counts
    counts = search.tally(question, kind.name)
    among = [value for value in _called(kind, find, counts) if value in counts]
    names = facets.names_of({kind.name: among})
    among = [value for value in among if (kind.name, value) in names]
    among.sort(key=lambda value: (-counts[value], names[kind.name, value].parameter))
    return [(value, counts[value]) for value in among[: PAGE + 1]]


def _called(kind: FacetKind, find: str, counts: dict[Value, int]) -> Sequence[Value]:
    if kind.name in facets.ENTITY_FACETS:
        return search.named(find, "entity", kind.parameter)
    words = fold(find).split()
    if kind.name in {"tags", "sources"}:
        model = Tag if kind.name == "tags" else Source
        rows = model.objects.filter(pk__in=list(counts)).values_list("pk", "name")
        return [pk for pk, name in rows if all(word in fold(name) for word in words)]
    names = facets.names_of({kind.name: list(counts)})
    return [value for (_, value), one in names.items() if all(word in fold(one.label) for word in words)]
