"""What a line of a page is, told by where it stands: over the headline, under it, behind the last
sentence.
"""

from __future__ import annotations

import pytest

from archive.ingest.date.stage import date
from archive.ingest.extraction import extract
from archive.ingest.parse.sheet import split
from archive.ingest.parse.stage import parse
from archive.ingest.reading import Registry
from tests.ingest.test_parse import DECK, HEADLINE, LEAD, SECOND, THIRD, story, words

pytestmark = pytest.mark.one_database


def place(text: str) -> str | None:
    span = parse(text).dateline.place
    return span.of(text) if span else None


def agency(text: str) -> str | None:
    span = parse(text).dateline.agency
    return span.of(text) if span else None


def byline(text: str) -> str | None:
    span = parse(text).byline
    return span.of(text) if span else None


def published(text: str) -> str:
    return str(date(text, parse(text)).published.earliest)


# ------------------------------------------------------------------------------ behind the last sentence


@pytest.mark.parametrize(
    "line",
    [
        "Sampleville | Two shops burned in market fire",
        "bridge | river | Testabad",
        "#Demo #Testabad",
        "Support the Demo Wire’s work: donate",
        "Kaynak:",
        "Mercy and glory to the dead",
        "Editors’ picks of the week",
        "المقال يعبّر عن رأي كاتبه",
        "بەشداری بکە لە کەناڵی تێلیگرام",
    ],
)
def test_behind_the_last_sentence_a_line_without_an_end_is_the_pages(line: str) -> None:
    text = story(HEADLINE, LEAD, SECOND, THIRD, line)
    assert words(text, "body") == [LEAD, SECOND, THIRD]
    assert words(text, "boilerplate") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "For media queries contact: Demo Public Office, press@mail.example",
        "Figures are preliminary. To receive the brief, write to brief@mail.example",
        "This explainer is updated from time to time.",
        "Before you submit, read our comment policy. Send your feedback.",
        "This news has been read 167 times in total",
        "The Daily Demo Newsletter – Keep up to date with what's happening in your town.",
        "Bu çerezler, kullanıcıların tarayıcı ve cihazlarını tanımlayarak çalışır.",
        "إذا كنت تعتقد أن المقال يحوي معلومات خاطئة أو لديك تفاصيل إضافية أرسل لنا تصحيحًا",
        "READ: Council to vote on the second bridge",
        "Except where noted, this work by Demo Watch is licensed under a Creative Commons licence.",
        "Haberin devamını aboneler okuyabilir.",
        "This is an abridged version of the report; the whole of it goes to those who pay for the wire.",
    ],
)
def test_what_is_said_to_the_reader_at_the_end_is_the_pages(line: str) -> None:
    assert words(story(HEADLINE, LEAD, SECOND, THIRD, line), "body") == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "US and local officials have repeatedly called on both towns to share the bridge.",
        "“You never know what the river brings,” the mayor said of the article.",
        "- two boats and a raft",
        "The two firms are licensed under a law of 2009, the minister said.",
        "Read the law before you sign, he told the two councils of the town.",
    ],
)
def test_what_is_told_at_the_end_stays_the_storys(line: str) -> None:
    assert words(story(HEADLINE, LEAD, SECOND, THIRD, line), "body") == [LEAD, SECOND, THIRD, line]


def test_a_list_that_a_sentence_announces_is_the_storys() -> None:
    rows = [HEADLINE, LEAD, SECOND, "The winners of the prize are:", "Azad Demo of the river guard", "A boat"]
    assert words(story(*rows), "body") == rows[1:]


def test_a_story_that_never_ends_its_sentences_keeps_its_lines() -> None:
    rows = [LEAD.rstrip("."), SECOND.rstrip("."), THIRD.rstrip("."), "The bridge is open"]
    assert words(story(HEADLINE, *rows), "body")[-1] == rows[-1]


def test_a_last_sentence_that_lost_its_full_stop_is_the_storys() -> None:
    last = "This is the second bridge over the river since the year of the great flood"
    text = story(HEADLINE, LEAD, SECOND, THIRD, last, "Demo Live", "Radio icon")
    assert words(text, "body") == [LEAD, SECOND, THIRD, last]


