"""What a document of the index holds, and how its text is cut into terms.

Articles hold ids and values, events likewise in fields of their own. Entities, tags, events and roles hold
their names: for suggestions, for fields like ``person:`` and for the lists of them. One document holds the
position in the change log.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from tantivy import Document, Index, Schema, SchemaBuilder

from archive.search import terms
from archive.search.terms import WORDS

VERSION = 6
"""Raise it whenever a document or its analysis changes: an index of another version is built anew."""

LONGEST_KEY = 120
ENTITY_FIELDS = {"person": "people", "organization": "organizations", "place": "places"}
NAMED_THINGS = ("entity", "tag", "event", "role")
"""Things that are found by their names; each has its pk in the field of that name."""
NUMBERS = ("people", "organizations", "places", "tags", "sources", "events", "years", "datelines")
MOST_VALUES = 1_000_000
"""More than any facet has: a smaller number makes the engine's counts inexact."""
MOST_BUCKETS = 60_000
"""The engine refuses to count a few more values than these at once."""
CODES = ("languages", "event_kinds")
WRITTEN = "written"
"""Of an article: how far in the log the index was when its document was written."""
TOLD = "told_"
"""Before what events hold, so that no question about articles finds an event."""
TOLD_NUMBERS = (
    "people", "organizations", "places", "tags", "sources", "years", "spots", "datelines", "articles",
)  # fmt: skip
TOLD_CODES = ("languages", "event_kinds", "modalities", "reviews")

FIRST, LAST = 0, 4_000_000
"""Days that no calendar has, for the ends of an unknown date."""
_PK_BITS = 40


@cache
def build() -> Schema:
    schema = SchemaBuilder()
    for name in ("thing", "kind", "name_key", "spelling"):
        schema.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("mark", "state"):
        schema.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("pk", *NAMED_THINGS, "newest", "oldest", "earliest", "latest", *NUMBERS):
        schema.add_integer_field(name, indexed=True, fast=True)
    schema.add_integer_field(WRITTEN, fast=True)
    for name in (*TOLD_NUMBERS, "earliest", "latest"):
        schema.add_integer_field(f"{TOLD}{name}", indexed=True, fast=True)
    schema.add_integer_field("spots", indexed=True)
    schema.add_text_field("reviews", tokenizer_name="raw", index_option="basic")
    for name in (*CODES, *(f"{TOLD}{name}" for name in TOLD_CODES)):
        schema.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    schema.add_text_field("text", tokenizer_name=WORDS, index_option="position")
    schema.add_text_field("headline", tokenizer_name=WORDS, index_option="position")
    schema.add_text_field("names", tokenizer_name=WORDS, index_option="position")
    return schema.build()


def open_index(path: str) -> Index:
    """The index in this folder, made if the folder is empty."""
    index = Index(build(), path)
    index.register_tokenizer(WORDS, terms.words())
    index.config_reader("manual")
    return index


def document(fields: dict[str, Any]) -> Document:
    return Document.from_dict(fields, build())


def newest_rank(latest: date | None, pk: int) -> int:
    """Sorts by day, then by pk; an unknown day comes last when read from the highest down."""
    return ((latest.toordinal() if latest else FIRST) << _PK_BITS) | pk


def oldest_rank(latest: date | None, pk: int) -> int:
    """The same days read from the lowest up, an unknown one again last."""
    return ((latest.toordinal() if latest else LAST) << _PK_BITS) | pk


def day_of_rank(rank: int) -> int:
    """The ordinal of the day of a rank among the newest; 0 for an unknown one."""
    return rank >> _PK_BITS


def place_of_rank(rank: int) -> tuple[int, int]:
    """The day of a rank as an ordinal, ``FIRST`` or ``LAST`` for an unknown one, and the pk."""
    return rank >> _PK_BITS, rank & ((1 << _PK_BITS) - 1)
