"""The lists' filters are those of the pages (archive.queries); here they only answer for their parameters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from drf_spectacular.contrib.django_filters import DjangoFilterExtension
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from api.pagination import PARAMETERS
from archive.parameters import ListFilter

Asking = TypeVar("Asking", bound=ListFilter)
ALWAYS = ("format",)


class Filters(DjangoFilterBackend):
    """A parameter that nobody knows answers 400, naming the known ones: a typo never widens a result."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        """The rows that were asked for; the view's pages are those of the filter set."""
        asked = checked(self.get_filterset(request, queryset, view))
        view.asked = asked
        rows: QuerySet[Any] = asked.qs
        return rows


class FiltersInTheSchema(DjangoFilterExtension):
    """Most parameters are slugs and years that no column of the row holds: they are told as words."""

    target_class = "api.filters.Filters"
    priority = 1

    def _get_schema_from_model_field(self, auto_schema: Any, filter_field: Any, model: Any) -> dict[str, Any]:
        try:
            found: dict[str, Any] = super()._get_schema_from_model_field(auto_schema, filter_field, model)
        except Exception:  # whatever the search through the model met; drf-spectacular catches it likewise
            return {"type": "string"}
        return found


def checked(asked: Asking, others: Iterable[str] = PARAMETERS) -> Asking:
    """The filter set, when all that it was asked can be used; else raises ValidationError. ``others`` are
    known beside its own parameters."""
    if refused := asked.refusals(*others, *ALWAYS):
        raise ValidationError(refused)
    return asked


def refuse_unknown(request: Request, known: Iterable[str]) -> None:
    """Raise ValidationError for parameters that are neither ``known`` nor those of every answer."""
    allowed = [*known, *ALWAYS]
    unknown = sorted(set(request.query_params) - set(allowed))
    if unknown:
        told = f"Not a parameter of this list. Known are: {', '.join(sorted(allowed))}."
        raise ValidationError({name: [told] for name in unknown})
