"""How many articles mention each person, organization and place, and when the last of them was published.

Counted whole once; from then on each commit to the index is compared with the one before in those articles
alone that were written anew or logged between the two. Articles are counted as the facets count them: an
article that mentions a town mentions what is around it.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tantivy import Occur, Order, Query, Searcher

from archive.collecting import give_back
from archive.models import Change
from archive.models.choices import Thing
from archive.search import conditions, counts, folder, reader, schema

FIELDS = tuple(schema.ENTITY_FIELDS.values())
MOST_CHANGED = 2_000
"""With more articles between two commits everything is counted anew."""
FEW = 40
"""So many entities are asked one by one for their last article."""
Seen = dict[int, tuple[int, int]]
"""Entity to the number of articles and the last day as an ordinal, 0 if no day is known."""


@dataclass(frozen=True, slots=True)
class Standing:
    """By entity: how many published articles mention it, and the last day of the last one that has a day.

    Those that none mentions are in neither.
    """

    articles: Mapping[int, int] = field(default_factory=dict)
    days: Mapping[int, int] = field(default_factory=dict)

    def last_seen(self, pk: int) -> date | None:
        day = self.days.get(pk)
        return date.fromordinal(day) if day else None


@dataclass(frozen=True, slots=True)
class Kept:
    """A standing and the commit that it was counted in; its files stay readable as long as it is kept."""

    path: Path
    searcher: Searcher
    position: int
    total: int
    standing: Standing


_kept: dict[Path, Kept] = {}
_counting = threading.Lock()


def standing() -> Standing:
    """As the newest commit has it; empty without an index."""
    found = reader.snapshot()
    return found.remembered("standing", lambda: _in_step(found)) if found else Standing()


def _in_step(found: reader.Snapshot) -> Standing:
    root = folder.root()
    with _counting:
        old = _kept.get(root)
        new = (old and _moved(old, found)) or _whole(found)
        _kept[root] = new
    return new.standing


def _keep(found: reader.Snapshot, standing: Standing) -> Kept:
    return Kept(found.path, found.searcher, found.position, reader.size(found), standing)


# ------------------------------------------------------------------------------------------------------ whole


def _whole(found: reader.Snapshot) -> Kept:
    articles: dict[int, int] = {}
    days: dict[int, int] = {}
    for name in FIELDS:
        for pk, (number, day) in _seen(found.searcher, None, name).items():
            articles[pk] = number
            if day:
                days[pk] = day
    give_back()
    return _keep(found, Standing(articles, days))


def _seen(searcher: Searcher, query: Query | None, name: str, low: int = 0, high: int | None = None) -> Seen:
    """Counted in the articles of the query that have a pk between these; in halves if they name too many."""
    inside = [query] if query is not None else []
    if high is not None:
        inside.append(conditions.numbers("pk", low, high))
    wanted = {"field": name, "size": schema.MOST_BUCKETS + 1, "segment_size": schema.MOST_VALUES}
    whole = conditions.all_of([(Occur.Must, one) for one in inside]) if inside else Query.all_query()
    answer = searcher.aggregate(
        whole, {name: {"terms": wanted, "aggs": {"last": {"max": {"field": "latest"}}}}}
    )
    buckets = answer[name]["buckets"]
    if len(buckets) <= schema.MOST_BUCKETS:
        return {int(one["key"]): (one["doc_count"], int(one["last"]["value"] or 0)) for one in buckets}
    last = high if high is not None else counts.highest(searcher, "pk")
    middle = (low + last) // 2
    return _both(_seen(searcher, query, name, low, middle), _seen(searcher, query, name, middle + 1, last))


def _both(one: Seen, other: Seen) -> Seen:
    found = dict(one)
    for pk, (number, day) in other.items():
        before, last = found.get(pk, (0, 0))
        found[pk] = (before + number, max(last, day))
    return found


# ---------------------------------------------------------------------------------------------------- in step


def _moved(old: Kept, found: reader.Snapshot) -> Kept | None:
    """The standing of this commit from that of an earlier one; ``None`` if it must be counted anew."""
    if old.path != found.path or found.position < old.position:
        return None
    changed = _changed(found.searcher, old.position, found.position)
    if changed is None:
        return None
    new = _keep(found, old.standing)
    if changed:
        those = conditions.among("pk", changed)
        came = reader.count(found.searcher, those) - reader.count(old.searcher, those)
        if old.total + came != new.total:  # one that nobody logged is gone
            return None
        return _keep(found, _with(old.standing, old.searcher, found.searcher, those))
    return new if old.total == new.total else None


def _changed(searcher: Searcher, begin: int, end: int) -> list[int] | None:
    """Articles that the index may hold otherwise than it did at this position; ``None`` if they are many."""
    written = conditions.numbers(schema.WRITTEN, begin + 1, None)
    hits = searcher.search(written, limit=MOST_CHANGED + 1, count=False).hits
    logged = Change.objects.filter(pk__gt=begin, pk__lte=end, thing=Thing.ARTICLE).order_by("pk")
    pks = {int(pk or 0) for pk in searcher.fast_field_values("pk", [address for _, address in hits])}
    pks.update(logged.values_list("thing_id", flat=True)[: MOST_CHANGED + 1])
    return sorted(pks) if len(pks) <= MOST_CHANGED else None


def _with(old: Standing, before: Searcher, after: Searcher, those: Query) -> Standing:
    """``those`` are all articles in which the two commits may differ."""
    articles, days = dict(old.articles), dict(old.days)
    for name in FIELDS:
        gone, come = _seen(before, those, name), _seen(after, those, name)
        doubtful = []
        for pk in gone.keys() | come.keys():
            (less, last), (more, day) = gone.get(pk, (0, 0)), come.get(pk, (0, 0))
            articles[pk] = articles.get(pk, 0) - less + more
            if day and day >= days.get(pk, 0):
                days[pk] = day
            elif last and last == days.get(pk):
                doubtful.append(pk)
        days |= _last_days(after, name, doubtful)
    return Standing(
        {pk: number for pk, number in articles.items() if number},
        {pk: day for pk, day in days.items() if day},
    )


def _last_days(searcher: Searcher, name: str, pks: list[int]) -> dict[int, int]:
    """Entity to its last day, 0 without one."""
    if len(pks) <= FEW:
        return {pk: _last_day(searcher, name, pk) for pk in pks}
    seen = _seen(searcher, conditions.among(name, pks), name)
    return {pk: seen.get(pk, (0, 0))[1] for pk in pks}


def _last_day(searcher: Searcher, name: str, pk: int) -> int:
    query = conditions.among(name, [pk])
    hits = searcher.search(query, 1, count=False, order_by_field="newest", order=Order.Desc).hits
    return schema.day_of_rank(int(hits[0][0])) if hits else 0
