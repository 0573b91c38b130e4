"""What falls when a row is deleted, what is loosened from it, and what forbids it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model, QuerySet
from django.db.models.deletion import PROTECT, Collector, ProtectedError, RestrictedError

from archive.curate.refusals import Refused


def falling(row: Model) -> list[Model]:
    """The row and every row that its deletion takes along, those that refer to others first.

    Raises ``Refused`` when a row that must stay refers to it.
    """
    _forbid_deleting(row)
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


def _forbid_deleting(row: Model) -> None:
    """Ask the database for what protects the row, before Django fetches every row of it to say so."""
    counts = Counter(
        {
            str(
                relation.related_model._meta.verbose_name_plural
            ): relation.related_model._base_manager.filter(**{relation.field.name: row.pk}).count()
            for relation in row._meta.related_objects
            if relation.on_delete is PROTECT
        }
    )
    if +counts:
        raise Refused(_why_not(row, +counts))


def _each(rows: Any) -> Iterable[Model]:
    """Django's collector holds querysets and lists here."""
    return iter(rows)


def _collect(row: Model) -> Collector:
    collector = Collector(using=row._state.db or "default", origin=row)
    try:
        collector.collect([row])
    except ProtectedError as error:
        raise Refused(_why_not(row, _count(error.protected_objects))) from error
    except RestrictedError as error:
        raise Refused(_why_not(row, _count(error.restricted_objects))) from error
    return collector


def _count(holding: Iterable[Model]) -> Counter[str]:
    return Counter(str(held._meta.verbose_name_plural) for held in holding)


def _why_not(row: Model, counts: Counter[str]) -> str:
    """One sentence: what stands in the way."""
    what = ", ".join(f"{name}: {count:,}" for name, count in counts.items())
    return f"“{row}” cannot be deleted while others refer to it ({what})."
