"""parse: the text in parts — headline, standfirst, dateline, body, captions, credits, links, repeats …

Everything is decided on paragraphs of the reading view; what is handed on are spans of the original text.
Plain Python, no Django.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from archive.ingest import furniture
from archive.ingest.dateline import Found, dateline
from archive.ingest.language import language_of
from archive.ingest.reading import Dateline, Parsed, Part
from archive.values import sentences
from archive.values.text import Span, View, printed, view
from archive.values.written_dates import written_dates

TOLD = ("headline", "standfirst", "body", "caption", "repeat")
"""The kinds of part that tell the story, and so are cut into sentences."""

_TERMINAL = re.compile(r"[.!?…؟۔]['\")\]]*\Z")
_BULLET = re.compile(r"[•▪●◦‣·*–—-]\s+")
_DATELINE_DEPTH = 12
"""How many paragraphs down a dateline is looked for."""


@dataclass(slots=True)
class _Paragraph:
    """One paragraph of the view, ``start``–``end``, and what it turns out to be; ``kind`` is empty until
    known.
    """

    start: int
    end: int
    text: str
    kind: str = ""

    @property
    def is_bullet(self) -> bool:
        return bool(_BULLET.match(self.text))

    @property
    def is_finished(self) -> bool:
        """Whether it ends as sentences do."""
        return bool(_TERMINAL.search(self.text))

    def is_like_a_headline(self) -> bool:
        words = len(self.text.split())
        if not 1 <= words <= 32 or len(self.text) > 220 or self.is_bullet or self.text[0].islower():
            return False
        return not self.is_finished or (
            words <= 20 and self.text.rstrip("'\")").endswith(("!", "?", "؟", "…", "..."))
        )


@dataclass(slots=True)
class _Sheet:
    """The paragraphs of one text, and what was found among them (offsets into the view)."""

    paragraphs: list[_Paragraph]
    found: dict[str, tuple[int, int]] = field(default_factory=dict)
    cuts: list[tuple[int, int, str]] = field(default_factory=list)
    """Parts smaller than a paragraph: the crawler's mark, a dateline, a repeat."""

    def open(self) -> list[_Paragraph]:
        """Those that are not known yet to be something."""
        return [paragraph for paragraph in self.paragraphs if not paragraph.kind]


def parse(text: str) -> Parsed:
    """The parts of ``text``, its language and its sentences; total: there is no text that it refuses."""
    seen = view(text)
    sheet = _Sheet(_paragraphs(seen.text))
    _find_crawler_mark(sheet)
    _find_headers(sheet)
    _find_furniture(sheet)
    opening = _find_dateline(sheet)
    _find_top(sheet, opening)
    _find_last_headline(sheet)
    for paragraph in sheet.open():
        paragraph.kind = "body"
    _find_repeats(sheet)
    return _as_parsed(seen, sheet)


# ------------------------------------------------------------------------------------------------- paragraphs


def _paragraphs(text: str) -> list[_Paragraph]:
    """Blocks between blank lines; within a block each line stands alone, unless the text was wrapped to a
    width.
    """
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text) if match.group().strip()]
    wrapped = _is_wrapped(text, lines)
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        if joined and wrapped and _runs_on(text, joined[-1], start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [_trimmed(text, start, end) for start, end in joined]


def _trimmed(text: str, start: int, end: int) -> _Paragraph:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return _Paragraph(start, start + len(piece.strip()), piece.strip())


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Hard line breaks: most lines that follow directly begin in the middle of a sentence."""
    pairs = [(one, two) for one, two in pairwise(lines) if two[0] - one[1] == 1]
    going_on = sum(
        not _TERMINAL.search(text[one[0] : one[1]].rstrip()) and text[two[0] : two[1]].lstrip()[:1].islower()
        for one, two in pairs
    )
    return len(pairs) >= 3 and going_on * 4 >= len(pairs) and max(end - start for start, end in lines) <= 160


def _runs_on(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether the line at ``start`` belongs to the paragraph ``before`` it: no blank line, no bullet, no
    label.
    """
    if text[before[1] : start] != "\n":
        return False
    line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)]
    apart = furniture.is_credit(line) or furniture.is_related(line) or _BULLET.match(line)
    last = text.rfind("\n", before[0], before[1]) + 1 or before[0]
    short = before[1] - last < 45 and _TERMINAL.search(text[last : before[1]].rstrip())
    return not apart and not short


# -------------------------------------------------------------------------------------------------- furniture


def _find_crawler_mark(sheet: _Sheet) -> None:
    """` date 2024-01-28 ERBIL (…) –`: the mark is cut off, the rest of its paragraph is the story's."""
    if not sheet.paragraphs or not (mark := furniture.crawler_date(sheet.paragraphs[0].text)):
        return
    first = sheet.paragraphs[0]
    (start, end), date, rest = mark
    sheet.cuts.append((first.start + start, first.start + end, "boilerplate"))
    sheet.found["crawler_date"] = (first.start + date[0], first.start + date[1])
    sheet.paragraphs[0] = _Paragraph(first.start + rest, first.end, first.text[rest:])


