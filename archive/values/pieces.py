"""What every match of a pattern must hold: pieces of text of which one has to stand there before the pattern
is worth a try. To look for a few fixed words is much quicker than to try a long pattern at every letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

MOST = 200
"""More pieces than this cost more than they save."""
SHORTEST = 2

_parser: Any = import_module("re._parser")


def pieces_of(pattern: str) -> tuple[str, ...]:
    """Pieces, case folded, of which every match holds at least one; none where nothing is certain."""
    pieces = _best(_certain(_parser.parse(pattern)))
    return tuple(sorted(one for one in pieces if not any(one != other and other in one for other in pieces)))


def may_hold(folded: str, pieces: tuple[str, ...]) -> bool:
    """Whether a pattern of these pieces can match in a text, given case folded; that it cannot is certain."""
    for piece in pieces:  # a plain loop: this is asked a hundred times a sentence
        if piece in folded:
            return True
    return not pieces


def _certain(items: Iterable[Any]) -> list[frozenset[str]]:
    """Sets of pieces; every match holds one of each set."""
    found: list[frozenset[str]] = []
    word = ""
    for operation, argument in items:
        name = str(operation)
        if name == "LITERAL":
            word += chr(argument).casefold()
            continue
        found.append(frozenset([word]))
        word = ""
        if name == "SUBPATTERN":
            found += _certain(argument[3])
        elif name == "ATOMIC_GROUP":
            found += _certain(argument)
        elif name == "BRANCH":
            found.append(_of_any(argument[1]))
        elif name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and argument[0] > 0:
            found += _certain(argument[2])
    return [*found, frozenset([word])]


def _of_any(ways: Iterable[Any]) -> frozenset[str]:
    """The pieces of a choice: of each way its best; none when one way has nothing certain."""
    sets = [_best(_certain(way)) for way in ways]
    return frozenset().union(*sets) if all(sets) else frozenset()


def _best(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """The set that says most: of long pieces, and few."""
    fit = [pieces for pieces in sets if 0 < len(pieces) <= MOST and min(map(_weight, pieces)) >= SHORTEST]
    return max(fit, key=lambda pieces: (min(5, *map(_weight, pieces)), -len(pieces)), default=frozenset())


def _weight(piece: str) -> int:
    return len(piece.strip())
