"""Holders: who may be meant by a post alone, from the posts on file, the likeliest first and with a reason.

They are candidates for an editor, never links.
"""

from __future__ import annotations

from archive.ingest.reading import KnownEntity, Likely, Post, Registry
from archive.ingest.recognise.title_keys import same_title
from archive.ingest.registry import held
from archive.ingest.resolve.owners import same_owner
from archive.values.dates import DateRange

DATED = 0.7
"""The post on file begins before the text and ends after it, or has not ended as far as anybody knows."""
HALF_DATED = 0.6
UNDATED = 0.4
"""Nobody knows when it was held, or when the text was written."""

_built: list[tuple[Registry, list[tuple[KnownEntity, Post]]]] = []


def holders(title: str, owner: str, registry: Registry, published: DateRange) -> tuple[Likely, ...]:
    """Everybody on file with this post who may have held it at the date of the text."""
    found: dict[str, tuple[float, Post, str]] = {}
    for entity, post in _posts(registry):
        if not (same_title(post.title, title) and same_owner(post.owner, owner, registry)):
            continue
        if held(post, published):
            score = _score(post, published)
            if score > found.get(entity.key, (0.0,))[0]:
                found[entity.key] = (score, post, entity.name)
    ranked = sorted(found.items(), key=lambda item: (-item[1][0], _newest_first(item[1][1]), item[0]))
    return tuple(Likely(key, score, _why(name, post)) for key, (score, post, name) in ranked)


def _posts(registry: Registry) -> list[tuple[KnownEntity, Post]]:
    """All posts of a registry; those of the last one are kept, a run has one registry."""
    if not _built or _built[0][0] is not registry:
        posts = [(entity, post) for entity in registry.entities.values() for post in entity.posts]
        _built[:] = [(registry, posts)]
    return _built[0][1]


def _score(post: Post, published: DateRange) -> float:
    if not published.known or (post.earliest is None and post.latest is None):
        return UNDATED
    return DATED if post.earliest else HALF_DATED


def _newest_first(post: Post) -> int:
    return -post.earliest.toordinal() if post.earliest else 0


def _why(name: str, post: Post) -> str:
    """ "may be Azad Demo, on file as Minister, 2019 to 2021": years, since the day is seldom known."""
    return f"may be {name}, on file as {post.title}{_years(post)}"


def _years(post: Post) -> str:
    if post.earliest and post.latest:
        return f", {post.earliest.year} to {post.latest.year}"
    if post.earliest:
        return f", since {post.earliest.year}"
    return f", until {post.latest.year}" if post.latest else ""
