"""Addresses of the API, version 1."""

from __future__ import annotations

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import SimpleRouter

from api.problems import not_found
from api.views.articles import Articles
from api.views.entities import Organizations, People, Places
from api.views.events import Events
from api.views.names import Resolve, Suggest
from api.views.notes import Mentions, Roles
from api.views.root import Root
from api.views.sources import Sources, Tags

app_name = "api"

router = SimpleRouter()
for name, view in (
    ("articles", Articles),
    ("events", Events),
    ("people", People),
    ("organizations", Organizations),
    ("places", Places),
    ("sources", Sources),
    ("tags", Tags),
    ("mentions", Mentions),
    ("roles", Roles),
):
    router.register(name, view, basename=name)

urlpatterns = [
    path("", Root.as_view(), name="root"),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="api:schema"), name="docs"),
    path("resolve/", Resolve.as_view(), name="resolve"),
    path("suggest/", Suggest.as_view(), name="suggest"),
    *router.urls,
    re_path(r"^(?P<path>(?s:.*))$", not_found, name="nothing"),
]
