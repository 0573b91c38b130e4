"""What expressions of time mean: relative to publication, to a day named before, or nothing at all."""

from __future__ import annotations

from datetime import date

import pytest

from archive.ingest.date.times import expressions
from archive.ingest.parse.stage import parse
from archive.ingest.reading import TimeExpression
from archive.values.dates import UNKNOWN, DateRange

pytestmark = pytest.mark.one_database

WEDNESDAY = date(2024, 1, 3)


def published(day: date) -> DateRange:
    return DateRange(day, day, "stated")


def ledger(text: str, day: date | None = WEDNESDAY) -> list[tuple[str, TimeExpression]]:
    found = expressions(text, parse(text), published(day) if day else UNKNOWN)
    return [(each.span.of(text), each) for each in found]


def only(text: str, day: date | None = WEDNESDAY) -> TimeExpression:
    ((_, found),) = ledger(text, day)
    return found


def days(text: str, day: date | None = WEDNESDAY) -> tuple[str, str]:
    found = only(text, day).range
    return str(found.earliest), str(found.latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The mayor met the guests on Tuesday.", "2024-01-02", "2024-01-02"),
        ("The mayor met the guests on Wednesday.", "2024-01-03", "2024-01-03"),
        ("The mayor will meet the guests on Friday.", "2024-01-05", "2024-01-05"),
        ("The talks, scheduled for Thursday, are the first.", "2024-01-04", "2024-01-04"),
        ("The talks are to be held on Thursday.", "2024-01-04", "2024-01-04"),
        ("On Saturday the talks will be held in town.", "2024-01-06", "2024-01-06"),
        ("He said on Monday that the road will open.", "2024-01-01", "2024-01-01"),
        ("He said last Wednesday that he is ill.", "2023-12-27", "2023-12-27"),
        ("They meet next Wednesday in town.", "2024-01-10", "2024-01-10"),
        ("It rained yesterday evening.", "2024-01-02", "2024-01-02"),
        ("It rained earlier today.", "2024-01-03", "2024-01-03"),
        ("Shots were heard overnight.", "2024-01-02", "2024-01-03"),
        ("The road opens tomorrow.", "2024-01-04", "2024-01-04"),
        ("He left two days ago.", "2024-01-01", "2024-01-01"),
        ("He left 12 days ago.", "2023-12-22", "2023-12-22"),
        ("He left three weeks ago.", "2023-12-10", "2023-12-16"),
        ("He left two months ago.", "2023-11-01", "2023-11-30"),
        ("He left a year ago.", "2023-01-01", "2023-12-31"),
        ("He left last week.", "2023-12-25", "2023-12-31"),
        ("From March to May 2022, they searched the hills.", "2022-03-01", "2022-05-31"),
        ("They searched the hills between 3 and 6 March 2022.", "2022-03-03", "2022-03-06"),
        ("They searched the hills from March 3 to 6, 2022.", "2022-03-03", "2022-03-06"),
        ("The meeting planned for last week was held.", "2023-12-25", "2023-12-31"),
        ("He left earlier this week.", "2024-01-01", "2024-01-03"),
        ("He left last month.", "2023-12-01", "2023-12-31"),
        ("He left earlier this month.", "2024-01-01", "2024-01-03"),
        ("He will leave later this month.", "2024-01-03", "2024-01-31"),
        ("He left last year.", "2023-01-01", "2023-12-31"),
        ("He left late last year.", "2023-09-01", "2023-12-31"),
        ("He left last December.", "2023-12-01", "2023-12-31"),
        ("He left last January.", "2023-01-01", "2023-01-31"),
        ("He left in November.", "2023-11-01", "2023-11-30"),
        ("He will come back in November.", "2024-11-01", "2024-11-30"),
        ("He left on Dec. 28.", "2023-12-28", "2023-12-28"),
        ("He will come back on January 20.", "2024-01-20", "2024-01-20"),
        ("He left in late June.", "2023-06-21", "2023-06-30"),
        ("He left on July 29, 2020.", "2020-07-29", "2020-07-29"),
        ("He left in March 2022.", "2022-03-01", "2022-03-31"),
        ("He left in mid-October 2017.", "2017-10-11", "2017-10-20"),
        ("He left in early 2019.", "2019-01-01", "2019-04-30"),
        ("He left in the summer of 2014.", "2014-06-01", "2014-08-31"),
        ("He left in the second half of 2015.", "2015-07-01", "2015-12-31"),
        ("He left over the weekend.", "2023-12-29", "2023-12-31"),
        ("The 2017 vote was close.", "2017-01-01", "2017-12-31"),
        ("Vali dün görüştü.", "2024-01-02", "2024-01-02"),
        ("Heyet cuma günü kente gidecek.", "2024-01-05", "2024-01-05"),
        ("Heyet cuma günü kente gitti.", "2023-12-29", "2023-12-29"),
        ("Heyet iki gün önce geldi.", "2024-01-01", "2024-01-01"),
        ("Heyet geçen ay geldi.", "2023-12-01", "2023-12-31"),
        ("وصل الوفد يوم الثلاثاء.", "2024-01-02", "2024-01-02"),
        ("وصل الوفد أمس.", "2024-01-02", "2024-01-02"),
        ("وصل الوفد أمس الثلاثاء.", "2024-01-02", "2024-01-02"),
        ("سيصل الوفد يوم الخميس.", "2024-01-04", "2024-01-04"),
        ("يصل الوفد يوم الخميس المقبل.", "2024-01-04", "2024-01-04"),
        ("وصل الوفد قبل يومين.", "2024-01-01", "2024-01-01"),
        ("وصل الوفد قبل خمسة أيام.", "2023-12-29", "2023-12-29"),
        ("وصل الوفد الأسبوع الماضي.", "2023-12-25", "2023-12-31"),
        ("وصل الوفد في أواخر حزيران 2020.", "2020-06-21", "2020-06-30"),
        ("وەفدەکە ڕۆژی سێشەممە گەیشت.", "2024-01-02", "2024-01-02"),
        ("وەفدەکە دوێنێ گەیشت.", "2024-01-02", "2024-01-02"),
        ("وەفدەکە هەفتەی ڕابردوو گەیشت.", "2023-12-25", "2023-12-31"),
    ],
)
def test_an_expression_is_resolved_against_the_day_of_publication(
    text: str, earliest: str, latest: str
) -> None:
    assert days(text) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor met the guests on Tuesday.",
        "He left two days ago.",
        "He left two months ago.",
        "He left last December.",
        "He left earlier this week.",
        "It rained yesterday.",
        "He left in late June.",
        "The talks will be held on Thursday.",
        "وصل الوفد أمس.",
        "Vali dün görüştü.",
    ],
)
def test_without_a_day_of_publication_it_stays_unknown(text: str) -> None:
    found = only(text, None)
    assert not found.range.known
    assert found.range.expression == found.span.of(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The vote of Sept. 25 was close.", "XXXX-09-25"),
        ("He left on April 22.", "XXXX-04-22"),
        ("He left in March.", "XXXX-03"),
    ],
)
def test_a_day_without_a_year_keeps_what_it_says(text: str, edtf: str) -> None:
    assert only(text, None).range.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "It has been so in recent years.",
        "In the past few days it was calm.",
        "He recently came back.",
        "They have fought since the mid-1980s.",
        "He left several weeks ago.",
        "For decades it was calm.",
    ],
)
def test_what_is_vague_stays_undated(text: str) -> None:
    assert not only(text).range.known


