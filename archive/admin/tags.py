"""Subjects: a small tree."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from archive.admin.addresses import AddressedAdmin
from archive.admin.columns import count_of, number
from archive.models import ArticleTag, Tag


@admin.register(Tag)
class TagAdmin(AddressedAdmin):
    list_display = ("name", "parent", "code", "articles_", "beneath")
    list_filter = (("parent", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("parent",)
    search_fields = ("name", "slug", "code")
    autocomplete_fields = ("parent",)
    fieldsets = ((None, {"fields": ("name", "slug", "parent", "code", "description")}),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        return (
            super()
            .get_queryset(request)
            .annotate(
                article_count=count_of(ArticleTag.objects.exclude(review="rejected"), "tag"),
                child_count=count_of(Tag.objects.all(), "parent"),
            )
        )

    @admin.display(description="Articles", ordering="article_count")
    def articles_(self, tag: Any) -> SafeString | str:
        return number(tag.article_count, "articletag", f"tag__id__exact={tag.pk}")

    @admin.display(description="Beneath it", ordering="child_count")
    def beneath(self, tag: Any) -> SafeString | str:
        return number(tag.child_count, "tag", f"parent__id__exact={tag.pk}")
