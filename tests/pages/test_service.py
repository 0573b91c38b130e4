"""Addresses for machines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test import Client


def test_the_process_says_that_it_lives_without_asking_the_database(client: Client) -> None:
    assert client.get("/healthz").content == b"ok\n"


@pytest.mark.django_db
def test_readiness_asks_the_database(
    client: Client, monkeypatch: pytest.MonkeyPatch, search_index: Callable[[], int]
) -> None:
    search_index()
    assert client.get("/readyz").status_code == 200

    def broken(*args: Any) -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", broken)
    assert client.get("/readyz").status_code == 503


def test_robots_are_kept_from_the_desk(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert "Disallow: /admin/" in answer.content.decode()
    assert answer["Content-Type"].startswith("text/plain")
