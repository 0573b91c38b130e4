"""Addresses of the pages for readers."""

from __future__ import annotations

from django.urls import URLPattern, path

from archive.pages import about, articles, front, service

urlpatterns: list[URLPattern] = [
    path("", front.front, name="front"),
    path("about/", about.about, name="about"),
    path("articles/", articles.articles, name="articles"),
    path("robots.txt", service.robots, name="robots"),
    path("healthz", service.healthz, name="healthz"),
    path("readyz", service.readyz, name="readyz"),
    path("articles/<str:public_id>/original/", articles.original, name="original"),
    path("articles/<str:public_id>/", articles.article, name="article_by_id"),
    path("articles/<str:public_id>/<slug:slug>/", articles.article, name="article"),
]
