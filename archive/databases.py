"""DATABASE_URL into Django's settings: SQLite in the archive's own folder by default, PostgreSQL by URL."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SQLITE_INIT = (
    # Only a new database takes it. A text of 300 words fills over half of SQLite's usual page of 4 kB, so
    # that each would take one for itself.
    "PRAGMA page_size=8192;PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"
    "PRAGMA journal_size_limit=67108864;PRAGMA cell_size_check=ON;"
)
POSTGRES_LIMITS = (
    "-c statement_timeout={statement} -c lock_timeout={lock} -c idle_in_transaction_session_timeout={idle}"
    # PostgreSQL's own figure (4) is a turning disk's: to look up what 20 articles of a list name, it would
    # rather read the whole table of articles.
    " -c random_page_cost=1.1"
)
COMMANDS = POSTGRES_LIMITS.format(statement=600_000, lock=60_000, idle=600_000)
"""Milliseconds for commands: a migration or a load may take its time, and waits for another one to end."""
SERVER = POSTGRES_LIMITS.format(statement=5_000, lock=2_000, idle=15_000)
"""Milliseconds for what a reader waits for."""


def database(url: str, var: Path) -> dict[str, Any]:
    """The ``default`` database for ``url``: ``""``, ``sqlite:///path`` or ``postgres://user:password@host/name``."""
    if not url:
        return sqlite(var / "archive.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite(Path(parts.path[1:]))  # sqlite:///relative, sqlite:////absolute
    if parts.scheme in {"postgres", "postgresql"}:
        return postgres(url)
    raise ImproperlyConfigured(
        f"DATABASE_URL begins with {parts.scheme}://; use postgres:// or leave it out for SQLite."
    )


def sqlite(path: Path) -> dict[str, Any]:
    path.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": SQLITE_INIT},
    }


def postgres(url: str) -> dict[str, Any]:
    """Every part of the URL may be absent; ``?host=/run/postgresql`` names a socket."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    name = unquote(parts.path.lstrip("/")) or "archive"
    return {
        "ENGINE": "archive.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", "") or socket_folder(parts.netloc) or parts.hostname or "",
        "PORT": query.pop("port", "") or str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, "options": COMMANDS, **query},
    }


def keep_short(settings: dict[str, Any]) -> None:
    """From the next connection on, no reader's request holds the database for long. PostgreSQL only."""
    options = settings["OPTIONS"]
    if options.get("options") == COMMANDS:
        options["options"] = SERVER


def socket_folder(netloc: str) -> str:
    """The folder of a Unix socket in the host's place (``%2Frun%2Fpostgresql``), in its own case; else ""."""
    host = unquote(netloc.rpartition("@")[2])
    return host if host.startswith("/") else ""
