"""Where the story begins: which paragraph opens with a dateline, and what only looks like one.

Decided on a ``Sheet``; plain Python, no Django.
"""

from __future__ import annotations

import re
from itertools import pairwise

from archive.ingest.parse import credits
from archive.ingest.parse.dateline import Found, dateline
from archive.ingest.parse.digest import is_digest
from archive.ingest.parse.houses import is_agency_line, is_area, is_known_place
from archive.ingest.parse.lines import DEPTH
from archive.ingest.parse.newsroom import (
    house,
    house_and_place,
    house_line,
    leading_writer,
    whose_is_which,
)
from archive.ingest.parse.openings import opening
from archive.ingest.parse.sheet import HEAD, Paragraph, Sheet


def find_dateline(sheet: Sheet) -> int | None:
    """Cut the dateline off its paragraph; return the index at which the story proper begins."""
    told = 0
    for index, paragraph in enumerate(sheet.paragraphs[:HEAD]):
        if sheet.depth(index) >= DEPTH:
            return None
        if paragraph.kind or paragraph.is_bullet:
            continue
        under_headline = any(
            above.is_like_a_headline() for above in sheet.paragraphs[:index] if not above.kind
        )
        found = house_and_place(paragraph.text, sheet) or house(paragraph.text, sheet)
        found = found or _first_line(sheet, index) or opening(paragraph.text, alone=under_headline)
        if not found and under_headline:
            found = house_line(paragraph.text, sheet) or _city_line(sheet, index)
        opens = found and _opens_story(sheet, index, found, under_headline)
        if found and opens and not _opens_dialogue(sheet, paragraph):
            if _stands_over_place(sheet, index, found):
                continue
            told_apart = bool(found.agency or found.date)
            if not told_apart and is_digest(sheet):
                return None
            found = whose_is_which(found, paragraph.text, sheet)
            if found.end < len(paragraph.text) or index or told_apart:
                return _cut_dateline(sheet, index, found)
        told += paragraph.is_finished and paragraph.length >= 10
        if told > 2 or (told and under_headline and len(paragraph.text) > 600):
            return None  # well into the story
    return None


def _first_line(sheet: Sheet, index: int) -> Found | None:
    """شفق نيوز- سوريا as the first line of a text without a headline: an agency and a place, or in a script
    without capitals a place and a writer.
    """
    line = sheet.paragraphs[index].text
    if any(not row.kind for row in sheet.paragraphs[:index]) or len(line.split()) > 5:
        return None
    found = opening(line, alone=True)
    below = sheet.paragraphs[index + 1 : index + 2]
    told = below and below[0].is_finished and below[0].length >= 12
    if not found and told and line.lower() == line.upper() and is_agency_line(line):
        return Found(len(line), None, (0, len(line)))  # رووداو ديجيتاڵ
    if not found or not (found.place and found.agency) or found.end < len(line):
        return None
    caseless = line.lower() == line.upper() and bool(re.search(r"[-–—]", line))
    return found if caseless or is_agency_line(line[slice(*found.agency)]) else None


def _city_line(sheet: Sheet, index: int) -> Found | None:
    """Ankara on a line of its own between the standfirst and the story, once in the text."""
    line = sheet.paragraphs[index].text
    below = sheet.paragraphs[index + 1 : index + 2]
    told = below and not below[0].kind and below[0].is_finished and below[0].length >= 8
    if not told or not is_known_place(line) or is_area(line) or len(line.split()) > 2:
        return None
    once = sum(row.text == line for row in sheet.paragraphs) == 1
    headings = [row for row in sheet.paragraphs if row.length <= 3 and not row.kind and not row.is_finished]
    return Found(len(line), (0, len(line))) if once and len(headings) <= 2 else None


def _opens_story(sheet: Sheet, index: int, found: Found, under_headline: bool) -> bool:
    """A dateline stands on a line of its own above the story, or before a sentence; "VOA: Troops attacked"
    is a headline.
    """
    paragraph = sheet.paragraphs[index]
    rest = paragraph.text[found.end :]
    if not rest.strip():
        titled = not under_headline and found.place and not found.agency
        if titled and len(paragraph.text[slice(*found.place or (0, 0))].split()) > 2:
            return False  # Weekly Security Brief: 6 February 2022
        if _heads_points(sheet, index):
            return False
        above, below = sheet.paragraphs[:index], sheet.paragraphs[index + 1 :]
        more = sum(row.length for row in below if row.is_finished) > sum(
            row.length for row in above if row.is_finished and not row.kind and row.length >= 12
        )
        return more and any(row.is_finished and row.length >= 5 for row in below)
    return paragraph.is_finished or len(rest.split()) >= 15 or bool(found.agency)


