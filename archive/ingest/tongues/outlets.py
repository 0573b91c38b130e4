"""Newspapers, agencies and channels: named behind their sort, in quotes, or as whom one told something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from archive.ingest.reading import Candidate, Registry
from archive.ingest.tongues.letters import SCRIPT, fold_script
from archive.ingest.tongues.tongue import Tongue
from archive.values.sounds import sounds_of
from archive.values.spelling import compare
from archive.values.text import Span, View

ALIKE = 0.85
"""From this score on a word beside such a sign is the outlet on file."""
_SORTS = {
    "ar": r"(?:وكالة|قناة|صحيفة|موقع|شبكة|إذاعة|مجلة|تلفزيون|فضائية|جريدة|منصة)(?: (?:ال\w+|أنباء))?",
    "ckb": r"(?:ئاژانسی|کەناڵی|ڕۆژنامەی|رۆژنامەی|ماڵپەڕی|سایتی|ڕادیۆی|تۆڕی|تۆری|گۆڤاری)"
    r"(?: (?:هەواڵیی?|میدیایی|ئاسمانیی?))?",
}
_TOLD = (
    r"(?<!\w)بە (?P<name>[^\W_]+(?: ?(?:نیوز|پرێس|میدیا|دیجیتاڵ|تیڤی|ئۆنلاین))?)(?:ـ?ی)?"
    r" ?(?:گوت|وت|ڕاگەیاند|راگەیاند)(?!\w)"
)
"""``بە {outlet}ی گوت``"""
_TOLD_QUOTED = {
    "ar": r"(?<!\w)(?:[وفب]?(?:حديثه?|تصريح(?:ات)?ه?|لقاء|مقابلة|مداخلة)(?: (?:صحفي|خاص)ة?)?"
    r"|قال|قالت|أبلغ|صرح|أكد|أفاد|تلقت) ?"
    r"(?:ل|مع )ـ? ?[\"«“(](?P<name>[^\"»”)،.:]{3,25})[\"»”)]",
    "ckb": r"(?<!\w)بە ?[\"«“(](?P<name>[^\"»”)،.:]{3,25})[\"»”)]ـ?ی? ?(?:گوت|وت|ڕاگەیاند|راگەیاند)(?!\w)",
}
"""``حديث لـ"{outlet}"``, ``بە ({outlet})ی وت``: whom one told it, in quotes or brackets."""
_OF_OUTLET = {
    "ckb": r"(?<!\w)(?:پەیامنێری|پەیامنێرێکی|هەواڵنێری|زانیارییەکانی|بەدواداچوونەکانی)"
    r" (?P<name>[^\W_]{3,})(?=[ ،.:])",
    "ar": r"(?<!\w)(?:مراسل|مراسلة|مراسلو) (?:وكالة |قناة )?(?P<name>[^\W_]{3,})(?=[ ،.:])",
}
"""Whose correspondent says so: only one on file."""
_ASKING = {
    "ckb": r"(?:^|بۆ )(?P<name>[^\W_]{3,})(?= ?:|(?: دیجیتاڵ| دیجیتاڵ| میدیا)(?!\w))",
    "ar": r"^(?P<name>[^\W_]{3,}(?: نيوز)?)(?= ?:)",
}
"""Who asks in an interview, by name before a colon: only one on file."""
_MEDIA = re.compile(r"(?:نیوز|پرێس|میدیا|دیجیتاڵ|تیڤی|ئۆنلاین|نيوز|برس|ميديا)$")
_PLURAL = re.compile(r"(?:ان|ەکە|ەک|وون|ئەو|ئێمە)$")
_WHOLE = re.compile(r"(?<!\w)(?:تۆڕی|تۆری) میدیایی $")
"""A sort that is of the name."""
_outlets: list[tuple[Registry, list[tuple[str, str]]]] = []


def find_outlets(seen: View, sentence: Span, registry: Registry, tongue: Tongue) -> Iterator[Candidate]:
    """``وكالة «فرات»``, ``بە رووداوی گوت``: one on file that sounds so; new in quotes, or called News."""
    if tongue.code not in _SORTS:
        return
    first, last = seen.into(sentence)
    text = seen.text[first:last]
    for found, name in _signs(text, tongue):
        start = found.start("name")
        keys = _on_file(name, registry)
        quoted = start > 0 and text[start - 1] in "\"«“'("
        if keys or quoted or _MEDIA.search(name) or _told_often(name, seen, tongue):
            whole = _WHOLE.search(text[:start])
            span = seen.back(first + (whole.start() if whole else start), first + start + len(name))
            yield Candidate(span, "organization", "name", keys, "outlet", "" if keys else name)


def _told_often(name: str, seen: View, tongue: Tongue) -> bool:
    """``بە {name}ی گوت`` in two sentences of a text; not people in the plural."""
    if not tongue.chain or _PLURAL.search(name):
        return False
    told = _finder(_TOLD, tongue).finditer(_folded(seen.text))
    return sum(seen.text[slice(*m.span("name"))].removesuffix("ی") == name for m in told) > 1


@lru_cache(maxsize=2)
def _folded(text: str) -> str:
    return fold_script(text)


_patterns: dict[str, re.Pattern[str]] = {}


def _finder(pattern: str, tongue: Tongue) -> re.Pattern[str]:
    """A pattern compiled once; in folded letters where the language is spelt in several ways."""
    key = f"{tongue.code} {pattern}"
    if key not in _patterns:
        _patterns[key] = re.compile(tongue.source(pattern) if tongue.chain else pattern)
    return _patterns[key]


def _signs(text: str, tongue: Tongue) -> Iterator[tuple[re.Match[str], str]]:
    quoted = rf"(?<!\w)(?:[وفبلك]|لل)?{_SORTS[tongue.code]} [\"«“'](?P<name>[^\"»”'،.]{{2,25}})[\"»”']"
    bare = rf"(?<!\w)(?:[وفبلك]|لل)?{_SORTS[tongue.code]} (?P<name>[^\W_]{{3,}}(?: (?:نیوز|پرێس|نيوز|برس))?)"
    told = _TOLD_QUOTED[tongue.code]
    for pattern in (
        quoted,
        told,
        bare,
        _OF_OUTLET[tongue.code],
        _ASKING[tongue.code],
        *([_TOLD] if tongue.chain else []),
    ):
        for found in _finder(pattern, tongue).finditer(tongue.fold(text) if tongue.chain else text):
            name = text[slice(*found.span("name"))]
            if tongue.chain and name.endswith("ی") and pattern not in (quoted, told):
                name = name[:-1]
            yield found, name


def _on_file(name: str, registry: Registry) -> tuple[str, ...]:
    """The outlet on file that is spelt almost so in Latin letters."""
    if not _outlets or _outlets[0][0] is not registry:
        media = [key for key, entity in registry.entities.items() if entity.category in ("media", "outlet")]
        found = [(other, key) for key in media for other in registry.entities[key].names]
        _outlets[:] = [(registry, [(other, key) for other, key in found if not SCRIPT.search(other)])]
    fits = {key for other, key in _outlets[0][1] if _alike(name, other)}
    return tuple(fits) if len(fits) == 1 else ()


@lru_cache(maxsize=4096)
def _alike(name: str, other: str) -> bool:
    if sounds_of(name.split()[0])[0].frame[:1] != sounds_of(other.split()[0])[0].frame[:1]:
        return False
    return compare(name, other, "organization").score >= ALIKE
