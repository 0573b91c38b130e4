"""Letters of the tongues: one form for those with several, and what is written together with a word.

Plain Python, no Django. All folding is character for character, so that a position in folded text is the
position in the text.
"""

from __future__ import annotations

import re

from archive.values.calendar_words import fold as fold_for_dates

_KURDISH = str.maketrans({"ە": "ه", "ڕ": "ر", "ڵ": "ل", "ێ": "ي", "ۆ": "و", "ھ": "ه", "ؤ": "و", "ئ": "ي"})
_BORROWED = str.maketrans({"چ": "ج", "گ": "ك", "ڤ": "ف", "پ": "ب", "ژ": "ز"})
_LETTERS = [chr(code) for code in (*range(0x130, 0x132), *range(0x600, 0x700))]
_SCRIPT = {ord(c): folded for c in _LETTERS if (folded := fold_for_dates(c).translate(_KURDISH)) != c}
_ARABIC = _SCRIPT | _BORROWED
"""One table each: a text is folded many times."""
ARABIC_LETTER = "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff"
SCRIPT = re.compile(f"[{ARABIC_LETTER}]")
MARKS = "\ue000-\uf7ff"
"""The private characters that stand for names in a marked sentence."""


def fold_script(text: str) -> str:
    """Arabic script with one form for each letter, Latin letters in lower case: ``أربيل`` → ``اربيل``,
    ``هەولێر`` → ``ههولير``.
    """
    return text.translate(_SCRIPT)


def fold_arabic(text: str) -> str:
    """As ``fold_script``; letters borrowed for Kurdish and Persian names are Arabic's: ``چ`` is ``ج``."""
    return text.translate(_ARABIC)


def fold_latin(text: str) -> str:
    """Turkish and Kurmanji in lower case, character for character; dotted and dotless i alike."""
    lowered = text.translate(str.maketrans("İIı", "iii")).lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower()[:1] for c in text)
