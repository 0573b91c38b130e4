"""What every resource has in common: a list, a detail, and what happens to ids that moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from api.filters import Filters
from api.pagination import Keyset
from api.problems import Moved
from api.serializers.pieces import Row, api_url
from archive.models import Redirect
from archive.parameters import ListFilter


class Reading(GenericViewSet[Any]):
    """A read-only resource. ``rows`` fills a page of the list, ``detail`` one record."""

    filter_backends = [Filters]
    pagination_class = Keyset
    lookup_value_regex = "[-a-zA-Z0-9_]+"
    filterset_class: ClassVar[Any] = None
    asked: ListFilter
    """What was asked of the list, checked."""
    rows: ClassVar[Callable[..., list[Row]]]
    detail_serializer_class: ClassVar[Any] = None
    resource: ClassVar[str]
    moved_kind: ClassVar[str] = ""
    """What a redirect calls this thing; empty when its ids never move."""

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response(type(self).rows(page, request))

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        key = self.kwargs[self.lookup_field]
        found = self.get_queryset().filter(**{self.lookup_field: key}).first()
        if found is None:
            self.follow_redirect(key)
            raise Http404
        return Response(self.read_detail(found))

    def read_detail(self, found: Any) -> Row:
        return type(self).rows([found], self.request)[0]

    def follow_redirect(self, key: str) -> None:
        """Raise ``Moved`` when the key has an heir that readers may see."""
        heir = Redirect.objects.heirs(self.moved_kind, [key]).get(key) if self.moved_kind else None
        if heir is None:
            return
        target = self.get_queryset().filter(pk=heir).values_list(self.lookup_field, flat=True).first()
        if target is not None:
            raise Moved(api_url(self.request, self.resource, target), target)

    def get_serializer_class(self) -> Any:
        if self.action == "retrieve" and self.detail_serializer_class:
            return self.detail_serializer_class
        return self.serializer_class
