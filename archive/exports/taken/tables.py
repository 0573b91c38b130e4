"""Rows into tables, fast: thousands at once, with ids that are known beforehand.

Django's ``bulk_create`` takes several times as long for the thirty rows of an article, and overwrites the
stamps of creation and change that a record brings along. So plain statements are written here, from the
columns of the models; every constraint and trigger of the database holds as ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache, partial
from itertools import chain, compress, count, cycle
from operator import itemgetter
from sqlite3 import SQLITE_LIMIT_VARIABLE_NUMBER
from typing import Any

from django.db import connection
from django.db.models import DateField, DateTimeField, Field, JSONField, Model
from django.utils import timezone

Row = Mapping[str, Any]
VARIABLES = 3000
"""Values of one statement, if it takes so many: SQLite before 3.32 takes 999."""
MOST_ROWS = 500
FIRST_OWN = re.compile(r"\?(?!\d)")
NEXT = 500
"""Ids that are fetched at once from a sequence of PostgreSQL."""


def insert(model: type[Model], names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Write ``rows``; each has the values of the columns ``names`` (as in ``article_id``) in their order."""
    if not rows:
        return
    known = _adapters(model)
    columns = [index for index, name in enumerate(names) if name in known]
    adapt = [(index, known[names[index]]) for index in columns if any(row[index] is not None for row in rows)]
    _write(model, names, [_adapted(row, adapt) for row in rows] if adapt else rows)


def insert_rows(model: Any, rows: Sequence[Row], reason: str = "") -> None:
    """Write rows that are given by name, all of one shape; names of other columns are passed over.

    With a ``reason`` the first page of their history is written too: without it an editor's first change
    could not be taken back.
    """
    history = model.history.model if reason and hasattr(model, "history") else None
    tables = (model, history) if history else (model,)
    names = [name for name in rows[0] if any(name in _columns(table) for table in tables)]
    ready = _prepared(tables, names, rows)
    _write_own(model, names, ready)
    if history:
        said = {"history_date": timezone.now(), "history_type": "+", "history_change_reason": reason}
        known = _adapters(history)
        page = [known[name](value) if name in known else value for name, value in said.items()]
        _write_own(history, [*names, *said], [[*row, *page] for row in ready])


def _prepared(tables: Iterable[Any], names: Sequence[str], rows: Sequence[Row]) -> list[list[Any]]:
    """The values of ``names`` in their order, as the database takes them: column by column."""
    ready = list(map(list, map(itemgetter(*names), rows)))
    for table in tables:
        known = _adapters(table)
        for index, adapter in [(index, known[name]) for index, name in enumerate(names) if name in known]:
            for values in ready:
                values[index] = adapter(values[index])
        names = [name if name not in known else "" for name in names]
    return ready


def _write_own(table: Any, names: Sequence[str], rows: list[list[Any]]) -> None:
    """Write those of the columns that the table has."""
    own = [index for index, name in enumerate(names) if name in _columns(table)]
    pick = itemgetter(*own)
    _write(table, [names[index] for index in own], rows if len(own) == len(names) else list(map(pick, rows)))


@cache
def _columns(model: type[Model]) -> dict[str, str]:
    """Columns of the model's own table, by the names of their attributes."""
    return {field.attname: str(field.column) for field in model._meta.local_concrete_fields}


@cache
def _adapters(model: type[Model]) -> dict[str, Callable[[Any], Any]]:
    """How values become the database's own, for those columns where they must."""
    fields = [
        field for field in model._meta.local_concrete_fields if isinstance(field, (DateField, JSONField))
    ]
    return {field.attname: adapter for field in fields if (adapter := _adapter(field))}


def _adapter(field: Field[Any, Any]) -> Callable[[Any], Any] | None:
    """PostgreSQL's driver knows days and moments; SQLite has texts, and the connection's zone is UTC."""
    if isinstance(field, JSONField):
        return partial(_as_json, field, field.get_db_prep_save([], connection))
    if connection.vendor == "postgresql":
        return None
    if isinstance(field, DateTimeField):
        return _as_moment
    return lambda value: None if value is None else str(value)