@pytest.mark.parametrize(
    "text",
    [
        "The plan may work.",
        "They march on.",
        "It cost $2020 and 2030 people came.",
        "The sun sat low.",
        "Second-hand goods.",
    ],
)
def test_words_that_only_look_like_time_are_left_alone(text: str) -> None:
    assert ledger(text) == []


def test_two_days_earlier_counts_from_the_day_named_before_it() -> None:
    text = "The mayor came on Tuesday. Two days earlier he had met the guests."
    assert str(ledger(text)[1][1].range.earliest) == "2023-12-31"


def test_earlier_that_day_is_the_day_of_the_same_sentence() -> None:
    text = "The office said on Dec. 20 that both met in town earlier that day."
    assert str(ledger(text)[1][1].range.earliest) == "2023-12-20"


def test_the_day_before_something_undated_is_not_known() -> None:
    assert not only("The day before the feast it rained.").range.known


def test_a_span_of_days_is_nothing_to_count_from() -> None:
    text = "They met on Monday. They had met three weeks ago. The previous day it rained."
    assert not ledger(text)[2][1].range.known


def test_a_week_apart_the_same_weekday_is_told_by_the_day_it_hangs_on() -> None:
    sunday = date(2024, 1, 28)
    text = (
        "The envoy came on Sunday. The visit comes two days after a paper wrote"
        " that he had spoken to them on Sunday."
    )
    found = [each.range.earliest for _, each in ledger(text, sunday)]
    assert found == [sunday, date(2024, 1, 26), date(2024, 1, 21)]


