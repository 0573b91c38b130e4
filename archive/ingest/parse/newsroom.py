"""Whether the name in a dateline is a place or the newsroom, told by the rest of the text.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from dataclasses import replace

from archive.ingest.parse.credits import is_name
from archive.ingest.parse.dateline import Found
from archive.ingest.parse.folded import words
from archive.ingest.parse.houses import is_agency
from archive.ingest.parse.sheet import Sheet
from archive.ingest.tongues.arabic_names import GIVEN as ARABIC
from archive.ingest.tongues.sorani_names import GIVEN as SORANI
from archive.values.calendar_words import fold

FAR_ENOUGH = 4000
"""Characters of the story that are looked at."""


def whose_is_which(found: Found, paragraph: str, sheet: Sheet) -> Found:
    """ "Demo – The mayor …" is a newsroom's line where the mayor later "told Demo"; in "Demo _ Testabad" the
    place is the one in which the text says that something happens.
    """
    rest = fold("\n".join(row.text for row in sheet.paragraphs)[:FAR_ENOUGH])
    if found.place and not found.agency and _is_told(fold(paragraph[slice(*found.place)]), rest):
        return replace(found, place=None, agency=found.place)
    if found.place and found.agency and _is_writer(paragraph[slice(*found.agency)], sheet):
        return replace(found, agency=None)
    if found.place and found.agency:
        place, agency = (fold(paragraph[slice(*piece)]) for piece in (found.place, found.agency))
        caseless = place.lower() == place.upper() and agency.lower() == agency.upper()
        if caseless and _is_visited(agency, rest) and not _is_visited(place, rest):
            return replace(found, place=found.agency, agency=found.place)
    return found


def _is_writer(name: str, sheet: Sheet) -> bool:
    """دمشق - نور تجربة: a person's name in a script without capitals, of whom the story does not speak."""
    if name.lower() != name.upper() or len(name.split()) != 2 or not is_name(name) or is_agency(name):
        return False
    if all(word.startswith("ال") for word in name.split()):
        return False  # a paper: الشرق الجديد
    told = "\n".join(row.text for row in sheet.paragraphs if row.is_finished)[:FAR_ENOUGH]
    return "اليوم" not in name and name not in told


_OPENS = words(
    r"(?:قال|اكد|اعلن|عقد|بحث|ناقش|استقبل|زار|وصل|افتتح|كشف|افاد|ذكر|شدد|وجه|صوت|قتل|شهد|باشر|اصدر|تراس|تسلم"
    r"|حذر|طالب|اتهم|ادان|شن|اعتقل|القي|ضبط|انطلق|بدا|اجري|تلقي|بعث|اجل|ارجا|رفض|وافق|وقع|هنا|اشاد|تعرض"
    r"|نظم|تظاهر|لقي|عثر|غادر|عاد|حضر|شارك|انهي|رفع|منح|قرر|اقر|فاز|انتخب|عين|كلف|اطلق|حدد|توقع|رحب|التقي"
    r"|دعا|نفي|نعي|اصيب|نفذ|احبط|دمر|اغلق|اضرب|استهدف|انفجر|سقط|توفي|تفقد|ابدي|اعرب|اوضح|اضاف|سجل|ارتفع"
    r"|انخفض|تراجع|حصل|جدد|ادي|حدث|يعقد|يبحث|يزور|يصل|ينطلق|تنطلق|تعقد|تبحث|يستعد|تستعد)ت?"
)
"""With such verbs Arabic leads begin."""
_FIRST_NAMES = frozenset(fold(name) for name in ARABIC | SORANI)


