"""The names of months and weekdays as the region's newspapers print them, in seven languages, and the folding
under which they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FOLD = (
    dict.fromkeys(map(ord, "أإآٱ"), "ا")
    | dict.fromkeys(map(ord, "ىی"), "ي")
    | dict.fromkeys(map(ord, "کڪ"), "ك")
    | dict.fromkeys(map(ord, "ھةۀەۃ"), "ه")
    | {ord("ڕ"): "ر", ord("ڵ"): "ل"}
    | str.maketrans("ıİ", "iI")
    | str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
)


def fold(text: str) -> str:
    """The same text, character for character, with one form for the letters and digits that have several."""
    return text.translate(_FOLD)


def any_of(words: Iterable[str]) -> str:
    """A regular expression for one of the words, the longest first; in lower or any case, as it is compiled.

    The look at the first letter lets the search go on quickly where none of them stands.
    """
    known = set(words)
    first = "".join(sorted({re.escape(word[0]) for word in known}))
    return rf"(?=[{first}]){_branches(known)}"


def _branches(words: set[str]) -> str:
    """The words as a tree of their letters: each letter is looked at once, however many words share it."""
    rests: dict[str, set[str]] = {}
    for word in sorted(words - {""}):
        rests.setdefault(word[0], set()).add(word[1:])
    ways = [re.escape(letter) + (_branches(rest) if rest != {""} else "") for letter, rest in rests.items()]
    if "" in words:
        return f"(?:{'|'.join(ways)})?"
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


_ENGLISH = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep"
    " october|oct november|nov december|dec"
)
_TURKISH = "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"
_ARABIC = (
    # The names of the Gulf and Egypt, of the Maghreb, then those of Iraq and Syria.
    "يناير فبراير مارس أبريل|ابريل|إبريل مايو يونيو|يونيه يوليو|يوليه أغسطس سبتمبر|سيبتمبر"
    " أكتوبر|اكتوبر نوفمبر ديسمبر",
    "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "كانون_الثاني|كانون_ثاني شباط آذار|اذار نيسان أيار|مايس حزيران تموز آب أيلول تشرين_الأول|تشرين_أول"
    " تشرين_الثاني|تشرين_ثاني كانون_الأول|كانون_أول",
)
_SORANI = (
    "کانوونی_دووەم|کانونی_دووەم|کانوونی_دووهەم|کانونی_دووهەم|یەنایەر شوبات|فێبروەری|فێبریوەری"
    " ئازار|ئادار|مارت نیسان|ئەپریل ئایار|مایس حوزەیران|حوزیران تەمموز|تەمووز|تەموز|تەممووز|جولای"
    " ئاب|ئۆگۆست ئەیلوول|ئەیلول|سێپتەمبەر|سێپتێمبەر تشرینی_یەکەم|ئۆکتۆبەر|ئۆکتۆبر"
    " تشرینی_دووەم|تشرینی_دووهەم|نۆڤەمبەر|نۆڤێمبەر کانوونی_یەکەم|کانونی_یەکەم|دیسەمبەر|دێسەمبەر|دیسێمبەر"
)
_KURMANJI = (
    "rêbendan|çile|çileya_paşîn|kanûna_paşîn reşemî|sibat adar avrêl|nîsan gulan pûşper|hezîran|heziran"
    " tîrmeh|temûz tebax|gelawêj rezber|îlon kewçêr|cotmeh|cothem|çiriya_pêşîn"
    " mijdar|sermawez|çiriya_paşîn berfanbar|kanûn|kanûna_pêşîn|çileya_pêşîn"
)
_PERSIAN = (
    "ژانویه|ژانویۀ فوریه مارس آوریل مه ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر|اکتوبر"
    " نوامبر|نومبر دسامبر|دسمبر"
)
_SOLAR = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
_KURDISH_SOLAR = (
    "خاکەلێوە|خاکە_لێوە گوڵان|بانەمەڕ جۆزەردان|جۆزردان پووشپەڕ|پوشپەڕ|پووشپەر گەلاوێژ خەرمانان ڕەزبەر"
    " گەڵاڕێزان|گەڵارێزان|خەزەڵوەر سەرماوەز بەفرانبار ڕێبەندان|رێبەندان ڕەشەمە|ڕەشەمێ"
)

_WEEKDAYS_BY_LANGUAGE = (
    "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun",
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "الاثنين|الإثنين الثلاثاء|الثلاثا الأربعاء|الاربعا الخميس الجمعة السبت الأحد",
    "دووشەممە|دوشەممە|دووشەمە|دوو_شەممە سێشەممە|سێشەمە|سێ_شەممە چوارشەممە|چوارشەمە|چوار_شەممە"
    " پێنجشەممە|پێنجشەمە|پێنج_شەممە هەینی شەممە|شەمە یەکشەممە|یەکشەمە|یەک_شەممە",
    "duşem|duşemê|duşemb|duşembê sêşem|sêşemê|sêşemb|sêşembê çarşem|çarşemê|çarşemb|çarşembê"
    " pêncşem|pêncşemê|pêncşemb|pêncşembê înî|în|înê|îniyê şemî|şemiyê yekşem|yekşemê|yekşemb|yekşembê",
    "دوشنبه سه‌شنبه|سه_شنبه چهارشنبه|چهار_شنبه پنجشنبه|پنج_شنبه جمعه شنبه یکشنبه|یک_شنبه",
)


def _bare(word: str) -> str:
    return fold(word.replace("_", " ").replace("\u200c", "")).lower()


def _numbered(languages: Iterable[str], first: int) -> dict[str, int]:
    return {
        _bare(word): number
        for names in languages
        for number, words in enumerate(names.split(), first)
        for word in words.split("|")
    }


def _declined(names: str) -> dict[str, int]:
    """Kurmanji says "21ê Sibata 2026an" and "9ê Cotmehê": the month takes an ending."""
    endings = {"e": ("ya", "yê"), "î": ("ya", "yê"), "n": ("a", "ê")}
    found = _numbered([names], 1)
    for word, number in list(found.items()):
        for ending in endings.get(word[-1], ("a", "ê", "an")):
            found.setdefault(word + ending, number)
    return found


SOLAR_MONTHS = _numbered([_SOLAR, _KURDISH_SOLAR], 1)
"""Month of the Iranian year and of the Kurdish one, folded, to its number; 1 is Farvardin."""
MONTHS = _numbered([_ENGLISH, _TURKISH, *_ARABIC, _SORANI, _PERSIAN], 1) | _declined(_KURMANJI)
"""Folded, lower-case name of a month to its number."""
ENGLISH_MONTHS = frozenset(_numbered([_ENGLISH], 1))
WEEKDAYS = _numbered(_WEEKDAYS_BY_LANGUAGE, 0)
"""Folded, lower-case name of a weekday to its number; Monday is 0."""

MONTH = rf"(?:{any_of(MONTHS)})"
SOLAR_MONTH = rf"(?:{any_of(SOLAR_MONTHS)})"
WEEKDAY = rf"(?:{any_of(WEEKDAYS)})"
YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
SOLAR_YEAR = r"(?:13[3-9]\d|140\d|141[0-4])"
KURDISH_YEAR = r"(?:26[6-9]\d|27[0-3]\d)"
KURDISH_ERA = 1321
"""So many years the Kurdish calendar is ahead of the Iranian one, whose months and days it has."""

_UNITS = "الأول|الواحد الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر"
_TENS = {20: "العشرين", 30: "الثلاثين"}


def _ordinals() -> dict[str, int]:
    """Arabic writes days out: "the eighteenth of September", "the twenty-fifth"."""
    units = [words.split("|") for words in _UNITS.split()]
    found = {word: number for number, words in enumerate(units, 1) for word in words}
    for number, words in enumerate(units[:9], 1):
        for word in ("الحادي" if number == 1 else words[0],):
            found[f"{word} عشر"] = 10 + number
            found |= {f"{word} و{ten}": base + number for base, ten in _TENS.items() if base + number <= 31}
    found |= {ten: base for base, ten in _TENS.items()} | {"العشرون": 20, "الثلاثون": 30}
    return {fold(word): number for word, number in found.items()}


ORDINALS = _ordinals()
"""Folded Arabic ordinal to the day of a month."""
