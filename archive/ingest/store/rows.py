"""rows: what a reading says of its article, its segments and its mentions, as the database keeps it.

Plain values, before anything is written: a new article takes them as they are, an article that is read again
is compared with them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from archive.ingest.reading import Reading, Reference
from archive.ingest.store.writing import Doing
from archive.models import Evidence, Proposal
from archive.models.choices import Kind, Language, MentionKind, MentionState, Review
from archive.models.proposal import fold_name
from archive.values.text import Span, clean

LONGEST_NAME = 300
RULE = 40
T = TypeVar("T")


def keys_of(reading: Reading) -> set[str | None]:
    """The keys of all entities that the reading speaks of."""
    gathered = reading.gathered
    keys = {mention.entity for mention in reading.resolved.mentions}
    for role in gathered.roles:
        keys |= {role.person, role.organization, role.area}
    for event in gathered.events:
        keys |= {*event.places, *(entity for entity, _ in event.participations)}
    return keys


# -------------------------------------------------------------------------------------------- the article


def article_fields(reading: Reading, entities: Mapping[str, int]) -> dict[str, Any]:
    """The columns of the article that were read in its text."""
    parsed, dated, text = reading.parsed, reading.dated, reading.decoded.text
    return {
        "language": parsed.language if parsed.language in Language.values else Language.UNKNOWN.value,
        "headline": _shown(text, parsed.of("headline")[:1], 500),
        "standfirst": _shown(text, parsed.of("standfirst"), 5000),
        "agency": _shown(text, parsed.dateline.agency, 200),
        "byline": _shown(text, parsed.byline, 300),
        "credit": _shown(text, parsed.credit, 500),
        "dateline_place_id": _dateline_place(reading, entities),
        "dateline_text": _shown(text, parsed.dateline.place, 200),
        "published_earliest": dated.published.earliest,
        "published_latest": dated.published.latest,
        "published_basis": dated.published.basis,
        "published_expression": clean(dated.published.expression)[:300],
        "published_start": dated.evidence.start if dated.evidence else None,
        "published_end": dated.evidence.end if dated.evidence else None,
        "doubts": list(dict.fromkeys([*dated.doubts, *reading.resolved.doubts])),
    }


def _shown(text: str, spans: Span | Sequence[Span] | None, limit: int) -> str:
    """The words at these spans as a page shows them: one line each, nothing unseen, cut at ``limit``."""
    if not spans:
        return ""
    pieces = [spans] if isinstance(spans, Span) else spans
    words = "\n".join(clean(piece.of(text)) for piece in pieces)
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"


def _dateline_place(reading: Reading, entities: Mapping[str, int]) -> int | None:
    place = reading.parsed.dateline.place
    for mention in reading.resolved.mentions:
        if place and mention.span.overlaps(place) and (mention.entity or "").startswith("place:"):
            return entities.get(mention.entity or "")
    return None


def segments_of(reading: Reading) -> list[tuple[str, int, int]]:
    """Kind, start and end of each segment."""
    parts = once(reading.parsed.parts, lambda part: part.span.start)
    return [(part.kind, part.span.start, part.span.end) for part in parts]


# ------------------------------------------------------------------------------------------------- mentions


class Proposals:
    """The names that a text has and nobody on file bears, as rows; made where they are new."""

    def __init__(self, doing: Doing) -> None:
        self.doing = doing
        self.refused = 0
        """Mentions that were left out, since an editor has rejected their name."""
        self._rows: dict[tuple[str, str], Proposal] = {}

    def meet(self, references: Iterable[Reference]) -> None:
        """Look up all that are there already, with one query."""
        names = {_named(each) for each in references if each.proposal}
        rows = Proposal.objects.filter(folded__in={folded for _, folded in names})
        self._rows |= {(row.kind, row.folded): row for row in rows}

    def of(self, reference: Reference) -> Proposal | None:
        if reference.entity or not reference.proposal:
            return None
        key = _named(reference)
        if key not in self._rows:
            row = Proposal(kind=key[0], name=clean(reference.proposal)[:LONGEST_NAME])
            self.doing.make(row)
            self._rows[key] = row
        return self._rows[key]


def _named(reference: Reference) -> tuple[str, str]:
    kind = reference.about if reference.about in Kind.values else ""
    return kind, fold_name(clean(reference.proposal)[:LONGEST_NAME])


def mentions_of(reading: Reading, entities: Mapping[str, int], proposals: Proposals) -> list[dict[str, Any]]:
    """The columns of each mention, one for each span; without those of names that an editor rejected."""
    text = reading.decoded.text
    kept = once(
        (mention for mention in reading.resolved.mentions if _is_worth_keeping(mention)),
        lambda mention: (mention.span.start, mention.span.end),
    )
    proposals.meet(kept)
    return list(_mentions(text, kept, entities, proposals))


def _mentions(
    text: str, references: Iterable[Reference], entities: Mapping[str, int], proposals: Proposals
) -> Iterator[dict[str, Any]]:
    for reference in references:
        proposal = proposals.of(reference)
        if proposal and proposal.review == Review.REJECTED:
            proposals.refused += 1
            continue
        pk = entities.get(reference.entity or "")
        yield {
            "entity_id": pk,
            "start": reference.span.start,
            "end": reference.span.end,
            "exact": reference.span.of(text),
            "kind": reference.kind,
            "state": MentionState.LINKED if pk else MentionState.UNRESOLVED,
            "rule": reference.rule[:RULE],
            "confidence": reference.confidence,
            "reasons": list(reference.reasons) or None,
            "proposal_id": proposal.pk if proposal else None,
            "candidates": [each.as_json() for each in reference.candidates] or None,
        }


def _is_worth_keeping(mention: Reference) -> bool:
    """A demonym that names nobody is no mention."""
    named = mention.entity is not None or mention.kind != MentionKind.DEMONYM
    return named and mention.span.end - mention.span.start <= LONGEST_NAME


# ------------------------------------------------------------------------------------------------- evidence


def target_of(row: Evidence) -> tuple[Any, ...]:
    """What tells the quotes of one article apart."""
    return (row.role_id, row.event_id, row.casualty_id, row.field, row.start, row.end)


def once(rows: Iterable[T], key: Any) -> list[T]:
    """The rows without those whose key came before."""
    kept: dict[Hashable, T] = {}
    for row in rows:
        kept.setdefault(key(row), row)
    return list(kept.values())
