"""The index: built whole, kept in step with the change log, swapped in one step.

The position in the log is a document of the index, so it is written in the same commit as the documents that it
covers: a kill at any moment loses nothing and repeats nothing. One writer at a time, by the engine's own lock.
Whoever finds it taken leaves the work to its holder, who looks once more after letting go.
"""

from __future__ import annotations

import fcntl
import logging
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from django.db.models import Max
from tantivy import Document, Index, IndexWriter, Query, Searcher

from archive.models import Article, Change, Entity, Event, Role, Tag
from archive.models.choices import Action, Thing
from archive.search import documents, folder, reader, schema

logger = logging.getLogger("archive.search")

BATCH = 2_000
SMALL_HEAP, BIG_HEAP = 15_000_000, 300_000_000
MANY = 500
BULK_COMMIT = 20_000
MERGED_FROM = 8
"""With so many segments the engine begins to merge; a writer that is dropped earlier never would."""
PATIENCE = 0.5
NAMED_MODELS: dict[str, Any] = {"entity": Entity, "tag": Tag, "event": Event, "role": Role}
SPREAD = {"entity": tuple(schema.ENTITY_FIELDS.values()), "tag": ("tags",)}
"""Things that articles hold, with the fields in which they hold them."""
_open = threading.local()


class Busy(Exception):
    """Another process or thread is writing to the index."""


class Lost(Exception):
    """The index does not belong to this log: another database, or an older copy of it."""


# ------------------------------------------------------------------------------------------------- the verbs


def install() -> bool:
    """Make sure that there is a sound index of this archive. Returns whether it had to be built."""
    try:
        found = reader.snapshot()
        if found is not None and _belongs(found.mark):
            return False
    except (ValueError, OSError):
        logger.warning("The search index is damaged and is built anew.")
    rebuild()
    return True


def position() -> int:
    """The id of the last change that the index holds; 0 at the beginning or without an index."""
    found = reader.snapshot()
    return _position(found.mark) if found else 0


