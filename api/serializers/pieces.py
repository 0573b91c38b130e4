"""Pieces that several resources share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest
from rest_framework import serializers
from rest_framework.request import Request

from archive.kinds import BY_SLUG
from archive.models.addresses import address
from archive.models.choices import DateBasis, Kind, Review
from archive.values.policy import shown_quote

Row = dict[str, Any]
Asking = Request | HttpRequest


class RefSerializer(serializers.Serializer[Any]):
    """Something else by its slug."""

    slug = serializers.CharField()
    name = serializers.CharField()


class EntityRefSerializer(RefSerializer):
    kind = serializers.ChoiceField(choices=Kind.choices)
    url = serializers.URLField(help_text="The entity in this API.")


class DateRangeSerializer(serializers.Serializer[Any]):
    """A date is a range of days; both ends are null when the day is not known."""

    earliest = serializers.DateField(allow_null=True)
    latest = serializers.DateField(allow_null=True)
    basis = serializers.ChoiceField(choices=DateBasis.choices)
    expression = serializers.CharField(allow_blank=True, help_text="The words that it was read from.")


class EventDateSerializer(DateRangeSerializer):
    edtf = serializers.CharField(allow_blank=True, help_text="What a range cannot say, as in XXXX-09-25.")


class QuoteSerializer(serializers.Serializer[Any]):
    """A W3C text position and text quote selector, and what it says of the statement."""

    article = serializers.CharField(help_text="The article's id.")
    source = serializers.CharField(help_text="The source's slug.")  # type: ignore[assignment]
    start = serializers.IntegerField(help_text="Code points into the article's text.")
    end = serializers.IntegerField()
    exact = serializers.CharField(
        allow_blank=True, help_text="Shortened where the source's text policy asks it."
    )
    prefix = serializers.CharField(allow_blank=True)
    suffix = serializers.CharField(allow_blank=True)
    stance = serializers.ChoiceField(choices=["supports", "contradicts"])
    field = serializers.CharField(allow_blank=True, help_text="The one field that it speaks of; empty: all.")
    review = serializers.ChoiceField(choices=Review.choices)


QUOTE_FIELDS = (
    "article__public_id", "article__source__slug", "article__source__text_policy", "start", "end", "exact",
    "prefix", "suffix", "stance", "field", "review",
)  # fmt: skip


def quote_row(row: Mapping[str, Any]) -> Row:
    """A quote from the ``QUOTE_FIELDS`` of evidence, under the source's text policy."""
    policy = row["article__source__text_policy"]
    full = policy == "full"
    return {
        "article": row["article__public_id"],
        "source": row["article__source__slug"],
        "start": row["start"],
        "end": row["end"],
        "exact": shown_quote(policy, row["exact"]),
        "prefix": row["prefix"] if full else "",
        "suffix": row["suffix"] if full else "",
        "stance": row["stance"],
        "field": row["field"],
        "review": row["review"],
    }


def ref(slug: str | None, name: str | None) -> Row | None:
    return {"slug": slug, "name": name} if slug else None


def entity_ref(request: Asking, kind: str, slug: str, name: str) -> Row:
    return {"slug": slug, "name": name, "kind": kind, "url": api_url(request, BY_SLUG[kind].plural, slug)}


def date_row(row: Mapping[str, Any], prefix: str) -> Row:
    """The range whose columns begin with ``prefix``."""
    return {end: row[f"{prefix}_{end}"] for end in ("earliest", "latest", "basis", "expression")}


def api_url(request: Asking, resource: str, key: str) -> str:
    return origin(request) + address(f"api:{resource}-detail", key)


def page_url(request: Asking, name: str, *args: str) -> str:
    """The same thing as a page for readers."""
    return origin(request) + address(name, *args)


def origin(request: Asking) -> str:
    """ "https://archive.example": what every absolute address begins with. Found once for each request."""
    asked: Any = request if isinstance(request, HttpRequest) else request._request
    found: str | None = getattr(asked, "archive_origin", None)
    if found is None:
        found = asked.archive_origin = asked.build_absolute_uri("/").removesuffix("/")
    return found


def grouped(rows: Iterable[Mapping[str, Any]], key: str) -> dict[Any, list[Mapping[str, Any]]]:
    """The rows by the value of one column, in their order."""
    groups: dict[Any, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return groups
