"""What an article's page shows of its text, with everything that was read in it laid over the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.models import Article, Event, Evidence, Mention
from archive.models.choices import SegmentKind
from archive.pages.spans import Mark, Woven, paragraphs, weave, within
from archive.values.anchors import anchor
from archive.values.dates import DateRange
from archive.values.policy import shown_spans
from archive.values.text import Span
from archive.values.wording import say_basis, say_range

Segments = Sequence[tuple[str, int, int]]
CUT = {
    "excerpt": "The source allows no more than this excerpt to be shown. The search reads the whole text.",
    "metadata": "The source does not allow its text to be shown. The search reads it all the same.",
}
CLASSES = {"body": "", "dateline": "", "headline": "inline-headline", "standfirst": "inline-standfirst"}
"""Class of a paragraph where it is not the name of its kind."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The text as safe HTML: the headline ("" where the text has another or none), standfirst, the rest."""

    headline: SafeString
    standfirst: SafeString
    body: SafeString
    cut: str
    """Why the text ends early, or ""."""
    shown: tuple[Span, ...]
    marked: bool


def read(article: Article, text: str, segments: Segments, marks: Sequence[Mark]) -> Reading:
    """``segments``: (kind, start, end) in order. Shows what the source's policy allows."""
    policy = article.source.text_policy
    shown = shown_spans(policy, segments, len(text))
    datelines = [
        Mark(start, end, "seg-dateline") for kind, start, end in segments if kind == SegmentKind.DATELINE
    ]
    woven = weave(text, within(paragraphs(text, segments), shown), [*datelines, *marks])
    headline, rest = _take_headline(article, text, segments, woven)
    standfirst, rest = _take_standfirst(rest)
    return Reading(
        headline, standfirst, _as_paragraphs(rest), CUT.get(policy, ""), shown, bool(marks and shown)
    )


def _take_headline(
    article: Article, text: str, segments: Segments, woven: list[Woven]
) -> tuple[SafeString, list[Woven]]:
    """The first headline of the text, if it is the article's; an editor may have given it another."""
    own = next((text[start:end] for kind, start, end in segments if kind == SegmentKind.HEADLINE), "")
    at = next((at for at, block in enumerate(woven) if block.kind == SegmentKind.HEADLINE), None)
    if at is None or own.split() != article.headline.split():
        return SafeString(""), woven
    return woven[at].html, woven[:at] + woven[at + 1 :]


def _take_standfirst(woven: list[Woven]) -> tuple[SafeString, list[Woven]]:
    """The standfirst, as long as it stands before the running text."""
    first = next((at for at, block in enumerate(woven) if block.kind in ("body", "dateline")), len(woven))
    lead = [block for block in woven[:first] if block.kind == SegmentKind.STANDFIRST]
    rest = [block for at, block in enumerate(woven) if at >= first or block.kind != SegmentKind.STANDFIRST]
    return format_html_join("\n", "<p>{}</p>", [(block.html,) for block in lead]), rest


def _as_paragraphs(woven: Iterable[Woven]) -> SafeString:
    return format_html_join("\n", "{}", [(_as_paragraph(block),) for block in woven])


def _as_paragraph(block: Woven) -> SafeString:
    name = CLASSES.get(block.kind, block.kind)
    return (
        format_html('<p class="{}">{}</p>', name, block.html)
        if name
        else format_html("<p>{}</p>", block.html)
    )


def evidence_marks(quotes: Iterable[Evidence]) -> list[Mark]:
    """One mark for each stretch of words, however many statements rest on it."""
    spans = {(quote.start, quote.end): anchor(quote.start, quote.end) for quote in quotes}
    return [Mark(start, end, "evidence-span", anchor=name) for (start, end), name in spans.items()]


def mention_marks(mentions: Iterable[Mention]) -> list[Mark]:
    """Names, linked in the colour of their kind; a name that could not be told whose it is has no link."""
    return [_mention_mark(mention) for mention in mentions]


def _mention_mark(mention: Mention) -> Mark:
    entity = mention.entity
    if entity is None:
        return Mark(
            mention.start, mention.end, "mention unresolved", title="nobody knows yet who or what this is"
        )
    state = "confirmed" if mention.review == "confirmed" else "machine-read"
    return Mark(
        mention.start,
        mention.end,
        f"mention {entity.kind}",
        href=entity.get_absolute_url(),
        review=mention.review,
        title=f"{entity.name}, {entity.kind}, {state}",
    )


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date with the words it was read from."""

    words: str
    span: Span
    range: DateRange


def dates_read(events: Iterable[Event], quotes: Iterable[Evidence]) -> list[DateRead]:
    """The date expressions of events that stand in this text's own quotes, each once, in order."""
    by_event: dict[int, list[Evidence]] = {}
    for quote in quotes:
        if quote.event_id:
            by_event.setdefault(quote.event_id, []).append(quote)
    found = {}
    for event in events:
        for quote in by_event.get(event.pk, ()):
            if date := _date_in(event, quote):
                found[date.span] = date
    return [found[span] for span in sorted(found)]


def _date_in(event: Event, quote: Evidence) -> DateRead | None:
    words = event.date_expression
    at = quote.exact.find(words) if words else -1
    if at < 0:
        return None
    start = quote.start + at
    return DateRead(words, Span(start, start + len(words)), event.date_range)


def date_marks(article: Article, dates: Iterable[DateRead]) -> list[Mark]:
    """The words that the day of publication was read from, and those of the events."""
    marks = [_date_mark(date.span.start, date.span.end, date.range) for date in dates]
    if article.published_start is not None and article.published_end is not None:
        marks.append(_date_mark(article.published_start, article.published_end, article.published_range))
    return marks


def _date_mark(start: int, end: int, range: DateRange) -> Mark:
    return Mark(start, end, "date", title=f"{say_range(range)}, {say_basis(range.basis)}")
