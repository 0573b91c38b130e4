"""The kinds of parameter that lists take, and what all lists share: their orders and the filters in force.

A value comes from outside as text. A parameter reads it, and says what it asks of a row; what nobody knows is
an error of the form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

import django_filters as filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import BooleanField, Exists, F, Func, Model, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django_filters.fields import ChoiceField

from archive.keyset import Slice, cut
from archive.models import Entity, Redirect
from archive.search.syntax import CIRCLE_HELP, read_circle, read_period
from archive.values.dates import DateRange
from archive.values.wording import say_range

SLUG = re.compile(r"[-\w]{1,100}", re.ASCII)
Rows = QuerySet[Any]
Circle = tuple[float, float, float]
"""Latitude, longitude, kilometres."""
Period = tuple[date, date]
DAY_HELP = "a day (2020-07-29), month (2020-07) or year (2020)"


class OneOf(Func):
    """The column holds one of the keys, of which there may be many thousands: they travel as one value."""

    output_field = BooleanField()

    def __init__(self, column: str | Combinable, keys: Iterable[int]) -> None:
        asked = F(column) if isinstance(column, str) else column
        super().__init__(asked, Value(f"[{','.join(map(str, keys))}]"))

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        opening = " IN (SELECT value FROM json_each("
        return self.as_sql(compiler, connection, template="(%(expressions)s)))", arg_joiner=opening)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        opening = " = ANY (ARRAY(SELECT jsonb_array_elements_text("
        closing = "(%(expressions)s::jsonb)::bigint)))"
        return self.as_sql(compiler, connection, template=closing, arg_joiner=opening)


Condition = Q | Exists | OneOf
Where = Callable[[Any], Condition]


class Shared:
    """A field that all requests share: nobody changes one, and copying twenty costs more than a search."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        return self


class TextField(Shared, forms.CharField):
    pass


class ChoicesField(Shared, forms.MultipleChoiceField):
    pass


class SortField(Shared, ChoiceField):
    pass


class SlugsField(Shared, forms.ModelMultipleChoiceField):
    """Slugs → rows, in one query. An old slug leads to its heir for ever."""

    default_error_messages = {"invalid_choice": "“%(value)s” is not known here."}

    def clean(self, value: Any) -> list[Model]:  # type: ignore[override]
        slugs = list(dict.fromkeys(str(slug) for slug in value or () if slug))
        possible = [slug for slug in slugs if SLUG.fullmatch(slug)]  # PostgreSQL refuses others outright
        rows = self._named(possible)
        rows |= self._moved([slug for slug in possible if slug not in rows])
        for slug in slugs:
            if slug not in rows:
                raise self._unknown(slug)
        return list({rows[slug].pk: rows[slug] for slug in slugs}.values())

    def _unknown(self, slug: str) -> ValidationError:
        message = self.error_messages["invalid_choice"]
        return ValidationError(message, code="invalid_choice", params={"value": slug[:80]})

    def _named(self, slugs: Sequence[str]) -> dict[str, Model]:
        name = self.to_field_name or "slug"
        found = self.queryset.filter(**{f"{name}__in": slugs}) if slugs and self.queryset is not None else ()
        return {getattr(row, name): row for row in found}

    def _moved(self, slugs: Sequence[str]) -> dict[str, Model]:
        """Rows that are called otherwise today."""
        if not slugs or self.queryset is None:
            return {}
        model = self.queryset.model
        kind = model.KIND if issubclass(model, Entity) else str(model._meta.model_name)
        moved = Redirect.objects.heirs(kind, slugs)
        rows = self.queryset.in_bulk(list(moved.values()))
        return {slug: rows[pk] for slug, pk in moved.items() if pk in rows}


class PeriodField(TextField):
    """``2020``, ``2020-07`` or ``2020-07-29`` → its first and last day; nothing → None."""

    def clean(self, value: Any) -> Period | None:
        text = super().clean(value)
        period = read_period(text) if text else None
        if text and period is None:
            raise ValidationError(f"Write {DAY_HELP}.", code="invalid")
        return period


class YearsField(ChoicesField):
    """Years in four digits → numbers."""

    def clean(self, value: Any) -> list[int]:
        years = list(dict.fromkeys(str(year) for year in value or () if year))
        for year in years:
            if not (year.isascii() and year.isdecimal() and len(year) == 4 and int(year)):
                raise ValidationError("Write a year in four digits.", code="invalid")
        return [int(year) for year in years]


class CircleField(TextField):
    """``36.19,44.01,50`` → latitude, longitude and kilometres; nothing → None."""

    def clean(self, value: Any) -> Circle | None:
        text = super().clean(value)
        circle = read_circle(text) if text else None
        if text and circle is None:
            raise ValidationError(f"Write {CIRCLE_HELP}.", code="invalid")
        return circle


class FlagField(TextField):
    """1, true, yes, on → True; 0, false, no, off and nothing → False."""

    def clean(self, value: Any) -> bool:
        text = str(super().clean(value)).lower()
        if text not in {"", "0", "1", "true", "false", "yes", "no", "on", "off"}:
            raise ValidationError("Write 1 or 0.", code="invalid")
        return text in {"1", "true", "yes", "on"}


class Asking(filters.Filter):
    """A filter that says in ``where`` what its value asks of a row; without it the set reads the value."""

    def __init__(self, help_text: str, where: Where | None = None, **extra: Any) -> None:
        self.where = where
        super().__init__(help_text=help_text, **extra)

    def __deepcopy__(self, memo: dict[int, Any]) -> Asking:
        return copy(self)

    def filter(self, queryset: Rows, value: Any) -> Rows:
        if self.where is None or value in (None, "", [], False):
            return queryset
        condition = self.where(value)
        return queryset.filter(~Q(condition) if self.exclude else condition)


