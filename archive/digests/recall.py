"""What is dear to count is counted once for each state of the archive, and kept until something changes."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import TypeVar

from django.core.cache import cache

from archive import search

T = TypeVar("T")
A_DAY = 86_400


def recalled(name: str, make: Callable[[], T]) -> T:
    """What ``make`` gives, or gave in this state of the archive. ``name`` says what it depends on besides."""
    now = search.moment().word
    if not now:
        return make()
    key = f"recalled-{blake2b(f'{now} {name}'.encode(), digest_size=20).hexdigest()}"
    found: T | None = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, A_DAY)
    return found
