"""parse: the text in parts — headline, standfirst, dateline, body, captions, credits, links, repeats …

Everything is decided on paragraphs of the reading view; what is handed on are spans of the original text.
Plain Python, no Django.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from archive.ingest.language import language_of
from archive.ingest.parse import crawl, credits, furniture, labels
from archive.ingest.parse.beginning import find_behind, find_dateline
from archive.ingest.parse.captions import is_caption, is_dated_scene, is_view
from archive.ingest.parse.dateline import dateline
from archive.ingest.parse.flat import unfold
from archive.ingest.parse.foot import (
    find_closing_place,
    find_end_mark,
    find_last_headline,
    find_signer,
    find_tail,
    find_writers_note,
)
from archive.ingest.parse.lines import FOOT, TOP, find_entries, find_gallery, kind_of_label
from archive.ingest.parse.openings import (
    house_before_date,
    place_and_area,
    place_and_writer,
    place_before_date,
)
from archive.ingest.parse.repeats import find_repeats, find_running_heads, find_templates
from archive.ingest.parse.sheet import HEAD, Paragraph, Sheet, split
from archive.ingest.parse.top import find_highlights, find_top
from archive.ingest.reading import Dateline, Parsed, Part
from archive.values import sentences
from archive.values.text import Span, View, printed, view
from archive.values.written_dates import written_dates

TOLD = ("headline", "standfirst", "body", "caption", "repeat")
"""The kinds of part that tell the story, and so are cut into sentences."""


def parse(text: str) -> Parsed:
    """The parts of ``text``, its language and its sentences; total: there is no text that it refuses."""
    seen = view(text)
    sheet = Sheet(split(seen.text), seen.text)
    _find_crawler_mark(sheet)
    unfold(sheet)
    _find_headers(sheet)
    find_running_heads(sheet)
    find_templates(sheet)
    _find_furniture(sheet)
    find_gallery(sheet)
    find_highlights(sheet)
    begins = find_dateline(sheet)
    find_top(sheet, begins)
    if begins is not None:
        find_behind(sheet, begins)
    find_last_headline(sheet)
    find_writers_note(sheet)
    find_tail(sheet)
    for paragraph in sheet.open():
        paragraph.kind = "body"
    find_end_mark(sheet)
    find_closing_place(sheet)
    find_repeats(sheet)
    _find_maker(sheet)
    find_signer(sheet)
    return _as_parsed(seen, sheet)


# -------------------------------------------------------------------------------------------------- furniture


def _find_crawler_mark(sheet: Sheet) -> None:
    """` date 2024-01-28 ERBIL (…) –`: the mark is cut off, the rest of its paragraph is the story's."""
    if not sheet.paragraphs or not (mark := crawl.crawler_date(sheet.paragraphs[0].text)):
        return
    first = sheet.paragraphs[0]
    (start, end), date, rest = mark
    sheet.cuts.append((first.start + start, first.start + max(end, rest), "boilerplate"))
    sheet.found["crawler_date"] = (first.start + date[0], first.start + date[1])
    if first.text[rest:].strip():
        sheet.paragraphs[0] = Paragraph(first.start + rest, first.end, first.text[rest:])
    else:
        del sheet.paragraphs[0]


def _find_headers(sheet: Sheet) -> None:
    """ "Title: …", "Date: …", "URL: …" on the first lines: what a crawler wrote about the story."""
    top = _header_rows(sheet)
    _find_subject(sheet)
    keys = {key for _, key, _ in top if key}
    if len(keys - {"section", "category", "tags"}) < 2 and not _is_titled(top):
        return
    for paragraph, key, (value, end) in top:
        paragraph.kind = "boilerplate"
        piece = (paragraph.start + value, paragraph.start + end)
        if key in {"title", "headline"} and not any(kind == "headline" for _, _, kind in sheet.cuts):
            sheet.cuts.append((*piece, "headline"))
        elif crawl.is_dated_key(key) and written_dates(paragraph.text):
            sheet.found.setdefault("date_line", (paragraph.start, paragraph.end))
        elif key == "dateline":
            sheet.found.setdefault("dateline_place", piece)
        elif key in {"author", "byline", "by"}:
            sheet.found.setdefault("byline", piece)


Header = tuple[Paragraph, str, tuple[int, int]]
"""A row of metadata, its key ("" for one that says nothing here), where its value stands in the row."""


