"""`manage.py load`: records back into the archive."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from typing import Any

from archive.exports.load import load
from archive.exports.report import LineError, Report
from archive.management.prepared import ArchiveCommand


class Command(ArchiveCommand):
    help = "Load records from NDJSON, as export writes them. A second run continues a cut one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="NDJSON, plain or gzip; - is standard input")
        parser.add_argument("--update", action="store_true", help="change what is there with other content")
        parser.add_argument("--strict", action="store_true", help="stop at the first wrong line")

        parser.add_argument(
            "--read", action="store_true", help="read new articles that come without segments or mentions"
        )

    def handle(self, *, file: str, update: bool, strict: bool, read: bool, **_: Any) -> None:
        options = {"update": update, "strict": strict, "read": read}
        try:
            report = load(file, **options, apart=True, progress=True, complain=self.complain)
        except KeyboardInterrupt:
            self.stderr.write("Interrupted; the same command continues where this one was.")
            sys.exit(130)
        self.stdout.write(summary(report))
        if not report.ok:
            sys.exit(1)

    def complain(self, error: LineError) -> None:
        self.stderr.write(str(error))


def summary(report: Report) -> str:
    """What became of the lines, one row for each fate."""
    fates = (("loaded", report.made), ("changed", report.changed), ("already there", report.same))
    rows = [f"{name}: {listed(counts)}" for name, counts in fates if counts.total()]
    if report.failed:
        rows.append(f"left out: {report.failed:,} wrong lines")
    if report.stopped:
        rows.append("stopped: the rest of the file was not read")
    return "\n".join(rows or ["nothing to load"])


def listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count:,} × {kind}" for kind, count in counts.items() if count)
