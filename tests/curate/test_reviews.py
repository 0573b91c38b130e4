"""Confirm, reject, reset."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from archive import curate
from archive.models import ArticleTag, Entity, Event, Evidence, Mention, Participation, Role, Tag
from tests.curate.conftest import Story, a_story, log

pytestmark = pytest.mark.django_db


def test_a_confirmed_event_stays_and_is_updated(story: Story, editor: User) -> None:
    curate.confirm([story.event], user=editor)
    story.event.refresh_from_db()
    assert story.event.review == "confirmed"
    assert log() == [("event", story.event.public_id, "updated")]
    assert story.event.history.first().history_user == editor


def test_a_rejected_event_is_withdrawn_and_kept(story: Story) -> None:
    curate.reject([story.event])
    assert Event.objects.get().review == "rejected" and not Event.objects.published().exists()
    assert log() == [("event", story.event.public_id, "withdrawn")]


def test_reset_brings_it_back(story: Story) -> None:
    curate.reject([story.event])
    curate.reset([story.event])
    assert Event.objects.published().get().review == "unreviewed"
    assert log()[-1] == ("event", story.event.public_id, "created")


def test_what_only_a_draft_tells_is_reviewed_in_silence() -> None:
    story = a_story("draft")
    curate.reject([story.event, story.role, story.mention])
    assert log() == []


def test_rejecting_the_only_sentence_withdraws_the_role(story: Story) -> None:
    curate.reject(Evidence.objects.filter(role=story.role))
    assert not Role.objects.published().exists()
    assert log() == [
        ("article", story.article.public_id, "updated"),
        ("role", story.role.public_id, "withdrawn"),
    ]


def test_a_rejected_mention_links_to_nobody_and_remembers_whom_it_was_not(story: Story) -> None:
    curate.reject([story.mention])
    story.mention.refresh_from_db()
    assert (story.mention.state, story.mention.review) == ("rejected", "rejected")
    assert story.mention.entity_id == story.azad.pk
    assert log() == [("article", story.article.public_id, "updated")]
    curate.confirm([story.mention])
    story.mention.refresh_from_db()
    assert (story.mention.state, story.mention.review) == ("linked", "confirmed")


def test_an_unresolved_mention_cannot_be_confirmed(story: Story) -> None:
    nobody = Mention.objects.create(article=story.article, start=0, end=4, exact="Azad", state="unresolved")
    assert curate.confirm([nobody]) is None
    curate.reject([nobody])
    curate.reset([nobody])
    nobody.refresh_from_db()
    assert (nobody.state, nobody.review) == ("unresolved", "unreviewed")


def test_with_a_person_go_mentions_participations_and_roles(story: Story) -> None:
    change_set = curate.reject([story.berivan])
    assert not Entity.objects.visible().filter(pk=story.berivan.pk).exists()
    assert set(Mention.objects.filter(entity=story.berivan).values_list("state", flat=True)) == {"rejected"}
    assert Participation.objects.get(entity=story.berivan).review == "rejected"
    assert Role.objects.get().review == "rejected"
    assert ("entity", "person:berivan-sample", "withdrawn") in log()
    assert story.berivan.history.first().review == "rejected"
    assert change_set is not None
    curate.undo(change_set)
    assert Role.objects.published().exists() and Mention.objects.published().count() == 2


def test_a_place_where_something_happened_is_not_rejected(story: Story) -> None:
    with pytest.raises(curate.Refused, match="the place of an event"):
        curate.reject([story.testabad])
    with pytest.raises(curate.Refused, match="holds a post"):
        curate.reject([story.ministry])
    assert log() == []


def test_participations_and_tags_have_reviews_too(story: Story) -> None:
    tag = ArticleTag.objects.create(article=story.article, tag=Tag.objects.create(slug="talks", name="Talks"))
    participation = story.event.participations.first()
    assert participation is not None
    curate.confirm([tag, participation])
    assert ArticleTag.objects.get().review == "confirmed"
    assert log() == [
        ("article", story.article.public_id, "updated"),
        ("event", story.event.public_id, "updated"),
    ]


def test_one_act_may_hold_records_of_several_kinds(story: Story) -> None:
    change_set = curate.confirm([story.event, story.role, story.mention, story.azad])
    assert change_set is not None
    assert {thing for thing, _, _ in log()} == {"event", "role", "article", "entity"}
    assert change_set.changes.count() == 4
