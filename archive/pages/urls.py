"""Addresses of the pages for readers."""

from __future__ import annotations

from django.urls import URLPattern, path

from archive.pages import (
    about,
    article,
    articles,
    dossiers,
    entities,
    events,
    facet,
    front,
    help,
    service,
    sources,
    tags,
)

urlpatterns: list[URLPattern] = [
    path("", front.front, name="front"),
    path("about/", about.about, name="about"),
    path("articles/", articles.articles, name="articles"),
    path("help/search/", help.asking, name="help"),
    path("robots.txt", service.robots, name="robots"),
    path("healthz", service.healthz, name="healthz"),
    path("readyz", service.readyz, name="readyz"),
    path("articles/facets/<slug:parameter>/", facet.facet, name="facet"),
    path("articles/<slug:public_id>/original/", article.original, name="original"),
    path("articles/<slug:public_id>/", article.article, name="article_by_id"),
    path("articles/<slug:public_id>/<slug:slug>/", article.article, name="article"),
    path("people/", entities.people, name="people"),
    path("people/<slug:slug>/", dossiers.person, name="person"),
    path("organizations/", entities.organizations, name="organizations"),
    path("organizations/<slug:slug>/", dossiers.organization, name="organization"),
    path("places/", entities.places, name="places"),
    path("places/<slug:slug>/", dossiers.place, name="place"),
    path("events/", events.events, name="events"),
    path("events/facets/<slug:parameter>/", facet.event_facet, name="event_facet"),
    path("events/<slug:public_id>/", events.event, name="event_by_id"),
    path("events/<slug:public_id>/<slug:slug>/", events.event, name="event"),
    path("tags/", tags.tags, name="tags"),
    path("tags/<slug:slug>/", tags.tag, name="tag"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<slug:slug>/", sources.source, name="source"),
]
