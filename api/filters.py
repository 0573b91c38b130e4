"""The lists' filters are those of the pages (archive.queries); here they only answer for their parameters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from api.pagination import PARAMETERS

ALWAYS = ("format",)


class Filters(DjangoFilterBackend):
    """A parameter that nobody knows answers 400, naming the known ones: a typo never widens a result."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        """The rows that were asked for; the view's keyset follows the order of the filter set."""
        refuse_unknown(request, view.filterset_class.base_filters)
        asked = self.get_filterset(request, queryset, view)
        if not asked.is_valid():
            raise ValidationError(asked.errors)
        view.ordering = asked.ordering
        rows: QuerySet[Any] = asked.qs
        return rows


def refuse_unknown(request: Request, known: Iterable[str]) -> None:
    allowed = [*known, *PARAMETERS, *ALWAYS]
    unknown = sorted(set(request.query_params) - set(allowed))
    if unknown:
        told = f"Not a parameter of this list. Known are: {', '.join(sorted(allowed))}."
        raise ValidationError({name: [told] for name in unknown})
