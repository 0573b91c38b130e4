"""Articles as the lines of a list: title, first words, who and what they are about. A few queries a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Substr

from archive import queries, search
from archive.models import Article, ArticleText, Entity, Event, Evidence, Mention, Place, Segment
from archive.models.choices import SegmentKind, Stance, TextPolicy
from archive.values.policy import SNIPPET, shown_quote

MOST_ENTITIES = 5
MOST_EVENTS = 2
Thing = TypeVar("Thing", Entity, Event)
Pieces = list[tuple[str, bool]]
"""Words in order; True where the reader's question found them."""


@dataclass(frozen=True, slots=True)
class Card:
    """One article in a list."""

    article: Article
    title: str
    pieces: Pieces
    entities: list[Entity] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def cards(articles: Sequence[Article], question: search.Question | None = None) -> list[Card]:
    """Cards of published articles, whose source and dateline place were fetched with them.

    With a ``question`` that has words or asks for somebody, the passage that answers it stands where the
    standfirst would.
    """
    openings = _openings(articles)
    found = _passages(articles, question) if question else {}
    entities, events = _most_named(articles), _told(articles)
    return [
        Card(
            article,
            title_of(article, openings.get(article.pk, "")),
            found.get(article.pk) or _first_words(article, openings.get(article.pk, "")),
            entities[article.pk],
            events[article.pk],
        )
        for article in articles
    ]


def brief(articles: Sequence[Article]) -> list[Card]:
    """Cards with nothing but their title."""
    openings = _openings([article for article in articles if not article.headline])
    return [Card(article, title_of(article, openings.get(article.pk, "")), []) for article in articles]


def title_of(article: Article, opening: str = "") -> str:
    """The headline; for a text without one its first words, if its source lets them be shown."""
    if article.headline:
        return article.headline
    words = _shortened(shown_quote(article.source.text_policy, opening[:SNIPPET]), 80)
    return f"“{words}”" if words else "Without a headline"


def openings(articles: Iterable[Article]) -> dict[int, str]:
    """The first words of the running text of each article, by its key, long enough for a card."""
    texts = _with_body(ArticleText.objects.filter(article__in=[article.pk for article in articles]))
    words = texts.annotate(words=Substr("text", F("begins") + 1, 2 * SNIPPET))
    return dict(words.values_list("article_id", "words"))


def _openings(articles: Iterable[Article]) -> dict[int, str]:
    """Only where neither standfirst nor headline says enough, so that most lists read no text at all."""
    wanting = [article for article in articles if not (article.standfirst and article.headline)]
    return openings(wanting) if wanting else {}


def _first_words(article: Article, opening: str) -> Pieces:
    policy = article.source.text_policy
    if policy == TextPolicy.METADATA:
        return []
    words = article.standfirst or _shortened(shown_quote(policy, opening), SNIPPET)
    return [(words, False)] if words else []


def _shortened(words: str, limit: int) -> str:
    """At most ``limit`` characters of the first paragraph, ended at a word."""
    words = " ".join(words.split("\n\n")[0].split())
    if len(words) <= limit:
        return words
    return words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _passages(articles: Iterable[Article], question: search.Question) -> dict[int, Pieces]:
    """The best passage of each text for the question, no longer than a snippet, where its source allows."""
    keys = [article.pk for article in articles if article.source.text_policy != TextPolicy.METADATA]
    named = _named(keys, search.asked_for(question))
    keys = keys if question.q else [key for key in keys if key in named]
    texts = _with_body(ArticleText.objects.filter(article__in=keys)) if keys else None
    rows = texts.values_list("article_id", "text", "begins") if texts is not None else ()
    return {
        key: search.highlight(question, text, SNIPPET, named.get(key, ()), body) for key, text, body in rows
    }


def _with_body(texts: QuerySet[ArticleText]) -> Any:
    """The texts with ``begins``: where the running text begins, in code points; 0 when nobody knows."""
    segments = Segment.objects.filter(article=OuterRef("article_id"), kind=SegmentKind.BODY).order_by("start")
    return texts.annotate(begins=Coalesce(Subquery(segments.values("start")[:1]), Value(0)))


def _named(keys: Sequence[int], entities: set[int]) -> Mapping[int, list[tuple[int, int, str]]]:
    """Article to the spans that name one of these entities, or what lies in one; without any, no query."""
    spans: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    if not keys or not entities:
        return spans
    mentions = Mention.objects.published().filter(article__in=keys, entity__in=queries.below(Place, entities))
    rows = mentions.order_by("start").values_list("article_id", "start", "end", "entity_id")
    for article, start, end, entity in rows:
        spans[article].append((start, end, f"entity {entity}"))
    return spans


def _most_named(articles: Iterable[Article]) -> Mapping[int, list[Entity]]:
    named = Mention.objects.published().filter(article__in=[article.pk for article in articles])
    counts = named.values("article_id", "entity_id").annotate(times=Count("id"))
    rows = list(counts.order_by().values_list("article_id", "entity_id", "times"))
    seen = Entity.objects.visible().in_bulk({entity for _, entity, _ in rows})
    shown = [row for row in rows if row[1] in seen]
    shown.sort(key=lambda row: (-row[2], seen[row[1]].kind, seen[row[1]].slug))
    return _grouped(((article, entity) for article, entity, _ in shown), seen, MOST_ENTITIES)


def _told(articles: Iterable[Article]) -> Mapping[int, list[Event]]:
    quotes = Evidence.objects.published().filter(
        article__in=[article.pk for article in articles], event__isnull=False, stance=Stance.SUPPORTS
    )
    ordered = quotes.order_by("article_id", "start", "end", "event_id")
    rows = list(dict.fromkeys(ordered.values_list("article_id", "event_id")))
    seen = Event.objects.published().in_bulk({event for _, event in rows})
    return _grouped(rows, seen, MOST_EVENTS)


def _grouped(
    rows: Iterable[tuple[int, int]], things: Mapping[int, Thing], most: int
) -> Mapping[int, list[Thing]]:
    """The things of each article, the first ``most`` of them; what readers may not see is left out."""
    lists: dict[int, list[Thing]] = defaultdict(list)
    for article, key in rows:
        if key in things and len(lists[article]) < most:
            lists[article].append(things[key])
    return lists
