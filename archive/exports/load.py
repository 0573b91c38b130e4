"""Load: records back into the archive, a batch at a time, each batch whole or not at all.

Batches are committed one by one or several together (``commits``), and the search index follows
(``companion``). What is told of a batch before its commit is only what is wrong with its lines.

A line that is wrong is named and left out. What is already there with the same content is passed over, so the
same command continues where an earlier run was cut.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.db import DataError, IntegrityError, OperationalError, connection, transaction
from tqdm import tqdm

from archive.collecting import seldom_collected
from archive.exports import forms
from archive.exports.aside import Aside
from archive.exports.checks import ABSENT, Bad, show
from archive.exports.commits import Commits
from archive.exports.companion import Index
from archive.exports.filing import filed_beside
from archive.exports.lines import LONGEST, Broken, Lines, Source, TooLong
from archive.exports.records import SECTIONS, as_line
from archive.exports.taken.articles import Articles, Documents
from archive.exports.taken.claims import Events, Roles
from archive.exports.taken.desk import Desk, Line, Record, Taker
from archive.exports.taken.keys import Keys
from archive.exports.taken.knowledge import Distinctions, Posts, Proposals
from archive.exports.taken.machine import Machine, is_unread
from archive.exports.taken.subjects import Entities, Redirects, Sources, Tags

BATCH = 1000
BATCH_BYTES = 16_000_000
KEPT = 1000
"""Errors that a report keeps; it counts them all."""
SUSPICIOUS, MOST_PARTS = 8_000_000, 250_000
"""A line of so many bytes with so many lists and objects would fill the memory, and holds no article."""
ROOMY = {"cache_size": -131_072, "wal_autocheckpoint": 65_536}
"""SQLite's pragmas during a load: 128 MB of cache, 512 MB of log before the load files it itself."""
SORTING = {"cache_size": -32_768}
"""While indexes are built: besides its cache SQLite takes as much again to sort."""
TRIES = 5
PROGRAM_LIMIT = "54000"
PASSING = {"40", "55", "57"}
"""Classes of PostgreSQL's errors that pass: a deadlock, a lock of others, a statement that was cancelled."""
AGAIN = "the same command continues where this one stopped"
LATER = "the next start or load builds them"

TAKERS: dict[str, type[Taker]] = {
    "source": Sources,
    "tag": Tags,
    "place": Entities,
    "organization": Entities,
    "person": Entities,
    "article": Articles,
    "role": Roles,
    "event": Events,
    "redirect": Redirects,
    "document": Documents,
    "post": Posts,
    "not_the_same": Distinctions,
    "proposal": Proposals,
}
STAMPS = {"created", "updated"}


@dataclass(frozen=True, slots=True)
class LineError:
    """What is wrong with one line; number 0 speaks of the whole."""

    number: int
    message: str

    def __str__(self) -> str:
        return f"line {self.number:,}: {self.message}" if self.number else self.message


@dataclass(slots=True)
class Outcome:
    """What became of one batch."""

    kind: str
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[Line, Bad]] = field(default_factory=list)
    changes: int = 0

    def count(self, what: str) -> None:
        self.counts[what] += 1


@dataclass(slots=True)
class Report:
    """What became of the lines, by type of record."""

    made: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    errors: list[LineError] = field(default_factory=list)
    failed: int = 0
    """Lines that were left out."""
    stopped: bool = False
    """Whether the end of the file was not reached."""

    def add(self, outcome: Outcome) -> None:
        for what, counts in (("made", self.made), ("changed", self.changed), ("same", self.same)):
            if count := outcome.counts[what]:
                counts[outcome.kind] += count

    @property
    def ok(self) -> bool:
        return not self.failed and not self.stopped


class _Stop(Exception):
    """Enough: a wrong line under ``strict``, or a database that cannot go on."""

    def __init__(self, why: str = "") -> None:
        super().__init__(why)


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
    with _bar(lines, progress) as step, run.index, _pragmas(ROOMY), filed_beside(), seldom_collected():
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
            with _pragmas(SORTING):
                self.indexes.end()
        except OperationalError as error:
            self._end(f"the database's indexes cannot be built ({_first_line(error)}); {LATER}")

    def _read(self, lines: Lines, step: Callable[[int], Any]) -> None:
        why = ""
        try:
            for number, data in lines:
                self._take(number, data)
                step(number)
        except Broken as broken:
            why = str(broken)
        except _Stop as stop:
            self._end(str(stop))
            return
        try:
            self._flush()
        except _Stop as stop:
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
            raise _Stop
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
            outcome = _patiently(lambda: self._write(lines), self.commits)
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
                _allow_time()
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
        stored = {} if self.keep else _stored(lines)
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
            if other := differences(line.record, _stored([line])[line.there]):
                taker.change(line, other)


