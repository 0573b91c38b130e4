"""Where an old address leads now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from archive.models import Article, Entity, Event, Redirect, Source, Tag
from archive.models.choices import Kind
from archive.pages.errors import gone

READABLE: Mapping[str, Callable[[], QuerySet[Any]]] = {
    "article": Article.objects.published,
    "event": Event.objects.published,
    "tag": Tag.objects.all,
    "source": Source.objects.all,
    **dict.fromkeys(Kind.values, Entity.objects.visible),
}
"""What readers may see of each kind of thing that has addresses."""


def elsewhere(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The answer for a key that names nothing a reader may see: 301 to its heir, 410, or as if it never was.

    ``kind``: article, person, organization, place, event, tag or source; ``key``: public id or slug.
    """
    heir = Redirect.objects.heirs(kind, [key]).get(key)
    if kind == "article" and Article.objects.withdrawn(key, heir).exists():
        return gone(request)
    found = READABLE[kind]().filter(pk=heir).first() if heir else None
    if found is None:
        raise Http404
    return HttpResponsePermanentRedirect(found.get_absolute_url())


def canonical(request: HttpRequest, url: str) -> HttpResponsePermanentRedirect | None:
    """A redirect to ``url`` unless the reader is there; what was asked after the ``?`` goes along."""
    if request.path == url:
        return None
    asked = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{url}?{asked}" if asked else url)
