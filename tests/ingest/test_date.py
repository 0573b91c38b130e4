"""The day of publication: with its evidence, or unknown; never invented."""

from __future__ import annotations

from datetime import date as Day

import pytest

from archive.ingest.date.stage import date, moved, redated
from archive.ingest.parse.stage import parse
from archive.ingest.read import read
from archive.ingest.reading import Dated
from archive.values.dates import DateRange
from tests.ingest.samples import needs_real_texts, real

pytestmark = pytest.mark.one_database

LEAD = "The mayor of the town opened the new bridge over the river on Sunday in front of many guests."
SECOND = "He said that the bridge would be good for trade, and that the work had taken two years."
SUNDAY = Day(2024, 1, 28)


def dated(text: str) -> Dated:
    return date(text, parse(text))


@pytest.mark.parametrize(
    ("text", "basis", "words"),
    [
        (f" date 2024-01-28 TESTABAD (Demo24) – {LEAD}", "metadata", "2024-01-28"),
        (
            f"Mayor opens bridge\n\nSunday, 28 January 2024\n\n{LEAD}\n\n{SECOND}",
            "stated",
            "Sunday, 28 January 2024",
        ),
        (f"Mayor opens bridge\n\nPublished: Jan. 28, 2024 14:32\n\n{LEAD}", "stated", "Jan. 28, 2024"),
        (f"TESTABAD, Jan 28, 2024 (Demo Wire) – {LEAD}", "dateline", "Jan 28, 2024"),
        (f"TESTABAD (Demo Wire, 28.01.2024) – {LEAD}", "dateline", "28.01.2024"),
        (
            f"{LEAD}\n\nThe mayor (left) at the river, January 28, 2024.\n\n{SECOND}",
            "caption",
            "January 28, 2024",
        ),
        (
            "The mayor opened it on Sunday, January 28, 2024.\n\n" + SECOND,
            "inferred",
            "Sunday, January 28, 2024",
        ),
        (f"{LEAD}\n\n{SECOND}\n\nhttps://demo.example/2024/01/28/bridge", "metadata", "2024/01/28"),
        (
            "افتتاح جسر\n\nالأحد 28 يناير 2024\n\nافتتح المحافظ جسرا جديدا في البلدة.",
            "stated",
            "الأحد 28 يناير 2024",
        ),
        ("أربيل (ديمو) – 28 كانون الثاني 2024 – افتتح المحافظ جسرا.", "dateline", "28 كانون الثاني 2024"),
        ("هەولێر (دیمۆ) – ٢٨ی کانوونی دووەمی ٢٠٢٤ – پردەکە کرایەوە.", "dateline", "٢٨ی کانوونی دووەمی ٢٠٢٤"),
        ("ERBİL (Demo) – 28 Ocak 2024 – Köprü açıldı.", "dateline", "28 Ocak 2024"),
    ],
)
def test_the_day_is_read_where_the_text_has_it(text: str, basis: str, words: str) -> None:
    found = dated(text)
    assert (found.published.earliest, found.published.latest) == (SUNDAY, SUNDAY)
    assert found.published.basis == basis
    assert found.evidence and found.evidence.of(text) == words
    assert found.doubts == ()


@pytest.mark.parametrize(
    "text",
    [
        f"Mayor opens bridge\n\n{LEAD}\n\n{SECOND}",
        f"TESTABAD (Demo Wire) – {LEAD} It was lost in March 2022.",
        "On June 10, 2014, the bridge was lost in a flood.\n\n" + SECOND,
        "Two days ago the mayor came. Yesterday he left. Today it rains.",
        f"{LEAD}\n\nRead More: What happened on January 28, 2024",
        f"{LEAD}\n\n{SECOND}\n\n© 2024 Demo Wire",
    ],
)
def test_without_evidence_no_day_is_invented(text: str) -> None:
    found = dated(text)
    assert not found.published.known
    assert found.published.basis == "unknown"
    assert found.evidence is None


def test_a_dateline_without_a_year_keeps_the_day_and_no_more() -> None:
    found = dated(f"TESTABAD, Jan 28 (Demo Wire) – {LEAD}")
    assert not found.published.known
    assert found.published.edtf == "XXXX-01-28"


