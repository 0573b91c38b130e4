"""What is not published is seen by nobody: every queryset of readers goes through one rule."""

from __future__ import annotations

import pytest

from archive.models import Article, Entity, Event, Evidence, Mention, Participation, Role
from tests import cast

pytestmark = pytest.mark.django_db

HIDDEN = ["draft", "in_review", "withdrawn"]


@pytest.mark.parametrize("status", HIDDEN)
def test_what_only_a_hidden_article_says_is_not_there(status: str) -> None:
    article = cast.an_article(status=status)
    person = cast.a_person()
    cast.a_mention(article, person, "Azad Demo")
    cast.an_event(article)
    cast.a_role(person, article=article)
    for model in (Article, Mention, Event, Role, Evidence):
        assert not model.objects.published().exists(), model  # type: ignore[attr-defined]
    Article.objects.update(status="published")
    for model in (Article, Mention, Event, Role, Evidence):
        assert model.objects.published().count() == 1 + (model is Evidence), model  # type: ignore[attr-defined]


def test_an_event_told_by_a_draft_and_a_published_text_is_there_once() -> None:
    published, draft = cast.an_article(), cast.an_article("Draft\n\nmet Berivan Sample", status="draft")
    event = cast.an_event(published)
    cast.evidence_for(draft, "met Berivan Sample", event=event)
    assert list(Event.objects.published()) == [event]
    assert [e.article for e in Evidence.objects.published()] == [published]


def test_a_rejected_event_is_not_there() -> None:
    cast.an_event(cast.an_article(), review="rejected")
    assert not Event.objects.published().exists()


def test_an_event_whose_only_sentence_was_rejected_is_not_there() -> None:
    cast.an_event(cast.an_article())
    Evidence.objects.update(review="rejected")
    assert not Event.objects.published().exists()


def test_an_event_that_is_only_contradicted_is_not_there() -> None:
    cast.an_event(cast.an_article())
    Evidence.objects.update(stance="contradicts")
    assert not Event.objects.published().exists()


def test_merged_and_rejected_entities_are_not_visible() -> None:
    heir = cast.a_person("Heir")
    cast.a_person("Old", merged_into=heir)
    cast.a_person("Wrong", review="rejected")
    assert [entity.name for entity in Entity.objects.visible()] == ["Heir"]


def test_an_unresolved_mention_is_not_public() -> None:
    article = cast.an_article()
    Mention.objects.create(article=article, start=0, end=4, exact="Azad", state="unresolved")
    assert not Mention.objects.published().exists()


def test_what_is_said_of_a_hidden_entity_is_hidden_with_it() -> None:
    article, person = cast.an_article(), cast.a_person()
    mention = cast.a_mention(article, person, "Azad Demo")
    part = Participation.objects.create(event=cast.an_event(article), entity=person, part="actor1")
    assert (list(Mention.objects.published()), list(Participation.objects.visible())) == ([mention], [part])
    for hidden in ({"review": "rejected"}, {"merged_into": cast.a_person("Heir")}):
        Entity.objects.filter(pk=person.pk).update(**{"review": "unreviewed", "merged_into": None} | hidden)
        assert not Mention.objects.published().exists()
        assert not Participation.objects.visible().exists()
        assert not Entity.objects.get(pk=person.pk).is_visible


def test_rejected_mentions_and_parts_are_not_there() -> None:
    article, person = cast.an_article(), cast.a_person()
    cast.a_mention(article, person, "Azad Demo")
    Participation.objects.create(event=cast.an_event(article), entity=person, part="actor1")
    Mention.objects.update(review="rejected")
    Participation.objects.update(review="rejected")
    assert not Mention.objects.published().exists()
    assert not Participation.objects.visible().exists()
