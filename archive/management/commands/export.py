"""`manage.py export`: the whole archive as NDJSON, or a table of its articles or events."""

from __future__ import annotations

import gzip
import os
import sys
import tempfile
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import CommandError
from django.http import QueryDict
from tqdm import tqdm

from archive import search
from archive.collecting import seldom_collected
from archive.exports import table
from archive.exports.records import export, snapshot
from archive.management.prepared import ArchiveCommand
from archive.parameters import ListFilter


class Command(ArchiveCommand):
    help = "Write the whole archive as NDJSON, drafts and withdrawn articles included (see docs/records.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--out", metavar="FILE", help="compressed when its name ends with .gz; default: standard output"
        )

        parser.add_argument(
            "--table",
            dest="form",
            choices=table.WRITERS,
            help="instead: a row for each published article, without its text; load does not read it",
        )

        parser.add_argument(
            "--of", choices=table.TABLES, default="articles", help="what the table is of (default: articles)"
        )

        parser.add_argument(
            "--origin",
            default="",
            metavar="URL",
            help="what the archive's own addresses in the table begin with: https://archive.example",
        )

        parser.add_argument(
            "--filter",
            dest="asked",
            metavar="QUERY",
            help="of the table what answers this, in the words of the list's address: 'q=drone&place=erbil'",
        )

    def handle(
        self, *, out: str | None, form: str | None = None, asked: str | None = None, **options: Any
    ) -> None:
        kind, origin = table.TABLES[options["of"]], options["origin"].rstrip("/")
        if not form and (asked is not None or origin or kind != table.ARTICLES):
            raise CommandError(
                "--filter, --of and --origin are of a table: say --table csv or ndjson as well."
            )
        question = read_question(kind, asked) if asked else None
        write = partial(write_table, kind, form, question, origin) if form else export
        try:
            with opened(out) as file, tqdm(unit=" records", disable=None if out else True) as bar:
                written = write(file, bar.update)
        except BrokenPipeError:
            # Whoever read our standard output has had enough; Python must not try to flush it again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return
        except OSError as error:
            raise CommandError(f"cannot write {out or 'the standard output'}: {error.strerror}") from None
        self.stderr.write(
            ", ".join(f"{count:,} × {kind}" for kind, count in written.items() if count) or "nothing there"
        )


def read_question(kind: table.Table, asked: str) -> ListFilter:
    """What the parameters of the list ask. Raises ``CommandError`` for what cannot be used."""
    question = kind.asked(QueryDict(asked))
    if refused := table.refusals(question):
        raise CommandError(" ".join(f"{name}: {' '.join(said)}" for name, said in refused.items()))
    if not search.generation():
        raise CommandError("Filters need the search index: run `manage.py reindex` first.")
    return question


def write_table(
    kind: table.Table,
    form: str,
    question: ListFilter | None,
    origin: str,
    out: BinaryIO,
    step: Callable[[int], Any],
) -> Counter[str]:
    """Write the table of everything of its kind to ``out``, or of what answers a question; ``step`` hears
    how many rows each time.
    """
    written: Counter[str] = Counter()

    def counted(parts: Iterator[list[table.Row]]) -> Iterator[list[table.Row]]:
        for part in parts:
            yield part
            written[kind.name.removesuffix("s")] += len(part)
            step(len(part))

    with snapshot(), seldom_collected():
        found = kind.answering(question) if question else None
        out.writelines(table.WRITERS[form](kind, counted(table.rows(kind, found, origin))))
    return written


@contextmanager
def opened(name: str | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that has its name only when it is whole; nobody else may read its drafts."""
    if name is None or name == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(name)
    handle, made = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as raw, squeezed(raw, target.suffix == ".gz") as file:
            yield file
        os.replace(made, target)
    finally:
        Path(made).unlink(missing_ok=True)


@contextmanager
def squeezed(raw: BinaryIO, compress: bool) -> Iterator[BinaryIO]:
    """``raw`` itself, or gzip over it; without name and time: the same archive gives the same bytes."""
    if not compress:
        yield raw
        return
    with gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=6, mtime=0) as file:
        yield file  # type: ignore[misc]
