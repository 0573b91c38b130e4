"""Rows go into their table as they are given, however many there are and whatever they share."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from archive.exports.taken import tables
from archive.models import Change

pytestmark = pytest.mark.django_db
NAMES = ("thing", "thing_id", "action", "key", "into", "at")
AT = datetime(2024, 1, 28, 12, 30, tzinfo=UTC)


def row(number: int, **values: Any) -> tuple[Any, ...]:
    usual = {"thing": "article", "thing_id": number, "action": "created", "key": f"a{number}", "into": ""}
    return tuple((usual | {"at": AT} | values)[name] for name in NAMES)


@pytest.mark.parametrize("number", [1, 2, tables.MOST_ROWS, 2 * tables.MOST_ROWS + 3])
@pytest.mark.parametrize("other", [{}, {"thing": "event", "into": "elsewhere"}])
def test_rows_arrive_in_their_order_with_what_they_share_and_what_not(number: int, other: Any) -> None:
    rows = [row(n) for n in range(1, number)] + [row(number, **other)]
    tables.insert(Change, NAMES, rows)
    assert list(Change.objects.order_by("pk").values_list(*NAMES)) == rows


def test_rows_that_are_all_alike_arrive_each() -> None:
    tables.insert(Change, NAMES, [row(7)] * 1200)
    assert Change.objects.filter(thing_id=7, key="a7").count() == 1200
