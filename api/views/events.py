"""Events."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from api import facets
from api.filters import checked
from api.serializers.events import EventDetailSerializer, EventSerializer, event_detail, event_rows
from api.serializers.pieces import Row
from api.views.reading import Reading
from archive import search
from archive.digests import happened
from archive.models import Event
from archive.queries import EventFilter

FACETS = {name: facet for name, facet in EventFilter.FACETS.items() if facet in search.EVENT_FACETS}
"""Parameter → facet that is counted."""


class Events(Reading):
    """What happened, is planned, is claimed or denied: newest first, those without a date last."""

    queryset = Event.objects.select_related("place")
    serializer_class = EventSerializer
    detail_serializer_class = EventDetailSerializer
    filterset_class = EventFilter
    lookup_field = "public_id"
    rows = event_rows
    resource = "events"
    moved_kind = "event"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().published()  # type: ignore[attr-defined]

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
