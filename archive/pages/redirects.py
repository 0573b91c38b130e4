"""Where an old address leads now."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from archive.models import Article, Entity, Event, Redirect, Source, Tag
from archive.models.choices import Kind, Status
from archive.pages.errors import gone

Heir = Article | Entity | Event | Tag | Source
LONGEST_CHAIN = 8


def elsewhere(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The answer for a key that names nothing a reader may see: 301 to its heir, 410, or as if it never was.

    ``kind``: article, person, organization, place, event, tag or source; ``key``: public id or slug.
    """
    if kind == "article" and Article.objects.filter(public_id=key, status=Status.WITHDRAWN).exists():
        return gone(request)
    heir = heir_of(kind, key)
    if heir is None:
        raise Http404
    if isinstance(heir, Article) and heir.status == Status.WITHDRAWN:
        return gone(request)
    if not is_visible(heir):
        raise Http404
    return HttpResponsePermanentRedirect(heir.get_absolute_url())


def heir_of(kind: str, key: str) -> Heir | None:
    """What an old key leads to, through merges of merges; None where it leads nowhere else."""
    start = _merged(kind, key) or _redirected(kind, key)
    heir: Heir | None = start
    for _ in range(LONGEST_CHAIN):
        into = getattr(heir, "merged_into", None)
        if into is None:
            break
        heir = into
    return heir


def _merged(kind: str, key: str) -> Entity | Event | None:
    """A thing that is still kept under its old key, merged into another."""
    if kind == "event":
        return Event.objects.filter(public_id=key, merged_into__isnull=False).first()
    if kind in Kind.values:
        return Entity.objects.filter(kind=kind, slug=key, merged_into__isnull=False).first()
    return None


def _redirected(kind: str, key: str) -> Heir | None:
    found = Redirect.objects.filter(kind=kind, key=key).select_related(
        "article", "entity", "event", "tag", "source"
    )
    row = found.first()
    return (row.article or row.entity or row.event or row.tag or row.source) if row else None


def is_visible(thing: Heir) -> bool:
    """Whether a reader may see it now."""
    if isinstance(thing, Article):
        return Article.objects.published().filter(pk=thing.pk).exists()
    if isinstance(thing, Event):
        return Event.objects.published().filter(pk=thing.pk).exists()
    if isinstance(thing, Entity):
        return Entity.objects.visible().filter(pk=thing.pk).exists()
    return True


def canonical(request: HttpRequest, url: str) -> HttpResponsePermanentRedirect | None:
    """A redirect to ``url`` unless the reader is there; what was asked after the ``?`` goes along."""
    if request.path == url:
        return None
    asked = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{url}?{asked}" if asked else url)
