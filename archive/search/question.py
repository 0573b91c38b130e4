"""What a reader asks of the archive, and the page of an answer. Plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Sort = Literal["newest", "oldest", "relevance"]
FACETS = ("people", "organizations", "places", "tags", "sources", "languages", "event_kinds", "years")


@dataclass(frozen=True, slots=True)
class Question:
    """A search: words in the reader's syntax, and filters by database ids and by values.

    Values within one facet are alternatives, unless the facet's name stands in ``every``: then an article
    must hold all of them. Facets narrow each other. ``places`` holds a province's towns, ``tags`` what stands
    below; ``spots`` are places themselves, and none of them, ``()``, is what no article names. ``reviews``:
    something that was read in the article, a link, a subject or an event, is in such a state.

    ``earliest``/``latest`` bound the day of publication, both inclusive: a text that was possibly published
    in that time matches, with ``certainly`` only one that was published in it for sure. A text of unknown
    date matches neither.
    """

    q: str = ""
    people: tuple[int, ...] = ()
    organizations: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    event_kinds: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    datelines: tuple[int, ...] = ()
    reviews: tuple[str, ...] = ()
    spots: tuple[int, ...] | None = None
    not_people: tuple[int, ...] = ()
    not_organizations: tuple[int, ...] = ()
    not_places: tuple[int, ...] = ()
    not_tags: tuple[int, ...] = ()
    not_sources: tuple[int, ...] = ()
    not_languages: tuple[str, ...] = ()
    not_event_kinds: tuple[str, ...] = ()
    not_years: tuple[int, ...] = ()
    not_datelines: tuple[int, ...] = ()
    every: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    certainly: bool = False
    sort: Sort = "newest"


@dataclass(frozen=True, slots=True)
class Page:
    """Article pks in order, how many there are in all, the cursor of the next page ("" on the last), and
    notes to the reader on how the words were read."""

    ids: list[int]
    total: int
    next: str = ""
    notes: tuple[str, ...] = ()
