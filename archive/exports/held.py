"""Lines of the change log that a big load into a new archive holds back.

A file has its events behind its articles, and an event makes the search index write its articles once more.
So the log hears of these when the event comes, or at the end of the load. Which they are is read from the
file beforehand. SQLite only. A table of its own remembers the lines, from the transaction that writes the
article to the one that writes its line: whatever kills a load, ``aside.put_back`` finds them there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import orjson
from django.db import connection, transaction
from django.utils import timezone

from archive.exports.lines import Broken, Lines, Source
from archive.exports.taken.tables import in_pieces, insert
from archive.models.change import Change, Entry
from archive.models.choices import Action, Thing

ARTICLE = (b'{"type":"article"', b'{"type": "article"')
EVENT = (b'{"type":"event"', b'{"type": "event"')
"""How a line of an event begins that ``export`` or most others have written; of others nothing is held."""
TABLE = "archive_change_held"
THERE = "SELECT 1 FROM sqlite_master WHERE name = %s"
MAKE = f"CREATE TABLE IF NOT EXISTS {TABLE} (article integer PRIMARY KEY, key text NOT NULL)"
HOLD = f"INSERT INTO {TABLE} VALUES (%s, %s)"  # noqa: S608 - our own table
HELD = f"SELECT article, key FROM {TABLE}"  # noqa: S608
FORGET = f"DELETE FROM {TABLE}"  # noqa: S608


class Held:
    """The lines that one load holds back."""

    def __init__(self, source: Source) -> None:
        self.told_of = told_of(source)

    def hold(self, entries: Sequence[Entry]) -> list[Entry]:
        """Remember those that can wait, in the caller's transaction; gives the others."""
        waiting = [entry for entry in entries if self._can_wait(entry)]
        if waiting:
            with connection.cursor() as cursor:
                cursor.execute(MAKE)
                cursor.executemany(HOLD, [(entry.pk, entry.key) for entry in waiting])
        return [entry for entry in entries if not self._can_wait(entry)] if waiting else list(entries)

    def _can_wait(self, entry: Entry) -> bool:
        return entry.thing == Thing.ARTICLE and entry.action == Action.CREATED and entry.key in self.told_of

    def let_go(self, articles: Iterable[int]) -> list[Entry]:
        """The lines of these articles, to be written in the caller's transaction."""
        return [entry for pks in in_pieces(articles) for entry in _let_go(pks)]


def told_of(source: Source) -> frozenset[str]:
    """The ids of the articles that events behind the last article of a file name; nothing of what can be read
    only once."""
    if not isinstance(source, str | Path) or not Path(source).is_file():
        return frozenset()
    found: set[str] = set()
    try:
        for line in Lines(source).behind_last(ARTICLE):
            if line.startswith(EVENT):
                found.update(_articles(line))
    except Broken:
        pass  # the load will meet it too, and tell
    return frozenset(found)


def _articles(line: bytes) -> list[str]:
    """Nothing of a line that is wrong: it is told when its turn comes."""
    try:
        return [item["article"].removeprefix("article:") for item in orjson.loads(line)["evidence"]]
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def is_there(table: str = TABLE) -> bool:
    """Whether SQLite has such a table; no other database has."""
    if connection.vendor != "sqlite":
        return False
    with connection.cursor() as cursor:
        return cursor.execute(THERE, [table]).fetchone() is not None


def _let_go(articles: Sequence[int]) -> list[Entry]:
    if not articles or not is_there():
        return []
    with connection.cursor() as cursor:
        among = f" WHERE article IN ({', '.join(['%s'] * len(articles))})"
        rows = cursor.execute(f"{HELD}{among} ORDER BY article", articles).fetchall()
        cursor.execute(FORGET + among, articles)
    return [_entry(*row) for row in rows]


def _entry(article: int, key: str) -> Entry:
    return Entry(Thing.ARTICLE, article, Action.CREATED, key)


def write(entries: Sequence[Entry]) -> None:
    """As ``search.append_changes``, without a model for each of a million rows; nobody follows yet."""
    Change.objects.lock()
    at = timezone.now()
    rows = [(e.thing, e.pk, e.action, e.key, e.into, at) for e in entries]
    insert(Change, ("thing", "thing_id", "action", "key", "into", "at"), rows)


def let_all_go() -> None:
    """Write what is still held: no event has come for it. SQLite only."""
    with transaction.atomic(), connection.cursor() as cursor:
        if is_there():
            write([_entry(*row) for row in cursor.execute(f"{HELD} ORDER BY article").fetchall()])
            cursor.execute(f"DROP TABLE {TABLE}")
