"""Exact names in a text: an Aho-Corasick automaton over every name of the registry, built once a registry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import ahocorasick

from archive.ingest.lexicon import RANKS
from archive.ingest.marks import Cover
from archive.ingest.reading import Candidate, Registry
from archive.values.names import fold_case, is_acronym
from archive.values.text import View, view

T = TypeVar("T")
CLITICS = frozenset(
    ["و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وب", "ول", "بو", "ده"]
)
"""What Arabic writes onto the front of a name: and, in, for, the …"""
ENDINGS = frozenset(["ی", "دا", "ەوە", "یش", "و", "یان", "یدا", "یەوە", "ەدا", "ش"])
"""What Sorani writes onto the end of a name: of, in, from, also …"""
SORANI = re.compile("[ەێۆڕڵڤھ]")
WORD_LIKE = frozenset(
    [
        "IS", "IT", "WHO", "AID", "HE", "AM", "AN", "AS", "AT", "BE", "DO", "GO", "IN", "NO", "OF", "ON",
        "OR", "SO", "TO", "UP", "WE", "ACT", "CAN", "DEM",
    ]
)  # fmt: skip
"""Capitals that are also a word when a whole line is in capitals: they need context."""
WORD_LEADERS = re.compile(
    r"(?:\b(?:anti|pro|ex)-|\b(?:against|of|by|from|to|with|for|on|joined|so-called|between|fight|fighting"
    r"|defeat|defeating"
    r"|join|joining|the|and|or|than|when|within|inside|targeting|target|combat|combating|combatting"
    r"|former)\s)$",
    re.I,
)
WORD_FOLLOWERS = re.compile(
    r"^(?:'s)?[\s-](?:militants?|fighters?|cells?|attacks?|members?|remnants|jihadis?t?s?|terrorists?"
    r"|group|sleeper"
    r"|insurgents?|threat|leaders?|suspects?|families|detainees|prisoners|affiliates?|gunmen|forces"
    r"|assassinations"
    r"|attacked|seized|overran|captured|rule|territory|linked|held|controlled|caliphate|has|had|claimed"
    r"|bombing|ambush)\b"
)
GENERIC = frozenset(
    [
        "province", "district", "city", "region", "governorate", "town", "village", "county", "mountain",
        "mountains",
    ]
)  # fmt: skip
"""In lower case these describe a place and are no part of its name: "Basra province" names Basra."""
PLAIN_CAPITAL = re.compile(r"[^\W\d_]")
ARTICLE = re.compile(r"(?:^|[^\w-])(?P<article>[Aa]l-)$")
"""``Al-Sulaymaniyah``: the article belongs to the name of a place, on file or not."""
HYPHENED = re.compile(r"\b([AaEe]l)-(?=[^\W\d_]{3})")
"""``al-Sample`` is written ``Al Sample`` as well."""
ARABIC_LETTER = re.compile(r"[\u0620-\u064A\u0671-\u06D3\u06D5\u06EE-\u06FF]")


@dataclass(frozen=True, slots=True)
class Bearer:
    """One spelling of the registry and who bears it."""

    name: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aliases:
    """The automaton of one registry. Its values are tuples of ``Bearer``: spellings that fold alike."""

    registry: Registry
    automaton: ahocorasick.Automaton


_built: list[Aliases] = []


def aliases_of(registry: Registry) -> Aliases:
    """The automaton of a registry; the last one built is kept, a run has one registry."""
    if not _built or _built[0].registry is not registry:
        _built[:] = [Aliases(registry, _build(registry))]
    return _built[0]


def _with_genitive(name: str) -> str:
    """``Worker's Party`` for ``Workers' Party``: papers mix the two."""
    return re.sub(r"s' ", "'s ", name)


def _bare(name: str) -> str:
    """``Rifa al-Demo`` for ``Rifa' al-Demo``: as the text is looked at, too."""
    return re.sub(r"(?<=[^\W\d_])'(?= (?:[Aa]l|[Ee]l)[- ])|(?<=\b[AEae]l[- ])'(?=[^\W\d_]{3})", "", name)


