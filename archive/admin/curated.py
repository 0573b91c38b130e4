"""What every page of the desk has in common: each save is an act that can be shown and undone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, models
from django.db.models import QuerySet
from django.forms.models import _get_foreign_key
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from simple_history.admin import SimpleHistoryAdmin

from archive import curate
from archive.curate import Act, Refused
from archive.curate.deletion import falling
from archive.models import ChangeSet
from archive.models.choices import Review

LONGEST_KEY = 18
"""Digits: all such numbers fit into 64 bits."""
SHOWN_FALLEN = 100
"""How many of the rows that fall with a deletion its page names."""


LABELS = {
    "url": "Address",
    "wikidata": "Wikidata",
    "lat": "Latitude",
    "lon": "Longitude",
    "field": "Only of its field",
    "summaries": "It writes summaries",
    "date_earliest": "Earliest day",
    "date_latest": "Latest day",
    "date_basis": "How it is known",
    "date_expression": "In the text's words",
    "date_edtf": "In EDTF",
    "published_earliest": "Earliest day",
    "published_latest": "Latest day",
    "published_basis": "How it is known",
    "plover_type": "PLOVER type",
    "plover_mode": "PLOVER mode",
    "acled_type": "ACLED type",
    "acled_sub_type": "ACLED sub-type",
}
"""What forms call a column whose name says too little."""


class ReasonForm(forms.ModelForm):
    """A form that asks why; the answer is kept with the change."""

    why = forms.CharField(
        required=False,
        max_length=500,
        label="Why",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="Kept with this change, for whoever wonders later. Readers do not see it.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in LABELS.keys() & self.fields.keys():
            self.fields[name].label = LABELS[name]


def is_key(text: str) -> bool:
    """Whether this is a number that can be a row's key. On larger ones SQLite fails."""
    return text.isascii() and text.isdecimal() and len(text) <= LONGEST_KEY


class Curated(admin.ModelAdmin):
    """A model that editors write. Saving, deleting and every action go through ``archive.curate``."""

    form = ReasonForm
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    add_fieldsets: Any = None
    most_inline = 100
    """More related rows than this are edited in their own list: a form of thousands of fields is refused."""
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        known = from_field or is_key(object_id)
        return super().get_object(request, object_id, from_field) if known else None

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return super().changelist_view(request, titled(self, extra_context))

    # The form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        own = (
            self.add_fieldsets if obj is None and self.add_fieldsets else super().get_fieldsets(request, obj)
        )
        fieldsets = [(name, options | {"fields": _without_why(options["fields"])}) for name, options in own]
        if self._writes(request, obj):
            fieldsets.append(("This change", {"fields": ("why",)}))
        return fieldsets

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """A former state is only looked at."""
        own = super().get_readonly_fields(request, obj)
        if not getattr(request, "looking_back", False):
            return own
        names = [name for _, options in self.get_fieldsets(request, obj) for name in _flat(options["fields"])]
        return tuple(dict.fromkeys([*own, *names]))

    def _writes(self, request: HttpRequest, obj: Any) -> bool:
        if getattr(request, "looking_back", False):
            return False
        return self.has_change_permission(request, obj) if obj else self.has_add_permission(request)

    def get_inline_instances(self, request: HttpRequest, obj: Any = None) -> Any:
        inlines = super().get_inline_instances(request, obj)
        return [inline for inline in inlines if obj is None or _rows_of(inline, obj) <= self.most_inline]

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """The readers' page of what readers can see."""
        if obj is None or not self.is_public(obj):
            return None
        return str(obj.get_absolute_url())

    def is_public(self, obj: Any) -> bool:
        manager = type(obj)._default_manager
        for visible in ("published", "visible"):
            if hasattr(manager, visible):
                return bool(
                    hasattr(obj, "get_absolute_url")
                    and getattr(manager, visible)().filter(pk=obj.pk).exists()
                )
        return hasattr(obj, "get_absolute_url")

    # Saving

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        return self._or_refused(
            request, lambda: super(Curated, self).changeform_view(request, object_id, form_url, extra_context)
        )

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        return self._or_refused(
            request, lambda: super(Curated, self).delete_view(request, object_id, extra_context)
        )

    def _or_refused(self, request: HttpRequest, answer: Callable[[], Any]) -> Any:
        """Whatever the act refuses is said on the page from which it was tried; so is a lost race."""
        try:
            return answer()
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
        except IntegrityError:
            self.message_user(request, "Somebody else has just changed this: look again.", messages.ERROR)
        return HttpResponseRedirect(request.get_full_path())

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        doing = Act("edit" if change else "add", editor_of(request), form.cleaned_data.get("why", ""))
        request.act = doing  # type: ignore[attr-defined]
        self.write(doing, obj, form)

    def write(self, doing: Act, obj: Any, form: Any) -> None:
        """Save the row itself; the page of a model with an address of its own does more."""
        doing.save(obj)

    def save_related(self, request: HttpRequest, form: Any, formsets: Iterable[Any], change: bool) -> None:
        doing = _act(request)
        for field in form.instance._meta.many_to_many:
            if field.name in form.cleaned_data:
                doing.assign(form.instance, field.name, form.cleaned_data[field.name])
        for formset in formsets:
            self.save_formset(request, form, formset, change)
        doing.finish()

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        doing = _act(request)
        rows = formset.save(commit=False)
        for row, changed in formset.changed_objects:
            judge(row, changed)
        for row in formset.deleted_objects:
            take_away(doing, row)
        for row in rows:
            doing.save(row)

    # Deleting

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        curate.delete([obj], user=editor_of(request))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What would fall, or the one sentence that says why nothing may."""
        try:
            fallen = [row for obj in objs for row in falling(obj)]
        except Refused as refused:
            return [], {}, set(), [str(refused)]
        counts: dict[str, int] = {}
        for row in fallen:
            name = str(row._meta.verbose_name_plural)
            counts[name] = counts.get(name, 0) + 1
        lines = [f"{capfirst(row._meta.verbose_name)}: {row}" for row in fallen[:SHOWN_FALLEN]]
        return lines, counts, set(), []

    def get_actions(self, request: HttpRequest) -> Any:
        """Rows are deleted one by one, with a look at what falls with them."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    # Acting on several

    def carry_out(
        self,
        request: HttpRequest,
        verb: Callable[..., ChangeSet | None],
        what: Any,
        *more: Any,
        **options: Any,
    ) -> bool:
        """Do it and say so, or say why not; tells whether it was done. ``what``: the rows, or the one row."""
        try:
            change_set = verb(what, *more, user=editor_of(request), **options)
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
            return False
        self.say_done(request, change_set)
        return True

    def say_done(self, request: HttpRequest, change_set: ChangeSet | None) -> None:
        """What was done, with the way to take it back."""
        if change_set is None:
            self.message_user(request, "There was nothing to change.", messages.INFO)
            return
        url = reverse("admin:archive_changeset_change", args=[change_set.pk])
        message = format_html('Done: {}. <a href="{}">Look at it, or undo it</a>', change_set.verb, url)
        self.message_user(request, message, messages.SUCCESS)


