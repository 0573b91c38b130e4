# ruff: noqa: E501 (a table: one line a word)
"""Words of which the names of bodies are made: English; Arabic; Sorani; Persian. These are words of languages:
what body bears a name is in the registry.
"""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("ar", "ckb", "fa")
_WORDS = """
party; حزب; پارتی پارت حیزب حزب; حزب
union; اتحاد; یەکێتی یەکیەتی یەکیەتیی; اتحادیه اتحاد
democratic; ديمقراطي ديمقراطية ديموقراطي; دیموکرات دیموکراتی دیموکراتیک دێموکرات دێموکراتی دیمۆکراتی دیمۆکراتیک دیمۆکرات; دموکرات دموکراتیک
democracy; ديمقراطية ديموقراطية; دیموکراسی دیمۆکراسی دیموکراسیی دیمۆکراسیی دێموکراسی دێموکراسیی; دموکراسی
patriotic; وطني وطنية; نیشتمانی نیشتیمانی; میهنی
national; وطني وطنية قومي قومية; نیشتمانی نیشتیمانی نەتەوەیی; ملی
nationalist; قومي قومية; نەتەوەپەرست نەتەوەیی; ملی‌گرا
kurdistan; كردستان كوردستان كردستاني كوردستاني كردستانية كوردستانية; کوردستان; کردستان
turkish; -; تورک; ترک
kurdish; كردي كوردي كردية; کورد کوردی; کرد
workers; عمال; کرێکاران کرێکارانی; کارگران
communities; مجتمعات; کۆمەڵگاکان کۆمەڵگەکان جڤاکان; جوامع
freedom; حرية; ئازادی; آزادی
free; حر حرة; ئازاد; آزاد
life; حياة; ژیان; حیات زندگی
movement; حركة; بزووتنەوە بزوتنەوە; جنبش
change; تغيير; گۆڕان; تغییر
trend; تيار; ڕەوت رەوت; جریان
forces; قوات; هێزەکان هێز; نیروهای
force; قوة فيلق; هێز; نیروی
army; جيش; سوپا سپا; ارتش
armed; مسلحة; چەکدار چەکدارەکان; مسلح
air; جوي جوية; ئاسمانی; هوایی
units; وحدات; یەکینەکان یەکەکان; یگان‌های یگانهای
protection; حماية; پاراستن; مدافع حفاظت
people; شعب شعوب; گەل گەلان; خلق مردم
women; مرأة نساء; ژنان; زنان
popular; شعبي شعبية; میللی گەلی شەعبی; مردمی
mobilization; حشد; حەشد حەشدی; بسیج حشد
equality; مساواة; یەکسانی یەکسانیی; برابری
justice; عدالة; داد دادپەروەری; عدالت
development; تنمية; گەشەپێدان; توسعه
government; حكومة; حکومەت حکوومەت; دولت حکومت
regional; إقليم; هەرێم هەرێمی; اقلیم
region; إقليم; هەرێم هەرێمی; اقلیم
federal; اتحادي اتحادية فيدرالي فيدرالية; فیدراڵ فیدراڵی فیدڕاڵ فیدڕاڵی; فدرال
parliament; برلمان; پەرلەمان; پارلمان
council; مجلس; ئەنجوومەن ئەنجومەن; شورای مجلس
representatives; نواب; نوێنەران; نمایندگان
supreme; أعلى عليا; باڵا; عالی
court; محكمة; دادگا; دادگاه
security; أمن أمنية أمني; ئاسایش ئەمنی; امنیت
counter; مكافحة; دژە دژ بەرەنگاربوونەوە; مبارزه
terrorism; إرهاب; تیرۆر; تروریسم
counter+terrorism; -; دژەتیرۆر; ضدتروریسم
service; جهاز خدمة; دەزگا; سرویس
agency; وكالة جهاز; ئاژانس دەزگا; خبرگزاری آژانس
news; أنباء أخبار; هەواڵ نیوز; خبرگزاری
directorate; مديرية; دەزگا بەڕێوەبەرایەتی بەڕێوەبەرایەتیی; اداره
general; عام عامة; گشتی گشتیی; کل
group; مجموعة جماعة; گرووپ گروپ; گروه
organization; منظمة جهاز; ڕێکخراو رێکخراو دەزگا; سازمان
intelligence; مخابرات استخبارات; هەواڵگری; اطلاعات
central; مركزي مركزية; ناوەندی; مرکزی
command; قيادة; فەرماندەیی; فرماندهی
operations; عمليات; ئۆپەراسیۆنەکان; عملیات
joint; مشترك مشتركة; هاوبەش هاوبەشەکان; مشترک
resistance; مقاومة; بەرگری مقاوەمە; مقاومت
islamic; إسلامي إسلامية; ئیسلامی; اسلامی
revolutionary; ثوري ثورة; شۆڕشگێڕ شۆڕشگێڕی; انقلابی
guard; حرس; پاسەوان; پاسدار
revolutionary+guard; -; پاسداران پاسدارانی; پاسداران
state; دولة; دەوڵەت; دولت
autonomous; ذاتي ذاتية; خۆسەر; خودگردان
self; ذاتي ذاتية; خۆسەر; -
administration; إدارة; بەڕێوەبەری بەڕێوەبەرێتی بەڕێوەبەرایەتی; اداره
north; شمال; باکوور باکور; شمال
south; جنوب; باشوور باشور; جنوب
east; شرق; ڕۆژهەڵات رۆژهەڵات; شرق
west; غرب; ڕۆژئاوا رۆژئاوا ڕۆژاوا; غرب
coalition; تحالف ائتلاف; هاوپەیمانی; ائتلاف
alliance; تحالف; هاوپەیمانی; ائتلاف
framework; إطار; چوارچێوە; چارچوب
coordination; تنسيقي تنسيق; هەماهەنگی; هماهنگی
international; دولي دولية; نێودەوڵەتی; بین‌المللی بینالمللی
global; دولي عالمي عالمية; نێودەوڵەتی جیهانی; جهانی
white; أبيض; سپی; سفید
house; بيت; کۆشک; کاخ
department; وزارة; وەزارەت; وزارت
treasury; خزانة; گەنجینە; خزانه‌داری خزانهداری
human; إنسان; مرۆڤ; بشر
rights; حقوق; ماف مافەکان; حقوق
watch; رصد; چاودێری; دیدبان
amnesty; عفو; لێبوردن; عفو
united; متحدة متحد; یەکگرتوو یەکگرتووەکان; متحد
nations; أمم; نەتەوە; ملل
european; أوروبي أوروبية أوربي; ئەوروپی ئەوروپا; اروپا
mission; بعثة; نێردە; هیأت
embassy; سفارة; باڵیۆزخانە باڵوێزخانە; سفارت
quds; قدس; قودس; قدس
corps; حرس فيلق; سوپا سپا; سپاه
liberation; تحرير; ڕزگاری رزگاری ڕزگاریخواز; آزادیبخش
front; جبهة; بەرە; جبهه
society; جمعية; کۆمەڵە; جمعیت
communist; شيوعي; کۆمۆنیست شیوعی; کمونیست
socialist; اشتراكي; سۆسیالیست; سوسیالیست
republican; جمهوري; کۆماری; جمهوریخواه
green; خضر; سەوز; سبز
congress; مؤتمر; کۆنگرە; کنگره
independent; مستقلة مستقل; سەربەخۆ; مستقل
high; عليا; باڵا; عالی
electoral; انتخابات انتخابية; هەڵبژاردنەکان هەڵبژاردن; انتخابات
commission; مفوضية هيئة; کۆمیسیۆن دەستە; کمیسیون
authority; هيئة سلطة; دەستە; سازمان
integrity; نزاهة; دەستپاکی نەزاهە; -
bank; بنك مصرف; بانک; بانک
university; جامعة; زانکۆ; دانشگاه
foreign; خارجية; دەرەوە; خارجه
relations; علاقات; پەیوەندییەکان پەیوەندی; روابط
judicial; قضاء قضائي; دادوەری; قضایی
"""
"""``a+b``: one word that says both. ``-``: the language has no word for it."""


