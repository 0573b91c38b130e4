"""What came from outside, on a page: addresses, titles, forms."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from archive import curate
from archive.models import Article, Redirect, Source
from archive.templatetags.writing import one_line, web_address
from tests import cast


@pytest.mark.parametrize("url", ["https://wire.example/a", "http://wire.example"])
def test_a_reader_may_be_sent_to_the_web(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//wire.example", "https:///path", "http://[", "", None],
)
def test_and_nowhere_else(url: str | None) -> None:
    assert web_address(url) == ""


@pytest.mark.django_db
def test_an_address_that_leads_nowhere_is_shown_but_is_no_link(client: Client) -> None:
    article = cast.an_article()
    Article.objects.filter(pk=article.pk).update(url="javascript:alert(1)")
    Source.objects.filter(pk=article.source_id).update(url="javascript:alert(2)")
    page = client.get(article.get_absolute_url()).content.decode()
    assert "<bdi>javascript:alert(1)</bdi>" in page
    pages = page + client.get(article.source.get_absolute_url()).content.decode()
    assert not re.search(r'href="\s*javascript', pages)


def test_a_title_has_no_marks_that_turn_it_round() -> None:
    assert one_line("Talks \u202ein\u202c \u2067Testabad\u2069\n\u200fagain") == "Talks in Testabad again"


@pytest.mark.django_db
def test_the_title_of_a_page_is_one_line(client: Client) -> None:
    article = cast.an_article(headline="Talks \u202ein Testabad")
    page = client.get(article.get_absolute_url()).content.decode()
    assert "<title>Talks in Testabad – " in page


@pytest.mark.django_db
def test_a_form_without_its_token_gets_a_page_of_ours(settings: object) -> None:
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x", "password": "y"})
    assert answer.status_code == 403
    assert "The form did not come from a page of this archive" in answer.content.decode()
    assert "default-src 'none'" in answer["Content-Security-Policy"]


@pytest.mark.django_db
def test_without_an_index_readers_are_told_so(client: Client, search_index: Callable[[], int]) -> None:
    cast.an_article()
    for address in ("/", "/articles/"):
        assert "The search index cannot be read" in client.get(address).content.decode()
    search_index()
    for address in ("/", "/articles/"):
        assert "The search index cannot be read" not in client.get(address).content.decode()


@pytest.mark.django_db
def test_an_old_id_of_a_withdrawn_article_is_as_gone_as_the_new_one(client: Client) -> None:
    article = cast.an_article()
    curate.withdraw([article])
    Redirect.objects.create(kind="article", key="0ld0ld0ld0", article=article)
    for address in ("/articles/0ld0ld0ld0/", "/api/v1/articles/0ld0ld0ld0/"):
        assert client.get(address).status_code == 410
