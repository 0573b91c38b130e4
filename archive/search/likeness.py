"""Articles that are about the same."""

from __future__ import annotations

from tantivy import Occur, Query

from archive.models import ArticleText
from archive.search import conditions, reader, schema
from archive.search.fold import fold_words

READ = 20_000
NEAR = 0.4
"""Of the score that the article has for its own words; what is below shares the trade's words only."""


def similar(article_pk: int, limit: int = 5) -> list[int]:
    """Pks of the articles whose words are near this one's, nearest first; nothing that is not near."""
    found = reader.snapshot()
    text = ArticleText.objects.filter(article=article_pk).values_list("text", flat=True).first()
    if found is None or not text:
        return []
    near = Query.more_like_this_document_fields_query(
        schema.build(), {"text": [fold_words(text[:READ])]}, min_doc_frequency=2, min_term_frequency=1,
        max_query_terms=30, min_word_length=3,
    )  # fmt: skip
    query = Query.boolean_query([(Occur.Must, near), (Occur.Must, conditions.articles())])
    hits = found.searcher.search(query, limit=limit + 1, count=False).hits
    pks = found.searcher.fast_field_values("pk", [address for _, address in hits])
    scored = [(float(score or 0), int(pk or 0)) for (score, _), pk in zip(hits, pks, strict=True)]
    enough = NEAR * max((score for score, _ in scored), default=0.0)
    return [pk for score, pk in scored if pk != article_pk and score >= enough][:limit]
