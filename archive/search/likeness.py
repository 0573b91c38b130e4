"""Articles that are about the same."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

from django.db.models import QuerySet
from tantivy import Occur, Query

from archive.models import ArticleText
from archive.models.prepared import prepared
from archive.search import reader, schema
from archive.search.terms import words_of

READ = 20_000
TELLING = 30
"""Words of a text that are asked for: its most telling ones."""
SHORTEST = 3
COMMON = 20_000
"""A word of more articles does not tell any more what an article is about. A bound by number and not by share
keeps the search as quick in a large archive as in a small one."""
MOST_KEPT = 50_000
NEAR = 0.4
"""Of the score that the article has for its own words; what is below shares the trade's words only."""


def similar(article_pk: int, limit: int = 5) -> list[int]:
    """Pks of the articles whose words are near this one's, nearest first; nothing that is not near."""
    found = reader.snapshot()
    text = next(iter(_text(article_pk)), "")
    words = _telling_words(found, text) if found and text else []
    if found is None or not words:
        return []
    # Nothing but articles has words in this field: to ask for articles besides takes as long again.
    near = Query.boolean_query([(Occur.Should, _weighted(word, weight)) for weight, word in words])
    hits = found.searcher.search(near, limit=limit + 1, count=False).hits
    pks = found.searcher.fast_field_values("pk", [address for _, address in hits])
    scored = [(float(score or 0), int(pk or 0)) for (score, _), pk in zip(hits, pks, strict=True)]
    enough = NEAR * max((score for score, _ in scored), default=0.0)
    return [pk for score, pk in scored if pk != article_pk and score >= enough][:limit]


@prepared
def _text(article: int) -> QuerySet[Any, Any]:
    return ArticleText.objects.filter(article=article).values_list("text", flat=True)


def _telling_words(found: reader.Snapshot, text: str) -> list[tuple[float, str]]:
    """Words that stand often here and seldom elsewhere, by their weight, the weightiest 1.

    The engine has a query for this, but where weights are equal it chooses by chance: the same archive must
    give the same answer twice.
    """
    counts = Counter(words_of(text[:READ]))
    there = {word: _frequency(found, word) for word in counts if len(word) >= SHORTEST}
    total = found.searcher.num_docs
    weighed = [
        (counts[word] * math.log(1 + (total - number + 0.5) / (number + 0.5)), word)
        for word, number in there.items()
        if 1 < number <= COMMON
    ]
    chosen = sorted(weighed, key=lambda one: (-one[0], one[1]))[:TELLING]
    return [(weight / chosen[0][0], word) for weight, word in chosen]


def _frequency(found: reader.Snapshot, word: str) -> int:
    """Kept for each state of the index: most words of a text stand in many others."""
    number = found.frequencies.get(word)
    if number is None:
        number = found.searcher.doc_freq("text", word)
        if len(found.frequencies) < MOST_KEPT:
            found.frequencies[word] = number
    return number


def _weighted(word: str, weight: float) -> Query:
    return Query.boost_query(Query.term_query(schema.build(), "text", word), weight)
