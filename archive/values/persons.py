"""Whether two names may be one person's: word by word, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from archive.values.name_parts import Part, Parts, cost_as_one, match
from archive.values.sounds import FAR, Step
from archive.values.variants import LEADING_NAMES, WEST_AND_TURKEY

_YOUNGER = frozenset({"jr", "junior", "sr", "senior", "ii"})
"""What tells a son from his father, even where it stands with one name alone."""
_NOT_LEFT_OUT = frozenset({"shah", "شاه", "khan", "خان"})
"""They make another name of the one before them."""
_LONGEST = 8
"""A person has no more words; what is longer is a sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """How two names of one may belong together: ``score`` from 0 to 1, 0 when they are two; the words that
    were matched, the sounds in which they differ, and other reasons."""

    score: float
    pairs: tuple[tuple[Part, Part], ...] = ()
    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()


NONE = Found(0.0)


def judge(a: Parts, b: Parts) -> Found:
    """Compare two persons' names."""
    short, long = (a, b) if len(a.words) <= len(b.words) else (b, a)
    if not short.words or len(long.words) > _LONGEST or not _same_numbers(short, long):
        return NONE
    if len(short.words) == 1:
        return _judge_one(short, long)
    found = _in_order(short, long)
    if not found.score and len(long.words) == len(short.words) == 2:
        found = _turned(short, long)
    if not found.score and len(long.words) != len(short.words):
        found = _glued(short, long)
    return _noted(found, a, b) if found.score else NONE


def _same_numbers(short: Parts, long: Parts) -> bool:
    """``III`` may be left out of a full name, ``Jr.`` and ``II`` may not."""
    if short.numbers == long.numbers:
        return True
    if (short.numbers and long.numbers) or len(short.words) < 2:
        return False
    return not _YOUNGER & {*short.numbers, *long.numbers} and not any(
        number.isdecimal() for number in (*short.numbers, *long.numbers)
    )


def _judge_one(short: Parts, long: Parts) -> Found:
    """One word is a name with one word, never a full one."""
    if len(long.words) == 1:
        return _noted(_paired(short.words, long.words, ()), short, long)
    return _noted(found, short, long) if (found := _glued(short, long)).score else NONE


def _in_order(short: Parts, long: Parts) -> Found:
    """Every word of the shorter name has its own in the longer one; what is left over is a middle or further
    name, and never a first one, by which a son is told from his father."""
    best = NONE
    for places in combinations(range(len(long.words)), len(short.words)):
        extra = [long.words[at] for at in range(len(long.words)) if at not in places]
        found = _paired(short.words, [long.words[at] for at in places], ())
        if found.score > best.score:
            allowed = _allow_extra(found, places, extra, short, long)
            best = allowed if allowed.score > best.score else best
    return best


def _paired(one: Sequence[Part], other: Sequence[Part], notes: tuple[str, ...]) -> Found:
    score = 1.0
    steps: list[Step] = []
    for a, b in zip(one, other, strict=True):
        cost, differing = match(a, b)
        if cost >= FAR:
            return NONE
        score *= 1 - cost
        steps += differing
    return Found(score, tuple(zip(one, other, strict=True)), tuple(steps), notes) if score > 0.3 else NONE


def _allow_extra(
    found: Found, places: tuple[int, ...], extra: Sequence[Part], short: Parts, long: Parts
) -> Found:
    if not extra:
        return found
    initials = [word.text for word in short.words if word.initial]
    if initials and any(word.initial for word in extra):
        return NONE  # George H. W. is not George W.
    if any(word.text in _NOT_LEFT_OUT for word in extra):
        return NONE
    first, last = places[0], places[-1]
    if first and not all(_may_lead(word, long) for word in long.words[:first]):
        return NONE
    after = len(long.words) - 1 - last
    score = found.score * 0.9 ** (len(extra) - after) * (0.8**after) * (0.85 if first else 1)
    said = " ".join(word.text for word in extra)
    where = "first" if first else "further" if after else "middle"
    return replace(found, score=score, notes=(*found.notes, f"{where} name in one only: {said}"))


def _may_lead(word: Part, name: Parts) -> bool:
    """``Mohammad`` Javad, ``Recep`` Tayyip: a first name beside the one by which somebody is called."""
    return not name.son_of and not word.joined and (word.text in LEADING_NAMES or _is_western(word, name))


def _is_western(word: Part, name: Parts) -> bool:
    return word.text in WEST_AND_TURKEY and not any(other.article for other in name.words)


def _turned(a: Parts, b: Parts) -> Found:
    """Family name first. Two given names that change places are a son and his father."""
    found = _paired(a.words, b.words[::-1], ("order of the names turned",))
    if not found.score or a.son_of or b.son_of:
        return NONE
    if any(all(word.given or word.joined == "abd" for word in name.words) for name in (a, b)):
        return NONE
    return replace(found, score=found.score * 0.7)


def _glued(short: Parts, long: Parts) -> Found:
    """``Amir Abdollahian``, ``Amirabdollahian``: two words of the longer name are one of the shorter."""
    for at in range(len(long.words) - 1):
        first, second = long.words[at : at + 2]
        if first.initial or second.initial:
            continue
        for place, word in enumerate(short.words):
            cost = cost_as_one(word, first, second)
            if cost >= FAR:
                continue
            one = [*short.words[:place], *short.words[place + 1 :]]
            other = [*long.words[:at], *long.words[at + 2 :]]
            if len(one) == len(other) and (place == at or not one):
                found = _paired(one, other, (f"{first.text} {second.text} written as one word",))
                return replace(found, score=found.score * (1 - cost) * 0.95)
    return NONE


def _noted(found: Found, a: Parts, b: Parts) -> Found:
    if not found.score:
        return found
    titles = tuple(dict.fromkeys((*a.notes, *b.notes))) if a.notes != b.notes else ()
    comma = ("the family name stands first, with a comma",) if a.turned != b.turned else ()
    numbers = tuple(f"{number} in one only" for number in sorted({*a.numbers} ^ {*b.numbers}))
    score = found.score * (0.9 if numbers else 1)
    return replace(found, score=score, notes=(*titles, *comma, *numbers, *found.notes))
