"""How houses set their pages: standfirsts without a sign, digests by place, datelines with a writer in them,
date lines in two calendars.
"""

from __future__ import annotations

import pytest

from archive.ingest.date.stage import date
from archive.ingest.parse.stage import parse
from tests.ingest.test_parse import HEADLINE, LEAD, SECOND, THIRD, story, words

pytestmark = pytest.mark.one_database


def dateline(text: str) -> tuple[str | None, str | None]:
    """The place and the agency."""
    line = parse(text).dateline
    return line.place and line.place.of(text), line.agency and line.agency.of(text)


def published(text: str) -> str:
    return str(date(text, parse(text)).published.earliest)


# ------------------------------------------------------------------------------------------------ standfirst


@pytest.mark.parametrize(
    ("summary", "below"),
    [
        (
            "سەرۆکی شارەوانی و وەزیری ئاو لەسەر پردە نوێیەکەی گوندی نموونە کۆبوونەوە.",
            "ئەمڕۆ چوارشەممە، 8ـی ئایاری 2024، هیوا نموونە، سەرۆکی شارەوانی، لەگەڵ وەزیری ئاو کۆبووەوە.",
        ),
        (
            "The mayor and the water minister spoke about the new bridge.",
            "On Wednesday, 8 May 2024, Hiwa Noname, the mayor, received the minister for water.",
        ),
    ],
)
def test_a_summary_over_a_lead_with_its_full_day_is_the_standfirst(summary: str, below: str) -> None:
    text = story(" date 2024-05-08 2 hours ago", summary, below, THIRD)
    assert words(text, "standfirst") == [summary]


def test_a_paragraph_that_only_names_an_old_day_has_no_standfirst_above() -> None:
    below = "On Wednesday, 8 May 2019, a flood had taken away the houses of forty families beside the road."
    assert words(story(HEADLINE, LEAD, below, THIRD), "standfirst") == []


def test_a_headline_told_in_the_present_and_again_in_the_past_has_a_standfirst() -> None:
    deck = "پۆلیسی شارۆچکەکە دوو گومانلێکراوی دزینی ئۆتۆمبێلی فەرمانگەی ئاو دەستگیر دەکەن."
    lead = "پۆلیسی شارۆچکەکە بە گومانی دزینی ئۆتۆمبێلی فەرمانگەی ئاو دوو کەسیان لە بازاڕ دەستگیر کردووە."
    text = story("دوو گومانلێکراوی دزین دەستگیر دەکرێن", deck, lead, "لێکۆڵینەوە لە کەیسەکە بەردەوامە.")
    assert words(text, "standfirst") == [deck]


def test_an_explainer_sums_up_in_several_lines() -> None:
    lines = [
        "Ten years after the flood most families still live in tents",
        "A deal was to bring them home",
        "Two mayors claim one town",
    ]
    text = story("Explainer: What became of the deal?", "2022-08-03 14:05", *lines, LEAD, SECOND, THIRD)
    assert words(text, "standfirst") == lines


def test_a_story_without_full_stops_has_no_standfirst_for_want_of_one() -> None:
    plain = [
        line.rstrip(".") for line in (LEAD, f"{SECOND[:-1]} and thanked all those who had come to see it")
    ]
    assert (
        words(
            story(HEADLINE, *plain, f"{THIRD[:-1]} and that the river would be deepened next"), "standfirst"
        )
        == []
    )


# ------------------------------------------------------------------------------------------------- datelines

HEADLINE_AR = "المحافظ يفتتح جسرا جديدا فوق النهر"
LEAD_AR = "افتتح محافظ المدينة، اليوم الثلاثاء، جسرا جديدا فوق النهر بحضور عدد من أهالي القرى المجاورة له."
SECOND_AR = "وقال إن كلفة الجسر بلغت مليوني دينار، وإن العمل فيه استغرق عامين كاملين."


def test_the_items_of_a_digest_keep_their_places() -> None:
    items = [
        f"{place} – {told}"
        for place, told in zip(("TESTABAD", "NONABAD", "DEMOTOWN"), (LEAD, SECOND, THIRD), strict=True)
    ]
    text = story("Testland in brief: Tuesday, June 15, 2021", "A look at what the towns reported", *items)
    assert words(text, "body") == items
    assert dateline(text) == (None, None)
    assert published(text) == "2021-06-15"


