"""Every address of the archive, and who may go there. A route on no list fails the tests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

PAGES = {
    "": "",
    "about/": "about/",
    "help/search/": "help/search/",
    "articles/": "articles/",
    "articles/facets/<slug:parameter>/": "articles/facets/person/",
    "articles/<slug:public_id>/": "articles/{article}/",
    "articles/<slug:public_id>/<slug:slug>/": "articles/{article}/{article_slug}/",
    "articles/<slug:public_id>/original/": "articles/{article}/original/",
    "events/facets/<slug:parameter>/": "events/facets/source/",
    "events/": "events/",
    "events/<slug:public_id>/": "events/{event}/",
    "events/<slug:public_id>/<slug:slug>/": "events/{event}/{event_slug}/",
    "people/": "people/",
    "people/<slug:slug>/": "people/{person}/",
    "organizations/": "organizations/",
    "organizations/<slug:slug>/": "organizations/{organization}/",
    "places/": "places/",
    "places/<slug:slug>/": "places/{place}/",
    "tags/": "tags/",
    "tags/<slug:slug>/": "tags/{tag}/",
    "sources/": "sources/",
    "sources/<slug:slug>/": "sources/{source}/",
    "feed.<slug:form>": "feed.atom",
    "articles/feed.<slug:form>": "articles/feed.json",
    "events/feed.<slug:form>": "events/feed.atom",
    "people/<slug:slug>/feed.<slug:form>": "people/{person}/feed.atom",
    "organizations/<slug:slug>/feed.<slug:form>": "organizations/{organization}/feed.atom",
    "places/<slug:slug>/feed.<slug:form>": "places/{place}/feed.json",
    "tags/<slug:slug>/feed.<slug:form>": "tags/{tag}/feed.atom",
    "sources/<slug:slug>/feed.<slug:form>": "sources/{source}/feed.json",
    "robots.txt": "robots.txt",
    "healthz": "healthz",
    "readyz": "readyz",
}
"""Pages for everybody: each route with an address of it; names in braces are keys of things."""

API = {
    "api/v1/": "api/v1/",
    "api/v1/schema/": "api/v1/schema/",
    "api/v1/docs/": "api/v1/docs/",
    "api/v1/resolve/": "api/v1/resolve/",
    "api/v1/suggest/": "api/v1/suggest/",
    r"api/v1/^articles/$": "api/v1/articles/",
    r"api/v1/^articles/(?P<public_id>[-a-zA-Z0-9_]+)/$": "api/v1/articles/{article}/",
    r"api/v1/^articles/facets/$": "api/v1/articles/facets/",
    r"api/v1/^events/facets/$": "api/v1/events/facets/",
    r"api/v1/^events/$": "api/v1/events/",
    r"api/v1/^events/(?P<public_id>[-a-zA-Z0-9_]+)/$": "api/v1/events/{event}/",
    r"api/v1/^people/$": "api/v1/people/",
    r"api/v1/^people/(?P<slug>[-a-zA-Z0-9_]+)/$": "api/v1/people/{person}/",
    r"api/v1/^organizations/$": "api/v1/organizations/",
    r"api/v1/^organizations/(?P<slug>[-a-zA-Z0-9_]+)/$": "api/v1/organizations/{organization}/",
    r"api/v1/^places/$": "api/v1/places/",
    r"api/v1/^places/(?P<slug>[-a-zA-Z0-9_]+)/$": "api/v1/places/{place}/",
    r"api/v1/^sources/$": "api/v1/sources/",
    r"api/v1/^sources/(?P<slug>[-a-zA-Z0-9_]+)/$": "api/v1/sources/{source}/",
    r"api/v1/^tags/$": "api/v1/tags/",
    r"api/v1/^tags/(?P<slug>[-a-zA-Z0-9_]+)/$": "api/v1/tags/{tag}/",
    r"api/v1/^mentions/$": "api/v1/mentions/",
    r"api/v1/^mentions/(?P<id>[0-9a-z]+-\d{1,9}-\d{1,9})/$": "api/v1/mentions/{mention}/",
    r"api/v1/^roles/$": "api/v1/roles/",
    r"api/v1/^roles/(?P<public_id>[-a-zA-Z0-9_]+)/$": "api/v1/roles/{role}/",
}
"""What programs read: everybody, without a token."""

NOTHING = {r"api/v1/^(?P<path>(?s:.*))$"}
"""Answers 404 to everybody."""

DESK = "admin/"
"""Everything beneath it is for editors, except its door."""
DOOR = {"admin/login/", "admin/logout/"}

READERS = PAGES | API


def routes() -> list[str]:
    """Every route of the URLconf, as it is written there."""
    return list(_walk(get_resolver(), ""))


def _walk(resolver: URLResolver, prefix: str) -> Iterator[str]:
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield route
        else:
            yield from _walk(entry, route)


def desk_routes() -> list[str]:
    return [route for route in routes() if route.startswith(DESK) and route not in DOOR]


def example(route: str) -> str:
    """Some address of a route of the desk."""
    route = re.sub(r"\(\?P<app_label>([a-z]+)[^)]*\)", r"\1", route)
    route = re.sub(r"\^?\(\[\^/\]\+\)|\(\?P<url>[^)]*\)|<[^>]*>", "1", route)
    return "/" + route.replace("^", "").replace("$", "")
