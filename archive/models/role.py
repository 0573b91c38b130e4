"""Role: a person's post. Its timeline is derived from the dates of the articles that speak of it."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce, Lower
from simple_history.models import HistoricalRecords

from archive.models.article import published
from archive.models.choices import Qualifier, Review, Stance
from archive.models.constraints import bounded, confidence, one_of
from archive.models.evidence import Evidence
from archive.values.ids import new_public_id


class RoleQuerySet(models.QuerySet["Role"]):
    def published(self) -> Self:
        """Roles that some published sentence supports and no editor rejected."""
        support = Evidence.objects.filter(published("article__"), role=OuterRef("pk"), stance=Stance.SUPPORTS)
        return self.filter(Exists(support.exclude(review=Review.REJECTED))).exclude(review=Review.REJECTED)


class Role(models.Model):
    public_id = models.CharField(max_length=10, unique=True, default=new_public_id, editable=False)
    person = models.ForeignKey("Person", on_delete=models.CASCADE, related_name="roles")
    title = models.CharField(max_length=200, help_text="as the text has it")
    post = models.CharField(
        max_length=200,
        blank=True,
        help_text="in one plain English form, by which titles of several wordings and languages are one: "
        "prime minister; empty: the title says it",
    )
    organization = models.ForeignKey(
        "Organization", on_delete=models.PROTECT, null=True, blank=True, related_name="roles"
    )
    area = models.ForeignKey("Place", on_delete=models.PROTECT, null=True, blank=True, related_name="roles")
    qualifier = models.CharField(max_length=8, choices=Qualifier.choices, default=Qualifier.CURRENT)
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)
    rule = models.CharField(max_length=40, blank=True, help_text="what found it; empty when an editor did")
    confidence = models.FloatField(null=True, blank=True)

    history = HistoricalRecords()
    objects = RoleQuerySet.as_manager()

    class Meta:
        ordering = ["person", "title"]
        indexes = [models.Index("title", "public_id", name="role_by_title")]
        constraints = [
            models.UniqueConstraint(
                "person",
                Lower("title"),
                Coalesce("organization", 0),
                Coalesce("area", 0),
                "qualifier",
                name="role_once",
            ),
            one_of("role", "qualifier", Qualifier.values),
            one_of("role", "review", Review.values),
            confidence("role"),
            *bounded("role", public_id=10, title=200, post=200, rule=40),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.title}"

    @property
    def said_plainly(self) -> str:
        """The post in its plain form, else the title: equal where two roles are of one post."""
        return self.post or self.title.lower()
