"""DATABASE_URL, read into settings."""

from __future__ import annotations

import sqlite3
from importlib import import_module
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from archive.databases import database, keep_short


def test_without_a_url_the_archive_keeps_its_own_sqlite_file(tmp_path: Path) -> None:
    settings = database("", tmp_path / "var")
    assert settings["NAME"] == tmp_path / "var" / "archive.sqlite3"
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_postgres_url_is_taken_apart(tmp_path: Path) -> None:
    settings = database("postgres://ed%40x:p%2Fw@db.example.org:5433/news?sslmode=require", tmp_path)
    assert (settings["USER"], settings["PASSWORD"], settings["HOST"], settings["PORT"], settings["NAME"]) == (
        "ed@x", "p/w", "db.example.org", "5433", "news",
    )  # fmt: skip
    assert settings["OPTIONS"]["sslmode"] == "require"


def test_a_command_may_take_its_time_but_a_request_may_not(tmp_path: Path) -> None:
    settings = database("postgres://db.example.org/news", tmp_path)
    assert "statement_timeout=600000" in settings["OPTIONS"]["options"]
    keep_short(settings)
    assert "statement_timeout=5000" in settings["OPTIONS"]["options"]


def test_postgresql_is_told_that_a_row_looked_up_costs_little_more_than_the_next_one(tmp_path: Path) -> None:
    settings = database("postgres://db.example.org/news", tmp_path)
    for _ in ("commands", "requests"):
        assert "-c random_page_cost=1.1" in settings["OPTIONS"]["options"]
        keep_short(settings)


def test_limits_given_with_the_url_stay(tmp_path: Path) -> None:
    settings = database("postgres://db.example.org/news?options=-c%20statement_timeout%3D9", tmp_path)
    keep_short(settings)
    assert settings["OPTIONS"]["options"] == "-c statement_timeout=9"


def test_sqlite_has_no_such_limits(tmp_path: Path) -> None:
    settings = database("", tmp_path)
    before = dict(settings["OPTIONS"])
    keep_short(settings)
    assert settings["OPTIONS"] == before


@pytest.mark.parametrize("url", ["postgres://me@%2Frun%2FPG/news", "postgres://me@/news?host=/run/PG"])
def test_a_socket_folder_keeps_its_case(url: str, tmp_path: Path) -> None:
    assert database(url, tmp_path)["HOST"].startswith("/run/PG")


def test_an_unknown_scheme_says_what_to_write(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="postgres://"):
        database("mysql://localhost/news", tmp_path)


@pytest.mark.django_db
def test_the_database_under_test_is_the_one_that_was_asked_for(database: str) -> None:
    assert connection.vendor == {"sqlite": "sqlite", "postgres": "postgresql"}[database]


def test_servers_from_version_13_on_are_accepted(tmp_path: Path) -> None:
    settings = database("postgres://db.example.org/news", tmp_path)
    backend = import_module(f"{settings['ENGINE']}.base")
    assert backend.DatabaseWrapper.features_class.minimum_database_version == (13,)


def test_a_new_sqlite_file_has_pages_that_hold_several_texts(tmp_path: Path) -> None:
    settings = database("", tmp_path)
    file = sqlite3.connect(settings["NAME"])
    for statement in settings["OPTIONS"]["init_command"].split(";"):
        file.execute(statement)
    file.execute("CREATE TABLE anything (id INTEGER)")
    assert file.execute("PRAGMA page_size").fetchone() == (8192,)
    assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