def test_a_year_that_the_text_gives_to_a_day_holds_for_its_other_mention() -> None:
    text = "The vote of Sept. 25, 2017 was close. Since Sept. 25 it has been calm."
    assert str(ledger(text, None)[1][1].range.earliest) == "2017-09-25"


def test_a_year_named_earlier_in_the_sentence_is_the_year_of_its_days() -> None:
    text = "In 2017, the town was lost on October 16."
    assert str(ledger(text)[1][1].range.earliest) == "2017-10-16"


def test_last_october_is_the_october_whose_year_the_text_names() -> None:
    text = "It grew worse since mid-October 2017. Last October, the town was lost. Last December it was calm."
    ranges = [each.range for _, each in ledger(text, None)]
    assert [str(found.earliest)[:7] for found in ranges] == ["2017-10", "2017-10", "2017-12"]
    assert ranges[1].basis == "inferred"


def test_a_month_before_the_fixed_one_may_be_of_either_year() -> None:
    text = "It grew worse in October 2017. Last October the town was lost. Last March it was calm."
    assert not ledger(text, None)[2][1].range.known


def test_a_verb_that_looks_ahead_is_marked() -> None:
    assert only("They will meet on Friday.").future
    assert not only("They met on Friday.").future


def test_headlines_and_links_are_not_confused() -> None:
    text = "Mayor opens road\n\nThe mayor opened it on Monday.\n\nRead More: Road to open on Friday"
    assert [words for words, _ in ledger(text)] == ["on Monday"]


def test_a_leap_day_finds_its_year() -> None:
    assert str(only("He left on Feb. 29.").range.earliest) == "2020-02-29"


# ------------------------------------------------------------------------------- anchors and rival readings


def rivals(text: str, day: date | None = WEDNESDAY) -> list[str]:
    return [str(other.range.earliest) for other in only(text, day).rivals]


def test_on_the_weekday_of_publication_it_may_be_the_week_before() -> None:
    assert rivals("The mayor met the guests on Wednesday.") == ["2023-12-27"]
    assert rivals("The mayor met the guests on Tuesday.") == []


def test_next_and_last_weekdays_may_be_meant_a_week_further() -> None:
    assert rivals("They meet next Friday in town.") == ["2024-01-12"]
    assert rivals("They met last Monday in town.") == ["2023-12-25"]


def test_a_day_without_a_year_keeps_the_one_on_the_other_side() -> None:
    assert rivals("He left on Dec. 28.") == ["2024-12-28"]
    assert rivals("He left in November.") == ["2022-11-01"]


def test_an_open_date_keeps_both_readings_and_takes_none() -> None:
    assert not only("He left on 03/04/2021.").range.known
    assert rivals("He left on 03/04/2021.") == ["2021-04-03", "2021-03-04"]


def test_an_expression_says_what_it_hangs_on() -> None:
    text = "The mayor came on Tuesday. The previous day he was ill. He left in March 2022."
    found = ledger(text)
    assert [each.hangs_on for _, each in found] == ["publication", "text", ""]
    anchor = found[1][1].anchor
    assert anchor and anchor.of(text) == "on Tuesday"


