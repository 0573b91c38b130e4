"""Post: who held which office when, as knowledge for the reading. It is no statement of the archive.

Nothing public is made of it: it tells the machine whose minister is meant, and editors where it comes from.
What texts say of posts are roles, each with its sentence.
"""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Coalesce, Lower
from simple_history.models import HistoricalRecords

from archive.models.choices import Review
from archive.models.constraints import bounded, exactly_one, one_of
from archive.values.ids import new_public_id
from archive.values.partial import PARTIAL_DAY, days_of

_as_far_as_known = RegexValidator(rf"^{PARTIAL_DAY}\Z", "Write it as 2019, 2019-07 or 2019-07-10.")


class Post(models.Model):
    """A post that a person held from ``earliest`` to ``latest``; an empty end is not known, or open."""

    public_id = models.CharField(max_length=10, unique=True, default=new_public_id, editable=False)
    person = models.ForeignKey("Person", on_delete=models.CASCADE, related_name="posts")
    title = models.CharField(max_length=200, help_text="as texts put it: Interior Minister")
    organization = models.ForeignKey(
        "Organization", on_delete=models.PROTECT, null=True, blank=True, related_name="posts"
    )
    area = models.ForeignKey(
        "Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="posts",
        help_text="the country or region, where no organization is meant",
    )
    earliest = models.CharField(
        "from",
        max_length=10,
        blank=True,
        validators=[_as_far_as_known],
        help_text="as far as it is known: 2019, 2019-07 or 2019-07-10",
    )
    latest = models.CharField(
        "to",
        max_length=10,
        blank=True,
        validators=[_as_far_as_known],
        help_text="empty: still held, or not known",
    )
    origin = models.CharField("known from", max_length=300, blank=True, help_text="where this comes from")
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)

    history = HistoricalRecords()

    class Meta:
        ordering = ["person", "earliest", "title"]
        constraints = [
            models.UniqueConstraint(
                "person",
                Lower("title"),
                Coalesce("organization", 0),
                Coalesce("area", 0),
                "earliest",
                name="post_once",
            ),
            exactly_one("post", ("organization", "area")),
            one_of("post", "review", Review.values),
            *bounded("post", public_id=10, title=200, earliest=10, latest=10, origin=300),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.organization or self.area}"

    def clean(self) -> None:
        if (self.organization_id is None) == (self.area_id is None):
            raise ValidationError("A post is of one organization or of one area.")
        first, last = self.held_from, self.held_to
        if first and last and first > last:
            raise ValidationError({"latest": "This is before it began."})

    @property
    def held_from(self) -> date | None:
        """The first day on which it may have been held; None when that is not known."""
        days = days_of(self.earliest)
        return days[0] if days else None

    @property
    def held_to(self) -> date | None:
        """The last day on which it may have been held; None when it may be held still."""
        days = days_of(self.latest)
        return days[1] if days else None
