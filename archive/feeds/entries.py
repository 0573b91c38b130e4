"""What is in a feed, whatever it is of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from django.db.models import Max

from archive.models import Article, Change
from archive.models.choices import Language, Thing
from archive.parameters import ListFilter, OneOf
from archive.values.writing import one_line

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """An article, or an event by the article whose words stand for it. Addresses are absolute."""

    key: str
    """Its address for ever; ``url`` is its page today."""
    url: str
    title: str
    words: str
    updated: datetime
    published: datetime | None
    """The moment when the article was published, ``issued`` the days as far as they are known."""
    issued: str
    original: str
    """The article at its source, or ""."""
    authors: Pairs
    """(name, page) of the sources."""
    subjects: Pairs
    """(slug, name)."""
    language: str = ""
    """Of title and words; "" where nobody knows, or where they are the archive's own."""
    words_language: str = ""
    """Where it is another than that of the title."""
    period: str = ""
    """The days on which it happened."""
    further: Mapping[str, str] = field(default_factory=dict)
    """What JSON alone tells."""


@dataclass(frozen=True, slots=True)
class Page:
    entries: list[Entry]
    next: str
    """The cursor of the following page, or ""."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A list that has a feed."""

    name: str
    """Of the list's page."""
    asked: Callable[[Any], ListFilter]
    """Parameters of an address → the question."""
    read: Callable[[Any, int, str, str], Page]
    """Question, number of entries, cursor, origin → a page. Raises ``BadCursor``."""
    home: str = ""
    """Where all of them are shown, if elsewhere."""


def changed(articles: Sequence[int]) -> dict[int, datetime]:
    """Article to the last change that the log has of it."""
    entries = Change.objects.filter(OneOf("thing_id", articles), thing=Thing.ARTICLE).order_by()
    return dict(entries.values_list("thing_id").annotate(last=Max("at")))


def published(article: Article) -> datetime | None:
    """The moment, or the beginning of the day where only the day is known; None where not even that is."""
    if article.published_at:
        return article.published_at
    earliest = article.published_earliest
    if earliest is None or earliest != article.published_latest:
        return None
    return datetime.combine(earliest, time(), UTC)


def days(*bounds: date | None) -> str:
    """As far as they are known: 2024-03-14, or 2024-03-01/2024-03-31, or ""."""
    return "/".join(dict.fromkeys(day.isoformat() for day in bounds if day))


def original(article: Article) -> str:
    """The address at the source, if it is one of the web."""
    url = article.url or ""
    return url if url.startswith(("https://", "http://")) and one_line(url) == url else ""


def language(article: Article) -> str:
    return "" if article.language == Language.UNKNOWN else article.language


def authors(articles: Iterable[Article], origin: str) -> Pairs:
    """Their sources, each once."""
    sources = {one.source_id: one.source for one in articles}.values()
    return [(one_line(one.name), origin + one.get_absolute_url()) for one in sources]
