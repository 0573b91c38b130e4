"""Pages as crawlers leave them: what is said by a line's shape and by where it stands."""

from __future__ import annotations

import pytest

from archive.ingest.date.stage import date
from archive.ingest.parse.stage import parse
from tests.ingest.test_parse import DECK, HEADLINE, LEAD, SECOND, THIRD, kinds, story, words

pytestmark = pytest.mark.one_database

MARK = " date 2024-01-28 "


def place(text: str) -> str | None:
    span = parse(text).dateline.place
    return span.of(text) if span else None


def agency(text: str) -> str | None:
    span = parse(text).dateline.agency
    return span.of(text) if span else None


# -------------------------------------------------------------------------------- the crawler's line


@pytest.mark.parametrize(
    ("rest", "noise"),
    [
        (f"Politics\n\n{HEADLINE}\n\n", ["Politics"]),
        (f"TÜRKÇE KURDÎ\n\n{HEADLINE}\n\n", ["TÜRKÇE KURDÎ"]),
        (f"{HEADLINE}\n\n", []),
        (f"\n\n\n{HEADLINE}\n\n", []),
        (
            f"Home News Kurdistan Security {HEADLINE} 28/01/2024 Share ",
            ["Home News Kurdistan Security", "28/01/2024 Share"],
        ),
        (f"44 minutes ago {HEADLINE} ", ["44 minutes ago"]),
    ],
)
def test_behind_the_crawlers_mark_the_page_goes_on_in_many_ways(rest: str, noise: list[str]) -> None:
    text = f"{MARK}{rest}ERBIL, Kurdistan Region – {LEAD}\n\n{SECOND}"
    assert words(text, "headline") == [HEADLINE]
    assert words(text, "boilerplate")[1:] == noise
    assert (place(text), words(text, "body")) == ("ERBIL", [LEAD, SECOND])
    assert str(date(text, parse(text)).published.earliest) == "2024-01-28"


def test_an_age_in_front_of_the_story_is_cut_off() -> None:
    text = f"{MARK}5 hours ago ERBIL (Demo Wire) – {LEAD}\n\n{SECOND}"
    assert words(text, "body") == [LEAD, SECOND]
    assert place(text) == "ERBIL"


def test_a_story_that_opens_with_years_gone_by_is_whole() -> None:
    lead = "5 years ago the town lost its bridge, and its people crossed the river by boat until Sunday."
    text = f"{MARK}{lead}\n\n{SECOND}"
    assert words(text, "body") == [lead, SECOND]


def test_capitals_before_an_article_are_a_place() -> None:
    text = f"{MARK}\n\nTESTABAD The board of bridges welcomed the plans on Sunday in a statement.\n\n{SECOND}"
    assert place(text) == "TESTABAD"
    assert words(text, "body")[0].startswith("The board")


# ----------------------------------------------------------------------------------- above the story


@pytest.mark.parametrize(
    "label",
    [
        "politics",
        "Iraq",
        "Iraq News",
        "Society/Culture news",
        "محليات",
        "کوردستان",
        "ENGLISH KURDÎ",
        "Live news",
    ],
)
def test_a_section_over_the_headline_is_no_title(label: str) -> None:
    text = story(label, HEADLINE, f"TESTABAD (Demo Wire) – {LEAD}", SECOND)
    assert words(text, "headline") == [HEADLINE]
    assert words(text, "boilerplate") == [label]


def test_a_section_alone_is_no_title_either() -> None:
    text = story("Iraq", f"TESTABAD (Demo Wire) – {LEAD}", SECOND)
    assert words(text, "headline") == []


@pytest.mark.parametrize(
    "sender",
    [
        "Republic of Testland",
        "Public Affairs Office",
        "المكتب الإعلامي لمحافظ البلدة",
        "بسم الله الرحمن الرحيم",
    ],
)
def test_a_letterhead_is_neither_title_nor_standfirst(sender: str) -> None:
    text = story(sender, HEADLINE, LEAD, SECOND, THIRD)
    assert (words(text, "headline"), words(text, "standfirst")) == ([HEADLINE], [])
    assert words(text, "boilerplate") == [sender]


