"""How a story opens in a script that has no capitals: places are known by the language's names for them,
writers and houses by where they stand.

Works on one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.parse.dateline import LONGEST, Found
from archive.ingest.parse.folded import words
from archive.ingest.parse.houses import is_agency, is_agency_line, is_area, is_known_place
from archive.ingest.parse.labels import is_section
from archive.values.calendar_words import fold


def caseless_opening(paragraph: str) -> Found | None:
    """The dateline of such a paragraph; None for one that begins with a letter that has a capital."""
    if paragraph[:1].isascii() and paragraph[:1].isalpha():
        return _known(paragraph)
    head = paragraph[:LONGEST]
    return (
        _three(head)
        or _digital(paragraph)
        or _with_writer(head)
        or _told_apart(paragraph)
        or _run_on(paragraph)
        or _known(paragraph)
        or _known_pair(paragraph)
    )


_DIGITAL = words(r"(?P<agency>[^\W\d_]{3,12} (?:ديجيتاڵ|digital))\s+(?=[^\W\d_])")


def _digital(paragraph: str) -> Found | None:
    """دێمۆ دیجیتاڵ سەرۆک …: the house's name and no sign behind it."""
    match = _DIGITAL.match(fold(paragraph))
    if not match or len(paragraph.split()) < 12 or paragraph.isascii():
        return None
    return Found(match.end(), None, match.span("agency"))


_THREE = re.compile(
    r"(?P<writer>[^\W\d_]{2,12}(?: [^\W\d_]{2,12}){1,2}) [-–] (?P<place>[^\W\d_]{3,14}(?: [^\W\d_]{3,12})?) "
    r"[-–] [(\[](?P<agency>[^()\[\]]{2,20})[)\]]\s?(?:[-–:]\s*|\Z)"
)


def _three(head: str) -> Found | None:
    """محمد تجربة - القاهرة - (د ب ا): the writer, the place, the agency."""
    match = _THREE.match(head)
    if not match or not is_agency(match["agency"]) or is_agency_line(match["writer"]):
        return None
    return Found(match.end(), match.span("place"), match.span("agency"))


_WITH_WRITER = re.compile(
    r"(?P<place>[^\W\d_]{3,14}(?: [^\W\d_]{3,12})?)\s?/\s?(?P<writer>[^\W\d_]{2,14}(?: [^\W\d_]{2,14}){1,2})"
    r"\s?/\s?(?P<agency>[^\W\d_]{4,14})(?:\s?[–—/:-]\s*| )(?=[^\W\d_])"
)


def _with_writer(head: str) -> Found | None:
    """أنقرة / زينب تجربة / الأناضول قال …: three names between strokes, and no sign behind them; of two names
    the second is the house.
    """
    match = _WITH_WRITER.match(head)
    if not match or head[0].lower() != head[0].upper() or not is_known_place(match["place"]):
        return None
    if is_agency_line(match["writer"]):
        return Found(match.start("agency"), match.span("place"), match.span("writer"))
    return Found(match.end(), match.span("place"), match.span("agency"))


def _known(paragraph: str) -> Found | None:
    """بغداد: أعلنت …: a city that the language has a name for, and a sentence behind it."""
    match = re.match(r"(?P<place>[^\W\d_]{3,14}(?: [^\W\d_]{3,14})?)\s?:\s+(?=[^\W\d_])", paragraph)
    told = len(paragraph.split()) >= 12 and paragraph.endswith((".", '."', "!", "?", "؟"))
    if not match or not told or not is_known_place(match["place"]) or is_area(match["place"]):
        return None
    return Found(match.end(), match.span("place"))


