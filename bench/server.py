"""The real server, as `manage.py start` runs it, and a client that costs next to nothing."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 1_800
"""Seconds until the server answers: an index of another version is built anew before it does."""


def environment(folder: Path, database: str) -> dict[str, str]:
    """Of every command on this archive; ``database``: a URL, or "" for the folder's own SQLite file."""
    return os.environ | {"ARCHIVE_VAR": str(folder), "DATABASE_URL": database, "PYTHONUNBUFFERED": "1"}


def command(*words: str) -> list[str]:
    return [sys.executable, str(ROOT / "manage.py"), *words]


@dataclass(slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class Client:
    """One connection that is kept; a plain socket: Python's own client costs as much as a fast answer."""

    port: int
    host: str = "127.0.0.1"
    connection: socket.socket | None = None
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, b"", headers)

    def post(self, path: str, body: bytes, **headers: str) -> Answer:
        form = {"content-type": "application/x-www-form-urlencoded", "content-length": str(len(body))}
        return self.ask("POST", path, body, form | headers)

    def ask(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        every = {"host": f"{self.host}:{self.port}", **self.headers, **headers}
        lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in every.items())
        sent = f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + body
        try:
            return self._once(sent)
        except (ConnectionError, OSError):
            self.close()
            return self._once(sent)

    def close(self) -> None:
        if self.connection:
            self.connection.close()
        self.connection = None

    def _once(self, sent: bytes) -> Answer:
        if self.connection is None:
            self.connection = socket.create_connection((self.host, self.port), timeout=900)
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.connection.sendall(sent)
        head, rest = self._until(b"", b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        answer = Answer(int(first.split()[1]), headers, self._body(rest, headers, int(first.split()[1])))
        if headers.get("connection", "").lower() == "close":
            self.close()
        return answer

    def _body(self, rest: bytes, headers: Mapping[str, str], status: int) -> bytes:
        if status in (204, 304):
            return b""
        if "content-length" in headers:
            return self._exactly(rest, int(headers["content-length"]))
        if headers.get("transfer-encoding") == "chunked":
            return b"".join(self._chunks(rest))
        return b"".join([rest, *self._to_the_end()])

    def _until(self, got: bytes, mark: bytes) -> tuple[bytes, bytes]:
        while mark not in got:
            got += self._some()
        before, _, after = got.partition(mark)
        return before, after

    def _exactly(self, got: bytes, length: int) -> bytes:
        pieces, have = [got], len(got)
        while have < length:
            pieces.append(self._some())
            have += len(pieces[-1])
        return b"".join(pieces)

    def _chunks(self, rest: bytes) -> Iterator[bytes]:
        while True:
            size, rest = self._until(rest, b"\r\n")
            length = int(size, 16)
            rest = self._exactly(rest, length + 2)
            if not length:
                return
            yield rest[:length]
            rest = rest[length + 2 :]

    def _to_the_end(self) -> Iterator[bytes]:
        assert self.connection is not None
        while piece := self.connection.recv(1 << 16):
            yield piece
        self.close()

    def _some(self) -> bytes:
        assert self.connection is not None
        piece = self.connection.recv(1 << 18)
        if not piece:
            raise ConnectionError("the server has closed the connection")
        return piece


@contextmanager
def running(words: list[str], environ: Mapping[str, str], port: int, log: Path) -> Iterator[int]:
    """A server process while the block runs, ready to answer; its process id."""
    with open(log, "wb") as file:
        process = subprocess.Popen(words, env=dict(environ), stdout=file, stderr=file, start_new_session=True)
    try:
        await_answer(process, port, log)
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()


def await_answer(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise SystemExit(f"the server did not start:\n{log.read_text(errors='replace')[-2000:]}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"the server does not answer; see {log}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


# ---------------------------------------------------------------------------------------------------- memory


def children(pid: int) -> list[int]:
    """A process's children and theirs."""
    found: list[int] = []
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, tasks.read_text().split()):
            found += [child, *children(child)]
    return found


def proportional_memory(pid: int) -> int:
    """Bytes of a process, pages shared with others counted by their share (PSS)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def private_memory(pid: int) -> int:
    """Of these the bytes that are no file's: what the machine has to give up for the process."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss_Anon:"):
            return int(line.split()[1]) * 1024
    return 0


def peak_memory(pid: int) -> int:
    """Most bytes that a process held at once."""
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0
