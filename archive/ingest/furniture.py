"""What stands around a story and is none of it: date lines, links to other stories, boilerplate.

Each question is put to one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.page_words import (
    BOILERPLATE,
    COMMENTS,
    DATE_LINE,
    END_MARK,
    RELATED,
    SURE_RELATED,
)
from archive.values.calendar_words import fold
from archive.values.written_dates import written_dates

# ------------------------------------------------------------------------------------------------- date lines


def is_date_line(paragraph: str) -> bool:
    """A line that holds a date, a time perhaps, and nothing else: Published: Sunday, 28 Jan 2024 | 14:32"""
    if len(paragraph) > 160:
        return False
    dates = [written for written in written_dates(paragraph) if written.day]
    if not dates:
        return False
    rest = fold(paragraph)
    for written in reversed(dates):
        rest = rest[: written.start] + " " + rest[written.end :]
    rest = DATE_LINE.sub(" ", rest).strip(" .'\"")
    return not rest or _is_label(paragraph, rest.split())


_PREPOSITIONS = frozenset(
    ["before", "after", "since", "until", "from", "by", "of", "for", "the", "قبل", "بعد", "منذ"]
)


def _is_label(paragraph: str, words: list[str]) -> bool:
    """What stands beside the date on its line: a place ("Erbil, 28 January 2024"), a writer, a desk."""
    few = len(words) <= 2 or (len(words) <= 4 and re.search(r"[|•]| - ", paragraph))
    named = all(not word[0].islower() and word.lower() not in _PREPOSITIONS for word in words)
    return bool(few and named and len(paragraph) <= 90 and not paragraph.endswith("."))


# ----------------------------------------------------------------------------------------- links, boilerplate


def is_related(paragraph: str) -> bool:
    """Read More: … · Related stories · اقرأ أيضا: …"""
    match = RELATED.match(fold(paragraph))
    if not match or len(paragraph) > 260:
        return False
    if SURE_RELATED.match(fold(paragraph)):
        return match["sign"] == "" or match["sign"][0] in ":»>→|./" or not paragraph.rstrip().endswith(".")
    return match["sign"] == "" or not paragraph.rstrip().endswith((".", "؟", "?"))


def opens_list(paragraph: str) -> bool:
    """A heading over a list of links: "Related stories:" with nothing behind it."""
    match = RELATED.match(fold(paragraph))
    return bool(match and not paragraph[match.end() :].strip())


def opens_comments(paragraph: str) -> bool:
    """A heading under which readers speak, not the story."""
    return len(paragraph) <= 40 and bool(COMMENTS.fullmatch(fold(paragraph).strip()))


def is_boilerplate(paragraph: str) -> bool:
    """What a page carries under every story."""
    folded = fold(paragraph).strip()
    return len(folded) <= 400 and any(pattern.fullmatch(folded) for pattern in BOILERPLATE)


def end_mark(paragraph: str) -> int | None:
    """Where an agency's mark of the end begins, in a paragraph's last words: "… he said. (end) xy.ab" """
    match = END_MARK.search(fold(paragraph), max(0, len(paragraph) - 60))
    if not match or not paragraph[: match.start()].strip():
        return None
    return match.start() + len(match.group()) - len(match.group().lstrip())
