"""Organizations that are not simply an exact name: ministries of an owner, the article's own acronyms,
new bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.ingest.lexicon import DEMONYMS
from archive.ingest.marks import Mark, Marked, letter_of, rule
from archive.ingest.reading import Candidate, Registry
from archive.ingest.recognise.capitals import ARTICLED, CAPITAL, LOWER, UPPER, is_given, no_name
from archive.ingest.recognise.name_words import (
    CALENDAR_WORDS,
    COMPANIES,
    COORDINATED,
    GENERAL,
    HEADS_OF,
    LEADING_WORDS,
    NOT_HEADS_ALONE,
    NOT_ORGANIZATIONS,
    ORGANIZATION_HEADS,
    SORTS_OF_ENERGY,
)
from archive.values.text import Span, View, view

ACRONYM = rule(rf"\(([{UPPER}][{UPPER}{LOWER}-]{{1,9}}|{{OL}})\)")
OF_MEMBERS = (
    r"(?:(?:People|Women|Men|Children|Minister|President|Governor|Speaker|Premier)'s|(?:People|Citizen"
    r"|Worker|Journalist|Teacher|Farmer|Student|Lawyer|Writer|Prisoner|Veteran)s')"
)
TOKEN = rf"(?:{OF_MEMBERS}|{ARTICLED}|{{OLD}})(?:[-–/](?:{ARTICLED}|{{OLD}}))*"
RUN = rule(
    rf"(?<![\w'-])(?:\d+(?:st|nd|rd|th) )?(?:{TOKEN}|{{P}}(?= (?:{CAPITAL}|{{O}})))"
    rf"(?:(?:,? and|,? &| for| of(?: the)?)? (?:\d+(?:st|nd|rd|th) )?{TOKEN})*"
)
"""Capitals and known names in a row, also over ``and``, ``of`` and ``for``: which of these belong, comes"
" later."""
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
    last = marked.text[start:end].split()[-1]
    if last in NOT_ORGANIZATIONS or last.rstrip("s") in NOT_ORGANIZATIONS:
        return None
    span = marked.span(start, end)
    return Candidate(span, "organization", "name", (), "defines-acronym", "?")


# ------------------------------------------------------------------------------------------------ new bodies


NATIONAL = rule(
    r"{D} (?:army|air force|armed forces|security forces|navy|parliament|general staff|coast guard)\b"
    r"|(?:{D} )?(?:Civil Defen[cs]e(?: Directorate| Forces)?|Red (?:Crescent|Cross)(?: Society)?)\b"
)
"""In small letters these are names with an adjective of origin: ``Turkish army``."""


def find_bodies(marked: Marked) -> Iterator[Candidate]:
    """Capitalised words up to a head noun (``Northern River Council``): an organization that may swallow
    shorter names.
    """
    for found in NATIONAL.finditer(marked.text):
        yield Candidate(marked.span(*found.span()), "organization", "name", (), "national-force", "?")
    for found in RUN.finditer(marked.text):
        words = [
            (found.start() + word.start(), found.start() + word.end())
            for word in re.finditer(r"[^\s,]+", found.group())
            if not word.group()[0].islower() or "-" in word.group() or word.group()[0].isdigit()
        ]
        for first, last in _bodies(marked, words):
            yield _body(marked, first, last)


SORTS = frozenset(
    [
        "Forces", "Force", "Agency", "Group", "Movement", "Party", "Organization", "Organisation",
        "Militia", "Militias", "Network", "Channel", "News", "TV",
]
)  # fmt: skip
"""After the name of a body these only say what it is: ``Peshmerga Forces``, ``Hezbollah Movement``."""


def _body(marked: Marked, first: int, last: int) -> Candidate:
    """A new body; one on file keeps its key where only its sort is added to its name."""
    words = marked.text[first:last].split()
    about = marked.mark(first).about if letter_of(marked.text[first]) == "O" else None
    span = marked.span(first, last)
    if len(words) == 2 and len(words[0]) == 1 and words[1] in SORTS and isinstance(about, Candidate):
        return replace(about, span=span, rule="name-with-its-sort")
    return Candidate(span, "organization", "name", (), "head-noun", "?")


Words = list[tuple[int, int]]


