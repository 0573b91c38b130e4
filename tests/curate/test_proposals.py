"""A name that nobody on file bears becomes somebody, a name of somebody, or nothing."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from archive import curate
from archive.curate import Refused
from archive.models import Entity, Mention, Name, Person, Proposal, Redirect
from tests import cast
from tests.curate.conftest import Story, log

pytestmark = pytest.mark.django_db


def a_proposal(story: Story, name: str = "Hiwa Noname", kind: str = "person", start: int = 42) -> Proposal:
    proposal = Proposal.objects.create(kind=kind, name=name)
    Mention.objects.create(
        article=story.article, start=start, end=start + 4, exact=story.article.body.text[start : start + 4],
        state="unresolved", rule="titled-name", confidence=0.4, proposal=proposal,
    )  # fmt: skip
    return proposal


def test_somebody_new_is_made_and_linked(story: Story, editor: User) -> None:
    proposal = a_proposal(story)
    done = curate.found([proposal], user=editor, why="A real person.")
    proposal.refresh_from_db()
    person = Person.objects.get(slug="hiwa-noname")
    assert proposal.entity == person.entity_ptr and proposal.review == person.review == "confirmed"
    mention = proposal.mentions.get()
    assert (mention.entity, mention.state, mention.review) == (person.entity_ptr, "linked", "confirmed")
    assert set(log()) == {
        ("article", story.article.public_id, "updated"), ("entity", "person:hiwa-noname", "created"),
    }  # fmt: skip
    assert done
    curate.undo(done)
    proposal.refresh_from_db()
    assert proposal.entity is None and proposal.review == "unreviewed"
    assert not Person.objects.filter(slug="hiwa-noname").exists()
    assert proposal.mentions.get().state == "unresolved"


def test_a_slug_that_was_ever_used_is_not_used_again(story: Story) -> None:
    cast.a_person("Hiwa Noname")
    Redirect.objects.create(kind="person", key="hiwa-noname-2", entity=story.azad)
    curate.found([a_proposal(story)])
    assert Person.objects.filter(slug="hiwa-noname-3").exists()


def test_of_what_kind_it_is_must_be_known(story: Story) -> None:
    with pytest.raises(Refused, match="person, an organization or a place"):
        curate.found([a_proposal(story, kind="")])


def test_a_name_is_given_to_somebody_on_file(story: Story) -> None:
    proposals = [a_proposal(story, "Azat Demo"), a_proposal(story, "ازاد ديمو", start=50)]
    curate.adopt(proposals, story.azad, why="Spelling.")
    assert sorted(Name.objects.values_list("text", "script", "kind")) == [
        ("Azat Demo", "Latn", "alias"),
        ("ازاد ديمو", "Arab", "alias"),
    ]
    linked = Mention.objects.filter(proposal__in=proposals)
    assert {mention.entity_id for mention in linked} == {story.azad.pk}


def test_a_name_of_another_kind_is_refused(story: Story) -> None:
    with pytest.raises(Refused, match="is a name of organization"):
        curate.adopt([a_proposal(story, kind="organization")], story.azad)


def test_a_name_that_is_not_his_is_not_given_to_him(story: Story) -> None:
    curate.refuse_name(story.azad, "AZAT Demo")
    with pytest.raises(Refused, match="take that back first"):
        curate.adopt([a_proposal(story, "Azat Demo")], story.azad)
    assert not Name.objects.exists()


def test_a_rejected_name_goes_with_its_mentions_and_comes_back_with_them(story: Story) -> None:
    proposal = a_proposal(story)
    curate.reject([proposal])
    proposal.refresh_from_db()
    assert (proposal.review, proposal.mentions.get().state) == ("rejected", "rejected")
    curate.reset([proposal])
    proposal.refresh_from_db()
    assert (proposal.review, proposal.mentions.get().state) == ("unreviewed", "unresolved")


def test_a_name_alone_cannot_be_confirmed(story: Story) -> None:
    with pytest.raises(Refused, match="making an entity"):
        curate.confirm([a_proposal(story)])


def test_what_has_become_an_entity_is_not_rejected_as_a_name(story: Story) -> None:
    proposal = a_proposal(story)
    curate.found([proposal])
    with pytest.raises(Refused, match="undo that instead"):
        curate.reject([proposal])
    assert curate.found([proposal]) is None


def test_a_proposal_follows_its_entity_into_a_merge(story: Story) -> None:
    proposal = a_proposal(story)
    curate.found([proposal])
    curate.merge(Entity.objects.get(slug="hiwa-noname").person, story.azad)
    proposal.refresh_from_db()
    assert proposal.entity_id == story.azad.pk
