# ruff: noqa: E501 (tables of words)
"""Arabic and Sorani: ``الحزب``, ``الوزير``, ``الوفد``, ``المدينة``, ``شارەکە``: who or what was named before and is now
called by the word for its sort, as ``the party`` and ``the city`` are in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archive.ingest.marks import Mark
from archive.ingest.reading import Recognised, Reference, Registry, Resolved
from archive.ingest.resolve.reader import identity
from archive.values.text import View

REMEMBERED = 1500
"""Characters after which another may be meant."""
LOOKED_BACK = 12
ARABIC_LETTERS = re.compile("[\u0621-\u064a]")


@dataclass(frozen=True, slots=True)
class Calling:
    """A word for a sort: as it is said again, as it stands in full names, and the categories on file it fits."""

    again: str
    named: str
    categories: frozenset[str]


def _calling(again: str, named: str, *categories: str) -> Calling:
    return Calling(again, named, frozenset(categories))


BODIES = (
    _calling("وزارة", "وزارة"),
    _calling("حزب", "حزب", "party"),
    _calling("حركة", "حركة"),
    _calling("جبهة", "جبهة"),
    _calling("هيئة", "هيئة"),
    _calling("تنظيم", "تنظيم", "militant-group"),
    _calling("مجلس", "مجلس"),
    _calling("محكمة", "محكمة", "court"),
    _calling("بعثة", "بعثة", "mission"),
    _calling("مفوضية", "مفوضية"),
    _calling("جهاز", "جهاز"),
    _calling("شركة", "شركة", "company"),
    _calling("وەزارەت", "وەزارەت"),
    _calling("پارت", "پارت|حیزب|حزب", "party"),
    _calling("حیزب", "پارت|حیزب|حزب", "party"),
    _calling("ڕێکخراو", "ڕێکخراو|رێکخراو", "ngo"),
    _calling("بزووتنەوە", "بزووتنەوە|بزوتنەوە"),
    _calling("دادگا", "دادگا", "court"),
    _calling("کۆمپانیا", "کۆمپانیا", "company"),
    _calling("ئەنجوومەن", "ئەنجوومەن|ئەنجومەن"),
)
SPOTS = (
    _calling("مدينة", "مدينة", "city", "town"),
    _calling("بلدة", "بلدة|ناحية", "town"),
    _calling("قرية", "قرية", "village"),
    _calling("قضاء", "قضاء", "district", "town"),
    _calling("ناحية", "ناحية", "town"),
    _calling("محافظة", "محافظة", "province"),
    _calling("قاعدة", "قاعدة", "base"),
    _calling("مخيم", "مخيم", "camp"),
    _calling("شار", "شار", "city", "town"),
    _calling("شارۆچکە", "شارۆچکە", "town"),
    _calling("گوند", "گوند", "village"),
    _calling("قەزا", "قەزا", "district", "town"),
    _calling("ناحیە", "ناحیە", "town"),
    _calling("پارێزگا", "پارێزگا", "province"),
    _calling("بنکە", "بنکە", "base"),
    _calling("کەمپ", "کەمپ", "camp"),
)
POSTS = "وزير|سفير|محافظ|قنصل|مبعوث|قائد|سفيرة|قائممقام|مسؤول(?= ال[\u0621-\u064a]+ي(?!\\w))"
_LEAD = "[وف]?[بل]?"
_NO_GENITIVE = r"(?! ال\w+(?:ي|ية)(?!\w)| ال(?:أعلى|عام|عامة|عليا|مشتركة|مشترك|حاكم|حاكمة|متحدة|موحد|موحدة|مركز|أم|قديمة|جديدة|منورة|خضراء)(?!\w)|ي|\w| \d)"
"""``الحزب الديمقراطي`` goes on to be a name."""
_OF_IT = r"(?<!رئيس )(?<!رئيسة )(?<!زعيم )(?<!باسم )(?<!عضو )(?<!أعضاء )(?<!مقر )(?<!أمين )(?<!قائد )(?<!داخل )(?<!مركز )(?<!وسط )"
"""What hangs on somebody's post or a seat is no deed of the body's."""


def _words(callings: tuple[Calling, ...]) -> re.Pattern[str]:
    arabic = "|".join(
        c.again for c in callings if not re.search("[پگچژکەۆێڕڵڤی]", c.again + c.named) and c.again != "شار"
    )
    kurdish = "|".join(sorted((c.again for c in callings), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w){_OF_IT}{_LEAD}ال(?P<ar>{arabic}){_NO_GENITIVE}"
        rf"|(?<!\w)(?P<ckb>{kurdish})(?:ە?کە)(?:ی?ان)?(?:دا|ش|یش|وە|ەوە)?(?!\w)"
        rf"|(?<!\w)(?:هەمان|لە هەمان) (?P<same>{kurdish})(?:دا|ش|یش|ی? (?=لە|بۆ|بە|\d))?(?!\w)"
        rf"|(?<!\w)(?:ئەو|ئەم|لەو|لەم) (?P<that>{kurdish})(?:ەیە|یە|ە)(?:دا|ش|یش)?(?!\w)"
    )


_BODY, _SPOT = _words(BODIES), _words(SPOTS)
_OFFICER = re.compile(rf"(?<!\w)(?P<lead>{_LEAD})ال(?P<ar>{POSTS})(?! (?:ال|السابق|ل|في |[بل]\w)|\w)")
_DELEGATION = re.compile(
    r"(?<!\w)(?<!ضم )(?<!رأس )(?<!رئيس )(?<!وضم )(?<!أعضاء )(?<!وأعضاء )(?<!عضو )[وفب]?الوفد(?! (?:ال(?!كردي|كوردي|كردستاني|كوردستاني|زائر|ضيف)|ب(?:رئاسة|قيادة)))(?!\w)"
    r"|(?<!\w)(?<!سەرۆکی )(?<!سەرۆکایەتیی )(?<!سەرۆکایەتی )(?:شاند|وەفد)ەکە(?:ش)?(?! (?:بە سەر|لەلایەن|پێک))(?!\w)"
)
_HEADED = re.compile(
    r"(?:وفد|وفدا|وفداً|الوفد|شاند|وەفد)\w*(?!\w)[^.؛\n]{0,120}?(?:برئاسة|بقيادة|برئاسه|يرأسه|يترأسه|ترأسه|بە ?سەرۆکایەتیی?|بە ?سەرپەرشتیی?)(?!\w)"
)
_SENT = re.compile(
    r"(?:وفد|وفدا|وفداً)(?: \w+){0,2}? (?:من|يمثل) |(?:وفد|وفدا|وفداً) |(?:شاند|وەفد)(?:ێکی|ی)(?: \w+ی)? "
)
TITLE_LENGTH = 90

Named = list[tuple[int, str, str, str]]
"""Offset, identity, category on file, words of the text around it, in order."""


def said_again(seen: View, recognised: Recognised, resolved: Resolved, registry: Registry) -> Iterator[Mark]:
    """Marks for what is called by its sort alone, in a text of Arabic letters."""
    if not ARABIC_LETTERS.search(seen.text):
        return
    yield from _of_sort(_BODY, BODIES, "O", _named(seen, resolved, registry, "organization"), seen)
    yield from _of_sort(_SPOT, SPOTS, "L", _named(seen, resolved, registry, "place"), seen)
    yield from _officers(seen, recognised, resolved)
    yield from _delegations(seen, resolved)


def _named(seen: View, resolved: Resolved, registry: Registry, about: str) -> Named:
    found = []
    for reference in resolved.mentions:
        key = identity(reference) if reference.about == about and reference.kind != "title" else ""
        if key:
            category = registry.entities[key].category if key in registry.entities else ""
            found.append((reference.span.start, key, category, _around(seen, reference)))
    return found


def _around(seen: View, reference: Reference) -> str:
    """The words of a name, with the one before it: ``بلدة {L}``."""
    first, last = seen.into(reference.span)
    before = seen.text[max(0, first - 14) : first].rpartition("\n")[2].split()
    return " ".join([*before[-1:], seen.text[first:last]])


def _of_sort(
    words: re.Pattern[str], callings: tuple[Calling, ...], letter: str, named: Named, seen: View
) -> Iterator[Mark]:
    sorts: Mapping[str, Calling] = {c.again: c for c in callings}
    for found in words.finditer(seen.text) if named else ():
        group = found.lastgroup or "ar"
        span, calling = seen.back(*found.span(group)), sorts[found[group]]
        before = [one for one in named if 0 < span.start - one[0] < REMEMBERED][-LOOKED_BACK:]
        fits = [key for _, key, category, around in before if _fits(calling, category, around)]
        if fits:
            yield Mark(span, letter, fits[-1])


def _fits(calling: Calling, category: str, around: str) -> bool:
    return (
        category in calling.categories
        or re.search(rf"(?<!\w)(?:ال|لل|[بلو])?(?:{calling.named})", around) is not None
    )


def _officers(seen: View, recognised: Recognised, resolved: Resolved) -> Iterator[Mark]:
    """``السفير``: whom the text named with that post, if it named but one."""
    people = {r.span: key for r in resolved.mentions if r.about == "person" and (key := identity(r))}
    holders = sorted(
        (title.person.start, seen.of(title.span), people[title.person])
        for title in recognised.titles
        if title.person in people and title.person
    )
    for found in _OFFICER.finditer(seen.text) if holders else ():
        span = seen.back(found.end("lead"), found.end())
        near = [h for h in holders if 0 < span.start - h[0] < REMEMBERED]
        fits = [key for _, title, key in near if re.match(rf"(?:ال)?{found['ar']}(?!\w)", title)]
        if len(set(fits)) == 1:
            yield Mark(span, "H", fits[-1])


def _delegations(seen: View, resolved: Resolved) -> Iterator[Mark]:
    """``الوفد``: who heads it, else whose it is."""
    heads = sorted(
        [
            *_sent_by(_HEADED, "person", TITLE_LENGTH, seen, resolved),
            *_sent_by(_SENT, "organization", 4, seen, resolved),
        ]
    )
    for found in _DELEGATION.finditer(seen.text) if heads else ():
        span = seen.back(*found.span())
        before = [(at, key) for at, key in heads if 0 < span.start - at < REMEMBERED]
        people = [key for _, key in before if ":" in key and key.partition(":")[0].endswith("person")]
        if before:
            key = (people or [before[-1][1]])[-1]
            yield Mark(span, "H" if people else "O", key)


def _sent_by(
    words: re.Pattern[str], about: str, reach: int, seen: View, resolved: Resolved
) -> list[tuple[int, str]]:
    """Those whose name stands behind such words."""
    named = [
        (seen.into(r.span)[0], r.span.start, key)
        for r in resolved.mentions
        if r.about == about and (key := identity(r))
    ]
    found = []
    for match in words.finditer(seen.text) if named else ():
        behind = next((n for n in named if n[0] >= match.end()), None)
        if behind and behind[0] - match.end() < reach:
            found.append((behind[1], behind[2]))
    return found
