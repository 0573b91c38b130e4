"""Not the same: pairs that an editor has told apart, and names that are not an entity's."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.safestring import SafeString

from archive.admin.columns import entity_link
from archive.admin.curated import Curated, ReasonForm
from archive.curate import Act
from archive.models import NotTheSame


class DistinctionForm(ReasonForm):
    """Two entities in either order, or one and a name."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        entity, other, name = cleaned.get("entity"), cleaned.get("other"), cleaned.get("name")
        if "entity" not in self.fields or entity is None:
            return cleaned
        if bool(other) == bool(name):
            raise forms.ValidationError("Give either the other one, or a name that is not its own.")
        if other and other.pk == entity.pk:
            raise forms.ValidationError({"other": "That is the same one."})
        if other and other.pk < entity.pk:
            cleaned |= {"entity": other, "other": entity}
        return cleaned


@admin.register(NotTheSame)
class DistinctionAdmin(Curated):
    form = DistinctionForm
    list_display = ("entity_", "other_", "why", "who", "made")
    list_display_links = ("made",)
    list_select_related = ("entity", "other")
    search_fields = ("entity__name", "other__name", "name", "why", "who")
    search_help_text = "Either of the two, or the reason"
    autocomplete_fields = ("entity", "other")
    fields = ("entity", "other", "name")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """What was told apart is not another pair tomorrow: it is taken back, and another is added."""
        return (*super().get_readonly_fields(request, obj), *(self.fields if obj else ()))

    def write(self, doing: Act, obj: NotTheSame, form: Any) -> None:
        obj.who = obj.who or (doing.user.get_username() if doing.user else "")
        doing.save(obj)

    @admin.display(description="This one", ordering="entity__name")
    def entity_(self, row: NotTheSame) -> SafeString | str:
        return entity_link(row.entity)

    @admin.display(description="is not", ordering="other__name")
    def other_(self, row: NotTheSame) -> SafeString | str:
        return entity_link(row.other) if row.other else f"“{row.name}”"
