"""Every page of the desk opens, and none carries code that the content policy would have to allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from archive.models import ArticleText, DocumentContent, Proposal, Segment
from tests.curate.conftest import Story

pytestmark = pytest.mark.django_db

INSIDE_OTHERS = {
    ArticleText: "shown on the page of its article",
    Segment: "shown in the text of its article",
    DocumentContent: "downloaded from the page of its document",
}


class InlineCode(HTMLParser):
    """Collects what `script-src 'self'; style-src 'self'` would block."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if (tag == "script" and "src" not in names) or tag == "style":
            self.found.append(f"<{tag}>")
        self.found += [f"<{tag} {name}=" for name in names if name == "style" or name.startswith("on")]
        self.found += [
            f"{name}={value}" for name, value in attrs if (value or "").lower().startswith("javascript:")
        ]


def inline_code(html: str) -> list[str]:
    parser = InlineCode()
    parser.feed(html)
    return parser.found


def pages_of(model: type[Model]) -> Iterator[str]:
    """List, search, addition, and the pages of one row."""
    opts = model._meta
    name = f"admin:{opts.app_label}_{opts.model_name}"
    yield reverse(f"{name}_changelist")
    yield reverse(f"{name}_changelist") + "?q=azad"
    yield reverse(f"{name}_add")
    row: Any = model._default_manager.order_by("-pk").first()
    if row is None:
        return
    for page in ("change", "history", "delete"):
        yield reverse(f"{name}_{page}", args=[row.pk])
    if hasattr(row, "history") and row.history.exists():
        yield reverse(f"{name}_simple_history", args=[row.pk, row.history.first().pk])


def every_page() -> Iterator[str]:
    for page in ("index", "password_change", "password_change_done"):
        yield reverse(f"admin:{page}")
    for app in ("archive", "auth", "axes"):
        yield reverse("admin:app_list", args=[app])
    for model in admin.site._registry:
        yield from pages_of(model)


def test_every_model_is_registered_or_shown_inside_another() -> None:
    from django.apps import apps

    for model in apps.get_app_config("archive").get_models():
        if (model._meta.model_name or "").startswith("historical"):
            continue
        assert admin.site.is_registered(model) != (model in INSIDE_OTHERS), model


def test_every_page_opens_without_inline_code(everything: Story, chief: Client) -> None:
    Group.objects.get_or_create(name="Others")
    seen = 0
    for url in every_page():
        answer = chief.get(url, follow=True)
        assert answer.status_code in {200, 403}, url
        assert answer.status_code == 200 or re.search(r"/(add|delete)/", url), url
        assert inline_code(answer.content.decode()) == [], url
        seen += 1
    assert seen > 100


def test_actions_that_ask_do_so_without_inline_code(everything: Story, desk: Client) -> None:
    for model, action, rows in (
        ("article", "withdraw", [everything.article]),
        ("article", "add_tag", [everything.article]),
        ("article", "remove_tag", [everything.article]),
        ("article", "read_again", [everything.article]),
        ("article", "delete_for_good", [everything.article]),
        ("mention", "link_to", [everything.mention]),
        ("proposal", "adopt", [Proposal.objects.get()]),
        ("person", "merge", [everything.azad, everything.berivan]),
        ("person", "tell_apart", [everything.azad, everything.berivan]),
    ):
        url = reverse(f"admin:archive_{model}_changelist")
        answer = desk.post(url, {"action": action, "_selected_action": [row.pk for row in rows]})
        html = answer.content.decode()
        assert answer.status_code == 200 and 'name="apply"' in html, action
        assert inline_code(html) == [], action


def test_history_of_a_long_life_has_pages_without_inline_code(story: Story, chief: Client) -> None:
    for number in range(120):
        story.event.title = f"Meeting {number}"
        story.event.save()
    answer = chief.get(reverse("admin:archive_event_history", args=[story.event.pk]))
    html = answer.content.decode()
    assert inline_code(html) == [] and "Meeting 118" in html and "?p=2" in html
    assert (
        chief.get(reverse("admin:archive_event_history", args=[story.event.pk]) + "?p=2").status_code == 200
    )


def test_a_former_state_is_looked_at_and_never_put_back(everything: Story, desk: Client) -> None:
    state = everything.event.history.last()
    url = reverse("admin:archive_event_simple_history", args=[everything.event.pk, state.pk])
    html = desk.get(url).content.decode()
    assert "unreviewed" in html and "Meeting" in html
    for field in ("title", "kind", "why", "_save"):
        assert f'name="{field}"' not in html
    assert desk.post(url, {"title": "Forged"}).status_code == 403
    everything.event.refresh_from_db()
    assert everything.event.title == "Meeting"


def test_lists_of_filters_open(everything: Story, desk: Client) -> None:
    for model, query in (
        ("article", "status__exact=draft&doubts=yes"),
        ("article", "doubts=no&language__exact=en"),
        ("event", "support=published&standing=own&maker=editor&confidence=none"),
        ("event", "support=hidden"), ("event", "support=none"), ("role", "support=published"),
        ("person", "standing=merged&names=more"), ("person", "names=one"),
        ("mention", "state__exact=unresolved&confidence=low&maker=machine"),
        ("mention", "confidence=high"),
        ("evidence", "of=casualty&stance__exact=supports"),
    ):  # fmt: skip
        answer = desk.get(reverse(f"admin:archive_{model}_changelist") + f"?{query}")
        assert answer.status_code == 200, (model, query)


def test_the_desk_counts_what_its_lists_show(everything: Story, desk: Client) -> None:
    from tests import cast

    cast.an_article("Draft\n\nText", status="draft", doubts=["No date."])
    answer = desk.get(reverse("admin:index"))
    piles = {pile.label: pile for pile in answer.context["piles"]}
    assert piles["drafts"].count == piles["with doubts"].count == 1
    assert len(piles) == 12
    for pile in piles.values():
        listed = desk.get(pile.url)
        assert listed.status_code == 200
        assert listed.context["cl"].result_count == pile.count, pile.label


def test_somebody_without_rights_sees_no_piles(everything: Story) -> None:
    client = Client()
    user = User.objects.create_user("guest", is_staff=True)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(reverse("admin:index"))
    assert answer.status_code == 200
    assert list(answer.context["piles"]) == [] and not answer.context["acts"]


@pytest.mark.parametrize("model", ["change", "changeset", "redirect", "document"])
def test_what_was_done_is_read_only_even_for_the_chief(everything: Story, chief: Client, model: str) -> None:
    row = admin.site._registry
    found = next(m for m in row if m._meta.model_name == model)._default_manager.first()
    assert found is not None
    page = reverse(f"admin:archive_{model}_change", args=[found.pk])
    assert 'name="_save"' not in chief.get(page).content.decode()
    assert chief.post(page, {"key": "forged"}).status_code == 403
    assert (
        chief.post(reverse(f"admin:archive_{model}_delete", args=[found.pk]), {"post": "yes"}).status_code
        == 403
    )
    assert chief.get(reverse(f"admin:archive_{model}_add")).status_code == 403
