"""Long texts, and texts made to be slow, are read in seconds."""

from __future__ import annotations

import pytest

from archive.ingest.date.stage import date
from archive.ingest.parse.stage import parse
from archive.values.text import view
from tests.patience import patience

pytestmark = pytest.mark.one_database

PARAGRAPH = (
    "The mayor met the guests on Sunday, January 28, 2024, two days after the vote of Sept. 25. "
    "He said: “It holds.” "
)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor opens bridge\n\n" + "\n\n".join(f"{PARAGRAPH} No {number}." for number in range(2300)),
        PARAGRAPH * 2300,
        "2024-01-28 " * 24_000,
        "(" * 260_000,
        "A " * 130_000,
        "A/" * 130_000,
        "– " * 130_000,
        "\n" * 260_000 + "Words.",
        "Mr. " * 65_000,
        "two days ago " * 20_000,
        "last next the 1 of " * 13_000,
        " \u200b\u00a0" * 86_000 + "Words.",
        "by " * 86_000,
        "a\u0301" * 130_000,
    ],
    ids=range(14),
)
def test_a_quarter_of_a_million_characters_take_a_few_seconds(text: str) -> None:
    with patience(20):
        view(text)
        date(text, parse(text))
