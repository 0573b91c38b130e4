"""Event: something that happened, is planned, is claimed or denied — with who took part and who was hurt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from simple_history.models import HistoricalRecords

from archive.models.addresses import address
from archive.models.article import published
from archive.models.choices import EVENT_KIND_CHOICES, DateBasis, Measure, Modality, Part, Review, Stance
from archive.models.constraints import bounded, confidence, date_range, one_of
from archive.models.entity import visible
from archive.models.evidence import Evidence
from archive.values.dates import DateRange
from archive.values.event_kinds import BY_SLUG
from archive.values.ids import new_public_id
from archive.values.slugs import slugify

if TYPE_CHECKING:
    from archive.models.entity import Place

CODING = ("plover_type", "plover_mode", "acled_type", "acled_sub_type")


class FirstDay(models.Func):
    """The earliest day; for an unknown one the last of all days. An index holds it, in these very words."""

    template = "COALESCE(%(expressions)s, '9999-12-31')"
    arity = 1
    output_field = models.DateField()

    def __init__(self, column: str = "date_earliest") -> None:
        super().__init__(column)


class LastDay(models.Func):
    """The latest day; for an unknown one the first of all days. An index holds it, in these very words."""

    template = "COALESCE(%(expressions)s, '0001-01-01')"
    arity = 1
    output_field = models.DateField()

    def __init__(self, column: str = "date_latest") -> None:
        super().__init__(column)


class EventQuerySet(models.QuerySet["Event"]):
    def published(self) -> Self:
        """Events that some published sentence supports, neither rejected nor merged into another."""
        support = Evidence.objects.filter(
            published("article__"), event=OuterRef("pk"), stance=Stance.SUPPORTS
        )
        told = self.filter(Exists(support.exclude(review=Review.REJECTED)))
        return told.filter(merged_into__isnull=True).exclude(review=Review.REJECTED)


class Event(models.Model):
    public_id = models.CharField(max_length=10, unique=True, default=new_public_id, editable=False)
    kind = models.CharField(max_length=20, choices=EVENT_KIND_CHOICES)
    modality = models.CharField(max_length=12, choices=Modality.choices, default=Modality.OCCURRED)
    title = models.CharField(max_length=300)
    date_earliest = models.DateField(null=True, blank=True)
    date_latest = models.DateField(null=True, blank=True)
    date_basis = models.CharField(max_length=8, choices=DateBasis.choices, default=DateBasis.UNKNOWN)
    date_expression = models.CharField(max_length=300, blank=True)
    date_edtf = models.CharField(max_length=40, blank=True, help_text="what a range cannot say: XXXX-09-25")
    place = models.ForeignKey("Place", on_delete=models.PROTECT, null=True, blank=True, related_name="events")
    other_places: models.ManyToManyField[Place, models.Model] = models.ManyToManyField(
        "Place", blank=True, related_name="also_events"
    )
    plover_type = models.CharField(
        max_length=12, blank=True, help_text="only where it differs from the kind's"
    )
    plover_mode = models.CharField(max_length=20, blank=True)
    acled_type = models.CharField(max_length=40, blank=True)
    acled_sub_type = models.CharField(max_length=60, blank=True)
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )
    rule = models.CharField(max_length=40, blank=True, help_text="what found it; empty when an editor did")
    confidence = models.FloatField(null=True, blank=True)
    edited = models.JSONField(
        default=list, blank=True, editable=False, help_text="fields that an editor has set: no reading does"
    )
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    history = HistoricalRecords(m2m_fields=[other_places])
    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = [F("date_latest").desc(nulls_last=True), "-id"]
        indexes = [
            models.Index("kind", "date_earliest", name="event_of_kind"),
            models.Index(F("date_latest").desc(), F("id").desc(), name="event_newest"),
            models.Index(LastDay().desc(), F("created").desc(), "public_id", name="event_by_last_day"),
            models.Index(FirstDay(), "created", "public_id", name="event_by_first_day"),
        ]
        constraints = [
            one_of("event", "kind", [value for value, _ in EVENT_KIND_CHOICES]),
            one_of("event", "modality", Modality.values),
            one_of("event", "review", Review.values),
            one_of("event", "date_basis", DateBasis.values),
            date_range("event", "date"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")), name="event_not_into_itself"
            ),
            confidence("event"),
            *bounded("event", title=300, date_expression=300, date_edtf=40, rule=40),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address("event", self.public_id, self.slug)

    @property
    def slug(self) -> str:
        return slugify(self.title)

    @property
    def shown_place(self) -> Place | None:
        """Its place, if readers may see that."""
        return self.place if self.place and self.place.is_visible else None

    @property
    def coding(self) -> dict[str, str]:
        """PLOVER and ACLED codes: an editor's where there is one, else those that follow from the kind."""
        kind = BY_SLUG[self.kind]
        return {field: getattr(self, field) or getattr(kind, field) for field in CODING}

    @property
    def date_range(self) -> DateRange:
        return DateRange(
            self.date_earliest,
            self.date_latest,
            self.date_basis,  # type: ignore[arg-type]
            self.date_expression,
            self.date_edtf,
        )


