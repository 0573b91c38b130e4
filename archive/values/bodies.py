"""Whether two names may be of one organization, or of one place: which words they share, wherever they stand.

Words of the trade (ministry, province, north) must be the same ones, in whatever language; only what is a
name of its own may be spelled in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from archive.values.name_parts import MOST_WORDS, Part, Parts, cost_as_one, match, take_apart
from archive.values.persons import NONE, Found
from archive.values.sounds import FAR, Step, is_arabic, sounds_of
from archive.values.variants import (
    EXTRA_OF_BODIES,
    EXTRA_OF_PLACES,
    LEFT_OUT_BESIDE,
    NATION,
    OWNERS_NEEDED,
    WORD,
    WORDS_WITHOUT_WEIGHT,
)

_IZAFE = ("ی", "ەکانی", "یی", "انی", "ەکان")
"""Endings by which Sorani and Persian hang the next word on."""
_PLACE_ENDING = re.compile(r"(?<=\w{3})(?:iyya|iya|ia|iyyah|iyah|iyeh|iye)$")
_PLACE_ENDING_ARABIC = re.compile(r"(?<=\w{3})ی[ەه]$")
_LONG_FORMS = (
    (re.compile(r"\bU\.?S\.?(?:A\b\.?)?(?!\w)|\bUnited States(?: of America)?\b"), "America"),
    (re.compile(r"\bU\.?N\b\.?|\bUnited Nations\b"), "UnitedNations"),
    (re.compile(r"\bU\.?K\b\.?|\bUnited Kingdom\b"), "Britain"),
    (re.compile(r"\bKRG(?=\W)|(?<=\W)KRG\b"), "Kurdistan"),
)
"""Letters that stand for a country within a longer name."""
_STATES = {"republic", "islamic", "arab", "federal"}
_STRICT = 0.2
"""What a word may cost that is written as two."""


_NEAR = {
    frozenset(("kurdish", "kurdistan")), frozenset(("forces", "unit")), frozenset(("patriotic", "national")),
}  # fmt: skip
"""Words that translators take for each other."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a body's name. ``known``: the English word that it stands for, if it is one of the trade or a
    country; "" for a name of its own."""

    part: Part
    known: str
    nation: bool = False


@lru_cache(maxsize=16_384)
def words_of(name: str, place: bool) -> tuple[tuple[Word, ...], Parts]:
    """The words that count, and the name in its parts."""
    for pattern, long in _LONG_FORMS:
        name = pattern.sub(long, name)
    parts = take_apart(name, False)
    words = tuple(_word(part, place) for part in parts.words if part.text not in WORDS_WITHOUT_WEIGHT)
    return words, parts


def _word(part: Part, place: bool) -> Word:
    if part.joined:
        return Word(part, "")
    for text in _stems(part.text, part.article):
        if nation := NATION.get(text):
            return Word(part, nation, nation=True)
        if known := WORD.get(text):
            return Word(part, known)
    return Word(_also_short(part) if place else part, "")


def _stems(text: str, article: bool) -> list[str]:
    """The word, with its article, and without what its language hangs on."""
    if not is_arabic(text):
        return [text, text.removesuffix("s")] if len(text) > 4 else [text]
    found = [f"ال{text}", text] if article else [text]
    return found + [
        text.removesuffix(end) for end in _IZAFE if text.endswith(end) and len(text) > len(end) + 2
    ]


def _also_short(part: Part) -> Part:
    """``Sulaymaniyah`` is ``Sulaimani``, too."""
    ending = _PLACE_ENDING_ARABIC if is_arabic(part.text) else _PLACE_ENDING
    if not ending.search(part.text):
        return part
    short = ending.sub("ی" if is_arabic(part.text) else "i", part.text)
    return Part(part.text, (*part.sounds, *sounds_of(short)), article=part.article)


def judge(a: str, b: str, place: bool) -> Found:
    """Compare two names of organizations, or of places."""
    (one, first), (other, second) = words_of(a, place), words_of(b, place)
    if not one or not other or first.numbers != second.numbers:
        return NONE
    if max(len(first.words), len(second.words)) > MOST_WORDS:
        return NONE
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    found, left = _pair(short, long)
    if not found.score:
        return _glued(short, long)
    if left:
        found = _allow_extra(found, short, left, place)
    return found


def _pair(short: Sequence[Word], long: Sequence[Word]) -> tuple[Found, list[Word]]:
    """Each word of the shorter name with the nearest of the longer, and what of that is left over."""
    left, score, places = list(enumerate(long)), 1.0, list[int]()
    steps: list[Step] = []
    pairs: list[tuple[Part, Part]] = []
    notes: list[str] = []
    for word in short:
        costs = [(_cost(word, other), at) for at, (_, other) in enumerate(left)]
        (cost, differing), at = min(costs, key=lambda found: found[0][0], default=((FAR, ()), 0))
        if cost >= FAR:
            return NONE, []
        place, other = left.pop(at)
        places.append(place)
        score *= 1 - cost
        steps += differing
        pairs.append((word.part, other.part))
        if word.known and word.part.text != other.part.text:
            notes.append(f"{word.part.text} = {other.part.text}")
    if places != sorted(places):
        notes.append("order of the words")
        score *= 0.95
    return Found(score, tuple(pairs), tuple(steps), tuple(notes)), [word for _, word in left]


def _cost(a: Word, b: Word) -> tuple[float, tuple[Step, ...]]:
    if a.part.text == b.part.text and a.part.joined == b.part.joined:
        return 0.0, ()
    if (a.known or b.known) and (is_arabic(a.part.text) == is_arabic(b.part.text) or (a.known and b.known)):
        if a.known == b.known:
            return 0.03, ()
        return (0.3, ()) if frozenset((a.known, b.known)) in _NEAR else (FAR, ())
    return match(a.part, b.part)


def _allow_extra(found: Found, short: Sequence[Word], left: Sequence[Word], place: bool) -> Found:
    """Words that only one name has: few may be left out."""
    said = ("in one only: " + " ".join(word.part.text for word in left),)
    own = [word for word in short if not word.known or word.nation]
    if not _may_be_left_out(short, own, left, place):
        return NONE
    return Found(found.score * 0.75 ** len(left), found.pairs, found.steps, (*found.notes, *said))


def _may_be_left_out(short: Sequence[Word], own: Sequence[Word], left: Sequence[Word], place: bool) -> bool:
    known, extra = {word.known for word in short}, {word.known for word in left}
    if len(left) == 1 and left[0].nation:
        return _owner_may_be_left_out(short, place)
    if place:
        is_country = len(short) == 1 and short[0].nation
        return extra <= EXTRA_OF_PLACES or (is_country and "republic" in extra and extra <= _STATES)
    if any(extra == {word} and kept <= known for word, kept in LEFT_OUT_BESIDE):
        return True
    return any(not word.nation for word in own) and extra <= EXTRA_OF_BODIES


def _owner_may_be_left_out(short: Sequence[Word], place: bool) -> bool:
    known = {word.known for word in short}
    if any(word.nation for word in short):
        return {"kurdistan", "region"} <= known
    return place or (len(short) > 2 and not any(word.known in OWNERS_NEEDED for word in short))


def _glued(short: Sequence[Word], long: Sequence[Word]) -> Found:
    """``Counterterrorism``, ``Counter-Terrorism``."""
    if len(long) != len(short) + 1:
        return NONE
    for at in range(len(long) - 1):
        first, second = long[at].part, long[at + 1].part
        for place, word in enumerate(short):
            if cost_as_one(word.part, first, second) > _STRICT:
                continue
            found, left = _pair([*short[:place], *short[place + 1 :]], [*long[:at], *long[at + 2 :]])
            if (found.score or len(short) == 1) and not left:
                notes = (*found.notes, f"{first.text} {second.text} written as one word")
                return Found((found.score or 1.0) * 0.9, found.pairs, found.steps, notes)
    return NONE
