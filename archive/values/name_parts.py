"""A name in its parts: titles, articles, Abd al-, Abu, -al-Din and -allah are told apart from the word that
they belong to, and every word knows what it may sound like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from archive.values import names
from archive.values.sounds import FAR, Sound, Step, budget, distance, is_arabic, sounds_of
from archive.values.variants import GIVEN, TITLE_WORDS

MOST_WORDS = 16
"""No name has more words; of a longer one no more than one beyond are looked at, to know it by."""
fold = lru_cache(maxsize=16_384)(names.fold)
_ARTICLE = re.compile(
    r"\b(?:[ae]l|[aeu](?:ll|r|s|sh|z|zz|d|dh|t|th|n)|[uio]l)-(?=\w)|\b(?:[ae]l|[uio]l)\s(?=\w)", re.I
)
_GLUED_ARTICLE = re.compile(r"^(?:[ae]l(?=[^aeiou]\w{3})|e([zsrndt])(?=\1))")
_ABD = re.compile(r"^[ae]bd(?:[aeiou]{1,2})?(?P<rest>\w*)$")
_ABD_ARABIC = re.compile(r"^(?:عبد|عەبدوڵ|عەبدول|عەبدو)(?P<rest>ال.+|[ڵلڕ].+|.{4,})$")
_ABD_ALONE = frozenset(
    ["abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdur", "abdus", "ebdul", "عبد", "عەبدول"]
)
_ABU = dict.fromkeys(("abu", "abo", "abi", "ebu", "ابو", "ابی", "ئەبو", "ئەبوو"), "abu") | dict.fromkeys(
    ("umm", "um", "ام"), "umm"
)
_DIN = re.compile(r"^(?P<rest>\w{2,}?)[aeiou]{1,2}(?:ld|d{2}|t{2}|lt)(?:in|een|ine)$")
_DIN_ARABIC = re.compile(r"^(?P<rest>\w{2,}?)(?:الد|ەد+|ەل?د|ود+)[یي]ن$")
_DIN_ALONE = frozenset({"din", "deen", "dine", "eddin", "uddin", "aldin", "addin", "iddin", "الدین"})
_LLAH = re.compile(r"^(?P<rest>\w{2,}?)(?:[aeiou]ll[ae]h|[uo]ll[ae])$")
_LLAH_ARABIC = re.compile(r"^(?P<rest>\w{2,}?)(?:الله|اللە|و[لڵ]+ا|ۆ[لڵ]+ا)h?$")
_LLAH_ALONE = frozenset({"allah", "ullah", "ollah", "الله"})
_NO_ARTICLE = GIVEN.keys() | {"الله", "الدین"}
_SONS = frozenset({"bin", "ibn", "ben", "bint", "بن", "ابن", "بنت"})
_ROMAN = frozenset({"ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"})
_YOUNGER = frozenset({"jr", "junior", "sr", "senior"})
_COUNTING = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
_ORDINALS = {word: str(number) for number, word in enumerate(_COUNTING, 1)}
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_SPLIT = re.compile(r"[\s\-–—/.,()\"“”«»]+")
_DIGIT = re.compile(r"\d")
_COUNTED = re.compile(r"(?<=[^\W\d_]{4})(?=\d)")
_CLITIC = re.compile(r"[’'](?:s|u|i|ı)?(?=\W|$)")


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name. ``text``: folded; ``joined``: abd, abu, umm, din or llah, which belong to it."""

    text: str
    sounds: tuple[Sound, ...]
    given: frozenset[str] = frozenset()
    """The given names that it may be a spelling of."""
    joined: str = ""
    article: bool = False
    initial: bool = False
    whole: str = ""
    """As it was written, with what is joined to it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart. ``numbers``: what counts it (II, 70); ``notes``: what was left aside, in words."""

    words: tuple[Part, ...]
    numbers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    son_of: bool = False
    turned: bool = False
    """Written with a comma, the family name first."""


Match = tuple[float, tuple[Step, ...]]
NO_MATCH: Match = (FAR, ())


