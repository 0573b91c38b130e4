"""Names on record that may be the one asked for, in whatever spelling.

The index holds the keys of all names (archive.values.keys), so that of 75,000 names only those are compared
that share one with the name that is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tantivy import Occur, Query, Searcher

from archive.models import Entity, Name, NotTheSame
from archive.search import schema
from archive.values.keys import fold_key, keys_of
from archive.values.names import fold
from archive.values.spelling import DIFFERENT, SAME, Near, rank

Asked = tuple[str, str]
"""A name and the kind of entity that may bear it."""
MOST_COMPARED = 300
"""Entities that share the rarest keys with the name."""


def near(searcher: Searcher, name: str, kind: str, way: str = "fuzzy") -> list[Near[int]]:
    """Entities of one kind that bear the name in whatever spelling, best first; also hidden ones."""
    return near_each(searcher, [(name, kind)], way)[0]


def near_each(searcher: Searcher, asked: Sequence[Asked], way: str = "fuzzy") -> list[list[Near[int]]]:
    """The same for several names, with a few queries of the database whatever their number."""
    sharing = [set(_sharing(searcher, _keys(name, kind, way), kind)) for name, kind in asked]
    pks = sorted(set().union(*sharing))
    if not pks:
        return [[] for _ in asked]
    names = list(_names(pks))
    found = [
        rank(name, kind, [one for one in names if one[1] in those])
        for (name, kind), those in zip(asked, sharing, strict=True)
    ]
    refused = _refused(pks, [name for name, _ in asked], found)
    return [
        [one for one in rows if one.ref not in those and _fits(one, name, way)]
        for (name, _), rows, those in zip(asked, found, refused, strict=True)
    ]


def _keys(name: str, kind: str, way: str) -> Iterable[str]:
    if way == "fuzzy":
        return keys_of(name, kind)
    return {fold_key(name)} if fold(name) else ()


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


def _refused(pks: list[int], names: Sequence[str], found: Sequence[list[Near[int]]]) -> list[set[int]]:
    """Of each name those of whom an editor said that it is not theirs, or that they are not who bears it."""
    by_name = {(pk, fold(other)) for pk, other in NotTheSame.objects.names(pks)}
    bearing = [{one.ref for one in rows if one.comparison.verdict == SAME} for rows in found]
    bearers = set().union(*bearing)
    apart = NotTheSame.objects.pairs(bearers) if bearers else set()
    return [
        {pk for pk, other in by_name if other == name}
        | {pk for pair in apart if pair & those for pk in pair - those}
        for name, those in zip(map(fold, names), bearing, strict=True)
    ]
