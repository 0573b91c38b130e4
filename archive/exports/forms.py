"""Forms: the types of record, and the fields that each has. docs/records.md explains every one of them.

The tables say what ``load`` reads; ``records`` writes the same fields in the same order. At the top of a
record a field that is absent stays as the archive has it and one that is null is empty; inside lists a field
that is absent is empty.
"""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import Any

from archive.exports import checks
from archive.exports.checks import (
    ABSENT,
    Bad,
    Field,
    Fields,
    address,
    any_reference,
    day,
    distinct,
    flag,
    list_of,
    matching,
    moment,
    named,
    nested,
    number,
    one_of,
    ordered,
    public_id,
    reference,
    share,
    show,
    slug,
    whole,
    words,
)
from archive.models.choices import (
    EVENT_KIND_CHOICES,
    DateBasis,
    Language,
    Measure,
    MentionKind,
    MentionState,
    Modality,
    NameKind,
    OrganizationKind,
    Part,
    PlaceKind,
    Qualifier,
    Reliability,
    Review,
    Scale,
    SegmentKind,
    Stance,
    Status,
    TextPolicy,
)
from archive.values.partial import PARTIAL_DAY

LONGEST_TEXT = 5_000_000
"""Code points of an article's text."""
LONGEST_MENTION = 300
LONGEST_QUOTE = 5000

COUNTRY = Field(matching("[A-Z]{2}", "an ISO 3166-1 code of two capitals"), "")
RULE = Field(words(40), "")
REVIEW = Field(one_of(Review.values), Review.UNREVIEWED.value)
CONFIDENCE = Field(share)
EDITED = Field(list_of(words(40)), [])
LANGUAGE_CODE = matching("[a-z]{2,3}", "an ISO 639 code")
MOMENT = Field(moment, ABSENT)


def _key(*names: str) -> checks.Check:
    """What tells the items of a list apart."""
    return itemgetter(*names)


_ENDS = itemgetter(0, 1)


# ---------------------------------------------------------------------------------- sources, tags, entities

SOURCE: Fields = {
    "slug": Field(slug(80), required=True),
    "name": Field(named(200), required=True),
    "url": Field(address(500)),
    "country": COUNTRY,
    "languages": Field(list_of(LANGUAGE_CODE), []),
    "scale": Field(one_of(Scale.values), Scale.OTHER.value),
    "reliability": Field(one_of(Reliability.values), Reliability.F.value),
    "text_policy": Field(one_of(TextPolicy.values), TextPolicy.FULL.value),
    "summaries": Field(flag, False),
    "description": Field(words(2000), ""),
}

TAG: Fields = {
    "slug": Field(slug(80), required=True),
    "name": Field(named(120), required=True),
    "parent": Field(reference("tag")),
    "code": Field(words(40), ""),
    "description": Field(words(1000), ""),
}

NAME: Fields = {
    "text": Field(named(300), required=True),
    "lang": Field(LANGUAGE_CODE, ""),
    "script": Field(matching("[A-Z][a-z]{3}", "an ISO 15924 code"), ""),
    "kind": Field(one_of(NameKind.values), NameKind.ALIAS.value),
}


def _entity(type_: str, /, **own: Field) -> Fields:
    return {
        "slug": Field(slug(100), required=True),
        "name": Field(named(300), required=True),
        **own,
        "names": Field(distinct(nested(NAME), _key("text")), []),
        "summary": Field(words(5000), ""),
        "review": REVIEW,
        "wikidata": Field(words(20), ""),
        "merged_into": Field(reference(type_)),
        "created": MOMENT,
        "updated": MOMENT,
    }


PLACE: Fields = _entity(
    "place",
    kind=Field(one_of(PlaceKind.values), PlaceKind.OTHER.value),
    country=COUNTRY,
    parent=Field(reference("place")),
    lat=Field(number(-90, 90)),
    lon=Field(number(-180, 180)),
    geonames_id=Field(whole(1)),
)
ORGANIZATION: Fields = _entity(
    "organization",
    kind=Field(one_of(OrganizationKind.values), OrganizationKind.OTHER.value),
    country=COUNTRY,
    parent=Field(reference("organization")),
)
PERSON: Fields = _entity("person", category=Field(words(40), ""))


