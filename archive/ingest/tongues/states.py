# ruff: noqa: E501 (tables of words)
"""What only looks like a happening in another tongue: words that mean something else beside others."""

from __future__ import annotations

from dataclasses import dataclass

from archive.ingest.gather.happenings import FAMILY
from archive.ingest.tongues.sight import Sight, rule_of


@dataclass(frozen=True, slots=True)
class Sense:
    """Another sense of the words of some kinds, told by what stands before or behind them; ``words`` narrows it
    to some of them.
    """

    kinds: str
    before: str = ""
    behind: str = ""
    words: str = ""
    beyond: bool = False
    """Whether what is behind may stand in another clause."""

    def fits(self, sight: Sight) -> bool:
        kind = sight.deed.kind
        if not {kind, FAMILY.get(kind, kind)} & set(self.kinds.split()):
            return False
        found = sight.folded[sight.start : sight.end]
        if self.words and not rule_of(sight.tongue, rf"(?:{self.words})").match(found):
            return False
        lead, rest = (
            sight.folded[sight.clause[0] : sight.start],
            sight.folded[sight.end : None if self.beyond else sight.clause[1]],
        )
        ahead = not self.before or rule_of(sight.tongue, rf"(?:{self.before})$").search(lead)
        return bool(ahead and (not self.behind or rule_of(sight.tongue, self.behind).match(rest)))


