"""Fields and checks that records of several types have."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from archive.exports import checks
from archive.exports.checks import (
    ABSENT,
    Bad,
    Field,
    list_of,
    matching,
    moment,
    one_of,
    share,
    show,
    whole,
    words,
)
from archive.models.choices import DateBasis, Review

COUNTRY = Field(matching("[A-Z]{2}", "an ISO 3166-1 code of two capitals"), "")
RULE = Field(words(40), "")
REVIEW = Field(one_of(Review.values), Review.UNREVIEWED.value)
CONFIDENCE = Field(share)
EDITED = Field(list_of(words(40)), [])
LANGUAGE_CODE = matching("[a-z]{2,3}", "an ISO 639 code")
MOMENT = Field(moment, ABSENT)
BASIS = Field(one_of(DateBasis.values), DateBasis.UNKNOWN.value)
OFFSET = whole()


def key(*names: str) -> checks.Check:
    """What tells the items of a list apart."""
    return itemgetter(*names)


def check_span(record: dict[str, Any]) -> None:
    if record["start"] >= record["end"]:
        raise Bad(f"is no span: {record['start']}–{record['end']}")


def check_range(record: dict[str, Any]) -> None:
    earliest, latest = record["earliest"], record["latest"]
    if (earliest is None) != (latest is None):
        raise Bad("needs both earliest and latest, or neither")
    if earliest and earliest > latest:
        raise Bad(f"earliest {earliest} is after latest {latest}")


def check_exact(exact: str, start: int, end: int, text: str, *path: str | int) -> None:
    """A quote must be the words of its span: whoever counted in bytes or UTF-16 learns it here."""
    there = text[start:end]
    if exact != there:
        raise Bad(
            f"{show(exact)} does not stand at {start}–{end}, but {show(there)};"
            " offsets count Unicode code points",
            *path,
        )
