"""Counts of what is found: exact, and what choosing a value would leave."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive import search
from archive.models import ArticleTag, Participation, Person, Tag
from archive.search import FACETS, EventQuestion, Question, counts, reader, schema
from tests import cast

pytestmark = pytest.mark.django_db


def test_every_facet_counts_articles_and_not_mentions(search_index):
    azad, moe, town = cast.a_person(), cast.an_organization(), cast.a_place()
    tag = Tag.objects.create(slug="law", name="Law")
    article = cast.an_article(
        published_earliest="2023-12-30", published_latest="2024-01-02", published_basis="stated"
    )
    cast.a_mention(article, azad, "Azad Demo meets")
    cast.a_mention(article, azad, "Azad Demo met")
    cast.a_mention(article, moe, "Ministry of Examples")
    cast.a_mention(article, town, "Testabad")
    ArticleTag.objects.create(article=article, tag=tag)
    cast.an_event(article)
    cast.an_event(article, words="Azad Demo met", title="Second meeting")
    search_index()
    assert search.facets(Question()) == {
        "people": [(azad.pk, 1)],
        "organizations": [(moe.pk, 1)],
        "places": [(town.pk, 1)],
        "tags": [(tag.pk, 1)],
        "sources": [(article.source_id, 1)],
        "languages": [("en", 1)],
        "event_kinds": [("meeting", 1)],
        "years": [(2023, 1), (2024, 1)],
    }
    assert set(search.facets(Question())) == set(FACETS)


def test_counts_are_exact_however_many_values_there_are(search_index):
    rng = random.Random(2)
    people = [cast.a_person(f"Person {n}") for n in range(60)]
    counts: Counter[int] = Counter()
    for n in range(80):
        article = cast.an_article(f"Text {n}\n\n" + "x" * 70)
        chosen = rng.sample(people, 5)
        for at, person in enumerate(chosen):
            cast.a_mention(article, person, "x" * (at + 1))
        counts.update(person.pk for person in chosen)
    search_index()
    wanted = sorted(counts.items(), key=lambda item: -item[1])
    found = search.facets(Question(), ("people",), size=7)["people"]
    assert [number for _, number in found] == [number for _, number in wanted[:7]]
    assert dict(search.facets(Question(), ("people",), size=100)["people"]) == counts
    for pk, number in found:
        assert search.match(Question(people=(pk,))).total == number


def test_what_most_articles_answer_is_counted_by_those_that_do_not(search_index, monkeypatch):
    rng = random.Random(4)
    people = [cast.a_person(f"Person {n}") for n in range(9)]
    tag = Tag.objects.create(slug="law", name="Law")
    for n in range(24):
        article = cast.an_article(
            f"Text {n}\n\n{'common ' if n % 6 else ''}" + "x" * 30, language="en" if n % 4 else "ar",
            published_earliest=f"20{10 + n % 5}-01-01", published_latest=f"20{10 + n % 5}-01-01",
            published_basis="stated",
        )  # fmt: skip
        for at, person in enumerate(rng.sample(people, 3)):
            cast.a_mention(article, person, "x" * (at + 1))
        if n % 3:
            ArticleTag.objects.create(article=article, tag=tag)
        if n % 2:
            cast.an_event(article, words="x" * 9, title=f"Event {n}")
    search_index()
    asked = [Question(q="common"), Question(q="common", people=(people[0].pk,)), Question(languages=("en",))]
    answers = []
    for mostly in (2.0, -1.0):
        monkeypatch.setattr(counts, "MOSTLY", mostly)
        reader.snapshot().large.clear()
        reader.snapshot().answers.clear()
        answers.append([search.facets(question, size=size) for question in asked for size in (2, 10)])
    assert answers[0] == answers[1]


@pytest.fixture
def two_sources(search_index) -> tuple[int, int]:
    one, other = cast.a_source("one"), cast.a_source("other")
    for n, source, language in ((1, one, "en"), (2, one, "ar"), (3, other, "en")):
        cast.an_article(f"Text {n}\n\nWords.", source=source, language=language)
    search_index()
    return one.pk, other.pk


def test_a_facet_of_alternatives_counts_what_each_choice_would_give(two_sources):
    one, other = two_sources
    question = Question(sources=(one,))
    found = search.facets(question, ("sources", "languages"))
    assert found["sources"] == [(one, 2), (other, 1)]
    assert sorted(found["languages"]) == [("ar", 1), ("en", 1)]
    both = search.facets(Question(sources=(one,), languages=("en",)), ("sources", "languages"))
    assert sorted(both["sources"]) == sorted([(one, 1), (other, 1)])
    assert sorted(both["languages"]) == [("ar", 1), ("en", 1)]


def test_a_facet_whose_values_must_all_be_met_counts_within_what_is_found(two_sources):
    one, _ = two_sources
    assert search.facets(Question(sources=(one,), every=("sources",)), ("sources",))["sources"] == [(one, 2)]


def test_words_filters_and_refusals_narrow_the_counts(two_sources):
    one, other = two_sources
    assert search.facets(Question(not_sources=(one,)), ("sources",))["sources"] == [(other, 1)]
    assert search.facets(Question(q="zebra"), ("sources",))["sources"] == []
    assert search.facets(Question(q="words -lang:ar"), ("sources",))["sources"] == [(one, 1), (other, 1)]


def test_an_answer_is_kept_until_the_index_changes(two_sources, monkeypatch):
    from archive.search import counts

    asked = []
    monkeypatch.setattr(
        counts, "_counted", lambda *given, really=counts._counted: asked.append(1) or really(*given)
    )
    first = search.facets(Question())
    assert search.facets(Question()) == first
    assert len(asked) == 1
    before = search.generation()
    article = cast.an_article("Fourth\n\nWords.", language="tr")
    search.append_changes([("article", article.pk, "created")])
    search.follow()
    assert search.generation() != before
    assert ("tr", 1) in search.facets(Question())["languages"]


def test_what_a_caller_does_to_an_answer_is_not_remembered(two_sources):
    search.facets(Question())["languages"].clear()
    search.match(Question()).ids.clear()
    assert search.facets(Question())["languages"] != []
    assert search.match(Question()).ids != []


def test_neither_lists_nor_counts_ask_the_database(two_sources):
    with CaptureQueriesContext(connection) as queries:
        search.match(Question(q='words "a b" person:azad'))
        search.facets(Question(q="words"))
    assert len(queries) == 0


def test_equal_counts_come_in_the_order_of_slugs_whichever_came_in_first(search_index):
    article = cast.an_article("Text\n\n" + "x" * 200)
    for n in reversed(range(90)):
        cast.a_mention(article, cast.a_person(f"Person {n:02}"), "x" * (n + 1))
    twice = cast.a_person("Zeynep Demo")
    cast.a_mention(article, twice, "x" * 100)
    cast.a_mention(cast.an_article("Other text"), twice, "Other")
    search_index()
    found = [pk for pk, _ in search.facets(Question(), ("people",), size=4)["people"]]
    slugs = [Person.objects.get(pk=pk).slug for pk in found]
    assert slugs == ["zeynep-demo", "person-00", "person-01", "person-02"]


def test_a_tally_counts_every_value(search_index):
    article = cast.an_article("Text\n\n" + "x" * 200)
    people = [cast.a_person(f"Person {n}") for n in range(50)]
    for n, person in enumerate(people):
        cast.a_mention(article, person, "x" * (n + 1))
    search_index()
    assert search.tally(Question(), "people") == {person.pk: 1 for person in people}


def test_years_are_counted_as_they_are_asked_for(search_index):
    def dated(earliest: str, latest: str) -> None:
        days = {"published_earliest": earliest, "published_latest": latest, "published_basis": "stated"}
        cast.an_article(f"Words {earliest} {latest}\n\nOf a day.", **days)

    for day in ("2020-03-01", "2021-05-05", "2021-06-06"):
        dated(day, day)
    dated("2020-12-30", "2021-01-02")
    dated("2018-01-01", "2019-12-31")
    search_index()
    possible, surely = Question(), Question(certainly=True)
    assert search.facets(possible, ("years",))["years"] == [(2021, 3), (2020, 2), (2018, 1), (2019, 1)]
    assert search.facets(surely, ("years",))["years"] == [(2021, 2), (2020, 1)]
    assert search.tally(surely, "years") == {2021: 2, 2020: 1}
    chosen = search.facets(Question(certainly=True, years=(2020,)), ("years", "languages"), size=1)
    assert chosen == {"languages": [("en", 1)], "years": [(2021, 2)]}, "its own choice is an alternative"


def test_more_values_than_the_engine_counts_at_once_are_counted_in_parts(search_index, monkeypatch):
    people = [cast.a_person(f"Person {n:02}") for n in range(12)]
    for n in range(12):
        article = cast.an_article(f"Text {n}\n\n{people[n].name} and {people[n // 2].name}.")
        for person in {people[n], people[n // 2]}:
            cast.a_mention(article, person, person.name)
        event = cast.an_event(article, people[n].name, title=f"Event {n}")
        Participation.objects.create(event=event, entity=people[n], part="host")
    search_index()
    whole = search.facets(Question(), ("people",), 100), search.tally(Question(), "people")
    of_events = search.event_facets(EventQuestion(), ("people",), 100)
    assert len(whole[1]) == len(of_events["people"]) == 12

    def limited(found, query, wanted, really=counts._aggregate):
        answer = really(found, query, wanted)
        if sum(len(facet["buckets"]) for facet in answer.values()) > 4:
            raise ValueError("Aborting: bucket limit was exceeded")
        return answer

    monkeypatch.setattr(counts, "_aggregate", limited)
    monkeypatch.setattr(schema, "MOST_BUCKETS", 4)
    search.rebuild()
    assert (search.facets(Question(), ("people",), 100), search.tally(Question(), "people")) == whole
    assert search.event_facets(EventQuestion(), ("people",), 100) == of_events
    assert search.events_told(Question()) == search.matching_events(EventQuestion())
