"""The desk: what one batch has collected, and the change log's lines about it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol, cast

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from archive.exports.checks import ABSENT
from archive.exports.forms import FORMS
from archive.exports.held import Held, write
from archive.models.change import Entry
from archive.models.choices import Action

from .keys import Keys
from .tables import Ids, insert, insert_rows

REASON = "load"
EMPTY = {kind: {name: field.empty for name, field in fields.items()} for kind, fields in FORMS.items()}
Record = dict[str, Any]


@dataclass(slots=True)
class Line:
    """One line that was read and found right: its number, its checked record, and what follows from it."""

    number: int
    kind: str
    record: Record
    size: int
    key: str = ""
    """``person:masrour-barzani``: what errors call it."""
    row: int | None = None
    """The row that is already there under its key."""
    original: Record = field(default_factory=dict)
    """Of an article or a document: its original, with the bytes as ``data``."""

    @property
    def there(self) -> int:
        """The row, for those who know that there is one."""
        return cast(int, self.row)


def filled(line: Line) -> Record:
    """The record of something new: what it does not mention is empty."""
    return EMPTY[line.kind] | line.record


def stamp(value: Any, otherwise: datetime) -> datetime:
    """A stamp that the record may bring along."""
    return otherwise if value is ABSENT or value is None else value


def act(before: bool, after: bool, merged: bool = False) -> str:
    """What the change log says of a thing that readers saw before or see now; empty when it concerns none."""
    if after:
        return Action.UPDATED if before else Action.CREATED
    if before:
        return Action.MERGED if merged else Action.WITHDRAWN
    return ""


@dataclass(slots=True)
class Desk:
    """Rows of one batch, in the order in which their tables must be written."""

    keys: Keys
    follow: Callable[[], object] | None
    held: Held | None = None
    ids: Ids = field(default_factory=Ids)
    now: datetime = field(default_factory=timezone.now)
    things: dict[type[Model], list[Record]] = field(default_factory=dict)
    leaves: dict[tuple[type[Model], tuple[str, ...]], list[Sequence[Any]]] = field(default_factory=dict)
    changes: list[Entry] = field(default_factory=list)
    afterwards: list[Callable[[], None]] = field(default_factory=list)
    told_of: set[int] = field(default_factory=set)
    """Articles that events of this batch tell of."""
    stamps: int = 0

    def stamp(self) -> datetime:
        """Now, a little later each time: what came in first stays first."""
        self.stamps += 1
        return self.now + timedelta(microseconds=self.stamps)

    def put(self, model: type[Model], row: Record) -> None:
        """A row of a thing, by name; every row of a model has the same names."""
        self.things.setdefault(model, []).append(row)

    def leaf(self, model: type[Model], names: tuple[str, ...], rows: Iterable[Sequence[Any]]) -> None:
        """Rows of a table that nobody refers to."""
        self.leaves.setdefault((model, names), []).extend(rows)

    def log(self, thing: str, pk: int, action: str, key: str, into: str = "") -> None:
        self.changes.append(Entry(thing, pk, action, key, into))

    def write(self) -> None:
        """Write everything in the caller's transaction: the things, then what hangs on them, then the log."""
        for model, rows in self.things.items():
            insert_rows(model, rows, REASON)
        for (model, names), tuples in self.leaves.items():
            insert(model, names, tuples)
        for act_at_last in self.afterwards:
            act_at_last()
        self._write_log()

    def _write_log(self) -> None:
        """Articles that were held back come before the events that they have waited for."""
        entries = self.changes
        if self.held:
            entries = [*self.held.let_go(self.told_of), *self.held.hold(entries)]
        if entries:
            write(entries)
            if self.follow:
                transaction.on_commit(self.follow, robust=True)


class Taker(Protocol):
    """How the records of one type become rows. One is made for each batch."""

    def __init__(self, desk: Desk) -> None: ...

    @staticmethod
    def prepare(line: Line) -> None:
        """Give the line its key and whatever else follows from the record alone. Raises ``Bad``."""

    @staticmethod
    def marks(line: Line) -> Iterable[Hashable]:
        """What no two lines of one batch may share: the second must see the first in the database."""

    def meet(self, lines: Sequence[Line]) -> None:
        """Look up what the lines refer to, and the rows that are there already."""

    def add(self, line: Line) -> None:
        """Collect the rows of a new record. Raises ``Bad`` before it has collected any."""

    def change(self, line: Line, fields: set[str]) -> None:
        """Change these fields of the row that is there to what the record says. Raises ``Bad``."""
