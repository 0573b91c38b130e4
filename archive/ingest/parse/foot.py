"""The end of a story: where the last sentence of it stands, and what trails behind: the site's name, labels,
other headlines, what is said to the reader about the page.

Decided by layout on a ``Sheet``; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.parse import credits, furniture
from archive.ingest.parse.folded import words
from archive.ingest.parse.lines import FOOT
from archive.ingest.parse.page_words import SITE_WORDS
from archive.ingest.parse.repeats import keys
from archive.ingest.parse.sheet import TERMINAL, Paragraph, Sheet
from archive.values.calendar_words import fold

BRIEF = 12
"""Words; a line without a full stop that is longer may be the story's own last sentence."""
ENOUGH = 8
"""So many words make a sentence that shows how the story ends its sentences."""
_QUOTED = re.compile(r"[\"“”«»]|(?<!\w)'|(?<!s)'(?!\w)")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|https?://|www\.|\bt\.me/")
_HANDLE = re.compile(r"(?<!\w)[@#]\w{3,}")
_TO_READER = words(
    r"\b(?:you|your|yours|(?-i:us)|click|subscribe|newsletters?|keep up|our (?:channel|page|site|website"
    r"|journalism|work|readers?|app))\b"
    r"|(?<!\w)(?:لنا|معنا|تابعونا?|تابعوا|موقعنا|قناتنا|صفحتنا|تصحيحا|لديك|عليكم|كاتبه|كاتبها)(?!\w)"
    r"|(?<!\w)(?:بكە|بكەن|بكەيت|كەناڵي|نووسەرەكەيەتي)(?!\w)"
    r"|\b(?:bizi|bize|abone|takip ed\w+|yazarın\w*|me bişopîn\w+)\b"
)
_ON_PAGE = words(
    r"\b(?:e-?mail|newsletters?|inbox|subscri\w+|sign up|click|website|web ?site|page|app|account|cookies"
    r"|articles?|stories|reporting|journalism|alerts?|comments?|repl(?:y|ying)|donat\w+|feedback|corrections?"
    r"|support|reporters)\b"
)
_OF_PAGE = words(
    r"this (?:\w+ )?(?:article|explainer|report|story|page|piece|post|feature|text|timeline|list"
    r"|brief|interview|version|opinion|commentary|analysis)\b.{0,20}\b(?:is|was|has been|are|will be"
    r"|reflects?|represents?|appeared|first|does not|do not)\b"
    r"|this is an? (?:[\w-]+ ){0,2}(?:version|summary|extract|excerpt|translation) of (?:the|an?|this|our)\b"
    r".{0,200}"
    r"|you are (?:viewing|reading|browsing|visiting)\b.{0,160}|for (?:updated|more|further)"
    r" information\b.{0,160}"
    r"|visit (?:our|the|current) .{0,80}\b(?:portal|website|site|page)\b.{0,80}"
    r"|(?:ال)?(?:مقال|مقاله|تقرير|ماده|نص|اراء)(?: \S+){0,2} (?:يعبر|تعبر|لا|نشر|منشور|مترجم)\b"
    r"|.{0,120}\b(?:cookies|çerez\w*|comment policy|\d+ characters|loading|onaylanmamaktadır)\b"
    r"|.{0,300}\b(?:follow (?:him|her|them)|(?:he|she|they) tweets?|can be reached) (?:on|at|via|@)"
    r"|(?:only )?[$€£]\d[\d.,]* (?:per|a|monthly|/).{0,80}"
    r"|(?:this|the) .{0,30}\b(?:read|viewed|shared) \d+ times\b|.{0,60}ملفات تعريف الارتباط"
    r"|.{0,20}(?:هیچ كۆمێنت|لا (?:توجد|يوجد) تعليقات)|no comments?\b"
    r"|(?:ئەم|ئەو) (?:بابەتە|وتارە|هەواڵە)(?!\w)|bu (?:haber|yazı|makale)\b|ev (?:nûçe|gotar)\b"
)


def find_last_headline(sheet: Sheet) -> None:
    """A headline that a crawler put under the story: unfinished, and made of the lead's own words."""
    rows = sheet.open()
    if sheet.is_titled or len(rows) < 3:
        return
    last, first = rows[-1], next(row for row in sheet.paragraphs if row.kind in {"", "body"})
    own = set(keys(last.text))
    fits = last.is_like_a_headline() and 4 <= last.length <= 20 and first.is_finished
    if fits and len(own & set(keys(first.text))) * 2 >= len(own):
        last.kind = "headline"


