"""Others on the same articles, where they are installed: Datasette over FTS5, django.contrib.postgres."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import orjson

from bench.bare import Rows
from bench.chosen import Chosen
from bench.measure import Operation, Way
from bench.operations import fetch
from bench.server import Client, free_port, running

BATCH = 2_000
PATIENCE = 120_000
"""ms that Datasette may take for one answer."""
TABLE = """CREATE TABLE articles (id INTEGER PRIMARY KEY, public_id TEXT, headline TEXT, source TEXT,
 language TEXT, published TEXT, year INTEGER, people TEXT, organizations TEXT, places TEXT, tags TEXT,
 text TEXT)"""
FTS = """CREATE VIRTUAL TABLE articles_fts
 USING fts5 (headline, text, content='articles', content_rowid='id')"""
FACETS = [
    ("_facet", "source"), ("_facet", "language"), ("_facet", "year"), ("_facet_array", "people"),
    ("_facet_array", "organizations"), ("_facet_array", "places"), ("_facet_array", "tags"),
]  # fmt: skip
LINKS = (("people", "person"), ("organizations", "organization"), ("places", "place"))


def datasette() -> Path | None:
    """The program, beside this Python or on the path."""
    beside = Path(sys.executable).with_name("datasette")
    found = str(beside) if beside.exists() else shutil.which("datasette")
    return Path(found) if found else None


def write_file(path: Path, rows: Rows, say: Callable[[str], None]) -> None:
    """The archive's articles as one table with their links as JSON lists, and its words in FTS5."""
    path.unlink(missing_ok=True)
    made = sqlite3.connect(path)
    made.execute("PRAGMA journal_mode=OFF")
    made.execute(TABLE)
    for batch in _batches(rows):
        made.executemany(f"INSERT INTO articles VALUES ({','.join('?' * 12)})", batch)
    for column in ("published", "source", "language", "year"):
        made.execute(f"CREATE INDEX articles_{column} ON articles ({column})")
    made.execute(FTS)
    made.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
    made.commit()
    made.close()
    say(f"a file for Datasette: {path.stat().st_size / 1e6:.0f} MB")


def _batches(rows: Rows) -> Iterator[list[tuple[Any, ...]]]:
    [[least, most]] = rows("SELECT min(id), max(id) FROM archive_article")
    for first in range(least, most + 1, BATCH):
        among = f"BETWEEN {first} AND {first + BATCH - 1}"
        links = {name: _links(rows, among, kind) for name, kind in LINKS}
        tags = _grouped(rows(f"""SELECT x.article_id, t.slug FROM archive_articletag x
            JOIN archive_tag t ON t.id = x.tag_id WHERE x.article_id {among}"""))  # fmt: skip
        found = rows(f"""SELECT a.id, a.public_id, a.headline, s.slug, a.language, a.published_latest, b.text
            FROM archive_article a JOIN archive_source s ON s.id = a.source_id
            JOIN archive_articletext b ON b.article_id = a.id
            WHERE a.id {among} AND a.status = 'published'""")
        yield [
            (pk, key, headline, source, language, str(day) if day else None,
             int(str(day)[:4]) if day else None, *(links[name].get(pk, "[]") for name, _ in LINKS),
             tags.get(pk, "[]"), text)
            for pk, key, headline, source, language, day, text in found
        ]  # fmt: skip


def _links(rows: Rows, among: str, kind: str) -> dict[int, str]:
    return _grouped(rows(f"""SELECT DISTINCT m.article_id, e.slug FROM archive_mention m
        JOIN archive_entity e ON e.id = m.entity_id
        WHERE m.article_id {among} AND e.kind = '{kind}'"""))  # fmt: skip


def _grouped(pairs: list[tuple[Any, ...]]) -> dict[int, str]:
    grouped: dict[int, list[str]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return {key: orjson.dumps(values).decode() for key, values in grouped.items()}


@contextmanager
def serving(program: Path, path: Path, log: Path) -> Iterator[Client]:
    port = free_port()
    limits = {"sql_time_limit_ms": PATIENCE, "facet_time_limit_ms": PATIENCE, "suggest_facets": 0}
    settings = [word for name, value in limits.items() for word in ("--setting", name, str(value))]
    with running([str(program), "serve", str(path), "--port", str(port), *settings], {}, port, log):
        yield Client(port)


def add_datasette(client: Client, stem: str, operations: list[Operation], chosen: Chosen) -> None:
    """Another way for those operations that it can do."""
    newest = [("_size", "20"), ("_sort_desc", "published")]

    def searched(words: list[str]) -> Way:
        return lambda turn: fetch(client, address([*newest, ("_search", words[turn % len(words)]), *FACETS]))

    def address(parameters: list[tuple[str, str]]) -> str:
        return f"/{stem}/articles.json?{urlencode(parameters)}"

    ways: dict[str, Way] = {
        "API: list of 20 articles, no text": lambda turn: fetch(client, address(newest)),
        "list page with all facets, rare word": searched(chosen.rare),
        "list page with all facets, word in a quarter of all": searched([chosen.common]),
    }
    for operation in operations:
        if operation.name in ways:
            operation.ways["Datasette"] = ways[operation.name]


# ------------------------------------------------------------------------------------------------ PostgreSQL


def add_postgres(operations: list[Operation], chosen: Chosen) -> None:
    """django.contrib.postgres: a column of search vectors with its index, as its documentation advises."""
    model = _searched_model()
    from django.contrib.postgres.search import SearchQuery

    def page(word: str) -> Any:
        found = model.objects.filter(body=SearchQuery(word, config="english"))
        return list(found.order_by("-latest", "-pk")[:20].values_list("pk", flat=True)), found.count()

    ways: dict[str, Way] = {
        "list page with all facets, rare word": lambda turn: page(chosen.rare[turn % len(chosen.rare)]),
        "list page with all facets, word in a quarter of all": lambda turn: page(chosen.common),
    }
    for operation in operations:
        if operation.name in ways:
            operation.ways["contrib.postgres, without facets"] = ways[operation.name]


def remove_postgres() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_searched")


def _searched_model() -> Any:
    from django.contrib.postgres.search import SearchVectorField
    from django.db import connection, models

    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("SELECT to_regclass('bench_searched')")
        if cursor.fetchone()[0] is None:
            cursor.execute("""CREATE TABLE bench_searched AS SELECT a.id, a.published_latest AS latest,
                to_tsvector('english', b.text) AS body FROM archive_article a
                JOIN archive_articletext b ON b.article_id = a.id WHERE a.status = 'published'""")
            cursor.execute("ALTER TABLE bench_searched ADD PRIMARY KEY (id)")
            cursor.execute("CREATE INDEX ON bench_searched USING gin (body)")
            cursor.execute("CREATE INDEX ON bench_searched (latest DESC, id DESC)")
            cursor.execute("ANALYZE bench_searched")

    class Searched(models.Model):  # noqa: DJ008 - nobody sees it
        latest = models.DateField(null=True)
        body = SearchVectorField()

        class Meta:
            app_label = "archive"
            managed = False
            db_table = "bench_searched"

    return Searched
