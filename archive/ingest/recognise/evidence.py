"""What the words around a capitalised run say of its kind: a person, a place or a body that nobody has on
file.

Each sign is one row: the side it stands on, a pattern, the kind it speaks for, how strongly, and its name.
The strongest kind wins; a run without signs is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.ingest.lexicon import CALLED, RANKS, SAYING, TITLE
from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.recognise.capitals import ADJECTIVE_TAILS, BODY_FIRST, Run, in_letters, is_given
from archive.ingest.recognise.gazetteer import Town, town
from archive.ingest.recognise.name_words import NOT_ACRONYMS

LEFT, RIGHT = 90, 120
"""How far a sign is looked for, in characters of the marked sentence."""
ENOUGH = 2.0

HONORIFIC = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Eng|Prof|Hon|Amb|Sen|Rep|Gov|Rev)\.?|Sheikh|Shaikh|Sheik|Mullah|Mulla|Haji|Hajji"
    r"|Sayyid|Sayyed|Kak|Mam|Imam|Engineer|Professor|Doctor|H\.E\.|Father|Sister|Brother|Judge|Justice|Martyr"
    r"|Ayatollah|Grand Ayatollah|Hoj+atoleslam|Comrade)"
)
BRACKET = r"(?: \([^()]{1,40}\))?"
CALLED_ONE = (
    rf"(?:(?i:{TITLE})|{CALLED}|(?i:{CALLED})|{RANKS}|{HONORIFIC}|Presidents?|Ministers?|(?i:co-chairs"
    rf"|deputies"
    r"|lawmakers|ministers|officials|commanders|journalists|generals|governors|ambassadors|candidates?"
    r"|members?"
    r"|politburo member|executives?|emir|warlord|chieftain|fugitive|suspect|defendant|victim|martyr"
    r"|peshmerga|singer"
    r"|actor|actress|director|poet|writer|artist|athlete|coach|player|economist|commentator|blogger"
    r"|photographer"
    r"|cameraman|anchor|host))"
)
TITLED = rule(rf"\b{CALLED_ONE}(?:,? (?:{RANKS}|{HONORIFIC}|Minister))*,? $")
ONE_WORD_TITLED = rule(
    rf"\b(?:{RANKS}|{HONORIFIC}|(?:[Pp]rime |[Vv]ice[- ]|[Dd]eputy )?(?:Ministers?|President|Premier)|PM|FM"
    rf"|MP"
    rf"|(?i:[a-z]+ minister|governor|mayor|commander|ambassador|lawmaker|senator|activist|journalist|sheikh"
    rf"|judge|leader|chief|chairman"
    rf"|spokes(?:man|woman|person)|consul general|emir))(?: {RANKS}| {HONORIFIC})* $"
)
"""What may stand before a single word that names a person."""
TITLED_AT = rule(
    rf"\b(?i:{TITLE})(?:'s)? (?:of|for|at|in) (?:the |a |an )?[^,.;:()]{{3,60}}, (?:(?:{RANKS}|{HONORIFIC})"
    rf" )*$"
)
"""``the director of the Northern crossing, NAME``."""
TITLED_OF = rule(
    rf"\b(?i:{TITLE})(?: (?:of|to|for|in|from|at|with) (?:the )?(?:{{D}} )?{{OLP}}(?: (?:province|city"
    rf"|district|governorate|region))?"
    rf"{BRACKET}){{1,2}},? (?:(?:{RANKS}|{HONORIFIC}) )*$"
)
"""``Ambassador to {L} NAME``, ``the Governor of {L} province, NAME``."""
TITLE_ENDS = frozenset(re.findall(r"[a-z]+", f"{TITLE} {RANKS} {HONORIFIC} {CALLED} {CALLED_ONE}".casefold()))
AFTER_TITLE = re.compile(r"([\w.'-]+),? $")

APPOSED = rule(
    rf"{BRACKET}(?:, | [-–—] | \()(?:who (?:is|was|serves as|served as|also serves as) )?(?:(?:the|a|an|one"
    rf" of|also|his|her|its|their"
    rf"|now|then|former|current|then-|senior|prominent|veteran|local|well-known) )*(?:{{OLD}}(?:'s|')? )?"
    rf"(?:(?:former|current|acting|deputy|new|senior|top|chief|political|military|media|security|ruling"
    rf"|opposition|independent|presidential|prominent|veteran) )*"
    rf"(?:\S+ ){{0,2}}?(?:(?i:{TITLE})|(?i:{CALLED})|member|resident|native|father|mother|survivor|fighter"
    rf"|who)\b"
)
SPEAKS = rule(
    rf"{BRACKET}(?:,? (?:who|of|from|a|an|the) [^,.;]{{3,60}},|, \d\d,)? (?:also |later |then |further |has"
    rf" |had |have |reportedly "
    rf"|himself |herself |earlier |repeatedly )*{SAYING}\b"
)
AGED = re.compile(r"(?:, | \()(?:aged )?\d\d(?:\)|, |-year-old|[,.])")
WHOSE = re.compile(
    r", who(?:se| (?:is|was|has|had|heads|leads|led|headed|commands|commanded|runs|chairs|oversees|serves"
    r"|represents|spent|died|fled|became|took|also|lives|lived|works|worked|joined))\b"
)
BEFELL = re.compile(
    r" (?:was|were|is|has been|had been) (?:re-?elected|elected|appointed|born|sworn|arrested|married"
    r"|sentenced"
    r"|nominated|named|killed|wounded|injured|assassinated|buried|detained|kidnapped|abducted|released"
    r"|chosen|shot"
    r"|dismissed|sacked|accompanied|succeeded|replaced|hospitali[sz]ed|promoted|executed|hanged|toppled"
    r"|ousted|overthrown|captured|buried|admitted)\b"
)
SIDE = re.compile(r",? \(?(?:left|right|center|centre|second from|L|R|C)\b\)?")
SAID = re.compile(r"\b(?:said|says|added|asked|told by|quoted|tweeted|wrote|explained|noted|stressed) $")
RELATED = re.compile(
    r"\b(?:brother|son|daughter|wife|father|mother|husband|sister|cousin|nephew|uncle|aide|lawyer|driver"
    r"|bodyguard|colleague|predecessor|successor|counterpart|rival|deputy)s?,? $"
)
NAMED = rule(
    r"\b(?:(?:man|woman|boy|girl|leader|commander|militant|fighter|member|terrorist|emir|suspect|officer"
    r"|soldier|official"
    r"|civilian|person|student|journalist|teacher|official|driver|{P}),? (?:\w+ )?(?:as )?(?:was |is |were"
    r" )?(?:named|called|nicknamed|known as"
    r"|code-?named|dubbed|identified as)|identified (?:him |her |them )?as|real name(?: is| was|:)?|alias"
    r"|[A-Z][\w'-]+,? (?:nicknamed|code-?named)"
    r"|nom de guerre|[Aa]n? interview with|[Ii]nterview:"
    r"|interviewed by|[Pp]hotos?(?:graph)?(?: by|:)|[Pp]icture(?: by|:)|[Ii]mage(?: by|:)) (?:as )?\"?$"
)
NAMED_ONE = re.compile(rf"\b{CALLED} (?:named|called) $")
DONE_TO = re.compile(
    r"\b(?:congratulated|appointed|nominated|arrested|detained|assassinated|sentenced|thanked|elected"
    r"|hosted|received"
    r"|welcomed|kill(?:ed|ing)|interviewed|replac(?:ed|ing)|succeed(?:ed|ing)|extradited|met|met with"
    r"|phoned|meeting"
    r"|met by|summoned) $"
)
GLOSSED = rule(
    r"(?P<one>{PLO})(?: \(|, )(?:(?:also |locally |better |now |formerly |previously )?(?:known|called"
    r"|named|referred to)"
    r" (?:to [\w ]{3,20} |in [A-Z]\w+ |locally )?(?:as |by )|or |i\.e\. )?\"?$"
)
IS_A_SITE = re.compile(
    r"^(?:,| is| was| are),? (?:an? |the |one of the )(?:[\w'-]+ ){0,4}?(?:town|village|city|district"
    r"|province|region"
    r"|neighbou?rhood|sub-?district|suburb|area|mountain range)\b"
)
LISTED = rule(r"^(?:, and|,| and|;| and Mr\.| and Ms\.) (?:{P})")
LISTED_BEFORE = rule(r"(?:{P})(?:, and|,| and|;) $")

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
    rf"^(?:, (?:{{L}}|[\w'-]+))*,? and (?:{{L}}|[\w'-]+) (?:{SITE}|provinces|districts|towns|villages"
    rf"|cities|areas|regions)\b"
)
IN = re.compile(
    r"\b(?:in|near|at|outside|inside|around|across|toward|towards) (?:(?:the |far |central |downtown "
    r"|nearby |rural |"
    r"neighbou?ring |mainly |Kurdish |eastern |western |northern |southern |north|south|east|west"
    r"|northwestern "
    r"|northeastern |southeastern |southwestern |upper |lower |greater |coastal )+)?$",
    re.I,
)
BEARING = re.compile(
    r"\b(?:(?:north|south|east|west)(?:-?(?:east|west))?|(?:km|kilomet(?:er|re)s?|miles?|meters|metres)"
    r"(?: \w+){0,2}|outskirts|center|centre|heart|people|residents|streets|skies|suburbs|liberation|siege"
    r"|battle|countryside|entrance|city center|banks?) (?:of|from) (?:the )?$"
    r"|\b(?:farmers|residents|families|people|students|women|men|elders?|natives?|protesters|refugees"
    r"|fighters|caller"
    r"|teachers|workers|soldiers|youths|civilians|villagers|activists|migrants|returnees|displaced|traders"
    r"|doctors) from $"
)
COPULA = rule(
    rf"^{BRACKET} (?:is|was|has been|had been|became|remains|serves as|served as) (?:the |a |an |also"
    rf" )*(?:{{OLD}}(?:'s)? )?"
    rf"(?:(?:former|current|acting|deputy|new|senior) )*(?i:{TITLE})\b"
)
HEADING = re.compile(
    r"\b(?:(?:travel(?:l)?ed|flew|flown|fled|return(?:ed|ing)?|moved|headed|heading|advanced|visit|visits"
    r"|trip|deported"
    r"|transferred|evacuated|bound|travel(?:s|ing)?|went|gone|go|drove|rushed|relocated|displaced|convoy"
    r"|route|way"
    r"|extended|leading|leads|led|linking .{2,30}|near|close) (?:back |over )?to|(?:left|leave|leaves"
    r"|departed|depart) for|(?:road|highway|flights?|route) (?:to"
    r"|from|between)|arriv(?:ed|es|ing) (?:in|at|from)|(?:came|come|fled|flew|withdrew|withdrawn) from"
    r"|born in|captured|recaptured|seized|visit(?:ed|ing)"
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
MORE_AFTER = re.compile(r"^(?:, (?:and )?| and )[A-Z{]")
GOING_ON = re.compile(
    r" (?:[A-Z]|(?:conference|summit|forum|meeting|event|ceremony|festival|exhibition|fair|game|match|cup"
    r"|championship|tournament|talks|agreement|process|programme|program|campaign)\b)"
)
"""Behind a name these tell that it goes on, or is that of an event."""
ATTRIBUTE = re.compile(rf"^-(?:{ADJECTIVE_TAILS})\b")

BODY = (
    r"(?:militias?|militants|fighters|militiamen|gunmen|insurgents|party|movement|faction|organi[sz]ation"
    r"|news agency|agency|news"
    r" network|network|broadcaster|newspaper|website|outlet|company|brigades?|battalion|tribe|clan|foundation"
    r"|alliance|bloc|watchdog|NGO|group|cell)"
)
BODY_AFTER = re.compile(
    rf"^ (?:(?:terrorist|militant|armed|rebel|militia|news|rights|monitoring|opposition|satellite"
    rf"|paramilitary|volunteer) )?(?:{BODY}|(?<=paramilitary )forces?|(?<=volunteer )forces?)\b"
)
BODY_APPOSED = re.compile(
    rf"^{BRACKET}, (?:an?|the|one of the) (?:[\w'.-]+ ){{0,5}}?(?:group|organi[sz]ation|militia|party"
    rf"|movement|NGO|watchdog|monitor"
    r"|agency|company|outlet|newspaper|broadcaster|coalition|faction|charity|think tank|alliance|umbrella)\b"
)
BODY_BEFORE = re.compile(
    r"\b(?:group|militia|party|movement|newspaper|channel|news agency|agency|network|website"
    r"|organi[sz]ation|company"
    r"|daily|magazine|broadcaster|outlet|faction|NGO|watchdog|armed group) (?:called |named |known as )?$"
)
OUTLET = re.compile(
    r"^(?:'s)? (?:correspondent|reporter|has learned|learned|has obtained|received a copy|obtained a copy"
    r"|could not (?:independently )?verify|quoted|aired"
    r"|broadcast|published)\b"
)
TOLD = re.compile(r"\btold (?:the )?$")
PLACE_FIRST = frozenset(
    [
        "Ain", "Ayn", "Deir", "Dayr", "Wadi", "Bab", "Tal", "Tel", "Tell", "Til", "Khan", "Jabal", "Jebel",
        "Ras", "Shatt", "Qalat", "Kafr", "Kfar", "Beit", "Bayt", "Burj", "Bir", "Umm", "Dar", "Souq", "Suq",
        "Hayy", "Mount", "Lake", "Camp", "Fort", "Port", "San", "Los", "Cape", "Wadi", "Tuz", "Gird",
        "Girê", "Gire", "Khor", "Sahl", "Sahel", "Nahr", "Jisr", "Marj", "Qasr", "Haj", "Sur",
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
        "Hospital", "Cemetery", "Hotel", "Palace", "Barracks", "Oilfields", "Fields",
]
)  # fmt: skip
OUTLET_FIRST = frozenset({"Al", "Sky", "Fox", "Radio", "Press", "Voice", "Al-Sharqiya", "Alsumaria", "Iran"})
SOUNDS_LIKE_MEDIA = re.compile(r"\d|[a-z][A-Z]|(?:media|press|news|[tT]v|net|post|times|radio)$", re.I)
IN_NAME = re.compile(
    r" (?:bin|ibn|bint) | [A-Z]\. |(?<=\w) (?:[AaEe]l|[Aa]sh?|[Aa]d|[Aa]n|[Aa]z|[Aa]r|[Aa]t)-"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason to take a run for a kind."""

    kind: str
    weight: float
    rule: str


