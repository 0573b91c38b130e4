"""Two commands on one archive at the same time."""

from __future__ import annotations

import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from archive.management.commands.start import alone, alone_in_database


def test_of_two_starts_the_second_waits_and_says_so(tmp_path: Path, settings: Any) -> None:
    settings.ARCHIVE_VAR = tmp_path
    told: list[str] = []
    order: list[str] = []

    def second() -> None:
        with alone(told.append):
            order.append("second")

    with alone(told.append):
        waiting = threading.Thread(target=second, daemon=True)
        waiting.start()
        limit = time.monotonic() + 30
        while not told and time.monotonic() < limit:
            time.sleep(0.01)
        order.append("first")
    waiting.join(30)
    assert order == ["first", "second"]
    assert len(told) == 1 and "waiting" in told[0]


@pytest.mark.django_db(transaction=True)
def test_of_two_machines_the_second_waits_for_the_first(database: str) -> None:
    if database == "sqlite":
        pytest.skip("an SQLite file has one machine")
    told: list[str] = []
    order: list[str] = []

    def second() -> None:
        with closing(connection), alone_in_database(told.append):
            order.append("second")

    with alone_in_database(told.append):
        waiting = threading.Thread(target=second, daemon=True)
        waiting.start()
        limit = time.monotonic() + 30
        while not told and time.monotonic() < limit:
            time.sleep(0.01)
        order.append("first")
    waiting.join(30)
    assert order == ["first", "second"]
    assert len(told) == 1 and "waiting" in told[0]


@pytest.mark.django_db
def test_the_lock_is_free_again_after_a_failure(database: str) -> None:
    for _ in range(2):
        with pytest.raises(RuntimeError), alone_in_database(print):
            raise RuntimeError
    with alone_in_database(print):
        pass