def follow(batch: int = BATCH) -> int:
    """Bring the index in step with the log; returns how many changes were read.

    Without an index there is nothing to do: ``install`` will build it from the database. When another process
    or thread holds the lock it does the work; this waits a moment for it.
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
        except Lost:
            rebuild()
            break
    return done


@contextmanager
def following() -> Iterator[None]:
    """For bulk writers: one big writer is held open, and ``follow`` in this thread commits now and then.

    If somebody else writes to the index, ``follow`` leaves the work to him until this ends.
    """
    with ExitStack() as stack:
        with suppress(Busy):
            _open.follower = stack.enter_context(_following(bulk=True))
            stack.callback(setattr, _open, "follower", None)
        yield
    follow()


def rebuild(progress: Any = None) -> int:
    """Build the index anew beside the one in use, then swap it in; returns the number of articles.

    Readers see the old one until the new one is whole. Changes made meanwhile are followed afterwards.
    """
    with _alone():
        mark = _latest_mark()
        made = folder.make()
        count = _write_all(made, mark, progress)
        folder.swap_in(made)
        folder.remove_others(made)
    follow()
    return count


# -------------------------------------------------------------------------------------------------- position


def _position(mark: str) -> int:
    return int(mark.partition(":")[0] or 0)


def _mark(pk: int, at: Any) -> str:
    """A position and the moment of its change, by which the index knows its own log again."""
    return f"{pk}:{at.isoformat()}"


def _latest_mark() -> str:
    last = Change.objects.order_by("-pk").values_list("pk", "at").first()
    return _mark(*last) if last else "0"


def _last_change() -> int:
    return Change.objects.aggregate(last=Max("pk"))["last"] or 0


def _belongs(mark: str) -> bool:
    found = _position(mark)
    if not found:
        return not Change.objects.exists() and not Article.objects.published().exists()
    at = Change.objects.filter(pk=found).values_list("at", flat=True).first()
    return at is not None and mark == _mark(found, at)


def _behind() -> bool:
    """Whether the log has grown past the index, or is another one."""
    found = reader.snapshot()
    return found is not None and _last_change() != _position(found.mark)


def _wait(target: int) -> None:
    """Give the holder of the lock a moment, so that an editor finds his own change."""
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit and position() < target:
        time.sleep(0.01)


# --------------------------------------------------------------------------------------------------- writing


def _writer(index: Index, heap: int, threads: int) -> IndexWriter:
    try:
        return index.writer(heap, threads)
    except ValueError as error:
        if "LockBusy" in str(error):
            raise Busy from None
        raise


@contextmanager
def _following(bulk: bool = False) -> Iterator[Follower]:
    """A follower that holds the lock; what it wrote is committed at the end, or nothing of it."""
    place = folder.current()
    if place is None:
        raise Busy  # nothing to follow with: whoever builds the index reads the database itself
    index = schema.open_index(str(place))
    many = bulk or _last_change() - position() > MANY
    follower = Follower(index, _writer(index, BIG_HEAP if many else SMALL_HEAP, 2 if many else 1), bulk)
    try:
        yield follower
        follower.commit()
    finally:
        follower.close()


@contextmanager
def _alone() -> Iterator[None]:
    """One builder at a time on this machine."""
    folder.root().mkdir(parents=True, exist_ok=True)
    with open(folder.root() / ".building", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _write_all(made: Path, mark: str, progress: Any) -> int:
    index = schema.open_index(str(made))
    writer = _writer(index, BIG_HEAP, 2)
    trees = documents.Trees.read()
    for thing, model in NAMED_MODELS.items():
        for pks in documents.chunks(_pks(model.objects.all())):
            for document in documents.of_named(thing, pks, trees):
                writer.add_document(document)
    count = 0
    for pks in documents.chunks(_pks(Article.objects.published())):
        for document in documents.of_articles(pks, trees):
            writer.add_document(document)
            count += 1
        if progress:
            progress(len(pks))
    writer.add_document(documents.of_position(mark))
    writer.commit()
    writer.wait_merging_threads()
    return count


def _pks(rows: Any, size: int = 10_000) -> Iterator[int]:
    """Primary keys in order, read by key in pieces, so that no cursor stays open."""
    last = 0
    while found := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:size]):
        yield from found
        last = found[-1]


# ------------------------------------------------------------------------------------------------- following


class Touched:
    """What a piece of the log touches."""

    def __init__(self, rows: Iterable[tuple[int, Any, str, int, str]]) -> None:
        self.articles: set[int] = set()
        self.named: dict[str, dict[int, bool]] = {thing: {} for thing in schema.NAMED_THINGS}
        """Whether anything but their making was logged: then articles may hold them already."""
        self.sources: set[int] = set()
        for _, _, thing, pk, action in rows:
            if thing == Thing.ARTICLE:
                self.articles.add(pk)
            elif thing in self.named:
                old = self.named[thing].get(pk, False)
                self.named[thing][pk] = old or action != Action.CREATED
            elif action in {Action.MERGED, Action.DELETED}:
                self.sources.add(pk)  # a document holds the id of its source: nothing else of it matters here


class Follower:
    """Reads the log from where the index stands and writes what it touches. Holds the lock while it lives."""

    def __init__(self, index: Index, writer: IndexWriter, bulk: bool) -> None:
        self.index, self.writer, self.bulk = index, writer, bulk
        index.reload()
        self.searcher: Searcher = index.searcher()
        self.mark = self.committed = reader.read_mark(self.searcher)
        self.highest: dict[str, int] = {}
        self.pending = 0
        self.states: dict[tuple[str, int], str] = {}

    def drain(self, batch: int) -> int:
        """Read the log to its end; commit, in bulk only now and then."""
        done = 0
        while step := self.step(batch):
            done += step
            if self.pending >= BULK_COMMIT:
                self.commit()
        if not self.bulk:
            self.commit()
        return done

    def step(self, batch: int) -> int:
        """Write one piece of the log; returns the number of changes in it."""
        rows = self._read(batch)
        if not rows:
            return 0
        self._write(Touched(rows))
        self.mark = _mark(rows[-1][0], rows[-1][1])
        return len(rows)

    def commit(self) -> None:
        if self.mark == self.committed:
            return
        self.writer.delete_documents_by_term("thing", "log")
        self.writer.add_document(documents.of_position(self.mark))
        self.writer.commit()
        self.index.reload()
        self.searcher = self.index.searcher()
        self.committed, self.pending = self.mark, 0
        self.states.clear()

    def close(self) -> None:
        """Let go of the lock. What was not committed is forgotten; merges that a commit asked for are awaited."""
        if self.searcher.num_segments >= MERGED_FROM:
            self.writer.wait_merging_threads()
        del self.writer

    def _read(self, batch: int) -> list[tuple[int, Any, str, int, str]]:
        """The next changes. The one at the position is read with them, to see that it is the same log."""
        last = _position(self.mark)
        found = Change.objects.filter(pk__gte=last).order_by("pk")
        rows = list(found.values_list("pk", "at", "thing", "thing_id", "action")[: batch + 1])
        if not last:
            return rows[:batch]
        if not rows or _mark(*rows[0][:2]) != self.mark:
            raise Lost(f"no change {self.mark} in the log")
        return rows[1:]

    def _write(self, touched: Touched) -> None:
        trees = documents.Trees.read()
        spread = self._spread(touched, trees)
        if spread and self.pending:
            # What was written and not yet committed cannot be searched for the articles of an entity.
            self.commit()
        articles = touched.articles.union(*(self._articles_of(name, pks) for name, pks in spread.items()))
        for thing, pks in touched.named.items():
            self._write_named(thing, sorted(pks), trees)
        self._write_articles(sorted(articles), trees)

    def _write_articles(self, pks: list[int], trees: documents.Trees) -> None:
        self._replace("pk", pks, documents.of_articles(pks, trees))

    def _write_named(self, thing: str, pks: list[int], trees: documents.Trees) -> None:
        self._replace(thing, pks, documents.of_named(thing, pks, trees))

    def _replace(self, name: str, pks: list[int], made: Iterable[Document]) -> None:
        """Take out the documents with these pks in field ``name`` and put the made ones in."""
        if not pks:
            return
        highest = self.highest.get(name)
        if highest is None:
            highest = _highest(self.searcher, name)
        for pk in pks:
            if pk <= highest:  # what the index never held needs no search for what to take out
                self.writer.delete_documents_by_term(name, pk)
        for document in made:
            self.writer.add_document(document)
        self.highest[name] = max(highest, *pks)
        self.pending += len(pks)

    # ------------------------------------------------------------ from a thing to the articles that hold it

    def _spread(self, touched: Touched, trees: documents.Trees) -> dict[str, list[int]]:
        """Things whose articles must be written anew, by the field of the index that holds them.

        A name is in no article's document, so a mere renaming spreads nowhere.
        """
        spread: dict[str, list[int]] = {"sources": sorted(touched.sources), "events": sorted(touched.named["event"])}
        for thing, names in SPREAD.items():
            now = documents.states(thing, list(touched.named[thing]), trees)
            changed = [pk for pk, old in touched.named[thing].items() if self._changed(thing, pk, old, now.get(pk))]
            spread |= dict.fromkeys(names, changed)
        return {name: pks for name, pks in spread.items() if pks}

    def _changed(self, thing: str, pk: int, old: bool, now: str | None) -> bool:
        before = self._state(thing, pk)
        return old if before is None else before != now

    def _state(self, name: str, pk: int) -> str | None:
        """What the index says that the articles of this entity or tag hold; ``None`` when it never heard of it."""
        hits = self.searcher.search(Query.term_query(schema.build(), name, pk), limit=1, count=False).hits
        return self.searcher.doc(hits[0][1]).get_first("state") if hits else None

    def _articles_of(self, name: str, pks: list[int]) -> set[int]:
        """Articles that hold one of the things in the index or in the database."""
        query = Query.term_set_query(schema.build(), name, pks)
        hits = self.searcher.search(query, limit=self.searcher.num_docs + 1, count=False).hits
        indexed = self.searcher.fast_field_values("pk", [address for _, address in hits])
        return {int(pk) for pk in indexed if pk is not None}.union(documents.articles_of(name, pks))


def _highest(searcher: Searcher, name: str) -> int:
    """The highest pk in the field; 0 when no document has one."""
    hits = searcher.search(Query.all_query(), limit=1, count=False, order_by_field=name).hits
    return int(hits[0][0] or 0) if hits else 0
