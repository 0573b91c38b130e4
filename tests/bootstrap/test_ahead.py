"""What a worker does before anybody asks."""

from __future__ import annotations

import importlib
from collections.abc import Callable

import pytest

from archive import search, serving
from tests import cast

standings = importlib.import_module("archive.search.standing")


@pytest.mark.django_db
def test_everybody_is_counted_ahead(search_index: Callable[[], int], monkeypatch: pytest.MonkeyPatch) -> None:
    cast.a_mention(cast.an_article(), cast.a_person(), "Azad Demo")
    search_index()
    monkeypatch.setattr(serving.connection, "close", lambda: None)  # the test's own
    serving.count_everybody()
    monkeypatch.setattr(standings, "_seen", lambda *asked: pytest.fail("counted again"))
    assert list(search.standing().articles.values()) == [1]


def test_a_worker_outlives_a_count_that_fails(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise OSError("no such file")

    monkeypatch.setattr(search, "standing", broken)
    serving.count_everybody()
    assert "could not be counted ahead" in caplog.text
