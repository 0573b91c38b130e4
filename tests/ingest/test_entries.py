"""Entries of pages that are kept up to date: each begins with an hour and is of the day of the page."""

from __future__ import annotations

from datetime import date

import pytest

from archive.ingest.reading import EventClaim
from tests.ingest.test_tongues import read

pytestmark = pytest.mark.one_database

LIVE = """LIVE: A long night in Testabad

Last updated: 4 May 2021, 22:15

21:40 – Two men were arrested in Testabad, police say.

20:05 – A minibus crashed. Shells hit Testabad, the mayor says.

{third} – The council will meet again in Testabad.

What to know

The council was dissolved and Azad Demo was kidnapped.
"""
ARABIC = """تغطية مباشرة: ليلة طويلة في كركوك

آخر تحديث: 4 أيار 2021 – 22:15

21:40 – قطع محتجون الطريق الرئيس في كركوك.

20:05 – الحدود هادئة.

18:30 – الأسواق مفتوحة.
"""


def days_of(text: str) -> dict[str, date | None]:
    events: tuple[EventClaim, ...] = read(text).events
    return {event.kind: event.date.earliest for event in events}


def test_what_an_entry_with_an_hour_tells_was_on_the_day_of_the_page() -> None:
    days = days_of(LIVE.format(third="18:30"))
    assert (days["shelling"], days["arrest"]) == (date(2021, 5, 4), date(2021, 5, 4))
    assert days.get("meeting") is None and days["kidnapping"] is None
    assert days_of(ARABIC) == {"protest": date(2021, 5, 4)}


def test_hours_that_pass_midnight_give_no_day() -> None:
    assert days_of(LIVE.format(third="23:55"))["arrest"] is None


def test_a_preposition_is_no_surname() -> None:
    text = " date 2025-11-20 \n\nأخبار موجزة\n\nقال محمد علي إن الجانبين اتفقا على فتح المدارس.\n"
    assert [name for name in read(text).names.values() if name == "?person:على"] == []
    assert "على" not in read(text).names
