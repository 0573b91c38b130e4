"""Quotes: an editor points at words of an article, and the archive finds where they stand."""

from __future__ import annotations

import re

from archive.curate.refusals import Refused
from archive.models import Article, ArticleText
from archive.values.text import Quote, cut, view


def find_quote(article: Article, words: str, occurrence: int | None = None) -> Quote:
    """Where ``words`` stand in the article's text; line breaks, quotes and unseen marks need not be alike.

    ``occurrence`` counts from 1. ``Refused`` when the words are not there, or stand at several places and
    nobody said which is meant.
    """
    text = ArticleText.objects.only("text").get(article=article).text
    read = view(text)
    pattern = r"\s+".join(re.escape(word) for word in view(words).text.split())
    found = [match.span() for match in re.finditer(pattern, read.text)] if pattern else []
    return cut(text, read.back(*_chosen(found, occurrence)))


def _chosen(found: list[tuple[int, int]], occurrence: int | None) -> tuple[int, int]:
    if not found:
        raise Refused("These words do not stand in the article's text.")
    if occurrence is None and len(found) > 1:
        raise Refused(
            f"These words stand at {len(found)} places: say which one is meant, from 1 to {len(found)}."
        )
    if occurrence is not None and not 1 <= occurrence <= len(found):
        raise Refused(f"These words stand at {len(found)} places only.")
    return found[(occurrence or 1) - 1]
