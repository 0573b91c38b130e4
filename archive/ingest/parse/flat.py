"""A page that a crawler wrote on one line behind its mark: age, menu, headline, date, dateline and story.

Works on a ``Sheet``; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.parse import crawl, labels
from archive.ingest.parse.openings import opening
from archive.ingest.parse.sheet import Paragraph, Sheet
from archive.values.written_dates import written_dates

REACH = 400
"""So many characters into the line the story begins, or it has no head."""
_CAPITAL = "A-ZÇĞİÖŞÜ"
_INNER = re.compile(
    rf"(?<=\s)(?:[{_CAPITAL}]{{4,}}(?:[ -][{_CAPITAL}]{{3,}})?"
    r"|[A-Z][a-z]+(?=, Kurdistan|, Iraq|, Syria|\s\([A-Z]))"
    r"(?:, [A-Z][\w ]{2,25})?(?:\s?\([A-Z][^()]{1,30}\))?\s?[–—-]\s"
)
_BUTTONS = re.compile(
    r"(?:\s+(?:Share|Print|Email|Facebook|Twitter|WhatsApp|Telegram|A[+-]|\d{1,2}:\d{2}(?: [AP]M)?))"
    r"+\Z"
)


def unfold(sheet: Sheet) -> None:
    """Give each part of such a line a paragraph of its own."""
    if "crawler_date" not in sheet.found or not sheet.paragraphs:
        return
    row = sheet.paragraphs[0]
    lead = crawl.leading_age(row.text) or labels.leading_menu(row.text)
    story = _story_in(row.text, lead)
    head = row.text[lead:story].rstrip()
    body = lead + len(head) - len(_date_behind(head)) if story else len(row.text)
    marks = [0, lead, body, story or len(row.text), len(row.text)]
    kinds = ["boilerplate", "", "boilerplate", ""]
    pieces = [
        _piece(row, start, end, kind)
        for start, end, kind in zip(marks, marks[1:], kinds, strict=False)
        if row.text[start:end].strip()
    ]
    if len(pieces) > 1:
        sheet.paragraphs[0:1] = pieces
        dated = next((p for p in pieces if p.kind and written_dates(p.text)), None)
        if dated:
            sheet.found["date_line"] = (dated.start, dated.end)


def _piece(row: Paragraph, start: int, end: int, kind: str) -> Paragraph:
    words = row.text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return Paragraph(row.start + start, row.start + start + len(words), words, kind)


def _story_in(text: str, lead: int) -> int:
    """Where the dateline stands behind a headline of at least three words; 0 where there is none."""
    for match in _INNER.finditer(text, lead, REACH):
        head = text[lead : match.start()]
        found = opening(text[match.start() :])
        sentence = re.search(r"[.!?]\s+[A-Z]", head) or head.rstrip().endswith((".", ",", ";"))
        if found and found.place and len(head.split()) >= 3 and not sentence:
            return match.start()
    return 0


def _date_behind(head: str) -> str:
    """The date and the buttons that close the head of the page."""
    buttons = _BUTTONS.search(head)
    rest = head[: buttons.start()] if buttons else head
    dates = [written for written in written_dates(rest) if written.end == len(rest.rstrip()) and written.day]
    start = dates[-1].start if dates else len(rest)
    return head[start:]