def test_the_senders_office_stands_under_the_story_too() -> None:
    text = story(HEADLINE, LEAD, SECOND, THIRD, "Press Centre of the Regional Bridge Office")
    assert words(text, "body") == [LEAD, SECOND, THIRD]


def test_key_points_under_their_heading_are_the_standfirst() -> None:
    points = ["• The bridge opened on Sunday.", "• It took two years."]
    text = story(HEADLINE, SECOND, "Key Takeaways:", *points, LEAD, THIRD)
    assert words(text, "standfirst") == points


def test_points_that_tell_most_of_the_story_are_its_body() -> None:
    points = [f"1- {LEAD}", f"2- {SECOND}"]
    text = story(HEADLINE, *points, "He thanked the guests.")
    assert words(text, "standfirst") == []


def test_a_weekly_reports_title_holds_its_date() -> None:
    text = story("Weekly Update, January 23, 2025", "Ann Roe, Jo Bloggs, and Sam Poe", LEAD, SECOND, THIRD)
    assert words(text, "headline") == ["Weekly Update, January 23, 2025"]
    assert str(date(text, parse(text)).published.earliest) == "2025-01-23"


@pytest.mark.parametrize("line", ["Ann Roe – Testabad", "Demo News Desk"])
def test_who_wrote_it_is_no_body(line: str) -> None:
    text = story(HEADLINE, "Share on Facebook", line, LEAD, SECOND, THIRD)
    assert line not in words(text, "body") + words(text, "standfirst")


def test_a_title_keeps_its_last_vowel_sign() -> None:
    headline = "المحافظ يفتتح جسراً جديداً"
    text = story(headline, "بغداد - واع\nافتتح المحافظ جسرا جديدا فوق النهر في البلدة.")
    assert words(text, "headline") == [headline]


def test_lines_without_a_blank_line_between_them_stay_apart() -> None:
    top = [
        "by Demo Times with Agencies",
        "The bridge, Jan. 12, 2023. (Demo Photo)",
        "Sign up for our newsletter",
    ]
    text = "\n".join(
        [HEADLINE, *top, "by Demo Times with Agencies", "", LEAD, "KEYWORDS", "bridges river testabad"]
    )
    assert words(text, "headline") == [HEADLINE]
    assert words(text, "body") == [LEAD]


# ------------------------------------------------------------------------------------------ datelines


@pytest.mark.parametrize(
    ("opening", "where", "who"),
    [
        ("Testabad (Iraq) (AFP) –", "Testabad", "AFP"),
        ("(Beirut) –", "Beirut", None),
        ("(Beirut, June 3, 2021) –", "Beirut", None),
        ("(Reuters) –", None, "Reuters"),
        ("(Awene) –", None, "Awene"),
        ("Demo Times -", None, "Demo Times"),
    ],
)
def test_datelines_in_brackets_and_without_them(opening: str, where: str | None, who: str | None) -> None:
    text = story(HEADLINE, f"{opening} {LEAD}", SECOND)
    assert (place(text), agency(text)) == (where, who)
    assert words(text, "body") == [LEAD, SECOND]


def test_the_place_may_stand_before_the_date_or_over_the_story() -> None:
    assert place(story(HEADLINE, "TESTABAD Jan 30, 2023 - 2:44 pm GMT+3", LEAD, SECOND)) == "TESTABAD"
    assert place(story(HEADLINE, "TESTABAD, IRAQ —", LEAD, SECOND)) == "TESTABAD"
    assert place(story(HEADLINE, "ABC\nTESTABAD\n6 Nov 2019, 18:24", LEAD, SECOND)) == "TESTABAD"


@pytest.mark.parametrize("label", ["ADVERTISING", "HIGHLIGHTS", "Society/Culture news"])
def test_furniture_is_no_place(label: str) -> None:
    assert place(story(HEADLINE, label, LEAD, SECOND)) is None


