"""The documentation of settings and vocabularies tells what the code has, no more and no less."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.db.models import TextChoices

from archive.models import choices
from archive.values.event_kinds import EVENT_KINDS

ROOT = Path(__file__).resolve().parent.parent.parent


def test_every_variable_that_is_read_is_documented() -> None:
    read = set()
    for path in ("settings.py", "databases.py"):
        source = (ROOT / "archive" / path).read_text()
        read |= set(re.findall(r'(?:environ\.get|flag|listed)\(\s*"([A-Z_]+)"', source))
    told = set(re.findall(r"^\| `([A-Z_]+)`", (ROOT / "docs/settings.md").read_text(), re.M))
    assert read == told


@pytest.mark.parametrize(
    "words",
    [
        c
        for c in vars(choices).values()
        if isinstance(c, type) and issubclass(c, TextChoices) and c is not TextChoices
    ],
)
def test_every_word_of_a_vocabulary_is_documented(words: type[TextChoices]) -> None:
    text = (ROOT / "docs/vocabularies.md").read_text()
    for value, label in words.choices:
        assert f"`{value}`" in text or f" {label}" in text or f" {value} " in text, value


def test_every_event_kind_is_documented_with_its_coding() -> None:
    told = dict(re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", (ROOT / "docs/vocabularies.md").read_text(), re.M))
    for kind in EVENT_KINDS:
        for code in (kind.plover_type, kind.plover_mode, kind.acled_type, kind.acled_sub_type):
            assert code in told[kind.slug]