def signs_of(marked: Marked, run: Run) -> Iterator[Sign]:
    """Every sign beside a run and in it."""
    before = marked.text[max(0, run.start - LEFT) : run.start]
    after = marked.text[run.end : run.end + RIGHT]
    yield from _inner(run)
    yield from _of_gloss(run, before, after)
    yield from _of_person(run, before, after)
    yield from _of_place(run, before, after)
    yield from _of_body(run, before, after)


def _inner(run: Run) -> Iterator[Sign]:
    """What the words themselves say: a given name, ``Abu``, ``bin``, ``Liwa``, ``Mount``."""
    words = [word.text for word in run.words]
    first = next((word for word in words if not word.endswith(".")), words[0])
    if words[-1] in PLACE_LAST and len(words) > 1:
        yield Sign("place", 4, "place-by-its-last-word")
        return
    if first in BODY_FIRST and len(words) > 1:
        yield Sign("organization", 4, "body-by-its-first-word")
        return
    if first in PLACE_FIRST and len(words) > 1:
        yield Sign("place", 2.5 if first not in ("Haj", "Khan", "Umm") else 1.5, "place-by-its-first-word")
        return
    if len(words) < 2 or run.words[-1].place:
        return
    if not all(map(in_letters, words[1:])):
        if run.text.isupper() and len(words) < 4 and is_given(first.title()):
            yield Sign("person", 3, "given-name")
        return
    if is_given(first) and len(words) <= 6:
        yield Sign("person", 3, "given-name")
    elif first in ("Abu", "Umm", "Abo", "Um"):
        yield Sign("person", 2, "kunya")
    elif len(words) <= 5 and IN_NAME.search(run.text) and not run.words[0].place:
        yield Sign("person", 2, "shape-of-a-name")