def test_last_october_hangs_on_the_words_that_give_its_year() -> None:
    text = "It grew worse since mid-October 2017. Last October, the town was lost."
    anchor = ledger(text, None)[1][1].anchor
    assert anchor and anchor.of(text) == "October 2017"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The strike came the day before yesterday.", "2024-01-01", "2024-01-01"),
        ("The mayor said so late on Monday.", "2024-01-01", "2024-01-01"),
        ("Over the past 24 hours, four people came.", "2024-01-02", "2024-01-03"),
        ("The vote on the 15th of this month was close.", "2024-01-15", "2024-01-15"),
        ("Last summer the town was lost.", "2023-06-01", "2023-08-31"),
        ("The first quarter of 2020 was calm.", "2020-01-01", "2020-03-31"),
        ("He left at the end of last year.", "2023-09-01", "2023-12-31"),
        ("The conference begins on Thursday.", "2024-01-04", "2024-01-04"),
        ("On Friday, Dec. 29, he left.", "2023-12-29", "2023-12-29"),
        ("التقى الوزير اليوم الأربعاء نظيره.", "2024-01-03", "2024-01-03"),
        ("وصل مساء أمس الثلاثاء.", "2024-01-02", "2024-01-02"),
        ("من المقرر أن تجرى في الثامن عشر من الشهر الحالي.", "2024-01-18", "2024-01-18"),
        ("وصل الوفد قبل شهر.", "2023-12-01", "2023-12-31"),
        ("جاء الوفد في آب الماضي.", "2023-08-01", "2023-08-31"),
        ("قتل أربعة أشخاص خلال الـ24 ساعة الماضية.", "2024-01-02", "2024-01-03"),
        ("ڕۆژی پێنجشەممەی رابردوو گەیشت.", "2023-12-28", "2023-12-28"),
        ("شەوی ڕابردوو گەیشت.", "2024-01-02", "2024-01-02"),
        ("لە مانگی ڕابردوودا گەیشت.", "2023-12-01", "2023-12-31"),
        ("ئه\u200cم مانگه گەیشت.", "2024-01-01", "2024-01-31"),
        ("لە ٢٥ی کانوونی یەکەمدا لە سنوورێک گەیشت.", "2023-12-25", "2023-12-25"),
        ("قتل ضابط في سنوني يوم السبت.", "2023-12-30", "2023-12-30"),
        ("دوو ڕۆژ لەمەوبەر گەیشت.", "2024-01-01", "2024-01-01"),
        ("Îro li bajêr civiyan.", "2024-01-03", "2024-01-03"),
        ("Roja Sêşemê ya borî hat.", "2024-01-02", "2024-01-02"),
        ("Berî du rojan hat.", "2024-01-01", "2024-01-01"),
        ("امروز (چهارشنبه) وارد شد.", "2024-01-03", "2024-01-03"),
        ("هفته گذشته وارد شد.", "2023-12-25", "2023-12-31"),
        ("دو روز پیش وارد شد.", "2024-01-01", "2024-01-01"),
        ("Heyet pazartesi akşamı döndü.", "2024-01-01", "2024-01-01"),
        ("Geçtiğimiz Aralık ayında geldi.", "2023-12-01", "2023-12-31"),
    ],
)
def test_the_regions_newspapers_say_it_in_many_ways(text: str, earliest: str, latest: str) -> None:
    assert days(text) == (earliest, latest)


def test_the_weekday_beside_today_is_right_where_the_two_differ() -> None:
    found = only("He came today, Tuesday, to town.")
    assert str(found.range.earliest) == "2024-01-02"
    assert [str(other.range.earliest) for other in found.rivals] == ["2024-01-03"]


def test_a_weekday_beside_a_day_without_a_year_chooses_the_side() -> None:
    assert days("The vote of Monday, April 1, is near.") == ("2024-04-01", "2024-04-01")


def test_a_headline_looks_ahead_with_a_bare_infinitive() -> None:
    text = "Mayor to open road on Friday\n\nThe mayor has said so. The road is new."
    assert str(ledger(text)[0][1].range.earliest) == "2024-01-05"


