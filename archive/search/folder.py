"""Where the index lies: one folder per build, and a file that names the one in use.

ARCHIVE_SEARCH_DIR/current      name of the folder in use, replaced in one step
ARCHIVE_SEARCH_DIR/1-9f86d081/  an index of version 1 of the schema
"""

from __future__ import annotations

import os
import secrets
import shutil
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from archive.search import schema

POINTER = "current"
META = "meta.json"
Stamp = tuple[int, ...]


def root() -> Path:
    return Path(settings.ARCHIVE_SEARCH_DIR)


def current() -> Path | None:
    """The folder in use; ``None`` when there is none, or one of another version."""
    try:
        name = (root() / POINTER).read_text().strip()
    except (OSError, UnicodeDecodeError):
        return None
    folder = root() / name
    usable = name.startswith(f"{schema.VERSION}-") and "/" not in name and (folder / META).exists()
    return folder if usable else None


def stamp() -> Stamp | None:
    """Changes whenever any process commits to the index or swaps it; ``None`` without an index. Two file
    stats."""
    place = os.fspath(settings.ARCHIVE_SEARCH_DIR)
    try:
        swapped = os.stat(f"{place}/{POINTER}")
        name = _named(f"{place}/{POINTER}", swapped.st_ino, swapped.st_mtime_ns)
        committed = os.stat(f"{place}/{name}/{META}")
    except (OSError, UnicodeDecodeError, ValueError):
        return None
    return (
        swapped.st_ino, swapped.st_mtime_ns, committed.st_ino, committed.st_mtime_ns, committed.st_size,
    )  # fmt: skip


@lru_cache(maxsize=8)
def _named(pointer: str, inode: int, written: int) -> str:
    """The folder that the file of this inode and moment names."""
    return Path(pointer).read_text().strip()


def make() -> Path:
    """A new empty folder, not yet in use."""
    folder = root() / f"{schema.VERSION}-{secrets.token_hex(4)}"
    folder.mkdir(parents=True)
    return folder


def swap_in(folder: Path) -> None:
    """From now on this folder is in use. Whoever reads the old one keeps his open files."""
    made = root() / f".{POINTER}-{secrets.token_hex(4)}"
    with open(made, "w") as file:
        file.write(folder.name)
        file.flush()
        os.fsync(file.fileno())
    os.replace(made, root() / POINTER)


def remove_others(folder: Path) -> None:
    """Remove every index but this one."""
    for other in root().iterdir():
        if other.is_dir() and other != folder:
            shutil.rmtree(other, ignore_errors=True)
        elif other.name.startswith(f".{POINTER}-"):
            other.unlink(missing_ok=True)
