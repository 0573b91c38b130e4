"""What is dear to count is counted once for each state of the archive, and kept until something changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import blake2b
from typing import Any, TypeVar

from django.core.cache import cache
from django.db.models import QuerySet

from archive import search
from archive.models import Change
from archive.models.prepared import prepared

T = TypeVar("T")
A_DAY = 86_400
_held: ContextVar[str | None] = ContextVar("held", default=None)


@contextmanager
def held(now: str) -> Iterator[None]:
    """While the block runs, this is the state: one request is answered from one, and asks for it once."""
    token = _held.set(now)
    try:
        yield
    finally:
        _held.reset(token)


def state() -> str:
    """A word that changes with everything that readers may see; "" without an index.

    The log alone would not do: what the index answers may lag behind it.
    """
    if (now := _held.get()) is not None:
        return now
    index = search.generation()
    return f"{index}-{next(iter(_last()), None)}" if index else ""


@prepared
def _last() -> QuerySet[Any, Any]:
    return Change.objects.order_by("-pk").values_list("pk", flat=True)[:1]


def recalled(name: str, make: Callable[[], T]) -> T:
    """What ``make`` gives, or gave in this state of the archive. ``name`` says what it depends on besides."""
    now = state()
    if not now:
        return make()
    key = f"recalled-{blake2b(f'{now} {name}'.encode(), digest_size=20).hexdigest()}"
    found: T | None = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, A_DAY)
    return found
