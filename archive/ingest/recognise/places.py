"""Places that are more than a name on file: airports, camps, crossings, dams, fields; and countries of
the world."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.lexicon import DEMONYMS
from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.reading import Candidate, KnownEntity, Registry
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
    r"|[Rr]efinery|Palace|Prison|Port|[Ii]sland|Square|Street|Tunnel|[Pp]ower (?:[Pp]lant|[Ss]tation)|Mosque"
    r"|Shrine|Church"
    r"|Monastery|Stadium|Roundabout|Junction|(?:General |Teaching |Emergency |Military |Children's"
    r" )?Hospital)"
)
"""What makes a name of its own together with the name before it, some also in lower case: ``K1 base``."""
OF_A_PLACE = re.compile(
    r"(?i:(?:international )?airport|air ?base|(?:border )?(?:crossing|gate)(?: point)?|(?:refugee |idp "
    r"|displacement )?camp"
    r"|dam|palace|(?:general |teaching |emergency )?hospital|(?:gas|oil) ?field|oilfield|refinery|port"
    r"|base|power"
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
    r"\b(?:(?:[A-Z][a-z]+ |People's )?Republic|Kingdom|State|Sultanate|Emirate) of (?:the )?(?P<place>{L})"
    r"|(?P<place2>{L}) (?:Arab Republic)"
    r"|\b(?:Federal|Islamic|Arab|Democratic|Socialist|People's) (?P<place3>{L})"
)


def find_long_countries(marked: Marked) -> Iterator[Candidate]:
    """``the Federal Republic of Germany``: the country's long name means the country."""
    for found in LONG_COUNTRY.finditer(marked.text):
        name = next(name for name in ("place", "place2", "place3") if found[name])
        mark = marked.mark(found.start(name))
        about = mark.about
        if name == "place3" and not mark.written.startswith("Republic"):
            continue
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
    return longest(
        [
            *find_long_countries(marked),
            *_beside_names(marked),
            *find_called_after(marked, registry),
            *_in_pairs(marked, registry),
        ]
    )


PAIR = rule(
    rf"(?<![\w'-])(?P<place>{{L}})-(?P<other>[{UPPER}][^\W\d_]{{2,}})"
    r" (?:(?P<way>front ?lines?|front|road|highway|axis|route)|(?:region|area|valley|mountain|basin)s?)\b"
)


def _in_pairs(marked: Marked, registry: Registry) -> Iterator[Candidate]:
    """``the Testabad-Sampleville road`` runs between two places; ``the Upvalley-Downvalley region``, of which
    the first is on file as an area and no town, is one.
    """
    for found in PAIR.finditer(marked.text):
        about = marked.mark(found.start("place")).about
        if not isinstance(about, Candidate) or about.form == "demonym" or no_name(found["other"]):
            continue
        if found["way"]:
            span = marked.span(*found.span("other"))
            yield Candidate(span, "place", "name", (), "place-with-its-sort", found["other"])
        elif about.keys and all(registry.entities[key].category == "area" for key in about.keys):
            span = marked.span(found.start(), found.end("other"))
            yield Candidate(span, "place", "name", about.keys, "place-with-its-sort")


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


def find_called_after(marked: Marked, registry: Registry) -> Iterator[Candidate]:
    """A facility called after a place on file; one that is itself on file keeps its key."""
    yield from _namesakes(marked, registry)
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


NAMESAKE = rule(
    r"(?:(?P<from>{D}|{L}'s|North(?:ern)?|East(?:ern)?|West(?:ern)?) )?(?<![\w'-])(?P<place>{L})"
    r"(?P<sort> (?:province(?!s)|(?:summer )?resort)\b)?"
)


def _namesakes(marked: Marked, registry: Registry) -> Iterator[Candidate]:
    """``Upland province``, ``Otherlandish Upland``, where Upland is on file as a region of another country;
    ``Upland resort``, where it is on file as a province: other places of the same name.
    """
    for found in NAMESAKE.finditer(marked.text):
        mark = marked.mark(found.start("place"))
        about, sort = mark.about, (found["sort"] or "").strip()
        if not isinstance(about, Candidate) or about.form == "demonym" or len(mark.written.split()) > 1:
            continue
        known = [registry.entities[key] for key in about.keys]
        category = "province" if sort.endswith("resort") else "region"
        if not known or any(entity.category != category for entity in known):
            continue
        if sort:
            name = f"{mark.written} {sort.split()[-1].title()}"
            yield Candidate(mark.span, "place", "name", (), "place-with-its-sort", name)
        elif found["from"] and _is_of_another(marked, found, known[0]):
            span = mark.span if found["from"].endswith("'s") else marked.span(*found.span())
            name = f"{_origin(marked, found)} {mark.written}"
            yield Candidate(span, "place", "name", (), "place-with-its-sort", name)


def _origin(marked: Marked, found: re.Match[str]) -> str:
    start = found.start("from")
    return marked.mark(start).written if letter_of(marked.text[start]) else found["from"]


def _is_of_another(marked: Marked, found: re.Match[str], known: KnownEntity) -> bool:
    """Whether what stands before a region's name is in none of its names: an adjective of another country."""
    origin = _origin(marked, found)
    country = DEMONYMS.get(origin.casefold(), origin)
    if letter_of(marked.text[found.start("from")]) and country not in {
        *COUNTRIES.values(),
        *DEMONYMS.values(),
    }:
        return False  # a people's, or a paper's
    return not any(origin in name or country in name for name in known.names)


def same_facility(name: str) -> str:
    """One key for ``Kirkuk Airport`` and ``Kirkuk international airport``."""
    return " ".join(
        w for w in name.casefold().split() if w not in {"international", "border", "refugee", "idp"}
    )
