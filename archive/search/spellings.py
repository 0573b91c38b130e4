"""Names on record that may be the one asked for, in whatever spelling.

The index holds the keys of all names (archive.values.keys), so that of 75,000 names only those are compared
that share one with the name that is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tantivy import Occur, Query, Searcher

from archive.models import Entity, Name, NotTheSame
from archive.search import schema
from archive.values.keys import fold_key, keys_of
from archive.values.names import fold
from archive.values.spelling import DIFFERENT, SAME, Near, rank

MOST_COMPARED = 300
"""Entities that share the rarest keys with the name."""


def near(searcher: Searcher, name: str, kind: str, way: str = "fuzzy") -> list[Near[int]]:
    """Entities of one kind that bear the name in whatever spelling, best first; also hidden ones."""
    keys = keys_of(name, kind) if way == "fuzzy" else {fold_key(name)} if fold(name) else set()
    pks = _sharing(searcher, keys, kind)
    if not pks:
        return []
    found = rank(name, kind, _names(pks))
    refused = _refused(pks, name, [one.ref for one in found if one.comparison.verdict == SAME])
    return [one for one in found if one.ref not in refused and _fits(one, name, way)]


def _fits(one: Near[int], name: str, way: str) -> bool:
    if way == "exact":
        return one.name == name
    return one.comparison.verdict == SAME if way == "fold" else one.comparison.verdict != DIFFERENT


def _sharing(searcher: Searcher, keys: Iterable[str], kind: str) -> list[int]:
    """Entities of the kind with one of the keys, those that share more and rarer ones first."""
    words = [key[: schema.LONGEST_KEY] for key in sorted(keys)]
    if not words:
        return []
    built = schema.build()
    any_key = Query.boolean_query(
        [(Occur.Should, Query.term_query(built, "spelling", word, "basic")) for word in words]
    )
    of_kind = Query.const_score_query(Query.term_query(built, "kind", kind, "basic"), 0.0)
    both = Query.boolean_query([(Occur.Must, of_kind), (Occur.Must, any_key)])
    hits = searcher.search(both, limit=MOST_COMPARED, count=False).hits
    values = searcher.fast_field_values("entity", [address for _, address in hits])
    return [int(pk) for pk in values if pk]


def _names(pks: list[int]) -> Iterator[tuple[str, int]]:
    yield from Entity.objects.filter(pk__in=pks).order_by("pk").values_list("name", "pk")
    yield from Name.objects.filter(entity__in=pks).order_by("pk").values_list("text", "entity_id")


def _refused(pks: list[int], name: str, bearing: list[int]) -> set[int]:
    """Those of whom an editor said that this is not their name, or that they are not who bears it."""
    folded = fold(name)
    by_name = {pk for pk, other in NotTheSame.objects.names(pks) if fold(other) == folded}
    told = NotTheSame.objects.pairs(bearing) if bearing else set()
    return by_name | {pk for pair in told for pk in pair if pk not in bearing}
