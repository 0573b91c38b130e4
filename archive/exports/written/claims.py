"""Roles and events, with the sentences behind them, as records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Any

from archive.models import CasualtyReport, Event, Evidence, Participation, Role

from ..forms.claims import EVIDENCE_ORDER, evidence_order
from .articles import judged
from .order import code_point, keyed, linked

Record = dict[str, Any]

_EVIDENCE = (
    "article__public_id", "start", "end", "exact", "prefix", "suffix", "stance", "field", "review", "rule",
    "confidence"
)  # fmt: skip


def _evidence(target: str, pks: Sequence[int]) -> dict[int, list[Record]]:
    found: dict[int, list[Record]] = defaultdict(list)
    rows = Evidence.objects.filter(**{f"{target}__in": pks}).values_list(f"{target}_id", *_EVIDENCE)
    for pk, *row in sorted(rows, key=lambda row: evidence_order(_full_evidence(row))):
        found[pk].append(_quote(*row))
    return found


def _full_evidence(row: tuple[Any, ...]) -> Record:
    """The fields that put evidence in order, as ``load`` sees them."""
    full = dict(zip(_EVIDENCE, row[1:], strict=True)) | {"article": f"article:{row[1]}"}
    return {name: full[name] for name in EVIDENCE_ORDER}


def _quote(
    article: str, start: int, end: int, exact: str, prefix: str, suffix: str, stance: str, field: str,
    review: str,
    rule: str, confidence: float | None,
) -> Record:  # fmt: skip
    quote: Record = {
        "article": article, "start": start, "end": end, "exact": exact, "prefix": prefix, "suffix": suffix,
        "stance": stance
    }  # fmt: skip
    if field:
        quote["field"] = field
    return quote | judged(review, rule, confidence)


# ----------------------------------------------------------------------------------------------------- roles

_ROLE = (
    "public_id", "person__slug", "title", "post", "organization__slug", "area__slug", "qualifier", "review",
    "rule", "confidence"
)  # fmt: skip


def role_order() -> Iterator[int]:
    return keyed(Role.objects.all(), code_point("person__slug"), code_point("title"), code_point("public_id"))


def roles(pks: Sequence[int]) -> list[Record]:
    evidence = _evidence("role", pks)
    rows = Role.objects.filter(pk__in=pks).values_list("pk", *_ROLE)
    found = {pk: _role(evidence.get(pk, []), *row) for pk, *row in rows}
    return [found[pk] for pk in pks if pk in found]


def _role(
    evidence: list[Record], public_id: str, person: str, title: str, post: str,
    organization: str | None, area: str | None, qualifier: str, review: str, rule: str,
    confidence: float | None,
) -> Record:  # fmt: skip
    return {
        "type": "role", "id": public_id, "person": person, "title": title, "post": post or None,
        "organization": organization, "area": area, "qualifier": qualifier,
        "evidence": evidence, "review": review, "rule": rule or None, "confidence": confidence,
    }  # fmt: skip


# ---------------------------------------------------------------------------------------------------- events

_EVENT = (
    "public_id", "kind", "modality", "title", "place__slug", "plover_type", "plover_mode", "acled_type",
    "acled_sub_type", "review", "rule", "confidence", "edited", "merged_into__public_id", "created",
    "updated",
)  # fmt: skip
_DATE = ("date_earliest", "date_latest", "date_basis", "date_expression", "date_edtf")


def event_order() -> Iterator[int]:
    """As they were made, those that were merged into another last: their heirs must be there first."""
    alone = keyed(Event.objects.filter(merged_into__isnull=True), "created", code_point("public_id"))
    merged = Event.objects.filter(merged_into__isnull=False).values_list(
        "pk", "created", "public_id", "merged_into_id"
    )
    return chain(
        alone, linked((pk, (created, public_id), (heir,)) for pk, created, public_id, heir in merged)
    )


def events(pks: Sequence[int]) -> list[Record]:
    lists: dict[str, dict[int, list[Any]]] = {
        "other_places": _other_places(pks),
        "participations": _participations(pks),
        "casualties": _casualties(pks),
        "evidence": _evidence("event", pks),
    }
    rows = Event.objects.filter(pk__in=pks).values_list("pk", *_DATE, *_EVENT)
    found = {
        pk: _event(*row, lists={name: of_event.get(pk, []) for name, of_event in lists.items()})
        for pk, *row in rows
    }
    return [{name: found[pk][name] for name in _FIELDS} for pk in pks if pk in found]


_FIELDS = (
    "type", "id", "kind", "modality", "title", "date", "place", "other_places", "plover_type", "plover_mode",
    "acled_type", "acled_sub_type", "participations", "casualties", "evidence", "review", "rule",
    "confidence", "edited", "merged_into", "created", "updated",
)  # fmt: skip
_NAMES = {"public_id": "id", "place__slug": "place", "merged_into__public_id": "merged_into"}


def _event(
    earliest: date | None,
    latest: date | None,
    basis: str,
    expression: str,
    edtf: str,
    *row: Any,
    lists: Record,
) -> Record:
    when: Record = {"earliest": earliest, "latest": latest, "basis": basis}
    when |= {name: words for name, words in (("expression", expression), ("edtf", edtf)) if words}
    values = {_NAMES.get(name, name): value or None for name, value in zip(_EVENT, row, strict=True)}
    for name in ("confidence", "edited"):
        values[name] = row[_EVENT.index(name)]
    return {"type": "event", "date": when} | values | lists


def _other_places(pks: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    through: Any = Event.other_places.through
    rows = through.objects.filter(event__in=pks).values_list("event_id", "place__slug")
    for pk, slug in sorted(rows):
        found[pk].append(slug)
    return found


def _participations(pks: Sequence[int]) -> dict[int, list[Record]]:
    found: dict[int, list[Record]] = defaultdict(list)
    rows = Participation.objects.filter(event__in=pks).order_by("pk")
    for pk, kind, slug, part, review, rule, confidence in rows.values_list(
        "event_id", "entity__kind", "entity__slug", "part", "review", "rule", "confidence"
    ):
        found[pk].append({"entity": f"{kind}:{slug}", "part": part} | judged(review, rule, confidence))
    return found


def _casualties(pks: Sequence[int]) -> dict[int, list[Record]]:
    rows = list(
        CasualtyReport.objects.filter(event__in=pks)
        .order_by("pk")
        .values_list(
            "pk", "event_id", "measure", "low", "best", "high", "wording", "review", "rule", "confidence"
        )
    )
    evidence = _evidence("casualty", [row[0] for row in rows])
    found: dict[int, list[Record]] = defaultdict(list)
    for pk, event, measure, low, best, high, wording, review, rule, confidence in rows:
        figures = {"measure": measure, "low": low, "best": best, "high": high, "wording": wording}
        found[event].append(figures | judged(review, rule, confidence) | {"evidence": evidence.get(pk, [])})
    return found
