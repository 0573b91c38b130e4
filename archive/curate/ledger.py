"""The ledger of an act: each row as it was and as it became, so that the act can be taken back."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from django.apps import apps
from django.db.models import Model

from archive.curate.visibility import chunks

Values = dict[str, Any]
"""Column values by attribute name, as JSON can hold them."""

DERIVED = frozenset({"updated"})
"""Columns that follow from a write: they are neither compared nor put back."""


@dataclass(frozen=True, slots=True)
class Step:
    """Rows of one model that went from the same values to the same values.

    ``before`` is None for rows that were made, ``after`` is None for rows that were deleted.
    """

    model: type[Model]
    pks: Sequence[int]
    before: Values | None
    after: Values | None

    def as_json(self) -> Values:
        label = self.model._meta.label_lower
        return {"model": label, "pks": list(self.pks), "before": self.before, "after": self.after}

    @classmethod
    def from_json(cls, stored: Values) -> Self:
        return cls(apps.get_model(stored["model"]), stored["pks"], stored["before"], stored["after"])


@dataclass(slots=True)
class Ledger:
    """The steps of an act, in the order in which they were done."""

    steps: list[Step] = field(default_factory=list)

    def changed(self, rows: Iterable[Model], fields: Iterable[str], after: Values) -> None:
        """``rows`` still hold what they held; those that were alike go into one step."""
        alike: dict[str, tuple[Values, list[Model]]] = {}
        for row in rows:
            before = values(row, fields)
            alike.setdefault(repr(before), (before, []))[1].append(row)
        for before, group in alike.values():
            self.steps.append(Step(type(group[0]), [row.pk for row in group], before, after))

    def made(self, row: Model) -> None:
        self.steps.append(Step(type(row), [row.pk], None, values(row, columns(type(row)))))

    def deleted(self, row: Model) -> None:
        before = {name: plain(getattr(row, name)) for name in columns(type(row))}
        self.steps.append(Step(type(row), [row.pk], before, None))

    def as_json(self) -> Values:
        return {"steps": [step.as_json() for step in self.steps]}


def steps_of(stored: Values) -> list[Step]:
    """The steps that ``Ledger.as_json`` wrote."""
    return [Step.from_json(step) for step in stored["steps"]]


def columns(model: type[Model]) -> list[str]:
    """Attribute names of every column, those of its parents included."""
    return [column.attname for column in model._meta.concrete_fields]


def values(row: Model, fields: Iterable[str]) -> Values:
    """What the row holds in these columns, as JSON can hold it."""
    return {name: plain(getattr(row, name)) for name in fields if name not in DERIVED}


def plain(value: Any) -> Any:
    if isinstance(value, datetime.date):  # and datetime, which is one
        return value.isoformat()
    return value


def python(model: type[Model], stored: Values) -> Values:
    """Stored values as the model's attributes take them."""
    by_name = {column.attname: column for column in model._meta.concrete_fields}
    return {name: by_name[name].to_python(value) for name, value in stored.items()}


def rows_of(step: Step) -> list[Model]:
    """The step's rows as they are now, in the order of their keys; those that are gone are missing."""
    manager = step.model._base_manager
    return [row for chunk in chunks(step.pks) for row in manager.filter(pk__in=chunk).order_by("pk")]
