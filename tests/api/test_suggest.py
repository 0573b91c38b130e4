"""Names as one types, over the API."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from archive.models import Entity, Name
from tests import cast
from tests.api.conftest import Get

pytestmark = pytest.mark.django_db


@pytest.fixture
def named(search_index: Any) -> dict[str, Entity]:
    rows = {
        "azad": cast.a_person("Azad al-Saaran"),
        "bahar": cast.a_person("Bahar al-Saaran"),
        "town": cast.a_place("Saaranabad"),
        "hidden": cast.a_person("Saaran Hidden", review="rejected"),
    }
    Name.objects.create(entity=rows["azad"], text="ئازاد ساران", language="ckb")
    article = cast.an_article("Bahar al-Saaran came\n\nNothing else.")
    cast.a_mention(article, rows["bahar"], "Bahar al-Saaran")
    draft = cast.an_article("Azad\n\nAzad al-Saaran came, twice.", status="draft")
    cast.a_mention(draft, rows["azad"], "Azad al-Saaran")
    search_index()
    return rows


def names(answer: Any) -> list[str]:
    return [row["name"] for row in answer.data["results"]]


def test_a_beginning_leads_to_names_most_mentioned_first(named: dict[str, Any], get: Get) -> None:
    answer = get("suggest/", q="saar")
    assert names(answer) == ["Bahar al-Saaran", "Azad al-Saaran", "Saaranabad"]
    assert [row["articles"] for row in answer.data["results"]] == [1, 0, 0]
    first = answer.data["results"][0]
    assert first["page"] == "http://localhost/people/bahar-al-saaran/"
    assert first["entity"]["url"] == "http://localhost/api/v1/people/bahar-al-saaran/"


def test_the_name_that_begins_so_is_told_with_whom_it_means(named: dict[str, Any], get: Get) -> None:
    (row,) = get("suggest/", q="ئاز").data["results"]
    assert (row["name"], row["entity"]["name"]) == ("ئازاد ساران", "Azad al-Saaran")


def test_one_kind_only_and_so_many(named: dict[str, Any], get: Get) -> None:
    assert names(get("suggest/", q="saar", kind="place")) == ["Saaranabad"]
    assert len(names(get("suggest/", q="saar", limit=1))) == 1


def test_a_slip_is_forgiven_and_nothing_is_no_error(named: dict[str, Any], get: Get) -> None:
    assert names(get("suggest/", q="bahar saran")) == ["Bahar al-Saaran"]
    assert names(get("suggest/", q="")) == names(get("suggest/", q="!!")) == names(get("suggest/")) == []


def test_an_unknown_parameter_or_kind_is_refused(named: dict[str, Any], get: Get) -> None:
    assert get("suggest/", name="x").status_code == get("suggest/", q="x", kind="event").status_code == 400


def test_what_pages_ask_is_answered_as_the_rest_of_the_api_would(
    named: dict[str, Any], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["q=saar", "q=saar&kind=place&limit=1", "q=saar&q=azad", "", "q=saar&limit=&kind=", "q=%20saar"]
    refused = ["q=saar&limit=51", "q=saar&limit=x", "q=saar&kind=event", "name=x", "q=" + "a" * 9_000]
    short = [_whole(client, query) for query in asked + refused]
    monkeypatch.setattr("api.shortcut.plain", lambda request: None)
    assert short == [_whole(client, query) for query in asked + refused]
    assert [status for status, *_ in short] == [200] * len(asked) + [400] * len(refused)


def _whole(client: Client, query: str) -> tuple[int, bytes, dict[str, str]]:
    answer = client.get(f"/api/v1/suggest/?{query}")
    return answer.status_code, answer.content, dict(answer.headers)
