"""Posts beside names in ``posts/``: how many of the claims are read, and how many of those read are claimed.

Floors are what was reached, rounded down: they only ever go up.
"""

from __future__ import annotations

import pytest

from archive.ingest.extraction import extract
from archive.ingest.reading import Registry
from tests.ingest.post_claims import POSTS, read_items, score

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]  # the registry comes from a database
FLOORS = {
    "en": (0.76, 0.88),
    "ar": (0.67, 0.88),
    "ckb": (0.8, 0.96),
}
"""File → recall and precision."""


def test_all_words_of_the_claims_stand_in_their_texts() -> None:
    items = [item for path in POSTS.glob("*.txt") for item in read_items(path)]
    assert items and [(item.line, item.missing) for item in items if item.missing] == []


def test_what_is_found_does_not_become_less(reference_registry: Registry) -> None:
    for name, floors in FLOORS.items():
        found = score(
            (item, extract(item.text.encode(), reference_registry))
            for item in read_items(POSTS / f"{name}.txt")
        )
        reached = found.right / (found.right + found.missed), found.right / (found.right + found.extra)
        assert all(now >= floor for now, floor in zip(reached, floors, strict=True)), (name, reached)
