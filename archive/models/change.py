"""The change log: what happened to published things, in the order in which it became visible."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import connections, models, transaction

from archive.models.choices import Action, Thing
from archive.models.constraints import bounded, one_of

LOCK = 0x41726368
"""Key of the advisory lock that keeps the ids of the log in the order of their commits on PostgreSQL."""


class ChangeSet(models.Model):
    """The changes of one act, so that a merge or a bulk edit can be shown and undone whole."""

    verb = models.CharField(max_length=40)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="change_sets"
    )
    why = models.TextField(max_length=2000, blank=True)
    when = models.DateTimeField(auto_now_add=True)
    undo = models.JSONField(null=True, blank=True, help_text="everything needed to take the act back")
    undone = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = bounded("changeset", verb=40, why=2000)

    def __str__(self) -> str:
        return f"{self.verb} ({self.when:%Y-%m-%d %H:%M})" if self.when else self.verb


@dataclass(frozen=True, slots=True)
class Entry:
    """One line to be written: a thing, by its row and its stable key, and what happened to it."""

    thing: str
    pk: int
    action: str
    key: str = ""
    into: str = ""


class ChangeQuerySet(models.QuerySet["Change"]):
    def append(self, entries: Iterable[Entry], change_set: ChangeSet | None = None) -> int:
        """Write the entries in the caller's transaction; return how many there were.

        The lock is held to the end of the transaction: ids become visible in order, so a follower that
        remembers one id never misses a row. SQLite has one writer at a time and needs none.
        """
        rows = [
            Change(
                thing=e.thing, thing_id=e.pk, action=e.action, key=e.key, into=e.into, change_set=change_set
            )
            for e in entries
        ]
        if not rows:
            return 0
        with transaction.atomic(using=self.db):
            self.lock()
            Change.objects.using(self.db).bulk_create(rows, batch_size=1000)
        return len(rows)

    def lock(self) -> None:
        """Hold the log to the transaction's end; whoever writes rows without ``append`` must do so first."""
        connection = connections[self.db]
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


class Change(models.Model):
    thing = models.CharField(max_length=8, choices=Thing.choices)
    thing_id = models.BigIntegerField()
    key = models.CharField(
        max_length=120, blank=True, help_text="public id or slug, for when the row is gone"
    )
    action = models.CharField(max_length=9, choices=Action.choices)
    into = models.CharField(max_length=120, blank=True, help_text="the key it was merged into")
    at = models.DateTimeField(auto_now_add=True)
    change_set = models.ForeignKey(
        ChangeSet, on_delete=models.SET_NULL, null=True, blank=True, related_name="changes"
    )

    objects = ChangeQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                "thing_id",
                condition=models.Q(thing=Thing.ARTICLE),
                name="change_of_article",  # when was it last touched? Feeds say so of each article
            )
        ]
        constraints = [
            one_of("change", "thing", Thing.values),
            one_of("change", "action", Action.values),
            *bounded("change", key=120, into=120),
        ]

    def __str__(self) -> str:
        return f"{self.thing} {self.key or self.thing_id} {self.action}"