def _find_headers(sheet: _Sheet) -> None:
    """ "Title: …", "Date: …", "URL: …" on the first lines: what a crawler wrote about the story."""
    top = []
    for paragraph in sheet.paragraphs[:12]:
        if not (known := furniture.header(paragraph.text)):
            break
        top.append((paragraph, *known))
    if len({key for _, key, _ in top} - {"section", "category", "tags"}) < 2 and not _is_titled(top):
        return
    for paragraph, key, value in top:
        paragraph.kind = "boilerplate"
        if key in {"title", "headline"}:
            sheet.cuts.append((paragraph.start + value, paragraph.end, "headline"))
        elif key in {"date", "published", "pubdate"} and written_dates(paragraph.text):
            sheet.found.setdefault("date_line", (paragraph.start, paragraph.end))
        elif key in {"author", "byline"}:
            sheet.found.setdefault("byline", (paragraph.start + value, paragraph.end))


def _is_titled(top: list[tuple[_Paragraph, str, int]]) -> bool:
    return bool(top) and top[0][1] in {"title", "headline"}


def _find_furniture(sheet: _Sheet) -> None:
    listing = commenting = False
    for index, paragraph in enumerate(sheet.paragraphs):
        commenting = commenting or (index > 2 and furniture.opens_comments(paragraph.text))
        if paragraph.kind:
            continue
        if commenting:
            paragraph.kind = "boilerplate"
            continue
        if listing and paragraph.is_like_a_headline():
            paragraph.kind = "related_link"
            continue
        paragraph.kind = _kind_of(paragraph.text)
        listing = paragraph.kind == "related_link" and furniture.opens_list(paragraph.text)
        _remember(sheet, paragraph, index)


def _kind_of(text: str) -> str:
    if furniture.is_credit(text) or furniture.byline(text):
        return "credit"
    if furniture.is_related(text):
        return "related_link"
    if furniture.is_date_line(text) or furniture.is_boilerplate(text):
        return "boilerplate"
    return "caption" if furniture.is_caption(text) and not _is_full_dateline(text) else ""


def _is_full_dateline(text: str) -> bool:
    """Whether the paragraph opens with a place and also an agency or a date: no caption does."""
    found = dateline(text)
    return bool(found and found.place and (found.agency or found.date))


def _remember(sheet: _Sheet, paragraph: _Paragraph, index: int) -> None:
    """Keep where the credit, the byline and the date line are."""
    whole = (paragraph.start, paragraph.end)
    if paragraph.kind == "credit" and (name := furniture.byline(paragraph.text)):
        sheet.found.setdefault("byline", (paragraph.start + name[0], paragraph.start + name[1]))
    elif paragraph.kind == "credit":
        sheet.found.setdefault("credit", whole)
        if name := furniture.editor(paragraph.text):
            sheet.found.setdefault("editor", (paragraph.start + name[0], paragraph.start + name[1]))
    holds_date = paragraph.kind in {"boilerplate", "credit"} and (
        furniture.is_date_line(paragraph.text)
        or (paragraph.kind == "credit" and written_dates(paragraph.text))
    )
    if holds_date and "date_line" not in sheet.found:
        sheet.found["date_line"] = whole


# ---------------------------------------------------------------------------------------------- the beginning


def _find_dateline(sheet: _Sheet) -> int | None:
    """Cut the dateline off its paragraph; return the index at which the story proper begins."""
    for index, paragraph in enumerate(sheet.paragraphs[:_DATELINE_DEPTH]):
        if paragraph.kind:
            continue
        under_headline = any(
            above.is_like_a_headline() for above in sheet.paragraphs[:index] if not above.kind
        )
        if found := dateline(paragraph.text, alone=under_headline):
            if found.end < len(paragraph.text) or index or found.agency or found.date:
                return _cut_dateline(sheet, index, found)
        elif paragraph.is_finished and under_headline and len(paragraph.text) > 600:
            return None  # well into the story
    return None


def _cut_dateline(sheet: _Sheet, index: int, found: Found) -> int:
    paragraph = sheet.paragraphs[index]
    for name in ("place", "agency", "date"):
        if piece := getattr(found, name):
            sheet.found[f"dateline_{name}"] = (paragraph.start + piece[0], paragraph.start + piece[1])
    head = paragraph.text[: found.end].rstrip()
    sheet.cuts.append((paragraph.start, paragraph.start + len(head), "dateline"))
    rest = paragraph.start + found.end
    if found.end >= len(paragraph.text):
        del sheet.paragraphs[index]
    else:
        sheet.paragraphs[index] = _Paragraph(rest, paragraph.end, paragraph.text[found.end :], "body")
    return index


def _find_top(sheet: _Sheet, opening: int | None) -> None:
    """Headline and standfirst: all that stands open above a dateline, or what the layout tells without
    one.
    """
    titled = any(kind == "headline" for _, _, kind in sheet.cuts)
    if opening is not None:
        _name_top([paragraph for paragraph in sheet.paragraphs[:opening] if not paragraph.kind], titled)
        return
    rows = sheet.open()
    if not titled and len(rows) >= 2 and rows[0].is_like_a_headline() and _is_kicker(rows[0], rows[1]):
        rows.pop(0).kind = "boilerplate"
    if not titled and len(rows) >= 2 and rows[0].is_like_a_headline():
        rows.pop(0).kind = "headline"
        titled = True
    _find_standfirst(sheet, rows, titled)


