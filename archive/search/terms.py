"""How words become terms of the index, the same for what is written into it and for what is asked of it.

The index holds words as they stand, folded. Which of them are forms of one word is asked when somebody looks
for it (``archive.search.forms``). The words are plain already (``fold``), so the engine need only look for
spaces: to see of each letter whether it is one costs it as much as all else that it does with an Arabic text.
"""

from __future__ import annotations

from functools import cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from archive.search.fold import fold, fold_words, plain

WORDS = "words"
"""The analyzer's name in the schema."""
LONGEST_TERM = 60


@cache
def words() -> TextAnalyzer:
    """Terms of a text, from ``fold_words``, and of a name, from ``plain``."""
    return _analyzer().build()


@cache
def _stems() -> TextAnalyzer:
    return _analyzer().filter(Filter.stemmer("english")).build()


def _analyzer() -> TextAnalyzerBuilder:
    return TextAnalyzerBuilder(Tokenizer.whitespace()).filter(Filter.remove_long(LONGEST_TERM))


def words_of(text: str) -> list[str]:
    """The terms that the index has for a text."""
    return words().analyze(fold_words(text))


def stems_of(text: str) -> list[str]:
    """Its words without their English endings: the forms of one word have the same."""
    return stems(fold_words(text))


def stems(words: str) -> list[str]:
    """The same of terms of the index with spaces between, one of each."""
    return _stems().analyze(words)


def name_words(text: str) -> list[str]:
    """Its words as they are written, folded only: what names are compared by."""
    return words().analyze(plain(fold(text)))
