"""Records: the whole archive as lines, in the forms that ``load`` reads.

The same archive gives the same bytes on both databases: records are in the order of their stable keys and
stamps, never of row ids. Lists whose order a reader sees (names, tags, participations, casualties) keep it.
History, accounts and the change log are no records; docs/records.md says why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, BinaryIO

import orjson
from django.db import connection, transaction

from archive.collecting import seldom_collected
from archive.exports.written import articles, claims, knowledge, subjects

CHUNK = 500
"""Records that one set of queries reads."""
OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_APPEND_NEWLINE


@dataclass(frozen=True, slots=True)
class Section:
    """The records of one type: ids of rows in the order of the file, and the records of some of them."""

    order: Callable[[], Iterator[int]]
    build: Callable[[Sequence[int]], list[dict[str, Any]]]


def _entities(kind: str) -> Section:
    return Section(partial(subjects.entity_order, kind), partial(subjects.entities, kind))


SECTIONS: dict[str, Section] = {
    "source": Section(subjects.source_order, subjects.sources),
    "tag": Section(subjects.tag_order, subjects.tags),
    "place": _entities("place"),
    "organization": _entities("organization"),
    "person": _entities("person"),
    "article": Section(articles.article_order, articles.articles),
    "role": Section(claims.role_order, claims.roles),
    "event": Section(claims.event_order, claims.events),
    "redirect": Section(subjects.redirect_order, subjects.redirects),
    "document": Section(articles.document_order, articles.documents),
    "post": Section(knowledge.post_order, knowledge.posts),
    "not_the_same": Section(knowledge.distinction_order, knowledge.distinctions),
    "proposal": Section(knowledge.proposal_order, knowledge.proposals),
}
"""In the order of the file: nothing is referred to before it was written."""


def export(out: BinaryIO, step: Callable[[int], Any] = lambda count: None) -> Counter[str]:
    """Write every record to ``out``; ``step`` hears how many each time. Gives the number of records by type.

    One moment of the archive is written, however long it takes and whoever works on it meanwhile.
    """
    written: Counter[str] = Counter()
    with snapshot(), seldom_collected():
        for kind, section in SECTIONS.items():
            for chunk in chunks(section.order()):
                records = section.build(chunk)
                out.writelines(map(as_line, records))
                written[kind] += len(records)
                step(len(records))
    return written


def as_line(record: dict[str, Any]) -> bytes:
    """A record as its line: UTF-8, moments in UTC with Z."""
    return orjson.dumps(record, option=OPTIONS)


def chunks(ids: Iterator[int], size: int = CHUNK) -> Iterator[list[int]]:
    while chunk := list(islice(ids, size)):
        yield chunk


@contextmanager
def snapshot() -> Iterator[None]:
    """Every query inside sees one moment of the archive, and nobody waits for it.

    Inside somebody else's transaction that one decides.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SET LOCAL statement_timeout = 0")
            cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
            yield
    else:
        yield from _deferred()


def _deferred() -> Iterator[None]:
    """SQLite: a read transaction. Django's own would lock out all who write."""
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
