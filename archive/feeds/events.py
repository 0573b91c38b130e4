"""The newest events of a list, each by the sentence that stands for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from archive import queries
from archive.digests.tellings import foremost
from archive.feeds.entries import (
    Entry,
    Page,
    Subject,
    authors,
    changed,
    days,
    language,
    original,
    published,
)
from archive.models import Event, Evidence
from archive.models.addresses import address
from archive.values.policy import shown_quote
from archive.values.writing import one_line


class FeedFilter(queries.EventFilter):
    """What the list of events takes but an order: a feed begins with the newest."""

    sort = None  # type: ignore[assignment]

    class Meta(queries.EventFilter.Meta):
        pass


def asked(parameters: Any) -> FeedFilter:
    return FeedFilter(parameters, queryset=Event.objects.published())


def read(asked: FeedFilter, size: int, cursor: str, origin: str) -> Page:
    page = asked.cut(size, cursor)
    return Page(_entries(page.rows, origin), page.next)


def _entries(events: Sequence[Event], origin: str) -> list[Entry]:
    """A few queries whatever the number of events."""
    quotes = Evidence.objects.supporting().filter(event__in=events).select_related("article__source")
    told: dict[int, list[Evidence]] = defaultdict(list)
    for quote in quotes.as_told():
        told[quote.event_id or 0].append(quote)
    changes = changed([quote.article_id for quotes in told.values() for quote in quotes])
    return [_entry(one, told[one.pk], changes, origin) for one in events if one.pk in told]


def _entry(event: Event, quotes: Sequence[Evidence], changes: Mapping[int, datetime], origin: str) -> Entry:
    """Changed when its own facts were, or an article that tells it: of what is hidden nothing is said."""
    first = foremost(quotes) or quotes[0]
    article = first.article
    return Entry(
        key=origin + address("event_by_id", event.public_id),
        url=origin + event.get_absolute_url(),
        title=one_line(event.title),
        words=one_line(shown_quote(article.source.text_policy, first.exact)),
        updated=max(event.updated, *(changes.get(quote.article_id, event.updated) for quote in quotes)),
        published=published(article),
        issued=days(article.published_earliest, article.published_latest),
        original=original(article),
        authors=authors((quote.article for quote in quotes), origin),
        subjects=[(event.kind, event.get_kind_display())],
        words_language=language(article),
        period=days(event.date_earliest, event.date_latest),
        further={"basis": event.date_basis, "modality": event.modality, "sentence": origin + first.url},
    )


EVENTS = Subject(name="events", asked=asked, read=read)
