"""Articles: lists without their text, details with as much of it as the source's policy allows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, QuerySet
from rest_framework import serializers
from rest_framework.request import Request

from api.serializers.mentions import MentionSerializer, mention_rows
from api.serializers.pieces import (
    DateRangeSerializer,
    EntityRefSerializer,
    RefSerializer,
    Row,
    api_url,
    date_row,
    entity_ref,
    page_url,
    ref,
)
from archive import queries, search
from archive.digests.passages import Answer, answers
from archive.models import Article, ArticleTag, Evidence, Mention, Segment
from archive.models.choices import Language, Review, SegmentKind
from archive.models.entity import visible
from archive.models.prepared import prepared
from archive.values.policy import shown_spans
from archive.values.slugs import slugify
from archive.values.text import Span


class PublishedSerializer(DateRangeSerializer):
    at = serializers.DateTimeField(allow_null=True, help_text="The moment, when metadata has it.")


class MentionedSerializer(EntityRefSerializer):
    mentions = serializers.IntegerField(help_text="How often this article names it.")


class ArticleSerializer(serializers.Serializer[Any]):
    """One text of one source."""

    id = serializers.CharField()
    url = serializers.URLField(help_text="This record.")
    page = serializers.URLField(help_text="Its page for readers.")
    canonical_url = serializers.URLField(allow_null=True, help_text="Its address at the source.")
    source = RefSerializer()  # type: ignore[assignment]
    summary = serializers.BooleanField(help_text="Written for this archive to sum up what others reported.")
    language = serializers.ChoiceField(choices=Language.choices)
    headline = serializers.CharField(allow_blank=True)
    standfirst = serializers.CharField(allow_blank=True)
    byline = serializers.CharField(allow_blank=True)
    credit = serializers.CharField(allow_blank=True)
    agency = serializers.CharField(allow_blank=True)
    dateline_place = RefSerializer(allow_null=True)
    dateline_text = serializers.CharField(allow_blank=True)
    published = PublishedSerializer()
    tags = RefSerializer(many=True)
    entities = MentionedSerializer(many=True)
    events = serializers.ListField(child=serializers.CharField(), help_text="Ids of the events it tells.")


class SnippetSerializer(serializers.Serializer[Any]):
    """The passage that answers the words of the question best, at most 200 characters."""

    text = serializers.CharField(trim_whitespace=False, help_text="As it stands in the text.")
    start = serializers.IntegerField(help_text="Where it begins: code points into the article's text.")
    end = serializers.IntegerField()
    marks = serializers.ListField(
        child=serializers.ListField(child=serializers.IntegerField(), min_length=2, max_length=2),
        help_text="[start, end] of each word found, code points into the article's text, in order.",
    )


class ListedArticleSerializer(ArticleSerializer):
    snippet = SnippetSerializer(
        required=False,
        allow_null=True,
        help_text="Only in answer to `q`; null where the source's text policy forbids it.",
    )


class SegmentSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=SegmentKind.choices)
    start = serializers.IntegerField(help_text="Code points into the article's text.")
    end = serializers.IntegerField()


class PieceSerializer(serializers.Serializer[Any]):
    start = serializers.IntegerField(help_text="Where in the whole text the piece stands.")
    text = serializers.CharField()


class OriginalSerializer(serializers.Serializer[Any]):
    """The bytes that came in."""

    media_type = serializers.CharField()
    sha256 = serializers.CharField()
    size = serializers.IntegerField(help_text="bytes")
    received = serializers.DateTimeField()
    url = serializers.URLField(allow_null=True, help_text="Download; null where the text policy forbids it.")


class ArticleDetailSerializer(ArticleSerializer):
    text_policy = serializers.CharField(help_text="full, excerpt or metadata: how much of the text follows.")
    length = serializers.IntegerField(help_text="Code points of the whole text.")
    text = PieceSerializer(many=True, help_text="The text, or the pieces of it that may be shown.")
    segments = SegmentSerializer(many=True)
    mentions = MentionSerializer(many=True)
    roles = serializers.ListField(child=serializers.CharField(), help_text="Ids of the roles it reports.")
    doubts = serializers.ListField(
        child=serializers.CharField(), help_text="What the reading was not sure of."
    )
    original = OriginalSerializer()


FIELDS = (
    "pk",
    "public_id",
    "url",
    "language",
    "headline",
    "standfirst",
    "byline",
    "credit",
    "agency",
    "dateline_text",
    "published_earliest",
    "published_latest",
    "published_basis",
    "published_expression",
    "published_at",
    "source__slug",
    "source__name",
    "source__summaries",
    "source__text_policy",
    "dateline_place__slug",
    "dateline_place__name",
    "place_is_shown",
)


def article_rows(pks: Sequence[int], request: Request) -> dict[int, Row]:
    """The published ones of these articles by key, in the given order; four queries whatever their number."""
    articles = {row["pk"]: row for row in _articles(pks)}
    tags, entities, events = _by_article(_tags(pks)), _entities(pks), _by_article(_events(pks))
    return {
        pk: _row(articles[pk], tags.get(pk, []), entities.get(pk, []), events.get(pk, []), request)
        for pk in pks
        if pk in articles
    }


def listed_rows(pks: Sequence[int], question: search.Question, request: Request) -> list[Row]:
    """``article_rows``, with the passage that answers the words of the question, if it has any."""
    rows = article_rows(pks, request)
    if not question.q:
        return list(rows.values())
    found = answers(list(rows), question)
    return [row | {"snippet": _snippet(found.get(key))} for key, row in rows.items()]


def _snippet(found: Answer | None) -> Row | None:
    if found is None:
        return None
    shown = found.passage
    return {"text": found.words, "start": shown.start, "end": shown.end, "marks": shown.marks}


def article_detail(article: Article, request: Request) -> Row:
    """``article`` comes with body, document and source (select_related)."""
    rows = article_rows([article.pk], request)
    parts = list(Segment.objects.filter(article=article).values_list("kind", "start", "end"))
    policy = article.source.text_policy
    spans = shown_spans(policy, parts, article.body.length)
    return {
        **rows[article.pk],
        "text_policy": policy,
        "length": article.body.length,
        "text": [{"start": span.start, "text": span.of(article.body.text)} for span in spans],
        "segments": [{"kind": kind, "start": start, "end": end} for kind, start, end in parts],
        "mentions": _shown_mentions(article, spans, request),
        "roles": [public_id for _, public_id in _roles([article.pk])],
        "doubts": article.doubts,
        "original": _original(article, request),
    }


def _row(
    article: Mapping[str, Any],
    tags: Sequence[tuple[Any, ...]],
    entities: Sequence[tuple[Any, ...]],
    events: Sequence[tuple[Any, ...]],
    request: Request,
) -> Row:
    key = article["public_id"]
    shown = article["source__text_policy"] != "metadata"
    return {
        "id": key,
        "url": api_url(request, "articles", key),
        "page": page_url(request, "article", key, slugify(article["headline"])),
        "canonical_url": article["url"],
        "source": ref(article["source__slug"], article["source__name"]),
        "summary": article["source__summaries"],
        "language": article["language"],
        "headline": article["headline"],
        "standfirst": article["standfirst"] if shown else "",
        "byline": article["byline"],
        "credit": article["credit"],
        "agency": article["agency"],
        "dateline_place": _dateline_place(article),
        "dateline_text": article["dateline_text"],
        "published": {**date_row(article, "published"), "at": article["published_at"]},
        "tags": [ref(*tag) for tag in tags],
        "entities": [
            entity_ref(request, kind, slug, name) | {"mentions": times}
            for kind, slug, name, times in entities
        ],
        "events": [public_id for (public_id,) in events],
    }


def _dateline_place(article: Mapping[str, Any]) -> Row | None:
    shown = article["place_is_shown"]
    return ref(article["dateline_place__slug"], article["dateline_place__name"]) if shown else None


@prepared
def _articles(pks: Sequence[int]) -> QuerySet[Any, Any]:
    shown = ExpressionWrapper(visible("dateline_place__"), BooleanField())
    rows = Article.objects.published().filter(pk__in=pks).annotate(place_is_shown=shown)
    return rows.values(*FIELDS).order_by()


@prepared
def _tags(pks: Sequence[int]) -> QuerySet[Any, Any]:
    tagged = ArticleTag.objects.filter(article__in=pks).exclude(review=Review.REJECTED)
    return tagged.order_by("tag__name").values_list("article_id", "tag__slug", "tag__name")


def _entities(pks: Sequence[int]) -> dict[int, list[tuple[Any, ...]]]:
    """Article to (kind, slug, name, how often it is named), the most named first."""
    counts = Counter(queries.names_in(pks))
    counted = [(article, *entity, times) for (article, *entity), times in counts.items()]
    return _by_article(sorted(counted, key=lambda row: (-row[-1], row[2], row[1])))


def _telling(target: str) -> Callable[..., list[Any]]:
    """A query of (article, public id) of the events or roles that the articles support."""
    key = f"{target}__public_id"

    def told(pks: Sequence[int]) -> QuerySet[Any, Any]:
        rows = Evidence.objects.published().filter(
            article__in=pks, stance="supports", **{f"{target}__isnull": False}
        )
        rows = rows.exclude(**{f"{target}__review": Review.REJECTED})
        if target == "event":
            rows = rows.filter(event__merged_into__isnull=True)
        return rows.order_by("article_id", key).distinct().values_list("article_id", key)

    return prepared(told)


_events, _roles = _telling("event"), _telling("role")


def _by_article(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[tuple[Any, ...]]]:
    """The rows without their first column, which is the article, in their order."""
    groups: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for article, *row in rows:
        groups[article].append(tuple(row))
    return groups


def _shown_mentions(article: Article, spans: Sequence[Span], request: Request) -> list[Row]:
    mentions = Mention.objects.published().filter(article=article).select_related("entity", "article__source")
    shown = [m for m in mentions.order_by("start") if any(s.holds(Span(m.start, m.end)) for s in spans)]
    return mention_rows(shown, request)


def _original(article: Article, request: Request) -> Row:
    document = article.document
    full = article.source.text_policy == "full"
    return {
        "media_type": document.media_type,
        "sha256": document.sha256,
        "size": document.size,
        "received": document.received,
        "url": page_url(request, "original", article.public_id) if full else None,
    }
