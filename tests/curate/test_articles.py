"""Publish, review, withdraw, delete: what readers see, and what the log says of it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from archive import curate
from archive.models import Article, CasualtyReport, Change, ChangeSet, Document, Event, Role
from tests import cast
from tests.curate.conftest import Story, a_story, log

pytestmark = pytest.mark.django_db


def test_publishing_shows_the_article_and_what_it_tells_of(editor: User) -> None:
    story = a_story("draft")
    change_set = curate.publish([story.article], user=editor, why="Checked.")
    story.article.refresh_from_db()
    assert story.article.status == "published"
    assert log() == [
        ("article", story.article.public_id, "created"),
        ("event", story.event.public_id, "created"),
        ("role", story.role.public_id, "created"),
    ]
    assert change_set is not None
    assert (change_set.verb, change_set.user, change_set.why) == ("publish", editor, "Checked.")
    assert set(Change.objects.values_list("change_set", flat=True)) == {change_set.pk}


def test_history_says_who_published_and_why(editor: User) -> None:
    story = a_story("draft")
    curate.publish([story.article], user=editor, why="Checked.")
    line = story.article.history.first()
    assert (line.status, line.history_user, line.history_type) == ("published", editor, "~")
    assert line.history_change_reason == "publish: Checked."


def test_a_second_article_about_the_same_event_updates_the_event(story: Story) -> None:
    second = cast.an_article("Second\n\nThey met Berivan Sample there.", status="draft")
    cast.evidence_for(second, "met Berivan Sample", event=story.event)
    curate.publish([second])
    assert log() == [("article", second.public_id, "created"), ("event", story.event.public_id, "updated")]


def test_publishing_what_is_published_leaves_no_trace(story: Story) -> None:
    assert curate.publish([story.article]) is None
    assert not ChangeSet.objects.exists() and not Change.objects.exists()


def test_withdrawing_takes_along_what_nothing_else_supports(story: Story) -> None:
    curate.withdraw([story.article])
    assert not Article.objects.published().exists() and not Event.objects.published().exists()
    assert log() == [
        ("article", story.article.public_id, "withdrawn"),
        ("event", story.event.public_id, "withdrawn"),
        ("role", story.role.public_id, "withdrawn"),
    ]


def test_an_event_that_another_text_tells_stays(story: Story) -> None:
    other = cast.an_article("Other\n\nThey met Berivan Sample there.")
    cast.evidence_for(other, "met Berivan Sample", event=story.event)
    curate.withdraw([story.article])
    assert ("event", story.event.public_id, "updated") in log()
    assert list(Event.objects.published()) == [story.event]


def test_a_withdrawn_draft_is_not_spoken_of() -> None:
    story = a_story("draft")
    assert curate.withdraw([story.article]) is not None
    assert log() == []


def test_only_what_is_not_published_goes_to_review(story: Story) -> None:
    draft = cast.an_article("Draft\n\nText", status="draft")
    curate.send_to_review([story.article, draft])
    assert dict(Article.objects.values_list("headline", "status")) == {
        story.article.headline: "published",
        "Draft": "in_review",
    }
    assert log() == []


def test_many_articles_are_one_act() -> None:
    drafts = [cast.an_article(f"Draft {number}\n\nText", status="draft") for number in range(7)]
    curate.publish(drafts)
    assert ChangeSet.objects.count() == 1
    assert [action for _, _, action in log()] == ["created"] * 7


def test_a_published_article_is_not_deleted(story: Story) -> None:
    with pytest.raises(curate.Refused, match="withdraw it first"):
        curate.delete_articles([story.article])
    assert Article.objects.exists() and not ChangeSet.objects.exists()


def test_deleting_takes_along_what_only_this_text_told() -> None:
    story = a_story("withdrawn")
    report = CasualtyReport.objects.create(event=story.event, measure="injured", wording="two")
    cast.evidence_for(story.article, "lasted an hour", casualty=report)
    merged = cast.an_event(title="The same", merged_into=story.event)
    change_set = curate.delete_articles([story.article])
    for model in (Article, Event, Role, CasualtyReport):
        assert not model._default_manager.exists(), model
    assert merged and change_set and change_set.undo is None
    assert Document.objects.count() == 1, "the original stays"
    assert log() == []


def test_deleting_leaves_what_another_text_tells(story: Story) -> None:
    other = cast.an_article("Other\n\nThey met Berivan Sample there.")
    cast.evidence_for(other, "met Berivan Sample", event=story.event)
    curate.delete_articles([story.article], even_published=True, keep_documents=False)
    assert list(Event.objects.published()) == [story.event]
    assert not Role.objects.exists()
    assert [document.articles.get() for document in Document.objects.all()] == [other]
    assert log() == [
        ("article", story.article.public_id, "deleted"),
        ("event", story.event.public_id, "updated"),
        ("role", story.role.public_id, "deleted"),
    ]
