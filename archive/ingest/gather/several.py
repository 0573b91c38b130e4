"""Several talks of one verb: ``met {P} on {T} and {P} on {T}``, ``held two meetings, first with {P} and later
with {P}``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from archive.ingest.gather.asking import TALKS
from archive.ingest.gather.scene import Hit, Telling
from archive.ingest.gather.talks import together
from archive.ingest.marks import rule

NEXT_DAY = rule(r"{T}(?: in {L})?,? and (?:then |later )?(?:with |to |in )?(?=[^.;]{1,90}?{T})")
"""``{T} and |{P} on {T}``."""
LATER_WITH = rule(
    r"\bfirst with [^.;]{1,160}?,? (?:and |but )?(?:then|later|second(?:ly)?|afterwards|subsequently)"
    r"(?: (?:on )?{T})? with (?:an? |the )?"
)
VERB = re.compile(r"\b(?:was|were|is|are|has|had|have|will|said|met|held|left|took|\w+ed|who|which|where)\b")


def several(telling: Telling, hit: Hit) -> list[Telling]:
    """A telling of talks, or the two that its sentence tells with one verb."""
    if telling.kind not in TALKS or hit.trigger.nominal:
        return [telling]
    text = hit.scene.text
    if later := LATER_WITH.search(text, hit.start):
        guests = set(together(hit.scene, later.end(), len(text)))
        return _parted(telling, hit, later.end(), guests, set()) if guests else [telling]
    found = NEXT_DAY.search(text, hit.end)
    if not found:
        return [telling]
    end = min([len(text), *(edge for edge in hit.edges if edge > found.end())])
    if VERB.search(text, found.end(), end) or VERB.search(text, hit.end, found.start()):
        return [telling]
    others = {who for _, _, who in hit.scene.marks(found.end(), end, "PHO")}
    places = {who for _, _, who in hit.scene.marks(found.end(), end, "L")}
    second = _parted(telling, hit, found.end(), others, places)
    if len(second) > 1 and (times := hit.scene.times(found.end(), end)):
        second[1].when = hit.scene.time(times[0])
        first = hit.scene.times(found.start(), found.start() + 1)
        second[0].when = hit.scene.time(first[0]) if first else telling.when
    return second


def _parted(telling: Telling, hit: Hit, at: int, others: set[str], places: set[str]) -> list[Telling]:
    """What the verb tells up to a position, and what it tells of those behind; the subject is of both."""
    behind = others | (places if telling.kind == "visit" else set())
    if not behind:
        return [telling]
    mine = {who for _, _, who in hit.scene.marks(0, hit.start)} & set(telling.who)
    first = replace(
        telling,
        who={who: part for who, part in telling.who.items() if who not in others - mine},
        places=[place for place in telling.places if place not in places],
    )
    theirs = {who: part for who, part in telling.who.items() if who in mine}
    theirs |= dict.fromkeys(sorted(others - mine), hit.trigger.right or "actor2")
    shared = telling.places if not places else [p for p in telling.places if p in places] or sorted(places)
    start = hit.scene.marked.starts[at]
    second = replace(telling, who=theirs, places=list(shared), at=start, again=True)
    return [first, second]
