"""Words made for a pattern: what its repeats are made of, so that a text can hold it many times over.

A repeat that can take the same letters in two ways tries all ways before it gives up: twice as many with
every further word. Only a repeat without a bound does harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Piece = tuple[Any, Any]
Tree = Iterable[Piece]
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
BOUND = 6
"""A repeat of so few is none."""
ENOUGH = 200
"""Words made for one piece of a pattern."""
CLASSES = {codes.CATEGORY_WORD: "a", codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " "}
GROUP_REPEATED = re.compile(r"\)[*+]|\)\{\d*,(?:\d{2,}|[7-9])?\}")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A repeat of more than one letter, and a pattern of it alone that never fits in the end."""

    words: tuple[str, ...]
    """What it is made of, every alternative among them."""
    tried: re.Pattern[str]


def repeats_of(patterns: Iterable[tuple[str, int]]) -> Iterator[tuple[str, Repeat]]:
    """Each repeat of the patterns (with their flags), once, and the first pattern that has it."""
    seen = set()
    for pattern, flags in patterns:
        if not GROUP_REPEATED.search(pattern):
            continue
        whole = parser.parse(pattern, flags)
        for repeat in _repeats(whole):
            key = repr(repeat)
            if key not in seen:
                seen.add(key)
                alone = parser.SubPattern(whole.state, [repeat, (codes.FAILURE, ())])
                words = tuple(_words(repeat[1][2]))
                yield pattern, Repeat(words, compiler.compile(alone, whole.state.flags))


def _repeats(tree: Tree) -> Iterator[Piece]:
    for code, value in tree:
        if code in REPEATS and value[1] > BOUND and not _is_one_letter(value[2]):
            yield code, value
        for part in _parts(code, value):
            yield from _repeats(part)


def _parts(code: Any, value: Any) -> Sequence[Tree]:
    if code in REPEATS:
        return [value[2]]
    if code is codes.SUBPATTERN:
        return [value[3]]
    if code is codes.BRANCH:
        return list(value[1])
    if code is codes.ATOMIC_GROUP:
        return [value]
    return [value[1]] if code in (codes.ASSERT, codes.ASSERT_NOT) else []


def _is_one_letter(tree: Tree) -> bool:
    pieces = list(tree)
    return len(pieces) == 1 and pieces[0][0] in (codes.IN, codes.LITERAL, codes.NOT_LITERAL, codes.ANY)


def _words(tree: Tree) -> list[str]:
    """Words that fit, each alternative in one of them."""
    made = [""]
    for code, value in tree:
        choices = list(dict.fromkeys(_choices(code, value))) or [""]
        if len(made) * len(choices) <= ENOUGH // 4:
            made = [word + choice for word in made for choice in choices]
            continue
        most = max(len(made), len(choices))
        made = [made[at % len(made)] + choices[at % len(choices)] for at in range(most)]
    return list(dict.fromkeys(made))[:ENOUGH]


def _choices(code: Any, value: Any) -> list[str]:
    if code is codes.LITERAL:
        return [chr(value)]
    if code is codes.IN:
        return _letters(value)
    if code in (codes.ANY, codes.NOT_LITERAL):
        return ["x"]
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return [""]
    words = [word for part in _parts(code, value) for word in _words(part)]
    if code not in REPEATS:
        return words
    least = value[0]
    return [word * max(least, 1) for word in words] + ([""] if least == 0 else [])


def _letters(members: Sequence[Piece]) -> list[str]:
    if members[0][0] is codes.NEGATE:
        return ["x"]
    found = []
    for code, value in members:
        if code is codes.LITERAL:
            found.append(chr(value))
        elif code is codes.RANGE:
            found.append(chr(value[0]))
        elif code is codes.CATEGORY:
            found.append(CLASSES.get(value, "-"))
    return found[:2]


def texts(words: Sequence[str], times: int) -> Iterator[str]:
    """Each word so many times, alone and with another."""
    pairs = [one + other for one, other in zip_longest(words, words[1:], fillvalue=words[0])]
    return (word * times for word in dict.fromkeys([*words, *pairs]) if word)
