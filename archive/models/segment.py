"""Segment: a typed span of an article's text."""

from __future__ import annotations

from django.db import models

from archive.models.choices import SegmentKind
from archive.models.constraints import one_of, span


class Segment(models.Model):
    article = models.ForeignKey("Article", on_delete=models.CASCADE, related_name="segments", db_index=False)
    kind = models.CharField(max_length=12, choices=SegmentKind.choices)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["article", "start"]
        constraints = [
            models.UniqueConstraint(fields=["article", "start"], name="segment_one_at_a_place"),
            one_of("segment", "kind", SegmentKind.values),
            span("segment"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.start}–{self.end}"
