"""Dossiers: everything that texts say of a person, an organization or a place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.digests.company import Companion, companions, naming
from archive.digests.mentions import tally
from archive.digests.posts import posts
from archive.kinds import BY_SLUG, EntityKind
from archive.models import Entity, Event, Organization, Person, Place, Role
from archive.pages import facets, forms
from archive.pages.articles import MOST_YEARS
from archive.pages.asked import Asked
from archive.pages.cards import cards
from archive.pages.entities import fine_kind
from archive.pages.lines import Chart, chart
from archive.pages.names import Names, countries, names_of
from archive.pages.redirects import elsewhere
from archive.values.dates import month_range
from archive.values.wording import MONTHS

ARTICLES = 5
EVENTS = 6
COMPANIONS = 10
WITHIN = 12
FEW_YEARS = 2
"""Up to so many years the histogram shows months."""


@dataclass(frozen=True, slots=True)
class Together:
    """Somebody often named with it: ``share`` 0 to 100 of the highest, ``url`` the articles of both."""

    entity: Entity
    count: int
    ratio: str
    share: float
    url: str


@dataclass(frozen=True, slots=True)
class Happened:
    """The newest events it took part in, and the list of all."""

    events: list[Event]
    total: int
    url: str


@require_safe
def person(request: HttpRequest, slug: str) -> HttpResponse:
    shown = Person.objects.visible().filter(slug=slug).first()
    if shown is None:
        return elsewhere(request, "person", slug)
    return render(request, "pages/person.html", _page(shown, Role.objects.filter(person=shown)))


@require_safe
def organization(request: HttpRequest, slug: str) -> HttpResponse:
    shown = Organization.objects.visible().select_related("parent").filter(slug=slug).first()
    if shown is None:
        return elsewhere(request, "organization", slug)
    own = {
        "parent": _seen(shown.parent),
        "children": list(Organization.objects.visible().filter(parent=shown).order_by("name", "slug")),
        "country": countries([shown.country]).get(shown.country),
        "people_url": f"{reverse('people')}?organization={shown.slug}",
    }
    page = _page(shown, Role.objects.filter(organization=shown)) | own
    return render(request, "pages/organization.html", page)


@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    shown = Place.objects.visible().filter(slug=slug).first()
    if shown is None:
        return elsewhere(request, "place", slug)
    around = lies_in(shown)
    own = {
        "around": around,
        "country": next((one for one in around if one.place_kind == "country"), None),
        "within": within(shown),
        "coordinates": coordinates(shown),
    }
    return render(request, "pages/place.html", _page(shown, Role.objects.filter(area=shown)) | own)


def _page(shown: Any, roles: Any) -> dict[str, Any]:
    """What all dossiers have."""
    kind = BY_SLUG[shown.kind]
    question = naming(shown)
    found = queries.articles(question, ARTICLES)
    listed = Asked(reverse("articles"), QueryDict(f"{kind.slug}={shown.slug}"))
    return {
        "section": kind.plural,
        "kind": kind,
        "entity": shown,
        "fine_kind": fine_kind(shown, kind),
        "names": names_of([shown]).get(shown.pk, Names()),
        "tally": tally(shown),
        "chart": _chart(roles),
        "times": times(question, listed),
        "companions": together(companions(shown, COMPANIONS), shown, kind),
        "found": found,
        "cards": cards(found.articles),
        "list_url": listed.without(),
        "feeds": forms.feeds(kind.slug, shown.slug),
        "happened": happened(shown, kind),
        "record_url": reverse(f"api:{kind.plural}-detail", args=[shown.slug]),
    }


def _chart(roles: Any) -> Chart:
    return chart(posts(roles))


def _seen(entity: Any) -> Any:
    """The entity unless it was merged or rejected."""
    return entity if entity and entity.is_visible else None


# ------------------------------------------------------------------------------------------- mentions in time


def times(question: search.Question, listed: Asked) -> list[facets.Year]:
    """Articles by year; by month where they are of one or two years."""
    counts = search.facets(question, ("years",), size=MOST_YEARS)["years"]
    if 0 < len(facets.years(counts, listed)) <= FEW_YEARS:
        return months(question, sorted(int(year) for year, _ in counts), listed)
    return facets.years(counts, listed)


def months(question: search.Question, years: list[int], listed: Asked) -> list[facets.Year]:
    """Every month of the years with the articles that were possibly published in it."""
    spans = [month_range(year, month) for year in range(years[0], years[-1] + 1) for month in range(1, 13)]
    return [_month(question, first, last, listed) for first, last in spans]


def _month(question: search.Question, first: date, last: date, listed: Asked) -> facets.Year:
    count = search.total(replace(question, earliest=first, latest=last))
    written = f"{first:%Y-%m}"
    inside = f"{listed.without()}&after={written}&before={written}"
    month = MONTHS[first.month - 1][:3]
    tick = str(first.year) if first.month == 1 else month
    return facets.Year(f"{month} {first.year}", count, inside if count else "", tick=tick)


# ----------------------------------------------------------------------------------------- companions, events


def together(found: list[Companion], shown: Entity, kind: EntityKind) -> list[Together]:
    highest = max((companion.together for companion in found), default=1)
    return [
        Together(
            companion.entity,
            companion.together,
            say_ratio(companion.ratio),
            100 * companion.together / highest,
            _both(shown, companion.entity, kind),
        )
        for companion in sorted(found, key=lambda one: (-one.together, -one.ratio))
    ]


def say_ratio(ratio: float) -> str:
    """ "6×", "1.4×"."""
    return f"{ratio:.1f}×" if ratio < 1.95 else f"{ratio:.0f}×"


def _both(shown: Entity, other: Entity, kind: EntityKind) -> str:
    """The list of articles that name both."""
    asked = QueryDict(mutable=True)
    asked.appendlist(kind.slug, shown.slug)
    asked.appendlist(other.kind, other.slug)
    if other.kind == kind.slug:
        asked["every"] = kind.slug
    return f"{reverse('articles')}?{asked.urlencode()}"


def happened(shown: Entity, kind: EntityKind) -> Happened:
    asked = QueryDict(f"{kind.slug}={shown.slug}")
    form = queries.EventFilter(asked, queryset=Event.objects.published().select_related("place"))
    newest = form.cut(EVENTS).rows
    return Happened(newest, form.count(), f"{reverse('events')}?{asked.urlencode()}")


# ---------------------------------------------------------------------------------------------------- places


def lies_in(shown: Place) -> list[Place]:
    """The places around it, the nearest first."""
    parents = dict(Place.objects.values_list("pk", "parent_id"))
    line: list[int] = []
    above = shown.parent_id
    while above is not None and above not in line:
        line.append(above)
        above = parents.get(above)
    rows = Place.objects.visible().in_bulk(line)
    return [rows[pk] for pk in line if pk in rows]


def within(shown: Place) -> facets.Facet:
    """What lies right in it, the most named first; numbers are of articles that name it or a part."""
    inside = list(Place.objects.visible().filter(parent=shown).order_by("name", "slug"))
    counts = search.tally(search.Question(), "places") if inside else {}
    chosen = sorted(inside, key=lambda one: -counts.get(one.pk, 0))[:WITHIN]
    highest = max((counts.get(one.pk, 0) for one in chosen), default=0) or 1
    lines = [
        facets.Line(one.name, counts.get(one.pk, 0), one.get_absolute_url(),
                    100 * counts.get(one.pk, 0) / highest, "place")
        for one in chosen
    ]  # fmt: skip
    more = f"{reverse('places')}?within={shown.slug}"
    return facets.Facet(
        "What lies in it", "place", lines, more if inside else "", "All of them, with what they hold"
    )


def coordinates(shown: Place) -> str:
    """ "36.1912° N, 44.0092° E"; "" when nobody knows."""
    if shown.lat is None or shown.lon is None:
        return ""
    north, east = "N" if shown.lat >= 0 else "S", "E" if shown.lon >= 0 else "W"
    return f"{abs(shown.lat):.4f}° {north}, {abs(shown.lon):.4f}° {east}"
