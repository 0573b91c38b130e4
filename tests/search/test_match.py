"""What a question finds, in which order, and page by page."""

from __future__ import annotations

import pytest

from archive import search
from archive.search import Question
from tests import cast


@pytest.mark.django_db
def test_a_word_of_the_text_finds_the_article(search_index):
    article = cast.an_article()
    cast.an_article("Nothing alike\n\nRain fell.\n")
    search_index()
    page = search.match(Question(q="talks"))
    assert (page.ids, page.total, page.next) == ([article.pk], 1, "")
