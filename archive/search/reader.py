"""What the index answers. Without an index every answer is empty."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from tantivy import Index, Occur, Order, Query, Searcher

from archive.models import Change
from archive.models.prepared import prepared
from archive.search import conditions, days, folder, forms, lookup, schema, syntax
from archive.search.question import Page, Question

logger = logging.getLogger("archive.search")

NO_INDEX = "The search index cannot be read just now, so nothing is listed. The articles are all still there."
REMEMBERED, REMEMBERED_LARGE = 256, 8
TIES = 16
"""Hits looked at before and behind a page by relevance, to see where equal scores begin and end."""
MOST_TIES = 8_192
EVERYTHING = Question()
T = TypeVar("T")


class BadCursor(BadRequest):
    """The cursor is not one that a page of this question gave. Django answers 400."""


@dataclass(slots=True)
class Snapshot:
    """The index as one commit left it, and answers that it gave before."""

    path: Path
    stamp: folder.Stamp
    index: Index
    searcher: Searcher
    mark: str
    answers: OrderedDict[Any, Any] = field(default_factory=OrderedDict)
    large: OrderedDict[Any, Any] = field(default_factory=OrderedDict)
    """Answers that may hold every value of a facet."""
    frequencies: dict[str, int] = field(default_factory=dict)
    """In how many articles some words stand."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def position(self) -> int:
        """The id of the last change in the log that this commit holds."""
        return int(self.mark.partition(":")[0])

    def forms(self, word: str) -> tuple[str, ...]:
        """Of a folded word those that this generation of the index has."""
        return self.remembered(("forms", word), lambda: forms.of_word(self.searcher, word))

    def known(self, key: Any) -> Any:
        """What is remembered under this key; ``None`` if nothing is."""
        with self.lock:
            return self.answers.get(key)

    def remembered(self, key: Any, make: Callable[[], T], large: bool = False) -> T:
        """An answer of this generation of the index; it dies with it. Of ``large`` ones few are kept."""
        answers, most = (self.large, REMEMBERED_LARGE) if large else (self.answers, REMEMBERED)
        with self.lock:
            if key in answers:
                answers.move_to_end(key)
                return cast(T, answers[key])
        made = make()
        with self.lock:
            answers[key] = made
            while len(answers) > most:
                answers.popitem(last=False)
        return made


@dataclass(frozen=True, slots=True)
class Moment:
    """A commit of the index and the id of the last change in the log, which may be ahead of it; ``word``
    changes with both. ``None``, 0 and "" without an index."""

    found: Snapshot | None
    last: int
    word: str


_state: dict[Path, Snapshot] = {}
_loading = threading.Lock()
_held: ContextVar[Moment | None] = ContextVar("held", default=None)


@contextmanager
def held() -> Iterator[Moment]:
    """What is asked while the block runs is answered from one state, which is looked up once."""
    token = _held.set(now := moment())
    try:
        yield now
    finally:
        _held.reset(token)


def moment() -> Moment:
    """The state that is held, else that of now."""
    if (now := _held.get()) is not None:
        return now
    found = snapshot()
    if found is None:
        return Moment(None, 0, "")
    last = next(iter(_last_change()), 0)
    return Moment(found, last, f"{'-'.join(map(str, found.stamp))}-{last}")


@prepared
def _last_change() -> QuerySet[Any, Any]:
    return Change.objects.order_by("-pk").values_list("pk", flat=True)[:1]


def snapshot() -> Snapshot | None:
    """The newest commit of any process, or the one that is held; ``None`` without a sound index. Costs two
    file stats when nothing changed."""
    if (now := _held.get()) is not None:
        return now.found
    stamp = folder.stamp()
    root = folder.root()
    found = _state.get(root)
    if stamp is None:
        return None
    if found is not None and found.stamp == stamp:
        return found
    with _loading:
        found = _state.get(root)
        if found is None or found.stamp != stamp:
            found = _load(stamp, found)
            if found is not None:
                _state[root] = found
        return found


