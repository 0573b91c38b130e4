"""The forms of a word: who looks for ``bombing`` finds ``bombed`` and ``bombs``.

The index holds each word as it stands. Forms of one word are those with the same English stem; they are
looked up among the words of the index when somebody asks. To stem each text as it is written, and to keep its
words as they stand beside that for ``prefix*``, took twice as long and a third more room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tantivy import Searcher

from archive.search import terms

Forms = Callable[[str], tuple[str, ...]]
"""A word, folded → its forms, itself among them."""

MOST = 50
SHORT = 2
"""Letters of a stem with which too many words begin."""
ENDINGS = ("s", "ed", "ing", "ings")
REPLACED = "eily"
"""Last letters of a stem that its forms may have others for: ``hope`` and ``hoping``, ``citi``, ``city``."""
CHANGED = {"die": "dying", "lie": "lying", "tie": "tying"}
"""Stems with a form that has another beginning."""


def of_word(searcher: Searcher, word: str) -> tuple[str, ...]:
    """The word and what else the index has of its forms, the most frequent first."""
    if not word.isascii():
        return (word,)  # only English words have other forms here
    [stem] = terms.stems(word)
    there = dict.fromkeys((word, *_candidates(searcher, stem)))
    found = [one for one, its in zip(there, terms.stems(" ".join(there)), strict=True) if its == stem]
    return tuple(found[:MOST])


def _candidates(searcher: Searcher, stem: str) -> Iterable[str]:
    if len(stem) <= SHORT:
        return (stem, *(f"{stem}{ending}" for ending in ENDINGS))
    beginning = stem[:-1] if stem[-1] in REPLACED else stem
    found = [one for one, _ in searcher.terms_with_prefix("text", beginning)]
    return [*found, CHANGED[stem]] if stem in CHANGED else found