def _name_top(rows: list[_Paragraph], titled: bool) -> None:
    if not titled and len(rows) >= 2 and _is_kicker(rows[0], rows[1]):
        rows.pop(0).kind = "boilerplate"
    if not titled and rows and (rows[0].is_like_a_headline() or (len(rows[0].text) <= 120 and len(rows) > 1)):
        rows.pop(0).kind = "headline"
    for row in rows:
        short = len(row.text.split()) <= 3 and not row.is_finished and not row.is_bullet
        row.kind = "boilerplate" if short else "standfirst"


def _is_kicker(first: _Paragraph, second: _Paragraph) -> bool:
    """ "SECURITY" over the headline: one to three words without a verb, and a headline under them."""
    return (
        len(first.text.split()) <= 3
        and len(first.text) <= 30
        and second.is_like_a_headline()
        and (len(second.text.split()) >= 4)
    )


def _find_standfirst(sheet: _Sheet, rows: list[_Paragraph], titled: bool) -> None:
    """Without a dateline a standfirst shows by bullets, by being told again below, or by a break behind
    it.
    """
    while rows and titled and rows[0].is_bullet and len(rows) > 1:
        rows.pop(0).kind = "standfirst"
    while len(rows) > 2 and titled and len(rows[0].text.split()) <= 3 and not rows[0].is_finished:
        rows.pop(0).kind = "boilerplate"  # "ISTANBUL  DIPLOMACY"
    if len(rows) < 2:
        return
    lead, rest = rows[0], rows[1:]
    again = any(_tells_again(lead.text, later.text) for later in rest)
    behind = sheet.paragraphs[sheet.paragraphs.index(lead) + 1]
    broken_off = behind.kind in {"caption", "credit"} or (behind.kind == "boilerplate" and titled)
    deck = titled and not lead.is_finished and len(lead.text.split()) >= 4
    if again or (broken_off and len(rest) >= 2) or (deck and len(rest) >= 1):
        lead.kind = "standfirst"


def _find_last_headline(sheet: _Sheet) -> None:
    """A headline that a crawler put under the story: unfinished, and made of the lead's own words."""
    rows = sheet.open()
    told = any(paragraph.kind == "headline" for paragraph in sheet.paragraphs)
    if told or any(kind == "headline" for _, _, kind in sheet.cuts) or len(rows) < 3:
        return
    last, lead = rows[-1], next(paragraph for paragraph in sheet.paragraphs if paragraph.kind in {"", "body"})
    own = set(_keys(last.text))
    fits = last.is_like_a_headline() and 4 <= len(last.text.split()) <= 20 and lead.is_finished
    if fits and len(own & set(_keys(lead.text))) * 2 >= len(own):
        last.kind = "headline"


# ---------------------------------------------------------------------------------------------------- repeats


def _keys(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _tells_again(first: str, later: str) -> bool:
    """Whether ``later`` holds ``first`` nearly word for word."""
    one, two = _keys(first), _keys(later)
    if len(one) < 6 or len(two) < len(one) * 0.8:
        return False
    shared = len(_runs(one) & _runs(two))
    return shared >= 0.75 * max(1, len(_runs(one)))


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(words, words[1:], words[2:], strict=False))


def _find_repeats(sheet: _Sheet) -> None:
    """Sentences of the body that the standfirst or an earlier paragraph has told in the same words."""
    told: dict[tuple[str, ...], int] = {}
    for paragraph in sheet.paragraphs:
        if paragraph.kind not in {"headline", "standfirst", "body"}:
            continue
        start = 0
        for end in sentences.ends(paragraph.text):
            words = tuple(_keys(paragraph.text[start:end]))
            if len(words) >= 6 and words in told and paragraph.kind == "body":
                _cut_repeat(sheet, paragraph.start + start, paragraph.start + end)
            told.setdefault(words, paragraph.start)
            start = end


def _cut_repeat(sheet: _Sheet, start: int, end: int) -> None:
    """Neighbouring sentences make one repeat."""
    if sheet.cuts and sheet.cuts[-1][1:] == (start, "repeat"):
        sheet.cuts[-1] = (sheet.cuts[-1][0], end, "repeat")
    else:
        sheet.cuts.append((start, end, "repeat"))


# ----------------------------------------------------------------------------------------------------- result


def _as_parsed(seen: View, sheet: _Sheet) -> Parsed:
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


def _parts(seen: View, sheet: _Sheet) -> tuple[Part, ...]:
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
    joined: list[Span] = []
    for part in parsed.parts:
        if part.kind not in {"body", "repeat"}:
            continue
        if (
            joined
            and "\n" not in view(text).of(Span(joined[-1].start, part.span.end))[: -len(part.span.of(text))]
        ):
            joined[-1] = replace(joined[-1], end=part.span.end)
        else:
            joined.append(part.span)
    return tuple(joined)
