"""Words with a capital: the shape of names in Latin letters, and runs of them in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from archive.ingest.lexicon import RANKS, TITLE
from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.recognise.given_names import GIVEN_NAMES
from archive.ingest.recognise.name_words import (
    CALENDAR_WORDS,
    HONORIFIC_WORDS,
    LEADING_WORDS,
    NAMES_TOO,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    WITHIN_NAMES,
)

_LATIN = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
UPPER = "A-Z" + "".join(letter for letter in _LATIN if letter.isupper())
LOWER = "a-z" + "".join(letter for letter in _LATIN if letter.islower())
ADJECTIVE_TAILS = (
    r"led|backed|based|linked|run|controlled|held|affiliated|made|style|born|owned|era|aligned|sponsored"
    r"|supported|funded|occupied|allied|dominated|majority|wide|brokered|mediated|trained|armed"
    r"|administered|language|speaking|populated|inhabited|flagged|claimed|friendly|leaning|bound|related"
)
"""What English hangs onto a name to make an adjective: ``Norway-based``."""
CAPITAL = (
    rf"[{UPPER}](?:[^\W_]|-(?=[^\W\d_])(?!(?:{ADJECTIVE_TAILS})\b)|['`](?=[^\W\d_])(?!s\b)"
    r"(?!(?:da|de|ta|te|nin|nın|nun|ya|ye|dan|den|in|ın|a|e|i)\b))*"
    rf"(?:'(?= [AaEe]l[- ][{UPPER}]))?"
)
"""One word with a capital, its hyphens and apostrophes: ``Ja'far``, ``Hennis-Plasschaert``; no genitive."""
ARTICLE = r"(?:[AaEe][ltdzrsn]|[Aa]sh|[Ee]sh|[Uu]l|[Aa]th)"
ARTICLED = rf"(?:{ARTICLE}-(?='?[{UPPER}])'?)?+{CAPITAL}"
INITIAL = rf"(?:[{UPPER}]\.)(?:-?[{UPPER}]\.)*"
PARTICLE = (
    r"(?:bin|ibn|bint|ben|ould|van|von|de|der|den|del|da|di|el|al|ul|az|ez|ad|ed|ash|esh|ar|er|ur|oğlu|u)"
)
RUN = rule(
    rf"(?<![\w'`-])(?:{INITIAL}|{ARTICLED}|{{L}})"
    rf"(?: (?:{PARTICLE} ){{0,2}}(?:\"[^\"\n]{{2,25}}\" )?(?:'(?=[{UPPER}][\w-]+(?!['\w-])))?"
    rf"(?:{INITIAL}|{ARTICLED}|{{L}}))*(?![\w])"
)
"""A run of capitalised words; a place within it is one mark and may turn out to be part of a name."""


