"""People, organizations and places."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from api.serializers.entities import (
    OrganizationSerializer,
    PersonSerializer,
    PlaceSerializer,
    organization_rows,
    person_rows,
    place_rows,
)
from api.views.reading import Reading
from archive.models import Organization, Person, Place
from archive.queries import OrganizationFilter, PersonFilter, PlaceFilter


class Entities(Reading):
    """What the three kinds share."""

    lookup_field = "slug"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().visible()  # type: ignore[attr-defined]


class People(Entities):
    """Persons, with all their names."""

    queryset = Person.objects.all()
    serializer_class = PersonSerializer
    filterset_class = PersonFilter
    rows = person_rows
    resource = "people"
    moved_kind = "person"


class Organizations(Entities):
    """Ministries, parties, armed groups, media …"""

    queryset = Organization.objects.select_related("parent")
    serializer_class = OrganizationSerializer
    filterset_class = OrganizationFilter
    rows = organization_rows
    resource = "organizations"
    moved_kind = "organization"


class Places(Entities):
    """Countries, provinces, towns, crossings …"""

    queryset = Place.objects.select_related("parent")
    serializer_class = PlaceSerializer
    filterset_class = PlaceFilter
    rows = place_rows
    resource = "places"
    moved_kind = "place"
