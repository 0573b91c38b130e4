"""Roles and events, with the quotes that they rest on."""

from __future__ import annotations

from typing import Any

from archive.exports.checks import (
    ABSENT,
    Bad,
    Field,
    Fields,
    any_reference,
    day,
    distinct,
    list_of,
    named,
    nested,
    one_of,
    ordered,
    public_id,
    reference,
    whole,
    words,
)
from archive.exports.forms.shared import (
    BASIS,
    CONFIDENCE,
    EDITED,
    MOMENT,
    OFFSET,
    REVIEW,
    RULE,
    check_range,
    check_span,
    key,
)
from archive.models.choices import EVENT_KIND_CHOICES, Measure, Modality, Part, Qualifier, Stance

LONGEST_QUOTE = 5000
EVIDENCE: Fields = {
    "article": Field(reference("article"), required=True),
    "start": Field(OFFSET, required=True),
    "end": Field(OFFSET, required=True),
    "exact": Field(words(LONGEST_QUOTE), ABSENT),
    "prefix": Field(words(80), ABSENT),
    "suffix": Field(words(80), ABSENT),
    "stance": Field(one_of(Stance.values), Stance.SUPPORTS.value),
    "field": Field(words(20), ""),
    "review": REVIEW,
    "rule": RULE,
    "confidence": CONFIDENCE,
}


def _check_evidence(record: dict[str, Any]) -> None:
    check_span(record)
    if record["end"] - record["start"] > LONGEST_QUOTE:
        raise Bad(f"spans more than {LONGEST_QUOTE:,} characters")


def evidence_order(item: dict[str, Any]) -> tuple[Any, ...]:
    """Evidence is a set: this is its order in a file, whatever the order of its rows."""
    return tuple("" if item[name] is None else str(item[name]).zfill(10) for name in EVIDENCE_ORDER)


EVIDENCE_ORDER = ("article", "start", "end", "stance", "field", "review", "rule", "confidence")
EVIDENCE_LIST = Field(ordered(list_of(nested(EVIDENCE, _check_evidence)), evidence_order), [])

ROLE: Fields = {
    "id": Field(public_id),
    "person": Field(reference("person"), required=True),
    "title": Field(named(200), required=True),
    "post": Field(words(200), ""),
    "organization": Field(reference("organization")),
    "area": Field(reference("place")),
    "qualifier": Field(one_of(Qualifier.values), Qualifier.CURRENT.value),
    "evidence": EVIDENCE_LIST,
    "review": REVIEW,
    "rule": RULE,
    "confidence": CONFIDENCE,
}

DATE: Fields = {
    "earliest": Field(day),
    "latest": Field(day),
    "basis": BASIS,
    "expression": Field(words(300), ""),
    "edtf": Field(words(40), ""),
}
_date = nested(DATE, check_range)

PARTICIPATION: Fields = {
    "entity": Field(any_reference(), required=True),
    "part": Field(one_of(Part.values), required=True),
    "review": REVIEW,
    "rule": RULE,
    "confidence": CONFIDENCE,
}


def _check_casualty(record: dict[str, Any]) -> None:
    known = [record[name] for name in ("low", "best", "high") if record[name] is not None]
    if known != sorted(known):
        raise Bad("low, best and high must not fall")


CASUALTY: Fields = {
    "measure": Field(one_of(Measure.values), required=True),
    "low": Field(whole()),
    "best": Field(whole()),
    "high": Field(whole()),
    "wording": Field(words(300), ""),
    "review": REVIEW,
    "rule": RULE,
    "confidence": CONFIDENCE,
    "evidence": EVIDENCE_LIST,
}

EVENT: Fields = {
    "id": Field(public_id),
    "kind": Field(one_of([kind for kind, _ in EVENT_KIND_CHOICES]), required=True),
    "modality": Field(one_of(Modality.values), Modality.OCCURRED.value),
    "title": Field(named(300), required=True),
    "date": Field(_date, _date({})),
    "place": Field(reference("place")),
    "other_places": Field(ordered(distinct(reference("place"), str), str), []),
    "plover_type": Field(words(12), ""),
    "plover_mode": Field(words(20), ""),
    "acled_type": Field(words(40), ""),
    "acled_sub_type": Field(words(60), ""),
    "participations": Field(distinct(nested(PARTICIPATION), key("entity", "part")), []),
    "casualties": Field(list_of(nested(CASUALTY, _check_casualty)), []),
    "evidence": EVIDENCE_LIST,
    "review": REVIEW,
    "rule": RULE,
    "confidence": CONFIDENCE,
    "edited": EDITED,
    "merged_into": Field(reference("event")),
    "created": MOMENT,
    "updated": MOMENT,
}
