"""Arabic and Sorani: who is only called by a word for his sort, and where verb and name stand far apart."""

from __future__ import annotations

import pytest

from tests.ingest.test_tongues import read

pytestmark = pytest.mark.one_database

HEAD = " date 2025-11-20 \n\nأخبار موجزة\n\n"
KURDISH = " date 2025-11-20 \n\nهەواڵی کورت\n\n"
A, B = "سالم النموذجي", "كاروان نموني"
C, D = "سالم نەموونەیی", "کاروان نموونەیی"


def last(text: str) -> tuple[str, set[str], tuple[str, ...]]:
    """Kind, those taking part and places of what was told last."""
    event = read(text).events[-1]
    return event.kind, {who for who, _ in event.participations}, event.places


@pytest.mark.parametrize(
    ("text", "kind", "who", "places"),
    [
        (
            f"{HEAD}وصل وفد من جبهة الظل برئاسة {A} إلى بغداد، الأحد.\n\nوالتقى الوفد {B} يوم الاثنين.\n",
            "meeting",
            {"person:salim", "person:karwan"},
            ("place:baghdad",),
        ),
        (
            f"{HEAD}وصل وفد من جبهة الظل إلى بغداد، الأحد.\n\nوالتقى الوفد {B} يوم الاثنين.\n",
            "meeting",
            {"organization:front", "person:karwan"},
            ("place:baghdad",),
        ),
        (
            f"{HEAD}نددت جبهة الظل بالقصف على كركوك.\n\nواستعادت الجبهة المدينة في أيار 2024.\n",
            "territory-change",
            {"organization:front"},
            ("place:kirkuk",),
        ),
        (
            f"{KURDISH}دوێنێ شاندێک بە سەرۆکایەتیی {C} گەیشتە بەغدا.\n\nشاندەکە ئەمڕۆ لەگەڵ {D} کۆبووەوە.\n",
            "meeting",
            {"person:salim", "person:karwan"},
            ("place:baghdad",),
        ),
    ],
)
def test_who_or_what_is_called_by_its_sort_was_named_before(
    text: str, kind: str, who: set[str], places: tuple[str, ...]
) -> None:
    assert last(text) == (kind, who, places)


def test_a_sort_that_goes_on_to_be_a_name_means_nobody_before() -> None:
    text = f"{HEAD}التقى {A} وفدا من جبهة الظل أمس.\n\nوأعلنت الجبهة الشعبية في أيار 2024 حل نفسها.\n"
    assert "organization:front" not in last(text)[1] or last(text)[0] == "meeting"