def test_a_day_that_a_headline_tells_of_is_not_that_of_its_publication() -> None:
    for headline in (
        "What happened in Testabad on October 16, 2017",
        "The massacre of Testabad, August 3, 2014",
    ):
        assert published(story(headline, LEAD, SECOND)) == "None"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("بغداد / زينب تجربة / الأناضول ", ("بغداد", "الأناضول")),
        ("بغداد: ", ("بغداد", None)),
        ("بغداد- ديمو\n\n", ("بغداد", "ديمو")),
        ("((ديمو_بغداد))\n\n", ("بغداد", "ديمو")),
        ("إنفوديمو/..\n\n", (None, "إنفوديمو")),
        ("بغداد- العراق 11/03/2019\n\n", ("بغداد", None)),
        ("بغداد/ديمو: ", ("بغداد", "ديمو")),
        ("بغداد: «الشرق الجديد»\n\n", ("بغداد", "الشرق الجديد")),
        ("متابعة/ ديمو\n\n", (None, "ديمو")),
    ],
)
def test_an_arabic_story_opens_in_many_ways(head: str, expected: tuple[str | None, str | None]) -> None:
    text = story(HEADLINE_AR, head + LEAD_AR, SECOND_AR)
    assert dateline(text) == expected
    assert words(text, "body") == [LEAD_AR, SECOND_AR]


def test_the_writer_may_stand_between_the_dateline_and_the_verb() -> None:
    text = story(HEADLINE_AR, f"بغداد – واع – سارة تجربة {LEAD_AR}", SECOND_AR)
    byline = parse(text).byline
    assert byline and byline.of(text) == "سارة تجربة"
    assert words(text, "body") == [LEAD_AR, SECOND_AR]


def test_of_whom_the_story_speaks_is_not_its_writer() -> None:
    lead = "هيوا نموونه افتتح جسرا جديدا فوق النهر بحضور عدد من أهالي القرى المجاورة له."
    text = story(HEADLINE_AR, f"بغداد – واع – {lead}", "وقال نموونه إن كلفة الجسر بلغت مليوني دينار.")
    assert parse(text).byline is None


def test_a_man_and_his_office_are_no_dateline() -> None:
    lead = "یاشار نموونه - وزیر دفاع گفت که دولت در سفر اخیر او به پایتخت از این اقدام خرسند شده است."
    assert dateline(story("وزیر دفاع از اقدام دولت استقبال کرد", lead, lead)) == (None, None)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("DEIR EZ-ZOR, Syria (North Press) – ", ("DEIR EZ-ZOR", "North Press")),
        ("March 3 (Reuters) - ", (None, "Reuters")),
        ("Testabad / NINA /-", ("Testabad", "NINA")),
        ("Testabad, March 3 (SANA) ", ("Testabad", "SANA")),
    ],
)
def test_more_datelines_of_agencies(head: str, expected: tuple[str | None, str | None]) -> None:
    assert dateline(story(HEADLINE, head + LEAD, SECOND)) == expected


def test_a_name_in_one_word_with_a_second_capital_is_a_house() -> None:
    assert dateline(story(HEADLINE, f"DemoPress – {LEAD}", SECOND)) == (None, "DemoPress")


def test_another_story_under_the_same_dateline_is_a_teaser() -> None:
    teaser = "ديمو اليوم - بغداد تتجه الأنظار نحو السوق الجديدة التي لم يتحدد بعد يوم افتتاحها"
    text = story("ديمو اليوم - بغداد", LEAD_AR, f'{SECOND_AR} تلقته "ديمو اليوم".', teaser)
    assert words(text, "related_link") == [teaser]


# ------------------------------------------------------------------------------------------ the page's lines


@pytest.mark.parametrize(
    "line",
    [
        "نُشر: 16:45-12 مايو 2025 م ـ 15 ذو القعدة 1446 هـ",
        "نشر في: 12 مايو 2025: 10:44 ص GST آخر تحديث: 13 مايو 2025: 11:00 ص GST",
        "٢٢ی گوڵانی ٢٧٢٥",
    ],
)
def test_date_lines_of_several_calendars(line: str) -> None:
    text = story(HEADLINE_AR, line, LEAD_AR, SECOND_AR)
    assert words(text, "boilerplate") == [line]
    assert published(text) == "2025-05-12"


def test_a_day_of_the_islamic_calendar_alone_dates_nothing() -> None:
    text = story(HEADLINE_AR, "الاثنين 15 ذو القعدة 1446 هـ", LEAD_AR, SECOND_AR)
    assert words(text, "body") == [LEAD_AR, SECOND_AR]
    assert published(text) == "None"


def test_the_clock_of_a_city_does_not_date_the_story() -> None:
    text = story("WED, 4 FEB 2026 12:25 Testabad, GMT +3", HEADLINE, LEAD, SECOND)
    assert words(text, "headline") == [HEADLINE]
    assert published(text) == "None"


