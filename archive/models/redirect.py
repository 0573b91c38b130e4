"""Redirect: an old id or slug that leads to its heir for ever."""

from __future__ import annotations

from django.db import models

from archive.models.choices import Kind
from archive.models.constraints import bounded, exactly_one, one_of

TARGETS = ("article", "entity", "event", "tag", "source")


class Redirect(models.Model):
    kind = models.CharField(
        max_length=12,
        choices=[
            *Kind.choices,
            ("article", "Article"),
            ("event", "Event"),
            ("tag", "Tag"),
            ("source", "Source"),
        ],
        help_text="what the old key named",
    )
    key = models.CharField(max_length=100, help_text="the old public id or slug")
    article = models.ForeignKey(
        "Article", on_delete=models.CASCADE, null=True, blank=True, related_name="redirects"
    )
    entity = models.ForeignKey(
        "Entity", on_delete=models.CASCADE, null=True, blank=True, related_name="redirects"
    )
    event = models.ForeignKey(
        "Event", on_delete=models.CASCADE, null=True, blank=True, related_name="redirects"
    )
    tag = models.ForeignKey("Tag", on_delete=models.CASCADE, null=True, blank=True, related_name="redirects")
    source = models.ForeignKey(
        "Source", on_delete=models.CASCADE, null=True, blank=True, related_name="redirects"
    )
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["kind", "key"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="redirect_one_heir"),
            exactly_one("redirect", TARGETS),
            one_of("redirect", "kind", [*Kind.values, "article", "event", "tag", "source"]),
            *bounded("redirect", key=100),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