@pytest.mark.parametrize(
    ("sentence", "kind", "who", "places"),
    [
        ("تعرضت كركوك لهجوم بطائرة مسيرة أمس.", "drone-strike", set(), ("place:kirkuk",)),
        (
            "تعرض مقر جبهة الظل في كركوك لقصف صاروخي أمس.",
            "rocket-attack",
            {"organization:front"},
            ("place:kirkuk",),
        ),
        ("شهدت كركوك، الأحد، تبادلا لإطلاق النار.", "armed-clash", set(), ("place:kirkuk",)),
        (f"شهدت بغداد، الأحد، زيارة رسمية لـ{A}.", "visit", {"person:salim"}, ("place:baghdad",)),
        ("انسحبت القوات من كركوك في أيلول الماضي.", "territory-change", set(), ("place:kirkuk",)),
        (
            "تم الاتفاق بين بغداد وأربيل، أمس، على تصدير النفط.",
            "agreement",
            {"place:baghdad", "place:erbil"},
            (),
        ),
        (
            f"عقب لقائه {A} في أنقرة الأحد، قال {B} إن الوقت حان.",
            "meeting",
            {"person:salim", "person:karwan"},
            ("place:ankara",),
        ),
        (
            f"التقى {A}، الذي زار أنقرة في أيار الماضي، {B} أمس.",
            "meeting",
            {"person:salim", "person:karwan"},
            (),
        ),
        (
            f"عقدت جبهة الظل، السبت، اجتماعها الأول في كركوك برئاسة {A}.",
            "meeting",
            {"organization:front", "person:salim"},
            ("place:kirkuk",),
        ),
    ],
)
def test_names_stand_before_the_noun_behind_an_aside_or_in_the_main_clause(
    sentence: str, kind: str, who: set[str], places: tuple[str, ...]
) -> None:
    found = [
        (e.kind, {name for name, _ in e.participations}, e.places) for e in read(f"{HEAD}{sentence}\n").events
    ]
    assert (kind, who, places) in found


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"جرى اتصال هاتفي بين {A} و{B} أمس.", "phone-call"),
        (f"تسلم {A}، الأحد، أوراق اعتماد السفير {B}.", "meeting"),
        ("أوفدت جبهة الظل وفدا إلى بغداد أمس.", "visit"),
        ("وافقت جبهة الظل أمس على وقف إطلاق النار.", "agreement"),
        (f"حُكم على {A} بالسجن ست سنوات في شباط 2021.", "court-ruling"),
        ("أزالت تركيا جبهة الظل من قائمة المنظمات الإرهابية أمس.", "designation"),
        ("أعلنت الوكالة الإطاحة بأربعة إرهابيين في كركوك اليوم.", "arrest"),
        ("شهدت كركوك، الأحد، عملية تبادل أسرى.", "release"),
        ("أُسقطت مسيرتان قرب كركوك أمس.", "drone-strike"),
        ("نشب نزاع عشائري مسلح في كركوك أمس.", "armed-clash"),
        ("شرعت القوات، فجر الأحد، بعملية تفتيش في كركوك.", "military-operation"),
        ("باتت كركوك تحت سيطرة جبهة الظل أمس.", "territory-change"),
        ("أقامت القوات التركية نقاطا عسكرية جديدة في كركوك الصيف الماضي.", "deployment"),
        ("ارتكبت جبهة الظل مجزرة في كركوك في آب 2014.", "massacre"),
        (f"أُطيح بحكم {A} في كانون الأول 2024.", "overthrow"),
        ("واصل المعلمون إضرابهم في كركوك أمس.", "protest"),
        ("أغلق العشرات من خريجي الهندسة أمس بوابة شركة في كركوك.", "protest"),
    ],
)
def test_arabic_says_it_in_more_ways(sentence: str, kind: str) -> None:
    assert kind in {event.kind for event in read(f"{HEAD}{sentence}\n").events}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"لە دیدارێکدا لەگەڵ {D} لە ئەنقەرە، {C} باسی هەولێری کرد.", "meeting"),
        (f"{C} لەگەڵ {D} تاوتوێی دۆخەکەی کرد.", "meeting"),
        (f"ڕۆژی یەکشەممە {C} فەرماندەیی لە {D} وەرگرت.", "appointment"),
        (f"ئەنجوومەن دەنگی بە لادانی {C} دا دوێنێ.", "dismissal"),
        ("پۆلیس تۆمەتبارێکی گرت دوێنێ لە کەرکووک.", "arrest"),
        ("نارنجۆکێک هاوێژرا بۆ ماڵێک لە کەرکووک دوێنێ.", "attack"),
        ("درۆنێک دوێنێ لە نزیک هەولێر خرایە خوارەوە.", "drone-strike"),
        ("خۆپیشاندەران درێژەیان بە ناڕەزایەتییەکانیان دا لە بەغدا دوێنێ.", "protest"),
        ("هاووڵاتییان لە 20ی تشرینی یەکەمی 2024 دەنگیان دا.", "election"),
        ("کەرکووک لە 3ی ئابی 2014 لەلایەن بەرەی سێبەرەوە داگیر کرا.", "territory-change"),
    ],
)
def test_sorani_says_it_in_more_ways(sentence: str, kind: str) -> None:
    assert kind in {event.kind for event in read(f"{KURDISH}{sentence}\n").events}


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}أخفقت جبهة الظل أمس في عقد اجتماع مع {A}.\n",
        f"{HEAD}وينص الاتفاق على تسليم جبهة الظل السلاح الثقيل.\n",
        f"{KURDISH}بۆ ئەوەی لە کەرکووک کۆمەڵکوژی ئەنجام نەدرێت، دەڕۆین.\n",
    ],
)
def test_what_failed_or_is_only_provided_for_is_no_event(text: str) -> None:
    assert not {"meeting", "disarmament", "massacre"} & {event.kind for event in read(text).events}


def test_only_a_force_that_announces_an_arrest_made_it() -> None:
    text = f"{KURDISH}بەرەی سێبەر ڕایگەیاند، سێ کەس دوێنێ لە کەرکووک دەستگیر کران.\n"
    assert last(text) == ("arrest", set(), ("place:kirkuk",))


@pytest.mark.parametrize(
    "sentence",
    [
        f"عاد {A} إلى بغداد في أيار 2003، وعُين مستشارا في الحكومة عام 2005.",
        f"ولد {A} في بغداد.\n\nوفي أيار 2006 أُسندت إليه حقيبة المالية.",
    ],
)
def test_a_passive_without_a_name_is_said_of_who_was_told_of_before(sentence: str) -> None:
    kind, who, _ = last(f"{HEAD}{sentence}\n")
    assert (kind, who) == ("appointment", {"person:salim"})


@pytest.mark.parametrize(("posts", "who"), [((A,), {A}), ((A, B), set())])
def test_who_is_called_by_his_post_is_the_only_one_who_was_named_with_it(
    posts: tuple[str, ...], who: set[str]
) -> None:
    named = "".join(f"وصل وزير التجارب {one} إلى بغداد الأحد.\n\n" for one in posts)
    met = last(f"{HEAD}{named}والتقى رئيس جبهة الظل ليلى التجريبية الوزير يوم الاثنين.\n")[1]
    assert met & {"person:salim", "person:karwan"} == {"person:salim" for _ in who}


def test_whoever_is_given_asylum_is_no_guest() -> None:
    text = f"{HEAD}ذكرت وكالات أن {A} وصل إلى بغداد، {{}}.\n"
    kinds = [
        {event.kind for event in read(text.format(end)).events}
        for end in ("للمشاركة في منتدى", "وأن العراق منحه حق اللجوء")
    ]
    assert kinds == [{"visit"}, set()]
