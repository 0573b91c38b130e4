"""All articles by the day of publication, where nothing else is asked: the database has them in this order.

The engine would look at every article for each page. Ranks are those of the index, so a cursor leads on in
either.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from archive.models import Article
from archive.search import schema

Ranked = list[tuple[int, int]]
"""Rank and pk of articles."""


def by_day(sort: str, size: int, after: int = 0) -> Ranked:
    """``size`` articles that readers may see, from the newest or the oldest on, behind the rank ``after``;
    those of an unknown day last."""
    newest = sort == "newest"
    day, pk = schema.place_of_rank(after)
    undated = day == schema.FIRST if newest else day > date.max.toordinal()
    rows = [] if after and undated else _dated(newest, size, after and day, pk)
    rows += _undated(newest, size - len(rows), pk if after and undated else 0)
    rank = schema.newest_rank if newest else schema.oldest_rank
    return [(rank(latest, pk), pk) for latest, pk in rows]


def _dated(newest: bool, size: int, day: int, pk: int) -> list[Any]:
    """(day, pk) of those that have a day; behind this place, if there is one."""
    rows = Article.objects.published().filter(published_latest__isnull=False)
    if day:
        last = date.fromordinal(min(day, date.max.toordinal()))
        step = "lt" if newest else "gt"
        behind = {f"published_latest__{step}": last}, {"published_latest": last, f"pk__{step}": pk}
        rows = rows.filter(Q(**behind[0]) | Q(**behind[1]), **{f"published_latest__{step}e": last})
    return _cut(rows, newest, size)


def _undated(newest: bool, size: int, pk: int) -> list[Any]:
    rows = Article.objects.published().filter(published_latest__isnull=True)
    if pk:
        rows = rows.filter(**{"pk__lt" if newest else "pk__gt": pk})
    return _cut(rows, newest, size) if size > 0 else []


def _cut(rows: QuerySet[Article], newest: bool, size: int) -> list[Any]:
    order = ("-published_latest", "-pk") if newest else ("published_latest", "pk")
    return list(rows.order_by(*order).values_list("published_latest", "pk")[:size])
