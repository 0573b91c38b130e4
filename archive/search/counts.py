"""How many articles each value of a facet has: exact, most first, and the same order on every database."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from tantivy import Occur, Query, Searcher

from archive.models import Entity, Source, Tag
from archive.models.prepared import prepared
from archive.search import conditions, schema
from archive.search.question import FACETS, Question
from archive.search.reader import Snapshot, compiled, snapshot, total

Counts = list[tuple[Any, int]]
"""(value, articles), most first."""
MANY = 500
"""From so many values on an answer is a large one."""
MOSTLY = 0.6
"""Where so great a part of all articles answers a question, the others are counted and taken from all."""
SPARE = 32
"""Values asked for beyond those wanted, to see where equal counts end."""
SLUGGED: dict[str, Any] = {
    "people": Entity, "organizations": Entity, "places": Entity, "tags": Tag, "sources": Source,
}  # fmt: skip


def _slugs_in(model: Any) -> Callable[..., list[Any]]:
    return prepared(lambda pks: model.objects.filter(pk__in=pks).values_list("pk", "slug").order_by())


SLUGS = {model: _slugs_in(model) for model in (Entity, Tag, Source)}
"""Model to the query of (pk, slug) of some of its rows."""


def facets(question: Question, names: Sequence[str] = FACETS, size: int = 10) -> dict[str, Counts]:
    """Exact counts of the commonest values, most first; equal counts by the value's slug or code.

    A facet in which values are chosen as alternatives is counted without that choice: each number says how
    many articles choosing the value would give.
    """
    found = snapshot()
    if found is None:
        return {name: [] for name in names}
    question = replace(question, sort="newest")
    if question.certainly and "years" in names:
        others = tuple(name for name in names if name != "years")
        return facets(question, others, size) | {"years": _certain_years(found, question)[:size]}
    alone = {name for name in names if getattr(question, name) and name not in question.every}
    answer = _remembered(found, question, tuple(name for name in names if name not in alone), size)
    for name in alone:
        free: dict[str, Any] = {name: ()}
        answer = answer | _remembered(found, replace(question, **free), (name,), size)
    return {name: list(answer[name]) for name in names}


def tally(question: Question, name: str) -> dict[Any, int]:
    """The exact counts of all values of one facet, in no order."""
    found = snapshot()
    if found is None:
        return {}
    question = replace(question, sort="newest")
    if question.certainly and name == "years":
        return dict(_certain_years(found, question))
    return _tally(found, question, name)


def _tally(found: Snapshot, question: Question, name: str) -> dict[Any, int]:
    counted = lambda: dict(_counted(found, question, (name,), schema.MOST_VALUES)[name])  # noqa: E731
    return found.remembered(("tally", question, name), counted, large=True)


def _certain_years(found: Snapshot, question: Question) -> Counts:
    return certain(question, _tally(found, replace(question, years=()), "years"), total)


def certain(asked: Any, possible: Iterable[int], number: Callable[[Any], int]) -> Counts:
    """How many surely are of each of the years, most first; the documents hold the possible ones. ``number``:
    of what answers a question of the kind of ``asked``."""
    counted = [(year, number(replace(asked, years=(year,)))) for year in possible]
    return sorted((line for line in counted if line[1]), key=lambda line: (-line[1], line[0]))


def _remembered(found: Snapshot, question: Question, names: tuple[str, ...], size: int) -> dict[str, Counts]:
    key = ("facets", question, names, size)
    return found.remembered(key, lambda: _commonest(found, question, names, size), large=size > MANY)


def _commonest(found: Snapshot, question: Question, names: Sequence[str], size: int) -> dict[str, Counts]:
    if _is_of_most(question) and set(names) <= set(FACETS):
        every = found.remembered(("every", question), lambda: _all_but(found, question), large=True)
        return in_order(lambda wanted, most: _first(every, wanted, most), names, size)
    return in_order(lambda wanted, most: _counted(found, question, wanted, most), names, size)


def _first(every: Mapping[str, Counter[Any]], names: Sequence[str], size: int) -> dict[str, Counts]:
    return {name: every[name].most_common(size) for name in names}


def in_order(
    counted: Callable[[Sequence[str], int], dict[str, Counts]], names: Sequence[str], size: int
) -> dict[str, Counts]:
    """The first ``size`` of each facet. The engine breaks ties by row id, so those at the cut are all asked
    for, and put in order here. ``counted`` gives so many values of some facets."""
    answer: dict[str, Counts] = {}
    wanted, most = tuple(names), size + SPARE
    while wanted:
        answer |= counted(wanted, most)
        wanted = tuple(name for name in wanted if _cut_among_equals(answer[name], size, most))
        most *= 16
    slugs = _slugs(answer, size)
    return {name: _in_order(answer[name], size, slugs.get(name, {})) for name in names}


def _cut_among_equals(counts: Counts, size: int, most: int) -> bool:
    """Whether values that nobody asked for may have the same count as the last one shown."""
    return most < schema.MOST_VALUES and len(counts) == most and counts[-1][1] == counts[size - 1][1]


def _in_order(counts: Counts, size: int, slugs: dict[Any, str]) -> Counts:
    return sorted(counts, key=lambda line: (-line[1], slugs.get(line[0], str(line[0]))))[:size]


def _slugs(answer: dict[str, Counts], size: int) -> dict[str, dict[Any, str]]:
    """Facet to the slugs of its values with equal counts, down to the last one shown; a query a model."""
    tied: dict[Any, set[int]] = defaultdict(set)
    for name in SLUGGED.keys() & answer.keys():
        tied[SLUGGED[name]].update(_tied(answer[name], size))
    slugs = {model: slug_of(model, pks) for model, pks in tied.items() if pks}
    return {name: slugs.get(model, {}) for name, model in SLUGGED.items()}


def slug_of(model: Any, pks: set[int]) -> dict[int, str]:
    """Primary key to slug; one query."""
    return dict(SLUGS[model](pks))


def _tied(counts: Counts, size: int) -> list[Any]:
    bearers = Counter(number for _, number in counts)
    last = min((number for _, number in counts[:size]), default=0)
    return [value for value, number in counts if number >= last and bearers[number] > 1]


def _counted(found: Snapshot, question: Question, names: Sequence[str], size: int) -> dict[str, Counts]:
    query = compiled(question, found).wide
    return commonest_of(found, query, {name: name for name in names}, size)


def _is_of_most(question: Question) -> bool:
    return question != Question() and total(question) > MOSTLY * total(Question())


def _all_but(found: Snapshot, question: Question) -> dict[str, Counter[Any]]:
    """Every value with its number: what all articles have, less what those have that do not answer. To go
    through the few is quicker."""
    every = {name: name for name in FACETS}
    whole = found.remembered("whole", lambda: _every(found, Query.all_query(), every, "pk"), large=True)
    query = compiled(question, found).query
    others = conditions.all_of([(Occur.Must, conditions.articles()), (Occur.MustNot, query)])
    less = _every(found, others, every, "pk")
    return {name: whole[name] - less[name] for name in every}


def commonest_of(
    found: Snapshot, query: Query, fields: Mapping[str, str], size: int, by: str = "pk"
) -> dict[str, Counts]:
    """Facet to what the engine says of its field: the commonest values, ties by row id. ``by``: the field of
    the documents' own number."""
    if not fields:
        return {}
    if size > schema.MOST_BUCKETS:
        return {name: every.most_common(size) for name, every in _every(found, query, fields, by).items()}
    wanted = {
        name: {"terms": {"field": field, "size": size, "segment_size": schema.MOST_VALUES}}
        for name, field in fields.items()
    }
    answer = _aggregate(found, query, wanted)
    return {
        name: [
            (value_of(name, bucket["key"]), int(bucket["doc_count"])) for bucket in answer[name]["buckets"]
        ]
        for name in fields
    }


