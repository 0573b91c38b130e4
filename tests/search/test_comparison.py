"""`check_index` proves that index and database agree, and finds what does not."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from archive import search
from archive.models import Article, ArticleTag, ArticleText, Mention, Tag
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(search_index) -> Article:
    made = cast.an_article(
        published_earliest="2024-03-14",
        published_latest="2024-03-20",
        published_basis="stated",
        language="ckb",
    )
    cast.a_mention(made, cast.a_person(), "Azad Demo")
    ArticleTag.objects.create(article=made, tag=Tag.objects.create(slug="law", name="Law"))
    cast.an_event(made)
    cast.an_article("Second\n\nMore words.")
    search.append_changes([("article", made.pk, "created")])
    search.install()
    return made


def check(**options: object) -> str:
    out = StringIO()
    call_command("check_index", stdout=out, stderr=out, **options)
    return out.getvalue()


def test_a_fresh_index_agrees(article):
    assert search.compare() == search.Comparison(2, 2, search.position(), search.position(), 2, ())
    assert "They agree." in check()
    assert "2 articles compared" in check(sample=0)


def test_an_article_too_many_or_too_few_is_named(article):
    Article.objects.filter(pk=article.pk).update(status="draft")
    assert f"article {article.pk} is in the index and not published" in search.compare().differences
    third = cast.an_article("Third\n\nMore words.")
    assert f"article {third.pk} is published and not in the index" in search.compare().differences


@pytest.mark.parametrize("what", ["text", "people", "language", "date", "tag", "gone"])
def test_a_field_that_differs_is_named(article, what: str):
    if what == "text":
        ArticleText.objects.filter(article=article).update(text="Other words", length=11)
    elif what == "people":
        cast.a_mention(article, cast.a_person("Berivan Sample"), "Berivan Sample")
    elif what == "gone":
        Mention.objects.all().delete()
    elif what == "language":
        Article.objects.filter(pk=article.pk).update(language="en")
    elif what == "date":
        Article.objects.filter(pk=article.pk).update(published_latest="2024-03-21")
    else:
        ArticleTag.objects.all().delete()
    assert any(line.startswith(f"article {article.pk}:") for line in search.compare().differences)


def test_an_index_that_is_behind_or_foreign_or_absent_is_an_error(article, settings):
    search.append_changes([("article", article.pk, "updated")])
    assert search.compare().differences == ("The index is 1 changes behind.",)
    with pytest.raises(CommandError, match="reindex"):
        check()
    settings.ARCHIVE_SEARCH_DIR = settings.ARCHIVE_SEARCH_DIR / "nowhere"
    assert search.compare().differences == ("There is no sound index.",)


def test_reindex_mends_it(article):
    ArticleTag.objects.all().delete()
    out = StringIO()
    call_command("reindex", stdout=out)
    assert out.getvalue().startswith("2 articles in the index")
    assert "They agree." in check()
