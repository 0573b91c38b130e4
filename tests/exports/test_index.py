"""What was loaded is found by the next search: the index follows the load."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import OperationalError

from archive import search
from archive.exports import load as loading
from archive.exports.load import load
from archive.exports.taken.desk import Desk
from archive.models import Article, Change
from archive.search import Question
from tests.exports import house
from tests.exports.conftest import PERSON, SOURCE, a_mention, an_article, an_event, evidence, exported

pytestmark = pytest.mark.django_db(transaction=True)


def lines(*records: dict[str, Any]) -> list[str]:
    return [json.dumps(record) for record in records]


def found(question: Question) -> list[str]:
    ids = search.match(question).ids
    return [Article.objects.get(pk=pk).public_id for pk in ids]


def test_a_load_is_in_the_index_when_it_ends() -> None:
    report = load(
        lines(
            SOURCE, PERSON,
            an_article(status="published", mentions=[a_mention()]),
            an_article(id="a2", text="A draft about nobody."),
            an_event(evidence=[evidence()]),
        )
    )  # fmt: skip

    assert report.ok, report.errors
    assert found(Question(q="nobody")) == ["a1"]
    assert found(Question(event_kinds=("meeting",))) == ["a1"]
    assert search.position() == Change.objects.latest("pk").pk
    assert search.compare(sample=10).differences == ()


def test_an_update_is_in_the_index_too() -> None:
    load(lines(SOURCE, an_article(status="published")))
    load(lines(an_article(status="withdrawn")), update=True)

    assert found(Question()) == []


def test_a_whole_archive_loads_into_an_index() -> None:
    house.build()
    data = exported()
    house.empty()
    assert load(data.splitlines()).ok

    assert search.compare(sample=10).differences == ()
    assert search.match(Question()).total == Article.objects.published().count()


def test_an_index_that_fails_does_not_fail_the_load(monkeypatch: pytest.MonkeyPatch) -> None:
    search.install()
    monkeypatch.setattr("archive.search.index.Follower.step", lambda *_: 1 / 0)
    assert load(lines(SOURCE, an_article(status="published"))).ok
    monkeypatch.undo()
    search.follow()

    assert found(Question()) == ["a1"]


def test_a_database_that_others_hold_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what the tries in vain had collected is not taken for what is there."""
    really, tries = Desk.write, iter([True, True, False])

    def write(self: Desk) -> None:
        really(self)
        if next(tries, False):
            raise OperationalError("database is locked")

    monkeypatch.setattr(Desk, "write", write)
    monkeypatch.setattr("time.sleep", lambda _: None)
    nameless = {key: value for key, value in an_article().items() if key != "id"}

    report = load(lines(SOURCE, PERSON, nameless, an_event()))
    assert (report.made.total(), report.failed) == (4, 0), report.errors
    assert Article.objects.count() == 1


def test_a_database_that_cannot_go_on_stops_the_load_and_says_how_to_continue(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def write(self: Any, given: Any) -> Any:
        raise OperationalError("database or disk is full\nDETAIL: more")

    monkeypatch.setattr(loading._Load, "_write", write)
    report = load(lines(SOURCE))

    assert report.stopped and not report.ok
    assert str(report.errors[0]).startswith("the database cannot go on (database or disk is full); the same")
