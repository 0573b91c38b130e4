"""How many events each value of a facet has, in the list of events that a reader asked for.

What an event is and where it is told from its document says, in the index. Where one article must answer
several things, as a source and a subject, the sentences themselves are counted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from archive import queries, search
from archive.models import ArticleTag, Evidence, Source, Tag
from archive.models.choices import Review, Stance
from archive.parameters import OneOf

Counts = list[tuple[Any, int]]
"""(value, events), most first."""
OF_ARTICLES = {"tags": "tag", "sources": "source", "languages": "lang"}
"""Facets of the articles that tell an event → parameter."""
COLUMNS = {"sources": "article__source_id", "languages": "article__language"}
MODELS: dict[str, Any] = {"tags": Tag, "sources": Source}
MOST = 60_000
"""More values than these the index does not count at once."""


def facets(form: queries.EventFilter, names: Sequence[str], size: int) -> dict[str, Counts]:
    """The commonest values of each facet: each number says how many events choosing the value would leave.

    A facet of which that could only be said value by value is left out: one of the telling articles, beside
    another of which each value must be met by an article of its own.
    """
    own = [name for name in names if not _is_entangled(form, name)]
    answer = search.event_facets(form.question(), own, size)
    for name in names:
        if name not in own and not _others_apart(form, name):
            answer[name] = _told(form, name)[:size]
    return {name: answer[name] for name in names if name in answer}


def tally(form: queries.EventFilter, name: str) -> dict[Any, int]:
    """Every value of one facet, in no order."""
    return dict(facets(form, (name,), MOST).get(name, ()))


def total(form: queries.EventFilter) -> int:
    """How many events the list has."""
    return search.event_total(form.question()) if search.generation() else form.count()


def _is_entangled(form: queries.EventFilter, name: str) -> bool:
    """Whether an article that has the value must answer something else as well."""
    if name not in OF_ARTICLES:
        return False
    apart = form.apart()
    others = {other for other in form.told_by() if other != OF_ARTICLES[name]}
    return bool(others.difference(apart)) or (bool(others) and OF_ARTICLES[name] not in apart)


def _others_apart(form: queries.EventFilter, name: str) -> bool:
    parameter, apart = OF_ARTICLES[name], form.apart()
    return parameter not in apart and any(other != parameter for other in apart)


def _told(form: queries.EventFilter, name: str) -> Counts:
    """Counted in the sentences that answer what else is asked of their articles."""
    parameter, apart = OF_ARTICLES[name], form.apart()
    # Its own choice is an alternative to each value, unless all of them must be met.
    events = search.matching_events(form.question(told=parameter in apart))
    told = Evidence.objects.published().filter(*form.alike(*apart, parameter), event__isnull=False)
    told = told.filter(stance=Stance.SUPPORTS).order_by()
    pairs = _tagged(told) if name == "tags" else told.values_list("event_id", COLUMNS[name]).distinct()
    counts = Counter(value for event, value in pairs if event in events)
    slugs = dict(MODELS[name].objects.values_list("pk", "slug")) if name in MODELS else {}
    return sorted(counts.items(), key=lambda line: (-line[1], slugs.get(line[0], str(line[0]))))


def _tagged(told: Any) -> set[tuple[int, int]]:
    """(event, subject) of these sentences, with what is above each subject."""
    parents = dict(Tag.objects.values_list("pk", "parent_id"))
    pairs = list(told.values_list("event_id", "article_id").distinct())
    rows = ArticleTag.objects.filter(OneOf("article_id", {article for _, article in pairs}))
    tags: dict[int, set[int]] = defaultdict(set)
    for article, tag in rows.exclude(review=Review.REJECTED).values_list("article_id", "tag_id"):
        above: int | None = tag
        while above is not None and above not in tags[article]:
            tags[article].add(above)
            above = parents.get(above)
    return {(event, tag) for event, article in pairs for tag in tags[article]}
