"""What stands around a story and is none of it: date lines, links to other stories, boilerplate.

Each question is put to one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.parse.folded import words
from archive.ingest.parse.labels import is_name_list, is_section
from archive.ingest.parse.page_words import (
    BOILERPLATE,
    COMMENTS,
    DATE_LINE,
    END_MARK,
    LABEL,
    RELATED,
    RELEASE,
    SURE_RELATED,
    TAGS,
)
from archive.values.calendar_words import MONTH, YEAR, fold
from archive.values.written_dates import written_dates

# ------------------------------------------------------------------------------------------------- date lines


def is_date_line(paragraph: str) -> bool:
    """A line that holds a date, a time perhaps, and nothing else: Published: Sunday, 28 Jan 2024 | 14:32"""
    if len(paragraph) > 160:
        return False
    if _LOOSE_DATE.fullmatch(fold(paragraph).strip()):
        return True
    dates = [written for written in written_dates(paragraph) if written.day]
    if not dates or _TITLED_IN.match(paragraph):
        return bool(_HIJRI_LINE.fullmatch(fold(paragraph).strip()))
    rest = fold(paragraph)
    for written in reversed(dates):
        rest = rest[: written.start] + " " + rest[written.end :]
    rest = DATE_LINE.sub(" ", rest).strip(" .'\"")
    return not rest or _is_label(paragraph, rest.split())


_LOOSE_DATE = words(rf"{MONTH}\s?[–—-]\s?\d{{1,2}}\s?[–—-]\s?{YEAR}")
""" "January -6– 2020": a date that is told apart with dashes."""


_TITLED_IN = re.compile(
    r"(?!Published|Posted|Updated)[A-Z][a-z]+(?: [A-Z][a-z]+)? [Ii]n [A-Z][a-z]+,? (?=[A-Z]?\w)"
)
""" "Security in Testland May 22-28, 2018": a headline that names its days."""
_HIJRI_LINE = words(
    r"(?:\w+\s?[،,-]?\s)?\d{1,2}[\s/-]+(?:محرم|صفر|ربيع \S+|جمادي \S+|رجب|شعبان|رمضان|شوال|ذو \S+|ذي \S+"
    r"|\d{1,2})[\s/،,-]+1[34]\d\d\s?(?:هـ?|ه\.?)?"
)
"""A day of the Islamic calendar alone dates nothing here, but it is the page's."""


def is_labelled(paragraph: str) -> bool:
    """Whether a date line says what its date is, or has a time: Published: 28 Jan 2024 · 28.1.2024 14:32"""
    return bool(LABEL.search(fold(paragraph)))


_PREPOSITIONS = frozenset(
    ["before", "after", "since", "until", "from", "by", "of", "for", "the", "قبل", "بعد", "منذ"]
)


def _is_label(paragraph: str, words: list[str]) -> bool:
    """What stands beside the date on its line: a place ("Erbil, 28 January 2024"), a writer, a desk."""
    rest = " ".join(words)
    if _BY.fullmatch(rest) or is_name_list(rest):
        return len(paragraph) <= 90
    few = len(words) <= 2 or (len(words) <= 4 and re.search(r"[|•]| - ", paragraph))
    named = all(not word[0].islower() and word.lower() not in _PREPOSITIONS for word in words)
    return bool(few and named and len(paragraph) <= 90 and not paragraph.endswith("."))


_BY = re.compile(r"[Bb]y(?: [^\W\d_a-z][\w.'-]*){1,4}")

# ----------------------------------------------------------------------------------------- links, boilerplate


def is_related(paragraph: str) -> bool:
    """Read More: … · Related stories · اقرأ أيضا: …"""
    match = RELATED.match(fold(paragraph))
    if not match or len(paragraph) > 260:
        return False
    if match["sign"] == "" and _WEAK_HEAD.fullmatch(match["head"]):
        return False
    if SURE_RELATED.match(fold(paragraph)):
        return match["sign"] == "" or match["sign"][0] in ":»>→|./" or not paragraph.rstrip().endswith(".")
    return match["sign"] == "" or not paragraph.rstrip().endswith((".", "؟", "?"))


_WEAK_HEAD = re.compile(r"(?i)background|explainer|previously|more|listen|in pictures|topics|latest|watch")
""" "Background" alone on a line is a heading of the story's own."""


def is_weak_head(paragraph: str) -> bool:
    """Explainer: What the council may do — a headline where nothing stands above it."""
    match = RELATED.match(fold(paragraph))
    return bool(match and match["sign"] and _WEAK_HEAD.fullmatch(match["head"]))


def opens_gallery(paragraph: str) -> bool:
    """IN PHOTOS: A feast by the river — the headline of a page of pictures."""
    return bool(_GALLERY.match(fold(paragraph)))


_GALLERY = re.compile(
    r"(?i)(?:in (?:photos|pictures)|photos|pictures|بالصور|صور|بە وێنە|foto)\s?[:|–—-]\s?\w+(?:\W+\w+){3}"
)


def opens_list(paragraph: str) -> bool:
    """A heading over a list of links: "Related stories:" with nothing behind it."""
    match = RELATED.match(fold(paragraph))
    return bool(match and not paragraph[match.end() :].strip())


def opens_tags(paragraph: str) -> bool:
    """A heading over the story's tags: "KEYWORDS", "الكلمات المفتاحية" with nothing behind it."""
    return len(paragraph) <= 40 and bool(TAGS.fullmatch(fold(paragraph).strip(" :")))


