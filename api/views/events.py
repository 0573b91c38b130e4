"""Events."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from api import facets
from api.downloads import download, download_records
from api.filters import checked
from api.renderers import CSVRenderer, JSONRenderer, NDJSONRenderer
from api.serializers.events import EventDetailSerializer, EventSerializer, event_detail, event_rows
from api.serializers.pieces import Row
from api.views.reading import Reading
from archive import search
from archive.digests import happened
from archive.models import Event
from archive.queries import EventFilter

FACETS = facets.among(EventFilter.FACETS, search.EVENT_FACETS)
"""Parameter → facet that is counted."""


class Events(Reading):
    """What happened, is planned, is claimed or denied: newest first, those without a date last."""

    queryset = Event.objects.select_related("place")
    serializer_class = EventSerializer
    detail_serializer_class = EventDetailSerializer
    renderer_classes = [JSONRenderer, CSVRenderer, NDJSONRenderer]
    """Of lists, which may be taken whole: as a table, or record by record."""
    filterset_class = EventFilter
    lookup_field = "public_id"
    rows = event_rows
    resource = "events"
    moved_kind = "event"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().published()  # type: ignore[attr-defined]

    def get_renderers(self) -> list[Any]:
        return super().get_renderers() if self.action == "list" else [JSONRenderer()]

    @extend_schema(
        responses={
            (200, "application/json"): EventSerializer(many=True),
            (200, "text/csv"): OpenApiResponse(OpenApiTypes.STR, "All of them: a header, then a row each."),
            (200, "application/x-ndjson"): OpenApiResponse(
                OpenApiTypes.STR, "All of them: a record of the list a line."
            ),
        }
    )
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        if request.accepted_renderer.format == CSVRenderer.format:
            return download(request, self.resource, CSVRenderer.format)
        if request.accepted_renderer.format == NDJSONRenderer.format:
            asked = EventFilter(request.query_params, queryset=self.get_queryset())
            return download_records(request, self.resource, asked, event_rows)
        return super().list(request, *args, **kwargs)

    @facets.told_of("events", FACETS)
    @action(detail=False, url_path="facets", url_name="facets")
    def counts(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """How many of the events that answer have each value, as their page counts them. A facet that could
        only be counted value by value is left out."""
        form = checked(EventFilter(request.query_params, queryset=self.get_queryset()), facets.PARAMETERS)
        count: facets.Count = lambda names, size: happened.facets(form, names, size)  # noqa: E731
        return facets.counted(request, FACETS, count)

    def read_detail(self, found: Event) -> Row:
        return event_detail(found, self.request)
