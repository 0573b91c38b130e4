"""Sources and tags."""

from __future__ import annotations

from archive.queries import SourceFilter, TagFilter

from api.serializers.sources import SourceSerializer, TagSerializer, source_rows, tag_rows
from api.views.reading import Reading
from archive.models import Source, Tag


class Sources(Reading):
    """Publishers: outlets, agencies, government offices."""

    queryset = Source.objects.all()
    serializer_class = SourceSerializer
    filterset_class = SourceFilter
    ordering = ("name", "slug")
    lookup_field = "slug"
    rows = source_rows
    resource = "sources"
    moved_kind = "source"


class Tags(Reading):
    """Subjects, in a small tree."""

    queryset = Tag.objects.select_related("parent")
    serializer_class = TagSerializer
    filterset_class = TagFilter
    ordering = ("name", "slug")
    lookup_field = "slug"
    rows = tag_rows
    resource = "tags"
    moved_kind = "tag"
