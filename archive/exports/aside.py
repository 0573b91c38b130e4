"""Indexes that a big load into a new archive does without: set aside, and built in one go when it is done.

Entries of an index that come in no order touch nearly every page of it with each thousand articles; sorted
once they are written once, and lie closer together. SQLite only. A table of its own remembers what is set
aside, from the transaction that drops an index to the one that has built it: whatever kills a load, the next
one, the next ``start`` or ``migrate`` finds it there and puts the index back. What guards the data stays:
uniqueness, foreign keys, checks and triggers.
"""

from __future__ import annotations

from typing import Any

from django.db import connection, transaction

from archive import estimates
from archive.exports import held
from archive.exports.held import Held
from archive.exports.lines import Source
from archive.models import Article, ArticleTag, Change, Mention

MANY = 5000
"""Articles that make it worth while."""
MOSTLY = 10
"""An archive is new to those who fill it when it has so many times the articles that it had before."""
NEEDED = ("document_id",)
"""Columns by which a load itself looks for articles."""
TABLE = "archive_index_aside"
REMEMBER = f"INSERT INTO {TABLE} VALUES (%s, %s)"  # noqa: S608 - our own table
REMEMBERED = f"SELECT name, made FROM {TABLE} ORDER BY name"  # noqa: S608
FORGET = f"DELETE FROM {TABLE} WHERE name = %s"  # noqa: S608


def is_aside() -> bool:
    """Whether indexes are missing, or lines of the log are held back."""
    return held.is_there(TABLE) or held.is_there()


def set_aside() -> None:
    """Drop the indexes that are large and guard nothing, and remember how they were made."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE IF NOT EXISTS {TABLE} (name text PRIMARY KEY, made text NOT NULL)")
        for name, made in _found(cursor):
            cursor.execute(REMEMBER, [name, made])
            cursor.execute(f"DROP INDEX {connection.ops.quote_name(name)}")


def put_back() -> None:
    """Write the lines of the log that were held back, then build the indexes, one to a transaction."""
    if is_aside():
        held.let_all_go()
    while held.is_there(TABLE):
        with transaction.atomic():
            _put_one_back()
    estimates.tell()  # an index takes its figures with it when it goes


def _put_one_back() -> None:
    if not held.is_there(TABLE):
        return  # another process was faster
    with connection.cursor() as cursor:
        row = cursor.execute(REMEMBERED).fetchone()
        if row is None:
            cursor.execute(f"DROP TABLE {TABLE}")
            return
        name, made = row
        cursor.execute(made)
        cursor.execute(FORGET, [name])


def _found(cursor: Any) -> list[tuple[str, str]]:
    """Names of the indexes that a load can do without, with the statements that made them."""
    models: tuple[Any, ...] = (Article, Article.history.model, ArticleTag, Change, Mention)
    rows = cursor.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN (%s, %s, %s, %s, %s)"
        " AND sql LIKE 'CREATE INDEX %%' AND sql NOT LIKE '%% WHERE %%' ORDER BY name",
        [model._meta.db_table for model in models],
    ).fetchall()
    return [(name, made) for name, made in rows if _first_column(cursor, name) not in NEEDED]


def _first_column(cursor: Any, index: str) -> str:
    return str(cursor.execute("SELECT name FROM pragma_index_info(%s)", [index]).fetchone()[0])


def _last_article() -> int:
    """About how many articles there are, without counting them."""
    return Article.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


class Aside:
    """The indexes during one load: set aside when it has made most of what is there."""

    def __init__(self, source: Source = ()) -> None:
        self.source = source
        self.possible = connection.vendor == "sqlite" and not connection.in_atomic_block
        self.aside = self.possible and is_aside()
        self.before = _last_article() if self.possible else 0
        self.made = 0
        self.held = Held(source) if self.aside else None
        """Lines of the log that wait with them."""

    def hear(self, articles: int) -> None:
        """So many articles were committed."""
        self.made += articles
        if self.possible and not self.aside and self.made >= max(MANY, MOSTLY * self.before):
            set_aside()
            self.aside = True
            self.held = Held(self.source)

    def end(self) -> None:
        if self.aside:
            put_back()
            self.aside, self.held = False, None
