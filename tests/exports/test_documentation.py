"""docs/records.md names every type of record and every field, and no other."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from archive.exports import forms
from archive.exports.checks import Fields

DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "records.md"
TEXT = DOCS.read_text(encoding="utf-8")

pytestmark = pytest.mark.one_database


def documented() -> dict[str, dict[str, bool]]:
    """Headings with a table of fields: the fields, and whether each is said to be needed."""
    found: dict[str, dict[str, bool]] = {}
    heading = ""
    for line in TEXT.splitlines():
        if match := re.fullmatch(r"##+ (.+)", line):
            heading = match.group(1)
        elif line.startswith("| ") and not line.startswith("| field"):
            cell = line.split("|")[1]
            for bold, name in re.findall(r"(\*\*)?`(\w+)`", cell):
                found.setdefault(heading, {})[name] = bool(bold)
    return found


ALL: dict[str, Fields] = {**forms.FORMS, **forms.PARTS}


@pytest.mark.parametrize("name", ALL)
def test_every_field_is_explained_and_no_other(name: str) -> None:
    needed = {field: form.required for field, form in ALL[name].items()}

    assert documented()[name] == needed


def test_nothing_else_is_explained() -> None:
    assert set(documented()) == set(ALL)


def test_the_order_of_the_types_is_that_of_a_file() -> None:
    headings = re.findall(r"^## (\w+)$", TEXT, re.M)

    assert headings == list(forms.FORMS)


def test_every_example_is_a_record() -> None:
    examples = re.findall(r"```json\n(.*?)```", TEXT, re.S)
    kinds = []
    for example in examples:
        record = json.loads(re.sub(r"\n ", "", example))
        kinds.append(record["type"])
        if record["type"] != "article":  # whose text is cut short
            assert forms.read(record)[0] == record["type"]

    assert kinds == [kind for kind in forms.FORMS if kind != "document"]


def test_every_link_leads_to_a_heading() -> None:
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^##+ (.+)$", TEXT, re.M)}

    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= headings
    assert all((DOCS.parent / link).exists() for link in re.findall(r"\]\(([\w-]+\.md)\)", TEXT))
