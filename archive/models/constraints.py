"""Constraints that several models share."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import BaseConstraint, CharField, CheckConstraint, F, Q, TextField
from django.db.models.functions import Length

CharField.register_lookup(Length)
TextField.register_lookup(Length)


def bounded(table: str, **limits: int) -> list[BaseConstraint]:
    """The database itself refuses over-long text: SQLite does not enforce ``max_length``."""
    return [
        CheckConstraint(condition=Q(**{f"{field}__length__lte": limit}), name=f"{table}_{field}_bounded")
        for field, limit in limits.items()
    ]


def one_of(table: str, field: str, values: Iterable[str]) -> CheckConstraint:
    """The column holds only words of its vocabulary."""
    return CheckConstraint(condition=Q(**{f"{field}__in": sorted(values)}), name=f"{table}_{field}_known")


def span(table: str) -> CheckConstraint:
    """``start < end``; a trigger adds that ``end`` lies inside the article's text (see triggers.py)."""
    return CheckConstraint(condition=Q(start__lt=F("end")), name=f"{table}_span_not_empty")


def date_range(table: str, prefix: str) -> CheckConstraint:
    """Both ends or none, the earliest not after the latest."""
    earliest, latest = f"{prefix}_earliest", f"{prefix}_latest"
    known = Q(**{f"{earliest}__isnull": False, f"{latest}__isnull": False, f"{earliest}__lte": F(latest)})
    unknown = Q(**{f"{earliest}__isnull": True, f"{latest}__isnull": True})
    return CheckConstraint(condition=known | unknown, name=f"{table}_{prefix}_range")


def exactly_one(table: str, fields: Iterable[str]) -> CheckConstraint:
    """Exactly one of the foreign keys is set."""
    fields = tuple(fields)
    condition = Q()
    for chosen in fields:
        condition |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return CheckConstraint(condition=condition, name=f"{table}_exactly_one_target")


def confidence(table: str) -> CheckConstraint:
    """A probability, or nothing when nobody measured one."""
    inside = Q(confidence__gte=0, confidence__lte=1)
    return CheckConstraint(condition=Q(confidence__isnull=True) | inside, name=f"{table}_confidence_0_to_1")
