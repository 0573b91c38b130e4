"""The direction in which a language is written, and words in one line."""

from __future__ import annotations

import re
from typing import Literal

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "ur", "ps", "sdh"})
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of all that follows them; a page isolates what it shows, a title cannot."""
_UNWRITTEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What is no letter, and no XML can hold."""


def direction(language: str) -> Literal["ltr", "rtl"]:
    """``rtl`` for languages in Arabic or Hebrew script, ``ltr`` for all others and for the unknown."""
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def one_line(words: str) -> str:
    """Without line ends, control characters, and marks that would turn the words behind them round."""
    return " ".join(_UNWRITTEN.sub("", _TURNS.sub("", words)).split())
