"""The table of articles: a row each with what it is about, without texts, for spreadsheets and scripts.

Only what readers may see. The same rows as NDJSON and as CSV; memory does not grow with them.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import orjson
from django.db.models import Q, TextField
from django.db.models.functions import Cast

from archive import search
from archive.models import Article, ArticleTag, Entity, Evidence, Mention
from archive.models.choices import MentionState, Review, Stance
from archive.parameters import Condition, OneOf

from .records import chunks
from .written.order import code_point, keyed

CHUNK = 2000
"""Articles that one set of queries reads."""
LOOKED_UP = 10_000
"""Articles that the index gives at once."""
REMEMBERED = 400_000
"""Names of entities in memory at the same time, about 60 MB of them."""
FIELDS = (
    "public_id", "headline", "source__slug", "language", Cast("published_earliest", TextField()),
    Cast("published_latest", TextField()), "published_basis", "url", "dateline_place_id",
)  # fmt: skip
"""Days as text: both databases write them as we do, and reading each one cost a tenth of all the time."""
LISTS = ("people", "organizations", "places", "tags", "events")
COLUMNS = ("id", "headline", "source", "language", "earliest", "latest", "basis", "url", "dateline", *LISTS)
"""Things are named by their slugs, articles and events by their ids, as everywhere in records."""
_PLURALS = {"person": "people", "organization": "organizations", "place": "places"}
_FORMULA = ("=", "+", "-", "@")
_UNSEEN = "\ufeff\t\r\n "
_SUSPECT = frozenset((*_FORMULA, *_UNSEEN))
_SINGLE = len(COLUMNS) - len(LISTS)
UNSORTED = (
    "A whole table is sorted by newest or oldest: an order by relevance is for reading the first pages."
)
Row = tuple[Any, ...]
Lists = dict[int, list[Any]]
"""Article → its values of one column."""
Names = dict[int, tuple[str, str]]
"""Entity → (column, slug) of those met so far; the slug is "" where readers may not see the entity."""


def rows(pks: Iterable[int] | None = None) -> Iterator[list[Row]]:
    """Rows in the order of ``pks``, or of all articles as they came in; many at a time."""
    if pks is None:
        pks = keyed(Article.objects.published(), "created", code_point("public_id"))
    names: Names = {}
    for chunk in chunks(iter(pks), CHUNK):
        yield _rows(chunk, names)


def answering(question: search.Question) -> Iterator[int]:
    """The articles that answer a question, in its order, by keyset: what comes in meanwhile moves nothing.

    Newest or oldest first: an order by relevance has to count from the beginning for every page.
    """
    after = ""
    while True:
        page = search.match(question, LOOKED_UP, after)
        yield from page.ids
        if not (after := page.next):
            return


def as_ndjson(parts: Iterable[list[Row]]) -> Iterator[bytes]:
    for part in parts:
        yield b"".join(
            [
                orjson.dumps(dict(zip(COLUMNS, row, strict=True)), None, orjson.OPT_APPEND_NEWLINE)
                for row in part
            ]
        )


def as_csv(parts: Iterable[list[Row]]) -> Iterator[bytes]:
    """With a header line, and several values of one cell divided by a space."""
    yield _csv([COLUMNS])
    for part in parts:
        yield _csv([_cells(row) for row in part])


WRITERS: dict[str, Callable[[Iterable[list[Row]]], Iterator[bytes]]] = {"ndjson": as_ndjson, "csv": as_csv}


def _csv(lines: Iterable[Sequence[Any]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(lines)
    return out.getvalue().encode()


def _cells(row: Row) -> list[Any]:
    """No cell may be taken for a formula by a spreadsheet: a headline and an address are words of others."""
    cells = [*row[:_SINGLE], *map(" ".join, row[_SINGLE:])]
    return [_defused(cell) if cell and cell[0] in _SUSPECT else cell for cell in cells]


def _defused(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(_UNSEEN).startswith(_FORMULA) else cell


def _rows(pks: list[int], names: Names) -> list[Row]:
    ordered = sorted(pks)
    shown = Article.objects.published().filter(_of("pk", ordered)).order_by().values_list("pk", *FIELDS)
    found = {pk: (row, dateline) for pk, *row, dateline in shown}
    named = _named(ordered, {dateline for _, dateline in found.values() if dateline}, names)
    lists = (*named, _tags(ordered), _events(ordered))
    return [
        (*row, names[dateline][1] or None if dateline else None, *[values.get(pk, ()) for values in lists])
        for pk in pks
        if pk in found
        for row, dateline in (found[pk],)
    ]


def _of(name: str, pks: Sequence[int]) -> Condition:
    """Rows of these articles (in order), and maybe of some between them where they lie dense."""
    dense = pks[-1] - pks[0] < 2 * len(pks)
    return Q(**{f"{name}__gte": pks[0], f"{name}__lte": pks[-1]}) if dense else OneOf(name, pks)


def _named(pks: list[int], datelines: set[int], names: Names) -> tuple[Lists, Lists, Lists]:
    """People, organizations and places that are mentioned, in the order of the text."""
    mentions = Mention.objects.filter(_of("article_id", pks), state=MentionState.LINKED)
    mentions = mentions.exclude(review=Review.REJECTED).order_by("article_id", "start", "end")
    pairs = dict.fromkeys(mentions.values_list("article_id", "entity_id"))
    _learn({entity for _, entity in pairs} | datelines, names)
    columns: dict[str, Lists] = {name: defaultdict(list) for name in _PLURALS.values()}
    for article, entity in pairs:
        column, slug = names[entity]
        if slug:
            columns[column][article].append(slug)
    people, organizations, places = columns.values()
    return people, organizations, places


def _learn(pks: set[int], known: Names) -> None:
    """Names of entities that are not known yet; "" for those that readers may not see."""
    if len(known) > REMEMBERED:
        known.clear()
    missing = sorted(pks - known.keys())
    known.update(dict.fromkeys(missing, ("", "")))
    if missing:
        visible = Entity.objects.visible().filter(_of("pk", missing)).order_by()
        rows = visible.values_list("pk", "kind", "slug")
        known.update((pk, (_PLURALS[kind], slug)) for pk, kind, slug in rows)


def _tags(pks: list[int]) -> Lists:
    tagged = ArticleTag.objects.filter(_of("article_id", pks)).exclude(review=Review.REJECTED)
    return _grouped(tagged.order_by("pk").values_list("article_id", "tag__slug"))


def _events(pks: list[int]) -> Lists:
    """Events that a sentence of the article supports."""
    told = Evidence.objects.filter(_of("article_id", pks), event__merged_into__isnull=True)
    told = told.filter(event__isnull=False, stance=Stance.SUPPORTS).exclude(review=Review.REJECTED)
    told = told.exclude(event__review=Review.REJECTED).order_by("article_id", "start", "end", "pk")
    return _grouped(dict.fromkeys(told.values_list("article_id", "event__public_id")))


def _grouped(pairs: Iterable[tuple[int, Any]]) -> Lists:
    grouped: Lists = defaultdict(list)
    for key, value in pairs:
        grouped[key].append(value)
    return grouped
