"""kill -9 in the middle of a load: whole batches are there, and the same command continues."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bench.corpus import Corpus

Records = list[dict[str, Any]]
ROOT = Path(__file__).resolve().parent.parent.parent
BATCH, ARTICLES = 20, 200

LOAD = f"""
import sys, django; django.setup()
from archive.exports import companion, load as loading
loading.BATCH, companion.MANY = {BATCH}, 60
write = loading._Load._write
def heard(self, lines):
    outcome = write(self, lines)
    print(lines[0].kind, len(lines), flush=True)
    return outcome
loading._Load._write = heard
report = loading.load(sys.argv[1], apart=True)
print("done", report.made.total(), report.same.total(), report.failed, flush=True)
"""

COMPARE = """
import time, django; django.setup()
from archive import search
from archive.models import Change
search.install()
while search.position() != Change.objects.latest("pk").pk:
    search.follow()  # the companion of a load that was killed may still hold the index
    time.sleep(0.05)
print(*search.compare(sample=0).differences)
"""
TABLES = ("article", "articletext", "document", "documentcontent", "segment", "mention")


def run(code: str, var: Path, *words: str) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ARCHIVE_")}
    environment |= {"ARCHIVE_VAR": str(var), "DJANGO_SETTINGS_MODULE": "archive.settings", "DATABASE_URL": ""}
    command = [sys.executable, "-c", code, *words]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, cwd=ROOT, stdout=pipe, stderr=pipe, text=True)


def counts(var: Path) -> list[int]:
    """Rows of each of the ``TABLES``."""
    with closing(sqlite3.connect(var / "archive.sqlite3")) as rows:
        return [rows.execute(f"SELECT COUNT(*) FROM archive_{table}").fetchone()[0] for table in TABLES]


@pytest.mark.django_db  # without, no tables are made for it when it runs alone
@pytest.mark.one_database
def test_a_load_that_was_killed_continues_where_it_was_cut(tmp_path: Path, empty_archive: Path) -> None:
    file, var = tmp_path / "corpus", tmp_path / "var"
    records = list(Corpus(ARTICLES, seed=3).records())
    file.write_text("\n".join(json.dumps(record) for record in records))
    var.mkdir()
    shutil.copy(empty_archive, var)

    articles = [record for record in records if record["type"] == "article"]
    left = 0
    for batches in (2, 3):
        left = _kill_after(batches, file, var, articles)
    assert 0 < left < ARTICLES

    said, complained = run(LOAD, var, str(file)).communicate()
    made, same, failed = said.splitlines()[-1].split()[1:]
    assert (failed, complained) == ("0", "")
    assert (int(made) + int(same), int(same) >= left) == (len(records), True)
    assert counts(var) == counts_of(articles)
    assert run(COMPARE, var).communicate() == ("\n", "")


def counts_of(articles: Records) -> list[int]:
    """Rows of the ``TABLES`` when these articles are there, whole."""
    parts = [sum(len(article[name]) for article in articles) for name in ("segments", "mentions")]
    return [len(articles)] * 4 + parts


def _kill_after(batches: int, file: Path, var: Path, given: Records) -> int:
    """Kill a load some batches of articles after its start; gives the number of articles that are there."""
    process = run(LOAD, var, str(file))
    assert process.stdout is not None
    seen = 0
    for line in process.stdout:
        seen += line.startswith("article")
        if seen == batches:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    there = counts(var)
    assert there[0] % BATCH == 0, "a batch is there in part"
    assert there == counts_of(given[: there[0]])
    return there[0]
