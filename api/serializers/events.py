"""Events: what happened, when, where, who took part, who was hurt, and which sentences say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request

from api.serializers.pieces import (
    QUOTE_FIELDS,
    EntityRefSerializer,
    EventDateSerializer,
    QuoteSerializer,
    Row,
    api_url,
    date_row,
    entity_ref,
    grouped,
    page_url,
    quote_row,
)
from archive.models import CasualtyReport, Event, Evidence, Participation
from archive.models.choices import EVENT_KIND_CHOICES, Measure, Modality, Part, Review, Stance
from archive.models.entity import visible


class ParticipationSerializer(serializers.Serializer[Any]):
    entity = EntityRefSerializer()
    part = serializers.ChoiceField(choices=Part.choices)
    review = serializers.ChoiceField(choices=Review.choices)


class CasualtySerializer(serializers.Serializer[Any]):
    """As one text counts them; figures of several texts stand beside each other."""

    measure = serializers.ChoiceField(choices=Measure.choices)
    low = serializers.IntegerField(allow_null=True)
    best = serializers.IntegerField(allow_null=True)
    high = serializers.IntegerField(allow_null=True)
    wording = serializers.CharField()
    review = serializers.ChoiceField(choices=Review.choices)


class CodingSerializer(serializers.Serializer[Any]):
    """PLOVER and ACLED codes: an editor's where there is one, else those that follow from the kind."""

    plover_type = serializers.CharField(allow_blank=True)
    plover_mode = serializers.CharField(allow_blank=True)
    acled_type = serializers.CharField(allow_blank=True)
    acled_sub_type = serializers.CharField(allow_blank=True)


class EventSerializer(serializers.Serializer[Any]):
    """Something that happened, is planned, is claimed or denied."""

    id = serializers.CharField()
    url = serializers.URLField(help_text="This record.")
    page = serializers.URLField(help_text="Its page for readers.")
    kind = serializers.ChoiceField(choices=EVENT_KIND_CHOICES)
    modality = serializers.ChoiceField(choices=Modality.choices)
    title = serializers.CharField()
    date = EventDateSerializer()
    place = EntityRefSerializer(allow_null=True)
    other_places = EntityRefSerializer(many=True)
    participations = ParticipationSerializer(many=True)
    casualties = CasualtySerializer(many=True)
    coding = CodingSerializer()
    articles = serializers.ListField(
        child=serializers.CharField(), help_text="Ids of the articles that tell it."
    )
    sources = serializers.ListField(child=serializers.CharField(), help_text="Slugs of their sources.")
    rule = serializers.CharField(allow_blank=True)
    confidence = serializers.FloatField(allow_null=True)
    review = serializers.ChoiceField(choices=Review.choices)


class EventDetailSerializer(EventSerializer):
    evidence = QuoteSerializer(many=True)


CASUALTY_FIELDS = ("measure", "low", "best", "high", "wording", "review")


def event_rows(events: Sequence[Event], request: Request) -> list[Row]:
    """``events`` come with their place (select_related); four queries fill the page."""
    pks = [event.pk for event in events]
    pieces = Pieces(pks)
    return [_row(event, pieces, request) for event in events]


def event_detail(event: Event, request: Request) -> Row:
    pieces = Pieces([event.pk])
    quotes = [quote_row(quote) for quote in pieces.quotes.get(event.pk, [])]
    return {**_row(event, pieces, request), "evidence": quotes}


class Pieces:
    """What hangs on some events, by event."""

    def __init__(self, pks: Sequence[int]) -> None:
        part = Participation.objects.visible().filter(event__in=pks).order_by("id")
        self.parts = grouped(
            part.values("event_id", "part", "review", "entity__kind", "entity__slug", "entity__name"),
            "event_id",
        )
        told = Evidence.objects.published()
        reports = CasualtyReport.objects.published().filter(event__in=pks)
        self.casualties = grouped(reports.order_by("id").values("event_id", *CASUALTY_FIELDS), "event_id")
        through: Any = Event.other_places.through
        places = through.objects.filter(visible("place__"), event__in=pks).order_by("place__slug")
        self.places = grouped(places.values("event_id", "place__slug", "place__name"), "event_id")
        quotes = told.filter(event__in=pks).as_told()
        self.quotes = grouped(quotes.values("event_id", *QUOTE_FIELDS), "event_id")


def _row(event: Event, pieces: Pieces, request: Request) -> Row:
    told = [quote for quote in pieces.quotes.get(event.pk, []) if quote["stance"] == Stance.SUPPORTS]
    place = event.shown_place
    return {
        "id": event.public_id,
        "url": api_url(request, "events", event.public_id),
        "page": page_url(request, "event", event.public_id, event.slug),
        "kind": event.kind,
        "modality": event.modality,
        "title": event.title,
        "date": {**date_row(vars(event), "date"), "edtf": event.date_edtf},
        "place": place and entity_ref(request, "place", place.slug, place.name),
        "other_places": [
            entity_ref(request, "place", row["place__slug"], row["place__name"])
            for row in pieces.places.get(event.pk, [])
        ],
        "participations": [_participation(row, request) for row in pieces.parts.get(event.pk, [])],
        "casualties": [{f: row[f] for f in CASUALTY_FIELDS} for row in pieces.casualties.get(event.pk, [])],
        "coding": event.coding,
        "articles": list(dict.fromkeys(quote["article__public_id"] for quote in told)),
        "sources": list(dict.fromkeys(quote["article__source__slug"] for quote in told)),
        "rule": event.rule,
        "confidence": event.confidence,
        "review": event.review,
    }


def _participation(row: Mapping[str, Any], request: Request) -> Row:
    entity = entity_ref(request, row["entity__kind"], row["entity__slug"], row["entity__name"])
    return {"entity": entity, "part": row["part"], "review": row["review"]}
