"""What a name in a dateline is: a place, the area around it, a newsroom.

Each question is put to one name; plain Python, no Django.
"""

from __future__ import annotations

import re
from functools import cache

from archive.ingest.tongues.exonyms import LANGUAGES, exonyms
from archive.values.calendar_words import WEEKDAYS, YEAR, fold
from archive.values.written_dates import written_dates

AREAS = re.compile(
    fold(
        r"(?:the )?(?:krg|kri|krg-i|kurdistan(?: region)?(?:,? (?:of )?iraq)?|(?:iraqi|iraq's) kurdistan"
        r"(?: region)?|(?:northern |north(?:east|west)(?:ern)? |ne )?(?:iraq|syria)|turkey|türkiye|iran"
        r"|rojava|lebanon|jordan|azerbaijan|u\.?s\.?a?|u\.?k|uae|u\.?a\.?e|fla|va|d\.?c|n\.?y|md|tex|calif"
        r"|(?:اقليم )?كردستان(?: العراق)?|(?:اقليم )?كوردستان|هەرێمی کوردستان"
        r"|العراق|سوريا|تركيا|ايران|irak|suriye|عراق|ترکیه|سوریه)\.?"
    ),
    re.IGNORECASE,
)
AGENCY_WORDS = re.compile(
    fold(
        r"\b(?:news|agency|agencies|press|tv|media|times|post|monitor|radio|wire|desk|staff|reporter"
        r"|correspondent"
        r"|observatory|headquarters|network|newsroom|\w+news|\w+press|\w+media|pukmedia|ajansı|haber|nûçe|ajans|reuters|xinhua|bloomberg)\b|(?<!\w)(?:نيوز|وكاله|وكالات"
        r"|برس"
        r"|رويترز|خاص|روداو|ئاژانس\w*|نيۆز|ديجيتاڵ|ميديا|المرصد|خبرگزاری|شبكه|قناه|الاناضول|شينخوا|هاوار|ارنا|تسنيم|سبوتنيك|پرێس|پڕێس|نیوز|عربيه)(?!\w)|\d\Z|\.(?:com|net|org|info|iq"
        r"|krd)\b"
    ),
    re.IGNORECASE,
)
_NOT_PLACES = frozenset(
    fold(
        "breaking update updated exclusive watch video photo photos analysis opinion read related note"
        " correction source title headline editing reporting live urgent explainer factbox interview feature"
        " date published by caption image tags on in at after before since during from that this mr mrs"
        " president minister statement press release son kaynak foto"
        " عاجل صوره المصدر متابعه ترجمه تحرير وزير رئيس بيان سەرۆک وەزیر"
    ).split()
) | frozenset(WEEKDAYS)
_GENERIC = re.compile(r"(?i)\b(?:province|governorate|city|countryside|district|region|area)\b")


def is_place_name(name: str) -> bool:
    """Whether every word could stand in the name of a place: a capital, or a script that has none."""
    words = re.split(r"[\s/]+", _GENERIC.sub("", name).strip())
    if (
        not words[0]
        or any(fold(word).lower().strip(".") in _NOT_PLACES for word in words)
        or written_dates(name)
    ):
        return False
    return all(not word[0].islower() or re.match(r"(?:al|el|ash|as|at|ad|de|bin)\b", word) for word in words)


def is_agency_line(line: str) -> bool:
    """A line that holds the name of a newsroom and nothing else."""
    return (
        len(line.split()) <= 4
        and len(line) <= 40
        and bool(AGENCY_WORDS.search(fold(line)))
        and is_agency(line)
    )


def is_agency(name: str) -> bool:
    """News agencies call themselves so, or go by two to four capitals."""
    bare = name.strip(" .")
    if not re.search(r"[^\W\d_]", bare) or written_dates(bare) or AREAS.fullmatch(fold(bare)):
        return False
    if re.search(rf"(?<!\d){YEAR}(?!\d)", bare):
        return False  # January - 6– 2019
    return bool(AGENCY_WORDS.search(fold(bare)) or is_short_agency(bare))


def is_short_agency(name: str) -> bool:
    """SANA · واع"""
    short = r"(?:[A-Zİ]\.?){2,5}|[A-Z]+\d{1,3}|واع|قنا|سانا|نينا|كونا|واس|بترا|ا ف ب|د ب ا|AZERTAC"
    short += r"|(?!Mac|Mc)[A-Z][a-z]{2,}[A-Z][A-Za-z]{2,}"
    return bool(re.fullmatch(short, fold(name)))


def is_area(name: str) -> bool:
    """A country or the region, as datelines name it behind the place."""
    return bool(AREAS.fullmatch(fold(name)))


@cache
def _known_places() -> frozenset[str]:
    words = (
        word for language in LANGUAGES for word, (_, kind) in exonyms(language).items() if kind == "place"
    )
    return frozenset(fold(word.rstrip("!")) for word in words)


def is_known_place(name: str) -> bool:
    """A country, region or city as one of the region's languages or English calls it."""
    return fold(name) in _known_places()