def _heads_points(sheet: Sheet, index: int) -> bool:
    """ "KIRKUK" over the points of a digest, and other names over others: a heading."""
    below = sheet.paragraphs[index + 1 : index + 2]
    headings = [
        row
        for row, after in pairwise(sheet.paragraphs)
        if row.text.isupper() and row.length <= 4 and after.is_bullet
    ]
    return bool(below and below[0].is_bullet) and len(headings) > 1


def _stands_over_place(sheet: Sheet, index: int, found: Found) -> bool:
    """ "ABC" on a line of its own over "TESTABAD" on the next: the name of the house."""
    if found.place or found.end < len(sheet.paragraphs[index].text) or index + 1 >= len(sheet.paragraphs):
        return False
    below = sheet.paragraphs[index + 1]
    next_found = None if below.kind else opening(below.text, alone=True)
    return bool(next_found and next_found.place and next_found.end >= len(below.text))


_SPEAKER = re.compile(r"[A-ZİŞÇĞÜÖ][^.!?:\n]{1,40}:\s")


def _opens_dialogue(sheet: Sheet, paragraph: Paragraph) -> bool:
    """ "SARA DEMO: Welcome": in a transcript names stand where datelines stand."""
    if not _SPEAKER.match(paragraph.text):
        return False
    return sum(bool(_SPEAKER.match(row.text)) for row in sheet.paragraphs if not row.kind) >= 3


def find_behind(sheet: Sheet, opening: int) -> None:
    """What shows by the dateline, once it is known."""
    _find_house_writer(sheet)
    _find_teasers(sheet, opening)
    _find_later_datelines(sheet, opening)


def _find_later_datelines(sheet: Sheet, opening: int) -> None:
    """ "TESTABAD — …" at the head of a second story in the same text: cut off, but not the text's own; at the
    head of a digest's items it stays.
    """
    if is_digest(sheet):
        return
    for index, row in enumerate(sheet.paragraphs):
        if index <= opening or row.kind or not row.text[:3].isupper():
            continue
        found = dateline(row.text)
        if found and found.place and found.end < len(row.text) and row.text[found.end - 2] in "–—-":
            head = row.text[: found.end].rstrip()
            sheet.cuts.append((row.start, row.start + len(head), "dateline"))
            rest = row.start + found.end
            sheet.paragraphs[index] = Paragraph(rest, row.end, row.text[found.end :], "body")


def _find_house_writer(sheet: Sheet) -> None:
    """ "Demo Media- Jane Roe" under the dateline of Demo Media: its writer."""
    if "dateline_agency" not in sheet.found or "byline" in sheet.found:
        return
    agency = sheet.text[slice(*sheet.found["dateline_agency"])]
    for row in sheet.paragraphs[:HEAD]:
        name = row.text.removeprefix(agency).lstrip(" -–—/:|")
        if row.text.startswith(agency) and not row.is_finished and credits.is_name(name):
            row.kind = "credit"
            sheet.found["byline"] = (row.end - len(name), row.end)
            return


def _find_teasers(sheet: Sheet, opening: int) -> None:
    """The house's dateline word for word at the head of a later paragraph: another story's beginning, which
    the page shows below.
    """
    if not {"dateline_agency", "dateline_place"} <= set(sheet.found):
        return
    head = next((sheet.text[start:end] for start, end, kind in sheet.cuts if kind == "dateline"), "")
    for row in sheet.paragraphs[opening + 2 :]:
        if not row.kind and len(head) >= 8 and row.text.startswith(head) and len(row.text) > len(head) + 20:
            row.kind = "related_link"


def _cut_dateline(sheet: Sheet, index: int, found: Found) -> int:
    paragraph = sheet.paragraphs[index]
    for name in ("place", "agency", "date"):
        if piece := getattr(found, name):
            sheet.found[f"dateline_{name}"] = (paragraph.start + piece[0], paragraph.start + piece[1])
    end = found.end
    if found.agency and credits.is_name(paragraph.text[end:]):  # بغداد - واع - and the writer
        sheet.found.setdefault("byline", (paragraph.start + end, paragraph.end))
        end = len(paragraph.text)
    elif found.agency and (writer := leading_writer(paragraph.text[end:], sheet)):
        sheet.found.setdefault("byline", (paragraph.start + end, paragraph.start + end + writer))
        end += writer + 1
    head = paragraph.text[:end].rstrip()
    sheet.cuts.append((paragraph.start, paragraph.start + len(head), "dateline"))
    rest = paragraph.start + end
    if end >= len(paragraph.text):
        del sheet.paragraphs[index]
    else:
        sheet.paragraphs[index] = Paragraph(rest, paragraph.end, paragraph.text[end:], "body")
    return index
