"""Indexes that a big load into a new archive sets aside are there again, whatever happened meanwhile."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection, transaction

from archive import search
from archive.exports import aside, commits, held
from archive.exports import load as loading
from archive.exports.load import load
from archive.management.commands.start import Command as Start
from archive.models import Article, Change, Mention
from archive.models.change import Entry
from archive.search import Question, documents
from tests.exports.conftest import PERSON, SOURCE, TEXT, a_mention, an_article, an_event, evidence

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.one_database,
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="only SQLite's indexes are set aside"),
]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Few articles are many; afterwards nothing is left away."""
    monkeypatch.setattr(aside, "MANY", 4)
    monkeypatch.setattr(loading, "BATCH", 2)
    monkeypatch.setattr(commits.Commits, "is_due", lambda self, alone: True)
    yield
    aside.put_back()


def lines(first: int, last: int) -> list[str]:
    articles = [
        an_article(id=f"a{n}", text=f"{TEXT} {n}", mentions=[a_mention()], status="published")
        for n in range(first, last)
    ]
    return [json.dumps(record) for record in (SOURCE, PERSON, *articles)]


def indexes() -> dict[str, str]:
    with connection.cursor() as cursor:
        rows = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'").fetchall()
    return dict(rows)


def test_a_load_into_a_new_archive_sets_indexes_aside_and_puts_them_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = indexes()
    seen: list[set[str]] = []
    write = loading._Load._write

    def heard(self: Any, given: Any) -> Any:
        seen.append(before.keys() - indexes().keys())
        return write(self, given)

    monkeypatch.setattr(loading._Load, "_write", heard)
    report = load(lines(0, 12))

    assert (report.made["article"], report.ok) == (12, True)
    assert seen[0] == set() and "mention_of_entity" in seen[-1]
    assert not {name for name in seen[-1] if (before[name] or "UNIQUE").startswith("CREATE UNIQUE")}
    assert (indexes(), aside.is_aside()) == (before, False)


def test_an_archive_in_use_keeps_its_indexes(monkeypatch: pytest.MonkeyPatch) -> None:
    load(lines(0, 3))
    monkeypatch.setattr(aside, "set_aside", lambda: pytest.fail("readers need them"))

    assert load(lines(0, 20)).made["article"] == 17


@pytest.mark.parametrize("way", ["load", "start", "migrate"])
def test_what_a_killed_load_left_away_is_put_back(way: str) -> None:
    load(lines(0, 2))
    before = indexes()
    aside.set_aside()
    assert "mention_of_entity" not in indexes()

    if way == "load":
        load(lines(0, 3))
    elif way == "start":
        Start(stdout=StringIO()).migrate()
    else:
        call_command("migrate", verbosity=0)

    assert (indexes(), aside.is_aside()) == (before, False)


def with_events(folder: Path, articles: int, *told_of: int) -> str:
    """A file of articles, and an event to each of some of them."""
    events = [an_event(id=f"e{n}", evidence=[evidence(article=f"a{n}")]) for n in told_of]
    file = folder / "records.ndjson"
    file.write_text("\n".join([*lines(0, articles), *map(json.dumps, events)]))
    return str(file)


def logged() -> list[str]:
    return list(Change.objects.filter(thing__in=["article", "event"]).values_list("key", flat=True))


