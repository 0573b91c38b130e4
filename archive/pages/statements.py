"""What one article states: events with their participants, and posts, each with its quotes from this text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from archive.models import Article, CasualtyReport, Event, Evidence, Participation, Role
from archive.models.choices import Review, Stance
from archive.models.entity import visible
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
    quotes = Evidence.objects.published().filter(article=article).select_related("casualty")
    return list(quotes.order_by("start", "end", "id"))


def event_id_of(quote: Evidence) -> int | None:
    """The event a quote speaks of, be it through a figure of casualties."""
    return quote.casualty.event_id if quote.casualty else quote.event_id


def _known(keys: Iterable[int | None]) -> set[int]:
    return {key for key in keys if key is not None}


def events_in(quotes: Sequence[Evidence]) -> list[Event]:
    """The events that the quotes speak of, in the order of the text, participants and place fetched."""
    keys = _known(event_id_of(quote) for quote in quotes)
    if not keys:
        return []
    seen = Participation.objects.visible().select_related("entity")
    events = Event.objects.published().filter(pk__in=keys)
    found = events.select_related("place").prefetch_related(Prefetch("participations", seen))
    order = {event_id_of(quote): at for at, quote in reversed(list(enumerate(quotes)))}
    return sorted(found, key=lambda event: order[event.pk])


def roles_in(quotes: Sequence[Evidence]) -> list[Role]:
    """The roles that the quotes speak of, in the order of the text."""
    keys = _known(quote.role_id for quote in quotes)
    if not keys:
        return []
    roles = Role.objects.published().filter(visible("person__"), pk__in=keys)
    order = {quote.role_id: at for at, quote in reversed(list(enumerate(quotes)))}
    return sorted(roles.select_related("person", "organization", "area"), key=lambda role: order[role.pk])


def claims(
    article: Article, events: Iterable[Event], quotes: Sequence[Evidence], shown: Sequence[Span]
) -> list[Claim]:
    """``shown``: the spans of the text that stand on the page, so that a quote can lead to its place."""
    return [_claim(article, event, quotes, shown) for event in events]


def _claim(article: Article, event: Event, quotes: Sequence[Evidence], shown: Sequence[Span]) -> Claim:
    about = [quote for quote in quotes if event_id_of(quote) == event.pk]
    reports = {quote.casualty.pk: quote.casualty for quote in about if quote.casualty}
    telling = [quote for quote in about if not quote.field] or about  # a date or a figure alone tells little
    counted = [report for report in reports.values() if report.review != Review.REJECTED]
    return Claim(event, list(event.participations.all()), counted, quoted(article, telling, shown))


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