SENSES: dict[str, tuple[Sense, ...]] = {
    "ar": (
        # publishing is no deployment
        Sense(
            "deployment",
            behind=r" (?:\S+ ){0,3}?(?:تسجيل|مقطع|صور|فيديو|بيان|تقرير|مقال|أسماء|قائمة|نتائج|وثيق|تغريد|منشور|معلومات|ثقافة)",
            words="نشر",
        ),
        Sense(
            "deployment",
            behind=r"(?![^؛]*(?:قوات|قوة|وحدات|جيش|جنود|تعزيز|لواء|ألوية|أفواج|فوج|مقاتل|عناصر|دوريات|مفارز|منظوم|بطاري|طائرات|سفن|صواريخ|شرطة|أمن|منصات|حشد|بيشمركة|مسلح))",
            words="نشر",
        ),
        # a turn to a subject, a thank, a charge
        Sense("visit", behind=r"(?! ?[^؛]{0,70}?(?:إلى|الى|نحو|صوب|لل?{L})(?!\w))", words="توجه"),
        Sense(
            "visit",
            behind=r"(?:(?!إلى)[^؛]){0,40}? ب(?:ال)?(?:شكر|تحي|انتقاد|اتهام|سؤال|نداء|رسال|دعو|كلم|تهان)",
            words="توجه",
        ),
        Sense("meeting visit", before=r"(?<!\w)[وفبكل]{0,2}ال", words="تبادل|تشاور|تداول|تفاوض|توجه"),
        # who flees visits nobody
        Sense("visit", behind=r"[^؛]*?(?:حق اللجوء|لاجئ|هاربا|فارا|منفى)", beyond=True),
        Sense("visit", before=r"(?<!\w)(?:فر|هرب|هروب|فرار)[^؛]{0,60}"),
        # a session of a court
        Sense("meeting", before=r"(?:ال)?محكمة(?: \S+){0,4} ", behind=r" (?:\S+ ){0,2}?جلس"),
        # aims and sanctions target nobody with arms
        Sense(
            "attack",
            behind=r" (?:\S+ )?(?:استعادة|زيادة|رفع|خفض|تحقيق|تعزيز|تطوير|تقليل|الوصول|إنتاج|تحسين|توسيع|جذب|إنشاء|بناء|التغيير|تغيير|دعم|إحداث|تقليص|توفير|تمكين|شريحة|فئة)",
            words="استهدف|يستهدف|تستهدف|استهداف",
        ),
        Sense(
            "attack airstrike",
            before=r"(?:عقوبات|إجراءات|برنامج|مشروع|لعبة|مؤامرة|سياسات|سياسة|خطة|خطط|قرار|قانون|ضريبة|رسوم|حملة (?:إعلامية|توعية)|مداهمات|تحقيق)[^؛]{0,40}",
            words="استهدف|يستهدف|تستهدف|استهداف",
        ),
        Sense("attack", behind=r"[^؛]{0,40}? ل(?:انفجار|حريق|عطل|خلل|غرق|تصادم|ضغوط|انتقاد)", words="تعرض"),
        Sense("attack", behind=r" (?:ال)?(?:جنسي|لفظي|إلكتروني|سيبراني|كلامي)"),
        Sense(
            "attack killing",
            before=r"(?:حكم|يحكم|تحكم|أحكام|حكما|قضت|قضى|تقضي|يقضي|عقوبة)[^؛]{0,20} (?:ب)?",
            words="إعدام",
        ),
        Sense(
            "violence kidnapping",
            before=r"(?:يدعو|دعا|دعت|تدعو|يطالب|طالب|يهدد|هدد|تهدد|هددت|يتوعد|توعد|يسعى|تسعى|يعتزم|تعتزم)[^؛]{0,25} (?:إلى )?[بل]?",
        ),
        Sense("kidnapping", behind=r" (?:ال)?(?:مبادرة|أضواء|أنظار|فوز|نقاط|بطاقة|تعادل|صدارة)"),
        Sense(
            "missile-attack rocket-attack",
            before=r"(?<!\w)(?:اختبار|تجربة|تجارب|تجريب|برنامج|منظومة|منظومات|عرض|امتلاك|تطوير|تخصيب)[^؛]{0,25}(?<!\w)[بل]?",
        ),
        Sense("arrest", before=r"(?:صلاحيات|خطر|خشية|خوفا)[^؛]{0,50}"),
        Sense(
            "dissolution",
            behind=r" (?:\S+ ){0,2}?(?:ال|لل)?(?:خلاف|أزم|مشكل|قضي|نزاع|ملف|صراع|يحقق|سياسي|سلمي|عادل|جذري|شامل|وسط|دائم)",
        ),
        Sense("dissolution", before=r"(?:إيجاد|ضرورة|حتمية|سبيل|أجل|جهود|إمكانية)(?: \S+){0,2} "),
        # an end of attacks
        Sense(
            "violence", before=r"(?:وقف|إيقاف|تعليق|إنهاء|توقف|استئناف)(?: (?:ال)?(?:سلسلة|موجة))? (?:ال)?"
        ),
        # who leaves a session, a race, a government
        Sense(
            "territory-change deployment",
            behind=r" ?[^؛]{0,70}?(?:ال)?(?:جلسة|برلمان|انتخاب|سباق|ترشح|تحالف|ائتلاف|اجتماع|مفاوضات|اتفاق|مباراة|بطولة|مونديال|قائمة|سوق|استثمار|حكومة الوحدة|اندماج|إندماج|عضوية|منظمة|معاهدة|مشروع|صفقة|شركة)",
            words="انسحب|انسحاب|ينسحب|تنسحب|سحب",
        ),
        Sense(
            "territory-change",
            behind=r" (?:\S+ ){0,3}?(?:ال)?(?:مدارس|مدرسة|جامع|حرم|مبنى|مستشفى|مطار|سكان|محطة|قطار|طائرة|مركز|مراكز|فندق|منازل|عائلات|متظاهر|معتصم|مدنيين)",
            words="إخلاء|أخلت|أخلى",
        ),
        Sense(
            "territory-change",
            behind=r" (?:على )?(?:ال)?(?:مستوى|مستويات|ثقة|دور|مكانة|عافية|هدوء|أمن|استقرار|أموال|حقوق|خدمة|تيار|جثث|جثامين|حريق|حرائق|نيران|وضع|موقف|أسعار|وباء|خط)(?!\w)",
        ),
        Sense(
            "territory-change",
            behind=r" (?:\S+ ){0,2}?(?:حطام|طائرة|طائرات|مسيرة|مسيرات|مسيّرة|شظايا|جسم|صاروخ|صواريخ|أمطار|ثلوج|قتلى|قتيل|جرحى|ضحايا|قذيف|مروحية|سقف|جدار|عمود|رافعة|شجرة)",
            words="سقوط|سقط",
        ),
        Sense(
            "territory-change",
            behind=r"(?![^؛]{0,50}?(?:سيطرة|مدينة|بلدة|قرية|منطقة|مناطق|مواقع|موقع|قاعدة|معسكر|{L}))|[^؛]{0,30}?(?:علم|صورة|لافتة)",
            words="انتزع",
        ),
        Sense("territory-change", behind=r" (?:حكم|نظام|حكومة|الرئيس|النظام|{P})", words="سقوط|سقط"),
        # to be negotiated
        Sense(
            "disarmament",
            before=r"(?:مفاوضات|محادثات|مباحثات|ملف|قضية|مسألة|بشأن|حول|شرط|مقابل|خطة|مشروع|رفض|ترفض|يرفض)(?: \S+){0,2} (?:ال|ل)?",
        ),
        Sense("disarmament", behind=r" القبض"),
        Sense(
            "agreement",
            before=r"(?:أمام|شرط|فرصة|قرب|نحو|أمل|آمال|إمكانية|بانتظار|لحين|حتى|دون|قبل|بغية|قصد)(?: \S+){0,2} (?:ال|ل)?",
        ),
        Sense(
            "release", before=r"(?:حتى|إلى حين|لحين|إلى أن|شرط|مقابل|من أجل|للضغط|للمطالبة ب)(?: \S+){0,3} "
        ),
        # those who lead, back or cover protests
        Sense(
            "protest",
            before=r"(?<!\w)(?:[وفب]?(?:ال)?(?:قادة|قيادات|قيادي|ناشط|ناشطي|ناشطين|ناشطون|نشطاء|وجوه|داعم|داعما|داعمي|دعم|تأييد|المؤيد|تغطية|قمع|ساحات|ساحة|مطالب|حق|حرية|شهداء|ضحايا|مخيمات|موجة|بدء|انطلاق|اندلاع|لجان|تنسيقيات|فض|مشارك|المشاركين|المشاركة|المعروفين)|منذ)(?: في| ب)? (?:ال|لل?)?",
        ),
        # what is blown up under control, old shells
        Sense(
            "bombing",
            behind=r"[^؛]{0,60}?(?:مسيطر عليه|تحت السيطرة|\d+ (?:ألف )?(?:قذيف|صاروخ)|مخلفات|ذخائر|عتاد|أنفاق)",
        ),
        # campaigns of another sort
        Sense(
            "military-operation",
            behind=r"[^؛]{0,40}?(?:حملة|حملات) (?:\S+ )?(?:اقتصادي|إعلامي|انتخابي|تطعيم|تلقيح|توعي|تبرع|دعائي|تضامن|تنظيف|دبلوماسي|إنساني)",
        ),
        # dates of candidates and results
        Sense(
            "election",
            before=r"(?:الترشح|ترشح|القائمات|قائمات|نتائج|النتائج|تسجيل|الطعون|حملة|الحملة|قبول|المترشحين|المرشحين|مرشحا|مفوضية|قانون)[^؛]{0,30}",
        ),
        Sense(
            "election",
            behind=r"(?: \S+){0,4}? (?:رئيسا|رئيسة|مستشارا|نائبا|أمينا|عضوا|محافظا)",
            words="انتخب",
        ),
    ),
    "ckb": (
        # going out, to school; what spreads
        Sense(
            "visit",
            behind=r" ?(?:دەرەوە|ناو|وانە|وانەی|قوتابخانە|سەر|ژێر|پێش|بن|خوێندن)(?!\w)",
            words="چوو|دەچ|بچ|چوون",
        ),
        Sense(
            "visit",
            before=r"(?:پەتا|ڤایرۆس|نەخۆشی|کۆرۆنا|نەوت|پارە|کاڵا|هاوکاری|منداڵ)\w*[^؛]{0,60}",
            words="چوو|دەچ|گەیشت|هات",
        ),
        # who is let free is no town
        Sense(
            "territory-change",
            before=r"(?:زیندان|بەند|دیل|لایەنگر|گیراو|دەستگیرکراو|چەتە|ڕفێن|بارمتە|سەرباز|پۆلیس|ئەفسەر|کارمەند|چالاکوان|کەس|هاوو?ڵاتی|منداڵ|ژن)\w*[^؛]{0,60}",
            words="ئازاد",
        ),
        # a town hall, money, arms
        Sense(
            "territory-change",
            before=r"دەست\w* [^؛]{0,10}",
            behind=r"[^؛]{0,60}?(?:شارەوانی|کۆمپانیا|سامان|پارە|موڵک|چەک|ماددەی)",
        ),
        Sense(
            "territory-change",
            before=r"(?:شارەوانی|کۆمپانیا|سامان|پارە|موڵک|چەک)\w*[^؛]{0,40}",
            words="دەستی?بەسەر|دەست",
        ),
        # the result of a vote, made known; its law, its commission
        Sense(
            "referendum election", before=r"(?:ئەنجام|ئەنجامە|یاسا|بانگەشە|کۆمیسیۆنی باڵا)\w*ی? (?:\S+ی )?"
        ),
        # where something was decided
        Sense("meeting", before="لە ", words="دانیشتنی"),
        # so many years have gone by since
        Sense("violence agreement overthrow", before=r"(?:ساڵ|مانگ|ڕۆژ|هەفتە)\w* (?:بە)?سەر (?:\S+ ){0,3}"),
        # what somebody asks for
        Sense(
            "meeting agreement visit",
            before=r"(?:داوا|داوای|خوازیار|پێویستە)[^؛]{0,90}",
            behind=r"[^؛]{0,20}?(?<!\w)(?:دەست )?(?:پێ ?)?ب(?:کات|کەن|کرێت|بێت|ن|ێت)(?!\w)",
        ),
        Sense(
            "meeting agreement visit",
            before=r"(?:داوا|داوای|خوازیار|پێویستە)[^؛]{0,90}",
            words=r".*(?<!\w)ب\w+(?:ات|ەن|ێت|نەوە|ەوە)$",
        ),
        # what it could become
        Sense("release arrest", behind=r"[^؛]{0,80}?دەتوانێ"),
        # a decision of a ministry is no court's
        Sense(
            "court-ruling", behind=r"(?![^؛]*(?:دادگا|دادوەر|سزا|زیندان|سێدارە|حوکم|داواکار))", words="بڕیار"
        ),
    ),
    "tr": (Sense("designation", behind=r"[^؛]*?(?:bekliyor|istiyor|talep ed|çağrı)\w*"),),
}


def no_happening(sight: Sight) -> bool:
    """Whether the words mean something else here."""
    return any(sense.fits(sight) for sense in SENSES.get(sight.tongue.code, ()))
