"""Two commands on one archive at the same time."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

from archive.management.commands.start import alone


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
