"""manage.py reread [--since DATE] [--article ID …] [--dry-run]: stored articles are read again.

What is known by now feeds the new reading: names, posts, and whatever editors have decided. The differences
are told and written, one transaction and one change set for each article; a run that is killed leaves whole
articles, and the same command continues.
"""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import UTC, datetime
from typing import Any

from django.core.management.base import CommandError
from django.db import OperationalError
from django.db.models import QuerySet

from archive.ingest.reading import Registry
from archive.ingest.registry import load_registry
from archive.ingest.store.differences import Differences, sum_up
from archive.management.prepared import ArchiveCommand
from archive.models import Article
from archive.rereading import read_again
from archive.values.partial import days_of


class Command(ArchiveCommand):
    help = "Read stored articles again, tell what is otherwise than before, and write it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--since", metavar="DATE", help="only articles that came in since: 2024, 2024-03-14"
        )
        parser.add_argument("--article", nargs="+", metavar="ID", help="only these articles, by public id")
        parser.add_argument("--dry-run", action="store_true", help="tell the differences, and write nothing")

    def handle(self, *, since: str | None, article: list[str] | None, dry_run: bool, **options: Any) -> None:
        registry = load_registry()
        told: list[Differences] = []
        failed = 0
        for chosen in chosen_articles(since, article).order_by("pk").iterator(chunk_size=100):
            try:
                told.append(self._read(chosen, registry, dry_run))
            except OperationalError:
                raise  # the database itself is in trouble: no other article would fare better
            except Exception as error:  # a text that trips a rule must not keep the others from being read
                failed += 1
                self.stderr.write(f"{chosen.public_id}: {type(error).__name__}: {error}")
        self._sum_up(told, dry_run)
        if failed:
            raise CommandError(f"{failed} of {failed + len(told)} articles could not be read again.")

    def _read(self, article: Article, registry: Registry, dry_run: bool) -> Differences:
        differences = read_again(article, registry, dry_run=dry_run)
        if differences:
            self.stdout.write(f"{article.public_id} {article.headline or 'no headline'}: {differences}")
            for each in differences.found:
                self.stdout.write(f"    {each}")
        return differences

    def _sum_up(self, told: list[Differences], dry_run: bool) -> None:
        changed = sum(map(bool, told))
        what = f"{sum_up(told)}." if changed else "Nothing changed."
        kept = sum(one.kept for one in told)
        done = "would change" if dry_run else "changed"
        decided = f" As editors decided: {kept:,}." if kept else ""
        self.stdout.write(f"{len(told):,} articles read again, {changed:,} {done}. {what}{decided}")


def chosen_articles(since: str | None, ids: list[str] | None) -> QuerySet[Article]:
    """The articles that are asked for; ``CommandError`` for a date or an id that there is not."""
    rows = Article.objects.all()
    if since:
        days = days_of(since)
        if days is None:
            raise CommandError(f"“{since}” is no date; write it as 2024, 2024-03 or 2024-03-14.")
        rows = rows.filter(created__gte=datetime(*days[0].timetuple()[:3], tzinfo=UTC))
    if ids:
        rows = rows.filter(public_id__in=ids)
        if missing := set(ids) - set(rows.values_list("public_id", flat=True)):
            raise CommandError("There is no such article: " + ", ".join(sorted(missing)))
    return rows
