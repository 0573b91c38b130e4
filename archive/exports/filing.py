"""SQLite's log during a load: filed by a thread of its own, so that a load need not wait for the disk.

What is committed stands in the log first. To file it, that is to write it into the database itself and to see
it safely on the disk, took a load a tenth of its time when the committing connection did it. What a power cut
may take meanwhile is the last batches that were committed and not yet filed, never part of one; the same
command loads them again. When the block ends everything is on the disk.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection

logger = logging.getLogger("archive.exports")

PAUSE = 1.0
"""Seconds between two looks at what there is to file."""


@contextmanager
def filed_beside() -> Iterator[None]:
    """Meanwhile commits do not wait for the disk. Nothing within a transaction or of a database in memory."""
    if connection.vendor != "sqlite" or connection.in_atomic_block or connection.is_in_memory_db():  # type: ignore[attr-defined]
        yield
        return
    end = threading.Event()
    thread = threading.Thread(target=_file_until, args=(end,), name="filing", daemon=True)
    _wait_for_the_disk("NORMAL")
    thread.start()
    try:
        yield
    finally:
        end.set()
        thread.join()
        _wait_for_the_disk("FULL")


def _wait_for_the_disk(how: str) -> None:
    """``FULL``: at every commit. ``NORMAL``: only when the log is filed."""
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA synchronous = {how}")


def _file_until(end: threading.Event) -> None:
    """In a thread, which has a connection of its own."""
    try:
        while not end.wait(PAUSE):
            _file()
        _file()
    except DatabaseError:
        logger.exception("The database's log is not filed beside the load; the load does it itself.")
    finally:
        connection.close()


def _file() -> None:
    """As much as nobody still reads the older state of; waits for nobody."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")
