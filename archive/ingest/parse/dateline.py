"""The family of datelines: ``PLACE (Agency) –``, ``PLACE, Jan 3 (Agency) —``, ``Agency/ PLACE:`` and their
kin.

Works on one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from archive.ingest.parse.houses import (
    AGENCY_WORDS,
    AREAS,
    is_agency,
    is_agency_line,
    is_known_place,
    is_place_name,
)
from archive.ingest.parse.labels import is_section
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
_DASH = r"(?:\s*[–—―]+(?:\s|(?=\S)|\Z)|\s+-{1,2}\s|\s*--+\s*|-\s|\s*:\s|\s*/\s?-\s?|\s*/\s)"
_BRACKET = r"[(\[{]\s?(?P<inside>[^()\[\]{}\n]{2,60}?)\s?[)\]}]"

_BRACKETED = re.compile(
    rf"(?P<place>{_PLACES})?(?P<more>[,،]\s(?:(?!\s[-–—])[^()\[\]\n]){{2,40}}?)?\s?(?:[-–—/]\s?)?{_BRACKET}(?:{_DASH}\s*"
    rf"|\s*\Z|(?P<none>\s))"
)
_DATED = re.compile(rf"(?P<place>{_PLACES})(?P<more>,\s[^()\n]{{2,40}}?)\s*(?:{_DASH}|\Z)\s*")
_PAIR = re.compile(
    rf"(?P<one>{_NAME}(?: ?\d{{1,3}})?)(?P<sign>\s?/\s?|\s[-–—_]\s|\s?[–—]\s?"
    rf"|,\s)(?P<two>{_NAME}(?: ?\d{{1,3}})?)"
    rf"(?:{_DASH}|\s*\Z)\s*"
)
_SLASHED = re.compile(rf"(?P<agency>{_NAME}(?: ?\d{{1,3}})?)\s?/\s(?=\S)")
_SINGLE = re.compile(rf"(?P<place>{_PLACES})(?P<dash>{_DASH})\s*")
_ALONE = re.compile(rf"(?P<place>{_PLACES})\.?\s*[–—-]*\s*\Z")

_SITE = re.compile(r"\w\.(?:com|net|org|info|krd|iq|tv)\Z", re.IGNORECASE)
_POSITIONS = re.compile(
    r"(?i)(?:far |second |third )?(?:from )?(?:right|left|l|r|c|cent(?:er|re)|front|back|pictured|file"
    r"|photo|.* photo.*)\b.*"
)
_DESKS = re.compile(
    fold(r"news ?(?:desk|center|centre|room)|navenda nûçeyan|haber merkezi|مركز الاخبار|ناوەندی هەواڵ\w*"),
    re.IGNORECASE,
)
""" "NEWS DESK (Agency) –": nobody's place."""


def dateline(paragraph: str, alone: bool = False) -> Found | None:
    """The dateline that ``paragraph`` (a view's text) opens with. ``alone``: a bare place on a line may be
    one.
    """
    head = paragraph[:LONGEST]
    found = (
        _bracketed(head)
        or _pair(head, alone)
        or _listed(head)
        or _dated(head)
        or _single(head)
        or (_alone(head) if alone else None)
    )
    if found and not found.place and (listed := _listed(head)) and listed.place:
        found = listed
    if found and found.place and _DESKS.fullmatch(fold(head[slice(*found.place)])):
        found = replace(found, place=None)
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
    if match["none"] is not None and "{" in match.group() and is_agency(match["inside"]) and not place:
        return _braced(match)
    told = place and (
        _shouted(match["place"])
        or (is_agency(match["inside"]) and (_date_of(match, "more") or _SITE.search(match["inside"])))
        or (is_agency_line(match["inside"]) and is_known_place(match["place"]) and _begins(head, match.end()))
    )
    if match["none"] is not None and not told:
        return None  # without a dash only capitals tell a dateline from "The party (KDP) said"
    if not place and is_known_place(match["inside"].title()):
        return Found(match.end(), match.span("inside"))  # (ERBIL) –
    if not place and not (is_agency(match["inside"]) or match["inside"].istitle()):
        return None
    agency, date = _inside(match)
    return Found(match.end(), place, agency, date or _date_of(match, "more"))