def _every(found: Snapshot, query: Query, fields: Mapping[str, str], by: str) -> dict[str, Counter[Any]]:
    """Every value of some facets with its number, however many there are."""
    numbers: dict[str, Counter[Any]] = {name: Counter() for name in fields}
    for piece in pieces(found, query, {name: terms(field) for name, field in fields.items()}, by):
        for name, counter in numbers.items():
            for bucket in piece[name]["buckets"]:
                counter[value_of(name, bucket["key"])] += int(bucket["doc_count"])
    return numbers


def terms(field: str) -> dict[str, Any]:
    return {"terms": {"field": field, "size": schema.MOST_VALUES, "segment_size": schema.MOST_VALUES}}


def pieces(found: Snapshot, query: Query, wanted: dict[str, Any], by: str = "pk") -> Iterator[dict[str, Any]]:
    """The answer for all documents, or for parts of them, none of which has more values than the engine
    counts at once; parted by the numbers in the field ``by``."""
    waiting: list[tuple[int, int] | None] = [None]
    while waiting:
        span = waiting.pop()
        inside = [(Occur.Must, conditions.numbers(by, *span))] if span else []
        try:
            yield _aggregate(found, conditions.all_of([(Occur.Must, query), *inside]), wanted)
        except ValueError as error:
            low, high = span or (0, highest(found.searcher, by))
            if "bucket limit" not in str(error) or low == high:
                raise
            middle = (low + high) // 2
            waiting += [(low, middle), (middle + 1, high)]


def _aggregate(found: Snapshot, query: Query, wanted: dict[str, Any]) -> dict[str, Any]:
    return cast(dict[str, Any], found.searcher.aggregate(query, wanted))


def value_of(name: str, key: Any) -> Any:
    """A value of the facet as the engine gives it."""
    return key if name in {*schema.CODES, *schema.TOLD_CODES} else int(key)


def highest(searcher: Searcher, name: str) -> int:
    """The highest number in this field; 0 without any."""
    hits = searcher.search(Query.all_query(), limit=1, count=False, order_by_field=name).hits
    return int(hits[0][0] or 0) if hits else 0
