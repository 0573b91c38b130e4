"""Memory: how often Python looks for circles among objects, and when what is free goes back to the system."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def seldom_collected() -> Iterator[None]:
    """A batch has a hundred thousand objects and no circles: looking for some all the time costs a tenth."""
    usual = gc.get_threshold()
    gc.set_threshold(100_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def give_back() -> None:
    """Hand free memory back to the system, for after great work that is seldom done. The C library keeps it
    otherwise: 250 MB after everybody was counted in a million articles."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)
