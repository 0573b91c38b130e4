"""From what a reader wrote behind a field to the values that he means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tantivy import Occur, Query, Searcher

from archive.models import Entity, Source, Tag
from archive.models.choices import Language
from archive.models.entity import places_around
from archive.search import schema, spellings, syntax
from archive.search.documents import name_key
from archive.search.fold import fold
from archive.values.event_kinds import EVENT_KINDS

MOST = 200
"""How many bearers of a name are meant at most."""
MOST_TOLD = 3
"""Names that a note lists."""
LONGEST, MOST_WORDS = 200, 8
SHORT = 3
NEAR_ENOUGH, LEEWAY = 0.7, 0.1
"""Scores of spellings (archive.values.spelling)."""
_KIND = {"person": "person", "org": "organization", "place": "place", "dateline": "place"}


@dataclass(frozen=True, slots=True)
class Lookup:
    """Callable as ``syntax.Lookup``: slugs, codes, and names in any script and spelling."""

    searcher: Searcher

    def __call__(self, field: str, text: str) -> syntax.Meant:
        if field in _KIND:
            return self.entities(_KIND[field], text)
        if field == "near":
            circle = syntax.read_circle(text)
            return syntax.Meant(tuple(places_around(*circle)) if circle else ())
        return syntax.Meant(_named(_rows(field), text))

    def entities(self, kind: str, text: str) -> syntax.Meant:
        """Who bears exactly this name or slug; if nobody, all in a name of whom the words stand together; if
        nobody, who bears it in another spelling, or with a slip in each word."""
        key = name_key(text)
        exact = Query.term_set_query(schema.build(), "name_key", [key, fold(text.strip())])
        found = self._of(kind, exact) or self._of(kind, _words(key.split()))
        if found:
            return syntax.Meant(found)
        found = self._spelled(kind, text) or self._of(kind, _nearly(key.split()))
        return syntax.Meant(found, _listed(found)) if found else syntax.Meant()

    def _spelled(self, kind: str, text: str) -> tuple[int, ...]:
        """Those whose spelling is about as near as the nearest one's."""
        near = spellings.near(self.searcher, text[:LONGEST], kind)
        enough = max(NEAR_ENOUGH, near[0].comparison.score - LEEWAY) if near else 0
        return tuple(sorted(one.ref for one in near if one.comparison.score >= enough))

    def _of(self, kind: str, query: Query) -> tuple[int, ...]:
        of_kind = Query.term_query(schema.build(), "kind", kind, "basic")
        both = Query.boolean_query([(Occur.Must, of_kind), (Occur.Must, query)])
        hits = self.searcher.search(both, limit=MOST, count=False).hits
        found = self.searcher.fast_field_values("entity", [address for _, address in hits])
        return tuple(sorted(int(pk or 0) for pk in found))


def _rows(field: str) -> Iterable[tuple[int | str, str, str]]:
    """(value, slug, name) of everything that the field may mean."""
    if field == "lang":
        return ((code, code, label) for code, label in Language.choices)
    if field == "event":
        return ((kind.slug, kind.slug, kind.label) for kind in EVENT_KINDS)
    model = Tag if field == "tag" else Source
    return model.objects.values_list("pk", "slug", "name")


def _listed(pks: Sequence[int]) -> str:
    names = list(Entity.objects.visible().filter(pk__in=pks[:MOST_TOLD]).order_by("slug"))
    told = [entity.name for entity in names] + (["others"] if len(pks) > MOST_TOLD else [])
    return " or ".join([", ".join(told[:-1]), *told[-1:]] if len(told) > 1 else told)


def _nearly(words: list[str]) -> Query:
    """Every word, with a slip in one that is long enough to tell."""
    if not any(len(word) > SHORT for word in words):
        return Query.empty_query()
    each = [
        Query.fuzzy_term_query(schema.build(), "names", word, 1 if len(word) > SHORT else 0, True, False)
        for word in words[:MOST_WORDS]
    ]
    return Query.boolean_query([(Occur.Must, one) for one in each])


def _words(words: list[str]) -> Query:
    if not words:
        return Query.empty_query()
    if len(words) == 1:
        return Query.term_query(schema.build(), "names", words[0], "freq")
    return Query.phrase_query(schema.build(), "names", [*words])


def _named(rows: Iterable[tuple[int | str, str, str]], text: str) -> tuple[int | str, ...]:
    """The values of the rows whose slug or name it is; if of none, of all in whose name its words stand."""
    key, rows = name_key(text), [(value, name_key(slug), name_key(name)) for value, slug, name in rows]
    exact = tuple(value for value, slug, name in rows if key in {slug, name})
    words = set(key.split())
    return exact or tuple(value for value, _, name in rows if words and words <= set(name.split()))