def test_teasers_under_a_picture_that_did_not_load_are_links() -> None:
    teaser = "The governor received the mayor of Sampleville in his office on Monday evening."
    text = story("Card image cap", HEADLINE, LEAD, SECOND, THIRD, "Card image cap", teaser)
    assert words(text, "body") == [LEAD, SECOND, THIRD]
    assert words(text, "related_link") == [teaser]


# ------------------------------------------------------------------------------------- over the headline


@pytest.mark.parametrize(
    "above",
    [
        ["Uplands Regional Government – Demoland", "Media and National Awareness Directorate"],
        ["• Local"],
        ["Demo theme license is not validated, go to your website and read the page.", "In English"],
        ["Town of the Plain", "THU, 30 MAY 2024 13:37", "You are viewing an older website."],
    ],
)
def test_what_the_story_says_nothing_of_is_not_its_headline(above: list[str]) -> None:
    lead = "The mayor of Testabad opened a new bridge over the river and thanked the council of the province."
    headline = "Mayor of Testabad thanks council for bridge over the river"
    text = story(*above, headline, lead, SECOND, THIRD)
    assert words(text, "headline") == [headline]
    assert words(text, "body") == [lead, SECOND, THIRD]


def test_a_headline_of_which_the_standfirst_tells_more_stays() -> None:
    text = story("Winter comes early", DECK, f"TESTABAD (Demo Wire) – {LEAD}", SECOND)
    assert words(text, "headline") == ["Winter comes early"]


@pytest.mark.parametrize(
    "head", ["Explainer: What the bridge means for the town", "In photos: A feast by the river"]
)
def test_a_label_with_words_behind_it_is_a_headline_where_none_stands_above(head: str) -> None:
    text = story("28/03/2025 – 09:10", head, LEAD, SECOND, THIRD)
    assert words(text, "headline") == [head]


def test_a_brief_named_by_its_days_is_a_headline_and_no_dateline() -> None:
    text = story(
        "Weekly River Brief: February 6–12, 2022", "Demo Monitor | Issue 44 | Published February 13, 2022"
    )
    text += story("", LEAD, SECOND, THIRD)
    assert words(text, "headline") == ["Weekly River Brief: February 6–12, 2022"]
    assert (place(text), published(text)) == (None, "2022-02-13")


def test_the_agencys_name_alone_over_its_dateline_is_no_headline() -> None:
    assert words(story("DNA English", f"Tehran, DNA - {LEAD}", SECOND, THIRD), "headline") == []


# ------------------------------------------------------------------------ between headline and story


@pytest.mark.parametrize("line", ["Selin Örnek", "Selin Örnek and Omar Demo   08.07.2022"])
def test_a_name_over_the_story_is_its_writer(line: str) -> None:
    text = story(HEADLINE, DECK, line, f"ANKARA (DA) - {LEAD}", SECOND, "Muhabir: Selin Örnek")
    assert byline(text) == line.split("  ")[0]
    assert words(text, "headline") == [HEADLINE]


def test_the_houses_name_before_a_date_is_not_the_writer() -> None:
    text = story(
        HEADLINE, "Demo Baladi  27/02/2023", LEAD, "A farmer told Demo Baladi that it rained.", THIRD
    )
    assert (byline(text), published(text)) == (None, "2023-02-27")


def test_whoever_translated_stands_for_the_writer_where_none_is_named() -> None:
    assert byline(story(HEADLINE, "ترجمة: هدى تجربة", LEAD, SECOND, THIRD)) == "ترجمة: هدى تجربة"


def test_a_scene_between_date_and_dateline_is_a_caption() -> None:
    scene = "Anna Demo and officials of the council sign the paper in Testabad."
    text = story(HEADLINE, "December 5, 2021", scene, f"TESTABAD (Demo Wire) – {LEAD}", SECOND)
    assert words(text, "caption") == [scene]
    told = "Storage has become the narrowest point of the harvest, officials said."
    text = story(HEADLINE, "December 5, 2021", told, f"TESTABAD (Demo Wire) – {LEAD}", SECOND)
    assert words(text, "standfirst") == [told]


