"""Actions that ask first: one page with one form, between the list and the act."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse

from archive.models import ArticleTag, Entity, Mention, Tag

NAMED = 20
"""How many of the chosen rows the page names."""


class WhyForm(forms.Form):
    why = forms.CharField(
        required=False,
        max_length=500,
        label="Why",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="Kept with this change. Readers do not see it.",
    )


class TagForm(WhyForm):
    subject = forms.ModelChoiceField(Tag.objects.all(), label="Subject")
    field_order = ("subject", "why")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        suggest(self.fields["subject"], ArticleTag._meta.get_field("tag"))


class LinkForm(WhyForm):
    entity = forms.ModelChoiceField(Entity.objects.visible(), label="Who or what it is")
    field_order = ("entity", "why")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        suggest(self.fields["entity"], Mention._meta.get_field("entity"))


class HeirForm(WhyForm):
    """Which of the chosen rows stays."""

    heir = forms.ModelChoiceField(
        Entity.objects.none(), label="Which one stays", widget=forms.RadioSelect, empty_label=None
    )
    field_order = ("heir", "why")

    def __init__(self, *args: Any, rows: QuerySet[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["heir"].queryset = rows  # type: ignore[attr-defined]


def suggest(field: Any, relation: Any) -> None:
    """Pick by typing, as in the forms of the desk."""
    field.widget = AutocompleteSelect(relation, admin.site, choices=field.choices)


def ask(
    model_admin: Any,
    request: HttpRequest,
    rows: QuerySet[Any],
    form: forms.Form,
    act: Callable[..., Any],
    *,
    action: str,
    title: str,
    lead: str,
    submit: str,
    danger: bool = False,
    details: Iterable[Any] = (),
    lines: Iterable[Any] = (),
) -> TemplateResponse | None:
    """Do it, with what the form was told by name, once it was told enough; else the page that asks.

    It posts back to the list, with the same rows chosen and ``apply`` set. ``details`` are shown for the
    chosen rows, ``lines`` tell what would be done.
    """
    if form.is_valid():
        act(**form.cleaned_data)
        return None
    context = {
        **admin.site.each_context(request),
        "opts": model_admin.opts,
        "title": title,
        "lead": lead,
        "submit": submit,
        "danger": danger,
        "form": form,
        "media": model_admin.media + form.media,
        "action": action,
        "checkbox": ACTION_CHECKBOX_NAME,
        "chosen": request.POST.getlist(ACTION_CHECKBOX_NAME),
        "across": request.POST.get("select_across", "0"),
        "count": rows.count(),
        "named": rows[:NAMED],
        "details": details,
        "lines": lines,
    }
    return TemplateResponse(request, "admin/ask.html", context)


def ask_which_stays(
    model_admin: Any, request: HttpRequest, rows: QuerySet[Any], merge: Callable[..., Any], **page: Any
) -> TemplateResponse | None:
    """Merge all rows into the one that stays, each in an act of its own; the first refusal ends it."""
    if rows.count() < 2:
        model_admin.message_user(request, "Choose at least two that are one and the same.", "warning")
        return None

    def act(heir: Any, why: str) -> None:
        for lost in rows.exclude(pk=heir.pk):
            if not model_admin.carry_out(request, merge, lost, heir, why=why):
                break

    form = HeirForm(answered(request), rows=rows)
    words: dict[str, Any] = {"title": "Merge into one", "submit": "Merge", "danger": True}
    return ask(model_admin, request, rows, form, act, action="merge", **words, **page)


def answered(request: HttpRequest) -> Any:
    """The form's data once the page was answered, else nothing."""
    return request.POST if "apply" in request.POST else None
