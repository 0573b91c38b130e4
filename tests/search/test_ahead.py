"""A follower that is behind writes nothing twice, and takes out nothing that the index never held."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from tantivy import Query, Searcher

from archive import search
from archive.models import Article, Change, Entity, Event, Evidence, Participation, Source
from archive.models.change import Entry
from archive.search import Question, documents, index, reader, schema
from tests import cast

pytestmark = pytest.mark.django_db
Rows = list[tuple[str, int, str]]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch, search_index: Any) -> dict[str, list[int]]:
    """The things whose documents are written, by ``article`` or by the thing's name."""
    search.install()
    found: dict[str, list[int]] = {name: [] for name in ("article", *schema.NAMED_THINGS)}
    of_articles, of_named = documents.of_articles, documents.of_named

    def articles(pks: Any, trees: Any) -> Any:
        found["article"] += pks
        return of_articles(pks, trees)

    def named(thing: str, pks: Any, trees: Any) -> Any:
        found[thing] += pks
        return of_named(thing, pks, trees)

    monkeypatch.setattr(documents, "of_articles", articles)
    monkeypatch.setattr(documents, "of_named", named)
    return found


def some(number: int) -> tuple[list[Article], list[Event], Rows]:
    """Articles, an event that each tells, and their lines of the log: articles first."""
    articles = [cast.an_article(f"Text {n}\n\nAzad Demo met Berivan Sample.") for n in range(number)]
    events = [cast.an_event(article) for article in articles]
    rows = [("article", article.pk, "created") for article in articles]
    return articles, events, [*rows, *(("event", event.pk, "created") for event in events)]


def append(rows: Rows) -> None:
    """Into the log, and nobody follows yet."""
    Change.objects.append([Entry(*row) for row in rows])


def test_what_the_log_tells_later_of_a_document_that_holds_it_already_writes_nothing(
    written: dict[str, list[int]],
) -> None:
    articles, events, rows = some(5)
    append(rows)
    assert search.follow(batch=2) == 10
    assert written["article"] == [article.pk for article in articles]
    assert sorted(written["event"]) == [event.pk for event in events]
    assert search.match(Question(event_kinds=("meeting",))).total == 5


def test_what_changes_while_the_log_is_followed_is_written_again(
    written: dict[str, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    articles, _, rows = some(2)
    append(rows)
    step = index.Follower.step

    def meanwhile(self: index.Follower, batch: int) -> int:
        done = step(self, batch)
        if Event.objects.filter(kind="meeting").update(kind="visit"):
            append([("event", Event.objects.earliest("pk").pk, "updated")])
        return done

    monkeypatch.setattr(index.Follower, "step", meanwhile)
    search.follow(batch=4)
    assert written["article"] == [articles[0].pk, articles[1].pk, articles[0].pk]


def test_events_of_articles_that_the_index_never_held_take_nothing_out_and_commit_nothing(
    written: dict[str, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A load logs what it has held back behind articles that came later."""
    _, _, rows = some(4)
    commits: list[int] = []
    commit = index.Follower.commit
    monkeypatch.setattr(index.Follower, "commit", lambda self: commits.append(1) or commit(self))
    with search.following():
        append(rows[2:4])
        search.follow()
        append([*rows[:2], *rows[4:]])
        monkeypatch.setattr(index.Follower, "_found", never_held)
        search.follow()
        assert commits == []
    assert search.match(Question(event_kinds=("meeting",))).total == 4


def never_held(self: index.Follower, name: str, pks: list[int], wanted: str) -> set[int]:
    """What is committed, by asking it."""
    found = really_found(self, name, pks, wanted)
    assert found == set()
    return found


really_found = index.Follower._found


def test_a_log_of_any_acts_followed_late_in_small_steps_ends_as_an_index_built_anew(
    search_index: Any,
) -> None:
    rng = random.Random(7)
    search.install()
    people = [cast.a_person(f"Azad Demo {n}") for n in range(4)]
    append([("entity", person.pk, "created") for person in people])
    for _ in range(12):
        for _ in range(rng.randrange(1, 9)):
            append(list(an_act(rng, people)))
        search.follow(batch=rng.choice([1, 2, 5, 50]))
        assert search.compare(sample=0).differences == ()
    followed = told()
    search.rebuild()
    assert told() == followed


def an_act(rng: random.Random, people: list[Any]) -> Iterator[tuple[str, int, str]]:
    articles, events = list(Article.objects.order_by("pk")), list(Event.objects.order_by("pk"))
    act = rng.choice(["write", "write", "tell", "tell", "withdraw", "change", "reject", "delete"])
    if act == "write" or not articles:
        article = cast.an_article(f"Text {len(articles)} {rng.random()}\n\nAzad Demo met Berivan Sample.")
        cast.a_mention(article, rng.choice(people), "Azad Demo")
        yield "article", article.pk, "created"
    elif act == "tell" or not events:
        event = cast.an_event(rng.choice(articles))
        cast.evidence_for(rng.choice(articles), "Azad Demo", event=event)
        Participation.objects.create(event=event, entity=rng.choice(people), part="host")
        yield "event", event.pk, "created"
    elif act == "withdraw":
        article = rng.choice(articles)
        article.status = "published" if article.status == "withdrawn" else "withdrawn"
        article.save()
        yield "article", article.pk, "created" if article.status == "published" else "withdrawn"
    else:
        yield "event", *change(rng.choice(events), act)


def change(event: Event, act: str) -> tuple[int, str]:
    pk = event.pk
    if act == "change":
        Event.objects.filter(pk=pk).update(kind="visit")
    elif act == "reject":
        Evidence.objects.filter(event=pk).update(review="rejected")
    else:
        event.delete()
    return pk, "deleted" if act == "delete" else "updated"


def told() -> dict[tuple[str, int], set[int]]:
    """What the index says of events: (field, value) → events."""
    found = reader.open_anew()
    assert found is not None
    models: dict[str, Any] = {"articles": Article, "sources": Source, "people": Entity}
    return {
        (name, pk): events_with(found.searcher, f"{schema.TOLD}{name}", pk)
        for name, model in models.items()
        for pk in model.objects.values_list("pk", flat=True)
    }


def events_with(searcher: Searcher, name: str, value: int) -> set[int]:
    hits = searcher.search(Query.term_query(schema.build(), name, value), limit=1000).hits
    return set(searcher.fast_field_values("event", [address for _, address in hits]))
