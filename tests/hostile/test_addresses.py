"""Addresses that nobody was given: an answer in the shape of the room they lead to, never a failure."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.test import Client

from archive.templatetags import navigation

pytestmark = pytest.mark.django_db

KEYS = (
    "%ED%A0%80", "%FF", "%0a", "a%0ab", "%E2%80%AE", "%25", "%5C", "'", "9" * 400, "a" * 4000,
    "%3Cscript%3E", "-", "_", "%D9%A2", "a;b", "a.json", "~",
)  # fmt: skip
ROOMS = ("articles", "events", "people", "organizations", "places", "tags", "sources")
NOTED = ("mentions", "roles")
METHODS = ("get", "head", "options", "post", "put", "patch", "delete")


@pytest.mark.parametrize("room", ROOMS)
def test_a_page_of_no_such_key_is_not_found(client: Client, room: str) -> None:
    for key in KEYS:
        for rest in ("/", "/x/", "/original/"):
            assert client.get(f"/{room}/{key}{rest}").status_code == 404, (key, rest)


@pytest.mark.parametrize("room", ROOMS + NOTED + ("nothing",))
def test_a_record_of_no_such_key_is_a_problem(client: Client, room: str) -> None:
    for key in KEYS:
        for rest in ("/", "", "/x/"):
            answer = client.get(f"/api/v1/{room}/{key}{rest}", follow=True)
            assert answer.status_code == 404, (key, rest)
            assert answer["Content-Type"] == "application/problem+json", (key, rest)


NULS = ("{}/%00/", "{}/a%00b/", "{}/?q=%00", "{}/?%00=1", "{}/?cursor=a%00")


@pytest.mark.parametrize("room", ROOMS)
def test_a_nul_is_no_part_of_an_address(client: Client, room: str) -> None:
    for address in NULS:
        assert client.get(f"/{address.format(room)}").status_code in {400, 404}, address
        answer = client.get(f"/api/v1/{address.format(room)}")
        assert answer.status_code in {400, 404}, address
        assert answer["Content-Type"] == "application/problem+json", address


@pytest.mark.parametrize("room", ROOMS)
def test_an_address_of_a_thousand_and_one_parameters_is_refused(client: Client, room: str) -> None:
    asked = "&".join(["q=a"] * 1001)
    assert client.get(f"/{room}/?{asked}").status_code == (200 if room == "tags" else 400)  # it asks nothing
    answer = client.get(f"/api/v1/{room}/?{asked}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_a_failure_under_the_api_is_a_problem(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.raise_request_exception = False
    monkeypatch.setattr("api.views.reading.Reading.list", lambda *args, **kwargs: 1 / 0)
    answer = client.get("/api/v1/people/")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert "division" not in answer.text


def test_where_the_api_has_nothing_every_method_is_told_so() -> None:
    strict = Client(enforce_csrf_checks=True)
    for method in METHODS:
        answer = getattr(strict, method)("/api/v1/nothing/")
        assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json"), method


@pytest.mark.parametrize("address", ["/robots.txt", "/healthz", "/readyz"])
def test_what_only_answers_is_only_asked(
    client: Client, search_index: Callable[[], int], address: str
) -> None:
    search_index()
    answers = {method: getattr(client, method)(address).status_code for method in METHODS}
    assert answers.pop("get") == answers.pop("head") == 200
    assert set(answers.values()) == {405}


def test_a_failure_has_an_answer_even_where_its_page_cannot_be_made(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As without the list of static files, which the first page asks for."""
    navigation.links.cache_clear()
    client.raise_request_exception = False
    monkeypatch.setattr("django.contrib.staticfiles.storage.staticfiles_storage.url", lambda name: 1 / 0)
    answer = client.get("/")
    assert (answer.status_code, answer["Content-Type"]) == (500, "text/plain")
    assert "Content-Security-Policy" in answer


def test_an_address_that_would_fill_every_link_is_refused(client: Client) -> None:
    asked = "q=" + "(" * 9_000
    assert client.get(f"/articles/?{asked}").status_code == 400
    answer = client.get(f"/api/v1/articles/?{asked}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert client.get("/articles/?q=" + "(" * 3_000).status_code == 200


@pytest.mark.parametrize("key", ["9" * 20, "9" * 400, "abc", "_00", "-1"])
def test_at_the_desk_no_key_is_a_failure(admin_client: Client, key: str) -> None:
    for model in admin.site._registry:
        for page in ("change", "history", "delete"):
            url = f"/admin/{model._meta.app_label}/{model._meta.model_name}/{key}/{page}/"
            assert admin_client.get(url).status_code in {302, 403, 404}, url
