"""Articles: read, date, tag, publish, withdraw."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive import curate
from archive.admin.asking import TagForm, WhyForm, answered, ask
from archive.admin.columns import LISTED, badge, count_of, link, list_url, listing, number, when
from archive.admin.curated import CuratedWithHistory, Reviewed, editor_of, remember_edited
from archive.admin.dates import DatedForm
from archive.admin.filters import Confidence, Doubts, Maker
from archive.admin.reading import show_text
from archive.curate import Act
from archive.ingest.store.differences import sum_up
from archive.models import Article, ArticleTag, Evidence, Mention
from archive.models.choices import Status
from archive.values.wording import say_day

BUTTONS = {
    "_publish": ("Save and publish", curate.publish, {Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN}),
    "_review": ("Save and send to review", curate.send_to_review, {Status.DRAFT, Status.WITHDRAWN}),
    "_withdraw": ("Save and withdraw", curate.withdraw, {Status.PUBLISHED, Status.IN_REVIEW}),
}
"""Buttons of the form: name, words, verb, and the states in which they make sense."""


EDITED = {
    "language": "language",
    "headline": "headline",
    "standfirst": "standfirst",
    "agency": "agency",
    "byline": "byline",
    "credit": "credit",
    "dateline_place": "dateline",
    "published_earliest": "published",
    "published_latest": "published",
    "published_basis": "published",
}
"""Fields of the form that a reading sets as well, with the name under which a decision about them is kept."""
MOST_READ = 25
MOST_TOLD = 200
"""Lines of differences that the page shows before anything is written."""


def rereading() -> Any:
    """The reading, imported when it is asked for: its tables take a second, and no start waits for them."""
    return import_module("archive.rereading")


class ArticleForm(DatedForm):
    dated = "published"


class TagInline(admin.TabularInline):
    model = ArticleTag
    extra = 0
    autocomplete_fields = ("tag",)
    fields = ("tag", "review", "rule", "confidence")
    readonly_fields = ("rule", "confidence")
    verbose_name, verbose_name_plural = "subject", "subjects"


@admin.register(Article)
class ArticleAdmin(CuratedWithHistory):
    form = ArticleForm
    change_form_template = "admin/article_form.html"
    list_display = (
        "headline_",
        "state",
        "published_on",
        "mentions_",
        "quotes_",
        "doubts_",
        "came_in",
    )
    list_filter = (
        "status",
        Doubts,
        "language",
        "published_basis",
        ("source", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("source",)
    search_fields = ("headline", "standfirst", "public_id", "url")
    search_help_text = "Headline, standfirst, public id or address"
    autocomplete_fields = ("source", "dateline_place")
    inlines = (TagInline,)
    actions = (
        "publish", "send_to_review", "withdraw", "read_again", "add_tag", "remove_tag", "settle",
        "delete_for_good",
    )  # fmt: skip
    fieldsets = (
        (None, {"fields": ("headline", "standfirst", ("status_", "public_id"), "doubts_list")}),
        ("The text", {"fields": ("text", "says")}),
        (
            "Where it comes from",
            {"fields": ("source", "document_", "url", "language", "agency", "byline", "credit")},
        ),
        (
            "Where and when it was published",
            {
                "fields": (
                    ("published_earliest", "published_latest", "published_basis"),
                    "published_expression",
                    ("dateline_place", "dateline_text"),
                )
            },
        ),
        ("Stamps", {"fields": (("created", "updated", "published_at"),)}),
    )
    readonly_fields = (
        "status_",
        "public_id",
        "doubts_list",
        "text",
        "says",
        "document_",
        "dateline_text",
        "published_expression",
        "published_at",
        "created",
        "updated",
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Articles are made from texts that come in, so that every word has its document."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        rows = super().get_queryset(request)
        return rows.annotate(
            mention_count=count_of(Mention.objects.all(), "article"),
            quote_count=count_of(Evidence.objects.all(), "article"),
        )

    # Columns

    @admin.display(description="Headline", ordering="headline")
    def headline_(self, article: Article) -> SafeString:
        return format_html(
            '<span class="headline"><bdi>{}</bdi></span><span class="under">{} · {}</span>',
            str(article), article.source.name, article.get_language_display(),
        )  # fmt: skip

    @admin.display(description="Status", ordering="status")
    def state(self, article: Article) -> SafeString:
        return badge(article.status, article.get_status_display())

    @admin.display(description="Published", ordering="published_latest")
    def published_on(self, article: Article) -> SafeString:
        return when(article.published_range)

    @admin.display(description="Mentions")
    def mentions_(self, article: Any) -> SafeString | str:
        return number(article.mention_count, "mention", f"article__id__exact={article.pk}")

    @admin.display(description="Quotes")
    def quotes_(self, article: Any) -> SafeString | str:
        return number(article.quote_count, "evidence", f"article__id__exact={article.pk}")

    @admin.display(description="Doubts")
    def doubts_(self, article: Article) -> SafeString | str:
        return badge("doubt", str(len(article.doubts))) if article.doubts else ""

    @admin.display(description="Came in", ordering="created")
    def came_in(self, article: Article) -> str:
        return say_day(article.created.date())

    # Fields

    @admin.display(description="Status")
    def status_(self, article: Article) -> SafeString:
        return badge(article.status, article.get_status_display())

    @admin.display(description="Doubts")
    def doubts_list(self, article: Article) -> SafeString | str:
        lines = format_html_join("", "<li>{}</li>", ((doubt,) for doubt in article.doubts))
        return format_html('<ul class="doubts">{}</ul>', lines) if article.doubts else "The reading had none."

    @admin.display(description="")
    def text(self, article: Article) -> SafeString:
        return show_text(article)

    @admin.display(description="It gives evidence for")
    def says(self, article: Any) -> SafeString:
        quotes = Evidence.objects.filter(article=article.pk).select_related(
            "role__person", "event", "casualty__event"
        )
        lines = [
            format_html(
                '{} <q dir="auto">{}</q> {}',
                link(quote.role or quote.event or quote.casualty),
                quote.exact[:160],
                link(quote, quote.review, f"badge {quote.review}"),
            )
            for quote in quotes[:LISTED]
        ]
        total = quotes.count() if len(lines) == LISTED else len(lines)
        return listing(lines, total, list_url("evidence", f"article__id__exact={article.pk}"))

    @admin.display(description="Document")
    def document_(self, article: Article) -> SafeString | str:
        return link(article.document, f"{article.document} · {article.document.size:,} bytes · as it came in")

    # Saving

    def write(self, doing: Act, obj: Article, form: Any) -> None:
        """No reading sets what an editor has set. With the day of publication goes what hangs on it."""
        remember_edited(obj, form.changed_data, EDITED)
        dated = any(name.startswith("published_") for name in form.changed_data)
        if dated:
            obj.published_expression, obj.published_start, obj.published_end = "", None, None
        super().write(doing, obj, form)
        if dated:
            form.moved = rereading().redate(obj, rereading().load_registry(), doing)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        for difference in form.moved.found if hasattr(form, "moved") else ():
            self.message_user(request, f"Moved with it: the date {difference.words}", messages.INFO)

    # The form's own buttons

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        article = kwargs.get("obj")
        fitting = [
            (name, words)
            for name, (words, _, states) in BUTTONS.items()
            if article and article.status in states
        ]
        context["verbs"] = fitting if article and self.has_change_permission(request, article) else []
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        for name, (_, verb, _states) in BUTTONS.items():
            if name in request.POST:
                why = request.POST.get("why", "")
                self.carry_out(request, verb, Article.objects.filter(pk=obj.pk), why=why)
        return super().response_change(request, obj)

    # Actions

    @admin.action(description="Publish", permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        self.carry_out(request, curate.publish, queryset)

    @admin.action(description="Send to review", permissions=["change"])
    def send_to_review(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        self.carry_out(request, curate.send_to_review, queryset)

    @admin.action(description="The doubts are settled", permissions=["change"])
    def settle(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        self.carry_out(request, curate.settle, queryset)

    @admin.action(description="Read again…", permissions=["change"])
    def read_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
        """Tell first what would be otherwise; then do it, each article in an act of its own."""
        if queryset.count() > MOST_READ:
            told = f"At most {MOST_READ} at once; manage.py reread reads as many as there are."
            self.message_user(request, told, messages.WARNING)
            return None
        form, machine = WhyForm(answered(request)), rereading()
        read = partial(machine.read_again, registry=machine.load_registry())

        def act(why: str) -> None:
            done = [read(article, user=editor_of(request), why=why) for article in queryset]
            self.message_user(request, f"Read again: {sum_up(done)}.", messages.SUCCESS)

        otherwise = (
            [] if form.is_valid() else [(article, read(article, dry_run=True)) for article in queryset]
        )
        lines = [f"{article}: {each}" for article, differences in otherwise for each in differences.found]
        return ask(
            self,
            request,
            queryset,
            form,
            act,
            action="read_again",
            title="Read again",
            submit="Read again",
            lead="With the names, posts and decisions of today. What editors have decided stays as it is. "
            + ("This would be otherwise:" if lines else "Nothing would be otherwise than it is."),
            lines=lines[:MOST_TOLD],
        )

    @admin.action(description="Withdraw…", permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
        return ask(
            self,
            request,
            queryset,
            WhyForm(answered(request)),
            partial(self.carry_out, request, curate.withdraw, queryset),
            action="withdraw",
            title="Withdraw articles",
            submit="Withdraw",
            lead="Readers will find them gone, and with them each event and role that only they tell of.",
        )

    @admin.action(description="Add a subject…", permissions=["change"])
    def add_tag(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
        return self._tag(
            request, queryset, curate.tag, "add_tag", "Add a subject", "These texts are about it."
        )

    @admin.action(description="Remove a subject…", permissions=["change"])
    def remove_tag(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
        lead = "These texts are not about it. What the machine proposed stays, rejected."
        return self._tag(request, queryset, curate.untag, "remove_tag", "Remove a subject", lead)

    def _tag(
        self, request: HttpRequest, queryset: QuerySet[Article], verb: Any, action: str, title: str, lead: str
    ) -> HttpResponse | None:
        form, act = TagForm(answered(request)), partial(self.carry_out, request, verb, queryset)
        return ask(self, request, queryset, form, act, action=action, title=title, lead=lead, submit=title)

    @admin.action(description="Delete for good…", permissions=["delete"])
    def delete_for_good(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
        return ask(
            self,
            request,
            queryset,
            WhyForm(answered(request)),
            partial(self.carry_out, request, curate.delete_articles, queryset),
            action="delete_for_good",
            title="Delete articles for good",
            submit="Delete for good",
            danger=True,
            lead="Their texts go, with each event and role that only they tell of. This cannot be undone. "
            "The original bytes stay. A published article has to be withdrawn first.",
        )

    # Deleting one

    def delete_model(self, request: HttpRequest, obj: Article) -> None:
        curate.delete_articles([obj], user=editor_of(request))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Only what the page has to say: an article may hold thousands of mentions."""
        shown = [article for article in objs if article.status == Status.PUBLISHED]
        if shown:
            return [], {}, set(), [f"“{shown[0]}” is published: withdraw it first."]
        kept = {
            "articles": len(objs),
            "mentions": Mention.objects.filter(article__in=objs).count(),
            "quotes": Evidence.objects.filter(article__in=objs).count(),
        }
        lines = [str(article) for article in objs]
        return [*lines, "and every event and role that no other text tells of"], kept, set(), []


@admin.register(ArticleTag)
class ArticleTagAdmin(Reviewed):
    list_display = ("article_", "tag", "review_", "rule", "confidence")
    list_filter = ("review", Maker, Confidence, ("tag", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("article", "tag")
    search_fields = ("article__headline", "tag__name")
    autocomplete_fields = ("article", "tag")
    readonly_fields = ("rule", "confidence")
    fields = ("article", "tag", "review", "rule", "confidence")

    @admin.display(description="Article", ordering="article")
    def article_(self, row: ArticleTag) -> str:
        return str(row.article)

    @admin.display(description="Review", ordering="review")
    def review_(self, row: ArticleTag) -> SafeString:
        return badge(row.review)
