"""Tagging: the subjects of articles."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User

from archive.curate.act import act
from archive.models import Article, ArticleTag, ChangeSet, Tag
from archive.models.choices import Review


def tag(
    articles: Iterable[Article], subject: Tag, *, user: User | None = None, why: str = ""
) -> ChangeSet | None:
    """The articles are about ``subject``: an editor says so, whatever the machine made of it."""
    pks = [article.pk for article in articles]
    with act("tag", user=user, why=why) as doing:
        there = ArticleTag.objects.filter(article__in=pks, tag=subject)
        tagged = set(there.values_list("article", flat=True))
        doing.change_all(there, review=Review.CONFIRMED)
        for pk in pks:
            if pk not in tagged:
                doing.make(ArticleTag(article_id=pk, tag=subject, review=Review.CONFIRMED))
    return doing.change_set


def untag(
    articles: Iterable[Article], subject: Tag, *, user: User | None = None, why: str = ""
) -> ChangeSet | None:
    """The articles are not about ``subject``. What the machine proposed stays, rejected."""
    there = ArticleTag.objects.filter(article__in=[article.pk for article in articles], tag=subject)
    with act("untag", user=user, why=why) as doing:
        doing.change_all(there.exclude(rule=""), review=Review.REJECTED)
        for each in there.filter(rule=""):
            doing.delete(each)
    return doing.change_set
