"""Proposal: a name that texts have and nobody on file bears. It waits for an editor, and is no entity."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from archive.models.choices import Kind, Review
from archive.models.constraints import bounded, one_of
from archive.values.names import fold


class Proposal(models.Model):
    """Its mentions are its quotes. ``entity`` is what an editor made of it, or whose name he said it is."""

    kind = models.CharField(
        max_length=12, choices=Kind.choices, blank=True, help_text="empty where only the form is known"
    )
    name = models.CharField(max_length=300, help_text="as one would file it")
    folded = models.CharField(max_length=300, editable=False)
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)
    entity = models.ForeignKey(
        "Entity", on_delete=models.SET_NULL, null=True, blank=True, related_name="proposals"
    )
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "folded"], name="proposal_once"),
            models.CheckConstraint(
                condition=Q(kind="") | Q(kind__in=sorted(Kind.values)), name="proposal_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(entity__isnull=True) | Q(review=Review.CONFIRMED),
                name="proposal_with_entity_is_settled",
            ),
            one_of("proposal", "review", Review.values),
            *bounded("proposal", name=300, folded=300),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = fold_name(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]


def fold_name(name: str) -> str:
    """What makes two proposals of one kind one: the name without case, accents and signs."""
    return (fold(name) or name)[:300]
