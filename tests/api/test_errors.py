"""Errors are problem details that say what to do."""

from __future__ import annotations

from typing import Any

from django.test import Client

from api.views.root import RESOURCES
from tests.api.conftest import Get


def test_an_unknown_parameter_is_refused_and_the_known_ones_are_named(
    world: dict[str, Any], get: Get
) -> None:
    for resource in RESOURCES:
        answer = get(f"{resource}/", colour="red")
        assert answer.status_code == 400, resource
        assert answer["Content-Type"] == "application/problem+json", resource
        assert "cursor" in answer.data["errors"]["colour"][0], resource


def test_a_broken_cursor_is_refused(world: dict[str, Any], get: Get) -> None:
    for resource in RESOURCES:
        for cursor in ("nonsense", "WzFd", "bnVsbA", "W251bGxd", "[]", "é"):
            assert get(f"{resource}/", cursor=cursor).status_code == 400, (resource, cursor)


def test_a_limit_outside_its_range_is_refused(world: dict[str, Any], get: Get) -> None:
    for limit in ("0", "201", "-1", "many", "1e2", "٣٠٠"):
        answer = get("articles/", limit=limit)
        assert answer.status_code == 400, limit
        assert "200" in answer.data["errors"]["limit"][0], limit


def test_a_filter_by_an_unknown_slug_says_so(world: dict[str, Any], get: Get) -> None:
    answer = get("articles/", person="nobody")
    assert answer.status_code == 400
    assert "person" in answer.data["errors"]


def test_nothing_there_is_a_problem_not_a_page(world: dict[str, Any], get: Get) -> None:
    for path in ("nothing/", "articles/zzzzzzzzzz/", "people/nobody/", "mentions/x-1-2/", "mentions/x/"):
        answer = get(path)
        assert answer.status_code == 404, path
        assert answer.data["status"] == 404, path


def test_the_api_only_reads(world: dict[str, Any], client: Client) -> None:
    for method in ("post", "put", "patch", "delete"):
        answer = getattr(client, method)("/api/v1/articles/", b"{}", content_type="application/json")
        assert answer.status_code == 405, method
        assert answer.json()["status"] == 405, method
