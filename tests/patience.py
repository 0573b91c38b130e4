"""Guards against blow-ups: processor time, so that a busy machine does not matter, far above what is usual.

It is no benchmark: those live in bench/. What trips it grows out of proportion.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def patience(seconds: float, what: str = "") -> Iterator[None]:
    """Fail when the block takes more processor time than ``seconds``."""
    began = time.process_time()
    yield
    spent = time.process_time() - began
    assert spent < seconds, f"{spent:.1f} s of processor time {what}"
