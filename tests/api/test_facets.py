"""Facets over the API: what the pages count."""

from __future__ import annotations

from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator

from api.facets import FacetsSerializer
from archive import search
from archive.models import Entity
from tests import cast
from tests.api.conftest import Get
from tests.api.test_contract import differences


@pytest.fixture
def more(world: dict[str, Any]) -> dict[str, Any]:
    for number in range(2):
        article = cast.an_article(f"Row {number}\n\nAzad Demo came.", language="tr")
        cast.a_mention(article, world["person"], "Azad Demo")
    draft = cast.an_article("Hidden\n\nAzad Demo came.", status="draft", language="ar")
    cast.a_mention(draft, world["person"], "Azad Demo")
    search.rebuild()
    return world


def values(get: Get, path: str, **asked: Any) -> dict[str, list[tuple[str, str, int]]]:
    answer = get(path, **asked).data
    assert differences(FacetsSerializer(), answer) == []
    return {
        row["parameter"]: [(one["value"], one["name"], one["count"]) for one in row["values"]]
        for row in answer["results"]
    }


def test_articles_are_counted_by_every_parameter(more: dict[str, Any], get: Get) -> None:
    found = values(get, "articles/facets/")
    assert found["person"] == [("azad-demo", "Azad Demo", 3), ("berivan-sample", "Berivan Sample", 1)]
    assert found["lang"] == [("tr", "Turkish", 2), ("en", "English", 1)]
    assert found["event_kind"] == [("meeting", "Meeting", 1)] and found["year"] == [("2024", "2024", 1)]
    assert set(found) == {"person", "organization", "place", "tag", "source", "lang", "event_kind", "year"}
    assert values(get, "articles/facets/", q="came", facet="person")["person"][0][2] == 2


def test_each_number_is_what_choosing_the_value_would_leave(more: dict[str, Any], get: Get) -> None:
    for path in ("articles/", "events/"):
        for parameter, lines in values(get, f"{path}facets/", lang="en").items():
            for value, _, number in lines:
                asked = {"lang": "en", parameter: value}
                assert get(path, count="exact", **asked).data["count"] == number, (path, parameter, value)


def test_some_facets_and_so_many_values(more: dict[str, Any], get: Get) -> None:
    found = values(get, "articles/facets/", facet=["lang", "person"], limit=1)
    assert found == {"lang": [("tr", "Turkish", 2)], "person": [("azad-demo", "Azad Demo", 3)]}
    assert list(values(get, "events/facets/", facet="kind")) == ["kind"]


def test_what_readers_may_not_see_is_no_value(more: dict[str, Any], get: Get) -> None:
    Entity.objects.filter(pk=more["person"].pk).update(review="rejected")
    assert [line[0] for line in values(get, "articles/facets/")["person"]] == ["berivan-sample"]


def test_what_nobody_knows_is_refused_and_the_schema_tells_the_rest(get: Get, world: dict[str, Any]) -> None:
    for asked in ({"facet": "dateline"}, {"cursor": "x"}, {"limit": "0"}, {"person": "nobody"}, {"x": "1"}):
        assert get("articles/facets/", **asked).status_code == 400, asked
    paths = SchemaGenerator().get_schema(request=None, public=True)["paths"]
    for name, own in (("articles", "not_person"), ("events", "modality")):
        told = {one["name"] for one in paths[f"/api/v1/{name}/facets/"]["get"]["parameters"]}
        assert {"facet", "limit", "certainly", own} <= told and "cursor" not in told
