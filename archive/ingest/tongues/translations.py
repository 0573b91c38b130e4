"""Bodies that the registry knows by their English names, in the words of another language: translated word by
word (``حزب العدالة والتنمية``), or their letters spelt out (``پەکەکە``, ``بي كا كا``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from archive.ingest.lexicon import DEMONYMS
from archive.ingest.reading import Candidate, Registry
from archive.ingest.tongues.bodies import LAST
from archive.ingest.tongues.body_words import CALLED, LANGUAGES, WITH_THE_OTHER, body_words
from archive.ingest.tongues.naming import fits
from archive.ingest.tongues.tongue import Tongue
from archive.values.text import Span, View

MOST_WORDS = 7
_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[a-z]+")
_SMALL = frozenset({"of", "the", "for", "and", "in", "to", "on", "s"})
_LEADS = re.compile(r"(?:[وفب]?ال|[وف]?لل|[وفبلك])(?=\w{3})")
_ENDINGS = ("هكاني", "هكان", "يهكان", "كان", "اني", "ان", "ي", "يي", "ى")
"""What Sorani and Persian hang onto a word, folded."""
Bag = frozenset[str]


@dataclass(slots=True)
class Bags:
    """Bodies by the words of their names, whatever their order; and by the letters of their short forms."""

    registry: Registry
    words: dict[Bag, set[str]] = field(default_factory=dict)
    tails: dict[Bag, set[str]] = field(default_factory=dict)
    """Parties without that word: ``العمال الكردستاني``."""
    letters: dict[str, set[str]] = field(default_factory=dict)


_bags: list[Bags] = []


def bags_of(registry: Registry) -> Bags:
    """The bodies of a registry by their words; those of the last one are kept."""
    if not _bags or _bags[0].registry is not registry:
        _bags[:] = [_read(registry)]
    return _bags[0]


def _read(registry: Registry) -> Bags:
    bags = Bags(registry)
    for name, keys in registry.by_name.items():
        bodies = {key for key in keys if registry.entities[key].kind == "organization"}
        if not bodies or not name.isprintable() or not re.search("[A-Za-z]", name):
            continue
        if name.isupper() and name.isalpha():
            bags.letters.setdefault(name, set()).update(bodies)
        elif len(bag := bag_of(name)) > 1:
            bags.words.setdefault(bag, set()).update(bodies)
            if "guard" in bag:
                for other in (bag | {"corp"}, bag - {"corp"}):
                    bags.words.setdefault(other, set()).update(bodies)
            if {"armed", "force"} <= bag:
                bags.words.setdefault(bag - {"armed", "force"} | {"army"}, set()).update(bodies)
            if "party" in bag and len(bag) > 2:
                bags.tails.setdefault(bag - {"party"}, set()).update(bodies)
    return bags


def bag_of(name: str) -> Bag:
    """The words that count of an English name: ``Kurdistan Workers' Party``, ``Turkish`` as ``turkey``."""
    name = re.sub(r"\bU\.?S\.?\b", "united states", name).lower().replace("counterterr", "counter terr")
    words = [_english(word) for word in _LATIN.findall(name.replace("programme", "program"))]
    return frozenset(word for english in words for word in english if word not in _SMALL)


_COUNTRY_WORDS = {adjective: tuple(country.lower().split()) for adjective, country in DEMONYMS.items()}


@lru_cache(maxsize=4096)
def _english(word: str) -> tuple[str, ...]:
    if word == "kurdish":
        return ("kurdish",)
    country = _COUNTRY_WORDS.get(word)
    return country or ((word.removesuffix("s"),) if len(word) > 3 else (word,))


# ---------------------------------------------------------------------------------------- word by word

_meanings: dict[str, dict[str, frozenset[tuple[str, ...]]]] = {}