def test_pictures_with_their_makers_below_are_captions() -> None:
    shown = ["Children wait for the fire.", "People carry torches up a hill.", "A mayor gives a speech."]
    rows = [row for each in shown for row in (each, "(Photo: Azad Demo)")]
    text = story(HEADLINE, LEAD, *rows)
    assert words(text, "caption") == shown
    assert words(text, "boilerplate") == ["(Photo: Azad Demo)"] * 3


def test_a_date_and_a_writer_under_links_are_the_pages_again() -> None:
    text = story(HEADLINE, "Read More", "BY SALAM DEMO", "Published 10:31 AM EDT, June 9, 2023", LEAD, SECOND)
    assert (byline(text), published(text)) == ("SALAM DEMO", "2023-06-09")


# ------------------------------------------------------------------------------------------- datelines


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("دمشق-سانا ", ("دمشق", "سانا")),
        ("{بغداد: تجربة نيوز} ", ("بغداد", "تجربة نيوز")),
        ("Demo; Saturday, January 21, 2023 ", (None, "Demo")),
        ("Testabad province: ", ("Testabad", None)),
        ("Testabad, Kurdistan Region of Iraq, ( ", ("Testabad", None)),
        ("AL-TESTABAD – ", ("AL-TESTABAD", None)),
    ],
)
def test_datelines_without_the_usual_signs(head: str, expected: tuple[str | None, str | None]) -> None:
    text = story(HEADLINE, head + LEAD, SECOND, THIRD)
    assert (place(text), agency(text)) == expected
    assert words(text, "body") == [LEAD, SECOND, THIRD]


def test_a_place_and_its_country_on_a_line_are_a_dateline_also_without_a_headline() -> None:
    text = story("08.07.2022", "TESTABAD, Iraq", LEAD, SECOND)
    assert (place(text), words(text, "headline")) == ("TESTABAD", [])


def test_a_name_over_the_points_of_a_digest_is_a_heading() -> None:
    text = story(HEADLINE, "TESTABAD", "• A bridge fell.", "DEMOVILLE", "• Rain came.", LEAD)
    assert place(text) is None


def test_a_house_and_a_place_open_a_page_without_headline() -> None:
    lead = "كشف مصدر في البلدية، الأربعاء، عن افتتاح جسر جديد على النهر بحضور عدد من المهندسين."
    text = story("تستاباد اليوم - نينوى", lead, "وقال في حديث لـ (تستاباد اليوم) إن العمل استغرق عامين.")
    assert (place(text), agency(text)) == ("نينوى", "تستاباد اليوم")


def test_the_writers_line_at_the_foot_is_no_dateline() -> None:
    lead = "وەزارەتی ڕووبار لەگەڵ پارێزگاری دێمۆ پردێکی نوێیان کردەوە و هاووڵاتییان دەتوانن بەکاری بهێنن."
    more = "ئەمڕۆ یەکشەممە، سەرۆکی شارەوانی بە دێمۆی ڕاگەیاند کە کارەکە دوو ساڵی خایاندووە."
    text = story(lead, more, "دێمۆ تیڤی/ ئازاد دێمۆ", "تا ئێستا هیچ کۆمێنتێک نەکراوە.")
    assert (place(text), words(text, "body")) == (None, [lead, more])


def test_a_place_in_turkish_capitals_is_spelt_as_turkish_spells_it() -> None:
    text = story(HEADLINE, f"ŞIRNAK (Demo Wire) – {LEAD}", SECOND)
    assert extract(text.encode(), Registry())["fields"]["dateline_place"] == "Şırnak"


# ------------------------------------------------------------------------------------ day of publication


def test_the_date_under_the_headline_beats_the_clock_of_the_page() -> None:
    text = story("• Monday, 29 July 2024", HEADLINE, "Demo Media January 27, 2013 News", LEAD, SECOND, THIRD)
    assert published(text) == "2013-01-27"