def _build(registry: Registry) -> ahocorasick.Automaton:
    spellings: dict[str, list[Bearer]] = {}
    for name, keys in registry.by_name.items():
        if registry.by_name.get(name.removeprefix(GROUP), ()) == keys and name.startswith(GROUP):
            continue
        shown = " ".join(view(name).text.split())
        loose = HYPHENED.sub(r"\1 ", shown)
        spellings_of = [
            shown,
            *(o for o in (loose, _with_genitive(shown), _bare(shown)) if o not in registry.by_name),
        ]
        for spelt in dict.fromkeys(spellings_of):
            if len(spelt) > 1:
                spellings.setdefault(fold_case(spelt), []).append(Bearer(spelt, keys))
    automaton = ahocorasick.Automaton()
    for folded, bearers in spellings.items():
        automaton.add_word(folded, (len(folded), tuple(bearers)))
    automaton.make_automaton()
    return automaton


GROUP = "تنظيم "
"""``the organization X``, where X is on file: X is named."""


def find_names(text: str, registry: Registry) -> list[Candidate]:
    """Every exact name in the text, the longest where several overlap, sorted by position."""
    automaton = aliases_of(registry).automaton
    if not len(automaton):
        return []
    seen = view(text)
    folded, at = _spaced(fold_case(seen.text))
    hits = []
    for end, (length, bearers) in automaton.iter(folded):
        start = end - length + 1
        if _bounded(folded, start, end + 1) and (
            found := _candidate(seen, at[start], at[end] + 1, bearers, registry)
        ):
            hits.append(found)
    return longest(_without_ranks(hits, seen))


_RANK = re.compile(rf"{RANKS}\s")


def _without_ranks(hits: list[Candidate], seen: View) -> list[Candidate]:
    """``General Azad`` is on file for Azad Demo: in ``General Azad Demo`` the rank is no part of the name."""
    starts = {(hit.span.start, hit.keys): hit.span.end for hit in hits if hit.kind == "person"}
    kept = []
    for hit in hits:
        rank = _RANK.match(seen.of(hit.span)) if hit.kind == "person" else None
        if rank and starts.get((hit.span.start + rank.end(), hit.keys), 0) > hit.span.end:
            continue
        kept.append(hit)
    return kept


def longest(hits: list[Candidate]) -> list[Candidate]:
    """Of overlapping candidates the longest, of equally long ones the first."""
    kept: list[Candidate] = []
    taken = bytearray(max((hit.span.end for hit in hits), default=0))
    for hit in sorted(hits, key=lambda hit: (hit.span.start - hit.span.end, hit.span.start)):
        if not any(taken[hit.span.start : hit.span.end]):
            taken[hit.span.start : hit.span.end] = b"\1" * (hit.span.end - hit.span.start)
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.span.start)


