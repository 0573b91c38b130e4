"""Clone the committed state into an empty folder; start it as a new user would, read it, stop it; once more.

Standard library only. Prints what it saw; exits with 1 and the server's words at the first thing amiss.
"""

from __future__ import annotations

import html
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
FIRST_START = 420  # seconds, with everything to be downloaded
SECOND_START = 5  # 1 to 2 are usual
# The user's own settings and any activated environment stay outside: the clone makes its own.
FOREIGN = ("ARCHIVE_", "DATABASE_URL", "SECRET_KEY", "DJANGO_", "VIRTUAL_ENV", "PYTHON")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="archive-clone-") as folder:
        clone = Path(folder) / "archive"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        log = Path(folder) / "log"
        try:
            print(f"first start: {visit(clone, log, FIRST_START):.1f} s until it answered")
            print(f"second start: {visit(clone, log, SECOND_START):.1f} s until it answered")
        except Exception as error:
            sys.exit(f"{log.read_text(errors='replace')}\nclean start: {error}")


def visit(clone: Path, log: Path, limit: float) -> float:
    """Start, read, stop. Gives the seconds until it answered; raises with what was amiss."""
    port = free_port()
    begin = time.monotonic()
    with open(log, "w") as printed:
        server = subprocess.Popen(
            [base_python(), "manage.py", "start", "--port", str(port)],
            cwd=clone,
            env={name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)},
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        seconds = wait(server, port, begin, limit)
        read(f"http://127.0.0.1:{port}")
        stop(server, port)
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGKILL)
    require((clone / ".venv").is_dir(), "the clone made no environment of its own")
    return seconds


def base_python() -> str:
    return str(getattr(sys, "_base_executable", sys.executable))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def wait(server: subprocess.Popen[bytes], port: int, begin: float, limit: float) -> float:
    while (passed := time.monotonic() - begin) < limit:
        require(server.poll() is None, f"it ended with {server.returncode}")
        try:
            fetch(f"http://127.0.0.1:{port}/robots.txt")
            return time.monotonic() - begin
        except HTTPError:
            raise
        except URLError:
            time.sleep(0.02)
    raise AssertionError(f"no answer after {passed:.1f} s")


def fetch(address: str) -> str:
    """The answer's text; raises URLError when nobody answers or the status is an error."""
    with urlopen(address, timeout=20) as answer:
        return str(answer.read().decode())


def read(home: str) -> None:
    front = html.unescape(fetch(f"{home}/"))
    fetch(f"{home}/admin/login/")
    fetch(f"{home}/api/v1/")
    headlines = [article["headline"] for article in json.loads(fetch(f"{home}/api/v1/articles/"))["results"]]
    shown = [headline for headline in headlines if headline and headline in front]
    require(bool(shown), f"the front page has none of the headlines {headlines}")
    print(f"front page, admin and API answer; on the front page: {shown[0]}")


def stop(server: subprocess.Popen[bytes], port: int) -> None:
    os.killpg(server.pid, signal.SIGINT)
    require(server.wait(15) == 0, f"Ctrl-C ended it with {server.returncode}")
    with socket.socket() as probe:
        require(probe.connect_ex(("127.0.0.1", port)) != 0, "something still listens after Ctrl-C")


def require(held: bool, complaint: str) -> None:
    if not held:
        raise AssertionError(complaint)


if __name__ == "__main__":
    main()
