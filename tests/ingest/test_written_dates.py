"""Dates as texts write them, in five languages; and the arithmetic of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from archive.values.dates import (
    DateRange,
    month_range,
    months_before,
    third_of_month,
    third_of_year,
    weekday_after,
    weekday_before,
    written_dates,
)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("met on July 29, 2020.", "July 29, 2020", "2020-07-29"),
        ("the Sept. 25 vote", "Sept. 25", "XXXX-09-25"),
        ("the 25th of September 2017", "25th of September 2017", "2017-09-25"),
        ("on 25 December, the two", "25 December", "XXXX-12-25"),
        ("since mid-October 2017", "October 2017", "2017-10"),
        ("in March of 2024", "March of 2024", "2024-03"),
        ("on May 20", "May 20", "XXXX-05-20"),
        ("2024-01-28T10:00", "2024-01-28", "2024-01-28"),
        ("2024/2/3", "2024/2/3", "2024-02-03"),
        ("28.01.2024", "28.01.2024", "2024-01-28"),
        ("28/1/2024", "28/1/2024", "2024-01-28"),
        ("29 Temmuz 2020'de", "29 Temmuz 2020", "2020-07-29"),
        ("3 MAYIS 2021", "3 MAYIS 2021", "2021-05-03"),
        ("Ekim 2017'de", "Ekim 2017", "2017-10"),
        ("٢٨ كانون الثاني/يناير ٢٠٢٤", "٢٨ كانون الثاني/يناير ٢٠٢٤", "2024-01-28"),
        ("في 10 حزيران 2014", "10 حزيران 2014", "2014-06-10"),
        ("في آذار 2024", "آذار 2024", "2024-03"),
        ("28ی کانوونی دووەمی 2024", "28ی کانوونی دووەمی 2024", "2024-01-28"),
        ("٢٥ی ئەیلوولی ٢٠١٧", "٢٥ی ئەیلوولی ٢٠١٧", "2017-09-25"),
    ],
)
def test_a_written_date_is_found(text: str, words: str, edtf: str) -> None:
    (written,) = written_dates(text)
    assert (text[written.start : written.end], written.edtf) == (words, edtf)


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 2254 of 10 members",
        "may 20 people come",
        "at 12:30",
        "July 3.5 million",
        "phone 12-34-5678",
        "10 و 20",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert written_dates(text) == ()


@pytest.mark.parametrize(
    "text", ["Sunday, 28 January 2024", "28 January 2024 (Sunday)", "الأحد 28 يناير 2024"]
)
def test_a_weekday_beside_a_date_belongs_to_it(text: str) -> None:
    (written,) = written_dates(text)
    assert written.weekday == 6
    assert not written.contradicts_itself


def test_a_wrong_weekday_contradicts_its_date() -> None:
    assert written_dates("Monday, 28 January 2024")[0].contradicts_itself


def test_a_day_that_might_be_a_month_stays_open_until_the_weekday_settles_it() -> None:
    assert written_dates("03/04/2021")[0].ambiguous
    assert written_dates("03/04/2021")[0].range is None
    assert written_dates("Saturday, 03/04/2021")[0].range == (date(2021, 4, 3),) * 2
    assert written_dates("Thursday, 03/04/2021")[0].range == (date(2021, 3, 4),) * 2


def test_the_year_in_front_leaves_nothing_open() -> None:
    assert written_dates("2017-07-11")[0].range == (date(2017, 7, 11),) * 2


def test_days_in_a_row_make_a_range() -> None:
    assert written_dates("July 3-5, 2020")[0].range == (date(2020, 7, 3), date(2020, 7, 5))
    assert written_dates("3–5 July 2020")[0].range == (date(2020, 7, 3), date(2020, 7, 5))


def test_a_day_that_never_was_is_not_taken() -> None:
    assert all(written.day is None for written in written_dates("30 February 2020"))


def test_parts_of_months_and_years() -> None:
    assert third_of_month("late", 2020, 2) == (date(2020, 2, 21), date(2020, 2, 29))
    assert third_of_month("early", 2020, 6) == (date(2020, 6, 1), date(2020, 6, 10))
    assert third_of_month("mid", 2020, 6) == (date(2020, 6, 11), date(2020, 6, 20))
    assert third_of_year("late", 2019) == (date(2019, 9, 1), date(2019, 12, 31))
    assert months_before(date(2024, 1, 15), 2) == month_range(2023, 11)
    assert months_before(date(2024, 12, 15), -1) == month_range(2025, 1)


def test_weekdays_before_and_after() -> None:
    sunday = date(2024, 1, 28)
    assert weekday_before(sunday, 6) == sunday
    assert weekday_before(sunday, 6, strictly=True) == date(2024, 1, 21)
    assert weekday_before(sunday, 0) == date(2024, 1, 22)
    assert weekday_after(sunday, 0) == date(2024, 1, 29)
    assert weekday_after(sunday, 6, strictly=True) == date(2024, 2, 4)


def test_a_range_has_both_ends_or_none() -> None:
    with pytest.raises(ValueError, match="both ends"):
        DateRange(date(2024, 1, 1), None)
    with pytest.raises(ValueError, match="after"):
        DateRange(date(2024, 1, 2), date(2024, 1, 1))
    assert DateRange().days == 0
    assert DateRange(date(2024, 1, 1), date(2024, 1, 3)).days == 3