def _begins(head: str, at: int) -> bool:
    """Whether a sentence begins there."""
    return head[at : at + 1].isupper() and head[at + 1 : at + 2].islower()


def _braced(match: re.Match[str]) -> Found:
    """{Security: Demo News} · {Baghdad: Demo News}"""
    start, colon = match.start("inside"), match["inside"].rfind(":") + 1
    label = match["inside"][: max(0, colon - 1)].strip()
    place = (start, start + len(label)) if label and not is_section(label) and is_place_name(label) else None
    colon += len(match["inside"][colon:]) - len(match["inside"][colon:].lstrip())
    return Found(match.end(), place, (start + colon, match.end("inside")))


def _inside(match: re.Match[str]) -> tuple[Piece | None, Piece | None]:
    """What the brackets hold: an agency, a date, both, or only the area around the place."""
    at, inside = match.start("inside"), match["inside"]
    date = _date_of(match, "inside")
    pieces = [(m.start() + at, m.end() + at) for m in re.finditer(r"[^,|;]+", inside)]
    for start, end in pieces:
        piece = match.string[start:end]
        if date and start < date[1] and date[0] < end:
            end = max(start, min(end, date[0]))
            piece = match.string[start:end]
        words = piece.strip(" -–")
        if words and not AREAS.fullmatch(fold(words)) and not re.fullmatch(rf"{YEAR}", words):
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
    area = AREAS.fullmatch(fold(match["more"].strip(" ,"))) and re.search(r"[–—-]\s*\Z", match.group())
    if not place or not (date or area or _shouted(match["place"])):
        return None
    if not date and not (match["more"].strip(" ,")[:1].isupper() and match.end() < len(head)):
        return None
    at_the_end = match.end() == len(head) and date and head[date[1] :].strip(" .:–—-")
    return None if at_the_end else Found(match.end(), place, None, date)


def _pair(head: str, lone: bool = False) -> Found | None:
    """ANKARA — AA · Agency News/ BAGHDAD: · BAGHDAD - INA - · BAGHDAD/ERBIL –"""
    match = _PAIR.match(head)
    if not match or match["sign"] == ", ":
        return _slashed(head)
    one, two = (match["one"], match.span("one")), (match["two"], match.span("two"))
    for (name, agency), (other, place) in ((two, one), (one, two)):
        fits = is_agency(name) and is_place_name(other) and not AGENCY_WORDS.search(fold(other))
        if fits and (match.end() < len(head) or _shouted(other) or not other.isascii()):
            return Found(match.end(), place, agency)
    caseless = head[0].lower() == head[0].upper() and is_place_name(one[0])
    dash = match["sign"].strip() in {"-", "–", "—"}
    alone = match.end() == len(head) < 40 and match["sign"].strip() in {"/", "_"} and head[-1] not in ".؟!"
    alone = alone and len(one[0].split()) <= 3
    dashed = match.end() < len(head) and match["sign"].strip() in "–—-" and len(two[0]) <= 12
    if lone and match.end() == len(head) < 50 and dash and _could_be_pair(one[0], two[0]):
        return Found(match.end(), one[1], two[1])
    if caseless and (alone or (dashed and max(len(one[0].split()), len(two[0].split())) <= 2)):
        return Found(match.end(), one[1], two[1])
    return _slashed(head)


_JOINT = re.compile(
    r"\s*(?P<end>[–—―]+|--+|(?<=\s)-(?=\s)|-\s|-(?=[^\s\w])|(?<=[^\W\d_])(?<!\b[AE]L)(?<!\b[AE]l)-(?=[A-Z؀-ۿ])|[:/|]\.?|(?<=\s)_(?=\s)|\Z)\s*"
    r"|\s*(?P<inner>[,،()\[\]«»\"]|\.(?=\s))\s*"
)
_MOST_FIELDS = 6
_SPACED = frozenset({" - ", " – ", " — "})


