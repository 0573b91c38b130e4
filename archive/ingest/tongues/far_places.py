# ruff: noqa: E501 (a table: one line a place)
"""States, capitals and larger cities beyond those of ``exonyms``, in the two languages that spell them by ear:
English; Arabic; Sorani. Only words that mean nothing else; ``~`` behind one that does: it is that place only behind
a word for such places, or in a list with others.
"""

from __future__ import annotations

_PLACES = """
Copenhagen; كوبنهاغن|كوبنهاجن; کۆپنهاگن|کۆپنهاگۆن
Ottawa; أوتاوا; ئۆتاوا
Helsinki; هلسنكي; هێلسنکی|هیلسنکی
Reykjavik; ريكيافيك; ڕێکیاڤیک
Dublin; دبلن; دوبلین|دەبلن
Lisbon; لشبونة; لیشبۆنە|لشبۆنە
Bucharest; بوخارست; بوخارست|بۆخارست
Sofia; صوفيا~; سۆفیا~
Budapest; بودابست; بوداپێست
Prague; براغ; پراگ
Bratislava; براتيسلافا; براتیسلاڤا
Warsaw; وارسو; وارشۆ
Vilnius; فيلنيوس; ڤیلنیوس
Riga; -; ڕیگا~
Tallinn; تالين~; تالین~
Minsk; مينسك; مینسک
Belgrade; بلغراد; بێلگراد|بەلگراد
Sarajevo; سراييفو; سەراییڤۆ|ساراییڤۆ
Zagreb; زغرب; زاگرێب
Ljubljana; ليوبليانا; لیوبلیانا
Tirana; تيرانا; تیرانا
Pristina; بريشتينا; پریشتینا
Skopje; سكوبيه; سکۆپیە
Podgorica; بودغوريتسا; پۆدگۆریتسا
Chisinau; كيشيناو; کیشیناو
Nicosia; نيقوسيا; نیکۆسیا|نیقۆسیا
Bern; بيرن~; بێرن~
Zurich; زيورخ|زيوريخ; زیوریخ|زوریخ
Lausanne; لوزان; لۆزان~
Frankfurt; فرانكفورت; فرانکفۆرت
Hamburg; هامبورغ; هامبۆرگ|هامبورگ
Cologne; كولونيا; کۆڵن~
Düsseldorf; دوسلدورف; دوسلدۆرف
Milan; ميلانو; میلانۆ|میلان~
Barcelona; برشلونة; بەرشەلۆنە|بارسێلۆنا
Strasbourg; ستراسبورغ; ستراسبۆرگ|ستراسبۆرگ
Marseille; مرسيليا; مارسێلیا|مارسێی
Amsterdam; أمستردام; ئەمستردام
Rotterdam; روتردام; ڕۆتردام
Manchester; مانشستر; مانچستەر
Tokyo; طوكيو; تۆکیۆ
Seoul; سيول~; سیئۆل|سیۆڵ
Pyongyang; بيونغ يانغ|بيونغيانغ; پیۆنگ یانگ|پیۆنگیانگ
New Delhi; نيودلهي; نیودەلهی|نیودێلهی
Mumbai; مومباي; مومبای
Karachi; كراتشي; کەراچی
Peshawar; بيشاور; پێشاوەر
Dhaka; -; داکا~
Colombo; كولومبو; کۆلۆمبۆ
Jakarta; جاكرتا; جاکارتا
Kuala Lumpur; كوالالمبور; کوالالامپور|کوالالەمپور
Bangkok; بانكوك; بانکۆک
Hanoi; هانوي; هانۆی
Manila; مانيلا; مانیلا
Shanghai; شنغهاي; شەنگەهای
Hong Kong; هونغ كونغ; هۆنگ کۆنگ
Canberra; كانبرا; کانبێرا
Sydney; سيدني; سیدنی
Melbourne; ملبورن; میلبۆرن|مێلبۆرن
Wellington; ولنغتون; وێلینگتۆن
Brasília; برازيليا; برازیلیا
Rio de Janeiro; ريو دي جانيرو; ڕیۆ دی جانیرۆ
Buenos Aires; بوينس آيرس|بوينس أيرس; بوینس ئایرس
Bogotá; بوغوتا; بۆگۆتا
Caracas; كاراكاس|كراكاس; کاراکاس
Havana; هافانا; هاڤانا
Mexico City; مكسيكو سيتي; مەکسیکۆ سیتی
Nairobi; نيروبي; نایرۆبی
Addis Ababa; أديس أبابا; ئەدیس ئەبابا
Khartoum; الخرطوم; خەرتووم|خەرتوم
Tripoli; طرابلس; تەرابلوس|ترابلوس
Benghazi; بنغازي; بەنغازی|بێنغازی
Rabat; -; ڕەبات
Casablanca; الدار البيضاء; دارولبەیزا|کازابلانکا
Nouakchott; نواكشوط; نواکشۆت
Mogadishu; مقديشو; مۆگادیشۆ|مەقدیشۆ
Asmara; أسمرة~; ئەسمەرا
Kampala; كمبالا; کامپالا
Pretoria; بريتوريا; پریتۆریا
Johannesburg; جوهانسبرغ; جۆهانسبێرگ
Cape Town; كيب تاون; کەیپ تاون
Abuja; أبوجا; ئەبوجا
Chicago; شيكاغو; شیکاگۆ
Los Angeles; لوس أنجلوس|لوس أنجليس; لۆس ئەنجلۆس|لۆس ئەنجێلیس
San Francisco; سان فرانسيسكو; سان فرانسیسکۆ
Houston; هيوستن; هیوستن
Boston; بوسطن; بۆستن
Toronto; تورونتو; تۆرۆنتۆ
Montreal; مونتريال; مۆنتریال
Vancouver; فانكوفر; ڤانکۆڤەر
Saint Petersburg; سان بطرسبرغ|سانت بطرسبرغ; سانت پیتەرسبۆرگ|سان پیتەرسبۆرگ
Grozny; غروزني; گرۆزنی
Kazan; قازان~; -
Tbilisi; تبليسي|تفليس; تبلیسی
Tashkent; طشقند; تاشکەند
Bishkek; بيشكك; بیشکێک
Dushanbe; دوشنبه; -
Ashgabat; عشق آباد; ئەشقئاباد|عەشقئاباد
Almaty; ألماتي; ئاڵماتی
Nakhchivan; نخجوان|ناخيتشيفان; نەخچیڤان|نەخجەوان
Kandahar; قندهار; قەندەهار
Herat; هرات; هێرات
Kharkiv; خاركيف; خارکیڤ|خارکێڤ
Odesa; أوديسا; ئۆدێسا
Lviv; لفيف~; -
Crimea; شبه جزيرة القرم; نیمچەدوورگەی قرم|نیمچە دوورگەی کریمیا
Morocco; المغرب; مەغریب|مەغریب
Mauritania; موريتانيا; مۆریتانیا
Ethiopia; إثيوبيا; ئەسیوپیا|ئیتیۆپیا
Eritrea; إريتريا; ئیریتریا|ئەریتریا
Djibouti; جيبوتي; جیبۆتی|جیبوتی
Kenya; كينيا; کینیا
Nigeria; نيجيريا; نەیجیریا|نێجیریا
Niger; النيجر; نەیجەر
Ghana; غانا; غانا
Senegal; السنغال; سەنیگال|سێنیگاڵ
Uganda; أوغندا; ئۆگاندا
Tanzania; تنزانيا; تانزانیا
Rwanda; رواندا; ڕواندا
Zimbabwe; زيمبابوي; زیمبابوی
Angola; أنغولا; ئەنگۆلا
Mozambique; موزمبيق; مۆزەمبیق
South Africa; جنوب أفريقيا|جنوب إفريقيا; باشووری ئەفریقا|ئەفریقای باشوور
South Sudan; جنوب السودان; باشووری سودان
Brazil; البرازيل; بەرازیل|بەڕازیل
Argentina; الأرجنتين; ئەرجەنتین|ئەرژەنتین
Chile; تشيلي; چیلی
Colombia; كولومبيا; کۆڵۆمبیا|کۆلۆمبیا
Venezuela; فنزويلا; ڤەنزوێلا|ڤێنزوێلا|ڤەنزوێلا
Ecuador; الإكوادور; ئیکوادۆر
Bolivia; بوليفيا; بۆلیڤیا
Cuba; كوبا; کوبا
Mexico; المكسيك; مەکسیک
Indonesia; إندونيسيا; ئەندەنوسیا|ئیندۆنیزیا|ئەندۆنیسیا
Malaysia; ماليزيا; مالیزیا
Singapore; سنغافورة; سەنگافورە|سینگاپور
Thailand; تايلاند; تایلاند|تایلەند
Vietnam; فيتنام; ڤێتنام|ڤیەتنام
Philippines; الفلبين; فلیپین|فلیپین
Bangladesh; بنغلاديش; بەنگلادیش
Sri Lanka; سريلانكا; سریلانکا|سریلانکا
Nepal; نيبال; نیپاڵ|نیپال
Mongolia; منغوليا; مەنگۆلیا|مەنغۆلیا
Taiwan; تايوان; تایوان
Turkmenistan; تركمانستان; تورکمانستان
Uzbekistan; أوزبكستان; ئۆزبەکستان|ئوزبەکستان
Tajikistan; طاجيكستان; تاجیکستان
Kyrgyzstan; قرغيزستان|قيرغيزستان; قیرغیزستان|قرغیزستان
Portugal; البرتغال; پورتوگال|پورتوگاڵ
Ireland; أيرلندا|إيرلندا; ئێرلەندا|ئیرلەندا
Iceland; آيسلندا|أيسلندا; ئایسلەندا
Luxembourg; لوكسمبورغ; لوکسمبۆرگ|لۆکسمبۆرگ
Malta; مالطا; ماڵتا~
Croatia; كرواتيا; کرواتیا
Serbia; صربيا; سربیا|سربیا
Bosnia and Herzegovina; البوسنة والهرسك; بۆسنە و هەرسک|بۆسنیا و هێرزەگۆڤینا
Bosnia; البوسنة; بۆسنە|بۆسنیا
Slovenia; سلوفينيا; سلۆڤینیا
Slovakia; سلوفاكيا; سلۆڤاکیا
Albania; ألبانيا; ئەلبانیا|ئەڵبانیا
Kosovo; كوسوفو; کۆسۆڤۆ
North Macedonia; مقدونيا الشمالية; مەقدۆنیای باکوور|مەکدۆنیای باکوور
Montenegro; الجبل الأسود~; -
Moldova; مولدوفا; مۆڵدۆڤا|مۆلدۆڤا
Belarus; بيلاروسيا|بيلاروس; بیلاڕووسیا|بیلارووسیا|بێلاڕووس
Estonia; إستونيا; ئیستۆنیا|ئێستۆنیا
Latvia; لاتفيا; لاتڤیا
Lithuania; ليتوانيا; لیتوانیا
New Zealand; نيوزيلندا; نیوزلەندا|نیوزیلەندا
Aqaba; العقبة~; عەقەبە
Irbid; إربد; ئیربید
Zarqa; الزرقاء~; -
Haifa; حيفا; حەیفا
Ramallah; رام الله; ڕامەڵڵا|ڕامەڵا
Nablus; نابلس; نابلوس
Khan Yunis; خان يونس; خان یونس|خانیونس
Rafah; رفح; ڕەفەح
Sidon; صيدا~; سەیدا~
Sharjah; الشارقة; شاریقە|شارجە
Fujairah; الفجيرة; فوجەیرە
Medina; المدينة المنورة; مەدینەی مونەووەرە
Dammam; الدمام; دەمام~
Dhahran; الظهران; -
Hudaydah; الحديدة~; حودەیدە
Taiz; تعز; تەعز
Marib; مأرب~; مەئریب
Salalah; صلالة; سەلالە
Alexandria; الإسكندرية; ئەسکەندەریە
Ceyhan; جيهان~|جيحان~; جەیهان
Mersin; مرسين; مێرسین|مەرسین
Bursa; بورصة~; بورسە~|بورسا
Konya; قونية; کۆنیا
Kayseri; قيصري~; قەیسەری~
Van; -; وان~
Kars; -; قارس
Ağrı; أغري; ئاگری~
Muş; -; مووش~
Bitlis; بدليس|بتليس; بدلیس|بەدلیس
Bingöl; بينغول; بینگۆڵ|چەولیگ
Siirt; سيرت~|سعرد; سێرت
Tunceli; تونجلي; تونجەلی
Erzurum; أرضروم; ئەرزەڕۆم|ئەرزرووم
Trabzon; طرابزون; تەرابزۆن|ترابزۆن
Samsun; سامسون~; سامسون
Malatya; ملاطية|ملاطيا; مەلەتیە|مالاتیا
Elazığ; إلازيغ|ألازيغ; ئەلازیغ|ئێلازیغ
Adıyaman; أديامان|آديامان; ئادیامان|ئادیەمان
Kahramanmaraş; كهرمان مرعش|قهرمان مرعش; کەهرەمان مەرعەش|قەهرەمان مەرعەش
Hatay; هاتاي; هاتای
İskenderun; إسكندرون; ئەسکەندەروون
Edirne; أدرنة; ئەدیرنە
Eskişehir; إسكي شهير; ئەسکیشەهیر
Yüksekova; يوكسكوفا|يوكسيكوفا; یوکسەکۆڤا|گەڤەر
Çukurca; جوكورجا|تشوكورجا; چوکورجا|چەلێ~
Qom; قم~; قوم~
Karaj; كرج; کەرەج
Rasht; رشت~; ڕەشت~
Yazd; يزد; یەزد~
Zahedan; زاهدان~; زاهیدان
Bandar Abbas; بندر عباس; بەندەر عەباس
Bushehr; بوشهر; بووشەهر|بوشەهر
Abadan; عبادان; ئابادان|عەبادان
Khorramshahr; خرمشهر|المحمرة; خوڕەمشەهر
Khorramabad; خرم آباد; خوڕەمئاباد
Hamadan; همدان; هەمەدان
Arak; أراك~; ئاراک~
Marivan; مريوان~; مەریوان~
Oshnavieh; أشنوية; شنۆ
Javanrud; جوانرود; جوانڕۆ
Nahavand; -; نەهاوەند
Al-Bab; الباب~; باب~
Maarat al-Numan; معرة النعمان; مەعەڕەت نوعمان
Saraqib; سراقب; سەراقیب
Tabqa; الطبقة~; تەبقە|تەبقا
Al-Tanf; التنف; تەنف|تەنەف
Mayadin; الميادين~; مەیادین
Baniyas; بانياس; بانیاس
Douma; دوما~; دۆما
Eastern Ghouta; الغوطة الشرقية; غوتەی ڕۆژهەڵات
Al-Qaim; القائم~; قائیم~
Al-Kut; الكوت; کووت
Hillah; الحلة~; حیللە|حیلە~
Amarah; العمارة~; عەمارە
Al-Faw; الفاو; فاو
Umm Qasr; أم قصر; ئوم قەسر
Zubayr; الزبير~; زوبێر~
Taji; التاجي; تاجی~
Hit; هيت~; هیت~
Haditha; -; حەدیسە
Zap; الزاب~; -
Metina; متين~; -
Gara; كارة~|غارا~|كاره~; -
Avashin; آفاشين; -
Simele; سميل; سێمێل
Dukan; دوكان; دوکان!
Said Sadiq; سيد صادق; سەیدسادق|سەید سادق
Bartella; برطلة; بەرتەلە
Al-Hamdaniya; الحمدانية; حەمدانیە|حەمدانییە
Dujail; الدجيل; دوجەیل
Balad; بلد~; بەلەد~
Masif; مصيف صلاح الدين; مەسیف
Harir; حرير~; حەریر
Khalifan; خليفان; خەلیفان
Haji Omaran; حاج عمران|حاجي عمران; حاجی ئۆمەران|حاجیئۆمەران
Barzan; بارزان; بەرزان~|بارزان~
Mergasur; ميركسور|ميركه سور; مێرگەسوور|مێرگەسۆر
Khabat; خبات; خەبات~
Taqtaq; طقطق|طق طق; تەقتەق
Aghjalar; أغجلر|آغجلر; ئاغجەلەر
Bazian; بازيان; بازیان
Tasluja; تاسلوجة; تاسڵووجە
Qaradagh; قرداغ|قره داغ; قەرەداغ
Surdash; سورداش; سورداش
Sharbazher; شاربازير|شرباجير; شارباژێڕ|شاربازێڕ
Tawela; طويلة~; تەوێڵە
Biara; بيارة; بیارە
Khwakurk; خواكورك; خواکوڕک|خواکورک
Shiladze; شيلادزي|شيلادزة; شیلادزێ
Deraluk; ديرلوك|ديرالوك; دێرەلووک|دێرەلوک
Kani Masi; كاني ماسي; کانی ماسێ|کانی ماسی
Batifa; باتيفا|باطوفا; باتیفا|باتووفا
Bamerni; بامرني; بامەڕنێ|بامەرنێ
Faida; فايدة~; فایدە~
Qasrok; قصروك; قەسرۆک
Alqosh; ألقوش; ئەلقۆش
Tel Skuf; تللسقف|تلسقف; تلسقۆف|تەلسقۆف
Sinuni; سنوني; سنوون|سنوونێ
Khanasor; خانصور; خانەسۆر
Domiz; دوميز; دۆمیز
Baharka; بحركة; بەحرکە
Bardarash; بردرش|برده رش; بەردەڕەش
Hasan Sham; حسن شام; حەسەن شام
Kalak; كلك~; کەڵەک~
Pirde; -; پردێ
Pishdar; بشدر; پشدەر
Raparin; رابرين; ڕاپەڕین~|ڕاپەرین~
Goyzha; -; گۆیژە
Azmar; أزمر; ئەزمەڕ
Sirwan; سيروان~; سیروان~
Dersim; درسيم; دێرسم|دێرسیم
Paveh; باوه~; پاوە
Naqadeh; نقدة; نەغەدە
Qadisiyah; القادسية~; قادسیە~
"""


def _read() -> dict[str, dict[str, tuple[str, str]]]:
    found: dict[str, dict[str, tuple[str, str]]] = {"ar": {}, "ckb": {}}
    for line in _PLACES.strip().splitlines():
        english, *columns = (column.strip() for column in line.split(";"))
        for language, words in zip(("ar", "ckb"), columns, strict=True):
            for word in filter("-".__ne__, map(str.strip, words.split("|"))):
                found[language][word] = (english, "place")
    return found


FAR = _read()
"""Language → its word → (English name, kind)."""
