"""The family of datelines: ``PLACE (Agency) –``, ``PLACE, Jan 3 (Agency) —``, ``Agency/ PLACE:`` and their
kin.

Works on one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from archive.values.calendar_words import YEAR, fold
from archive.values.written_dates import written_dates

LONGEST = 120
"""After so many characters a dateline is over, or it is none."""

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """Offsets in the paragraph: the pieces, and where the dateline ends and the story begins."""

    end: int
    place: Piece | None = None
    agency: Piece | None = None
    date: Piece | None = None


_WORD = r"[^\W\d_][\w.'’-]*"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_PLACES = rf"{_NAME}(?:\s?/\s?{_NAME}){{0,2}}"
_DASH = r"(?:\s*[–—―]+(?:\s|(?=\S))|\s+-{1,2}\s|\s*--+\s*|-\s|\s*:\s|\s*/\s)"
_BRACKET = r"[(\[]\s?(?P<inside>[^()\[\]\n]{2,60}?)\s?[)\]]"

_BRACKETED = re.compile(
    rf"(?P<place>{_PLACES})?(?P<more>,\s[^()\[\]\n]{{2,40}}?)?\s?(?:[-–—/]\s?)?{_BRACKET}(?:{_DASH}\s*"
    rf"|\s*\Z|(?P<none>\s))"
)
_DATED = re.compile(rf"(?P<place>{_PLACES})(?P<more>,\s[^()\n]{{2,40}}?)\s*(?:{_DASH}|\Z)\s*")
_PAIR = re.compile(
    rf"(?P<one>{_NAME}(?: ?\d{{1,3}})?)(?P<sign>\s?/\s?|\s[-–—]\s|\s?[–—]\s?"
    rf"|,\s)(?P<two>{_NAME}(?: ?\d{{1,3}})?)"
    rf"(?:{_DASH}|\s*\Z)\s*"
)
_SLASHED = re.compile(rf"(?P<agency>{_NAME}(?: ?\d{{1,3}})?)\s?/\s(?=\S)")
_SINGLE = re.compile(rf"(?P<place>{_PLACES})(?P<dash>{_DASH})\s*")
_ALONE = re.compile(rf"(?P<place>{_PLACES})\.?\s*\Z")

_AREAS = re.compile(
    r"(?:the )?(?:krg|kri|krg-i|kurdistan(?: region)?(?: of iraq)?|iraqi kurdistan|iraq|syria|turkey"
    r"|türkiye|iran"
    r"|rojava|u\.?s\.?a?|u\.?k|uae|اقليم كردستان|كردستان|كوردستان|العراق|سوريا|هەرێمی کوردستان|irak|suriye)",
    re.IGNORECASE,
)
_POSITIONS = re.compile(
    r"(?i)(?:far |second |third )?(?:from )?(?:right|left|l|r|c|cent(?:er|re)|front|back|pictured|file"
    r"|photo|.* photo.*)\b.*"
)
_AGENCY_WORDS = re.compile(
    r"(?i)\b(?:news|agency|agencies|press|tv|media|times|post|monitor|radio|wire|desk|staff|reporter"
    r"|correspondent"
    r"|ajansı|haber|نيوز|وكاله|وكالات|برس|رويترز|خاص|روداو|ئاژانس|نيۆز)\b|\d\Z|\.(?:com|net|org)\b"
)
_NOT_PLACES = frozenset(
    [
        "breaking", "update", "updated", "exclusive", "watch", "video", "photo", "photos", "analysis",
        "opinion", "read", "related", "note", "correction", "source", "title", "headline", "editing",
        "reporting", "live", "urgent", "explainer", "factbox", "interview", "feature", "date", "published",
        "by", "caption", "image", "tags", "عاجل", "صوره", "المصدر", "تحرير", "son dakika", "kaynak", "foto",
    ]
)  # fmt: skip


def dateline(paragraph: str, alone: bool = False) -> Found | None:
    """The dateline that ``paragraph`` (a view's text) opens with. ``alone``: a bare place on a line may be
    one.
    """
    head = paragraph[:LONGEST]
    found = (
        _bracketed(head) or _pair(head) or _dated(head) or _single(head) or (_alone(head) if alone else None)
    )
    return _with_date_behind(head, found) if found and not found.date else found


def _with_date_behind(head: str, found: Found) -> Found:
    """ERBIL (Agency) – 14 March 2024 – The story …"""
    dates = written_dates(head[found.end :])
    if not dates or dates[0].start or dates[0].day is None:
        return found
    behind = found.end + dates[0].end
    dash = re.compile(rf"{_DASH}|\s*\Z").match(head, behind)
    return replace(found, end=dash.end(), date=(found.end, behind)) if dash else found


def _bracketed(head: str) -> Found | None:
    """ERBIL (Agency) – · LONDON, Jan 3 (Agency) - · (Agency) – · ERBIL (Kurdistan Region) –"""
    match = _BRACKETED.match(head)
    if not match or _POSITIONS.fullmatch(match["inside"]):
        return None
    place = _place(match)
    if match["place"] and not place:
        return None
    if match["none"] is not None and not (place and _shouted(match["place"])):
        return None  # without a dash only capitals tell a dateline from "The party (KDP) said"
    if not place and not (_is_agency(match["inside"]) or match["inside"].istitle()):
        return None
    agency, date = _inside(match)
    return Found(match.end(), place, agency, date or _date_of(match, "more"))


def _inside(match: re.Match[str]) -> tuple[Piece | None, Piece | None]:
    """What the brackets hold: an agency, a date, both, or only the area around the place."""
    at, inside = match.start("inside"), match["inside"]
    date = _date_of(match, "inside")
    pieces = [(m.start() + at, m.end() + at) for m in re.finditer(r"[^,|;]+", inside)]
    for start, end in pieces:
        piece = match.string[start:end]
        words = piece.strip(" -–")
        if date and start < date[1] and date[0] < end:
            continue
        if words and not _AREAS.fullmatch(fold(words)) and not re.fullmatch(rf"{YEAR}", words):
            lead = len(piece) - len(piece.lstrip(" -–"))
            return (start + lead, start + lead + len(words)), date
    return None, date


def _dated(head: str) -> Found | None:
    """ERBIL, Kurdistan Region – · BAGHDAD, Jan. 3 – · Sulaimani, 28 January 2024:"""
    match = _DATED.match(head)
    if not match:
        return None
    date = _date_of(match, "more")
    place = _place(match)
    if not place or not (date or _shouted(match["place"])):
        return None
    if not date and not (match["more"].strip(" ,")[:1].isupper() and match.end() < len(head)):
        return None
    return Found(match.end(), place, None, date)


def _pair(head: str) -> Found | None:
    """ANKARA — AA · Agency News/ BAGHDAD: · BAGHDAD - INA - · BAGHDAD/ERBIL –"""
    match = _PAIR.match(head)
    if not match or match["sign"] == ", ":
        return _slashed(head)
    one, two = (match["one"], match.span("one")), (match["two"], match.span("two"))
    for (name, agency), (other, place) in ((two, one), (one, two)):
        fits = _is_agency(name) and _is_place(other) and not _AGENCY_WORDS.search(fold(other))
        if fits and (match.end() < len(head) or _shouted(other) or not other.isascii()):
            return Found(match.end(), place, agency)
    if match.end() == len(head) < 40 and "/" in match["sign"] and not head.isascii():
        return Found(match.end(), match.span("one"), match.span("two"))
    return _slashed(head)


def _slashed(head: str) -> Found | None:
    """Agency News/ The story …"""
    match = _SLASHED.match(head)
    if not match or len(match["agency"]) > 30 or match.end() == len(head):
        return None
    tight = match.group().rstrip().endswith("/") and not match.group().rstrip()[:-1].endswith(" ")
    says = _AGENCY_WORDS.search(fold(match["agency"]))
    if says or (tight and head[match.end()].isupper() and _is_place(match["agency"])):
        piece = match.span("agency")
        return (
            Found(match.end(), piece, None)
            if not says and _shouted(match["agency"])
            else Found(match.end(), None, piece)
        )
    return None


def _single(head: str) -> Found | None:
    """BAGHDAD – · BAGHDAD: · Baghdad — The story …"""
    match = _SINGLE.match(head)
    place = _place(match) if match else None
    if not match or not place or match.end() >= len(head):
        return None
    shouted, follows = _shouted(match["place"]), head[match.end()]
    if shouted:
        return Found(match.end(), place) if not follows.islower() else None
    words = len(match["place"].split())
    dashed = match["dash"].strip() in {"–", "—", "-", "--"} and match["dash"][:1].isspace()
    if match["place"][0].isupper() and match["place"].istitle():
        return Found(match.end(), place) if dashed and words <= 2 and follows.isupper() else None
    written_without_case = match["place"].lower() == match["place"].upper()
    return Found(match.end(), place) if written_without_case and words <= 2 and dashed else None


def _alone(head: str) -> Found | None:
    match = _ALONE.fullmatch(head)
    if match and _place(match) and _shouted(match["place"]) and len(match["place"].split()) <= 3:
        return Found(match.end(), match.span("place"))
    return None


def _place(match: re.Match[str]) -> Piece | None:
    name = match["place"]
    return match.span("place") if name and _is_place(name) else None


def _is_place(name: str) -> bool:
    """Whether every word could stand in the name of a place: a capital, or a script that has none."""
    words = re.split(r"[\s/]+", name.strip())
    if any(fold(word).lower().strip(".") in _NOT_PLACES for word in words) or written_dates(name):
        return False
    return all(not word[0].islower() or re.match(r"(?:al|el|ash|as|at|ad|de|bin)\b", word) for word in words)


def _is_agency(name: str) -> bool:
    """News agencies call themselves so, or go by two to four capitals."""
    bare = name.strip(" .")
    if _AREAS.fullmatch(fold(bare)):
        return False
    return bool(_AGENCY_WORDS.search(fold(bare)) or re.fullmatch(r"(?:[A-Zİ]\.?){2,4}|واع|قنا", bare))


def _shouted(name: str) -> bool:
    """In capitals, as wires write the place."""
    letters = [character for character in name if character.isalpha()]
    bare = re.sub(r"\b(?:al|el|ash|as)-", "", name)
    return len(letters) >= 3 and bare.upper() == bare and bare.lower() != bare


def _date_of(match: re.Match[str], group: str) -> Piece | None:
    if not match[group]:
        return None
    dates = written_dates(match[group])
    at = match.start(group)
    return (at + dates[0].start, at + dates[0].end) if dates else None