def _listed(head: str) -> Found | None:
    """Tehran. August 25. Agency - · (agency.com) Baghdad – · Baghdad / AGENCY / · Moscow, May 5. /AGENCY/ ·
    AGENCY- Baghdad: — any order of place, area, agency and date, at least two of them told apart.
    """
    if head.count("|") > 1:
        return None  # Home | Section | Topic
    fields: list[Piece] = []
    found: Found | None = None
    dates = [(written.start, written.end) for written in written_dates(head)]
    at, dashed = 0, False
    for joint in _JOINT.finditer(head):
        if any(start < joint.start() < end for start, end in dates):
            continue
        if dashed and joint.group() == "-":
            break  # behind "ERBIL, Kurdistan Region – " the story has begun: "Jean-Yves"
        dashed = dashed or joint.group() in _SPACED
        fields += _with_date_split_off(head, at, joint.start(), dates)
        at = joint.end()
        if len(fields) > _MOST_FIELDS or (fields and fields[-1][1] - fields[-1][0] > 45):
            break
        if joint["end"] is not None and (told := _told_apart(head, fields, joint.end())):
            found = told
    return found


def _with_date_split_off(head: str, start: int, end: int, dates: list[Piece]) -> list[Piece]:
    """ "دمشق 11 مايو 2017" holds two fields."""
    if not head[start:end].strip():
        return []
    behind = next((first for first, last in dates if start < first and last == end), None)
    lead = head[start:behind].rstrip() if behind is not None else ""
    return [(start, start + len(lead)), (behind, end)] if behind is not None and lead else [(start, end)]


def _told_apart(head: str, fields: list[Piece], end: int) -> Found | None:
    kinds = [_field_kind(head[start:stop]) for start, stop in fields]
    if kinds.count("place") == 2 and "agency" not in kinds and _is_quoted(head, fields, end):
        kinds[-1] = "agency"  # Baghdad: "The Paper" –
    if kinds.count("place") == 2 and "agency" not in kinds and head[0] in "([":
        kinds[0] = "agency"  # (AGENCY) - Baghdad, 3 April 2023 -
    if sorted(kinds) == ["agency", "area"] and is_agency_line(head[slice(*fields[kinds.index("agency")])]):
        kinds[kinds.index("area")] = "place"  # Demo News- Syria
    brief = all(stop - start <= 14 and " " not in head[start:stop] for start, stop in fields)
    caseless = head[0].lower() == head[0].upper()
    if kinds == ["place", "place"] and caseless and brief and head[end - 2 : end].strip() in {"-", "–", "—"}:
        kinds[-1] = "agency"  # طهران- ارنا- قال
    if not all(kinds) or any(kinds.count(kind) > 1 for kind in ("agency", "date", "place")):
        return None
    if "place" not in kinds and "agency" in kinds:
        at = kinds.index("agency")
        if "date" in kinds and _is_long_acronym(head[slice(*fields[at])]):
            kinds[at] = "place"  # MOSUL, 9 April –
    pieces = {kind: piece for kind, piece in zip(kinds, fields, strict=True) if kind != "area"}
    goes_on = end < len(head) and not head[end].islower() and head[end] not in "-–—/:|"
    if len(pieces) < 2 or not {"agency", "date"} & set(pieces) or not (goes_on or end == len(head) < 60):
        return None
    agency = pieces.get("agency")
    if agency and head[slice(*agency)].startswith("the "):
        agency = (agency[0] + 4, agency[1])
    return Found(end, pieces.get("place"), agency, pieces.get("date"))


def _is_long_acronym(words: str) -> bool:
    return len(words) >= 4 and words.isalpha() and words.isupper()


