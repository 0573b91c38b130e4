"""People, organizations and places: addresses, merging, picking."""

from __future__ import annotations

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from archive import curate
from archive.models import ChangeSet, Entity, Mention, Name, Person, Place, Redirect
from tests import cast
from tests.curate.conftest import Story, log

pytestmark = pytest.mark.django_db


def form(person: Person, **changes: object) -> dict[str, object]:
    return {
        "name": person.name, "slug": person.slug, "category": "", "summary": "", "why": "",
        "names-TOTAL_FORMS": 0, "names-INITIAL_FORMS": 0, "posts-TOTAL_FORMS": 0,
        "posts-INITIAL_FORMS": 0, **changes,
    }  # fmt: skip


def page(person: Person) -> str:
    return reverse("admin:archive_person_change", args=[person.pk])


def test_a_changed_slug_leaves_a_redirect(desk: Client, story: Story) -> None:
    assert desk.post(page(story.azad), form(story.azad, name="Azad", slug="azad")).status_code == 302
    assert Redirect.objects.get().key == "azad-demo"
    assert log() == [("entity", "person:azad", "updated")]


def test_an_address_that_leads_elsewhere_is_refused_beside_its_field(desk: Client, story: Story) -> None:
    Redirect.objects.create(kind="person", key="old", entity=story.berivan)
    answer = desk.post(page(story.azad), form(story.azad, slug="old"))
    assert "leads to “Berivan Sample” for ever" in answer.content.decode()
    new = desk.post(reverse("admin:archive_person_add"), form(Person(name="New", slug="old")))
    assert "leads to “Berivan Sample” for ever" in new.content.decode()
    assert not Person.objects.filter(slug="old").exists()


def test_a_new_person_is_an_act(desk: Client) -> None:
    data = form(Person(name="New", slug="new"), why="Named in a text.")
    data |= {"names-TOTAL_FORMS": 1, "names-0-text": "جديد", "names-0-kind": "alias"}
    assert desk.post(reverse("admin:archive_person_add"), data).status_code == 302
    assert Person.objects.get().kind == "person" and Name.objects.get().text == "جديد"
    assert log() == [("entity", "person:new", "created")]
    assert (ChangeSet.objects.get().verb, ChangeSet.objects.get().why) == ("add", "Named in a text.")


def test_two_are_merged_and_the_merge_undone(desk: Client, story: Story) -> None:
    url = reverse("admin:archive_person_changelist")
    rows = [story.azad.pk, story.berivan.pk]
    asked = desk.post(url, {"action": "merge", "_selected_action": rows}).content.decode()
    assert "Azad Demo: 1 mentions" in asked
    data = {
        "action": "merge",
        "_selected_action": rows,
        "apply": "1",
        "heir": story.berivan.pk,
        "why": "One.",
    }
    assert desk.post(url, data).status_code == 302
    assert Mention.objects.filter(entity=story.berivan).count() == 2
    change_set = ChangeSet.objects.get(verb="merge")
    undo = reverse("admin:archive_changeset_undo", args=[change_set.pk])
    assert "mentions" in desk.get(undo).content.decode() or "mention" in desk.get(undo).content.decode()
    assert Mention.objects.filter(entity=story.berivan).count() == 2, "looking undoes nothing"
    assert desk.post(undo, {"why": "Two after all."}).status_code == 302
    assert Mention.objects.filter(entity=story.azad).count() == 1
    again = desk.post(undo, {"why": ""}, follow=True)
    assert "undone already" in again.content.decode()


def test_one_alone_is_not_merged(desk: Client, story: Story) -> None:
    url = reverse("admin:archive_person_changelist")
    answer = desk.post(url, {"action": "merge", "_selected_action": [story.azad.pk]}, follow=True)
    assert "at least two" in answer.content.decode()


def test_a_merge_that_is_refused_is_explained(desk: Client, story: Story) -> None:
    wrong = cast.a_person("Wrong", review="rejected")
    url = reverse("admin:archive_person_changelist")
    data = {"action": "merge", "_selected_action": [story.azad.pk, wrong.pk], "apply": "1", "heir": wrong.pk}
    assert "is rejected" in desk.post(url, data, follow=True).content.decode()
    assert Entity.objects.get(pk=story.azad.pk).merged_into is None


def test_somebody_who_is_mentioned_is_not_deleted(desk: Client, story: Story) -> None:
    url = reverse("admin:archive_person_delete", args=[story.azad.pk])
    html = desk.get(url).content.decode()
    assert "mentions: 1" in html and "Yes, I" not in html
    desk.post(url, {"post": "yes"})
    assert Person.objects.filter(pk=story.azad.pk).exists()


def test_a_stranger_is_deleted_and_comes_back(desk: Client) -> None:
    stranger = cast.a_person("Stranger")
    desk.post(reverse("admin:archive_person_delete", args=[stranger.pk]), {"post": "yes"})
    assert not Person.objects.exists() and log()[-1] == ("entity", "person:stranger", "deleted")
    desk.post(reverse("admin:archive_changeset_undo", args=[ChangeSet.objects.get().pk]), {"why": ""})
    assert Person.objects.get().pk == stranger.pk


def test_a_rejected_place_of_an_event_is_refused_in_words(desk: Client, story: Story) -> None:
    url = reverse("admin:archive_place_changelist")
    answer = desk.post(url, {"action": "reject", "_selected_action": [story.testabad.pk]}, follow=True)
    assert "is the place of an event" in answer.content.decode()
    assert Place.objects.get().review == "unreviewed"


def pick(desk: Client, model: str, field: str, term: str) -> list[str]:
    query = {"app_label": "archive", "model_name": model, "field_name": field, "term": term}
    return [each["text"] for each in desk.get(reverse("admin:autocomplete"), query).json()["results"]]


def test_picking_tells_kinds_apart_and_offers_nobody_who_is_gone(desk: Client) -> None:
    heir = cast.a_person("Erbil Ahmad")
    cast.a_place("Erbil")
    cast.a_person("Erbil Rejected", review="rejected")
    cast.a_person("Erbil Merged", merged_into=heir)
    heir.names.create(text="هەولێر")
    assert pick(desk, "mention", "entity", "erbil") == ["▲ Erbil · erbil", "● Erbil Ahmad · erbil-ahmad"]
    assert pick(desk, "mention", "entity", "هەول") == ["● Erbil Ahmad · erbil-ahmad"]


def test_an_entity_opens_as_what_it_is(desk: Client, story: Story) -> None:
    answer = desk.get(reverse("admin:archive_entity_change", args=[story.testabad.pk]))
    assert answer.url == reverse("admin:archive_place_change", args=[story.testabad.pk])  # type: ignore[attr-defined]
    assert desk.get(reverse("admin:archive_entity_change", args=[999])).status_code == 302


@pytest.mark.parametrize("failure", [curate.Refused("No: so and so."), IntegrityError()])
def test_a_refusal_or_a_lost_race_is_said_and_nothing_is_kept(
    desk: Client, story: Story, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def refuse(doing: curate.Act, *rows: object) -> None:
        raise failure

    monkeypatch.setattr(curate.Act, "finish", refuse)
    answer = desk.post(page(story.azad), form(story.azad, name="Other"), follow=True)
    html = answer.content.decode()
    assert "No: so and so." in html or "Somebody else has just changed this" in html
    assert Person.objects.get(pk=story.azad.pk).name == "Azad Demo"
