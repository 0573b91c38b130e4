"""The index: built whole, kept in step with the change log, swapped in one step.

The position in the log is a document of the index, so it is written in the same commit as the documents that
it covers: a kill at any moment loses nothing and repeats nothing. One writer at a time, by the engine's own
lock. Whoever finds it taken leaves the work to its holder, who looks once more after letting go.
"""

from __future__ import annotations

import fcntl
import logging
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db.models import Max, QuerySet
from tantivy import Index, IndexWriter, Query, Searcher

from archive.models import Article, Change, Entity, Event, Role, Tag
from archive.models.choices import Action, Thing
from archive.search import documents, folder, happenings, reader, schema

logger = logging.getLogger("archive.search")

BATCH = 2_000
"""Changes read at a time."""
MANY = 500
"""From so many changes on a follower takes the big heap and two threads."""
SMALL_HEAP, BIG_HEAP = 15_000_000, 200_000_000
BULK = (150_000_000, 1)
"""Heap and threads of a bulk follower. One thread makes segments of thirty thousand articles, which are
seldom merged; each time costs an article a sixth of what it cost to write it. Up to ten thousand documents
wait for the thread: a hundred megabytes more."""
BULK_COMMIT = 100_000
"""Documents between two commits of a bulk follower."""
MERGED_FROM = 8
"""With so many segments the engine begins to merge; a writer that is dropped earlier would never get to it.
"""
PATIENCE = 0.5
"""Seconds to wait for another writer to do one's work."""
NAMED: dict[str, Any] = {"entity": Entity, "tag": Tag, "event": Event, "role": Role}
SPREAD = {"entity": tuple(schema.ENTITY_FIELDS.values()), "tag": ("tags",)}
"""Things that articles hold and that may change in what they are found by, with the fields that hold them."""
Row = tuple[int, datetime, str, int, str]
"""Of the log: id, when, thing, its id, action."""
Progress = Callable[[int], object]
_open = threading.local()


class Busy(Exception):
    """Another process or thread is writing to the index, or there is none yet."""


class Lost(Exception):
    """The index does not belong to this log: it is of another database, or of a later state of this one."""


# ------------------------------------------------------------------------------------------------- the verbs


def install() -> bool:
    """Make sure that there is a sound index of this archive. Returns whether it had to be built."""
    found = reader.open_anew()
    if found is not None and belongs(found):
        return False
    rebuild()
    return True


def position() -> int:
    """The id of the last change that the index holds; 0 at the beginning or without an index."""
    found = reader.snapshot()
    return _position(found.mark) if found else 0


def follow(batch: int = BATCH) -> int:
    """Bring the index in step with the log; returns how many changes were read.

    Without an index there is nothing to do: ``install`` builds it from the database. When somebody else holds
    the lock he does the work; this waits a moment for it.
    """
    if follower := getattr(_open, "follower", None):
        return int(follower.drain(batch))
    done = 0
    while _behind():
        try:
            with _following() as follower:
                done += follower.drain(batch)
        except Busy:
            _wait(_last_change())
            break
        except Lost as error:
            logger.warning("The search index is built anew: %s.", error)
            rebuild()
            break
    return done


@contextmanager
def following() -> Iterator[None]:
    """For bulk writers: one big writer stays open, and ``follow`` in this thread commits now and then only.

    When somebody else is writing to the index, ``follow`` leaves the work to him until this ends.
    """
    with ExitStack() as stack:
        with suppress(Busy):
            _open.follower = stack.enter_context(_following(bulk=True))
            stack.callback(setattr, _open, "follower", None)
        yield
    follow()


def rebuild(progress: Progress | None = None) -> int:
    """Build the index anew beside the one in use, then swap it in; returns the number of articles.

    Readers see the old one until the new one is whole; changes made meanwhile are followed afterwards.
    ``progress`` is called with the number of articles of each batch.
    """
    with _alone():
        made = folder.make()
        count = _write_all(made, _latest_mark(), progress)
        folder.swap_in(made)
        folder.remove_others(made)
    follow()
    return count