def find_signer(sheet: Sheet) -> None:
    """Whom a label behind the story names, and no other editor is named: he made it."""
    last = max((row.end for row in sheet.paragraphs if row.kind == "body"), default=0)
    for row in sheet.paragraphs:
        if row.kind == "credit" and row.start > last and (name := credits.signer(row.text)):
            sheet.found.setdefault("editor", (row.start + name[0], row.start + name[1]))


def find_tail(sheet: Sheet) -> None:
    """Give what stands behind the story's last sentence its kind."""
    rows = [row for row in sheet.paragraphs if row.kind in {"", "body"}]
    if rows and rows[-1].length <= 4 and rows[-1].text.endswith(":") and len(rows) > 2:
        rows.pop().kind = "boilerplate"  # a heading of what did not come along
    behind = _behind(rows)
    if behind and not _ends_sentences(sheet, behind[0]):
        behind = [row for row in behind if is_said_of_page(row.text)]
    for row in behind:
        named = credits.is_signature(row.text) or (credits.is_name(row.text) and row is behind[0])
        row.kind = "credit" if named and not SITE_WORDS.search(fold(row.text)) else "boilerplate"


def _behind(rows: list[Paragraph]) -> list[Paragraph]:
    """The rows behind the last sentence that tells the story; none where the story ends in a list."""
    at = len(rows)
    while at and (_trails(rows[at - 1]) or is_said_of_page(rows[at - 1].text)):
        at -= 1
    if not at:
        return []
    last = rows[at - 1]
    told = last.is_finished or (last.length > BRIEF and all(row.length <= BRIEF // 2 for row in rows[at:]))
    listed = last.text.endswith(":") or not told or last.is_bullet
    said = [row for row in rows[at:] if is_said_of_page(row.text)]
    if listed and len(said) > 1:
        return rows[at:][rows[at:].index(said[0]) :]
    return said if listed else rows[at:]


def _trails(row: Paragraph) -> bool:
    """A line without the end of a sentence, neither quoted nor a point of a list."""
    brief = row.length <= BRIEF and not row.is_finished and (row.length <= 2 or not row.text.endswith(":"))
    return brief and not row.is_bullet and not _QUOTED.search(row.text)


def is_said_of_page(text: str) -> bool:
    """Said to the reader or of the page, not told: with an address, "your", "this article was"."""
    if len(text) > 400 or '"' in text:
        return False
    folded = fold(text)
    if _ADDRESS.search(text) or _OF_PAGE.match(folded):
        return True
    if not TERMINAL.search(text):
        return bool(_TO_READER.search(folded) or _HANDLE.search(text))
    return bool(_TO_READER.search(folded) and (_ON_PAGE.search(folded) or _HANDLE.search(text)))


def _ends_sentences(sheet: Sheet, tail: Paragraph) -> bool:
    """Whether this story ends its sentences: where it does not, a line without a full stop says nothing."""
    told = [row for row in sheet.paragraphs if row.start < tail.start and row.kind in {"", "body"}]
    told = [row for row in told if row.length >= ENOUGH]
    told = told[:-1] or told  # the last may have lost its full stop
    return bool(told) and sum(row.is_finished for row in told) >= 0.8 * len(told)


def find_end_mark(sheet: Sheet) -> None:
    """ "… he said. (end) xy.ab": the mark is cut off the last paragraph of the body."""
    last = next((row for row in reversed(sheet.paragraphs) if row.kind == "body"), None)
    if last and (at := furniture.end_mark(last.text)):
        sheet.cuts.append((last.start + at, last.end, "boilerplate"))


_CLOSED_BY_PLACE = re.compile(r"[.!?\"'”’]\s+(?P<cut>[–—-]\s?(?P<place>[A-ZÇĞİÖŞÜ]{4,}))\Z")


def find_closing_place(sheet: Sheet) -> None:
    """ "… dedi. – ANKARA": agencies of Turkey close with the place that others open with."""
    last = next((row for row in reversed(sheet.paragraphs) if row.kind == "body"), None)
    match = _CLOSED_BY_PLACE.search(last.text, max(0, len(last.text) - 40)) if last else None
    if last and match and not {"dateline_place", "dateline_agency"} & set(sheet.found):
        sheet.found["dateline_place"] = (last.start + match.start("place"), last.end)
        sheet.cuts.append((last.start + match.start("cut"), last.end, "dateline"))


def find_writers_note(sheet: Sheet) -> None:
    """ "Jane Roe is a journalist based in …" under a story by Jane Roe."""
    if "byline" not in sheet.found:
        return
    name = sheet.text[slice(*sheet.found["byline"])]
    for row in sheet.paragraphs[-FOOT:]:
        opens = (f"{name} is a", f"{name} is the", f"The {name} is ")
        if not row.kind and len(row.text) <= 500 and row.text.startswith(opens):
            row.kind = "boilerplate"
