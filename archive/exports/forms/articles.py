"""Articles with what hangs on them, and the original bytes that they were made from."""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import Any

from archive.exports.checks import (
    ABSENT,
    Bad,
    Field,
    Fields,
    address,
    day,
    distinct,
    list_of,
    matching,
    moment,
    named,
    nested,
    one_of,
    ordered,
    public_id,
    reference,
    show,
    words,
)
from archive.exports.forms.mentions import MENTION_ORDER, mention
from archive.exports.forms.shared import (
    BASIS,
    CONFIDENCE,
    EDITED,
    MOMENT,
    OFFSET,
    REVIEW,
    RULE,
    check_exact,
    check_range,
    check_span,
    key,
)
from archive.models.choices import DateBasis, Language, SegmentKind, Status

LONGEST_TEXT = 5_000_000
"""Code points of an article's text."""
_ENDS = itemgetter(0, 1)
_SEGMENT_KIND = one_of(SegmentKind.values)
_SEGMENT_KINDS = tuple(SegmentKind.values)


def segment(value: Any) -> tuple[int, int, str]:
    """``["body", 69, 420]`` as (start, end, kind)."""
    if type(value) is not list or len(value) != 3:
        raise Bad(f'must be a list as in ["body", 69, 420], not {show(value)}')
    kind, start, end = value
    if kind in _SEGMENT_KINDS and type(start) is type(end) is int and 0 <= start < end <= LONGEST_TEXT:
        return start, end, kind
    kind, start, end = _SEGMENT_KIND(kind), OFFSET(start), OFFSET(end)
    if start >= end:
        raise Bad(f"is no span: {start}–{end}")
    return start, end, kind


def _check_published(record: dict[str, Any]) -> None:
    check_range(record)
    if record["basis"] != DateBasis.UNKNOWN and record["earliest"] is None:
        raise Bad(f"basis {record['basis']} needs a date", "basis")
    if (record["start"] is None) != (record["end"] is None):
        raise Bad("needs both start and end, or neither")
    if record["start"] is not None:
        check_span(record)


PUBLISHED: Fields = {
    "earliest": Field(day),
    "latest": Field(day),
    "basis": BASIS,
    "at": Field(moment),
    "expression": Field(words(300), ""),
    "start": Field(OFFSET),
    "end": Field(OFFSET),
}
_published = nested(PUBLISHED, _check_published)

ARTICLE_TAG: Fields = {
    "tag": Field(reference("tag"), required=True),
    "review": REVIEW,
    "rule": RULE,
    "confidence": CONFIDENCE,
}
_article_tag = nested(ARTICLE_TAG)


def article_tag(value: Any) -> Any:
    """``"border-security"`` for short, or an object with who says so."""
    return _bare_tag(value) if type(value) is str else _article_tag(value)


@lru_cache(maxsize=10_000)
def _bare_tag(slug: str) -> Any:
    return _article_tag({"tag": slug})


ORIGINAL: Fields = {
    "media_type": Field(named(100), "text/plain"),
    "charset": Field(words(40), ABSENT),
    "sha256": Field(matching("[0-9a-f]{64}", "a SHA-256 in 64 small hexadecimal digits"), ABSENT),
    "received": MOMENT,
    "from": Field(words(40), ABSENT),
    "filename": Field(words(255), ABSENT),
    "url": Field(address(2000)),
    "base64": Field(words(100_000_000), ABSENT),
}

ARTICLE: Fields = {
    "id": Field(public_id),
    "source": Field(reference("source"), required=True),
    "url": Field(address(1000)),
    "language": Field(one_of(Language.values), Language.UNKNOWN.value, required=True),
    "status": Field(one_of(Status.values), Status.DRAFT.value),
    "headline": Field(words(500), ""),
    "standfirst": Field(words(5000), ""),
    "text": Field(named(LONGEST_TEXT), required=True),
    "segments": Field(ordered(distinct(segment, lambda item: item[0]), lambda item: item), []),
    "published": Field(_published, _published({})),
    "dateline_place": Field(reference("place")),
    "dateline_text": Field(words(200), ""),
    "agency": Field(words(200), ""),
    "byline": Field(words(300), ""),
    "credit": Field(words(500), ""),
    "doubts": Field(list_of(words(2000)), []),
    "settled": Field(list_of(words(2000)), []),
    "edited": EDITED,
    "tags": Field(distinct(article_tag, key("tag")), []),
    "mentions": Field(ordered(distinct(mention, _ENDS), _ENDS), []),
    "original": Field(nested(ORIGINAL), ABSENT),
    "created": MOMENT,
    "updated": MOMENT,
}


DOCUMENT: Fields = {
    **ORIGINAL,
    "sha256": Field(ORIGINAL["sha256"].check, required=True),
    "base64": Field(ORIGINAL["base64"].check, required=True),
}


def check_article(record: dict[str, Any]) -> None:
    """Every span lies inside the text, and says what stands there."""
    text: str = record["text"]
    length = len(text)
    for index, (_, end, _) in enumerate(record.get("segments", ())):
        if end > length:
            raise _beyond(end, length, "segments", index)
    for index, spanned in enumerate(record.get("mentions", ())):
        if spanned[1] > length:
            raise _beyond(spanned[1], length, "mentions", index)
        if len(spanned) > len(MENTION_ORDER):
            start, end, *_, exact = spanned
            check_exact(exact, start, end, text, "mentions", index)
            record["mentions"][index] = spanned[:-1]
    published = record.get("published")
    if published and published["end"] is not None and published["end"] > length:
        raise _beyond(published["end"], length, "published")


def _beyond(end: int, length: int, *path: str | int) -> Bad:
    return Bad(f"ends at {end:,}, but the text has {length:,} characters", *path)
