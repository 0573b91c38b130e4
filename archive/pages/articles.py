"""The list of articles: search, filters, facets with their counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.digests import labels
from archive.pages import facets, forms
from archive.pages.asked import CURSOR, Asked
from archive.pages.cards import cards
from archive.pages.choices import choices
from archive.parameters import Active, ListFilter

PAGE = 20
MEANT = 4
PLAIN = re.compile(r"""[^"():*|]{3,60}""")
"""Words without syntax."""
FACET_LINES = 8
MOST_YEARS = 400
SORTS = (("newest", "Newest"), ("oldest", "Oldest"), ("relevance", "Best match"))
PREFIXES = {
    "after": "from ", "before": "until ", "dateline": "sent from ", "every": "every ",
    "not_dateline": "sent from ",
}  # fmt: skip
PARAMETERS = {kind.parameter: kind.kind for kind in facets.KINDS} | {"dateline": "place", "near": "place"}
DATES = ("after", "before", "certainly")
CHOICES = ("near", "review")
"""Further fields of the form; everything else has its facet."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force; ``url`` is the list without it."""

    label: str
    url: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Meant:
    """Somebody who is called as the words begin; ``url`` is the list of what names him instead."""

    label: str
    kind: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Order:
    """A way to sort the list."""

    label: str
    url: str
    current: bool


@require_safe
def articles(request: HttpRequest) -> HttpResponse:
    asked = Asked.by(request)
    form = queries.ArticleFilter(request.GET)
    question = form.question()
    found = queries.articles(question, size=PAGE, after=asked.value(CURSOR))
    counts = search.facets(question, size=FACET_LINES + facets.SPARE)
    more = [name for name, found in counts.items() if len(found) > FACET_LINES]
    counts = facets.worth_a_line(counts, FACET_LINES, question.places)
    years = search.facets(question, ("years",), size=MOST_YEARS)["years"]
    names = labels.names_of(_wanted(counts, question))
    return render(
        request,
        "pages/articles.html",
        {
            "section": "articles",
            "own_search": True,
            "asked": asked,
            "question": question,
            "keep": asked.kept("q"),
            "keep_but_form": asked.kept(*DATES, *CHOICES),
            "choices": choices(asked, CHOICES),
            "found": found,
            "next_url": asked.page(found.next),
            "first_url": asked.without() if asked.value(CURSOR) else "",
            "meant": meant(question, asked),
            "errors": [error for errors in form.errors.values() for error in errors],
            "cards": cards(found.articles, question),
            "facets": facets.facets(counts, names, asked, more),
            "years": facets.years(years, asked),
            "chips": chips(form, asked),
            "clear": asked.clear(),
            "sorts": sorts(question, asked),
            "feeds": forms.feeds_of_list("articles", asked),
            "files": forms.files("articles", asked),
        },
    )


def _wanted(counts: facets.Counts, question: search.Question) -> dict[str, set[labels.Value]]:
    """Every value that the page has to call by its name: those counted, and those asked for."""
    wanted = {name: {value for value, _ in values} for name, values in counts.items()}
    for name in wanted:
        wanted[name] |= set(getattr(question, name))
    return wanted


def chips(form: ListFilter, asked: Asked) -> list[Chip]:
    """The filters in force, each with the address of the list without it."""
    return [Chip(_words(one), _way_out(one, asked), PARAMETERS.get(one.param, "")) for one in form.active()]


def _words(one: Active) -> str:
    if one.param.startswith("not_"):
        return f"not {PREFIXES.get(one.param, '')}{one.label}"
    return PREFIXES.get(one.param, "") + one.label


def _way_out(one: Active, asked: Asked) -> str:
    """Without this one value; without the parameter where the address says it otherwise, by an old slug."""
    held = asked.holds(one.param, one.value)
    return asked.toggled(one.param, one.value) if held else asked.without(one.param)


def meant(question: search.Question, asked: Asked) -> list[Meant]:
    """Whom plain words may name: for these the list by name is the surer one. Only on the first page."""
    if asked.value(CURSOR) or not PLAIN.fullmatch(question.q):
        return []
    bare = asked.elsewhere(asked.path, "q")
    return [
        Meant(one.name, one.called.kind, one.articles, bare.toggled(one.called.kind, one.called.slug))
        for one in search.suggest(question.q, MEANT, slips=False)
        if one.articles and not asked.holds(one.called.kind, one.called.slug)
    ]


def sorts(question: search.Question, asked: Asked) -> list[Order]:
    """The orders that make sense: by match only where there are words to match."""
    offered = SORTS if question.q else SORTS[:2]
    return orders(asked, offered, question.sort)


def orders(asked: Asked, offered: Iterable[tuple[str, str]], current: str) -> list[Order]:
    """A line for each order offered: (value of ``sort``, label)."""
    return [Order(label, asked.having("sort", value), current == value) for value, label in offered]
