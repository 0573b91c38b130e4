"""Sources: who publishes, how reliable, and what the archive holds of each."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.models import Source
from archive.models.choices import Language
from archive.pages import facets, forms
from archive.pages.articles import MOST_YEARS
from archive.pages.asked import CURSOR, Asked
from archive.pages.cards import cards
from archive.pages.redirects import elsewhere

PAGE = 20
MOST_SOURCES = 10_000
POLICIES = {
    "full": "shown in full",
    "excerpt": "an excerpt is shown; the search reads the whole text",
    "metadata": "not shown; the search reads it all the same",
}


@dataclass(frozen=True, slots=True)
class Publisher:
    """A source with the number of its published articles and its languages in words."""

    source: Source
    count: int
    languages: list[str]


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    form = queries.SourceFilter(request.GET, queryset=Source.objects.all())
    facet = search.facets(search.Question(), ("sources",), size=MOST_SOURCES)["sources"]
    counts = {int(value): count for value, count in facet}
    rows = [publisher(source, counts.get(source.pk, 0)) for source in form.qs.order_by("name")]
    return render(
        request,
        "pages/sources.html",
        {
            "section": "sources",
            "asked": Asked.by(request),
            "publishers": sorted(rows, key=lambda row: (-row.count, row.source.name)),
            "errors": [error for errors in form.errors.values() for error in errors],
        },
    )


@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    shown = Source.objects.filter(slug=slug).first()
    if shown is None:
        return elsewhere(request, "source", slug)
    asked = Asked.by(request)
    question = search.Question(sources=(shown.pk,))
    found = queries.articles(question, PAGE, asked.value(CURSOR))
    years = search.facets(question, ("years",), size=MOST_YEARS)["years"]
    listed = Asked(reverse("articles"), asked.parameters.__class__(f"source={shown.slug}"))
    return render(
        request,
        "pages/source.html",
        {
            "section": "sources",
            "publisher": publisher(shown, found.total),
            "policy": POLICIES[shown.text_policy],
            "years": facets.years(years, listed),
            "found": found,
            "cards": cards(found.articles),
            "feeds": forms.feeds("source", shown.slug),
            "list_url": listed.without(),
            "next_url": asked.page(found.next),
            "first_url": asked.without() if asked.value(CURSOR) else "",
        },
    )


def publisher(source: Source, count: int) -> Publisher:
    names = dict(Language.choices)
    return Publisher(source, count, [str(names.get(code, code)) for code in source.languages])
