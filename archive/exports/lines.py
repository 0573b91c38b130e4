"""Lines of a file, a compressed file, a stream or a list: one at a time, and none too long."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from os import SEEK_END
from pathlib import Path
from typing import IO, Any, cast

LONGEST = 64_000_000
"""Bytes of one line: the longest text, all of it in escapes, with its original."""
PIECE = 1 << 24
"""Bytes looked through at a time."""
UNREADABLE = (EOFError, zlib.error, gzip.BadGzipFile, OSError)
GZIP = b"\x1f\x8b"
BOM = b"\xef\xbb\xbf"

Source = str | Path | Iterable[str | bytes]


class Broken(Exception):
    """The file cannot be read further. ``str()`` says why in one sentence."""


class TooLong(bytes):
    """Stands for a line that was passed over because of its length."""


class Lines:
    """Iterates over ``(number, line)``; ``place`` is how many bytes of ``size`` have been read so far."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.size: int | None = None
        self._raw: Any = None

    @property
    def place(self) -> int:
        if self._raw is None or self.size is None:
            return 0
        return self.size if self._raw.closed else int(self._raw.tell())

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        if isinstance(self.source, (str, Path)):
            return self._from_file(str(self.source))
        return enumerate((_encoded(line) for line in self.source), start=1)

    def _from_file(self, name: str) -> Iterator[tuple[int, bytes]]:
        with ExitStack() as stack:
            stream = self._open(name, stack)
            number = 0
            try:
                while line := _read_line(stream):
                    number += 1
                    yield number, line[len(BOM) :] if number == 1 and line.startswith(BOM) else line
            except UNREADABLE as error:
                raise Broken(f"the file breaks off after line {number:,}: {error}") from None

    def behind_last(self, starts: Sequence[bytes]) -> Iterator[bytes]:
        """Of a file, the lines behind the last that begins with one of these; looked for from the end. Of a
        compressed one all lines."""
        with ExitStack() as stack:
            stream = self._open(str(self.source), stack)
            try:
                if stream is self._raw:
                    stream.seek(_last(stream, [b"\n" + start for start in starts]))
                yield from iter(lambda: _read_line(stream), b"")
            except UNREADABLE as error:
                raise Broken(f"the file breaks off: {error}") from None

    def _open(self, name: str, stack: ExitStack) -> IO[bytes]:
        try:
            file: Any = sys.stdin.buffer if name == "-" else stack.enter_context(Path(name).open("rb"))  # noqa: SIM115
        except OSError as error:
            raise Broken(f"cannot read {name}: {error.strerror}") from None
        if name != "-" and file.seekable():
            self._raw, self.size = file, Path(name).stat().st_size
        if file.peek(2)[:2] != GZIP:
            return cast(IO[bytes], file)
        return cast(IO[bytes], stack.enter_context(gzip.GzipFile(fileobj=file)))


def _last(file: IO[bytes], marks: Sequence[bytes]) -> int:
    """Where the last of the marks stands; 0 without one."""
    longest = max(map(len, marks))
    end = file.seek(0, SEEK_END)
    while end > 0:
        begin = max(0, end - PIECE)
        file.seek(begin)
        piece = file.read(end - begin + longest - 1)
        if (at := max(map(piece.rfind, marks))) >= 0:
            return begin + at
        end = begin
    return 0


def _encoded(line: str | bytes) -> bytes:
    """A lone surrogate becomes bytes that are no UTF-8, and so an error of its line."""
    data = line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line
    return TooLong() if len(data) > LONGEST else data


def _read_line(stream: IO[bytes]) -> bytes:
    line = stream.readline(LONGEST + 1)
    if len(line) <= LONGEST:
        return line
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)
    return TooLong(b"\n")
