"""What was done: change sets with their way back, the public log, and old addresses. Nobody edits these."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive import curate
from archive.admin.asking import WhyForm
from archive.admin.columns import LISTED, badge, count_of, link, list_url, listing, number
from archive.admin.curated import Looked, editor_of
from archive.curate import Refused
from archive.curate.ledger import Step, steps_of
from archive.models import Change, ChangeSet, Redirect


@admin.register(ChangeSet)
class ChangeSetAdmin(Looked):
    list_display = ("what", "user", "when", "why", "changes_", "state")
    list_filter = ("verb", "when", ("user", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("user",)
    search_fields = ("why", "verb", "user__username")
    change_form_template = "admin/changeset_form.html"
    fields = ("verb", "user", "when", "why", "state", "steps", "public")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[ChangeSet]:
        rows = (
            super().get_queryset(request).annotate(change_count=count_of(Change.objects.all(), "change_set"))
        )
        return (
            rows
            if request.resolver_match and "object_id" in request.resolver_match.kwargs
            else rows.defer("undo")
        )

    def get_urls(self) -> list[URLPattern]:
        undo = self.admin_site.admin_view(self.undo_view)
        return [path("<int:pk>/undo/", undo, name="archive_changeset_undo"), *super().get_urls()]

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask why, then take the act back."""
        if not may_undo(request):
            raise PermissionDenied
        change_set = ChangeSet.objects.filter(pk=pk).first()
        if change_set is None:
            raise Http404
        form = WhyForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            return self._undo(request, change_set, form.cleaned_data["why"])
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Undo",
            "change_set": change_set,
            "form": form,
            "steps": self.steps(change_set),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/undo.html", context)

    def _undo(self, request: HttpRequest, change_set: ChangeSet, why: str) -> HttpResponse:
        try:
            undoing = curate.undo(change_set, user=editor_of(request), why=why)
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
            undoing = None
        else:
            self.message_user(request, "It is undone.", messages.SUCCESS)
        shown = undoing or change_set
        return HttpResponseRedirect(reverse("admin:archive_changeset_change", args=[shown.pk]))

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        change_set = kwargs.get("obj")
        context["undoable"] = bool(change_set and _undoable(change_set) and may_undo(request))
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description="What", ordering="verb")
    def what(self, change_set: ChangeSet) -> str:
        return change_set.verb

    @admin.display(description="Public changes")
    def changes_(self, change_set: Any) -> SafeString | str:
        return number(change_set.change_count, "change", f"change_set__id__exact={change_set.pk}")

    @admin.display(description="State", ordering="undone")
    def state(self, change_set: ChangeSet) -> SafeString | str:
        return (
            badge("undone", f"undone {change_set.undone:%Y-%m-%d %H:%M}") if change_set.undone else "stands"
        )

    @admin.display(description="What was written")
    def steps(self, change_set: ChangeSet) -> SafeString:
        steps = steps_of(change_set.undo) if change_set.undo else []
        lines = [_say(step) for step in steps[:LISTED]]
        more = (
            format_html('<p class="quiet">and {} more</p>', len(steps) - LISTED)
            if len(steps) > LISTED
            else ""
        )
        return format_html("{}{}", listing(lines, len(lines), ""), more)

    @admin.display(description="What readers noticed")
    def public(self, change_set: ChangeSet) -> SafeString:
        changes = change_set.changes.all()
        lines = [
            format_html("{} <code>{}</code> {}", c.thing, c.key, badge(c.action)) for c in changes[:LISTED]
        ]
        return listing(lines, changes.count(), list_url("change", f"change_set__id__exact={change_set.pk}"))


def may_undo(request: HttpRequest) -> bool:
    """Who may write events may take back an act: there is no right to undo without the right to do."""
    return request.user.has_perms(
        ["archive.view_changeset", "archive.change_event", "archive.change_article"]
    )


def _undoable(change_set: ChangeSet) -> bool:
    return change_set.undo is not None and change_set.undone is None


def _say(step: Step) -> SafeString:
    """One step in words: how many rows, and which columns became what."""
    name = step.model._meta.verbose_name if len(step.pks) == 1 else step.model._meta.verbose_name_plural
    if step.before is None or step.after is None:
        done = "made" if step.before is None else "deleted"
        return format_html("{} {} {}", len(step.pks), name, badge(done))
    fields = ", ".join(
        f"{key}: {_short(step.before.get(key))} → {_short(value)}" for key, value in step.after.items()
    )
    return format_html('{} {} <span class="quiet" dir="auto">{}</span>', len(step.pks), name, fields)


def _short(value: Any) -> str:
    words = "–" if value in (None, "", []) else str(value)
    return words if len(words) <= 60 else words[:59] + "…"


@admin.register(Change)
class ChangeAdmin(Looked):
    list_display = ("id", "thing", "key", "action_", "into", "at", "set")
    list_filter = ("thing", "action")
    list_select_related = ("change_set",)
    search_fields = ("key", "into")
    fields = ("thing", "thing_id", "key", "action_", "into", "at", "set")
    readonly_fields = fields
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Change]:
        return super().get_queryset(request).select_related("change_set").defer("change_set__undo")

    @admin.display(description="Action", ordering="action")
    def action_(self, change: Change) -> SafeString:
        return badge(change.action)

    @admin.display(description="Change set")
    def set(self, change: Change) -> SafeString | str:
        return link(change.change_set)


@admin.register(Redirect)
class RedirectAdmin(Looked):
    list_display = ("key", "kind", "heir", "made")
    list_filter = ("kind",)
    list_select_related = ("article", "entity", "event", "tag", "source")
    search_fields = ("key",)
    fields = ("kind", "key", "heir", "made")
    readonly_fields = fields

    @admin.display(description="Leads to")
    def heir(self, redirect: Redirect) -> SafeString | str:
        return link(redirect.article or redirect.entity or redirect.event or redirect.tag or redirect.source)
