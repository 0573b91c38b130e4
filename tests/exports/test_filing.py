"""What a load has committed is written into SQLite's own file while the load goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.exports.test_kill import run

FILED = """
import os, time, django; django.setup()
from django.db import connection
from archive.exports import filing
filing.PAUSE = 0.01
size = lambda: os.path.getsize(connection.settings_dict["NAME"])
at_commits = lambda cursor: cursor.execute("PRAGMA synchronous").fetchone()[0]
with connection.cursor() as cursor:
    cursor.execute("PRAGMA wal_autocheckpoint = 0")
    before, how = size(), [at_commits(cursor)]
    with filing.filed_beside():
        how.append(at_commits(cursor))
        cursor.execute("CREATE TABLE filler AS SELECT zeroblob(1000000) AS zeros")
        while size() < before + 1_000_000:
            time.sleep(0.01)
        cursor.execute("INSERT INTO filler VALUES (zeroblob(1000000))")
    how.append(at_commits(cursor))
    print(*how, size() >= before + 2_000_000)
"""

IN_A_TRANSACTION = """
import threading, django; django.setup()
from django.db import transaction
from archive.exports import filing
with transaction.atomic(), filing.filed_beside():
    print(threading.active_count())
"""


@pytest.mark.one_database
@pytest.mark.parametrize(("code", "said"), [(FILED, "2 1 2 True"), (IN_A_TRANSACTION, "1")])
def test_a_log_is_filed_beside_those_who_write_and_whole_at_their_end(
    code: str, said: str, tmp_path: Path, empty_archive: Path
) -> None:
    shutil.copy(empty_archive, tmp_path / "archive.sqlite3")
    process = run(code, tmp_path)
    assert process.communicate(timeout=60) == (f"{said}\n", "")
