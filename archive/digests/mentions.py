"""How often, when first and when last something is mentioned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet

from archive.digests.recall import recalled
from archive.models import Article, Entity, Mention


@dataclass(frozen=True, slots=True)
class Tally:
    """Mentions of one entity in published articles; ``first`` and ``last``: dated ones."""

    mentions: int
    articles: int
    first: Article | None = None
    last: Article | None = None


def seen(entity: Entity) -> QuerySet[Mention]:
    """What published texts say of it."""
    return Mention.objects.published().filter(entity=entity).order_by()


def tally(entity: Entity) -> Tally:
    """Counted once for each state of the archive: somebody named everywhere is named in very many texts."""
    return recalled(f"tally {entity.pk}", lambda: _tally(entity))


def _tally(entity: Entity) -> Tally:
    """Three queries at most."""
    counts = seen(entity).aggregate(mentions=Count("id"), articles=Count("article", distinct=True))
    if not counts["mentions"]:
        return Tally(0, 0)
    dated = Article.objects.published().filter(
        pk__in=seen(entity).values("article"), published_latest__isnull=False
    )
    return Tally(
        counts["mentions"],
        counts["articles"],
        dated.order_by("published_earliest", "pk").first(),
        dated.order_by(F("published_latest").desc(), "-pk").first(),
    )


def articles_each(entities: Iterable[Any]) -> dict[int, int]:
    """Entity pk to the number of published articles that mention it; one query."""
    mentions = Mention.objects.published().filter(entity__in=[entity.pk for entity in entities])
    counted = mentions.order_by().values("entity_id")
    return dict(
        counted.annotate(articles=Count("article", distinct=True)).values_list("entity_id", "articles")
    )