def check(number: int, data: bytes) -> Line:
    """One line as it stands in the file, checked as far as it can be without the database. Raises ``Bad``."""
    if isinstance(data, TooLong):
        raise Bad(f"is longer than {LONGEST:,} bytes; no article is")
    if len(data) > SUSPICIOUS and data.count(b"{") + data.count(b"[") > MOST_PARTS:
        raise Bad(f"holds more than {MOST_PARTS:,} lists and objects; no article does")
    try:
        record = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise Bad(f"is not JSON: {error.msg}, at character {error.pos + 1:,}") from None
    try:
        kind, checked = forms.read(record)
        line = Line(number, kind, checked, len(data))
        TAKERS[kind].prepare(line)
    except Bad as bad:
        raise Bad(f"{_name(record)}{bad}") from None
    return line


def _name(record: Any) -> str:
    """What a wrong record calls itself, for the message."""
    if type(record) is not dict:
        return ""
    key = next(
        (record[name] for name in ("id", "slug", "key", "title") if isinstance(record.get(name), str)), ""
    )
    kind = record.get("type")
    return f"{kind} {show(key)}: " if key and kind in TAKERS else ""


def _stored(lines: Sequence[Line]) -> dict[int, Record]:
    """The rows that are there already, as their records would be read."""
    pks = [line.row for line in lines if line.row is not None]
    if not pks:
        return {}
    records = SECTIONS[lines[0].kind].build(pks)
    return {pk: forms.read(orjson.loads(as_line(record)))[1] for pk, record in zip(pks, records, strict=True)}


def differences(given: Record, stored: Record) -> set[str]:
    """The fields of a record in which the archive holds something else."""
    return {name for name, value in given.items() if not _agrees(value, stored[name])}


def _agrees(given: Any, stored: Any) -> bool:
    if given is ABSENT or given == stored:
        return True
    if isinstance(given, dict):
        return isinstance(stored, dict) and all(_agrees(value, stored[name]) for name, value in given.items())
    if isinstance(given, list):
        return len(given) == len(stored) and all(map(_agrees, given, stored))
    return False


# --------------------------------------------------------------------------------------- around the database


class Refused(Exception):
    """The database will not have these rows. ``str()`` says why."""


def _patiently(write: Callable[[], Outcome], commits: Commits) -> Outcome:
    """Try again while others hold the database. Raises ``Refused`` for bad rows, ``_Stop`` for other ills."""
    for attempt in range(TRIES):
        try:
            return write()
        except (IntegrityError, DataError) as error:
            raise Refused(f"the database refuses it ({_first_line(error)})") from error
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", None) == PROGRAM_LIMIT:
                raise Refused(f"the database refuses it ({_first_line(error)})") from error
            of_others = connection.in_atomic_block and not commits.open
            if attempt + 1 == TRIES or of_others or not _may_pass(error):
                raise _Stop(f"the database cannot go on ({_first_line(error)}); {AGAIN}") from error
            time.sleep(1 + attempt)
    raise AssertionError


def _may_pass(error: OperationalError) -> bool:
    state = str(getattr(error.__cause__, "sqlstate", None) or "")
    return "locked" in str(error) or "busy" in str(error) or state[:2] in PASSING


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]


def _allow_time() -> None:
    """Readers' statements may take seconds; a batch may take a minute."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = '60s'")
            cursor.execute("SET LOCAL lock_timeout = '30s'")
            cursor.execute("SET LOCAL idle_in_transaction_session_timeout = '60s'")


@contextmanager
def _pragmas(wanted: Mapping[str, int]) -> Iterator[None]:
    """SQLite keeps 2 MB of pages and files them after 4 MB: a load would write the same again and again."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        usual = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
        for name, value in wanted.items():
            cursor.execute(f"PRAGMA {name} = {value}")
        try:
            yield
        finally:
            for name, value in usual.items():
                cursor.execute(f"PRAGMA {name} = {int(value)}")


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
