"""What was noted in the texts: mentions and roles."""

from __future__ import annotations

import re
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response

from api.serializers.mentions import MentionSerializer, mention_rows
from api.serializers.pieces import Row
from api.serializers.roles import RoleDetailSerializer, RoleSerializer, role_detail, role_rows
from api.views.reading import Reading
from archive.models import Mention, Role
from archive.models.choices import TextPolicy
from archive.queries import MentionFilter, RoleFilter


class Mentions(Reading):
    """Where exactly texts name whom; texts that are not shown in full are left out."""

    queryset = Mention.objects.select_related("entity").prefetch_related("article__source")
    serializer_class = MentionSerializer
    filterset_class = MentionFilter
    lookup_field = "id"
    lookup_value_regex = r"[0-9a-z]+-\d{1,9}-\d{1,9}"
    rows = mention_rows
    resource = "mentions"

    def get_queryset(self) -> QuerySet[Any]:
        rows = super().get_queryset()
        return rows.published_each(source__text_policy=TextPolicy.FULL)  # type: ignore[attr-defined]

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        match = re.fullmatch(r"([0-9a-z]+)-(\d+)-(\d+)", self.kwargs["id"])
        if match is None:
            raise Http404
        article, start, end = match.groups()
        found = self.get_queryset().filter(article__public_id=article, start=int(start), end=int(end)).first()
        if found is None:
            raise Http404
        return Response(mention_rows([found], request)[0])


class Roles(Reading):
    """Posts that people held, as texts report them."""

    queryset = Role.objects.select_related("person", "organization", "area")
    serializer_class = RoleSerializer
    detail_serializer_class = RoleDetailSerializer
    filterset_class = RoleFilter
    lookup_field = "public_id"
    rows = role_rows
    resource = "roles"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().published()  # type: ignore[attr-defined]

    def read_detail(self, found: Role) -> Row:
        return role_detail(found, self.request)
