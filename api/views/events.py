"""Events."""

from __future__ import annotations

from datetime import date
from typing import Any

from archive.queries import EventFilter
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Coalesce

from api.serializers.events import EventDetailSerializer, EventSerializer, event_detail, event_rows
from api.serializers.pieces import Row
from api.views.reading import Reading
from archive.models import Event


class Events(Reading):
    """What happened, is planned, is claimed or denied: newest first, those without a date last."""

    queryset = Event.objects.select_related("place")
    serializer_class = EventSerializer
    detail_serializer_class = EventDetailSerializer
    filterset_class = EventFilter
    ordering = ("-day", "public_id")
    lookup_field = "public_id"
    rows = event_rows
    resource = "events"
    moved_kind = "event"

    def get_queryset(self) -> QuerySet[Any]:
        dated = super().get_queryset().published()  # type: ignore[attr-defined]
        return dated.annotate(day=Coalesce(F("date_latest"), Value(date.min)))  # type: ignore[no-any-return]

    def read_detail(self, found: Event) -> Row:
        return event_detail(found, self.request)