def beside(candidates: Iterable[Candidate], others: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that touch none of the others, which do not overlap."""
    taken = Cover(other.span for other in others)
    return [candidate for candidate in candidates if not taken.touches(candidate.span)]


def occurrences(
    text: str, words: Mapping[str, T], before: re.Pattern[str], after: re.Pattern[str]
) -> Iterator[tuple[int, int, T]]:
    """Where the words stand, the longest first of those that begin together; none overlaps another.

    ``before`` is matched against the four characters in front and ``after`` behind: both must fit.
    """
    if not words:
        return
    automaton = ahocorasick.Automaton()
    for word, value in words.items():
        automaton.add_word(word, (len(word), value))
    automaton.make_automaton()
    hits = [(end - length + 1, -end - 1, value) for end, (length, value) in automaton.iter(text)]
    at = 0
    for start, minus_end, value in sorted(hits, key=lambda hit: hit[:2]):
        end = -minus_end
        if start >= at and before.search(text, max(0, start - 4), start) and after.match(text, end):
            at = end
            yield start, end, value


_NOTHING_OR_SPACE = re.compile(r"\s\s+|\n|(?<=[^\W\d_])'(?= (?:al|el)[- ])|(?<=\b[ae]l[- ])'(?=[^\W\d_]{3})")
"""White space, and the apostrophes for an Arabic letter at a word's edge: ``Rifa' al-Demo``, ``al-'Demo``."""


def _spaced(folded: str) -> tuple[str, list[int]]:
    """The folded view with one space for a run of them or a lone line end, without the apostrophes at the
    edges of Arabic names, and each character's place in the view.
    """
    at: list[int] = []
    pieces: list[str] = []
    end = 0
    for run in _NOTHING_OR_SPACE.finditer(folded):
        if run.group() == "'":
            pieces.append(folded[end : run.start()])
            at += range(end, run.start())
            end = run.end()
            continue
        pieces += [folded[end : run.start()], "\n" if run.group().count("\n") > 1 else " "]
        at += [*range(end, run.start()), run.start()]
        end = run.end()
    return "".join([*pieces, folded[end:]]), [*at, *range(end, len(folded))]


def _bounded(folded: str, start: int, end: int) -> bool:
    """Whether no letter or digit stands at either edge, but for what Arabic and Sorani write together
    with a name.
    """
    before = start == 0 or not folded[start - 1].isalnum()
    after = end == len(folded) or not folded[end].isalnum()
    if before and after:
        return True
    if end - start < 4 or not ARABIC_LETTER.match(folded[start]):
        return False
    return (before or _clitic(folded, start)) and (after or _ending(folded, end))


def _clitic(folded: str, start: int) -> bool:
    first = start
    while first and folded[first - 1].isalnum():
        first -= 1
    return folded[first:start] in CLITICS


def _ending(folded: str, end: int) -> bool:
    last = end
    while last < len(folded) and folded[last].isalnum():
        last += 1
    word = folded[end:last]
    return word in ENDINGS and bool(SORANI.search(folded[max(0, end - 400) : last + 400]))


def _candidate(
    seen: View, start: int, end: int, bearers: tuple[Bearer, ...], registry: Registry
) -> Candidate | None:
    """The candidate at a hit, if its capitals are those of a name."""
    written = " ".join(seen.text[start:end].split())
    fitting = [bearer for bearer in bearers if _written_like(written, bearer.name)]
    keys = tuple(dict.fromkeys(key for bearer in fitting for key in bearer.keys))
    if not keys or (
        written in WORD_LIKE and not _in_context(seen.text, start, end, _long_names(keys, registry))
    ):
        return None
    kinds = {registry.entities[key].kind for key in keys}
    if kinds == {"place"} and (article := ARTICLE.search(seen.text, max(0, start - 4), start)):
        start = article.start("article")
    form = "acronym" if is_acronym(fitting[0].name) and kinds != {"person"} else "name"
    return Candidate(
        seen.back(start, end), kinds.pop() if len(kinds) == 1 else "", form, keys, f"exact-{form}"
    )


def _written_like(written: str, name: str) -> bool:
    """Whether capitals and lower case fit: acronyms and short names exactly, others may be all in capitals.

    A name that begins with a capital does not match a common word in lower case.
    """
    if written == name:
        return True
    if len(name) < 4 or is_acronym(name):
        return False
    if written.isupper():
        return True
    if written.split()[-1] in GENERIC:
        return False
    first = PLAIN_CAPITAL.search(name)
    mine = PLAIN_CAPITAL.search(written)
    return bool(first and mine and (not first.group().isupper() or mine.group().isupper()))


def _long_names(keys: tuple[str, ...], registry: Registry) -> set[str]:
    """The other names of the bearers, but for words in capitals."""
    return {
        name
        for key in keys
        for name in registry.entities[key].names
        if name not in WORD_LIKE and len(name) > 3
    }


def in_capitals(text: str, start: int) -> bool:
    """Whether the line around a place is all in capitals."""
    end = text.find("\n", start)
    return text[text.rfind("\n", 0, start) + 1 : end if end >= 0 else len(text)].isupper()


def _in_context(text: str, start: int, end: int, names: set[str]) -> bool:
    """Whether capitals that are also a word are a name here: beside a telling word, or where the text
    names it in full.
    """
    if WORD_FOLLOWERS.search(text[end : end + 30].lower()):
        return True
    if in_capitals(text, start):
        return False
    return bool(WORD_LEADERS.search(text[max(0, start - 12) : start])) or any(name in text for name in names)
