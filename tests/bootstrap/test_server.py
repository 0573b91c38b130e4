"""`manage.py start` for real, twice, on a folder of its own: what a reader gets, and how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIRST_START = 180  # seconds until it answers, beside the other database's tests


@dataclass
class Server:
    process: subprocess.Popen[str]
    address: str

    def fetch(self, path: str) -> tuple[int, str]:
        try:
            with urlopen(self.address + path, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as refusal:
            return refusal.code, refusal.read().decode()

    def stop(self, number: int = signal.SIGINT) -> str:
        """Signal the whole group, as a terminal's Ctrl-C does. Gives what the server printed, all told."""
        os.killpg(self.process.pid, number)
        return self.process.communicate(timeout=20)[0]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def environment(var: Path) -> dict[str, str]:
    """Nothing of the tests' own settings, and no account or URL of whoever runs them."""
    ours = ("ARCHIVE_", "DATABASE_URL", "SECRET_KEY", "TEST_", "DJANGO_", "PYTEST_")
    rest = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return rest | {"ARCHIVE_VAR": str(var), "DJANGO_SETTINGS_MODULE": "archive.settings"}


@contextmanager
def started(var: Path, *words: str) -> Iterator[Server]:
    """A server that answers; it is gone when the block ends, whatever happened in it."""
    port = free_port()
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # whoever runs the tests under nohup: not the server
    process = subprocess.Popen(
        [sys.executable, "-m", "django", "start", "--port", str(port), *words],
        cwd=ROOT,
        env=environment(var),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        wait_until_open(port, process)
        yield Server(process, f"http://127.0.0.1:{port}")
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()


def wait_until_open(port: int, process: subprocess.Popen[str]) -> None:
    limit = time.monotonic() + FIRST_START
    while time.monotonic() < limit:
        if process.poll() is not None:
            pytest.fail(f"the server ended: {process.communicate()[0]}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    pytest.fail("the server does not answer")


def left_over(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.one_database
def test_the_archive_starts_serves_stops_and_starts_again(tmp_path: Path) -> None:
    with started(tmp_path) as server:
        status, front = server.fetch("/")
        headlines = re.findall(r'href="(/articles/[^"/]+/[^"]*)"', front)
        assert (status, bool(headlines)) == (200, True)
        for path in (headlines[0], "/articles/", "/api/v1/", "/admin/login/"):
            assert server.fetch(path)[0] == 200, path
        style = re.search(r'href="(/static/[^"]+\.[0-9a-f]{12}\.css)"', front)
        assert style, "the style sheet comes under a hashed name"
        assert server.fetch(style[1])[0] == 200
        printed = server.stop()
    assert server.process.returncode == 0
    assert not left_over(server.process.pid)
    assert f"{server.address}/" in printed
    assert "editor, password" in printed
    assert "Traceback" not in printed

    for end in (signal.SIGTERM, signal.SIGHUP):
        with started(tmp_path) as again:
            assert again.fetch(headlines[0])[0] == 200
            assert again.fetch("/")[1].count("/articles/") == front.count("/articles/")
            printed = again.stop(end)
        assert again.process.returncode == 0
        assert not left_over(again.process.pid)
        assert printed.startswith("The archive is at"), "nothing is done that is done already"


def test_signals_of_the_terminal_are_the_parents_affair() -> None:
    """A worker that gets them too may lose the parent's own, and be waited for until it is killed."""
    told = subprocess.run(
        [sys.executable, "-c", MASK], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.split() == ["SIGHUP", "SIGINT"]


MASK = """
import signal
from archive.serving import leave_interrupts_to_the_parent
leave_interrupts_to_the_parent()
print(*sorted(one.name for one in signal.pthread_sigmask(signal.SIG_BLOCK, ())))
"""
