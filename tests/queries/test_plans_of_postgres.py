"""However large the archive is, PostgreSQL reads a list by indexes, too.

It plans by what it counts in its tables, so here they are large enough to be worth an index.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from archive.models import ArticleTag, Participation, Tag
from tests import cast
from tests.queries.many import multiply

pytestmark = pytest.mark.django_db
LARGE = {
    "archive_article", "archive_articletext", "archive_mention", "archive_evidence", "archive_event",
    "archive_participation", "archive_segment", "archive_articletag", "archive_role",
}  # fmt: skip
ASKED = {
    "articles/": ("", "?q=border", "?q=border&sort=relevance", "?person=azad-demo&sort=oldest"),
    "events/": (
        "", "?sort=oldest", "?person=azad-demo", "?place=testabad", "?source=s-1", "?tag=law",
        "?lang=en&kind=visit", "?not_person=azad-demo", "?after=2010&before=2011", "?year=2012",
        "?modality=planned", "?review=confirmed", "?q=meeting", "?near=36.2,44.0,20",
    ),
    "people/": ("", "?sort=articles", "?sort=last_seen", "?mentioned=1&sort=articles", "?q=azad", "?tag=law",
                "?organization=ministry-of-examples"),
    "organizations/": ("", "?sort=articles", "?country=IQ"),
    "places/": ("", "?sort=last_seen", "?within=testabad"),
    "tags/": ("",),
    "sources/": ("",),
}  # fmt: skip
OF_API = {
    "mentions/": ("", "?person=azad-demo", "?place=testabad", "?source=s-1", "?lang=en", "?kind=title",
                  "?review=confirmed"),
    "roles/": ("", "?sort=title", "?person=azad-demo", "?organization=ministry-of-examples", "?area=testabad",
               "?source=s-1", "?qualifier=former", "?q=minister"),
}  # fmt: skip
PATHS = [
    *(f"{at}{path}{query}" for at in ("/", "/api/v1/") for path, asked in ASKED.items() for query in asked),
    *(f"/api/v1/{path}{query}" for path, asked in OF_API.items() for query in asked),
    "/people/azad-demo/", "/organizations/ministry-of-examples/", "/places/testabad/", "/tags/law/",
    "/sources/s-1/",
]  # fmt: skip


@pytest.fixture
def many(search_index: Callable[[], int]) -> None:
    """What the index knows is little; the tables hold thousands."""
    azad, town, body = cast.a_person(), cast.a_place(lat=36.2, lon=44.0), cast.an_organization(country="IQ")
    sources = [cast.a_source(f"s-{n}") for n in range(20)]
    article = cast.an_article(
        source=sources[1], published_earliest="2024-03-14", published_latest="2024-03-14",
        published_basis="stated",
    )  # fmt: skip
    cast.a_mention(article, azad, "Azad Demo")
    law = Tag.objects.create(slug="law", name="Law")
    tagged = ArticleTag.objects.create(article=article, tag=law)
    event = cast.an_event(article, place=town, date_earliest="2024-03-10", date_latest="2024-03-10",
                          date_basis="stated")  # fmt: skip
    Participation.objects.create(event=event, entity=azad, part="host")
    role = cast.a_role(azad, "Minister", article, organization=body, area=town)
    search_index()
    multiply({"article": article, "event": event, "person": azad, "role": role, "sources": sources,
              "tagged": tagged})  # fmt: skip


def test_no_list_reads_a_large_table_as_a_whole(client: Client, request: pytest.FixtureRequest) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite is told of large tables and asked in test_plans.py")
    request.getfixturevalue("many")
    read = [f"{path}: {table}: {sql}" for path in PATHS for table, sql in _whole_tables(client, path)]
    assert not read, "\n".join(read)


def _whole_tables(client: Client, path: str) -> Iterator[tuple[str, str]]:
    """(table, statement) for each large table that a request reads as a whole."""
    asked: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert client.get(path).status_code == 200, path
    for sql, params in asked:
        if sql.startswith("SELECT"):
            for node in _nodes(_plan(sql, params)):
                if node["Node Type"] == "Seq Scan" and node["Relation Name"] in LARGE:
                    yield node["Relation Name"], sql


def _plan(sql: str, params: Any) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", params)
        found = cursor.fetchone()[0]
    plan: dict[str, Any] = (json.loads(found) if isinstance(found, str) else found)[0]["Plan"]
    return plan


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for below in plan.get("Plans", ()):
        yield from _nodes(below)