def _is_quoted(head: str, fields: list[Piece], end: int) -> bool:
    """ "Baghdad: “The Paper”", not "He said: “Yes.”": one word, then a name in quotes that is no sentence."""
    field = fields[-1]
    if " " in head[slice(*fields[0])] or re.search(r"[.!?؟]", head[slice(*field)]):
        return False
    if end == len(head) and len(head[slice(*field)].split()) < 2:
        return False
    return head[field[0] - 1 : field[0]] in {'"', "«"} and head[field[1] : field[1] + 1] in {'"', "»"}


def _field_kind(words: str) -> str:
    dates = written_dates(words)
    if dates and dates[0].start == 0 and dates[0].end == len(words.rstrip(" .")) and dates[0].day:
        return "date"
    if AREAS.fullmatch(fold(words)):
        return "area"
    if is_agency(words) and len(words) <= 40:
        return "agency"
    short = len(words.split()) <= 3 and re.fullmatch(rf"{_PLACES}", words)
    return "place" if short and is_place_name(words) else ""


def _could_be_pair(place: str, agency: str) -> bool:
    """ "Baghdad - The New East" on a line of its own: a place of one or two words and a name in capitals."""
    names = agency.split()
    capitals = all(not name[0].islower() for name in names)
    return (
        len(place.split()) <= 2
        and is_place_name(place)
        and capitals
        and len(names) >= 2
        and is_place_name(agency)
    )


def _slashed(head: str) -> Found | None:
    """Agency News/ The story …"""
    match = _SLASHED.match(head)
    if not match or len(match["agency"]) > 30 or match.end() == len(head):
        return None
    tight = match.group().rstrip().endswith("/") and not match.group().rstrip()[:-1].endswith(" ")
    says = AGENCY_WORDS.search(fold(match["agency"]))
    if says or (tight and head[match.end()].isupper() and is_place_name(match["agency"])):
        piece = match.span("agency")
        if len(match["agency"]) < 5 and is_agency(match["agency"]) and not is_known_place(match["agency"]):
            return Found(match.end(), None, piece)  # ABC/ The story
        return (
            Found(match.end(), piece, None)
            if not says and (_shouted(match["agency"]) or AREAS.fullmatch(fold(match["agency"])))
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
        headline = _shouted(" ".join(head[match.end() :].split()[:3]))
        return Found(match.end(), place) if not follows.islower() and not headline else None
    words = len(match["place"].split())
    dashed = match["dash"].strip() in {"–", "—", "-", "--"} and match["dash"][:1].isspace()
    if match["place"][0].isupper() and match["place"].istitle():
        return Found(match.end(), place) if dashed and words <= 2 and follows.isupper() else None
    written_without_case = match["place"].lower() == match["place"].upper()
    if words == 2 and _OFFICE.match(fold(head[match.end() :])):
        return None
    return Found(match.end(), place) if written_without_case and words <= 2 and dashed else None


_OFFICE = re.compile(
    fold(
        r"(?:ال)?(?:وزير|رئيس|نائب|مدير|محافظ|قائد|أمين|سفير|عضو|ناطق|متحدث|سەرۆک|وەزیر|جێگر|پارێزگار|بەرپرس|ئەندام"
        r"|فەرماندە|وتەبێژ|باڵیۆز|سخنگو|فرمانده|نماینده|استاندار)"
    )
)
"""Behind two words and a dash these say whose office it is: a man's name, no place."""
_BODY_WORDS = re.compile(
    r"(?i)\b(?:of|and|the|ministry|government|office|department|command|council|security|politics|world|news)\b"
)
""" "MINISTRY OF BRIDGES", "SECURITY": a letterhead or a label, no place."""


def _alone(head: str) -> Found | None:
    match = _ALONE.fullmatch(head)
    if match and _BODY_WORDS.search(match["place"]):
        return None
    if match and _place(match) and _shouted(match["place"]) and len(match["place"].split()) <= 3:
        piece = match.span("place")
        brief = len(match["place"]) <= 4 and " " not in match["place"]
        return Found(match.end(), None, piece) if brief else Found(match.end(), piece)
    return None


def _place(match: re.Match[str]) -> Piece | None:
    name = match["place"]
    return match.span("place") if name and is_place_name(name) else None


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
