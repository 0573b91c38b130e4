"""Subjects and sources."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from archive.models import Article, ArticleTag, Redirect, Source, Tag
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def tagged(search_index: Any) -> Article:
    """An article under Security › Borders, and a draft."""
    root = Tag.objects.create(slug="security", name="Security", description="Everything about it.")
    below = Tag.objects.create(slug="borders", name="Borders", parent=root)
    article = cast.an_article()
    ArticleTag.objects.create(article=article, tag=below)
    draft = cast.an_article(
        "Secret draft\n\nNothing yet.", status="draft", source=cast.a_source("other-wire")
    )
    ArticleTag.objects.create(article=draft, tag=root)
    search_index()
    return article


def test_the_tree_counts_what_stands_below(client: Client, tagged: Article) -> None:
    branches = client.get("/tags/").context["branches"]
    assert [(b.tag.slug, b.count, [(c.tag.slug, c.count) for c in b.branches]) for b in branches] == [
        ("security", 1, [("borders", 1)])
    ]


def test_a_subject_lists_what_stands_below_it_and_no_draft(client: Client, tagged: Article) -> None:
    html = client.get("/tags/security/").content.decode()
    assert tagged.headline in html and "Borders" in html
    assert "Secret draft" not in html


def test_a_subject_shows_the_way_from_the_root(client: Client, tagged: Article) -> None:
    assert 'href="/tags/security/"' in client.get("/tags/borders/").content.decode()


def test_sources_are_listed_with_what_is_published_of_them(client: Client, tagged: Article) -> None:
    rows = {row.source.slug: row.count for row in client.get("/sources/").context["publishers"]}
    assert rows == {"demo-wire": 1, "other-wire": 0}


def test_a_source_tells_its_policy_reliability_and_articles(client: Client, tagged: Article) -> None:
    Source.objects.filter(slug="demo-wire").update(text_policy="excerpt", summaries=True)
    html = client.get("/sources/demo-wire/").content.decode()
    for words in (tagged.headline, "cannot be judged", "an excerpt is shown", "written for this archive"):
        assert words in html


def test_old_names_lead_to_the_new_and_unknown_ones_to_nothing(client: Client, tagged: Article) -> None:
    Redirect.objects.create(kind="tag", key="frontiers", tag=Tag.objects.get(slug="borders"))
    assert client.get("/tags/frontiers/")["Location"] == "/tags/borders/"
    Redirect.objects.create(kind="source", key="old-wire", source=Source.objects.get(slug="demo-wire"))
    assert client.get("/sources/old-wire/")["Location"] == "/sources/demo-wire/"
    for path in ("/tags/none/", "/sources/none/"):
        assert client.get(path).status_code == 404