def _of_gloss(run: Run, before: str, after: str) -> Iterator[Sign]:
    """``{L} (Another Name)`` is a place too."""
    found = GLOSSED.search(before)
    if (
        found
        and re.match(r"\"?[),]", after)
        and ("(" in found.group() or " as " in found.group())
        and in_letters(run.text)
        and len(run.words) < 4
    ):
        kind = {"P": "person", "L": "place", "O": "organization"}[letter_of(found["one"])]
        yield Sign(kind, 2.2, "gloss")


def _of_person(run: Run, before: str, after: str) -> Iterator[Sign]:
    two = len(run.words) > 1
    if not in_letters(run.words[-1].text) or run.words[-1].place or len(run.words) > 6:
        return
    last = AFTER_TITLE.search(before)
    if two and last and last[1].casefold().strip(".").split("-")[-1] in TITLE_ENDS and TITLED.search(before):
        yield Sign("person", 4, "titled-name")
    if two and TITLED_AT.search(before):
        yield Sign("person", 3, "titled-name")
    if two and TITLED_OF.search(before):
        yield Sign("person", 4, "titled-name")
    if two and APPOSED.match(after):
        yield Sign("person", 4, "name-with-apposition")
    if two and SPEAKS.match(after):
        yield Sign("person", 3, "speaking-name")
    if two and COPULA.match(after):
        yield Sign("person", 3, "name-with-a-post")
    if two and not before.strip("\"' •–-") and after.startswith(": ") and len(run.words) < 4:
        yield Sign("person", 1.5, "speaker")
    if two and SAID.search(before):
        yield Sign("person", 2.5, "speaking-name")
    if NAMED.search(before):
        yield Sign("person", 2.5 if two else 2, "named-so")
    beside = RELATED.search(before) or NAMED_ONE.search(before) or AGED.match(after)
    if not two and beside and is_given(run.text):
        yield Sign("person", 2.5, "first-name-only")
    if two and RELATED.search(before):
        yield Sign("person", 3, "relative")
    if two and (AGED.match(after) or SIDE.match(after)):
        yield Sign("person", 3, "age-or-side")
    if two and (WHOSE.match(after) or BEFELL.match(after)):
        yield Sign("person", 2, "what-befell-a-person")
    if two and DONE_TO.search(before):
        yield Sign("person", 1, "what-was-done-to-a-person")
    if two and (LISTED.match(after) or LISTED_BEFORE.search(before)):
        yield Sign("person", 2, "listed-with-people")


