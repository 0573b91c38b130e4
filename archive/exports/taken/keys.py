"""Stable keys to row ids: looked up a batch at a time, remembered within bounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from archive.exports.checks import Bad
from archive.models import Article, Entity, Event, Post, Role, Source, Tag

from .tables import in_pieces

MOST = 400_000
"""Keys that are remembered, about 60 MB of them."""

Found = Iterable[tuple[str, int]]


def _by(model: Any, field: str) -> Callable[[list[str]], Found]:
    return lambda keys: model.objects.filter(**{f"{field}__in": keys}).order_by().values_list(field, "pk")


def _entities(kind: str) -> Callable[[list[str]], Found]:
    return lambda slugs: Entity.objects.filter(kind=kind, slug__in=slugs).order_by().values_list("slug", "pk")


LOOKUPS: dict[str, Callable[[list[str]], Found]] = {
    "source": _by(Source, "slug"),
    "tag": _by(Tag, "slug"),
    "place": _entities("place"),
    "organization": _entities("organization"),
    "person": _entities("person"),
    "article": _by(Article, "public_id"),
    "role": _by(Role, "public_id"),
    "event": _by(Event, "public_id"),
    "post": _by(Post, "public_id"),
}


class Keys:
    """What the archive has, by key: ``person:masrour-barzani``, ``article:7k3q9x2m4t``."""

    def __init__(self) -> None:
        self.rows: dict[str | None, int | None] = {None: None}
        """What was met, and no row for no reference."""

    def meet(self, keys: Iterable[str | None]) -> None:
        """Look up those that are not known yet, with one query for each kind."""
        if len(self.rows) > MOST:
            self.forget()
        wanted: dict[str, set[str]] = defaultdict(set)
        for key in keys:
            if key not in self.rows:  # to subtract all that is remembered would take ten times as long
                kind, _, name = str(key).partition(":")
                wanted[kind].add(name)
        for kind, names in wanted.items():
            for piece in in_pieces(names):
                self.rows.update((f"{kind}:{name}", pk) for name, pk in LOOKUPS[kind](piece))

    def get(self, key: str) -> int | None:
        """The row of a key that was met; ``None`` when there is none."""
        return self.rows.get(key)

    def need(self, key: str | None, *path: str | int) -> int | None:
        """The row that a record refers to (``path`` leads to the reference); ``None`` for no reference."""
        if (pk := self.rows.get(key)) is None and key is not None:
            raise Bad(f"there is no {key}; its line must come before this one", *path)
        return pk

    def add(self, key: str, pk: int) -> None:
        """A row that this batch makes."""
        self.rows[key] = pk

    def forget(self) -> None:
        """After a batch that failed: what it made is not there."""
        self.rows = {None: None}
