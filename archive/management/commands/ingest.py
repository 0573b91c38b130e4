"""manage.py ingest PATH… [--source SLUG] [--publish] [--dry-run]: raw texts become articles."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from archive.ingest.pipeline import Item, Report, ingest_paths
from archive.ingest.store.stage import Outcome
from archive.management.prepared import ArchiveCommand
from archive.models import Source
from archive.models.choices import DateBasis
from archive.values.dates import DateRange


class Command(ArchiveCommand):
    help = "Read text files, and the .txt files of folders, into the archive; as drafts unless --publish."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a text file, or a folder of .txt files")
        parser.add_argument("--source", metavar="SLUG", help="whose texts they are; “unknown” if left out")
        parser.add_argument("--publish", action="store_true", help="show them to readers at once")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would be made, and change nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        source = _source(options["source"]) if options["source"] else None
        report = ingest_paths(
            options["paths"],
            source=source,
            publish=options["publish"],
            dry_run=options["dry_run"],
            heard=self._say,
        )
        self._sum_up(report, options["publish"])
        if not report.items:
            raise CommandError(
                "There is nothing to read: no text file was named, and no folder holds a .txt file."
            )
        if report.refused:
            raise CommandError(
                f"{_count(len(report.refused), 'file')} of {len(report.items)} could not be read."
            )

    def _say(self, item: Item) -> None:
        path = _printable(item.path)
        if item.refusal:
            self.stderr.write(f"{path}: {item.refusal}")
        elif item.outcome and item.outcome.made:
            self.stdout.write(f"{path}: {_told(item.outcome)}")
            for doubt in item.outcome.doubts:
                self.stdout.write(f"    doubt: {doubt}")
        elif item.outcome:
            self.stdout.write(f"{path}: already there ({item.outcome.article.public_id})")

    def _sum_up(self, report: Report, publish: bool) -> None:
        state = "published" if publish else "to be published by an editor"
        made = f"{_count(len(report.made), 'article')} {'would be ' if report.dry_run else ''}made ({state})"
        self.stdout.write(
            f"{_count(len(report.items), 'file')}: {made}, {report.known} already there,"
            f" {len(report.refused)} refused."
        )
        self.stdout.write(
            f"Mentions: {report.total('linked')} linked, {report.total('unresolved')} unresolved."
            f" Roles: {report.total('roles_made')} new, {report.total('roles_matched')} known."
            f" Events: {report.total('events_made')} new, {report.total('events_matched')} known."
            f" Not proposed again: {report.total('rejected')}."
            f" Doubts: {sum(len(outcome.doubts) for outcome in report.made)}."
        )


def _source(slug: str) -> Source:
    try:
        return Source.objects.get(slug=slug)
    except Source.DoesNotExist:
        known = ", ".join(Source.objects.order_by("slug").values_list("slug", flat=True)) or "none yet"
        raise CommandError(
            f"There is no source “{slug}”. There are: {known}. To make one, add it in the admin"
            f' (Sources → Add), or load a line like {{"type": "source", "slug": "{slug}", "name": "…"}}'
            " with manage.py load FILE."
        ) from None


def _printable(path: Path) -> str:
    """A path in one line that any terminal takes: a file's name may hold any bytes, line ends among them."""
    return "".join(c if c.isprintable() else "\ufffd" for c in str(path))


def _told(outcome: Outcome) -> str:
    """One line: the headline, the date and how it is known, and what was found."""
    article = outcome.article
    return (
        f"{article.headline or 'no headline'} · {_dated(article.published_range)}"
        f" · {outcome.linked} mentions linked, {outcome.unresolved} unresolved"
        f" · roles {outcome.roles_made} new, {outcome.roles_matched} known"
        f" · events {outcome.events_made} new, {outcome.events_matched} known"
    )


def _dated(published: DateRange) -> str:
    if not published.known:
        return "no date"
    return f"{published.earliest} ({DateBasis(published.basis).label.lower()})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
