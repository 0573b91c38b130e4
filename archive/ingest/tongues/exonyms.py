# ruff: noqa: E501 (a table: one line a place)
"""How languages call the states, regions, cities and unions of the world: one line a place, its English name first.

These are words of a language, like adjectives of origin: they lead to the registry by its English name. Names of
people, parties and armed groups do not stand here, they belong to the registry. ``-`` in a column: the language has
no word for it that means nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping

from archive.ingest.tongues.far_places import FAR

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
Jordan; الأردن|المملكة الأردنية الهاشمية|المملكة الأردنية; ئوردن|ئەردەن; اردن; Ürdün; Urdun|Urdunê
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
Tuz Khurmatu; طوز خورماتو|طوزخورماتو; تووزخورماتوو|توزخورماتوو|تووز خورماتوو|دووزخورماتوو|خورماتوو|دووز خورماتوو; طوزخورماتو; Tuzhurmatu; Xurmatû
Makhmour; مخمور; مەخموور|مەخمور; مخمور; Mahmur; Mexmûr|Mexmûrê
Sinjar; سنجار; شنگال|شەنگال|شنگار|سنجار|شەنگار; سنجار|شنگال; Sincar|Şengal; Şengal|Şengalê
Zakho; زاخو; زاخۆ; زاخو; Zaho; Zaxo|Zaxoyê
Amedi; العمادية; ئامێدی|ئامێدیێ|ئەمێدیێ; عمادیه; Amediye; Amêdî|Amêdiyê
Sidakan; سيدكان; سیدەکان; سیدکان; Sidekan; Sîdekan
Soran; سوران; سۆران; سوران; Soran; Soran|Soranê
Koya; كويسنجق|كويه; کۆیە; کوی‌سنجق|کویه; Köysancak; Koye
Ranya; قضاء رانية; ڕانیە; رانیه; Ranya; Ranya
Chamchamal; جمجمال; چەمچەماڵ; چمچمال; Çemçemal; Çemçemal
Qandil Mountains; جبال قنديل|جبل قنديل|قنديل; چیای قەندیل|قەندیل; قندیل; Kandil|Kandil Dağı; Qendîl|Qendîlê
Hamrin Mountains; جبال حمرين|تلال حمرين|حمرين; حەمرین|چیای حەمرین; حمرین; Hamrin; Hemrîn
Green Zone; المنطقة الخضراء; ناوچەی سەوز|زۆنی سەوز; منطقه سبز; Yeşil Bölge; Herêma Kesk
Ain al-Asad; قاعدة عين الأسد|عين الأسد; عەین ئەسەد|بنکەی عەین ئەسەد; عین‌الاسد|عین الاسد; Ayn el-Esed; Eyn Esed
Ankara; أنقرة; ئەنقەرە|ئەنکەرە|ئەنکەرا|ئەنقەرا; آنکارا; Ankara; Enqere|Enqereyê|Ankara
Istanbul; إسطنبول; ئیستەنبوڵ|ئەستەنبووڵ; استانبول; İstanbul; Stenbol|Stenbolê
Diyarbakır; ديار بكر|دياربكر; دیاربەکر|ئامەد; دیاربکر; Diyarbakır; Amed|Amedê|Diyarbekir
Şırnak; شرناق; شرناخ; شرناک; Şırnak; Şirnex|Şirnexê
Hakkâri; هكاري; هەکاری|جۆلەمێرگ; حکاری; Hakkari; Colemêrg
Tehran; طهران; تاران; تهران; Tahran; Tehran|Tehranê
Rif Dimashq; ريف دمشق; گوندەواری دیمەشق; حومه دمشق; Şam kırsalı; Gundewarê Şamê
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
Washington; واشنطن; واشنتۆن|واشنتن|واشینتۆن|واشینتن|واشینگتن|واشینگتۆن|واشنگتۆن; واشنگتن; Washington|Vaşington; Waşington|Waşingtonê
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
Bradost; برادوست; برادۆست|بەرادۆست; برادوست; Bradost; Bradost
Rawanduz; راوندوز|رواندز|رواندوز; ڕەواندز|ڕواندز|رەواندز; رواندز; Revanduz; Rewandiz
Shaqlawa; شقلاوة; شەقڵاوە|شەقلاوە; شقلاوه; Şaklava; Şeqlawe
Pirmam; بيرمام|بيرمم|منتجع صلاح الدين|مصيف صلاح الدين; پیرمام|پیرمەم; پیرمام; Pirmam; Pîrmam
Aqrah; عقرة|آكري; ئاکرێ; عقره; Akre; Akrê
Shekhan; الشيخان; شێخان; شیخان; Şeyhan; Şêxan
Penjwen; بنجوين; پێنجوێن; پنجوین; Pencewin; Pêncwên
Sayid Sadiq; سيد صادق; سەید سادق; سید صادق; Seyid Sadık; Seyîd Sadiq
Darbandikhan; دربندخان|دربنديخان; دەربەندیخان; دربندیخان; Derbendihan; Derbendîxan
Kalar; كلار; کەلار; کلار; Kelar; Kelar
Kifri; كفري; کفری; کفری; Kifri; Kifrî
Garmian; كرميان|كرمیان; گەرمیان; گرمیان; Germiyan; Germiyan
Hawraman; هورامان; هەورامان; هورامان; Hewraman; Hewraman
Sharazoor; شهرزور|شارزور; شارەزوور; شهرزور; Şehrizor; Şarezûr
Khurmal; خورمال; خورماڵ; خورمال; Hurmal; Xurmal
Mawat; ماوت; ماوەت!; ماوت; Mawat; Mawet
Qaladiza; قلعة دزة|قلعة دزه; قەڵادزێ|قەڵادزە; قلعه دیزه; Kaladize; Qeladizê
Haji Omeran; حاج عمران|حاجي عمران; حاجی ئۆمەران|حاجی هۆمەران; حاج عمران; Hacı Umran; Hacî Omeran
Choman; جومان; چۆمان; چومان; Çoman; Çoman
Gara; جبل كارة|جبل كاره|جبال كارة; چیای گارە|گارە; گارا; Gara; Gare|Garê
Metina; جبل متين|متينا; مەتین|چیای مەتین; متینا; Metina; Metîna
Zap; -; زاپ; زاپ; Zap; Zap|Zapê
Avashin; أفاشين; ئاڤاشین; آواشین; Avaşin; Avaşîn
Haftanin; هفتانين; هەفتانین; هفتانین; Haftanin; Heftanîn
Asos; آسوس|جبل آسوس; ئاسۆس|چیای ئاسۆس; آسوس; Asos; Asos
Mount Qarachogh; جبل قره جوغ|قره جوغ|قرة جوغ|جبال قره جوغ; چیای قەرەچووغ|قەرەچووغ|قەرەچوغ; قره‌چوغ; Karaçok; Qereçox
Qaraj; قراج; قەراج; -; -; -
Bashiqa; بعشيقة; بەعشیقە; بعشیقه; Başika; Başîqa
Rabia; ربيعة; ڕەبیعە; ربیعه; -; Rebîa
Zummar; زمار; زومار|زمار; زمار; Zummar; Zummar
Tal Afar; تلعفر|تل عفر; تەلەعفەر|تەلەعفر; تلعفر; Telafer; Telafer
Sinuni; سنوني; سنوونی|سنونی|سنونێ; سنونی; Sinuni; Sinûnê
Qayyarah; القيارة; گەیارە|قەیارە; قیاره; Kayyara; Qeyare
Shirqat; الشرقاط; شەرگات|شەرقات|شێرقات; شرقاط; Şirkat; Şerqat
Tilkaif; تلكيف; تلکێف|تەلکێف; تلکیف; Telkeyf; Telkêf
Qaraqosh; قرقوش|بخديدا; قەرەقۆش; قره‌قوش; Karakoş; Qereqoş
Nineveh Plains; سهل نينوى; دەشتی نەینەوا; دشت نینوا; Ninova Ovası; Deşta Neynewa
Hawija; الحويجة; حەویجە; حویجه; Havice; Hewîce
Daquq; داقوق; داقووق|داقوق; داقوق; Dakuk; Daqûq
Dibis; الدبس; دوبز; دبس; Dibis; Dubiz
Altun Kupri; آلتون كوبري|التون كوبري; ئاڵتوون کۆپری; آلتون کوپری; Altınköprü; Pirdê
Taza; تازة خورماتو; تازە خورماتوو; -; Tazehurmatu; -
Jalawla; جلولاء; جەلەولا; جلولا; Celevla; Celewla
Saadiya; السعدية; سەعدیە; سعدیه; Sadiye; Seidiye
Mandali; مندلي; مەندەلی; مندلی; Mendeli; Mendelî
Qara Tapa; قره تبه|قرة تبة; قەرەتەپە; قره تپه; Karatepe; Qeretepe
Muqdadiya; المقدادية; موقدادیە; مقدادیه; Mukdadiye; Miqdadiye
Baqubah; بعقوبة; بەعقووبە|بەعقوبە; بعقوبه; Bakuba; Beqûbe
Samarra; سامراء; سامەڕا|سامەرا; سامرا; Samarra; Samera
Baiji; بيجي; بێجی; بیجی; Beyci; Bêcî
Nasiriyah; الناصرية; ناسریە|ناسرییە; ناصریه; Nasıriye; Nasiriye
Diwaniyah; الديوانية; دیوانیە; دیوانیه; Divaniye; Dîwaniye
Dhi Qar; ذي قار; زیقار; ذی قار; Zikar; Zîqar
Maysan; ميسان; میسان; میسان; Meysan; Meysan
Wasit; واسط; واست|واسیت; واسط; Vasıt; Wasit
Babil; محافظة بابل; بابل; بابل; Babil; Babil
Muthanna; المثنى; موسەننا; مثنی; Müsenna; Muthena
Samawah; السماوة; سەماوە; سماوه; Semave; Semawe
Rutba; الرطبة; ڕوتبە; رطبه; Rutba; Rutbe
Karrada; الكرادة; کەڕادە; کراده; Karrada; Kerrade
Sadr City; مدينة الصدر; شاری سەدر; شهرک صدر; Sadr; Bajarê Sedr
Harir Air Base; قاعدة حرير; بنکەی حەریر; -; -; -
Erbil International Airport; مطار أربيل الدولي|مطار أربيل; فڕۆکەخانەی نێودەوڵەتیی هەولێر|فڕۆکەخانەی نێودەوڵەتی هەولێر|فڕۆکەخانەی هەولێر; فرودگاه بین‌المللی اربیل|فرودگاه اربیل; Erbil Uluslararası Havalimanı|Erbil Havalimanı; Balafirgeha Navdewletî ya Hewlêrê|Balafirgeha Hewlêrê
Baghdad International Airport; مطار بغداد الدولي|مطار بغداد; فڕۆکەخانەی نێودەوڵەتیی بەغدا|فڕۆکەخانەی نێودەوڵەتی بەغدا|فڕۆکەخانەی بەغدا; فرودگاه بین‌المللی بغداد|فرودگاه بغداد; Bağdat Uluslararası Havalimanı|Bağdat Havalimanı; Balafirgeha Navdewletî ya Bexdayê
Sulaimani International Airport; مطار السليمانية الدولي|مطار السليمانية; فڕۆکەخانەی نێودەوڵەتیی سلێمانی|فڕۆکەخانەی نێودەوڵەتی سلێمانی|فڕۆکەخانەی سلێمانی; فرودگاه سلیمانیه; Süleymaniye Havalimanı|Süleymaniye Uluslararası Havalimanı; Balafirgeha Silêmaniyê
Khor Mor gas field; حقل كورمور الغازي|حقل كورمور|حقل كور مور|كورمور|كور مور; کێڵگەی غازیی کۆرمۆر|کێڵگەی غازی کۆرمۆر|کێڵگەی گازی کۆرمۆر|کێڵگەی کۆرمۆر|کۆرمۆر; میدان گازی کورمور|کورمور; Kormor gaz sahası|Kormor doğalgaz sahası|Kormor; Kormor
Ibrahim Khalil; معبر إبراهيم الخليل|منفذ إبراهيم الخليل; دەروازەی ئیبراهیم خەلیل|مەرزی ئیبراهیم خەلیل; -; Habur Sınır Kapısı|İbrahim Halil Sınır Kapısı; Deriyê Brahîm Xelîl
Fish Khabur; فيش خابور|فيشخابور; فیشخابوور|فیشخابور; فیش‌خابور; Fişhabur; Fîşxabûr
Semalka; سيمالكا; سێمالکا; سیمالکا; Semelka; Sêmalka
Şanlıurfa; شانلي أورفا|شانلي اورفا|أورفا; ئورفا|ئورفە|شانلی ئورفا; شانلی‌اورفا|اورفا; Şanlıurfa|Urfa; Riha
Suruç; -; -; -; Suruç; Pirsûs
Gaziantep; غازي عنتاب|عنتاب; عەنتاب|غازی عەنتاب; غازی‌عینتاب; Gaziantep|Antep; Dîlok
Mardin; ماردين; مێردین; ماردین; Mardin; Mêrdîn
Batman; باتمان; باتمان|ئێلح; باتمان; Batman; Êlih
Adana; أضنة; ئەدەنە; آدانا; Adana; Edene
Silopi; سيلوبي; سلۆپی; سیلوپی; Silopi; Silopî
Nusaybin; نصيبين; نسێبین; نصیبین; Nusaybin; Nisêbîn
Cizre; -; -; -; Cizre; Cizîr|Cizîrê
Izmir; إزمير; ئیزمیر; ازمیر; İzmir; Îzmîr
Antalya; أنطاليا; ئەنتالیا; آنتالیا; Antalya; Antalya
İmralı; إيمرالي|إمرالي; ئیمرالی|ئیمراڵی; ایمرالی; İmralı; Îmralî|Îmraliyê
Sanandaj; سنندج; سنە; سنندج; Senendec; Sine
Urmia; أرومية|أورمية|أورميا; ورمێ|ئورمیە; ارومیه; Urumiye; Ûrmiye
Piranshahr; بيرانشهر; پیرانشار|پیرانشەهر; پیرانشهر; Piranşehr; Pîranşar
Baneh; -; بانە; بانه; Bane; Bane
Saqqez; سقز; سەقز; سقز; Sakız; Seqiz
Bukan; بوكان; بۆکان; بوکان; Bukan; Bokan
Sardasht; سردشت; سەردەشت; سردشت; Serdeşt; Serdeşt
Ilam; إيلام; ئیلام; ایلام; İlam; Îlam
Tabriz; تبريز; تەورێز; تبریز; Tebriz; Tewrêz
Isfahan; أصفهان; ئیسفەهان|ئەسفەهان; اصفهان; İsfahan; Îsfehan
Mashhad; -; مەشهەد; مشهد; Meşhed; Meşhed
Shiraz; شيراز; شیراز; شیراز; Şiraz; Şîraz
Ahvaz; الأهواز|الأحواز; ئەهواز; اهواز; Ahvaz; Ehwaz
Natanz; نطنز; نەتەنز; نطنز; Natanz; Netenz
Fordow; فوردو; فۆردۆ; فردو; Fordo; Fordo
Homs; حمص; حومس; حمص; Humus; Hims
Hama; حماة; حەما; حماه; Hama; Hema
Daraa; درعا; دەرعا; درعا; Dera; Dera
Suwayda; السويداء; سوەیدا; سویدا; Süveyda; Siweyda
Latakia; اللاذقية; لازقیە|لازیقیە; لاذقیه; Lazkiye; Laziqiye
Tartus; طرطوس; تەرتووس; طرطوس; Tartus; Tertûs
Quneitra; القنيطرة; قونەیترە; قنیطره; Kuneytra; Quneytra
Jarablus; جرابلس; جەرابلوس; جرابلس; Cerablus; Cerablus
Azaz; أعزاز|إعزاز; ئەعزاز; اعزاز; Azez; Ezaz
Tal Abyad; تل أبيض; گرێ سپی|تەل ئەبیەز; تل ابیض; Tel Abyad; Girê Spî
Ras al-Ayn; رأس العين|سري كانيه; سەرێ کانی|سەرێکانی; راس‌العین; Resulayn; Serêkanî|Serêkaniyê
Derik; المالكية|ديريك; دێرک|دێریک; مالکیه; Derik; Dêrik
Amuda; عامودا; عامودا; عامودا; Amude; Amûdê
Darbasiyah; الدرباسية; دربێسیە; -; Derbesiye; Dirbêsiyê
Tell Tamer; تل تمر; تل تەمر; -; Tel Temir; Til Temir
Ain Issa; عين عيسى; عەین عیسا; عین عیسی; Ayn İsa; Eyn Îsa
Shaddadi; الشدادي; شەدادی; شدادی; Şeddadi; Şedadê
Al-Bukamal; البوكمال; بووکەمال; بوکمال; Ebu Kemal; Bûkemal
Palmyra; تدمر; تەدمور; تدمر; Palmira|Tedmür; Tedmur
Tishrin Dam; سد تشرين; بەنداوی تشرین; سد تشرین; Tişrin Barajı; Bendava Tişrînê
Deir Hafer; دير حافر; دێر حافر; دیر حافر; Deyr Hafir; Dêr Hafir
Sheikh Maqsoud; الشيخ مقصود; شێخ مەقسوود; شیخ مقصود; Şeyh Maksud; Şêx Meqsûd
al-Hol camp; مخيم الهول|الهول; کەمپی هۆل; اردوگاه الهول|الهول; El Hol Kampı|Hol Kampı; Kampa Holê
Bakur; شمال كردستان|شمال كوردستان; باکووری کوردستان|باکوری کوردستان; شمال کردستان; Kuzey Kürdistan; Bakurê Kurdistanê
Rojhelat; شرق كردستان|شرق كوردستان; ڕۆژهەڵاتی کوردستان|رۆژهەڵاتی کوردستان; شرق کردستان; Doğu Kürdistan; Rojhilatê Kurdistanê
Rojava; روج آفا|روجآفا; ڕۆژاوا|رۆژاوا|ڕۆژئاوای کوردستان; روژاوا; Rojava; Rojava|Rojavayê Kurdistanê
Golan Heights; الجولان|هضبة الجولان|مرتفعات الجولان; بەرزاییەکانی گۆلان; جولان|بلندی‌های جولان; Golan Tepeleri|Golan; Golan
Gaza; غزة|قطاع غزة; غەززە|کەرتی غەززە; غزه|نوار غزه; Gazze|Gazze Şeridi; Xeze|Xezeyê
West Bank; الضفة الغربية; کەناری ڕۆژئاوا; کرانه باختری; Batı Şeria; Kerana Rojava
Jerusalem; القدس; قودس; قدس; Kudüs; Qudis
Tel Aviv; تل أبيب; تەلئەبیب|تەل ئەبیب; تل‌آویو|تل آویو; Tel Aviv; Tel Avîv
Palestine; فلسطين; فەلەستین|فەڵەستین; فلسطین; Filistin; Filistîn
Tunisia; -; تونس; تونس; Tunus; Tûnis
Algeria; الجزائر; جەزائیر; الجزایر; Cezayir; Cezayîr
Libya; ليبيا; لیبیا; لیبی; Libya; Lîbya
Sudan; السودان; -; سودان; -; -
Somalia; الصومال; سۆماڵ; سومالی; Somali; Somalya
Belgium; بلجيكا; بەلجیکا|بەلژیکا; بلژیک; Belçika; Belçîka
Switzerland; سويسرا; سویسرا; سوئیس; İsviçre; Swîsre
Austria; النمسا; نەمسا; اتریش; Avusturya; Awûstûrya
Poland; بولندا; پۆڵەندا|پۆلەندا; لهستان; Polonya; Polonya
Romania; رومانيا; ڕۆمانیا; رومانی; Romanya; Romanya
Bulgaria; بلغاريا; بولگاریا; بلغارستان; Bulgaristan; Bulgaristan
Cyprus; قبرص; قوبرس; قبرس; Kıbrıs; Qibris
Georgia; جورجيا; جۆرجیا; گرجستان; Gürcistan; Gurcistan
Norway; النرويج; نەرویج; نروژ; Norveç; Norwêc
Denmark; الدنمارك; دانیمارک; دانمارک; Danimarka; Danîmarka
Finland; فنلندا; فینلەندا; فنلاند; Finlandiya; Fînlanda
Hungary; المجر|هنغاريا; هەنگاریا|مەجەر; مجارستان; Macaristan; Macaristan
Czech Republic; التشيك|جمهورية التشيك; چیک; چک|جمهوری چک; Çekya; Çekya
Canada; كندا; کەنەدا; کانادا; Kanada; Kanada
Australia; أستراليا; ئوسترالیا; استرالیا; Avustralya; Awistralya
Japan; اليابان; ژاپۆن|یابان; ژاپن; Japonya; Japonya
India; الهند; هیندستان; هند; Hindistan; Hindistan
South Korea; كوريا الجنوبية; کۆریای باشوور; کره جنوبی; Güney Kore; Koreya Başûr
North Korea; كوريا الشمالية; کۆریای باکوور; کره شمالی; Kuzey Kore; Koreya Bakur
Kazakhstan; كازاخستان; کازاخستان; قزاقستان; Kazakistan; Qazaxistan
Berlin; برلين; بەرلین; برلین; Berlin; Berlîn
Vienna; فيينا; ڤیەننا|ڤیێنا; وین; Viyana; Viyana
Rome; روما; ڕۆما|رۆما; رم; Roma; Roma
Madrid; مدريد; مەدرید; مادرید; Madrid; Madrîd
The Hague; لاهاي; لاهای; لاهه; Lahey; Lahey
Oslo; أوسلو; ئۆسلۆ; اسلو; Oslo; Oslo
Stockholm; ستوكهولم; ستۆکهۆڵم|ستۆکهۆلم; استکهلم; Stockholm; Stockholm
Athens; أثينا; ئەسینا; آتن; Atina; Atîna
Kyiv; كييف; کیێڤ; کی‌یف|کیف; Kiev; Kîev
Beijing; بكين; پەکین|پێکین; پکن; Pekin; Pekîn
Davos; دافوس; داڤۆس; داووس; Davos; Davos
Jeddah; جدة; جەددە; جده; Cidde; Cide
Mecca; مكة; مەککە; مکه; Mekke; Meke
Sharm el-Sheikh; شرم الشيخ; شەرم شێخ|شەرمولشێخ; شرم‌الشیخ; Şarm el-Şeyh; Şerm El-Şêx
Sanaa; صنعاء; سەنعا; صنعا; -; Sena
Aden; عدن; عەدەن; عدن; Aden; Eden
Muscat; مسقط; مەسقەت; مسقط; Maskat; Mesqet
Manama; المنامة; مەنامە; منامه; Manama; Menama
Kabul; كابول; کابوڵ|کابول; کابل; Kabil; Kabûl
Islamabad; إسلام آباد; ئیسلامئاباد; اسلام‌آباد; İslamabad; Îslamabad
Baku; باكو; باکۆ; باکو; Bakü; Bakû
Yerevan; يريفان; یەریڤان; ایروان; Erivan; Êrêwan
Sochi; سوتشي; سۆچی; سوچی; Soçi; Soçî
Astana; أستانا; ئەستانە; -; Astana; Astana
Red Sea; البحر الأحمر; دەریای سوور; دریای سرخ; Kızıldeniz; Derya Sor
Strait of Hormuz; مضيق هرمز; گەرووی هورمز; تنگه هرمز; Hürmüz Boğazı; Tengava Hurmizê
Europe; أوروبا|أوربا; ئەورووپا|ئەوروپا; اروپا; Avrupa; Ewropa|Ewropayê
Africa; أفريقيا|إفريقيا; ئەفریقا; آفریقا; Afrika; Afrîka
Tigris; نهر دجلة; ڕووباری دیجلە; رود دجله; Dicle Nehri; Çemê Dîcleyê
Euphrates; نهر الفرات; ڕووباری فورات; رود فرات; Fırat Nehri; Çemê Firatê
"""
_BODIES = """
Kurdistan Regional Government; -; -; -; Irak Kürt Bölgesel Yönetimi|Kürt Bölgesel Yönetimi|Irak Kürdistan Bölgesel Yönetimi|Kürdistan Bölgesel Yönetimi|IKBY|IKYB; Hikûmeta Herêma Kurdistanê
United Nations; الأمم المتحدة; نەتەوە یەکگرتووەکان; سازمان ملل|سازمان ملل متحد; Birleşmiş Milletler|BM; Neteweyên Yekbûyî|NY
United Nations Security Council; مجلس الأمن الدولي|مجلس الأمن التابع للأمم المتحدة; ئەنجوومەنی ئاسایشی نێودەوڵەتی|ئەنجوومەنی ئاسایشی نەتەوە یەکگرتووەکان; شورای امنیت|شورای امنیت سازمان ملل; BM Güvenlik Konseyi; Civata Ewlehiyê ya Neteweyên Yekbûyî
European Union; الاتحاد الأوروبي|الاتحاد الأوربي; یەکێتیی ئەوروپا|یەکێتی ئەوروپا|یەکێتیی ئەورووپا; اتحادیه اروپا; Avrupa Birliği|AB; Yekîtiya Ewropayê|YE
NATO; حلف شمال الأطلسي|الناتو|حلف الناتو; ناتۆ; ناتو; NATO; NATO
US Department of State; وزارة الخارجية الأمريكية|وزارة الخارجية الأميركية|الخارجية الأمريكية|الخارجية الأميركية; وەزارەتی دەرەوەی ئەمریکا|وەزارەتی دەرەوەی ئەمەریکا; وزارت خارجه آمریکا|وزارت امور خارجه آمریکا; ABD Dışişleri Bakanlığı; Wezareta Derve ya Amerîkayê|Wezareta Derve ya Amerîka
UNAMI; يونامي|بعثة الأمم المتحدة لمساعدة العراق|بعثة يونامي; یۆنامی|یونامی; یونامی; UNAMI; UNAMI
UNHCR; المفوضية السامية للأمم المتحدة لشؤون اللاجئين|مفوضية اللاجئين|المفوضية السامية لشؤون اللاجئين|مفوضية الأمم المتحدة لشؤون اللاجئين; کۆمیسیۆنی باڵای نەتەوە یەکگرتووەکان بۆ پەنابەران; کمیساریای عالی پناهندگان سازمان ملل; BM Mülteciler Yüksek Komiserliği|BMMYK; Komîseriya Bilind a Penaberan
UNESCO; اليونسكو|منظمة اليونسكو; یونسکۆ|یونێسکۆ|ڕێکخراوی یونسکۆ|ڕێکخراوی یونێسکۆ; یونسکو; UNESCO; UNESCO
UNICEF; اليونيسف|منظمة اليونيسف|اليونيسيف; یونیسێف|یۆنیسێف; یونیسف; UNICEF; UNICEF
World Health Organization; منظمة الصحة العالمية; ڕێکخراوی تەندروستیی جیهانی; سازمان بهداشت جهانی; Dünya Sağlık Örgütü; Rêxistina Tenduristiyê ya Cîhanê
International Organization for Migration; المنظمة الدولية للهجرة; ڕێکخراوی نێودەوڵەتیی کۆچ; سازمان بین‌المللی مهاجرت; Uluslararası Göç Örgütü; Rêxistina Navneteweyî ya Koçê
International Atomic Energy Agency; الوكالة الدولية للطاقة الذرية; ئاژانسی نێودەوڵەتیی وزەی ئەتۆم; آژانس بین‌المللی انرژی اتمی; Uluslararası Atom Enerjisi Ajansı|UAEA; Ajansa Enerjiya Atomê ya Navneteweyî
International Committee of the Red Cross; اللجنة الدولية للصليب الأحمر|الصليب الأحمر الدولي|الصليب الأحمر; خاچی سووری نێودەوڵەتی|خاچی سوور; صلیب سرخ|کمیته بین‌المللی صلیب سرخ; Uluslararası Kızılhaç Komitesi|Kızılhaç; Xaça Sor a Navneteweyî|Xaça Sor
Arab League; جامعة الدول العربية|الجامعة العربية; کۆمکاری عەرەبی|کۆمکاری وڵاتانی عەرەبی; اتحادیه عرب; Arap Birliği|Arap Ligi; Komeleya Erebî
Organisation of Islamic Cooperation; منظمة التعاون الإسلامي; ڕێکخراوی هاوکاریی ئیسلامی; سازمان همکاری اسلامی; İslam İşbirliği Teşkilatı; Rêxistina Hevkariya Îslamî
Gulf Cooperation Council; مجلس التعاون الخليجي|مجلس التعاون لدول الخليج العربية; ئەنجوومەنی هاوکاریی کەنداو; شورای همکاری خلیج فارس; Körfez İşbirliği Konseyi; Encûmena Hevkariya Kendavê
World Bank; البنك الدولي; بانکی جیهانی|بانکی نێودەوڵەتی; بانک جهانی; Dünya Bankası; Banka Cîhanî
International Monetary Fund; صندوق النقد الدولي; سندووقی دراوی نێودەوڵەتی; صندوق بین‌المللی پول; Uluslararası Para Fonu|IMF; Sindoqa Diravê ya Navneteweyî
OPEC; أوبك|منظمة أوبك; ئۆپێک; اوپک; OPEC; OPEC
Human Rights Watch; هيومن رايتس ووتش; هیومان ڕایتس وۆچ; دیده‌بان حقوق بشر; Human Rights Watch|İnsan Hakları İzleme Örgütü; Human Rights Watch
Amnesty International; منظمة العفو الدولية|العفو الدولية; ڕێکخراوی لێبوردنی نێودەوڵەتی; عفو بین‌الملل; Uluslararası Af Örgütü; Rêxistina Efûyê ya Navneteweyî
Syrian Observatory for Human Rights; المرصد السوري لحقوق الإنسان|المرصد السوري; ڕوانگەی سووریا بۆ مافەکانی مرۆڤ|ڕوانگەی مافی مرۆڤی سووریا; دیده‌بان حقوق بشر سوریه; Suriye İnsan Hakları Gözlemevi|SOHR; Çavdêriya Sûriyeyê ya Mafên Mirovan
Kremlin; الكرملين; کرێملین|کرملین; کرملین; Kremlin; Kremlîn
Asayish; الأسايش|أسايش|آسايش; ئاسایش!; آسایش!; Asayiş; Asayîş|Asayîşê
White House; البيت الأبيض; کۆشکی سپی; کاخ سفید; Beyaz Saray; Qesra Spî
Pentagon; البنتاغون|وزارة الدفاع الأمريكية|وزارة الدفاع الأميركية; پێنتاگۆن; پنتاگون; Pentagon; Pentagon
"""


def _read(table: str, kind: str) -> dict[str, dict[str, tuple[str, str]]]:
    found: dict[str, dict[str, tuple[str, str]]] = {language: {} for language in LANGUAGES}
    for line in table.strip().splitlines():
        english, *columns = (column.strip() for column in line.split(";"))
        for language, words in zip(LANGUAGES, columns, strict=True):
            for word in filter("-".__ne__, map(str.strip, words.split("|"))):
                found[language][word] = (english, kind)
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
    return {**FAR.get(language, {}), **_READ[0][language], **_READ[1][language]}
