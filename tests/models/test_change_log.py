"""The change log keeps the order in which things became visible."""

from __future__ import annotations

import pytest

from archive.models import Change
from archive.models.change import Entry

pytestmark = pytest.mark.django_db


def test_entries_are_kept_in_the_order_they_were_appended() -> None:
    assert Change.objects.append([Entry("article", 7, "created", "abc"), Entry("event", 3, "updated")]) == 2
    Change.objects.append([Entry("article", 7, "withdrawn", "abc")])
    assert [(c.thing, c.thing_id, c.action) for c in Change.objects.all()] == [
        ("article", 7, "created"),
        ("event", 3, "updated"),
        ("article", 7, "withdrawn"),
    ]


def test_nothing_to_say_writes_nothing() -> None:
    assert Change.objects.append([]) == 0
    assert not Change.objects.exists()
