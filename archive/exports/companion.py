"""How the search index follows a load: batch by batch, and after many batches in a process of its own.

Two cores, one each: this process loads, its companion follows the change log until its standard input is
closed, be it by the end of the load or of the process that started it. What it did not get to, the next
follower does.
"""

from __future__ import annotations

import logging
import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from django.conf import settings
from django.db import connection

from archive import search
from archive.collecting import seldom_collected

logger = logging.getLogger("archive.exports")

MANY = 5000
"""Changes that make a companion worth its start."""
COMPANION = (
    "import django; django.setup(); from archive.exports import companion as c; c.follow_until_closed()"
)
PAUSE = 0.2
"""Seconds between two looks at a log that did not grow."""


class Index:
    """The search index during one load. It must not fail records that are committed."""

    def __init__(self, apart: bool) -> None:
        self.apart = apart
        self.heard = 0
        self.held = ExitStack()
        self.follow: Callable[[], object] | None = search.follow
        """What is to be done when a batch is committed; nothing when the companion does it."""

    def __enter__(self) -> Index:
        if not connection.in_atomic_block:
            with _forgiven():
                search.install()
                self.held.enter_context(search.following())
        return self

    def __exit__(self, *_: object) -> None:
        with _forgiven():
            self.held.close()
            if self.follow is None:
                search.follow()

    def hear(self, changes: int) -> None:
        """So many changes were committed."""
        self.heard += changes
        if self.apart and self.follow and self.heard >= MANY and not connection.in_atomic_block:
            with _forgiven():
                self.held.close()
                self.held.enter_context(companion())
                self.follow = None


@contextmanager
def _forgiven() -> Iterator[None]:
    try:
        yield
    except Exception:
        logger.exception("The search index could not follow the load: manage.py reindex builds it anew.")


@contextmanager
def companion() -> Iterator[None]:
    """A companion for this archive; when the block ends it has followed all that was committed in it."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", "archive.settings"),
        "ARCHIVE_VAR": str(settings.ARCHIVE_VAR),
        "ARCHIVE_SEARCH_DIR": str(settings.ARCHIVE_SEARCH_DIR),
    }
    # In a group of its own: Ctrl-C is for the load, which then lets the companion finish.
    process = subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-c", COMPANION],
        stdin=subprocess.PIPE,
        env=environment,
        cwd=settings.BASE_DIR,
        process_group=0,
    )
    try:
        yield
    finally:
        process.communicate()
    if process.returncode:
        raise ChildProcessError(f"the companion ended with {process.returncode}")


def follow_until_closed() -> None:
    """Follow again and again, with one big writer, until standard input ends."""
    with seldom_collected(), search.following():
        while not select.select([sys.stdin], [], [], 0)[0]:
            if not search.follow():
                select.select([sys.stdin], [], [], PAUSE)
