"""Organizations that are not simply an exact name: adjectives that say whose they are, the article's own
acronyms; and names as marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.ingest.lexicon import DEMONYMS
from archive.ingest.marks import Mark, Marked, letter_of, rule
from archive.ingest.reading import Candidate, Registry
from archive.ingest.recognise.capitals import LOWER, UPPER
from archive.ingest.recognise.name_words import NOT_ORGANIZATIONS
from archive.values.text import Span, View, view

ACRONYM = rule(rf"\(([{UPPER}][{UPPER}{LOWER}-]{{1,9}}|{{OL}})\)")
# ------------------------------------------------------------------------------------------------ demonyms

_DEMONYM = re.compile(r"\b(?:" + "|".join(word.capitalize() for word in DEMONYMS) + r"|Kurdish)\b")


def find_demonyms(text: str, registry: Registry) -> list[Candidate]:
    """``Iraqi``, ``Turkish``: no mentions, but they say whose minister somebody is. They lead to the
    country's place.
    """
    seen = view(text)
    found = []
    for match in _DEMONYM.finditer(seen.text):
        keys = country_of(match.group(), registry)
        country = "" if keys else DEMONYMS.get(match.group().casefold(), "")
        found.append(Candidate(seen.back(*match.span()), "place", "demonym", keys, "demonym", country))
    return found


def country_of(adjective: str, registry: Registry) -> tuple[str, ...]:
    """The entity that an adjective of origin means; a people without a state means the region it gave
    its name.
    """
    name = DEMONYMS.get(adjective.casefold())
    if name:
        return registry.by_name.get(name, ())
    stem = adjective.removesuffix("ish")
    return tuple(
        key
        for key, entity in registry.entities.items()
        if entity.kind == "place"
        and entity.category == "region"
        and any(n.startswith(stem) for n in entity.names)
    )


# ------------------------------------------------------------------------------------------------ acronyms


def find_definitions(marked: Marked) -> Iterator[tuple[str, Candidate | None, Span]]:
    """``Long Name (LN)``: the acronym, what it stands for, where it stands. None: it names no
    organization.

    Behind the name of a body capitals that nobody has on file stand for it, also where they spell its name in
    another language.
    """
    for found in ACRONYM.finditer(marked.text):
        where = marked.span(found.start(1), found.end(1))
        acronym = _acronym(found, marked)
        before = marked.text[: found.start()].rstrip().removesuffix("'s")
        if not acronym or not before:
            continue
        if (twin := OF_COUNTRY.search(before)) and _stands_for(acronym, _names_in(marked, twin)):
            yield acronym, _new_body(marked, twin.start(), len(before)), where
        elif letter_of(before[-1]) in ("O", "L"):
            mark = marked.mark(len(before) - 1)
            if isinstance(mark.about, Candidate) and _defines(acronym, mark, found, marked):
                yield acronym, mark.about, where
        elif (start := _defined_from(acronym, before)) is not None:
            yield acronym, _new_body(marked, start, len(before)), where


OF_COUNTRY = rule(r"{O} [-–—] {L}$")
"""``Joint Command – Iraq``: with its country a body of its own."""


def _names_in(marked: Marked, found: re.Match[str]) -> str:
    return f"{marked.mark(found.start()).written} {marked.mark(found.end() - 1).written}"


def _defines(acronym: str, mark: Mark, found: re.Match[str], marked: Marked) -> bool:
    if _stands_for(acronym, mark.written):
        return True
    inside = marked.mark(found.start(1)).about if letter_of(found[1][0]) else None
    free = not isinstance(inside, Candidate) or not inside.keys
    return mark.letter == "O" and len(mark.written.split()) > 1 and free and acronym.isupper()


def _acronym(found: re.Match[str], marked: Marked) -> str:
    """The letters in the brackets, also where the registry knows them already; "" for an ordinary name
    there.
    """
    letters = marked.mark(found.start(1)).written if letter_of(found[1][0]) else found[1]
    return letters if sum(c.isupper() for c in letters) >= 2 and " " not in letters else ""


def _stands_for(acronym: str, written: str) -> bool:
    """Whether the letters come one after another as beginnings of words, or at least within the name."""
    words = [word for word in re.split(r"[\s\-–/]+", written) if word]
    letters = re.sub(r"[^\w]", "", acronym.removesuffix("s")).casefold()
    initials = "".join(word[0] for word in words).casefold()
    if not letters or not words:
        return False
    rest = iter(initials)
    if all(letter in rest for letter in letters):
        return True
    rest = iter(written.casefold())
    return letters[0] == initials[0] and len(words) > 1 and all(letter in rest for letter in letters)


def _defined_from(acronym: str, before: str) -> int | None:
    """Where the words begin whose initials an acronym is; None if the words before it do not fit."""
    letters = acronym.removesuffix("s").replace("-", "")
    words = list(re.finditer(r"[^\s\-–]+", before))[-len(letters) - 3 :]
    for word in words[-2::-1]:
        chosen = [w.group() for w in words if w.start() >= word.start()]
        if not (chosen[0][0].isupper() or letter_of(chosen[0][0])):
            continue
        capitals = "".join(w[0] for w in chosen if w[0].isupper() or letter_of(w[0]))
        if len(capitals) == len(letters) and all(map(_begins, capitals, letters)):
            return word.start()
    return None


def _begins(first: str, letter: str) -> bool:
    """Whether a word's first character gives a letter of an acronym; a mark may give any."""
    return bool(letter_of(first)) or first == letter


def _new_body(marked: Marked, start: int, end: int) -> Candidate | None:
    words = marked.text[start:end].split()
    last = words[-1]
    if last in NOT_ORGANIZATIONS or last.rstrip("s") in NOT_ORGANIZATIONS:
        return None
    if set(words[:3]) & {"Representative", "Secretary-General", "Commander-in-Chief", "Envoy", "Coordinator"}:
        return None  # Special Representative of the Secretary-General (SRSG)
    span = marked.span(start, end)
    return Candidate(span, "organization", "name", (), "defines-acronym", "?")


# ------------------------------------------------------------------------------------------------ marks


def marks_of(candidates: Iterable[Candidate], seen: View, made: dict[int, Mark] | None = None) -> list[Mark]:
    """Marks for candidates; sorted, not overlapping (the earlier wins).

    ``made`` keeps those of earlier calls, by the identity of the candidate that each is about.
    """
    made = {} if made is None else made
    marks: list[Mark] = []
    for candidate in sorted(candidates, key=lambda c: (c.span.start, -c.span.end)):
        if not marks or marks[-1].span.end <= candidate.span.start:
            mark = made.get(id(candidate))
            if mark is None:
                written = " ".join(seen.of(candidate.span).split())
                letter = letter_for(candidate.kind, candidate.form)
                mark = made[id(candidate)] = Mark(candidate.span, letter, candidate, written)
            marks.append(mark)
    return marks


def letter_for(kind: str, form: str = "name") -> str:
    """The class of a mark for an entity kind."""
    if form == "demonym":
        return "D"
    return {"person": "P", "organization": "O", "place": "L"}.get(kind, "O")


def named(candidates: Sequence[Candidate], seen: View) -> list[Candidate]:
    """Fill in what new bodies are to be called: as they are written."""
    return [
        replace(c, proposal=" ".join(seen.of(c.span).split())) if c.proposal == "?" else c for c in candidates
    ]
