"""Dates in words, and the tags that show them."""

from __future__ import annotations

from datetime import date

import pytest
from django.template import Context, Template

from archive.templatetags.dates import when
from archive.templatetags.figures import bar, columns, thousands
from archive.templatetags.kinds import kind_link
from archive.values.dates import DateRange
from archive.values.wording import say_range
from archive.values.writing import direction

pytestmark = pytest.mark.one_database


def days(first: str, last: str = "", basis: str = "stated") -> DateRange:
    return DateRange(date.fromisoformat(first), date.fromisoformat(last or first), basis)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("range", "words"),
    [
        (days("2024-03-14"), "14 Mar 2024"),
        (days("2024-04-21", "2024-04-30"), "21–30 Apr 2024"),
        (days("2023-08-01", "2023-08-31"), "Aug 2023"),
        (days("2024-02-01", "2024-02-29"), "Feb 2024"),
        (days("2023-01-01", "2023-12-31"), "2023"),
        (days("2014-01-01", "2017-12-31"), "2014–2017"),
        (days("2023-06-01", "2023-08-31"), "Jun–Aug 2023"),
        (days("2023-12-01", "2024-01-31"), "Dec 2023 – Jan 2024"),
        (days("2019-09-22", "2019-12-21"), "22 Sep – 21 Dec 2019"),
        (days("2019-12-30", "2020-01-02"), "30 Dec 2019 – 2 Jan 2020"),
        (days("2023-08-01", "2023-08-31", "inferred"), "about Aug 2023"),
        (DateRange(), "date not known"),
        (DateRange(edtf="XXXX-09-25"), "25 Sep, year not stated"),
    ],
)
def test_a_range_is_said_as_a_person_would_say_it(range: DateRange, words: str) -> None:
    assert say_range(range) == words


def test_a_long_date_has_its_weekday() -> None:
    assert say_range(days("2024-03-14"), long=True) == "Thursday, 14 March 2024"


def test_a_date_on_a_page_can_be_read_by_machines() -> None:
    assert when(days("2024-03-14")) == '<time datetime="2024-03-14">14 Mar 2024</time>'
    assert 'title="2024-04-21 to 2024-04-30"' in when(days("2024-04-21", "2024-04-30"))
    assert when(DateRange()) == "<span>date not known</span>"


def test_the_direction_follows_the_language() -> None:
    assert [direction(language) for language in ("ar", "ckb", "fa")] == ["rtl"] * 3
    assert [direction(language) for language in ("en", "kmr", "und", "")] == ["ltr"] * 4


def test_a_name_from_outside_is_plain_text() -> None:
    assert "&lt;b&gt;" in kind_link("person", "<b>", "/x/")
    assert kind_link("place", "Erbil") == '<span class="kind place"><bdi>Erbil</bdi></span>'


def test_a_panel_escapes_its_title_and_keeps_its_content() -> None:
    page = Template("{% load kinds %}{% panel title count=1200 %}<p>{{ word }}</p>{% endpanel %}")
    shown = page.render(Context({"title": "<i>", "word": "<script>"}))
    assert '<h2>&lt;i&gt; <span class="num">1,200</span></h2><p>&lt;script&gt;</p>' in shown


class Year:
    def __init__(self, label: str, count: int, url: str = "", on: bool = False) -> None:
        self.label, self.count, self.url, self.on = label, count, url, on


def test_bars_stand_in_proportion_and_none_that_counts_is_invisible() -> None:
    drawn = columns([Year("2019", 0), Year("2020", 1), Year("2021", 1000)])
    assert [column.height for column in drawn] == [0.0, 2.0, 100.0]
    assert [column.y for column in drawn] == [100.0, 98.0, 0.0]
    assert columns([]) == []


def test_labels_under_many_bars_are_thinned_out() -> None:
    ticks = [column.tick for column in columns([Year(str(year), 1) for year in range(2000, 2020)])]
    assert [tick for tick in ticks if tick] == ["2000", "2003", "2006", "2009", "2012", "2015", "2018"]


def test_a_histogram_is_a_list_that_can_be_read_without_seeing_it() -> None:
    page = Template('{% load figures %}{% histogram years "Articles by year" %}')
    shown = page.render(Context({"years": [Year("2020", 1200, "/articles/?year=2020", on=True)]}))
    assert "2020: 1,200 articles" in shown and 'href="/articles/?year=2020"' in shown and "style" not in shown


def test_a_bar_stays_in_its_bounds() -> None:
    assert 'width="100.0"' in bar(180) and 'width="0.0"' in bar(-3)
    assert thousands(1184) == "1,184"