def test_articles_that_events_tell_of_are_logged_and_indexed_with_the_first_of_them(
    tmp_path: Path, search_index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    search_index()
    written: list[int] = []
    of_articles = documents.of_articles
    monkeypatch.setattr(
        documents, "of_articles", lambda pks, trees: written.extend(pks) or of_articles(pks, trees)
    )
    report = load(with_events(tmp_path, 9, 2, 5, 7))

    assert (report.made["article"], report.made["event"]) == (9, 3)
    assert logged() == ["a0", "a1", "a2", "a3", "a4", "a6", "a8", "a5", "e2", "e5", "a7", "e7"]
    assert len(written) == 10  # a2 came before the archive was seen to be new
    assert search.compare().differences == ()
    assert (search.match(Question(q="nobody")).total, aside.is_aside()) == (9, False)


@pytest.mark.parametrize("piece", [1, 7, 40, 1 << 24])
def test_what_events_tell_of_is_read_from_the_end_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    source = Path(with_events(tmp_path, 9, 2, 5))
    monkeypatch.setattr("archive.exports.lines.PIECE", piece)
    assert held.told_of(source) == {"a2", "a5"}

    events = source.read_text().splitlines()[-2:]
    source.write_text("\n".join([*events, *lines(0, 2), events[0]]))
    assert held.told_of(source) == {"a2"}  # behind the last article
    source.write_text("\n".join(events))
    assert held.told_of(source) == {"a2", "a5"}
    (packed := tmp_path / "records.ndjson.gz").write_bytes(gzip.compress(source.read_bytes()))
    assert held.told_of(packed) == {"a2", "a5"}
    packed.write_bytes(packed.read_bytes()[:-20])
    assert held.told_of(packed) <= {"a2", "a5"}


def without_its_events(source: str) -> str:
    Path(source).write_text(Path(source).read_text().replace('"kind": "meeting"', '"kind": "nothing"'))
    return source


@pytest.mark.parametrize("cut", ["by an error", "by a kill"])
def test_what_was_held_back_is_logged_when_its_events_never_come(tmp_path: Path, cut: str) -> None:
    source = without_its_events(with_events(tmp_path, 9, 5, 7))
    if cut == "by an error":
        assert load(source).failed == 2
    else:
        with pytest.MonkeyPatch.context() as killed:
            killed.setattr(aside, "put_back", lambda: None)
            load(lines(0, 5))
            assert load(source).made["article"] == 4
        assert logged() == ["a0", "a1", "a2", "a3", "a4", "a6", "a8"]
        call_command("migrate", verbosity=0)

    assert logged() == ["a0", "a1", "a2", "a3", "a4", "a6", "a8", "a5", "a7"]


def test_what_is_held_back_waits_for_no_index() -> None:
    """Another process may have built the indexes in the middle of the load."""
    load(lines(0, 5))
    pk = Article.objects.get(public_id="a4").pk
    with transaction.atomic():
        waiting = held.Held(())
        waiting.told_of = frozenset(["a4"])
        assert waiting.hold([Entry("article", pk, "created", "a4")]) == []
    assert aside.is_aside()

    call_command("migrate", verbosity=0)
    assert (logged()[-1], aside.is_aside()) == ("a4", False)


def test_indexes_that_cannot_be_built_are_told_and_wait_for_the_next_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> None:
        raise OperationalError("database or disk is full")

    before = indexes()
    with monkeypatch.context() as full:
        full.setattr(aside, "put_back", fail)
        report = load(lines(0, 8))

    assert (report.made["article"], report.ok, aside.is_aside()) == (8, False, True)
    assert "the database's indexes cannot be built (database or disk is full)" in str(report.errors[0])
    assert load(lines(0, 8)).same["article"] == 8
    assert indexes() == before


def test_indexes_are_built_with_a_small_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a load keeps of pages is of no use to it then, and SQLite takes as much again to sort."""
    seen: list[int] = []
    really = aside.put_back

    def pages() -> int:
        with connection.cursor() as cursor:
            return int(cursor.execute("PRAGMA cache_size").fetchone()[0])

    monkeypatch.setattr(aside, "put_back", lambda: seen.append(pages()) or really())
    usual = pages()
    load(lines(0, 8))
    assert (seen, pages()) == ([loading.SORTING["cache_size"]], usual)


def test_rules_hold_while_indexes_are_aside() -> None:
    load(lines(0, 2))
    aside.set_aside()
    same_span = an_article(id="x1", text=f"{TEXT} x", url="https://example.org/1")
    same_url = an_article(id="x2", text=f"{TEXT} y", url="https://example.org/1")
    nobody = an_article(id="x3", text=f"{TEXT} z", mentions=[a_mention(entity="person:nobody")])

    report = load(json.dumps(record) for record in (same_span, same_url, nobody))

    assert (report.made["article"], report.failed) == (1, 2)
    assert Article.objects.count() == 3


# --------------------------------------------------------------------------------------- transactions


def test_several_batches_are_committed_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commits.Commits, "is_due", lambda self, alone: False)
    ends: list[int] = []
    end = commits.Commits.end

    def counted(self: commits.Commits) -> bool:
        kept = end(self)
        ends.append(Article.objects.count())
        return kept

    monkeypatch.setattr(commits.Commits, "end", counted)
    report = load(lines(0, 9))

    assert (report.made["article"], ends) == (9, [9])


def test_a_batch_that_the_database_refuses_takes_nothing_else_of_the_transaction_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(commits.Commits, "is_due", lambda self, alone: False)
    bad = [json.dumps({"type": "place", "slug": f"p{n}", "name": "P", "geonames_id": 1}) for n in range(2)]
    report = load([*lines(0, 3), *bad, *lines(3, 6)[2:]])

    assert (report.made["article"], report.made["place"], report.failed) == (6, 1, 1)
    assert Mention.objects.count() == 6


def test_an_interrupted_load_keeps_the_batches_that_are_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commits.Commits, "is_due", lambda self, alone: False)

    def cut() -> Iterator[str]:
        yield from lines(0, 5)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(cut())
    assert Article.objects.count() == 4


def test_what_a_broken_transaction_takes_with_it_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commits.Commits, "is_due", lambda self, alone: False)
    write = loading._Load._write

    def fail(self: Any, given: Any) -> Any:
        if given[0].kind == "article" and Article.objects.exists():
            with connection.cursor() as cursor:
                cursor.execute("ROLLBACK")
            connection.needs_rollback = True
            raise OperationalError("database or disk is full")
        return write(self, given)

    monkeypatch.setattr(loading._Load, "_write", fail)
    report = load(lines(0, 5))

    assert (report.made.total(), report.stopped) == (0, True)
    assert not Article.objects.exists()
