"""Tag: a subject in a small tree."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from archive.models.addresses import address
from archive.models.choices import Review
from archive.models.constraints import bounded, confidence, one_of


class Tag(models.Model):
    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    code = models.CharField(max_length=40, blank=True, help_text="IPTC Media Topic, as in medtop:16000000")
    description = models.TextField(max_length=1000, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="tag_not_its_own_parent"
            ),
            *bounded("tag", slug=80, name=120, code=40, description=1000),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("tag", self.slug)


class ArticleTag(models.Model):
    """A subject of one article."""

    article = models.ForeignKey("Article", on_delete=models.CASCADE, related_name="tagged", db_index=False)
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="tagged")
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)
    rule = models.CharField(max_length=40, blank=True)
    confidence = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ["article", "id"]
        constraints = [
            models.UniqueConstraint(fields=["article", "tag"], name="articletag_once"),
            one_of("articletag", "review", Review.values),
            confidence("articletag"),
            *bounded("articletag", rule=40),
        ]

    def __str__(self) -> str:
        return str(self.tag)
