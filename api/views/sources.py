"""Sources and tags."""

from __future__ import annotations

from api.serializers.sources import SourceSerializer, TagSerializer, source_rows, tag_rows
from api.views.reading import Reading
from archive.models import Source, Tag
from archive.queries import SourceFilter, TagFilter


class Sources(Reading):
    """Publishers: outlets, agencies, government offices."""

    queryset = Source.objects.all()
    serializer_class = SourceSerializer
    filterset_class = SourceFilter
    lookup_field = "slug"
    rows = source_rows
    resource = "sources"
    moved_kind = "source"


class Tags(Reading):
    """Subjects, in a small tree."""

    queryset = Tag.objects.select_related("parent")
    serializer_class = TagSerializer
    filterset_class = TagFilter
    lookup_field = "slug"
    rows = tag_rows
    resource = "tags"
    moved_kind = "tag"
