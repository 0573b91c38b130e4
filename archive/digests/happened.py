"""How many events each value of a facet has, in the list of events that a reader asked for.

All of it is in the index: what an event is and where it is told from its own document says; where one article
must answer several things, as a source and a subject, the articles say which events they tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from archive import queries, search
from archive.models import Source, Tag
from archive.search.schema import MOST_VALUES

Counts = list[tuple[Any, int]]
"""(value, events), most first."""
OF_ARTICLES = {"tags": "tag", "sources": "source", "languages": "lang"}
"""Facets of the articles that tell an event → parameter."""
MODELS: dict[str, Any] = {"tags": Tag, "sources": Source}


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
    return dict(facets(form, (name,), MOST_VALUES).get(name, ()))


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
    """Counted by the articles that answer what else is asked of them."""
    parameter, apart = OF_ARTICLES[name], form.apart()
    # Its own choice is an alternative to each value, unless all of them must be met.
    events = search.matching_events(form.question(told=parameter in apart))
    question, articles = form.telling(*apart, parameter)
    told = search.values_told(question, name, articles)
    counts = {value: len(found & events) for value, found in told.items() if found & events}
    slugs = dict(MODELS[name].objects.values_list("pk", "slug")) if name in MODELS else {}
    return sorted(counts.items(), key=lambda line: (-line[1], slugs.get(line[0], str(line[0]))))
