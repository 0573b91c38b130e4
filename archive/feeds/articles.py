"""The newest articles of a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from archive import queries, search
from archive.digests.openings import first_words, openings, title_of
from archive.feeds.entries import (
    Entry,
    Page,
    Subject,
    authors,
    changed,
    days,
    language,
    original,
    published,
)
from archive.models import Article, ArticleTag
from archive.models.addresses import address
from archive.models.choices import Review
from archive.values.writing import one_line


class FeedFilter(queries.ArticleFilter):
    """What a list of articles takes but an order: a feed begins with the newest."""

    sort = None  # type: ignore[assignment]

    class Meta(queries.ArticleFilter.Meta):
        pass


def read(asked: FeedFilter, size: int, cursor: str, origin: str) -> Page:
    page = search.match(asked.question(), size, cursor)
    return Page(_entries(page.ids, origin), page.next)


def _entries(pks: Sequence[int], origin: str) -> list[Entry]:
    """The published ones of these articles, a few queries whatever their number."""
    rows = Article.objects.published().select_related("source").in_bulk(pks)
    articles = [rows[pk] for pk in pks if pk in rows]
    begun = openings(one for one in articles if not (one.headline and one.standfirst))
    subjects, changes = _subjects(pks), changed(pks)
    return [
        Entry(
            key=origin + address("article_by_id", one.public_id),
            url=origin + one.get_absolute_url(),
            title=one_line(title_of(one, begun.get(one.pk, ""))),
            words=one_line(first_words(one, begun.get(one.pk, ""))),
            updated=changes.get(one.pk, one.updated),
            published=published(one),
            issued=days(one.published_earliest, one.published_latest),
            original=original(one),
            authors=authors([one], origin),
            subjects=subjects.get(one.pk, ()),
            language=language(one),
            further={"basis": one.published_basis},
        )
        for one in articles
    ]


def _subjects(pks: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    tagged = ArticleTag.objects.filter(article__in=pks).exclude(review=Review.REJECTED).order_by("tag__name")
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for article, slug, name in tagged.values_list("article_id", "tag__slug", "tag__name"):
        found[article].append((slug, one_line(name)))
    return found


ARTICLES = Subject(name="articles", asked=FeedFilter, read=read, home="/")
