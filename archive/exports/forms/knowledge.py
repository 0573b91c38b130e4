"""What the reading goes by: known posts, who is not the same, names that wait for an editor."""

from __future__ import annotations

from typing import Any

from archive.exports import checks
from archive.exports.checks import (
    Bad,
    Field,
    Fields,
    any_reference,
    distinct,
    matching,
    named,
    one_of,
    ordered,
    public_id,
    reference,
    show,
    words,
)
from archive.exports.forms.shared import MOMENT, OFFSET, REVIEW
from archive.models.choices import Review
from archive.values.partial import PARTIAL_DAY

PARTLY_KNOWN = Field(matching(PARTIAL_DAY, "a year, a month or a day, as in 2019, 2019-07 or 2019-07-10"), "")

POST: Fields = {
    "id": Field(public_id),
    "person": Field(reference("person"), required=True),
    "title": Field(named(200), required=True),
    "organization": Field(reference("organization")),
    "area": Field(reference("place")),
    "earliest": PARTLY_KNOWN,
    "latest": PARTLY_KNOWN,
    "origin": Field(words(300), ""),
    "review": REVIEW,
}

NOT_THE_SAME: Fields = {
    "entity": Field(any_reference(), required=True),
    "other": Field(any_reference()),
    "name": Field(words(300), ""),
    "who": Field(words(150), ""),
    "why": Field(words(2000), ""),
    "made": MOMENT,
}


def quoted(value: Any) -> tuple[str, int, int]:
    """``["7k3q9x2m4t", 101, 116]``: where a mention stands."""
    if type(value) is not list or len(value) != 3:
        raise Bad(f'must be a list as in ["7k3q9x2m4t", 101, 116], not {show(value)}')
    article, start, end = value
    return reference("article")(article), OFFSET(start), OFFSET(end)


PROPOSAL: Fields = {
    "kind": Field(one_of(checks.KINDS), ""),
    "name": Field(named(300), required=True),
    "review": REVIEW,
    "entity": Field(any_reference()),
    "mentions": Field(ordered(distinct(quoted, lambda item: item), lambda item: item), []),
    "created": MOMENT,
}


def check_post(record: dict[str, Any]) -> None:
    if (record.get("organization") is None) == (record.get("area") is None):
        raise Bad("needs either an organization or an area")


def check_distinction(record: dict[str, Any]) -> None:
    if bool(record.get("other")) == bool(record.get("name")):
        raise Bad("needs either the other one or a name that is not its own")
    if record.get("other") == record["entity"]:
        raise Bad("is the same one", "other")


def check_proposal(record: dict[str, Any]) -> None:
    if record.get("entity") and record.get("review") != Review.CONFIRMED:
        raise Bad("names an entity, so its review must be confirmed", "review")
