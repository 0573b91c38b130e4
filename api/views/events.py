"""Events."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from api.serializers.events import EventDetailSerializer, EventSerializer, event_detail, event_rows
from api.serializers.pieces import Row
from api.views.reading import Reading
from archive.models import Event
from archive.queries import EventFilter


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

    def read_detail(self, found: Event) -> Row:
        return event_detail(found, self.request)
