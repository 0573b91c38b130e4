"""`manage.py reindex`: build the search index anew beside the one in use, then swap it in."""

from __future__ import annotations

import sys
import time
from typing import Any

from tqdm import tqdm

from archive import search
from archive.management.prepared import ArchiveCommand
from archive.models import Article


class Command(ArchiveCommand):
    help = "Build the search index anew. Readers see the old one until the new one is whole."

    def handle(self, **options: Any) -> None:
        began = time.monotonic()
        total = Article.objects.published().count()
        with tqdm(total=total, unit=" articles", disable=not sys.stderr.isatty()) as bar:
            count = search.rebuild(bar.update)
        self.stdout.write(f"{count} articles in the index, after {time.monotonic() - began:.1f} s")
