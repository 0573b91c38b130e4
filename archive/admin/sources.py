"""Sources: who publishes, how far they can be trusted, how much of their texts may be shown."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from archive.admin.addresses import AddressedAdmin, AddressedForm
from archive.admin.columns import count_of, number
from archive.models import Article, Source
from archive.models.choices import Language


class SourceForm(AddressedForm):
    languages = forms.MultipleChoiceField(
        choices=[choice for choice in Language.choices if choice[0] != Language.UNKNOWN],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


@admin.register(Source)
class SourceAdmin(AddressedAdmin):
    form = SourceForm
    list_display = (
        "name",
        "country",
        "spoken",
        "scale",
        "reliability",
        "text_policy",
        "summaries",
        "articles_",
    )
    list_filter = ("scale", "reliability", "text_policy", "summaries", "country")
    search_fields = ("name", "slug", "url")
    fieldsets = (
        (None, {"fields": ("name", "slug", "url", "description")}),
        ("Where it publishes", {"fields": ("country", "languages", "scale")}),
        ("How it is judged and shown", {"fields": ("reliability", "text_policy", "summaries")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return super().get_queryset(request).annotate(article_count=count_of(Article.objects.all(), "source"))

    @admin.display(description="Languages")
    def spoken(self, source: Source) -> str:
        return ", ".join(source.languages)

    @admin.display(description="Articles", ordering="article_count")
    def articles_(self, source: Any) -> SafeString | str:
        return number(source.article_count, "article", f"source__id__exact={source.pk}")
