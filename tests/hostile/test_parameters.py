"""Parameters that nobody means: refused or found nothing, never a failure."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

LISTS = ("articles", "events", "people", "organizations", "places", "tags", "sources", "mentions", "roles")


@pytest.mark.parametrize(
    "limit", ["0", "-1", "201", "9" * 30, "9" * 5000, "1e2", "\u00b2", "\ufdfa", "", " "]
)
def test_a_limit_out_of_bounds_is_refused(client: Client, limit: str) -> None:
    for name in LISTS:
        answer = client.get(f"/api/v1/{name}/", {"limit": limit})
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["limit"]), name
