"""Events: what happened, when, where, who took part, who was hurt — and who says so."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive import curate
from archive.admin.asking import ask_which_stays
from archive.admin.columns import badge, count_of, entity_link, link, number, percent, when
from archive.admin.curated import CuratedWithHistory, Reviewed, judge, remember_edited
from archive.admin.dates import DatedForm
from archive.admin.filters import Confidence, Maker, Standing, Support
from archive.admin.quotes import quotes_for
from archive.curate import Act
from archive.models import CasualtyReport, Event, Evidence, Participation
from archive.models.choices import Modality

EDITED = {
    "title": "title",
    "kind": "kind",
    "modality": "modality",
    "date_earliest": "date",
    "date_latest": "date",
    "date_basis": "date",
    "date_expression": "date",
    "date_edtf": "date",
    "place": "place",
    "other_places": "place",
}
"""Fields of the form that a reading sets as well, with the name under which a decision about them is kept."""


class ParticipationInline(admin.TabularInline):
    model = Participation
    extra = 0
    autocomplete_fields = ("entity",)
    fields = ("entity", "part", "review", "rule", "confidence")
    readonly_fields = ("rule", "confidence")
    verbose_name_plural = "Who took part"


class CasualtyInline(admin.TabularInline):
    model = CasualtyReport
    extra = 0
    fields = ("measure", "low", "best", "high", "wording", "review", "rule", "confidence")
    readonly_fields = ("rule", "confidence")
    show_change_link = True
    verbose_name_plural = "Who was hurt, as the texts have it"


@admin.register(Event)
class EventAdmin(Reviewed, CuratedWithHistory):
    form = DatedForm
    list_display = ("title_", "review_", "date_", "place_", "people_", "quotes_")
    list_filter = ("review", Standing, Support, Confidence, Maker, "modality", "date_basis", "kind")
    list_select_related = ("place", "merged_into")
    search_fields = ("title", "public_id", "place__name")
    search_help_text = "Title, public id or place"
    autocomplete_fields = ("place", "other_places")
    inlines = (ParticipationInline, CasualtyInline)
    actions = (*Reviewed.actions, "merge")
    fieldsets = (
        (None, {"fields": ("title", ("kind", "modality"), ("review_", "merged_into_"))}),
        (
            "When",
            {"fields": (("date_earliest", "date_latest", "date_basis"), ("date_expression", "date_edtf"))},
        ),
        ("Where", {"fields": ("place", "other_places")}),
        ("Who", {"fields": ("people_",)}),
        ("The sentences behind it", {"fields": ("quotes",)}),
        (
            "A more exact coding than its kind's",
            {
                "fields": (("plover_type", "plover_mode"), ("acled_type", "acled_sub_type")),
                "classes": ("collapse",),
            },
        ),
        ("How it was read", {"fields": (("public_id", "rule", "sure"), ("created", "updated"))}),
    )
    readonly_fields = (
        "people_",
        "review_",
        "merged_into_",
        "quotes",
        "public_id",
        "rule",
        "sure",
        "created",
        "updated",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        rows = super().get_queryset(request)
        return rows.annotate(
            people_count=count_of(Participation.objects.all(), "event"),
            quote_count=count_of(Evidence.objects.all(), "event"),
        )

    def write(self, doing: Act, obj: Event, form: Any) -> None:
        remember_edited(obj, form.changed_data, EDITED)
        super().write(doing, obj, form)

    @admin.display(description="Event", ordering="title")
    def title_(self, event: Event) -> SafeString:
        under = event.get_kind_display()
        if event.modality != Modality.OCCURRED:
            under += f" · {event.get_modality_display().lower()}"
        return format_html(
            '<span class="headline"><bdi>{}</bdi></span><span class="under">{}</span>', event.title, under
        )

    @admin.display(description="When", ordering="date_latest")
    def date_(self, event: Event) -> SafeString:
        return when(event.date_range)

    @admin.display(description="Where", ordering="place__name")
    def place_(self, event: Event) -> SafeString | str:
        return entity_link(event.place)

    @admin.display(description="Who", ordering="people_count")
    def people_(self, event: Any) -> SafeString | str:
        return number(event.people_count, "participation", f"event__id__exact={event.pk}")

    @admin.display(description="Quotes", ordering="quote_count")
    def quotes_(self, event: Any) -> SafeString | str:
        return number(event.quote_count, "evidence", f"event__id__exact={event.pk}")

    @admin.display(description="Review", ordering="review")
    def review_(self, event: Event) -> SafeString:
        return badge("merged", "merged") if event.merged_into_id else badge(event.review)

    @admin.display(description="Merged into")
    def merged_into_(self, event: Event) -> SafeString | str:
        return link(event.merged_into)

    @admin.display(description="Confidence")
    def sure(self, event: Event) -> str:
        return percent(event.confidence)

    @admin.display(description="Quotes")
    def quotes(self, event: Event) -> SafeString:
        return quotes_for(event, "event")

    @admin.action(description="Merge into one…", permissions=["change"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Event]) -> HttpResponse | None:
        return ask_which_stays(
            self,
            request,
            queryset,
            curate.merge_events,
            lead="Quotes, participants and figures of the others go over to the one that stays; their old "
            "addresses lead there for ever. A merge can be undone whole.",
        )


@admin.register(Participation)
class ParticipationAdmin(Reviewed, CuratedWithHistory):
    list_display = ("entity_", "part", "event_", "review_", "rule", "sure")
    list_filter = ("review", "part", Confidence, Maker, "entity__kind")
    list_select_related = ("entity", "event")
    search_fields = ("entity__name", "event__title")
    autocomplete_fields = ("entity", "event")
    fields = ("event", "entity", "part", "review", ("rule", "sure"))
    readonly_fields = ("rule", "sure")

    def write(self, doing: Act, obj: Participation, form: Any) -> None:
        judge(obj, form.changed_data)
        super().write(doing, obj, form)

    @admin.display(description="Confidence", ordering="confidence")
    def sure(self, row: Participation) -> str:
        return percent(row.confidence)

    @admin.display(description="Who", ordering="entity__name")
    def entity_(self, row: Participation) -> str:
        return str(row.entity)

    @admin.display(description="In", ordering="event")
    def event_(self, row: Participation) -> SafeString | str:
        return link(row.event)

    @admin.display(description="Review", ordering="review")
    def review_(self, row: Participation) -> SafeString:
        return badge(row.review)


@admin.register(CasualtyReport)
class CasualtyAdmin(Reviewed, CuratedWithHistory):
    list_display = ("wording", "measure", "low", "best", "high", "event_", "review_", "rule", "sure")
    list_filter = ("review", "measure", Confidence, Maker)
    list_select_related = ("event",)
    search_fields = ("wording", "event__title")
    autocomplete_fields = ("event",)
    fieldsets = (
        (None, {"fields": ("event", "measure", ("low", "best", "high"), "wording", "review")}),
        ("The sentences behind it", {"fields": ("quotes", ("rule", "sure"))}),
    )
    add_fieldsets = ((None, {"fields": ("event", "measure", ("low", "best", "high"), "wording")}),)
    readonly_fields = ("quotes", "rule", "sure")

    def write(self, doing: Act, obj: CasualtyReport, form: Any) -> None:
        judge(obj, form.changed_data)
        super().write(doing, obj, form)

    @admin.display(description="Confidence", ordering="confidence")
    def sure(self, report: CasualtyReport) -> str:
        return percent(report.confidence)

    @admin.display(description="Event", ordering="event")
    def event_(self, report: CasualtyReport) -> SafeString | str:
        return link(report.event)

    @admin.display(description="Review", ordering="review")
    def review_(self, report: CasualtyReport) -> SafeString:
        return badge(report.review)

    @admin.display(description="Quotes")
    def quotes(self, report: CasualtyReport) -> SafeString:
        return quotes_for(report, "casualty")
