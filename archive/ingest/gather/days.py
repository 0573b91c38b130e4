"""Whether the days of two tellings speak for one event or against it.

Plain Python, no Django.
"""

from __future__ import annotations

from archive.ingest.reading import TimeExpression
from archive.values.calendar_words import WEEKDAYS


def dates_apart(one: TimeExpression | None, other: TimeExpression | None) -> bool:
    """Whether two dates exclude each other; different words for unknown days do, unless both name
    the same weekday ("late Thursday", "on Thursday").
    """
    if one is None or other is None or one is other:
        return False
    a, b = one.range, other.range
    if a.known and b.known and a.earliest and b.latest and a.latest and b.earliest:
        return a.earliest > b.latest or b.earliest > a.latest
    if a.edtf and b.edtf:
        return a.edtf != b.edtf
    if not (a.expression and b.expression):
        return False
    words = [set(range.expression.casefold().split()) for range in (a, b)]
    return not words[0] & words[1] & set(WEEKDAYS) and words[0] != words[1]


def same_days(one: TimeExpression | None, other: TimeExpression | None) -> bool:
    return (
        one is not None
        and other is not None
        and one.range.known
        and one.range.earliest == other.range.earliest
    )
