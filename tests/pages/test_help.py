"""How to search: examples that lead to what they find."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from archive.models import ArticleTag, Tag
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(search_index) -> None:
    town = cast.a_place(lat=36.2, lon=44.0)
    article = cast.an_article(dateline_place=town, published_earliest="2020-05-05",
                              published_latest="2020-05-05", published_basis="stated")  # fmt: skip
    for entity, words in (
        (cast.a_person(), "Azad Demo"), (cast.an_organization(), "Ministry of Examples"), (town, "Testabad"),
    ):  # fmt: skip
        cast.a_mention(article, entity, words)
    ArticleTag.objects.create(article=article, tag=Tag.objects.create(slug="law", name="Law"))
    cast.an_event(article)
    search_index()


def examples(client: Client) -> dict[str, tuple[str, int]]:
    """Words of each example → its address and its count."""
    html = client.get("/help/search/").content.decode()
    found = re.findall(
        r'<li><a href="([^"]+)"><code dir="auto">(.*?)</code>.*?class="num">([\d,]+) art', html
    )
    return {unescape(words): (unescape(url), int(count)) for url, words, count in found}


def test_every_example_leads_to_as_many_articles_as_it_says(client: Client, told: None) -> None:
    found = examples(client)
    assert len(found) > 20
    for words, (url, count) in found.items():
        html = client.get(url).content.decode()
        assert f'<h1><span class="num">{count}</span>' in html, words
        assert 'class="notes' not in html, words


def test_names_in_the_examples_are_the_archives_own(client: Client, told: None) -> None:
    found = examples(client)
    for words in ('person:"Azad Demo"', 'org:"Ministry of Examples"', "place:Testabad", "dateline:Testabad",
                  "tag:Law", 'source:"Demo Wire"', "event:Meeting", "lang:English",
                  "near:36.20,44.00,50"):  # fmt: skip
        assert found[words][1] == 1, words


def test_an_empty_archive_has_help_too(client: Client, search_index) -> None:
    search_index()
    assert len(examples(client)) > 10


def test_the_search_field_and_what_finds_nothing_lead_to_the_help(client: Client, search_index) -> None:
    search_index()
    for path in ("/", "/articles/?q=zebra", "/events/?kind=visit", "/people/?q=zebra", "/nothing/"):
        assert 'href="/help/search/"' in client.get(path).content.decode(), path
