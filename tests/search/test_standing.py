"""How often everybody is mentioned is kept from commit to commit: always what counting anew would give."""

from __future__ import annotations

import importlib
from datetime import date
from typing import Any

import pytest

from archive import search
from archive.models import Article, Entity, Mention, Place
from archive.search import reader
from tests import cast
from tests.search.conftest import Log

pytestmark = pytest.mark.django_db
standings: Any = importlib.import_module("archive.search.standing")


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One for each time that everything was counted."""
    times: list[int] = []
    whole = standings._whole
    monkeypatch.setattr(standings, "_whole", lambda found: times.append(1) or whole(found))
    return times


def seen() -> dict[str, tuple[int, date | None]]:
    """Slug → articles and last day; and that is what counting anew gives."""
    now, found = search.standing(), reader.snapshot()
    assert found is not None
    anew = standings.Kept(found.path, found.searcher, 0, 0, search.Standing())
    whole = {name: standings._seen(anew.searcher, None, name) for name in standings.FIELDS}
    assert now.articles == {pk: number for rows in whole.values() for pk, (number, _) in rows.items()}
    assert now.days == {pk: day for rows in whole.values() for pk, (_, day) in rows.items() if day}
    slugs = dict(Entity.objects.values_list("pk", "slug"))
    return {slugs[pk]: (number, now.last_seen(pk)) for pk, number in now.articles.items()}


def told(words: str, day: str | None, *entities: Entity) -> Article:
    days = {"published_earliest": day, "published_latest": day, "published_basis": "stated"} if day else {}
    article = cast.an_article(f"{words}\n\n{' '.join(entity.name for entity in entities)}", **days)
    for entity in entities:
        cast.a_mention(article, entity, entity.name)
    return article


def test_it_is_kept_in_step_with_what_is_logged(log: Log, counted: list[int]) -> None:
    azad, berivan = cast.a_person(), cast.a_person("Berivan Sample")
    town = cast.a_place(parent=cast.a_place("Province"))
    one = told("One", "2024-01-01", azad, town)
    log(("article", one.pk, "created"))
    day = date(2024, 1, 1)
    assert seen() == {"azad-demo": (1, day), "testabad": (1, day), "province": (1, day)}

    two, three = told("Two", "2024-05-01", azad), told("Three", None, berivan)
    log(("article", two.pk, "created"), ("article", three.pk, "created"))
    assert (seen()["azad-demo"], seen()["berivan-sample"]) == ((2, date(2024, 5, 1)), (1, None))

    Article.objects.filter(pk=two.pk).update(status="withdrawn")
    log(("article", two.pk, "withdrawn"))
    assert seen()["azad-demo"] == (1, day), "the last one that is left"

    Article.objects.filter(pk=one.pk).update(
        published_earliest=None, published_latest=None, published_basis="unknown"
    )
    log(("article", one.pk, "updated"))
    assert seen()["azad-demo"] == (1, None)

    Place.objects.filter(pk=town.pk).update(parent=None)
    log(("entity", town.pk, "updated"))
    assert "province" not in seen() and seen()["testabad"] == (1, None)

    Mention.objects.filter(entity=azad).update(entity=berivan)
    Entity.objects.filter(pk=azad.pk).update(merged_into=berivan)
    log(("entity", azad.pk, "merged"), ("article", one.pk, "updated"))
    assert seen() == {"berivan-sample": (2, None), "testabad": (1, None)}
    assert len(counted) == 1, "counted once; then only what changed"


def test_an_article_that_vanishes_without_a_word_has_everything_counted_anew(
    log: Log, counted: list[int]
) -> None:
    azad, town = cast.a_person(), cast.a_place()
    one, two = told("One", "2024-01-01", azad, town), told("Two", "2024-02-01", azad)
    log(("article", one.pk, "created"), ("article", two.pk, "created"))
    assert seen()["azad-demo"][0] == 2
    Article.objects.filter(pk=one.pk).update(status="draft")  # its change is logged later than the town's
    province = cast.a_place("Province")
    Place.objects.filter(pk=town.pk).update(parent=province)
    log(("entity", town.pk, "updated"))
    assert seen() == {"azad-demo": (1, date(2024, 2, 1))} and len(counted) == 2


def test_too_many_values_for_one_count_are_counted_in_halves(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [cast.a_person(f"Person {n}") for n in range(9)]
    for n in range(6):
        log(("article", told(f"Day {n}", f"2024-01-0{n + 1}", *people[n : n + 4]).pk, "created"))
    whole = seen()
    monkeypatch.setattr("archive.search.schema.MOST_BUCKETS", 5)
    search.rebuild()
    assert seen() == whole and whole["person-3"] == (4, date(2024, 1, 4))


def test_a_ranking_follows_names_that_come_change_and_go(log: Log) -> None:
    azad, berivan = cast.a_person(), cast.a_person("Berivan Sample")
    one = told("One", "2024-01-01", berivan)
    log(("article", one.pk, "created"))
    assert search.ranked("person", "articles").pks == [berivan.pk, azad.pk]
    cem = cast.a_person("Aab Cem")
    log(("entity", cem.pk, "created"))
    assert search.ranked("person", "articles").pks == [berivan.pk, cem.pk, azad.pk]
    Entity.objects.filter(pk=cem.pk).update(slug="zz-cem")
    log(("entity", cem.pk, "updated"))
    ranking = search.ranked("person", "last_seen")
    assert ranking.pks == [berivan.pk, azad.pk, cem.pk]
    assert [ranking.behind(*ranking.place(pk)) for pk in ranking.pks] == [1, 2, 3]
    Entity.objects.filter(pk=azad.pk).update(review="rejected")
    log(("entity", azad.pk, "updated"))
    assert search.ranked("person", "articles").pks == [berivan.pk, cem.pk]
    assert search.ranked("place", "articles").pks == []


def test_what_counting_everything_took_goes_back_to_the_system(
    log: Log, counted: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[int] = []
    monkeypatch.setattr(standings, "give_back", lambda: given.append(len(counted)))
    one = told("One", "2024-01-01", cast.a_person())
    log(("article", one.pk, "created"))
    seen()
    log(("article", one.pk, "updated"))
    seen()
    assert given == counted == [1]