def test_the_writer_behind_the_agency_belongs_to_the_dateline() -> None:
    text = story(
        "افتتاح جسر جديد في البلدة", "بغداد - واع - آزاد ديمو", "افتتح المحافظ جسرا جديدا فوق النهر."
    )
    assert words(text, "dateline") == ["بغداد - واع - آزاد ديمو"]


def test_an_iranian_agency_is_named_before_its_story() -> None:
    text = story("پل تازه در شهر", "به گزارش ایسنا، شهردار روز یکشنبه پل تازه را در شهر افتتاح کرد.")
    assert agency(text) == "ایسنا"
    told = story("پل تازه در شهر", "به گزارش وزارت راه، شهردار روز یکشنبه پل تازه را در شهر افتتاح کرد.")
    assert agency(told) is None


# --------------------------------------------------------------------------------- pictures and foot


@pytest.mark.parametrize(
    "line",
    [
        "Image caption, Children walk over the new bridge",
        "A boy walks over the new bridge in Testabad Jane ROE AFP",
        "The new bridge in the town of Testabad, May 2021. © 2021 Private",
        "© DEMO/Jane Roe | Children walk over the new bridge.",
    ],
)
def test_what_a_picture_shows_is_a_caption(line: str) -> None:
    assert words(story(HEADLINE, line, LEAD, SECOND, THIRD), "caption") == [line]


def test_a_short_line_printed_twice_is_a_pictures() -> None:
    text = story(HEADLINE, "Testabad old market\nTestabad old market", LEAD, SECOND, THIRD)
    assert words(text, "caption") == ["Testabad old market"] * 2


def test_a_name_printed_twice_under_the_date_is_the_writers() -> None:
    text = story(HEADLINE, "28-01-2024\nJane Roe\nJane Roe", f"TESTABAD, Kurdistan Region - {LEAD}", SECOND)
    assert (words(text, "caption"), words(text, "credit")) == ([], ["Jane Roe"] * 2)


@pytest.mark.parametrize(
    "line", ["Image source, Demo Images", "AA Photo", "Photo: Testabad Bar Association / X"]
)
def test_whose_a_picture_is_is_no_caption(line: str) -> None:
    text = story(HEADLINE, line, LEAD, SECOND, THIRD)
    assert (words(text, "caption"), words(text, "boilerplate")) == ([], [line])


@pytest.mark.parametrize(
    "line",
    [
        "This article is more than 6 years old",
        "For media queries, contact the Demo team at media@example.org.",
        "To learn more about the bridge, please visit https://example.org/.",
        "If you think that this article contains wrong information, write to us.",
        "Your gift can help keep bridges open around the world.",
        "Only the headline is translated automatically.",
        "Bridges, Testabad, Local News",
        "Region / Country: Testland",
        "error: Content is protected !!",
        "Enlarge the image",
    ],
)
def test_what_the_site_says_of_itself_is_no_body(line: str) -> None:
    assert words(story(HEADLINE, LEAD, SECOND, THIRD, line), "body") == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "A gift of the mayor helped to build the bridge, his office said.",
        "By signing the deal, the two sides ended a long dispute over the river.",
        "For media workers, the day was long.",
        "If you see the bridge, you see our town, he said.",
        "اشترك المحافظ في الاجتماع يوم الأحد.",
        "كشف المحافظ عن خطة جديدة للجسر.",
    ],
)
def test_sentences_of_the_story_stay(line: str) -> None:
    assert line in words(story(HEADLINE, LEAD, SECOND, line, THIRD), "body")


def test_tags_under_their_heading_are_none_of_the_story() -> None:
    text = story(HEADLINE, LEAD, SECOND, THIRD, "Tags\nBridges\nriver testabad")
    assert words(text, "body") == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "November, 23, 2021 - 15:38",
        "Published On 23 Nov 2021",
        "Date: 2021/11/23",
        "Issued on: 23/11/2021 - 08:12",
    ],
)
def test_the_day_a_page_states_is_read(line: str) -> None:
    text = story(line, HEADLINE, DECK, LEAD, SECOND)
    assert ("boilerplate", line) in kinds(text)
    assert str(date(text, parse(text)).published.earliest) == "2021-11-23"


