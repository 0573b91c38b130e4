"""The sentence by which a list knows an event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol, TypeVar


class Quote(Protocol):
    """A row of evidence: ``field`` is the one field of the event that it speaks of, "" for the whole."""

    @property
    def field(self) -> Any: ...


Q = TypeVar("Q", bound=Quote)


def foremost(quotes: Iterable[Q]) -> Q | None:
    """Of the supporting quotes of an event, as they were told, the one that stands for it: the first that
    speaks of the whole event, or the first at all."""
    return min(quotes, key=lambda quote: bool(quote.field), default=None)
