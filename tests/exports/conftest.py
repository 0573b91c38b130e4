"""What the tests of exports share: an archive as bytes, and lines as somebody else would write them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from archive.exports.load import load
from archive.exports.records import export
from archive.exports.report import Report
from tests.exports import house
from tests.lasting import Lasting, Once

Records = list[dict[str, Any]]


def exported() -> bytes:
    out = io.BytesIO()
    export(out)
    return out.getvalue()


def records(kind: str = "") -> Records:
    """What an export holds now, of one type or of all."""
    found = [json.loads(line) for line in exported().splitlines()]
    return [record for record in found if record["type"] == kind or not kind]


@pytest.fixture(scope="module")
def lasting_house(once: Once) -> Lasting:
    return once(make_house, indexed=False)


@pytest.fixture
def rich(lasting_house: Lasting, db: None) -> bytes:
    """The export of the archive in which every field holds something; that archive is there."""
    return bytes(lasting_house.own())


def make_house() -> bytes:
    house.build()
    return exported()


@pytest.fixture
def take(db: None) -> Callable[..., Report]:
    """Load records that are given as objects."""

    def take_records(*given: dict[str, Any], **options: Any) -> Report:
        return load([json.dumps(record) for record in given], **options)

    return take_records


SOURCE = {"type": "source", "slug": "wire", "name": "Wire"}
PERSON = {"type": "person", "slug": "azad-demo", "name": "Azad Demo"}
PLACE = {"type": "place", "slug": "testabad", "name": "Testabad"}
ORGANIZATION = {"type": "organization", "slug": "ministry", "name": "Ministry of Examples"}
TEXT = "Azad Demo meets nobody\n\nTESTABAD (Wire) – Azad Demo met nobody on Sunday."


def an_article(**fields: Any) -> dict[str, Any]:
    return {"type": "article", "id": "a1", "source": "wire", "language": "en", "text": TEXT} | fields


def a_mention(**fields: Any) -> dict[str, Any]:
    return {"start": 0, "end": 9, "entity": "person:azad-demo", "kind": "name"} | fields


def an_event(**fields: Any) -> dict[str, Any]:
    return {"type": "event", "id": "e1", "kind": "meeting", "title": "Meeting"} | fields


def evidence(**fields: Any) -> dict[str, Any]:
    return {"article": "a1", "start": 24, "end": 70} | fields
