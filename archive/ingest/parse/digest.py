"""Digests of a day or a week: items that each open with their place, and so no dateline of the text.

Decided on a ``Sheet``; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.parse.dateline import Found, dateline
from archive.ingest.parse.houses import is_known_place
from archive.ingest.parse.sheet import HEAD, Paragraph, Sheet

ITEMS = 3
"""So many items, with so many places among them, make a digest."""
_HEADED = re.compile(r"(?P<place>[^\W\d_][^:–—\n-]{1,30}?)\s?(?::|[–—-])\s")


def is_digest(sheet: Sheet) -> bool:
    """KIRKUK – Police … / BASRA – Dockers … / كركوك: …: most of the story's paragraphs open so."""
    told = [row for row in sheet.paragraphs[: HEAD * 2] if _is_told(row)]
    places = [place for row in told if (place := _place(row.text))]
    return len(set(places)) >= ITEMS and len(places) * 5 >= len(told) * 3


def _is_told(row: Paragraph) -> bool:
    return row.kind in {"", "body"} and row.is_finished and row.length >= 6


def _place(item: str) -> str:
    """The place an item opens with; "" where it names an agency or a day as well: a story of its own."""
    match = _HEADED.match(item)
    if not match:
        return ""
    if is_known_place(match["place"]):
        return match["place"].casefold()
    found: Found | None = dateline(item)
    own = found and found.place and not (found.agency or found.date)
    return item[slice(*found.place)].casefold() if found and found.place and own else ""
