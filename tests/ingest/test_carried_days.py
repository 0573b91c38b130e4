"""Days that a sentence does not name: those of what the text told before, and those of something else.

Whole short texts of a known day of publication, a Wednesday, through all stages.
"""

from __future__ import annotations

import pytest

from tests.ingest.test_tongues import read

pytestmark = pytest.mark.one_database

PUBLISHED = " date 2024-01-03\n\nNews in brief\n\n"


def days(text: str) -> list[tuple[str, str]]:
    """Kind and first day of every event, in the order of the text; an empty day where it is unknown."""
    return [(event.kind, str(event.date.earliest or "")) for event in read(f"{PUBLISHED}{text}").events]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Salim al-Namoudhaji visited Kirkuk on Monday.\n\n"
            "Salim al-Namoudhaji met Karwan Nmuney at a hotel.",
            ("meeting", "2024-01-01"),
        ),
        (
            "Salim al-Namoudhaji met Karwan Nmuney in Kirkuk on Monday.\n\n"
            "Salim al-Namoudhaji later met separately with Azad Umar in Kirkuk.",
            ("meeting", "2024-01-01"),
        ),
        (
            "Karwan Nmuney was appointed governor of Kirkuk on Monday.\n\n"
            "Salim al-Namoudhaji was dismissed as head of the council at the same session.",
            ("dismissal", "2024-01-01"),
        ),
        (
            "A court in Kirkuk sentenced two men to death on Monday.\n\n"
            "Some fifty women demonstrated outside the gate after the session.",
            ("protest", "2024-01-01"),
        ),
        (
            "Salim al-Namoudhaji was appointed governor on Tuesday.\n\n"
            "Before noon, dozens of teachers had demonstrated in Kirkuk.",
            ("protest", "2024-01-02"),
        ),
        (
            "Delegations of Iraq and Turkey have met twice since then, most recently in Kirkuk on Saturday.",
            ("meeting", "2023-12-30"),
        ),
        (
            "Talks scheduled for next Monday between Salim al-Namoudhaji and Karwan Nmuney were cancelled.",
            ("cancellation", "2024-01-08"),
        ),
        (
            "Azad Umar was detained at dawn in Kirkuk, two security officials said on Monday.",
            ("arrest", "2024-01-01"),
        ),
        ("A mortar shell hit a house in Kirkuk in the early hours.", ("shelling", "2024-01-03")),
        (
            "According to a statement released by the army on Tuesday, three died in an attack on Kirkuk on"
            " December 21.",
            ("attack", "2023-12-21"),
        ),
        (
            "A gun battle took place in Kirkuk overnight between 12 and 13 December.",
            ("armed-clash", "2023-12-12"),
        ),
        (
            "دوێنێ سێشەممە، بەهۆی هێرشێکی بەرەی سێبەر بۆ سەر گوندێک لە کەرکووک، دوو سەرباز بریندار بوون.",
            ("attack", "2024-01-02"),
        ),
        (
            "The Shadow Front announced on Monday that it would disband.",
            ("dissolution", "2024-01-01"),
        ),
        (
            "Karwan Nmuney was sworn in as governor of Kirkuk before the council on Monday.",
            ("appointment", "2024-01-01"),
        ),
        (
            "Salim al-Namoudhaji met Karwan Nmuney in Kirkuk on Monday.\n\n"
            "The meeting came two days after a bomb exploded in Erbil.",
            ("bombing", "2023-12-30"),
        ),
        (
            "Azad Umar was arrested on December 12 in Kirkuk and freed after two weeks in custody.",
            ("release", "2023-12-23"),
        ),
        (
            "Azad Umar was arrested in Kirkuk on Monday.\n\nHe was released after one day.",
            ("release", "2024-01-02"),
        ),
        (
            "Police raided houses in Kirkuk on Monday.\n\nDuring the raid, Azad Umar was arrested.",
            ("arrest", "2024-01-01"),
        ),
        (
            "Salim al-Namoudhaji met Karwan Nmuney in Kirkuk on Monday.\n\n"
            "In the evening, Salim al-Namoudhaji met Azad Umar.",
            ("meeting", "2024-01-01"),
        ),
        (
            "Salim al-Namoudhaji met Karwan Nmuney in Kirkuk on Monday.\n\n"
            "Salim al-Namoudhaji and Karwan Nmuney signed an agreement on water.",
            ("agreement", "2024-01-01"),
        ),
        (
            "سەدان مامۆستا دووشەممە لە هەولێر خۆپیشاندانیان کرد.\n\n"
            "لە کاتی خۆپیشاندانەکەدا، پۆلیس دە کەسی لە هەولێر دەستگیر کرد.",
            ("arrest", "2024-01-01"),
        ),
        (
            "وصل سالم النموذجي إلى بغداد أمس الثلاثاء.\n\n"
            "وجاءت الزيارة بعد ثلاثة أيام من انسحاب مقاتلي جبهة الظل من أربيل.",
            ("territory-change", "2023-12-30"),
        ),
        (
            "زار سالم النموذجي بغداد أمس الثلاثاء.\n\nوالتقى سالم النموذجي كاروان نموني في مكتبه.",
            ("meeting", "2024-01-02"),
        ),
        (
            "ئەمڕۆ چوارشەممە، سالم نەموونەیی لە هەولێر لەگەڵ کاروان نموونەیی کۆبووەوە.\n\n"
            "دواتر، سالم نەموونەیی بە جیا لەگەڵ ئازاد عومەر کۆبووەوە.",
            ("meeting", "2024-01-03"),
        ),
    ],
)
def test_a_day_is_carried_on(text: str, last: tuple[str, str]) -> None:
    assert last in days(text)


