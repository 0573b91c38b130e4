"""The keys of a name: two names that may be one share at least one, so that of many only few are
compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from archive.values import bodies
from archive.values.bodies import Word
from archive.values.name_parts import Part, take_apart
from archive.values.names import fold, is_acronym
from archive.values.sounds import frame_of, sounds_of

T = TypeVar("T")
MOST_WORDS = 6
"""Of a longer name the first ones and the last make keys."""
_ONE_KEY = {"unit": "forces", "kurdish": "kurdistan", "patriotic": "national"}


def fold_key(name: str) -> str:
    """The key that names share which are the same."""
    return f"={fold(name)}"


@lru_cache(maxsize=16_384)
def keys_of(name: str, kind: str) -> frozenset[str]:
    """Keys of a name of this kind, each a short text. A name without letters has none."""
    if not fold(name):
        return frozenset()
    if letters := letters_of(name):
        return frozenset({fold_key(name), f"A {letters}"})
    made = _keys_of_person(name) if kind == "person" else _keys_of_body(name, kind == "place")
    return frozenset({fold_key(name), *made})


@lru_cache(maxsize=16_384)
def letters_of(name: str) -> str:
    """The letters of an acronym without dots; "" for a name in words."""
    bare = name.strip().replace(".", "")
    short = is_acronym(bare) and (len(bare) < 6 or not any(c in "AEIOUÜÖİ" for c in bare))
    return bare if short else ""


def initials(name: str) -> str:
    """``Party of Examples`` → ``PE``."""
    return "".join(word.part.text[0] for word in bodies.words_of(name, False)[0]).upper()


def _keys_of_person(name: str) -> Iterator[str]:
    words = _few(take_apart(name, True).words)
    frames = [_frames(word) for word in words]
    yield from _pairs(frames)
    if len(words) > 1:
        yield from (f"{_initial(words[0])}. {last}" for last in frames[-1])
    yield _whole(words)


def _keys_of_body(name: str, place: bool) -> Iterator[str]:
    words = _few(bodies.words_of(name, place)[0])
    frames = [_frames_of_word(word) for word in words]
    yield from _pairs(frames)
    own = [at for at, word in enumerate(words) if not word.known or (place and word.nation)]
    for at in own if len(own) == 1 else range(len(words) if len(words) == 1 else 0):
        yield from (f"1 {frame}" for frame in frames[at])
    yield _whole([word.part for word in words])
    if not place and len(words) > 2:
        yield f"A {initials(name)}"


def _few(words: Sequence[T]) -> list[T]:
    return [*words] if len(words) <= MOST_WORDS else [*words[: MOST_WORDS - 1], words[-1]]


def _pairs(frames: Sequence[Iterable[str]]) -> Iterator[str]:
    for some, others in combinations(frames, 2):
        yield from (" ".join(sorted((one, other))) for one in some for other in others)


def _frames(part: Part) -> list[str]:
    """What the word sounds like, and what the given name does that it is a spelling of."""
    sounds = [*part.sounds, *(sound for name in part.given for sound in sounds_of(name)[:1])]
    return [f"{part.joined}{frame}" for frame in dict.fromkeys(sound.frame for sound in sounds)]


def _frames_of_word(word: Word) -> list[str]:
    return [_ONE_KEY.get(word.known, word.known)] if word.known else _frames(word.part)


def _initial(part: Part) -> str:
    return part.text[:1]


def _whole(words: Iterable[Part]) -> str:
    """Written as one word."""
    return f"1 {frame_of(''.join(word.whole for word in words))}"
