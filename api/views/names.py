"""From a name, or its beginning, to those who may be meant."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from api.filters import refuse_unknown
from api.renderers import JSONRenderer
from api.serializers.names import (
    LONGEST_ADDRESS,
    MOST,
    CandidatesSerializer,
    ResolveQuery,
    SuggestionsSerializer,
    SuggestQuery,
    candidate_rows,
    suggestion_rows,
)
from archive import queries, search
from archive.models.choices import Kind

PLAIN = {"q", "limit", "kind"}
LIMITS = {str(number) for number in range(1, MOST + 1)}
KINDS = {"", *Kind.values}
ACCEPTED = {"*/*", JSONRenderer.media_type}


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

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """What is asked as pages and scripts ask is answered at once: a request of REST takes longer than
        the names. Everything else goes its way."""
        asked = plain(request)
        if asked is None:
            return super().dispatch(request, *args, **kwargs)
        body = {"results": suggestion_rows(queries.suggestions(*asked), request)}
        return HttpResponse(
            JSONRenderer().render(body), JSONRenderer.media_type, headers=self.default_response_headers
        )

    @extend_schema(operation_id="suggest", parameters=[SuggestQuery], responses={200: SuggestionsSerializer})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        value = _asked(request, SuggestQuery(data=request.query_params))
        found = queries.suggestions(value["q"], value["limit"], value["kind"])
        return Response({"results": suggestion_rows(found, request)})


def plain(request: HttpRequest) -> tuple[str, int, str] | None:
    """The words, how many names and of which kind, if ``SuggestQuery`` would take all that is asked; else
    None."""
    asked = request.GET
    text, limit, kind = asked.get("q", ""), asked.get("limit", "8"), asked.get("kind", "")
    fits = len(text) <= LONGEST_ADDRESS and limit in LIMITS and kind in KINDS
    answered = request.method == "GET" and request.headers.get("Accept", "*/*") in ACCEPTED
    return (text, int(limit), kind) if fits and answered and asked.keys() <= PLAIN else None


def _asked(request: Request, query: Serializer[Any]) -> dict[str, Any]:
    """The parameters, checked. Raises ``ValidationError`` for one that is unknown or makes no sense."""
    refuse_unknown(request, query.fields)
    query.is_valid(raise_exception=True)
    return dict(query.validated_data)