def is_end_line(paragraph: str) -> bool:
    """-END- · ### on a line of its own: what follows is the sender's address."""
    return bool(_END_LINE.fullmatch(paragraph))


_END_LINE = re.compile(r"[-–—/]{1,3}\s?(?:END|End|30)\s?[-–—/]{1,3}|#\s?#\s?#")


def opens_comments(paragraph: str) -> bool:
    """A heading under which readers speak, not the story."""
    folded = fold(paragraph).strip()
    return bool(len(paragraph) <= 40 and COMMENTS.fullmatch(folded)) or bool(_MODERATED.match(folded))


_MODERATED = words(r".{0,60}\bmoderates (?:all )?comments\b")
"""The rules of the house for its readers run over several paragraphs."""


def is_boilerplate(paragraph: str) -> bool:
    """What a page carries under every story."""
    folded = fold(paragraph).strip()
    if len(folded) > 400:
        return False
    shown = _SYMBOLS.sub("", _ENTITY.sub(" ", folded)).strip() or folded
    return is_release_label(shown) or any(pattern.fullmatch(shown) for pattern in BOILERPLATE)


_ENTITY = re.compile(r"&(?:#\d{1,5}|[a-z]{2,8});")
_SYMBOLS = re.compile(r"^[^\w\"'(\[<@#*=~_.«©&+-]+|[^\w\"')\]>*=~_.!?»©+-]+\Z")


def is_release_label(paragraph: str) -> bool:
    """PRESS RELEASE – For immediate release · Release Number 20230709-01 · No. 117"""
    folded = fold(paragraph)
    return len(folded) <= 60 and bool(
        re.search(r"(?i)release|no\.|statement", folded) and RELEASE.fullmatch(folded)
    )


def is_breadcrumb(paragraph: str) -> bool:
    """Home › Kurdistan › Environment"""
    if re.match(r"(?i)(?:home|news|(?:الصفحه )?الرئيسيه|سەرەتا|ana ?sayfa)\s*[>\"/|›]", fold(paragraph)):
        return True
    steps = re.split(r"\s[–-]\s", paragraph)
    if len(steps) >= 3 and any(is_section(step) for step in steps) and all(_is_step(step) for step in steps):
        return True
    steps = re.split(r"\s[|›>]\s", paragraph)
    return len(steps) >= 3 and len(paragraph) <= 80 and all(1 <= len(step.split()) <= 3 for step in steps)


def _is_step(step: str) -> bool:
    return len(step.split()) <= 3 and not step[:1].islower() and not written_dates(step)


def is_dated_label(paragraph: str) -> bool:
    """A line at the top that opens with a full date, or closes with one and a time: "18 December 2023 · 34
    updates · This page is closed", "Source: Agency   Editor: name   2022-03-27 19:40:30".
    """
    if len(paragraph) > 110 or paragraph.rstrip().endswith((".", "؟", "?")):
        return False
    dates = [written for written in written_dates(paragraph) if written.day and written.year]
    if len(dates) == 0 or len(paragraph.split()) > 16:
        return False
    if has_dated_step(paragraph):
        return True
    before, behind = paragraph[: dates[0].start].strip(), paragraph[dates[-1].end :].strip()
    if len(before.split()) <= 3 and before.istitle() and behind and is_section(behind):
        return True  # Demo Media January 27, 2013 News
    if not behind and 2 <= len(before.split()) <= 7 and _is_titled(before):
        return True  # Republic of Demoland Ministry of Foreign Affairs 18.07.2015
    opens = not before and (not behind or behind[0] in "|·•–—-،,:")
    closes = len(before.split()) <= 6 and re.match(r"(?i)[,،|–-]?\s*(?:\d{1,2}:\d{2}|page \d+\Z)", behind)
    return bool(opens or closes)


_SENDERS = re.compile(
    r"(?i)\b(?:ministry|department|office|presidency|government|embassy|consulate|council|party|media|news|press"
    r"|agency|bakanlığı|başkanlığı|wezareta?|وزاره|رئاسه|وەزارەتي)\b"
)


def _is_titled(name: str) -> bool:
    """The name of a sender: words in capitals, one of them a kind of office."""
    capitals = all(not word[0].islower() or len(word) <= 3 for word in name.split())
    return capitals and bool(_SENDERS.search(fold(name))) and not name.endswith((",", "،"))


def has_dated_step(line: str) -> bool:
    """Demo Monitor | Issue 44 | Published February 13, 2022: one step is a date, none is a sentence."""
    steps = [step.strip() for step in re.split(r"[|·•]|\s[–—-]\s", line) if step.strip()]
    dated = [step for step in steps if is_date_line(step)]
    others = [step for step in steps if step not in dated]
    return bool(dated and others and len(line) <= 110) and (
        any(is_labelled(step) for step in dated) or all(len(step.split()) <= 3 for step in others)
    )


def end_mark(paragraph: str) -> int | None:
    """Where an agency's mark of the end begins, in a paragraph's last words: "… he said. (end) xy.ab" """
    match = END_MARK.search(fold(paragraph), max(0, len(paragraph) - 60))
    if not match or not paragraph[: match.start()].strip():
        return None
    return match.start() + len(match.group()) - len(match.group().lstrip())
