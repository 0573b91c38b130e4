"""People, organizations and places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request

from api.serializers.pieces import RefSerializer, Row, api_url, grouped, page_url, ref
from archive import search
from archive.kinds import BY_SLUG
from archive.models import Entity, Name, Organization, Person, Place
from archive.models.choices import Kind, NameKind, OrganizationKind, PlaceKind, Review


class NameSerializer(serializers.Serializer[Any]):
    text = serializers.CharField()
    language = serializers.CharField(allow_blank=True)
    script = serializers.CharField(allow_blank=True, help_text="ISO 15924.")
    kind = serializers.ChoiceField(choices=NameKind.choices)


class EntitySerializer(serializers.Serializer[Any]):
    """What every kind of entity has."""

    slug = serializers.SlugField()
    name = serializers.CharField()
    url = serializers.URLField(help_text="This record.")
    page = serializers.URLField(help_text="Its page for readers.")
    entity = serializers.ChoiceField(choices=Kind.choices)
    summary = serializers.CharField(allow_blank=True)
    names = NameSerializer(many=True)
    wikidata = serializers.CharField(allow_blank=True)
    articles = serializers.IntegerField(
        help_text="How many published articles mention it; a place: it or one in it."
    )
    last_seen = serializers.DateField(
        allow_null=True, help_text="The day on which the last of them was published, or at the latest was."
    )
    review = serializers.ChoiceField(choices=Review.choices)


class PersonSerializer(EntitySerializer):
    kind = serializers.CharField(allow_blank=True, help_text="politician, military, cleric …")


class OrganizationSerializer(EntitySerializer):
    kind = serializers.ChoiceField(choices=OrganizationKind.choices)
    parent = RefSerializer(allow_null=True)
    country = serializers.CharField(allow_blank=True, help_text="ISO 3166-1; empty when unknown.")


class PlaceSerializer(EntitySerializer):
    kind = serializers.ChoiceField(choices=PlaceKind.choices)
    parent = RefSerializer(allow_null=True)
    country = serializers.CharField(allow_blank=True, help_text="ISO 3166-1; empty when unknown.")
    latitude = serializers.FloatField(allow_null=True)
    longitude = serializers.FloatField(allow_null=True)
    geonames_id = serializers.IntegerField(allow_null=True)


def person_rows(people: Sequence[Person], request: Request) -> list[Row]:
    return _rows(people, request, lambda person: {"kind": person.category})


def organization_rows(organizations: Sequence[Organization], request: Request) -> list[Row]:
    def own(organization: Organization) -> Row:
        return {
            "kind": organization.organization_kind,
            "parent": _parent(organization),
            "country": organization.country,
        }

    return _rows(organizations, request, own)


def place_rows(places: Sequence[Place], request: Request) -> list[Row]:
    def own(place: Place) -> Row:
        return {
            "kind": place.place_kind,
            "parent": _parent(place),
            "country": place.country,
            "latitude": place.lat,
            "longitude": place.lon,
            "geonames_id": place.geonames_id,
        }

    return _rows(places, request, own)


def _rows(entities: Sequence[Any], request: Request, own: Callable[[Any], Row]) -> list[Row]:
    names, standing = _names([entity.pk for entity in entities]), search.standing()
    return [
        {**_common(entity, names.get(entity.pk, []), standing, request), **own(entity)} for entity in entities
    ]


def _common(
    entity: Entity, names: Sequence[Mapping[str, Any]], standing: search.Standing, request: Request
) -> Row:
    return {
        "slug": entity.slug,
        "name": entity.name,
        "url": api_url(request, BY_SLUG[entity.kind].plural, entity.slug),
        "page": page_url(request, entity.kind, entity.slug),
        "entity": entity.kind,
        "summary": entity.summary,
        "names": [{field: name[field] for field in ("text", "language", "script", "kind")} for name in names],
        "wikidata": entity.wikidata,
        "articles": standing.articles.get(entity.pk, 0),
        "last_seen": standing.last_seen(entity.pk),
        "review": entity.review,
    }


def _names(pks: Sequence[int]) -> dict[int, list[Mapping[str, Any]]]:
    rows = Name.objects.filter(entity__in=pks).order_by("id")
    return grouped(rows.values("entity_id", "text", "language", "script", "kind"), "entity_id")


def _parent(entity: Organization | Place) -> Row | None:
    parent = entity.parent
    return ref(parent.slug, parent.name) if parent else None