class ParticipationQuerySet(models.QuerySet["Participation"]):
    def visible(self) -> Self:
        """Parts that nobody rejected, of entities that readers may see; whether they may see the event is
        the event's own question."""
        return self.filter(visible("entity__")).exclude(review=Review.REJECTED)


class Participation(models.Model):
    """An entity in an event, with its part."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="participations", db_index=False)
    entity = models.ForeignKey("Entity", on_delete=models.PROTECT, related_name="participations")
    part = models.CharField(max_length=13, choices=Part.choices)
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)
    rule = models.CharField(max_length=40, blank=True)
    confidence = models.FloatField(null=True, blank=True)

    objects = ParticipationQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["event", "id"]
        constraints = [
            models.UniqueConstraint(fields=["event", "entity", "part"], name="participation_once"),
            one_of("participation", "part", Part.values),
            one_of("participation", "review", Review.values),
            confidence("participation"),
            *bounded("participation", rule=40),
        ]

    def __str__(self) -> str:
        return f"{self.entity} ({self.get_part_display()})"


class CasualtyReportQuerySet(models.QuerySet["CasualtyReport"]):
    def published(self) -> Self:
        """Figures that some published sentence gives, and nobody rejected; whether readers may see the event
        is the event's own question."""
        quotes = Evidence.objects.published().filter(casualty=OuterRef("pk"))
        return self.filter(Exists(quotes.order_by())).exclude(review=Review.REJECTED)


class CasualtyReport(models.Model):
    """How many people one text says were hurt; figures of several texts stand beside each other."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="casualties")
    measure = models.CharField(max_length=9, choices=Measure.choices)
    low = models.PositiveIntegerField(null=True, blank=True)
    best = models.PositiveIntegerField(null=True, blank=True)
    high = models.PositiveIntegerField(null=True, blank=True)
    wording = models.CharField(max_length=300, help_text="the words of the text")
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)
    rule = models.CharField(max_length=40, blank=True)
    confidence = models.FloatField(null=True, blank=True)

    objects = CasualtyReportQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["event", "id"]
        constraints = [
            one_of("casualty", "measure", Measure.values),
            one_of("casualty", "review", Review.values),
            confidence("casualty"),
            models.CheckConstraint(
                condition=(Q(low__isnull=True) | Q(best__isnull=True) | Q(low__lte=F("best")))
                & (Q(best__isnull=True) | Q(high__isnull=True) | Q(best__lte=F("high")))
                & (Q(low__isnull=True) | Q(high__isnull=True) | Q(low__lte=F("high"))),
                name="casualty_low_best_high",
            ),
            *bounded("casualty", wording=300, rule=40),
        ]

    def __str__(self) -> str:
        return f"{self.measure}: {self.wording}"
