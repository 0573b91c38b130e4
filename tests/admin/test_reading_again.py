"""At the desk: what an editor sets, no reading sets again; and texts are read again from there."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from archive.ingest.registry import load_registry
from archive.ingest.stages import read_text
from archive.ingest.store.stage import store
from archive.models import Article, ChangeSet, Event, Mention, Name, Participation, Role
from tests import cast

pytestmark = pytest.mark.django_db

TEXT = (
    "Talks are held\n\nTESTABAD, March 11, 2024 (Demo Wire) – Azad Demo met Berivan Sample, the Minister of"
    " Examples, in Testabad on Sunday.\n"
)


@pytest.fixture
def article(db: None) -> Article:
    for name in ("Azad Demo", "Berivan Sample"):
        cast.a_person(name)
    cast.a_place()
    return store(read_text(TEXT.encode(), load_registry()), source=cast.a_source(), publish=True).article


def page(row: Any) -> str:
    return reverse(f"admin:archive_{row._meta.model_name}_change", args=[row.pk])


def form_of(desk: Client, row: Any) -> dict[str, Any]:
    """What the row's page would post as it is."""
    answer = desk.get(page(row))
    shown = answer.context["adminform"].form
    data = {name: shown.get_initial_for_field(field, name) for name, field in shown.fields.items()}
    for formset in (inline.formset for inline in answer.context["inline_admin_formsets"]):
        data |= {f"{formset.prefix}-{key}": value for key, value in formset.management_form.initial.items()}
        for each in formset.initial_forms:
            for name, field in each.fields.items():
                data[f"{each.prefix}-{name}"] = each.get_initial_for_field(field, name)
    return {name: "" if value is None else value for name, value in data.items()}


def save(desk: Client, row: Any, **changes: Any) -> Any:
    answer = desk.post(page(row), form_of(desk, row) | changes, follow=True)
    assert answer.redirect_chain, answer.context["errors"]
    row.refresh_from_db()
    return answer


def test_with_the_day_of_publication_moves_what_hangs_on_it(desk: Client, article: Article) -> None:
    event = Event.objects.get()
    assert str(event.date_earliest) == "2024-03-10"
    days = {"published_earliest": "2024-03-18", "published_latest": "2024-03-18"}
    said = save(desk, article, **days, why="The dateline is wrong.").content.decode()
    event.refresh_from_db()
    assert str(event.date_earliest) == "2024-03-17"
    assert article.edited == ["published"] and article.published_expression == ""
    assert "10 Mar 2024 → 17 Mar 2024" in said
    act = ChangeSet.objects.get(verb="edit")
    assert {(change.thing, change.action) for change in act.changes.all()} == {
        ("article", "updated"),
        ("event", "updated"),
    }


def test_what_was_set_at_the_desk_is_remembered(desk: Client, article: Article) -> None:
    save(desk, article, headline="An editor's headline")
    save(desk, article, agency="Another")
    assert article.edited == ["agency", "headline"]
    event = Event.objects.get()
    save(desk, event, title="An editor's title", date_earliest="2024-03-09")
    assert event.edited == ["date", "title"]


def test_who_changes_a_part_or_a_role_has_judged_it(desk: Client, article: Article) -> None:
    event, row = Event.objects.get(), Participation.objects.order_by("pk")[0]
    other = "mediator" if row.part != "mediator" else "host"
    save(desk, event, **{"participations-0-part": other})
    row.refresh_from_db()
    assert (row.part, row.review) == (other, "confirmed")
    assert set(event.participations.exclude(pk=row.pk).values_list("review", flat=True)) == {"unreviewed"}
    role = Role.objects.get()
    save(desk, role, title="Deputy Minister")
    assert role.review == "confirmed"


def test_a_text_is_read_again_after_a_look_at_the_differences(desk: Client, article: Article) -> None:
    Name.objects.create(entity=cast.an_organization("Demo Wire Agency"), text="Demo Wire")
    url, chosen = reverse("admin:archive_article_changelist"), {"_selected_action": [article.pk]}
    before = Mention.objects.count()
    asked = desk.post(url, {"action": "read_again", **chosen}).content.decode()
    assert "organization:demo-wire-agency" in asked and 'name="apply"' in asked
    assert Mention.objects.filter(entity__slug="demo-wire-agency").count() == 0
    desk.post(url, {"action": "read_again", **chosen, "apply": "1", "why": "New names."})
    assert Mention.objects.filter(entity__slug="demo-wire-agency").exists()
    assert Mention.objects.count() >= before
    done = ChangeSet.objects.get(verb="read again")
    assert (done.user and done.user.username, done.why) == ("editor", "New names.")


def test_a_part_that_the_machine_found_is_rejected_rather_than_deleted(
    desk: Client, article: Article
) -> None:
    event = Event.objects.get()
    row, other = event.participations.order_by("pk")[:2]
    Participation.objects.filter(pk=other.pk).update(rule="")
    save(desk, event, **{"participations-0-DELETE": "on", "participations-1-DELETE": "on"})
    row.refresh_from_db()
    assert row.review == "rejected" and not Participation.objects.filter(pk=other.pk).exists()