def _meanings_of(tongue: Tongue) -> dict[str, frozenset[tuple[str, ...]]]:
    """Folded words of a tongue → what each may be in English, states and their adjectives among them."""
    if tongue.code not in _meanings:
        found: dict[str, set[tuple[str, ...]]] = {}
        for word, english in body_words(tongue.code).items():
            found.setdefault(tongue.fold(word), set()).update(
                tuple(part for one in meant for part in _english(one)) for meant in english
            )
        countries = {
            **{w: e for w, (e, kind) in tongue.exonyms.items() if kind == "place"},
            **tongue.demonyms,
        }
        for word, name in countries.items():
            bare = tongue.fold(word.removesuffix("!"))
            if " " not in bare and len(bare) > 3:
                parts = ["turkey" if part == "türkiye" else part for part in name.lower().split()]
                meaning = tuple(word for part in parts for word in _english(part))
                found.setdefault(bare.removeprefix("ال"), set()).add(meaning)
        _meanings[tongue.code] = {word: frozenset(english) for word, english in found.items()}
    return _meanings[tongue.code]


def find_translated(seen: View, sentence: Span, registry: Registry, tongue: Tongue) -> Iterator[Candidate]:
    """The longest run of words that is, word by word, a body's name on file and nobody else's."""
    bags = bags_of(registry)
    if tongue.code not in LANGUAGES or not bags.words:
        return
    first, last = seen.into(sentence)
    folded = tongue.fold(seen.text[first:last])
    words = [word for word in _WORD.finditer(folded) if word.group() != "و"]
    meant = [_read_word(word.group(), tongue) for word in words]
    at = 0
    while at < len(words):
        found = _longest(words, meant, at, folded, bags, tongue)
        if not found:
            at += 1
            continue
        count, key = found
        start = words[at].start() + _lead(words[at].group(), tongue)
        end = words[at + count - 1].end() - _tail(words[at + count - 1].group(), tongue)
        span = seen.back(first + start, first + end)
        yield Candidate(span, "organization", "name", (key,), "body-in-translation")
        at += count


Meant = frozenset[tuple[str, ...]]


@lru_cache(maxsize=65_536)
def _meaning(word: str, code: str, lead: bool) -> tuple[Meant, int, int]:
    """What a word may mean, and how many letters before and behind it are not of it."""
    table = _meanings[code]
    if known := table.get(word):
        return known, 0, int(not lead and word[-1] == "ي" and table.get(word[:-1], frozenset()) >= known)
    if lead:
        found = _LEADS.match(word)
        if found and (known := table.get(word[found.end() :])):
            return known, found.end(), 0
        if word[0] in "وفبلك" and (known := table.get(word[1:])):
            return known, 1, 0
        return frozenset(), 0, 0
    for ending in _ENDINGS:
        if (
            word.endswith(ending)
            and len(word) > len(ending) + 2
            and (known := table.get(word[: -len(ending)]))
        ):
            return known, 0, len(ending)
    for ending in _CASES:
        bare = word.removesuffix(ending)
        if bare != word and len(bare) > 2 and (known := table.get(bare)):
            return known, 0, len(ending)
    return frozenset(), 0, 0


_HEADS = frozenset(
    ("party", "union", "movement", "government", "parliament", "army", "alliance", "coalition", "force")
)
"""What another body begins with."""
_CASES = ("ييهوه", "يهوه", "هوه", "يشدا", "شدا", "دا", "يش", "ش", "يان", "و")


def _read_word(word: str, tongue: Tongue) -> Meant:
    _meanings_of(tongue)
    return _meaning(word, tongue.code, tongue.code == "ar")[0]


def _lead(word: str, tongue: Tongue) -> int:
    """Letters before a name that are not of it; its own article is."""
    _, lead, _ = _meaning(word, tongue.code, tongue.code == "ar")
    return lead - 2 if word[:lead].endswith("ال") else lead


def _tail(word: str, tongue: Tongue) -> int:
    return _meaning(word, tongue.code, tongue.code == "ar")[2]


def _longest(
    words: list[re.Match[str]], meant: list[Meant], at: int, folded: str, bags: Bags, tongue: Tongue
) -> tuple[int, str] | None:
    best: tuple[int, str] | None = None
    partial: set[Bag] = {frozenset()}
    for count in range(1, min(MOST_WORDS, len(words) - at) + 1):
        index = at + count - 1
        if not meant[index] or (count > 1 and not _beside(words[index - 1], words[index], folded, tongue)):
            break
        if count > 1 and folded[words[index - 1].end()] + folded[words[index].start() - 2] == " و":
            heads = {word for english in meant[index] for word in english} & _HEADS
            if heads or count == 2:
                break  # ``یەکێتی و پارتی …``: two bodies
        partial = {b | set(english) for b in partial for english in meant[index] if not b & set(english)}
        tail = words[at].group().startswith("ال") and words[index].group().endswith("ي")
        known = [bags.words, bags.tails] if tail else [bags.words]
        hits = {key for bag in partial if len(bag) > 1 for table in known for key in table.get(bag, ())}
        if count > 1 and len(hits) == 1 and _definite(words[at : index + 1], tongue):
            best = count, hits.pop()
    return best


