"""Evidence: a quote that supports or contradicts a role, an event, or one field of an event."""

from __future__ import annotations

from typing import Self

from django.db import models

from archive.models.article import published
from archive.models.choices import Review, Stance
from archive.models.constraints import bounded, confidence, exactly_one, one_of, span
from archive.values.anchors import anchor

TARGETS = ("role", "event", "casualty")


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def published(self) -> Self:
        """Quotes that readers may see."""
        return self.filter(published("article__")).exclude(review=Review.REJECTED)

    def supporting(self) -> Self:
        """Quotes that readers may see, and that say that it is so."""
        return self.published().filter(stance=Stance.SUPPORTS)

    def as_told(self) -> Self:
        """In the order in which it was published, unknown days last, and then of each text."""
        day = models.F("article__published_earliest").asc(nulls_last=True)
        return self.order_by(day, "article__created", "article__public_id", "start", "end", "id")


class Evidence(models.Model):
    article = models.ForeignKey("Article", on_delete=models.CASCADE, related_name="evidence")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField(max_length=5000, help_text="the words of the text, cut out, never retyped")
    prefix = models.CharField(max_length=80, blank=True)
    suffix = models.CharField(max_length=80, blank=True)
    stance = models.CharField(max_length=11, choices=Stance.choices, default=Stance.SUPPORTS)
    role = models.ForeignKey("Role", on_delete=models.CASCADE, null=True, blank=True, related_name="evidence")
    event = models.ForeignKey(
        "Event", on_delete=models.CASCADE, null=True, blank=True, related_name="evidence"
    )
    casualty = models.ForeignKey(
        "CasualtyReport", on_delete=models.CASCADE, null=True, blank=True, related_name="evidence"
    )
    field = models.CharField(
        max_length=20, blank=True, help_text="the one field it speaks of, as in date; empty: all"
    )
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)
    rule = models.CharField(max_length=40, blank=True)
    confidence = models.FloatField(null=True, blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["article", "start", "id"]
        verbose_name_plural = "evidence"
        constraints = [
            exactly_one("evidence", TARGETS),
            one_of("evidence", "stance", Stance.values),
            one_of("evidence", "review", Review.values),
            span("evidence"),
            confidence("evidence"),
            *bounded("evidence", exact=5000, prefix=80, suffix=80, field=20, rule=40),
        ]

    def __str__(self) -> str:
        return self.exact[:80]

    @property
    def url(self) -> str:
        """The words in their article, which must have been fetched too."""
        return f"{self.article.get_absolute_url()}#{anchor(self.start, self.end)}"