class Slugs(Asking, filters.ModelMultipleChoiceFilter):
    """Repeatable slugs of the rows of ``queryset``; ``where`` gets their primary keys."""

    field_class = SlugsField

    def __init__(
        self, queryset: Any, help_text: str, where: Where | None = None, by: str = "slug", **extra: Any
    ):
        super().__init__(help_text, where, queryset=queryset, to_field_name=by, **extra)

    def filter(self, queryset: Rows, value: Any) -> Rows:
        return super().filter(queryset, [row.pk for row in value or ()])


class Choices(Asking, filters.MultipleChoiceFilter):
    """Repeatable words of a vocabulary."""

    field_class = ChoicesField


class Years(Asking, filters.MultipleChoiceFilter):
    field_class = YearsField


class Text(Asking, filters.CharFilter):
    field_class = TextField


class Day(Asking, filters.CharFilter):
    """A bound in time. A month or year counts whole: ``after=2020`` begins with its first day,
    ``before=2020`` ends with its last."""

    field_class = PeriodField


class Near(Asking, filters.CharFilter):
    """A circle on the earth."""

    field_class = CircleField


class Flag(Asking, filters.CharFilter):
    field_class = FlagField


class Sort(Asking, filters.ChoiceFilter):
    """One of the set's ``ORDERS``."""

    field_class = SortField

    def filter(self, queryset: Rows, value: Any) -> Rows:
        return queryset  # the set sorts, so that it also does without the parameter

    def __init__(self, orders: Iterable[str], told: str = "", **extra: Any) -> None:
        orders = list(orders)
        choices = [(order, order.replace("_", " ").capitalize()) for order in orders]
        words = [f"order of the list; default: {orders[0]}", *([told] if told else [])]
        super().__init__(". ".join(words), choices=choices, **extra)


@dataclass(frozen=True, slots=True)
class Active:
    """A filter in force: its parameter, one value as the address has it, and what a reader calls it."""

    param: str
    value: str
    label: str


class ListFilter(filters.FilterSet):
    """What the lists share: their orders, and which filters are in force.

    Values of one parameter are alternatives, unless a parameter ``every`` of the set names it.
    """

    ORDERS: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """Sort → fields of an order without ties; the first is the default."""
    RECKONED: ClassVar[Mapping[str, Callable[[], Any]]] = {}
    """Fields of an order that no column holds."""
    form_class: ClassVar[type[forms.Form]]

    def get_form_class(self) -> type[forms.Form]:
        """Made once for the set, not for each request."""
        kind = type(self)
        if "form_class" not in kind.__dict__:
            kind.form_class = super().get_form_class()
        return kind.form_class

    @property
    def ordering(self) -> tuple[str, ...]:
        """The fields that the list is sorted by; the last one is unique."""
        chosen = self.form.cleaned_data.get("sort") if self.is_valid() else ""
        return self.ORDERS[chosen or next(iter(self.ORDERS))]

    def reckoned(self, queryset: Rows) -> Rows:
        """With the fields of the order that no column holds."""
        fields = [field.removeprefix("-") for field in self.ordering]
        return queryset.annotate(
            **{field: self.RECKONED[field]() for field in fields if field in self.RECKONED}
        )

    def filter_queryset(self, queryset: Rows) -> Rows:
        for name, value in self.form.cleaned_data.items():
            for part in self.parts(name, value):
                queryset = self.filters[name].filter(queryset, part)
        return self.reckoned(queryset).order_by(*self.ordering)

    def refusals(self, *others: str) -> dict[str, list[str]]:
        """What cannot be used of all that was asked, by parameter; ``others`` are known beside the set's own.

        An unknown parameter is refused and the known ones are named: a mistake must not widen what is found.
        """
        known = sorted({*self.base_filters, *others})
        told = f"Not a parameter of this list. Known are: {', '.join(known)}."
        unknown = {name: [told] for name in sorted(self.data) if name not in known}
        return unknown or {name: list(map(str, errors)) for name, errors in self.form.errors.items()}

    def cut(self, size: int, cursor: str = "") -> Slice:
        """One page of the list in its order. Raises ``BadCursor``."""
        return cut(self.qs, self.ordering, size, cursor)

    def count(self) -> int:
        """The number of all rows."""
        return int(self.qs.count())

    def parts(self, name: str, value: Any) -> list[Any]:
        """What must be met of a parameter's value: one of its values, or each of them by itself."""
        several = isinstance(value, list) and name in (self.form.cleaned_data.get("every") or ())
        return [[one] for one in value] if several else [value]

    def active(self) -> list[Active]:
        """Every filter in force but the words and the order, one line for each value."""
        self.is_valid()
        cleaned = getattr(self.form, "cleaned_data", {})
        return [
            Active(name, value, label)
            for name, one in self.filters.items()
            if name not in {"q", "sort"} and cleaned.get(name)
            for value, label in _labels(one, self.data, name, cleaned[name])
        ]


def _labels(one: filters.Filter, data: Any, name: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(one, Slugs):
        return [(getattr(row, one.extra["to_field_name"]), str(row)) for row in value]
    if isinstance(one, Day):
        return [(str(data[name]).strip(), say_range(DateRange(value[0], value[1], "stated")))]
    if isinstance(one, Near):
        return [(str(data[name]).strip(), "within {2:g} km of {0:g}, {1:g}".format(*value))]
    if isinstance(one, Flag):
        return [("1", name.replace("_", " "))]
    if isinstance(one, Choices):
        labels = dict(one.extra["choices"])
        return [(chosen, str(labels[chosen])) for chosen in value]
    return [(str(chosen), str(chosen)) for chosen in (value if isinstance(value, list) else [value])]