class CuratedWithHistory(Curated, SimpleHistoryAdmin):
    """A curated model whose former states are kept. Acts are undone whole: no single state is put back."""

    object_history_list_template = "admin/history_list.html"

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        if not is_key(object_id):
            raise Http404
        return super().history_view(request, object_id, extra_context)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        if request.method != "GET":
            raise PermissionDenied
        request.looking_back = True  # type: ignore[attr-defined]
        return super().history_form_view(request, object_id, version_id, extra_context)

    def revert_disabled(self, request: HttpRequest, obj: Any = None) -> bool:
        return True


class Looked(admin.ModelAdmin):
    """A model that nobody writes at the desk: it came in, or follows from what was done."""

    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return super().changelist_view(request, titled(self, extra_context))

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class Reviewed(Curated):
    """A curated model with a review."""

    actions: tuple[str, ...] = ("confirm", "reject", "reset")

    @admin.action(description="Confirm", permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self.carry_out(request, curate.confirm, queryset)

    @admin.action(description="Reject: it is wrong", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self.carry_out(request, curate.reject, queryset)

    @admin.action(description="Take the review back", permissions=["change"])
    def reset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self.carry_out(request, curate.reset, queryset)


def _rows_of(inline: Any, obj: Any) -> int:
    """How many rows of an inline belong to the object."""
    key = _get_foreign_key(type(obj), inline.model, fk_name=inline.fk_name)
    return int(inline.model._base_manager.filter(**{key.name: obj.pk}).count())


def titled(model_admin: admin.ModelAdmin, extra_context: Any) -> dict[str, Any]:
    """A list is headed by what it lists."""
    return {"title": capfirst(model_admin.opts.verbose_name_plural)} | (extra_context or {})


def remember_edited(row: Any, changed: Iterable[str], groups: Mapping[str, str]) -> None:
    """Keep which of the fields that a reading sets were set by an editor: none sets them again."""
    row.edited = sorted({*row.edited, *(groups[name] for name in changed if name in groups)})


def take_away(doing: Act, row: Any) -> None:
    """What an editor put down goes; what the machine found stays, rejected, so that it is not found again."""
    if getattr(row, "rule", "") and hasattr(row, "review"):
        doing.change(row, review=Review.REJECTED)
    else:
        doing.delete(row)


def judge(row: Any, changed: Collection[str]) -> None:
    """Who puts a machine's statement otherwise has judged it."""
    if changed and "review" not in changed and getattr(row, "rule", "") and row.review == Review.UNREVIEWED:
        row.review = Review.CONFIRMED


def editor_of(request: HttpRequest) -> User:
    """Who is at the desk: its pages let nobody else in."""
    assert isinstance(request.user, User)  # noqa: S101
    return request.user


def _act(request: HttpRequest) -> Act:
    return request.act  # type: ignore[attr-defined]


def _flat(fields: Iterable[Any]) -> list[str]:
    return [name for field in fields for name in ([field] if isinstance(field, str) else field)]


def _without_why(fields: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(field for field in fields if field != "why")
