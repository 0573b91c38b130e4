"""One folding of letters, for the index and for what readers type.

``fold`` takes case, diacritics, vowel signs and unseen marks away, and folds the letter variants of Arabic,
Kurdish and Persian together: ``Kalın`` and ``Kalin``, ``الأعرجي`` and ``الاعرجى``, ``ڕێبەر`` and ``ریبەر``
are one. ``fold_words`` also takes off what stands at a word's edge without making another word of it: the
English possessive, the dots of an acronym, the Arabic article. Neither ever puts a character in that was not
there, so words stay in their order and number of characters never grows but for ligatures.
"""

from __future__ import annotations

import re
import unicodedata
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
    for code in (*range(0x80, 0x1FC00), *range(0xE0000, 0xE0200)):  # no marks or digits elsewhere
        character = chr(code)
        if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
            table[code] = None
        elif unicodedata.category(character) == "Nd":
            table[code] = str(unicodedata.digit(character))
    table |= dict.fromkeys(map(ord, _UNSEEN))
    return table | dict.fromkeys(range(0xD800, 0xE000), " ")  # lone surrogates: no UTF-8 has them


_TABLE = _table()
REMEMBERED, LONGEST = 65_536, 40
"""Words that are remembered with what they are folded to, and characters of the longest."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_DOTTED = re.compile(r"\.[^\W\d_]\.")
"""What every acronym with dots holds; to look for it costs a fiftieth."""
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_ARTICLE = re.compile(r"\b(?:[وفبك]?ال|لل)(?=\w{3})")
_LAM = "ل"
"""The letter that every Arabic article holds."""


def fold(text: str) -> str:
    """Letters without case, diacritics and variants."""
    if text.isascii():
        return text.lower()
    # Line by line: in most texts a few dashes and quotes are all that is not ASCII, and finding them is dear.
    return "\n".join(line.lower() if line.isascii() else _fold_line(line) for line in text.split("\n"))


def _fold_line(line: str) -> str:
    """Word by word, unless it is but a dash or an accent that is not ASCII."""
    more = len(line.encode("utf-8", "surrogatepass")) - len(line)
    if more * 16 < len(line):
        return _fold_runs(line)
    return " ".join(map(_folded.__getitem__, line.split(" ")))


def _fold_runs(text: str) -> str:
    return _NOT_ASCII.sub(lambda match: _fold_run(match.group()), text.lower())


@lru_cache(maxsize=4_096)
def _fold_run(run: str) -> str:
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", run).lower()).translate(_TABLE)


class _Folded(dict[str, str]):
    """Words and what they are folded to, remembered: those of one text are mostly those of all."""

    def __init__(self) -> None:
        super().__init__()
        self.before: dict[str, str] = {}
        """A generation that is full: what is still asked for moves on into the next."""

    def __missing__(self, word: str) -> str:
        folded = self.before.get(word)
        if folded is None:
            folded = _fold_runs(word)
        if len(word) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.before = dict(self)
                self.clear()
            self[word] = folded
        return folded


_folded = _Folded()


def fold_words(text: str) -> str:
    """``fold``, and words without possessive, acronym dots and Arabic article: what the index's text field
    holds."""
    return bare_words(fold(text))


def bare_words(folded: str) -> str:
    """The second half of ``fold_words``, for what is folded already."""
    if _DOTTED.search(folded):
        folded = _ACRONYM.sub(lambda match: match.group().replace(".", ""), folded)
    if "'" in folded:
        folded = _POSSESSIVE.sub("", folded)
    if _LAM in folded:
        folded = _ARTICLE.sub("", folded)
    return folded
