"""Rows and their index that are made once for all the tests of a module.

Each test gets them as they were made: what it changes in the database is taken back after it, as always, its
index is a copy, and so are the objects that it is given.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Lasting:
    """What was made, and where its index is."""

    made: Any
    index: Path

    def own(self) -> Any:
        """What was made, for one test to do with as it likes."""
        from django.conf import settings

        if self.index.exists():
            shutil.copytree(self.index, settings.ARCHIVE_SEARCH_DIR)
        return deepcopy(self.made)


Once = Callable[..., Lasting]
"""``once(make)``; ``once(make, indexed=False)`` where the archive is to have no index."""


@contextmanager
def lasting(make: Callable[[], Any], folder: Path, indexed: bool = True) -> Iterator[Lasting]:
    """Make rows and build their index in ``folder``; what stands in the database is taken back."""
    from django.db import transaction
    from django.test import override_settings

    from archive import search

    with transaction.atomic():
        with override_settings(ARCHIVE_SEARCH_DIR=folder):
            made = make()
            if indexed:
                search.rebuild()
        yield Lasting(made, folder)
        transaction.set_rollback(True)
