"""What the index says of events keeps in step with all that they hang on."""

from __future__ import annotations

import pytest

from archive import search
from archive.models import Article, ArticleTag, Entity, Evidence, Participation, Place, Tag
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