@pytest.mark.parametrize(
    "text",
    [
        "Friday prayers were held in the mosque.",
        "He told Demo Today so.",
        "أعلن اليوم العالمي للسلام.",
        "He met Kasım by Gulan.",
    ],
)
def test_names_and_customs_are_no_days(text: str) -> None:
    assert ledger(text) == []


def test_the_month_of_publication_alone_gives_years_but_no_days() -> None:
    month = DateRange(date(2024, 5, 1), date(2024, 5, 31), "metadata")
    text = "He came on Monday. He left in March. The vote of April 22 was close."
    found = [each.range for each in expressions(text, parse(text), month)]
    assert [str(each.earliest) for each in found] == ["None", "2024-03-01", "2024-04-22"]
    text = "He came to town today, and left."
    (today,) = (each.range for each in expressions(text, parse(text), month))
    assert (today.earliest, today.latest) == (month.earliest, month.latest)


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("It was struck in April 2023. In September of that year it failed.", "In September of that year",
         "2023-09-01", "2023-09-30"),
        ("It was struck in October 2019 and brought them down that November.", "that November",
         "2019-11-01", "2019-11-30"),
        ("On December 6, 2020 he came. He met many. They spoke. On the same day he spoke again.",
         "On the same day", "2020-12-06", "2020-12-06"),
        ("He came on October 8, 2023. Earlier in the day he had met a guest.", "Earlier in the day",
         "2023-10-08", "2023-10-08"),
        ("He came on September 13, 2023. Two hours later he left.", "Two hours later",
         "2023-09-13", "2023-09-13"),
        ("They voted on September 25, 2017. Three weeks later, on October 16, it was lost.", "October 16",
         "2017-10-16", "2017-10-16"),
        ("جاء الوفد في 12 آب 2025. وغادر في الخامس من الشهر ذاته.", "الخامس من الشهر ذاته",
         "2025-08-05", "2025-08-05"),
    ],
)  # fmt: skip
def test_what_points_back_finds_the_day_the_month_or_the_year(
    text: str, words: str, earliest: str, latest: str
) -> None:
    found = dict(ledger(text, None))[words].range
    assert (str(found.earliest), str(found.latest)) == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["It was lost by October.", "The army gave them until Friday.", "It holds since March."]
)
def test_a_bound_is_no_date(text: str) -> None:
    assert not only(text).range.known


def test_what_is_called_for_a_day_lies_ahead() -> None:
    assert days("The march that they had called for Friday has been cancelled.") == (
        "2024-01-05",
        "2024-01-05",
    )
    assert days("A group claimed responsibility for Friday's attack.") == ("2023-12-29", "2023-12-29")


def test_a_date_that_has_been_set_is_to_come() -> None:
    assert days("A new date, January 26, has been set.") == ("2024-01-26", "2024-01-26")


def test_a_day_of_every_week_is_no_date() -> None:
    assert not only("They would be back every Sunday.").range.known


def test_a_count_that_its_day_follows_is_no_expression_of_its_own() -> None:
    assert [words for words, _ in ledger("The truce came a week later, on Oct. 17.", None)] == ["Oct. 17"]


def test_a_word_behind_the_day_gives_the_side() -> None:
    assert days("الانتخابات المقررة في 5 تشرين الأول المقبل.") == ("2024-10-05", "2024-10-05")


def test_without_a_verb_the_nearer_side_is_meant() -> None:
    assert days("A second meeting on 12 February.") == ("2024-02-12", "2024-02-12")
    assert days("A first meeting on 12 December.") == ("2023-12-12", "2023-12-12")


def test_those_who_agree_to_meet_will_meet() -> None:
    assert days("They agreed to meet again in February.") == ("2024-02-01", "2024-02-29")


def test_the_year_that_ends_a_digests_headline_is_that_of_its_days() -> None:
    days_of = "".join(f"On {day} January a bomb went off in town {day}. " for day in range(2, 9))
    found = ledger(f"Digest of incidents 2021\n\n{days_of}", date(2022, 1, 20))
    assert {
        each.range.earliest.year for _, each in found if each.range.earliest and each.range.days == 1
    } == {2021}


