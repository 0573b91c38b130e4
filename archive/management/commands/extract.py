"""`manage.py extract PATH… --out DIR`: what the reading finds in each text, one JSON a file; nothing is
stored.
"""

from __future__ import annotations

import logging
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError

from archive.collecting import seldom_collected
from archive.ingest.extraction import extract
from archive.ingest.reading import Registry
from archive.ingest.registry import load_registry, read_registry
from archive.management.prepared import refuse_without_tables

logger = logging.getLogger(__name__)


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
            outcomes = [self._extract(path, out, known) for path in files(paths)]
        self.stdout.write(f"{outcomes.count(True)} texts read into {out}")
        if failed := outcomes.count(False):
            raise CommandError(f"{failed} of {len(outcomes)} files could not be read, as said above.")

    def _extract(self, path: Path, out: Path, registry: Registry) -> bool:
        """Write what was found in a file; whether it could be read.

        One that trips a rule keeps no other out.
        """
        try:
            found = {"id": path.stem, **extract(path.read_bytes(), registry)}
        except Exception as error:
            logger.exception("Reading %s failed", path)
            self.stderr.write(f"{path}: reading it failed ({type(error).__name__}: {error})")
            return False
        (out / f"{path.stem}.json").write_bytes(orjson.dumps(found, option=orjson.OPT_INDENT_2))
        if found["status"] != "ok":
            self.stderr.write(f"{path}: {found['reason']}")
        return True


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
