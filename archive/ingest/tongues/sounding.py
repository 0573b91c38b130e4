"""People on file in Latin letters, found in Arabic script by what their first and last names sound like.

Only that somebody is named here is learnt from it: a name that is not spelt as on file never links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from archive.ingest.reading import Candidate, Registry
from archive.ingest.tongues.letters import SCRIPT
from archive.ingest.tongues.tongue import Tongue
from archive.values.sounds import sounds_of
from archive.values.text import Span, View

SMALL = frozenset({"كان", "كانت", "قد"})
SOLID = 5
"""So many consonants in the same order are no accident."""
_UNSTEADY = str.maketrans("pvgGqcjTDZ", "bfkkkkktdz", "aeiouAIUWYMQH'@%wyh")
_WORD = re.compile(r"[وفبل]?عبد [^\W\d_]{3,}|[^\W\d_]{2,}")
_ARTICLE = re.compile(r"^(?:[AEae]l|[AEae][a-z])-")
_ENDINGS = ("ـیەوە", "یەوە", "ەوە", "ـیش", "ییش", "یش", "ش", "یدا", "دا", "ـی", "ی", "یان")
"""What Sorani writes onto a name."""
_AFTER_CONSONANTS = ("ییش", "یش", "یدا", "ی", "ـی")
"""Those of which the ``ی`` is the name's own when that ends in one."""
_ABD = re.compile(r"\bAbd(?:[aeou]l)?[ -](?:[Aa]l-)?(?=[A-Z])")
_BEFORE = re.compile(r"^[وفبلك](?=\w{3})")
_DOUBLE = re.compile(r"(.)\1+")
_sounding: list[tuple[Registry, dict[str, list[tuple[tuple[str, ...], str]]]]] = []


def find_sounding(seen: View, sentence: Span, registry: Registry, tongue: Tongue) -> Iterator[Candidate]:
    """Two or three words that sound like the whole name of somebody on file."""
    bearers = _bearers(registry)
    first, last = seen.into(sentence)
    text = seen.text[first:last]
    words = list(_WORD.finditer(text))
    taken = 0
    for index in range(len(words)):
        found = _named_here(words, index, text, bearers, tongue) if index >= taken else None
        if found:
            start, end, taken = found
            span = seen.back(first + start, first + end)
            yield Candidate(span, "person", "name", (), "name-by-sound", text[start:end])


def _bearers(registry: Registry) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The consonants of a first name → those of all words of the name, and the name."""
    if not _sounding or _sounding[0][0] is not registry:
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, keys in registry.by_name.items():
            words = [_ARTICLE.sub("", word) for word in _ABD.sub("Abdal", name).split()]
            if len(words) < 2 or SCRIPT.search(name) or registry.entities[keys[0]].kind != "person":
                continue
            bones = tuple(map(_bones, words))
            if all(len(each) > 1 for each in bones) and len("".join(bones)) >= SOLID:
                found.setdefault(bones[0], []).append((bones[1:], name))
        for named in found.values():
            named.sort(key=lambda each: -len(each[0]))
        _sounding[:] = [(registry, found)]
    return _sounding[0][1]


@lru_cache(maxsize=65_536)
def _bones(word: str) -> str:
    """The consonants of a word, those as one that scripts tell apart in different ways."""
    signs = sounds_of(word.replace(" ", ""))[0].signs
    return ("h" if signs[:1] in "hH" else "") + _DOUBLE.sub(r"\1", signs.translate(_UNSTEADY))


def _named_here(
    words: list[re.Match[str]],
    index: int,
    text: str,
    bearers: dict[str, list[tuple[tuple[str, ...], str]]],
    tongue: Tongue,
) -> tuple[int, int, int] | None:
    """Where such a name begins and ends, and how many words have been read then."""
    written = words[index].group()
    folded = tongue.fold(written)
    if folded in tongue.stops or written in tongue.place_words:
        return None
    clitic = tongue.clitics and _BEFORE.match(written) and folded not in tongue.first_names
    for skip in (1, 0) if clitic else (0,):
        if tongue.fold(written[skip:]) in tongue.stops | SMALL:
            continue
        for bones, name in bearers.get(_bones(written[skip:]), ()):
            after = index + 1 + len(bones)
            run = words[index:after]
            if after > len(words) or not _together(text, run):
                continue
            pairs = zip(bones, run[1:], name.split()[1:], strict=False)
            fits = [_fit(word.group(), each, latin[-1] in "iy", tongue) for each, word, latin in pairs]
            if all(fit is not None for fit in fits) and not any(fits[:-1]):
                return words[index].start() + skip, run[-1].end() - (fits[-1] or 0), after
    return None


def _fit(word: str, bones: str, vowel: bool, tongue: Tongue) -> int | None:
    """How many letters behind a name are not of it, when a word sounds like these consonants. ``vowel``:
    the name ends in i.
    """
    if tongue.code == "ar":
        return 0 if _bones(word.removeprefix("ال")) == bones else None
    if _bones(word) == bones and not word.endswith("ەوە"):
        return len(word) - len(word.rstrip("ـ"))
    for ending in _ENDINGS if tongue.chain else ():
        bare = word.removesuffix(ending)
        own = vowel and ending in _AFTER_CONSONANTS
        if bare != word and len(bare) > 2 and not own and _bones(bare) == bones:
            return len(ending)
    return None


def _together(text: str, words: list[re.Match[str]]) -> bool:
    return all(text[one.end() : other.start()] == " " for one, other in pairwise(words))
