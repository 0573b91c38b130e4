"""manage.py seed [--reference] [--remove]: the reference data, and the articles written for this archive.

What is there already stays as it is, edited or not: a second run adds nothing. ``--remove`` takes the
articles out again, with the events and roles that only they support; the reference data stay.
"""

from __future__ import annotations

from argparse import ArgumentParser
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.db.models import QuerySet

from archive.curate.act import act
from archive.curate.articles import delete_articles
from archive.exports.load import load
from archive.ingest.pipeline import ingest_paths
from archive.management.prepared import ArchiveCommand
from archive.models import Article, ArticleTag, Source, Tag
from archive.models.choices import Review

REFERENCE = ("sources", "tags", "places", "organizations", "people", "posts")
DESK = "archive-desk"
"""Slug of the source of the articles that were written for this archive."""


class Command(ArchiveCommand):
    help = (
        "Load the reference data and the articles written for this archive, or take those articles out again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--reference",
            action="store_true",
            help="only sources, tags, places, organizations, people and known posts; no articles",
        )
        parser.add_argument(
            "--remove",
            action="store_true",
            help="take the articles out again, with what only they support; the reference data stay",
        )

    def handle(self, *, reference: bool, remove: bool, **options: Any) -> None:
        if reference and remove:
            raise CommandError("--reference and --remove do not go together: the reference data stay.")
        if remove:
            self.remove_articles()
            return
        self.load_reference()
        if not reference:
            self.publish_articles()

    def load_reference(self) -> None:
        """Load what the archive does not have yet; what it has belongs to its editors."""
        for name in REFERENCE:
            report = load(reference_file(name), keep=True)
            if not report.ok:
                raise CommandError(f"{reference_file(name)}: {report.errors[0]}")
            self.stdout.write(f"Reference data: {report.made.total()} {name} added.")

    def publish_articles(self) -> None:
        """Read the articles like any other text, publish them, and give the new ones their subjects."""
        report = ingest_paths(article_files(), source=Source.objects.get(slug=DESK), publish=True)
        made = {
            item.path.name: item.outcome.article
            for item in report.items
            if item.outcome and item.outcome.made
        }
        tag_articles(made)
        self.stdout.write(f"Articles: {len(made)} published, {report.known} already there.")
        if report.refused:
            first = report.refused[0]
            raise CommandError(f"{first.path}: {first.refusal}")

    def remove_articles(self) -> None:
        found = list(seed_articles())
        delete_articles(found, why="Seed articles removed", keep_documents=False, even_published=True)
        self.stdout.write(f"Articles: {len(found)} removed, with what only they supported.")


def reference_file(name: str) -> Path:
    return settings.SEEDS_DIR / "reference" / f"{name}.ndjson"


def article_files() -> list[Path]:
    return sorted((settings.SEEDS_DIR / "articles").glob("*.txt"))


def seed_articles() -> QuerySet[Article]:
    """The Archive desk's articles of exactly these files; what else the desk has written is not touched."""
    hashes = [sha256(path.read_bytes()).hexdigest() for path in article_files()]
    return Article.objects.filter(source__slug=DESK, document__sha256__in=hashes)


def tag_articles(articles: dict[str, Article]) -> None:
    """Give articles, by file name, the subjects of tags.tsv: confirmed, since a person chose them."""
    tags = Tag.objects.in_bulk(field_name="slug")
    with act("tag", why="Subjects of the seed articles") as doing:
        for name, slugs in read_subjects().items():
            for slug in slugs if name in articles else ():
                if slug in tags:
                    doing.make(ArticleTag(article=articles[name], tag=tags[slug], review=Review.CONFIRMED))


def read_subjects() -> dict[str, list[str]]:
    """File name to slugs of tags."""
    lines = (settings.SEEDS_DIR / "articles" / "tags.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: slugs.split() for name, slugs in rows}
