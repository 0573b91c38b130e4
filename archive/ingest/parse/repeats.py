"""What a text tells twice in the same words. Plain Python, no Django."""

from __future__ import annotations

import re

from archive.ingest.parse.sheet import Paragraph, Sheet
from archive.values import sentences
from archive.values.calendar_words import fold

_PAGE = re.compile(r"(?i)\b(?:page|p\.|sayfa|rûpel|صفحه|صفحة|لاپەڕە)\W*#")
ENOUGH = 6
"""So many words make a sentence worth knowing again."""


def keys(text: str) -> list[str]:
    """The words of a text, in one case."""
    return re.findall(r"\w+", text.casefold())


def tells_again(first: str, later: str) -> bool:
    """Whether ``later`` holds ``first`` nearly word for word."""
    one, two = keys(first), keys(later)
    if len(one) < ENOUGH or len(two) < len(one) * 0.8:
        return False
    shared = len(_runs(one) & _runs(two))
    return shared >= 0.75 * max(1, len(_runs(one)))


def stems(text: str) -> set[str]:
    """The beginnings of its longer words, in one spelling."""
    return {word[:5] for word in keys(fold(text)) if len(word) >= 4}


def tells_more(first: str, later: str) -> bool:
    """Whether ``later`` tells what ``first`` tells in words of its own, and at greater length; where endings
    are written onto words their beginnings are compared.
    """
    if first.lower() == first.upper():
        own = stems(first)
        return len(own) >= 6 and len(later) > len(first) and len(own & stems(later)) >= 0.5 * len(own)
    one = {word for word in keys(first) if len(word) > 3}
    two = {word for word in keys(later) if len(word) > 3}
    return len(one) >= 5 and len(later) > len(first) and len(one & two) >= 0.6 * len(one)


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(words, words[1:], words[2:], strict=False))


def find_repeats(sheet: Sheet) -> None:
    """Sentences of the body that the standfirst or an earlier paragraph has told in the same words."""
    told: dict[tuple[str, ...], int] = {}
    for paragraph in sheet.paragraphs:
        if paragraph.kind not in {"headline", "standfirst", "body"}:
            continue
        start = 0
        for end in sentences.ends(paragraph.text):
            words = tuple(keys(paragraph.text[start:end]))
            if len(words) >= ENOUGH and words in told and paragraph.kind == "body":
                _cut_repeat(sheet, paragraph.start + start, paragraph.start + end)
            told.setdefault(words, paragraph.start)
            start = end


def find_running_heads(sheet: Sheet) -> None:
    """ "The Weekly, 13 October 2019, page 3" on every page: the same short line but for its numbers."""
    seen: dict[str, list[Paragraph]] = {}
    for row in sheet.paragraphs:
        if len(row.text) <= 90 and not row.is_finished and re.search(r"\d\W*\Z", row.text):
            seen.setdefault(re.sub(r"\d+", "#", row.text), []).append(row)
    for shape, rows in seen.items():
        paged = _PAGE.search(shape)
        if len(rows) >= 2 and paged and len({row.text for row in rows}) > 1:
            for row in rows:
                row.kind = "boilerplate"


def find_templates(sheet: Sheet) -> None:
    """ "Card image cap" over the headline and again under the story: what stands for a picture that did not
    load. Under each but the first begins another story's teaser.
    """
    first = sheet.paragraphs[0] if sheet.paragraphs else None
    if not first or first.length > 5 or first.is_finished:
        return
    again = [index for index, row in enumerate(sheet.paragraphs) if index and row.text == first.text]
    above = sheet.paragraphs[: again[0]] if again else []
    if not any(row.is_finished and row.length >= 8 for row in above):
        return
    for row in sheet.paragraphs[again[0] :]:
        row.kind = "boilerplate" if row.text == first.text else "related_link"
    first.kind = "boilerplate"


def _cut_repeat(sheet: Sheet, start: int, end: int) -> None:
    """Neighbouring sentences make one repeat."""
    if sheet.cuts and sheet.cuts[-1][1:] == (start, "repeat"):
        sheet.cuts[-1] = (sheet.cuts[-1][0], end, "repeat")
    else:
        sheet.cuts.append((start, end, "repeat"))
