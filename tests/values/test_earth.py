"""Distances on the earth and the boxes that hold a circle."""

from __future__ import annotations

import random

import pytest

from archive.values.earth import box, distance

pytestmark = pytest.mark.one_database

DEGREE = 111.195  # kilometres, on a great circle of this earth


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((0, 0), (0, 0), 0),
        ((0, 0), (0, 1), DEGREE),
        ((0, 0), (1, 0), DEGREE),
        ((60, 0), (60, 1), DEGREE / 2),
        ((0, 179.5), (0, -179.5), DEGREE),
        ((90, 0), (90, 120), 0),
        ((0, 0), (0, 180), 180 * DEGREE),
        ((89.5, 0), (89.5, 180), DEGREE),
    ],
)
def test_a_distance_is_that_of_the_great_circle(one, other, km: float):
    assert distance(*one, *other) == distance(*other, *one) == pytest.approx(km, rel=1e-3, abs=1e-6)


def test_a_box_holds_every_point_of_its_circle():
    rng = random.Random(5)
    for _ in range(3000):
        lat, lon = rng.uniform(-90, 90), rng.uniform(-180, 180)
        km = rng.choice([1, 50, 900, 6000, 15_000])
        south, north, ranges = box(lat, lon, km)
        point = rng.uniform(max(-90, lat - km / 100), min(90, lat + km / 100)), rng.uniform(-180, 180)
        if distance(lat, lon, *point) <= km:
            assert south <= point[0] <= north
            assert any(west <= point[1] <= east for west, east in ranges)


def test_a_small_box_is_small():
    south, north, [(west, east)] = box(36, 44, 50)
    assert (north - south, east - west) == (pytest.approx(0.9, abs=0.01), pytest.approx(1.11, abs=0.01))
    assert len(box(0, 179.9, 50)[2]) == len(box(0, -179.9, 50)[2]) == 2
