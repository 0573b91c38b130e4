"""A question → a query of the engine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tantivy import FieldType, Occur, Query

from archive.search import schema, syntax
from archive.search.fold import beginnings
from archive.search.forms import Forms
from archive.search.question import FACETS, Question
from archive.search.terms import words_of

HEADLINE_BOOST = 2.0
FILTERS = (*FACETS, "datelines", "reviews")
Clause = tuple[Occur, Query]


@dataclass(frozen=True, slots=True)
class Compiled:
    """``query`` finds the articles. ``ranked`` does, and scores higher what stands in headlines. ``wide`` is
    cheaper where everything is asked for: it may find documents of other things, without rank and facets."""

    query: Query
    ranked: Query
    wide: Query


def of_question(question: Question, node: syntax.Node | None, forms: Forms) -> Compiled:
    """``node`` is what ``syntax`` read in ``question.q``; ``forms`` knows those of its words."""
    filters = _filters(question)
    if node is None:
        query = filtered(question)
        return Compiled(query, query, query if filters else Query.all_query())
    found = of_node(node, forms, question.certainly)
    boosts = [(Occur.Should, Query.boost_query(one, HEADLINE_BOOST)) for one in _in_headline(node, forms)]
    query = all_of([(Occur.Must, found), *filters])
    return Compiled(query, all_of([(Occur.Must, found), *filters, *boosts]), query)


def filtered(question: Question) -> Query:
    """The articles that its filters let pass."""
    return all_of([(Occur.Must, articles()), *_filters(question)])


def articles() -> Query:
    """Every article: the index holds other documents, too."""
    return Query.const_score_query(Query.term_query(schema.build(), "thing", "article", "basic"), 0.0)


def all_of(clauses: Sequence[Clause]) -> Query:
    return clauses[0][1] if len(clauses) == 1 else Query.boolean_query(clauses)


def nothing() -> Query:
    return Query.empty_query()


# --------------------------------------------------------------------------------------------------- filters


def _filters(question: Question) -> list[Clause]:
    clauses: list[Clause] = []
    for name in FILTERS:
        values = getattr(question, name)
        if name == "years" and question.certainly:
            clauses += [(Occur.Must, _within_years(values))] if values else []
        elif name in question.every:
            clauses += [(Occur.Must, among(name, [value])) for value in values]
        elif values:
            clauses.append((Occur.Must, among(name, values)))
        if refused := getattr(question, f"not_{name}", ()):
            clauses.append((Occur.MustNot, among(name, refused)))
    if question.spots is not None:
        clauses.append((Occur.Must, among("spots", question.spots) if question.spots else nothing()))
    clauses += [
        (Occur.Must, query) for query in period(question.earliest, question.latest, question.certainly)
    ]
    return clauses


def among(name: str, values: Sequence[int | str]) -> Query:
    return Query.const_score_query(Query.term_set_query(schema.build(), name, list(values)), 0.0)


def period(earliest: date | None, latest: date | None, certainly: bool, of: str = "") -> list[Query]:
    """Possibly in a time: the ranges overlap. Certainly: the whole range lies inside. ``of`` stands before
    the names of the fields."""
    queries = []
    if earliest:
        queries.append(days(of + ("earliest" if certainly else "latest"), lower=earliest))
    if latest:
        queries.append(days(of + ("latest" if certainly else "earliest"), upper=latest))
    return queries


def _within_years(years: Iterable[int]) -> Query:
    spans = [
        all_of(_must(period(date(year, 1, 1), date(year, 12, 31), True)))
        for year in years
        if 0 < year < 10_000
    ]
    return any_of(spans)


def days(name: str, lower: date | None = None, upper: date | None = None) -> Query:
    return numbers(name, lower.toordinal() if lower else None, upper.toordinal() if upper else None)


def numbers(name: str, lower: int | None = None, upper: int | None = None) -> Query:
    """Both ends inclusive."""
    query = Query.range_query(schema.build(), name, FieldType.Integer, lower, upper)
    return Query.const_score_query(query, 0.0)


def _must(queries: Iterable[Query]) -> list[Clause]:
    return [(Occur.Must, query) for query in queries]


def any_of(queries: Sequence[Query]) -> Query:
    if not queries:
        return nothing()
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, one) for one in queries])


# ----------------------------------------------------------------------------------------------------- words


def of_node(node: syntax.Node, forms: Forms, certainly: bool = False) -> Query:
    """``certainly``: how its days are meant."""
    match node:
        case syntax.Word(text, headline):
            return of_words(text, forms, 0, headline)
        case syntax.Phrase(text, slop, headline):
            return of_words(text, forms, slop, headline)
        case syntax.Prefix(text, headline):
            return _prefix(text, forms, headline)
        case syntax.Among(facet, values):
            return among(facet, values) if values else nothing()
        case syntax.Days(earliest, latest):
            return all_of(_must(period(earliest, latest, certainly)))
        case syntax.Not(inner):
            return all_of([(Occur.Must, articles()), (Occur.MustNot, of_node(inner, forms, certainly))])
        case syntax.AnyOf():
            return _any(node, forms, certainly)
        case syntax.AllOf(nodes):
            return _all(nodes, forms, certainly)


def _all(nodes: Sequence[syntax.Node], forms: Forms, certainly: bool) -> Query:
    clauses: list[Clause] = []
    for node in nodes:
        if (refused := _refused(node)) is not None:
            clauses.append((Occur.MustNot, of_node(refused, forms, certainly)))
        else:
            clauses.append((Occur.Must, of_node(node, forms, certainly)))
    if not any(occur == Occur.Must for occur, _ in clauses):
        clauses.append((Occur.Must, articles()))
    return all_of(clauses)


def _refused(node: syntax.Node) -> syntax.Node | None:
    """What a node leaves out that says no more than that. Without the one, or without the other, or with a
    third is: not with both together and without the third."""
    match node:
        case syntax.Not(inner):
            return inner
        case syntax.AnyOf(nodes) if any(isinstance(one, syntax.Not) for one in nodes):
            return syntax.AllOf(
                tuple(one.node if isinstance(one, syntax.Not) else syntax.Not(one) for one in nodes)
            )
        case _:
            return None


def _any(node: syntax.AnyOf, forms: Forms, certainly: bool) -> Query:
    """To go through all articles once is enough, and so is once for all beginnings of words."""
    if (refused := _refused(node)) is not None:
        return of_node(syntax.Not(refused), forms, certainly)
    begun: dict[str, list[str]] = defaultdict(list)
    others: list[Query] = []
    for one in node.nodes:
        if isinstance(one, syntax.Prefix) and len(words := words_of(one.text)) == 1:
            begun[_field(one.headline)] += beginnings(words[0])
        else:
            others.append(of_node(one, forms, certainly))
    return any_of([*others, *(_begun(name, several) for name, several in begun.items())])


def _begun(name: str, ways: Sequence[str]) -> Query:
    """Some word begins with one of these; what begins with ``mos`` is not looked for beside ``mo``."""
    kept: list[str] = []
    for one in sorted(ways):
        if not kept or not one.startswith(kept[-1]):
            kept.append(one)
    return Query.regex_query(schema.build(), name, f"({'|'.join(kept)}).*")


def _field(headline: bool) -> str:
    return "headline" if headline else "text"


def of_words(text: str, forms: Forms, slop: int = 0, headline: bool = False) -> Query:
    """One word in any of its forms, or several that stand beside each other: ``al-Araji`` is two."""
    name = _field(headline)
    words = [forms(word) for word in words_of(text)]
    if not words:
        return nothing()
    if len(words) == 1:
        return any_of([Query.term_query(schema.build(), name, form, "freq") for form in words[0]])
    if all(len(several) == 1 for several in words):
        return Query.phrase_query(schema.build(), name, [form for [form] in words], slop)
    return Query.regex_phrase_query(schema.build(), name, ["|".join(several) for several in words], slop)


def _prefix(text: str, forms: Forms, headline: bool) -> Query:
    """The last of its words is a beginning."""
    *before, last = words_of(text) or [""]
    if not last:
        return nothing()
    clauses = [(Occur.Must, _begun(_field(headline), beginnings(last)))]
    clauses += [(Occur.Must, of_words(word, forms, 0, headline)) for word in before]
    return all_of(clauses)


def _in_headline(node: syntax.Node, forms: Forms) -> list[Query]:
    """The words asked for, as they would stand in a headline; nothing of what must not be there."""
    match node:
        case syntax.Word(text) | syntax.Phrase(text):
            return [of_words(text, forms, getattr(node, "slop", 0), True)]
        case syntax.AllOf(nodes) | syntax.AnyOf(nodes):
            return [query for one in nodes for query in _in_headline(one, forms)]
        case _:
            return []
