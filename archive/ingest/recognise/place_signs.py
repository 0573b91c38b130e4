"""What the words around a capitalised run say for a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.marks import rule
from archive.ingest.recognise.capitals import ADJECTIVE_TAILS, Run, in_letters, is_given
from archive.ingest.recognise.gazetteer import Town, town
from archive.ingest.recognise.signs import Sign
from archive.ingest.recognise.world_cities import WORLD_CITIES

IS_A_SITE = re.compile(
    r"^(?:,| is| was| are),? (?:an? |the |one of the )(?:[\w'-]+ ){0,4}?(?:town|village|city|district"
    r"|province|region"
    r"|neighbou?rhood|sub-?district|suburb|area|mountain range)\b"
)
SITE = (
    r"(?:town|village|city|district|sub-?district|province|governorate|neighbou?rhood|quarter|county"
    r"|municipality"
    r"|suburb|hamlet|settlement|countryside|region|area|valley|mountains?|desert|island|highlands?|plain"
    r"|outskirts"
    r"|township|canton|enclave|side|sector|axis|basin|steppe|marshes|foothills|canyon|gorge|heights|strait"
    r"|peninsula|rivers?|fields?)"
)
SITED = re.compile(
    rf"\b(?:{SITE}s?(?:(?: called| named| known as)?| of)|(?:camp|crossing|base|capital|airport|port|prison"
    rf"|dam)s? of"
    r"|border town of) $"
)
SITED_LIST = re.compile(
    rf"\b(?:{SITE}|camp|base|citie|countie|municipalitie|valley)s of [^.;()]{{2,60}}(?:, | and |, and )$"
)
SITE_AFTER = re.compile(
    rf"^ (?:{SITE}|(?:border )?(?:crossing|gate)(?: point)?|border post|(?:refugee |IDP |displacement"
    rf" )?camp|bridge|prison"
    rf"|mosque|shrine|church|monastery|square|street|stadium|checkpoint|roundabout)s?\b(?! (?:council"
    rf"|office|police|security|commission|court|administration))"
)
SITE_LIST_AFTER = rule(
    rf"^(?:, (?:{{L}}|[\w'-]+))*,? and (?:{{L}}|[\w'-]+) (?:{SITE}s?|cities|counties"
    rf"|municipalities)\b"
)
IN = re.compile(
    r"\b(?:in|near|at|outside|inside|around|across|toward|towards) (?:(?:the |far |central |downtown "
    r"|nearby |rural |"
    r"neighbou?ring |mainly |Kurdish |eastern |western |northern |southern |north|south|east|west"
    r"|upper |lower |greater |coastal )+)?$",
    re.I,
)
BEARING = re.compile(
    r"\b(?:(?:north|south|east|west)(?:-?(?:east|west))?|(?:km|kilomet(?:er|re)s?|miles?|meters|metres)"
    r"(?: \w+){0,2}|outskirts|edges?|fringes"
    r"|center|centre|heart|people|residents|streets|skies|suburbs|liberation|siege"
    r"|battle|countryside|entrance|city center|banks?|slopes?|summits?"
    r"|peaks?|foothills|shores?|ruins|rooftops|fields|orchards|hills?|surroundings|vicinity|environs"
    r"|fall) (?:of|from) (?:the )?$"
    r"|\b(?:farmers|residents|families|people|students|women|men|elders?|natives?|protesters|refugees"
    r"|fighters|caller"
    r"|teachers|workers|soldiers|youths|civilians|villagers|activists|migrants|returnees|displaced|traders"
    r"|doctors) from $"
)
CODE_NAMED = re.compile(r"\b[Oo]perations? (?:(?:[A-Z][\w-]+,? ){1,2}and )?$")
OPERATION = re.compile(r" [Oo]perations?\b(?! (?:[Cc]ommand|[Rr]oom|[Cc]ent))")
"""``Operations Blue-River and Blue-Hill``, ``the Blue-River operation area``: called so by soldiers."""
GOVERNED = rule(r"^ (?:(?:Deputy|Acting|Former) )?(?:Governor|Mayor|Qaimaqam|Police Chief) (?:[A-Z]|{P})")
"""``Sampletown Mayor Azad Demo``: what has a mayor is a place."""
HEADING = re.compile(
    r"\b(?:(?:travel(?:l)?ed|flew|flown|fled|return(?:ed|ing)?|moved|headed|heading|advanced|visit|visits"
    r"|trip|deported"
    r"|transferred|evacuated|bound|travel(?:s|ing)?|went|gone|go|drove|rushed|relocated|displaced|convoy"
    r"|route|way"
    r"|taken|brought|sent|driven|airlifted|carried|spread|reached|pushed|retreated|crossed|extended"
    r"|leading|leads|led|linking .{2,30}|near|close) (?:back |over )?to|(?:left|leave|leaves"
    r"|departed|depart) for|(?:road|highway|flights?|route|railway|rail link"
    r"|pipeline|corridor|trains?|buses) (?:to|from|between)|arriv(?:ed|es|ing) (?:in|at|from)|(?:came"
    r"|come|fled|flew|withdrew|withdrawn) from"
    r"|born in|captured|recaptured|seized|reached|retook|liberating|recapturing|visit(?:ed|ing)"
    r"|toured|touring|shelled|bombed|bombarded|entered|stormed|besieged|liberated) $"
)
TITLED_AREA = rule(r"\b(?i:governor|mayor|qaimaqam|administrator|people|residents|police|mukhtar) of $")
BESIDE_PLACE = rule(
    r"^(?:,| in| \((?=[^()]*\)))(?: in)?(?: the)?(?: (?:far |rural |north|south|east|west|central)\S*)*"
    r"(?: countryside of| province of| governorate of)? {L}"
)
PLACE_LIST = rule(r"^(?:,|,? and|/) {L}")
PLACE_LIST_BEFORE = rule(
    r"\b(?:in|near|between|from|to|of|at|including|across) (?:{L}, )*{L}(?:, and| and|/) $"
)
PLACES_BEFORE = rule(r"\b(?:in|near|between|across|including) (?:{L}, )+$")
FROM = re.compile(r"\bfrom $")
TO_A_PLACE = rule(r"^ (?:in [^,.;]{2,20} )?to {L}")
"""``from Nonabad to {L}``."""
MORE_AFTER = re.compile(r"^(?:, (?:and )?| and )[A-Z{]")
RIVERS = frozenset({"Tigris", "Euphrates", "Khabur", "Great Zab", "Little Zab", "Upper Zab", "Lower Zab"})
GOING_ON = re.compile(
    r" (?:[A-Z]|(?:conference|summit|forum|meeting|event|ceremony|festival|exhibition|fair|game|match|cup"
    r"|championship|tournament|talks|agreement|process|programme|program|campaign)\b)"
)
"""Behind a name these tell that it goes on, or is that of an event."""
ATTRIBUTE = re.compile(rf"^-(?:{ADJECTIVE_TAILS})\b")

PLACE_FIRST = frozenset(
    [
        "Ain", "Ayn", "Deir", "Dayr", "Wadi", "Bab", "Tal", "Tel", "Tell", "Til", "Khan", "Jabal", "Jebel",
        "Ras", "Shatt", "Qalat", "Kafr", "Kfar", "Beit", "Bayt", "Burj", "Bir", "Umm", "Dar", "Souq", "Suq",
        "Hayy", "Mount", "Lake", "Camp", "Fort", "Port", "San", "Los", "Cape", "Wadi", "Tuz", "Gird",
        "Girê", "Gire", "Khor", "Sahl", "Sahel", "Nahr", "Jisr", "Marj", "Qasr", "Haj", "Sur", "Kani",
]
)  # fmt: skip
"""Words with which the names of places begin: spring, monastery, valley, gate, mound …"""
PLACE_LAST = frozenset(
    [
        "Mountains", "Mountain", "Valley", "River", "Lake", "Desert", "Plains", "Plain", "Heights", "Hills",
        "Island", "Islands", "Street", "Square", "Avenue", "Boulevard", "Bridge", "Dam", "Airport",
        "Airbase", "Base", "Camp", "Crossing", "Gate", "Field", "Oilfield", "Refinery", "Port", "Prison",
        "Castle", "Citadel", "District", "Subdistrict", "Sub-district", "Province", "Governorate", "City",
        "Town", "Village", "Neighborhood", "Neighbourhood", "County", "Canton", "Zone", "Roundabout",
        "Junction", "Park", "Quarter", "Region", "Sea", "Strait", "Peninsula", "Peak", "Gorge", "Pass",
        "Station", "Triangle", "Highway", "Road", "Checkpoint", "Garrison", "Tunnel", "Monument", "Hall",
        "Hospital", "Cemetery", "Hotel", "Palace", "Barracks", "Oilfields", "Fields", "Hill", "Cave", "Canal",
        "Marsh", "Marshes", "Forest", "Ridge", "Gulf", "Bay", "Shrine", "Mosque", "Church", "Cathedral",
        "Monastery", "Bazaar",
]
)  # fmt: skip


REGIME = re.compile(r"(?:'s)? (?:regime|era)\b")
"""``the fall of the Noname regime``: whoever ruled."""
STANDING = frozenset(
    {"Acting", "Former", "Deputy", "Interim", "Outgoing", "Incoming", "Caretaker", "New", "Late"}
)
"""``Acting Governor``: how somebody holds a post, where a sentence begins."""


def place_signs(run: Run, before: str, after: str) -> Iterator[Sign]:
    if len(run.words) > 4 or run.words[-1].text.endswith(".") or REGIME.match(after):
        return
    if CODE_NAMED.search(before) or ("-" in run.text and OPERATION.match(after)):
        return
    one = len(run.words) == 1
    whole = not GOING_ON.match(after)  # "the Founding Conference" is no place called Founding
    if whole and (run.text in WORLD_CITIES or run.text in RIVERS):
        yield Sign("place", 2.2, "on-the-map")
    elif whole and (found := _on_the_map(run)):
        yield Sign("place", 2.2 if found.known else 1.5, "on-the-map")
    if SITED.search(before) or SITED_LIST.search(before):
        yield Sign("place", 5, "place-with-its-sort")
    if SITE_AFTER.match(after) or SITE_LIST_AFTER.match(after):
        yield Sign("place", 4.5, "place-with-its-sort")
    if TITLED_AREA.search(before) or (whole and BEARING.search(before)):
        yield Sign("place", 2.5, "place-by-bearing")
    inside = whole and IN.search(before)
    if inside and not after.startswith("'s"):
        yield Sign("place", 2.5, "in-a-place")
    if whole and HEADING.search(before) and not after.startswith("'s"):
        yield Sign("place", 2 if len(run.words) == 1 else 1, "on-the-way-to")
    if one and FROM.search(before) and TO_A_PLACE.match(after) and not is_given(run.text):
        yield Sign("place", 2, "on-the-way-to")
    if GOVERNED.match(after) and run.text not in STANDING:
        yield Sign("place", 2.5, "place-with-its-sort")
    if IS_A_SITE.match(after):
        yield Sign("place", 3.5, "place-with-its-sort")
    if BESIDE_PLACE.match(after):
        yield Sign("place", 1.5 if not inside else 1, "beside-a-place")
    if (
        PLACE_LIST_BEFORE.search(before)
        or (PLACES_BEFORE.search(before) and MORE_AFTER.match(after))
        or (inside and PLACE_LIST.match(after))
    ):
        yield Sign("place", 2.5, "listed-with-places")
    if ATTRIBUTE.match(after) and len(run.words) == 1 and in_letters(run.text) and re.match("-based", after):
        yield Sign("place", 2, "based-there")


def _on_the_map(run: Run) -> Town | None:
    """The town of these very words, unless they are as well a person's first name: "Rania", "Osman"."""
    return None if len(run.words) == 1 and is_given(run.text) else town(run.text)
