"""A sentence of another tongue that only says when that was which was told before: ``ووقع الهجوم مساء {T}``,
``هێرشەکە {T} ڕوویدا``.
"""

from __future__ import annotations

import re

from archive.ingest.gather.scene import Scene, Telling
from archive.ingest.gather.told_days import NAMED, wider_than
from archive.ingest.tongues.setting import when
from archive.ingest.tongues.sight import Sight, may_tell, rule_of
from archive.ingest.tongues.tongue import Deed, Tongue

NOUNS = {
    "ar": {
        "violence": r"ال(?:هجوم|اعتداء|قصف|انفجار|تفجير|ضربة|ضربات|غارة|غارات|اشتباك|اشتباكات|مواجهات|اغتيال"
        r"|كمين|مجزرة|استهداف|جريمة)|إطلاق النار|عملية (?:القتل|الاغتيال|التفجير)",
        "operation": r"ال(?:عملية|مداهمة|حملة)",
        "incident": r"ال(?:حادث|حادثة|واقعة)",
        "arrest": r"ال(?:اعتقال|اعتقالات|توقيف|ضبط)|عملية (?:الاعتقال|التوقيف|القبض|الضبط)",
        "kidnapping": r"ال(?:خطف|اختطاف)|عملية (?:الخطف|الاختطاف)",
        "protest": r"ال(?:تظاهرة|تظاهرات|مظاهرة|مظاهرات|احتجاج|احتجاجات|اعتصام|إضراب|وقفة)",
        "visit": r"ال(?:زيارة|جولة)|زيارت(?:ه|ها|هم)",
        "meeting": r"ال(?:لقاء|اجتماع|مباحثات|محادثات|جلسة|مؤتمر|قمة)",
        "call": r"ال(?:اتصال|مكالمة)",
        "agreement": r"ال(?:اتفاق|اتفاقية|مذكرة|مذكرات|صفقة|هدنة|توقيع)",
        "vote": r"ال(?:انتخابات|اقتراع|استفتاء|تصويت)",
    },
    "ckb": {
        "violence": "(?:هێرش|تەقینەوە|بۆردومان|بۆردوومان|بۆمباران|تۆپباران|شەڕ|پێکدادان|تەقە|کوشتن|تاوان)"
        "(?:ەکە|کە|ەکان)",
        "operation": "(?:ئۆپەراسیۆن|پرۆسە)(?:ەکە|کە)",
        "incident": "(?:ڕووداو|رووداو)(?:ەکە)",
        "arrest": "دەستگیرکردن(?:ەکە|ەکەی)",
        "protest": "(?:خۆپیشاندان|گردبوونەوە|ناڕەزایەتی|ناڕەزایەتیی|مانگرتن)(?:ەکە|کە|ەکان)",
        "visit": "(?:سەردان|گەشت)(?:ەکە|ەکەی)",
        "meeting": "(?:کۆبوونەوە|دیدار|دانیشتن|کۆنگرە|گفتوگۆ|دانوستان)(?:ەکە|کە|ەکان|کان)",
        "call": "(?:پەیوەندییە)(?:کە)",
        "agreement": "(?:ڕێککەوتن|ڕێکەوتن|یاداشتنامە|گرێبەست|ئاگربەست)(?:ەکە|کە|نامەکە)",
        "vote": "(?:هەڵبژاردن|دەنگدان|ڕیفراندۆم)(?:ەکە|ەکان)",
    },
}
"""What speaks of something told before; the groups are those of English."""
DONE = {
    "ar": r"(?:وقع|وقعت|حدث|حدثت|حصل|حصلت|جرى|جرت|نفذ|نفذت|بدأ|بدأت|عقد|عقدت|انعقد|انعقدت|أبرم|أبرمت"
    r"|اندلعت|انطلق|انطلقت|شن|ارتكبت|سيعقد|ستعقد|سيجري|ستجري|سيبدأ|ستبدأ|ستنطلق|تم|تمت)",
    "ckb": r"(?:(?:ڕوو|روو)ی? ?(?:دا|داوە|دابوو|دەدات)|بەڕێوە ?(?:چوو|چووە|دەچێت)"
    r"|ئەنجام ?(?:درا|دراوە|دەدرێت)|دەست ?(?:ی ?)?پێ ?(?:ی ?)?(?:کرد|کردووە|دەکات)"
    r"|(?:(?:ئیمزا|واژۆ|واژوو|ساز) ?)?(?:کرا|کراوە)|بەسترا)",
}
"""Verbs that say that it was done."""
ITS_DAY = Deed("its-day", "", {})
WITHIN = {
    "ar": r"(?<!\w)[وف]?(?:خلال|أثناء|ضمن|في) (?:هذه |هذا )?(?P<one>{nouns})(?!\w)",
    "ckb": r"(?<!\w)لە ?(?:کاتی |میانەی |میانی |ماوەی )?(?P<one>{nouns})(?:یش|ش)?دا(?!\w)",
}
"""During what it was."""
_REACH = 90
"""Characters between a noun and a verb that stands last."""


