"""From a name to those who may be meant, over the API."""

from __future__ import annotations

from typing import Any

import pytest

from archive import curate, search
from archive.models import Entity, Name
from archive.models.choices import Review
from tests import cast
from tests.api.conftest import Get
from tests.api.test_contract import differences
from tests.lasting import Lasting, Once

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def lasting_names(once: Once) -> Lasting:
    return once(make_names)


@pytest.fixture
def named(lasting_names: Lasting, db: None) -> dict[str, Entity]:
    return dict(lasting_names.own())


def make_names() -> dict[str, Entity]:
    rows = {
        "azad": cast.a_person("Azad al-Saaran"),
        "other": cast.a_person("Bahar al-Saaran"),
        "town": cast.a_place("Testabad"),
        "province": cast.a_place("Testabad Province"),
        "ministry": cast.an_organization("Ministry of Defence (Iraq)"),
    }
    Name.objects.create(entity=rows["azad"], text="ئازاد ساران", language="ckb")
    Name.objects.create(entity=rows["ministry"], text="MoD", kind="abbreviation")
    return rows


def slugs(answer: Any) -> list[str]:
    return [row["entity"]["slug"] for row in answer.data["results"]]


def test_a_spelling_leads_to_its_bearer_with_score_and_reasons(named: dict[str, Any], get: Get) -> None:
    answer = get("resolve/", name="Azad Saran")
    (row,) = answer.data["results"]
    assert row["entity"] == {
        "slug": "azad-al-saaran",
        "name": "Azad al-Saaran",
        "kind": "person",
        "url": "http://localhost/api/v1/people/azad-al-saaran/",
    }
    assert (row["verdict"], row["name"]) == ("propose", "Azad al-Saaran")
    assert 0.9 < row["score"] < 1
    assert {"al- dropped", "a = aa"} <= set(row["reasons"])
    assert row["page"] == "http://localhost/people/azad-al-saaran/"


def test_a_name_in_another_script_is_found_and_the_nearest_name_is_shown(
    named: dict[str, Any], get: Get
) -> None:
    (row,) = get("resolve/", name="ازاد ساران").data["results"]
    assert (row["entity"]["slug"], row["name"]) == ("azad-al-saaran", "ئازاد ساران")


@pytest.mark.parametrize(
    ("asked", "names", "found"),
    [
        ("Azad al-Saaran", "exact", ["azad-al-saaran"]),
        ("azad al-saaran", "exact", []),
        ("AZAD AL SAARAN", "fold", ["azad-al-saaran"]),
        ("Azad Saran", "fold", []),
        ("Azad Saran", "fuzzy", ["azad-al-saaran"]),
        ("MoD", "fuzzy", ["ministry-of-defence-iraq"]),
        ("MoI", "fuzzy", []),
        ("Iraqi Defense Ministry", "fuzzy", ["ministry-of-defence-iraq"]),
        ("Azad", "fuzzy", []),
    ],
)
def test_how_far_a_name_may_differ_is_for_the_asker_to_say(
    asked: str, names: str, found: list[str], named: dict[str, Any], get: Get
) -> None:
    assert slugs(get("resolve/", name=asked, names=names)) == found


def test_a_town_is_not_its_province(named: dict[str, Any], get: Get) -> None:
    assert slugs(get("resolve/", name="Testabad")) == ["testabad"]
    assert slugs(get("resolve/", name="Testabad Governorate", kind="place")) == ["testabad-province"]


def test_the_kind_narrows(named: dict[str, Any], get: Get) -> None:
    assert slugs(get("resolve/", name="Testabad", kind="place")) == ["testabad"]
    assert slugs(get("resolve/", name="Testabad", kind="person")) == []


def test_what_is_the_same_comes_first(named: dict[str, Any], get: Get) -> None:
    cast.a_person("Azad Saaran")
    search.rebuild()
    assert slugs(get("resolve/", name="Azad Saaran")) == ["azad-saaran", "azad-al-saaran"]
    assert slugs(get("resolve/", name="Azad Saaran", limit=1)) == ["azad-saaran"]


