"""How many batches go into one transaction.

A commit writes every page that was touched since the last one. The larger the archive is, the more pages a
batch touches that the next batch touches again; so the longer a load lasts, the longer its transactions may.
SQLite only: on PostgreSQL each batch is a transaction of its own.
"""

from __future__ import annotations

import time
from contextlib import ExitStack

from django.db import connection, transaction

SHARE = 20
"""At most this part of the time that the load has taken: so far may its index be behind."""
LONGEST, LONGEST_ALONE = 2.0, 10.0
"""Seconds that others who write must wait: in an archive in use, and in one that is being filled."""


class Commits:
    """The transaction around the batches of a load, if there may be one."""

    def __init__(self, together: bool) -> None:
        self.together = together and connection.vendor == "sqlite" and not connection.in_atomic_block
        self.held = ExitStack()
        self.started = self.began = time.monotonic()
        self.open = False

    def begin(self) -> None:
        """Make sure that there is a transaction. Raises ``OperationalError`` while others write."""
        if self.together and not self.open:
            self.held.enter_context(transaction.atomic())
            self.began = time.monotonic()
            self.open = True

    def is_due(self, alone: bool) -> bool:
        """Whether it lasted long enough; ``alone``: nobody else works here yet."""
        now = time.monotonic()
        longest = LONGEST_ALONE if alone else LONGEST
        return now - self.began >= min(longest, (now - self.started) / SHARE)

    def end(self) -> bool:
        """Commit. Returns whether what was written is kept: a full disk may have undone it already."""
        kept = not (self.open and connection.needs_rollback)
        self.open = False
        self.held.close()
        return kept
