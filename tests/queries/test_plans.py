"""However large the archive is, a list is read by indexes.

SQLite says so itself; it is told of a large archive even where a test has made a small one
(archive/estimates.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from archive import estimates
from archive.models import Article
from tests import cast
from tests.lasting import Lasting, Once

pytestmark = pytest.mark.django_db

LARGE = ("article", "articletext", "mention", "evidence", "event", "participation", "segment", "articletag")
WHOLE = re.compile(rf"SCAN (archive_({'|'.join(LARGE)})|[A-Z]\d+)$")
"""The whole of a table, by no index; what stands in a subquery has a letter and a number for a name."""
LISTS = (
    "/articles/", "/articles/?q=border", "/articles/?q=border&sort=relevance", "/articles/?person=the-person",
    "/people/the-person/", "/tags/", "/api/v1/articles/", "/api/v1/articles/?q=border", "/api/v1/events/",
    "/api/v1/events/?sort=oldest", "/api/v1/events/?person=the-person", "/api/v1/mentions/",
    "/api/v1/mentions/?kind=title", "/api/v1/mentions/?review=confirmed", "/api/v1/roles/?sort=title",
    "/api/v1/people/?sort=articles", "/people/?sort=last_seen&mentioned=1",
    "/events/?source=the-source&lang=en", "/api/v1/mentions/?person=the-person", "/api/v1/mentions/?lang=en",
    "/api/v1/mentions/?source=the-source",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _sqlite() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL chooses by what it has counted in its tables")


@pytest.fixture(scope="module")
def lasting_some(once: Once) -> Lasting:
    return once(make_some)


@pytest.fixture
def some(lasting_some: Lasting, db: None) -> Article:
    """A little of everything that the lists show."""
    made: Article = lasting_some.own()
    return made


def make_some() -> Article:
    day = date(2024, 5, 1)
    article = cast.an_article(
        "Guards meet\n\nThe Person spoke at the border.",
        published_earliest=day, published_latest=day, published_basis="stated",
    )  # fmt: skip
    cast.a_person("The Person")
    return article


@pytest.mark.parametrize("path", LISTS)
def test_no_list_reads_a_large_table_as_a_whole(client: Client, some: Article, path: str) -> None:
    asked = [*_asked(client, path.replace("the-source", some.source.slug))]
    assert asked
    assert not [(sql, line) for sql, plan in asked for line in plan if WHOLE.match(line)]


def test_an_articles_page_reads_no_large_table_as_a_whole(client: Client, some: Article) -> None:
    asked = [*_asked(client, some.get_absolute_url())]
    assert not [(sql, line) for sql, plan in asked for line in plan if WHOLE.match(line)]


@pytest.mark.parametrize(
    ("asked", "index"), [("kind=title", "mention_of_kind"), ("review=confirmed", "mention_confirmed")]
)
def test_rare_mentions_are_found_by_an_index_of_what_is_rare(
    client: Client, some: Article, asked: str, index: str
) -> None:
    plans = [plan for _, plan in _asked(client, f"/api/v1/mentions/?{asked}")]
    assert any(index in line for plan in plans for line in plan), plans


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ("roles/?sort=title", "role_by_title"), ("roles/?sort=person", "entity_by_name"),
        ("people/", "entity_by_name"),
    ],
)  # fmt: skip
def test_each_order_is_read_from_its_index(client: Client, some: Article, asked: str, index: str) -> None:
    plans = [plan for _, plan in _asked(client, f"/api/v1/{asked}")]
    assert any(index in line for plan in plans for line in plan), plans


def test_the_articles_of_a_page_are_found_by_their_keys_and_not_by_their_status(some: Article) -> None:
    rows = Article.objects.published().filter(pk__in=[some.pk])
    assert "INTEGER PRIMARY KEY" in " ".join(_plan(*rows.order_by().query.sql_with_params()))


def test_an_index_that_was_built_anew_has_its_figures_again() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sqlite_stat1 WHERE idx = 'article_newest'")
        estimates.tell()
        [(stat,)] = cursor.execute("SELECT stat FROM sqlite_stat1 WHERE idx = 'article_newest'").fetchall()
    assert stat.split()[0] == "1000000"


def _asked(client: Client, path: str) -> Iterator[tuple[str, list[str]]]:
    """Every SELECT of a request with its plan."""
    asked: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert client.get(path).status_code == 200
    for sql, params in asked:
        if sql.startswith("SELECT"):
            yield sql, _plan(sql, params)


def _plan(sql: str, params: Any) -> list[str]:
    with connection.cursor() as cursor:
        return [row[3] for row in cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()]
