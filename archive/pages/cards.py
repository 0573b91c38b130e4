"""Articles as the lines of a list: title, first words, who and what they are about. A few queries a page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Substr

from archive import queries, search
from archive.models import Article, ArticleText, Event, Evidence, Mention, Place, Segment
from archive.models.addresses import address
from archive.models.choices import SegmentKind, Stance, TextPolicy
from archive.models.prepared import prepared
from archive.values.policy import SNIPPET, shown_quote
from archive.values.slugs import slugify

MOST_ENTITIES = 5
MOST_EVENTS = 2
Pieces = list[tuple[str, bool]]
"""Words in order; True where the reader's question found them."""


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
    found = _passages(articles, question) if question else {}
    openings = _openings(articles, found)
    pks = [article.pk for article in articles]
    entities, events = _most_named(pks), _told(pks)
    return [
        Card(
            article,
            title_of(article, openings.get(article.pk, "")),
            found.get(article.pk) or _first_words(article, openings.get(article.pk, "")),
            entities.get(article.pk, ()),
            events.get(article.pk, ()),
        )
        for article in articles
    ]


def brief(articles: Sequence[Article]) -> list[Card]:
    """Cards with nothing but their title."""
    found = openings([article for article in articles if not article.headline])
    return [Card(article, title_of(article, found.get(article.pk, "")), []) for article in articles]


def title_of(article: Article, opening: str = "") -> str:
    """The headline; for a text without one its first words, if its source lets them be shown."""
    if article.headline:
        return article.headline
    words = _shortened(shown_quote(article.source.text_policy, opening[:SNIPPET]), 80)
    return f"“{words}”" if words else "Without a headline"


def openings(articles: Iterable[Article]) -> dict[int, str]:
    """The first words of the running text of each article, by its key, long enough for a card."""
    return dict(_first_of_texts([article.pk for article in articles]))


@prepared
def _first_of_texts(articles: Sequence[int]) -> QuerySet[Any, Any]:
    texts = _with_body(ArticleText.objects.filter(article__in=articles))
    words = texts.annotate(words=Substr("text", F("begins") + 1, 2 * SNIPPET))
    return words.values_list("article_id", "words")


def _openings(articles: Iterable[Article], passages: Mapping[int, Pieces]) -> dict[int, str]:
    """Only where nothing else says enough, so that most lists read no text for it."""
    return openings(
        article
        for article in articles
        if not (article.headline and (article.standfirst or passages.get(article.pk)))
    )


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
    return {
        key: search.highlight(question, text, SNIPPET, named.get(key, ()), body)
        for key, text, body in _texts(keys)
    }


@prepared
def _texts(articles: Sequence[int]) -> QuerySet[Any, Any]:
    texts = _with_body(ArticleText.objects.filter(article__in=articles))
    return texts.values_list("article_id", "text", "begins")


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