def test_the_house_of_a_line_of_two_names_is_the_one_in_brackets() -> None:
    headline, lead = "افتتاح جسر جديد في البلدة القديمة", "افتتح المحافظ جسرا جديدا فوق النهر في البلدة."
    text = story(headline, "ديمو اليوم – بغداد", lead, "وقال المحافظ لمراسل (ديمو اليوم) إن العمل انتهى.")
    assert (place(text), agency(text)) == ("بغداد", "ديمو اليوم")
    writer = story(headline, "آزاد ديمو – بغداد", lead, "وقال المحافظ إن العمل انتهى.")
    assert agency(writer) is None


def test_a_section_behind_the_agency_is_no_place() -> None:
    text = story(
        "افتتاح جسر جديد في البلدة القديمة", "ديمو نيوز-سياسة", "افتتح المحافظ جسرا جديدا فوق النهر."
    )
    assert (place(text), agency(text)) == (None, "ديمو نيوز")


@pytest.mark.parametrize("heading", ["Other news", "أهم الاخبار", "Most Visited in Culture"])
def test_other_stories_headlines_under_their_heading_are_links(heading: str) -> None:
    text = story(HEADLINE, LEAD, SECOND, THIRD, heading, "Town council meets on schools")
    assert words(text, "body") == [LEAD, SECOND, THIRD]


def test_a_slogan_under_the_senders_name_is_no_title() -> None:
    text = story("Renewal  .  Bridges  .  Peace", HEADLINE, f"TESTABAD (Demo Wire) – {LEAD}", SECOND)
    assert words(text, "headline") == [HEADLINE]


def test_what_follows_the_end_mark_is_the_senders_address() -> None:
    text = story(
        HEADLINE, LEAD, SECOND, THIRD, "-END-", "7 South Bridge Boulevard, Testabad 12345. Open daily."
    )
    assert words(text, "body") == [LEAD, SECOND, THIRD]


def test_the_writers_note_on_himself_is_no_body() -> None:
    note = "Jane Roe is a journalist based in Testabad."
    assert words(story(HEADLINE, "By Jane Roe", LEAD, SECOND, THIRD, note), "body") == [LEAD, SECOND, THIRD]
    assert note in words(story(HEADLINE, LEAD, SECOND, THIRD, note), "body")


def test_a_senders_name_alone_over_the_dateline_is_no_title() -> None:
    assert words(story("DEMOMI", f"TESTABAD, 3 May 2022 – {LEAD}", SECOND), "headline") == []


def test_the_day_of_printing_never_beats_the_day_of_publication() -> None:
    top = "Printed on: Sunday, 15 October 2023\nPublication date: 12 October 2023"
    text = story(top, HEADLINE, LEAD, SECOND, THIRD)
    assert str(date(text, parse(text)).published.earliest) == "2023-10-12"


# ------------------------------------------------------------------------- lines between page and story


@pytest.mark.parametrize(
    ("line", "where", "who"),
    [
        ("TESTABAD - Reuters", "TESTABAD", "Reuters"),
        ("Demo News – Testabad / Nonabad / Demotown", "Testabad", "Demo News"),
        ("Testabad, Kurdistan Region, March 14, 2024", "Testabad", None),
    ],
)
def test_a_line_over_the_story_says_where_it_was_written(line: str, where: str, who: str | None) -> None:
    text = f"{HEADLINE}\n\n{line}\n\n{LEAD}\n\n{SECOND}"
    assert (place(text), agency(text)) == (where, who)
    assert line not in words(text, "body") + words(text, "boilerplate")


