"""Batches and their database: waiting while others hold it, and what is given up at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

from django.db import DataError, IntegrityError, OperationalError, connection

from archive.exports.commits import Commits

T = TypeVar("T")
TRIES = 5
PROGRAM_LIMIT = "54000"
PASSING = {"40", "55", "57"}
"""Classes of PostgreSQL's errors that pass: a deadlock, a lock of others, a statement that was cancelled."""
AGAIN = "the same command continues where this one stopped"


class Stop(Exception):
    """Enough: a wrong line under ``strict``, or a database that cannot go on."""

    def __init__(self, why: str = "") -> None:
        super().__init__(why)


class Refused(Exception):
    """The database will not have these rows. ``str()`` says why."""


def patiently(write: Callable[[], T], commits: Commits) -> T:
    """Try again while others hold the database. Raises ``Refused`` for bad rows, ``Stop`` for other ills."""
    for attempt in range(TRIES):
        try:
            return write()
        except (IntegrityError, DataError) as error:
            raise Refused(f"the database refuses it ({first_line(error)})") from error
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", None) == PROGRAM_LIMIT:
                raise Refused(f"the database refuses it ({first_line(error)})") from error
            of_others = connection.in_atomic_block and not commits.open
            if attempt + 1 == TRIES or of_others or not _may_pass(error):
                raise Stop(f"the database cannot go on ({first_line(error)}); {AGAIN}") from error
            time.sleep(1 + attempt)
    raise AssertionError


def _may_pass(error: OperationalError) -> bool:
    state = str(getattr(error.__cause__, "sqlstate", None) or "")
    return "locked" in str(error) or "busy" in str(error) or state[:2] in PASSING


def first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]


def allow_time() -> None:
    """Readers' statements may take seconds; a batch may take a minute."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = '60s'")
            cursor.execute("SET LOCAL lock_timeout = '30s'")
            cursor.execute("SET LOCAL idle_in_transaction_session_timeout = '60s'")


@contextmanager
def pragmas(wanted: Mapping[str, int]) -> Iterator[None]:
    """SQLite keeps 2 MB of pages and files them after 4 MB: a load would write the same again and again."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        usual = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
        for name, value in wanted.items():
            cursor.execute(f"PRAGMA {name} = {value}")
        try:
            yield
        finally:
            for name, value in usual.items():
                cursor.execute(f"PRAGMA {name} = {int(value)}")
