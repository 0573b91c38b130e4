"""A text as the desk shows it: its segments told apart, and the mentions in them as links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from archive.admin.columns import change_url
from archive.models import Article, ArticleText, Mention

LONGEST = 60_000
"""Characters of a text that the page shows; the rest is in the original."""


def show_text(article: Article) -> SafeString:
    """The whole text with its segments and mentions; three queries, whatever its length."""
    body = ArticleText.objects.filter(article=article).first()
    if body is None:
        return format_html('<p class="quiet">{}</p>', "This article has no text.")
    text = body.text[:LONGEST]
    marks = list(_marks(article, len(text)))
    blocks = format_html_join(
        "", BLOCK, ((kind, _woven(text, start, end, marks)) for kind, start, end in _blocks(article, text))
    )
    cut = format_html(
        '<p class="quiet">The first {} of {} characters.</p>', f"{LONGEST:,}", f"{body.length:,}"
    )
    return format_html('<div class="reading">{}</div>{}', blocks, cut if body.length > LONGEST else "")


BLOCK = '<div class="segment {0}"><span class="label">{0}</span><div class="words" dir="auto">{1}</div></div>'

Mark = tuple[int, int, str, str]
"""Start, end, opening tag, closing tag."""


def _blocks(article: Article, text: str) -> Iterator[tuple[str, int, int]]:
    """Segments in order; words that none of them covers are shown as such."""
    at = 0
    for kind, start, end in article.segments.order_by("start").values_list("kind", "start", "end"):
        if start > len(text):
            break
        if text[at:start].strip():
            yield "unassigned", at, start
        yield kind.replace("_", "-"), start, min(end, len(text))
        at = max(at, end)
    if text[at:].strip():
        yield "unassigned", at, len(text)


def _marks(article: Article, length: int) -> Iterator[Mark]:
    """Mentions that do not overlap one that began before them."""
    at = 0
    for mention in (
        article.mentions.filter(end__lte=length).select_related("entity").order_by("start", "-end")
    ):
        if mention.start >= at:
            at = mention.end
            yield mention.start, mention.end, _opening(mention), "</a>"


def _opening(mention: Mention) -> str:
    kind = mention.entity.kind if mention.entity and mention.state == "linked" else mention.state
    title = f"{mention.entity or 'Nobody yet'} · {mention.review}"
    return format_html(
        '<a class="mention {}" data-review="{}" title="{}" href="{}">',
        kind,
        mention.review,
        title,
        change_url(mention),
    )


def _woven(text: str, start: int, end: int, marks: Iterable[Mark]) -> SafeString:
    pieces, at = [], start
    for first, last, opening, closing in marks:
        if first < at or last > end:
            continue
        pieces += [escape(text[at:first]), opening, escape(text[first:last]), closing]
        at = last
    return mark_safe("".join([*pieces, escape(text[at:end])]).strip())  # noqa: S308 - every piece is escaped


def context_of(article: Article, start: int, end: int, around: int = 160) -> tuple[str, str, str]:
    """What stands before, in and after a span of the article's text."""
    text = ArticleText.objects.values_list("text", flat=True).get(article=article)
    return text[max(0, start - around) : start], text[start:end], text[end : end + around]
