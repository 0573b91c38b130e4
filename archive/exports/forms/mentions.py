"""Mentions: a dozen in every article, so that what is usual is read without the table."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from archive.exports.checks import (
    ABSENT,
    Bad,
    Field,
    Fields,
    any_reference,
    list_of,
    nested,
    one_of,
    share,
    words,
)
from archive.exports.forms.shared import CONFIDENCE, OFFSET, REVIEW, RULE, check_span
from archive.models.choices import MentionKind, MentionState, Review

LONGEST_MENTION = 300


def mention_state(entity: str | None, review: str) -> str:
    """The state of a mention whose record does not say it."""
    if review == "rejected":
        return "rejected"
    return "linked" if entity else "unresolved"


CANDIDATE: Fields = {
    "entity": Field(any_reference(), required=True),
    "score": Field(share),
    "why": Field(words(2000), ""),
}

MENTION: Fields = {
    "start": Field(OFFSET, required=True),
    "end": Field(OFFSET, required=True),
    "exact": Field(words(LONGEST_MENTION), ABSENT),
    "entity": Field(any_reference()),
    "kind": Field(one_of(MentionKind.values), MentionKind.NAME.value),
    "state": Field(one_of(MentionState.values), ABSENT),
    "review": REVIEW,
    "rule": RULE,
    "confidence": CONFIDENCE,
    "reasons": Field(list_of(words(2000))),
    "candidates": Field(list_of(nested(CANDIDATE))),
}


MENTION_ORDER = (
    "start", "end", "entity", "kind", "state", "review", "rule", "confidence", "reasons", "candidates",
)  # fmt: skip
"""Mentions are kept as tuples, since there are so many; the words of the span come last, if given."""
Spanned = tuple[Any, ...]
_MENTION_FIELDS = MENTION.keys()
_SELDOM = frozenset(["state", "exact", "candidates"])
_MENTION_KINDS, _REVIEWS = frozenset(MentionKind.values), frozenset(Review.values)
_named, _rule = any_reference(), words(40)


def mention(value: Any) -> Spanned:
    """One of a dozen in every article: what is usual is read without the table; that finds the faults."""
    if type(value) is not dict or not value.keys() <= _MENTION_FIELDS or not _SELDOM.isdisjoint(value):
        return _unusual_mention(value)
    get: Any = value.get
    start, end, entity = get("start"), get("end"), get("entity")
    rule, confidence = get("rule", ""), get("confidence")
    usual = (
        type(start) is type(end) is int
        and 0 <= start < end <= start + LONGEST_MENTION
        and type(entity) is type(rule) is str
        and (confidence is None or (type(confidence) is float and 0 <= confidence <= 1))
        and get("reasons") is None
    )
    if not usual:
        return _unusual_mention(value)
    try:
        told = _told(entity, get("kind"), get("review"), rule)
    except (Bad, TypeError):
        return _unusual_mention(value)
    return start, end, *told, confidence, None, None


@lru_cache(maxsize=100_000)  # the same few thousand names, in millions of mentions
def _told(entity: str, kind: Any, review: Any, rule: str) -> tuple[str, ...]:
    """What a mention of an entity says besides its place, checked. Raises ``Bad``."""
    if kind not in _MENTION_KINDS or review not in _REVIEWS:
        raise Bad("is not one of them", "kind")
    return _named(entity), kind, mention_state(entity, review), review, _rule(rule)


def _check_mention(record: dict[str, Any]) -> None:
    check_span(record)
    if record["end"] - record["start"] > LONGEST_MENTION:
        raise Bad(f"spans more than {LONGEST_MENTION} characters")
    if record["state"] is ABSENT:
        record["state"] = mention_state(record["entity"], record["review"])
    if record["state"] == MentionState.LINKED and not record["entity"]:
        raise Bad("is linked, but names no entity", "state")
    if record["state"] == MentionState.UNRESOLVED and record["entity"]:
        raise Bad("is unresolved, but names an entity", "state")


_full_mention = nested(MENTION, _check_mention)


def _unusual_mention(value: Any) -> Spanned:
    full = _full_mention(value)
    exact = () if full["exact"] is ABSENT else (full["exact"],)
    return (*(full[name] for name in MENTION_ORDER), *exact)
