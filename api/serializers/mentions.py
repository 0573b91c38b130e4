"""Mentions: where exactly a text names whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from rest_framework import serializers
from rest_framework.request import Request

from api.serializers.pieces import EntityRefSerializer, Row, entity_ref
from archive.models import Entity, Mention
from archive.models.choices import MentionKind, Review


class MentionSerializer(serializers.Serializer[Any]):
    """A span of an article's text that names an entity."""

    id = serializers.CharField(help_text="Article, start and end: 7k3q9x2m4t-101-116.")
    article = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]
    start = serializers.IntegerField(help_text="Code points into the article's text.")
    end = serializers.IntegerField()
    exact = serializers.CharField(help_text="The words of the text.")
    kind = serializers.ChoiceField(choices=MentionKind.choices)
    entity = EntityRefSerializer()
    rule = serializers.CharField(allow_blank=True, help_text="What found it; empty when an editor did.")
    confidence = serializers.FloatField(allow_null=True)
    reasons = serializers.ListField(child=serializers.CharField())
    review = serializers.ChoiceField(choices=Review.choices)


def mention_rows(mentions: Iterable[Mention], request: Request) -> list[Row]:
    """``mentions`` come with article, its source, and entity."""
    return [mention_row(mention, request) for mention in mentions]


def mention_row(mention: Mention, request: Request) -> Row:
    """``mention`` is linked: only such are public."""
    article, entity = mention.article, cast(Entity, mention.entity)
    return {
        "id": f"{article.public_id}-{mention.start}-{mention.end}",
        "article": article.public_id,
        "source": article.source.slug,
        "start": mention.start,
        "end": mention.end,
        "exact": mention.exact,
        "kind": mention.kind,
        "entity": entity_ref(request, entity.kind, entity.slug, entity.name),
        "rule": mention.rule,
        "confidence": mention.confidence,
        "reasons": mention.reasons or [],
        "review": mention.review,
    }