@pytest.mark.parametrize(
    "line",
    [
        "Date of publication 5 July 2016",
        "Posted on 5 July 2016 by Azad Demo",
        "Demo | 5 July 2016",
    ],
)
def test_more_lines_that_date_a_page(line: str) -> None:
    text = story(HEADLINE, line, LEAD, SECOND, THIRD)
    assert (published(text), words(text, "boilerplate")) == ("2016-07-05", [line])


def test_a_date_in_figures_may_have_spaces_around_its_strokes() -> None:
    assert published(story(HEADLINE, LEAD, SECOND, THIRD, "١٥ / ٧ / ٢٠١٦")) == "2016-07-15"


# -------------------------------------------------------------------------------- more houses' ways


def test_a_name_to_which_the_story_gives_a_newsroom_opens_it() -> None:
    more = "According to a report received by the Demo Organization for Farmers, both men are well."
    text = story(HEADLINE, f"Demo: {LEAD}", more, THIRD)
    assert (agency(text), words(text, "body")) == ("Demo", [LEAD, more, THIRD])
    assert agency(story(HEADLINE, f"Demo: {LEAD}", SECOND, THIRD)) is None


def test_a_house_that_calls_itself_digital_needs_no_sign() -> None:
    lead = "سەرۆکی شارەوانی پردێکی نوێی لەسەر ڕووبارەکە کردەوە و سوپاسی هەموو ئەندازیارەکانی شارەکەی کرد."
    text = story("پردی نوێ", f"دێمۆ دیجیتاڵ {lead}", "کارەکە دوو ساڵی خایاندووە.")
    assert (agency(text), words(text, "body")[0]) == ("دێمۆ دیجیتاڵ", lead)


def test_the_writer_the_place_and_the_agency_on_one_line() -> None:
    lead = "اعتقل جهاز الاستخبارات اليوم الإثنين مدير دائرة الزراعة السابق لتورطه بالحادث في المدينة."
    text = story("محمد تجربة - القاهرة - (د ب ا)", lead, "وأكدت الوزارة ذلك في بيان صحفي.")
    assert (place(text), agency(text)) == ("القاهرة", "د ب ا")


def test_an_agency_beside_its_date_in_brackets() -> None:
    text = story(HEADLINE, f"BEIRUT (Demo News / Wire - 20th July, 2020) {LEAD}", SECOND)
    assert (place(text), agency(text), published(text)) == ("BEIRUT", "Demo News / Wire", "2020-07-20")


def test_a_place_closes_what_others_open_with_it() -> None:
    text = "Bakan Demo bugün hareket etti ve temaslarda bulunacak. Bakan’ın dönmesi öngörülüyor. – ANKARA"
    assert place(text) == "ANKARA"
    assert words(text, "body") == [text.removesuffix(" – ANKARA")]


def test_whose_words_a_post_are_is_no_caption() -> None:
    quoted = "— Demo English (@DemoEnglish) November 9, 2021"
    assert words(story(HEADLINE, LEAD, SECOND, quoted, THIRD), "caption") == []


def test_a_caption_printed_twice_is_a_caption_twice() -> None:
    shown = "Workers secure a road on Mount Demo that their brethren use to escape."
    text = story(HEADLINE, DECK, f"{shown} (photo credit: WIRE)", shown, "(photo credit: WIRE)", LEAD, SECOND)
    assert words(text, "caption") == [f"{shown} (photo credit: WIRE)", shown]


def test_a_standfirst_is_cut_off_from_the_story_by_the_page() -> None:
    lead = "Classes resume in two towns as teachers ask for guarantees."
    text = story(HEADLINE, lead, "Save articles to read later.", "By Demo Staff", "Share", LEAD, SECOND)
    assert words(text, "standfirst") == [lead]


