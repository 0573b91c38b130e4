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
)
from archive.values.solar_hijri import to_gregorian
from archive.values.text import view
from archive.values.written_dates import written_dates

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("met on July 29, 2020.", "July 29, 2020", "2020-07-29"),
        ("the Sept. 25 vote", "Sept. 25", "XXXX-09-25"),
        ("the 25th of September 2017", "25th of September 2017", "2017-09-25"),
        ("on 25 December, the two", "25 December", "XXXX-12-25"),
        ("on 25 December. The two", "25 December", "XXXX-12-25"),
        ("on 25 Sept. 2017", "25 Sept. 2017", "2017-09-25"),
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
        ("نُشر: 16:45-12 مايو 2025 م", "12 مايو 2025", "2025-05-12"),
        ("٢٢ی گوڵانی ٢٧٢٥", "٢٢ی گوڵانی ٢٧٢٥", "2025-05-12"),
        ("2025 أيار 12", "2025 أيار 12", "2025-05-12"),
        ("May-12-2025", "May-12-2025", "2025-05-12"),
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
    "text",
    [
        "Sunday, 28 January 2024",
        "Sunday night, 28 January 2024",
        "28 January 2024 (Sunday)",
        "الأحد 28 يناير 2024",
    ],
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


@pytest.mark.parametrize(
    ("text", "edtf", "weekday"),
    [
        ("31ـی کانوونی یەکەمی 2025", "2025-12-31", None),
        ("ڕۆژی یەکشەممە، 22ـی شوباتی 2026", "2026-02-22", 6),
        ("29ی نیسان", "XXXX-04-29", None),
        ("(Şemî, 21ê Sibata 2026ê)", "2026-02-21", 5),
        ("30î Çileya 2026an", "2026-01-30", None),
        ("9'ê Cotmehê", "XXXX-10-09", None),
        ("çileya pêşîn a 2017an", "2017-12", None),
        ("20 Ocak 2024 Cumartesi", "2024-01-20", 5),
        ("يوم الأربعاء الموافق 14 آب 2024", "2024-08-14", 2),
        ("في الثامن عشر من أيلول 2024", "2024-09-18", None),
        ("الخامس والعشرين من سبتمبر 2017", "2017-09-25", None),
        ("یکشنبه ۱۴ سپتامبر", "XXXX-09-14", 6),
        ("سه‌شنبه 6 آذر 1403", "2024-11-26", 1),
        ("۱۴۰۳/۰۹/۰۶", "2024-11-26", None),
        ("5th May, 2024", "2024-05-05", None),
    ],
)
def test_dates_of_the_regions_languages_and_calendars(text: str, edtf: str, weekday: int | None) -> None:
    (written,) = written_dates(view(text).text)
    assert (written.edtf, written.weekday) == (edtf, weekday)


@pytest.mark.parametrize(
    ("solar", "day"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 12, 30), date(2025, 3, 20)),
    ],
)
def test_the_iranian_calendar_leads_to_the_common_one(solar: tuple[int, int, int], day: date) -> None:
    assert to_gregorian(*solar) == day


def test_a_day_that_the_iranian_calendar_never_had_is_refused() -> None:
    with pytest.raises(ValueError, match="1402/12/30"):
        to_gregorian(1402, 12, 30)
    assert written_dates("1402/12/30") == ()


def test_an_open_date_has_two_readings_the_regions_first() -> None:
    (written,) = written_dates("03/04/2021")
    assert [reading.edtf for reading in written.readings] == ["2021-04-03", "2021-03-04"]


@pytest.mark.parametrize(
    "text", ["لە ٢٥ی تشرینی یەکەمدا", "لە 25ی تشرینی یەکەمیشدا", "لە 25ی تشرینی یەکەمەوە"]
)
def test_a_month_is_one_with_what_sorani_writes_onto_it(text: str) -> None:
    (written,) = written_dates(view(text).text)
    assert written.edtf == "XXXX-10-25"
