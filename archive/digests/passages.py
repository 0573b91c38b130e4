"""The passages of texts that answer a question, as far as their sources let them be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from archive import queries, search
from archive.digests.openings import with_body
from archive.models import ArticleText, Mention, Place
from archive.models.choices import TextPolicy
from archive.models.prepared import prepared
from archive.search.passage import Passage, Pieces, Span, passage, pieces
from archive.values.policy import SNIPPET


@dataclass(frozen=True, slots=True)
class Answer:
    """A text and the passage of it that answers."""

    text: str
    passage: Passage

    @property
    def words(self) -> str:
        return self.text[self.passage.start : self.passage.end]

    @property
    def pieces(self) -> Pieces:
        """Its words in order as a page shows them; True for those to be marked."""
        return pieces(self.text, self.passage)


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


@prepared
def _texts(articles: Sequence[int]) -> QuerySet[Any, Any]:
    """(article, text, where its running text begins)."""
    shown = ArticleText.objects.exclude(article__source__text_policy=TextPolicy.METADATA)
    return with_body(shown.filter(article__in=articles)).values_list("article_id", "text", "begins")


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