def match(a: Part, b: Part) -> Match:
    """What it costs to take two words for one, and in which sounds they differ; ``FAR`` if they are not."""
    if a.joined != b.joined or a.initial or b.initial:
        return _match_initials(a, b) if a.joined == b.joined else NO_MATCH
    if a.text == b.text:
        return 0.0, ()
    if a.given and b.given:
        return _match_given(a, b)
    return _match_sounds(a.sounds, b.sounds)


def _match_initials(a: Part, b: Part) -> Match:
    if a.text[:1] == b.text[:1] and a.joined == "":
        return (0.0 if a.initial and b.initial else 0.3), ()
    return NO_MATCH


def _match_given(a: Part, b: Part) -> Match:
    """Two given names that everybody knows: one if they are spellings of one, never by sound alone."""
    if not a.given & b.given:
        return NO_MATCH
    found = _match_sounds(a.sounds, b.sounds)
    return found if found[0] < 0.3 else (0.1, ())


def _match_sounds(a: tuple[Sound, ...], b: tuple[Sound, ...]) -> Match:
    best = NO_MATCH
    for one in a:
        for other in b:
            if one.frame == other.frame:
                found = distance(one, other)
                if found[0] < best[0] and found[0] <= budget(one):
                    best = found
    return best


# ---------------------------------------------------------------------------------------------- taking apart


@lru_cache(maxsize=16_384)
def take_apart(name: str, person: bool) -> Parts:
    """The parts of a name. Of a person also the titles before it and the order with a comma."""
    turned = person and _is_turned(name)
    words = list(islice(_words(_turn(name) if turned else name), MOST_WORDS + 1))
    sons = False
    notes: list[str] = []
    if person:
        words, titles = _without_titles(words)
        notes = [f"title aside: {' '.join(titles)}"] if titles else []
        sons = any(fold(word) in _SONS for word, _ in words)
        words = [(word, article) for word, article in words if fold(word) not in _SONS]
    numbers, rest = _numbers(words, person)
    return Parts(tuple(_join(rest)), tuple(numbers), tuple(notes), sons, turned)


def _is_turned(name: str) -> bool:
    _, comma, after = name.replace("،", ",").partition(",")
    return bool(comma) and bool(after.strip()) and "," not in after and fold(after) not in _YOUNGER


def _turn(name: str) -> str:
    before, _, after = name.replace("،", ",").partition(",")
    return f"{after} {before}"


def _words(name: str) -> Iterator[tuple[str, bool]]:
    """Words as written, each with whether an article stood before it."""
    bare = _COUNTED.sub(" ", _CLITIC.sub(" ", name.replace("\u0640", "")))
    for word in _SPLIT.split(_ARTICLE.sub(" \x00", bare)):
        article, word = word.startswith("\x00"), word.strip("\x00'’‘ʿʾ`")
        if not fold(word):
            continue
        if _has_article(word):
            word, article = word[2:], True
        yield word, article


def _has_article(word: str) -> bool:
    return word.startswith("ال") and len(word) > 3 and fold(word) not in _NO_ARTICLE


def _without_titles(words: list[tuple[str, bool]]) -> tuple[list[tuple[str, bool]], list[str]]:
    count = 0
    while count < len(words) - 1 and _is_title(*words[count]):
        count += 1
    return words[count:], [word for word, _ in words[:count]]


def _is_title(word: str, article: bool) -> bool:
    folded = fold(word)
    return folded in TITLE_WORDS or (article and f"ال{folded}" in TITLE_WORDS)


def _numbers(words: Sequence[tuple[str, bool]], person: bool) -> tuple[list[str], list[tuple[str, bool]]]:
    numbers: list[str] = []
    rest: list[tuple[str, bool]] = []
    for at, (word, article) in enumerate(words):
        if number := _number(fold(word), last=person and 0 < at == len(words) - 1):
            numbers.append(number)
        else:
            rest.append((word, article))
    return sorted(numbers), rest


