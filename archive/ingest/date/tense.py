"""Tense, as far as a date needs it: whether the verb beside an expression of time looks ahead or back.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_FUTURE = "|".join(
    (
        r"\b(?:will|shall|would|won't)\b(?: not| also)?(?: be(?= \w+(?:ed|n|t|ld)\b))?(?: \w+ed\b| held\b)?",
        r"\b(?:is|are)(?: also)? (?:set|due|expected|scheduled|slated|planned|poised|likely|about)"
        r" (?:to|for|on)\b(?: be \w+(?:ed|n|t|ld)\b)?",
        r"\b(?:is|are) to (?:be )?\w+|\bto be (?:held|\w+ed)\b|\bscheduled\b|\bupcoming\b|\bslated\b",
        r"\bplan(?:s|ned|ning)? (?:to|for)\b|\bdue (?:on|to|in)\b(?: be \w+(?:ed|n|t|ld)\b)?",
        r"\bgoing to\b|\bexpected\b|\bintends? to\b",
        r"\bahead of\b|\bpreparations for\b|\bprepar(?:es|ing) to\b|\b(?:has|have) been (?:set(?! (?:free"
        r"|up|ablaze|alight|on|aside|back|off)\b)"
        r"|scheduled|fixed)\b",
        # What is in the calendar is told in the present: "the conference begins on Thursday".
        r"\b(?:begins|starts|opens|convenes|kicks off|takes place|gets under way|expires"
        r"|resumes|goes? to the polls|is being held)\b",
        # Arabic
        r"(?<!\w)[وف]?س(?!نور|نوو|يست|يخ|تاي|توون|\w*[ۆێڤ]|نون|تون|تيف|تيو|نان|يام|يبا|ترا|يمال|ينم|يرغ"
        r"|يلفي|يلفا|يمون|يمنز|يتي(?!ح)|تات|تاد|ياس|يار|ياد|ياق|ياح|ياج|يد|يطر|ينا(?![قلش])|ير|يول|يله|يلا|يف|ته|تين|نوات|نه|ني|ند|نج|توك)[يتن]\w{2,}|(?<!\w)سوف\b"
        r"|(?<!\w)لن\b",
        r"(?<!\w)(?:من )?(?:المقرر|المزمع|المتوقع|المنتظر|المرتقب|المومل)\b(?: (?:عقد|بحث)\b)?"
        r"|(?<!\w)[يت]عتزم\b|(?<!\w)علي ان [يت]\w{2,}",
        # Turkish, Sorani, Kurmanji, Persian
        r"\b\w+[ae]c[ae][kğ]\w*|\bplanlanıyor\b|\bplanlaniyor\b|\bbekleniyor\b",
        r"(?<!\w)بريار(?:ه|ە)(?!\w)|(?<!\w)چاوهروان|(?<!\w)دهبێت?(?!\w)",
        r"(?<!\w)(?:dê|wê|biryar e)(?!\w)|(?<!\w)(?:خواهد|خواهند|خواهيم)(?!\w)|(?<!\w)قرار است",
    )
)
_PAST = (
    r"\b(?:was|were|has|have|did|said|told|met|held|took|made|came|went|gave|saw|led|began|struck"
    r"|fell|fled|left|spoke|sent|shot|hit|won|lost|found|brought|called|read|set|put|became|wrote)\b"
    r"|(?<!\w)\w*(?:كرد|كرا|كران|بوو|بوون|كوژرا|كوژران|هات|هاتن|گهيشت|گهيشته|كردووه|كراوه|راگهياند"
    r"|بووهوه|لهدهستدا)"
    r"(?:ه|هوه|ن|يان)?(?!\w)"
    r"|(?<!\w)[وف]?(?:كان|قتل|اعلن|وقع|جر|جري|عقد|زار|زر|التق|التقي|استقبل|انفجر|استهدف|اسفر|شن|بحث|ناقش|تباحث"
    r"|اجتمع|حضر|شارك|وصل|غادر|توجه|اتفق|ابرم|تسلم|اعتقل|القي|الق|احتجز|اختطف|خطف|افرج|اطلق|هاجم|قصف|سقط"
    r"|سيطر|استعاد|انسحب|دخل|تظاهر|تجمع|صوت|اقر|صادق|انتخب|كلف|اقال|استقال|اصدر|حكمت|قض|قضي|فرض|ادرج"
    r"|افتتح|اكد|قال|افاد|ذكر|اوضح|اضاف|شهد|تعرض|اصيب|لقي|اغتال|اغتيل|نفذ|الغ|الغي|ارجا|تلق|تلقي)"
    r"(?:ت|ا|تا|وا)?(?!\w)"
    r"|\b[a-z]{2,}ed\b|\b\w+[dt][ıiuü]\b|\b\w+[dt][iuü]ğ[iuü]\w*|\b\w+m[iuü]ş\w*"
)
_OPEN = (
    r"\b(?:was|were|had been)(?: also)? (?:set|due|expected|scheduled|slated|planned|about) (?:to|for|on)\b"
    r"|\b(?:was|were) to be [a-z]+|(?<!\w)(?:بريار بوو|كان (?:من )?(?:المقرر|مقررا))(?!\w)"
    r"|\b(?:agreed|decided|vowed|promised|pledged|hopes?|hoped|wants?|wanted|intended|called|urged"
    r"|invited|ready"
    r"|preparing|seeks?|aims?) (?:\w+ ){0,3}?to \w+"
)
""" "agreed to meet again in September": both the agreement and the meeting could have the date."""
_SIGNS = rf"(?P<open>{_OPEN})|(?P<future>{_FUTURE})|(?P<perfect>\bhad\b)|(?P<past>{_PAST})"
_TO_BE_DONE = r"(?P<future>\bto (?!the\b|an?\b|\w+ (?:on|in)\b)[a-z]{3,}\b)"
_FIRST_LETTER = r"(?<!\w)(?=\w)"
"""Every sign begins where a word does: nowhere else the many ways are tried."""
_TENSE = re.compile(rf"{_FIRST_LETTER}(?:{_SIGNS})")
_TO_DO = re.compile(rf"{_FIRST_LETTER}(?:{_TO_BE_DONE}|{_SIGNS.replace('?P<future>', '?P<later>')})")
""" "PM to visit capital on Sunday": in a headline the bare infinitive looks ahead."""
VERB_LAST = frozenset(["tr", "ckb", "kmr", "fa"])
"""Languages whose verb ends the clause: there the verb behind an expression is its own."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """The signs of tense in one sentence, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tenses: tuple[str, ...]

    @classmethod
    def of(cls, sentence: str, headline: bool = False) -> Verbs:
        """``sentence`` is folded; a headline speaks of what is to come in a way of its own."""
        cues = list((_TO_DO if headline else _TENSE).finditer(sentence))
        named = {"later": "future", "open": ""}
        tenses = tuple(named.get(cue.lastgroup or "", cue.lastgroup or "past") for cue in cues)
        return cls(tuple(cue.start() for cue in cues), tuple(cue.end() for cue in cues), tenses)

    def tense(self, start: int, end: int, verb_last: bool = False) -> str:
        """Of an expression: "future", "past" or "perfect", by the nearest verb before it, else behind it; ""
        where no verb tells.
        """
        before, behind = bisect_right(self.ends, start + 1) - 1, bisect_left(self.starts, end)
        has_before, has_behind = before >= 0, behind < len(self.starts)
        if not (has_before or has_behind):
            return ""
        if verb_last:
            return self.tenses[behind if has_behind else before]
        own = has_before and start - self.ends[before] <= 4  # "the strike that began on January 26 would …"
        if has_behind and (not has_before or (not own and self._takes_over(before, behind, end))):
            return self.tenses[behind]
        return self.tenses[before]

    def _takes_over(self, before: int, behind: int, end: int) -> bool:
        """ "The talks, announced before, on Monday will …": what follows at once is the expression's own."""
        adjacent = self.starts[behind] - end <= 1
        return adjacent and self.tenses[before] == "past" and self.tenses[behind] == "future"