def _definite(words: list[re.Match[str]], tongue: Tongue) -> bool:
    """``تحالف دولي`` is any coalition; ``قوات سوريا …`` and what has the article is one."""
    if tongue.code != "ar":
        return True
    bare = [word.group().removeprefix("و") for word in words]
    return any(word.startswith(("ال", "لل")) or word in _nations(tongue) for word in bare)


def _nations(tongue: Tongue) -> frozenset[str]:
    if tongue.code not in _named:
        _named[tongue.code] = frozenset(tongue.fold(name.removesuffix("!")) for name in tongue.exonyms)
    return _named[tongue.code]


_named: dict[str, frozenset[str]] = {}


def _beside(one: re.Match[str], other: re.Match[str], folded: str, tongue: Tongue) -> bool:
    """Whether two words go on with each other: Arabic by ``ال`` or in construct, Sorani by ``ی``."""
    between = folded[one.end() : other.start()]
    if between == " ":
        if tongue.code == "ar" and _lead(other.group(), tongue) and other.group()[0] != "و":
            return False
        return tongue.code != "ckb" or one.group()[-1] in "يى" or one.group().endswith("ژه")
    return between == " و " and tongue.code != "ar"


# ------------------------------------------------------------------------------------------ by a common word


def find_called(seen: View, sentence: Span, registry: Registry, tongue: Tongue) -> Iterator[Candidate]:
    """``پارتی و یەکێتی``: a word that means one body where nothing further is chained to it."""
    for pattern, name, before in CALLED.get(tongue.code, ()):
        keys = registry.by_name.get(name, ())
        if len(keys) != 1:
            continue
        first, last = seen.into(sentence)
        text = tongue.fold(seen.text[first:last])
        for found in re.finditer(tongue.source(pattern), text):
            told = not before or re.search(tongue.source(before), text[: found.start()])
            if not told and not re.match(tongue.source(WITH_THE_OTHER), text[found.end() :]):
                continue
            behind = text[found.end() :]
            both = text[: found.start()].endswith(" و ") and told and not re.match(" نيشت", behind)
            if both or _ends_here(behind, tongue):
                span = seen.back(first + found.start("name"), first + found.end("name"))
                yield Candidate(span, "organization", "name", keys, "called-by-a-common-word")


def _ends_here(behind: str, tongue: Tongue) -> bool:
    """Whether a small word, a verb or a sign follows."""
    following = re.match(r" ([^\W\d_]+)", behind)
    if not following:
        return not behind.startswith((" (", " «", ' "'))
    word = tongue.fold(following[1])
    return word in tongue.stops or LAST.match(word) is not None


# ---------------------------------------------------------------------------------------- letters spelt out

