"""Rows of articles: what each is about, without its text.

Things are named by their slugs, articles and events by their ids, as everywhere in records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import TextField
from django.db.models.functions import Cast

from archive import queries, search
from archive.exports.tabled.rows import Lists, Names, Row, Table, Writing, grouped, of
from archive.exports.written.order import code_point, keyed
from archive.models import Article, ArticleTag, Evidence, Mention
from archive.models.choices import Kind, MentionState, Review, Stance

LOOKED_UP = 10_000
"""Articles that the index gives at once."""
FIELDS = (
    "public_id", "headline", "source__slug", "language", Cast("published_earliest", TextField()),
    Cast("published_latest", TextField()), "published_basis", "url", "dateline_place_id",
)  # fmt: skip
"""Days as text: both databases write them as we do, and reading each one cost a tenth of all the time."""


def every() -> Iterator[int]:
    return keyed(Article.objects.published(), "created", code_point("public_id"))


def answering(asked: queries.ArticleFilter) -> Iterator[int]:
    """By keyset: what comes in meanwhile moves nothing.

    Newest or oldest first: an order by relevance has to count from the beginning for every page.
    """
    question, after = asked.question(), ""
    while True:
        page = search.match(question, LOOKED_UP, after)
        yield from page.ids
        if not (after := page.next):
            return


def read(pks: list[int], writing: Writing) -> list[Row]:
    ordered = sorted(pks)
    shown = Article.objects.published().filter(of("pk", ordered)).order_by().values_list("pk", *FIELDS)
    found = {pk: (row, dateline) for pk, *row, dateline in shown}
    mentions = _mentioned(ordered)
    datelines = {dateline for _, dateline in found.values() if dateline}
    names = writing.meet({entity for _, entity in mentions} | datelines)
    lists = (*_by_kind(mentions, names), _tags(ordered), _events(ordered))
    return [
        (*row, names[dateline][1] or None if dateline else None, *[values.get(pk, ()) for values in lists])
        for pk in pks
        if pk in found
        for row, dateline in (found[pk],)
    ]


def _mentioned(pks: list[int]) -> dict[tuple[int, int], None]:
    """(article, entity) for each entity that an article mentions, in the order of the text."""
    mentions = Mention.objects.filter(of("article_id", pks), state=MentionState.LINKED)
    mentions = mentions.exclude(review=Review.REJECTED).order_by("article_id", "start", "end")
    return dict.fromkeys(mentions.values_list("article_id", "entity_id"))


def _by_kind(mentioned: dict[tuple[int, int], None], names: Names) -> tuple[Lists, ...]:
    """Slugs of people, of organizations, of places."""
    columns: dict[str, Lists] = {kind: defaultdict(list) for kind in Kind.values}
    for article, entity in mentioned:
        kind, slug = names[entity]
        if slug:
            columns[kind][article].append(slug)
    return tuple(columns.values())


def _tags(pks: list[int]) -> Lists:
    tagged = ArticleTag.objects.filter(of("article_id", pks)).exclude(review=Review.REJECTED)
    return grouped(tagged.order_by("pk").values_list("article_id", "tag__slug"))


def _events(pks: list[int]) -> Lists:
    """Events that a sentence of the article supports."""
    told = Evidence.objects.filter(of("article_id", pks), event__merged_into__isnull=True)
    told = told.filter(event__isnull=False, stance=Stance.SUPPORTS).exclude(review=Review.REJECTED)
    told = told.exclude(event__review=Review.REJECTED).order_by("article_id", "start", "end", "pk")
    return grouped(dict.fromkeys(told.values_list("article_id", "event__public_id")))


ARTICLES = Table(
    name="articles",
    single=("id", "headline", "source", "language", "earliest", "latest", "basis", "url", "dateline"),
    lists=("people", "organizations", "places", "tags", "events"),
    asked=queries.ArticleFilter,
    answering=answering,
    every=every,
    read=read,
)
