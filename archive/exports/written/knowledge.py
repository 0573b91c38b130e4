"""What the reading goes by, as records: known posts, who is not the same, and names that nobody bears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from archive.models import Mention, NotTheSame, Post, Proposal

from .order import code_point, keyed

Record = dict[str, Any]

_POST = (
    "public_id", "person__slug", "title", "organization__slug", "area__slug", "earliest", "latest", "origin",
    "review",
)  # fmt: skip


def post_order() -> Iterator[int]:
    keys = map(code_point, ("person__slug", "title", "organization__slug", "area__slug", "earliest"))
    return keyed(Post.objects.all(), *(key.asc(nulls_first=True) for key in keys))


def posts(pks: Sequence[int]) -> list[Record]:
    rows = Post.objects.filter(pk__in=pks).values_list("pk", *_POST)
    found = {pk: _post(*row) for pk, *row in rows}
    return [found[pk] for pk in pks if pk in found]


def _post(
    public_id: str, person: str, title: str, organization: str | None, area: str | None, earliest: str,
    latest: str, origin: str, review: str,
) -> Record:  # fmt: skip
    return {
        "type": "post", "id": public_id, "person": person, "title": title, "organization": organization,
        "area": area, "earliest": earliest or None, "latest": latest or None, "origin": origin or None,
        "review": review,
    }  # fmt: skip


_PAIR = ("entity__kind", "entity__slug", "other__kind", "other__slug", "name")


def distinction_order() -> Iterator[int]:
    """By the stable keys of the two: row ids decide which of them is kept first."""
    rows = NotTheSame.objects.values_list("pk", *_PAIR)
    return iter([pk for pk, *_ in sorted(rows, key=lambda row: (_keys(*row[1:5]), row[5]))])


def distinctions(pks: Sequence[int]) -> list[Record]:
    rows = NotTheSame.objects.filter(pk__in=pks).values_list("pk", *_PAIR, "who", "why", "made")
    found = {pk: _distinction(*row) for pk, *row in rows}
    return [found[pk] for pk in pks if pk in found]


def _keys(kind: str, slug: str, other_kind: str | None, other: str | None) -> list[str]:
    """One key, or two in their order."""
    return sorted([f"{kind}:{slug}", *([f"{other_kind}:{other}"] if other else [])])


def _distinction(
    kind: str, slug: str, other_kind: str | None, other: str | None, name: str, who: str, why: str, made: Any
) -> Record:
    first, second, *_ = [*_keys(kind, slug, other_kind, other), None]
    return {
        "type": "not_the_same", "entity": first, "other": second, "name": name or None, "who": who or None,
        "why": why or None, "made": made,
    }  # fmt: skip


_PROPOSAL = ("kind", "name", "review", "entity__kind", "entity__slug", "created")


def proposal_order() -> Iterator[int]:
    return keyed(Proposal.objects.all(), code_point("kind"), code_point("folded"))


def proposals(pks: Sequence[int]) -> list[Record]:
    mentions = _quotes(pks)
    rows = Proposal.objects.filter(pk__in=pks).values_list("pk", *_PROPOSAL)
    found = {pk: _proposal(mentions.get(pk, []), *row) for pk, *row in rows}
    return [found[pk] for pk in pks if pk in found]


def _quotes(pks: Sequence[int]) -> dict[int, list[list[Any]]]:
    """Where the mentions of each proposal stand."""
    found: dict[int, list[list[Any]]] = defaultdict(list)
    rows = Mention.objects.filter(proposal__in=pks)
    for pk, *place in sorted(rows.values_list("proposal_id", "article__public_id", "start", "end")):
        found[pk].append(place)
    return found


def _proposal(
    mentions: list[list[Any]], kind: str, name: str, review: str, entity_kind: str | None, slug: str | None,
    created: Any,
) -> Record:  # fmt: skip
    return {
        "type": "proposal", "kind": kind or None, "name": name, "review": review,
        "entity": f"{entity_kind}:{slug}" if slug else None, "mentions": mentions, "created": created,
    }  # fmt: skip
