"""Facets of a list: how many of the records that answer have each value, as its page counts them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from api.pagination import LONGEST, PAGE, page_size
from archive.digests.labels import names_of

FACET, LIMIT = "facet", "limit"
PARAMETERS = (FACET, LIMIT)
Counts = Mapping[str, Sequence[tuple[Any, int]]]
"""Facet → (value, records), most first."""
Count = Callable[[Sequence[str], int], Counts]


class ValueSerializer(serializers.Serializer[Any]):
    """One value of a facet."""

    value = serializers.CharField(help_text="What the parameter takes: a slug, a word, a year.")
    name = serializers.CharField(help_text="What a reader calls it.")
    count = serializers.IntegerField(help_text="How many records the list would have with it.")


class FacetSerializer(serializers.Serializer[Any]):
    """The commonest values of a parameter, most first, equal ones by value. A parameter that is given is
    counted without its own choice, unless each of its values must be met."""

    parameter = serializers.CharField()
    values = ValueSerializer(many=True)


class FacetsSerializer(serializers.Serializer[Any]):
    results = FacetSerializer(many=True)


def among(parameters: Mapping[str, str], counted: Collection[str]) -> dict[str, str]:
    """Parameter → facet: those of a list that the index counts."""
    return {name: facet for name, facet in parameters.items() if facet in counted}


def told_of(name: str, kinds: Mapping[str, str]) -> Any:
    """In the schema: the facets of the list ``name``, with its filters; ``kinds``: parameter → facet."""
    return extend_schema(
        operation_id=f"{name}_facets",
        filters=True,
        parameters=[
            OpenApiParameter(
                FACET, OpenApiTypes.STR, enum=list(kinds), many=True,
                description="Only these; repeat it for several. Without it all.",
            ),
            OpenApiParameter(
                LIMIT, OpenApiTypes.INT, description=f"Values of a facet, 1 to {LONGEST}; default: {PAGE}."
            ),
        ],
        responses={200: FacetsSerializer},
    )  # fmt: skip


def counted(request: Request, kinds: Mapping[str, str], count: Count) -> Response:
    """What readers may not see has no name, and is left out."""
    chosen = request.query_params.getlist(FACET) or list(kinds)
    if unknown := [name for name in chosen if name not in kinds]:
        told = f"No facet of this list: {unknown[0][:80]}. Known are: {', '.join(sorted(kinds))}."
        raise ValidationError({FACET: [told]})
    facets = {name: kinds[name] for name in dict.fromkeys(chosen)}
    counts = count(list(facets.values()), page_size(request))
    names = names_of({facet: [value for value, _ in values] for facet, values in counts.items()})
    return Response({
        "results": [
            {
                "parameter": name,
                "values": [
                    {"value": named.parameter, "name": named.label, "count": number}
                    for value, number in counts[facet]
                    if number and (named := names.get((facet, value)))
                ],
            }
            for name, facet in facets.items()
            if facet in counts
        ]
    })  # fmt: skip
