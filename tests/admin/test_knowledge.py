"""What the reading goes by is written at the desk: known posts, and who is not the same."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from archive import curate
from archive.admin.proposals import likely_of
from archive.models import ChangeSet, NotTheSame, Post, Proposal
from tests import cast
from tests.curate.conftest import Story

pytestmark = pytest.mark.django_db


def add(desk: Client, model: str, **fields: object) -> bytes:
    return desk.post(reverse(f"admin:archive_{model}_add"), fields, follow=True).content


def test_a_post_is_added_with_as_much_of_its_dates_as_is_known(story: Story, desk: Client) -> None:
    fields = {"person": story.azad.pk, "title": "Minister", "organization": story.ministry.pk}
    add(desk, "post", **fields, earliest="2019-07", latest="", review="confirmed", why="Their own page.")
    post = Post.objects.get()
    assert (post.earliest, post.latest, post.held_to) == ("2019-07", "", None)
    assert str(post.held_from) == "2019-07-01"
    assert ChangeSet.objects.get().why == "Their own page."


@pytest.mark.parametrize(
    "wrong",
    [
        {"earliest": "July 2019"},
        {"earliest": "2019-13"},
        {"earliest": "2020", "latest": "2019"},
        {"area": "testabad"},
        {"organization": ""},
    ],
)
def test_a_post_that_makes_no_sense_is_refused(story: Story, desk: Client, wrong: dict[str, object]) -> None:
    fields = {"person": story.azad.pk, "title": "Minister", "organization": story.ministry.pk}
    wrong = {name: story.testabad.pk if value == "testabad" else value for name, value in wrong.items()}
    assert b"errornote" in add(desk, "post", **fields | {"review": "unreviewed"} | wrong)
    assert not Post.objects.exists()


def test_a_person_has_his_known_posts_on_his_page(everything: Story, desk: Client) -> None:
    html = desk.get(reverse("admin:archive_person_change", args=[everything.azad.pk])).content.decode()
    assert 'value="2019-07"' in html and "readers do not see them" in html


def test_two_are_told_apart_in_either_order(story: Story, desk: Client) -> None:
    fields = {"entity": story.berivan.pk, "other": story.azad.pk, "why": "Two people."}
    add(desk, "notthesame", **fields)
    said = NotTheSame.objects.get()
    assert (said.entity_id, said.other_id) == (story.azad.pk, story.berivan.pk)
    assert (said.who, said.why) == ("editor", "Two people.")
    assert b"errornote" in add(desk, "notthesame", **fields)


@pytest.mark.parametrize("given", [{}, {"other": "berivan", "name": "Berivan"}, {"other": "azad"}])
def test_what_tells_nobody_apart_is_refused(story: Story, desk: Client, given: dict[str, object]) -> None:
    people = {"azad": story.azad.pk, "berivan": story.berivan.pk}
    chosen = {key: people.get(str(value), value) for key, value in given.items()}
    assert b"errornote" in add(desk, "notthesame", entity=story.azad.pk, **chosen)


def test_the_list_of_people_tells_them_apart(story: Story, desk: Client) -> None:
    desk.post(
        reverse("admin:archive_person_changelist"),
        {
            "action": "tell_apart",
            "_selected_action": [story.azad.pk, story.berivan.pk],
            "apply": "1",
            "why": "Two.",
        },
    )
    assert NotTheSame.objects.get().why == "Two."


def test_what_was_told_apart_is_taken_back_by_deleting_it(story: Story, desk: Client) -> None:
    curate.tell_apart([story.azad, story.berivan])
    said = NotTheSame.objects.get()
    desk.post(reverse("admin:archive_notthesame_delete", args=[said.pk]), {"post": "yes"})
    assert not NotTheSame.objects.exists()
    assert curate.merge(cast.a_person("Third"), story.azad)


def test_the_queue_shows_most_told_names_first_with_quotes_and_who_they_may_be(
    story: Story, desk: Client, search_index: Any
) -> None:
    search_index()
    rare = Proposal.objects.create(kind="person", name="Azat Demo")
    often = Proposal.objects.create(kind="organization", name="Demo Wire")
    for number in range(2):
        article = cast.an_article(f"Text {number}\n\nAccording to Demo Wire, nobody came.")
        article.mentions.create(
            start=21, end=30, exact="Demo Wire", state="unresolved", proposal=often, rule="head-noun"
        )
    answer = desk.get(reverse("admin:archive_proposal_changelist"))
    assert [row.name for row in answer.context["cl"].result_list] == ["Demo Wire", "Azat Demo"]
    html = answer.content.decode()
    assert "According to <mark>Demo Wire</mark>, nobody came." in html
    assert "2 texts" in html and "“<bdi>Azad Demo</bdi>”" in html
    curate.refuse_name(story.azad, "Azat Demo")
    html = desk.get(reverse("admin:archive_proposal_changelist")).content.decode()
    assert "“<bdi>Azad Demo</bdi>”" not in html
    assert rare.mentions.count() == 0


def test_names_become_entities_or_aliases_in_bulk(story: Story, desk: Client) -> None:
    names = [Proposal.objects.create(kind="person", name=f"Somebody {n}") for n in "ABC"]
    url, chosen = reverse("admin:archive_proposal_changelist"), [row.pk for row in names]
    desk.post(url, {"action": "found", "_selected_action": chosen[:2]})
    desk.post(url, {"action": "adopt", "_selected_action": chosen[2:], "apply": "1", "entity": story.azad.pk})
    assert [Proposal.objects.get(pk=pk).entity.name for pk in chosen] == [  # type: ignore[union-attr]
        "Somebody A",
        "Somebody B",
        "Azad Demo",
    ]
    assert story.azad.names.get().text == "Somebody C"


def test_a_name_becomes_an_entity_from_its_own_page(story: Story, desk: Client) -> None:
    name = Proposal.objects.create(name="Council of Demo")
    page = reverse("admin:archive_proposal_change", args=[name.pk])
    assert b"Save, and make it an entity" in desk.get(page).content
    desk.post(page, {"name": "The Council of Demo", "kind": "organization", "why": "New.", "_found": "1"})
    name.refresh_from_db()
    assert name.entity and name.entity.key == "organization:the-council-of-demo"
    assert b"Save, and make it an entity" not in desk.get(page).content


def test_each_name_goes_to_the_first_who_it_may_be(story: Story, desk: Client, search_index: Any) -> None:
    search_index()
    names = [Proposal.objects.create(kind="person", name=name) for name in ("Azat Demo", "Quite Another")]
    url = reverse("admin:archive_proposal_changelist")
    data = {"action": "adopt_likeliest", "_selected_action": [name.pk for name in names]}
    said = desk.post(url, data, follow=True).content.decode()
    assert story.azad.names.get().text == "Azat Demo"
    assert "Nobody on file has a name like “Quite Another”." in said
    assert Proposal.objects.get(name="Quite Another").review == "unreviewed"


def test_who_a_name_may_be_is_who_the_search_says(story: Story, desk: Client, search_index: Any) -> None:
    cast.a_person("Azat Demo", slug="hidden", review="rejected")
    no_person = cast.a_person("Azad Demoo")
    NotTheSame.objects.create(entity=no_person, name="Azat Demo")
    names = [Proposal.objects.create(kind=kind, name="Azat Demo") for kind in ("person", "place", "")]
    search_index()
    likely = likely_of(names)
    found = [[one.entity.pk for one in likely[name.pk]] for name in names]
    assert found == [[story.azad.pk], [], [story.azad.pk]]
    html = desk.get(reverse("admin:archive_proposal_changelist")).content.decode()
    assert "t = d" in html or "d = t" in html


def test_a_name_that_is_written_otherwise_is_put_back_whole(story: Story, desk: Client) -> None:
    name = Proposal.objects.create(kind="person", name="Azat Demo")
    page = reverse("admin:archive_proposal_change", args=[name.pk])
    desk.post(page, {"name": "Azad Demirtas", "kind": "person", "why": ""})
    name.refresh_from_db()
    assert name.folded == "azad demirtas"
    curate.undo(ChangeSet.objects.get(verb="edit"))
    name.refresh_from_db()
    assert (name.name, name.folded) == ("Azat Demo", "azat demo")


def test_who_links_a_name_is_led_to_its_texts(story: Story, desk: Client) -> None:
    name = Proposal.objects.create(kind="person", name="Azat Demo")
    story.article.mentions.create(
        start=42, end=46, exact="Demo", state="unresolved", rule="titled-name", proposal=name
    )
    url = reverse("admin:archive_proposal_changelist")
    said = desk.post(url, {"action": "found", "_selected_action": [name.pk]}, follow=True).content.decode()
    texts = f"{reverse('admin:archive_article_changelist')}?id__in={story.article.pk}"
    assert texts in said
    assert [row.pk for row in desk.get(texts).context["cl"].result_list] == [story.article.pk]