_KNOWN_HEAD = re.compile(
    r"(?P<one>[^\W\d_]{3,14}(?: [^\W\d_]{3,14})?)\s?/\s?(?P<two>[^\W\d_]{3,14}(?: [^\W\d_]{3,14})?)"
    r"\s?[:–—-]\s*(?=[^\W\d_])"
)
_QUOTED = re.compile(r"(?P<place>[^\W\d_]{3,14}(?: [^\W\d_]{3,14})?)\s?[:–—/-]\s?\"(?P<agency>[^\"]{3,30})\"")
_MONITORED = re.compile(
    r"(?:متابعه|ترجمه|خاص)\s?[/–—-]\s?(?P<agency>[^\W\d_]{3,14}(?: [^\W\d_]{3,14})?)"
    r"|(?P<house>[^\W\d_]{3,14}(?: [^\W\d_]{3,14})?)\s?[/–—-]\s?(?:متابعه|ترجمه|خاص)"
)


def _told_apart(paragraph: str) -> Found | None:
    """بغداد/ديمو: …, بغداد: "ديمو الجديدة", متابعة/ ديمو: a city and a house, or how the house came by it."""
    head = _KNOWN_HEAD.match(paragraph)
    if head and is_known_place(head["one"]) != is_known_place(head["two"]):
        place, house = ("one", "two") if is_known_place(head["one"]) else ("two", "one")
        return Found(head.end(), head.span(place), head.span(house))
    quoted = _QUOTED.fullmatch(paragraph)
    if quoted and is_known_place(quoted["place"]):
        return Found(len(paragraph), quoted.span("place"), quoted.span("agency"))
    monitored = _MONITORED.fullmatch(fold(paragraph))
    if monitored:
        return Found(len(paragraph), None, monitored.span("agency" if monitored["agency"] else "house"))
    return None


_RUN_ON = [
    re.compile(
        rf"(?P<one>[^\W\d_]{{3,14}}(?:"
        rf" [^\W\d_]{{3,14}}){{0,1}})\s?/\s?(?P<two>[^\W\d_]{{3,14}}{more})\s?/?\s(?=[^\W\d_])"
    )
    for more in (r" [^\W\d_]{3,14}", "")
]


def _run_on(paragraph: str) -> Found | None:
    """أنقرة/ الأناضول بحث …, ديمو نيوز/ بغداد بحث …: a city and an agency, and the sentence runs on."""
    for pattern in _RUN_ON:
        match = pattern.match(paragraph)
        if not match or len(paragraph.split()) < 12:
            continue
        for place, house in (("one", "two"), ("two", "one")):
            if is_known_place(match[place]) and is_agency(match[house].split()[-1]):
                return Found(match.end(), match.span(place), match.span(house))
    return None


_KNOWN_PAIR = re.compile(
    r"(?P<place>[^\W\d_]{3,14}(?: [^\W\d_]{3,14})?)\s?[–—/-]\s?"
    r"(?P<agency>[^\W\d_]{2,14}(?: [^\W\d_]{2,14}){0,2})\s?[–—/:-]?"
    r"|[(\[«]+(?P<house>[^\W\d_]{2,14}(?: [^\W\d_]{2,14})?)\s?[_/–—-]\s?(?P<where>[^\W\d_]{3,14})"
    r"[)\]»]+\s?[–—:-]?"
)


def _known_pair(line: str) -> Found | None:
    """بغداد- ديمو, ((ديمو_بغداد)) on a line of their own, where the language has a name for the city."""
    match = _KNOWN_PAIR.fullmatch(line)
    if not match or line.lower() != line.upper():
        return None
    place, house = ("where", "house") if match["where"] else ("place", "agency")
    if not match["where"] and is_known_place(match["agency"]) and not is_known_place(match["place"]):
        place, house = house, place
    if not is_known_place(match[place]) or is_area(match[place]) or is_section(match[house]):
        return None
    if is_known_place(match[house]) or is_area(match[house]):
        return None
    return Found(len(line), match.span(place), match.span(house))


def house_alone(head: str) -> Found | None:
    """إنفوديمو/.. on a line of its own under the headline."""
    match = re.fullmatch(r"(?P<agency>[^\W\d_][\w-]+(?: [^\W\d_][\w-]+)?)\s?/\s?[.…]{0,3}", head)
    if not match or is_known_place(match["agency"]):
        return None
    return Found(len(head), None, match.span("agency"))
