"""The real texts beside the checkout, where they are; tests that read them are skipped elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

REAL = Path(__file__).resolve().parents[3] / "shared" / "seeds"
REAL_TEXTS = sorted(REAL.glob("*.txt"))

needs_real_texts = pytest.mark.skipif(
    len(REAL_TEXTS) < 5, reason="the five real texts are not beside the checkout"
)


def real(number: str) -> bytes:
    """The bytes of the real text whose file name begins with ``number``."""
    return next(path for path in REAL_TEXTS if path.name.startswith(number)).read_bytes()
