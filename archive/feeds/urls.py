"""Addresses of the feeds."""

from __future__ import annotations

from django.urls import URLPattern, path

from archive.feeds.events import EVENTS
from archive.feeds.views import feed


def _of_each(parameter: str, folder: str) -> URLPattern:
    """The feeds of dossiers."""
    given = {"parameter": parameter}
    return path(f"{folder}/<slug:slug>/feed.<slug:form>", feed, given, name=f"{parameter}_feed")


urlpatterns: list[URLPattern] = [
    path("feed.<slug:form>", feed, name="feed"),
    path("articles/feed.<slug:form>", feed, name="articles_feed"),
    path("events/feed.<slug:form>", feed, {"of": EVENTS}, name="events_feed"),
    _of_each("person", "people"),
    _of_each("organization", "organizations"),
    _of_each("place", "places"),
    _of_each("tag", "tags"),
    _of_each("source", "sources"),
]
