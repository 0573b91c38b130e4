"""Load: records back into the archive, a batch at a time, each batch whole or not at all.

Batches are committed one by one or several together (``commits``), and the search index follows
(``companion``). What is told of a batch before its commit is only what is wrong with its lines.

A line that is wrong is named and left out. What is already there with the same content is passed over, so the
same command continues where an earlier run was cut.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import OperationalError, transaction
from tqdm import tqdm

from archive.collecting import seldom_collected
from archive.exports.aside import Aside
from archive.exports.checks import ABSENT, Bad
from archive.exports.commits import Commits
from archive.exports.companion import Index
from archive.exports.lines import Broken, Lines, Source, TooLong
from archive.exports.patience import Refused, Stop, allow_time, first_line, patiently, pragmas
from archive.exports.report import LineError, Outcome, Report
from archive.exports.taken.desk import Desk, Line, Record, Taker
from archive.exports.taken.keys import Keys
from archive.exports.taken.machine import Machine, is_unread
from archive.exports.taken.stored import differences, stored_as
from archive.exports.taken.takers import TAKERS, check

BATCH = 1000
BATCH_BYTES = 16_000_000
KEPT = 1000
"""Errors that a report keeps; it counts them all."""
ROOMY = {"cache_size": -131_072, "wal_autocheckpoint": 12_500}
"""SQLite's pragmas during a load: 128 MB of cache, 100 MB of log."""
SORTING = {"cache_size": -32_768}
"""While indexes are built: besides its cache SQLite takes as much again to sort."""
LATER = "the next start or load builds them"
STAMPS = {"created", "updated"}


def load(
    source: Source,
    *,
    update: bool = False,
    keep: bool = False,
    strict: bool = False,
    read: bool = False,
    apart: bool = False,
    progress: bool = False,
    complain: Callable[[LineError], Any] | None = None,
) -> Report:
    """Load records from a path (``-``: standard input; gzip is seen by its bytes) or from any lines.

    What is there with other content is an error of its line; with ``update`` it is changed, with ``keep`` it
    stays as it is. ``strict`` stops at the first error. With ``read`` the machine reads new articles that
    come without segments or mentions. With ``apart`` a big load is indexed by a second process; settings must
    then be those of the environment. ``complain`` hears every error, the report keeps the first thousand.
    ``progress`` draws a bar on a terminal.
    """
    run = _Load(
        update=update,
        keep=keep,
        strict=strict,
        read=read,
        index=Index(apart),
        source=source,
        complain=complain,
    )
    lines = Lines(source)
    with _bar(lines, progress) as step, run.index, pragmas(ROOMY), seldom_collected():
        run.run(lines, step)
    return run.report


