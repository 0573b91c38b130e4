"""What stands under every answer: the calls of the search engine and the database's own rows, without Django.

Each function asks for what the page or list of that name shows, in as few flat queries as it takes.
"""

from __future__ import annotations

import heapq
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from tantivy import Index, Occur, Order, Query

from archive.search import forms, schema
from archive.search.terms import name_words, words_of

FACETS = ("people", "organizations", "places", "tags", "sources", "languages", "event_kinds")
FACET_LINES = 14
COMPANIONS = 200
SUGGESTED = 8
TELLING = 30
"""Words by which the page looks for similar articles."""
ARTICLE = """a.id, a.public_id, a.url, a.language, a.headline, a.standfirst, a.byline, a.credit, a.agency,
 a.dateline_text, a.published_earliest, a.published_latest, a.published_basis, a.published_expression,
 a.published_at, s.slug, s.name, s.summaries, s.text_policy, e.slug, e.name"""
WITH_SOURCE = """archive_article a JOIN archive_source s ON s.id = a.source_id
 LEFT JOIN archive_entity e ON e.id = a.dateline_place_id"""
SEEN = "e.merged_into_id IS NULL AND e.review <> 'rejected'"


class Rows(Protocol):
    def __call__(self, sql: str, *values: Any) -> list[tuple[Any, ...]]: ...


def sqlite(path: Path, init: str) -> Rows:
    """The database file, opened as the server opens it."""
    connection = sqlite3.connect(path, timeout=60, cached_statements=500)
    for pragma in init.split(";"):
        connection.execute(pragma)
    return lambda sql, *values: connection.execute(sql, values).fetchall()


