"""The order of the stages, for one text: from its characters to what it says."""

from __future__ import annotations

from archive.ingest.beside import Beside, when_asked
from archive.ingest.date.stage import date
from archive.ingest.gather.stage import gather
from archive.ingest.parse.stage import parse
from archive.ingest.read import read
from archive.ingest.reading import Decoded, Reading, Registry
from archive.ingest.recognise.stage import recognise
from archive.ingest.resolve.refusals import without_refused
from archive.ingest.resolve.stage import resolve
from archive.ingest.store.decided import NOTHING, Decided, with_day, with_links


def read_text(data: bytes, registry: Registry, name: str = "") -> Reading:
    """Everything that can be read in these bytes. Raises ``Refused`` for what is no text; touches no
    database.
    """
    return read_decoded(read(data, name), registry)


def read_decoded(
    decoded: Decoded,
    registry: Registry,
    decided: Decided = NOTHING,
    *,
    proposals: bool = False,
    beside: Beside = when_asked,
) -> Reading:
    """Everything that can be read in a text, given what editors have decided about it.

    With ``proposals`` roles and events speak also of those whom nobody has on file yet. What does not hang on
    the rest is done ``beside`` it.
    """
    text = decoded.text
    parsed = parse(text)
    days = beside(lambda: date(text, parsed))
    recognised = recognise(text, parsed, registry)
    dated = with_day(text, parsed, days(), decided)
    found = without_refused(text, resolve(text, parsed, dated, recognised, registry), registry)
    resolved = with_links(found, decided, registry)
    gathered = gather(text, parsed, dated, recognised, resolved, registry, proposals=proposals, beside=beside)
    return Reading(decoded, parsed, dated, resolved, gathered)