def test_dashes_put_the_day_first() -> None:
    assert published(story(HEADLINE, "03-04-2024", LEAD, SECOND)) == "2024-04-03"


def test_initials_are_nobodys_byline() -> None:
    assert parse(story(HEADLINE, LEAD, SECOND, "Compiled by: S. A.")).byline is None


@pytest.mark.parametrize(
    "line", ["بيان رسمي…", "Kurdî  ■  كوردی  ■  عربي", "logo", "الصفحة الرئيسية / المحافظ يفتتح جسرا"]
)
def test_lines_over_the_headline_that_are_none(line: str) -> None:
    text = story(line, HEADLINE_AR, LEAD_AR, SECOND_AR)
    assert words(text, "headline") == [HEADLINE_AR]


@pytest.mark.parametrize(
    "line",
    [
        "الأخبار المنشورة على الصفحة الرسمية للوكالة هي اختصار لجزء من الأخبار التي تُعرض للمشتركين.",
        "سرویس: بین الملل",
    ],
)
def test_what_an_agency_says_of_its_page_is_no_body(line: str) -> None:
    assert words(story(HEADLINE_AR, LEAD_AR, SECOND_AR, line), "body") == [LEAD_AR, SECOND_AR]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("رووداو دیجیتاڵ\n\n", (None, "رووداو دیجیتاڵ")),
        ("ديمو عربية - أربيل\n\n", ("أربيل", "ديمو عربية")),
    ],
)
def test_a_story_without_a_headline_may_begin_with_its_house(
    head: str, expected: tuple[str | None, str | None]
) -> None:
    text = f"{head}{LEAD_AR}\n\n{SECOND_AR}"
    assert dateline(text) == expected
    assert words(text, "headline") == []


def test_a_name_that_the_story_gives_in_brackets_is_its_house() -> None:
    told = 'وقال أحد الأهالي لـ(ديمو ناو) إن الجسر "سيخدم القرى كلها".'
    assert dateline(story(HEADLINE_AR, "ديمو ناو", LEAD_AR, told)) == (None, "ديمو ناو")


def test_a_city_on_a_line_between_standfirst_and_story_is_the_dateline() -> None:
    deck = "Nehrin üzerine yeni bir köprünün açıldığı bildirildi."
    lead = "Belediye Başkanı Azad Demo, pazar günü nehrin üzerindeki yeni köprüyü çok sayıda konukla açtı."
    text = story("Nehrin üzerine yeni köprü açıldı", deck, "Ankara", lead, "Köprünün yapımı iki yıl sürdü.")
    assert (dateline(text), words(text, "standfirst")) == (("Ankara", None), [deck])


def test_the_writer_may_stand_behind_the_house_under_its_dateline() -> None:
    text = story(HEADLINE_AR, "ديمو نيوز - بغداد", "ديمو نيوز- سارة تجربة", LEAD_AR, SECOND_AR)
    byline = parse(text).byline
    assert byline and byline.of(text) == "سارة تجربة"
    assert words(text, "body") == [LEAD_AR, SECOND_AR]


@pytest.mark.parametrize(
    "line", ["Demo News - Local News - Demopost", "Short Url", "+ ↺ − 16 px", "Nîşan Demo Pira Nû Testabad"]
)
def test_more_lines_of_the_page_over_the_story(line: str) -> None:
    text = story(HEADLINE, line, LEAD, SECOND)
    assert (words(text, "headline"), words(text, "boilerplate")) == ([HEADLINE], [line])
    assert parse(text).byline is None


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement - continue reading below",
        "With inputs from agencies",
        "View this post on Instagram",
        "انضموا إلى قناتنا على الواتساب",
        "مقالات قد تهمك",
        "تم نسخ الرابط",
        "#النهر #الجسر",
        "لە تێلیگرام فۆڵۆمان بکە",
        "هەواڵی پێشوو – هەواڵی دواتر",
        "زۆرترین خوێنراو",
        "خوێندراوەتەوە 120 جار",
        "En çok okunanlar",
        "Me li Telegramê bişopînin",
    ],
)
def test_what_a_page_puts_between_paragraphs_is_no_body(line: str) -> None:
    assert words(story(HEADLINE, LEAD, SECOND, line, THIRD), "body") == [LEAD, SECOND, THIRD]


def test_the_clock_over_each_entry_of_a_live_page_is_the_storys() -> None:
    entries = ["21:14 GMT", LEAD, "20:02 GMT", SECOND, "18:30 GMT", THIRD]
    text = story("LIVE: The river rises", "18 December 2023 · Last updated 21:14", *entries)
    assert words(text, "body") == entries
    assert published(text) == "2023-12-18"
