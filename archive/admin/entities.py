"""People, organizations and places: their names, what is said of them, and merging."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive import curate
from archive.admin.addresses import AddressedAdmin
from archive.admin.asking import WhyForm, answered, ask, ask_which_stays
from archive.admin.columns import (
    LISTED,
    badge,
    change_url,
    count_of,
    entity_link,
    kind_of,
    link,
    list_url,
    listing,
    number,
    when,
)
from archive.admin.curated import CuratedWithHistory, Looked, Reviewed
from archive.admin.filters import Names, Standing
from archive.admin.posts import PostInline
from archive.models import Entity, Mention, Name, Organization, Participation, Person, Place, Role
from archive.models.choices import Review


class NameInline(admin.TabularInline):
    model = Name
    extra = 0
    fields = ("text", "language", "script", "kind")


class Suggested(admin.ModelAdmin):
    """Who is merged or rejected is not offered to pick from."""

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Any:
        match = request.resolver_match
        if match and match.url_name == "autocomplete":
            queryset = queryset.filter(merged_into__isnull=True).exclude(review=Review.REJECTED)
        return super().get_search_results(request, queryset, search_term)


class OfKind(Reviewed, AddressedAdmin, Suggested):
    """What the three kinds have in common."""

    inlines: ClassVar[Any] = (NameInline,)
    search_fields = ("name", "slug", "names__text")
    search_help_text = "Any of its names"
    actions = (*Reviewed.actions, "merge", "tell_apart")
    list_select_related: ClassVar[Any] = ("merged_into",)
    role_field = ""
    readonly_fields: ClassVar[Any] = (
        "review_",
        "merged_into_",
        "mentions_list",
        "roles_list",
        "events_list",
        "wikidata",
        "created",
        "updated",
    )
    said: Any = (
        "What is said of it",
        {"fields": ("mentions_list", "roles_list", "events_list")},
    )
    stamps: Any = ("Stamps", {"fields": (("review_", "merged_into_"), ("wikidata", "created", "updated"))})

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows.annotate(
            mention_count=count_of(Mention.objects.all(), "entity"),
            name_count=count_of(Name.objects.all(), "entity"),
        )

    # Columns

    @admin.display(description="Names", ordering="name_count")
    def names_(self, entity: Any) -> int:
        return 1 + int(entity.name_count)

    @admin.display(description="Mentions", ordering="mention_count")
    def mentions_(self, entity: Any) -> SafeString | str:
        return number(entity.mention_count, "mention", f"entity__id__exact={entity.pk}")

    @admin.display(description="Review", ordering="review")
    def review_(self, entity: Entity) -> SafeString:
        return badge("merged", "merged") if entity.merged_into_id else badge(entity.review)

    @admin.display(description="Merged into")
    def merged_into_(self, entity: Entity) -> SafeString | str:
        return entity_link(entity.merged_into)

    # What is said of it

    @admin.display(description="Mentions")
    def mentions_list(self, entity: Any) -> SafeString:
        mentions = Mention.objects.filter(entity=entity.pk).select_related("article").order_by("-article")
        lines = [
            format_html(
                '<span dir="auto">{}</span> in {} {}', link(m, m.exact), link(m.article), badge(m.review)
            )
            for m in mentions[:LISTED]
        ]
        return listing(lines, mentions.count(), list_url("mention", f"entity__id__exact={entity.pk}"))

    @admin.display(description="Roles")
    def roles_list(self, entity: Any) -> SafeString:
        roles = Role.objects.filter(**{self.role_field: entity.pk}).select_related("person", "organization")
        lines = [
            format_html(
                "{} {} {} {}", entity_link(r.person), link(r, r.title), r.organization or "", badge(r.review)
            )
            for r in roles[:LISTED]
        ]
        return listing(lines, roles.count(), list_url("role", f"{self.role_field}__exact={entity.pk}"))

    @admin.display(description="Events")
    def events_list(self, entity: Any) -> SafeString:
        parts = Participation.objects.filter(entity=entity.pk).select_related("event").order_by("-event")
        lines = [
            format_html(
                "{} {} · {} {}",
                link(p.event),
                when(p.event.date_range),
                p.get_part_display(),
                badge(p.review),
            )
            for p in parts[:LISTED]
        ]
        return listing(lines, parts.count(), list_url("participation", f"entity__id__exact={entity.pk}"))

    # Merging

    @admin.action(description="Merge into one…", permissions=["change"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        return ask_which_stays(
            self,
            request,
            queryset,
            curate.merge,
            lead="Mentions, events, roles and names of the others go over to the one that stays; their old "
            "addresses lead there for ever. A merge can be undone whole.",
            details=[_weight(entity) for entity in queryset],
        )

    @admin.action(description="They are not the same…", permissions=["change"])
    def tell_apart(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        if queryset.count() < 2:
            self.message_user(request, "Choose at least two that are not the same.", "warning")
            return None
        return ask(
            self,
            request,
            queryset,
            WhyForm(answered(request)),
            partial(self.carry_out, request, curate.tell_apart, queryset),
            action="tell_apart",
            title="Not the same",
            submit="Tell them apart",
            lead="No two of them will be proposed to be one, and nobody can merge them by mistake.",
        )


def _weight(entity: Any) -> str:
    """What hangs on an entity, in one line."""
    return f"{entity.name}: {entity.mention_count:,} mentions, {entity.name_count + 1} names"


@admin.register(Person)
class PersonAdmin(OfKind):
    list_display = ("name", "category", "names_", "mentions_", "review_")
    list_filter = ("review", Standing, Names, "category")
    inlines = (NameInline, PostInline)
    role_field = "person"
    fieldsets = ((None, {"fields": ("name", "slug", "category", "summary")}), OfKind.said, OfKind.stamps)


@admin.register(Organization)
class OrganizationAdmin(OfKind):
    list_display = ("name", "organization_kind", "parent", "country", "names_", "mentions_", "review_")
    list_filter = ("review", Standing, Names, "organization_kind", "country")
    list_select_related = ("merged_into", "parent")
    autocomplete_fields = ("parent",)
    role_field = "organization"
    fieldsets = (
        (None, {"fields": ("name", "slug", ("organization_kind", "country"), "parent", "summary")}),
        OfKind.said,
        OfKind.stamps,
    )


@admin.register(Place)
class PlaceAdmin(OfKind):
    list_display = ("name", "place_kind", "parent", "country", "located", "names_", "mentions_", "review_")
    list_filter = ("review", Standing, Names, "place_kind", "country")
    list_select_related = ("merged_into", "parent")
    autocomplete_fields = ("parent",)
    role_field = "area"
    readonly_fields = (*OfKind.readonly_fields, "geonames_id")
    fieldsets = (
        (None, {"fields": ("name", "slug", ("place_kind", "country"), "parent", "summary")}),
        ("On the map", {"fields": (("lat", "lon", "geonames_id"),)}),
        OfKind.said,
        OfKind.stamps,
    )

    @admin.display(description="On the map", boolean=True)
    def located(self, place: Place) -> bool:
        return place.lat is not None


@admin.register(Entity)
class EntityAdmin(Suggested, Looked):
    """All kinds in one list, to find and to pick from; each opens as what it is."""

    list_display = ("name_", "kind_", "slug", "review_")
    list_display_links = None
    list_filter = ("kind", "review", Standing)
    search_fields = ("name", "slug", "names__text")

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        entity = self.get_object(request, object_id)
        if entity is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        return HttpResponseRedirect(change_url(entity))

    @admin.display(description="Name", ordering="name")
    def name_(self, entity: Entity) -> SafeString | str:
        return entity_link(entity)

    @admin.display(description="Kind", ordering="kind")
    def kind_(self, entity: Entity) -> SafeString:
        return kind_of(entity)

    @admin.display(description="Review", ordering="review")
    def review_(self, entity: Entity) -> SafeString:
        return badge("merged", "merged") if entity.merged_into_id else badge(entity.review)


@admin.register(Name)
class NameAdmin(CuratedWithHistory):
    """Every further name, to find one that two have."""

    list_display = ("text", "entity_", "language", "script", "kind")
    list_filter = ("kind", "language", "script")
    list_select_related = ("entity",)
    search_fields = ("text", "entity__name")
    autocomplete_fields = ("entity",)
    fields = ("entity", "text", "language", "script", "kind")

    @admin.display(description="Of", ordering="entity__name")
    def entity_(self, name: Name) -> SafeString | str:
        return entity_link(name.entity)
