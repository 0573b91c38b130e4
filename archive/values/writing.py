"""The direction in which a language is written."""

from __future__ import annotations

from typing import Literal

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "ur", "ps", "sdh"})


def direction(language: str) -> Literal["ltr", "rtl"]:
    """``rtl`` for languages in Arabic or Hebrew script, ``ltr`` for all others and for the unknown."""
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"
