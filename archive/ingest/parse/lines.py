"""What a short line is, told by its words and by where on the page it stands.

Decided on a ``Sheet``; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.parse import credits, furniture, labels
from archive.ingest.parse.captions import is_bare_credit, is_credited_in_script, is_credited_view
from archive.ingest.parse.sheet import Sheet
from archive.values.written_dates import written_dates

TOP = 8
"""How many paragraphs down a line may be the head of the page."""
FAR = 20
"""How many paragraphs down, pictures and buttons included, the writer may be named over the story."""
FOOT = 13
"""In so many of the last paragraphs a line may be the foot of the page."""
DEPTH = 12
"""How many paragraphs down a dateline is looked for."""


def kind_of_label(sheet: Sheet, index: int) -> str:
    """What a short line without a verb is, told by its words and by where on the page it stands."""
    row, depth = sheet.paragraphs[index], sheet.depth(index)
    if len(row.text) > 200 or row.is_bullet:
        section = labels.is_section(_POINT.sub("", row.text))
        return "boilerplate" if depth < TOP and (section or _is_stray_point(sheet, index)) else ""
    heading = depth < FAR and all(other.kind not in {"", "headline"} for other in sheet.paragraphs[:index])
    if row.text[0] == "©" and is_credited_view(row.text):
        return "caption"
    if not depth and _is_dated_headline(sheet, index):
        return "headline"
    if not heading and depth < FAR and _is_writer(sheet, index):
        return "credit"
    if labels.is_language_menu(row.text) or is_bare_credit(row.text):
        return "boilerplate"
    if depth <= 2 and labels.is_slogan(row.text):
        return "boilerplate"
    if heading and labels.is_section(row.text) and len(sheet.paragraphs) > 1:
        return "boilerplate"
    if labels.is_letterhead(row.text) and (_heads_headline(sheet, index) or _is_at_foot(sheet, index)):
        return "boilerplate"
    if labels.is_slashed_names(row.text) and index > 2 and _is_at_foot(sheet, index):
        return "credit"
    if labels.is_tag_list(row.text) and index > 2 and _is_at_foot(sheet, index):
        return "boilerplate"
    if index and depth <= 6 and is_credited_in_script(row.text):
        return "caption"
    if depth >= DEPTH or heading:
        return ""
    viewed = is_credited_view(row.text) and not furniture.is_dated_label(row.text)
    viewed = viewed and not furniture.is_boilerplate(row.text)
    return "caption" if viewed or _is_doubled(sheet, index) else ""


_POINT = re.compile(r"[•·▪●\s]*(?:\d{1,2}[.)]\s+)?")


def _is_stray_point(sheet: Sheet, index: int) -> bool:
    """ "• actual", "• |" over the story: buttons that the page lists."""
    below = sheet.paragraphs[index + 1 : index + 3]
    brief = len(sheet.paragraphs[index].text.split()) <= 2 and not sheet.paragraphs[index].is_finished
    return brief and any(not row.is_bullet or furniture.is_date_line(row.text[1:].strip()) for row in below)


_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|gmt|utc|local time|[a-z]{3,4}))?", re.IGNORECASE)


def find_entries(sheet: Sheet) -> None:
    """ "21:14 GMT" over each entry of a live page is the story's; one alone would be the page's."""
    clocks = [row for row in sheet.paragraphs if len(row.text) <= 20 and _CLOCK.fullmatch(row.text)]
    if len(clocks) >= 3:
        for row in clocks:
            row.kind = "body"


def find_gallery(sheet: Sheet) -> None:
    """Pictures one under another, each followed by whose it is on a line of its own: what stands over that
    line is the caption.
    """
    rows = sheet.paragraphs
    shown = [row.text for row in rows if row.kind == "caption"]
    for row in rows[1:]:
        if row.kind == "" and row.length >= 5 and any(text.startswith(row.text) for text in shown):
            row.kind = "caption"
    credited = [index for index, row in enumerate(rows) if index > 1 and is_bare_credit(row.text)]
    told = sum(row.length >= 8 for row in rows)
    if len(credited) < 2 or len(credited) * 2 < told:
        return
    for index in credited:
        above = rows[index - 1]
        if above.kind == "" and 4 <= above.length <= 45:
            above.kind = "caption"


def _is_dated_headline(sheet: Sheet, index: int) -> bool:
    """ "Weekly Update, January 23, 2025" over the names of its writers."""
    first, below = sheet.paragraphs[index], sheet.paragraphs[index + 1 : index + 2]
    named = any(labels.is_name_list(row.text) or credits.byline(row.text) for row in below)
    dates = written_dates(first.text) if named else ()
    return any(written.start >= 8 for written in dates) and not furniture.is_labelled(first.text)


def _is_doubled(sheet: Sheet, index: int) -> bool:
    """The words under a picture, printed a second time as what stands for it; a headline stands above."""
    row = sheet.paragraphs[index]
    beside = sheet.paragraphs[index - 1 : index] + sheet.paragraphs[index + 1 : index + 2]
    first = next(other for other in sheet.paragraphs if other.kind in {"", "headline"})
    doubled = any(other.text == row.text for other in beside) and first.text != row.text
    return doubled and row.length <= 14 and not row.is_finished and not _is_at_foot(sheet, index)


def _heads_headline(sheet: Sheet, index: int) -> bool:
    """Whether the line stands over a headline, or between one and the story."""
    if sheet.depth(index) >= TOP:
        return False
    below = [row for row in sheet.paragraphs[index + 1 : index + 5] if row.length >= 4]
    above = [row for row in sheet.paragraphs[:index] if not row.kind and row.length >= 4]
    return bool(below and (below[0].is_like_a_headline() or above))


def _is_at_foot(sheet: Sheet, index: int) -> bool:
    """Whether no sentence of the story's length follows."""
    if len(sheet.paragraphs) - index > FOOT:
        return False
    rest = sheet.paragraphs[index + 1 :]
    told = any(row.is_finished and row.length >= 8 for row in sheet.paragraphs[:index])
    return told and not any(row.is_finished and row.length >= 20 for row in rest)


def _is_writer(sheet: Sheet, index: int) -> bool:
    """Lines between headline and story that say who wrote it: a desk, several names, a name and a place,
    a name printed twice under the date.
    """
    row = sheet.paragraphs[index]
    if _is_doubled(sheet, index) and credits.is_name(row.text):
        above = next(other for other in reversed(sheet.paragraphs[:index]) if other.text != row.text)
        return furniture.is_date_line(above.text)
    if labels.is_newsroom(row.text) or (sheet.depth(index) == 1 and labels.is_name_list(row.text)):
        return True
    before = sheet.paragraphs[index - 1]
    named = before.kind == "credit" and credits.byline(before.text)
    capitals = all(not word[0].islower() for word in row.text.split())
    if named and row.length <= 5 and capitals and "," in row.text and not row.is_finished:
        return True
    beside = [before, *sheet.paragraphs[index + 1 : index + 2]]
    dated = any(furniture.is_date_line(other.text) for other in beside)
    dashed = before.kind and any(other.is_finished and other.length >= 12 for other in beside)
    apart = not re.search(r" in ", row.text) and bool(dashed)
    return bool(labels.name_at_place(row.text)) and (dated or apart)