def _frame(tongue: Tongue) -> str:
    """The noun with its verb: in either order, or where the verb stands last in that one."""
    nouns, done = "|".join(NOUNS[tongue.code].values()), DONE[tongue.code]
    if tongue.verb_last:
        return rf"(?<!\w)(?P<one>{nouns})(?:ش|یش)?(?!\w)[^.؛:]{{0,{_REACH}}}?(?<!\w){done}(?!\w)(?P<other>)"
    return (
        rf"(?<!\w)[وف]?{done} (?:هذه |هذا )?(?P<one>{nouns})(?!\w)"
        rf"|(?<!\w)(?P<other>{nouns})(?: [^\W\d_]+)? (?:قد |كان |كانت |الذي |التي )*{done}(?!\w)"
    )


def days_told(scene: Scene, folded: str, tongue: Tongue) -> list[Telling]:
    """At most one: a sentence says of one thing when it was."""
    if tongue.code not in NOUNS or not scene.times(0, len(scene.text)):
        return []
    match = (
        rule_of(tongue, _frame(tongue)).search(folded)
        if may_tell(tongue, DONE[tongue.code], folded)
        else None
    )
    if match is None:
        return []
    clause = match.span() if scene.times(*match.span()) else _clause(folded, match, tongue)
    sight = Sight(scene, folded, tongue, ITS_DAY, match.start(), match.end(), clause)
    telling = scene.echo("its-day", match.start(), f"echo-{tongue.code}")
    telling.when, telling.nominal = when(sight), True
    telling.places = [who for _, _, who in scene.marks(*sight.clause, "L")]
    telling.dates = _kinds(match["one"] or match["other"], tongue)
    return [telling]


def within_what(telling: Telling, sight: Sight) -> frozenset[str] | None:
    """The kinds of what a deed without a day was part of; not of its own kind, which is told again."""
    tongue = sight.tongue
    if telling.when is not None or tongue.code not in WITHIN:
        return None
    words = WITHIN[tongue.code].replace("{nouns}", "|".join(NOUNS[tongue.code].values()))
    found = rule_of(tongue, words).search(sight.folded[slice(*sight.clause)])
    return wider_than(telling, _kinds(found["one"], tongue)) if found else None


def _clause(folded: str, match: re.Match[str], tongue: Tongue) -> tuple[int, int]:
    """From the break before the words to the one behind them."""
    edges = [found.end() for found in rule_of(tongue, tongue.breaks).finditer(folded)]
    first = max((edge for edge in edges if edge <= match.start()), default=0)
    return first, min((edge for edge in edges if edge > match.end()), default=len(folded))


def _kinds(noun: str, tongue: Tongue) -> frozenset[str]:
    words = NOUNS[tongue.code].items()
    return next(NAMED[group] for group, nouns in words if rule_of(tongue, nouns).fullmatch(noun))
