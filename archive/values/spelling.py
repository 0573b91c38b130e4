"""Whether two spellings are one name: a verdict with a score and reasons that an editor can read.

``same``: equal but for case, diacritics, punctuation and letter variants. ``propose``: maybe, somebody should
look. ``different``: no. Only what is the same may link by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from archive.values import bodies, persons
from archive.values.keys import initials, letters_of
from archive.values.name_parts import Parts, match, take_apart
from archive.values.names import fold
from archive.values.persons import Found
from archive.values.sounds import FAR, is_arabic, say
from archive.values.variants import EXTRA_OF_PLACES

SAME, PROPOSE, DIFFERENT = "same", "propose", "different"
KINDS = ("person", "organization", "place")
MOST_REASONS = 8
Ref = TypeVar("Ref", bound=Hashable)
Pairs = Collection[frozenset[str]]
"""Pairs of folded names that an editor has told apart."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """``verdict`` is one of same, propose, different; ``score`` from 0 to 1; ``reasons`` in words."""

    verdict: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near(Generic[Ref]):
    """Somebody whose ``name`` may be the one that was asked for."""

    ref: Ref
    name: str
    comparison: Comparison


def compare(a: str, b: str, kind: str = "person", apart: Pairs = ()) -> Comparison:
    """Compare two names of one kind (person, organization, place; "" when it is not known)."""
    one, other = folded(a), folded(b)
    if apart and frozenset((one, other)) in apart:
        return Comparison(DIFFERENT, 0.0, ("an editor said that they are not the same",))
    if one == other:
        return Comparison(SAME, 1.0, _said_of_same(a, b)) if one else Comparison(DIFFERENT, 0.0, ())
    return _judged(a, b, kind or guess_kind(a, b))


folded = lru_cache(maxsize=16_384)(fold)


def _said_of_same(a: str, b: str) -> tuple[str, ...]:
    if a == b:
        return ("letter by letter",)
    return ("case, accents, punctuation or letter variants only",)


def guess_kind(*names: str) -> str:
    """What names of an unknown kind are likely of."""
    known = {word.known for name in names for word in bodies.words_of(name, True)[0] if not word.nation} - {
        ""
    }
    if known & (_PLACE_WORDS | EXTRA_OF_PLACES):
        return "place"
    return "organization" if known or any(map(letters_of, names)) else "person"


_PLACE_WORDS = {
    "province", "district", "village", "mountain", "river", "airport", "base", "camp", "border", "crossing",
    "lake", "dam", "island", "valley", "north", "south", "east", "west",
}  # fmt: skip


def _judged(a: str, b: str, kind: str) -> Comparison:
    if letters_of(a) or letters_of(b):
        return _judge_acronyms(a, b, kind)
    if kind == "person":
        found = persons.judge(take_apart(a, True), take_apart(b, True))
    else:
        found = bodies.judge(a, b, kind == "place")
    if not found.score:
        return Comparison(DIFFERENT, 0.0, ())
    return Comparison(PROPOSE, round(min(found.score, 0.99), 3), tuple(_reasons(found, a, b)))


def _judge_acronyms(a: str, b: str, kind: str) -> Comparison:
    """Acronyms are the same letters or nothing; of a whole name they may be the first letters."""
    letters, name = (letters_of(a), b) if letters_of(a) else (letters_of(b), a)
    if not letters_of(name) and kind != "person" and len(letters) > 2 and letters == initials(name):
        return Comparison(PROPOSE, 0.6, (f"{letters}: the first letters",))
    return Comparison(DIFFERENT, 0.0, ("an acronym is compared letter by letter",))


def differences(a: str, b: str, kind: str = "person") -> tuple[str, ...]:
    """Why two names are different, in words: the words of each that have nothing like them in the other."""
    kind = kind or guess_kind(a, b)
    if letters_of(a) or letters_of(b):
        return ()
    one, other = take_apart(a, kind == "person"), take_apart(b, kind == "person")
    if kind == "person" and {len(one.words), len(other.words)} > {1}:
        return ("one word against a full name",)
    if one.numbers != other.numbers:
        return (f"{' '.join(one.numbers) or 'no number'} is not {' '.join(other.numbers) or 'no number'}",)
    return tuple(_said_of_difference(one, other))


def _said_of_difference(one: Parts, other: Parts) -> Iterator[str]:
    first, second = _alone(one, other), _alone(other, one)
    if first and second:
        yield f"{first} is not {second}"
    elif first or second:
        yield f"in one only: {first or second}"
    else:
        yield "the words stand otherwise"


def _alone(one: Parts, other: Parts) -> str:
    words = [word for word in one.words if all(match(word, another)[0] >= FAR for another in other.words)]
    return " ".join(word.text for word in words)


def _reasons(found: Found, a: str, b: str) -> Iterator[str]:
    said = [*found.notes, *_said_of_pairs(found), *(say(step) for step in found.steps)]
    if is_arabic(a) != is_arabic(b):
        signs = [f"{one.text} = {other.text}" for one, other in found.pairs]
        said = [*found.notes, *signs, "short vowels are not written in Arabic script"]
    yield from list(dict.fromkeys(said))[:MOST_REASONS] or ["written apart or together"]


def _said_of_pairs(found: Found) -> Iterator[str]:
    for one, other in found.pairs:
        if one.article != other.article:
            yield "al- dropped"
        if one.given & other.given and one.text != other.text:
            yield f"{one.text} and {other.text} are spellings of one given name"
        if one.joined and one.text == other.text:
            yield "written apart or together"


# ---------------------------------------------------------------------------------------------- finding many


def rank(name: str, kind: str, bearers: Iterable[tuple[str, Ref]], apart: Pairs = ()) -> list[Near[Ref]]:
    """Of names with their bearers those that are the one asked for or may be, best first."""
    best: dict[Ref, Near[Ref]] = {}
    for text, ref in bearers:
        comparison = compare(name, text, kind, apart)
        known = best.get(ref)
        if comparison.verdict != DIFFERENT and (known is None or known.comparison.score < comparison.score):
            best[ref] = Near(ref, text, comparison)
    return sorted(best.values(), key=lambda near: -near.comparison.score)