@pytest.mark.parametrize(
    ("opening", "where", "who"),
    [
        ("أنقرة/ الأناضول ", "أنقرة", "الأناضول"),
        ("بغداد / ديمو نيوز / ", "بغداد", "ديمو نيوز"),
        ("ديمو نيوز/ بغداد ", "بغداد", "ديمو نيوز"),
    ],
)
def test_a_city_and_an_agency_open_a_sentence_that_runs_on(opening: str, where: str, who: str) -> None:
    lead = "بحث وزير الزراعة آزاد ديمو، الخميس، مع نظيره الضيف خططا جديدة للري في السهول الشمالية."
    text = f"وزيران يبحثان الري\n\n{opening}{lead}\n\nوقال الوزير إن العمل سيبدأ في الربيع المقبل."
    assert (place(text), agency(text)) == (where, who)
    assert lead in words(text, "body")


def test_what_an_agency_keeps_for_its_subscribers_is_told_by_the_page() -> None:
    line = "ما تنشره وكالة ديمو هنا ملخص مما تبثه لمشتركيها."
    assert line in words(story(HEADLINE, LEAD, SECOND, line), "boilerplate")


@pytest.mark.parametrize("label", ["إعداد: ", "Amadekirin: "])
def test_a_label_with_a_name_behind_the_story_says_who_made_it(label: str) -> None:
    text = story(HEADLINE, LEAD, SECOND, f"{label}Azad Demo")
    made = parse(text).editor
    assert made and made.of(text) == "Azad Demo"


@pytest.mark.parametrize(
    ("opening", "where", "who"),
    [
        ("Testabad ( ", "Testabad", None),
        ("Testabad ( – ", "Testabad", None),
        ("Demo News… ", None, "Demo News"),
        ("Commentary (DN) – ", None, "DN"),
    ],
)
def test_an_opening_without_its_place_or_its_bracket_is_a_dateline(
    opening: str, where: str | None, who: str | None
) -> None:
    text = f"{HEADLINE}\n\n{opening}{LEAD}\n\n{SECOND}"
    assert (place(text), agency(text)) == (where, who)
    assert LEAD in words(text, "body")


def test_a_newsroom_before_the_date_is_one_when_the_text_names_it_again() -> None:
    line = "Hengar: Monday, November 27, 2023"
    told = "A source told Hengar that two men were held in the town on Sunday, as Hengar had said."
    assert agency(f"{HEADLINE}\n\n{line}\n\n{LEAD}\n\n{told}") == "Hengar"
    assert agency(f"{HEADLINE}\n\n{line}\n\n{LEAD}\n\n{SECOND}") is None


def test_names_of_the_story_on_a_line_without_signs_are_tags() -> None:
    told = "Mayor Azad Demo met Minister Sara Sample in Testabad, where the Testabad Council has its seat."
    tags = "Testabad Azad Demo Sara Sample Testabad Council"
    text = f"{HEADLINE}\n\n{tags}\n\nTESTABAD (Demo News) – {told}\n\n{LEAD}"
    assert words(text, "boilerplate") == [tags]


def test_names_behind_the_date_are_what_a_picture_shows() -> None:
    shown = "Mayor Azad Demo and Minister Sara Sample at Demo Palace"
    text = f"{HEADLINE}\n\n14 March 2024 14:32\n\n{shown}\n\n{LEAD}\n\n{SECOND}"
    assert words(text, "caption") == [shown]


def test_a_sentence_in_the_present_over_a_story_in_the_past_is_the_standfirst() -> None:
    deck = "The mayor warns that the bridge is old and calls for a new one."
    assert words(f"{HEADLINE}\n\n{deck}\n\n{LEAD}\n\n{SECOND}", "standfirst") == [deck]


def test_the_writer_and_the_date_may_stand_under_the_standfirst() -> None:
    deck = "The mayor has closed the old bridge over the river."
    text = f"{HEADLINE}\n\n{deck}\n\nHana Sample\n14 March 2024\n\n{LEAD}\n\n{SECOND}"
    assert words(text, "standfirst") == [deck]
    assert words(text, "credit") == ["Hana Sample"]


