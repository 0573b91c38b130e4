"""Mentions: whom the words of a text name. Where they stand is never edited."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from archive import curate
from archive.admin.asking import LinkForm, answered, ask
from archive.admin.columns import badge, entity_link, link, percent, quote
from archive.admin.curated import ReasonForm, Reviewed
from archive.admin.filters import Confidence, Maker
from archive.admin.quoting import QuotingForm
from archive.admin.reading import context_of
from archive.curate import Act
from archive.models import Mention
from archive.models.choices import MentionState, Review
from archive.values.text import Quote


class MentionForm(QuotingForm):
    """A new mention is words of a text; of one that is there, only whom it names can change."""

    def put_down(self, quote: Quote) -> None:
        article = self.cleaned_data["article"]
        if Mention.objects.filter(article=article, start=quote.start, end=quote.end).exists():
            raise forms.ValidationError({"words": "These words are a mention already."})
        super().put_down(quote)


@admin.register(Mention)
class MentionAdmin(Reviewed):
    form = ReasonForm
    list_display = ("words", "entity_", "kind", "state_", "review_", "sure", "article_")
    list_filter = ("state", "review", Confidence, Maker, "kind", "entity__kind")
    list_select_related = ("entity", "article")
    search_fields = ("exact", "entity__name")
    autocomplete_fields = ("entity", "article")
    actions = (*Reviewed.actions, "link_to", "unlink")
    fieldsets = (
        (None, {"fields": ("context", "entity", "kind", ("state_", "review_"))}),
        ("How it was read", {"fields": ("article_", ("start", "end"), "rule", "sure", "reasons_")}),
    )
    add_fieldsets = ((None, {"fields": ("article", "words", "occurrence", "entity", "kind")}),)
    readonly_fields = ("context", "state_", "review_", "article_", "start", "end", "rule", "sure", "reasons_")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, **({} if change else {"form": MentionForm}) | kwargs)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return super().get_readonly_fields(request, obj) if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What the machine found is rejected, so that it is not found again."""
        return super().has_delete_permission(request, obj) and (obj is None or not obj.rule)

    def write(self, doing: Act, obj: Mention, form: Any) -> None:
        """Who picks an entity has judged the link; who takes it away leaves it open."""
        if "entity" in form.changed_data or not obj.pk:
            obj.state = MentionState.LINKED if obj.entity_id else MentionState.UNRESOLVED
            obj.review = Review.CONFIRMED if obj.entity_id else Review.UNREVIEWED
            obj.confidence = obj.reasons = None
        doing.save(obj)

    @admin.display(description="Words", ordering="exact")
    def words(self, mention: Mention) -> SafeString:
        return format_html_join("", '<span dir="auto">{}</span>', [(mention.exact,)])

    @admin.display(description="Names", ordering="entity__name")
    def entity_(self, mention: Mention) -> SafeString | str:
        return entity_link(mention.entity)

    @admin.display(description="State", ordering="state")
    def state_(self, mention: Mention) -> SafeString:
        return badge(mention.state)

    @admin.display(description="Review", ordering="review")
    def review_(self, mention: Mention) -> SafeString:
        return badge(mention.review)

    @admin.display(description="Confidence", ordering="confidence")
    def sure(self, mention: Mention) -> str:
        return percent(mention.confidence)

    @admin.display(description="Article", ordering="article")
    def article_(self, mention: Mention) -> SafeString | str:
        return link(mention.article)

    @admin.display(description="In the text")
    def context(self, mention: Mention) -> SafeString:
        return quote(*context_of(mention.article, mention.start, mention.end))

    @admin.display(description="Reasons")
    def reasons_(self, mention: Mention) -> SafeString | str:
        return format_html_join("", "<p>{}</p>", ((reason,) for reason in mention.reasons or ())) or "–"

    @admin.action(description="They name…", permissions=["change"])
    def link_to(self, request: HttpRequest, queryset: QuerySet[Mention]) -> HttpResponse | None:
        form = LinkForm(answered(request))
        if form.is_valid():
            self.carry_out(
                request, curate.relink, queryset, form.cleaned_data["entity"], why=form.cleaned_data["why"]
            )
            return None
        return ask(
            self,
            request,
            queryset,
            form,
            action="link_to",
            title="Whom these words name",
            submit="Link",
            lead="Every chosen mention will link there, confirmed.",
        )

    @admin.action(description="Nobody knows whom they name", permissions=["change"])
    def unlink(self, request: HttpRequest, queryset: QuerySet[Mention]) -> None:
        self.carry_out(request, curate.unlink, queryset)