@pytest.mark.parametrize(
    ("text", "undated"),
    [
        (
            "Salim al-Namoudhaji visited Kirkuk on Monday.\n\nHe had met Karwan Nmuney in Erbil.",
            "meeting",
        ),
        ("The ministry named a speaker on Monday and confirmed the death of Azad Umar in Kirkuk.", "killing"),
        (
            "A bomb exploded in Kirkuk, the police said, announcing the names of the dead on Monday.",
            "bombing",
        ),
        ("سيلتقي سالم النموذجي كاروان نموني خلال الزيارة.", "meeting"),
        ("بحث سالم النموذجي مع كاروان نموني في أربيل تنفيذ اتفاق 10 آذار.", "meeting"),
        (
            "أصدرت محكمة جنايات الرصافة حكما بالإعدام بحق مدان شارك في تفجير في بغداد عام 2021.",
            "court-ruling",
        ),
        ("ووصل سالم النموذجي إلى بغداد في أول زيارة له منذ عام 2011.", "visit"),
        ("ووصل سالم النموذجي إلى بغداد في أول زيارة له منذ توليه منصبه عام 2011.", "visit"),
        ("Salim al-Namoudhaji met Karwan Nmuney, head of a party founded earlier this year.", "meeting"),
        ("Salim al-Namoudhaji met with Karwan Nmuney ahead of the October election.", "meeting"),
        (
            "They were detained at protests over the arrest of Azad Umar four days earlier, and Karwan"
            " Nmuney was freed in Kirkuk.",
            "release",
        ),
        ("Three men convicted over arms used in an assassination in 2020 were sentenced.", "court-ruling"),
        (
            "Azad Umar was named governor on Monday.\n\nIn November 2019, gunmen attacked Kirkuk."
            " Karwan Nmuney announced his resignation a day later.",
            "resignation",
        ),
        (
            "In 1999 the party appointed Azad Umar minister of trade, a post that he resigned from after"
            " eleven months.",
            "resignation",
        ),
        (
            "Azad Umar was named governor on Monday.\n\nIn June 2014, gunmen attacked Kirkuk.\n\nAt dawn,"
            " a mortar shell hit a house in Erbil.",
            "shelling",
        ),
        ("Gunmen attacked Kirkuk in the worst fighting since the fall of Erbil last year.", "attack"),
    ],
)
def test_a_day_of_something_else_is_not_carried_on(text: str, undated: str) -> None:
    assert (undated, "") in days(text)


