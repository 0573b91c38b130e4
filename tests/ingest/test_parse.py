"""The text in parts, in the shapes of many outlets."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from archive.ingest.parse.stage import paragraphs, parse
from archive.ingest.read import read
from archive.ingest.reading import Parsed
from archive.values.text import printed
from tests.ingest.samples import REAL_TEXTS, needs_real_texts, real

pytestmark = pytest.mark.one_database

HEADLINE = "Mayor opens new bridge over the river"
DECK = "The bridge joins the two halves of the town for the first time."
LEAD = "The mayor of the town, Azad Demo, opened the new bridge over the river on Sunday, with many guests."
SECOND = "He said that the bridge would be good for trade. The work had taken two years, his office added."
THIRD = "The old bridge was lost in a flood, and people had to cross the water by boat since then."


def story(*blocks: str, gap: str = "\n\n") -> str:
    return gap.join(blocks)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(part.kind, part.span.of(text)) for part in parse(text).parts]


def words(text: str, kind: str) -> list[str]:
    return [span.of(text) for span in parse(text).of(kind)]


# ------------------------------------------------------------------------------------------ what always holds


def assert_whole(text: str, parsed: Parsed) -> None:
    """Parts are sorted, apart from each other, and hold every printed character."""
    spans = [part.span for part in parsed.parts]
    assert spans == sorted(spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    held = {offset for span in spans for offset in range(span.start, span.end)}
    assert [text[i] for i in range(len(text)) if printed(text[i]) and i not in held] == []
    assert all(any(span.holds(sentence) for span in spans) for sentence in parsed.sentences)


@pytest.mark.parametrize(
    "text",
    [
        story(
            HEADLINE,
            DECK,
            f"TESTABAD (Demo Wire) – {LEAD}",
            SECOND,
            "Read More: A link",
            "Editing by Jo Bloggs",
        ),
        story(f" date 2024-01-28 TESTABAD (Demo24) – {LEAD}", SECOND),
        story("\ufeff" + HEADLINE, LEAD + "\u200b", SECOND, gap="\r\n\r\n"),
        story(HEADLINE, "• One point\n• Another point", LEAD, LEAD),
        LEAD,
        "x",
        "\u200b a \u200b",
        "– \n\n(…)\n\n***\n\n" + LEAD,
        "\n".join(f"line {number} of a list" for number in range(40)),
    ],
)
def test_parts_hold_every_printed_character_once(text: str) -> None:
    assert_whole(text, parse(text))


@needs_real_texts
@pytest.mark.parametrize("path", REAL_TEXTS, ids=lambda path: path.name[:3])
def test_parts_of_the_real_texts_hold_every_printed_character_once(path: Path) -> None:
    text = read(path.read_bytes()).text
    assert_whole(text, parse(text))


def test_parsing_needs_no_django() -> None:
    code = "import sys, archive.ingest.parse.stage; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# --------------------------------------------------------------------------------------- headline, standfirst


def test_headline_standfirst_dateline_and_body() -> None:
    text = story(HEADLINE, DECK, f"TESTABAD (Demo 24) – {LEAD}", SECOND)
    assert kinds(text) == [
        ("headline", HEADLINE),
        ("standfirst", DECK),
        ("dateline", "TESTABAD (Demo 24) –"),
        ("body", LEAD),
        ("body", SECOND),
    ]
    dateline = parse(text).dateline
    assert dateline.place and dateline.place.of(text) == "TESTABAD"
    assert dateline.agency and dateline.agency.of(text) == "Demo 24"


def test_a_text_may_have_no_headline() -> None:
    assert words(story(f"TESTABAD (Demo 24) – {LEAD}", SECOND), "headline") == []
    assert [kind for kind, _ in kinds(story(LEAD, SECOND, THIRD))] == ["body", "body", "body"]


def test_without_a_dateline_the_headline_is_the_first_unfinished_line() -> None:
    assert [kind for kind, _ in kinds(story(HEADLINE, LEAD, SECOND))] == ["headline", "body", "body"]


@pytest.mark.parametrize(
    "headline", ["Will the bridge hold?", "افتتاح جسر جديد في البلدة", "“It will hold,” says mayor"]
)
def test_headlines_come_in_many_forms(headline: str) -> None:
    lead = (
        LEAD
        if headline.isascii() or "mayor" in headline
        else "افتتح المحافظ اليوم جسرا جديدا في البلدة القديمة."
    )
    assert words(story(headline, lead, lead[::-1][1:] + "."), "headline") == [headline]


def test_a_headline_may_share_its_block_with_the_lead() -> None:
    assert words(story(HEADLINE, LEAD, SECOND, gap="\n"), "headline") == [HEADLINE]


def test_a_section_label_over_the_headline_is_no_headline() -> None:
    text = story("SECURITY", HEADLINE, LEAD, SECOND)
    assert kinds(text)[:2] == [("boilerplate", "SECURITY"), ("headline", HEADLINE)]


def test_a_headline_under_the_story_is_found() -> None:
    text = story(LEAD, SECOND, THIRD, "Mayor opens new bridge over river")
    assert words(text, "headline") == ["Mayor opens new bridge over river"]


def test_bullets_under_the_headline_are_standfirsts_of_their_own() -> None:
    text = story(HEADLINE, "• The work took two years\n• The old bridge was lost", f"TESTABAD – {LEAD}")
    assert words(text, "standfirst") == ["• The work took two years", "• The old bridge was lost"]


def test_bullets_need_no_dateline_to_be_standfirsts() -> None:
    text = story(HEADLINE, "• The work took two years", "• The old bridge was lost", LEAD, SECOND)
    assert len(words(text, "standfirst")) == 2


def test_without_a_dateline_a_paragraph_told_again_below_is_the_standfirst() -> None:
    text = story(HEADLINE, LEAD, SECOND, f"{LEAD} {THIRD}")
    assert words(text, "standfirst") == [LEAD]


def test_without_headline_and_dateline_the_paragraph_over_a_picture_is_the_standfirst() -> None:
    text = story(LEAD, "Azad Demo (left) with guests at the river, January 28, 2024.", SECOND, THIRD)
    assert [kind for kind, _ in kinds(text)] == ["standfirst", "caption", "body", "body"]


def test_metadata_lines_of_a_crawler_are_read() -> None:
    text = story(
        f"Title: {HEADLINE}\nDate: 2024-01-28\nURL: https://demo.example/a\nSource: Demo Wire", LEAD, SECOND
    )
    parsed = parse(text)
    assert words(text, "headline") == [HEADLINE]
    assert parsed.date_line and "2024-01-28" in parsed.date_line.of(text)
    assert words(text, "body") == [LEAD, SECOND]


def test_a_hard_wrapped_text_is_put_together_again() -> None:
    wrapped = (
        "The mayor of the town opened the new\nbridge over the river on Sunday in front of\nmany guests."
    )
    text = story(
        HEADLINE, wrapped, "He said that the bridge would\nbe good for trade and for the\npeople of the town."
    )
    assert len(words(text, "body")) == 2


def test_lines_that_are_paragraphs_stay_apart() -> None:
    assert len(words(story(HEADLINE, LEAD, SECOND, THIRD, gap="\n"), "body")) == 3


# ---------------------------------------------------------------------------------------- crawler, date lines


def test_the_crawlers_date_is_cut_off_the_dateline() -> None:
    text = f" date 2024-01-28 TESTABAD (Demo24) – {LEAD}"
    assert kinds(text)[:3] == [
        ("boilerplate", "date 2024-01-28"), ("dateline", "TESTABAD (Demo24) –"), ("body", LEAD),
    ]  # fmt: skip
    crawled = parse(text).crawler_date
    assert crawled and crawled.of(text) == "2024-01-28"


@pytest.mark.parametrize(
    "mark", ["published: 2024-01-28T10:00:00Z |", "Date 2024/01/28 –", "2024-01-28 10:00"]
)
def test_crawlers_write_dates_in_several_ways(mark: str) -> None:
    text = f"{mark} TESTABAD (Demo24) – {LEAD}"
    parsed = parse(text)
    assert parsed.crawler_date and parsed.crawler_date.of(text) in {"2024-01-28", "2024/01/28"}
    assert words(text, "body") == [LEAD]


@pytest.mark.parametrize(
    "line",
    [
        "January 28, 2024",
        "Sunday, 28 January 2024",
        "Published: Sunday, January 28, 2024 | 14:32",
        "28.01.2024 - 14:32",
        "2024-01-28 10:12 GMT+3",
        "Last updated: 28 Jan 2024, 5:30 pm",
        "Posted on January 28, 2024 at 10:32 AM",
        "الأحد 28 يناير 2024",
        "تاريخ النشر: 28/01/2024",
        "28 Ocak 2024 Pazar, 14:32",
        "28ی کانوونی دووەمی 2024",
        "Monday - 16 Rajab 1445 AH ـ 28 January 2024 AD",
        "یکشنبه ۸ بهمن ۱۴۰۲ - ۱۰:۱۵",
        "Yekşem, 28ê Çileya 2024",
        "Source: Demonet   Editor: jo   2024-01-28 17:06:29",
        "28 January 2024 · 34 updates · This page is closed",
    ],
)
def test_a_date_line_is_no_part_of_the_story(line: str) -> None:
    text = story(HEADLINE, line, LEAD, SECOND)
    parsed = parse(text)
    assert parsed.date_line and parsed.date_line.of(text) == line
    assert words(text, "body") == [LEAD, SECOND]


@pytest.mark.parametrize(
    "line", ["On January 28, 2024, the bridge fell.", "Before 28 January 2024", "Bridge of 28 January 2024"]
)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert parse(story(HEADLINE, LEAD, line, SECOND)).date_line is None


# ---------------------------------------------------------------------------------------- credits and bylines


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Editing by Jo Bloggs", "Jo Bloggs"),
        ("Edited by: Jo Bloggs.", "Jo Bloggs"),
        ("(Reporting by Ann Roe; Editing by Jo Bloggs)", "Jo Bloggs"),
        ("Editing by the Demo desk", "Demo desk"),
        ("Editor: Jo Bloggs", "Jo Bloggs"),
        ("تحرير: آزاد ديمو", "آزاد ديمو"),
        ("Editör: Azad Demo", "Azad Demo"),
    ],
)
def test_a_credit_names_its_editor(line: str, name: str) -> None:
    text = story(HEADLINE, f"TESTABAD – {LEAD}", SECOND, line)
    parsed = parse(text)
    assert parsed.credit and parsed.credit.of(text) == line
    assert parsed.editor and parsed.editor.of(text) == name
    assert words(text, "body") == [LEAD, SECOND]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Reporting by Ann Roe in Testabad", "Ann Roe"),
        ("(Reporting by Ann Roe; Editing by Jo Bloggs)", "Ann Roe"),
        ("Story by Sgt. Ann Roe", "Sgt. Ann Roe"),
        ("Muhabir: Azad Demo", "Azad Demo"),
    ],
)
def test_a_credit_names_who_reported(line: str, name: str) -> None:
    text = story(HEADLINE, f"TESTABAD – {LEAD}", SECOND, line)
    parsed = parse(text)
    assert parsed.byline and parsed.byline.of(text) == name
    assert parsed.editor is None or parsed.editor.of(text) == "Jo Bloggs"


@pytest.mark.parametrize(
    "line",
    [
        "*Writing by Azad Demo",
        "Additional reporting by Ann Roe and Jo Bloggs",
        "Demo Press writer Ann Roe in Oldtown contributed to this report.",
        "xy-ab/cd/ef",
        "R. J./ M. S.",
        "9417**1424",
        "ت.س",
    ],
)
def test_other_credits_are_credits_and_no_story(line: str) -> None:
    text = story(HEADLINE, f"TESTABAD – {LEAD}", SECOND, line)
    assert words(text, "credit") == [line]
    assert words(text, "body") == [LEAD, SECOND]


@pytest.mark.parametrize(
    "line", ["By Jo Bloggs", "By Jo Bloggs and Ann Roe", "By Jo Bloggs | Demo Wire", "بقلم: آزاد ديمو"]
)
def test_a_byline_is_read(line: str) -> None:
    text = story(HEADLINE, line, LEAD, SECOND)
    byline = parse(text).byline
    assert byline and byline.of(text) in line
    assert byline.of(text)[0] in "Jآ"
    assert words(text, "body") == [LEAD, SECOND]


@pytest.mark.parametrize(
    "line",
    ["By Sunday the bridge was open again, and people could cross.", "Reports by the river spoke of rain."],
)
def test_a_sentence_is_no_byline(line: str) -> None:
    assert line in words(story(HEADLINE, LEAD, line, SECOND), "body")


# ----------------------------------------------------------------------------------------- links, boilerplate


@pytest.mark.parametrize(
    "line",
    [
        "Read More: Bridge to open on Sunday",
        "Read more: Bridge to open on Sunday",
        "READ ALSO: Bridge to open on Sunday",
        "Also read: Bridge to open on Sunday",
        "See also: Bridge to open on Sunday",
        "Related: Bridge to open on Sunday",
        "More on the bridge: Works to start soon",
        "Watch: The bridge from above",
        "اقرأ أيضاً: افتتاح الجسر يوم الأحد",
        "إقرأ المزيد: افتتاح الجسر يوم الأحد",
        "زیاتر بخوێنەرەوە: پردەکە دەکرێتەوە",
        "Ayrıca okuyun: Köprü pazar günü açılacak",
        "İlgili Haber: Köprü pazar günü açılacak",
    ],
)
def test_a_link_to_another_story_is_no_part_of_this_one(line: str) -> None:
    text = story(HEADLINE, f"TESTABAD – {LEAD}", line, SECOND)
    assert words(text, "related_link") == [line]
    assert words(text, "body") == [LEAD, SECOND]


def test_a_list_of_links_follows_its_heading() -> None:
    text = story(HEADLINE, LEAD, SECOND, "Related stories", "Bridge to open on Sunday", "Works to start soon")
    assert len(words(text, "related_link")) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Twitter and Facebook",
        "Subscribe to our newsletter for the latest news.",
        "© 2024 Demo Wire. All rights reserved.",
        "Copyright 2024 Demo Wire",
        "Share this article",
        "Facebook Twitter WhatsApp",
        "ADVERTISEMENT",
        "3 min read",
        "Tags: bridge, river, town",
        "Home > News > Town",
        "Click here to read the full statement",
        "Sign up to get alerts",
        "Listen to this article",
        "This story has been updated with new figures.",
        "https://demo.example/a/b",
        "جميع الحقوق محفوظة لوكالة ديمو",
        "تابعونا على تويتر",
        "Paylaş",
        "Tüm hakları saklıdır",
        "***",
    ],
)
def test_what_a_page_carries_under_every_story_is_boilerplate(line: str) -> None:
    text = story(HEADLINE, f"TESTABAD – {LEAD}", SECOND, line)
    assert words(text, "boilerplate") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Related to this, the mayor said that the town needs money.",
        "More on this was not known at first, his office said.",
        "Share prices of the builder rose after the news.",
        "Follow us, the children called, and ran over the bridge.",
        "Background checks on the workers took a month.",
        "Watch towers stand on both banks of the river.",
        "Search teams looked for the boats all night.",
        "Written by a committee of experts, the paper says that the bridge will hold for a century.",
        "Reporting from the river, our team saw many guests.",
        "Register offices in the town opened at eight.",
        "The parliament passed a copyright law in the spring.",
        "شارك الوزير في افتتاح الجسر الجديد فوق النهر.",
        "The new toll takes effect on January 1, 2025.",
        "The next vote is scheduled for October 20, 2024.",
    ],
)
def test_sentences_that_begin_alike_stay_in_the_story(line: str) -> None:
    assert line in words(story(HEADLINE, f"TESTABAD – {LEAD}", SECOND, line, THIRD), "body")


# --------------------------------------------------------------------------------------------------- captions


@pytest.mark.parametrize(
    "line",
    [
        "Azad Demo (right) meets his guests at the river, January 28, 2024.",
        "Azad Demo meets his guests at the river, January 28, 2024.",
        "The new bridge over the river in Testabad, January 28, 2024.",
        "Azad Demo, left, and a guest. (Photo: Demo Wire)",
        "Photo: The new bridge over the river",
        "A file photo of the old bridge. (Photo by Ann Roe/AFP)",
        "The new bridge over the river [Demo/Handout via Reuters]",
        "People cross the bridge on its first day. - AFP PHOTO",
        "صورة: الجسر الجديد فوق النهر",
        "وێنە: پردە نوێیەکە",
        "آزاد ديمو (يمين) يستقبل ضيوفه عند الجسر",
    ],
)
def test_a_caption_is_told_from_the_story_around_it(line: str) -> None:
    text = story(HEADLINE, f"TESTABAD – {LEAD}", line, SECOND, THIRD)
    assert words(text, "caption") == [line]
    assert words(text, "body") == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "The old bridge was lost on January 28, 2014.",
        "The right bank of the river was dry.",
        "The mayor said he had seen the photo.",
        "He opened the first bridge in the town on January 28, 2020.",
    ],
)
def test_a_sentence_of_the_story_is_no_caption(line: str) -> None:
    assert words(story(HEADLINE, f"TESTABAD – {LEAD}", line, SECOND), "caption") == []


# ------------------------------------------------------------------------------------------ repeats, language


def test_a_repeated_paragraph_is_a_repeat() -> None:
    text = story(HEADLINE, f"TESTABAD – {LEAD}", SECOND, LEAD)
    assert words(text, "repeat") == [LEAD]


def test_the_sentences_that_the_standfirst_told_are_a_repeat_within_their_paragraph() -> None:
    text = story(HEADLINE, LEAD, SECOND, f"{LEAD} {THIRD}")
    assert words(text, "repeat") == [LEAD]
    assert [span.of(text) for span in paragraphs(text, parse(text))] == [SECOND, f"{LEAD} {THIRD}"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (story(HEADLINE, LEAD, SECOND), "en"),
        ("افتتح محافظ المدينة اليوم الأحد جسرا جديدا فوق النهر بحضور عدد كبير من الضيوف.", "ar"),
        ("پارێزگاری شارەکە ئەمڕۆ یەکشەممە پردێکی نوێی لەسەر ڕووبارەکە کردەوە.", "ckb"),
        ("ئه‌مڕۆ پارێزگاری شاره‌كه‌ پردێكی نوێی له‌سه‌ر ڕووباره‌كه‌ كرده‌وه‌ و قسه‌ی كرد.", "ckb"),
        ("استاندار امروز پل تازه‌ای را بر روی رودخانه شهر در حضور مهمانان بسیار گشود.", "fa"),
        ("Kentin valisi pazar günü nehrin üzerindeki yeni köprüyü konukların önünde açtı.", "tr"),
        ("Rojnamevan Azad Demo duh li Amedê hat girtin. Parêzer got ku ew ê derkeve dadgehê.", "kmr"),
        ("Parêzgarê bajêr îro yekşemê pireke nû li ser çemê bajêr ji bo gel vekir.", "kmr"),
        ("Gülşen Örnekoğulları and Sezai Demeli, co-chairs of the Erik Party, arrived.", "en"),
        ("12 34", ""),
    ],
)
def test_the_language_is_told(text: str, language: str) -> None:
    assert parse(text).language == language


def test_sentences_stay_within_their_parts() -> None:
    text = story(HEADLINE, DECK, f"TESTABAD (Demo Wire) – {LEAD}", SECOND, "Editing by Jo Bloggs")
    assert [span.of(text) for span in parse(text).sentences] == [
        HEADLINE, DECK, LEAD, "He said that the bridge would be good for trade.",
        "The work had taken two years, his office added.",
    ]  # fmt: skip


def test_arabic_script_is_parsed_alike() -> None:
    text = story(
        "افتتاح جسر جديد في البلدة",
        "أربيل (وكالة ديمو) – افتتح المحافظ آزاد ديمو اليوم الأحد جسرا جديدا فوق النهر.",
        "اقرأ أيضا: الجسر القديم",
        "تحرير: بيريفان نموذج",
    )
    assert [kind for kind, _ in kinds(text)] == ["headline", "dateline", "body", "related_link", "credit"]


HOUSES = {
    "wire": (
        story(HEADLINE, "By Jane Roe", f"TESTABAD, Sept 15 (Demo) - {LEAD}", SECOND, "(Reporting by Jo Roe)"),
        ["headline", "credit", "dateline", "body", "body", "credit"],
    ),
    "agency with a place on its own line": (
        story(
            HEADLINE + "\nThe work took two years",
            "Jane Roe  | 15.08.2024 - Update : 16.08.2024",
            "TESTABAD",
            LEAD,
            "*Writing by Jo Bloggs",
            "Demo Agency website contains only a portion of its stories.",
        ),
        ["headline", "standfirst", "credit", "boilerplate", "dateline", "body", "credit", "boilerplate"],
    ),
    "newspaper, line by line": (
        story(
            HEADLINE,
            "BY DAILY DEMO",
            "TESTABAD  POLITICS",
            "AUG 15, 2024 - 11:12 AM GMT+3",
            "Guests cross the bridge in Testabad, Aug. 1, 2024. (DHA Photo)",
            LEAD,
            SECOND,
            gap="\n",
        ),
        ["headline", "credit", "boilerplate", "boilerplate", "caption", "body", "body"],
    ),
    "agency and slash": (
        story(HEADLINE, "2024-08-14T15:32:10+00:00", f"Zagros Demo/ {LEAD}", SECOND),
        ["headline", "boilerplate", "dateline", "body", "body"],
    ),
    "television with comments": (
        story(
            HEADLINE, "15-08-2024", "A+ A-", f"TESTABAD, Kurdistan Region - {LEAD}", SECOND, "Comments",
            "What a bridge!", "Post a comment",
        ),
        ["headline", "boilerplate", "boilerplate", "dateline", "body", "body"] + ["boilerplate"] * 3,
    ),
    "broadcaster": (
        story(
            "Middle East", HEADLINE, "August 06, 2024 1:12 AM", "By Jane Roe",
            "FILE - A guard stands on the old bridge, Dec. 29, 2019.", f"TESTABAD — {LEAD}", "Print",
            "Follow",
        ),
        ["boilerplate", "headline", "boilerplate", "credit", "caption", "dateline", "body"]
        + ["boilerplate"] * 2,
    ),
    "Arabic agency": (
        story(
            "افتتاح جسر جديد في البلدة", "بغداد/ شفق ديمو", "الأربعاء 14 آب 2024 | 15:32",
            "افتتح المحافظ، اليوم الأربعاء، جسرا جديدا فوق النهر.", "إقرأ أيضاً: الجسر القديم",
            "المصدر: وكالات",
        ),
        ["headline", "dateline", "boilerplate", "body", "related_link", "boilerplate"],
    ),
    "Turkish agency, in capitals": (
        story("VALİ YENİ KÖPRÜYÜ AÇTI", "ANKARA (Demo) - Vali köprüyü açtı.", "Muhabir: Ali Demo", gap="\n"),
        ["headline", "dateline", "body", "credit"],
    ),
    "state agency": (
        story("DWI - TESTABAD", LEAD, SECOND),
        ["dateline", "body", "body"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("house", HOUSES)
def test_the_shapes_of_many_houses(house: str) -> None:
    text, expected = HOUSES[house]
    assert [kind for kind, _ in kinds(text)] == expected
    assert_whole(text, parse(text))


# -------------------------------------------------------------------------------- pages as crawlers keep them


@pytest.mark.parametrize(
    ("mark", "date"),
    [
        (" date 2024-05 ", "2024-05"),
        (" date 2022-02-16 – 06:53\n\n", "2022-02-16"),
    ],
)
def test_a_crawlers_mark_takes_the_clock_with_it(mark: str, date: str) -> None:
    text = f"{mark}TESTABAD (Demo24) – {LEAD}\n\n{SECOND}"
    parsed = parse(text)
    assert parsed.crawler_date and parsed.crawler_date.of(text) == date
    assert words(text, "boilerplate") == [mark.strip()]
    assert words(text, "body") == [LEAD, SECOND]


@pytest.mark.parametrize("age", ["پێش کاتژمێرێک", "2 ساعت پیش", "قبل ٣ ساعات"])
def test_the_age_behind_a_crawlers_mark_is_of_the_page_too(age: str) -> None:
    text = f" date 2025-12-31 {age}\n\nTESTABAD (Demo24) – {LEAD}\n\n{SECOND}"
    assert words(text, "boilerplate") == ["date 2025-12-31", age]
    assert words(text, "body") == [LEAD, SECOND]


def test_a_headline_printed_twice_is_one_headline() -> None:
    text = story(HEADLINE, HEADLINE, "2024-01-28T12:40:31+00:00", f"Demo News/ {LEAD}", SECOND)
    assert words(text, "headline") == [HEADLINE, HEADLINE]
    assert words(text, "standfirst") == []


def test_the_sites_name_behind_a_headline_is_not_part_of_it() -> None:
    text = story(f"{HEADLINE}-Demonet", HEADLINE, f"TESTABAD (Demonet) -- {LEAD}", SECOND)
    assert words(text, "headline") == [HEADLINE]


def test_the_publishers_name_over_the_headline_is_none() -> None:
    text = story(
        "The Demo Observatory For Rivers",
        HEADLINE,
        f"Testabad Province – Demo Observatory for Rivers: {LEAD}",
    )
    assert words(text, "headline") == [HEADLINE]


def test_a_letterhead_stands_over_the_words_press_release() -> None:
    text = story(
        "UPLANDS REGIONAL GOVERNMENT\nMINISTRY OF BRIDGES\nMEDIA AND INFORMATION\n"
        "No. 117 – FOR IMMEDIATE RELEASE",
        "MAYOR OPENS NEW BRIDGE OVER THE RIVER",
        LEAD,
        SECOND,
    )
    assert words(text, "headline") == ["MAYOR OPENS NEW BRIDGE OVER THE RIVER"]
    assert len(words(text, "boilerplate")) == 4


def test_what_trails_behind_the_last_sentence_is_none_of_the_story() -> None:
    text = story(HEADLINE, LEAD, SECOND, "Demo Live", "Demo Live")
    assert words(text, "body") == [LEAD, SECOND]


@pytest.mark.parametrize(
    ("end", "mark"),
    [
        (" (end) xy.ab DUNA 262035 Jul 12NNNN", "(end) xy.ab DUNA 262035 Jul 12NNNN"),
        (" Enditem", "Enditem"),
        (" /End", "/End"),
        (" (AB/CD)", "(AB/CD)"),
    ],
)
def test_an_agencys_mark_of_the_end_is_cut_off(end: str, mark: str) -> None:
    text = story(HEADLINE, f"TESTABAD, July 26 (DUNA) -- {LEAD}", SECOND + end)
    assert words(text, "body") == [LEAD, SECOND]
    assert words(text, "boilerplate") == [mark]


def test_a_place_a_writer_and_a_date_between_headline_and_body() -> None:
    byline = "بغداد\nآزاد ديمو\n21 أكتوبر 2016"
    text = story(
        "افتتاح جسر جديد في البلدة القديمة", byline, "افتتح المحافظ الجسر. وقال إنه جديد.", "وحضر الضيوف."
    )
    parsed = parse(text)
    assert parsed.dateline.place and parsed.dateline.place.of(text) == "بغداد"
    assert parsed.byline and parsed.byline.of(text) == "آزاد ديمو"
    assert words(text, "standfirst") == []


def test_a_writers_name_before_the_date_is_cut_off_its_line() -> None:
    text = story(HEADLINE, "Jane Roe | 15.08.2024 - Update: 16.08.2024", f"TESTABAD (Demo) — {LEAD}", SECOND)
    parsed = parse(text)
    assert parsed.byline and parsed.byline.of(text) == "Jane Roe"
    assert words(text, "boilerplate") == ["15.08.2024 - Update: 16.08.2024"]


def test_the_words_under_the_picture_stand_below_the_date() -> None:
    text = story(HEADLINE, "3 September 2025", "Meeting at the town hall", f"TESTABAD – {LEAD}", SECOND)
    assert words(text, "caption") == ["Meeting at the town hall"]


def test_a_story_told_in_bullets_has_no_standfirst() -> None:
    points = [f"• In town {number} the bridge was opened on Sunday." for number in range(8)]
    text = story(HEADLINE, *points)
    assert words(text, "standfirst") == []
    assert words(text, "body") == points


def test_a_headline_may_open_like_a_dateline_or_close_with_a_date() -> None:
    assert words(story("DEMO: Troops attacked at the river", LEAD, SECOND), "headline")
    assert words(story("Weekly summary, 5-11 August 2024", LEAD, SECOND), "headline")


def test_a_path_through_the_site_is_no_headline() -> None:
    text = story("Demo 24 | Oldland | Politics", HEADLINE, f"TESTABAD (Demo 24) – {LEAD}", SECOND)
    assert words(text, "headline") == [HEADLINE]


def test_a_place_with_a_dash_may_have_a_line_of_its_own() -> None:
    text = story(HEADLINE, "August 12, 2024", "TESTABAD —", LEAD, SECOND)
    place = parse(text).dateline.place
    assert place and place.of(text) == "TESTABAD"


def test_the_subject_of_a_cable_is_its_headline() -> None:
    text = story("DTG 281530Z JAN 24\nUNCLAS SECTION 01 OF 01\nSUBJECT: MAYOR OPENS NEW BRIDGE", LEAD, SECOND)
    parsed = parse(text)
    assert words(text, "headline") == ["MAYOR OPENS NEW BRIDGE"]
    assert words(text, "body") == [LEAD, SECOND]
    assert len(parsed.of("boilerplate")) == 3


def test_the_head_of_a_mail_is_no_story() -> None:
    head = (
        "From: Demo <desk@demo.example>\nTo: all\nDate: Sun, 28 Jan 2024 07:12:44 +0300\nSubject: Fwd: Bridge"
    )
    text = story(head, HEADLINE, LEAD, SECOND)
    assert words(text, "headline") == [HEADLINE]
    assert len(words(text, "boilerplate")) == 4


def test_the_senders_name_under_the_story_is_no_dateline() -> None:
    lead = "افتتح المحافظ جسرا جديدا فوق النهر في البلدة."
    text = story("افتتاح جسر جديد في البلدة القديمة", lead, "الدائرة الإعلامية – المحافظة")
    assert parse(text).dateline.place is None


def test_a_flash_of_one_line_is_a_headline() -> None:
    assert words("URGENT - Bridge over the river closed - officials", "headline")


def test_a_transcript_has_speakers_and_no_dateline() -> None:
    text = story(
        "Transcript: The mayor on the bridge", f"SARA DEMO: {LEAD}", f"AZAD DEMO: {SECOND}", f"DEMO: {THIRD}"
    )
    assert parse(text).dateline.place is None


def test_the_dates_over_the_entries_of_a_timeline_are_no_date_lines() -> None:
    text = story(
        "A short history of the bridge", "Last revised 2 August 2022", "3 August 2014", LEAD,
        "9 October 2020",
        SECOND, "16 May 2022", THIRD,
    )  # fmt: skip
    parsed = parse(text)
    assert parsed.date_line and "2022" in parsed.date_line.of(text)
    assert len(words(text, "body")) == 6


def test_a_running_head_on_every_page_is_no_story() -> None:
    text = story(
        "Demo Weekly – 13 October 2019 – page 1", HEADLINE, LEAD, "Demo Weekly – 13 October 2019 – page 2",
        SECOND, "Demo Weekly – 13 October 2019 – page 3", THIRD,
    )  # fmt: skip
    assert words(text, "body") == [LEAD, SECOND, THIRD]
    assert words(text, "headline") == [HEADLINE]


def test_a_second_story_has_a_dateline_of_its_own_and_the_first_one_counts() -> None:
    text = story(HEADLINE, f"TESTABAD — {LEAD}", SECOND, "* * *", f"OLDTOWN — {THIRD}")
    parsed = parse(text)
    assert words(text, "dateline") == ["TESTABAD —", "OLDTOWN —"]
    assert parsed.dateline.place and parsed.dateline.place.of(text) == "TESTABAD"


def test_a_newsroom_that_people_told_something_is_no_place() -> None:
    text = story(
        HEADLINE, f"Al-Demo Tomorrow – {LEAD}", "“It holds,” the mayor told Al-Demo Tomorrow. He left."
    )
    line = parse(text).dateline
    assert line.place is None
    assert line.agency and line.agency.of(text) == "Al-Demo Tomorrow"


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE",
        "PRESS RELEASE – For immediate release",
        "Release Number 20230709-01",
        "(Adds detail on the bridge in paragraphs 3-4, background)",
        "CORRECTION: An earlier version of this story said that the bridge was old.",
        "Jane Roe is a fellow at the Demo Forum. The views expressed here are her own.",
        "You receive this brief because you subscribed. Unsubscribe | Forward to a friend",
        "About the Demo Fund: The fund works with partners to build bridges.",
        "Get news on bridges in our weekly newsletter. Sign up here.",
        "Read the original Arabic story here.",
        "« Previous | Next »",
        "☰ Menu",
        "💬 14 comments",
        "Share &middot; Print &middot; Save",
        "1,234 views",
        "News ID: 85366214",
        "News ID 219988",
        "Follow Demo Press’s coverage of the river at https://demo.example/river",
        "Follow the Telegram channel of Demo https://t.me/demo",
        "Some information for this report came from Demo Press.",
        "Already a member? Sign in",
        "Suggested Topics:",
        "Keywords bridge river town",
        "An official website of the Demo government",
        "تابعوا آخر الأخبار عبر قناة ديمو على تليغرام",
        "لمتابعة آخر الأخبار اشترك في قناتنا على تلغرام",
        "بۆ هەواڵی زیاتر سەردانی کەناڵی تێلیگرامی دیمۆ بکە",
        "ئەم بابەتە 76185 جار خوێندراوەتەوە",
        "© هەموو مافێک پارێزراوە",
        "کد خبر: 85660123",
        "انتهای پیام/",
        "Bizi takip edin",
        "<div class='share'><img src='a.png'></div>",
    ],
)
def test_more_of_what_pages_carry_is_boilerplate(line: str) -> None:
    text = story(HEADLINE, f"TESTABAD – {LEAD}", SECOND, line)
    assert words(text, "boilerplate") == [line]
    assert words(text, "body") == [LEAD, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضاً", "اقرأ المزيد...", "بابەتی پەیوەندیدار", "زیاتر بخوێنەوە:", "Zêdetir bixwîne:",
        "بیشتر بخوانید:", "Haberin devamı", "More stories",
    ],
)  # fmt: skip
def test_a_heading_over_links_opens_a_list_in_every_language(line: str) -> None:
    text = story(HEADLINE, LEAD, SECOND, line, "Bridge to open on Sunday", "Works to start soon")
    assert len(words(text, "related_link")) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Guests at the new bridge (Jane Roe/AFP)",
        "Azad Demo, left, and his guest attend the opening of the bridge.",
        "آزاد ديمو خلال افتتاح الجسر الجديد، 3 حزيران 2025",
        "ئازاد دێمۆ لە کاتی کردنەوەی پرد، تێستاباد 12/5/2024",
        "Demo, köprünün açılışında. Fotoğraf: Ali Demo",
        "آزاد ديمو عند الجسر - تصوير: إعلام المقر",
        "FILE - Guests cross the bridge on its first day.",
        "[2/3]Guests cross the bridge in Testabad. REUTERS/Jane Roe",
        "صورة أرشيفية",
    ],
)
def test_captions_of_many_houses(line: str) -> None:
    text = story(HEADLINE, f"TESTABAD – {LEAD}", line, SECOND, THIRD)
    assert words(text, "caption") == [line]
    assert words(text, "body") == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor will pay a visit to the town on 16-17 August 2024.",
        "The bridge was damaged, a spokesman of the army said. (Reuters)",
        "Background",
        "What happens next?",
        "By 3 p.m. the streets were empty.",
    ],
)
def test_lines_of_the_story_stay_in_it(line: str) -> None:
    assert line in words(story(HEADLINE, f"TESTABAD – {LEAD}", SECOND, line, THIRD), "body")


@needs_real_texts
def test_the_real_texts_fall_into_their_parts() -> None:
    text = read(real("004")).text
    assert [part.kind for part in parse(text).parts].count("caption") == 3
    assert parse(text).parts[0].kind == "standfirst"
    text = read(real("002")).text
    parsed = parse(text)
    assert [part.kind for part in parsed.parts[:3]] == ["headline", "standfirst", "dateline"]
    assert len(parsed.of("related_link")) == 1
    assert parsed.editor is not None
