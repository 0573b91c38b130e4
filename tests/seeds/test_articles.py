"""The seed articles: enough of them, of every shape, and none of them copied."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from archive.ingest.parse.stage import parse
from archive.ingest.read import read

pytestmark = pytest.mark.one_database

COPIED = 8
"""So many consecutive words of another text are a sentence taken over, not a name or a turn of phrase."""

UNDATED = {"araji-in-erbil-1-wire.txt", "roberson-in-erbil-1-wire.txt", "roberson-in-erbil-2-brief.txt"}
"""Texts that do not say when they were published, as some real ones do not."""


def paths() -> list[Path]:
    return sorted((settings.SEEDS_DIR / "articles").glob("*.txt"))


def text_of(path: Path) -> str:
    return read(path.read_bytes(), path.name).text


def shingles(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold().replace("’", "'"))
    return zip(*(words[start:] for start in range(COPIED)), strict=False)


def test_there_are_at_least_forty_articles() -> None:
    assert len(paths()) >= 40


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_a_text_can_be_read_and_has_the_length_of_a_news_item(path: Path) -> None:
    text = text_of(path)
    assert "\ufffd" not in text
    assert 110 <= len(text.split()) <= 350


def test_they_are_written_in_four_languages() -> None:
    languages = Counter(parse(text_of(path)).language for path in paths())
    assert languages["en"] >= 30
    assert (languages["ar"], languages["ckb"], languages["tr"]) == (4, 3, 3)


def test_no_two_files_hold_the_same_text() -> None:
    assert len({text_of(path) for path in paths()}) == len(paths())


def test_all_but_three_say_when_they_were_published() -> None:
    """By a dateline, a line of its own, a crawler's prefix or a caption."""
    silent = set()
    for path in paths():
        parsed = parse(text_of(path))
        stated = parsed.dateline.date or parsed.date_line or parsed.crawler_date or parsed.of("caption")
        if not stated:
            silent.add(path.name)
    assert silent == UNDATED | {"salih-elected.txt"}  # that one has the date in its first sentence


def test_they_hold_the_shapes_of_real_outlets() -> None:
    raw = [path.read_bytes() for path in paths()]
    parsed = [parse(text_of(path)) for path in paths()]
    kinds = Counter(kind for each in parsed for kind in {part.kind for part in each.parts})
    assert kinds["caption"] >= 2 and kinds["credit"] >= 5 and kinds["related_link"] >= 5
    assert kinds["standfirst"] >= 5
    assert sum(not each.of("headline") for each in parsed) >= 3
    assert sum(each.crawler_date is not None for each in parsed) >= 2
    assert sum(each.date_line is not None for each in parsed) >= 3
    assert any(data.startswith(b"\xef\xbb\xbf") for data in raw)
    assert any(data.startswith(b"\xff\xfe") for data in raw)
    assert any(b"\r\n" in data for data in raw)
    assert {"utf-8", "utf-16-le", "cp1256"} <= {read(data).charset for data in raw}
    texts = [text_of(path) for path in paths()]
    for trap in ("\u00a0", "\u200b", "\u200c", "\u200f", "\u00ad", "’", "“"):
        assert any(trap in text for text in texts), repr(trap)
    assert any("al-Aaraji" in text and "al-Araji" in text for text in texts)


def test_a_credit_names_a_desk_and_nobody_that_does_not_exist() -> None:
    for path in paths():
        text = text_of(path)
        credits = {span.of(text) for span in parse(text).of("credit")}
        assert credits <= {"Editing by the Archive desk"}, path.name


def test_a_link_to_another_story_leads_to_one_of_these() -> None:
    headlines = {span.of(text) for text in map(text_of, paths()) for span in parse(text).of("headline")}
    for path in paths():
        text = text_of(path)
        for span in parse(text).of("related_link"):
            assert span.of(text).removeprefix("Read More: ").strip() in headlines, path.name


def test_no_sentence_is_taken_from_the_texts_that_were_retold() -> None:
    originals = sorted((settings.BASE_DIR.parent / "shared" / "seeds").glob("*.txt"))
    if not originals:
        pytest.skip("the texts that were retold are not here")
    known = {each for path in originals for each in shingles(path.read_text(encoding="utf-8"))}
    taken = {path.name: found for path in paths() if (found := known & set(shingles(text_of(path))))}
    assert taken == {}


def test_every_article_has_subjects_that_the_reference_data_know() -> None:
    lines = (settings.SEEDS_DIR / "articles" / "tags.tsv").read_text(encoding="utf-8").splitlines()
    rows = dict(line.split("\t") for line in lines if not line.startswith("#"))
    known = {
        json.loads(line)["slug"]
        for line in (settings.SEEDS_DIR / "reference" / "tags.ndjson")
        .read_text(encoding="utf-8")
        .splitlines()
    }
    assert set(rows) == {path.name for path in paths()}
    assert {slug for tags in rows.values() for slug in tags.split()} <= known