class _Load:
    """One run over one file."""

    def __init__(
        self,
        *,
        update: bool,
        keep: bool,
        strict: bool,
        read: bool,
        index: Index,
        source: Source,
        complain: Callable[[LineError], Any] | None,
    ) -> None:
        self.update, self.keep, self.strict = update, keep, strict
        self.machine = Machine() if read else None
        self.index = index
        self.indexes = Aside(source)
        self.commits = Commits(together=not read)
        self.uncommitted: list[Outcome] = []
        self.complain = complain
        self.report = Report()
        self.keys = Keys()
        self.batch: list[Line] = []
        self.marks: set[Hashable] = set()
        self.bytes = 0
        self.wrong: list[LineError] = []

    def run(self, lines: Lines, step: Callable[[int], Any]) -> None:
        """Read to the end. Whatever ends it, the batches that are whole are kept."""
        try:
            self._read(lines, step)
        finally:
            self._commit()
        try:
            with pragmas(SORTING):
                self.indexes.end()
        except OperationalError as error:
            self._end(f"the database's indexes cannot be built ({first_line(error)}); {LATER}")

    def _read(self, lines: Lines, step: Callable[[int], Any]) -> None:
        why = ""
        try:
            for number, data in lines:
                self._take(number, data)
                step(number)
        except Broken as broken:
            why = str(broken)
        except Stop as stop:
            self._end(str(stop))
            return
        try:
            self._flush()
        except Stop as stop:
            self._end(str(stop))
        if why:
            self._end(why)

    def _end(self, why: str) -> None:
        self._complain()
        self.report.stopped = True
        if why:
            self._note(LineError(0, why))

    # ------------------------------------------------------------------------------------------- reading

    def _take(self, number: int, data: bytes) -> None:
        """Check a line and put it into the batch; write that first when it is full or the line needs it."""
        if not data.strip() and not isinstance(data, TooLong):
            return
        try:
            line = check(number, data)
        except Bad as bad:
            self._fail(number, str(bad))
            return
        marks = set(TAKERS[line.kind].marks(line))
        if self._is_full(line) or not self.marks.isdisjoint(marks):
            self._flush()
        self.batch.append(line)
        self.marks |= marks
        self.bytes += line.size

    def _is_full(self, line: Line) -> bool:
        if not self.batch:
            return False
        if self.machine and line.kind == "article":
            return True  # what is read is stored at once, by the only writer of readings
        return (
            line.kind != self.batch[0].kind
            or len(self.batch) >= BATCH
            or self.bytes + line.size > BATCH_BYTES
        )

    def _fail(self, number: int, message: str) -> None:
        self.report.failed += 1
        self.wrong.append(LineError(number, message))
        if self.strict:
            self._flush()
            raise Stop
        if len(self.wrong) >= KEPT:
            self._complain()

    def _complain(self) -> None:
        for error in sorted(self.wrong, key=lambda error: error.number):
            self._note(error)
        self.wrong.clear()

    def _note(self, error: LineError) -> None:
        if len(self.report.errors) < KEPT:
            self.report.errors.append(error)
        if self.complain:
            self.complain(error)

    # ------------------------------------------------------------------------------------------- writing

    def _flush(self) -> None:
        lines, self.batch = self.batch, []
        self.marks.clear()
        self.bytes = 0
        if lines:
            self._save(lines)
        self._complain()

    def _save(self, lines: Sequence[Line]) -> None:
        """Write the lines whole; where the database refuses, find the line that it refuses by halves."""
        try:
            outcome = patiently(lambda: self._write(lines), self.commits)
        except Refused as refused:
            if len(lines) == 1:
                self._fail(lines[0].number, f"{lines[0].key}: {refused}")
                return
            half = len(lines) // 2
            self._save(lines[:half])
            self._save(lines[half:])
            return
        self.uncommitted.append(outcome)
        if self.commits.is_due(self.indexes.aside):
            self._commit()
        self._settle(outcome)

    def _commit(self) -> None:
        """Keep what was written since the last commit; only then it counts."""
        done, self.uncommitted = self.uncommitted, []
        if not self.commits.end():
            self.keys.forget()
            return
        for outcome in done:
            self.report.add(outcome)
        self.index.hear(sum(outcome.changes for outcome in done))
        self.indexes.hear(sum(outcome.counts["made"] for outcome in done if outcome.kind == "article"))

    def _settle(self, outcome: Outcome) -> None:
        for line, bad in outcome.wrong:
            self._fail(line.number, f"{line.key}: {bad}")

    def _write(self, lines: Sequence[Line]) -> Outcome:
        """All or nothing. What a failed batch has made is forgotten."""
        try:
            self.commits.begin()
            with transaction.atomic():
                allow_time()
                desk = Desk(self.keys, self.index.follow, self.indexes.held)
                outcome = self._collect(lines, desk)
                desk.write()
        except BaseException:
            self.keys.forget()
            raise
        outcome.changes = len(desk.changes)
        return outcome

    def _collect(self, lines: Sequence[Line], desk: Desk) -> Outcome:
        """Look up what the lines need, compare what is there, put what is new on the desk."""
        taker = TAKERS[lines[0].kind](desk)
        taker.meet(lines)
        stored = {} if self.keep else stored_as(lines)
        outcome = Outcome(lines[0].kind)
        for line in lines:
            try:
                outcome.count(self._place(line, taker, stored))
            except Bad as bad:
                outcome.wrong.append((line, bad))
                if self.strict:
                    break
        return outcome

    def _place(self, line: Line, taker: Taker, stored: Mapping[int, Record]) -> str:
        """Put one line where it belongs; gives what became of it."""
        if line.row is None:
            self._add(line, taker)
            return "made"
        if self.keep:
            return "same"
        other = differences(line.record, stored[line.row])
        if not other - STAMPS:
            return "same"
        if not self.update:
            what = ", ".join(sorted(other - STAMPS))
            raise Bad(f"is already there with other {what}; load with --update to change it")
        stamps = {name for name in STAMPS if line.record.get(name, ABSENT) is not ABSENT}
        with transaction.atomic():
            taker.change(line, other | stamps)
        return "changed"

    def _add(self, line: Line, taker: Taker) -> None:
        if not self.machine or not is_unread(line):
            taker.add(line)
            return
        with transaction.atomic():
            line.row = self.machine.store(line)
            if other := differences(line.record, stored_as([line])[line.there]):
                taker.change(line, other)


@contextmanager
def _bar(lines: Lines, progress: bool) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal's standard error; nothing elsewhere."""
    if not progress:
        yield lambda number: None
        return
    with tqdm(total=lines.size, unit="B", unit_scale=True, disable=None, dynamic_ncols=True) as bar:
        yield lambda number: _draw(bar, lines, number)


def _draw(bar: Any, lines: Lines, number: int) -> None:
    if number % 200 == 0 and not bar.disable:
        bar.total = lines.size
        bar.set_postfix_str(f"{number:,} lines", refresh=False)
        bar.update(lines.place - bar.n)
