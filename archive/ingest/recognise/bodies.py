"""New bodies: capitals up to a head noun (``Northern River Council``) that nobody has on file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.ingest.lexicon import PORTFOLIOS
from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.reading import Candidate
from archive.ingest.recognise.capitals import ARTICLED, CAPITAL, is_given, no_name
from archive.ingest.recognise.name_words import (
    CALENDAR_WORDS,
    COMPANIES,
    COORDINATED,
    GENERAL,
    HEADS_OF,
    LEADING_WORDS,
    NOT_HEADS_ALONE,
    OF_TALKS,
    ORGANIZATION_HEADS,
    SORTS_OF_ENERGY,
)

OF_MEMBERS = (
    r"(?:(?:People|Women|Men|Children|Minister|President|Governor|Speaker|Premier)'s|(?:People|Citizen"
    r"|Worker|Journalist|Teacher|Farmer|Student|Lawyer|Writer|Prisoner|Veteran)s')"
)
TOKEN = rf"(?:{OF_MEMBERS}|{ARTICLED}|{{OLD}})(?:[-–/](?:{ARTICLED}|{{OLD}}))*"
RUN = rule(
    rf"(?<![\w'-])(?:\d+(?:st|nd|rd|th) )?(?:{TOKEN}|{{P}}(?= (?:{CAPITAL}|{{O}})))"
    rf"(?:(?:,? and|,? &| for| of(?: the)?)? (?:\d+(?:st|nd|rd|th) )?{TOKEN})*"
)
"""Capitals and known names in a row, also over ``and``, ``of`` and ``for``: which of these belong, comes
later."""

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
            if not (_is_part_of_known(marked, first, last) or _is_unit_of_known(marked, first, last)):
                yield _body(marked, first, last)


SORTS = frozenset(
    [
        "Forces", "Force", "Agency", "Group", "Movement", "Party", "Organization", "Organisation",
        "Militia", "Militias", "Network", "Channel", "News", "TV",
]
)  # fmt: skip
"""After the name of a body these only say what it is: ``Peshmerga Forces``, ``Hezbollah Movement``."""


PARTS = frozenset(
    [
        "Council", "Committee", "Center", "Centre", "Office", "Force", "Command", "Bureau", "Headquarters",
        "Branch",
]
)  # fmt: skip
"""After the letters of a body on file these are a part of it and no body of their own."""
WORLDWIDE = frozenset({"UN", "U.N.", "EU", "E.U.", "NATO", "US", "U.S.", "UK", "G7", "G20"})


_UNIT = rule(r"\d+(?:st|nd|rd|th) (?:Brigade|Division|Battalion|Regiment|Corps)")
_OF_BODY = rule(r" of (?:the )?(?:{D} )?(?:{O}|[A-Z])")


def _is_unit_of_known(marked: Marked, first: int, last: int) -> bool:
    """``6th Brigade of {O}``: a number within a body."""
    return bool(_UNIT.fullmatch(marked.text, first, last) and _OF_BODY.match(marked.text, last))


def _is_part_of_known(marked: Marked, first: int, last: int) -> bool:
    """``XY Media Center``, ``XY Committee of the Interior``, where XY is on file; ``UN Security Council``
    is a
    body.
    """
    words = marked.text[first:last].split()
    if letter_of(marked.text[first]) != "O" or len(words) < 3:
        return False
    about, written = marked.mark(first).about, marked.mark(first).written
    known = isinstance(about, Candidate) and bool(about.keys or about.rule == "defined-acronym")
    short = written.isupper() and len(written) <= 6
    headed = words[-1] in PARTS or (len(words) > 3 and words[1] in PARTS)
    return known and short and written not in WORLDWIDE and headed


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
RANKED = frozenset({"High", "Special", "Prime", "Vice", "Attorney", "General", "Chief", "Supreme", "Media"})
"""Words that belong to the post behind them: ``Office of the High Representative``."""
MEMBERS = frozenset(
    ["Ministers", "Representatives", "Deputies", "Experts", "Commissioners", "Elders", "Trustees"]
)
"""Of whom a council is: behind them nothing goes on but by a small word."""
BESIDE_POSTS = frozenset(
    {"Press", "Media", "Police", "Security", "News", "Party", "International", "Army", "Framework"}
)
"""Heads that in front of a post belong to it: ``Press Secretary``."""


NOT_FIRST = (LEADING_WORDS | CALENDAR_WORDS) - {"New", "Second", "First", "March", "May"}
PEOPLES = frozenset({"Kurdish"})
ANYBODYS = frozenset({"National", "Supreme", "High", "Democratic", "General", "Higher"})
"""With a head alone these are no name: ``Kurdish National Council`` keeps its first word."""
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
            head = _written(text, words[index])
            if (head in BESIDE_POSTS or head.casefold() in PORTFOLIOS) and _before_post(text, words, index):
                continue
            return index
    return None


def _before_post(text: str, words: Words, index: int) -> bool:
    """Whether a head noun is only the first word of a post, or of a longer name: ``Press Secretary``."""
    if index + 1 >= len(words) or text[words[index][1] : words[index + 1][0]] != " ":
        return False
    following = _written(text, words[index + 1])
    head = _written(text, words[index])
    if head in ("International", "Framework"):
        return following[0].isupper()
    if head.casefold() in PORTFOLIOS and following in ("Minister", "Ministers", "Ministry", "Secretary"):
        return True
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
    if not alone or marked.mark(first[0]).written not in PEOPLES or end == start:
        return start
    rest = [_written(marked.text, word) for word in words[start + 1 : end + 1]]
    return start if len(rest) == 2 and rest[0] in ANYBODYS else start + 1


def _with_tail(text: str, words: Words, end: int) -> int:
    """The last word of ``Council of the Rivers and Lakes``; ``end`` itself where the head takes no "of"."""
    if _written(text, words[end]) not in HEADS_OF or _link(text, words, end) not in ("of", "for"):
        return end
    stop = end + 1
    for_what = _link(text, words, end) == "for"
    while stop + 1 < len(words):
        link = _link(text, words, stop)
        gap = text[words[stop][1] : words[stop + 1][0]]
        if "," in gap or is_given(_written(text, words[stop + 1])) or _holder_follows(text, words, stop):
            break  # behind the body stands who heads it
        if link in ("of", "for") and not (for_what or _goes_on(text, words, stop)):
            break
        if link == "and" and (_heads_on(text, words, stop + 1) or not _of_its_field(text, words, stop)):
            break
        for_what = for_what and link != "of"
        stop += 1
    return stop


def _holder_follows(text: str, words: Words, index: int) -> bool:
    """``Board of Rivers |Chairman …``, ``Council of Ministers |Hiwa …``: here the body's name is over."""
    if text[words[index][1] : words[index + 1][0]] != " ":
        return False
    here, following = _written(text, words[index]), _written(text, words[index + 1])
    return here in MEMBERS or (following in POSTS and here not in POSTS | RANKED)


