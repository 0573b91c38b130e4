"""The reference data: whole, in the form of records, and true to the map."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings

from archive.values.names import fold_case

pytestmark = pytest.mark.one_database

KINDS = {
    "sources": "source",
    "tags": "tag",
    "places": "place",
    "organizations": "organization",
    "people": "person",
}
LANGUAGES = {"en", "ar", "ckb", "kmr", "tr", "fa", "fr"}

SHARED_NAMES: dict[str, str] = {}
"""A name that two entities of different slugs bear, and why both keep it."""

BOXES = {
    "IQ": (29.0, 37.5, 38.7, 48.8),
    "SY": (32.3, 37.4, 35.6, 42.5),
    "TR": (35.8, 42.2, 25.6, 44.9),
    "IR": (25.0, 39.9, 44.0, 63.4),
    "US": (24.0, 49.5, -125.0, -66.0),
    "RU": (41.0, 82.0, 27.0, 180.0),
    "CH": (45.8, 47.9, 5.9, 10.6),
    "BE": (49.4, 51.6, 2.5, 6.5),
    "FR": (41.3, 51.2, -5.2, 9.7),
    "DE": (47.2, 55.1, 5.8, 15.1),
}
"""South, north, west, east of each country, in degrees."""


def records(name: str) -> list[dict[str, Any]]:
    path = settings.SEEDS_DIR / "reference" / f"{name}.ndjson"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def entities() -> Iterator[dict[str, Any]]:
    for name in ("places", "organizations", "people"):
        yield from records(name)


@pytest.mark.parametrize("name", KINDS)
def test_every_line_is_a_record_of_its_kind_with_a_slug_of_its_own(name: str) -> None:
    found = records(name)
    assert {record["type"] for record in found} == {KINDS[name]}
    assert len({record["slug"] for record in found}) == len(found)
    assert all(record["name"].strip() == record["name"] != "" for record in found)


def test_the_archive_knows_some_three_hundred_people_organizations_and_places() -> None:
    assert len(list(entities())) >= 275


@pytest.mark.parametrize("name", ["tags", "places", "organizations"])
def test_a_parent_stands_above_its_children_in_the_file(name: str) -> None:
    seen: set[str] = set()
    for record in records(name):
        assert record["parent"] is None or record["parent"] in seen, record["slug"]
        seen.add(record["slug"])


def test_the_tree_of_tags_has_one_code_of_the_iptc() -> None:
    tags = records("tags")
    assert len(tags) >= 40
    assert [tag["code"] for tag in tags if tag.get("code")] == ["medtop:16000000"]
    assert all(tag["description"] for tag in tags)


def test_no_source_is_judged_and_only_the_archive_desk_sums_up() -> None:
    sources = {source["slug"]: source for source in records("sources")}
    assert {source["reliability"] for source in sources.values()} == {"F"}
    assert [slug for slug, source in sources.items() if source.get("summaries")] == ["archive-desk"]
    assert "unknown" in sources


def test_a_known_post_says_where_it_is_known_from_and_waits_for_an_editor() -> None:
    known = {f"{record['type']}:{record['slug']}" for record in entities()}
    posts = records("posts")
    assert len(posts) >= 80 and len({post["id"] for post in posts}) == len(posts)
    for post in posts:
        owner = f"organization:{post['organization']}" if "organization" in post else f"place:{post['area']}"
        assert {f"person:{post['person']}", owner} <= known, post
        assert post["origin"] and post["review"] == "unreviewed"
        assert not post.get("latest") or post.get("earliest", "") <= post["latest"], post


def test_nothing_here_is_confirmed_by_an_editor_yet() -> None:
    assert {record["review"] for record in entities()} == {"unreviewed"}


def test_a_name_says_its_language_and_its_script() -> None:
    for record in entities():
        for name in record["names"]:
            arabic = any("\u0600" <= letter <= "\u06ff" for letter in name["text"])
            assert name["script"] == ("Arab" if arabic else "Latn"), name
            assert name["lang"] in LANGUAGES, name
            assert arabic == (name["lang"] in {"ar", "ckb", "fa"}), name


def test_an_entity_has_each_name_once() -> None:
    for record in entities():
        texts = [record["name"], *(name["text"] for name in record["names"])]
        assert len(set(texts)) == len(texts), record["slug"]


def test_no_two_entities_share_a_name() -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for record in entities():
        for text in (record["name"], *(name["text"] for name in record["names"])):
            bearers[fold_case(text)].add(f"{record['type']}:{record['slug']}")
    assert {name: keys for name, keys in bearers.items() if len(keys) > 1 and name not in SHARED_NAMES} == {}


def test_a_town_lies_in_its_country_and_bears_the_id_it_was_found_by() -> None:
    placed = [place for place in records("places") if place["lat"] is not None]
    assert len(placed) >= 50
    for place in placed:
        south, north, west, east = BOXES[place["country"]]
        assert south <= place["lat"] <= north and west <= place["lon"] <= east, place["slug"]
        assert place["geonames_id"]


def test_what_geonames_does_not_hold_has_no_coordinates() -> None:
    for place in records("places"):
        if place["kind"] not in {"city", "town"}:
            assert place["lat"] is place["lon"] is place["geonames_id"] is None, place["slug"]


def test_a_place_lies_in_the_country_of_its_parent() -> None:
    country = {place["slug"]: place["country"] for place in records("places")}
    for place in records("places"):
        above = country.get(place["parent"])
        assert above in (None, place["country"]), place["slug"]


def test_the_notices_name_where_the_data_come_from() -> None:
    notice = (settings.BASE_DIR / "NOTICE").read_text(encoding="utf-8")
    assert "GeoNames" in notice and "CLDR" in notice
