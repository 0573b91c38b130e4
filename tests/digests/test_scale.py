"""Time on a line."""

from __future__ import annotations

from datetime import date

import pytest

from archive.digests.scale import Scale, scale_of

pytestmark = pytest.mark.one_database


def test_a_scale_runs_over_whole_years_with_room_behind_the_last_day() -> None:
    assert scale_of([date(2020, 7, 29), date(2024, 1, 28)]) == Scale(date(2020, 1, 1), date(2025, 1, 1))
    assert scale_of([date(2020, 12, 20)]) == Scale(date(2020, 1, 1), date(2022, 1, 1))


def test_no_days_have_no_scale() -> None:
    assert scale_of([]) is None


def test_days_lie_in_proportion_and_never_outside() -> None:
    scale = Scale(date(2020, 1, 1), date(2022, 1, 1))
    assert scale.at(date(2020, 1, 1)) == 0 and scale.at(date(2030, 1, 1)) == 100
    assert 49 < scale.at(date(2021, 1, 1)) < 51


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (2020, 2021, ["2020", "Apr", "Jul", "Oct"]),
        (2012, 2027, ["2012", "2014", "2016", "2018", "2020", "2022", "2024", "2026"]),
        (1991, 2027, ["1995", "2000", "2005", "2010", "2015", "2020", "2025"]),
    ],
)
def test_labels_are_round_years_and_few(first: int, last: int, labels: list[str]) -> None:
    assert [tick.label for tick in Scale(date(first, 1, 1), date(last, 1, 1)).ticks] == labels


def test_a_scale_at_the_end_of_time_is_a_scale() -> None:
    scale = scale_of([date(9999, 12, 31)])
    assert scale and scale.at(date(9999, 12, 31)) > 90
