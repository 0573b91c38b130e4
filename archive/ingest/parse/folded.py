"""Patterns over folded text: written in any spelling, matched in every one."""

from __future__ import annotations

import re

from archive.values.calendar_words import fold


def words(pattern: str) -> re.Pattern[str]:
    """A pattern for folded text, whatever spelling it is written in; case does not matter."""
    return re.compile(fold(pattern), re.IGNORECASE)


def any_pattern(*patterns: str) -> re.Pattern[str]:
    """One of several patterns, for folded text."""
    return words("|".join(f"(?:{pattern})" for pattern in patterns))
