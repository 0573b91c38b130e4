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
    """Counted once for each state of the archive: somebody named everywhere is named in very many texts."""
    articles = search.mentions([entity.pk])[entity.pk]
    if not articles:
        return Tally(0, 0)
    mentions, first, last = recalled(f"mentions of {entity.pk}", lambda: _counted(entity))
    seen = Article.objects.published().filter(published_latest__isnull=False).in_bulk([first, last])
    return Tally(mentions, articles, *(seen.get(pk) for pk in (first, last)))


def _counted(entity: Entity) -> tuple[int, int, int]:
    """Mentions, and the keys of the first and the last article, 0 where there is none. Those without a day
    stand behind all others."""
    question = naming(entity)
    seen: Any = Mention.objects.published().filter(entity=entity).order_by()
    found: Any = (search.match(replace(question, sort=sort), 1).ids for sort in ("oldest", "newest"))
    oldest, newest = (next(iter(ids), 0) for ids in found)
    return seen.count(), oldest, newest
