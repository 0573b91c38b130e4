"""Who is often named with whom, and how often something is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.digests.company import companions
from archive.digests.mentions import tally
from archive.models import Entity
from tests import cast

pytestmark = pytest.mark.django_db
Index = Callable[[], int]


def naming(*entities: Entity, status: str = "published") -> None:
    naming.count += 1  # type: ignore[attr-defined]
    names = ", ".join(entity.name for entity in entities)
    article = cast.an_article(f"Number {naming.count}\n\n{names} met.", status=status)  # type: ignore[attr-defined]
    for entity in entities:
        cast.a_mention(article, entity, entity.name)


naming.count = 0  # type: ignore[attr-defined]


def test_those_named_together_more_than_by_chance_are_companions(search_index: Index) -> None:
    azad, friend, other = cast.a_person(), cast.a_person("Berivan Sample"), cast.a_person("Cemal Else")
    for _ in range(3):
        naming(azad, friend)
        naming(other)
    search_index()
    (found,) = companions(azad)
    assert (found.entity.pk, found.together, found.ratio) == (friend.pk, 3, 2.0)


def test_who_is_named_everywhere_stands_out_with_nobody(search_index: Index) -> None:
    azad, country = cast.a_person(), cast.a_place("Everywhere")
    for _ in range(3):
        naming(azad, country)
        naming(country)
    search_index()
    assert companions(azad) == []


def test_once_together_says_nothing(search_index: Index) -> None:
    azad, friend = cast.a_person(), cast.a_person("Berivan Sample")
    naming(azad, friend)
    naming(cast.a_person("Cemal Else"))
    search_index()
    assert companions(azad) == []


def test_drafts_and_hidden_entities_make_no_company(search_index: Index) -> None:
    azad, draft, wrong = cast.a_person(), cast.a_person("Berivan Sample"), cast.a_person("Wrong Name")
    other = cast.a_person("Cemal Else")
    for _ in range(3):
        naming(azad, draft, status="draft")
        naming(azad, wrong)
        naming(other)
    search_index()
    Entity.objects.filter(pk=wrong.pk).update(review="rejected")
    assert companions(azad) == []


def test_a_town_is_named_without_the_province_around_it(search_index: Index) -> None:
    azad, province = cast.a_person(), cast.a_place("Province")
    town = cast.a_place("Testabad", parent=province)
    for _ in range(3):
        naming(azad, town)
        naming(cast.a_place(f"Elsewhere {naming.count}"))  # type: ignore[attr-defined]
    search_index()
    assert [found.entity.pk for found in companions(azad)] == [town.pk]
    assert [found.entity.pk for found in companions(town)] == [azad.pk]


def test_an_empty_archive_has_no_company() -> None:
    assert companions(cast.a_person()) == []


def test_mentions_are_counted_in_published_articles_only(search_index: Index) -> None:
    azad = cast.a_person()
    naming(azad)
    naming(azad, status="draft")
    search_index()
    assert (tally(azad).mentions, tally(azad).articles) == (1, 1)


def test_what_is_never_mentioned_has_no_first_and_last() -> None:
    found = tally(cast.a_person())
    assert (found.mentions, found.articles, found.first, found.last) == (0, 0, None, None)
