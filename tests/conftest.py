"""What holds for every test: which database it runs on, and that a failure names it."""

from __future__ import annotations

import os

import pytest

DATABASE = os.environ.get("TEST_DB", "sqlite")


@pytest.fixture(scope="session")
def database() -> str:
    """`sqlite` or `postgres`: the database under this run."""
    return DATABASE


def pytest_report_header(config: pytest.Config) -> str:
    return "databases: " + ("sqlite and postgres" if config.getoption("tx") else DATABASE)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What no database makes a difference to runs on SQLite alone."""
    if DATABASE == "sqlite":
        return
    elsewhere = [item for item in items if item.get_closest_marker("one_database")]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if item not in elsewhere]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Where two databases are under test, every line about a test ends with the name of its database."""
    if worker := getattr(report, "node", None):
        report.nodeid += f" [{worker.gateway.id}]"
