"""Sources and tags: small tables, read whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request

from api.serializers.pieces import RefSerializer, Row, api_url, page_url, ref
from archive.models import Source, Tag
from archive.models.choices import Reliability, Scale, TextPolicy


class SourceSerializer(serializers.Serializer[Any]):
    """A publisher: outlet, agency, government office."""

    slug = serializers.SlugField()
    name = serializers.CharField()
    url = serializers.URLField(help_text="This record.")
    page = serializers.URLField(help_text="Its page for readers.")
    homepage = serializers.URLField(allow_null=True)
    country = serializers.CharField(allow_blank=True, help_text="ISO 3166-1; empty when unknown.")
    languages = serializers.ListField(child=serializers.CharField())
    scale = serializers.ChoiceField(choices=Scale.choices)
    reliability = serializers.ChoiceField(choices=Reliability.choices, help_text="Admiralty code.")
    text_policy = serializers.ChoiceField(choices=TextPolicy.choices)
    summaries = serializers.BooleanField(help_text="Its texts were written for this archive.")
    description = serializers.CharField(allow_blank=True)


class TagSerializer(serializers.Serializer[Any]):
    """A subject in a small tree."""

    slug = serializers.SlugField()
    name = serializers.CharField()
    url = serializers.URLField(help_text="This record.")
    page = serializers.URLField(help_text="Its page for readers.")
    parent = RefSerializer(allow_null=True)
    code = serializers.CharField(allow_blank=True, help_text="IPTC Media Topic.")
    description = serializers.CharField(allow_blank=True)


def source_rows(sources: Iterable[Source], request: Request) -> list[Row]:
    return [
        {
            "slug": source.slug,
            "name": source.name,
            "url": api_url(request, "sources", source.slug),
            "page": page_url(request, "source", source.slug),
            "homepage": source.url,
            "country": source.country,
            "languages": source.languages,
            "scale": source.scale,
            "reliability": source.reliability,
            "text_policy": source.text_policy,
            "summaries": source.summaries,
            "description": source.description,
        }
        for source in sources
    ]


def tag_rows(tags: Iterable[Tag], request: Request) -> list[Row]:
    """``tags`` come with their parents (select_related)."""
    return [
        {
            "slug": tag.slug,
            "name": tag.name,
            "url": api_url(request, "tags", tag.slug),
            "page": page_url(request, "tag", tag.slug),
            "parent": ref(tag.parent.slug, tag.parent.name) if tag.parent else None,
            "code": tag.code,
            "description": tag.description,
        }
        for tag in tags
    ]
