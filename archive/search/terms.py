"""How words become terms of the index, the same for what is written into it and for what is asked of it.

The words are plain already (``fold``), so the engine need only look for spaces: to see of each letter whether
it is one costs it as much as all else that it does with an Arabic text.
"""

from __future__ import annotations

from functools import cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from archive.search.fold import fold, fold_words, plain

WORDS, NAMES = "words", "names"
"""The analyzers' names in the schema."""
LONGEST_TERM = 60


@cache
def words() -> TextAnalyzer:
    """Terms of an article's text, from ``fold_words``: stemmed as English."""
    return _analyzer().filter(Filter.stemmer("english")).build()


@cache
def names() -> TextAnalyzer:
    """Terms of a name, and the unstemmed forms that ``prefix*`` looks for, from ``plain``."""
    return _analyzer().build()


def _analyzer() -> TextAnalyzerBuilder:
    return TextAnalyzerBuilder(Tokenizer.whitespace()).filter(Filter.remove_long(LONGEST_TERM))


def terms_of(text: str) -> list[str]:
    """The terms that the index has for these words."""
    return words().analyze(fold_words(text))


def forms_of(text: str) -> list[str]:
    """Its words as they are written, folded only: what names and beginnings of words are compared by."""
    return names().analyze(plain(fold(text)))
