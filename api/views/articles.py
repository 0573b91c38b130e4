"""Articles: found through the search index, read from the database."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from api import facets
from api.downloads import download
from api.filters import checked
from api.pagination import envelope, page_size, wants_count
from api.problems import Gone
from api.renderers import CSVRenderer, JSONRenderer, NDJSONRenderer
from api.serializers.articles import (
    ArticleDetailSerializer,
    ListedArticleSerializer,
    article_detail,
    listed_rows,
)
from api.serializers.pieces import Row
from api.views.reading import Reading
from archive import queries, search
from archive.exports import table
from archive.models import Article, Redirect

FACETS = facets.among(queries.ArticleFilter.FACETS, search.FACETS)
"""Parameter → facet that is counted."""


class Articles(Reading):
    """Texts of all sources, with the same search and filters as the page of articles."""

    queryset = Article.objects.select_related("source", "body", "document")
    serializer_class = ListedArticleSerializer
    detail_serializer_class = ArticleDetailSerializer
    renderer_classes = [JSONRenderer, CSVRenderer, NDJSONRenderer]
    """Of lists, which may be taken whole, as a table."""
    filterset_class = queries.ArticleFilter
    lookup_field = "public_id"
    resource = "articles"
    moved_kind = "article"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().published()  # type: ignore[attr-defined]

    def get_renderers(self) -> list[Any]:
        return super().get_renderers() if self.action == "list" else [JSONRenderer()]

    @extend_schema(
        responses={
            (200, "application/json"): ListedArticleSerializer(many=True),
            (200, "text/csv"): OpenApiResponse(OpenApiTypes.STR, "All of them: a header, then a row each."),
            (200, "application/x-ndjson"): OpenApiResponse(
                OpenApiTypes.STR, "All of them: an object a line."
            ),
        }
    )
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        form = request.accepted_renderer.format
        if form in table.WRITERS:
            return download(request, self.resource, form)
        asked = checked(queries.ArticleFilter(request.query_params))
        question = asked.question()
        size, count = page_size(request), wants_count(request)
        page = search.match(question, size=size, after=request.query_params.get("cursor", ""))
        rows = listed_rows(page.ids, question, request)
        return Response(envelope(request, rows, page.next, page.total if count else None))

    @facets.told_of("articles", FACETS)
    @action(detail=False, url_path="facets", url_name="facets")
    def counts(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """How many of the articles that answer have each value, as their page counts them."""
        question = checked(queries.ArticleFilter(request.query_params), facets.PARAMETERS).question()
        count: facets.Count = lambda names, size: search.facets(question, names, size)  # noqa: E731
        return facets.counted(request, FACETS, count)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        try:
            return super().retrieve(request, *args, **kwargs)
        except Http404:
            key = self.kwargs["public_id"]
            heir = Redirect.objects.heirs("article", [key]).get(key)
            if Article.objects.withdrawn(key, heir).exists():
                raise Gone from None
            raise

    def read_detail(self, found: Article) -> Row:
        return article_detail(found, self.request)
