"""Words of names that are written in several ways: given names of the region, titles before a name, and the
words of which the names of bodies and places are made. This is language: who bears a name is in the registry.
"""

# ruff: noqa: E501 (a line a name)

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from archive.values.names import fold

# One given name a line; what stands on two lines may be either. Two different lines are two different people.
GIVEN_NAMES = """
muhammad muhammed mohammed mohammad mohamed mohamad muhamad mohamet muhemmed mihemed mihemmed mohd محمد محەمەد محەممەد موحەمەد
mehmet mehmed محمد
ahmed ahmad ahmet ehmed ahmat احمد ئەحمەد
mahmoud mahmud mahmood mahmut mehmud mehmoud mahmod محمود مەحمود
hamid hameed hamit hemid حمید حەمید
hamed hamid حامد حامید
hamad حمد حەمەد
hammad حماد
hasan hassan hesen حسن حەسەن
hassan حسان
hussein hussain husain husein husayn hossein hosein hossain hoseyn hussien huseyin husseyin hisen huseyn husen حسین حوسین حوسێن حسێن
muhsin mohsen mohsin muhsen محسن موحسین
husni hosni husnu حسنی
hasani حسنی
ali aly eli علی عەلی
alaa ala alaeddin علا علاء
aliya alia alya علیا
omar umar omer عمر عومەر
ammar amar عمار عەمار
amer عامر
amir ameer emir امیر ئەمیر
amr عمرو
imran emran عمران
othman uthman osman usman othmane عثمان عوسمان
abbas ebbas عباس عەباس
karim kareem kerim krim كریم کریم کەریم
karam kerem کرم كرم
rahim raheem rehim رحیم ڕەحیم رەحیم
rahman rehman رحمان رحمن ڕەحمان
jamal gamal cemal djamal jemal جمال جەمال
jamil cemil jameel gamil djamil cemile جمیل جەمیل
kamal kemal کمال كمال کەمال
kamil kamel کامل كامل کامیل
salim saleem selim سلیم سەلیم
salem salim سالم سالیم
salam سلام سەلام
salman selman سلمان سەلمان
sulaiman suleiman sulayman suleyman soleiman soliman suleman سلیمان سلێمان
salah selah صلاح سەلاح
saleh salih صالح ساڵح سالح
saad saed سعد سەعد
said saeed saied saiid sait سعید سەعید
sayyid seyyid sayed سید
masoud massoud masud mesud mesut masood massud مسعود مەسعود
masrour mesrur masrur masroor مسرور مەسرور
mansour mansur mensur منصور مەنسور
nasser nasir naser ناصر ناسر
nasir naseer نصیر
nasr نصر
nizar نزار نیزار
nadir nader نادر
nadhir nazir نذیر نظیر
majid majeed mecid مجید مەجید
majed majid ماجد ماجید
rashid rasheed resid رشید ڕەشید رەشید
rashed rashid راشد
rashad reshad رشاد
walid waleed velid ولید وەلید
khalid khaled halit halid xalid خالد خالید
khalil halil xelil خلیل خەلیل
jalal celal jelal galal جلال جەلال
jalil celil jaleel جلیل
bashar beshar بشار
bashir besheer beshir بشیر بەشیر
hakim hakeem حکیم حكیم
hakan هاکان
samir sameer sermir سمیر سەمیر
samer سامر
shakir shaker شاکر شاكر
shukri sukru شکری شكری
ibrahim ebrahim ibraheem brahim ابراهیم ئیبراهیم
ismail esmail ismael ismaeel esmaeil smail اسماعیل ئیسماعیل
ishaq ishak eshaq اسحاق ئیسحاق
idris edris idrees ادریس ئیدریس
ilyas elias elyas الیاس
isa issa eesa عیسی عیسا
musa moussa mousa moosa موسی موسا
mustafa mostafa moustafa mistefa mustapha mustefa مصطفی مستەفا
murtada morteza murtaza murteza mortada مرتضی
mahdi mehdi mahdy مهدی مەهدی
hadi هادی
mazin mazen مازن
yusuf yousef youssef yousif yusif yousuf یوسف
yunis younis yunus younes یونس
yahya yehia yahia yehya یحیی یەحیا
yasin yaseen yassin ياسين یاسین
yasir yasser yaser یاسر
younus یونس
zaki zeki زکی
zaid zayd zeid زید زەید
ziad ziyad زیاد
ziya zia dhia diaa ضیا
tariq tareq tarek tarik طارق تاریق
taha taha طه تەها
taher tahir طاهر تاهیر
qasim qassim qasem kassem kasim ghasem qassem قاسم قاسم قاسیم
qais qays kais قیس
qusay qusai قصی
uday odai عدی
adnan ednan عدنان
adel adil عادل عادیل
adham ادهم
anwar anwer enwer enver انور ئەنوەر
akram ekrem اکرم اكرم ئەکرەم
amin ameen emin امین ئەمین
amina ameena emine امینه ئامینە
arif aref عارف
aziz azeez ezis عزیز عەزیز
azad ازاد ئازاد
bakr baker bekir بکر بكر
barzan berzan بارزان
barham berhem برهم بەرهەم
badr bedir بدر
burhan borhan برهان
dawud dawood daoud davud davut داود داوود
diyar ديار دیار
dilan دیلان
faisal faysal feisal feysel فیصل فەیسەڵ
faiq faeq faik فائق
falah فلاح
faleh falih فالح
fadel fadhil fazel fadil fazil فاضل فازیل
faruq farouk farooq faruk فاروق
farhad ferhad ferhat فرهاد فەرهاد
farid fareed ferid فرید
fatima fatma fatimah fatemeh fatime fatma فاطمه فاتیمە فاتمە
fuad fouad foad فواد
ghazi gazi غازی
habib حبیب
haidar haider haydar heydar haydar hayder حیدر حەیدەر
hamza hamzah hemze حمزه هەمزە
harith hares حارث
hashim hashem هاشم هاشیم
hisham hesham هشام
hikmat hikmet hekmat حکمت
hoshyar hoshiar hushyar هوشیار
jabbar jabar cabbar جبار جەبار
jaafar jafar jaffar cafer gafar ja'far جعفر جەعفەر
jasim jassem jasem casim جاسم
jawad javad jouad cevad cawad جواد
juma jumaa gumaa cuma جمعه
kadhim kazem kazim kadhem kadim کاظم كاظم کازم
karima kerime کریمه كریمه
khamis خمیس
khalaf خلف
latif lateef letif لطیف لەتیف
laith layth لیث
lutfi لطفی
luqman loqman lokman لقمان
mahir maher ماهر
malik malek مالک مالك
marwan merwan مروان
mazlum mazloum مظلوم مەزڵوم
mubarak mobarak مبارک مبارك
muhannad mohannad مهند
mukhtar mokhtar muxtar مختار
munir mounir moneer منیر
murad mourad مراد موراد
muayad moayad موید
muqtada moqtada muktada مقتدی
nabil nabeel نبیل
nadim nadeem ندیم
naji nagy nagi ناجی
najib najeeb necib نجیب
najm nejm نجم
nechirvan nechervan necirvan neçirvan نیچیرفان نیجیرفان نێچیرڤان نێچیرفان
nouri nuri noori نوری
omid umid امید ئومێد
qadir qader kadir قادر قادیر
qahtan قحطان
raad رعد
raed raid رائد
rafi rafi رافع
rajab recep receb ragab رجب
ramadan ramazan ramzan رمضان ڕەمەزان
rasul rasoul rasool resul رسول ڕەسووڵ
rauf raouf رئوف رووف
rebar reber ریبر ڕێبەر رێبەر
rebwar rebuar ریبوار ڕێبوار
riad riyad riyadh ریاض
rida reza rıza riza ridha رضا ڕەزا
rizgar رزگار ڕزگار
rustam rostam رستم
sabah صباح سەباح
sabir saber صابر
sabri صبری
sadiq sadegh sadik صادق سادق
saddam sadam صدام سەدام
safa صفا
safin safeen سفین سەفین
sahib saheb صاحب
samira سمیره
sarah sara ساره سارا
sardar serdar سردار سەردار
shirwan sherwan shirwan شیروان شێروان
sirwan سیروان
shahin شاهین
shakhawan شاخەوان
taleb talib طالب تالیب
tahsin tehsin تحسین تەحسین
tawfiq tawfik tevfik toufic توفیق تۆفیق
thabit thabet sabit ثابت
thamir thamer ثامر
wisam wissam وسام
wael وائل
zahir zaher ظاهر زاهر
zakaria zakariya zekeriya زکریا
zaynab zeinab zeynep zainab زینب زەینەب
zuhair zoheir zuhayr زهیر
aisha ayse ayşe aesha عائشه
arslan aslan
mina مینا
ilham elham ئیلهام الهام
ahlam احلام
khadija hatice خدیجه
leyla layla leila laila لیلی لەیلا
maryam meryem mariam مریم مەریەم
nadia nadiya نادیه
huda hoda هدی
iyad eyad ayad ایاد عیاد
imad emad عماد عیماد
izzat ezzat izzet عزت
john
jon jonathan
michael mike
joseph joe
james jim
thomas tom
anthony antony tony
william bill
robert bob
david dave
christopher chris
daniel dan
stephen steven steve
matthew matt
edward ted
richard dick
kenneth ken
donald don
mark marc
lloyd
patrick pat
paul
peter pete
george
jeffrey jeff geoffrey
khosrow khasro khosro xesro husrev خسرو خەسرەو
benjamin binyamin bunyamin bünyamin بنیامین
"""

