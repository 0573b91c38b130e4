"""The machine: an article whose record has no segments or mentions is read, and stored as a reading."""

from __future__ import annotations

from dataclasses import replace

from archive.exports.checks import Bad
from archive.ingest.reading import Decoded, Refused, Registry
from archive.ingest.registry import load_registry
from archive.ingest.stages import read_text
from archive.ingest.store.stage import store
from archive.models import Source
from archive.models.choices import Status

from .desk import Line


def is_unread(line: Line) -> bool:
    return line.kind == "article" and ("segments" not in line.record or "mentions" not in line.record)


class Machine:
    """Knows the archive's names as they were at the first article: in a file, names come before articles."""

    def __init__(self) -> None:
        self.registry: Registry | None = None

    def store(self, line: Line) -> int:
        """Read and store the article in the caller's transaction; gives its row. Raises ``Bad``."""
        self.registry = self.registry or load_registry()
        record, original = line.record, line.original
        source = Source.objects.filter(slug=record["source"].partition(":")[2]).first()
        if source is None:
            raise Bad(f"there is no {record['source']}; its line must come before this one", "source")
        try:
            reading = read_text(record["text"].encode(), self.registry)
        except Refused as refused:
            raise Bad(f"cannot be read: {refused}", "text") from None
        decoded = Decoded(
            original["data"], original["sha256"], record["text"], original["charset"], original["media_type"]
        )
        outcome = store(
            replace(reading, decoded=decoded),
            source=source,
            publish=record.get("status") == Status.PUBLISHED,
            url=record.get("url"),
            filename=original["filename"],
            origin=original["from"],
            public_id=line.key.partition(":")[2],
        )
        if not outcome.made:
            raise Bad(f"its text is already there as article {outcome.article.public_id}", "text")
        return outcome.article.pk
