"""Name suggestions: over all names of everybody, in any script, by beginnings, forgiving a slip."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from tantivy import Occur, Query

from archive.models import Entity
from archive.search import reader, schema
from archive.search.counts import slug_of
from archive.search.fold import fold
from archive.search.standing import standing

LONGEST = 100
MOST_WORDS = 6
ARTICLE = "ال"
CONSIDERED = 1_000
MOST_NAMED = 20_000
MOST_TIED = 500
"""Names that nobody mentions more often than others, which are put in the order of their slugs."""


def suggest(text: str, limit: int = 8, kind: str = "", slips: bool = True) -> list[int]:
    """Entity pks whose names begin with these words, most mentioned first; with ``slips`` then those that
    nearly do."""
    found = reader.snapshot()
    words = words_of(text)
    if found is None or not words:
        return []
    counts = standing().articles
    chosen = _first(_find(found, words, 0, kind), counts, limit)
    if slips and len(chosen) < limit and max(map(len, words)) > 3:
        near = set(_find(found, words, 1, kind)).difference(chosen)
        chosen += _first(near, counts, limit - len(chosen))
    return chosen


def _first(pks: Collection[int], counts: Mapping[int, int], limit: int) -> list[int]:
    """The most mentioned of them; where mentioned alike by slug, the same on every database."""
    ordered = sorted(pks, key=lambda pk: (-counts.get(pk, 0), pk))
    last = counts.get(ordered[limit - 1], 0) if len(ordered) > limit else 0
    ordered = [pk for pk in ordered if counts.get(pk, 0) >= last][: limit + MOST_TIED]
    slugs = slug_of(Entity, set(ordered))
    return sorted(ordered, key=lambda pk: (-counts.get(pk, 0), slugs.get(pk, ""), pk))[:limit]


def mentions(pks: Sequence[int]) -> dict[int, int]:
    """How many articles mention each of the entities."""
    counts = standing().articles
    return {pk: counts.get(pk, 0) for pk in pks}


def words_of(text: str) -> list[str]:
    """The words of a name as the index compares them."""
    return list(schema.names().analyze(fold(text[:LONGEST]))[:MOST_WORDS])


def named(text: str, thing: str = "entity", kind: str = "") -> list[int]:
    """Pks of the entities, tags, events or roles that have a name in which every word stands, whole or in
    part."""
    found = reader.snapshot()
    words = words_of(text)
    if found is None or not words:
        return []
    clauses = [(Occur.Must, _thing(thing))]
    if kind:
        clauses.append((Occur.Must, Query.term_query(schema.build(), "kind", kind, "basic")))
    clauses += [(Occur.Must, Query.regex_query(schema.build(), "names", f".*{word}.*")) for word in words]
    return sorted(_pks(found, thing, Query.boolean_query(clauses), MOST_NAMED))


def _find(found: reader.Snapshot, words: Sequence[str], slips: int, kind: str) -> list[int]:
    clauses = [(Occur.Must, _thing("entity")), *[(Occur.Must, _beginning(word, slips)) for word in words]]
    if kind:
        clauses.append((Occur.Must, Query.term_query(schema.build(), "kind", kind, "basic")))
    query = Query.boolean_query(clauses)
    pks = _pks(found, "entity", query, CONSIDERED)
    if len(pks) == CONSIDERED:  # a letter or two: the most mentioned may be anywhere among them
        pks = _pks(found, "entity", query, MOST_NAMED * 5)
    return pks


def _thing(thing: str) -> Query:
    return Query.term_query(schema.build(), "thing", thing, "basic")


def _beginning(word: str, slips: int) -> Query:
    """Words of names that begin like this one, but for a slip in one that is long enough to tell; Arabic ones
    also behind their article."""
    distance = slips if len(word) > 3 else 0
    forms = [word, ARTICLE + word] if "\u0620" <= word[0] <= "\u06ff" and len(word) > 1 else [word]
    found = [Query.fuzzy_term_query(schema.build(), "names", form, distance, True, True) for form in forms]
    return found[0] if len(found) == 1 else Query.boolean_query([(Occur.Should, one) for one in found])


def _pks(found: reader.Snapshot, thing: str, query: Query, limit: int) -> list[int]:
    hits = found.searcher.search(query, limit=limit, count=False).hits
    return [int(pk or 0) for pk in found.searcher.fast_field_values(thing, [address for _, address in hits])]
