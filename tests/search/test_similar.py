"""Articles about the same."""

from __future__ import annotations

import pytest

from archive import search
from archive.models import Article
from tests import cast

pytestmark = pytest.mark.django_db


def test_the_nearest_in_words_comes_first_and_itself_never(search_index):
    first = cast.an_article(
        "Map room\n\nMinistries opened a map room for border guards with drones and tables."
    )
    near = cast.an_article(
        "Map room\n\nThe map room for border guards has tables, drones and two ministries."
    )
    less = cast.an_article("Drones\n\nDrones were seen over a map room with tables and ministries.")
    cast.an_article("Rain\n\nHeavy snow closed schools yesterday evening.")
    cast.an_article("Draft room\n\nMinistries opened a map room for border guards.", status="draft")
    search_index()
    assert search.similar(first.pk) == [near.pk, less.pk]
    assert search.similar(first.pk, limit=1) == [near.pk]
    assert search.similar(0) == []


def test_what_was_withdrawn_is_not_similar_to_anything(search_index):
    first = cast.an_article("Map room\n\nMinistries opened a map room for border guards.")
    near = cast.an_article("Room of maps\n\nMinistries opened a map room for border guards.")
    search_index()
    Article.objects.filter(pk=near.pk).update(status="withdrawn")
    search.append_changes([("article", near.pk, "withdrawn")])
    search.follow()
    search_index()
    assert search.similar(first.pk) == []


def test_what_shares_only_the_words_of_the_trade_is_not_similar(search_index):
    first = cast.an_article(
        "Bridge\n\nEngineers closed the old bridge at Testabad after cracks appeared in two of its pillars."
    )
    for n in range(6):
        cast.an_article(
            f"Number {n}\n\nOfficials of Testabad spoke about budget, schools, water and roads {n}."
        )
    again = cast.an_article("Again\n\nThe old bridge with cracks in its pillars stays closed, engineers say.")
    search_index()
    assert search.similar(first.pk) == [again.pk]


def test_words_of_equal_weight_are_chosen_alike_every_time(search_index):
    """More words than are asked for, all of one weight: by chance each run would choose others."""
    from archive.search import likeness, reader

    words = [f"word{letter}{other}" for letter in "bcfkmpxz" for other in "bcfkmpxz"]
    for n in range(2):
        cast.an_article(f"Text {n}\n\n{' '.join(words)}")
    search_index()
    found = reader.snapshot()
    assert found
    chosen = [word for _, word in likeness._telling_words(found, " ".join(reversed(words)))]
    assert chosen == sorted(words)[: likeness.TELLING]


def test_a_word_of_very_many_articles_is_not_asked_for(search_index, monkeypatch):
    """It tells nothing any more, and to go through all its articles takes time."""
    from archive.search import likeness

    first = cast.an_article("One\n\nBridges collapsed.")
    again = cast.an_article("Two\n\nBridges reopened.")
    search_index()
    assert search.similar(first.pk) == [again.pk]
    monkeypatch.setattr(likeness, "COMMON", 1)
    assert search.similar(first.pk) == []
