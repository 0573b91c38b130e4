"""Files that are no files, and names that are no names: each gets its line, and no other waits for it."""

from __future__ import annotations

import io
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest
from django.core.management import CommandError, call_command

from archive.ingest.pipeline import ingest_paths
from archive.models import Article, Document

pytestmark = pytest.mark.django_db

TEXT = "Talks in Testabad\n\nThe talks in Testabad lasted an hour.\n"
NOT_UTF8 = os.fsdecode(b"caf\xe9.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "z-good.txt").write_text(TEXT)
    return tmp_path


@pytest.fixture
def alarm() -> Iterator[None]:
    """Ends a test that hangs in the middle of a system call."""

    def ring(number: int, frame: FrameType | None) -> None:
        raise TimeoutError("this takes for ever")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(30)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def refusals(folder: Path) -> dict[str, str]:
    """What is refused in a folder that holds one good text; that one comes in."""
    report = ingest_paths([folder])
    assert Article.objects.count() == 1
    return {item.path.name: item.refusal for item in report.refused}


def test_a_pipe_is_not_waited_for(folder: Path, alarm: None) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert "pipe" in refusals(folder)["pipe.txt"]


def test_a_device_is_not_read(folder: Path) -> None:
    (folder / "null.txt").symlink_to("/dev/null")
    assert "device" in refusals(folder)["null.txt"]


def test_a_link_to_itself_stops_no_other(folder: Path) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "nowhere.txt").symlink_to("missing")
    assert set(refusals(folder)) == {"loop.txt", "nowhere.txt"}


def test_a_folder_within_itself_is_walked_once(folder: Path) -> None:
    (folder / "again").symlink_to(".")
    (folder / "folder.txt").mkdir()
    assert refusals(folder) == {}


def test_a_name_that_no_file_can_have_is_refused(folder: Path) -> None:
    report = ingest_paths([folder / ("x" * 300 + ".txt"), folder])
    assert [bool(item.refusal) for item in report.items] == [True, False]


def test_a_file_name_may_be_any_bytes(folder: Path) -> None:
    name = folder / NOT_UTF8
    try:
        name.write_text(TEXT + "Again.")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    ingest_paths([name])
    assert Document.objects.get().filename == "caf\ufffd.txt"


def test_the_command_prints_any_path(folder: Path) -> None:
    (folder / "two\nlines\x1b[31m.txt").write_text(TEXT + "Again.")
    try:
        (folder / NOT_UTF8).write_text("")
    except OSError:
        (folder / "empty.txt").write_text("")
    told, complained = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="strict") for _ in range(2))
    with pytest.raises(CommandError):
        call_command("ingest", str(folder), stdout=told, stderr=complained)
    told.seek(0)
    lines = [line for line in told.read().splitlines() if "Talks" in line]
    assert len(lines) == 2 and "\x1b" not in "".join(lines)


@pytest.mark.parametrize("figure", ["2147483648", "99999999999", "9" * 5000])
def test_a_figure_beyond_all_measure_keeps_no_text_out(tmp_path: Path, figure: str) -> None:
    told = f"Blast in Testabad\n\nTESTABAD (Demo Wire) – An explosion left {figure} people dead.\n"
    (tmp_path / "blast.txt").write_text(told)
    assert ingest_paths([tmp_path]).refused == ()
