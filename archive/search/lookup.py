"""From what a reader wrote behind a field to the values that he means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tantivy import Occur, Query, Searcher

from archive.models import Source, Tag
from archive.models.choices import Language
from archive.search import schema
from archive.search.documents import name_key
from archive.search.fold import fold
from archive.values.event_kinds import EVENT_KINDS

MOST = 200
"""How many bearers of a name are meant at most."""
_KIND = {"person": "person", "org": "organization", "place": "place"}


@dataclass(frozen=True, slots=True)
class Lookup:
    """Callable as ``syntax.Lookup``: slugs, codes, and names in any script and spelling that is on record."""

    searcher: Searcher

    def __call__(self, field: str, text: str) -> tuple[int | str, ...]:
        if field in _KIND:
            return self.entities(_KIND[field], text)
        if field == "tag":
            return _named(Tag.objects.values_list("pk", "slug", "name"), text)
        if field == "source":
            return _named(Source.objects.values_list("pk", "slug", "name"), text)
        if field == "lang":
            return _named(((code, code, label) for code, label in Language.choices), text)
        return _named(((kind.slug, kind.slug, kind.label) for kind in EVENT_KINDS), text)

    def entities(self, kind: str, text: str) -> tuple[int, ...]:
        """Who bears exactly this name or slug; if nobody, all in a name of whom the words stand together."""
        key = name_key(text)
        exact = Query.term_set_query(schema.build(), "name_key", [key, fold(text.strip())])
        return self._of(kind, exact) or self._of(kind, _words(key.split()))

    def _of(self, kind: str, query: Query) -> tuple[int, ...]:
        of_kind = Query.term_query(schema.build(), "kind", kind, "basic")
        both = Query.boolean_query([(Occur.Must, of_kind), (Occur.Must, query)])
        hits = self.searcher.search(both, limit=MOST, count=False).hits
        found = self.searcher.fast_field_values("entity", [address for _, address in hits])
        return tuple(sorted(int(pk or 0) for pk in found))


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
