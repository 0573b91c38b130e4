"""The front page: what is new, what happened, who is named. Made once for every state of the index."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.digests import labels
from archive.digests.recall import recalled
from archive.kinds import KINDS
from archive.models import Entity, Event, Source
from archive.pages import facets
from archive.pages.articles import MOST_YEARS
from archive.pages.asked import Asked
from archive.pages.cards import Card, cards
from archive.values.dates import DateRange
from archive.values.wording import say_range

LATEST = 9
HAPPENED = 8
NAMED = 6
ENOUGH = 20
"""Articles of a year below which "most named" would be chance: then the whole archive is counted."""
NAMED_FACETS = ("people", "organizations", "places")


@dataclass(frozen=True, slots=True)
class Number:
    """How many there are of something, and where they are listed."""

    count: int
    label: str
    url: str


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Made anew whenever something is published, withdrawn or changed, and once a day."""
    made = lambda: render_to_string("pages/front.html", page())  # noqa: E731
    return HttpResponse(recalled(f"front {timezone.localdate()}", made))


def page() -> dict[str, Any]:
    everything = search.Question()
    found = queries.articles(everything, size=LATEST)
    latest = cards(found.articles)
    period, question = _period(latest)
    years = search.facets(everything, ("years",), size=MOST_YEARS)["years"]
    return {
        "own_search": True,
        "notes": found.notes,
        "numbers": numbers(found.total),
        "cards": latest,
        "events": happened(),
        "period": period,
        "facets": most_named(question),
        "years": facets.years(years, Asked(reverse("articles"), QueryDict())),
    }


def numbers(articles: int) -> list[Number]:
    """Articles, events, entities by kind and sources."""
    counts = dict(Entity.objects.visible().values_list("kind").annotate(times=Count("pk")).order_by())
    found = [
        Number(articles, "articles", reverse("articles")),
        Number(Event.objects.published().count(), "events", reverse("events")),
        *(
            Number(counts.get(kind.slug, 0), kind.label_plural.lower(), reverse(kind.plural))
            for kind in KINDS
        ),
        Number(Source.objects.count(), "sources", reverse("sources")),
    ]
    return [number for number in found if number.count]


def happened() -> list[Event]:
    """The newest events that are not still to come."""
    past = Event.objects.published().filter(date_latest__lte=timezone.localdate())
    return list(past.select_related("place").order_by("-date_latest", "-pk")[:HAPPENED])


def _period(latest: list[Card]) -> tuple[str, search.Question]:
    """The twelve months up to the newest article, in words and as a question; all time if that is little."""
    newest = next((card.article.published_latest for card in latest if card.article.published_latest), None)
    everything = search.Question()
    if newest is None:
        return "", everything
    year = replace(everything, earliest=newest - timedelta(days=365), latest=newest)
    if search.total(year) < ENOUGH:
        return "in all years", everything
    return f"{_month(year.earliest)} to {_month(newest)}", year


def _month(day: date | None) -> str:
    """ "Mar 2024"."""
    return say_range(DateRange(day, day, "stated")).split(" ", 1)[-1]


def most_named(question: search.Question) -> list[facets.Facet]:
    """People, organizations and places, each line leading to the articles of the period that name it."""
    counts = search.facets(question, NAMED_FACETS, size=NAMED + facets.SPARE)
    counts = facets.worth_a_line(counts, NAMED)
    names = labels.names_of({name: [value for value, _ in values] for name, values in counts.items()})
    bounds = QueryDict(mutable=True)
    if question.earliest and question.latest:
        bounds.update({"after": question.earliest.isoformat(), "before": question.latest.isoformat()})
    return facets.facets(counts, names, Asked(reverse("articles"), bounds))