def test_a_brief_line_between_buttons_and_story_is_a_caption() -> None:
    top = ["Font size decrease font size increase font size Print Email", "Guests at the bridge in Testabad"]
    assert words(story(HEADLINE, *top, f"TESTABAD - {LEAD}", SECOND), "caption") == [top[1]]


def test_the_name_of_a_picture_file_and_a_number_are_the_pages() -> None:
    text = story(HEADLINE, "RTX725J9.jpg", "العدد: 412", "list 1 of 2Who runs the dams?", LEAD, SECOND)
    assert words(text, "body") == [LEAD, SECOND]
    assert agency(text) is None


def test_the_sites_name_behind_the_headline_is_cut_off() -> None:
    assert words(story(f"{HEADLINE} | Demo Times", LEAD, SECOND), "headline") == [HEADLINE]
    title = "Testabad | Two shops burned in market fire"
    assert words(story(title, LEAD, SECOND), "headline") == [title]


def test_what_a_department_says_is_headed_by_its_name() -> None:
    head = "Head of Department receives trade delegation of Sampleland"
    lead = "The Head of the Department of River Affairs received a trade delegation of Sampleland on Sunday."
    text = story("Department of River Affairs", "Tue, 22 Oct 2019 20:04", head, lead, SECOND)
    assert words(text, "headline") == [head]


def test_a_date_that_is_said_to_be_of_publication_beats_others() -> None:
    top = ["TUE, 22 OCT 2019 20:04 Erbil, GMT +3", "Source: DRA publication date: FRI, 31 MAY 2019 13:49"]
    assert published(story(*top, HEADLINE, LEAD, SECOND, THIRD)) == "2019-05-31"


def test_a_dated_step_at_the_foot_dates_the_page() -> None:
    line = "News Code: 15361  |  Date: 2017/02/23  |  Time: 13 : 25"
    assert published(story(HEADLINE, LEAD, SECOND, THIRD, line)) == "2017-02-23"


def test_two_sentences_without_a_headline_are_no_flash() -> None:
    text = "The mayor opened the bridge. He thanked the engineers and left for the capital"
    assert words(text, "headline") == []


# ------------------------------------------------------------------- first lines, long tails, senders

TOLD = "افتتح رئيس البلدية، الجمعة، جسراً جديداً على النهر بحضور عدد من المهندسين والفلاحين في المدينة."
MORE = "وقال إن العمل استغرق عامين وإن الأموال جاءت من المحافظة، وشكر المهندسين."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("تجربة نيوز- سوريا", ("سوريا", "تجربة نيوز")),
        ("دمشق - نور تجربة", ("دمشق", None)),
        ("Demo News– Hasakah", ("Hasakah", "Demo News")),
    ],
)
def test_a_first_line_of_house_and_place_is_no_headline(line: str, expected: tuple[str, str | None]) -> None:
    text = f" date 2025-11-21 {story(line, TOLD, MORE)}"
    assert (place(text), agency(text)) == expected
    assert (words(text, "headline"), words(text, "body")) == ([], [TOLD, MORE])


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Hiwa Demo and Guest Sara Demo during the meeting in Testabad",
        "جانب من لقاء المحافظ والضيف في مبنى البلدية",
        "المحافظ آزاد خلال استقباله الضيف في مبنى البلدية",
        "ئازاد دێمۆ، پارێزگار و میوانەکەی لە تستاباد - ئەرشیف",
    ],
)
def test_who_is_seen_where_without_a_verb_is_a_caption(line: str) -> None:
    assert words(story(HEADLINE, LEAD, SECOND, line, THIRD), "caption") == [line]


def test_tags_behind_their_word_on_one_line_are_the_pages() -> None:
    line = "Tags Testabad market fire River Council"
    assert words(story(HEADLINE, line, LEAD, SECOND, THIRD), "boilerplate") == [line]


@pytest.mark.parametrize(
    ("head", "expected"), [("TESTABAD", "TESTABAD"), ("DEMOLANDISH", None), ("FORMER", None)]
)
def test_capitals_before_a_post_are_a_dateline_where_they_do_not_say_whose_it_is(
    head: str, expected: str | None
) -> None:
    lead = f"{head} Foreign Minister Azad Demo will come to the market on the bridge on Monday, he said."
    assert place(story(HEADLINE, lead, SECOND, THIRD)) == expected


