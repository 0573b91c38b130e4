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


def test_each_names_the_first_of_its_candidates(story: Story) -> None:
    likely = [
        {"entity": story.berivan.key, "score": 0.7, "why": ""},
        {"entity": story.azad.key, "score": 0.4},
    ]
    for start, candidates in ((32, likely), (42, [{"entity": "person:gone", "score": 0.7}]), (46, None)):
        story.article.mentions.create(
            start=start, end=start + 4, exact="what", state="unresolved", kind="title", candidates=candidates
        )
    done = curate.link_likeliest(story.article.mentions.all())
    linked = story.article.mentions.filter(kind="title", state="linked")
    assert [(m.entity_id, m.review) for m in linked] == [(story.berivan.pk, "confirmed")]
    assert done
    curate.undo(done)
    assert not linked.all().exists()
