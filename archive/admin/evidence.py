"""Evidence: the sentences behind roles, events and figures. Quotes are cut out of their text, never typed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive.admin.columns import badge, link, percent, quote
from archive.admin.curated import ReasonForm, Reviewed
from archive.admin.filters import Choice, Confidence, Maker
from archive.admin.quoting import QuotingForm
from archive.models import Evidence


class Speaks(Choice):
    title = "of"
    parameter_name = "of"
    answers = (("event", "Events"), ("role", "Roles"), ("casualty", "Casualty figures"))

    def narrow(self, rows: Any, value: str) -> Any:
        return rows.filter(**{f"{value}__isnull": False})


class EvidenceForm(QuotingForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        targets = [name for name in ("event", "role", "casualty") if cleaned.get(name)]
        if len(targets) != 1:
            self.add_error(
                targets[-1] if targets else None, "A quote speaks of exactly one event, role or figure."
            )
        return cleaned


@admin.register(Evidence)
class EvidenceAdmin(Reviewed):
    form = ReasonForm
    list_display = ("words", "stance", "target", "review_", "sure", "rule", "article_")
    list_filter = ("review", "stance", Speaks, Confidence, Maker)
    list_select_related = ("article", "role__person", "event", "casualty__event")
    search_fields = ("exact", "event__title", "role__title", "role__person__name")
    autocomplete_fields = ("article", "role", "event", "casualty")
    fieldsets = (
        (None, {"fields": ("context", "target", "stance", "field", "review_")}),
        ("How it was read", {"fields": ("article_", ("start", "end"), "rule", "sure")}),
    )
    add_fieldsets = (
        (None, {"fields": ("article", "words", "occurrence", "stance")}),
        ("What it speaks of", {"fields": ("event", "role", "casualty", "field")}),
    )
    readonly_fields = ("context", "target", "review_", "article_", "start", "end", "rule", "sure")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, **({} if change else {"form": EvidenceForm}) | kwargs)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return super().get_readonly_fields(request, obj) if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What the machine found is rejected, so that it is not found again."""
        return super().has_delete_permission(request, obj) and (obj is None or not obj.rule)

    @admin.display(description="Quote")
    def words(self, evidence: Evidence) -> SafeString:
        cut = evidence.exact if len(evidence.exact) <= 140 else evidence.exact[:139] + "…"
        return format_html('<q dir="auto">{}</q>', cut)

    @admin.display(description="Of")
    def target(self, evidence: Evidence) -> SafeString | str:
        return link(evidence.role or evidence.event or evidence.casualty)

    @admin.display(description="Review", ordering="review")
    def review_(self, evidence: Evidence) -> SafeString:
        return badge(evidence.review)

    @admin.display(description="Confidence", ordering="confidence")
    def sure(self, evidence: Evidence) -> str:
        return percent(evidence.confidence)

    @admin.display(description="Article", ordering="article")
    def article_(self, evidence: Evidence) -> SafeString | str:
        return link(evidence.article)

    @admin.display(description="In the text")
    def context(self, evidence: Evidence) -> SafeString:
        return quote(evidence.prefix, evidence.exact, evidence.suffix)
