# ruff: noqa: E501 (a table: one line a place)
"""How languages call the states, regions, cities and unions of the world: one line a place, its English name first.

These are words of a language, like adjectives of origin: they lead to the registry by its English name. Names of
people, parties and armed groups do not stand here, they belong to the registry.
"""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("ar", "ckb", "fa", "tr", "kmr")
"""``!`` behind a word: it is that name only where nothing is written onto it."""
_PLACES = """
Iraq; العراق|جمهورية العراق; عێراق|عيراق|عیڕاق; عراق; Irak; Iraq|Îraq
Kurdistan Region; إقليم كردستان|إقليم كوردستان|إقليم كردستان العراق|إقليم كوردستان العراق|كردستان العراق|كوردستان العراق; هەرێمی کوردستان|هەرێمی کوردستانی عێراق|باشووری کوردستان; اقلیم کردستان|اقلیم کردستان عراق|کردستان عراق; Irak Kürdistan Bölgesi|Kürdistan Bölgesi|Irak Kürt Bölgesi; Herêma Kurdistanê|Herêma Kurdistan|Başûrê Kurdistanê
Kurdistan; كردستان|كوردستان; کوردستان; کردستان; Kürdistan; Kurdistan|Kurdistanê
Türkiye; تركيا; تورکیا; ترکیه; Türkiye; Tirkiye|Tirkiyê|Tirkiyeyê
Syria; سوريا|سورية; سووریا|سوریا; سوریه; Suriye; Sûriye|Sûrî|Sûriya|Sûriyeya
Iran; إيران|جمهورية إيران الإسلامية|الجمهورية الإسلامية الإيرانية; ئێران|کۆماری ئیسلامیی ئێران|کۆماری ئیسلامی ئێران; ایران|جمهوری اسلامی ایران; İran; Îran|Îranê|Iranê
United States; الولايات المتحدة|الولايات المتحدة الأمريكية|الولايات المتحدة الأميركية|أمريكا|أميركا; ئەمریکا|ئەمەریکا|ویلایەتە یەکگرتووەکان|ویلایەتە یەکگرتووەکانی ئەمریکا|ئەمەریکا; آمریکا|ایالات متحده|ایالات متحده آمریکا; ABD|Amerika|Amerika Birleşik Devletleri; Amerîka|Amerîkayê|DYA|Dewletên Yekbûyî
United Kingdom; بريطانيا|المملكة المتحدة; بەریتانیا|شانشینی یەکگرتوو; انگلیس|بریتانیا|انگلستان; İngiltere|Birleşik Krallık|Britanya; Brîtanya|Brîtanyayê
France; فرنسا; فەڕەنسا|فەرەنسا; فرانسه; Fransa; Fransa|Fransayê
Germany; ألمانيا; ئەڵمانیا|ئەلمانیا; آلمان; Almanya; Almanya|Almanyayê
Israel; إسرائيل; ئیسرائیل|ئیسرائیڵ; اسرائیل; İsrail; Îsraîl|Îsraîlê
Lebanon; لبنان; لوبنان; لبنان; Lübnan; Libnan|Libnanê
Jordan; الأردن; ئوردن|ئەردەن; اردن; Ürdün; Urdun|Urdunê
Saudi Arabia; السعودية|المملكة العربية السعودية; سعودیە|عەرەبستانی سعودیە|سعودییە; عربستان سعودی|عربستان; Suudi Arabistan; Erebistana Siûdî
Qatar; قطر; قەتەر; قطر; Katar; Qeter|Qeterê
United Arab Emirates; الإمارات|الإمارات العربية المتحدة; ئیمارات|ئیماراتی عەرەبی; امارات|امارات متحده عربی; Birleşik Arap Emirlikleri|BAE; Îmarat
Kuwait; الكويت; کوێت|کوەیت; کویت; Kuveyt; Kuweyt
Egypt; مصر; میسر; مصر; Mısır; Misir|Misirê
Yemen; اليمن; یەمەن; یمن; Yemen; Yemen|Yemenê
Oman; سلطنة عمان; عومان; عمان; Umman; Oman
Bahrain; البحرين; بەحرەین; بحرین; Bahreyn; Bahreyn
Russia; روسيا|روسيا الاتحادية; ڕووسیا|رووسیا|ڕوسیا|روسیا; روسیه; Rusya; Rûsya|Rûsyayê
China; الصين; چین; چین; Çin; Çîn|Çînê
Netherlands; هولندا; هۆڵەندا|هۆلەندا; هلند; Hollanda; Holenda
Italy; إيطاليا; ئیتاڵیا|ئیتالیا; ایتالیا; İtalya; Îtalya|Îtalyayê
Spain; إسبانيا; ئیسپانیا; اسپانیا; İspanya; Spanya
Sweden; السويد; سوید; سوئد; İsveç; Swêd|Swêdê
Ukraine; أوكرانيا; ئۆکرانیا; اوکراین; Ukrayna; Ukrayna
Greece; اليونان; یۆنان; یونان; Yunanistan; Yewnanistan
Armenia; أرمينيا; ئەرمینیا|ئەرمەنستان; ارمنستان; Ermenistan; Ermenistan
Azerbaijan; أذربيجان; ئازەربایجان; جمهوری آذربایجان; Azerbaycan; Azerbeycan
Afghanistan; أفغانستان; ئەفغانستان; افغانستان; Afganistan; Efxanistan
Pakistan; باكستان; پاکستان; پاکستان; Pakistan; Pakistan
Middle East; الشرق الأوسط; ڕۆژهەڵاتی ناوەڕاست|ڕۆژهەڵاتی ناوین; خاورمیانه; Orta Doğu|Ortadoğu; Rojhilata Navîn
Baghdad; بغداد; بەغدا|بەغداد; بغداد; Bağdat; Bexda|Bexdayê|Bexdad|Bexdadê
Erbil; أربيل; هەولێر; اربیل; Erbil; Hewlêr|Hewlêrê
Sulaimani; السليمانية; سلێمانی; سلیمانیه; Süleymaniye; Silêmanî|Silêmaniyê|Slêmanî
Duhok; دهوك; دهۆک; دهوک; Duhok; Duhok|Duhokê|Dihok|Dihokê
Halabja; حلبجة; هەڵەبجە; حلبچه; Halepçe; Helebce|Helebceyê
Kirkuk; كركوك; کەرکووک|کەرکوک; کرکوک; Kerkük; Kerkûk|Kerkûkê
Mosul; الموصل; مووسڵ|موسڵ|مووسل; موصل; Musul; Mûsil|Mûsilê
Nineveh; نينوى; نەینەوا; نینوا; Ninova; Neynewa|Nînewa
Tikrit; تكريت; تکریت; تکریت; Tikrit; Tikrît
Salahaddin; صلاح الدين; سەلاحەددین|سەڵاحەدین|سەلاحەدین; صلاح‌الدین|صلاح الدین; Selahaddin; Selahedîn
Diyala; ديالى; دیالە|دیالا; دیاله|دیالی; Diyala; Diyala|Diyalayê
Anbar; الأنبار|الانبار; ئەنبار; الانبار|انبار; Anbar; Enbar|Enbarê
Fallujah; الفلوجة; فەلوجە|فەللوجە; فلوجه; Felluce; Felûce
Ramadi; الرمادي; ڕەمادی|رومادی; رمادی; Ramadi; Remadî
Basra; البصرة; بەسرە|بەسڕە; بصره; Basra; Besra|Besrayê
Najaf; النجف; نەجەف; نجف; Necef; Necef
Karbala; كربلاء; کەربەلا; کربلا; Kerbela; Kerbela
Khanaqin; خانقين; خانەقین; خانقین; Hanekin; Xaneqîn
Tuz Khurmatu; طوز خورماتو|طوزخورماتو; دووزخورماتوو|خورماتوو|دووز خورماتوو; طوزخورماتو; Tuzhurmatu; Xurmatû
Makhmour; مخمور; مەخموور|مەخمور; مخمور; Mahmur; Mexmûr|Mexmûrê
Sinjar; سنجار; شنگال|شەنگال|شنگار; سنجار|شنگال; Sincar|Şengal; Şengal|Şengalê
Zakho; زاخو; زاخۆ; زاخو; Zaho; Zaxo|Zaxoyê
Amedi; العمادية; ئامێدی; عمادیه; Amediye; Amêdî|Amêdiyê
Sidakan; سيدكان; سیدەکان; سیدکان; Sidekan; Sîdekan
Soran; سوران; سۆران; سوران; Soran; Soran|Soranê
Koya; كويسنجق|كويه; کۆیە; کوی‌سنجق|کویه; Köysancak; Koye
Ranya; قضاء رانية; ڕانیە; رانیه; Ranya; Ranya
Chamchamal; جمجمال; چەمچەماڵ; چمچمال; Çemçemal; Çemçemal
Qandil Mountains; جبال قنديل|جبل قنديل|قنديل; چیای قەندیل|قەندیل; قندیل; Kandil|Kandil Dağı; Qendîl|Qendîlê
Hamrin Mountains; جبال حمرين|تلال حمرين|حمرين; حەمرین|چیای حەمرین; حمرین; Hamrin; Hemrîn
Green Zone; المنطقة الخضراء; ناوچەی سەوز|زۆنی سەوز; منطقه سبز; Yeşil Bölge; Herêma Kesk
Ain al-Asad; قاعدة عين الأسد|عين الأسد; عەین ئەسەد|بنکەی عەین ئەسەد; عین‌الاسد|عین الاسد; Ayn el-Esed; Eyn Esed
Ankara; أنقرة; ئەنقەرە|ئەنکەرە; آنکارا; Ankara; Enqere|Enqereyê|Ankara
Istanbul; إسطنبول; ئیستەنبوڵ|ئەستەنبووڵ; استانبول; İstanbul; Stenbol|Stenbolê
Diyarbakır; ديار بكر|دياربكر; دیاربەکر|ئامەد; دیاربکر; Diyarbakır; Amed|Amedê|Diyarbekir
Şırnak; شرناق; شرناخ; شرناک; Şırnak; Şirnex|Şirnexê
Hakkâri; هكاري; هەکاری|جۆلەمێرگ; حکاری; Hakkari; Colemêrg
Tehran; طهران; تاران; تهران; Tahran; Tehran|Tehranê
Damascus; دمشق; دیمەشق; دمشق; Şam; Şam|Şamê
Aleppo; حلب; حەلەب; حلب; Halep; Heleb|Helebê
Idlib; إدلب; ئیدلیب|ئیدلب; ادلب; İdlib; Îdlib|Îdlibê
Raqqa; الرقة; ڕەققە|رەققە; رقه; Rakka; Reqa|Reqayê
Deir ez-Zor; دير الزور; دێرەزوور|دێرەزور|دەیرەزوور; دیرالزور; Deyrizor|Deyrizzor; Dêrezor|Dêrezorê
Hasakah; الحسكة; حەسەکە; حسکه; Haseke; Hesekê|Heseke
Qamishli; القامشلي; قامیشلۆ|قامشلۆ; قامشلی; Kamışlı; Qamişlo|Qamişloyê
Kobane; كوباني|عين العرب; کۆبانی|کۆبانێ; کوبانی; Kobani|Ayn el-Arap; Kobanê|Kobanî
Afrin; عفرين; عەفرین; عفرین; Afrin; Efrîn|Efrînê
Manbij; منبج; مەنبج|مەنبیج; منبج; Münbiç; Minbic|Minbicê
Washington; واشنطن; واشنتۆن; واشنگتن; Washington|Vaşington; Waşington|Waşingtonê
New York; نيويورك; نیویۆرک; نیویورک; New York; New York
Moscow; موسكو; مۆسکۆ; مسکو; Moskova; Mosko
Geneva; جنيف; جنێڤ|جنێف; ژنو; Cenevre; Cenevre
Brussels; بروكسل; برۆکسل; بروکسل; Brüksel; Bruksel
Paris; باريس; پاریس; پاریس; Paris; Parîs
Munich; ميونخ|ميونيخ; میونشن|میونخ; مونیخ; Münih; Munîh
London; لندن; لەندەن; لندن; Londra; London|Londonê
Beirut; بيروت; بەیرووت|بەیروت; بیروت; Beyrut; Beyrûd
Amman; عمان; عەممان; اَمان; Amman; Eman
Riyadh; الرياض; ڕیاز|ریاز; ریاض; Riyad; Riyad
Doha; الدوحة; دەوحە|دۆحە; دوحه; Doha; Doha
Cairo; القاهرة; قاهیرە; قاهره; Kahire; Qahîre
Abu Dhabi; أبو ظبي; ئەبوزەبی; ابوظبی; Abu Dabi; Ebû Dabî
Dubai; دبي; دوبەی; دبی; Dubai; Dubai
Mahabad; مهاباد; مەهاباد; مهاباد; Mahabad; Mehabad
Kermanshah; كرمانشاه; کرماشان; کرمانشاه; Kirmanşah; Kirmaşan
"""
_BODIES = """
United Nations; الأمم المتحدة; نەتەوە یەکگرتووەکان; سازمان ملل|سازمان ملل متحد; Birleşmiş Milletler|BM; Neteweyên Yekbûyî|NY
United Nations Security Council; مجلس الأمن الدولي|مجلس الأمن التابع للأمم المتحدة; ئەنجوومەنی ئاسایشی نێودەوڵەتی|ئەنجوومەنی ئاسایشی نەتەوە یەکگرتووەکان; شورای امنیت|شورای امنیت سازمان ملل; BM Güvenlik Konseyi; Civata Ewlehiyê ya Neteweyên Yekbûyî
European Union; الاتحاد الأوروبي|الاتحاد الأوربي; یەکێتیی ئەوروپا|یەکێتی ئەوروپا|یەکێتیی ئەورووپا; اتحادیه اروپا; Avrupa Birliği|AB; Yekîtiya Ewropayê|YE
NATO; حلف شمال الأطلسي|الناتو|حلف الناتو; ناتۆ; ناتو; NATO; NATO
US Department of State; وزارة الخارجية الأمريكية|وزارة الخارجية الأميركية|الخارجية الأمريكية|الخارجية الأميركية; وەزارەتی دەرەوەی ئەمریکا|وەزارەتی دەرەوەی ئەمەریکا; وزارت خارجه آمریکا|وزارت امور خارجه آمریکا; ABD Dışişleri Bakanlığı; Wezareta Derve ya Amerîkayê|Wezareta Derve ya Amerîka
Asayish; الأسايش|أسايش|آسايش; ئاسایش!; آسایش!; Asayiş; Asayîş|Asayîşê
White House; البيت الأبيض; کۆشکی سپی; کاخ سفید; Beyaz Saray; Qesra Spî
Pentagon; البنتاغون|وزارة الدفاع الأمريكية|وزارة الدفاع الأميركية; پێنتاگۆن; پنتاگون; Pentagon; Pentagon
"""


def _read(table: str, kind: str) -> dict[str, dict[str, tuple[str, str]]]:
    found: dict[str, dict[str, tuple[str, str]]] = {language: {} for language in LANGUAGES}
    for line in table.strip().splitlines():
        english, *columns = (column.strip() for column in line.split(";"))
        for language, words in zip(LANGUAGES, columns, strict=True):
            for word in words.split("|"):
                found[language][word.strip()] = (english, kind)
    found["kmr"] = {w: meant for w, meant in found["kmr"].items() if not _oblique(w, found["kmr"])}
    return found


def _oblique(word: str, words: Mapping[str, object]) -> bool:
    """``Hewlêrê`` beside ``Hewlêr``: a case of another word."""
    return " " not in word and any(
        word.removesuffix(end) in words for end in ("yê", "ê", "a", "ya") if word.endswith(end)
    )


_READ = _read(_PLACES, "place"), _read(_BODIES, "organization")


def exonyms(language: str) -> dict[str, tuple[str, str]]:
    """A language's word → (English name, entity kind), as the word is written."""
    return {**_READ[0][language], **_READ[1][language]}
