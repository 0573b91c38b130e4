"""Name suggestions: over all names of everybody, in any script, by beginnings, forgiving a slip."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from tantivy import Occur, Query

from archive.models.choices import Kind
from archive.search import reader, schema
from archive.search.called import Called, called, words_of
from archive.search.ranking import ranked
from archive.search.standing import standing

ARTICLE = "ال"
CONSIDERED = 1_000
MOST_NAMED = 20_000


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Who may be meant by the beginning of a name: how he is called, which ``name`` it is, how many articles
    mention him."""

    pk: int
    called: Called
    name: str
    articles: int


def suggest(text: str, limit: int = 8, kind: str = "", slips: bool = True) -> list[Suggestion]:
    """Those whose names begin with these words, in any script, most mentioned first; with ``slips`` then
    those that nearly do."""
    words = words_of(text)
    with reader.held() as now:
        if now.found is None or not words:
            return []
        chosen = _first(set(_find(now.found, words, 0, kind)), kind, limit)
        if slips and len(chosen) < limit and max(map(len, words)) > 3:
            near = set(_find(now.found, words, 1, kind)).difference(chosen)
            chosen += _first(near, kind, limit - len(chosen))
        names, counts = called(chosen), mentions(chosen)
    return [Suggestion(pk, one, one.begun_so(words), counts[pk]) for pk in chosen if (one := names.get(pk))]


def _first(pks: Set[int], kind: str, limit: int) -> list[int]:
    """The most mentioned of them; where mentioned alike by slug and kind, the same on every database."""
    if not pks:
        return []
    rankings = [ranked(one, "articles") for one in ([kind] if kind else Kind.values)]
    of_kinds = [
        (-ranking.numbers.get(pk, 0), ranking.slugs[pk], number, pk)
        for number, ranking in enumerate(rankings)
        for pk in ranking.first(pks, limit)
    ]
    return [pk for *_, pk in sorted(of_kinds)[:limit]]


def mentions(pks: Sequence[int]) -> dict[int, int]:
    """How many articles mention each of the entities."""
    counts = standing().articles
    return {pk: counts.get(pk, 0) for pk in pks}


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
