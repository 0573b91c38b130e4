"""Addresses of the pages for readers."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path

from archive.pages import about, article, articles, events, front, service, sources, tags

NOT_YET = ("people/person", "organizations/organization", "places/place")


def not_yet(request: HttpRequest, **_: str) -> HttpResponse:
    """Stands where a page will stand."""
    raise Http404


urlpatterns: list[URLPattern] = [
    path("", front.front, name="front"),
    path("about/", about.about, name="about"),
    path("articles/", articles.articles, name="articles"),
    path("robots.txt", service.robots, name="robots"),
    path("healthz", service.healthz, name="healthz"),
    path("readyz", service.readyz, name="readyz"),
    path("articles/<str:public_id>/original/", article.original, name="original"),
    path("articles/<str:public_id>/", article.article, name="article_by_id"),
    path("articles/<str:public_id>/<slug:slug>/", article.article, name="article"),
    *(path(f"{pair.split('/')[0]}/", not_yet, name=pair.split("/")[0]) for pair in NOT_YET),
    *(path(f"{pair.split('/')[0]}/<slug:slug>/", not_yet, name=pair.split("/")[1]) for pair in NOT_YET),
    path("events/", events.events, name="events"),
    path("events/<str:public_id>/", events.event, name="event_by_id"),
    path("events/<str:public_id>/<slug:slug>/", events.event, name="event"),
    path("tags/", tags.tags, name="tags"),
    path("tags/<slug:slug>/", tags.tag, name="tag"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<slug:slug>/", sources.source, name="source"),
]
