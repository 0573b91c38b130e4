"""Queries whose SQL is written once give what Django's own would give each time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from django.db.models import Count, F, QuerySet

from archive.models import Article, Mention
from archive.models.prepared import prepared
from tests import cast

pytestmark = pytest.mark.django_db


def test_the_rows_are_those_of_the_queryset_however_many_keys_there_are() -> None:
    person = cast.a_person()
    articles = [cast.an_article(f"Azad Demo {number}\n\nBody.") for number in range(7)]
    for article in articles[:5]:
        cast.a_mention(article, person, "Azad Demo")

    def mentions(pks: Sequence[int]) -> QuerySet[Any, Any]:
        found = Mention.objects.published().filter(article__in=pks).values("article_id", "entity__name")
        return found.annotate(times=Count("id")).order_by("article_id")

    ask = prepared(mentions)
    for many in (7, 1, 2, 4, 6, 7):
        pks = [article.pk for article in articles[:many]]
        assert ask(pks) == list(mentions(pks))
        assert ask(set(pks)) == ask(pks)


def test_the_sql_is_written_once_and_the_rows_are_read_anew(django_assert_num_queries: Any) -> None:
    made = []

    @prepared
    def found(public_id: str, pk: int) -> QuerySet[Any, Any]:
        made.append(pk)
        rows = Article.objects.published().filter(public_id=public_id, pk=pk)
        return rows.select_related("source").annotate(own=F("pk"))

    one, other = cast.an_article(), cast.an_article("Another\n\nBody.", status="draft")
    with django_assert_num_queries(3):
        assert [article.source.name for article in found(one.public_id, one.pk)] == ["Demo Wire"]
        assert found(other.public_id, other.pk) == [] == found(one.public_id, other.pk)
    Article.objects.filter(pk=other.pk).update(status="published")
    assert [(article.pk, article.own) for article in found(other.public_id, other.pk)] == [(other.pk,) * 2]
    assert len(made) == 1


def test_no_number_in_a_list_asks_for_nothing(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert prepared(lambda pks: Article.objects.filter(pk__in=pks))([]) == []


def test_a_query_that_does_not_hold_its_keys_is_refused() -> None:
    changed = prepared(lambda pk: Article.objects.filter(pk=pk + 1, headline=f"of {pk}"))
    dropped = prepared(lambda pk, other: Article.objects.filter(pk=pk))
    for ask in (lambda: changed(1), lambda: dropped(1, 2)):
        with pytest.raises(ValueError, match="keys"):
            ask()
