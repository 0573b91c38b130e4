"""What a list says of the words that were asked for: the passage, and where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive import search
from archive.models import Source
from tests import cast
from tests.api.conftest import Get

TEXT = (
    "\ufeffA headline of drones\n\n"
    + "\U0001f6a9 Nothing happened for long. " * 20
    + "Then a drone crossed the border near Azad Demo’s house. "
    + "It rained. " * 30
)


def test_offsets_of_a_snippet_lead_into_the_text_of_the_article(world: dict[str, Any], get: Get) -> None:
    article = cast.an_article(TEXT)
    search.rebuild()
    [row] = get("articles/", q="drone border").data["results"]
    snippet, whole = row["snippet"], get(f"articles/{article.public_id}/").data["text"][0]["text"]
    assert whole[snippet["start"] : snippet["end"]] == snippet["text"]
    assert [whole[start:end] for start, end in snippet["marks"]] == ["drone", "border"]
    assert "Then a drone crossed the border" in snippet["text"] and len(snippet["text"]) <= 200


def test_whoever_is_asked_for_beside_the_words_is_marked_too(world: dict[str, Any], get: Get) -> None:
    article = cast.an_article(TEXT)
    cast.a_mention(article, world["person"], "Azad Demo")
    search.rebuild()
    [row] = get("articles/", q="drone", person="azad-demo").data["results"]
    assert [TEXT[start:end] for start, end in row["snippet"]["marks"]] == ["drone", "Azad Demo"]


def test_without_words_no_text_is_read_for_a_list(world: dict[str, Any], get: Get) -> None:
    with CaptureQueriesContext(connection) as queries:
        [row] = get("articles/", person="azad-demo").data["results"]
    assert "snippet" not in row
    assert not any("archive_articletext" in query["sql"] for query in queries)


@pytest.mark.parametrize(("policy", "shown"), [("full", True), ("excerpt", True), ("metadata", False)])
def test_a_snippet_keeps_to_the_text_policy(
    policy: str, shown: bool, world: dict[str, Any], get: Get
) -> None:
    Source.objects.update(text_policy=policy)
    [row] = get("articles/", q="talks").data["results"]
    assert bool(row["snippet"]) is shown
    assert ("talks" in str(row["snippet"])) is shown
