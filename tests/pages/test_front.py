"""The front page, about, and the pages that stand where none is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from archive import search
from archive.models import Article, Entity, Event
from archive.pages import errors
from tests import cast
from tests.pages.test_articles import busy_list, dated, titles

pytestmark = pytest.mark.django_db
Index = Callable[[], int]


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def shown(client: Client) -> str:
    answer = client.get("/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_archive_has_a_front_page(client: Client, search_index: Index) -> None:
    assert "Nothing is published yet" in shown(client)
    search_index()
    assert "Nothing is published yet" in shown(client)


def test_the_newest_article_leads(client: Client, search_index: Index) -> None:
    dated("2020-01-05", "Older\n\nText.")
    dated("2024-01-05", "Newer\n\nText.")
    search_index()
    html = shown(client)
    assert titles(html) == ["Newer", "Older"] and html.count('class="card lead"') == 1


def test_what_happened_last_stands_beside_but_not_what_is_still_to_come(
    client: Client, search_index: Index
) -> None:
    article, day = cast.an_article(), date(2024, 1, 5)
    cast.an_event(article, title="It happened", date_earliest=day, date_latest=day, date_basis="stated")
    later = date.today() + timedelta(days=400)
    cast.an_event(article, title="It will", date_earliest=later, date_latest=later, date_basis="stated")
    search_index()
    html = shown(client)
    aside = html.split("What happened")[1]
    assert "It happened" in aside and "It will" not in aside


def test_who_is_named_most_leads_to_the_articles(client: Client, search_index: Index) -> None:
    cast.a_mention(cast.an_article(), cast.a_person(), "Azad Demo")
    search_index()
    html = shown(client)
    assert 'href="/articles/?person=azad-demo"' in html and "in all years" not in html


def test_the_most_named_of_a_busy_year_are_those_of_that_year(client: Client, search_index: Index) -> None:
    old, new = cast.a_person("Old Name"), cast.a_person("New Name")
    cast.a_mention(dated("2010-01-05", "Old\n\nOld Name met."), old, "Old Name")
    for number in range(21):
        article = dated("2024-03-14", f"New {number}\n\nNew Name met.")
        cast.a_mention(article, new, "New Name")
    search_index()
    html = shown(client)
    assert "Mar 2023 to Mar 2024" in html
    assert (
        "?after=2023-03-15&amp;before=2024-03-14&amp;person=new-name" in html
        and "person=old-name" not in html
    )


def test_numbers_count_what_readers_may_see(client: Client, search_index: Index) -> None:
    cast.an_article("Secret\n\nText.", status="draft")
    cast.an_event(cast.an_article())
    cast.a_person()
    cast.a_person("Wrong", review="rejected")
    search_index()
    html = shown(client)
    for number in ("<b>1</b> articles", "<b>1</b> events", "<b>1</b> people"):
        assert number in html
    assert "Secret" not in html


def test_the_front_page_is_made_once_and_anew_when_something_changed(
    client: Client, search_index: Index
) -> None:
    article = cast.an_article()
    search_index()
    shown(client)
    with CaptureQueriesContext(connection) as queries:
        shown(client)
    assert len(queries) == 1
    Article.objects.update(status="withdrawn")
    search.append_changes([("article", article.pk, "withdrawn")])
    assert "Azad Demo meets" not in shown(client)


def test_more_in_the_archive_takes_no_more_queries(client: Client, search_index: Index) -> None:
    counts = []
    for rows in (10, 30):
        busy_list(rows)
        search_index()
        with CaptureQueriesContext(connection) as queries:
            shown(client)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 15
    assert Event.objects.count() == 40 and Entity.objects.count() == 80


def test_about_tells_what_the_signs_mean(client: Client) -> None:
    html = client.get("/about/").content.decode()
    for word in ('id="key"', "machine-read", "GeoNames", "SIL Open Font License", 'id="licence"'):
        assert word in html


def test_there_is_a_page_where_none_is(client: Client) -> None:
    answer = client.get("/nothing/here/")
    assert answer.status_code == 404 and "There is no such page" in answer.content.decode()


def test_the_page_for_what_broke_asks_nothing_of_the_database() -> None:
    with CaptureQueriesContext(connection) as queries:
        answer = errors.server_error(RequestFactory().get("/"))
    assert answer.status_code == 500 and "Something broke" in answer.content.decode() and not len(queries)


@pytest.mark.parametrize("path", ["/", "/articles/", "/about/", "/nothing/"])
def test_every_page_can_be_used_without_a_mouse_and_carries_the_policy(client: Client, path: str) -> None:
    answer = client.get(path)
    html = answer.content.decode()
    assert '<a class="skip" href="#content">' in html and 'id="content"' in html and html.count("<h1") == 1
    assert "default-src 'none'" in answer["Content-Security-Policy"] and " style=" not in html


@pytest.mark.parametrize("path", ["/", "/articles/", "/about/"])
def test_a_page_only_answers_reading(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
    assert client.head(path).status_code == 200
