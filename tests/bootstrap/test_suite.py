"""The tests' own ground: a PostgreSQL that comes and goes, no way out, failures that say where."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from tests import conftest, postgres, suite


def test_a_line_about_a_test_names_its_database() -> None:
    worker = SimpleNamespace(gateway=SimpleNamespace(id="postgres"))
    report = SimpleNamespace(nodeid="tests/test_a.py::test_b", node=worker)
    conftest.pytest_runtest_logreport(report)  # type: ignore[arg-type]
    assert report.nodeid == "tests/test_a.py::test_b [postgres]"


@pytest.mark.parametrize(
    ("text", "read_where"),
    [
        ("pytestmark = pytest.mark.one_database\n", {"only"}),
        ("pytestmark = [\n    pytest.mark.django_db,\n    pytest.mark.one_database,\n]\n", {"only"}),
        ("pytestmark = pytest.mark.django_db\n", {"no"}),
        ("@pytest.mark.one_database\ndef test_a(): ...\n", {"only", "no"}),
    ],
)
def test_a_file_is_read_where_its_tests_run(
    text: str, read_where: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "test_some.py"
    path.write_text(text)
    config: Any = SimpleNamespace(args=["tests"], invocation_params=SimpleNamespace(dir=tmp_path))
    named: Any = SimpleNamespace(args=[f"{path}::test_a"], invocation_params=SimpleNamespace(dir=tmp_path))
    for once in ("only", "no", "also"):
        monkeypatch.setattr(conftest, "ONCE", once)
        is_read = not conftest.pytest_ignore_collect(path, config)
        assert is_read == (once in read_where | {"also"})
        assert not conftest.pytest_ignore_collect(path, named), "a test that is named must be found"


def test_every_test_runs_once_or_on_both_databases(monkeypatch: pytest.MonkeyPatch) -> None:
    marked, plain = (
        SimpleNamespace(nodeid="a.py::b", get_closest_marker=lambda name, has=has: has)
        for has in (True, False)
    )
    config: Any = SimpleNamespace(hook=SimpleNamespace(pytest_deselected=lambda items: None))
    for once, left in (("only", [marked]), ("no", [plain]), ("also", [marked, plain])):
        monkeypatch.setattr(conftest, "ONCE", once)
        items: list[Any] = [marked, plain]
        conftest.pytest_collection_modifyitems(config, items)
        assert items == left


def test_what_wants_rows_that_stay_comes_after_what_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conftest, "ONCE", "also")
    given = {"a::1": ["seeded"], "a::2": ["once", "db"], "a::3": ["db"], "b::1": ["once"], "b::2": []}
    items: list[Any] = [SimpleNamespace(nodeid=name, fixturenames=wanted) for name, wanted in given.items()]
    conftest.pytest_collection_modifyitems(SimpleNamespace(), items)  # type: ignore[arg-type]
    assert [item.nodeid for item in items] == ["a::3", "a::2", "b::2", "b::1", "a::1"]


@pytest.mark.django_db
def test_the_database_under_test_is_the_one_that_was_asked_for(database: str) -> None:
    assert connection.vendor == {"sqlite": "sqlite", "postgres": "postgresql"}[database]


def test_the_tests_write_to_a_folder_of_their_own() -> None:
    assert settings.ARCHIVE_VAR.name.startswith("archive-tests-")
    assert Path(settings.ARCHIVE_SEARCH_DIR).is_relative_to(settings.ARCHIVE_VAR)


def test_no_test_reaches_another_machine() -> None:
    with pytest.raises(RuntimeError, match=r"192\.0\.2\.1"), pytest.warns(UserWarning):
        socket.create_connection(("192.0.2.1", 80), 1)


@pytest.mark.one_database
def test_a_server_answers_and_leaves_nothing_behind() -> None:
    import psycopg

    with postgres.server() as url:
        with psycopg.connect(url) as session:
            row = session.execute("SELECT current_setting('listen_addresses'), pg_backend_pid()").fetchone()
            home = Path(session.info.host)
        assert row is not None
        assert row[0] == ""
    assert not home.exists()
    assert not Path(f"/proc/{row[1]}").exists()


@pytest.mark.one_database
def test_a_server_is_taken_down_when_the_tests_are_interrupted() -> None:
    with pytest.raises(KeyboardInterrupt), postgres.server() as url:
        raise KeyboardInterrupt
    assert not Path(url.split("@")[1].rpartition("/")[0].replace("%2F", "/")).exists()


@pytest.mark.one_database
def test_binaries_in_a_private_folder_are_copied_for_another_account(tmp_path: Path) -> None:
    binaries = tmp_path / "private" / "install" / "bin"
    binaries.mkdir(parents=True)
    (binaries / "initdb").touch()
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "private").chmod(0o700)
    assert postgres.reachable(binaries, home, {}) == binaries
    copied = postgres.reachable(binaries, home, {"user": 65534})
    assert copied == home / "install" / "bin"
    assert (copied / "initdb").exists()


@pytest.mark.one_database
def test_a_wrong_pg_bin_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PG_BIN", str(tmp_path))
    monkeypatch.setattr(suite.signal, "signal", lambda number, action: None)
    assert suite.run([]) == 1
    assert capsys.readouterr().err.startswith("no PostgreSQL server found: set PG_BIN")


def test_fast_leaves_postgresql_out(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(suite, "_pytest", lambda words, **environment: seen.append((words, environment)) or 0)
    monkeypatch.setitem(sys.modules, "tests.postgres", None)
    assert suite.run(["--fast", "tests/values", "-x"]) == 0
    assert seen == [(["tests/values", "-x"], {"TEST_DB": "sqlite"})]
