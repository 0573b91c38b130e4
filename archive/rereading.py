"""Read stored articles again, each in an act of its own: from the command line and from the desk."""

from __future__ import annotations

from django.contrib.auth.models import User

from archive.curate import act
from archive.ingest.reading import Registry
from archive.ingest.registry import load_registry
from archive.ingest.store.differences import Differences
from archive.ingest.store.reread import redate, reread
from archive.models import Article

__all__ = ["VERB", "load_registry", "read_again", "redate"]

VERB = "read again"


class _Rehearsed(Exception):
    """Ends a rehearsal, and takes its transaction with it."""


def read_again(
    article: Article, registry: Registry, *, user: User | None = None, why: str = "", dry_run: bool = False
) -> Differences:
    """Read one article again and write the differences; with ``dry_run`` all of it is taken back."""
    try:
        with act(VERB, user=user, why=why or f"Article {article.public_id}") as doing:
            differences = reread(article, registry, doing)
            if dry_run:
                raise _Rehearsed
    except _Rehearsed:
        pass
    return differences
