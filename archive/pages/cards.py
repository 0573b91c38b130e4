"""Articles as the lines of a list: title, first words, who and what they are about. A few queries a page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from archive import queries, search
from archive.digests.openings import first_words, openings, title_of
from archive.digests.passages import answers
from archive.models import Article, Event, Evidence
from archive.models.addresses import address
from archive.models.choices import Stance
from archive.models.prepared import prepared
from archive.search.passage import Pieces
from archive.values.slugs import slugify

MOST_ENTITIES = 5
MOST_EVENTS = 2


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something that an article tells of: ``kind`` is person, organization, place or event."""

    kind: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Card:
    """One article in a list."""

    article: Article
    title: str
    pieces: Pieces
    entities: Sequence[Named] = ()
    events: Sequence[Named] = ()


def cards(articles: Sequence[Article], question: search.Question | None = None) -> list[Card]:
    """Cards of published articles, whose source and dateline place were fetched with them.

    With a ``question`` that has words or asks for somebody, the passage that answers it stands where the
    standfirst would.
    """
    pks = [article.pk for article in articles]
    found = {pk: answer.pieces for pk, answer in answers(pks, question).items()} if question else {}
    begun = _openings(articles, found)
    entities, events = _most_named(pks), _told(pks)
    return [
        Card(
            article,
            title_of(article, begun.get(article.pk, "")),
            found.get(article.pk) or _beginning(article, begun.get(article.pk, "")),
            entities.get(article.pk, ()),
            events.get(article.pk, ()),
        )
        for article in articles
    ]


def brief(articles: Sequence[Article]) -> list[Card]:
    """Cards with nothing but their title."""
    found = openings([article for article in articles if not article.headline])
    return [Card(article, title_of(article, found.get(article.pk, "")), []) for article in articles]


def _openings(articles: Iterable[Article], passages: Mapping[int, Pieces]) -> dict[int, str]:
    """Only where nothing else says enough, so that most lists read no text for it."""
    return openings(
        article
        for article in articles
        if not (article.headline and (article.standfirst or passages.get(article.pk)))
    )


def _beginning(article: Article, opening: str) -> Pieces:
    words = first_words(article, opening)
    return [(words, False)] if words else []


def _most_named(articles: Sequence[int]) -> Mapping[int, list[Named]]:
    """Article to those whom it names most often."""
    counts: dict[int, Counter[tuple[str, str, str]]] = defaultdict(Counter)
    for article, *entity in queries.names_in(articles):
        counts[article][*entity] += 1
    return {article: [_entity(*one) for one in _first(found)] for article, found in counts.items()}


def _first(counts: Counter[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    return sorted(counts, key=lambda entity: (-counts[entity], entity))[:MOST_ENTITIES]


def _entity(kind: str, slug: str, name: str) -> Named:
    return Named(kind, name, address(kind, slug))


def _told(articles: Sequence[int]) -> Mapping[int, list[Named]]:
    """Article to the first events that it tells; what readers may not see is left out."""
    rows = list(dict.fromkeys(_telling(articles)))
    seen = {pk: _event(*event) for pk, *event in _events([event for _, event in rows])}
    told: dict[int, list[Named]] = defaultdict(list)
    for article, event in rows:
        if event in seen and len(told[article]) < MOST_EVENTS:
            told[article].append(seen[event])
    return told


@prepared
def _telling(articles: Sequence[int]) -> QuerySet[Any, Any]:
    quotes = Evidence.objects.published().filter(
        article__in=articles, event__isnull=False, stance=Stance.SUPPORTS
    )
    return quotes.order_by("article_id", "start", "end", "event_id").values_list("article_id", "event_id")


@prepared
def _events(pks: Sequence[int]) -> QuerySet[Any, Any]:
    return Event.objects.published().filter(pk__in=pks).values_list("pk", "public_id", "title").order_by()


def _event(public_id: str, title: str) -> Named:
    return Named("event", title, address("event", public_id, slugify(title)))