def leading_writer(rest: str, sheet: Sheet) -> int:
    """How long the writer's name is that stands between a dateline and the verb of the lead, in a script
    without capitals: "سارة تجربة افتتح محافظ …"; 0 for none, and for one of whom the story speaks.
    """
    names = rest[:60].split(" ")
    if rest[:1].lower() != rest[:1].upper() or fold(names[0]) not in _FIRST_NAMES:
        return 0
    for count in (2, 3):
        name = " ".join(names[:count])
        opens = len(names) > count + 1 and _OPENS.fullmatch(fold(names[count]))
        if opens and is_name(name) and sheet.text.count(names[count - 1]) == 1 and not is_agency(name):
            return len(name)
    return 0


_HOUSE_AND_PLACE = re.compile(
    r"(?P<house>[^\W\d][^–—/:\n-]{2,24}?)\s?[–—-]\s?(?P<place>[^\W\d][^–—/:|\n-]{2,19}?)\s?\|?"
)


def house_and_place(line: str, sheet: Sheet) -> Found | None:
    """بغداد اليوم – بغداد: a line of two names, where the story gives the first in brackets or quotes."""
    match = _HOUSE_AND_PLACE.fullmatch(line)
    if not match or line.lower() != line.upper():
        return None
    rest = fold("\n".join(row.text for row in sheet.paragraphs)[:FAR_ENOUGH])
    house = fold(match["house"])
    named = re.search(rf"[(\"]\s?{re.escape(house)}\s?[)\"]", rest) or _is_told(house, rest)
    return Found(len(line), match.span("place"), match.span("house")) if named else None


_HOUSE = re.compile(r"(?P<house>[A-Z][\w-]+(?: [A-Z][\w-]+)?)\s?:\s+(?=[A-Z])")


def house(paragraph: str, sheet: Sheet) -> Found | None:
    """Demo: Two men were …, where the story speaks of the Demo Organization, or of who told Demo."""
    match = _HOUSE.match(paragraph)
    if not match or len(paragraph.split()) < 12:
        return None
    rest = "\n".join(row.text for row in sheet.paragraphs)[:FAR_ENOUGH]
    name = match["house"]
    kind = r"(?:Organi[sz]ation|News|Agency|Network|correspondent|reporter|Center|Centre|sources)\b"
    named = re.search(rf"\b{re.escape(name)}(?:'s)? {kind}", rest) or _is_told(fold(name), fold(rest))
    return Found(match.end(), None, match.span("house")) if named else None


def house_line(line: str, sheet: Sheet) -> Found | None:
    """كركوك ديمو on a line of its own, where the story has "told (كركوك ديمو)"."""
    if not re.fullmatch(r"[^\W\d_]{3,14}(?: [^\W\d_]{2,14}){0,2}", line) or line.lower() != line.upper():
        return None
    rest = fold("\n".join(row.text for row in sheet.paragraphs if row.is_finished)[:FAR_ENOUGH])
    name = re.escape(fold(line))
    told = re.search(rf"(?:لـ?|به|ل|من) ?[(\"]\s?{name}\s?[)\"]", rest) or _is_told(fold(line), rest)
    return Found(len(line), None, (0, len(line))) if told else None


def _is_visited(name: str, rest: str) -> bool:
    """في أربيل · لە هەولێر · در تهران"""
    return bool(re.search(rf"(?<!\w)(?:في|له|در|الي|بو) {re.escape(name)}(?!\w)", rest))


def _is_told(name: str, rest: str) -> bool:
    """told Demo · Demo received · بە دیمۆی ڕاگەیاند · لوكالة ديمو"""
    word = re.escape(name)
    return bool(
        re.search(
            rf"(?i)\b(?:told|tells|informed|reached|which|correspondent of"
            rf"|reporter of) (?:the )?[\"']?{word}\b"
            rf"|(?<!\w)به [\"']?{word}ي?[\"']? ?(?:را|رايگه|گوت|وت)"
            rf"|(?:مراسل|لوكاله|وكاله|لقناه|قناه|لموقع|لصحيفه|صحيفه) [\"']?{word}(?!\w)"
            rf"|(?<!\w)لـ? ?[\"']{word}[\"']",
            rest,
        )
    )