WEST_AND_TURKEY = frozenset(
    """
recep tayyip mevlut ahmet mehmet kemal cemil murat hakan yasar devlet melih sirri
kenneth michael stephen matthew joseph thomas robert william james john donald patrick paul george frank david
""".split()  # noqa: SIM905
)
"""First ones of two given names. Elsewhere the second is the father's."""
LEADING = frozenset(
    "muhammad mohammed mohammad mohamed muhammed seyed sayyid gholam amir محمد سید محەمەد امیر".split()  # noqa: SIM905
)
"""Given names that stand before the one by which a man is called."""

TITLES = frozenset(
    """
dr mr mrs ms prof professor general gen lieutenant lt colonel col major maj brigadier brig captain capt
sergeant sgt admiral adm staff marshal president prime minister pm premier chancellor governor senator
ambassador judge king queen prince princess sultan pope imam ayatollah hojjatoleslam grand sheikh shaykh sheik
shex şêx şeyh seyh shaikh sayyid sayyed seyyed seyed mullah mulla mela molla haji hajji hajj hadji mam kak engineer eng ustad sir lord
deputy secretary speaker commander comrade heval mufti patriarch bishop father mala
السید الدكتور الدکتور دكتور دکتور الشیخ شیخ الحاج حاج حاجی اللوا لوا الفریق فریق العمید عمید العقید عقید الركن الرئیس رئیس
الملك الملا ملا الامام الاستاذ المهندس الامیر القاضی الوزیر وزیر ایت الحاجی السیده اقای سردار سرلشکر سرتیپ
دکتۆر مامۆستا شێخ مەلا مام کاک بەڕێز سەرۆک جنرال جەنەڕاڵ د م سەید
""".split()  # noqa: SIM905
)

