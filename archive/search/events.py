"""Events by what their documents hold: how many there are, which, and how many each value of a facet has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tantivy import Occur, Order, Query

from archive.models.choices import Modality
from archive.search import conditions, counts, schema
from archive.search.counts import Counts
from archive.search.question import Question
from archive.search.reader import Snapshot, count, snapshot

EVENT_FACETS = (
    "event_kinds", "places", "people", "organizations", "tags", "sources", "languages", "modalities", "years",
)  # fmt: skip
MOST_YEARS = 10_000
FILTERS = (*EVENT_FACETS, "datelines", "reviews", "articles")


@dataclass(frozen=True, slots=True)
class EventQuestion:
    """Filters of events, by database ids and by values, as a ``Question`` has them of articles.

    ``tags``, ``sources``, ``languages`` and ``datelines`` are of the articles that tell the event. That one
    article answers several of them no document says: then ``among`` holds the events of which it is so.
    """

    event_kinds: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    people: tuple[int, ...] = ()
    organizations: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    datelines: tuple[int, ...] = ()
    reviews: tuple[str, ...] = ()
    articles: tuple[int, ...] = ()
    not_event_kinds: tuple[str, ...] = ()
    not_places: tuple[int, ...] = ()
    not_people: tuple[int, ...] = ()
    not_organizations: tuple[int, ...] = ()
    not_tags: tuple[int, ...] = ()
    not_sources: tuple[int, ...] = ()
    not_languages: tuple[str, ...] = ()
    not_years: tuple[int, ...] = ()
    not_datelines: tuple[int, ...] = ()
    spots: tuple[int, ...] | None = None
    among: tuple[int, ...] | None = None
    every: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    certainly: bool = False


def event_total(question: EventQuestion) -> int:
    """How many published events answer it."""
    found = snapshot()
    if found is None:
        return 0
    return found.remembered(("events", question), lambda: count(found.searcher, query_of(question)))


def matching_events(question: EventQuestion) -> set[int]:
    """The pks of all of them."""
    found = snapshot()
    return _pks(found, query_of(question)) if found and event_total(question) else set()


def foremost_events(question: EventQuestion, sort: str, size: int) -> set[int]:
    """Events among which the first ``size`` of them by their day are, and all others of the last one's day;
    none where fewer have a day. ``sort``: newest, by the latest day, or oldest, by the earliest."""
    found = snapshot()
    if found is None:
        return set()
    name, order = ("latest", Order.Desc) if sort == "newest" else ("earliest", Order.Asc)
    query, field = query_of(question), f"{schema.TOLD}{name}"
    hits = found.searcher.search(query, size, count=False, order_by_field=field, order=order).hits
    days = [int(day) for day, _ in hits if day is not None]
    if len(days) < size:
        return set()
    bounds = (days[-1], None) if sort == "newest" else (None, days[-1])
    return _pks(found, _both(query, conditions.numbers(field, *bounds)))


def _pks(found: Snapshot, query: Query) -> set[int]:
    number = count(found.searcher, query)
    hits = found.searcher.search(query, limit=max(number, 1), count=False).hits
    pks = found.searcher.fast_field_values("event", [address for _, address in hits])
    return {int(pk) for pk in pks if pk is not None}


def event_facets(question: EventQuestion, names: Sequence[str], size: int) -> dict[str, Counts]:
    """Exact counts of the commonest values, in the order and the sense of the facets of articles."""
    found = snapshot()
    if found is None:
        return {name: [] for name in names}
    alone = [name for name in names if getattr(question, name) and name not in question.every]
    answer = dict(_remembered(found, question, tuple(name for name in names if name not in alone), size))
    for name in alone:
        free: dict[str, Any] = {name: ()}
        answer = answer | _remembered(found, replace(question, **free), (name,), size)
    if question.certainly and "years" in answer:
        possible = _remembered(found, replace(question, years=()), ("years",), MOST_YEARS)["years"]
        answer["years"] = counts.certain(question, [year for year, _ in possible], event_total)[:size]
    return answer


def _remembered(
    found: Snapshot, question: EventQuestion, names: tuple[str, ...], size: int
) -> dict[str, Counts]:
    def counted(wanted: Sequence[str], most: int) -> dict[str, Counts]:
        fields = {name: f"{schema.TOLD}{name}" for name in wanted}
        return counts.commonest_of(found, query_of(question), fields, most, "event")

    make = lambda: counts.in_order(counted, names, size)  # noqa: E731
    return found.remembered(("event facets", question, names, size), make, large=size > counts.MANY)


# ----------------------------------------------------------------------------- by the articles that tell them


def events_told(question: Question, articles: Sequence[int] = ()) -> set[int]:
    """The events that an article which answers all of this tells; ``articles``: one of these."""
    found = snapshot()
    if found is None:
        return set()
    buckets = counts.pieces(found, _of_articles(question, articles), {"events": counts.terms("events")})
    return {int(bucket["key"]) for piece in buckets for bucket in piece["events"]["buckets"]}


def values_told(question: Question, name: str, articles: Sequence[int] = ()) -> dict[Any, set[int]]:
    """Each value of a facet of such articles, with the events that those with this value tell."""
    found = snapshot()
    if found is None:
        return {}
    key = ("values told", question, name, tuple(articles))
    return found.remembered(key, lambda: _values_told(found, question, name, articles), large=True)


def _values_told(
    found: Snapshot, question: Question, name: str, articles: Sequence[int]
) -> dict[Any, set[int]]:
    told: dict[Any, set[int]] = defaultdict(set)
    wanted = {name: counts.terms(name) | {"aggs": {"events": counts.terms("events")}}}
    for piece in counts.pieces(found, _of_articles(question, articles), wanted):
        for bucket in piece[name]["buckets"]:
            value = counts.value_of(name, bucket["key"])
            told[value].update(int(one["key"]) for one in bucket["events"]["buckets"])
    return told


def _of_articles(question: Question, articles: Sequence[int]) -> Query:
    query = conditions.filtered(question)
    return _both(query, conditions.among("pk", articles)) if articles else query


def _both(one: Query, other: Query) -> Query:
    return conditions.all_of([(Occur.Must, one), (Occur.Must, other)])


# -------------------------------------------------------------------------------------------------- the query


def query_of(question: EventQuestion) -> Query:
    clauses = [
        (Occur.Must, _among("modalities", Modality.values))
    ]  # every event that readers may see has one
    for name in FILTERS:
        values = getattr(question, name)
        if name == "years" and question.certainly:
            clauses += [(Occur.Must, _within_years(values))] if values else []
        elif name in question.every:
            clauses += [(Occur.Must, _among(name, [value])) for value in values]
        elif values:
            clauses.append((Occur.Must, _among(name, values)))
        if refused := getattr(question, f"not_{name}", ()):
            clauses.append((Occur.MustNot, _among(name, refused)))
    if question.spots is not None:
        clauses.append(
            (Occur.Must, _among("spots", question.spots) if question.spots else conditions.nothing())
        )
    if question.among is not None:
        those = conditions.among("event", question.among) if question.among else conditions.nothing()
        clauses.append((Occur.Must, those))
    days = _period(question.earliest, question.latest, question.certainly)
    return conditions.all_of([*clauses, *((Occur.Must, query) for query in days)])


def _among(name: str, values: Sequence[int | str]) -> Query:
    return conditions.among(f"{schema.TOLD}{name}", values)


def _within_years(years: Sequence[int]) -> Query:
    spans = [_period(date(year, 1, 1), date(year, 12, 31), True) for year in years]
    return conditions.any_of([conditions.all_of([(Occur.Must, one) for one in span]) for span in spans])


def _period(earliest: date | None, latest: date | None, certainly: bool) -> list[Query]:
    return conditions.period(earliest, latest, certainly, schema.TOLD)
