"""Delete what nothing needs; put it back whole."""

from __future__ import annotations

from typing import Any

import pytest

from archive import curate
from archive.models import ArticleTag, CasualtyReport, Event, Evidence, Person, Place, Role, Tag
from tests import cast
from tests.curate.conftest import Story, a_story, log
from tests.curate.test_merges import snapshot

pytestmark = pytest.mark.django_db


def removed_and_put_back(record: Any) -> Any:
    """Give the record as it is in the database afterwards; every row is as it was."""
    key, before = record.pk, snapshot()
    change_set = curate.delete([record])
    assert change_set is not None and snapshot() != before
    curate.undo(change_set)
    assert snapshot() == before
    return type(record)._base_manager.get(pk=key)


def test_somebody_who_is_mentioned_cannot_be_deleted(story: Story) -> None:
    with pytest.raises(curate.Refused, match=r"“Azad Demo” cannot be deleted .*mention"):
        curate.delete([story.azad])
    assert Person.objects.filter(pk=story.azad.pk).exists() and log() == []


def test_nobody_is_deleted_when_one_must_stay(story: Story) -> None:
    stranger = cast.a_person("Stranger")
    with pytest.raises(curate.Refused):
        curate.delete([stranger, story.azad])
    assert Person.objects.filter(name="Stranger").exists()


def test_a_stranger_goes_with_names_and_roles_and_can_come_back(story: Story) -> None:
    stranger = cast.a_person("Stranger")
    stranger.names.create(text="Outsider")
    cast.a_role(stranger, "Envoy", article=story.article)
    stranger = removed_and_put_back(stranger)
    assert stranger.history.filter(history_type="+").count() == 2


def test_the_log_says_what_readers_lost(story: Story) -> None:
    stranger = cast.a_person("Stranger")
    role = cast.a_role(stranger, "Envoy", article=story.article)
    curate.delete([stranger])
    assert log() == [
        ("article", story.article.public_id, "updated"),
        ("entity", "person:stranger", "deleted"),
        ("role", role.public_id, "deleted"),
    ]


def test_an_event_goes_with_its_quotes_and_figures_and_can_come_back(story: Story) -> None:
    report = CasualtyReport.objects.create(event=story.event, measure="killed", wording="two", best=2)
    cast.evidence_for(story.article, "lasted an hour", casualty=report)
    story.event.other_places.add(story.testabad)
    curate.delete([removed_and_put_back(story.event)])
    assert not Event.objects.exists() and Evidence.objects.get().role == story.role


def test_a_place_lets_go_of_those_beneath_it() -> None:
    province = cast.a_place("Province")
    cast.a_place("Town", parent=province)
    curate.delete([removed_and_put_back(province)])
    town = Place.objects.get()
    assert town.parent is None and town.history.first().parent is None


def test_a_tag_goes_from_its_articles(story: Story) -> None:
    talks = Tag.objects.create(slug="talks", name="Talks")
    ArticleTag.objects.create(article=story.article, tag=talks)
    curate.delete([removed_and_put_back(talks)])
    assert log()[-2:] == [("article", story.article.public_id, "updated"), ("tag", "talks", "deleted")]


def test_what_only_a_draft_told_is_deleted_in_silence() -> None:
    story = a_story("draft")
    curate.delete([story.event, story.role])
    assert log() == [] and not Role.objects.exists()
