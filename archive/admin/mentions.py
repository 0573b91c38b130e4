"""Mentions: whom the words of a text name. Where they stand is never edited."""

from __future__ import annotations

from functools import partial
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
from archive.admin.filters import Choice, Confidence, Maker
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


class Candidates(Choice):
    title = "who may be meant"
    parameter_name = "candidates"
    answers = (("some", "Somebody may be"), ("none", "Nobody in particular"))

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.filter(candidates__isnull=value == "none")


def likely(mention: Mention) -> SafeString:
    """Who may be meant, the likeliest first: a name, how likely, and why."""
    lines = ((each["why"] or each["entity"], f"{each['score']:.0%}") for each in mention.candidates or ())
    return format_html_join("", '<p class="candidate">{} <span class="under">{}</span></p>', lines)


@admin.register(Mention)
class MentionAdmin(Reviewed):
    form = ReasonForm
    list_display = ("words", "entity_", "kind", "state_", "review_", "sure", "article_")
    list_filter = ("state", "review", Candidates, Confidence, Maker, "kind", "entity__kind")
    list_select_related = ("entity", "article")
    search_fields = ("exact", "entity__name")
    autocomplete_fields = ("entity", "article")
    actions = (*Reviewed.actions, "link_to", "link_likeliest", "unlink")
    fieldsets = (
        (None, {"fields": ("context", "entity", "kind", ("state_", "review_"))}),
        ("Who may be meant", {"fields": ("candidates_", "proposal_")}),
        ("How it was read", {"fields": ("article_", ("start", "end"), "rule", "sure", "reasons_")}),
    )
    add_fieldsets = ((None, {"fields": ("article", "words", "occurrence", "entity", "kind")}),)
    readonly_fields = (
        "context", "state_", "review_", "candidates_", "proposal_", "article_", "start", "end", "rule",
        "sure", "reasons_",
    )  # fmt: skip

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
        """Where it is open, who may be meant."""
        return entity_link(mention.entity) if mention.entity or not mention.candidates else likely(mention)

    @admin.display(description="Candidates")
    def candidates_(self, mention: Mention) -> SafeString | str:
        return likely(mention) if mention.candidates else "–"

    @admin.display(description="Waits as")
    def proposal_(self, mention: Mention) -> SafeString | str:
        return link(mention.proposal)

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
        return ask(
            self,
            request,
            queryset,
            LinkForm(answered(request)),
            partial(self.carry_out, request, curate.relink, queryset),
            action="link_to",
            title="Whom these words name",
            submit="Link",
            lead="Every chosen mention will link there, confirmed.",
        )

    @admin.action(description="They name the first who may be meant", permissions=["change"])
    def link_likeliest(self, request: HttpRequest, queryset: QuerySet[Mention]) -> None:
        self.carry_out(request, curate.link_likeliest, queryset)

    @admin.action(description="Nobody knows whom they name", permissions=["change"])
    def unlink(self, request: HttpRequest, queryset: QuerySet[Mention]) -> None:
        self.carry_out(request, curate.unlink, queryset)