def _bodies(marked: Marked, words: Words) -> Iterator[tuple[int, int]]:
    """The bodies in a run, from its left: each ends in a head noun, or in what a head is "of"."""
    text = marked.text
    at = search = 0
    while search < len(words):
        end = _last_head(text, words, search)
        if end is None:
            return
        stop = _with_tail(text, words, end)
        start = _first_word(marked, words, at, end)
        alone = stop > end and _stands(text, words[start : end + 1], False)
        if alone and _body_by_itself(text, words[end + 1 : stop + 1]):
            stop = end  # ``Joint River Center of the {O}``: two bodies
        if _stands(text, words[start : end + 1], stop > end):
            yield words[start][0], words[stop][1]
            at = stop + 1
        search = stop + 1


def _body_by_itself(text: str, tail: Words) -> bool:
    """Whether what a body is "of" is a body too: one on file, or words of its own with a head noun."""
    if letter_of(_written(text, tail[0])[0]) == "O":
        return True
    return len(tail) > 1 and _written(text, tail[-1]) in ORGANIZATION_HEADS and _stands(text, tail, False)


def _written(text: str, word: tuple[int, int]) -> str:
    return text[slice(*word)]


POSTS = frozenset(
    [
        "Secretary", "Minister", "President", "Chairman", "Director", "Spokesman", "Spokesperson",
        "Spokeswoman", "Commander", "Governor", "Mayor", "Speaker", "Ambassador", "Chief", "Head", "Leader",
        "Adviser", "Advisor", "Coordinator", "Deputy", "Envoy", "Representative", "Consul", "Premier",
        "Chancellor", "Gen.", "Col.", "Maj.", "Lt.", "Brig.",
]
)  # fmt: skip
"""A post ends the name of a body before it and begins none."""
BESIDE_POSTS = frozenset({"Press", "Media", "Police", "Security", "News", "Party", "International", "Army"})
"""Heads that in front of a post belong to it: ``Press Secretary``."""


NOT_FIRST = (LEADING_WORDS | CALENDAR_WORDS) - {"New", "Second", "First", "March", "May"}
PEOPLES = frozenset({"Kurdish"})
"""Adjectives of a people, which are of no country."""


def _last_head(text: str, words: Words, at: int) -> int | None:
    """The first head noun behind which no other follows right away (``Security Council Committee``)."""
    for index in range(at, len(words)):
        if _written(text, words[index]).split("-")[0] in ORGANIZATION_HEADS | HEADS_OF:
            while (
                index + 1 < len(words)
                and not _link(text, words, index)
                and _written(text, words[index + 1]) in ORGANIZATION_HEADS
            ):
                index += 1
            if _written(text, words[index]) in BESIDE_POSTS and _before_post(text, words, index):
                continue
            return index
    return None


def _before_post(text: str, words: Words, index: int) -> bool:
    """Whether a head noun is only the first word of a post, or of a longer name: ``Press Secretary``."""
    if index + 1 >= len(words) or text[words[index][1] : words[index + 1][0]] != " ":
        return False
    following = _written(text, words[index + 1])
    head = _written(text, words[index])
    if head == "International":
        return following[0].isupper()
    return (following in POSTS and head in ("Press", "Media")) or (following == "Chief" and head == "Police")


def _link(text: str, words: Words, index: int) -> str:
    """The small word between a word and the next: "and", "of", "for", "" for none."""
    if index + 1 >= len(words):
        return ""
    between = text[words[index][1] : words[index + 1][0]]
    found = re.search(r"and|&|of|for", between)
    return found.group() if found else ""


def _first_word(marked: Marked, words: Words, at: int, end: int) -> int:
    """Back from the head noun to where its name begins."""
    text = marked.text
    start = end
    while start > at:
        before = words[start - 1]
        written = _written(text, before)
        if text[before[1] : words[start][0]].strip():  # a comma or a small word stands between
            if not (_link(text, words, start - 1) and _coordinated(text, words, start - 1, at)):
                break
        elif (letter_of(written[0]) == "P" and start != end) or written in POSTS or written in NOT_FIRST:
            break
        start -= 1
    while start < end and _written(text, words[start]) in NOT_FIRST:
        start += 1
    return _without_people(marked, words, start, end)


