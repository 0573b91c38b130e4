"""The index keeps in step with the change log."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive import search
from archive.models import Article, ArticleTag, Change, Event, Tag
from archive.search import Question
from tests import cast
from tests.search.conftest import Log, suggested

pytestmark = pytest.mark.django_db


def found(**asked: object) -> set[int]:
    return set(search.match(Question(**asked), size=100).ids)  # type: ignore[arg-type]


def test_an_article_is_found_once_its_change_is_followed(log: Log):
    article = cast.an_article()
    assert found(q="talks") == set()
    log(("article", article.pk, "created"))
    assert found(q="talks") == {article.pk}
    log(("article", article.pk, "updated"))
    assert search.match(Question()).total == 1


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_what_is_not_published_leaves_the_index(log: Log, status: str):
    article = cast.an_article()
    log(("article", article.pk, "created"))
    Article.objects.update(status=status)
    log(("article", article.pk, "withdrawn"))
    assert found(q="talks") == set()
    assert search.facets(Question())["sources"] == []


def test_a_deleted_article_leaves_the_index(log: Log):
    article = cast.an_article()
    log(("article", article.pk, "created"))
    pk, _ = article.pk, article.delete()
    log(("article", pk, "deleted"))
    assert found(q="talks") == set()


def test_a_merged_person_takes_his_articles_along_and_an_undone_merge_gives_them_back(log: Log):
    azad, asad = cast.a_person(), cast.a_person("Asad Demo")
    one = cast.an_article()
    mention = cast.a_mention(one, asad, "Azad Demo")
    log(("article", one.pk, "created"), ("entity", azad.pk, "created"), ("entity", asad.pk, "created"))
    assert found(people=(asad.pk,)) == {one.pk}

    asad.merged_into = azad
    asad.save()
    mention.entity = azad
    mention.save()
    log(("entity", asad.pk, "merged", "person:asad-demo", "person:azad-demo"))
    assert (found(people=(asad.pk,)), found(people=(azad.pk,))) == (set(), {one.pk})
    assert asad.pk not in suggested("asad")

    asad.merged_into = None
    asad.save()
    mention.entity = asad
    mention.save()
    log(("entity", asad.pk, "updated"))
    assert (found(people=(asad.pk,)), found(people=(azad.pk,))) == ({one.pk}, set())


def test_a_merge_counts_even_where_a_mention_still_names_the_old_one(log: Log):
    azad, asad = cast.a_person(), cast.a_person("Asad Demo")
    one = cast.an_article()
    cast.a_mention(one, asad, "Azad Demo")
    log(("article", one.pk, "created"), ("entity", asad.pk, "created"))
    asad.merged_into = azad
    asad.save()
    log(("entity", asad.pk, "merged"))
    assert found(people=(azad.pk,)) == {one.pk}


def test_a_rejected_person_is_in_no_facet_and_no_suggestion(log: Log):
    azad, one = cast.a_person(), cast.an_article()
    cast.a_mention(one, azad, "Azad Demo")
    log(("article", one.pk, "created"), ("entity", azad.pk, "created"))
    assert search.facets(Question())["people"] == [(azad.pk, 1)]
    azad.review = "rejected"
    azad.save()
    log(("entity", azad.pk, "updated"))
    assert search.facets(Question())["people"] == []
    assert suggested("azad") == []


def test_renaming_a_person_rewrites_no_article(log: Log):
    azad, one = cast.a_person(), cast.an_article()
    cast.a_mention(one, azad, "Azad Demo")
    log(("article", one.pk, "created"), ("entity", azad.pk, "created"))
    azad.name = "Azad Renamed"
    azad.save()
    with CaptureQueriesContext(connection) as queries:
        log(("entity", azad.pk, "updated"))
    assert not any("archive_articletext" in query["sql"] for query in queries)
    assert suggested("renamed") == [azad.pk]
    assert suggested("demo") == []


def test_a_town_that_moves_to_another_province_moves_its_articles(log: Log):
    north, south = cast.a_place("North"), cast.a_place("South")
    town = cast.a_place("Testabad", parent=north)
    quarter = cast.a_place("Old Quarter", parent=town)
    one = cast.an_article()
    cast.a_mention(one, quarter, "Testabad")
    log(("article", one.pk, "created"), *[("entity", place.pk, "created") for place in (north, south, town)])
    assert found(places=(north.pk,)) == found(places=(town.pk,)) == {one.pk}
    town.parent = south
    town.save()
    log(("entity", town.pk, "updated"))
    assert (found(places=(north.pk,)), found(places=(south.pk,))) == (set(), {one.pk})


def test_a_tag_that_moves_in_the_tree_moves_its_articles(log: Log):
    law, talks = Tag.objects.create(slug="law", name="Law"), Tag.objects.create(slug="talks", name="Talks")
    one = cast.an_article()
    ArticleTag.objects.create(article=one, tag=talks)
    log(("article", one.pk, "created"), ("tag", law.pk, "created"), ("tag", talks.pk, "created"))
    assert found(tags=(law.pk,)) == set()
    talks.parent = law
    talks.save()
    log(("tag", talks.pk, "updated"))
    assert found(tags=(law.pk,)) == found(tags=(talks.pk,)) == {one.pk}
    pk, _ = talks.pk, talks.delete()
    log(("tag", pk, "deleted"))
    assert found(tags=(law.pk,)) == found(tags=(pk,)) == set()


def test_a_source_that_is_merged_hands_its_articles_over(log: Log):
    old, new = cast.a_source("old"), cast.a_source("new")
    one = cast.an_article(source=old)
    log(("article", one.pk, "created"))
    Article.objects.update(source=new)
    log(("source", old.pk, "merged", "old", "new"))
    assert (found(sources=(old.pk,)), found(sources=(new.pk,))) == (set(), {one.pk})


def test_an_event_gives_its_kind_to_the_articles_that_tell_it(log: Log):
    one = cast.an_article()
    log(("article", one.pk, "created"))
    event = cast.an_event(one)
    log(("event", event.pk, "created"))
    assert found(event_kinds=("meeting",)) == {one.pk}

    Event.objects.update(kind="visit")
    log(("event", event.pk, "updated"))
    assert (found(event_kinds=("meeting",)), found(event_kinds=("visit",))) == (set(), {one.pk})

    event.evidence.update(review="rejected")
    log(("event", event.pk, "updated"))
    assert found(event_kinds=("visit",)) == set()

    event.evidence.update(review="unreviewed")
    log(("event", event.pk, "updated"))
    pk, _ = event.pk, event.delete()
    log(("event", pk, "deleted"))
    assert found(event_kinds=("visit",)) == set()


def test_a_sentence_that_contradicts_an_event_does_not_tell_it(log: Log):
    one = cast.an_article()
    event = cast.an_event()
    cast.evidence_for(one, "met Berivan Sample", event=event, stance="contradicts")
    log(("article", one.pk, "created"), ("event", event.pk, "created"))
    assert found(event_kinds=("meeting",)) == set()


def test_a_change_made_twice_in_one_batch_ends_as_it_is_now(log: Log):
    azad, asad = cast.a_person(), cast.a_person("Asad Demo")
    one = cast.an_article()
    cast.a_mention(one, asad, "Azad Demo")
    asad.merged_into = azad
    asad.save()
    log(
        ("article", one.pk, "created"),
        ("entity", azad.pk, "created"),
        ("entity", asad.pk, "created"),
        ("article", one.pk, "updated"),
        ("entity", asad.pk, "merged"),
    )
    assert (found(people=(azad.pk,)), found(people=(asad.pk,))) == ({one.pk}, set())


def test_small_batches_give_what_a_large_one_gives(search_index):
    search.install()
    rows = []
    azad, asad = cast.a_person(), cast.a_person("Asad Demo")
    for n in range(7):
        article = cast.an_article(f"Text {n}\n\nAsad Demo in Testabad.")
        cast.a_mention(article, asad, "Asad Demo")
        rows.append(("article", article.pk, "created"))
    asad.merged_into = azad
    asad.save()
    search.append_changes([*rows, ("entity", asad.pk, "merged")])
    assert search.follow(batch=2) == 8
    assert found(people=(azad.pk,)) == {pk for _, pk, _ in rows}
    assert found(people=(asad.pk,)) == set()


def test_the_position_is_the_last_change_and_following_again_does_nothing(log: Log):
    article = cast.an_article()
    log(("article", article.pk, "created"))
    assert search.position() == Change.objects.latest("id").pk
    before = search.generation()
    assert search.follow() == 0
    assert search.generation() == before


def test_bulk_following_commits_at_the_end_at_the_latest(search_index):
    search.install()
    with search.following():
        for n in range(3):
            article = cast.an_article(f"Text {n}\n\nWords.")
            search.append_changes([("article", article.pk, "created")])
            search.follow()
        assert search.match(Question()).total == 0
    assert search.match(Question()).total == 3


def test_following_costs_the_same_queries_for_ten_articles_and_for_thirty(search_index):
    search.install()

    def cost(number: int, start: int) -> int:
        rows = []
        for n in range(start, start + number):
            article = cast.an_article(f"Text {n}\n\nAzad Demo met Berivan Sample.")
            cast.a_mention(article, cast.a_person(f"Azad Demo {n}"), "Azad Demo")
            event = cast.an_event(article)
            rows += [("article", article.pk, "created"), ("event", event.pk, "created")]
        search.append_changes(rows)
        with CaptureQueriesContext(connection) as queries:
            search.follow()
        return len(queries)

    assert cost(10, 0) == cost(30, 10)


def test_another_log_under_the_same_index_means_that_it_is_built_anew(log: Log):
    log(("article", cast.an_article().pk, "created"))
    Change.objects.all().delete()
    other = cast.an_article("Other\n\nWords of another archive.")
    Change.objects.create(id=7, thing="article", thing_id=other.pk, action="created")
    search.follow()
    assert found(q="another") == {other.pk}
    assert search.match(Question()).total == 2


def test_changes_carry_the_keys_of_their_things(search_index):
    article, azad, town = cast.an_article(), cast.a_person(), cast.a_place()
    event, role, tag = cast.an_event(), cast.a_role(azad), Tag.objects.create(slug="law", name="Law")
    search.append_changes(
        [
            ("article", article.pk, "created"),
            ("entity", azad.pk, "updated"),
            ("entity", town.pk, "merged", "place:testabad", "place:new"),
            ("event", event.pk, "created"),
            ("role", role.pk, "created"),
            ("tag", tag.pk, "created"),
            ("source", article.source_id, "updated"),
        ]
    )
    keys = list(Change.objects.values_list("key", flat=True))
    assert keys[:4] == [article.public_id, "person:azad-demo", "place:testabad", event.public_id]
    assert keys[5:] == ["law", "demo-wire"]
    assert Change.objects.get(thing_id=town.pk, thing="entity").into == "place:new"


@pytest.mark.django_db(transaction=True)
def test_the_index_follows_when_the_transaction_commits():
    from django.db import transaction

    search.install()
    with transaction.atomic():
        article = cast.an_article()
        search.append_changes([("article", article.pk, "created")])
        assert found(q="talks") == set()
    assert found(q="talks") == {article.pk}


@pytest.mark.django_db(transaction=True)
def test_an_index_that_cannot_follow_fails_no_edit(monkeypatch, caplog):
    from archive.search import index

    search.install()
    article = cast.an_article()
    monkeypatch.setattr(index.Follower, "drain", lambda self, batch: 1 / 0)
    search.append_changes([("article", article.pk, "created")])
    assert Change.objects.count() == 1
    assert "could not follow" in caplog.text
