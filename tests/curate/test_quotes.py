"""An editor points at words; the archive finds where they stand."""

from __future__ import annotations

import pytest

from archive import curate
from tests import cast

pytestmark = pytest.mark.django_db

TEXT = "A headline\n\nHe said “we agreed” on\u00a0Sunday.\r\nThey met. They met again.\n"


@pytest.mark.parametrize(
    "words",
    ["said “we agreed” on\u00a0Sunday", 'said "we agreed" on Sunday', "said\n“we agreed”\non  Sunday"],
)
def test_words_are_found_however_they_were_typed(words: str) -> None:
    article = cast.an_article(TEXT)
    quote = curate.find_quote(article, words)
    assert quote.exact == "said “we agreed” on\u00a0Sunday"
    assert TEXT[quote.start : quote.end] == quote.exact
    assert TEXT[: quote.start].endswith(quote.prefix) and TEXT[quote.end :].startswith(quote.suffix)


def test_words_that_stand_twice_need_a_number() -> None:
    article = cast.an_article(TEXT)
    with pytest.raises(curate.Refused, match="at 2 places"):
        curate.find_quote(article, "They met")
    first, second = (curate.find_quote(article, "They met", number) for number in (1, 2))
    assert first.start < second.start
    for number in (0, 3):
        with pytest.raises(curate.Refused, match="2 places only"):
            curate.find_quote(article, "They met", number)


@pytest.mark.parametrize("words", ["nowhere", "", "   ", "(", "met.*again"])
def test_words_that_are_not_there_are_refused(words: str) -> None:
    with pytest.raises(curate.Refused, match="do not stand"):
        curate.find_quote(cast.an_article(TEXT), words)
