"""Who takes the records of each type, and a line as it stands in the file made ready for him."""

from __future__ import annotations

from typing import Any

import orjson

from archive.exports import forms
from archive.exports.checks import Bad, show
from archive.exports.lines import LONGEST, TooLong

from .articles import Articles, Documents
from .claims import Events, Roles
from .desk import Line, Taker
from .knowledge import Distinctions, Posts, Proposals
from .subjects import Entities, Redirects, Sources, Tags

SUSPICIOUS, MOST_PARTS = 8_000_000, 250_000
"""A line of so many bytes with so many lists and objects would fill the memory, and holds no article."""

TAKERS: dict[str, type[Taker]] = {
    "source": Sources,
    "tag": Tags,
    "place": Entities,
    "organization": Entities,
    "person": Entities,
    "article": Articles,
    "role": Roles,
    "event": Events,
    "redirect": Redirects,
    "document": Documents,
    "post": Posts,
    "not_the_same": Distinctions,
    "proposal": Proposals,
}


def check(number: int, data: bytes) -> Line:
    """One line as it stands in the file, checked as far as it can be without the database. Raises ``Bad``."""
    if isinstance(data, TooLong):
        raise Bad(f"is longer than {LONGEST:,} bytes; no article is")
    if len(data) > SUSPICIOUS and data.count(b"{") + data.count(b"[") > MOST_PARTS:
        raise Bad(f"holds more than {MOST_PARTS:,} lists and objects; no article does")
    try:
        record = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise Bad(f"is not JSON: {error.msg}, at character {error.pos + 1:,}") from None
    try:
        kind, checked = forms.read(record)
        line = Line(number, kind, checked, len(data))
        TAKERS[kind].prepare(line)
    except Bad as bad:
        raise Bad(f"{_name(record)}{bad}") from None
    return line


def _name(record: Any) -> str:
    """What a wrong record calls itself, for the message."""
    if type(record) is not dict:
        return ""
    key = next(
        (record[name] for name in ("id", "slug", "key", "title") if isinstance(record.get(name), str)), ""
    )
    kind = record.get("type")
    return f"{kind} {show(key)}: " if key and kind in TAKERS else ""
