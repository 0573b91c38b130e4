"""The door: what there is."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

RESOURCES = (
    "articles",
    "events",
    "people",
    "organizations",
    "places",
    "sources",
    "tags",
    "mentions",
    "roles",
)


class Root(APIView):
    """The resources, the schema and its documentation."""

    @extend_schema(responses={200: dict[str, str]}, operation_id="root")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        links = {name: reverse(f"api:{name}-list", request=request) for name in RESOURCES}
        others = ("resolve", "suggest", "schema", "docs")
        more = {name: reverse(f"api:{name}", request=request) for name in others}
        return Response({**links, **more})