def postgresql(url: str) -> Rows:
    import psycopg

    connection = psycopg.connect(url, autocommit=True)

    def rows(sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return connection.execute(sql.replace("?", "%s"), values or None).fetchall()

    return rows


def listed(pks: Iterable[int]) -> str:
    return ",".join(map(str, pks)) or "NULL"


class Engine:
    """The index of the archive, opened beside the server."""

    def __init__(self, path: Path) -> None:
        self.index: Index = schema.open_index(str(path))
        self.reload()

    def reload(self) -> None:
        self.index.reload()
        self.searcher = self.index.searcher()
        self.frequencies: dict[str, int] = {}
        self.words: dict[str, Sequence[str]] = {}

    def word(self, term: str) -> Query:
        found = [self.form(form) for form in self.forms(words_of(term)[0])]
        return found[0] if len(found) == 1 else Query.boolean_query([(Occur.Should, one) for one in found])

    def form(self, form: str) -> Query:
        return Query.term_query(schema.build(), "text", form, "freq")

    def forms(self, word: str) -> Sequence[str]:
        """Looked up once, as the server remembers them until the index changes."""
        if word not in self.words:
            self.words[word] = forms.of_word(self.searcher, word)
        return self.words[word]

    def word_but(self, term: str, other: str) -> Query:
        clauses = [(Occur.Must, self.word(term)), (Occur.MustNot, self.word(other))]
        return Query.boolean_query(clauses)

    def of(self, field: str, pk: int) -> Query:
        return Query.const_score_query(Query.term_set_query(schema.build(), field, [pk]), 0.0)

    def of_articles(self) -> Query:
        return Query.term_query(schema.build(), "thing", "article", "basic")

    def everything(self) -> Query:
        return Query.all_query()

    def count(self, query: Query) -> int:
        found: Any = self.searcher.search(query, limit=1)
        return int(found.count)

    def newest(self, query: Query, size: int, offset: int = 0) -> list[int]:
        hits = self.hits(query, size, offset)
        return [int(pk or 0) for pk in self.searcher.fast_field_values("pk", [hit for _, hit in hits])]

    def hits(self, query: Query, size: int, offset: int = 0) -> list[Any]:
        return self.searcher.search(
            query, limit=size, count=False, order_by_field="newest", order=Order.Desc, offset=offset
        ).hits

    def counts(self, query: Query, names: Sequence[str], size: int) -> dict[str, list[tuple[Any, int]]]:
        wanted = {name: {"terms": {"field": name, "size": size, "segment_size": 1_000_000}} for name in names}
        answer = self.searcher.aggregate(query, wanted)
        return {
            name: [(bucket["key"], int(bucket["doc_count"])) for bucket in answer[name]["buckets"]]
            for name in names
        }

    def beginnings(self, words: Sequence[str], slips: int) -> list[int]:
        """Entities in whose names each of the words begins one, with a slip where it is long enough."""
        clauses = [(Occur.Must, Query.term_query(schema.build(), "thing", "entity", "basic"))]
        for word in words:
            distance = slips if len(word) > 3 else 0
            begun = Query.fuzzy_term_query(schema.build(), "names", word, distance, True, True)
            clauses.append((Occur.Must, begun))
        hits = self.searcher.search(Query.boolean_query(clauses), limit=1_000, count=False).hits
        return [int(pk or 0) for pk in self.searcher.fast_field_values("entity", [hit for _, hit in hits])]

    def nearest(self, text: str) -> list[int]:
        """The articles that hold most of the words that stand often in this text and seldom elsewhere."""
        counts = Counter(words_of(text))
        for word in counts.keys() - self.frequencies.keys():
            self.frequencies[word] = self.searcher.doc_freq("text", word)
        telling = heapq.nlargest(
            TELLING, counts, key=lambda word: counts[word] / (1 + self.frequencies[word])
        )
        words = [(Occur.Should, Query.term_query(schema.build(), "text", word)) for word in telling]
        hits = self.searcher.search(Query.boolean_query(words), limit=6, count=False).hits
        return [int(pk or 0) for pk in self.searcher.fast_field_values("pk", [hit for _, hit in hits])]


class Bare:
    """Answers of the engine and the database alone."""

    def __init__(self, engine: Engine, rows: Rows) -> None:
        self.engine, self.rows = engine, rows

    def list_of(self, pks: Sequence[int]) -> list[Any]:
        """The articles of a list with their subjects, whom they name how often, and the events they tell."""
        keys = listed(pks)
        return [
            self.rows(f"""SELECT {ARTICLE} FROM {WITH_SOURCE}
                WHERE a.id IN ({keys}) AND a.status = 'published'"""),
            self.rows(f"""SELECT x.article_id, t.slug, t.name FROM archive_articletag x
                JOIN archive_tag t ON t.id = x.tag_id
                WHERE x.article_id IN ({keys}) AND x.review <> 'rejected'"""),
            self.rows(f"""SELECT m.article_id, e.kind, e.slug, e.name, count(*) FROM archive_mention m
                JOIN archive_entity e ON e.id = m.entity_id
                WHERE m.article_id IN ({keys}) AND m.state = 'linked' AND m.review <> 'rejected' AND {SEEN}
                GROUP BY m.article_id, e.id, e.kind, e.slug, e.name"""),
            self.rows(f"""SELECT DISTINCT q.article_id, v.public_id FROM archive_evidence q
                JOIN archive_event v ON v.id = q.event_id
                WHERE q.article_id IN ({keys}) AND q.stance = 'supports' AND q.review <> 'rejected'
                AND v.review <> 'rejected' AND v.merged_into_id IS NULL"""),
        ]  # fmt: skip

    def api_list(self) -> Any:
        return self.list_of(self.engine.newest(self.engine.everything(), 21)[:20])

    def page_of(self, query: Query) -> Any:
        """A page of results: how many, the newest 20 with their texts for the passages, every facet."""
        self.engine.count(query)
        pks = self.engine.newest(query, 21)[:20]
        counts = self.engine.counts(query, FACETS, FACET_LINES)
        years = self.engine.counts(query, ("years",), 400)
        return self.list_of(pks), self.texts(pks), self.names_of(counts), years

    def texts(self, pks: Sequence[int]) -> Any:
        return self.rows(
            f"SELECT article_id, text FROM archive_articletext WHERE article_id IN ({listed(pks)})"
        )

    def suggestions(self, text: str) -> Any:
        """Whose names begin so, with a slip where few do, and how they are called. In no order: who is
        mentioned more often stands nowhere."""
        words = name_words(text)
        pks = self.engine.beginnings(words, 0)
        if len(pks) < SUGGESTED and max(map(len, words)) > 3:
            pks += [pk for pk in self.engine.beginnings(words, 1) if pk not in pks]
        keys = listed(pks[:SUGGESTED])
        return [
            self.rows(f"SELECT id, kind, slug, name FROM archive_entity e WHERE id IN ({keys}) AND {SEEN}"),
            self.rows(f"SELECT entity_id, text FROM archive_name WHERE entity_id IN ({keys}) ORDER BY id"),
        ]

    def names_of(self, counts: dict[str, list[tuple[Any, int]]]) -> Any:
        entities = [int(pk) for name in FACETS[:3] for pk, _ in counts.get(name, ())]
        tags, sources = ([int(pk) for pk, _ in counts.get(name, ())] for name in ("tags", "sources"))
        return [
            self.rows(f"SELECT id, kind, slug, name FROM archive_entity e WHERE id IN ({listed(entities)})"),
            self.rows(f"SELECT id, slug, name FROM archive_tag WHERE id IN ({listed(tags)})"),
            self.rows(f"SELECT id, slug, name FROM archive_source WHERE id IN ({listed(sources)})"),
        ]

    def article(self, public_id: str) -> Any:
        """Everything that an article's page shows."""
        [[pk, *_]] = head = self.rows(
            f"""SELECT {ARTICLE}, d.sha256, d.size, d.received, b.text FROM {WITH_SOURCE}
            JOIN archive_document d ON d.id = a.document_id
            JOIN archive_articletext b ON b.article_id = a.id
            WHERE a.public_id = ? AND a.status = 'published'""", public_id
        )  # fmt: skip
        quotes = self.rows(
            f"""SELECT id, start, "end", exact, stance, field, event_id, role_id FROM archive_evidence
            WHERE article_id = {pk} AND review <> 'rejected' ORDER BY start"""
        )
        events = listed({row[6] for row in quotes if row[6]})
        return head, [
            self.rows(f"""SELECT kind, start, "end" FROM archive_segment
                WHERE article_id = {pk} ORDER BY start"""),
            self.rows(f"""SELECT m.start, m."end", m.exact, m.kind, e.kind, e.slug, e.name
                FROM archive_mention m LEFT JOIN archive_entity e ON e.id = m.entity_id
                WHERE m.article_id = {pk} ORDER BY m.start"""),
            self.rows(f"""SELECT t.slug, t.name FROM archive_articletag x
                JOIN archive_tag t ON t.id = x.tag_id WHERE x.article_id = {pk}"""),
            self.rows(f"""SELECT v.*, e.slug, e.name FROM archive_event v
                LEFT JOIN archive_entity e ON e.id = v.place_id WHERE v.id IN ({events})"""),
            self.rows(f"""SELECT p.event_id, p.part, e.kind, e.slug, e.name FROM archive_participation p
                JOIN archive_entity e ON e.id = p.entity_id WHERE p.event_id IN ({events})"""),
            self.rows(f"""SELECT r.title, r.qualifier, e.slug, e.name, r.organization_id FROM archive_role r
                JOIN archive_entity e ON e.id = r.person_id
                WHERE r.id IN ({listed({row[7] for row in quotes if row[7]})})"""),
            self.rows(f"""SELECT {ARTICLE} FROM {WITH_SOURCE} WHERE a.id <> {pk} AND a.id IN
                (SELECT article_id FROM archive_evidence WHERE event_id IN ({events})) LIMIT 6"""),
            self.rows(f"""SELECT {ARTICLE} FROM {WITH_SOURCE}
                WHERE a.id IN ({listed(self.engine.nearest(head[0][-1].lower()))})"""),
        ]  # fmt: skip

    def dossier(self, pk: int) -> Any:
        """A person's page: counts, years, companions, the newest articles, events and posts."""
        query = self.engine.of("people", pk)
        self.engine.count(query)
        years = self.engine.counts(query, ("years",), 400)
        together = self.engine.counts(query, FACETS[:3], COMPANIONS)
        pks = self.engine.newest(query, 6)[:5]
        return years, together, self.list_of(pks), self.texts(pks), self._person(pk), self.names_of(together)

    def _person(self, pk: int) -> Any:
        return [
            self.rows(f"SELECT * FROM archive_entity e WHERE id = {pk}"),
            self.rows(f"SELECT text, language, script, kind FROM archive_name WHERE entity_id = {pk}"),
            self.rows(f"""SELECT DISTINCT v.id, v.kind, v.title, v.date_latest FROM archive_participation p
                JOIN archive_event v ON v.id = p.event_id WHERE p.entity_id = {pk}
                ORDER BY v.date_latest DESC LIMIT 6"""),
            self.rows(f"""SELECT r.id, r.title, r.organization_id, q.exact, q.article_id, a.published_earliest
                FROM archive_role r JOIN archive_evidence q ON q.role_id = r.id
                JOIN archive_article a ON a.id = q.article_id WHERE r.person_id = {pk}
                ORDER BY r.id LIMIT 300"""),
        ]  # fmt: skip
