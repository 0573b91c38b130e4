"""How often, when first and when last something is mentioned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from archive import search
from archive.digests.company import naming
from archive.digests.recall import recalled
from archive.models import Article, Entity, Mention


@dataclass(frozen=True, slots=True)
class Tally:
    """Of published articles: how many mention the entity, for a place it or one in it, the first and the last
    of those that have a day; and how many mentions there are of itself."""

    mentions: int
    articles: int
    first: Article | None = None
    last: Article | None = None


def tally(entity: Entity) -> Tally:
    """Mentions are counted once for each state of the archive: somebody named everywhere is named in very
    many texts."""
    articles = search.mentions([entity.pk])[entity.pk]
    if not articles:
        return Tally(0, 0)
    seen: Any = Mention.objects.published().filter(entity=entity).order_by()
    question = naming(entity)
    last, first = _first(question), _first(replace(question, sort="oldest"))
    return Tally(recalled(f"mentions of {entity.pk}", seen.count), articles, first, last)


def _first(question: search.Question) -> Article | None:
    """The first article in this order; those without a day stand behind all others."""
    found = search.match(question, size=1).ids
    return Article.objects.published().filter(pk__in=found, published_latest__isnull=False).first()
