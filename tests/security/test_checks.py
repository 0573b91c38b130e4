"""Settings that are unsafe are refused, and each message says which variable mends it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings

from archive import checks

ROOT = Path(__file__).resolve().parents[2]
KEY = "Qm3vJ8sT1xZ7cL5nB9kR2wY6hD4fG0pA-_uEoIqWtSjXlMzNbVrC"

pytestmark = pytest.mark.one_database


def found(**changes: Any) -> set[str | None]:
    """The ids of what is said about a production of these settings."""
    sound = {
        "DEBUG": False, "ALLOWED_HOSTS": ["archive.example"], "ARCHIVE_HTTPS": True, "SECRET_KEY": KEY,
        "SESSION_COOKIE_NAME": "__Host-session", "SESSION_COOKIE_SECURE": True,
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.Argon2PasswordHasher"],
    }  # fmt: skip
    with override_settings(**(sound | changes)):
        return {message.id for message in [*checks.check_always(None), *checks.check_production(None)]}


def test_sound_settings_pass() -> None:
    assert found() == set()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"ALLOWED_HOSTS": ["*"]}, "archive.E001"),
        ({"ALLOWED_HOSTS": ["localhost"]}, "archive.W001"),
        ({"DEBUG": True}, "archive.E004"),
        ({"ARCHIVE_HTTPS": False}, "archive.W002"),
        ({"SESSION_COOKIE_NAME": "session"}, "archive.E005"),
        ({"SECRET_KEY": "short"}, "archive.E006"),
        ({"SECRET_KEY": "ab" * 40}, "archive.E006"),
        ({"PASSWORD_HASHERS": ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]}, "archive.E007"),
        ({"AUTH_PASSWORD_VALIDATORS": []}, "archive.E008"),
        ({"AXES_ENABLED": False}, "archive.E009"),
        ({"CONTENT_SECURITY_POLICY": {"DIRECTIVES": {}}}, "archive.E002"),
    ],
)
def test_what_is_unsafe_is_said(changes: dict[str, Any], said: str) -> None:
    assert found(**changes) == {said}


@pytest.mark.parametrize(
    ("directive", "sources"),
    [
        ("script-src", ["'self'", "'unsafe-inline'"]),
        ("style-src", ["'self'", "https://cdn.example"]),
        ("script-src", ["'self'", "data:"]),
        ("frame-ancestors", ["'self'"]),
    ],
)
def test_a_looser_content_policy_is_refused(directive: str, sources: list[str]) -> None:
    from archive.settings import CONTENT_SECURITY_POLICY

    policy = CONTENT_SECURITY_POLICY["DIRECTIVES"] | {directive: sources}
    assert found(CONTENT_SECURITY_POLICY={"DIRECTIVES": policy}) == {"archive.E002"}


def test_any_host_is_allowed_only_while_debugging() -> None:
    assert "archive.E001" not in found(ALLOWED_HOSTS=["*"], DEBUG=True)


@pytest.mark.skipif(os.name != "posix", reason="file modes of POSIX")
def test_a_key_that_others_can_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    key = tmp_path / "secret_key"
    key.write_text(KEY)
    key.chmod(0o644)
    assert found(ARCHIVE_VAR=tmp_path) == {"archive.E003"}
    key.chmod(0o600)
    assert found(ARCHIVE_VAR=tmp_path) == set()


def run(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("ARCHIVE_", "DJANGO_"))
    }
    plain = {name: value for name, value in plain.items() if name not in {"SECRET_KEY", "DATABASE_URL"}}
    return subprocess.run(
        [sys.executable, "-m", "django", *arguments], cwd=ROOT, capture_output=True, text=True,
        env=plain | {"DJANGO_SETTINGS_MODULE": "archive.settings"} | environment,
    )  # fmt: skip


def test_the_documented_production_is_clean(tmp_path: Path) -> None:
    production = {"ARCHIVE_VAR": str(tmp_path), "ARCHIVE_HTTPS": "1", "ARCHIVE_HOSTS": "archive.example"}
    answer = run(["check", "--deploy", "--fail-level", "WARNING"], **production)
    assert answer.returncode == 0, answer.stderr
    assert "no issues" in answer.stdout


def test_the_plain_first_start_is_told_what_production_needs(tmp_path: Path) -> None:
    answer = run(["check", "--deploy"], ARCHIVE_VAR=str(tmp_path))
    for variable in ("ARCHIVE_HTTPS=1", "ARCHIVE_HOSTS"):
        assert variable in answer.stderr
    assert run(["check", "--fail-level", "WARNING"], ARCHIVE_VAR=str(tmp_path)).returncode == 0


def test_any_host_does_not_even_start(tmp_path: Path) -> None:
    answer = run(["check"], ARCHIVE_VAR=str(tmp_path), ARCHIVE_HOSTS="*")
    assert answer.returncode == 1 and "archive.E001" in answer.stderr
