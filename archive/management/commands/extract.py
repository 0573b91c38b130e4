"""`manage.py extract PATH… --out DIR`: what the reading finds in each text, one JSON a file; nothing is
stored.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from archive.collecting import seldom_collected
from archive.ingest.beside import Beside, forked, when_asked
from archive.ingest.extraction import extract
from archive.ingest.reading import Registry
from archive.ingest.registry import load_registry, read_registry
from archive.management.prepared import refuse_without_tables

logger = logging.getLogger(__name__)

MANY_BYTES = 60_000
"""Of texts, from which on every processor reads its share of the files."""
LONG = 100_000
"""Bytes of a text that two processors read together: the others are done before it is."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a file could be read, and what is to be said of it."""

    read: bool = True
    said: str = ""


class Command(BaseCommand):
    help = "Read texts and write what was found in them as JSON, one file each, without storing anything."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, help="text files, and folders with *.txt in them")
        parser.add_argument("--out", type=Path, required=True, help="folder for the JSON files")
        parser.add_argument(
            "--registry",
            type=Path,
            help="names from a table instead of the archive's own; the reference data add theirs by id",
        )

    def handle(self, *, paths: list[Path], out: Path, registry: Path | None, **options: Any) -> None:
        missing = [path for path in paths if not path.exists()]
        if missing:
            raise CommandError("no such file or folder: " + ", ".join(map(str, missing)))
        out.mkdir(parents=True, exist_ok=True)
        with seldom_collected():
            known = names(registry)
            outcomes = []
            for outcome in outcomes_of(list(files(paths)), out, known):
                outcomes.append(outcome)
                if outcome.said:
                    self.stderr.write(outcome.said)
        self.stdout.write(f"{sum(one.read for one in outcomes)} texts read into {out}")
        if failed := sum(not one.read for one in outcomes):
            raise CommandError(f"{failed} of {len(outcomes)} files could not be read, as said above.")


def outcomes_of(paths: Sequence[Path], out: Path, registry: Registry) -> Iterator[Outcome]:
    """Read the files, each processor its share where there is much to read; in their order."""
    workers = min(len(paths), processors())
    if processors() < 2 or sum(path.stat().st_size for path in paths) < MANY_BYTES:
        yield from (extract_file(path, out, registry) for path in paths)
        return
    connections.close_all()  # no two processes may speak through one
    largest_first = sorted(range(len(paths)), key=lambda at: -paths[at].stat().st_size)
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, fork, initializer=_share, initargs=(out, registry)) as pool:
        done = {at: pool.submit(_extract_shared, paths[at]) for at in largest_first}
        yield from (done[at].result() for at in range(len(paths)))


def processors() -> int:
    """Those that this process may use; one where processes cannot share what was read before they began."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


_shared: dict[str, Any] = {}
"""What a process that reads its share was given when it began."""


def _share(out: Path, registry: Registry) -> None:
    _shared.update(out=out, registry=registry)


def _extract_shared(path: Path) -> Outcome:
    return extract_file(path, **_shared, beside=forked if path.stat().st_size >= LONG else when_asked)


def extract_file(path: Path, out: Path, registry: Registry, beside: Beside = when_asked) -> Outcome:
    """Write what was found in a file. One that trips a rule keeps no other out."""
    try:
        found = {"id": path.stem, **extract(path.read_bytes(), registry, beside)}
    except Exception as error:
        logger.exception("Reading %s failed", path)
        return Outcome(False, f"{path}: reading it failed ({type(error).__name__}: {error})")
    (out / f"{path.stem}.json").write_bytes(orjson.dumps(found, option=orjson.OPT_INDENT_2))
    return Outcome(said="" if found["status"] == "ok" else f"{path}: {found['reason']}")


def names(registry: Path | None) -> Registry:
    """The registry of a table, or the archive's."""
    if registry is None:
        refuse_without_tables()
        return load_registry()
    if not registry.is_file():
        raise CommandError(f"no such table: {registry}")
    return read_registry(registry)


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files of the paths in order, each once; folders give the ``*.txt`` in them at any depth."""
    found = (file for path in paths for file in (sorted(path.rglob("*.txt")) if path.is_dir() else [path]))
    yield from dict.fromkeys(found)
