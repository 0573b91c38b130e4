"""One folding of letters, for the index and for what readers type.

``fold`` takes case, diacritics, vowel signs and unseen marks away, and folds the letter variants of Arabic,
Kurdish and Persian together: ``Kalın`` and ``Kalin``, ``الأعرجي`` and ``الاعرجى``, ``ڕێبەر`` and ``ریبەر``
are one. Signs that are neither letters nor digits become spaces, but for those of ASCII: a name's key may
need its hyphen, and an acronym is known by its dots. ``plain`` takes these away too: words are what stands
between spaces. ``fold_words`` gives plain words without what stands at their edge and makes no other word of
them: the English possessive, the dots of an acronym, the Arabic article. Words stay in their order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_LETTERS = {
    "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
    "ς": "σ", "ə": "e",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ێ": "ي", "ے": "ي", "ك": "ك", "ک": "ك", "ڪ": "ك", "ة": "ه",
    "ە": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه", "ۆ": "و", "ۇ": "و", "ۋ": "و", "ڕ": "ر", "ڵ": "ل", "ڤ": "ف",
    "ء": "", "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "＇": "'",
}  # fmt: skip
_UNSEEN = "\u00ad\u0640\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u061c"


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {ord(letter): folded for letter, folded in _LETTERS.items()}
    for code in (*range(0x80, 0x1FC00), *range(0xE0000, 0xE0200)):  # no marks, digits or signs elsewhere
        category = unicodedata.category(chr(code))
        if category in {"Mn", "Me", "Cf"}:
            table[code] = None
        elif category == "Nd":
            table[code] = str(unicodedata.digit(chr(code)))
        elif category[0] in "PSZ" or category == "Cc":
            table.setdefault(code, " ")
    table |= dict.fromkeys(map(ord, _UNSEEN))
    return table | dict.fromkeys(range(0xD800, 0xE000), " ")  # lone surrogates: no UTF-8 has them


_TABLE = _table()
REMEMBERED = 16_384
"""Characters that are remembered with what they are folded to."""
MANY = 64
"""From so many different characters on that change, a text is folded run by run."""
MOSTLY_ASCII = 1.25
"""Bytes to a character of a text whose other letters are found by taking out those of ASCII."""
_ASCII = bytes(range(128))
_PLAIN = bytes(code if code > 127 or chr(code).isalnum() else ord(" ") for code in range(256))
_MAY_CHANGE = re.compile(r"[^\x00-\x7fابتثجحخدذرزسشصضطظعغفقلمنهويپچژگ]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_DOTTED = re.compile(r"\.[^\W\d_]\.")
"""What every acronym with dots holds; to look for it costs a fiftieth."""
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_ARTICLE = re.compile(r" (?:[وفبك]?ا|ل)ل(?=\w{3})")
"""Of plain words. First the space: so spaces are what is searched for."""
_BEGUN_ARTICLE = re.compile(r"(?:[وفبك]?ا|ل)ل(?=\w{2})")
_LAM = "ل"
"""The letter that every Arabic article holds."""


def fold(text: str) -> str:
    """Letters without case, diacritics and variants."""
    if text.isascii():
        return text.lower()
    # What a character is folded to depends on no other: the few that change are replaced one after another.
    if len(encoded := _encoded(text)) < len(text) * MOSTLY_ASCII:
        there: Iterable[str] = set(encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    else:
        for one, other in _OFTEN:
            text = text.replace(one, other)
        there = set(_MAY_CHANGE.findall(text))
    changes = {one: other for one in there if (other := _fold_run(one)) != one}
    if len(changes) >= MANY:
        return _NOT_ASCII.sub(lambda match: _fold_all(match.group()), text).lower()
    for one, other in changes.items():
        text = text.replace(one, other)
    # Letters of ASCII alone: all others are folded, and the engine of ``str.lower`` looks at each.
    return _encoded(text).lower().decode()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _fold_all(text: str) -> str:
    lowered = unicodedata.normalize("NFKD", text.lower()).lower()
    return unicodedata.normalize("NFKD", lowered).translate(_TABLE)


_fold_run = lru_cache(maxsize=REMEMBERED)(_fold_all)
_OFTEN = [(letter, _fold_all(letter)) for letter in "یەێۆکةىأإıüöşçğ’–—“”«»،؛؟"]
"""Letters that change in every line of some language: looking for them costs less than meeting them."""


def plain(folded: str) -> str:
    """What is folded already, with spaces for the signs of ASCII too: nothing but words and spaces."""
    return folded.encode().translate(_PLAIN).decode()


def fold_words(text: str) -> str:
    """``fold``, and plain words without possessive, acronym dots and Arabic article: what the index's text
    field holds."""
    folded = fold(text)
    if _DOTTED.search(folded):
        folded = _ACRONYM.sub(lambda match: match.group().replace(".", ""), folded)
    if "'" in folded:
        folded = _POSSESSIVE.sub("", folded)
    words = plain(folded)
    if _LAM in words:
        words = _ARTICLE.sub(" ", f" {words}")[1:]
    return words


def beginnings(word: str) -> tuple[str, ...]:
    """How the words of ``fold_words`` begin of which this is the beginning: too little of it may stand there
    to tell an Arabic article."""
    article = _BEGUN_ARTICLE.match(word)
    return (word, word[article.end() :]) if article else (word,)
