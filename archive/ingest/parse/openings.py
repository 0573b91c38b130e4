"""How a story opens where no dash closes its dateline: capitals before an article, a place with country and
agency each in brackets, "according to the agency" in Persian, a city alone in brackets.

Works on one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re
from dataclasses import replace

from archive.ingest.parse.caseless import caseless_opening, house_alone
from archive.ingest.parse.dateline import LONGEST, Found, dateline
from archive.ingest.parse.folded import words
from archive.ingest.parse.houses import (
    is_agency_line,
    is_area,
    is_place_name,
    is_short_agency,
)
from archive.ingest.parse.labels import is_section
from archive.ingest.parse.page_words import DATE_LINE as LABEL
from archive.ingest.parse.page_words import HIGHLIGHTS
from archive.values.calendar_words import MONTHS, WEEKDAYS, fold
from archive.values.written_dates import written_dates

_CAPITAL = "A-ZÇĞİÖŞÜÊÎÛ"
_SHOUTED = re.compile(
    rf"(?P<place>[{_CAPITAL}]{{4,}}(?:[ -][{_CAPITAL}]{{3,}})?) "
    r"(?=(?:The|A|An|At|In|On|As|For|After|Before|When|While|Some|Several|Many|More|Two|Three|Four|Five"
    r"|Six|Seven"
    r"|Eight|Nine|Ten|Dozens|Hundreds|Thousands|Officials|Iraqi|Kurdish|Turkish|Syrian"
    r"|Iranian|Israeli|Russian|American|British|French|German|Chinese|Egyptian|Qatari|Lebanese|U\.S\."
    r"|(?P<post>President|Prime Minister|(?:Foreign|Defen[cs]e|Interior|Energy|Trade|Justice|Deputy"
    r"|Vice) (?:Minister|President)|Parliament|National|Security|Police))\s[^\W\d_])"
)
_NO_DATELINE = re.compile(
    r"(?:.*(?:ISH|IAN|EAN|AQI|AELI|ESE|ENCH|RMAN|RAB)|(?:FORMER|ACTING|LATE|DEPUTY|VISITING"
    r"|OUTGOING|INCOMING|INTERIM|SENIOR|EXILED|BREAKING|URGENT|EXCLUSIVE|OPINION|ANALYSIS|VIDEO|WATCH|PHOTOS?).*)"
)
"""In capitals before a post these say whose it is, or what comes: "TURKISH President …"."""
_TWICE = re.compile(
    r"(?P<place>[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){0,2})\s?\((?P<area>[^()\d]{3,30})\)\s?"
    r"\((?P<agency>[^()\d]{2,30})\)\s*[–—-]\s*"
)
_REPORTED = words(
    r"(?:بنا ?)?به گزارش (?:(?:خبرنگار|خبرگزاري|پايگاه خبري|شبكه) "
    r"(?P<named>[^،,:؛\s]{2,20}(?: [^،,:؛\s]{2,12})?)"
    r"|(?P<agency>ايسنا|ايرنا|مهر|تسنيم|فارس|ايلنا|ميزان|باشگاه خبرنگاران جوان|ايكنا"
    r"|رويترز|فرانسه|\S*(?:نيوز|پرس|خبر)))"
    r"\s?[،,:؛]\s*"
)
_AGENCIES = words(
    r"peyamner|peregraf|awene|hawlati|esta|sbeiy|zagros|wishe|basnews|ekurd|xendan|khendan|gulan|kirkuk ?now"
    r"|aswat|baghdad today"
    r"|reuters|xinhua|bloomberg|tass|interfax|anadolu|rudaw|tasnim|fars|mehr|shafaq|hawar|hengaw|petra"
    r"|sputnik"
    r"|axios|politico|al ?jazeera|al ?arabiya|fides|agenzia|novosti|kurdistan|upi|efe|ansa|.*\b(?:news|press"
    r"|agency|media|tv|watch|wire|post|times|monitor)"
)
_IN_BRACKETS = re.compile(
    r"\((?P<place>[A-Z]{6,}|[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)?)(?:, [^()]{2,40})?\)\s?[–—-]\s*"
)


def opening(paragraph: str, alone: bool = False) -> Found | None:
    """The dateline that a paragraph opens with, in whatever shape."""
    head = paragraph[:LONGEST]
    if is_section(paragraph) or HIGHLIGHTS.fullmatch(fold(paragraph).strip(" :")):
        return None
    found = (
        _area(head)
        or _on_a_line(paragraph)
        or _several_places(paragraph)
        or _two_houses(head)
        or _without_place(head)
        or _twice(head)
        or _reported(head)
        or _city(head)
        or _tight(head)
        or _dated_house(head)
        or _broken(head)
        or caseless_opening(paragraph)
        or _province(head)
        or _house_in_one(head)
        or (house_alone(head) if alone else None)
        or (_bracketed(head) if alone else None)
        or dateline(paragraph, alone)
        or _shouted(paragraph)
    )
    if found and found.place and not found.agency and is_agency_line(paragraph[slice(*found.place)]):
        return replace(found, place=None, agency=found.place)  # Demo Times - The story …
    section = found and found.place and is_section(paragraph[slice(*found.place)])
    if found and found.place and found.agency and section and not is_area(paragraph[slice(*found.place)]):
        return replace(found, place=None)  # Demo News - Politics
    return found


_AREA = re.compile(
    rf"(?P<place>[{_CAPITAL}]{{3,}}(?:[ -][{_CAPITAL}]{{2,}}){{0,2}}), (?P<area>[^\W\d_][\w ]{{3,30}}?)\s*"
    r"(?P<dash>[–—-]+\s*)?"
)
_BEFORE_DATE = re.compile(rf"(?P<place>[{_CAPITAL}]{{4,}}(?:[ -][{_CAPITAL}]{{3,}})?),?\s+(?=\S)")


def _area(head: str) -> Found | None:
    """TESTABAD, IRAQ — · TESTABAD, Iraq on a line of its own."""
    match = _AREA.fullmatch(head)
    if match and not ((match["area"].isupper() and match["dash"]) or is_area(match["area"])):
        return None
    if not match or match["place"].lower() in WEEKDAYS or match["place"].lower() in MONTHS:
        return None
    return Found(len(head), match.span("place"))


def place_before_date(line: str) -> int | None:
    """Where the place ends in a date line like "TESTABAD Jan 30, 2023 - 2:44 pm"."""
    match = _BEFORE_DATE.match(line)
    if not match or fold(match["place"]).lower() in {*MONTHS, *WEEKDAYS} or LABEL.search(match["place"]):
        return None
    if is_agency_line(match["place"]):
        return None
    dates = written_dates(line)
    return match.end("place") if dates and dates[0].start == match.end() else None


_PLACE_AND_AREA = re.compile(
    r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|[^\W\d_a-zA-Z][\w]+(?: [^\W\d_]+)?)(?:[,،]|\s?[–—-]) "
    r"(?P<area>[^,،\d|–—-]{3,30}?)\s?[,،|–—-]?\s(?=\S)"
)


def place_and_area(line: str) -> tuple[int, int] | None:
    """Where the place stands in a line like "Testabad, Kurdistan Region, March 14, 2024", "بغداد- العراق
    11/03/2019".
    """
    match = _PLACE_AND_AREA.match(line)
    dates = written_dates(line) if match else ()
    if not match or not is_area(match["area"]) or not dates or dates[0].end < len(line.rstrip(" .")):
        return None
    return match.span("place") if is_place_name(match["place"]) else None


_PLACE_WRITER = re.compile(
    r"(?P<dateline_place>[^\W\d_]{3,14}(?: [^\W\d_]{3,12})?)\s?(?::|/|–"
    r"|-)\s?(?P<byline>[^\W\d_]{2,14}(?: [^\W\d_]{2,14}){1,2})"
    r"(?:\s?/\s?(?P<dateline_agency>[^\W\d_]{4,14}))?"
)


def place_and_writer(line: str) -> dict[str, tuple[int, int]]:
    """أنقرة: سامر تجربة · أنقرة / زينب تجربة / الأناضول: where the place, the writer and the agency stand."""
    match = _PLACE_WRITER.fullmatch(line)
    if not match or line.lower() != line.upper() or LABEL.search(fold(match["dateline_place"])):
        return {}
    if not is_place_name(match["dateline_place"]) or is_section(match["dateline_place"]):
        return {}
    return {name: match.span(name) for name, written in match.groupdict().items() if written}


def house_before_date(line: str, text: str) -> tuple[int, int] | None:
    """Where the newsroom stands in a line like "Demo: Monday, November 27, 2023"; ``text`` names it again."""
    match = re.match(r"(?P<house>[A-Z][\w-]+(?: [A-Z][\w-]+)?)\s?:\s+(?=\S)", line)
    if not match or LABEL.search(fold(match["house"])) or fold(match["house"]).lower() in WEEKDAYS:
        return None
    again = len(re.findall(rf"\b{re.escape(match['house'])}\b", text)) >= 3
    return match.span("house") if again and written_dates(line) else None


def _bracketed(head: str) -> Found | None:
    """(Demo): on a line of its own."""
    match = re.fullmatch(r"\((?P<agency>[^()\d]{2,20})\)\s?:", head)
    return Found(len(head), None, match.span("agency")) if match else None


def _shouted(paragraph: str) -> Found | None:
    """ANKARA The board welcomed …"""
    match = _SHOUTED.match(paragraph)
    if not match or len(paragraph) < 60 or fold(match["place"]).lower() in {*MONTHS, *WEEKDAYS}:
        return None
    if match["post"] and (_NO_DATELINE.fullmatch(match["place"]) or not is_place_name(match["place"])):
        return None
    lower = sum(word.islower() for word in paragraph[match.end() : match.end() + 80].split())
    return Found(match.end(), match.span("place")) if lower >= 3 else None


def _twice(head: str) -> Found | None:
    """Testabad (Iraq) (AFP) – The story …"""
    match = _TWICE.match(head)
    return Found(match.end(), match.span("place"), match.span("agency")) if match else None


def _reported(head: str) -> Found | None:
    """به گزارش ایسنا، …"""
    match = _REPORTED.match(fold(head))
    if not match or match.end() >= len(head):
        return None
    return Found(match.end(), None, match.span("named" if match["named"] else "agency"))


_TIGHT = re.compile(
    r"(?P<place>[^\W\d_]{3,}(?: [^\W\d_]{3,})?)(?:\s?[-–]\s?| )(?P<agency>[^\W\d_]{2,5})"
    r"(?:[-–] ?| )(?=[^\W\d_])"
)


def _tight(head: str) -> Found | None:
    """دمشق-سانا التقى …, TESTABAD-SANA The story …: no sign stands behind the agency."""
    match = _TIGHT.match(head)
    article = match and re.fullmatch(r"(?i)[ae][lrdstznş]|[ae]sh", match["agency"])  # DEIR EZ-ZOR
    if (
        not match
        or article
        or not is_short_agency(match["agency"])
        or "-" not in match.group().replace("–", "-")
    ):
        return None
    named = is_place_name(match["place"]) and not is_agency_line(match["place"])
    return Found(match.end(), match.span("place"), match.span("agency")) if named else None


def _dated_house(head: str) -> Found | None:
    """Demo; Saturday, January 21, 2023 The story …"""
    match = re.match(r"(?P<agency>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})\s?;\s+", head)
    dates = written_dates(head) if match else ()
    if not match or not dates or not dates[0].day:
        return None
    lead = head[match.end() : dates[0].start].strip(" ,")
    weekday = not lead or fold(lead).lower() in WEEKDAYS
    rest = re.compile(r"\s?[–—:-]?\s*(?=[^\W\d_])|\s*\Z").match(head, dates[0].end)
    if not weekday or not rest:
        return None
    return Found(rest.end(), None, match.span("agency"), (dates[0].start, dates[0].end))


_MORE_PLACES = re.compile(
    r"(?:[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?\s?/\s?)+[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?"
)
_HOUSE_FIRST = re.compile(r"(?P<agency>[^\W\d_][\w ]{2,24}?)\s?[–—-]\s?(?P<places>.{5,60})")


def _several_places(head: str) -> Found | None:
    """Demo News – Testabad / Nonabad / Demotown on a line of its own: the first place is where it was
    written."""
    match = _HOUSE_FIRST.fullmatch(head)
    if not match or not is_agency_line(match["agency"]) or not _MORE_PLACES.fullmatch(match["places"]):
        return None
    first = re.split(r"\s?/", match["places"])[0]
    start = match.start("places")
    named = is_place_name(first)
    return Found(len(head), (start, start + len(first)), match.span("agency")) if named else None


_BROKEN = re.compile(
    r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?:, (?P<area>[A-Z][\w ]{3,30}(?:, [A-Z]\w+)?),?)? "
    r"\((?:\s{0,2}[–—-]\s|\s)(?=[A-Z][^()]{60})"
)
_SHORTENED = re.compile(
    r"(?P<agency>[^\W\d_a-z][\w-]*(?: [^\W\d_a-z][\w-]*){0,2})\s?(?:…|\.{3})\s*(?=[^\W\d_])"
)
_LABELLED = re.compile(
    r"(?i:commentary|analysis|opinion|exclusive|breaking|interview|report|special report|explainer|feature"
    r"|update) \((?P<agency>[^()\d]{2,30})\)\s?[–—-]+\s*(?=\S)"
)
_LINE = re.compile(
    rf"(?P<place>[{_CAPITAL}]{{3,}}(?:[ -][{_CAPITAL}]{{2,}}){{0,2}})\s?[–—/|-]\s?(?P<agency>[^\W\d_][\w"
    rf" ]{{2,25}})"
)


def _on_a_line(head: str) -> Found | None:
    """TESTABAD - Reuters on a line of its own."""
    match = _LINE.fullmatch(head)
    if not match or not _AGENCIES.fullmatch(fold(match["agency"])) or is_agency_line(match["place"]):
        return None
    return Found(len(head), match.span("place"), match.span("agency"))


_TWO_HOUSES = re.compile(
    r"\((?P<one>[^()|\d]{2,25})\|(?P<two>[^()|\d]{2,30}?)\s?\)\s?[–—-]\s*(?:(?P<agency>[^\W\d_][\w"
    r" ]{2,24}?)\s?/\s*)?"
)


def _two_houses(head: str) -> Found | None:
    """(DemoDay | Demo News Now)- Demo Agency News / The story …"""
    match = _TWO_HOUSES.match(head)
    if not match or match.end() >= len(head):
        return None
    name = "agency" if match["agency"] and is_agency_line(match["agency"]) else "two"
    start = match.start(name) + len(match[name]) - len(match[name].lstrip())
    end = match.end() if name == "agency" or not match["agency"] else match.start("agency")
    return Found(end, None, (start, match.end(name)))


def _without_place(head: str) -> Found | None:
    """Demo News… The mayor … · Commentary (DN) – The mayor …"""
    short = _SHORTENED.match(head)
    match = short if short and is_agency_line(short["agency"]) else _LABELLED.match(head)
    return Found(match.end(), None, match.span("agency")) if match and match.end() < len(head) else None


def _broken(head: str) -> Found | None:
    """Testabad, Iraq ( – The story … · Testabad ( The story …: the name in the brackets was lost."""
    match = _BROKEN.match(head)
    areas = (match["area"] or "").split(", ") if match else []
    known = match and is_place_name(match["place"]) and all(is_area(area) for area in areas if area)
    return Found(match.end(), match.span("place")) if match and known else None


_PROVINCE = re.compile(
    r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}) (?:province|governorate|countryside|city)\s?:\s+"
    r"(?=[A-Z])"
)


def _province(head: str) -> Found | None:
    """Testabad province: Local sources said …"""
    match = _PROVINCE.match(head)
    named = match and is_place_name(match["place"]) and match.end() < len(head)
    return Found(match.end(), match.span("place")) if match and named else None


_IN_ONE = re.compile(r"(?P<agency>[A-Z][a-zê]{2,}[A-Z][\w]{2,})\s?[–—-]+\s+(?=[A-ZÇĞİÖŞÜÊÎÛ])")


def _house_in_one(head: str) -> Found | None:
    """DemoNûçe – The story …: a name in one word with a second capital is a house's."""
    match = _IN_ONE.match(head)
    return Found(match.end(), None, match.span("agency")) if match and match.end() < len(head) else None


def _city(head: str) -> Found | None:
    """(Beirut) – The story …, (New York, June 3, 2021) –: a house that is no agency writes so."""
    match = _IN_BRACKETS.match(head)
    if not match or _AGENCIES.fullmatch(fold(match["place"])) or match.end() >= len(head):
        return None
    found = dateline(head)
    return Found(match.end(), match.span("place"), None, found.date if found else None)