BODY_FIRST = frozenset(
    [
        "Liwa", "Saraya", "Jaish", "Jaysh", "Jeish", "Harakat", "Haraket", "Kataib", "Kata'ib", "Kataeb",
        "Hizb", "Ansar", "Ahrar", "Jabhat", "Faylaq", "Failaq", "Asaib", "Asa'ib", "Hay'at", "Hayat",
        "Hashd", "Quwat", "Fatah", "Ashab", "Jund", "Usbat", "Tahrir", "Tanzim", "Firqat", "Kataibat",
        "Majlis", "Ittihad", "Tehreek", "Lashkar", "Hêzên", "Yekîneyên", "Radio", "Partiya", "Partîya",
        "Partiyi", "Parti", "Hezen",
]
)  # fmt: skip
"""Words of the region with which the names of bodies begin: brigade, army, movement, party …"""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a run: where it stands in the marked text, and as it is written."""

    start: int
    end: int
    text: str
    place: bool = False
    """Whether it is a place that the registry knows."""


@dataclass(frozen=True, slots=True)
class Run:
    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def runs_of(marked: Marked) -> tuple[Run, ...]:
    """The runs of a sentence without the words at their edges that belong to no name; known names end a
    run."""
    if "runs" not in marked.kept:
        marked.kept["runs"] = tuple(_runs(marked))
    runs: tuple[Run, ...] = marked.kept["runs"]
    return runs


def _runs(marked: Marked) -> Iterator[Run]:
    for found in RUN.finditer(marked.text):
        words = [_word(marked, start, end) for start, end in _tokens(marked.text, *found.span())]
        if words and re.match(r"-[\ue000-\uf8ff]", marked.text[found.end() : found.end() + 2]):
            continue  # "Al-" in front of a known name
        for piece in _pieces(words):
            if any(not word.place for word in piece):
                yield Run(tuple(piece))


_TOKEN = re.compile(r"\S+")


def _tokens(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _TOKEN.finditer(text, start, end))


def _word(marked: Marked, start: int, end: int) -> Word:
    if letter_of(marked.text[start]):
        return Word(start, end, marked.mark(start).written, place=True)
    return Word(start, end, marked.text[start:end])


def _pieces(words: list[Word]) -> Iterator[list[Word]]:
    """The run cut at words that are in no name: titles, days, "The"."""
    piece: list[Word] = []
    for index, word in enumerate([*words, None]):
        if word is not None and (word.place or not no_name(word.text) or _inside(piece, words[index:])):
            piece.append(word)
            continue
        while piece and _lower(piece[-1].text):
            piece.pop()
        while piece and _lower(piece[0].text):
            piece.pop(0)
        if piece:
            yield piece
        piece = []


def _inside(piece: list[Word], rest: list[Word]) -> bool:
    """Whether a word that is mostly in no name is in this one: ``Hiwa Sheikh Noname``, ``Harakat Ansar
    Allah``."""
    if not piece:
        return False
    if piece[0].text in BODY_FIRST:
        return rest[0].text in NAMES_TOO | HONORIFIC_WORDS
    if rest[0].text in NAMES_TOO:
        return (
            is_given(piece[0].text)
            or len(piece) > 1
            or rest[0].text in ("Sorani", "Kakai", "Zebari", "Muslim", "Jihad")
        )
    if piece[0].text in ("Camp", "Fort"):
        return True
    if len(rest) == 2 and rest[1].text in WITHIN_NAMES and rest[0].text in WITHIN_NAMES | HONORIFIC_WORDS:
        return is_given(piece[0].text)  # "Hiwa Baba Sheikh"
    if rest[0].text not in WITHIN_NAMES:
        return False
    return is_given(piece[0].text) if len(rest) == 1 else not no_name(rest[1].text)


def _lower(word: str) -> bool:
    return word[0].islower() and "-" not in word


_TITLE_WORD = re.compile(
    rf"(?i:{TITLE})|{RANKS}|(?i:minister|ministers|deputy|vice|special|general|prime|secretary|members?"
    r"|officials?|leaders?|spokespersons?|commanders?|co-leaders?|co-chairs?|presidents|governors|mayors)"
)


@lru_cache(maxsize=8192)
def no_name(word: str) -> bool:
    """Whether a capitalised word belongs to no person's or place's name."""
    return (
        word in LEADING_WORDS
        or word in CALENDAR_WORDS
        or word in ORGANIZATION_HEADS
        or word in NOT_NAMES
        or word in HONORIFIC_WORDS
        or bool(_TITLE_WORD.fullmatch(word))
    )


def is_given(word: str) -> bool:
    """Whether people are called so by their first name."""
    return word in GIVEN_NAMES


def in_letters(word: str) -> bool:
    """Whether a word is written like a name, not in capitals only."""
    return any(c.islower() for c in word)


def is_title_cased(words: str) -> bool:
    """Whether nearly every longer word begins with a capital: a headline in title case, where capitals
    tell nothing.
    """
    longer = [w for w in re.findall(r"[^\W\d_][\w'-]*", words) if len(w) > 3]
    return len(longer) > 3 and sum(w[0].isupper() for w in longer) / len(longer) > 0.8
