"""An archive with an index that is followed by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from archive import search

Log = Callable[..., None]


@pytest.fixture
def log(search_index: Any) -> Log:
    """``log(("article", pk, "updated"), …)``: append the changes and let the index follow."""
    search.install()

    def append(*rows: Any) -> None:
        search.append_changes(rows)
        search.follow()

    return append


def suggested(text: str, limit: int = 8) -> list[int]:
    """Keys of those who are suggested."""
    return [one.pk for one in search.suggest(text, limit)]
