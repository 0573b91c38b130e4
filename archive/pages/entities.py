"""The lists of people, organizations and places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.digests.posts import Latest, latest_posts
from archive.digests.recall import recalled
from archive.kinds import BY_PLURAL, EntityKind
from archive.models import Person, Place
from archive.models.choices import OrganizationKind, PlaceKind, Review
from archive.pages.articles import DATES, Chip, chips, orders
from archive.pages.asked import CURSOR, Asked
from archive.pages.choices import choices
from archive.pages.facets import Facet, Line
from archive.pages.names import Names, countries, names_of
from archive.parameters import Choices
from archive.values.countries import COUNTRIES, country_name

PAGE = 30
FACET_LINES = 20
CHOICES = ("source", "tag", "lang", "near")
SORTS = (("name", "By name"), ("articles", "Most articles"), ("last_seen", "Last seen"))
FILTERS: Mapping[str, type[queries.EntityFilter]] = {
    "people": queries.PersonFilter,
    "organizations": queries.OrganizationFilter,
    "places": queries.PlaceFilter,
}
KIND_LABELS = {
    "organizations": dict(OrganizationKind.choices),
    "places": dict(PlaceKind.choices),
}
LEADS = {
    "people": "Everybody whom the archive knows by name, in any script and spelling.",
    "organizations": "Governments, ministries, parties, forces, armed groups, agencies and media.",
    "places": "Countries, provinces, towns, crossings, bases: each with what lies in it.",
}
Label = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: how many articles mention it, and when the last of them was published; ``share``
    is its number of articles in proportion to the page's highest."""

    entity: Any
    names: Names
    fine_kind: str
    country: Place | None
    articles: int
    last_seen: date | None
    share: float
    post: Latest | None = None


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    return _list(request, BY_PLURAL["people"])


@require_safe
def organizations(request: HttpRequest) -> HttpResponse:
    return _list(request, BY_PLURAL["organizations"])


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    return _list(request, BY_PLURAL["places"])


def _list(request: HttpRequest, kind: EntityKind) -> HttpResponse:
    asked = Asked.by(request)
    visible: Any = kind.model.objects.visible()
    shown = visible if kind.model is Person else visible.select_related("parent")
    form = FILTERS[kind.plural](request.GET, queryset=shown)
    page = form.cut(PAGE, asked.value(CURSOR))
    total, counted = recalled(f"list {asked.without()}", lambda: (form.count(), facets(kind, asked)))
    active = [_said(chip) for chip in chips(form, asked)]
    return render(
        request,
        "pages/entities.html",
        {
            "section": kind.plural,
            "kind": kind,
            "lead": LEADS[kind.plural],
            "asked": asked,
            "own_search": True,
            "q": asked.value("q"),
            "keep": asked.kept("q"),
            "question": form.question(),
            "keep_but_form": asked.kept(*DATES, *CHOICES),
            "choices": choices(asked, CHOICES),
            "total": total,
            "rows": rows(page.rows, kind),
            "facets": counted,
            "chips": active,
            "clear": asked.clear(),
            "errors": [error for errors in form.errors.values() for error in errors],
            "sorts": orders(asked, SORTS, asked.value("sort") or SORTS[0][0]),
            "next_url": asked.page(page.next),
            "first_url": asked.without() if asked.value(CURSOR) else "",
        },
    )


def _said(chip: Chip) -> Chip:
    """The filter as a reader says it: "Iraq", not "IQ"; "Militia leader", not "militia-leader"."""
    words = COUNTRIES.get(chip.label.upper(), chip.label.replace("-", " "))
    label = {"mentioned": "named in an article"}.get(words, words)
    return replace(chip, label=label[:1].upper() + label[1:])


def rows(entities: list[Any], kind: EntityKind) -> list[Row]:
    """The lines of a page: a query each for names, countries and posts, whatever their number."""
    names, standing = names_of(entities), search.standing()
    articles = search.mentions([entity.pk for entity in entities])
    posts = latest_posts(entities) if kind.model is Person else {}
    known = countries(getattr(entity, "country", "") for entity in entities)
    highest = max(articles.values(), default=0) or 1
    return [
        Row(
            entity,
            names.get(entity.pk, Names()),
            fine_kind(entity, kind),
            known.get(getattr(entity, "country", "")),
            articles[entity.pk],
            standing.last_seen(entity.pk),
            100 * articles[entity.pk] / highest,
            posts.get(entity.pk),
        )
        for entity in entities
    ]


def fine_kind(entity: Any, kind: EntityKind) -> str:
    """ "Politician", "Militant group", "Border crossing"; "" for what is only "other"."""
    word = getattr(entity, kind.own_kind)
    return "" if word == "other" else say_kind(word, kind)


def say_kind(word: str, kind: EntityKind) -> str:
    label = str(KIND_LABELS.get(kind.plural, {}).get(word, word))
    words = [part if part.isupper() else part.lower() for part in label.replace("-", " ").split()]
    spaced = " ".join(words)
    return spaced[:1].upper() + spaced[1:]


def facets(kind: EntityKind, asked: Asked) -> list[Facet]:
    """Kinds, countries and what an editor has looked at; each counted without its own choice."""
    found = [_facet("Kinds", "kind", kind.own_kind, kind, asked, lambda word: say_kind(word, kind))]
    if kind.model is not Person:
        found.append(_facet("Countries", "country", "country", kind, asked, country_name))
    reviews = {str(value): str(label) for value, label in Review.choices}
    found.append(
        _facet("Looked at by an editor", "review", "review", kind, asked, lambda word: reviews[word])
    )
    return [_named(kind, asked), *found]


def _counts(kind: EntityKind, asked: Asked, parameter: str, column: str) -> list[tuple[str, int]]:
    """Values of a column with their numbers, in the list without this parameter; empty values left out."""
    given = asked.parameters.copy()
    for name in (parameter, "sort"):
        given.pop(name, None)
    visible: Any = kind.model.objects.visible()
    found = FILTERS[kind.plural](given, queryset=visible).qs.order_by().exclude(**{column: ""})
    counted = found.values_list(column).annotate(times=Count("pk")).order_by("-times", column)
    return list(counted[:FACET_LINES])


def _facet(title: str, parameter: str, column: str, kind: EntityKind, asked: Asked, label: Label) -> Facet:
    counts = _counts(kind, asked, parameter, column)
    highest = max((count for _, count in counts), default=1)
    single = not isinstance(FILTERS[kind.plural].base_filters[parameter], Choices)
    lines = [
        Line(
            label(word),
            count,
            _address(parameter, word, asked, single),
            round(100 * count / highest, 1),
            "",
            asked.holds(parameter, word),
        )
        for word, count in counts
    ]
    return Facet(title, "", lines)


def _address(parameter: str, word: str, asked: Asked, single: bool) -> str:
    if single:
        return asked.without(parameter) if asked.holds(parameter, word) else asked.having(parameter, word)
    return asked.toggled(parameter, word)


def _named(kind: EntityKind, asked: Asked) -> Facet:
    """The choice to see only what some published text names."""
    given = asked.parameters.copy()
    given.pop("sort", None)
    given["mentioned"] = "1"
    visible: Any = kind.model.objects.visible()
    count = FILTERS[kind.plural](given, queryset=visible).qs.count()
    line = Line(
        "Named in an article", count, asked.toggled("mentioned", "1"), 100, "", asked.holds("mentioned", "1")
    )
    return Facet("Show only", "", [line] if count else [])