def test_a_weekday_finds_the_year_that_the_nearest_day_does_not_fit() -> None:
    assert days("On Wednesday, December 28, he left.") == ("2022-12-28", "2022-12-28")


def test_weeks_ago_are_no_exact_day() -> None:
    assert only("He left two weeks ago.").range.edtf == "2023-12-20~"


def test_the_days_of_a_summary_are_of_the_year_that_its_headline_names() -> None:
    text = "Weekly summary, 5-11 August 2024\n\nOn 6 August it rained. On 8 August it was calm."
    assert [str(each.range.earliest) for _, each in ledger(text, None)][1:] == ["2024-08-06", "2024-08-08"]


def test_the_strike_that_began_on_a_day_did_not_begin_ahead() -> None:
    assert days("He said that the strike that began on December 26 would go on.") == (
        "2023-12-26",
        "2023-12-26",
    )


def test_on_the_same_day_ahead() -> None:
    text = "The ministers will meet on Friday. The talks are hard. On the same day they will sign a paper."
    assert str(ledger(text)[1][1].range.earliest) == "2024-01-05"


def test_the_rest_of_the_text_and_its_language_show_which_number_is_the_day() -> None:
    assert str(ledger("He came on 24/06/2022 and left on 03/07/2022.")[1][1].range.earliest) == "2022-07-03"
    assert days("پارێزگار لە 12/5/2024 پردەکەی کردەوە و گوتی پردەکە نوێیە.") == ("2024-05-12", "2024-05-12")


def test_a_month_with_two_names_is_one_month() -> None:
    assert days("جاء الوفد في أغسطس/آب الماضي.") == ("2023-08-01", "2023-08-31")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("In March last year they signed a pact.", "2023-03-01", "2023-03-31"),
        ("He was elected in November of last year.", "2023-11-01", "2023-11-30"),
        ("He will be elected in November this year.", "2024-11-01", "2024-11-30"),
        ("Late in the war, on 3 May last year, the road was closed.", "2023-05-03", "2023-05-03"),
        ("Three men were freed in late March last year.", "2023-03-21", "2023-03-31"),
        ("A session that was to be held in August had been called off.", "2023-08-01", "2023-08-31"),
    ],
)
def test_a_month_or_day_of_last_year_is_one_expression(text: str, earliest: str, latest: str) -> None:
    assert days(text) == (earliest, latest)


def test_a_month_of_the_same_year_is_of_the_year_named_before_it() -> None:
    _, (words, found) = ledger("He came in 2019. In May of the same year he left.")
    assert (words, str(found.range.earliest)) == ("In May of the same year", "2019-05-01")
    _, (_, before) = ledger("He came in 2019. In May of the previous year he had left.")
    assert str(before.range.earliest) == "2018-05-01"


