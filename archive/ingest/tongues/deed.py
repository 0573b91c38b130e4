"""The rows of a language's tables: a word for a post, a way to tell that something happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """A word for a post, and what it is in English, by which posts of several languages are compared."""

    words: str
    """A pattern in folded letters."""
    post: str
    complete: bool = True
    """Whether it says by itself what the post is; ``head`` needs to say of what."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A way to tell that something happened."""

    kind: str
    words: str
    """Verb (or noun) in folded letters; ``brief`` are forms that only tell in headlines."""
    parts: Mapping[str, str]
    """Case of a name → its part: ``{"subject": "host", "object": "visitor"}``."""
    brief: str = ""
    nominal: bool = False
    needs: str = ""
    """A case that must be filled: words that mean many things."""
