"""Counts as lines that narrow a list: the values of a facet with their names, proportions and addresses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from archive.digests.labels import Named, Names, Value
from archive.models import Place
from archive.models.prepared import prepared
from archive.pages.asked import Asked

Counts = Mapping[str, Sequence[tuple[Value, int]]]
"""Facet name to (value, count), as archive.search answers."""
SPARE = 6
"""How many values more than are shown to ask for, since ``worth_a_line`` leaves some out."""


@dataclass(frozen=True, slots=True)
class FacetKind:
    """A facet of the articles: what search calls it, its heading, its parameter and its colour."""

    name: str
    title: str
    parameter: str
    kind: str = ""
    several: bool = True
    """Whether an article, or an event, may hold more than one value."""


KINDS = (
    FacetKind("people", "People", "person", "person"),
    FacetKind("organizations", "Organizations", "organization", "organization"),
    FacetKind("places", "Places", "place", "place"),
    FacetKind("event_kinds", "Events told", "event_kind", "event"),
    FacetKind("tags", "Subjects", "tag", "tag"),
    FacetKind("sources", "Sources", "source", several=False),
    FacetKind("languages", "Languages", "lang", several=False),
)
YEARS = FacetKind("years", "Years", "year", several=False)
OF_EVENTS = (
    FacetKind("event_kinds", "Kinds", "kind", "event", several=False),
    FacetKind("places", "Places", "place", "place"),
    FacetKind("people", "People", "person", "person"),
    FacetKind("organizations", "Organizations", "organization", "organization"),
    FacetKind("tags", "Subjects", "tag", "tag"),
    FacetKind("sources", "Sources", "source"),
    FacetKind("languages", "Languages", "lang"),
    FacetKind("modalities", "How it is told", "modality", several=False),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One value with its count; ``share`` is its proportion of the facet's highest, 0 to 100."""

    label: str
    count: int
    url: str
    share: float
    kind: str = ""
    current: bool = False
    not_url: str = ""
    """The list without what has this value."""


@dataclass(frozen=True, slots=True)
class Way:
    """How several values chosen in one facet are meant: any of them, or all."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Facet:
    title: str
    kind: str
    lines: list[Line] = field(default_factory=list)
    more_url: str = ""
    more_label: str = ""
    ways: list[Way] = field(default_factory=list)


def worth_a_line(
    counts: Counts, size: int, chosen: Collection[Value] = ()
) -> dict[str, list[tuple[Value, int]]]:
    """The first ``size`` values of each facet. A place whose articles all name one place in it says nothing
    new (a province beside its capital) and is left out, unless it is among the ``chosen``. One query."""
    kept = {name: list(values) for name, values in counts.items()}
    if places := dict(kept.get("places", ())):
        echoes = _echoes(places) - set(chosen)
        kept["places"] = [line for line in kept["places"] if line[0] not in echoes]
    return {name: values[:size] for name, values in kept.items()}


def _echoes(places: Mapping[Value, int]) -> set[Value]:
    """Those of the places with as many articles as one that lies directly in them: then the same ones."""
    inside = _parents(list(places))
    return {outer for inner, outer in inside if outer in places and places[inner] == places[outer]}


@prepared
def _parents(places: Sequence[int]) -> QuerySet[Any, Any]:
    return Place.objects.filter(pk__in=places).values_list("pk", "parent_id").order_by()


def facets(
    counts: Counts,
    names: Names,
    asked: Asked,
    more: Collection[str] = (),
    kinds: Sequence[FacetKind] = KINDS,
    whole: str = "facet",
) -> list[Facet]:
    """The facets in the order of ``kinds``; a line leads to the list with its value asked for or not. Those
    in ``more`` have further values, on the page ``whole``."""
    return [
        Facet(
            kind.title,
            kind.kind,
            lines(kind, counts.get(kind.name, ()), names, asked),
            asked.elsewhere(reverse(whole, args=[kind.parameter])).without() if kind.name in more else "",
            f"More {kind.title.lower()}",
            ways(kind, asked),
        )
        for kind in kinds
        if kind.name in counts
    ]


def ways(kind: FacetKind, asked: Asked) -> list[Way]:
    """Any or all of the values chosen, where there are several."""
    if not kind.several or len(set(asked.parameters.getlist(kind.parameter))) < 2:
        return []
    everyone, other = asked.holds("every", kind.parameter), asked.toggled("every", kind.parameter)
    here = asked.without()
    return [
        Way("any of them", other if everyone else here, not everyone),
        Way("all of them", here if everyone else other, everyone),
    ]


def lines(kind: FacetKind, counts: Sequence[tuple[Value, int]], names: Names, asked: Asked) -> list[Line]:
    highest = max((count for _, count in counts), default=1)
    return [
        _line(kind, names[kind.name, value], count, 100 * count / highest, asked)
        for value, count in counts
        if (kind.name, value) in names and count
    ]


def _line(kind: FacetKind, named: Named, count: int, share: float, asked: Asked) -> Line:
    url = asked.toggled(kind.parameter, named.parameter)
    current = asked.holds(kind.parameter, named.parameter)
    refused = asked.refusing(kind.parameter, named.parameter)
    return Line(named.label, count, url, round(share, 1), kind.kind, current, refused)


@dataclass(frozen=True, slots=True)
class Year:
    """One bar of the histogram."""

    label: str
    count: int
    url: str = ""
    on: bool = False
    tick: str = ""
    """What stands under the bar, where that is not the label."""


def years(counts: Iterable[tuple[Value, int]], asked: Asked) -> list[Year]:
    """Every year from the first to the last, also those in which nothing was published."""
    found = {int(value): count for value, count in counts}
    if not found:
        return []
    span = range(min(found), max(found) + 1)
    return [
        Year(str(year), found.get(year, 0), asked.toggled("year", str(year)), asked.holds("year", str(year)))
        for year in span
    ]
