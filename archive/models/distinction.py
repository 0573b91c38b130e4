"""NotTheSame: an editor has said that two entities are two, or that a name is not this entity's."""

from __future__ import annotations

from collections.abc import Collection

from django.db import models
from django.db.models import F, Q

from archive.models.constraints import bounded
from archive.models.entity import Entity


class NotTheSameQuerySet(models.QuerySet["NotTheSame"]):
    def pairs(self, entities: Collection[int] | None = None) -> set[frozenset[int]]:
        """Keys of entities that are two, pair by pair; only pairs with one of ``entities`` if given."""
        rows = self.filter(other__isnull=False)
        if entities is not None:
            rows = rows.filter(Q(entity__in=entities) | Q(other__in=entities))
        return {frozenset(pair) for pair in rows.values_list("entity_id", "other_id")}

    def names(self, entities: Collection[int] | None = None) -> set[tuple[int, str]]:
        """Entities, by primary key, each with a name that is not its own, as the editor wrote it."""
        rows = self.filter(other__isnull=True)
        if entities is not None:
            rows = rows.filter(entity__in=entities)
        return set(rows.values_list("entity_id", "name"))


class NotTheSame(models.Model):
    """Either two entities, the one with the lower key first, or an entity and a name."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="distinctions")
    other = models.ForeignKey(
        Entity, on_delete=models.CASCADE, null=True, blank=True, related_name="other_distinctions"
    )
    name = models.CharField(max_length=300, blank=True, help_text="a name that is not the entity's")
    who = models.CharField(max_length=150, blank=True, help_text="the editor who said so")
    why = models.TextField(max_length=2000, blank=True)
    made = models.DateTimeField(auto_now_add=True)

    objects = NotTheSameQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = verbose_name_plural = "not the same"
        constraints = [
            models.UniqueConstraint(fields=["entity", "other"], name="notthesame_once"),
            models.UniqueConstraint(
                fields=["entity", "name"], condition=Q(other__isnull=True), name="notthesame_name_once"
            ),
            models.CheckConstraint(
                condition=Q(other__isnull=True) & ~Q(name="") | Q(other__isnull=False, name=""),
                name="notthesame_entity_or_name",
            ),
            models.CheckConstraint(
                condition=Q(other__isnull=True) | Q(entity__lt=F("other")), name="notthesame_lower_key_first"
            ),
            *bounded("notthesame", name=300, who=150, why=2000),
        ]

    def __str__(self) -> str:
        return f"{self.entity} is not {self.other or f'“{self.name}”'}"
