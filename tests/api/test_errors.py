"""Errors are problem details that say what to do."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from api.views.root import RESOURCES
from tests.api.conftest import Get


@pytest.mark.parametrize("resource", RESOURCES)
def test_an_unknown_parameter_is_refused_and_the_known_ones_are_named(
    resource: str, world: dict[str, Any], get: Get
) -> None:
    answer = get(f"{resource}/", colour="red")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert "cursor" in answer.data["errors"]["colour"][0]


@pytest.mark.parametrize("resource", RESOURCES)
@pytest.mark.parametrize("cursor", ["nonsense", "WzFd", "bnVsbA", "W251bGxd", "[]", "é"])
def test_a_broken_cursor_is_refused(resource: str, cursor: str, world: dict[str, Any], get: Get) -> None:
    assert get(f"{resource}/", cursor=cursor).status_code == 400


@pytest.mark.parametrize("limit", ["0", "201", "-1", "many", "1e2", "٣٠٠"])
def test_a_limit_outside_its_range_is_refused(limit: str, world: dict[str, Any], get: Get) -> None:
    answer = get("articles/", limit=limit)
    assert answer.status_code == 400
    assert "200" in answer.data["errors"]["limit"][0]


def test_a_filter_by_an_unknown_slug_says_so(world: dict[str, Any], get: Get) -> None:
    answer = get("articles/", person="nobody")
    assert answer.status_code == 400
    assert "person" in answer.data["errors"]


@pytest.mark.parametrize(
    "path", ["nothing/", "articles/zzzzzzzzzz/", "people/nobody/", "mentions/x-1-2/", "mentions/x/"]
)
def test_nothing_there_is_a_problem_not_a_page(path: str, world: dict[str, Any], get: Get) -> None:
    answer = get(path)
    assert answer.status_code == 404
    assert answer.data["status"] == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_api_only_reads(method: str, world: dict[str, Any], client: Client) -> None:
    answer = getattr(client, method)("/api/v1/articles/", b"{}", content_type="application/json")
    assert answer.status_code == 405
    assert answer.json()["status"] == 405
