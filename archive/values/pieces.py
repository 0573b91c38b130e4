"""What every match of a pattern must hold: pieces of text of which one has to stand there before the pattern
is worth a try. To look for a few fixed words is much quicker than to try a long pattern at every letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

MOST = 200
"""More pieces than this cost more than they save."""
SHORTEST = 2

_TOKEN = re.compile(
    r"(?P<gap>\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\x[0-9A-Fa-f]{2}|\\N\{[^}]*\}|\\[0-9]+|\\[A-Za-z]|[.^$]"
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[aiLmsu]+\)|\(\?P=\w+\)|\(\?#[^)]*\)|\{[A-Z]+\})"
    r"|(?P<escaped>\\.)"
    r"|(?P<look>\(\?<?[=!])"
    r"|(?P<group>\((?:\?(?:[aiLmsu-]*:|P<\w+>|>)|(?!\?)))"
    r"|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<often>(?:[?*+]|\{[0-9]*,?[0-9]*\})[?+]?)"
    r"|(?P<letters>[^\\\[(){}|?*+.^$]+)"
    r"|(?P<unknown>.)",
    re.DOTALL,
)
"""What a pattern is made of, as far as it matters here; to compile it takes ten times as long."""


def pieces_of(pattern: str) -> tuple[str, ...]:
    """Pieces, case folded, of which every match holds at least one; none where nothing is certain.

    Raises NotImplementedError for what the patterns of the archive do not use: conditions, verbose ones.
    """
    pieces = _of_any(_TOKEN.finditer(pattern))
    return tuple(sorted(one for one in pieces if not any(one != other and other in one for other in pieces)))


def may_hold(folded: str, pieces: tuple[str, ...]) -> bool:
    """Whether a pattern of these pieces can match in a text, given case folded; that it cannot is certain."""
    for piece in pieces:  # a plain loop: this is asked a hundred times a sentence
        if piece in folded:
            return True
    return not pieces


def _of_any(tokens: Iterator[re.Match[str]]) -> frozenset[str]:
    """The pieces of a choice, up to the bracket that closes it: of each way its best; none when one way has
    nothing certain.
    """
    ways: list[list[frozenset[str]]] = [[]]
    word = ""
    last: frozenset[str] | None = None  # what a group says, until it is known how often it stands there
    for token in tokens:
        sort, written = token.lastgroup, token[0]
        if sort == "often":
            if last is not None:
                last = last if _at_least_once(written) else frozenset()
            else:
                word = word[:-1]
        if last is not None:
            ways[-1].append(last)
            last = None
        if sort == "letters":
            word += written
            continue
        if sort == "escaped":
            word += written[1]
            continue
        ways[-1].append(frozenset([word.casefold()]))
        word = ""
        if sort == "close":
            break
        if sort == "bar":
            ways.append([])
        elif sort == "group":
            last = _of_any(tokens)
        elif sort == "look":
            _of_any(tokens)
        elif sort == "unknown":
            raise NotImplementedError(f"{written!r} in a pattern")
    ways[-1] += [frozenset([word.casefold()]), last or frozenset()]
    sets = [_best(way) for way in ways]
    return _beginnings(frozenset().union(*sets)) if all(sets) else frozenset()


def _beginnings(pieces: frozenset[str]) -> frozenset[str]:
    """Without those that only go on where another ends."""
    kept: list[str] = []
    for piece in sorted(pieces):
        if not kept or not piece.startswith(kept[-1]):
            kept.append(piece)
    return frozenset(kept)


def _at_least_once(quantifier: str) -> bool:
    return quantifier[0] == "+" or bool(re.match(r"\{0*[1-9]", quantifier))


def _best(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """The set that says most: of long pieces, and few."""
    fit = [pieces for pieces in sets if 0 < len(pieces) <= MOST and min(map(_weight, pieces)) >= SHORTEST]
    return max(fit, key=lambda pieces: (min(5, *map(_weight, pieces)), -len(pieces)), default=frozenset())


def _weight(piece: str) -> int:
    return len(piece.strip())
