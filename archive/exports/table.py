"""Tables: a row each for the articles or the events that readers may see, for spreadsheets and scripts.

The same rows as NDJSON and as CSV; memory does not grow with them. What a row says, its kind of thing knows.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import orjson

from archive.exports.records import chunks
from archive.exports.tabled.articles import ARTICLES
from archive.exports.tabled.events import EVENTS
from archive.exports.tabled.rows import Row, Table, Writing
from archive.parameters import ListFilter

CHUNK = 2000
"""Rows that one set of queries reads."""
TABLES = {table.name: table for table in (ARTICLES, EVENTS)}
_FORMULA = ("=", "+", "-", "@")
_UNSEEN = "\ufeff\t\r\n "
_SUSPECT = frozenset((*_FORMULA, *_UNSEEN))
UNSORTED = (
    "A whole table is sorted by newest or oldest: an order by relevance is for reading the first pages."
)
Rows = Iterable[list[Row]]
"""Many at a time."""


def refusals(asked: ListFilter, *others: str) -> dict[str, list[str]]:
    """What cannot be used of a question, by parameter; ``others`` are known beside its own."""
    refused = asked.refusals(*others)
    if not refused and asked.form.cleaned_data.get("sort") == "relevance":
        return {"sort": [UNSORTED]}
    return refused


def rows(table: Table, pks: Iterable[int] | None = None, origin: str = "") -> Iterator[list[Row]]:
    """Rows in the order of ``pks``, or of everything as it came in; ``origin`` begins the archive's own
    addresses."""
    writing = Writing(origin)
    for chunk in chunks(iter(table.every() if pks is None else pks), CHUNK):
        yield table.read(chunk, writing)


def as_ndjson(table: Table, parts: Rows) -> Iterator[bytes]:
    columns = table.columns
    for part in parts:
        yield b"".join(
            [
                orjson.dumps(dict(zip(columns, row, strict=True)), None, orjson.OPT_APPEND_NEWLINE)
                for row in part
            ]
        )


def as_csv(table: Table, parts: Rows) -> Iterator[bytes]:
    """With a header line, and several values of one cell divided by a space."""
    yield _csv([table.columns])
    for part in parts:
        yield _csv([_cells(row, len(table.single)) for row in part])


WRITERS: dict[str, Callable[[Table, Rows], Iterator[bytes]]] = {"ndjson": as_ndjson, "csv": as_csv}


def _csv(lines: Iterable[Sequence[Any]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(lines)
    return out.getvalue().encode()


def _cells(row: Row, single: int) -> list[Any]:
    """No cell may be taken for a formula by a spreadsheet: titles, quotes, addresses are others' words."""
    cells = [*row[:single], *map(" ".join, row[single:])]
    return [_defused(cell) if type(cell) is str and cell[:1] in _SUSPECT else cell for cell in cells]


def _defused(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(_UNSEEN).startswith(_FORMULA) else cell
