"""Who knows of requests. import-linter sees other packages by their first name only, not django.http."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("models", "search", "ingest", "curate", "digests", "values")
REQUESTS = ("django.http", "django.shortcuts", "django.views", "django.test", "rest_framework")


def modules(room: str) -> list[Path]:
    folder = ROOT / "archive" / room
    return sorted(folder.rglob("*.py")) or [path for path in [folder.with_suffix(".py")] if path.exists()]


def imported(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def knows_requests(text: str) -> bool:
    return any(f"{name}.".startswith(f"{request}.") for name in imported(text) for request in REQUESTS)


@pytest.mark.one_database
@pytest.mark.parametrize("room", ROOMS)
def test_a_room_below_the_surfaces_knows_nothing_of_requests(room: str) -> None:
    assert [str(path) for path in modules(room) if knows_requests(path.read_text(encoding="utf-8"))] == []


@pytest.mark.one_database
def test_every_way_of_importing_a_request_is_seen() -> None:
    for line in ("import django.http", "from django.http import Http404", "from django import http"):
        assert knows_requests(line), line
        assert knows_requests(f"def inside():\n    {line}"), line
    assert not knows_requests("from django.utils.http import urlencode\nimport django.httpx")
