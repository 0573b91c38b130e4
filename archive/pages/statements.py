"""What one article states: events with their participants, and posts, each with its quotes from this text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from archive.models import Article, CasualtyReport, Event, Evidence, Participation, Role
from archive.models.choices import Review, Stance
from archive.models.entity import visible
from archive.models.prepared import prepared
from archive.values.anchors import anchor
from archive.values.policy import shown_quote
from archive.values.text import Span

MOST_QUOTES = 2
"""Quotes shown under one statement; the event's own page has all."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of this text, as its source lets them be shown; ``url`` leads to their place on the page."""

    words: str
    url: str
    contradicts: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """An event as this text tells it."""

    event: Event
    participations: list[Participation]
    casualties: list[CasualtyReport]
    quotes: list[Quoted]

    @property
    def review(self) -> str:
        return self.event.review


@dataclass(frozen=True, slots=True)
class Post:
    """A person's role as this text puts it."""

    role: Role
    quotes: list[Quoted]

    @property
    def review(self) -> str:
        return self.role.review


def quotes_of(article: Article) -> list[Evidence]:
    """Every quote of the article that readers may see, in the order of the text."""
    return _quotes(article.pk)


@prepared
def _quotes(article: int) -> QuerySet[Any, Any]:
    quotes = Evidence.objects.published().filter(article=article).select_related("casualty")
    return quotes.order_by("start", "end", "id")


def event_id_of(quote: Evidence) -> int | None:
    """The event a quote speaks of, be it through a figure of casualties."""
    return quote.casualty.event_id if quote.casualty else quote.event_id


def _known(keys: Iterable[int | None]) -> set[int]:
    return {key for key in keys if key is not None}


def events_in(quotes: Sequence[Evidence]) -> list[Event]:
    """The events that the quotes speak of, in the order of the text, their place fetched."""
    found = _events(_known(event_id_of(quote) for quote in quotes))
    order = {event_id_of(quote): at for at, quote in reversed(list(enumerate(quotes)))}
    return sorted(found, key=lambda event: order[event.pk])


@prepared
def _events(pks: Iterable[int]) -> QuerySet[Any, Any]:
    return Event.objects.published().filter(pk__in=pks).select_related("place").order_by()


@prepared
def _participations(events: Iterable[int]) -> QuerySet[Any, Any]:
    return Participation.objects.visible().filter(event__in=events).select_related("entity").order_by("id")


def roles_in(quotes: Sequence[Evidence]) -> list[Role]:
    """The roles that the quotes speak of, in the order of the text."""
    found = _roles(_known(quote.role_id for quote in quotes))
    order = {quote.role_id: at for at, quote in reversed(list(enumerate(quotes)))}
    return sorted(found, key=lambda role: order[role.pk])


@prepared
def _roles(pks: Iterable[int]) -> QuerySet[Any, Any]:
    roles = Role.objects.published().filter(visible("person__"), pk__in=pks)
    return roles.select_related("person", "organization", "area").order_by()


def claims(
    article: Article, events: Sequence[Event], quotes: Sequence[Evidence], shown: Sequence[Span]
) -> list[Claim]:
    """``shown``: the spans of the text that stand on the page, so that a quote can lead to its place."""
    parts: dict[int, list[Participation]] = defaultdict(list)
    for participation in _participations([event.pk for event in events]):
        parts[participation.event_id].append(participation)
    return [_claim(article, event, parts[event.pk], quotes, shown) for event in events]


def _claim(
    article: Article,
    event: Event,
    parts: list[Participation],
    quotes: Sequence[Evidence],
    shown: Sequence[Span],
) -> Claim:
    about = [quote for quote in quotes if event_id_of(quote) == event.pk]
    reports = {quote.casualty.pk: quote.casualty for quote in about if quote.casualty}
    telling = [quote for quote in about if not quote.field] or about  # a date or a figure alone tells little
    counted = [report for report in reports.values() if report.review != Review.REJECTED]
    return Claim(event, parts, counted, quoted(article, telling, shown))


def posts(
    article: Article, roles: Iterable[Role], quotes: Sequence[Evidence], shown: Sequence[Span]
) -> list[Post]:
    return [
        Post(role, quoted(article, [quote for quote in quotes if quote.role_id == role.pk], shown))
        for role in roles
    ]


def quoted(article: Article, quotes: Iterable[Evidence], shown: Sequence[Span]) -> list[Quoted]:
    """The quotes in words, each stretch once, as far as the source's policy lets them be shown."""
    once = {(quote.start, quote.end): quote for quote in quotes}
    found = [_quoted(article, quote, shown) for quote in once.values()]
    return [quote for quote in found if quote.words][:MOST_QUOTES]


def _quoted(article: Article, quote: Evidence, shown: Sequence[Span]) -> Quoted:
    here = any(span.overlaps(Span(quote.start, quote.end)) for span in shown)
    words = shown_quote(article.source.text_policy, quote.exact)
    return Quoted(
        words, f"#{anchor(quote.start, quote.end)}" if here else "", quote.stance == Stance.CONTRADICTS
    )
