"""An archive whose folder, database or index is not what it should be says so in a line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

ROOT = Path(__file__).resolve().parents[2]


def manage(var: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of manage.py in the environment of the tests, on SQLite in the folder ``var``."""
    program = (
        "import sys; from pathlib import Path; from archive import bootstrap;"
        "bootstrap.prepare = lambda *_: Path(sys.executable); sys.exit(bootstrap.run(sys.argv))"
    )
    environment = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "TEST_DB"}
    }
    environment |= {"ARCHIVE_VAR": str(var), "DJANGO_SETTINGS_MODULE": "archive.settings"}
    command = [sys.executable, "-c", program, *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)


@pytest.mark.one_database
def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file")
    done = manage(tmp_path / "var", "check")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and "ARCHIVE_VAR" in done.stderr


@pytest.mark.django_db
@pytest.mark.parametrize("harm", ["gone", "cut", "unnamed"])
def test_without_a_sound_index_the_archive_is_not_ready(
    client: Client, search_index: Callable[[], int], settings: Any, harm: str
) -> None:
    search_index()
    assert client.get("/readyz").status_code == 200
    root = Path(settings.ARCHIVE_SEARCH_DIR)
    if harm == "gone":
        shutil.rmtree(root)
    elif harm == "cut":
        meta = root / (root / "current").read_text().strip() / "meta.json"
        meta.write_text("{")
    else:
        (root / "current").write_bytes(b"\xff")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.text.strip()) == (503, "the search index cannot be read")
    assert client.get("/articles/").status_code == 200
