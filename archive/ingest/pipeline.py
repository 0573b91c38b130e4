"""Whole folders of texts, one after the other: read and stored."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from django.db import DatabaseError, DataError, IntegrityError

from archive.ingest.read import LIMIT
from archive.ingest.reading import Refused, Registry
from archive.ingest.registry import load_registry
from archive.ingest.stages import read_text
from archive.ingest.store.stage import Outcome, find_article, store
from archive.models import Source

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Item:
    """One file and what became of it: an outcome, or the reason why there is none."""

    path: Path
    outcome: Outcome | None = None
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did, file by file."""

    items: tuple[Item, ...]
    dry_run: bool = False

    @property
    def made(self) -> tuple[Outcome, ...]:
        return tuple(item.outcome for item in self.items if item.outcome and item.outcome.made)

    @property
    def known(self) -> int:
        """Files whose article the archive had already."""
        return sum(bool(item.outcome and not item.outcome.made) for item in self.items)

    @property
    def refused(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.refusal)

    def total(self, what: str) -> int:
        """The sum of one of the outcomes' counts, as in ``total("events_made")``."""
        return sum(getattr(outcome, what) for outcome in self.made)


def ingest_paths(
    paths: Iterable[Path | str],
    *,
    source: Source | None = None,
    publish: bool = False,
    dry_run: bool = False,
    registry: Registry | None = None,
    heard: Callable[[Item], None] | None = None,
) -> Report:
    """Read and store the files and folders, one transaction each, in a fixed order.

    Without a source they belong to the unknown one. ``heard`` is told of each file when it is done. A file
    that is refused stops no other.
    """
    registry = registry or load_registry()
    items = []
    for path in files(paths):
        item = _ingest(path, registry, source, publish, dry_run)
        items.append(item)
        if heard:
            heard(item)
    return Report(tuple(items), dry_run)


def files(paths: Iterable[Path | str]) -> Iterator[Path]:
    """The files themselves, and every ``*.txt`` below the folders, each once; folders by name."""
    seen: set[str] = set()
    for path in map(Path, paths):
        found = sorted(path.rglob("*.txt")) if is_folder(path) else [path]
        for file in found:
            if is_folder(file) or (real := os.path.realpath(file)) in seen:
                continue
            seen.add(real)
            yield file


def is_folder(path: Path) -> bool:
    """Whether a folder is there. A name that no file can have is none; opening it will say why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _ingest(path: Path, registry: Registry, source: Source | None, publish: bool, dry_run: bool) -> Item:
    try:
        data = _bytes(path)
        if known := _known(data):
            return Item(path, known)
        reading = read_text(data, registry, path.name)
        name = os.fsencode(path.name).decode(errors="replace")  # a name may be any bytes
        outcome = store(reading, source=source, publish=publish, filename=name, dry_run=dry_run)
        return Item(path, outcome)
    except Refused as refusal:
        return Item(path, refusal=str(refusal))
    except DatabaseError as error:
        if not isinstance(error, (IntegrityError, DataError)):
            raise  # the database itself is in trouble: no other file would fare better
        logger.exception("Storing %s failed", path)
        return Item(path, refusal=f"the database refused it ({error})")
    except Exception as error:
        # A text that trips a rule must not keep the others out.
        logger.exception("Reading %s failed", path)
        return Item(path, refusal=f"reading it failed ({type(error).__name__}: {error})")


def _known(data: bytes) -> Outcome | None:
    """The article of these very bytes, found before anything is read."""
    article = find_article(sha256(data).hexdigest())
    return Outcome(article, made=False) if article else None


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device may never end, or never begin
            raise Refused("it is no file but a pipe, a socket or a device")
        if status.st_size > LIMIT:
            raise Refused(f"it is {status.st_size:,} bytes long; the limit is {LIMIT:,}")
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"it cannot be opened: {error.strerror}") from error
