"""kill -9 at any moment: then follow again, and index and database agree."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from archive import search
from archive.models import Article, Change
from archive.models.change import Entry
from archive.search import Question
from tests import cast

ROOT = Path(__file__).resolve().parent.parent.parent

FOLLOW = """
import os, sys
import django
from django.conf import settings
django.setup()
from django.db import connections
settings.ARCHIVE_SEARCH_DIR = __import__("pathlib").Path(sys.argv[1])
from archive.search import index
index.BULK_COMMIT = 7
really = index.Follower.step
def step(self, batch):
    print(self.mark, flush=True)
    return really(self, batch)
index.Follower.step = step
search = __import__("archive.search").search
if sys.argv[2] == "rebuild":
    print("0", flush=True)
    search.rebuild()
else:
    search.follow(batch=3)
print("done", flush=True)
"""


@pytest.mark.one_database
@pytest.mark.django_db(transaction=True)
def test_a_follower_killed_at_any_moment_loses_and_repeats_nothing(settings, tmp_path):
    """The killed process is another one, on a copy of the database that it can read: a file of SQLite."""
    from django.db import connection

    if connection.vendor != "sqlite":
        pytest.skip("a second process reads a file of SQLite here; the engine is the same on both")
    search.install()
    rng = random.Random(4)
    written = 0
    held: set[int] = set()
    positions = [0]
    for round_number in range(6):
        rows = []
        for _ in range(20):
            article = cast.an_article(f"Text {written}\n\nAzad Demo in Testabad, {rng.random()}.")
            written += 1
            rows.append(("article", article.pk, "created"))
        for article in Article.objects.order_by("?")[:5]:
            article.status = rng.choice(["published", "withdrawn"])
            article.save()
            rows.append(("article", article.pk, "updated"))
        _append_only(rows)
        database = tmp_path / f"archive-{round_number}.sqlite3"
        connection.ensure_connection()
        connection.connection.execute("VACUUM INTO ?", [str(database)])
        _kill(database, settings.ARCHIVE_SEARCH_DIR, rng, "rebuild" if round_number % 3 == 2 else "follow")
        positions.append(search.position())
        held = _followed(held, *positions[-2:])
        assert set(search.match(Question(q="azad"), 1000).ids) == held
    assert len(set(positions)) > 2, "no kill came after a commit"
    search.install()
    search.follow()
    assert search.compare(sample=0).differences == ()


def _append_only(rows: list[tuple[str, int, str]]) -> None:
    """Into the log, with no follower in this process."""
    Change.objects.append([Entry(*row) for row in rows])


def _followed(held: set[int], before: int, now: int) -> set[int]:
    """What an index that held these holds after following from one position to the other."""
    touched = set(Change.objects.filter(pk__gt=before, pk__lte=now).values_list("thing_id", flat=True))
    return (held - touched) | (touched & set(Article.objects.published().values_list("pk", flat=True)))


def _kill(database: Path, folder: Path, rng: random.Random, verb: str) -> None:
    """Let another process follow for some steps, and kill it a moment later."""
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{database}",
        "ARCHIVE_VAR": str(database.parent),
        "DJANGO_SETTINGS_MODULE": "archive.settings",
        "PYTHONPATH": str(ROOT),
    }
    process = subprocess.Popen(
        [sys.executable, "-c", FOLLOW, str(folder), verb],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(rng.randrange(1, 9) if verb == "follow" else 1)]
    time.sleep(rng.uniform(0, 0.02) if verb == "follow" else rng.uniform(0, 0.5))
    process.send_signal(signal.SIGKILL)
    _, errors = process.communicate()
    assert all(told), errors