# -------------------------------------------------------------------------------------------------- position


def _position(mark: str) -> int:
    return int(mark.partition(":")[0])


def _mark(pk: int, at: datetime) -> str:
    """A position and the moment of its change, by which an index knows its own log again."""
    return f"{pk}:{at.isoformat()}"


def _latest_mark() -> str:
    last = Change.objects.order_by("-pk").values_list("pk", "at").first()
    return _mark(*last) if last else "0"


def _last_change() -> int:
    return Change.objects.aggregate(last=Max("pk"))["last"] or 0


def belongs(found: reader.Snapshot) -> bool:
    """Whether the index is of this database. One without a position is, if it is as empty as the archive."""
    last = _position(found.mark)
    if last:
        at = Change.objects.filter(pk=last).values_list("at", flat=True).first()
        return at is not None and found.mark == _mark(last, at)
    return reader.size(found) == Article.objects.published().count()


def _behind() -> bool:
    """Whether the log goes on past the index, or is another one."""
    found = reader.snapshot()
    return found is not None and _last_change() != _position(found.mark)


def _wait(target: int) -> None:
    """Give the holder of the lock a moment, so that an editor finds his own change."""
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit and position() < target:
        time.sleep(0.01)


# ---------------------------------------------------------------------------------------------- one at a time


def _writer(index: Index, heap: int, threads: int) -> IndexWriter:
    try:
        return index.writer(heap, threads)
    except ValueError as error:
        if "LockBusy" in str(error):
            raise Busy from None
        raise


@contextmanager
def _following(bulk: bool = False) -> Iterator[Follower]:
    """A follower that holds the lock. What it wrote is committed at the end; after an error nothing of it."""
    place = folder.current()
    if place is None:
        raise Busy
    index = schema.open_index(str(place))
    follower = Follower(index, _writer(index, *_means(bulk)), bulk)
    try:
        yield follower
        follower.commit()
    finally:
        follower.close()


def _means(bulk: bool) -> tuple[int, int]:
    """Heap and threads for what there is to do."""
    if bulk:
        return BULK
    return (BIG_HEAP, 2) if _last_change() - position() > MANY else (SMALL_HEAP, 1)


@contextmanager
def _alone() -> Iterator[None]:
    """One builder at a time on this machine."""
    folder.root().mkdir(parents=True, exist_ok=True)
    with open(folder.root() / ".building", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


# -------------------------------------------------------------------------------------------------- building


def _write_all(made: Path, mark: str, progress: Progress | None) -> int:
    """Write every document into the new folder; returns the number of articles. Nothing is seen before the
    end."""
    writer = _writer(schema.open_index(str(made)), BIG_HEAP, 2)
    trees = documents.Trees.read()
    written = {schema.WRITTEN: _position(mark)}
    for thing, model in NAMED.items():
        for pks in documents.chunks(_pks(model.objects.all())):
            _add(writer, documents.of_named(thing, pks, trees))
    count = 0
    for pks in documents.chunks(_pks(Article.objects.published())):
        count += _add(writer, ({**fields, **written} for fields in documents.of_articles(pks, trees)))
        if progress:
            progress(len(pks))
    _add(writer, [documents.of_position(mark)])
    writer.commit()
    writer.wait_merging_threads()
    return count


def _add(writer: IndexWriter, made: Iterable[documents.Fields]) -> int:
    count = 0
    for fields in made:
        writer.add_document(schema.document(fields))
        count += 1
    return count


def _pks(rows: QuerySet[Any], size: int = 10_000) -> Iterator[int]:
    """Primary keys in order, read in pieces by key, so that no cursor stays open."""
    last = 0
    while found := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:size]):
        yield from found
        last = found[-1]


# ------------------------------------------------------------------------------------------------- following