def test_a_caption_alone_is_not_believed() -> None:
    caption = "The mayor (left) at the river, May 3, 2019."
    text = f"The mayor opened the bridge.\n\n{caption}\n\n{SECOND}\n\nIt rained."
    found = dated(text)
    assert not found.published.known
    assert any("2019-05-03" in doubt for doubt in found.doubts)


def test_a_caption_of_another_weekday_is_not_believed() -> None:
    text = f"{LEAD}\n\nThe mayor (left) at the river, January 24, 2024.\n\n{SECOND}"
    assert not dated(text).published.known


def test_two_captions_of_one_day_bear_each_other_out() -> None:
    text = (
        "The mayor opened the bridge.\n\nThe mayor (left) at the river, May 3, 2019.\n\n"
        f"{SECOND}\n\nGuests (right) cross the bridge, May 3, 2019.\n\nThey came in great numbers."
    )
    assert dated(text).published.earliest == Day(2019, 5, 3)


def test_an_archive_picture_says_nothing() -> None:
    text = f"{LEAD}\n\nFile photo: the old bridge, January 28, 2024.\n\n{SECOND}"
    assert not dated(text).published.known


def test_the_crawlers_date_stands_where_the_text_agrees_within_a_day() -> None:
    found = dated(f" date 2024-01-29 TESTABAD, Jan. 28, 2024 (Demo24) – {LEAD}")
    assert found.published.earliest == Day(2024, 1, 29)


def test_the_texts_own_date_beats_a_crawlers_and_leaves_a_doubt() -> None:
    found = dated(f" date 2024-02-20 TESTABAD, Jan. 28, 2024 (Demo24) – {LEAD}")
    assert found.published.earliest == SUNDAY
    assert any("2024-02-20" in doubt and "2024-01-28" in doubt for doubt in found.doubts)


def test_a_weekday_that_contradicts_its_date_leaves_a_doubt() -> None:
    found = dated(f"Mayor opens bridge\n\nMonday, 28 January 2024\n\n{LEAD}")
    assert found.published.earliest == SUNDAY
    assert found.doubts == ("“Monday, 28 January 2024” was a Sunday.",)


def test_a_lead_that_speaks_of_the_day_after_leaves_a_doubt() -> None:
    found = dated(" date 2024-01-27 TESTABAD (Demo24) – The mayor opened the bridge on Sunday.")
    assert any("Sunday" in doubt for doubt in found.doubts)


def test_a_lead_that_looks_ahead_leaves_none() -> None:
    found = dated(" date 2024-01-27 TESTABAD (Demo24) – The mayor will open the bridge on Sunday.")
    assert found.doubts == ()


def test_a_day_that_may_be_a_month_is_not_taken() -> None:
    found = dated(f"Mayor opens bridge\n\n03/04/2021\n\n{LEAD}")
    assert not found.published.known
    assert any("cannot be told apart" in doubt for doubt in found.doubts)


def test_the_first_of_two_dates_on_a_line_is_that_of_publication() -> None:
    found = dated(f"Mayor opens bridge\n\nPublished: 28 Jan 2024, updated: 30 Jan 2024\n\n{LEAD}")
    assert found.published.earliest == SUNDAY


def test_expressions_hang_on_the_day_that_was_found() -> None:
    text = f"TESTABAD, Jan 29, 2024 (Demo Wire) – {LEAD}"
    (found,) = dated(text).expressions
    assert found.range.earliest == SUNDAY


@needs_real_texts
@pytest.mark.parametrize(
    ("number", "day", "basis"),
    [
        ("000", Day(2024, 1, 28), "metadata"),
        ("001", None, "unknown"),
        ("002", None, "unknown"),
        ("003", None, "unknown"),
        ("004", Day(2020, 7, 29), "caption"),
    ],
)
def test_the_real_texts_have_their_days_and_no_others(number: str, day: Day | None, basis: str) -> None:
    found = dated(read(real(number)).text)
    assert (found.published.earliest, found.published.basis) == (day, basis)


# ----------------------------------------------------------------------------- candidates, conflicts, changes


