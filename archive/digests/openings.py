"""How an article begins: the title and the first words by which lists and feeds know it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Substr

from archive.models import Article, ArticleText, Segment
from archive.models.choices import SegmentKind, TextPolicy
from archive.models.prepared import prepared
from archive.values.policy import SNIPPET, shown_quote


def openings(articles: Iterable[Article]) -> dict[int, str]:
    """The first words of the running text of each article, by its key, long enough for a list."""
    return dict(_first_of_texts([article.pk for article in articles]))


@prepared
def _first_of_texts(articles: Sequence[int]) -> QuerySet[Any, Any]:
    texts = with_body(ArticleText.objects.filter(article__in=articles))
    words = texts.annotate(words=Substr("text", F("begins") + 1, 2 * SNIPPET))
    return words.values_list("article_id", "words")


def with_body(texts: QuerySet[ArticleText]) -> Any:
    """The texts with ``begins``: where the running text begins, in code points; 0 when nobody knows."""
    segments = Segment.objects.filter(article=OuterRef("article_id"), kind=SegmentKind.BODY).order_by("start")
    return texts.annotate(begins=Coalesce(Subquery(segments.values("start")[:1]), Value(0)))


def title_of(article: Article, opening: str = "") -> str:
    """The headline; for a text without one its first words, if its source lets them be shown."""
    if article.headline:
        return article.headline
    words = _shortened(shown_quote(article.source.text_policy, opening[:SNIPPET]), 80)
    return f"“{words}”" if words else "Without a headline"


def first_words(article: Article, opening: str = "") -> str:
    """The standfirst, or the first words of the text; "" where the source lets nothing be shown."""
    policy = article.source.text_policy
    if policy == TextPolicy.METADATA:
        return ""
    return article.standfirst or _shortened(shown_quote(policy, opening), SNIPPET)


def _shortened(words: str, limit: int) -> str:
    """At most ``limit`` characters of the first paragraph, ended at a word."""
    words = " ".join(words.split("\n\n")[0].split())
    if len(words) <= limit:
        return words
    return words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
