"""An archive and its copy on SQLite answer alike, whatever database the archive is on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DATABASE, ONCE
from tests.exports.answers import answers
from tests.exports.conftest import exported
from tests.seeded import Seeded

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(
    DATABASE == "sqlite" and ONCE == "no", reason="PostgreSQL's run compares the two databases"
)
@pytest.mark.django_db
def test_an_archive_and_its_copy_on_sqlite_answer_alike(
    seeded: Seeded, settings: Any, tmp_path: Path
) -> None:
    settings.ARCHIVE_SEARCH_DIR = seeded.index
    here = answers()
    (tmp_path / "export.ndjson").write_bytes(exported())

    there = answers_of_a_copy(tmp_path)

    assert len(here) > 80
    assert list(here) == list(there)
    assert [address for address in here if here[address] != there[address]] == []


def answers_of_a_copy(folder: Path) -> dict[str, str]:
    """In a process of its own: another archive, made from the export, on SQLite."""
    environment = os.environ | {
        "TEST_DB": "sqlite", "DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    words = [sys.executable, "-m", "tests.exports.answers", "export.ndjson", "answers.json"]
    made = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    found: dict[str, str] = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    return found
