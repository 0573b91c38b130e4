"""The passages of texts that answer a question, as far as their sources let them be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from archive import queries, search
from archive.models import ArticleText, Mention, Place, Segment
from archive.models.choices import SegmentKind, TextPolicy
from archive.search.passage import Passage, Span, passage
from archive.values.policy import SNIPPET


@dataclass(frozen=True, slots=True)
class Answer:
    """A text and the passage of it that answers."""

    text: str
    passage: Passage

    @property
    def words(self) -> str:
        return self.text[self.passage.start : self.passage.end]


def answers(articles: Sequence[int], question: search.Question) -> dict[int, Answer]:
    """Article to its best passage, no longer than a snippet; of a text that may not be shown, none.

    Without words the passage is where the text names whom the question asks for, if it does.
    """
    if not articles:
        return {}
    named = _named(articles, search.asked_for(question))
    wanted = articles if question.q else [key for key in articles if key in named]
    return {
        key: Answer(text, passage(question, text, SNIPPET, named.get(key, ()), body))
        for key, text, body in _texts(wanted)
    }


def _texts(articles: Sequence[int]) -> QuerySet[Any, Any]:
    """(article, text, where its running text begins: 0 when nobody knows)."""
    shown = ArticleText.objects.filter(article__in=articles).exclude(
        article__source__text_policy=TextPolicy.METADATA
    )
    bodies = Segment.objects.filter(article=OuterRef("article_id"), kind=SegmentKind.BODY).order_by("start")
    begins = Coalesce(Subquery(bodies.values("start")[:1]), Value(0))
    return shown.annotate(begins=begins).values_list("article_id", "text", "begins")


def _named(articles: Sequence[int], entities: set[int]) -> Mapping[int, list[Span]]:
    """Article to the spans that name one of these entities, or what lies in one; without any, no query."""
    spans: dict[int, list[Span]] = defaultdict(list)
    if not entities:
        return spans
    mentions = Mention.objects.published().filter(
        article__in=articles, entity__in=queries.below(Place, entities)
    )
    rows = mentions.order_by("start").values_list("article_id", "start", "end", "entity_id")
    for article, start, end, entity in rows:
        spans[article].append((start, end, f"entity {entity}"))
    return spans
