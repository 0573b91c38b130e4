"""Whom a mention names."""

from __future__ import annotations

import pytest

from archive import curate
from archive.models import Mention
from tests import cast
from tests.curate.conftest import Story, a_story, log

pytestmark = pytest.mark.django_db


def test_an_editor_says_whom_a_mention_names(story: Story) -> None:
    Mention.objects.update(confidence=0.5, reasons=["The surname fits."])
    curate.relink([story.mention], story.berivan)
    mention = Mention.objects.get(pk=story.mention.pk)
    assert (mention.entity_id, mention.state, mention.review) == (story.berivan.pk, "linked", "confirmed")
    assert mention.confidence is None and mention.reasons is None
    assert log() == [("article", story.article.public_id, "updated")]


def test_a_link_to_a_merged_one_goes_to_the_heir(story: Story) -> None:
    curate.merge(story.azad, story.berivan)
    story.azad.refresh_from_db()
    curate.relink([story.mention], story.azad)
    assert Mention.objects.get(pk=story.mention.pk).entity_id == story.berivan.pk


def test_nothing_is_linked_to_a_rejected_one(story: Story) -> None:
    wrong = cast.a_person("Wrong", review="rejected")
    with pytest.raises(curate.Refused, match="is rejected"):
        curate.relink([story.mention], wrong)


def test_an_unlinked_mention_waits_for_an_editor(story: Story) -> None:
    change_set = curate.unlink([story.mention])
    mention = Mention.objects.get(pk=story.mention.pk)
    assert (mention.entity_id, mention.state, mention.review) == (None, "unresolved", "unreviewed")
    assert change_set is not None
    curate.undo(change_set)
    mention.refresh_from_db()
    assert (mention.entity_id, mention.state) == (story.azad.pk, "linked")


def test_a_link_in_a_draft_is_not_spoken_of() -> None:
    story = a_story("in_review")
    curate.relink([story.mention], story.berivan)
    assert log() == []