def open_anew() -> Snapshot | None:
    """The index as a process sees it that opens it for the first time; ``None`` without a sound one."""
    stamp = folder.stamp()
    return _load(stamp, None) if stamp else None


def generation() -> str:
    """A word that changes with every commit to the index; "" without one."""
    found = snapshot()
    return "-".join(map(str, found.stamp)) if found else ""


def _load(stamp: folder.Stamp, old: Snapshot | None) -> Snapshot | None:
    path = folder.current()
    if path is None:
        return None
    try:
        index = old.index if old is not None and old.path == path else schema.open_index(str(path))
        index.reload()
        searcher = index.searcher()
        return Snapshot(path, stamp, index, searcher, read_mark(searcher))
    except (ValueError, OSError) as error:
        logger.error("The search index cannot be read: %s", error)
        return None


def read_mark(searcher: Searcher) -> str:
    """The position in the log that this commit holds."""
    hits = searcher.search(
        Query.term_query(schema.build(), "thing", "log", "basic"), limit=1, count=False
    ).hits
    if not hits:
        raise ValueError("the index holds no position in the change log")
    return str(searcher.doc(hits[0][1]).get_first("mark"))


def size(found: Snapshot) -> int:
    """How many articles the index holds."""
    return count(found.searcher, conditions.articles())


# ----------------------------------------------------------------------------------------------------- match


def read(question: Question, found: Snapshot) -> syntax.Reading:
    """The words of the question as a tree; names in fields are looked up in the index."""
    words = question.q[: syntax.LONGEST + 1]  # one more, so that the reading can say that it is too long
    return found.remembered(("reading", words), lambda: syntax.parse(words, lookup.Lookup(found.searcher)))


def compiled(question: Question, found: Snapshot) -> conditions.Compiled:
    """What the engine is asked for the question."""
    return conditions.of_question(question, read(question, found).node, found.forms)


def match(question: Question, size: int = 20, after: str = "") -> Page:
    """One page of article pks. ``after`` is the cursor of the page before; raises ``BadCursor``."""
    cursor = _read_cursor(question, after)
    found = snapshot()
    if found is None:
        return Page([], 0, notes=(NO_INDEX,))
    asked = compiled(question, found)
    number = _total(found, question, asked.query) if cursor else found.known(_total_key(question))
    counting = number is None and asked.wide is asked.query  # then the page's own search counts
    counted = None
    if question.sort == "relevance":
        place = min(cursor, number) if cursor else 0
        spare = MOST_TIES if "*" in question.q else TIES  # beginnings of words score alike
        ids, following, counted = _by_relevance(found, asked.ranked, size, place, counting, spare)
    elif replace(question, sort="newest") == EVERYTHING:
        ids, following = _cut(days.by_day(question.sort, size + 1, cursor), question.sort, size)
    else:
        ids, following, counted = _by_day(found, asked.wide, question.sort, size, cursor, counting)
    number = number if number is not None else _total(found, question, asked.query, counted)
    return Page(ids, number, following, _notes(question, read(question, found)))


def total(question: Question) -> int:
    """How many articles answer it."""
    found = snapshot()
    if found is None:
        return 0
    return _total(found, question, compiled(question, found).query)


def _total(found: Snapshot, question: Question, query: Query, counted: int | None = None) -> int:
    """``counted``: what another search said already."""
    made = (lambda: count(found.searcher, query)) if counted is None else (lambda: counted)
    return found.remembered(_total_key(question), made)


def _total_key(question: Question) -> Any:
    return "total", replace(question, sort="newest")


def _notes(question: Question, reading: syntax.Reading) -> tuple[str, ...]:
    if question.q.strip() and reading.node is None:
        return (*reading.notes, "There is no word in this to look for.")
    return reading.notes


