"""Does the index say what the database says?"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max
from tantivy import Occur, Query, Searcher

from archive.models import Article, Change
from archive.search import conditions, documents, index, reader, schema, terms

MOST_TOLD = 50
TEXTS = ("text", "headline")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Numbers of articles, positions in the change log, and one line for each thing that differs."""

    indexed: int
    published: int
    position: int
    last: int
    compared: int
    differences: tuple[str, ...]


def compare(sample: int = 1000, seed: int = 0) -> Comparison:
    """Compare counts, the articles' keys and, of ``sample`` articles (0: all), every field that is searched
    by."""
    found = reader.open_anew()
    published = sorted(Article.objects.published().values_list("pk", flat=True))
    last = Change.objects.aggregate(last=Max("pk"))["last"] or 0
    if found is None:
        return Comparison(0, len(published), 0, last, 0, ("There is no sound index.",))
    chosen = published if not sample else random.Random(seed).sample(published, min(sample, len(published)))  # noqa: S311
    differences = [
        *_behind(found, last),
        *_keys(found.searcher, published),
        *_fields(found.searcher, sorted(chosen)),
    ]
    told = tuple(differences[:MOST_TOLD])
    if more := len(differences) - len(told):
        told += (f"… and {more} more",)
    return Comparison(reader.size(found), len(published), index.position(), last, len(chosen), told)


def _behind(found: reader.Snapshot, last: int) -> Iterator[str]:
    if not index.belongs(found):
        yield "The index belongs to another archive, or to another state of this one."
    elif (position := int(found.mark.partition(":")[0])) < last:
        yield f"The index is {last - position} changes behind."


def _keys(searcher: Searcher, published: Sequence[int]) -> Iterator[str]:
    hits = searcher.search(conditions.articles(), limit=searcher.num_docs + 1, count=False).hits
    indexed = [int(pk or 0) for pk in searcher.fast_field_values("pk", [address for _, address in hits])]
    if len(indexed) != len(set(indexed)):
        yield f"{len(indexed) - len(set(indexed))} articles stand in the index more than once."
    yield from (
        f"article {pk} is published and not in the index" for pk in sorted(set(published) - set(indexed))
    )
    yield from (
        f"article {pk} is in the index and not published" for pk in sorted(set(indexed) - set(published))
    )


def _fields(searcher: Searcher, pks: Sequence[int]) -> Iterator[str]:
    trees = documents.Trees.read()
    for fields in documents.of_articles(pks, trees):
        if wrong := [
            name for name, value in fields.items() if not _holds(searcher, fields["pk"], name, value)
        ]:
            yield f"article {fields['pk']}: {', '.join(wrong)}"
        for name in (*schema.NUMBERS, *schema.CODES):
            if extra := _others(searcher, fields["pk"], name, fields.get(name, ())):
                yield f"article {fields['pk']}: {extra} too much in {name}"


def _holds(searcher: Searcher, pk: int, name: str, value: Any) -> bool:
    """Whether the article's document has all that stands in the field."""
    values = value if isinstance(value, list) else [value]
    if name in TEXTS:
        values = sorted(set(terms.words().analyze(value)))
    return not values or _count(searcher, pk, [_term(name, one) for one in values]) == 1


def _term(name: str, value: Any) -> Query:
    return Query.term_query(schema.build(), name, value, "basic")


def _others(searcher: Searcher, pk: int, name: str, values: Any) -> int:
    """How many values the article's document has in the field beside these."""
    of_article = Query.term_query(schema.build(), "pk", pk)
    wanted = {"terms": {"field": name, "size": schema.MOST_VALUES, "segment_size": schema.MOST_VALUES}}
    buckets = searcher.aggregate(of_article, {"found": wanted})["found"]["buckets"]
    held = {bucket["key"] if name in schema.CODES else int(bucket["key"]) for bucket in buckets}
    return len(held - set(values if isinstance(values, list | tuple) else [values]))


def _count(searcher: Searcher, pk: int, queries: Sequence[Query]) -> int:
    of_article = Query.term_query(schema.build(), "pk", pk)
    clauses = [(Occur.Must, of_article), *[(Occur.Must, query) for query in queries]]
    return reader.count(searcher, Query.boolean_query(clauses))
