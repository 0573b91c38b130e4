"""JSON, written by orjson: DRF's own renderer is the slow part of a list. And the forms of a download."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from rest_framework.renderers import BaseRenderer

PROBLEM = "application/problem+json"


class JSONRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        """UTF-8 bytes; an empty body for an answer without content."""
        if data is None:
            return b""
        return orjson.dumps(data, default=str)


class CSVRenderer(JSONRenderer):
    """Names the form: downloads are streamed (``api.downloads``), and what goes wrong is told as JSON."""

    media_type = "text/csv"
    format = "csv"


class NDJSONRenderer(JSONRenderer):
    """JSON, a record a line; see ``CSVRenderer``."""

    media_type = "application/x-ndjson"
    format = "ndjson"
