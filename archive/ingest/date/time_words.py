"""Words for time in the region's languages, and the patterns in which newspapers use them.

Everything is written folded (``calendar_words.fold``); ``words`` compiles a pattern of whole words. Plain
Python, no Django.
"""

from __future__ import annotations

import re

from archive.values.calendar_words import (
    ENGLISH_MONTHS,
    MONTH,
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    YEAR,
    any_of,
    fold,
)

_CLITIC = r"(?:[وفبل](?=[\u0621-\u064a]))?"
"""Arabic writes "and", "so", "in" and "to" together with the word behind them."""


def words(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words for folded text; case does not matter."""
    return re.compile(rf"(?<!\w){_CLITIC}(?:{fold(pattern)})(?!\w)", re.IGNORECASE)


# ------------------------------------------------------------------------------------------ numbers and units

NUMBERS = {
    word: number
    for number, names in enumerate(
        [
            "a|an|one|bir|yek|yekê|واحد|یەک|یک", "two|iki|دوو|اثنين|du|دو", "three|üç|sê|سێ|ثلاثه|ثلاث|سە|سه",
            "four|dört|چوار|اربعه|اربع|çar|چهار", "five|beş|پێنج|خمسه|خمس|pênc|پنج",
            "six|altı|شەش|سته|ست|şeş|شش",
            "seven|yedi|حەوت|سبعه|سبع|heft|هفت", "eight|sekiz|هەشت|ثمانيه|ثماني|heşt|هشت",
            "nine|dokuz|نۆ|تسعه|تسع|neh|نه", "ten|on|دە|عشره|عشر|deh|ده", "eleven", "twelve",
            "thirteen", "fourteen",
        ],
        1,
    )
    for word in fold(names).split("|")
}  # fmt: skip
NUMBER = rf"(?:\d{{1,3}}|{any_of(NUMBERS)})"
_UNITS = {
    "day": "day|days|night|nights|gün|ايام|يوم|يوما|روژ|ڕۆژ|ڕۆژي|رۆژ|roj|rojan|روز",
    "week": "week|weeks|fortnight|hafta|اسبوع|اسابيع|هەفتە|hefte|hefteyan|هفته",
    "month": "month|months|ay|شهر|اشهر|شهور|مانگ|meh|mehan|ماه",
    "year": "year|years|yıl|sene|سنه|سنوات|عام|اعوام|ساڵ|sal|salan|سال",
}
UNIT_OF = {fold(word): unit for unit, names in _UNITS.items() for word in names.split("|")}
UNIT = rf"(?:{any_of(UNIT_OF)})"
DUALS = {"يومين": "day", "اسبوعين": "week", "شهرين": "month", "عامين": "year", "سنتين": "year"}
"""Arabic duals carry their number in the ending."""
THIRDS = {
    fold(word): part
    for part, names in {
        "early": "early|the beginning of|the start of|beginning of|مطلع|اوائل|بدايه|سەرەتاي|başında|اوايل",
        "mid": "mid|the middle of|middle of|منتصف|اواسط|ناوەڕاستي|ortasında",
        "late": "late|the end of|end of|اواخر|نهايه|كۆتايي|كۆتاييەكاني|sonunda",
    }.items()
    for word in names.split("|")
}
THIRD = rf"(?:{any_of(THIRDS)})"
SEASONS = {
    fold(word): month
    for word, month in {
        "spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12, "الربيع": 3, "الصيف": 6, "الخريف": 9,
        "الشتاء": 12, "بەهاري": 3, "هاويني": 6, "پايزي": 9, "زستاني": 12,
    }.items()
}  # fmt: skip
"""First month of each; a winter is that which begins in December."""

# ------------------------------------------------------------------------------------------------ named days

DAYS_OF_WEEK = {name: number for name, number in WEEKDAYS.items() if len(name) > 5 or not name.isascii()}
_TURKISH_DAYS = frozenset(
    map(fold, ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"])
)
_PLAIN_DAYS = {name: number for name, number in DAYS_OF_WEEK.items() if name not in _TURKISH_DAYS}
_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night|noon))?"
_AHEAD = "المقبل|المقبله|القادم|القادمه|داهاتوو|آینده"
_BACK = "الماضي|الماضيه|الفائت|المنصرم|المنصرمه|السابق|ڕابردوو|ڕابوردوو|رابردوو|گذشته|borî|bihurî"
LAST = re.compile(
    fold(rf"last|this past|previous|\bpast|geçen|geçtiğimiz|{_BACK}|پێشوو|(?<!\w)پار(?!\w)"), re.IGNORECASE
)
NEXT = re.compile(
    fold(r"next|coming|following|gelecek|önümüzdeki|المقبل|القادم|داهاتوو|آینده|\bbê\b"), re.IGNORECASE
)
NOT_A_DAY = re.compile(
    r" (?:prayers?|sermons?|preacher|market|imam)\b|(?<=\bblack )|(?<=\bbloody )|(?<=\bgood )", re.IGNORECASE
)
""" "Friday prayers" are held every week."""

NEAR_DAYS = (
    (fold(r"\bday before yesterday|اول (?:من )?امس|امس الاول|evvelsi|پێرێ|پريروز|pêr\b"), -2),
    (
        fold(
            r"yesterday|last night|امس|البارحه|(?<!\w)dün|dün(?:kü)?\b|دوێنێ|(?<!\w)duh\b|ديروز|ديشب"
            r"|روز گذشته|شب گذشته|شەوي ڕاب(?:و)?ردوو"
        ),
        -1,
    ),
    (fold(r"day after tomorrow|بعد غد|پس فردا|دووسبەي"), 2),
    (fold(r"tomorrow|غدا|(?<!\w)غد|yarın|سبەي|sibê|فردا"), 1),
)
"""Words for days near publication, and by how many days they lie beside it; any other is that day."""
NEAR = "|".join(
    (
        r"(?:earlier|later|late|early) today|today|tonight|this (?:morning|afternoon|evening)|last night"
        r"|overnight",
        rf"(?:the )?day before yesterday|(?:the )?day after tomorrow|yesterday{_PART_OF_DAY}"
        rf"|tomorrow{_PART_OF_DAY}",
        r"bugün|dün|yarın|evvelsi gün|bu (?:sabah|akşam|gece)",
        r"(?:(?:صباح|مساء|فجر|ظهر|ليله|ليل|عصر|نهار|يوم) )?"
        r"(?:اول (?:من )?امس|امس(?: الاول)?|البارحه|غد(?:ا)?)",
        r"(?:(?:صباح|مساء|فجر|ظهر|عصر|نهار|هذا) )?اليوم(?! (?:التالي|السابق|نفسه|ذاته|العالمي|الدولي"
        r"|الوطني|الذي|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الاخير))|الليله الماضيه|بعد غد",
        r"(?:(?:بەيانيي?|ئێوارەي|نيوەڕۆي|شەوي) )?(?:ئەمڕۆ|ئەمرۆ|ئەمشەو|دوێنێ|پێرێ|دووسبەي|سبەينێ|سبەي)ش?"
        r"|ئەم (?:ئێوارەيە|بەيانييە)|شەوي (?:ڕابردوو|ڕابوردوو)",
        r"îro|duhî|duh|pêr|sibê|îşev",
        r"(?:(?:صبح|عصر|ظهر|شامگاه|بامداد) )?(?:امروز|ديروز|فردا|امشب|ديشب|پريروز)|(?:شب|روز) گذشته",
    )
)
WITH_WEEKDAY = rf"(?:[,،]?(?: \(| (?:el-)?)?(?P<weekday>{any_of(DAYS_OF_WEEK)})\)?)"
""" "today, Friday", "اليوم الأحد", "امروز (شنبه)": the weekday belongs to the word in front of it."""
POINTING = "|".join(
    (
        r"(?:earlier |later )?(?:on )?(?:that|the same) day|(?:earlier|later) in the day",
        r"(?:an?|one|two|three|four|five|six|\d{1,2}|several|a few) (?:hours?|minutes?) (?:later|earlier"
        r"|after(?:wards?)?"
        r"|before)",
        r"(?:on )?the (?:previous|next|following) (?:day|morning|afternoon|evening|night)",
        r"(?:the|a) day (?:earlier|before|later|after)(?! (?:yesterday|tomorrow))",
        r"the (?:night|evening) before(?=[,.;]|$)",
        r"(?:earlier |later )?that (?:same )?(?:morning|afternoon|evening|night)",
        r"(?:(?:صباح|مساء|فجر|ظهر|عصر|في) )?(?:اليوم|يوم) (?:نفسه|ذاته|التالي|السابق)|(?:في )?ذات اليوم"
        r"|(?:في )?نفس اليوم",
        r"هەمان ڕۆژ(?:دا)?|(?:لە |بۆ )?ڕۆژي (?:دواتر|پێشتر|پاشتر)",
        r"aynı gün|ertesi gün|heman rojê|روز (?:بعد|قبل)|همان روز",
    )
)
OF_WEEK = "|".join(
    (
        rf"(?:on |late on |early on |late |early )?(?P<which>last |next |this past |this coming |this )?"
        rf"(?P<weekday>{any_of(_PLAIN_DAYS)})(?:ي|ê)?{_PART_OF_DAY}(?: (?:{_BACK}|{_AHEAD})(?:شدا|دا|ش)?)?",
        rf"(?P<which_tr>last |next |geçen |geçtiğimiz |önümüzdeki )?(?P<weekday_tr>{any_of(_TURKISH_DAYS)})"
        r" (?:gün[üu]|sabahı|akşamı|gecesi)",
    )
)
WEEKEND = r"(?:over |at |this |last )(?:the )?weekend|hafta sonu(?:nda)?|(?:عطله )?نهايه الاسبوع"
HOURS = (
    r"(?:(?:in|over|during|within) )?the (?:past|last) (?P<hours>24|48|72|twenty-four) hours"
    r"|(?:خلال |في )?(?:ال|اخر )(?P<hours_ar>24|48|72) ساعه(?: (?:الماضيه|الاخيره))?"
    r"|son (?P<hours_tr>24|48|72) saat(?:te|tir)?"
)
OF_MONTH = (
    r"(?:on )?the (?P<day>\d{1,2})(?:st|nd|rd|th) of (?P<month>this|the current|last|next) month"
    r"|(?:on )?the (?P<day_same>\d{1,2})(?:st|nd|rd|th) of (?P<month_same>that|the same) month"
    rf"|(?P<day_ar>\d{{1,2}}|{any_of(ORDINALS)}) (?:من )?(?:هذا )?(?:ال)?شهر (?P<month_ar>الحالي|الجاري|ذاته"
    rf"|نفسه"
    r"|الماضي|المنصرم|المقبل|القادم)"
    rf"|(?P<day_ku>\d{{1,2}})ي (?P<month_ku>ئەم مانگە|هەمان مانگ|مانگي (?:{_BACK}|{_AHEAD}|پێشوو)|مانگ)"
    r"(?:دا)?(?! \d)"
)

# ----------------------------------------------------------------------------------------- months and years

ENGLISH_MONTH = rf"(?:{any_of(ENGLISH_MONTHS)})"
_OWN_MONTH = rf"(?:{any_of(name for name in MONTHS if not name.isascii())})"
_NO_DAY = r"(?<!\d )(?<!\dي )(?<!\dth )(?<!\dst )(?<!\dnd )(?<!\drd )"
"""No day of the month stands before it: "22ي نيسان"."""
LAST_MONTH = words(
    rf"(?:last|this past|next|this coming|geçen|geçtiğimiz|gelecek|önümüzdeki) (?P<month>{MONTH})"
    rf"|{_NO_DAY}(?<!\d/)(?:(?:في )?{_OWN_MONTH}\s?/\s?)?(?P<month_ar>{_OWN_MONTH})ي? (?:{_BACK}|{_AHEAD})"
)
OF_YEAR_KU = rf"ساڵي (?:{_BACK}|{_AHEAD}|پێشوو)|ئەم ?ساڵ|ساڵي پار|پار"
""" "نیسانی ساڵی ڕابردوو", "شوباتی ئەمساڵ"."""
_OF_ONE_YEAR = (
    r"من (?:العام|السنه) (?:نفسها?|ذاتها?|التاليه?|السابقه?)|من نفس (?:العام|السنه)|(?:هەمان ساڵ|ساڵي دواتر)"
)
""" "تموز من العام نفسه": of the year named before."""
OF_NAMED_YEAR = rf"(?:of )?(?:that|the (?:same|previous|following|next)) year\b|{_OF_ONE_YEAR}"
""" "on October 16 of that year"."""
HAPPENING = (
    "(?:(?:general|early|snap|parliamentary|presidential|provincial|federal|legislative|local|independence"
    "|military|terror|rocket|drone|missile|suicide|chemical|air|peace) )?(?:elections?|vote|poll|polls|ballot"
    "|referendum|attacks?|assault|bombings?|blasts?|explosions?|strikes?|raid|clashes|protests?|demonstrations?"
    "|uprising|coup|invasion|offensive|operation|agreement|deal|accord|truce|ceasefire|summit|meeting|visit"
    "|talks|ruling|verdict|earthquake|massacre|killings?|ambush|shooting|conference|congress|session)"
)
""" "the July election": a month in front of what happened in it."""
OF_YEAR = r"(?:,? (?:of )?(?P<beside>last|this|next|the (?:previous|same|following)) year)?"
""" "in June last year"; "the same year" hangs on what was named."""
MONTH_NAMED = "|".join(
    (
        rf"(?:on |in |{_NO_DAY}of |from |during |for |(?P<bound>since |by |until |till |before |after ))"
        rf"(?P<month>{ENGLISH_MONTH})(?!\.? ?\d){OF_YEAR}",
        rf"(?:في |منذ |خلال |لە |لە مانگي |في شهر |li |di meha )"
        rf"(?P<month_own>{_OWN_MONTH})(?:ي|یش)?(?:دا|ەوە)?(?!\.? ?\d|\s?/| (?:{OF_YEAR_KU}|{_OF_ONE_YEAR}))",
        rf"(?<!\dي )(?:لە )?(?:مانگي )?(?P<month_ku>{_OWN_MONTH})ي (?P<beside_ku>{OF_YEAR_KU})(?:دا|ەوە)?",
        rf"{_NO_DAY}(?:في |خلال |لە |لە مانگي |في شهر )?(?P<month_one>{_OWN_MONTH})ي?"
        rf" (?P<beside_one>{_OF_ONE_YEAR})(?:دا)?",
        rf"(?<=the )(?P<month_of>{ENGLISH_MONTH})(?= {HAPPENING}\b)",
        rf"{_NO_DAY}(?<!\w)(?P<month_tr>{MONTH}) ay[iı](?:nda|nin|nın|ndan)?(?!\w)",
    )
)
THIRD_OF = (
    rf"(?P<part>{THIRD})[\s-](?:of )?(?:(?:شهر|مانگي) )?(?P<month>{MONTH})ي?"
    rf"(?:(?: of|,| عام| ي?سالي)? (?P<year>{YEAR})|,? (?:of )?(?P<beside>last|this|next) year)?"
)
THIRD_OF_YEAR = rf"(?P<part>early|mid|late|the beginning of|the start of|the end of)[\s-](?P<year>{YEAR})"
THAT_YEAR = "|".join(
    (
        rf"{_NO_DAY}(?:in |by |late in |early in )?(?:(?P<month>{ENGLISH_MONTH}) of (?:that|the same) year"
        rf"|that (?P<month_that>{ENGLISH_MONTH})"
        r"|(?:earlier |later )?(?:that|the same) (?:month|year)(?! old))",
        r"(?:(?:early|late) )?(?:in )?(?<!within )(?<!over )(?<!during )(?<!in )the (?:following|next) "
        r"(?:month|year)(?!'| of| for)",
        r"(?:في )?(?:العام|السنه|الشهر) (?:نفسها?|ذاتها?|عينها?|التاليه?|اللاحقه?)|(?:في )?(?:نفس|ذات) "
        r"(?:العام|السنه|الشهر)",
        r"(?:لە )?هەمان (?:ساڵ|مانگ)(?:دا)?|(?:لە )?(?:ساڵي|مانگي) (?:دواتر|پاشتر|دواي ئەوە)(?:دا)?",
    )
)
"""Of what the text named last: ``the same year``, ``the following month``."""
AFTER_IT = re.compile(fold(r"following|next|التالي|اللاحق|دواتر|پاشتر|دواي ئەو"))
BEFORE_IT = re.compile(fold(r"previous|السابق"))
DECADE = r"(?:since |by )?(?:the )?(?:(?:early|mid|late)[\s-])?(?:1[89]|20)\d0'?s"
SEASON_OF = rf"(?:the )?(?P<season>{any_of(SEASONS)}) (?:of |عام )?(?P<year>{YEAR})"
SEASON_NAMED = (
    rf"(?P<which>last|this|next|this past|this coming) (?P<season>{any_of(SEASONS)})"
    rf"|(?P<season_ar>{any_of(SEASONS)}) (?:{_BACK}|{_AHEAD})"
)
HALF_OF = (
    r"(?:the )?(?P<part>first|second) half of (?P<year>{year})"
    r"|(?:the )?(?P<part_q>first|second|third|fourth|last) quarter of (?P<year_q>{year})"
).replace("{year}", YEAR)
PERIODS = "|".join(
    (
        r"(?P<part>early|mid|late|the beginning of|the start of|the end of)[\s-](?:this|last|next) "
        r"(?:month|year)",
        r"(?:earlier |later )?(?:this|last|next|the (?:past|previous|coming)) (?:week|month|year)",
        r"(?<!within )(?<!over )(?<!during )(?<!in )the following week",
        r"(?:geçen|geçtiğimiz|gelecek|önümüzdeki|bu) (?:hafta|ay|yıl)",
        r"(?:هذا )?(?:الاسبوع|الشهر|العام|السنه) (?:الماضي|الماضيه|المنصرم|المنصرمه|الفائت|المقبل|المقبله"
        r"|القادم|القادمه|الجاري|الحالي|الحاليه)",
        r"(?:هەفتەي|مانگي|ساڵي) (?:ڕابردوو|ڕابوردوو|رابردوو|پێشوو|داهاتوو|پار)(?:شدا|دا|ش)?"
        r"|ئەم (?:هەفتەيە|مانگە|ساڵە|ساڵ)(?:دا)?|ئەمساڵ(?!ي? \d)(?:دا)?",
        r"(?:hefteya|meha|sala) (?:borî|bihurî|çûyî|bê)|(?:هفته|ماه|سال) (?:گذشته|آینده|جاری)",
    )
)
_ABOUT_AR = "(?:نحو|حوالي|قرابه|زهاء|اكثر من|اقل من)"
_AFTERWARDS_AR = r"بعدها? ب|بعد(?:ها?|ه| ذلك) ب|بعد (?:نحو |حوالي )?"
_NOT_OF_IT = r"(?! (?:من|علي|عن|فقط|في ال(?:سجن|معتقل|اسر|منفي)|متتاليه?|متواصله?)(?!\w))(?!\w)"
""" "بعد يومين", but not "بعد يومين من الهجوم", which is counted from what follows."""
COUNTS = "|".join(
    (
        rf"(?:(?:about|nearly|almost|around|roughly|some|over|more than|less than) )?(?P<number>{NUMBER})"
        r" (?P<unit>day|week|month|year|night|fortnight)s? (?:ago|earlier|before|prior|later"
        r"|after(?:wards)?)",
        rf"(?P<number_tr>{NUMBER}) (?P<unit_tr>gün|hafta|ay|yıl|sene) önce",
        rf"(?:قبل|منذ|پێش|بەر لە|berî) (?:{_ABOUT_AR} )?(?P<number_ar>{NUMBER}) (?P<unit_ar>{UNIT})",
        rf"(?:{_AFTERWARDS_AR})(?P<number_later>{NUMBER}) (?P<unit_later>{UNIT}){_NOT_OF_IT}",
        rf"(?:{_AFTERWARDS_AR})(?P<dual_later>يومين|اسبوعين|شهرين|عامين|سنتين){_NOT_OF_IT}",
        rf"(?:{_AFTERWARDS_AR})(?P<single_later>يوم|اسبوع|شهر|عام|سنه)(?: واحد)?{_NOT_OF_IT}",
        rf"قبل(?: ذلك|ها|ه) ب(?:{_ABOUT_AR} )?(?:(?P<number_bef>{NUMBER}) (?P<unit_bef>{UNIT})"
        r"|(?P<dual_bef>يومين|اسبوعين|شهرين|عامين|سنتين)|(?P<single_bef>يوم|اسبوع|شهر|عام|سنه)(?: واحد)?)",
        rf"(?P<number_on_ku>{NUMBER}) (?P<unit_on_ku>{UNIT}) (?:دواتر|پاشتر|دواي ئەوە|پێشتر|پێش ئەوە)",
        rf"(?:دواي|پاش) (?P<number_past>{NUMBER}) (?P<unit_past>{UNIT})(?=,|،| (?!لە|ي)\w)",
        r"(?P<single_ku>ڕۆژ|هەفتە|مانگ|ساڵ)(?:ێك|يەك) "
        r"(?:دواتر|پاشتر|پێشتر|دواي ئەوە|پێش ئەوە|لەمەوبەر|لەمەوپێش)",
        r"پێش (?P<single_pre>ڕۆژ|هەفتە|مانگ|ساڵ)(?:ێك|يەك)(?! لە)",
        rf"(?P<number_fa>{NUMBER}) (?P<unit_fa>{UNIT})"
        r" (?:پيش|قبل|لەمەوبەر|لەمەوپێش|بەر لە ئێستا|پێش ئێستاش?|berê)",
        rf"(?:قبل|منذ|پێش) (?:{_ABOUT_AR} )?(?P<dual>يومين|اسبوعين|شهرين|عامين|سنتين)",
        r"(?:قبل|منذ) (?P<single>يوم|اسبوع|شهر|عام|سنه)(?! (?:واحد|\d))",
        rf"(?P<comes>(?:comes|coming|come) (?:just |only )?)(?P<number_on>{NUMBER})"
        rf" (?P<unit_on>{UNIT}) after",
    )
)
AGO = re.compile(
    fold(
        r"\b(?:ago|önce|berê)\b|(?:قبل(?! ذلك|ها|ه )|منذ|پێش(?!تر| ئەوە)|بەر لە|پيش|لەمەوبەر|لەمەوپێش)|^berî"
    ),
    re.IGNORECASE,
)
EARLIER = re.compile(fold(r"earlier|before|prior|قبل|پێش"))
TOO_VAGUE = "|".join(
    (
        r"(?:in|over|during|for|within) (?:the )?(?:past|last|recent|previous|coming|next) (?:few |several "
        r"|couple of |\w+ |\d+ )?(?:hours|days|weeks|months|years|decades)",
        r"(?:in|over|during|for|within) the (?:past|last|previous|coming|next) (?:hour|day|week|month|year"
        r"|decade)",
        r"in (?:the )?recent (?:days|weeks|months|years|decades)",
        r"recently|lately|for (?:decades|years|months)|in the (?:near|foreseeable) future",
        r"(?:several|many|some|a few|a couple of|the) (?:days|weeks|months|years|decades) (?:ago|earlier"
        r"|before|later|after)",
        r"(?:days|weeks|months|years|decades|hours|minutes) (?:ago|earlier|later)",
        r"مؤخرا|خلال (?:الايام|الاسابيع|الاشهر|السنوات) (?:القليله )?(?:الماضيه|الاخيره|المقبله)"
        r"|قبل (?:ايام|اسابيع|اشهر|سنوات)|son (?:günlerde|yıllarda|dönemde|haftalarda)|geçtiğimiz günlerde",
        r"لە (?:چەند )?(?:ڕۆژ|هەفتە|مانگ|ساڵ)اني (?:ڕابردوو|ڕابردوودا)|بەم دواييانە|van rojên dawî",
    )
)
_COUNTED_THINGS = (
    "people|troops|soldiers|fighters|members|families|km|kilomet|miles|dollars|dinars|barrels|meters|metres"
    "|civilians|homes|houses|villages|tons|tonnes|kişi|asker|شخص|شخصا|جندي|كيلومتر|كم|دولار|عائله|كەس|كيلۆ"
    "|kesan"
)
YEAR_ALONE = re.compile(
    rf"(?<![\w$€£.,/-])(?P<year>{YEAR})(?:دا)?(?![\w%]|[.,:/-]\d| ?(?:{fold(_COUNTED_THINGS)}))",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(rf"(?:^|\b)(?:[Ii]n|عام|سنه|ساڵي|sala) ({YEAR})\b")
