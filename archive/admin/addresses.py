"""Things with an address of their own: a changed slug leaves a redirect behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest

from archive import curate
from archive.admin.curated import CuratedWithHistory, ReasonForm
from archive.curate import Act, Refused


class AddressedForm(ReasonForm):
    def clean(self) -> dict[str, Any]:
        """An address that leads to something else for ever is refused beside its field."""
        cleaned = super().clean() or self.cleaned_data
        if "slug" in self.changed_data and cleaned.get("slug"):
            try:
                curate.forbid_taken(self.instance, cleaned["slug"])
            except Refused as refused:
                raise forms.ValidationError({"slug": str(refused)}) from refused
        return cleaned


class AddressedAdmin(CuratedWithHistory):
    form = AddressedForm

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Sequence[str]]:
        """A new thing's slug follows its name; one that is there keeps its address."""
        return {} if obj else {"slug": ("name",)}

    def write(self, doing: Act, obj: Any, form: Any) -> None:
        old = form.initial.get("slug") if obj.pk else None
        doing.save(obj)
        curate.keep_address(doing, obj, old or obj.slug)
