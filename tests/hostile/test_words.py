"""Hostile questions to the lists: answered at once, without a failure. ``bench/hostile.py``: 10,000."""

from __future__ import annotations

import random

import pytest
from django.test import Client

from tests import cast
from tests.hostile.words import SHAPES, WORDS, hostile, query
from tests.patience import patience

pytestmark = pytest.mark.django_db

ADDRESSES = ("/articles/", "/api/v1/articles/", "/people/", "/places/", "/events/", "/api/v1/organizations/")
SHARE = 2 * len(ADDRESSES)
"""Questions of each shape: two to every address."""


@pytest.fixture
def archive(search_index) -> None:
    for n in range(30):
        words = " ".join(random.Random(n).choices(WORDS, k=60))
        cast.a_mention(cast.an_article(f"Text {n}\n\n{words}"), cast.a_person(f"Azad Demo{n}"), "Text")
    cast.a_place("Erbil", lat=36.19, lon=44.01)
    search_index()


def test_hostile_questions_cost_no_failure_and_no_time(client: Client, archive: None) -> None:
    client.get("/articles/")  # what the first request imports is no question's fault
    for seed in range(SHARE * len(SHAPES)):
        address = ADDRESSES[seed // len(SHAPES) % len(ADDRESSES)]
        written, refused = query(hostile(seed))
        with patience(2, f"for question {seed}"):
            answer = client.get(f"{address}?{written}")
        assert answer.status_code == (400 if refused else 200), seed


@pytest.mark.one_database
def test_the_same_number_gives_the_same_question() -> None:
    assert [hostile(seed) for seed in range(50)] == [hostile(seed) for seed in range(50)]
    assert len({hostile(seed) for seed in range(1000)}) > 700
    assert sum(query(hostile(seed))[1] for seed in range(1000)) < 400, "most questions reach the search"