def test_every_candidate_is_kept_with_its_evidence() -> None:
    text = f" date 2024-02-20 TESTABAD, Jan. 28, 2024 (Demo24) – {LEAD}"
    clues = dated(text).clues
    assert [(clue.span.of(text), clue.where, clue.chosen) for clue in clues] == [
        ("2024-02-20", "the mark at its beginning", False),
        ("Jan. 28, 2024", "its dateline", True),
    ]


def test_a_mark_of_the_month_gives_the_month() -> None:
    found = dated(f" date 2024-01 TESTABAD (Demo24) – {SECOND}")
    assert (found.published.earliest, found.published.latest) == (Day(2024, 1, 1), Day(2024, 1, 31))


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        (f"{SECOND}\n\nToday, January 28, 2024, the mayor opened the bridge.", "stated"),
        ("ئەمڕۆ یەکشەممە، 28ـی کانوونی دووەمی 2024، پارێزگار پردەکەی کردەوە.", "stated"),
        ("Parêzgar îro (Yekşem, 28.01.2024) pir vekir.", "stated"),
        (f'Mayor opens bridge\n\n<meta property="og:date" datePublished="2024-01-28">\n\n{LEAD}', "metadata"),
        (f"{LEAD}\n\n{SECOND}\n\nhttps://demo.example/news/20240128/bridge", "metadata"),
        (f"{LEAD}\n\n{SECOND}\n\nhttps://demo.example/2024/jan/28/bridge", "metadata"),
        (f"Mayor opens bridge\n\nUpdated: 30 January 2024\nPublished: 28 January 2024\n\n{LEAD}", "stated"),
        (f"Mayor opens bridge\n\nUpdated 30 Jan 2024 - Published 28 Jan 2024\n\n{LEAD}", "stated"),
        ("مرکز خبر\n\nیکشنبه ۸ بهمن ۱۴۰۲\n\nاستاندار امروز پل تازه را باز کرد و سخن گفت.", "stated"),
    ],
)
def test_the_day_has_many_witnesses(text: str, basis: str) -> None:
    found = dated(text)
    assert (found.published.earliest, found.published.basis) == (SUNDAY, basis)


def test_day_and_month_are_told_apart_by_the_rest_of_the_text() -> None:
    assert dated(f"Bridge opens\n\n04/02/2024\n\n{LEAD}").published.earliest == Day(2024, 2, 4)
    arabic = "افتتاح جسر\n\nتاريخ النشر: 03/04/2021\n\nافتتح المحافظ جسرا جديدا في البلدة القديمة."
    assert dated(arabic).published.earliest == Day(2021, 4, 3)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (" date 2024-01-28 TESTABAD (Demo24) – The mayor came today, Friday.", "does not fit 2024-01-28"),
        (" date 2024-01-28 TESTABAD (Demo24) – The bridge was lost on March 3, 2024.", "March 3, 2024"),
        (f" date 2024-01-28 TESTABAD, Mar. 6 (Demo24) – {SECOND}", "03-06"),
    ],
)
def test_words_that_do_not_fit_the_day_leave_a_doubt(text: str, doubt: str) -> None:
    assert any(doubt in each for each in dated(text).doubts)


def test_another_day_of_publication_moves_what_hangs_on_it_and_nothing_else() -> None:
    text = f"Mayor opens bridge\n\n{LEAD} The old one was lost in March 2022. Two months ago it rained."
    parsed = parse(text)
    before = date(text, parsed)
    after = redated(text, parsed, before, DateRange(SUNDAY, SUNDAY, "stated"))
    assert after.published.earliest == SUNDAY
    assert [(new.range.expression, str(old.range.earliest), str(new.range.earliest))
            for old, new in moved(before, after)] == [
        ("on Sunday", "None", "2024-01-28"), ("Two months ago", "None", "2023-11-01"),
    ]  # fmt: skip
    back = redated(text, parsed, after, before.published)
    assert back.expressions == before.expressions


def test_a_clue_that_the_new_day_bears_out_becomes_the_evidence() -> None:
    text = f" date 2024-02-20 TESTABAD, Jan. 28, 2024 (Demo24) – {LEAD}"
    parsed = parse(text)
    new = redated(text, parsed, date(text, parsed), DateRange(Day(2024, 2, 20), Day(2024, 2, 20), "stated"))
    assert new.evidence and new.evidence.of(text) == "2024-02-20"
    assert [clue.chosen for clue in new.clues] == [True, False]