def count(searcher: Searcher, query: Query) -> int:
    return int(cast(Any, searcher.search(query, limit=1)).count)  # the engine's stubs forget it


def _pks(searcher: Searcher, addresses: Sequence[Any]) -> list[int]:
    return [int(pk or 0) for pk in searcher.fast_field_values("pk", list(addresses))]


def _by_day(
    found: Snapshot, query: Query, sort: str, size: int, cursor: int, counting: bool
) -> tuple[list[int], str, int | None]:
    """By rank, which no two articles share: what comes in meanwhile moves nothing. With ``counting`` also how
    many there are."""
    newest = sort == "newest"
    if cursor:
        lower, upper = (None, cursor - 1) if newest else (cursor + 1, None)
        query = conditions.all_of([(Occur.Must, query), (Occur.Must, conditions.numbers(sort, lower, upper))])
    order = Order.Desc if newest else Order.Asc
    answer: Any = found.searcher.search(
        query, limit=size + 1, count=counting, order_by_field=sort, order=order
    )
    hits = [hit for hit in answer.hits if hit[0] is not None]
    ids = _pks(found.searcher, [address for _, address in hits])
    ranked = [(int(rank), pk) for (rank, _), pk in zip(hits, ids, strict=True)]
    return *_cut(ranked, sort, size), answer.count if counting else None


def _cut(ranked: days.Ranked, sort: str, size: int) -> tuple[list[int], str]:
    """The pks of a page, and the cursor of the next one if there are more than these."""
    following = _cursor(sort, ranked[size - 1][0]) if len(ranked) > size else ""
    return [pk for _, pk in ranked[:size]], following


def _by_relevance(
    found: Snapshot, query: Query, size: int, cursor: int, counting: bool, spare: int
) -> tuple[list[int], str, int | None]:
    """By score, and equal ones the newest first; the cursor counts, since scores move with every article
    that comes in. With ``counting`` also how many there are."""
    first, hits, counted = _whole_ties(found.searcher, query, cursor, size, counting, spare)
    ranks = found.searcher.fast_field_values("newest", [address for _, address in hits])
    order = sorted(zip(hits, ranks, strict=True), key=lambda row: (-row[0][0], -int(row[1] or 0)))
    shown = [address for (_, address), _ in order[cursor - first : cursor - first + size]]
    further = len(hits) > cursor - first + size
    return _pks(found.searcher, shown), _cursor("relevance", cursor + size) if further else "", counted


def _whole_ties(
    searcher: Searcher, query: Query, cursor: int, size: int, counting: bool, spare: int
) -> tuple[int, list[Any], int | None]:
    """Hits around a page, so far that no score of the page goes on beyond, and the number of the first.
    ``spare``: how far the first search looks.

    The engine puts equal scores in the order of its files; more than ``MOST_TIES`` of one score stay so.
    """
    counted = None
    while True:
        first = max(cursor - spare, 0)
        limit = cursor - first + size + spare
        answer: Any = searcher.search(query, limit=limit, count=counting and counted is None, offset=first)
        hits, counted = answer.hits, answer.count if counting and counted is None else counted
        page = hits[cursor - first : cursor - first + size]
        open_before = first and page and hits[0][0] == page[0][0]
        open_behind = len(hits) == limit and page and hits[-1][0] == page[-1][0]
        if spare >= MOST_TIES or not (open_before or open_behind):
            return first, hits, counted
        spare = MOST_TIES  # at once: each step on the way would go through everything that answers


def _cursor(sort: str, value: int) -> str:
    return f"{sort[0]}{value:x}"


def _read_cursor(question: Question, after: str) -> int:
    if not after:
        return 0
    try:
        value = int(after[1:], 16)
    except ValueError:
        value = -1
    if after[0] != question.sort[0] or not 0 < value < 1 << 62 or after != _cursor(question.sort, value):
        raise BadCursor("This cursor belongs to no page of this list.")
    return value
