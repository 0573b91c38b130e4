"""From a name, or its beginning, to those who may be meant."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from api.filters import refuse_unknown
from api.serializers.names import (
    CandidatesSerializer,
    ResolveQuery,
    SuggestionsSerializer,
    SuggestQuery,
    candidate_rows,
    suggestion_rows,
)
from archive import search


class Resolve(APIView):
    """Candidates for a name, best first, each with a score and reasons. Nobody is linked by it: only what is
    ``same`` would be."""

    @extend_schema(operation_id="resolve", parameters=[ResolveQuery], responses={200: CandidatesSerializer})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        value = _asked(request, ResolveQuery(data=request.query_params))
        found = search.bearers(value["name"], value["kind"], value["names"], value["limit"])
        return Response({"results": candidate_rows(found, request)})


class Suggest(APIView):
    """Names as one types: over all names in any script, by the beginnings of their words, most mentioned
    first; where few begin so, also those that do but for a slip."""

    @extend_schema(operation_id="suggest", parameters=[SuggestQuery], responses={200: SuggestionsSerializer})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        value = _asked(request, SuggestQuery(data=request.query_params))
        found = search.suggest(value["q"], value["limit"], value["kind"])
        return Response({"results": suggestion_rows(found, request)})


def _asked(request: Request, query: Serializer[Any]) -> dict[str, Any]:
    """The parameters, checked. Raises ``ValidationError`` for one that is unknown or makes no sense."""
    refuse_unknown(request, query.fields)
    query.is_valid(raise_exception=True)
    return dict(query.validated_data)