CALLED = {
    "ckb": (
        (r"(?<!\w)(?P<name>پارتی)(?:یش|ش)?(?!\w)", "Kurdistan Democratic Party", ""),
        (
            r"(?<!\w)(?P<name>یەکێتیی?)(?:ش)?(?!\w)",
            "Patriotic Union of Kurdistan",
            r"(?:پارتیی? و|سیاسیی?|شاندی|شاندێکی|سەرۆکی|وتەبێژی|گوتەبێژی|بەرپرسێکی|بەرپرسی|ئەندامی|ئەندامێکی|ئەندامانی|فراکسیۆنی"
            r"|کاندیدی|لایەنگرانی|سەرکردایەتیی?|سەرکردەی|مەڵبەندی|نێوان|لەگەڵ|کۆبوونەوەی|دیداری|دانوستانکاری|دانووستکاری) $",
        ),
    )
}
"""What everybody calls a body by a common word, where nothing is chained to it; its name in English; what stands
before it, if that word alone is too common."""
WITH_THE_OTHER = r" و پارتی(?:ی|ش|یش)?(?!\w)"
"""Behind such a word: the other of two that are named in one breath."""


def body_words(language: str) -> Mapping[str, frozenset[tuple[str, ...]]]:
    """Words of one language → the English words that each may stand for."""
    column = LANGUAGES.index(language) + 1
    found: dict[str, set[tuple[str, ...]]] = {}
    for line in _WORDS.strip().split("\n"):
        cells = [cell.strip() for cell in line.split(";")]
        for word in cells[column].split():
            if word != "-":
                found.setdefault(word, set()).add(tuple(cells[0].split("+")))
    return {word: frozenset(english) for word, english in found.items()}
