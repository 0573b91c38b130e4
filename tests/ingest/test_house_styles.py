"""How houses set their pages: standfirsts without a sign, digests by place, datelines with a writer in them,
date lines in two calendars.
"""

from __future__ import annotations

import pytest

from archive.ingest.date.stage import date
from archive.ingest.parse.stage import parse
from tests.ingest.test_parse import HEADLINE, LEAD, SECOND, THIRD, story, words

pytestmark = pytest.mark.one_database


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