# ------------------------------------------------------------------------------------------------- articles

_SEGMENT_KIND = one_of(SegmentKind.values)
_SEGMENT_KINDS = tuple(SegmentKind.values)
_OFFSET = whole()


def segment(value: Any) -> tuple[int, int, str]:
    """``["body", 69, 420]`` as (start, end, kind)."""
    if type(value) is not list or len(value) != 3:
        raise Bad(f'must be a list as in ["body", 69, 420], not {show(value)}')
    kind, start, end = value
    if kind in _SEGMENT_KINDS and type(start) is type(end) is int and 0 <= start < end <= LONGEST_TEXT:
        return start, end, kind
    kind, start, end = _SEGMENT_KIND(kind), _OFFSET(start), _OFFSET(end)
    if start >= end:
        raise Bad(f"is no span: {start}–{end}")
    return start, end, kind


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
    "start": Field(_OFFSET, required=True),
    "end": Field(_OFFSET, required=True),
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


def check_span(record: dict[str, Any]) -> None:
    if record["start"] >= record["end"]:
        raise Bad(f"is no span: {record['start']}–{record['end']}")


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


def check_range(record: dict[str, Any]) -> None:
    earliest, latest = record["earliest"], record["latest"]
    if (earliest is None) != (latest is None):
        raise Bad("needs both earliest and latest, or neither")
    if earliest and earliest > latest:
        raise Bad(f"earliest {earliest} is after latest {latest}")


def _check_published(record: dict[str, Any]) -> None:
    check_range(record)
    if record["basis"] != DateBasis.UNKNOWN and record["earliest"] is None:
        raise Bad(f"basis {record['basis']} needs a date", "basis")
    if (record["start"] is None) != (record["end"] is None):
        raise Bad("needs both start and end, or neither")
    if record["start"] is not None:
        check_span(record)


BASIS = Field(one_of(DateBasis.values), DateBasis.UNKNOWN.value)

PUBLISHED: Fields = {
    "earliest": Field(day),
    "latest": Field(day),
    "basis": BASIS,
    "at": Field(moment),
    "expression": Field(words(300), ""),
    "start": Field(_OFFSET),
    "end": Field(_OFFSET),
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
    "tags": Field(distinct(article_tag, _key("tag")), []),
    "mentions": Field(ordered(distinct(mention, _ENDS), _ENDS), []),
    "original": Field(nested(ORIGINAL), ABSENT),
    "created": MOMENT,
    "updated": MOMENT,
}


# ---------------------------------------------------------------------------------------- roles and events

