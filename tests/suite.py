"""`manage.py test` and `manage.py lint`: the whole suite on both databases, and what reads the code."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests import postgres

ROOT = Path(__file__).resolve().parent.parent
BOTH = [
    "--dist=each",
    "--tx=popen//env:TEST_DB=sqlite//env:TEST_ONCE=no//id=sqlite",
    "--tx=popen//env:TEST_DB=postgres//env:TEST_ONCE=no//id=postgres",
    # What no database makes a difference to: much of it waits for processes that it starts.
    "--tx=popen//env:TEST_DB=sqlite//env:TEST_ONCE=only//id=once",
    # Without these two, xdist counts past 100 % and remembers test names that carry a database.
    "--override-ini=console_output_style=classic",
    "-pno:cacheprovider",
]
LINTERS = (["ruff", "check", "."], ["lint-imports", "--no-logo"], ["mypy"])


def run(arguments: Sequence[str]) -> int:
    """Run the tests: `--fast` on SQLite only; all other words are pytest's. Gives pytest's exit code."""
    words = [word for word in arguments if word != "--fast"]
    if "--fast" in arguments:
        return _pytest(words, TEST_DB="sqlite")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does, the server with it
    try:
        with postgres.server() as url:
            return _pytest([*BOTH, *words], TEST_POSTGRES=url)
    except postgres.NoServer as reason:
        print(f"{reason}\n`manage.py test --fast` needs no PostgreSQL.", file=sys.stderr)
        return 1


def _pytest(words: Sequence[str], **environment: str) -> int:
    import pytest

    os.chdir(ROOT)
    os.environ.update(environment)
    # The workers and dozens of processes read the same modules: what one has compiled the others take.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    return int(pytest.main(list(words)))


def lint() -> int:
    """Run every linter, whatever the others say; 0 when all are content."""
    programs = sysconfig.get_path("scripts")
    with tempfile.TemporaryDirectory(prefix="archive-lint-") as var:
        # mypy's Django plugin loads the settings, which make a secret key in ARCHIVE_VAR.
        environment = os.environ | {"ARCHIVE_VAR": var}
        failed = [
            name
            for name, *words in LINTERS
            if subprocess.run([Path(programs) / name, *words], cwd=ROOT, env=environment).returncode != 0
        ]
    print(f"lint: {', '.join(failed)} found something" if failed else "lint: clean", flush=True)
    return 1 if failed else 0