NATIONS = """
iraq iraqi iraqs العراق عراق العراقی العراقیه عیراق عێراق عێراقی عیراقی عراقی irak iraklı irakê
iran iranian irans ایران الایرانی الایرانیه ئێران ئیران ئێرانی ایرانی iranê
turkey turkish turkiye turkeys تركیا التركی التركیه ترکیه ترکیا تورکیا تورکی türk türkiye
syria syrian syrias سوریا السوری السوریه سوریه سووریا suriye suriyê sûriyê
lebanon lebanese لبنان اللبنانی
kurdistan kurdistans كردستان الكردستانی کردستان کوردستان کوردستانی kurdistani كوردستان
kurdish kurd kurds kürt الكردی الكردیه کوردی
america american usa us
russia russian russias روسیا
israel israeli israels اسرائیل
jordan jordanian الاردن
saudi saudis السعودیه
egypt egyptian مصر المصری
britain british uk
france french
germany german
"""

WORDS = """
ministry ministries ministère وزاره وزارت وەزارەت bakanlığı bakanligi bakanlik wezaret wezareta
defense defence difa الدفاع دفاع بەرگری savunma
interior internal الداخلیه داخلیه ناوخۆ içişleri icisleri کشور
foreign الخارجیه خارجیه دەرەوە dışişleri disisleri خارجه
national الوطنی الوطنیه نیشتمانی millî milli ملی
government حكومه الحكومه حکومەت hükümet hukumet hikumet دولت
region regional regions اقلیم هەرێم bölgesel bolgesel herem herêm
party hizb حزب پارت پارتی partisi parti partiya partîya
democratic democrat الدیمقراطی الدیمقراطیه دیموکرات دیموکراتی demokrat demokratik demokrata دمکرات دموکرات
workers worker labor labour العمال کرێکاران کارگران işçi isci karker karkeren karkerên
union unions الاتحاد اتحاد یەکێتی birliği birligi yekitiya yekîtiya
patriotic
council majlis مجلس المجلس ئەنجوومەن ئەنجومەن konseyi encumena
security الامن الامنی güvenlik guvenlik
forces quwat quwwat force قوات القوات هێز هێزەکان güçleri gucleri نیروهای
army jaysh jaish الجیش جیش سوپا ordusu artesh ارتش
parliament parlamentosu البرلمان پەرلەمان برلمان
center centre مرکز مركز
organization organisation منظمه ڕێکخراو örgütü سازمان
mobilization mobilisation الحشد حشد hashd
popular الشعبی الشعبیه shaabi
peoples people الشعب گەل halk
protection پاراستن koruma
movement harakat حركه بزووتنەوە hareketi جنبش
front jabhat jabha جبهه بەرە cephesi
islamic islami الاسلامی الاسلامیه اسلامی ئیسلامی
islam الاسلام اسلام ئیسلام
revolution revolutionary revolutions الثوری انقلاب
guard guards الحرس حرس پاسداران muhafızları
corps
state دوله الدوله دەوڵەت devleti
court محكمه المحکمه دادگا
intelligence mukhabarat المخابرات الاستخبارات istihbarat
peace السلام ئاشتی baris barış
freedom free
women womens jin
brigade liwa brigades لوا لواء tugay
battalion battalions كتائب کتائب kataib kataeb
regiment
division divisions فرقه
unit units وحده وحدات یەکە
squad
service services جهاز
directorate مدیریه بەڕێوەبەرایەتی
agency وكاله ajansı ajansi
news
group groups گروپ
network
company co corporation
bank
university جامعه زانکۆ üniversitesi
committee لجنه لیژنە
commission هیئه
command قیاده
staff
police الشرطه پۆلیس پولیس polis
counterterrorism
terrorism terror terrorist
counter anti
province governorate provincial muhafaza محافظه پارێزگا استان ili provinz wilayat ostan
district قضا قەزا ilçesi qada
subdistrict nahiya ناحیه ناحیە
city مدینه شار شاری
town
village qarya قریه گوند köyü
mountain jabal mount mt mountains mountainous جبل جبال چیا kuh
river nahr نهر ڕووبار
airport مطار فڕۆکەخانە havalimanı
airbase
base قاعده
air
camp مخیم کەمپ mukhayyam
border
crossing
lake
dam سد
island
bridge
field fields
gas
oil
valley
hospital
prison سجن
gate
north northern shimal شمال الشمالیه باکوور باکور bakur kuzey
south southern جنوب الجنوبیه باشوور باشور basur başûr güney
east eastern شرق الشرقیه ڕۆژهەڵات روژهەلات rojhilat doğu dogu
west western غرب الغربیه ڕۆژئاوا batı bati
new
upper
lower
greater
central
high supreme
health
education
justice
finance
trade
foreign_
federal
autonomous
administration
military العسكری
conquest
liberation
resistance المقاومه
struggle
syndicate
youth
media
republic republics جمهوریه
arab العربیه
international
haji haj hajj hadji حاج حاجی
life
jihad
sunni
"""

