"""What the index says of events keeps in step with all that they hang on."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from django.http import QueryDict

from archive import queries, search
from archive.models import Article, ArticleTag, Entity, Event, Evidence, Participation, Place, Tag
from archive.search import EventQuestion
from tests import cast
from tests.search.conftest import Log

pytestmark = pytest.mark.django_db


def total(**asked: object) -> int:
    return search.event_total(EventQuestion(**asked))  # type: ignore[arg-type]


def test_an_event_is_there_as_long_as_a_published_article_tells_it(log: Log) -> None:
    article = cast.an_article()
    event = cast.an_event(article)
    log(("article", article.pk, "created"), ("event", event.pk, "created"))
    assert total() == 1 and search.matching_events(EventQuestion()) == {event.pk}
    Article.objects.update(status="withdrawn")
    log(("article", article.pk, "withdrawn"))
    assert total() == 0
    Article.objects.update(status="published")
    log(("article", article.pk, "updated"))
    assert total() == 1
    Evidence.objects.all().delete()
    log(("article", article.pk, "updated"))
    assert total() == 0, "the article tells it no more"


def test_subjects_participants_and_places_are_those_of_today(log: Log) -> None:
    article, tag = cast.an_article(), Tag.objects.create(slug="law", name="Law")
    province = cast.a_place("Province")
    town, azad = cast.a_place(), cast.a_person()
    event = cast.an_event(article, place=town)
    Participation.objects.create(event=event, entity=azad, part="host")
    things = [("entity", one.pk, "created") for one in (province, town, azad)]
    log(("article", article.pk, "created"), ("event", event.pk, "created"), *things)
    assert (total(tags=(tag.pk,)), total(places=(province.pk,)), total(people=(azad.pk,))) == (0, 0, 1)

    ArticleTag.objects.create(article=article, tag=tag)
    log(("article", article.pk, "updated"))
    assert total(tags=(tag.pk,)) == 1

    Place.objects.filter(pk=town.pk).update(parent=province)
    log(("entity", town.pk, "updated"))
    assert total(places=(province.pk,)) == total(not_places=(town.pk,)) + 1 == 1

    Entity.objects.filter(pk=azad.pk).update(review="rejected")
    log(("entity", azad.pk, "updated"))
    assert total(people=(azad.pk,)) == 0 and total() == 1


def test_no_question_about_articles_counts_an_event(log: Log) -> None:
    article = cast.an_article()
    event = cast.an_event(article, date_earliest="2020-01-01", date_latest="2020-01-01", date_basis="stated")
    log(("article", article.pk, "created"), ("event", event.pk, "created"))
    assert search.match(search.Question(q="date:2020")).total == 0
    assert search.facets(search.Question())["event_kinds"] == [("meeting", 1)]
    assert search.facets(search.Question(), ("years",))["years"] == []


def test_the_first_page_of_events_is_read_by_keys_and_is_that_of_the_whole_list(
    search_index: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    article, azad = cast.an_article(), cast.a_person()
    days = ["2020-05-01", "2020-05-01", "2021-01-01", None, "2019-03-03", "2020-05-01", None, "2022-02-02"]
    for day in days:
        dated = {"date_earliest": day, "date_latest": day, "date_basis": "stated"} if day else {}
        event = cast.an_event(article, **dated)
        Participation.objects.create(event=event, entity=azad, part="host")
    search_index()
    of_azad = EventQuestion(people=(azad.pk,))
    assert len(search.foremost_events(of_azad, "newest", 3)) == 5, "the third day's events are all in it"
    assert len(search.foremost_events(of_azad, "oldest", 1)) == 1
    assert search.foremost_events(of_azad, "newest", 7) == set(), "two have no day"
    monkeypatch.setattr(queries, "FEW_EVENTS", 0)
    for sort, size in product(("newest", "oldest"), (1, 3, 5, 8)):
        form = queries.EventFilter(
            QueryDict(f"person={azad.slug}&sort={sort}"), queryset=Event.objects.published()
        )
        whole, seen, cursor = list(form.qs), [], ""
        while not seen or cursor:
            page = form.cut(size, cursor)
            seen, cursor = seen + page.rows, page.next
        assert seen == whole and len(whole) == 8


def test_where_no_event_answers_the_database_looks_at_none(
    search_index: Callable[[], int], django_assert_num_queries: Any
) -> None:
    """It would go through all in their order, for nothing."""
    cast.an_event(cast.an_article())
    search_index()
    form = queries.EventFilter(QueryDict("modality=denied"), queryset=Event.objects.published())
    with django_assert_num_queries(1) as asked:
        assert form.cut(20).rows == []
    assert "[]" in str(asked.captured_queries[0]["sql"]), "asked for the events of no key"


def test_years_that_events_surely_happened_in_are_counted_before_the_commonest_are_chosen(
    search_index: Callable[[], int],
) -> None:
    article = cast.an_article()
    for first, last in (
        ("2020-01-01", "2021-12-31"),
        ("2020-06-01", "2021-06-01"),
        ("2018-01-01", "2018-01-02"),
    ):
        cast.an_event(article, date_earliest=first, date_latest=last, date_basis="stated")
    search_index()
    assert search.event_facets(EventQuestion(certainly=True), ("years",), 1) == {"years": [(2018, 1)]}
