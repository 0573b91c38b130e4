"""What holds for every test: which database it runs on, and that a failure names it."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

DATABASE = os.environ.get("TEST_DB", "sqlite")


@pytest.fixture(scope="session")
def database() -> str:
    """`sqlite` or `postgres`: the database under this run."""
    return DATABASE


_folders = itertools.count()


@pytest.fixture(autouse=True)
def _own_search_folder(settings: Any) -> None:
    """No test sees another's index. Where none is built, every search answers nothing."""
    settings.ARCHIVE_SEARCH_DIR = Path(settings.ARCHIVE_VAR) / f"search-{next(_folders)}"


@pytest.fixture
def search_index(db: None) -> Callable[[], int]:
    """Call it when the rows are there: it builds the index of this test; gives the number of articles.

    A test in a transaction never commits, so nothing follows the change log by itself.
    """
    from archive import search

    return search.rebuild


def pytest_report_header(config: pytest.Config) -> str:
    return "databases: " + ("sqlite and postgres" if config.getoption("tx") else DATABASE)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What no database makes a difference to runs once: with both databases under test each takes some of its
    files, so that neither waits for the other."""
    both = os.environ.get("TEST_BOTH") == "1"
    if DATABASE == "sqlite" and not both:
        return
    marked = [item for item in items if item.get_closest_marker("one_database")]
    elsewhere = [item for item in marked if not both or _database_of(item) != DATABASE]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if item not in elsewhere]


def _database_of(item: pytest.Item) -> str:
    """Which of the two runs the tests of a file that need none: half of the files each."""
    return ("sqlite", "postgres")[crc32(item.location[0].encode()) % 2]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Where two databases are under test, every line about a test ends with the name of its database."""
    if worker := getattr(report, "node", None):
        report.nodeid += f" [{worker.gateway.id}]"
