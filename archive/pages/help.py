"""How to ask the search, by examples that lead to what they find."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive import search
from archive.digests.labels import names_of
from archive.models import Place

Named = dict[str, str]
"""Field → what the archive names most often in it."""


@dataclass(frozen=True, slots=True)
class Example:
    """What a reader may write, what it means, where it leads, and how many articles it finds today."""

    words: str
    meaning: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    examples: list[Example]
    name: str


Lines = Sequence[tuple[str, str]]

WORDS: Lines = (
    ("border security", "both words, in any order and form: borders, secured"),
    ("Kalin", "accents, case and the letter variants of Arabic and Kurdish make no difference"),
    ('"security forces"', "the words side by side"),
    ('"forces border"~5', "up to five other words may stand between them"),
    ("border -Syria", "without a word; NOT says the same"),
    ("drone OR missile", "one or the other, or both"),
    ("(drone OR missile) attack", "brackets keep together what belongs together"),
    ("secur*", "every word that begins so: two letters or more before the star"),
    ("headline:attack", "the word stands in the headline"),
    ("headline:(drone OR missile)", "a field may ask for several things"),
)  # fmt: skip
DATES: Lines = (
    ("date:2020", "possibly published in that year; 2020-07 is a month, 2020-07-29 a day"),
    ("date:2019..2020-06", "from the first day of the one to the last day of the other"),
    ("after:2024", "since then; before: until then"),
)


def _names(named: Named) -> Lines:
    """Examples with names that the archive holds."""
    told = {
        "person": "names this person, in whatever spelling you write it",
        "org": "names this organization; an abbreviation on record will do",
        "place": "names this place, or a place that lies in it: a province holds its towns",
        "dateline": "was sent from there, or from a place in it",
        "tag": "is about this subject, or about one below it",
        "source": "was published by this source",
        "event": "tells of an event of this kind",
        "lang": "is written in this language",
        "near": "names a place in the circle: latitude, longitude and kilometres",
    }
    return [(f"{field}:{_quoted(named[field])}", told[field]) for field in told if field in named]


def _mixed(named: Named) -> Lines:
    lines = [
        ("attack date:2019.. -headline:attack", "fields, words and refusals may stand together in any order")
    ]
    if "person" in named and "place" in named:
        both = f"person:{_quoted(named['person'])} place:{_quoted(named['place'])}"
        lines.insert(0, (both, "names both of them"))
    if "org" in named:
        lines.append((f"attack -org:{_quoted(named['org'])}", "refuses what a field asks for"))
    return lines


def _quoted(name: str) -> str:
    plain = name.replace('"', "")
    return plain if plain.replace("-", "").replace(".", "").replace(",", "").isalnum() else f'"{plain}"'


@require_safe
def asking(request: HttpRequest) -> HttpResponse:
    named = _most_named()
    groups: list[tuple[str, str, Callable[[Named], Lines]]] = [
        ("Words", "words", lambda _: WORDS),
        ("People, places, subjects", "names", _names),
        ("Dates", "dates", lambda _: DATES),
        ("All together", "together", _mixed),
    ]
    shown = [Group(title, [_example(*line) for line in lines(named)], name) for title, name, lines in groups]
    return render(request, "pages/help.html", {"section": "help", "groups": shown})


def _example(words: str, meaning: str) -> Example:
    count = search.total(search.Question(q=words))
    return Example(words, meaning, f"{reverse('articles')}?{urlencode({'q': words})}", count)


FACET_OF = {
    "person": "people", "org": "organizations", "place": "places", "tag": "tags", "source": "sources",
    "event": "event_kinds", "lang": "languages",
}  # fmt: skip


def _most_named() -> Named:
    """What most articles hold, field by field; nothing where they hold nothing."""
    counts = search.facets(search.Question(), tuple(FACET_OF.values()), size=1)
    names = names_of({facet: [value for value, _ in found] for facet, found in counts.items()})
    first = {facet: found[0][0] for facet, found in counts.items() if found}
    named = {
        field: names[facet, first[facet]].label
        for field, facet in FACET_OF.items()
        if facet in first and (facet, first[facet]) in names
    }
    sent = search.tally(search.Question(), "datelines")
    places = Place.objects.visible().filter(pk__in=sorted(sent, key=lambda pk: (-sent[pk], pk))[:20])
    if place := max(places, key=lambda one: (sent[one.pk], one.slug), default=None):
        named["dateline"] = place.name
    if spot := places.filter(lat__isnull=False).exclude(place_kind="country").order_by("slug").first():
        named["near"] = f"{spot.lat:.2f},{spot.lon:.2f},50"
    return named
