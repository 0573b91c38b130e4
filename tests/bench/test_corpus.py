"""The made-up archive: the same each time, true to its own words, and taken by ``load``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from archive.exports.load import load
from archive.models import Article, Event, Mention
from bench.corpus import TONGUES, Corpus

FEW = 40


@pytest.fixture(scope="module", autouse=True)
def few_words() -> Iterator[None]:
    """Vocabularies of hundreds of words, which are made sooner than those of ten thousands."""
    smaller = tuple(replace(tongue, words=tongue.words // 100) for tongue in TONGUES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bench.corpus.TONGUES", smaller)
        yield


@pytest.fixture(scope="module")
def corpus(few_words: None) -> Corpus:
    return Corpus(FEW)


@pytest.mark.one_database
def test_the_same_number_and_seed_give_the_same_records(corpus: Corpus) -> None:
    assert list(Corpus(FEW).records()) == list(corpus.records())
    assert Corpus(FEW, seed=2).article(0).record["text"] != corpus.article(0).record["text"]


@pytest.mark.one_database
def test_names_stand_in_the_text_where_the_mentions_say(corpus: Corpus) -> None:
    names: dict[str, set[str]] = {}
    for record in corpus.records():
        if record["type"] in ("person", "organization", "place"):
            key = f"{record['type']}:{record['slug']}"
            names[key] = {record["name"], *(name["text"] for name in record["names"])}
    for number in range(FEW):
        article = corpus.article(number).record
        assert len(article["mentions"]) >= 6
        for one in article["mentions"]:
            assert article["text"][one["start"] : one["end"]] in names[one["entity"]]


@pytest.mark.one_database
def test_an_article_has_the_words_of_a_news_story(corpus: Corpus) -> None:
    words = [len(corpus.article(number).record["text"].split()) for number in range(FEW)]
    assert min(words) >= 250
    assert max(words) <= 400


def test_load_takes_every_line(db: None, corpus: Corpus, tmp_path: Path) -> None:
    file = tmp_path / "corpus.ndjson"
    file.write_bytes(b"".join(orjson.dumps(record) + b"\n" for record in corpus.records()))
    assert load(str(file)).ok
    assert Article.objects.published().count() == FEW
    assert Mention.objects.published().count() == sum(
        len(corpus.article(number).record["mentions"]) for number in range(FEW)
    )
    assert Event.objects.published().exists()
