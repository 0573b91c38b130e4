"""One article, and its original."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.digests.openings import openings, title_of
from archive.models import Article, ArticleTag, Document, Entity, Event, Evidence, Mention, Segment
from archive.models.choices import MentionState, Review, TextPolicy
from archive.models.entity import visible
from archive.models.prepared import prepared
from archive.pages import statements, texts
from archive.pages.cards import Card, brief
from archive.pages.redirects import canonical, elsewhere

TOLD_ELSEWHERE = 6
SIMILAR = 5
SANDBOX = "default-src 'none'; sandbox"


@require_safe
def article(request: HttpRequest, public_id: str, slug: str = "") -> HttpResponse:
    shown = next(iter(_published(public_id)), None)
    if shown is None:
        return elsewhere(request, "article", public_id)
    if moved := canonical(request, shown.get_absolute_url()):
        return moved
    return render(request, "pages/article.html", _page(shown))


@prepared
def _published(public_id: str) -> QuerySet[Any, Any]:
    found = Article.objects.published().filter(public_id=public_id).order_by()
    return found.select_related("source", "document", "dateline_place", "body")


@require_safe
def original(request: HttpRequest, public_id: str) -> HttpResponse:
    """The bytes as they came in: a file to keep, never a page to look at."""
    found = Article.objects.published().filter(public_id=public_id, source__text_policy=TextPolicy.FULL)
    shown = found.select_related("document__content").first()
    if shown is None:
        raise Http404
    plain = shown.document.media_type == "text/plain"
    charset = shown.document.charset or "utf-8"
    response = HttpResponse(
        shown.document.data,
        content_type=f"text/plain; charset={charset}" if plain else "application/octet-stream",
    )
    name = f"{shown.public_id}.{'txt' if plain else 'bin'}"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Content-Security-Policy"] = SANDBOX
    response["X-Content-Type-Options"] = "nosniff"
    return response


@dataclass(frozen=True, slots=True)
class Original:
    """The way to the original bytes."""

    url: str
    size: str


def _original(article: Article) -> Original | None:
    if article.source.text_policy != TextPolicy.FULL:
        return None
    return Original(reverse("original", args=[article.public_id]), size_in_words(article.document))


def size_in_words(document: Document) -> str:
    """ "640 bytes", "3.1 kB", "1.2 MB"."""
    if document.size < 1000:
        return f"{document.size} bytes"
    if document.size < 1_000_000:
        return f"{document.size / 1000:.1f} kB"
    return f"{document.size / 1_000_000:.1f} MB"


def _page(article: Article) -> dict[str, Any]:
    quotes = statements.quotes_of(article)
    events, roles = statements.events_in(quotes), statements.roles_in(quotes)
    kept = _speaking(quotes, {event.pk for event in events}, {role.pk for role in roles})
    mentions = _mentions(article.pk)
    dates = texts.dates_read(events, kept)
    segments = _segments(article.pk)
    marks = [*texts.evidence_marks(kept), *texts.date_marks(article, dates), *texts.mention_marks(mentions)]
    reading = texts.read(article, article.body.text, segments, marks)
    told = _elsewhere(article, events)
    opening = "" if article.headline else openings([article]).get(article.pk, "")
    return {
        "section": "articles",
        "article": article,
        "document": article.document,
        "heading": title_of(article, opening),
        "reading": reading,
        "original": _original(article),
        "claims": statements.claims(article, events, kept, reading.shown),
        "posts": statements.posts(article, roles, kept, reading.shown),
        "entities": _entities(mentions),
        "tags": [tagged.tag for tagged in _tagged(article.pk)],
        "dates": dates if article.source.text_policy != TextPolicy.METADATA else [],
        "elsewhere": told,
        "similar": _similar(article, {card.article.pk for card in told}),
    }


def _speaking(quotes: list[Evidence], events: set[int], roles: set[int]) -> list[Evidence]:
    """The quotes whose event or role a reader may see."""
    return [quote for quote in quotes if statements.event_id_of(quote) in events or quote.role_id in roles]


@prepared
def _segments(article: int) -> QuerySet[Any, Any]:
    return Segment.objects.filter(article=article).order_by("start").values_list("kind", "start", "end")


@prepared
def _mentions(article: int) -> QuerySet[Any, Any]:
    """Names in the text; those of entities that readers may not see are plain words."""
    named = Mention.objects.filter(Q(entity__isnull=True) | visible("entity__"), article=article)
    named = named.exclude(state=MentionState.REJECTED).exclude(review=Review.REJECTED)
    shown = named.select_related("entity").order_by("start")
    return shown.only("start", "end", "review", "entity__kind", "entity__slug", "entity__name")


def _entities(mentions: list[Mention]) -> list[Entity]:
    """Whom and what the text names, people first, each once, in the order of the text."""
    named = {mention.entity.pk: mention.entity for mention in mentions if mention.entity}
    order = ("person", "organization", "place")
    return sorted(named.values(), key=lambda entity: order.index(entity.kind))


@prepared
def _tagged(article: int) -> QuerySet[Any, Any]:
    tagged = ArticleTag.objects.filter(article=article).exclude(review=Review.REJECTED)
    return tagged.select_related("tag").order_by("tag__name", "tag__slug")


def _elsewhere(article: Article, events: list[Event]) -> list[Card]:
    """Other articles that tell the same events, newest first."""
    pks = [pk for (pk,) in _telling([event.pk for event in events], article.pk)]
    return brief(queries.in_lists(pks))


@prepared
def _telling(events: Sequence[int], but: int) -> QuerySet[Any, Any]:
    quotes = Evidence.objects.published().filter(event__in=events).exclude(article=but)
    others = Article.objects.published().filter(pk__in=quotes.values("article"))
    newest = others.order_by(F("published_latest").desc(nulls_last=True), "-pk")
    return newest.values_list("pk")[:TOLD_ELSEWHERE]


def _similar(article: Article, told: set[int]) -> list[Card]:
    """Other articles in words like this one's, nearest first; those that tell the same are told."""
    pks = [pk for pk in search.similar(article.pk, SIMILAR + len(told)) if pk not in told]
    return brief(queries.in_lists(pks)[:SIMILAR])