def _header_rows(sheet: Sheet) -> list[Header]:
    """The rows of metadata at the top, as far as one follows the other."""
    top: list[Header] = []
    for paragraph in sheet.paragraphs[:16]:
        if known := crawl.header(paragraph.text):
            top.append((paragraph, *known))
        elif crawl.may_be_header(paragraph.text) and (top or not paragraph.text[0].isalpha()):
            top.append((paragraph, "", (0, 0)))
        else:
            break
    while top and not top[-1][1] and top[-1][0].text[0].isalpha():
        top.pop()  # "He said: …" behind the last key is the story's
    return top


def _find_subject(sheet: Sheet) -> None:
    """ "SUBJECT: MAYOR OPENS BRIDGE" among the first lines of a cable: what it says is the headline."""
    for index, paragraph in enumerate(sheet.paragraphs[:6]):
        known = crawl.header(paragraph.text)
        answer = known and re.match(r"(?i)(?:re|fwd?)\s*:", paragraph.text[known[1][0] :])
        if known and known[0] == "subject" and not answer:
            for row in sheet.paragraphs[: index + 1]:
                row.kind = "boilerplate"
            sheet.cuts.append((paragraph.start + known[1][0], paragraph.end, "headline"))
            return


def _is_titled(top: list[Header]) -> bool:
    return any(key for _, key, _ in top) and next(key for _, key, _ in top if key) in {"title", "headline"}


def _find_furniture(sheet: Sheet) -> None:
    find_entries(sheet)
    listing = commenting = False
    for index, paragraph in enumerate(sheet.paragraphs):
        commenting = commenting or (index > 2 and furniture.opens_comments(paragraph.text))
        ended = index > 2 and len(sheet.paragraphs) - index <= FOOT and furniture.is_end_line(paragraph.text)
        commenting = commenting or bool(ended)
        if paragraph.kind:
            continue
        if commenting:
            paragraph.kind = "boilerplate"
            continue
        if listing and _is_listed(paragraph) and not _opens_anew(paragraph):
            paragraph.kind = "related_link"
            continue
        paragraph.kind = (
            _kind_of_writers_line(sheet, index) or kind_of_label(sheet, index) or _kind_of(sheet, index)
        )
        if paragraph.kind == "boilerplate" and _is_entry(sheet, paragraph, index):
            paragraph.kind = "body"
        tagged = index > 2 and furniture.opens_tags(paragraph.text)
        if tagged and not paragraph.kind and _lists_names(sheet, index):
            paragraph.kind = "boilerplate"
        listing = tagged or (paragraph.kind == "related_link" and furniture.opens_list(paragraph.text))
        _remember(sheet, paragraph, index)


def _kind_of_writers_line(sheet: Sheet, index: int) -> str:
    """ "Place: writer" over the date, "Place / writer / agency", in a script without capitals."""
    row = sheet.paragraphs[index]
    open_line = 0 < index < TOP and not row.is_finished and not credits.is_credit(row.text)
    found = place_and_writer(row.text) if open_line else {}
    below = sheet.paragraphs[index + 1].text if index + 1 < len(sheet.paragraphs) else ""
    dated = furniture.is_date_line(below) or furniture.is_labelled(below[:40])
    if not found or not ("dateline_agency" in found or dated):
        return ""
    for name, (start, end) in found.items():
        sheet.found.setdefault(name, (row.start + start, row.start + end))
    start, end = found["dateline_place"]
    sheet.cuts.append((row.start + start, row.start + end, "dateline"))
    return "credit"


def _lists_names(sheet: Sheet, index: int) -> bool:
    """Whether tags follow their heading, or nothing does."""
    below = sheet.paragraphs[index + 1 : index + 2]
    return not below or (not below[0].is_finished and below[0].length <= 40)


def _is_listed(paragraph: Paragraph) -> bool:
    """What a heading over links or tags may hold: headlines, bullets, single words."""
    brief = paragraph.length <= 6 and not paragraph.is_finished
    return brief or paragraph.is_like_a_headline() or (paragraph.is_bullet and not paragraph.is_finished)


def _opens_anew(paragraph: Paragraph) -> bool:
    """A writer's name or a date under a list of links: the page goes on."""
    return bool(credits.byline(paragraph.text)) or furniture.is_date_line(paragraph.text)


