# ruff: noqa: E501 (patterns)
"""Names made of a sort and what is known or quoted: ``قلعة {L}``, ``اللواء الرابع``, ``جمعية «{name}»``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.marks import Marked, rule
from archive.ingest.reading import Candidate
from archive.ingest.tongues.letters import fold_arabic, fold_script
from archive.ingest.tongues.tongue import Tongue

_CLITICS = "(?:[وفبلك]|[وف][بلك])?"
_ORDINAL = (
    "الأول|الأولى|الثاني|الثانية|الثالث|الثالثة|الرابع|الرابعة|الخامس|الخامسة|السادس|السادسة|السابع|السابعة|الثامن|الثامنة"
    "|التاسع|التاسعة|العاشر|العاشرة|الحادي عشر|الثاني عشر|الخامس عشر"
)
_SORTS = {
    "ar": (
        rf"(?<!\w){_CLITICS}(?P<name>(?:قلعة|مطار|مستشفى|مخيم|معبر|منفذ|سد|حقل|سجن|قصر|جامع|مصفى|مصفاة|ملعب|مقبرة|كنيسة|جسر|ساحة) {{L}}"
        r"(?: ال(?:دولي|تعليمي|عام|وطني|جمهوري|مركزي|عسكري|حدودي|أثرية|تاريخية|كبير|كبرى|جديد|جديدة|غازي|نفطي|نفطية)ة?)*)(?!\w)"
    ),
    "ckb": (
        r"(?<!\w)(?P<name>(?:قەڵای|فڕۆکەخانەی|نەخۆشخانەی|کەمپی|دەروازەی|بەنداوی|کێڵگەی|زیندانی|پردی|بازاڕی|گۆڕستانی|پاڵاوگەی|بەندەری|یاریگای) {L}"
        r"(?:ی (?:نێودەوڵەتی|گشتی|مەرزی|ناوەندی|نێونەتەوەیی|سەربازی|فێرکاری))?)(?=\W|ی |دا|ەوە|$)"
    ),
}
_UNITS = rf"(?<!\w){_CLITICS}(?P<name>(?:ال(?:لواء|فرقة|فوج|كتيبة|فيلق)) (?:{_ORDINAL})(?: (?:مشاة|مغاوير|مدرع|مدرعة))?)(?!\w)"
_QUOTED = {
    "ar": rf"(?<!\w){_CLITICS}(?:ال)?(?:جمعية|منظمة|مؤسسة|حزب|حركة|شركة|تيار|قائمة|تحالف|ائتلاف|كتلة|مركز|رابطة|فصيل|جماعة|مبادرة|ميليشيا|مليشيا) [\"«“](?P<name>[^\"»”،.{{}}]{{3,25}})[\"»”]",
    "ckb": r"(?<!\w)(?:ڕێکخراوی|رێکخراوی|کۆمەڵەی|پارتی|بزووتنەوەی|کۆمپانیای|لیستی|هاوپەیمانیی?|دەزگای|گرووپی|سەنتەری) [\"«“(](?P<name>[^\"»”)،.]{3,25})[\"»”)]",
}
_built: dict[tuple[str, str], re.Pattern[str]] = {}


def _pattern(sort: str, source: str, code: str) -> re.Pattern[str]:
    key = (sort, code)
    if key not in _built:
        _built[key] = rule((fold_arabic if code == "ar" else fold_script)(source))
    return _built[key]


def find_sites(marked: Marked, tongue: Tongue) -> Iterator[Candidate]:
    """``قلعة {L}``: a place of its own."""
    if tongue.code in _SORTS:
        for found in _pattern("sites", _SORTS[tongue.code], tongue.code).finditer(tongue.fold(marked.text)):
            yield Candidate(marked.span(*found.span("name")), "place", "name", (), "facility", "?")


_CAPITAL = r"[A-ZÇĞİÖŞÜÊÎÛ][a-zçğıöşüêîû]{2,}"
_LOCATED = {
    "tr": rule(
        rf"(?<![\w'’.-])(?<![A-ZÇĞİÖŞÜ]\w[a-zçğıöşü] )(?P<name>{_CAPITAL})(?=['’][dt][ae](?:ki)?(?!\w)"
        r"| (?:ilçe|köy|mahalle|belde|kırsal|kasaba|yayla|[Ss]ınır [Kk]apı)\w*)"
    ),
    "kmr": rule(
        rf"(?<!\w)(?:[Ll]i|bajarê|bajarokê|gundê|navçeya|taxa) (?P<name>{_CAPITAL}?)(?:y?ê|an)?(?![\w'’-]| [A-ZÇŞÊÎÛ])"
    ),
}
"""``{name}'de``, ``{name} ilçesinde``, ``li {name}ê``: a word with a capital where something was."""
_NO_PLACE = re.compile(
    r"\w*(?:lık|lik|luk|lük)$|(?:Meclis|Parti|Saray|Köşk|Hükümet|Twitter|Facebook|Instagram|Telegram|Youtube"
    r"|Anayasa|Kuran|Ramazan|İslam|Nevruz|Newroz|Adar|Gulan|Avrêl|Nîsan|Hezîran|Tîrmeh|Tebax|Îlon|Cotmeh|Mijdar"
    r"|Berfanbar|Rêbendan|Reşemeh)$"
)
"""What has a capital and is no place: bodies and offices, media, months and feasts."""


def find_located(marked: Marked, tongue: Tongue) -> Iterator[Candidate]:
    """New places in Latin letters, by the case in which they stand or the sort behind them."""
    if tongue.code in _LOCATED:
        for found in _LOCATED[tongue.code].finditer(marked.text):
            name = found["name"]
            if tongue.is_office(tongue.fold(found.group().split()[-1])) or _NO_PLACE.match(name):
                continue
            if tongue.fold(name) not in tongue.stops | tongue.first_names:
                yield Candidate(marked.span(*found.span("name")), "place", "name", (), "new-place", "?")


def find_units(marked: Marked, tongue: Tongue) -> Iterator[Candidate]:
    """``اللواء الرابع``, ``جمعية «{name}»``: units by number, bodies whose name stands in quotes."""
    folded = tongue.fold(marked.text)
    patterns = [_pattern("units", _UNITS, "ar")] if tongue.code == "ar" else []
    if tongue.code in _QUOTED and re.search('["«“(]', folded):
        patterns.append(_pattern("quoted", _QUOTED[tongue.code], tongue.code))
    for pattern in patterns:
        for found in pattern.finditer(folded):
            if not any("\ue000" <= letter <= "\uf8ff" for letter in found["name"]):
                span = marked.span(*found.span("name"))
                yield Candidate(span, "organization", "name", (), "new-body", "?")
