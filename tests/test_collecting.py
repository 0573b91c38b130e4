"""Memory."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from archive.collecting import give_back


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="not the C library of GNU")
def test_free_memory_that_lies_under_what_is_held_is_given_back() -> None:
    allocate, free = ctypes.CDLL(None).malloc, ctypes.CDLL(None).free
    allocate.restype, free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    pieces = [allocate(50_000) for _ in range(2_000)]  # less than the library asks the system for one by one
    for piece in pieces:
        ctypes.memset(piece, 1, 50_000)
    for piece in pieces[:-1]:
        free(piece)
    before = _held()
    give_back()
    assert _held() < before - 80_000_000
    free(pieces[-1])


def test_where_there_is_no_such_library_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    give_back()


def _held() -> int:
    """Bytes of this process in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
