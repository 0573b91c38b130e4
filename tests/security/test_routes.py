"""Deny by default: nobody can add an address without saying who may go there."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import resolve

from archive import curate
from archive.models import Article, ChangeSet, Entity
from tests.curate.conftest import Story, a_story
from tests.security.routes import DESK, DOOR, NOTHING, PAGES, READERS, desk_routes, example, routes

pytestmark = pytest.mark.django_db


def sitting(user: User, **options: bool) -> Client:
    client = Client(**options)  # type: ignore[arg-type]
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_every_route_is_on_a_list() -> None:
    listed = READERS.keys() | NOTHING | DOOR
    unlisted = [route for route in routes() if route not in listed and not route.startswith(DESK)]
    assert unlisted == [], "say in tests/security/routes.py who may go there"


def test_every_list_names_routes_that_exist() -> None:
    assert (READERS.keys() | NOTHING | DOOR) - set(routes()) == set()


def test_examples_lead_to_their_routes() -> None:
    for route, address in READERS.items():
        url = "/" + address.format_map(Known())
        assert resolve(url).route == plain(route), url
    for route in desk_routes():
        assert resolve(example(route)).route == plain(route), route


def plain(route: str) -> str:
    """As Django joins the patterns of a route."""
    return re.sub(r"(?<=/)\^", "", route)


class Known(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "abc-1-2" if name == "mention" else "abc"


def test_nobody_sees_the_desk_without_signing_in() -> None:
    for route in desk_routes():
        for method in ("get", "post"):
            answer = getattr(Client(), method)(example(route))
            assert answer.status_code == 302 and answer.url.startswith("/admin/login/"), (method, route)


def test_a_reader_with_an_account_sees_no_more_than_others() -> None:
    reader = sitting(User.objects.create_user("reader"))
    for route in desk_routes():
        answer = reader.get(example(route))
        assert answer.status_code == 302 and answer.url.startswith("/admin/login/"), route  # type: ignore[attr-defined]


def test_a_guest_at_the_desk_opens_no_drawer() -> None:
    guest = sitting(User.objects.create_user("guest", is_staff=True))
    a_story()
    for route in desk_routes():
        if not route.startswith(("admin/archive/", "admin/auth/", "admin/axes/")):
            continue
        assert is_closed(guest.get(example(route), follow=True)), route


def is_closed(answer: Any) -> bool:
    """Refused, not there, or led back to the desk's first page since nothing is there."""
    led_back = bool(answer.redirect_chain) and answer.redirect_chain[-1][0] == "/admin/"
    return answer.status_code in {403, 404, 405} or led_back


def test_editors_curate_and_run_nothing() -> None:
    user = User.objects.create_user("editor", is_staff=True)
    user.groups.add(curate.ensure_editors_group())
    editor = sitting(user)
    for route in desk_routes():
        if route.startswith(("admin/auth/", "admin/axes/")):
            assert is_closed(editor.get(example(route), follow=True)), route
    assert editor.get("/admin/archive/article/").status_code == 200
    assert editor.get("/admin/archive/change/add/").status_code == 403


def test_every_form_of_the_desk_needs_its_token() -> None:
    chief = sitting(User.objects.create_superuser("chief"), enforce_csrf_checks=True)
    story: Story = a_story()
    change_set = curate.confirm([story.event])
    assert change_set is not None
    for url in (
        "/admin/archive/article/",
        f"/admin/archive/article/{story.article.pk}/change/",
        f"/admin/archive/person/{story.azad.pk}/delete/",
        f"/admin/archive/changeset/{change_set.pk}/undo/",
        "/admin/password_change/",
        "/admin/logout/",
    ):
        assert chief.post(url, {"action": "withdraw"}).status_code == 403, url


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_readers_change_nothing(method: str) -> None:
    story = a_story()
    anybody = Client(enforce_csrf_checks=True)
    keys = {"article": story.article.public_id, "event": story.event.public_id, "person": story.azad.slug,
            "organization": story.ministry.slug, "role": story.role.public_id}  # fmt: skip
    for address in READERS.values():
        url = "/" + address.format_map(Known(keys))
        assert getattr(anybody, method)(url).status_code in {403, 404, 405}, url
    assert Article.objects.count() == 1 and Entity.objects.count() == 4 and not ChangeSet.objects.exists()


def test_readers_get_no_cookie() -> None:
    story = a_story()
    keys = Known({"article": story.article.public_id, "event": story.event.public_id})
    for address in PAGES.values():
        assert not Client().get("/" + address.format_map(keys)).cookies, address