def _coordinated(text: str, words: Words, index: int, at: int) -> bool:
    """Whether the name goes on before "and": ``Intelligence and Investigations Agency``."""
    link, written = _link(text, words, index), _written(text, words[index])
    if link in ("and", "&"):
        return written in COORDINATED
    if link != "of" or written in POSTS:
        return False
    gap = text[words[index][1] : words[index + 1][0]]
    of_place = gap == " of " and letter_of(text[words[index + 1][0]]) == "L"
    return of_place or written in ("State", "Rule", "Sons", "House", "Lions", "Brigades")


def _without_people(marked: Marked, words: Words, start: int, end: int) -> int:
    """``Kurdish Sample Party`` is the Sample Party: a people's name is no part of it, a country's is."""
    first = words[start]
    alone = letter_of(marked.text[first[0]]) == "D" and first[1] - first[0] == 1
    return start + 1 if alone and end > start and marked.mark(first[0]).written in PEOPLES else start


def _with_tail(text: str, words: Words, end: int) -> int:
    """The last word of ``Council of the Rivers and Lakes``; ``end`` itself where the head takes no "of"."""
    if _written(text, words[end]) not in HEADS_OF or _link(text, words, end) not in ("of", "for"):
        return end
    stop = end + 1
    for_what = _link(text, words, end) == "for"
    while stop + 1 < len(words):
        link = _link(text, words, stop)
        gap = text[words[stop][1] : words[stop + 1][0]]
        if "," in gap or is_given(_written(text, words[stop + 1])):
            break  # behind the body stands who heads it
        if link in ("of", "for") and not (for_what or _goes_on(text, words, stop)):
            break
        if link == "and" and (
            _heads_on(text, words, stop + 1) or letter_of(text[words[stop + 1][0]]) in "OP"
        ):
            break
        for_what = for_what and link != "of"
        stop += 1
    return stop


def _goes_on(text: str, words: Words, index: int) -> bool:
    """Whether "of" goes on in a name: ``Diwan of the Council of Ministers``, ``Union of Rivers of {L}``."""
    following = words[index + 1]
    place = letter_of(text[following[0]]) == "L" and text[following[1] : following[1] + 2] != "'s"
    return place or _written(text, words[index]) in HEADS_OF | POSTS


def _heads_on(text: str, words: Words, index: int) -> bool:
    """Whether a name of its own with a head noun begins here."""
    rest = range(index, len(words))
    return any(_written(text, words[i]) in ORGANIZATION_HEADS | HEADS_OF for i in rest)


def _stands(text: str, words: Words, has_tail: bool) -> bool:
    """Whether what is left is a name: a head with something before it, or with a tail behind it."""
    written = [_written(text, word) for word in words]
    if has_tail:
        return not (len(words) == 1 and written[0] in ("Division", "Unit", "Group", "Cell", "News"))
    if written[-1].split("-")[0] not in ORGANIZATION_HEADS or len(words) < 2:
        return False
    if written[0] in ("Camp", "Fort"):
        return False
    return len(words) > 2 or bool(letter_of(written[0][0])) or _stands_with_one(*written)


def _stands_with_one(word: str, head: str) -> bool:
    """Whether a head is a name with just this word before it: ``Sample Party``, ``XY Group``."""
    if head in COMPANIES:
        return not no_name(word) and word not in SORTS_OF_ENERGY
    if word.endswith(("'s", "s'")):
        return True
    if word in GENERAL and (head.endswith("s") or head == "Force"):
        return False
    if head == "International":
        return not no_name(word)
    return head not in NOT_HEADS_ALONE or (head == "Group" and word.isupper())


# ------------------------------------------------------------------------------------------------ marks


def marks_of(candidates: Iterable[Candidate], seen: View) -> list[Mark]:
    """Marks for candidates; sorted, not overlapping (the earlier wins)."""
    marks: list[Mark] = []
    for candidate in sorted(candidates, key=lambda c: (c.span.start, -c.span.end)):
        if not marks or marks[-1].span.end <= candidate.span.start:
            written = " ".join(seen.of(candidate.span).split())
            marks.append(Mark(candidate.span, letter_for(candidate.kind, candidate.form), candidate, written))
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
