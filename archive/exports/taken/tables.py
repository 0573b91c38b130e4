"""Rows into tables, fast: thousands at once, with ids that are known beforehand.

Django's ``bulk_create`` takes ten times as long for the thirty rows of an article, and overwrites the stamps of
creation and change that a record brings along. So plain statements are written here, from the models' own
columns; every constraint and trigger of the database holds as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import BinaryField, DateField, Field, JSONField, Model

Row = Mapping[str, Any]
NEXT = 500
"""Ids that are fetched at once from a sequence of PostgreSQL."""


def insert(model: type[Model], names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Write ``rows``; each has the values of the columns ``names`` (as in ``article_id``) in their order."""
    if not rows:
        return
    fields = [_fields(model)[name] for name in names]
    adapt = [
        (index, field)
        for index, field in enumerate(fields)
        if isinstance(field, (DateField, JSONField, BinaryField))
    ]
    ready = [_adapted(row, adapt) for row in rows] if adapt else rows
    quote = connection.ops.quote_name
    into = f"{quote(model._meta.db_table)} ({', '.join(quote(str(field.column)) for field in fields)})"
    (_copy if connection.vendor == "postgresql" else _insert)(into, len(fields), ready)


def insert_rows(model: type[Model], rows: Sequence[Row]) -> None:
    """Write rows that are given by name: all of one shape, extra names are passed over."""
    if rows:
        names = [name for name in _fields(model) if name in rows[0]]
        insert(model, names, [[row[name] for name in names] for row in rows])


def remember(model: Any, rows: Sequence[Row], now: datetime, reason: str) -> None:
    """Write the first page of the history of new rows: without it an editor's first change could not be taken back."""
    said = {"history_date": now, "history_type": "+", "history_change_reason": reason}
    insert_rows(model.history.model, [{**row, **said} for row in rows])


@cache
def _fields(model: type[Model]) -> dict[str, Field[Any, Any]]:
    return {field.attname: field for field in model._meta.local_concrete_fields}


def _adapted(row: Sequence[Any], adapt: list[tuple[int, Field[Any, Any]]]) -> list[Any]:
    values = list(row)
    for index, field in adapt:
        if values[index] is not None:
            values[index] = field.get_db_prep_save(values[index], connection)
    return values


def _insert(into: str, width: int, rows: Sequence[Sequence[Any]]) -> None:
    with connection.cursor() as cursor:
        places = ", ".join(["%s"] * width)
        cursor.executemany(f"INSERT INTO {into} VALUES ({places})", rows)  # noqa: S608 - names of our own models


def _copy(into: str, width: int, rows: Sequence[Sequence[Any]]) -> None:
    with connection.wrap_database_errors, connection.cursor() as cursor:
        with cursor.cursor.copy(f"COPY {into} FROM STDIN") as copy:
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
