"""Places that are more than a name on file: airports, camps, crossings, dams, fields; and countries of
the world."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.reading import Candidate, Registry
from archive.ingest.recognise.aliases import longest
from archive.ingest.recognise.capitals import RUN, UPPER, no_name
from archive.ingest.recognise.name_words import WITHIN_NAMES
from archive.values.countries import COUNTRIES
from archive.values.text import View

FACILITY = (
    r"(?:(?:[Ii]nternational )?[Aa]irport|[Aa]ir ?[Bb]ase|[Mm]ilitary [Bb]ase|[Bb]ase|(?:Border"
    r" )?(?:Crossing|Gate)"
    r"(?: Point)?|Border Post|(?:Refugee |IDP )?Camp|[Dd]am|Bridge|(?:[Gg]as|[Oo]il) ?[Ff]ield|[Oo]ilfield"
    r"|[Gg]asfield"
    r"|[Rr]efinery|Prison|Port|[Ii]sland|Square|Street|Tunnel|[Pp]ower (?:[Pp]lant|[Ss]tation)|Mosque"
    r"|Shrine|Church"
    r"|Monastery|Stadium|Roundabout|Junction|(?:General |Teaching |Emergency |Military |Children's"
    r" )?Hospital)"
)
"""What makes a name of its own together with the name before it, some also in lower case: ``K1 base``."""
OF_A_PLACE = re.compile(
    r"(?i:(?:international )?airport|air ?base|(?:border )?(?:crossing|gate)(?: point)?|(?:refugee |idp "
    r"|displacement )?camp"
    r"|dam|(?:general |teaching |emergency )?hospital|(?:gas|oil) ?field|oilfield|refinery|port|base|power"
    r" (?:plant|station))"
)
"""Those of them that may be called after a town: ``Kirkuk airport``, but no ``Kirkuk street``."""
SORTS: dict[str, str] = {
    "airport": "airport",
    "base": "base",
    "airbase": "base",
    "crossing": "border-crossing",
    "gate": "border-crossing",
    "camp": "camp",
    "field": "facility",
    "oilfield": "facility",
    "gasfield": "facility",
    "refinery": "facility",
    "dam": "facility",
}
"""A facility's last word, to the category of places on file that it fits."""
BEHIND = re.compile(rf" {FACILITY}\b(?!-)")
SORT = re.compile(FACILITY)
PLACE_AND = rule(rf"(?<![\w'-])(?P<place>{{L}})(?P<rest> (?P<what>{FACILITY}))\b(?!-)")
NOT_FACILITIES = frozenset(["US", "U.S", "UN", "Air", "Army", "Naval", "Military", "Refugee"])
"""Before "base" and "camp" these say whose they are, not how they are called."""
_COUNTRY = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(sorted(map(re.escape, COUNTRIES.values()), key=len, reverse=True))
    + r")(?![\w]|-[A-Z])"
)
_NOT_COUNTRIES = frozenset(["Jersey", "Guinea", "Chad", "Georgia", "Jordan", "Mali", "Niger"])
"""Countries whose names people and towns bear too: they need a sign beside them."""


def find_countries(seen: View, registry: Registry) -> list[Candidate]:
    """Countries that the registry does not have, by their English names."""
    return [
        Candidate(seen.back(*found.span()), "place", "name", (), "country-of-the-world", found.group())
        for found in _COUNTRY.finditer(seen.text)
        if found.group() not in registry.by_name and found.group() not in _NOT_COUNTRIES
    ]


LONG_COUNTRY = rule(
    r"\b(?:(?:[A-Z][a-z]+ )?Republic|Kingdom|State|Sultanate|Emirate) of (?P<place>{L})|(?P<place2>{L})"
    r" (?:Arab Republic)"
)


def find_long_countries(marked: Marked) -> Iterator[Candidate]:
    """``the Federal Republic of Germany``: the country's long name means the country."""
    for found in LONG_COUNTRY.finditer(marked.text):
        about = marked.mark(found.start("place" if found["place"] else "place2")).about
        if isinstance(about, Candidate) and about.form != "demonym":
            yield Candidate(
                marked.span(*found.span()),
                "place",
                "name",
                about.keys,
                "long-name-of-a-country",
                about.proposal,
            )


def find_facilities(marked: Marked, registry: Registry) -> list[Candidate]:
    """``Tishrin Dam``, ``Rabia crossing``, ``Khor Mor gas field``: a name and what it is, together."""
    return longest([*find_long_countries(marked), *_beside_names(marked), *_beside_places(marked, registry)])


def _beside_names(marked: Marked) -> Iterator[Candidate]:
    for run in RUN.finditer(marked.text):
        words = [(run.start() + m.start(), run.start() + m.end()) for m in re.finditer(r"\S+", run.group())]
        end = _facility_from(marked.text, words, run.end())
        while words and _foreign(marked.text[slice(*words[0])]):
            words.pop(0)
        if not end or not words or len(words) > 4 or any(_foreign(marked.text[slice(*w)]) for w in words):
            continue
        name = marked.text[words[0][0] : words[-1][1]]
        known = all(letter_of(c[0]) for c in name.split())
        if not known and name not in NOT_FACILITIES and re.search(f"[{UPPER}]", name):
            yield Candidate(marked.span(words[0][0], end), "place", "name", (), "facility", "?")


def _facility_from(text: str, words: list[tuple[int, int]], end: int) -> int | None:
    """Where the facility ends that a run of capitals names, which loses the words that only say its sort."""
    if behind := BEHIND.match(text, end):
        return behind.end()
    for index in range(max(1, len(words) - 3), len(words)):
        if SORT.fullmatch(text[words[index][0] : end]):
            del words[index:]
            return end
    return None


def _foreign(word: str) -> bool:
    return not letter_of(word[0]) and no_name(word) and word not in WITHIN_NAMES


def _beside_places(marked: Marked, registry: Registry) -> Iterator[Candidate]:
    """A facility called after a place on file; one that is itself on file keeps its key."""
    for found in PLACE_AND.finditer(marked.text):
        about = marked.mark(found.start("place")).about
        if (
            not isinstance(about, Candidate)
            or about.form == "demonym"
            or not OF_A_PLACE.fullmatch(found["what"])
        ):
            continue
        categories = {registry.entities[key].category for key in about.keys}
        if categories & {"country", "region"} or about.form == "acronym":
            continue
        fits = SORTS.get(found["what"].split()[-1].casefold()) in categories
        span = marked.span(*found.span())
        yield Candidate(span, "place", "name", about.keys if fits else (), "facility", "" if fits else "?")


def same_facility(name: str) -> str:
    """One key for ``Kirkuk Airport`` and ``Kirkuk international airport``."""
    return " ".join(
        w for w in name.casefold().split() if w not in {"international", "border", "refugee", "idp"}
    )