def _of_its_field(text: str, words: Words, index: int) -> bool:
    """``Department of Health and |Environment``; not ``… and |Sunni`` leaders, ``… and |{L}`` police."""
    here, following = _written(text, words[index]), _written(text, words[index + 1])
    if letter_of(following[0]):
        return letter_of(following[0]) == letter_of(here[0]) == "L"
    return following in COORDINATED or following.casefold() in PORTFOLIOS


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
    if "Bank" in written and written[0] in ("Left", "Right", "West", "East"):
        return False  # of a river
    if has_tail:
        return not (len(words) == 1 and written[0] in ("Division", "Unit", "Group", "Cell", "News"))
    if written[-1].split("-")[0] not in ORGANIZATION_HEADS or len(words) < 2:
        return False
    if written[0] in ("Camp", "Fort") or (written[-1] == "Gas" and letter_of(written[0][0])):
        return False
    if written[-1] == "Conference":
        return len(words) > 2 and written[-2] in COORDINATED
    return len(words) > 2 or bool(letter_of(written[0][0])) or _stands_with_one(*written)


def _stands_with_one(word: str, head: str) -> bool:
    """Whether a head is a name with just this word before it: ``Sample Party``, ``XY Group``."""
    if head in COMPANIES:
        return not no_name(word) and word not in SORTS_OF_ENERGY
    if head == "Framework":
        return word not in OF_TALKS
    if word.endswith(("'s", "s'")):
        return True
    if word in GENERAL and (head.endswith("s") or head == "Force"):
        return False
    if head == "International":
        return not no_name(word)
    return head not in NOT_HEADS_ALONE or (head == "Group" and word.isupper())
