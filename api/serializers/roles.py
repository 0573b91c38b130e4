"""Roles: posts that people held, as texts report them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request

from api.serializers.pieces import (
    QUOTE_FIELDS,
    EntityRefSerializer,
    QuoteSerializer,
    Row,
    api_url,
    entity_ref,
    grouped,
    quote_row,
)
from archive.digests.open_questions import Rival
from archive.digests.posts import posts
from archive.models import Evidence, Role
from archive.models.choices import Qualifier, Review


class RoleSerializer(serializers.Serializer[Any]):
    """A person's post. First and last report are the days of the articles: last reported is not ended."""

    id = serializers.CharField()
    url = serializers.URLField(help_text="This record.")
    person = EntityRefSerializer()
    title = serializers.CharField(help_text="As the text has it.")
    post = serializers.CharField(
        allow_blank=True, help_text="In one English form, whatever the wording; empty: as the title."
    )
    organization = EntityRefSerializer(allow_null=True)
    area = EntityRefSerializer(allow_null=True)
    qualifier = serializers.ChoiceField(choices=Qualifier.choices)
    first_reported = serializers.DateField(allow_null=True)
    last_reported = serializers.DateField(allow_null=True)
    evidence_count = serializers.IntegerField()
    rule = serializers.CharField(allow_blank=True)
    confidence = serializers.FloatField(allow_null=True)
    review = serializers.ChoiceField(choices=Review.choices)


class SilenceSerializer(serializers.Serializer[Any]):
    """Two days with more than a year between them of which no report tells anything."""

    after = serializers.DateField()
    before = serializers.DateField()


class RivalSerializer(serializers.Serializer[Any]):
    """Somebody else whom a text shows in the post between two reports of its holder."""

    person = EntityRefSerializer()
    reported = serializers.DateField()


class RoleDetailSerializer(RoleSerializer):
    evidence = QuoteSerializer(many=True)
    gaps = SilenceSerializer(many=True)
    rivals = RivalSerializer(many=True)


DATES = ("article__published_earliest", "article__published_latest")


def role_rows(roles: Sequence[Role], request: Request) -> list[Row]:
    """``roles`` come with person, organization and area (select_related)."""
    quotes = _quotes(roles)
    return [_row(role, quotes.get(role.pk, []), request) for role in roles]


def role_detail(role: Role, request: Request) -> Row:
    quotes = _quotes([role]).get(role.pk, [])
    post = next(iter(posts(Role.objects.filter(pk=role.pk))), None)
    return {
        **_row(role, quotes, request),
        "evidence": [quote_row(quote) for quote in quotes],
        "gaps": [{"after": one.day, "before": other.day} for one, other in post.gaps] if post else [],
        "rivals": [_rival(rival, request) for rival in post.rivals] if post else [],
    }


def _rival(rival: Rival, request: Request) -> Row:
    person = rival.person
    return {"person": entity_ref(request, "person", person.slug, person.name), "reported": rival.day}


def _quotes(roles: Sequence[Role]) -> dict[int, list[Mapping[str, Any]]]:
    evidence = Evidence.objects.published().filter(role__in=[role.pk for role in roles])
    return grouped(evidence.as_told().values("role_id", *DATES, *QUOTE_FIELDS), "role_id")


def _row(role: Role, quotes: Sequence[Mapping[str, Any]], request: Request) -> Row:
    supports = [quote for quote in quotes if quote["stance"] == "supports"]
    first = [quote[DATES[0]] for quote in supports if quote[DATES[0]]]
    last = [quote[DATES[1]] for quote in supports if quote[DATES[1]]]
    return {
        "id": role.public_id,
        "url": api_url(request, "roles", role.public_id),
        "person": entity_ref(request, "person", role.person.slug, role.person.name),
        "title": role.title,
        "post": role.post,
        "organization": role.organization
        and entity_ref(request, "organization", role.organization.slug, role.organization.name),
        "area": role.area and entity_ref(request, "place", role.area.slug, role.area.name),
        "qualifier": role.qualifier,
        "first_reported": min(first, default=None),
        "last_reported": max(last, default=None),
        "evidence_count": len(quotes),
        "rule": role.rule,
        "confidence": role.confidence,
        "review": role.review,
    }
