"""The subjects of articles."""

from __future__ import annotations

import pytest

from archive import curate
from archive.models import ArticleTag, Tag
from tests.curate.conftest import Story, a_story, log

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks() -> Tag:
    return Tag.objects.create(slug="talks", name="Talks")


def test_a_tag_given_by_an_editor_is_confirmed(story: Story, talks: Tag) -> None:
    curate.tag([story.article], talks)
    assert ArticleTag.objects.get().review == "confirmed"
    assert log() == [("article", story.article.public_id, "updated")]
    assert curate.tag([story.article], talks) is None


def test_a_proposed_tag_is_rejected_and_kept(story: Story, talks: Tag) -> None:
    ArticleTag.objects.create(article=story.article, tag=talks, rule="keyword")
    curate.untag([story.article], talks)
    assert ArticleTag.objects.get().review == "rejected"
    curate.tag([story.article], talks)
    assert ArticleTag.objects.get().review == "confirmed"


def test_an_editors_own_tag_is_taken_off_and_can_come_back(story: Story, talks: Tag) -> None:
    curate.tag([story.article], talks)
    change_set = curate.untag([story.article], talks)
    assert not ArticleTag.objects.exists()
    assert change_set is not None
    curate.undo(change_set)
    assert ArticleTag.objects.get().tag == talks


def test_the_tags_of_a_draft_are_its_own_affair(talks: Tag) -> None:
    curate.tag([a_story("draft").article], talks)
    assert log() == []