EVIDENCE: Fields = {
    "article": Field(reference("article"), required=True),
    "start": Field(_OFFSET, required=True),
    "end": Field(_OFFSET, required=True),
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
    "participations": Field(distinct(nested(PARTICIPATION), _key("entity", "part")), []),
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


# ------------------------------------------------------------------------------------------------- the rest

REDIRECT_KINDS = (*checks.KINDS, "article", "event", "tag", "source")

REDIRECT: Fields = {
    "kind": Field(one_of(REDIRECT_KINDS), required=True),
    "key": Field(named(100), required=True),
    "to": Field(any_reference(REDIRECT_KINDS), required=True),
    "made": MOMENT,
}

DOCUMENT: Fields = {
    **ORIGINAL,
    "sha256": Field(ORIGINAL["sha256"].check, required=True),
    "base64": Field(ORIGINAL["base64"].check, required=True),
}

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
    return reference("article")(article), _OFFSET(start), _OFFSET(end)


PROPOSAL: Fields = {
    "kind": Field(one_of(checks.KINDS), ""),
    "name": Field(named(300), required=True),
    "review": REVIEW,
    "entity": Field(any_reference()),
    "mentions": Field(ordered(distinct(quoted, lambda item: item), lambda item: item), []),
    "created": MOMENT,
}

FORMS: dict[str, Fields] = {
    "source": SOURCE,
    "tag": TAG,
    "place": PLACE,
    "organization": ORGANIZATION,
    "person": PERSON,
    "article": ARTICLE,
    "role": ROLE,
    "event": EVENT,
    "redirect": REDIRECT,
    "document": DOCUMENT,
    "post": POST,
    "not_the_same": NOT_THE_SAME,
    "proposal": PROPOSAL,
}
"""Every type of record, in the order in which a file must have them."""

PARTS: dict[str, Fields] = {
    "names": NAME,
    "published": PUBLISHED,
    "article_tags": ARTICLE_TAG,
    "mentions": MENTION,
    "candidates": CANDIDATE,
    "original": ORIGINAL,
    "evidence": EVIDENCE,
    "date": DATE,
    "participations": PARTICIPATION,
    "casualties": CASUALTY,
}
"""The objects inside records."""


def _check_place(record: dict[str, Any]) -> None:
    if (record.get("lat") is None) != (record.get("lon") is None):
        raise Bad("needs both lat and lon, or neither")


def _check_article(record: dict[str, Any]) -> None:
    """Every span lies inside the text, and says what stands there."""
    text: str = record["text"]
    length = len(text)
    for index, (_, end, _) in enumerate(record.get("segments", ())):
        if end > length:
            raise _beyond(end, length, "segments", index)
    for index, mention in enumerate(record.get("mentions", ())):
        if mention[1] > length:
            raise _beyond(mention[1], length, "mentions", index)
        if len(mention) > len(MENTION_ORDER):
            start, end, *_, exact = mention
            check_exact(exact, start, end, text, "mentions", index)
            record["mentions"][index] = mention[:-1]
    published = record.get("published")
    if published and published["end"] is not None and published["end"] > length:
        raise _beyond(published["end"], length, "published")


def _beyond(end: int, length: int, *path: str | int) -> Bad:
    return Bad(f"ends at {end:,}, but the text has {length:,} characters", *path)


def check_exact(exact: str, start: int, end: int, text: str, *path: str | int) -> None:
    """A quote must be the words of its span: whoever counted in bytes or UTF-16 learns it here."""
    there = text[start:end]
    if exact != there:
        raise Bad(
            f"{show(exact)} does not stand at {start}–{end}, but {show(there)};"
            " offsets count Unicode code points",
            *path,
        )


def _check_post(record: dict[str, Any]) -> None:
    if (record.get("organization") is None) == (record.get("area") is None):
        raise Bad("needs either an organization or an area")


def _check_distinction(record: dict[str, Any]) -> None:
    if bool(record.get("other")) == bool(record.get("name")):
        raise Bad("needs either the other one or a name that is not its own")
    if record.get("other") == record["entity"]:
        raise Bad("is the same one", "other")


def _check_proposal(record: dict[str, Any]) -> None:
    if record.get("entity") and record.get("review") != Review.CONFIRMED:
        raise Bad("names an entity, so its review must be confirmed", "review")


RULES = {
    "place": _check_place,
    "article": _check_article,
    "post": _check_post,
    "not_the_same": _check_distinction,
    "proposal": _check_proposal,
}


def read(record: Any) -> tuple[str, dict[str, Any]]:
    """A record as it was parsed, to its type and its checked fields. Raises ``Bad``."""
    if type(record) is not dict:
        raise Bad(f"a record must be an object, not {show(record)}")
    kind = record.get("type")
    if type(kind) is not str or kind not in FORMS:
        raise Bad(f"{show(kind)} is not one of {', '.join(FORMS)}", "type")
    checked = checks.read(FORMS[kind], record)
    if kind in RULES:
        RULES[kind](checked)
    return kind, checked