def _number(folded: str, last: bool) -> str:
    if folded in _ROMAN or folded in _YOUNGER or (last and folded in {"i", "v", "x"}):
        return folded
    if folded in _ORDINALS:
        return _ORDINALS[folded]
    if folded.isdecimal():
        return str(int(folded))
    found = _ORDINAL.match(folded)
    if found:
        return found[1]
    return folded if _DIGIT.search(folded) else ""


# --------------------------------------------------------------------------------------------------- joining


def _join(words: Sequence[tuple[str, bool]]) -> Iterator[Part]:
    """Words as parts; what only belongs to another word is joined to it."""
    at = 0
    while at < len(words):
        word, article = words[at]
        folded, following = fold(word), words[at + 1][0] if at + 1 < len(words) else ""
        if following and folded in _ABD_ALONE and fold(following) not in _LLAH_ALONE:
            yield replace(_part(following, article), joined="abd", whole=f"{word}{following}")
            at += 2
        elif following and folded in _ABU:
            yield replace(_part(following, article), joined=_ABU[folded], whole=f"{word}{following}")
            at += 2
        elif following and fold(following) in _DIN_ALONE | _LLAH_ALONE:
            yield _before(word, article, "din" if fold(following) in _DIN_ALONE else "llah")
            at += 2
        else:
            yield _part(word, article)
            at += 1


def _before(word: str, article: bool, ending: str) -> Part:
    """The word before al-Din or Allah; Abd Allah is Abdullah."""
    if ending == "llah" and fold(word) in _ABD_ALONE:
        return Part("llah", sounds_of("lah"), joined="abd")
    return replace(_simple(word, article), given=frozenset(), joined=ending)


@lru_cache(maxsize=16_384)
def _part(word: str, article: bool) -> Part:
    folded = fold(word)
    for patterns, joined in (
        ((_ABD, _ABD_ARABIC), "abd"),
        ((_DIN, _DIN_ARABIC), "din"),
        ((_LLAH, _LLAH_ARABIC), "llah"),
    ):
        arabic = is_arabic(word)
        found = patterns[arabic].match(_plain(word) if arabic else folded)
        if found and len(found["rest"]) > 1:
            return replace(_compound(found["rest"], joined, article), whole=word)
    return _simple(word, article)


def _plain(word: str) -> str:
    return word.replace("ي", "ی").replace("\u200c", "")


def _compound(rest: str, joined: str, article: bool) -> Part:
    if joined != "abd":
        part = _simple(rest, article)
        sounds = (*part.sounds, *sounds_of(f"{rest}a")) if joined == "din" else part.sounds
        return replace(part, sounds=sounds, given=frozenset(), joined=joined)
    if rest.startswith("ال"):
        rest = rest[2:]
    if is_arabic(rest) and fold(rest) in {"له", "ڵا", "لا", "ڵڵا"}:
        return Part("llah", sounds_of("lah"), joined="abd")
    if re.fullmatch(r"l+[ae]h?", rest):
        return Part("llah", sounds_of("lah"), joined="abd")
    found = [rest[1:], rest] if re.match(r"l\w", rest) else [rest]
    part = _simple(found[0], article)
    sounds = tuple(dict.fromkeys(sound for one in found for sound in sounds_of(one)))
    given = frozenset(name for one in found for name in GIVEN.get(one, ()))
    return replace(part, sounds=sounds, given=given, joined="abd")


def _simple(word: str, article: bool) -> Part:
    folded = fold(word)
    sounds = sounds_of(word)
    glued = _GLUED_ARTICLE.match(folded)
    if glued and not article and folded not in GIVEN:
        sounds = (*sounds, *sounds_of(folded[glued.end() :]))
    initial = len(folded) == 1 and not is_arabic(word)
    return Part(folded, sounds, GIVEN.get(folded, frozenset()), "", article, initial, word)


def cost_as_one(word: Part, first: Part, second: Part) -> float:
    """What it costs to read two words as one; ``FAR`` when it is not."""
    if is_arabic(first.whole) != is_arabic(second.whole):
        return FAR
    one, both = sounds_of(word.whole), sounds_of(first.whole + second.whole)
    return _match_sounds(one, both)[0]
