"""Arabic: the ways in which its newspapers tell that something happened, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.ingest.paper import recognised, resolved
from tests.ingest.test_tongues import read

pytestmark = pytest.mark.one_database

A, B = "سالم النموذجي", "كاروان نموني"
C, D = "هيثم الرماحي", "المجلس المحلي"
BOTH = {"front": "actor1", "un": "target"}
HEAD = " date 2025-11-20 \n\nأخبار موجزة\n\n"


def kinds_of(sentence: str) -> set[str]:
    return {event.kind for event in read(f"{HEAD}{sentence}\n").events}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"أجرى {A}، مساء الأحد، اتصالا مع {B}.", "phone-call"),
        (f"بحث {A} مع {B} عبر دائرة تلفزيونية ملف الحدود.", "phone-call"),
        ("حل وفد فني ضيفا على بغداد، الأحد، لبحث ملف المياه.", "visit"),
        (f"اطلع {A}، الاثنين، خلال جولة في كركوك على سير العمل.", "visit"),
        (f"أكد {B} أمس أهمية الحوار خلال استقباله {A} في أربيل.", "meeting"),
        (f"كان في استقبال الوفد حشد كبير، وعقد {A}، الأحد، في أربيل سلسلة لقاءات شملت {B}.", "meeting"),
        ("وجرت الجولة السابقة من المباحثات في أربيل في حزيران الماضي.", "meeting"),
        (f"استدعت الخارجية السفير {A} أمس في بغداد.", "meeting"),
        ("توصلت جبهة الظل والأمم المتحدة إلى وقف لإطلاق النار في كركوك، الثلاثاء.", "agreement"),
        (f"اتفق {A} و{B} الخميس على تعليق العمل باللائحة.", "agreement"),
        ("أطلقت جبهة الظل ليل السبت عشرات الطائرات المسيرة باتجاه كركوك.", "drone-strike"),
        ("أغارت مقاتلات على مواقع جبهة الظل في كركوك فجر الأحد.", "airstrike"),
        ("سقطت ثلاثة صواريخ، مساء الأربعاء، قرب كركوك من دون خسائر.", "rocket-attack"),
        ("أُطلقت فجر الجمعة قذائف هاون على حي سكني في كركوك.", "shelling"),
        ("فجر مهاجم نفسه أمام مركز للشرطة في كركوك أمس.", "suicide-bombing"),
        ("أفاد مصدر بأن عبوة ناسفة انفجرت أمس على رعاة أغنام في كركوك.", "bombing"),
        ("دارت معارك عنيفة أمس في أطراف كركوك.", "armed-clash"),
        ("أوقفت القوات الأمنية أمس نحو عشرين شخصا في كركوك.", "arrest"),
        ("سلمت جبهة الظل، الثلاثاء، 38 امرأة وطفلا إلى وفد من الأمم المتحدة.", "release"),
        ("اقتاد مسلحون أمس تاجرا من منزله في كركوك إلى جهة مجهولة.", "kidnapping"),
        ("شددت الأمم المتحدة أمس العقوبات على جبهة الظل.", "designation"),
        ('انطلقت صباح الأربعاء عملية "البرق" في كركوك.', "military-operation"),
        ("بسطت جبهة الظل سيطرتها على كركوك أمس.", "territory-change"),
        ("أحرق مقاتلون من جبهة الظل أسلحتهم في مراسم أقيمت أمس.", "disarmament"),
        (f"عين المجلس الأحد {A} مديرا للدائرة.", "appointment"),
        ("عينت الهيئة الجديدة الخميس نوار جمعان رئيسا للجهاز.", "appointment"),
        (f"هنأ {B} {A} بمناسبة أدائه اليمين الدستورية السبت الماضي.", "appointment"),
        (f"تسلم {A} منصبه مطلع الشهر الجاري.", "appointment"),
        (f"اعتذر {A}، الخميس، عن تشكيل الحكومة.", "resignation"),
        (f"أحيل {A} أمس على التقاعد.", "dismissal"),
        ("حُلت المجالس السابقة في تشرين الثاني 2019.", "dissolution"),
        ("قطع محتجون أمس الطريق الرئيس في كركوك.", "protest"),
        ("أدلى الناخبون، أمس الاثنين، بأصواتهم في أول اقتراع محلي منذ عشر سنوات.", "election"),
        ("تأجل الاجتماع أمس إلى إشعار آخر.", "cancellation"),
        ("قصفت الطائرات مواقع جبهة الظل في كركوك الليلة الماضية.", "airstrike"),
        ("حكمت محكمة في أربيل بالسجن خمس سنوات على موظف أمس.", "court-ruling"),
        ("أقيل قائد العمليات من منصبه الأسبوع الماضي.", "dismissal"),
        ("أطلقت جبهة الظل سراح جنديين الأحد.", "release"),
        (f"جمع لقاء في بغداد، الأحد، {A} و{B}.", "meeting"),
        ("دخل اتفاق بين جبهة الظل والأمم المتحدة حيز التنفيذ أمس.", "agreement"),
    ],
)
def test_many_ways_tell_of_a_kind(sentence: str, kind: str) -> None:
    assert kind in kinds_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "قُتل خمسة مدنيين أمس في حادث سير على طريق كركوك.",
        "خرجت مفرزة أمس في مهمة لاعتقال مطلوبين في كركوك.",
        "تضررت جسور كركوك إبان سيطرة جبهة الظل عليها عام 2014.",
        f"عاش {A} في عزلة تامة في بغداد عام 2014.",
        "يعيش الفنان وحيدا في كركوك منذ عام 2014.",
        f"اتفق {A} و{B} على ضرورة حل المسائل العالقة.",
        f"انسحب {A} من المسابقة أمس في بغداد.",
    ],
)
def test_what_only_looks_like_it_is_no_event(sentence: str) -> None:
    assert not kinds_of(sentence)


def test_a_word_says_by_its_ending_whose_it_is() -> None:
    told = read(f"{HEAD}أعلن {A}، خلال استقباله {B} في بغداد الاثنين، أن العمل سيبدأ.\n").event()
    assert told[0] == "meeting"
    assert set(told[2]) == {"person:salim", "person:karwan"}


def test_what_comes_behind_before_happened_next() -> None:
    text = f"{HEAD}التقى {A} {B} أمس في أربيل، قبل أن يتوجه إلى كركوك.\n"
    assert [(e.kind, e.modality) for e in read(text).events if e.kind == "visit"] == [("visit", "occurred")]


def test_the_day_on_which_an_arrest_is_made_known_is_not_its_day() -> None:
    known = read(f"{HEAD}أعلنت جبهة الظل، الخميس، القبض على ثلاثة مطلوبين في كركوك.\n").events[0]
    assert known.date.earliest is None
    told = read(f"{HEAD}اعتقلت جبهة الظل، الخميس، ثلاثة مطلوبين في كركوك.\n").events[0]
    assert str(told.date.earliest) == "2025-11-20"


def test_who_reports_a_clash_takes_no_part_in_it() -> None:
    text = f"{HEAD}أفادت مصادر الأمم المتحدة باندلاع اشتباكات أمس بين جبهة الظل والجيش العراقي في كركوك.\n"
    assert "organization:un" not in read(text).event()[2]


def test_since_when_there_was_no_vote_is_not_its_day() -> None:
    text = f"{HEAD}أدلى الناخبون، أمس الأربعاء، بأصواتهم في أول اقتراع محلي منذ عشر سنوات.\n"
    assert {str(event.date.earliest) for event in read(text).events} == {"2025-11-19"}


def test_figures_stand_behind_who_detained_them() -> None:
    text = f"{HEAD}أوقفت القوات الأمنية نحو عشرين شخصا في محيط المبنى.\n"
    assert read(text).losses()["detained"].best == 20


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("عُين كريم حسن مديراً لحزب البستان.", "مدير", "حزب البستان"),
        ("صوّت المجلس على تعيين كريم حسن وزيراً للداخلية.", "وزير الداخلية", ""),
        ("تولى كريم حسن رئاسة حزب البستان عام 2017.", "رئيس", "حزب البستان"),
        ("شغل كريم حسن منصب وزير الثقافة بين عامي 2003 و2006.", "وزير الثقافة", ""),
        ("آزاد كريم، الذي يتزعم حزب الأمل، زار المدينة.", "زعيم", "حزب الأمل"),
        ("أسس آزاد كريم جمعية الأمل في أربيل عام 2003.", "مؤسس", "جمعية الأمل"),
        (
            "اجتمع حزب البستان. وقال المتحدث باسمه كريم حسن إن الوقت حان.",
            "المتحدث باسمه",
            "حزب البستان",
        ),
        ("وقال المستشار السياسي لرئيس الوزراء كريم حسن ذلك.", "المستشار السياسي لرئيس الوزراء", ""),
        (
            "وقالت رئيسة لجنة الصحة النيابية شيلان كريم ذلك.",
            "رئيسة لجنة الصحة النيابية",
            "لجنة الصحة النيابية",
        ),
    ],
)
def test_arabic_posts_told_by_verbs_and_endings(text: str, title: str, body: str) -> None:
    found = [t for t in recognised(text).titles if t.person]
    assert [(t.title, t.organization.of(text) if t.organization else "") for t in found] == [(title, body)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("زار الوفد قلعة أربيل التاريخية.", ["قلعة أربيل التاريخية"]),
        ("فتحوا النار على نقطة للواء الرابع.", ["لواء الرابع"]),
        ("أسس المهندسون جمعية «النخيل الباسق» لترميم البيوت.", ["النخيل الباسق"]),
        ("زار الوفد هيئة الإحصاء ونظم المعلومات.", ["هيئة الإحصاء ونظم المعلومات"]),
        ("أكثر من 150 شركة أردنية مسجلة.", []),
        ("عادت حركة السير إلى طبيعتها.", []),
        ("من قرية على الضفة إلى المدينة.", []),
    ],
)
def test_arabic_names_with_their_sort(text: str, names: list[str]) -> None:
    found = [c.span.of(text) for c in recognised(text).candidates if c.form != "demonym"]
    assert found == names


def test_a_son_in_an_obituary_does_not_take_over_the_surname() -> None:
    text = "توفي عبد الرزاق الجبوري أمس. وأعلن نجله ليث الجبوري ذلك. وولد الجبوري عام 1944."
    found = [r for r in resolved(text).mentions if r.span.of(text) == "الجبوري"]
    assert [r.proposal for r in found] == ["عبد الرزاق الجبوري"]


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        (f"قتل مسلحون مجهولون، الأحد، الناشط المدني {C} في كركوك.", "killing", {C: "victim"}),
        (f"اغتال مسلحون أمس الصحفي والناشط العراقي {C}.", "assassination", {C: "target"}),
        (f"قُتل الناشط {C} في كركوك أمس.", "killing", {C: "victim"}),
        ("استهدفت جبهة الظل مواقع للأمم المتحدة في كركوك أمس.", "attack", BOTH),
        ("شن الطيران هجوما، واستهدف جبهة الظل في كركوك أمس.", "attack", {"front": "target"}),
        ("نجا سالم النموذجي من محاولة اغتيال في كركوك أمس.", "assassination", {"salim": "target"}),
    ],
)  # fmt: skip
def test_whoever_has_no_name_may_do_it_to_whom_the_verb_names(
    sentence: str, kind: str, who: dict[str, str]
) -> None:
    (event,) = (e for e in read(f"{HEAD}{sentence}\n").events if e.kind == kind)
    assert {name.rpartition(":")[2]: part for name, part in event.participations} == who


def test_a_crime_has_not_the_day_of_its_ruling() -> None:
    text = "قضت محكمة عراقية، أمس، بالإعدام على قيادي في جبهة الظل تسبب في قتل عشرة أشخاص في كركوك."
    assert kinds_of(text) == {"court-ruling"}


def test_who_leads_or_backs_protests_is_not_protesting() -> None:
    assert kinds_of(f"التقى {A} في كركوك أمس {B} وهو من أبرز قادة التظاهرات.") == {"meeting"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("انفجرت عبوة في ناحية القحطانية أمس.", ["القحطانية"]),
        ("وقع هجوم في منطقة حدودية أمس.", []),
        ("وصل الوفد إلى العاصمة السعودية الرياض أمس.", ["الرياض"]),
        ("داهمت القوة قريتي السلمانية والحاوي أمس.", ["السلمانية", "الحاوي"]),
        ("تقع الدائرة في منطقة شمال أربيل.", ["أربيل"]),
    ],
)
def test_what_arabic_calls_a_place(text: str, places: list[str]) -> None:
    found = [c for c in recognised(text).candidates if c.kind == "place" and c.form != "demonym"]
    assert [c.span.of(text) for c in found] == places


@pytest.mark.parametrize(
    "name", ["أمجد الدهامات", "فخر الدين ألتون", "علاء الدين الحسني", "عبد القادر أورال أوغلو"]
)
def test_an_arabic_name_reaches_to_its_end(name: str) -> None:
    text = f"وقال الناشط المدني {name}، إن العمل مستمر."
    assert [c.span.of(text) for c in recognised(text).candidates if c.kind == "person"] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("التقى وزير الخارجية نظيره الفرنسي جان نويل بارو، في باريس.", "جان نويل بارو"),
        ("استقبل السفير التركي أنيل بورا إنان، وفدا.", "أنيل بورا إنان"),
        ("اعتقل المتهم المكنى أبو حذيفة العراقي أمس.", "أبو حذيفة العراقي"),
        ("اختير كريم مديرا خلفا لنجم الجبوري.", "نجم الجبوري"),
        ("قال المتحدث باسم القوات المسلحة صباح النعمان، إن العمل مستمر.", "صباح النعمان"),
        ("وقال السياسي الكردي صلاح الدين ديمو إن الوقت حان.", "صلاح الدين ديمو"),
    ],
)
def test_where_an_arabic_name_begins_and_ends(text: str, name: str) -> None:
    assert name in [c.span.of(text) for c in recognised(text).candidates if c.kind == "person"]


@pytest.mark.parametrize(
    ("sentence", "kind", "who", "day"),
    [
        (f"قتل القيادي {C} بضربة استهدفت سيارته في كركوك أمس.", "attack", {C: "victim"}, 19),
        ("شيع المئات، أمس، في كركوك جثامين ستة قتلوا بقصف تركي.", "shelling", {"turkey": "actor1"}, None),
        (f"أعفى رئيس الوزراء، أمس، مدير الدائرة {C} من منصبه.", "dismissal", {C: "target"}, 19),
        (f"خطف مجهولون أمس الصحفي {C} وأطلق سراحه لاحقا.", "release", {C: "target"}, 19),
        ("اندلعت اشتباكات بين جبهة الظل وفصائل مسلحة أمس.", "armed-clash", {"front": "actor1"}, 19),
        (f"أقام {A}، أمس، مأدبة إفطار حضرها {B}.", "meeting", {"salim": "actor1", "karwan": "attendee"}, 19),
    ],
)
def test_what_is_told_beside_it_says_who_and_when(
    sentence: str, kind: str, who: dict[str, str], day: int | None
) -> None:
    (event,) = (e for e in read(f"{HEAD}{sentence}\n").events if e.kind == kind)
    assert {name.rpartition(":")[2]: part for name, part in event.participations} == who
    assert (event.date.earliest.day if event.date.earliest else None) == day


def test_what_was_foiled_did_not_happen() -> None:
    assert "attack" not in kinds_of("أعلنت الوزارة أمس إحباط هجوم لجبهة الظل كان يستهدف زوارا في كركوك.")


def test_the_verb_that_opens_the_lead_is_no_writers_name() -> None:
    text = "كركوك (ديمو) – اندلعت اشتباكات بين جبهة الظل وفصائل مسلحة في كركوك أمس."
    assert [event.kind for event in read(f"{HEAD}{text}\n").events] == ["armed-clash"]


@pytest.mark.parametrize(
    ("sentence", "kind", "who", "places"),
    [
        ("استهدفت جبهة الظل أربيل، أمس، بقصف صاروخي.", "rocket-attack", {"front": "actor1"}, {"erbil"}),
        (f"قتل الناشط {C} على يد مسلحين أمس جنوبي العراق.", "killing", {C: "victim"}, {"iraq"}),
        ("إن مسلحي تنظيم (جبهة الظل) خطفوا فتى أمس في أربيل.", "kidnapping", {"front": "actor1"}, {"erbil"}),
        (
            f"استقبل {A} أمس في أربيل كلا من: السفير {B}، والناشط {C}.",
            "meeting",
            {"salim": "host", "karwan": "visitor", C: "visitor"},
            {"erbil"},
        ),
        (f"وكان {D} قد اختطف أمس عضو المجلس {C}.", "kidnapping", {D: "actor1", C: "target"}, set()),
    ],
)  # fmt: skip
def test_who_and_where_by_what_stands_right_before(
    sentence: str, kind: str, who: dict[str, str], places: set[str]
) -> None:
    (event,) = (e for e in read(f"{HEAD}{sentence}\n").events if e.kind == kind)
    assert {name.rpartition(":")[2]: part for name, part in event.participations} == who
    assert {name.rpartition(":")[2] for name in event.places} == places


@pytest.mark.parametrize("text", ["نقلت وكالة أنباء ذلك.", "بلغ الموكب مركز أربيل."])
def test_a_sort_alone_is_no_body(text: str) -> None:
    assert not [c for c in recognised(text).candidates if c.kind == "organization"]


@pytest.mark.parametrize(
    ("sentence", "kind", "who", "places"),
    [
        (f"صوت {D} أمس على إقالة المدير {C}.", "dismissal", {D: "actor1", C: "target"}, set()),
        (f"أصدر {A} أمس مرسوما بتعيين {C} مديرا.", "appointment", {"salim": "actor1", C: "target"}, set()),
        (f"وقبل المجلس المحلي أمس استقالة {A}.", "resignation", {"salim": "actor1"}, set()),
        ("ألقى ثلاثون مقاتلا من جبهة الظل أسلحتهم أمس.", "disarmament", {"front": "actor1"}, set()),
        ("أغلق محتجون أمس بوابة شركة نفط الجنوب في أربيل.", "protest", {}, {"erbil"}),
        (f"أعلن {A} أمس اعتقال مسؤول مالي بارز في جبهة الظل.", "arrest", {"front": "target"}, set()),
        ("قتل شرطي في هجوم مسلح بمدينة أربيل أمس.", "attack", {}, {"erbil"}),
        ("أطلق مسلحون النار أمس على قائد لواء أربيل في كركوك.", "attack", {}, {"kirkuk"}),
        ("نظرت محكمة جنايات أربيل أمس دعوى هجوم على جبهة الظل.", "attack", {"front": "target"}, set()),
    ],
)  # fmt: skip
def test_nouns_of_deeds_and_what_stands_around_them(
    sentence: str, kind: str, who: dict[str, str], places: set[str]
) -> None:
    (event,) = (e for e in read(f"{HEAD}{sentence}\n").events if e.kind == kind)
    assert {name.rpartition(":")[2]: part for name, part in event.participations} == who
    assert {name.rpartition(":")[2] for name in event.places} == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقع مع شركة إكسون موبيل الأميركية.", ["شركة إكسون موبيل"]),
        ("وقع مع شركة شيفرون.", ["شركة شيفرون"]),
        ("وقع مع شركة نفطية صينية.", []),
    ],
)
def test_a_company_from_abroad_has_one_or_two_words(text: str, names: list[str]) -> None:
    found = [c for c in recognised(text).candidates if c.kind == "organization"]
    assert [c.span.of(text) for c in found] == names


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        (f"قتل القيادي {C} بغارة تركية على كركوك أمس.", "airstrike", {"turkey": "actor1", C: "victim"}),
        ("قضى خمسة من عناصر جبهة الظل نحبهم في كمين في كركوك أمس.", "attack", {"front": "target"}),
        ("أقدم انتحاري على تفجير نفسه داخل كنيسة مار يوسف في كركوك أمس.", "suicide-bombing", {}),
        (
            "حكم القضاء التركي أمس بالسجن على الوزير أكرم إمام أوغلو.",
            "court-ruling",
            {"أكرم إمام أوغلو": "target"},
        ),
    ],
)
def test_one_deed_told_by_two_words(sentence: str, kind: str, who: dict[str, str]) -> None:
    (event,) = read(f"{HEAD}{sentence}\n").events
    assert (event.kind, {name.rpartition(":")[2]: part for name, part in event.participations}) == (kind, who)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال مصدر في شرطة أربيل ذلك.", []),
        ("قال قائد شرطة أربيل ذلك.", ["شرطة أربيل"]),
        ("أعلنت قيادة عمليات غرب أربيل ذلك.", ["قيادة عمليات غرب أربيل"]),
    ],
)
def test_police_of_a_place_are_a_body_that_somebody_commands(text: str, names: list[str]) -> None:
    found = [c for c in recognised(text).candidates if c.kind == "organization"]
    assert [c.span.of(text) for c in found] == names


@pytest.mark.parametrize(
    ("sentence", "kind", "who", "where", "day"),
    [
        (f"بحث {A} مع {B} يوم 15 شباط ملف الحدود.", "meeting", {"salim", "karwan"}, set(), "2025-02-15"),
        ("عقدت جبهة الظل أمس جلستها الاعتيادية في كركوك.", "meeting", {"front"}, {"kirkuk"}, "2025-11-19"),
        (f"شارك {A} أمس في مؤتمر أمني في أربيل.", "meeting", {"salim"}, {"erbil"}, "2025-11-19"),
        (f"زار {A} أمس كركوك وأربيل.", "visit", {"salim"}, {"kirkuk", "erbil"}, "2025-11-19"),
        ("كانت جبهة الظل قد أعلنت اعتقال أربعة رجال في كركوك.", "arrest", {"front"}, {"kirkuk"}, ""),
        ("أعلنت جبهة الظل مقتل اثنين من مقاتليها بهجوم في كركوك.", "attack", {"front"}, {"kirkuk"}, ""),
        (
            "أصيب شرطي أمس بهجوم نفذه مسلحون يعتقد أنهم من جبهة الظل في كركوك.",
            "attack",
            {"front"},
            {"kirkuk"},
            "2025-11-19",
        ),
        (
            f"وقع {A} و{B} أمس اتفاقا يقضي بفتح طريق في كركوك.",
            "agreement",
            {"salim", "karwan"},
            set(),
            "2025-11-19",
        ),
        (f"وصل {A} إلى أربيل، على أن يزور غيرها بعد عشرة أيام.", "visit", {"salim"}, {"erbil"}, ""),
        (
            "ستعقد مباحثات بين جبهة الظل و" + A + " بعد عشرة أيام.",
            "meeting",
            {"front", "salim"},
            set(),
            "2025-11-30",
        ),
        ("تظاهر المئات أمس أمام وزارة النفط في أربيل.", "protest", set(), {"erbil"}, "2025-11-19"),
    ],
)
def test_who_took_part_and_where_and_when(
    sentence: str, kind: str, who: set[str], where: set[str], day: str
) -> None:
    text = f"{HEAD}وكان الاتفاق في 10 آذار. {sentence}\n"
    event = next(event for event in read(text).events if event.kind == kind)
    assert {name.rpartition(":")[2] for name, _ in event.participations} == who
    assert {place.rpartition(":")[2] for place in event.places} == where
    assert str(event.date.earliest or "") == day


def test_a_noun_with_a_preposition_begins_no_name() -> None:
    text = "وقال إن العبادي قام بتكليف الخزعلي بالوزارة."
    names = [c.span.of(text) for c in recognised(text).candidates if c.kind == "person"]
    assert "بتكليف الخزعلي" not in names