def _is_entry(sheet: Sheet, paragraph: Paragraph, index: int) -> bool:
    """A date over an entry of a timeline, deep in the story."""
    if not _is_bare_date(paragraph) or index >= len(sheet.paragraphs) - 1:
        return False
    others = sum(_is_bare_date(row) for row in sheet.paragraphs) - 1
    story = any(row.is_finished and row.length > 20 for row in sheet.paragraphs[:index])
    return (story and others >= 1) or (index > 1 and others >= 2)


def _is_bare_date(paragraph: Paragraph) -> bool:
    if len(paragraph.text) > 60:
        return False
    return furniture.is_date_line(paragraph.text) and not furniture.is_labelled(paragraph.text)


_SLUG = re.compile(r"[a-z]{2,20}(?:-[a-z]{2,20}){1,4}")
""" "kurds-education": an agency's name for the story."""


def _kind_of(sheet: Sheet, index: int) -> str:
    """What a paragraph is by its words, and by whether a headline may stand above it."""
    text, depth = sheet.paragraphs[index].text, sheet.depth(index)
    headed = any(not row.kind for row in sheet.paragraphs[:HEAD][:index])
    if credits.is_credit(text) or credits.byline(text):
        return "credit"
    if index and furniture.is_related(text) and (headed or not furniture.is_weak_head(text)):
        return "related_link"
    if (depth < TOP and (furniture.is_dated_label(text) or furniture.is_breadcrumb(text))) or (
        not index and _SLUG.fullmatch(text)
    ):
        return "boilerplate"
    if credits.is_signature(text):
        return "credit"
    if crawl.is_age(text) or (depth < TOP and crawl.opens_with_age(text)) or crawl.is_markup(text):
        return "boilerplate"
    if furniture.is_date_line(text) or furniture.is_boilerplate(text):
        return "boilerplate"
    brief = len(text.split()) <= 14
    dated = brief and not headed and bool(re.search(r"\d\Z", text))  # "Weekly summary, 5-11 August 2024"
    gallery = not headed and furniture.opens_gallery(text)
    shown = (is_caption(text) and not dated and not gallery) or (
        index > 0 and (is_dated_scene(text) or is_view(text))
    )
    return "caption" if shown and not _is_full_dateline(text) else ""


def _is_full_dateline(text: str) -> bool:
    """Whether the paragraph opens with a place and also an agency or a date: no caption does."""
    found = dateline(text)
    return bool(found and found.place and (found.agency or found.date))


def _remember(sheet: Sheet, paragraph: Paragraph, index: int) -> None:
    """Keep where the credit, the byline and the date line are."""
    whole = (paragraph.start, paragraph.end)
    if paragraph.kind == "credit" and (name := _writer(paragraph.text)):
        sheet.found.setdefault("byline", (paragraph.start + name[0], paragraph.start + name[1]))
    elif paragraph.kind == "credit":
        sheet.found.setdefault("credit", whole)
        if name := credits.editor(paragraph.text):
            sheet.found.setdefault("editor", (paragraph.start + name[0], paragraph.start + name[1]))
        if name := credits.reporter(paragraph.text):
            sheet.found.setdefault("byline", (paragraph.start + name[0], paragraph.start + name[1]))
    if paragraph.kind == "boilerplate" and (name := _name_before_date(sheet, paragraph)):
        sheet.found.setdefault("byline", (paragraph.start + name[0], paragraph.start + name[1]))
        head = re.match(r"[^\d]*", paragraph.text[name[1] :])
        sheet.cuts.append(
            (paragraph.start, paragraph.start + name[1] + (head.end() if head else 0), "credit")
        )
    holds_date = paragraph.kind in {"boilerplate", "credit"} and (
        furniture.is_date_line(paragraph.text)
        or (sheet.depth(index) < TOP and furniture.is_dated_label(paragraph.text))
        or (paragraph.kind == "credit" and written_dates(paragraph.text))
    )
    if paragraph.kind == "headline" and written_dates(paragraph.text):
        sheet.found.setdefault("date_line", whole)
    if holds_date and sheet.depth(index) < TOP and _find_line_over_story(sheet, paragraph):
        sheet.found.setdefault("date_line", whole)
    elif holds_date and (place := place_before_date(paragraph.text)) and sheet.depth(index) < TOP:
        piece = (paragraph.start, paragraph.start + place)
        sheet.found.setdefault("dateline_place", piece)
        sheet.cuts.append((*piece, "dateline"))
        whole = (paragraph.start + place, paragraph.end)
    if holds_date and "date_line" not in sheet.found:
        sheet.found["date_line"] = whole