def test_who_is_hidden_is_no_candidate_even_before_the_index_knows(named: dict[str, Any], get: Get) -> None:
    Entity.objects.filter(pk=named["azad"].pk).update(review=Review.REJECTED)
    assert slugs(get("resolve/", name="Azad al-Saaran")) == []


def test_a_name_that_an_editor_refused_is_not_proposed_again(named: dict[str, Any], get: Get) -> None:
    curate.refuse_name(named["azad"], "Azad Saran")
    assert slugs(get("resolve/", name="azad saran")) == []
    assert slugs(get("resolve/", name="Azad Saraan")) == ["azad-al-saaran"]


def test_who_was_told_apart_from_the_bearer_is_not_proposed(named: dict[str, Any], get: Get) -> None:
    other = cast.a_person("Azad Saaran")
    search.rebuild()
    curate.tell_apart([named["azad"], other])
    assert slugs(get("resolve/", name="Azad Saaran")) == ["azad-saaran"]
    assert set(slugs(get("resolve/", name="Azzad Saaran"))) == {"azad-saaran", "azad-al-saaran"}


@pytest.mark.parametrize(
    ("parameters", "wrong"),
    [
        ({}, "name"),
        ({"name": ""}, "name"),
        ({"name": "x" * 301}, "name"),
        ({"name": "Azad", "kind": "event"}, "kind"),
        ({"name": "Azad", "names": "wild"}, "names"),
        ({"name": "Azad", "limit": "0"}, "limit"),
        ({"name": "Azad", "limit": "51"}, "limit"),
        ({"name": "Azad", "limit": "many"}, "limit"),
        ({"name": "Azad", "limit": "9" * 5000}, "limit"),
        ({"name": "Azad", "cursor": "x"}, "cursor"),
    ],
)
def test_a_question_that_cannot_be_read_is_a_problem(
    parameters: dict[str, str], wrong: str, named: dict[str, Any], get: Get
) -> None:
    answer = get("resolve/", **parameters)
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert list(answer.data["errors"]) == [wrong]


def test_an_unknown_parameter_names_the_known_ones(named: dict[str, Any], get: Get) -> None:
    told = get("resolve/", name="Azad", colour="red").data["errors"]["colour"][0]
    assert all(name in told for name in ("name", "kind", "names", "limit")) and "cursor" not in told


@pytest.mark.parametrize("name", ["—", "\u200f\u200e", "'; --", "٣٣", "a " * 150, "ـ", "al-", "%", "?"])
def test_odd_names_find_nobody(name: str, named: dict[str, Any], get: Get) -> None:
    answer = get("resolve/", name=name)
    assert answer.status_code == 200 and answer.data["results"] == []


def test_without_an_index_nobody_is_found(db: None, get: Get) -> None:
    cast.a_person()
    assert get("resolve/", name="Azad Demo").data == {"results": []}


def test_more_candidates_cost_no_more_queries(
    named: dict[str, Any], get: Get, django_assert_num_queries: Any
) -> None:
    for number in range(20):
        cast.a_person("Azad Saran", slug=f"azad-{number}")
    search.rebuild()
    with django_assert_num_queries(5):
        assert len(slugs(get("resolve/", name="Azad Sarran", kind="person", limit=50))) == 21


def test_the_answer_has_the_shape_that_the_schema_states(named: dict[str, Any], get: Get) -> None:
    from api.serializers.names import CandidatesSerializer

    assert differences(CandidatesSerializer(), get("resolve/", name="Azad Saran").data) == []


def test_the_schema_tells_the_parameters_and_the_door_the_address(named: dict[str, Any], get: Get) -> None:
    from drf_spectacular.generators import SchemaGenerator

    operation = SchemaGenerator().get_schema(request=None, public=True)["paths"]["/api/v1/resolve/"]["get"]
    assert {one["name"] for one in operation["parameters"]} >= {"name", "kind", "names", "limit"}
    assert get("").data["resolve"] == "http://localhost/api/v1/resolve/"
