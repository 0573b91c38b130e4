"""What SQLite is told about the archive's tables, so that it takes the same way into them at every size.

Without figures it takes every comparison for one that few rows meet: to read twenty articles it would go
through all that are published, by the index of the status. The figures are those of a large archive. They
only have to tell what is rare from what is common, so they serve a small one as well and never grow old; what
``ANALYZE`` counts in a new archive would not do. PostgreSQL keeps its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

Line = tuple[str, str | None, str]
"""Of SQLite's own table: table, index, and rows in all with those to each value of its columns."""


@dataclass(frozen=True, slots=True)
class Table:
    """``alike``: how many rows share a value of a column; of a column that is not named each has its own."""

    rows: int
    alike: dict[str, int] = field(default_factory=dict)


TABLES = {
    "archive_article": Table(
        1_000_000,
        {"status": 500_000, "source_id": 16_000, "dateline_place_id": 500, "published_latest": 120},
    ),
    "archive_articletext": Table(1_000_000),
    "archive_articletag": Table(2_000_000, {"article_id": 2, "tag_id": 10_000}),
    "archive_segment": Table(3_000_000, {"article_id": 3}),
    "archive_document": Table(1_000_000),
    "archive_documentcontent": Table(1_000_000),
    "archive_mention": Table(
        10_000_000, {"article_id": 10, "entity_id": 400, "proposal_id": 10, "kind": 500_000}
    ),
    "archive_entity": Table(30_000, {"kind": 10_000, "merged_into_id": 30_000}),
    "archive_name": Table(60_000, {"entity_id": 2}),
    "archive_person": Table(20_000),
    "archive_organization": Table(5_000, {"parent_id": 1_000}),
    "archive_place": Table(2_000, {"parent_id": 20}),
    "archive_event": Table(
        150_000, {"place_id": 80, "kind": 5_000, "merged_into_id": 150_000, "date_latest": 20}
    ),
    "archive_participation": Table(450_000, {"event_id": 3, "entity_id": 20}),
    "archive_evidence": Table(
        250_000, {"article_id": 2, "event_id": 2, "role_id": 2, "casualty_id": 2}
    ),
    "archive_casualtyreport": Table(10_000, {"event_id": 2}),
    "archive_role": Table(50_000, {"person_id": 4, "organization_id": 12, "area_id": 1_000}),
    "archive_tag": Table(200, {"parent_id": 6}),
    "archive_source": Table(60),
    "archive_change": Table(2_000_000, {"change_set_id": 1_000_000}),
}  # fmt: skip


def tell() -> None:
    """Give SQLite the figures, if it has others. Connections that are open already do not hear of it."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        wanted = set(_lines(cursor))
        if not wanted or wanted == _told(cursor):
            return
        cursor.execute("ANALYZE sqlite_schema")  # makes the table that is written to
        cursor.executemany("DELETE FROM sqlite_stat1 WHERE tbl = %s", [[name] for name in TABLES])
        cursor.executemany(
            "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (%s, %s, %s)", sorted(wanted, key=str)
        )
        cursor.execute("ANALYZE sqlite_schema")  # reads it


def _told(cursor: Any) -> set[Line]:
    if not cursor.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").fetchone():
        return set()
    return {row for row in cursor.execute("SELECT tbl, idx, stat FROM sqlite_stat1") if row[0] in TABLES}


def _lines(cursor: Any) -> Iterator[Line]:
    """A line for each index that there is."""
    columns: dict[tuple[str, str, bool], list[str]] = {}
    rows = cursor.execute(
        'SELECT m.name, i.name, i."unique", c.name FROM sqlite_master m, pragma_index_list(m.name) i,'
        " pragma_index_info(i.name) c WHERE m.type = 'table' ORDER BY i.name, c.seqno"
    )
    for table, index, unique, column in rows:
        if table in TABLES:
            columns.setdefault((table, index, bool(unique)), []).append(column)
    for (table, index, unique), names in columns.items():
        yield table, index, " ".join(map(str, _figures(TABLES[table], names, unique)))


def _figures(table: Table, names: list[str], unique: bool) -> Iterator[int]:
    """Rows in all; then how many share the first column's value, the first two columns' values, and so on."""
    left = float(table.rows)
    yield table.rows
    for at, name in enumerate(names):
        left = max(1.0, left * table.alike.get(name, 1) / table.rows)
        yield 1 if unique and at == len(names) - 1 else round(left)