def _find_line_over_story(sheet: Sheet, row: Paragraph) -> bool:
    """ "Testabad, Kurdistan Region, March 14, 2024", "Demo: Monday, March 14, 2024" on a line of its own."""
    place = place_and_area(row.text)
    piece = place or house_before_date(row.text, sheet.text)
    name = "dateline_place" if place else "dateline_agency"
    if not piece or name in sheet.found:
        return False
    sheet.found[name] = (row.start + piece[0], row.start + piece[1])
    sheet.cuts.append((row.start, row.end, "dateline"))
    return True


def _find_maker(sheet: Sheet) -> None:
    """Where no writer is named, whoever translated or compiled the text stands for him."""
    if "byline" in sheet.found:
        return
    for row in sheet.paragraphs:
        named = row.kind == "credit" and not credits.is_initials(row.text)
        if named and credits.is_credit(row.text) and not credits.editor(row.text):
            sheet.found["byline"] = (row.start, row.end)
            return


def _name_before_date(sheet: Sheet, paragraph: Paragraph) -> tuple[int, int] | None:
    """The writer's name in front of a date; a name that the text uses elsewhere is the house's."""
    found = credits.name_before_date(paragraph.text)
    return found if found and sheet.text.count(paragraph.text[slice(*found)]) == 1 else None


def _writer(line: str) -> tuple[int, int] | None:
    named = (0, len(line)) if credits.is_name(line) or labels.is_slashed_names(line) else None
    return credits.byline(line) or labels.name_at_place(line) or named


# ----------------------------------------------------------------------------------------------------- result


def _as_parsed(seen: View, sheet: Sheet) -> Parsed:
    parts = _parts(seen, sheet)
    spans = {name: seen.back(*piece) for name, piece in sheet.found.items()}
    line = Dateline(spans.get("dateline_place"), spans.get("dateline_agency"), spans.get("dateline_date"))
    return Parsed(
        parts=parts,
        dateline=line,
        byline=spans.get("byline"),
        credit=spans.get("credit"),
        editor=spans.get("editor"),
        crawler_date=spans.get("crawler_date"),
        date_line=spans.get("date_line"),
        language=language_of(seen, (part.span for part in parts if part.kind in TOLD)),
        sentences=tuple(_sentences(seen, parts)),
    )


def _parts(seen: View, sheet: Sheet) -> tuple[Part, ...]:
    """Paragraphs as parts, cut where something smaller was found inside them."""
    cuts = sorted(sheet.cuts)
    starts = [start for start, _, _ in cuts]
    pieces = list(cuts)
    for paragraph in sheet.paragraphs:
        at = paragraph.start
        for start, end, _ in cuts[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]:
            pieces.append((at, start, paragraph.kind))
            at = end
        pieces.append((at, paragraph.end, paragraph.kind))
    spans = [(_ink(seen.text, start, end), kind) for start, end, kind in pieces]
    return tuple(Part(kind, seen.back(*piece)) for piece, kind in sorted((p, k) for p, k in spans if p))


def _ink(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and not printed(text[start]):
        start += 1
    while end > start and not printed(text[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def _sentences(seen: View, parts: tuple[Part, ...]) -> Iterator[Span]:
    for part in parts:
        if part.kind not in TOLD:
            continue
        first, last = seen.into(part.span)
        start = first
        for end in sentences.ends(seen.text[first:last]):
            if piece := _ink(seen.text, start, first + end):
                yield seen.back(*piece)
            start = first + end


def paragraphs(text: str, parsed: Parsed) -> tuple[Span, ...]:
    """The paragraphs of the story as a reader sees them: body and repeats, joined where no line ends
    between them.
    """
    seen = view(text)
    joined: list[Span] = []
    for part in parsed.parts:
        if part.kind not in {"body", "repeat"}:
            continue
        between = seen.text[seen.into(joined[-1])[1] : seen.into(part.span)[0]] if joined else "\n"
        if not between.strip() and "\n" not in between:
            joined[-1] = replace(joined[-1], end=part.span.end)
        else:
            joined.append(part.span)
    return tuple(joined)