def test_holidays_of_the_embassy_are_no_captions() -> None:
    days = [f"{month}/1/2025 {month}/1/2025 Demo Day" for month in range(1, 13)]
    text = story(HEADLINE, "Demoland Ministry of Foreign Affairs 18.07.2015", LEAD, SECOND, THIRD, "Atatürk")
    text += "\n\n" + "\n".join(["Monday - Friday", "09.00 - 13.00 / 14.00 - 18.00", *days])
    assert words(text, "body") == [LEAD, SECOND, THIRD]
    assert (words(text, "caption"), published(text)) == ([], "2015-07-18")


def test_the_projects_of_a_site_over_the_headline_are_the_sites() -> None:
    top = ["Media in Change", "Our other projects", "demo: briefings from the valley", "No Fees:"]
    text = story(*top, HEADLINE, LEAD, SECOND, THIRD)
    assert words(text, "headline") == [HEADLINE]
    text = story("Institute for Demo Reporting | Giving Voice", HEADLINE, LEAD, SECOND, THIRD)
    assert words(text, "headline") == [HEADLINE]


def test_a_capital_in_brackets_opens_a_story() -> None:
    assert place(story(HEADLINE, f"(WASHINGTON) — {LEAD}", SECOND)) == "WASHINGTON"


def test_today_in_the_old_spelling_of_kurdish_dates_a_text() -> None:
    told = "ئهمڕۆ پێنجشهممه (17.9.2015) ئەندامی ئەنجومەن گوتی کارەکە دوو ساڵی خایاندووە."
    assert published(story("پردێکی نوێ دەکرێتەوە", told)) == "2015-09-17"


# ------------------------------------------------------------- what a saved page says of itself in the text


@pytest.mark.parametrize(
    "head",
    [
        '---\ntitle: "{}"\ndate: 2024-01-28\nauthor: Azad Demo\ntags: [bridge, river]\n---\n\n',
        "Title: {}\n\nURL Source: https://demo.example/a\n\nPublished Time: 2024-01-28T10:00:00Z\n\n"
        "Markdown Content:\n",
        "og:title: {}\nog:url: https://demo.example/a\narticle:published_time: 2024-01-28T10:00:00+03:00\n\n",
        "title: {}\nauthor: Azad Demo\nhostname: demo.example\nsitename: Demo\ndate: 2024-01-28\n"
        "categories: ['News']\n---\n",
        "Article Title: {}\nPublication: Demo Wire\nPublish Date: January 28, 2024\n"
        "Byline: Azad Demo\nBody:\n",
        '<meta property="article:published_time" content="2024-01-28T10:00:00+03:00" />\n'
        "<title>{}</title>\n\n",
    ],
)
def test_the_metadata_of_a_saved_page_are_read(head: str) -> None:
    text = head.format(HEADLINE) + story(LEAD, SECOND, THIRD)
    assert (words(text, "headline"), words(text, "body")) == ([HEADLINE], [LEAD, SECOND, THIRD])
    assert (published(text), agency(text)) == ("2024-01-28", None)


def test_a_speaker_behind_the_metadata_is_the_storys() -> None:
    text = story("Title: A talk by the river", "Date: 2024-01-28", "Demo: We built the bridge.", LEAD)
    assert words(text, "body")[0] == "Demo: We built the bridge."


# --------------------------------------------------------------- the page's own lines count for nothing

CHROME = [
    "Skip to main content",
    "Menu",
    "Home > News > Iraq",
    "Share",
    "Print",
    "Facebook",
    "Twitter",
    "Listen",
]


