"""`manage.py check_index`: does the search index say what the database says? Exit code 1 when it does not."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError

from archive import search
from archive.management.prepared import ArchiveCommand


class Command(ArchiveCommand):
    help = "Compare counts and a sample of articles between the search index and the database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--sample", type=int, default=1000, help="articles to compare; default: 1000, 0: all"
        )

    def handle(self, *, sample: int, **options: Any) -> None:
        report = search.compare(sample)
        self.stdout.write(
            f"{report.indexed} articles in the index, {report.published} in the database; position "
            f"{report.position} of {report.last} in the change log; {report.compared} articles compared"
        )
        for line in report.differences:
            self.stderr.write(line)
        if report.differences:
            raise CommandError(
                "The index does not agree with the database; manage.py reindex builds it anew."
            )
        self.stdout.write("They agree.")
