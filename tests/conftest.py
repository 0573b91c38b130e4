"""What holds for every test: which database it runs on, and that a failure names it."""

from __future__ import annotations

import gc
import itertools
import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.lasting import Lasting, Once, lasting
from tests.seeded import Seeded, seeded_archive

DATABASE = os.environ.get("TEST_DB", "sqlite")
ONCE = os.environ.get("TEST_ONCE", "also" if DATABASE == "sqlite" else "no")
"""Whether the tests that no database makes a difference to run here: ``also``, ``only`` these, or ``no``."""


@pytest.fixture(scope="session")
def database() -> str:
    """`sqlite` or `postgres`: the database under this run."""
    return DATABASE


_folders = itertools.count()


@pytest.fixture(autouse=True)
def _own_search_folder() -> None:
    """No test sees another's index. Where none is built, every search answers nothing.

    Nothing is to be put back: the next test has its own. (The fixture ``settings`` costs more.)
    """
    from django.conf import settings

    settings.ARCHIVE_SEARCH_DIR = Path(settings.ARCHIVE_VAR) / f"search-{next(_folders)}"


@pytest.fixture
def search_index(db: None) -> Callable[[], int]:
    """Call it when the rows are there: it builds the index of this test; gives the number of articles.

    A test in a transaction never commits, so nothing follows the change log by itself.
    """
    from archive import search

    return search.rebuild


@pytest.fixture(scope="session")
def empty_archive(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A file of SQLite with all tables and nothing in them, to be copied for processes of a test's own."""
    from django.db import connection

    path = tmp_path_factory.mktemp("empty") / "archive.sqlite3"
    with django_db_blocker.unblock():
        connection.ensure_connection()
        connection.connection.execute("VACUUM INTO ?", [str(path)])
    return path


@pytest.fixture(scope="session")
def seeded(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Seeded]:
    """The archive with its seeds and their index: read once for all tests that want it, which come last.

    What a test changes in the database is taken back after it, as always; in the index nothing may change.
    """
    with django_db_blocker.unblock(), seeded_archive(tmp_path_factory.mktemp("seeded")) as made:
        yield made


@pytest.fixture(scope="module")
def once(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Once]:
    """Call it with what makes rows: they and their index stay for the module's tests that want them, which
    come last."""
    with django_db_blocker.unblock(), ExitStack() as stack:

        def make_once(make: Callable[[], Any], **options: bool) -> Lasting:
            folder = tmp_path_factory.mktemp("lasting") / "search"
            return stack.enter_context(lasting(make, folder, **options))

        yield make_once


@pytest.fixture(scope="session")
def reference_registry(django_db_setup: None, django_db_blocker: Any) -> Any:
    """Who and what an archive with the reference data knows; read once, needs no database afterwards."""
    from django.core.management import call_command
    from django.db import transaction

    from archive.ingest.registry import load_registry

    with django_db_blocker.unblock(), transaction.atomic():
        call_command("seed", reference=True, verbosity=0)
        registry = load_registry()
        transaction.set_rollback(True)
    return registry


def pytest_report_header(config: pytest.Config) -> str:
    return "databases: " + ("sqlite and postgres" if config.getoption("tx") else DATABASE)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Files of which this run takes no test are not even read. What is named on the command line is."""
    if ONCE == "also" or collection_path.suffix != ".py" or _is_named(collection_path, config):
        return None
    text = collection_path.read_text(encoding="utf-8")
    if ONCE == "only":
        return None if "one_database" in text else True
    return True if _WHOLE_FILE.search(text) else None


_WHOLE_FILE = re.compile(r"^pytestmark = (?:pytest\.mark\.|\[[^]]*\b)one_database\b", re.MULTILINE)


def _is_named(path: Path, config: pytest.Config) -> bool:
    return any(path == config.invocation_params.dir / word.partition("::")[0] for word in config.args)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What wants rows that stay comes last; what no database makes a difference to runs once."""
    items[:] = _in_order(items)
    if ONCE == "also":
        return
    elsewhere = [item for item in items if (ONCE == "only") != bool(item.get_closest_marker("one_database"))]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if item not in elsewhere]


def _in_order(items: list[pytest.Item]) -> Iterator[pytest.Item]:
    """Last in its module what wants the rows that stay to its end; last of all what wants the seeds."""
    last = sorted(items, key=lambda item: _wants(item, "seeded"))
    for _, of_module in itertools.groupby(last, key=lambda item: item.nodeid.partition("::")[0]):
        yield from sorted(of_module, key=lambda item: _wants(item, "once"))


def _wants(item: pytest.Item, fixture: str) -> bool:
    return fixture in getattr(item, "fixturenames", ())


def pytest_collection_finish() -> None:
    """The collector of garbage leaves alone what stays to the end: the modules, and thousands of tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Where two databases are under test, every line about a test ends with the name of its database."""
    if worker := getattr(report, "node", None):
        report.nodeid += f" [{worker.gateway.id}]"