def _as_json(field: JSONField[Any, Any], empty: Any, value: Any) -> Any:
    """Most lists are empty: writing them takes longer than it should."""
    if value is None:
        return None
    return empty if value == [] else field.get_db_prep_save(value, connection)


def _as_moment(value: datetime | None) -> str | None:
    if value is None:
        return None
    there = value if value.tzinfo is UTC else value.astimezone(UTC)
    return there.replace(tzinfo=None).isoformat(" ")


def _adapted(row: Sequence[Any], adapt: list[tuple[int, Callable[[Any], Any]]]) -> Sequence[Any]:
    values = list(row)
    for index, adapter in adapt:
        values[index] = adapter(values[index])
    return values


def _write(model: type[Model], names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(_columns(model)[name]) for name in names)
    into = f"{quote(model._meta.db_table)} ({columns})"
    (_copy if connection.vendor == "postgresql" else _insert)(into, len(names), rows)


def _insert(into: str, width: int, rows: Sequence[Sequence[Any]]) -> None:
    """Several rows a statement: SQLite makes the lists of its check constraints anew for each statement. A
    value that all rows share is handed over once: many columns are empty, or the same, in a whole batch."""
    own = tuple(column.count(column[0]) < len(column) for column in zip(*rows, strict=True))
    shared = [value for value, differs in zip(rows[0], own, strict=True) if not differs]
    most = min(VARIABLES, connection.connection.getlimit(SQLITE_LIMIT_VARIABLE_NUMBER)) - len(shared)
    size = max(1, min(MOST_ROWS, most // max(1, width - len(shared))))
    groups = [
        [*shared, *compress(chain.from_iterable(rows[start : start + size]), cycle(own))]
        for start in range(0, len(rows), size)
    ]
    rest = [groups.pop()] if len(rows) % size else []
    with connection.cursor() as cursor:
        if groups:
            cursor.executemany(_statement(into, own, size), groups)
        if rest:
            cursor.executemany(_statement(into, own, len(rows) % size), rest)


@lru_cache(maxsize=200)
def _statement(into: str, own: tuple[bool, ...], rows: int) -> str:
    """Places of shared values come first in the list of values, then those of each row's own.

    Of these only the first has its number, from which SQLite counts on: it looks up each number that it is
    given among all those before.
    """
    first = f"?{own.count(False) + 1}"
    values = []
    for _ in range(rows):
        shared = count(1)
        values.append(f"({', '.join('?' if differs else f'?{next(shared)}' for differs in own)})")
    return f"INSERT INTO {into} VALUES {re.sub(FIRST_OWN, first, ', '.join(values), count=1)}"  # noqa: S608 - names of our own models


def _copy(into: str, width: int, rows: Sequence[Sequence[Any]]) -> None:
    with (
        connection.wrap_database_errors,
        connection.cursor() as cursor,
        cursor.cursor.copy(f"COPY {into} FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)


class Ids:
    """Ids for new rows, taken in the transaction that writes them."""

    def __init__(self) -> None:
        self._next: dict[str, Iterator[int]] = {}

    def new(self, model: type[Model]) -> int:
        table = model._meta.db_table
        if table not in self._next:
            self._next[table] = self._take(table, str(model._meta.pk.column))
        return next(self._next[table])

    def _take(self, table: str, column: str) -> Iterator[int]:
        take: Callable[[str, str], Iterator[int]] = (
            _sequence if connection.vendor == "postgresql" else _counted
        )
        return take(table, column)


def _sequence(table: str, column: str) -> Iterator[int]:
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [table, column, NEXT],
            )
            found = cursor.fetchall()
        yield from (pk for (pk,) in found)


def _counted(table: str, column: str) -> Iterator[int]:
    """SQLite has one writer at a time: whoever holds the transaction may count on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = %s", [table])
        last = cursor.fetchone()[0]
    while True:
        last += 1
        yield last


def in_pieces(items: Iterable[Any], size: int = 5000) -> Iterator[list[Any]]:
    """Lists that one statement may name: a database counts its variables."""
    listed = list(items)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]
