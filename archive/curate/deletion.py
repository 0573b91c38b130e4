"""What falls when a row is deleted, what is loosened from it, and what forbids it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model, QuerySet
from django.db.models.deletion import Collector, ProtectedError, RestrictedError

from archive.curate.refusals import Refused


def falling(row: Model) -> list[Model]:
    """The row and every row that its deletion takes along, those that refer to others first.

    Raises ``Refused`` when a row that must stay refers to it.
    """
    collector = _collect(row)
    collector.sort()
    rows = [each for found in collector.fast_deletes for each in found.all()]
    rows += [each for found in collector.data.values() for each in found]
    return [each for each in rows if not _is_half(each, rows)]


def _is_half(row: Model, rows: list[Model]) -> bool:
    """An entity's row, where the person that it is half of falls as well."""
    return any(each is not row and each.pk == row.pk and isinstance(each, type(row)) for each in rows)


def loosened(row: Model) -> Iterator[tuple[QuerySet[Any], str]]:
    """Rows that stay and lose their reference, with the name of the field that held it."""
    for (field, _), found in _collect(row).field_updates.items():
        pks = [each.pk for rows in found for each in _each(rows)]
        yield field.model._base_manager.filter(pk__in=pks), field.name


def _each(rows: Any) -> Iterable[Model]:
    """Django's collector holds querysets and lists here."""
    return iter(rows)


def _collect(row: Model) -> Collector:
    collector = Collector(using=row._state.db or "default", origin=row)
    try:
        collector.collect([row])
    except ProtectedError as error:
        raise Refused(_why_not(row, error.protected_objects)) from error
    except RestrictedError as error:
        raise Refused(_why_not(row, error.restricted_objects)) from error
    return collector


def _why_not(row: Model, holding: Iterable[Model]) -> str:
    """One sentence: what stands in the way."""
    counts = Counter(_called(held) for held in holding)
    what = ", ".join(f"{count} × {name}" for name, count in counts.items())
    return f"“{row}” cannot be deleted while something refers to it ({what})."


def _called(row: Model) -> str:
    return str(row._meta.verbose_name)