def test_a_plan_takes_no_day_gone_by() -> None:
    text = (
        "وصل سالم النموذجي إلى بغداد أمس الثلاثاء.\n\n"
        "ومن المقرر أن يلتقي سالم النموذجي خلال الزيارة كاروان نموني."
    )
    assert ("meeting", "2024-01-02") not in days(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Gunmen of the Shadow Front attacked a post near Kirkuk, police said.\n\n"
            "The incident took place late on Monday, they added.",
            ("attack", "2024-01-01"),
        ),
        (
            "Karwan Nmuney and Azad Umar reached an agreement on the border.\n\n"
            "It was signed in Baghdad on October 9, 2020.",
            ("agreement", "2020-10-09"),
        ),
        (
            "Salim al-Namoudhaji visited Kirkuk with a delegation.\n\n"
            "The visit, which began on Monday, ends today.",
            ("visit", "2024-01-01"),
        ),
        (
            "قتل جنديان في هجوم لتنظيم جبهة الظل قرب كركوك.\n\nوأضاف المصدر أن الحادث وقع مساء أمس الثلاثاء.",
            ("attack", "2024-01-02"),
        ),
        (
            "شهدت أربيل استنفارا بعد الاحتجاجات التي اندلعت فيها أمس الثلاثاء.\n\nولم يصب أحد.",
            ("protest", "2024-01-02"),
        ),
        (
            "قتل أربعة أشخاص بانفجار عبوة ناسفة في سوق بكركوك.\n\nوكان الانفجار قد وقع صباح الاثنين.",
            ("bombing", "2024-01-01"),
        ),
        (
            "دوو سەرباز لە هێرشێکی بەرەی سێبەر لە کەرکووک کوژران.\n\nڕووداوەکە شەوی ڕابردوو ڕوویداوە.",
            ("killing", "2024-01-02"),
        ),
    ],
)
def test_a_sentence_that_only_says_when_dates_what_was_told_before(text: str, told: tuple[str, str]) -> None:
    assert told in days(text)


def test_violence_of_long_ago_is_not_that_of_which_the_news_is() -> None:
    text = (
        "Two soldiers were killed in an attack of the Shadow Front on Kirkuk, the police said.\n\n"
        "In October 2017, the Shadow Front attacked Kirkuk and killed three soldiers."
    )
    assert days(text) == [("attack", ""), ("attack", "2017-10-01")]


def test_the_noun_of_what_is_dated_is_no_deed_of_its_own() -> None:
    text = (
        "ئاسایشی هەولێر دوو کەسی بە تۆمەتی تیرۆر لە کەرکووک دەستگیر کرد.\n\n"
        "ئۆپەراسیۆنەکە بەرەبەیانی دووشەممە ئەنجامدرا."
    )
    assert days(text) == [("arrest", "2024-01-01")]


def test_days_with_a_colon_date_what_stands_behind_them() -> None:
    text = "The two have been at it for long.\n\nJanuary 1: Karwan Nmuney visited Kirkuk."
    assert days(text) == [("visit", "2024-01-01")]


def test_what_has_a_day_keeps_it_whatever_took_place_later() -> None:
    text = (
        "Gunmen attacked a post near Kirkuk on Monday.\n\n"
        "A bomb exploded in a market in Erbil, killing two people.\n\nThe blast took place on Tuesday."
    )
    assert days(text) == [("attack", "2024-01-01"), ("bombing", "2024-01-02")]


def test_whose_evening_it_was_goes_on_with_his_own_day() -> None:
    text = (
        "Salim al-Namoudhaji visited Baghdad on Monday, his first trip there. On December 14, Turkey declared"
        " the Shadow Front a banned organization.\n\n"
        "In the evening, Salim al-Namoudhaji went on to Erbil."
    )
    assert ("visit", "2024-01-01") in days(text) and ("visit", "2023-12-14") not in days(text)
