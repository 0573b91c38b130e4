"""An act is taken back whole, or not at all."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from archive import curate
from archive.models import ChangeSet, Event, Person, Source
from tests import cast
from tests.curate.conftest import Story, a_story, log

pytestmark = pytest.mark.django_db


def test_undoing_is_an_act_of_its_own(story: Story, editor: User) -> None:
    change_set = curate.reject([story.event])
    assert change_set is not None
    undoing = curate.undo(change_set, user=editor)
    change_set.refresh_from_db()
    assert change_set.undone is not None
    assert undoing is not None and (undoing.verb, undoing.user) == ("undo", editor)
    assert undoing.why == f"Undoes {change_set.pk}: reject"
    assert [action for _, _, action in log()] == ["withdrawn", "created"]


def test_nothing_is_undone_twice(story: Story) -> None:
    change_set = curate.reject([story.event])
    assert change_set is not None
    curate.undo(change_set)
    with pytest.raises(curate.Refused, match="undone already"):
        curate.undo(change_set)


def test_a_deleted_article_does_not_come_back() -> None:
    change_set = curate.delete_articles([a_story("draft").article])
    assert change_set is not None
    with pytest.raises(curate.Refused, match="cannot be undone"):
        curate.undo(change_set)


def test_what_is_gone_since_cannot_be_undone(story: Story) -> None:
    change_set = curate.confirm([story.event])
    assert change_set is not None
    curate.delete([story.event])
    with pytest.raises(curate.Refused, match="is gone"):
        curate.undo(change_set)
    change_set.refresh_from_db()
    assert change_set.undone is None


def test_a_place_taken_meanwhile_is_said(story: Story) -> None:
    change_set = curate.delete([cast.a_person("Stranger")])
    assert change_set is not None
    cast.a_person("Another", slug="stranger")
    with pytest.raises(curate.Refused, match="cannot come back"):
        curate.undo(change_set)
    assert Person.objects.get(slug="stranger").name == "Another"


def test_an_act_that_fails_leaves_nothing(story: Story) -> None:
    with pytest.raises(RuntimeError), curate.act("edit") as doing:
        doing.change(story.event, title="Other")
        raise RuntimeError
    assert Event.objects.get().title == "Meeting" and not ChangeSet.objects.exists() and log() == []


def test_saving_a_form_is_kept_and_undone(editor: User) -> None:
    source = Source.objects.create(slug="wire", name="Wire")
    with curate.act("edit", user=editor, why="Renamed itself.") as doing:
        source.name = "Demo Wire"
        doing.save(source)
        doing.save(Source(slug="other", name="Other"))
    assert log() == [("source", "wire", "updated"), ("source", "other", "created")]
    assert source.history.first().history_change_reason == "edit: Renamed itself."
    assert doing.change_set is not None
    curate.undo(doing.change_set)
    assert list(Source.objects.values_list("name", flat=True)) == ["Wire"]


def test_saving_what_did_not_change_is_no_act() -> None:
    source = Source.objects.create(slug="wire", name="Wire")
    with curate.act("edit") as doing:
        doing.save(source)
    assert doing.change_set is None and source.history.count() == 1
