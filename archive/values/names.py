"""Names of people and things: when two spellings are one name, and by which single words a person may be
called.
"""

from __future__ import annotations

import re
import unicodedata

ARTICLES = ("al", "el", "as", "ash", "az", "ad", "ar", "at", "an", "ul")
"""The Arabic article as it is written before a family name: al-Araji, as-Sudani."""
PARTICLES = frozenset(
    {"abu", "abdul", "abd", "bin", "ibn", "bint", "umm", "van", "von", "de", "der", "del", "da", "ben"}
)
"""Words that make no name alone: they belong to the next one."""
NOT_ALONE = frozenset({"jr", "sr", "ii", "iii", "iv", "mam", "mullah", "sheikh", "shaikh", "haji", "sayyid"})
_ARTICLE = re.compile(rf"^(?:{'|'.join(ARTICLES)})[-\s](?=\w)", re.I)
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "İ": "i",
        "ø": "o",
        "ß": "s",
        "đ": "d",
        "ł": "l",
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ة": "ه",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ؤ": "و",
        "ئ": "ی",
        "ء": "",
        "ٱ": "ا",
        "ە": "ه",
        "ھ": "ه",
        "ہ": "ه",
        "ۀ": "ه",
    }
)


_UNSEEN = frozenset({"Mn", "Cf"})
_WITHIN = re.compile(r"['’‘ʼʿʾ`.ـ]")
"""What stands inside a word without parting it."""
_PUNCTUATION = re.compile(r"[^\w\s]|_")
_CASE = str.maketrans({"İ": "i", "ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا"})


def fold_case(text: str) -> str:
    """Lower case, one character for one: dotted and dotless i alike, Arabic letter variants alike."""
    lowered = text.translate(_CASE).lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in text.translate(_CASE))


def fold(name: str) -> str:
    """A name without case, diacritics, quotes, dots and hyphens: ``Ibrahim Kalın`` and ``IBRAHIM KALIN``
    are one.

    Letters stay letters: spelling variants (``Rebar``, ``Reber``) are not folded together.
    """
    if name.isascii():
        kept = name.lower()
    else:
        bare = unicodedata.normalize("NFD", name.translate(_LETTERS).casefold())
        kept = "".join(c for c in bare if c.isascii() or unicodedata.category(c) not in _UNSEEN)
    return " ".join(_PUNCTUATION.sub(" ", _WITHIN.sub("", kept)).split())


def strip_article(word: str) -> str:
    """``al-Araji`` → ``Araji``."""
    return _ARTICLE.sub("", word)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a person's name, particles and articles joined to the word that they belong to."""
    words: list[str] = []
    waiting = ""
    for word in name.split():
        joined = f"{waiting} {word}" if waiting else word
        bare = word.casefold().strip(".")
        waiting = joined if bare in PARTICLES or bare in ARTICLES else ""
        if not waiting:
            words.append(joined)
    return tuple([*words, waiting] if waiting else words)


def short_forms(name: str) -> tuple[str, ...]:
    """The single words by which a text may call a person after naming him once, the family name first.

    ``Qasim al-Araji`` → ``al-Araji``, ``Araji``, ``Qasim``. A name of one word has none.
    """
    words = words_of(name)
    if len(words) < 2:
        return ()
    forms: list[str] = []
    for word in (words[-1], *words[:-1]):
        bare = word.strip(".,")
        if len(bare.strip(".")) < 3 or bare.casefold() in NOT_ALONE or "." in bare:
            continue
        forms += [bare, strip_article(bare)]
    return tuple(dict.fromkeys(forms))


def is_acronym(name: str) -> bool:
    """Capitals (and digits, dots, one plural s) only: ``KRG``, ``U.S.``, ``JPCs``, ``K1``."""
    return bool(re.fullmatch(r"(?=(?:.*[A-ZİÇŞĞÜÖ]))[A-ZİÇŞĞÜÖ0-9.\-]{2,9}s?", name)) and " " not in name
