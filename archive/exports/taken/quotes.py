"""Quotes: the words of a piece of evidence, cut out of its article's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from archive.exports.checks import ABSENT, Bad
from archive.exports.forms.shared import check_exact
from archive.models import Article, ArticleText
from archive.models.choices import Review, Stance
from archive.values.text import Quote, Span, cut

from .keys import Keys
from .tables import in_pieces

AT_ONCE = 10_000_000
"""Characters of text that are in memory at the same time."""

Record = dict[str, Any]


class Quotes:
    """The quotes of one batch, read with few queries however many texts they come from."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.found: dict[int, Quote | Bad] = {}
        self.public: set[int] = set()

    def meet(self, evidence: Iterable[Record]) -> None:
        """Cut every piece of ``evidence``; ``keys`` must have met the articles."""
        wanted: dict[int, list[Record]] = {}
        for item in evidence:
            if pk := self.keys.get(item["article"]):
                wanted.setdefault(pk, []).append(item)
        for pks in in_pieces(wanted):
            self.public.update(Article.objects.published().filter(pk__in=pks).values_list("pk", flat=True))
            for pk, text in _texts(pks):
                for item in wanted[pk]:
                    self.found[id(item)] = _cut(item, text)

    def of(self, item: Record, *path: str | int) -> tuple[int, Quote]:
        """The article's row and the quote. Raises ``Bad``: no such article, or other words there."""
        pk = self.keys.need(item["article"], *path, "article")
        quote = self.found[id(item)]
        if isinstance(quote, Bad):
            raise quote.inside(*path)
        return int(pk or 0), quote

    def shows(self, item: Record) -> bool:
        """Whether readers see in this piece of evidence that something is so."""
        public = self.keys.get(item["article"]) in self.public
        return public and item["stance"] == Stance.SUPPORTS and item["review"] != Review.REJECTED


def _texts(pks: list[int]) -> Iterator[tuple[int, str]]:
    lengths = ArticleText.objects.filter(article__in=pks).values_list("article_id", "length")
    group: list[int] = []
    total = 0
    for pk, length in lengths:
        if group and total + length > AT_ONCE:
            yield from ArticleText.objects.filter(article__in=group).values_list("article_id", "text")
            group, total = [], 0
        group.append(pk)
        total += length
    yield from ArticleText.objects.filter(article__in=group).values_list("article_id", "text")


def _cut(item: Record, text: str) -> Quote | Bad:
    try:
        if item["end"] > len(text):
            raise Bad(f"ends at {item['end']:,}, but the article's text has {len(text):,} characters")
        if item["exact"] is not ABSENT:
            check_exact(item["exact"], item["start"], item["end"], text)
        return _with_context(item, cut(text, Span(item["start"], item["end"])), text)
    except Bad as bad:
        return bad


def _with_context(item: Record, quote: Quote, text: str) -> Quote:
    """The surroundings that the record gives, if they are those of the text; else the usual ones."""
    prefix = quote.prefix if item["prefix"] is ABSENT else item["prefix"]
    suffix = quote.suffix if item["suffix"] is ABSENT else item["suffix"]
    if not text[: quote.start].endswith(prefix):
        raise Bad("does not stand before the quote", "prefix")
    if not text.startswith(suffix, quote.end):
        raise Bad("does not stand behind the quote", "suffix")
    return Quote(quote.start, quote.end, quote.exact, prefix, suffix)
