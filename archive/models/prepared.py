"""Queries that every page asks: Django writes their SQL once, not each time anew.

Building and writing a query takes Django as long as the database takes to answer it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import FlatValuesListIterable, ValuesListIterable

Key = int | str
Keys = Iterable[Any]
Shape = tuple[int | type, ...]
"""For each argument how many keys it has, or what a single one is."""
MARK = 1 << 61
"""Keys beyond all that a database ever gives: they show where keys stand in the SQL."""
STEPS = (1, 2, 3, 5, 10, 20, 30, 50, 100, 200)
"""So many keys a query is written for; fewer ones are filled up with the last of them."""


def prepared(make: Callable[..., QuerySet[Any, Any]]) -> Callable[..., list[Any]]:
    """A function that gives the rows of the queryset that ``make`` makes of its arguments.

    Each argument is a key (a number or a word), or a list of numbers for an ``__in``; without any number in
    a list there are no rows. The arguments must be all that the queryset depends on, and stand in it as
    values: neither the day nor a setting, nothing that decides which conditions there are.
    """
    written: dict[tuple[str, Shape], Written] = {}

    @wraps(make)
    def rows(*arguments: Key | Keys) -> list[Any]:
        keys = [one if isinstance(one, int | str) else _filled(list(one)) for one in arguments]
        shape = tuple(len(one) if isinstance(one, list) else type(one) for one in keys)
        if 0 in shape:
            return []
        found = written.get((connection.vendor, shape))
        if found is None:
            marks = list(_marks(shape))
            found = written[connection.vendor, shape] = _write(make(*marks), len(list(_flat(marks))))
        return found.rows(list(_flat(keys)))

    return rows


def _filled(keys: list[Any]) -> list[Any]:
    """As many keys as a query is written for: the last one may stand there several times."""
    size = next((step for step in STEPS if step >= len(keys)), 1 << (len(keys) - 1).bit_length())
    return [*keys, *([keys[-1]] * (size - len(keys)))] if keys else []


def _flat(keys: Sequence[Any]) -> Iterator[Key]:
    for one in keys:
        if isinstance(one, list):
            yield from one
        else:
            yield one


def _marks(shape: Shape) -> Iterator[Any]:
    """Arguments of this shape, whose keys are numbered from ``MARK`` on."""
    at = MARK
    for one in shape:
        if isinstance(one, int):
            yield list(range(at, at + one))
            at += one
        else:
            yield one(at)
            at += 1


@dataclass(frozen=True, slots=True)
class Written:
    """A queryset with its SQL."""

    queryset: Any
    compiler: Any
    sql: str
    values: tuple[Any, ...]
    places: list[tuple[int, int]]
    """(index among the values, number of the key that stands there)."""
    converters: dict[int, Any]
    plain: bool
    """Whether the database's own rows are those of the queryset."""

    def rows(self, keys: Sequence[Key]) -> list[Any]:
        values = list(self.values)
        for at, number in self.places:
            values[at] = keys[number]
        return self._plain(values) if self.plain else self._read(values)

    def _plain(self, values: Sequence[Any]) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(self.sql, values)
            found: list[Any] = cursor.fetchall()
        return [row for (row,) in found] if self.queryset._iterable_class is FlatValuesListIterable else found

    def _read(self, values: Sequence[Any]) -> list[Any]:
        compiler = copy(self.compiler)
        vars(compiler).update(
            connection=connection,
            as_sql=lambda *given, **named: (self.sql, tuple(values)),
            get_converters=lambda expressions: self.converters,
        )
        asked = self.queryset
        found = type(asked)(asked.model, query=_Compiled(asked.query, compiler))
        vars(found).update(_fields=asked._fields, _iterable_class=asked._iterable_class)
        return list(found)


class _Compiled:
    """Stands for a query whose SQL is there already."""

    def __init__(self, query: Any, compiler: Any) -> None:
        self.query, self.compiler = query, compiler

    def get_compiler(self, using: str) -> Any:
        return self.compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self.query, name)


def _write(queryset: Any, keys: int) -> Written:
    """Raises ValueError where the queryset does not hold all its ``keys`` as they were given."""
    if queryset._prefetch_related_lookups:
        raise ValueError("a prepared query cannot prefetch: ask a second one")
    compiler = queryset.query.get_compiler(connection=connection)
    sql, values = compiler.as_sql()
    places = [(at, int(value) - MARK) for at, value in enumerate(values) if _is_mark(value)]
    if {number for _, number in places} != set(range(keys)):
        raise ValueError("a prepared query must hold its keys as they are")
    converters = compiler.get_converters([column[0] for column in compiler.select[: compiler.col_count]])
    plain = not converters and _is_plain(queryset)
    return Written(queryset, compiler, sql, tuple(values), places, converters, plain)


def _is_plain(queryset: Any) -> bool:
    """Whether it gives values as tuples, or single ones, in the order in which they are selected."""
    query = queryset.query
    tuples = queryset._iterable_class in (ValuesListIterable, FlatValuesListIterable)
    return tuples and not query.extra_select and not query.annotation_select


def _is_mark(value: Any) -> bool:
    return (isinstance(value, str) and len(value) == 19 and value.isdecimal() and int(value) >= MARK) or (
        isinstance(value, int) and value >= MARK
    )
