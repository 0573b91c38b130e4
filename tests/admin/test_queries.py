"""A list of thirty rows costs as many queries as a list of ten."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from archive import curate
from archive.models import ArticleTag, CasualtyReport, Event, NotTheSame, Post, Proposal, Redirect, Tag
from tests import cast

pytestmark = pytest.mark.django_db

LISTS = [
    "article",
    "articletag",
    "casualtyreport",
    "change",
    "changeset",
    "document",
    "entity",
    "event",
    "evidence",
    "mention",
    "name",
    "notthesame",
    "organization",
    "participation",
    "person",
    "place",
    "post",
    "proposal",
    "redirect",
    "role",
    "source",
    "tag",
]


def fill(first: int, last: int) -> None:
    """Rows of every list, each with related rows of its own."""
    for number in range(first, last):
        source = cast.a_source(f"wire-{number}")
        place, ministry = cast.a_place(f"Place {number}"), cast.an_organization(f"Ministry {number}")
        person = cast.a_person(f"Person {number}")
        person.names.create(text=f"Alias {number}")
        article = cast.an_article(
            f"Text {number}\n\nSomebody met Berivan Sample.",
            source=source,
            dateline_place=place,
            status="draft",
        )
        cast.a_mention(article, person, "Somebody")
        event: Event = cast.an_event(article, place=place, title=f"Event {number}")
        event.participations.create(entity=person, part="host")
        report = CasualtyReport.objects.create(event=event, measure="killed", wording=f"{number}")
        cast.evidence_for(article, "Somebody", casualty=report)
        cast.a_role(person, article=article, organization=ministry, area=place)
        tag = Tag.objects.create(slug=f"tag-{number}", name=f"Tag {number}", parent=Tag.objects.first())
        ArticleTag.objects.create(article=article, tag=tag)
        Redirect.objects.create(kind="person", key=f"old-{number}", entity=person)
        Post.objects.create(person=person, title="Minister", organization=ministry)
        proposal = Proposal.objects.create(kind="person", name=f"Persan {number}")
        article.mentions.create(
            start=0, end=4, exact="Text", state="unresolved", rule="titled-name", proposal=proposal
        )
        NotTheSame.objects.create(entity=place, other=person)
        curate.publish([article])
        curate.confirm([person, place, ministry])


def queries(client: Client, model: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(reverse(f"admin:archive_{model}_changelist"))
    assert answer.status_code == 200
    return len(captured)


def test_no_list_asks_more_for_more_rows(chief: Client, search_index: Callable[[], int]) -> None:
    assert {m._meta.model_name for m in admin.site._registry if m._meta.app_label == "archive"} == set(LISTS)
    fill(0, 10)
    search_index()
    for model in LISTS:  # what is looked up once a process: content types
        queries(chief, model)
    few = {model: queries(chief, model) for model in LISTS}
    fill(10, 30)
    search_index()
    many = {model: queries(chief, model) for model in LISTS}
    assert few == many
    assert max(few.values()) <= 14, few


def test_the_page_of_an_article_does_not_ask_for_each_mention(chief: Client) -> None:
    words = " ".join(f"Person{number}." for number in range(30))
    article = cast.an_article(f"Many people\n\n{words}")
    people = [cast.a_person(f"Person{number}") for number in range(30)]
    url = reverse("admin:archive_article_change", args=[article.pk])

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert chief.get(url).status_code == 200
        return len(captured)

    cast.a_mention(article, people[0], "Person0.")
    cost()
    one = cost()
    for number, person in enumerate(people[1:], 1):
        cast.a_mention(article, person, f"Person{number}.")
    assert cost() == one


@pytest.mark.parametrize("name", ["person", "event"])
def test_a_page_with_much_to_say_does_not_ask_for_each_line(chief: Client, name: str) -> None:
    person, event = cast.a_person(), cast.an_event()
    row = person if name == "person" else event

    def tell(first: int, last: int) -> None:
        for number in range(first, last):
            article = cast.an_article(f"Text {number}\n\nAzad Demo met Berivan Sample.")
            cast.a_mention(article, person, "Azad Demo")
            cast.evidence_for(article, "met Berivan Sample", event=event)
            body = cast.an_organization(f"Body {number}")
            cast.a_role(person, f"Post {number}", article=article, organization=body)
            other = cast.an_event(article, title=f"Event {number}")
            other.participations.create(entity=person, part="host")

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert chief.get(reverse(f"admin:archive_{name}_change", args=[row.pk])).status_code == 200
        return len(captured)

    tell(0, 3)
    cost()
    few = cost()
    tell(3, 20)
    assert cost() == few
