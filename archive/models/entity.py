"""Entity: something that is mentioned — a person, an organization or a place — and its names."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from archive.models.addresses import address
from archive.models.choices import Kind, NameKind, OrganizationKind, PlaceKind, Review
from archive.models.constraints import bounded, one_of
from archive.values.earth import box, distance


def visible(path: str = "") -> Q:
    """The one rule for entities: neither rejected nor merged into another. ``path`` leads to the entity
    ("entity__")."""
    return Q(**{f"{path}merged_into__isnull": True}) & ~Q(**{f"{path}review": Review.REJECTED})


class EntityQuerySet(models.QuerySet["Entity"]):
    def visible(self) -> Self:
        """What readers may see."""
        return self.filter(visible())


class Entity(models.Model):
    """One table for all kinds, so that a mention, a participation and a facet is one real foreign key."""

    kind = models.CharField(max_length=12, choices=Kind.choices, editable=False)
    name = models.CharField(max_length=300, help_text="the primary name, as headings show it")
    slug = models.SlugField(max_length=100)
    summary = models.TextField(max_length=5000, blank=True)
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )
    wikidata = models.CharField(max_length=20, blank=True, help_text="only from a data set")
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    KIND: ClassVar[str] = ""
    objects = EntityQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "entities"
        indexes = [models.Index(fields=["kind", "name"], name="entity_by_name")]
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="entity_slug_of_kind"),
            one_of("entity", "kind", Kind.values),
            one_of("entity", "review", Review.values),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")), name="entity_not_into_itself"
            ),
            *bounded("entity", name=300, slug=100, summary=5000, wikidata=20),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.KIND:
            self.kind = self.KIND
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return address(self.kind, self.slug)

    @property
    def is_visible(self) -> bool:
        """Whether readers may see it."""
        return self.merged_into_id is None and self.review != Review.REJECTED

    @property
    def key(self) -> str:
        """As records and readings refer to it: ``person:masrour-barzani``."""
        return f"{self.kind}:{self.slug}"


class Person(Entity):
    category = models.CharField(max_length=40, blank=True, help_text="politician, military, cleric …")

    KIND: ClassVar[str] = Kind.PERSON
    history = HistoricalRecords()

    class Meta:
        verbose_name_plural = "people"
        constraints = bounded("person", category=40)


class Organization(Entity):
    organization_kind = models.CharField(
        "kind", max_length=20, choices=OrganizationKind.choices, default=OrganizationKind.OTHER
    )
    parent = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="children"
    )
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 code, empty when unknown")

    KIND: ClassVar[str] = Kind.ORGANIZATION
    history = HistoricalRecords()

    class Meta:
        constraints = [
            one_of("organization", "organization_kind", OrganizationKind.values),
            *bounded("organization", country=2),
        ]


class Place(Entity):
    place_kind = models.CharField("kind", max_length=20, choices=PlaceKind.choices, default=PlaceKind.OTHER)
    parent = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="children"
    )
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 code, empty when unknown")
    lat = models.FloatField("latitude", null=True, blank=True)
    lon = models.FloatField("longitude", null=True, blank=True)
    geonames_id = models.PositiveIntegerField(null=True, blank=True, unique=True)

    KIND: ClassVar[str] = Kind.PLACE
    history = HistoricalRecords()

    class Meta:
        constraints = [
            one_of("place", "place_kind", PlaceKind.values),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(lat__isnull=False, lon__isnull=False, lat__range=(-90, 90), lon__range=(-180, 180)),
                name="place_coordinates_on_earth",
            ),
            *bounded("place", country=2),
        ]


def places_around(lat: float, lon: float, km: float) -> list[int]:
    """Primary keys of the visible places at most ``km`` kilometres from the point, in order.

    The database gives what lies in a box around the circle; the distance itself is measured here, so that
    both databases agree to the metre.
    """
    south, north, ranges = box(lat, lon, km)
    sides = Q()
    for west_east in ranges:
        sides |= Q(lon__range=west_east)
    inside = Place.objects.visible().filter(sides, lat__range=(south, north)).order_by("pk")
    rows = inside.values_list("pk", "lat", "lon")
    return [pk for pk, at, by in rows if distance(lat, lon, at or 0.0, by or 0.0) <= km]


class Name(models.Model):
    """One of an entity's names. The primary name is kept on the entity; every other name is a row here."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(max_length=300)
    language = models.CharField(max_length=3, blank=True, help_text="ISO 639 code, empty when unknown")
    script = models.CharField(max_length=4, blank=True, help_text="ISO 15924 code: Latn, Arab …")
    kind = models.CharField(max_length=15, choices=NameKind.choices, default=NameKind.ALIAS)

    history = HistoricalRecords()

    class Meta:
        ordering = ["entity", "id"]
        indexes = [models.Index(fields=["text"], name="name_text")]
        constraints = [
            models.UniqueConstraint(fields=["entity", "text"], name="name_once_an_entity"),
            one_of("name", "kind", NameKind.values),
            *bounded("name", text=300, language=3, script=4),
        ]

    def __str__(self) -> str:
        return self.text
