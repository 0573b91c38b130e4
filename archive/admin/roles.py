"""Roles: the posts that people hold, and the sentences that say so."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from archive.admin.columns import badge, count_of, entity_link, number, percent
from archive.admin.curated import CuratedWithHistory, Reviewed, judge
from archive.admin.filters import Confidence, Maker, Support
from archive.admin.quotes import quotes_for
from archive.curate import Act
from archive.models import Evidence, Role


@admin.register(Role)
class RoleAdmin(Reviewed, CuratedWithHistory):
    list_display = ("title", "person_", "organization_", "area_", "qualifier", "review_", "quotes_", "sure")
    list_filter = ("review", Support, Confidence, Maker, "qualifier")
    list_select_related = ("person", "organization", "area")
    search_fields = ("title", "person__name", "organization__name", "public_id")
    autocomplete_fields = ("person", "organization", "area")
    fieldsets = (
        (None, {"fields": ("person", "title", "post", "organization", "area", "qualifier", "review_")}),
        ("The sentences behind it", {"fields": ("quotes",)}),
        ("How it was read", {"fields": (("public_id", "rule", "sure"),)}),
    )
    add_fieldsets = ((None, {"fields": ("person", "title", "post", "organization", "area", "qualifier")}),)
    readonly_fields = ("public_id", "review_", "quotes", "rule", "sure")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Role]:
        return super().get_queryset(request).annotate(quote_count=count_of(Evidence.objects.all(), "role"))

    def write(self, doing: Act, obj: Role, form: Any) -> None:
        """All that a role says is its statement: who puts it otherwise has judged it."""
        judge(obj, form.changed_data)
        super().write(doing, obj, form)

    @admin.display(description="Person", ordering="person__name")
    def person_(self, role: Role) -> SafeString | str:
        return entity_link(role.person)

    @admin.display(description="Organization", ordering="organization__name")
    def organization_(self, role: Role) -> SafeString | str:
        return entity_link(role.organization)

    @admin.display(description="Area", ordering="area__name")
    def area_(self, role: Role) -> SafeString | str:
        return entity_link(role.area)

    @admin.display(description="Review", ordering="review")
    def review_(self, role: Role) -> SafeString:
        return badge(role.review)

    @admin.display(description="Quotes", ordering="quote_count")
    def quotes_(self, role: Any) -> SafeString | str:
        return number(role.quote_count, "evidence", f"role__id__exact={role.pk}")

    @admin.display(description="Confidence", ordering="confidence")
    def sure(self, role: Role) -> str:
        return percent(role.confidence)

    @admin.display(description="Quotes")
    def quotes(self, role: Role) -> SafeString:
        return quotes_for(role, "role")
