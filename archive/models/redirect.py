"""Redirect: an old id or slug that leads to its heir for ever."""

from __future__ import annotations

from collections.abc import Collection

from django.db import models

from archive.models.choices import Kind
from archive.models.constraints import bounded, exactly_one, one_of
from archive.models.entity import Entity
from archive.models.event import Event

TARGETS = ("article", "entity", "event", "tag", "source")
LONGEST_CHAIN = 8
"""Merges of merges that are followed; a ring of them ends here, too."""


class RedirectQuerySet(models.QuerySet["Redirect"]):
    def heirs(self, kind: str, keys: Collection[str]) -> dict[str, int]:
        """Old key → primary key of what it leads to, through merges of merges, be it visible or not.

        ``kind``: article, person, organization, place, event, tag or source. Keys that lead nowhere are
        missing.
        """
        target = "entity" if kind in Kind.values else kind
        heirs = dict(self.filter(kind=kind, key__in=keys).values_list("key", f"{target}_id"))
        if target == "entity":
            named = Entity.objects.filter(kind=kind, slug__in=keys, merged_into__isnull=False)
            return _last(Entity, heirs | dict(named.values_list("slug", "merged_into_id")))
        if target == "event":
            told = Event.objects.filter(public_id__in=keys, merged_into__isnull=False)
            return _last(Event, heirs | dict(told.values_list("public_id", "merged_into_id")))
        return heirs


def _last(model: type[Entity] | type[Event], heirs: dict[str, int]) -> dict[str, int]:
    """The ends of the chains that begin with these heirs."""
    for _ in range(LONGEST_CHAIN if heirs else 0):
        merged = model._base_manager.filter(pk__in=set(heirs.values()), merged_into__isnull=False)
        further = dict(merged.values_list("pk", "merged_into_id"))
        if not further:
            break
        heirs = {key: further.get(pk, pk) for key, pk in heirs.items()}
    return heirs


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

    objects = RedirectQuerySet.as_manager()

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