def test_lines_of_the_page_above_do_not_push_a_story_down() -> None:
    text = story(*CHROME, HEADLINE, DECK, "Azad Demo", "January 28, 2024 | Testabad", "Photo: Demo Wire")
    text += "\n\n" + story(*CHROME[3:], f"TESTABAD (Demo Wire) – {LEAD}", SECOND)
    assert (words(text, "headline"), words(text, "standfirst")) == ([HEADLINE], [DECK])
    assert (place(text), byline(text), published(text)) == ("TESTABAD", "Azad Demo", "2024-01-28")
    assert words(text, "body") == [LEAD, SECOND]


def test_a_flash_among_the_pages_lines_is_a_headline() -> None:
    assert words(story("Menu", "Urgent: a bridge fell in Testabad", "Share"), "headline") == [
        "Urgent: a bridge fell in Testabad"
    ]


def test_addresses_on_lines_of_their_own_are_no_wrapped_text() -> None:
    lines = ["Demo TV can also be seen at", "www.demo.example", "www.demo.test", "www.demo.invalid"]
    assert [row.text for row in split("\n".join(lines))] == lines


def test_the_writers_account_at_the_foot_is_the_pages() -> None:
    note = "Azad Demo covers the river for Demo News. Follow him on Twitter @azad."
    text = story(HEADLINE, LEAD, SECOND, THIRD, "About the author", note)
    assert words(text, "body") == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "last",
    [
        "The report was published on Sunday.",
        "The campaign #FreeTheRiver has drawn thousands to the bank.",
        "The interview was held in the town hall.",
    ],
)
def test_what_is_told_of_a_report_at_the_end_stays_the_storys(last: str) -> None:
    assert words(story(HEADLINE, LEAD, SECOND, THIRD, last), "body")[-1] == last


@pytest.mark.parametrize(
    "line", ["Click to play video", "▶ Watch video", "[embed]https://video.example/1[/embed]"]
)
def test_what_stands_for_a_film_is_the_pages(line: str) -> None:
    assert words(story(HEADLINE, LEAD, line, SECOND, THIRD), "body") == [LEAD, SECOND, THIRD]


def test_two_credits_between_paragraphs_make_no_gallery() -> None:
    text = story(
        HEADLINE, LEAD, "(Photo: Wire)", SECOND, THIRD, "(Photo: Wire)", LEAD[:-1] + " again.", SECOND
    )
    assert words(text, "caption") == []


def test_labels_at_the_foot_make_no_dialogue_of_a_story() -> None:
    text = story(
        HEADLINE, f"Testabad province: {LEAD}", SECOND, THIRD, "Last update: 10:20", "Source: Agencies"
    )
    assert place(text) == "Testabad"


@pytest.mark.parametrize("line", ["الصورة: أرشيف", "Video: Demo TV", "1 / 5", "— — —"])
def test_counters_rules_and_makers_between_paragraphs_are_the_pages(line: str) -> None:
    text = story(HEADLINE, LEAD, line, SECOND, THIRD)
    assert (words(text, "body"), words(text, "boilerplate")) == ([LEAD, SECOND, THIRD], [line])


def test_a_headline_in_plain_case_is_no_label() -> None:
    head, deck = "When rivers forget their banks", "Mayor of the town opened new bridge over river on Sunday"
    assert words(story(head, deck, LEAD, SECOND, THIRD), "headline") == [head]


def test_an_office_over_the_headline_is_nobodys_name() -> None:
    head = "کردنەوەی پردێکی نوێ لە شارۆچکەی نموونە"
    lead = "ئەمڕۆ سەرۆکی شارەوانی لە کردنەوەی پردێکی نوێ لە شارۆچکەی نموونە ئامادە بوو و سوپاسی کرد."
    text = story(
        "فەرمانگەی میدیا و زانیاری", "١٨ی تشرینی دووەمی ٢٠٢١", head, lead, "کارەکە دوو ساڵی خایاندووە."
    )
    assert (words(text, "headline"), byline(text)) == ([head], None)


def test_a_place_may_stand_behind_the_date_of_a_caption() -> None:
    shown = "The mayor with the engineer Jane Roe Mar. 15, 2023, Testabad."
    assert words(story(HEADLINE, shown, f"TESTABAD (DEMO) — {LEAD}", SECOND), "caption") == [shown]
