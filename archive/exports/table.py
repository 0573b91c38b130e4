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

from archive.models import Article, ArticleTag, Entity, Evidence, Mention
from archive.models.choices import MentionState, Review, Stance
from archive.search.documents import among

from .records import chunks
from .written.order import code_point, keyed

CHUNK = 1000
REMEMBERED = 400_000
"""Names of entities in memory at the same time, about 60 MB of them."""
FIELDS = (
    "public_id", "headline", "source__slug", "language", "published_earliest", "published_latest",
    "published_basis", "url", "dateline_place__slug",
)  # fmt: skip
LISTS = ("people", "organizations", "places", "tags", "events")
COLUMNS = ("id", "headline", "source", "language", "earliest", "latest", "basis", "url", "dateline", *LISTS)
"""Things are named by their slugs, articles and events by their ids, as everywhere in records."""
_PLURALS = {"person": "people", "organization": "organizations", "place": "places"}
_FORMULA = ("=", "+", "-", "@")
_UNSEEN = "\ufeff\t\r\n "
Row = tuple[Any, ...]
Lists = dict[str, list[str]]


def rows(pks: Iterable[int] | None = None) -> Iterator[list[Row]]:
    """Rows in the order of ``pks``, or of all articles as they came in; many at a time."""
    if pks is None:
        pks = keyed(Article.objects.published(), "created", code_point("public_id"))
    names: dict[int, tuple[str, str]] = {}
    for chunk in chunks(iter(pks), CHUNK):
        yield _rows(chunk, names)


def as_ndjson(parts: Iterable[list[Row]]) -> Iterator[bytes]:
    for part in parts:
        yield b"".join(
            orjson.dumps(dict(zip(COLUMNS, row, strict=True)), option=orjson.OPT_APPEND_NEWLINE)
            for row in part
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
    """A headline and an address are words of others, which no spreadsheet may take for a formula."""
    cells = [" ".join(cell) if type(cell) is list else cell for cell in row]
    for index in (1, 7):
        if (text := cells[index]) and text.lstrip(_UNSEEN).startswith(_FORMULA):
            cells[index] = f"'{text}"
    return cells


def _rows(pks: list[int], names: dict[int, tuple[str, str]]) -> list[Row]:
    found = {
        pk: row for pk, *row in Article.objects.published().filter(pk__in=pks).values_list("pk", *FIELDS)
    }
    named, tags, events = _named(pks, names), _tags(pks), _events(pks)
    nobody: Lists = {}
    return [
        (
            *found[pk], *(named.get(pk, nobody).get(name, []) for name in LISTS[:3]),
            tags.get(pk, []), events.get(pk, []),
        )
        for pk in pks
        if pk in found
    ]  # fmt: skip


def _named(pks: list[int], names: dict[int, tuple[str, str]]) -> dict[int, Lists]:
    """Who is mentioned, by column, in the order of the text."""
    mentions = Mention.objects.filter(among("article", sorted(pks)), state=MentionState.LINKED)
    pairs = mentions.exclude(review=Review.REJECTED).order_by("article", "start", "end")
    grouped = _grouped(pairs.values_list("article_id", "entity_id"))
    _learn({pk for entities in grouped.values() for pk in entities}, names)
    return {article: _by_column(entities, names) for article, entities in grouped.items()}


def _by_column(entities: list[Any], names: dict[int, tuple[str, str]]) -> Lists:
    lists: Lists = {}
    for pk in dict.fromkeys(entities):
        column, slug = names[pk]
        if slug:
            lists.setdefault(column, []).append(slug)
    return lists


def _learn(pks: set[int], names: dict[int, tuple[str, str]]) -> None:
    """Names of entities that are not known yet; "" for those that readers may not see."""
    if len(names) > REMEMBERED:
        names.clear()
    missing = pks - names.keys()
    names.update(dict.fromkeys(missing, ("", "")))
    for some in chunks(iter(missing), CHUNK):
        visible = Entity.objects.visible().filter(pk__in=some).values_list("pk", "kind", "slug")
        names.update((pk, (_PLURALS[kind], slug)) for pk, kind, slug in visible)


def _tags(pks: list[int]) -> dict[int, list[Any]]:
    tagged = ArticleTag.objects.filter(among("article", sorted(pks))).exclude(review=Review.REJECTED)
    return _grouped(tagged.order_by("pk").values_list("article_id", "tag__slug"))


def _events(pks: list[int]) -> dict[int, list[Any]]:
    """Events that a sentence of the article supports."""
    told = Evidence.objects.filter(among("article", sorted(pks)), event__merged_into__isnull=True)
    told = told.filter(event__isnull=False, stance=Stance.SUPPORTS).exclude(review=Review.REJECTED)
    told = told.exclude(event__review=Review.REJECTED).order_by("article", "start", "end", "pk")
    grouped = _grouped(told.values_list("article_id", "event__public_id"))
    return {article: list(dict.fromkeys(events)) for article, events in grouped.items()}


def _grouped(pairs: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for key, value in pairs:
        grouped[key].append(value)
    return grouped