WORDS_WITHOUT_WEIGHT = frozenset(
    "the of for and in on to a an e i s affairs de و فی من بۆ ی ve a".split()  # noqa: SIM905
)
EXTRA_OF_BODIES = frozenset({"group", "movement", "organization", "network", "agency", "forces", "news"})
"""Words that a body's own name may leave out."""
OWNERS_NEEDED = frozenset(
    """
ministry government army parliament council police court directorate bank security intelligence federal university
guard national
""".split()  # noqa: SIM905
)
"""Bodies that every country has: whose they are may not be left out."""
LEFT_OUT_BESIDE = (
    ("national", {"ministry"}), ("federal", {"government"}), ("region", {"kurdistan"}), ("group", {"state"}),
    ("forces", {"mobilization"}),
)  # fmt: skip
"""Words that may be left out where the others stand."""
EXTRA_OF_PLACES = frozenset({"city", "town", "international"})


def _lines(table: str) -> list[list[str]]:
    return [[fold(word) for word in line.split()] for line in table.split("\n") if line]


def _groups(lines: Iterable[list[str]]) -> dict[str, frozenset[str]]:
    """Spelling → the first words of the lines that it stands in."""
    groups: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for word in line:
            groups[word].add(line[0])
    return {word: frozenset(heads) for word, heads in groups.items()}


def _heads(lines: Iterable[list[str]]) -> dict[str, str]:
    """Spelling → the word that stands for it."""
    return {word: line[0] for line in reversed(list(lines)) for word in line}


GIVEN = _groups(_lines(GIVEN_NAMES))
TITLE_WORDS = frozenset(map(fold, TITLES))
LEADING_NAMES = frozenset(map(fold, LEADING))
NATION = _heads(_lines(NATIONS))
WORD = _heads(_lines(WORDS))