def test_a_lead_that_says_on_which_day_is_no_standfirst() -> None:
    lead = (
        "Guards of the town closed the old bridge near the northern market, the Demo office said on Monday."
    )
    more = (
        "“Guards of the town closed the old bridge near the northern market and the road,” the office said."
    )
    assert words(f"{HEADLINE}\n\n{lead}\n\n{more}\n\n{SECOND}", "standfirst") == []


def test_the_houses_rules_for_comments_run_to_the_end() -> None:
    rules = "Demo moderates all comments submitted on our website.\n\nComments must meet our guidelines."
    assert words(f"{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n\n{rules}", "body") == [LEAD, SECOND]


def test_the_desks_names_under_a_story_are_a_credit() -> None:
    foot = "Hala Sample/ Karim Demo\n\nCheck Also\n\nA bridge opens in Nonabad"
    text = f"{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n\n{foot}"
    assert words(text, "credit") == ["Hala Sample/ Karim Demo"]
    assert words(text, "related_link") == ["Check Also", "A bridge opens in Nonabad"]


def test_short_lines_of_a_page_that_is_wrapped_stay_apart() -> None:
    wrapped = (
        "The council of the town opened a new\nbridge over the river on Monday after\nthree years of"
        " work that cost"
        " more than\nthe old one had cost in its time.\n"
    )
    assert words(f"font\nEnable Reading Mode\n{wrapped}", "boilerplate") == ["font", "Enable Reading Mode"]


def test_an_editors_initial_is_of_the_name() -> None:
    text = f"{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n\nEditing by Dana R. Sample"
    editor = parse(text).editor
    assert editor and editor.of(text) == "Dana R. Sample"


def test_a_newsroom_in_brackets_under_a_story_is_no_caption() -> None:
    text = f"{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n\n(Demo Digital Media)"
    assert (words(text, "caption"), words(text, "boilerplate")) == ([], ["(Demo Digital Media)"])


def test_what_a_picture_shows_may_have_no_verb_that_tells() -> None:
    shown = "Men walking into a reception area with flags."
    assert words(f"{HEADLINE}\n14 March 2024\n\n{shown}\n\n{LEAD}\n\n{SECOND}", "caption") == [shown]


def test_what_the_page_says_of_itself_stands_over_the_headline() -> None:
    page = "Demo Regional Government\n\nYou are viewing the website of the old government."
    text = f"{page}\n\n{HEADLINE}\n\nMON, 28 JAN 2019 17:41\n\nTestabad, Iraq (Demo News) – {LEAD}"
    assert words(text, "headline") == [HEADLINE]


def test_of_two_houses_over_a_story_the_second_told_it() -> None:
    text = f"(DemoDay | Demo News Now )- Sample News / {LEAD}\n\n{SECOND}"
    assert (place(text), agency(text)) == (None, "Sample News")


@pytest.mark.parametrize(
    ("line", "who"),
    [("أنقرة: سامر تجربة\n12 مايو 2025", None), ("أنقرة / زينب تجربة / الأناضول", "الأناضول")],
)
def test_a_place_and_its_writer_have_a_line_of_their_own(line: str, who: str | None) -> None:
    title = "الوزير يفتتح الجسر الجديد في المدينة"
    told = "افتتح الوزير يوم الأحد الجسر الجديد في المدينة وسط حضور كبير من الأهالي والضيوف."
    text = f"{title}\n\n{line}\n\n{told}\n\n{told[:-1]} وقال إنه سعيد."
    assert (place(text), agency(text)) == ("أنقرة", who)
    writer = parse(text).byline
    assert writer and writer.of(text) in line


def test_the_age_behind_the_crawlers_mark_is_a_line_of_its_own() -> None:
    assert words(f" date 2024-01-28 39 minutes ago\n\n{LEAD}\n\n{SECOND}", "boilerplate") == [
        "date 2024-01-28",
        "39 minutes ago",
    ]