class Touched:
    """What a piece of the log touches."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.articles: dict[int, bool] = {}
        """Whether anything but its making was logged: then events may hold it already."""
        self.named: dict[str, dict[int, bool]] = {thing: {} for thing in schema.NAMED_THINGS}
        """Whether anything but its making was logged: then articles may hold it already."""
        self.sources: set[int] = set()
        for _, _, thing, pk, action in rows:
            if thing == Thing.ARTICLE or thing in self.named:
                things = self.articles if thing == Thing.ARTICLE else self.named[thing]
                things[pk] = things.get(pk, False) or action != Action.CREATED
            elif action in {Action.MERGED, Action.DELETED}:
                self.sources.add(pk)  # a document holds the id of its source; nothing else of it matters here


class Follower:
    """Reads the log from where the index stands and writes what it touches. Has the lock until ``close``."""

    def __init__(self, index: Index, writer: IndexWriter, bulk: bool) -> None:
        self.index, self.writer, self.bulk = index, writer, bulk
        self.highest: dict[str, int] = {}
        self._look_ahead()
        self._look()
        self.mark = self.committed = reader.read_mark(self.searcher)

    def drain(self, batch: int = BATCH) -> int:
        """Read the log to its end and commit; in bulk only now and then. Returns the number of changes."""
        done = 0
        while step := self.step(batch):
            done += step
            if self.pending >= BULK_COMMIT:
                self.commit()
        if not self.bulk:
            self.commit()
        return done

    def step(self, batch: int) -> int:
        """Write what one piece of the log touches; returns the number of changes in it."""
        rows = self._read(batch)
        if rows:
            self._write(Touched(rows), rows[-1][0])
            self.mark = _mark(rows[-1][0], rows[-1][1])
        return len(rows)

    def commit(self) -> None:
        """What was written since the last commit, and how far that is in the log, in one."""
        if self.mark == self.committed:
            return
        self.writer.delete_documents_by_term("thing", "log")
        _add(self.writer, [documents.of_position(self.mark)])
        self.writer.commit()
        self.committed = self.mark
        self._look()

    def close(self) -> None:
        """Let go of the lock. What was not committed is forgotten; merges that were begun are awaited."""
        if self.searcher.num_segments >= MERGED_FROM:
            self.writer.wait_merging_threads()
        del self.writer

    def _look(self) -> None:
        """See what is committed."""
        self.index.reload()
        self.searcher: Searcher = self.index.searcher()
        self.pending = 0
        self.fresh: dict[str, set[int]] = defaultdict(set)
        """Written since, by the field that holds the pk."""

    def _read(self, batch: int) -> list[Row]:
        """The next changes. The one at the position is read with them, to see that it is the same log."""
        last = _position(self.mark)
        found = Change.objects.filter(pk__gte=last).order_by("pk")
        rows = list(found.values_list("pk", "at", "thing", "thing_id", "action")[: batch + 1])
        if not last:
            return rows[:batch]
        if not rows or _mark(rows[0][0], rows[0][1]) != self.mark:
            raise Lost(f"the log has no change {self.mark}")
        return rows[1:]

    def _write(self, touched: Touched, position: int) -> None:
        """``position`` in the log is where these changes end."""
        if self.seen < position:
            self._look_ahead()
        spread = self._spread(touched, self.trees)
        old = {pk for pk, old in touched.articles.items() if old}
        for name, pks in spread.items():
            old |= self._articles_of(name, pks)
        named = {thing: set(pks) for thing, pks in touched.named.items()}
        articles = old.union(touched.articles, documents.articles_of("events", sorted(named["event"])))
        named["event"] |= self._events_of(old.union(touched.articles), old, spread)
        articles -= self.ahead["pk"]
        named["event"] -= self.ahead["event"]
        for thing, changed in named.items():
            self._replace(thing, sorted(changed), documents.of_named(thing, sorted(changed), self.trees))
        made = documents.of_articles(sorted(articles), self.trees)
        self._replace("pk", sorted(articles), ({**fields, schema.WRITTEN: position} for fields in made))

    def _look_ahead(self) -> None:
        """See how far the log goes. What is written from now on holds all that it says up to there, and need
        not be written again until the index has come so far."""
        self.seen = _last_change()
        self.trees = documents.Trees.read()
        self.ahead: dict[str, set[int]] = defaultdict(set)

    def _replace(self, name: str, pks: list[int], made: Iterable[documents.Fields]) -> None:
        """Take out the documents with these pks in the field ``name`` and put in the new ones."""
        if not pks:
            return
        for pk in self._held(name, pks):
            self.writer.delete_documents_by_term(name, pk)
        self.highest[name] = max(self._highest(name), pks[-1])
        self.fresh[name].update(pks)
        _add(self.writer, made)
        self.ahead[name].update(pks)
        self.pending += len(pks)

    def _held(self, name: str, pks: list[int]) -> set[int]:
        """Those of them that the index may hold, in what is committed or was written since: to take out what
        it never held takes as long."""
        known = [pk for pk in pks if pk <= self._highest(name)]
        return self._found(name, known, name) | self.fresh[name].intersection(known) if known else set()

    def _highest(self, name: str) -> int:
        """The highest pk that was ever written to the field; 0 when there is none."""
        if name not in self.highest:
            hits = self.searcher.search(Query.all_query(), limit=1, count=False, order_by_field=name).hits
            self.highest[name] = int(hits[0][0] or 0) if hits else 0
        return self.highest[name]

    # ------------------------------------------------------------ from a thing to the articles that hold it

    def _spread(self, touched: Touched, trees: documents.Trees) -> dict[str, list[int]]:
        """Things that articles may hold otherwise than they should, by the index's field that holds them.

        A name is in no article's document, so a mere renaming spreads nowhere.
        """
        events = touched.named["event"]
        spread = {"sources": sorted(touched.sources), "events": [pk for pk, old in events.items() if old]}
        for thing, names in SPREAD.items():
            named = touched.named[thing]
            now = documents.states(thing, list(named), trees) if named else {}
            changed = [pk for pk, old in named.items() if self._changed(thing, pk, old, now.get(pk))]
            spread |= dict.fromkeys(names, changed)
        return {name: pks for name, pks in spread.items() if pks}

    def _changed(self, thing: str, pk: int, old: bool, now: str | None) -> bool:
        """Whether articles hold something else of it now. What the index never heard of they hold if it is
        old."""
        if pk > self._highest(thing):
            return old
        self._see_all()
        hits = self.searcher.search(Query.term_query(schema.build(), thing, pk), limit=1, count=False).hits
        return self.searcher.doc(hits[0][1]).get_first("state") != now if hits else old

    def _articles_of(self, name: str, pks: list[int]) -> set[int]:
        """Articles that hold one of the things in the index or in the database."""
        self._see_all()
        return self._found(name, pks, "pk").union(documents.articles_of(name, pks))

    def _events_of(self, articles: set[int], old: set[int], spread: dict[str, list[int]]) -> set[int]:
        """Events that the articles tell, that the ``old`` ones among them told, or in which something has a
        part that has changed."""
        found: set[int] = set()
        for chunk in documents.chunks(sorted(articles)):
            found.update(happenings.told_in(chunk))
        if known := [pk for pk in old if pk <= self._highest("pk")]:
            found |= self._telling("articles", known)
        if entities := spread.get("people", []):
            found.update(happenings.with_part(entities))
            for name in ("people", "organizations", "places", "datelines"):
                found |= self._telling(name, entities)
        return found

    def _telling(self, name: str, pks: list[int]) -> set[int]:
        """Events of which the index says that they hold one of these."""
        self._see_all()
        return self._found(f"{schema.TOLD}{name}", pks, "event")

    def _found(self, name: str, pks: list[int], wanted: str) -> set[int]:
        """The pks in the field ``wanted`` of what is committed with one of these in the field ``name``."""
        query = Query.term_set_query(schema.build(), name, pks)
        number = reader.count(self.searcher, query)
        hits = self.searcher.search(query, limit=number, count=False).hits if number else []
        found = self.searcher.fast_field_values(wanted, [address for _, address in hits])
        return {int(pk) for pk in found if pk is not None}

    def _see_all(self) -> None:
        """What was written and not committed cannot be searched."""
        if self.pending:
            self.commit()
