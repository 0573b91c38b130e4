"""An index is made when there is none, mended when it is broken, and swapped without a reader noticing."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from archive import search
from archive.models import Article, Change
from archive.search import Question, folder, reader, schema
from tests import cast

pytestmark = pytest.mark.django_db


def total() -> int:
    return search.total(Question())


@pytest.fixture
def archive(search_index) -> Article:
    article = cast.an_article()
    search.append_changes([("article", article.pk, "created")])
    search.install()
    return article


def test_without_an_index_every_answer_is_empty_and_none_an_error():
    article = cast.an_article()
    question = Question(q='talks person:azad "a b"')
    assert search.match(question) == search.Page([], 0, notes=(reader.NO_INDEX,))
    assert search.facets(question, ("people", "years")) == {"people": [], "years": []}
    assert search.suggest("azad") == search.named("azad") == search.similar(article.pk) == []
    assert (search.position(), search.follow(), search.generation()) == (0, 0, "")
    assert search.highlight(Question(q="talks"), "All talks.") == [
        ("All ", False),
        ("talks", True),
        (".", False),
    ]


def test_install_builds_what_is_missing_and_leaves_what_is_sound(archive):
    assert total() == 1
    assert search.install() is False
    assert [path.name for path in folder.root().iterdir() if path.is_dir()] == [folder.current().name]


@pytest.mark.parametrize(
    "break_it", ["pointer", "meta", "segment", "mark", "gone", "version", "folder", "garbage"]
)
def test_install_mends_a_broken_index(archive, break_it: str, monkeypatch):
    place = folder.current()
    assert place is not None
    if break_it == "pointer":
        (folder.root() / folder.POINTER).write_text("1-nothing")
    elif break_it == "garbage":
        (folder.root() / folder.POINTER).write_bytes(b"\xff\xfe../..")
    elif break_it == "meta":
        (place / folder.META).write_text("{")
    elif break_it == "segment":
        for path in place.glob("*.term"):
            path.unlink()
    elif break_it == "mark":
        index = schema.open_index(str(place))
        writer = index.writer(15_000_000, 1)
        writer.delete_documents_by_term("thing", "log")
        writer.commit()
        del writer
    elif break_it == "gone":
        for path in place.iterdir():
            path.unlink()
    elif break_it == "version":
        monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    else:
        (folder.root() / folder.POINTER).unlink()
    assert total() in {0, 1}
    assert search.facets(Question(), ("sources",))["sources"] in ([], [(archive.source_id, 1)])
    assert search.install() is True
    assert total() == 1


def test_an_index_of_another_archive_is_built_anew(archive):
    Change.objects.update(at="2020-01-01T00:00:00Z")
    assert search.install() is True


def test_an_index_without_a_position_belongs_to_an_empty_archive_only(search_index):
    search.install()
    assert search.install() is False
    cast.an_article()
    assert search.install() is True


def test_readers_see_the_old_index_until_the_new_one_is_whole(archive, monkeypatch):
    seen = []
    monkeypatch.setattr(
        folder, "swap_in", lambda made, swap=folder.swap_in: (seen.append(total()), swap(made))
    )
    cast.an_article("Second\n\nMore words.")
    search.rebuild()
    assert (seen, total()) == ([1], 2)


def test_a_change_made_during_a_rebuild_is_followed_after_it(archive, monkeypatch):
    def swap(made: Path, really=folder.swap_in) -> None:
        late = cast.an_article("Late\n\nWords that came late.")
        search.append_changes([("article", late.pk, "created")])
        really(made)

    monkeypatch.setattr(folder, "swap_in", swap)
    search.rebuild()
    assert search.match(Question(q="late")).total == 1
    assert search.position() == Change.objects.latest("id").pk


def test_progress_tells_how_many_articles_are_done(archive):
    told: list[int] = []
    search.rebuild(told.append)
    assert told == [1]


def test_who_finds_the_lock_taken_leaves_the_work_to_its_holder(archive, monkeypatch):
    from archive.search import index

    monkeypatch.setattr(index, "PATIENCE", 0.05)
    article = cast.an_article("Second\n\nMore words.")
    search.append_changes([("article", article.pk, "created")])
    place = folder.current()
    holder = schema.open_index(str(place)).writer(15_000_000, 1)
    assert search.follow() == 0
    assert total() == 1
    del holder
    assert search.follow() == 1
    assert total() == 2


def test_the_holder_looks_once_more_after_letting_go(archive, monkeypatch):
    """A change that is committed while he works, by somebody who found the lock taken, is not left behind."""
    from archive.search.index import Follower

    first, second = cast.an_article("One\n\nWords."), cast.an_article("Two\n\nWords.")
    search.append_changes([("article", first.pk, "created")])

    def close(self: Follower, really=Follower.close) -> None:
        if not Change.objects.filter(thing_id=second.pk).exists():
            search.append_changes([("article", second.pk, "created")])
        really(self)

    monkeypatch.setattr(Follower, "close", close)
    search.follow()
    assert total() == 3


def test_threads_read_one_index_side_by_side(archive):
    answers: list[int] = []
    threads = [threading.Thread(target=lambda: answers.append(total())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [1] * 8
