"""Articles with all that hangs on them, and documents that no article was made from, as records."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from archive.models import Article, ArticleTag, ArticleText, Document, DocumentContent, Mention, Segment
from archive.models.choices import Review

from ..forms.mentions import CANDIDATE, mention_state
from .order import code_point, keyed

Record = dict[str, Any]

_ARTICLE = (
    "public_id", "source__slug", "url", "language", "status", "headline", "standfirst",
    "dateline_place__slug",
    "dateline_text", "agency", "byline", "credit", "doubts", "settled", "edited", "created", "updated",
    "document_id",
)  # fmt: skip
_PUBLISHED = (
    "published_earliest", "published_latest", "published_basis", "published_at", "published_expression",
    "published_start", "published_end",
)  # fmt: skip
_DOCUMENT = (
    "media_type", "charset", "sha256", "received", "origin", "filename", "url",
)  # fmt: skip


def article_order() -> Iterator[int]:
    """As they came in, so that a list that shows the newest first shows them alike after a load."""
    return keyed(Article.objects.all(), "created", code_point("public_id"))


def articles(pks: Sequence[int]) -> list[Record]:
    rows = list(Article.objects.filter(pk__in=pks).values_list("pk", *_ARTICLE, *_PUBLISHED))
    texts = dict(ArticleText.objects.filter(article__in=pks).values_list("article_id", "text"))
    originals = _originals({row[len(_ARTICLE)] for row in rows})
    segments, tagged, mentions = _segments(pks), _tagged(pks), _mentions(pks)
    found = {
        pk: _article(row[: len(_ARTICLE) - 1])
        | {
            "text": texts.get(pk, ""),
            "segments": segments.get(pk, []),
            "published": _published(*row[len(_ARTICLE) :]),
            "tags": tagged.get(pk, []),
            "mentions": mentions.get(pk, []),
            "original": originals[row[len(_ARTICLE) - 1]],
        }
        for pk, *row in rows
    }
    return [{name: found[pk][name] for name in _FIELDS} for pk in pks if pk in found]


_FIELDS = (
    "type", "id", "source", "url", "language", "status", "headline", "standfirst", "text", "segments",
    "published",
    "dateline_place", "dateline_text", "agency", "byline", "credit", "doubts", "settled", "edited", "tags",
    "mentions", "original",
    "created", "updated",
)  # fmt: skip


def _article(row: list[Any]) -> Record:
    (
        public_id,
        source,
        url,
        language,
        status,
        headline,
        standfirst,
        place,
        dateline,
        agency,
        byline,
        credit,
        *rest,
    ) = row
    doubts, settled, edited, created, updated = rest
    return {
        "type": "article", "id": public_id, "source": source, "url": url, "language": language,
        "status": status,
        "headline": headline or None, "standfirst": standfirst or None, "dateline_place": place,
        "dateline_text": dateline or None, "agency": agency or None, "byline": byline or None,
        "credit": credit or None, "doubts": doubts, "settled": settled, "edited": edited,
        "created": created, "updated": updated,
    }  # fmt: skip


def _published(
    earliest: date | None, latest: date | None, basis: str, at: datetime | None, expression: str,
    start: int | None, end: int | None,
) -> Record:  # fmt: skip
    published: Record = {"earliest": earliest, "latest": latest, "basis": basis, "at": at}
    if expression:
        published["expression"] = expression
    if start is not None:
        published |= {"start": start, "end": end}
    return published


def _segments(pks: Sequence[int]) -> dict[int, list[list[Any]]]:
    found: dict[int, list[list[Any]]] = defaultdict(list)
    rows = Segment.objects.filter(article__in=pks).order_by("article", "start")
    for pk, kind, start, end in rows.values_list("article_id", "kind", "start", "end"):
        found[pk].append([kind, start, end])
    return found


def _tagged(pks: Sequence[int]) -> dict[int, list[Any]]:
    """Tags in the order in which they were given; those that nobody said more about as their bare slug."""
    found: dict[int, list[Any]] = defaultdict(list)
    rows = ArticleTag.objects.filter(article__in=pks).order_by("pk")
    for pk, tag, review, rule, confidence in rows.values_list(
        "article_id", "tag__slug", "review", "rule", "confidence"
    ):
        plain = review == Review.UNREVIEWED and not rule and confidence is None
        found[pk].append(tag if plain else {"tag": tag} | judged(review, rule, confidence))
    return found


def judged(review: str, rule: str, confidence: float | None = None) -> Record:
    """Who says so, how surely, and what an editor said to it."""
    record: Record = {}
    if rule:
        record["rule"] = rule
    if confidence is not None:
        record["confidence"] = confidence
    return record | {"review": review}


_MENTION = (
    "article_id", "start", "end", "entity__kind", "entity__slug", "kind", "state", "review", "rule",
    "confidence", "reasons", "candidates",
)  # fmt: skip


def _mentions(pks: Sequence[int]) -> dict[int, list[Record]]:
    found: dict[int, list[Record]] = defaultdict(list)
    rows = Mention.objects.filter(article__in=pks).order_by("article", "start", "end")
    for pk, *row in rows.values_list(*_MENTION):
        found[pk].append(_mention(*row))
    return found


def _mention(
    start: int, end: int, entity_kind: str | None, slug: str | None, kind: str, state: str, review: str,
    rule: str,
    confidence: float | None, reasons: list[str] | None, candidates: list[Record] | None,
) -> Record:  # fmt: skip
    entity = f"{entity_kind}:{slug}" if slug else None
    mention: Record = {"start": start, "end": end}
    if entity:
        mention["entity"] = entity
    mention["kind"] = kind
    if rule:
        mention["rule"] = rule
    if confidence is not None:
        mention["confidence"] = confidence
    mention["review"] = review
    if state != mention_state(entity, review):
        mention["state"] = state
    if reasons is not None:
        mention["reasons"] = reasons
    if candidates is not None:  # PostgreSQL keeps objects in an order of its own
        mention["candidates"] = [{name: each.get(name) for name in CANDIDATE} for each in candidates]
    return mention


# ------------------------------------------------------------------------------------------------- documents


def document_order() -> Iterator[int]:
    """Documents without an article: the others are written with theirs."""
    return keyed(Document.objects.filter(articles__isnull=True), code_point("sha256"))


def documents(pks: Sequence[int]) -> list[Record]:
    found = _originals(set(pks))
    return [{"type": "document"} | found[pk] for pk in pks if pk in found]


def _originals(pks: set[int]) -> dict[int, Record]:
    packed = DocumentContent.objects.filter(document__in=pks).values_list("document_id", "compressed")
    data = {pk: DocumentContent.unpack(bytes(compressed)) for pk, compressed in packed}
    rows = Document.objects.filter(pk__in=pks).values_list("pk", *_DOCUMENT)
    return {row[0]: _original(row[1:], data[row[0]]) for row in rows}


def _original(row: Sequence[Any], data: bytes) -> Record:
    names = ("media_type", "charset", "sha256", "received", "from", "filename", "url")
    return dict(zip(names, row, strict=True)) | {"base64": b64encode(data).decode()}
