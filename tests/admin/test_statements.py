"""Mentions, evidence, events, roles: what an editor may say, and what stands as it was read."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from archive.models import ChangeSet, Event, Evidence, Mention, Participation, Role
from tests import cast
from tests.curate.conftest import Story, log

pytestmark = pytest.mark.django_db


def url(model: str, page: str, *args: int) -> str:
    return reverse(f"admin:archive_{model}_{page}", args=args)


def test_picking_another_entity_confirms_the_link(desk: Client, story: Story) -> None:
    Mention.objects.filter(pk=story.mention.pk).update(rule="exact-name", confidence=0.9)
    data = {"entity": story.berivan.pk, "kind": "name", "why": ""}
    assert desk.post(url("mention", "change", story.mention.pk), data).status_code == 302
    mention = Mention.objects.get(pk=story.mention.pk)
    assert (mention.entity_id, mention.state, mention.review) == (story.berivan.pk, "linked", "confirmed")
    assert log() == [("article", story.article.public_id, "updated")]


def test_taking_the_entity_away_leaves_the_words_open(desk: Client, story: Story) -> None:
    desk.post(url("mention", "change", story.mention.pk), {"entity": "", "kind": "name", "why": ""})
    mention = Mention.objects.get(pk=story.mention.pk)
    assert (mention.state, mention.review) == ("unresolved", "unreviewed")


def test_no_offset_is_edited(desk: Client, story: Story) -> None:
    quote = Evidence.objects.get(event=story.event)
    forged = {"start": 0, "end": 4, "exact": "Azad", "rule": "x", "confidence": 1, "why": ""}
    desk.post(url("mention", "change", story.mention.pk), forged | {"entity": story.azad.pk, "kind": "name"})
    desk.post(url("evidence", "change", quote.pk), forged | {"stance": "contradicts", "field": ""})
    mention, after = Mention.objects.get(pk=story.mention.pk), Evidence.objects.get(pk=quote.pk)
    assert (mention.start, mention.end, mention.exact) == (
        story.mention.start,
        story.mention.end,
        "Azad Demo",
    )
    assert (after.start, after.exact, after.rule) == (quote.start, quote.exact, quote.rule)
    assert after.stance == "contradicts"


def test_what_the_machine_found_is_rejected_and_not_deleted(desk: Client, story: Story) -> None:
    Mention.objects.filter(pk=story.mention.pk).update(rule="exact-name")
    assert desk.post(url("mention", "delete", story.mention.pk), {"post": "yes"}).status_code == 403
    desk.post(url("mention", "changelist"), {"action": "reject", "_selected_action": [story.mention.pk]})
    assert Mention.objects.get(pk=story.mention.pk).state == "rejected"


def test_an_editor_points_at_words_of_the_text(desk: Client, story: Story) -> None:
    data = {"article": story.article.pk, "words": "Testabad", "occurrence": "", "entity": story.testabad.pk,
            "kind": "name", "why": ""}  # fmt: skip
    assert desk.post(url("mention", "add"), data).status_code == 302
    mention = Mention.objects.get(entity=story.testabad)
    assert (mention.exact, mention.review, mention.rule) == ("Testabad", "confirmed", "")
    assert story.article.body.text[mention.start : mention.end] == "Testabad"
    twice = desk.post(url("mention", "add"), data | {"words": "Azad Demo"})
    assert "at 2 places" in twice.content.decode()
    nowhere = desk.post(url("mention", "add"), data | {"words": "Somebody else"})
    assert "do not stand" in nowhere.content.decode()


def test_the_same_words_are_mentioned_once(desk: Client, story: Story) -> None:
    data = {"article": story.article.pk, "words": "Azad Demo", "occurrence": 1, "entity": story.azad.pk,
            "kind": "name", "why": ""}  # fmt: skip
    answer = desk.post(url("mention", "add"), data)
    assert answer.status_code == 200 and "already" in answer.content.decode()


def test_an_event_made_by_hand_is_seen_once_it_has_its_sentence(desk: Client, story: Story) -> None:
    empty = {
        f"{rows}-{form}_FORMS": 0
        for rows in ("participations", "casualties")
        for form in ("TOTAL", "INITIAL")
    }
    data = {
        "title": "Talks", "kind": "meeting", "modality": "occurred", "date_earliest": "2024-03-10",
        "date_latest": "", "date_basis": "stated", "other_places": [story.testabad.pk], "why": "", **empty,
    }  # fmt: skip
    assert desk.post(url("event", "add"), data).status_code == 302
    event = Event.objects.get(title="Talks")
    assert list(event.other_places.all()) == [story.testabad] and log() == []
    assert event.history.first().other_places.count() == 1
    quote = {"article": story.article.pk, "words": "lasted an hour", "occurrence": "", "stance": "supports",
             "event": event.pk, "role": "", "casualty": "", "field": "", "why": ""}  # fmt: skip
    assert desk.post(url("evidence", "add"), quote).status_code == 302
    assert Event.objects.published().filter(pk=event.pk).exists()
    assert ("event", event.public_id, "created") in log()
    two = desk.post(url("evidence", "add"), quote | {"role": story.role.pk})
    assert "exactly one" in two.content.decode()


def test_further_places_are_taken_away_and_undone(desk: Client, story: Story) -> None:
    story.event.other_places.add(story.testabad)
    parts = list(story.event.participations.all())
    rows = {"participations-TOTAL_FORMS": 2, "participations-INITIAL_FORMS": 2,
            "casualties-TOTAL_FORMS": 0, "casualties-INITIAL_FORMS": 0}  # fmt: skip
    for number, part in enumerate(parts):
        rows |= {f"participations-{number}-{name}": value for name, value in (
            ("id", part.pk), ("event", story.event.pk), ("entity", part.entity_id), ("part", "attendee"),
            ("review", "confirmed"))}  # fmt: skip
    data = {
        "title": "Meeting", "kind": "meeting", "modality": "occurred", "place": story.testabad.pk,
        "date_earliest": "2024-03-10", "date_latest": "2024-03-10", "date_basis": "unknown",
        "why": "", **rows,
    }  # fmt: skip
    assert desk.post(url("event", "change", story.event.pk), data).status_code == 302
    assert not story.event.other_places.exists()
    assert set(Participation.objects.values_list("part", "review")) == {("attendee", "confirmed")}
    desk.post(url("changeset", "undo", ChangeSet.objects.get().pk), {"why": ""})
    assert story.event.other_places.count() == 1
    assert set(Participation.objects.values_list("part", flat=True)) == {"visitor", "host"}


def test_events_and_roles_are_reviewed_in_bulk(desk: Client, story: Story) -> None:
    desk.post(url("event", "changelist"), {"action": "confirm", "_selected_action": [story.event.pk]})
    desk.post(url("role", "changelist"), {"action": "reject", "_selected_action": [story.role.pk]})
    assert Event.objects.get().review == "confirmed" and not Role.objects.published().exists()
    desk.post(url("role", "changelist"), {"action": "reset", "_selected_action": [story.role.pk]})
    assert Role.objects.published().exists()


def test_two_tellings_of_an_event_are_merged(desk: Client, story: Story) -> None:
    double = cast.an_event(story.article, words="lasted an hour", title="Talks")
    data = {
        "action": "merge",
        "_selected_action": [double.pk, story.event.pk],
        "apply": "1",
        "heir": story.event.pk,
    }
    desk.post(url("event", "changelist"), data)
    assert list(Event.objects.published()) == [story.event]


def test_many_mentions_are_linked_at_once(desk: Client, story: Story) -> None:
    rows = list(Mention.objects.values_list("pk", flat=True))
    data = {
        "action": "link_to",
        "_selected_action": rows,
        "apply": "1",
        "entity": story.berivan.pk,
        "why": "",
    }
    desk.post(url("mention", "changelist"), data)
    assert Mention.objects.filter(entity=story.berivan, review="confirmed").count() == 2
    desk.post(url("mention", "changelist"), {"action": "unlink", "_selected_action": rows})
    assert Mention.objects.filter(state="unresolved").count() == 2


def test_a_role_that_is_there_is_not_made_twice(desk: Client, story: Story) -> None:
    data = {"person": story.berivan.pk, "title": "MINISTER", "organization": story.ministry.pk, "area": "",
            "qualifier": "current", "why": ""}  # fmt: skip
    answer = desk.post(url("role", "add"), data)
    assert answer.status_code == 200 and Role.objects.count() == 1


def test_hundreds_of_participants_are_edited_in_their_own_list(desk: Client, story: Story) -> None:
    people = [cast.a_person(f"Person {number}") for number in range(100)]
    Participation.objects.bulk_create(
        Participation(event=story.event, entity=person, part="attendee") for person in people
    )
    html = desk.get(url("event", "change", story.event.pk)).content.decode()
    assert "participations-0-entity" not in html and "casualties-TOTAL_FORMS" in html
    assert "102" in html and f"event__id__exact={story.event.pk}" in html