def _of_place(run: Run, before: str, after: str) -> Iterator[Sign]:
    if len(run.words) > 4 or run.words[-1].text.endswith("."):
        return
    whole = not GOING_ON.match(after)  # "the Founding Conference" is no place called Founding
    if whole and (found := _on_the_map(run)):
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


def _of_body(run: Run, before: str, after: str) -> Iterator[Sign]:
    one = len(run.words) == 1
    if BODY_AFTER.match(after):
        yield Sign("organization", 3.5, "body-with-its-sort")
    if BODY_APPOSED.match(after):
        yield Sign("organization", 3.2, "body-with-its-sort")
    if BODY_BEFORE.search(before):
        yield Sign("organization", 3, "body-with-its-sort")
    if not one and TOLD.search(before) and run.words[0].text in OUTLET_FIRST:
        yield Sign("organization", 2.5, "told-to-an-outlet")
    if one and TOLD.search(before) and SOUNDS_LIKE_MEDIA.search(run.text):
        yield Sign("organization", 2.5, "told-to-an-outlet")
    if OUTLET.match(after):
        yield Sign("organization", 2.4, "outlet")
    if (
        one
        and _is_letters_of_a_body(run.text)
        and not before.endswith("(")
        and (before or not re.match(" ?[-:–—]", after))
    ):
        yield Sign("organization", 2, "letters")


def _is_letters_of_a_body(word: str) -> bool:
    """``UNHCR``, not ``IDP`` nor ``GMT``."""
    bare = word.removesuffix("s")
    return bool(re.fullmatch(r"[A-ZÇĞİÖŞÜ]{3,8}(?:-[A-Z]{1,4})?", bare)) and not {word, bare} & NOT_ACRONYMS
