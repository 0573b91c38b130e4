"""Events: the list with its filters, and everything that is known of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive import queries
from archive.digests import happened
from archive.digests.labels import names_of
from archive.digests.recall import recalled
from archive.digests.tellings import foremost
from archive.models import CasualtyReport, Event, Evidence, Participation
from archive.models.choices import Review, Stance
from archive.pages import forms
from archive.pages.articles import DATES, MOST_YEARS, chips, orders
from archive.pages.asked import CURSOR, Asked
from archive.pages.cards import Card, brief
from archive.pages.choices import choices
from archive.pages.facets import OF_EVENTS, SPARE, Facet, Year, worth_a_line, years
from archive.pages.facets import facets as value_facets
from archive.pages.redirects import canonical, elsewhere

PAGE = 20
FACET_LINES = 8
CHOICES = ("near", "review")
"""Further fields of the form; everything else has its facet."""
SORTS = (("newest", "Newest"), ("oldest", "Oldest"))


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the sentences that tell it, those of one's own archive first to last."""

    event: Event
    participations: list[Participation]
    quotes: list[Evidence] = field(default_factory=list)

    @property
    def supports(self) -> list[Evidence]:
        return [quote for quote in self.quotes if quote.stance == Stance.SUPPORTS]

    @property
    def articles(self) -> int:
        return len({quote.article_id for quote in self.supports})

    @property
    def sources(self) -> int:
        return len({quote.article.source_id for quote in self.supports})

    @property
    def first(self) -> Evidence | None:
        """The quote that stands for it in a list."""
        return foremost(self.supports)


@dataclass(frozen=True, slots=True)
class Witness:
    """An article with the sentences in it that speak of one event, each stretch of words once."""

    card: Card
    quotes: list[Evidence]

    @property
    def review(self) -> str:
        """What editors say of these sentences, "" where that is not the same of all."""
        reviews = {quote.review for quote in self.quotes}
        return reviews.pop() if len(reviews) == 1 else ""


@dataclass(frozen=True, slots=True)
class Days:
    """The days asked for, as the form of the filters shows them."""

    earliest: date | None
    latest: date | None
    certainly: bool


@require_safe
def events(request: HttpRequest) -> HttpResponse:
    asked = Asked.by(request)
    published = Event.objects.published().select_related("place")
    form = queries.EventFilter(request.GET, queryset=published)
    page = form.cut(PAGE, asked.value(CURSOR))
    total, counted, by_year = recalled(
        f"list {asked.without()}", lambda: (form.count(), *facets(form, asked))
    )
    active = chips(form, asked)
    return render(
        request,
        "pages/events.html",
        {
            "section": "events",
            "asked": asked,
            "total": total,
            "told": told(page.rows),
            "facets": counted,
            "years": by_year,
            "question": days(form),
            "keep": asked.kept("q"),
            "keep_but_form": asked.kept(*DATES, *CHOICES),
            "choices": choices(asked, CHOICES),
            "chips": active,
            "clear": asked.clear(),
            "errors": [error for errors in form.errors.values() for error in errors],
            "sorts": orders(asked, SORTS, asked.value("sort") or SORTS[0][0]),
            "next_url": asked.page(page.next),
            "first_url": asked.without() if asked.value(CURSOR) else "",
            "feeds": forms.feeds_of_list("events", asked),
            "files": forms.files("events", asked),
        },
    )


def days(form: queries.EventFilter) -> Days:
    given = form.form.cleaned_data
    after, before = given.get("after"), given.get("before")
    return Days(after and after[0], before and before[1], bool(given.get("certainly")))


def told(found: Sequence[Event]) -> list[Told]:
    """The events of a page with participants and quotes: two queries whatever their number."""
    parts: dict[int, list[Participation]] = defaultdict(list)
    seen = Participation.objects.visible().select_related("entity")
    for part in seen.filter(event__in=found).order_by("id"):
        parts[part.event_id].append(part)
    quotes: dict[int, list[Evidence]] = defaultdict(list)
    for quote in quotes_with_articles().filter(event__in=found):
        quotes[quote.event_id or 0].append(quote)
    return [Told(event, parts[event.pk], quotes[event.pk]) for event in found]


def quotes_with_articles() -> Any:
    """Quotes that readers may see, in the order in which they were published."""
    quotes = Evidence.objects.published().select_related("article__source", "article__dateline_place")
    return quotes.as_told()


def witnesses(quotes: Iterable[Evidence]) -> list[Witness]:
    """The articles of these quotes, in the order of each one's first."""
    texts: dict[int, dict[tuple[int, int], Evidence]] = defaultdict(dict)
    for quote in quotes:
        texts[quote.article_id].setdefault((quote.start, quote.end), quote)
    told_in = [list(text.values()) for text in texts.values()]
    cards = brief([text[0].article for text in told_in])
    return [Witness(card, text) for card, text in zip(cards, told_in, strict=True)]


def facets(form: queries.EventFilter, asked: Asked) -> tuple[list[Facet], list[Year]]:
    """The facets of the events found, and the years in which they happened."""
    names = [kind.name for kind in OF_EVENTS]
    counts = happened.facets(form, names, FACET_LINES + SPARE)
    more = [name for name, found in counts.items() if len(found) > FACET_LINES]
    question = form.question()
    counts = worth_a_line(counts, FACET_LINES, question.places)
    wanted = {name: {value for value, _ in values} for name, values in counts.items()}
    called = names_of(wanted)
    of_years = happened.facets(form, ("years",), MOST_YEARS)["years"]
    return value_facets(counts, called, asked, more, OF_EVENTS, "event_facet"), years(of_years, asked)


@require_safe
def event(request: HttpRequest, public_id: str, slug: str = "") -> HttpResponse:
    shown = Event.objects.published().filter(public_id=public_id)
    found = shown.select_related("place").prefetch_related("other_places").first()
    if found is None:
        return elsewhere(request, "event", public_id)
    if moved := canonical(request, found.get_absolute_url()):
        return moved
    one = told([found])[0]
    return render(
        request,
        "pages/event.html",
        {
            "section": "events",
            "told": one,
            "event": found,
            "places": places(found),
            "supports": witnesses(one.supports),
            "contradicts": witnesses(quote for quote in one.quotes if quote.stance == Stance.CONTRADICTS),
            "casualties": casualties(found),
            "coding": coding(found),
        },
    )


def places(event: Event) -> list[Any]:
    """Where it happened: the first place and the further ones, as far as readers may see them."""
    others = [one for one in event.other_places.all() if one.is_visible]
    return [event.shown_place, *others] if event.shown_place else others


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of casualties with the sentences that give it."""

    report: CasualtyReport
    quotes: list[Evidence]


def casualties(event: Event) -> list[Counted]:
    """Figures that some published sentence gives."""
    reports = event.casualties.exclude(review=Review.REJECTED)
    filled = reports.prefetch_related(Prefetch("evidence", quotes_with_articles()))
    counted = [Counted(report, list(report.evidence.all())) for report in filled]
    return [one for one in counted if one.quotes]


def coding(event: Event) -> Iterable[tuple[str, str]]:
    """The codes that apply, by scheme."""
    codes = event.coding
    schemes = (("PLOVER", "plover_type", "plover_mode"), ("ACLED", "acled_type", "acled_sub_type"))
    said = [
        (scheme, " · ".join(filter(None, (codes[kind], codes[finer])))) for scheme, kind, finer in schemes
    ]
    return [(scheme, words) for scheme, words in said if words]