_CONSONANTS = {
    "ب": "B", "پ": "P", "ت": "T", "ج": "CJ", "چ": "Ç", "د": "D", "ر": "R", "ز": "Z", "ژ": "J", "س": "S",
    "ش": "Ş", "ف": "F", "ڤ": "V", "ق": "Q", "ک": "K", "ك": "K", "گ": "G", "ل": "L", "م": "M", "ن": "N",
    "ه": "H", "ی": "Y", "ي": "Y", "خ": "X", "ح": "H", "ع": "E", "ا": "A", "و": "W",
}  # fmt: skip
_SYLLABLES = re.compile(r"(?<!\w)(?P<name>(?:ئا)?(?:[بپتجچدرزژسشفڤقکكگلمنهیيخح]ە){2,4})(?P<after>\w*)(?!\w)")
"""``پەکەکە``: each letter with the vowel that Kurdish calls it by."""
_ARMED = re.compile(
    r"(?:گەریلا\w*|چەکدار\w*|شەڕڤان\w*|شەروان\w*|هێزەکانی|ئەندام\w*|فەرماندە\w*|هاوسەرۆکی|سەرکردە\w*) $"
)
_NO_LETTERS = re.compile(r"^(?:دە|نە|بە|لە)")
"""What else words of such syllables begin with: verbs and small words."""
_DEMONSTRATIVE = frozenset(("بەمە", "لەمە", "بەوە", "لەوە"))
"""``by this``: no letters."""
_NAMES_OF_LETTERS = {
    "بي": "BP", "بی": "BP", "پی": "P", "كا": "K", "کا": "K", "كي": "K", "کەی": "K", "دي": "D", "دی": "D",
    "سي": "C", "سی": "C", "تي": "T", "تی": "T", "جي": "GJ", "جی": "GJ", "واي": "Y", "وای": "Y", "اي": "EA",
    "إي": "EA", "ئەی": "A", "ئای": "I", "آي": "I", "إس": "S", "اس": "S", "ئێس": "S", "إف": "F", "اف": "F",
    "ئێف": "F", "إن": "N", "ئێن": "N", "إل": "L", "ئێڵ": "L", "إم": "M", "ام": "M", "ئێم": "M", "يو": "U",
    "یو": "U", "إتش": "H", "ئێچ": "H", "آر": "R", "ئاڕ": "R",
}  # fmt: skip
_LETTER = "|".join(sorted(_NAMES_OF_LETTERS, key=len, reverse=True))
_SPELT = re.compile(
    rf"(?<!\w)(?:[وف]?[بل](?=[بپك]))?(?P<name>(?:{_LETTER})(?:[ -](?:{_LETTER})){{2,4}})(?!\w)"
)
_DOTTED = re.compile(r"(?<!\w)(?P<name>[^\W\d_](?:\.[^\W\d_]){1,4})(?![^\W\d_]{2})")
"""``ی.ن.ک``, ``أ.ف.ب``."""
_DOTTED_AS = {"ب": "BP", "ف": "FV", "أ": "A", "ئ": "A"}


def find_spelt(seen: View, sentence: Span, registry: Registry, tongue: Tongue) -> Iterator[Candidate]:
    """Short forms whose letters are written as they are called: those on file, others where their sort says
    that a body is meant.
    """
    first, last = seen.into(sentence)
    text = seen.text[first:last]
    letters = bags_of(registry).letters
    if tongue.chain:
        for found in _SYLLABLES.finditer(text if "ە" in text else text.replace("ه", "ە")):
            if found["name"] in _DEMONSTRATIVE or not fits(tongue.after, tongue.fold(found["after"]), tongue):
                continue
            keys = _bearers([_CONSONANTS.get(c, "") for c in found["name"] if c not in "ەئ"], letters)
            new = _ARMED.search(text[: found.start()]) and not _NO_LETTERS.match(found["name"])
            if keys or (new and len(found["name"]) > 5):
                yield _spelt(seen, first, found, keys)
    for found in _DOTTED.finditer(text) if "." in text else ():
        options = [_DOTTED_AS.get(c) or _CONSONANTS.get(c, "") for c in found["name"] if c != "."]
        if len(options) > 2 and (keys := _bearers(options, letters)):
            yield _spelt(seen, first, found, keys)
    for found in _SPELT.finditer(text):
        keys = _bearers([_NAMES_OF_LETTERS[name] for name in re.split("[ -]", found["name"])], letters)
        yield _spelt(seen, first, found, keys)


def _bearers(options: list[str], letters: dict[str, set[str]]) -> tuple[str, ...]:
    """Whoever is called by these letters, if it is just one."""
    spelt = [""]
    for option in options:
        spelt = [before + one for before in spelt for one in option]
    found = {key for word in spelt for key in letters.get(word, ())}
    return tuple(found) if len(found) == 1 else ()


def _spelt(seen: View, first: int, found: re.Match[str], keys: tuple[str, ...]) -> Candidate:
    span = seen.back(first + found.start("name"), first + found.end("name"))
    proposal = "" if keys else found["name"]
    return Candidate(span, "organization", "acronym", keys, "spelt-acronym", proposal)