def test_a_year_ago_on_a_weekday_is_that_day_of_the_year_before() -> None:
    *_, (_, found) = ledger("A year ago on Tuesday, the bridge was opened.")
    assert str(found.range.earliest) == "2023-01-02"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("In 1963 he left. He was captured two years later.", "1965-01-01", "1965-12-31"),
        ("He was born in 1938. In 1963 he left. The following year he returned.", "1964-01-01", "1964-12-31"),
        ("He was elected in May 1992. A month later, he resigned.", "1992-06-01", "1992-06-30"),
        ("He left on March 5, 1991. The next morning, he returned.", "1991-03-06", "1991-03-06"),
        ("He left in 1988. He returned in May 1991. In July he resigned.", "1991-07-01", "1991-07-31"),
        ("He was elected in May. In the same month, he resigned.", "2023-05-01", "2023-05-31"),
        ("اعتقل عام 1975. وبعد عامين عاد.", "1977-01-01", "1977-12-31"),
        ("اعتقل عام 1975. وفي العام التالي عاد.", "1976-01-01", "1976-12-31"),
        ("عاد في أيار 2003. وفي تموز من العام نفسه استقال.", "2003-07-01", "2003-07-31"),
        ("عاد في 5 آب 2023. وبعد يومين سافر.", "2023-08-07", "2023-08-07"),
        ("لە ساڵی 1975 کۆچی کرد. دوو ساڵ دواتر گەڕایەوە.", "1977-01-01", "1977-12-31"),
        ("لە 5ی ئابی 2023 کۆبووەوە. لە هەمان مانگدا گەڕایەوە.", "2023-08-01", "2023-08-31"),
        ("لە 5ی ئابی 2023 کۆبووەوە. ساڵێک دواتر گەڕایەوە.", "2024-01-01", "2024-12-31"),
        ("He left on May 5, 2019. On October 16 of that year he returned.", "2019-10-16", "2019-10-16"),
        ("He left on May 5, 2019. On 6 April of the following year he returned.", "2020-04-06", "2020-04-06"),
        ("عاد في 5 آب 2019. وفي 16 تشرين الأول من العام نفسه استقال.", "2019-10-16", "2019-10-16"),
        ("لە 5ی ئابی 2019 کۆبووەوە. لە 16ی تشرینی یەکەمی هەمان ساڵ گەڕایەوە.", "2019-10-16", "2019-10-16"),
        ("عاد في 5 آب 2019. وقبل ذلك بيومين سافر.", "2019-08-03", "2019-08-03"),
        ("لە 5ی ئابی 2019 کۆبووەوە. ڕۆژێک پێشتر گەیشتبوو.", "2019-08-04", "2019-08-04"),
    ],
)
def test_a_story_goes_on_from_the_day_month_or_year_it_named(text: str, earliest: str, latest: str) -> None:
    found = ledger(text)[-1][1].range
    assert (str(found.earliest), str(found.latest)) == (earliest, latest)


def test_a_month_that_may_be_of_the_next_year_of_a_life_is_of_none() -> None:
    found = ledger("He left in 1988. He returned in May 1991. In March he resigned.")[-1][1].range
    assert not found.known and found.edtf == "XXXX-03"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("He won the July election.", "2023-07-01", "2023-07-31"),
        ("They said that the February 10 election was ready.", "2024-02-10", "2024-02-10"),
        ("They have fought since October, when he was shot.", "2023-10-01", "2023-10-31"),
        ("He was wounded last Tuesday.", "2023-12-26", "2023-12-26"),  # not yesterday
        ("قُصف المطار ليل أمس الأول.", "2024-01-01", "2024-01-01"),
        ("اجتمعوا قبل نحو شهرين.", "2023-11-01", "2023-11-30"),
        ("لە ئاداری ئەمساڵەوە باڵیۆزە.", "2024-03-01", "2024-03-31"),
        ("لە سەرەتای ئەم مانگەدا کۆبووەوە.", "2024-01-01", "2024-01-31"),
        ("مانگێک لەمەوبەر کۆبوونەوە.", "2023-12-01", "2023-12-31"),
        ("لە 22ی ئابی ڕابردوو کۆبوونەوە.", "2023-08-22", "2023-08-22"),
    ],
)
def test_other_ways_to_say_a_day_or_month(text: str, earliest: str, latest: str) -> None:
    assert days(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("They met on 03-04-2023 in town.", "2023-04-03"),  # dashes and dots: the day first …
        ("They met on 03.04.2023 in town.", "2023-04-03"),
        ("They met on 12-01-2024 in town.", "2024-01-12"),
        ("They met on 01-02-2024 in town.", "2024-01-02"),  # … but not after the day of the news
        ("They met on 01/02/2024 in town.", "2024-01-02"),
        ("They met on 03-14-2023 and on 03-04-2023 in town.", "2023-03-04"),
        ("They met on Saturday 03-04-2023 in town.", "2023-03-04"),
        ("They met on 03/04/2023 in town.", "None"),
    ],
)
def test_day_and_month_in_figures_are_told_apart_by_what_stands_beside_them(text: str, earliest: str) -> None:
    assert str(ledger(text)[-1][1].range.earliest) == earliest
