"""Lists and details: what programs read."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api.views.root import RESOURCES
from archive import curate, search
from archive.models import Article, Place, Redirect, Source
from tests import cast
from tests.api.conftest import Get


@pytest.mark.parametrize("resource", RESOURCES)
def test_every_list_and_every_record_in_it_answers(resource: str, world: dict[str, Any], get: Get) -> None:
    page = get(f"{resource}/")
    assert page.status_code == 200
    assert page.data["results"]
    for row in page.data["results"]:
        key = row.get("id") or row["slug"]
        detail = get(f"{resource}/{key}/")
        assert detail.status_code == 200
        assert row.items() <= detail.data.items()


def test_the_door_names_every_resource(get: Get, db: None) -> None:
    assert set(get("").data) == {*RESOURCES, "resolve", "suggest", "schema", "docs"}


def test_an_article_is_told_with_its_text_and_everything_noted_in_it(world: dict[str, Any], get: Get) -> None:
    article: Article = world["article"]
    data = get(f"articles/{article.public_id}/").data
    assert data["text"] == [{"start": 0, "text": cast.TEXT}]
    assert data["published"]["earliest"] == "2024-03-14"
    assert data["published"]["expression"] == "14 March 2024"
    assert data["dateline_place"] == {"slug": "testabad", "name": "Testabad"}
    assert [m["exact"] for m in data["mentions"]] == ["Azad Demo", "Berivan Sample", "Ministry of Examples"]
    for mention in data["mentions"]:
        assert cast.TEXT[mention["start"] : mention["end"]] == mention["exact"]
    assert data["events"] == [world["event"].public_id]
    assert data["roles"] == [world["role"].public_id]
    assert data["tags"] == [{"slug": "talks", "name": "Talks"}]
    assert data["original"]["sha256"] == article.document.sha256


def test_a_hidden_place_stands_in_no_dateline(world: dict[str, Any], get: Get) -> None:
    Place.objects.filter(slug="testabad").update(review="rejected")
    assert get(f"articles/{world['article'].public_id}/").data["dateline_place"] is None
    assert get("articles/").data["results"][0]["dateline_place"] is None


def test_an_event_is_told_with_its_quotes_codes_and_casualties(world: dict[str, Any], get: Get) -> None:
    data = get(f"events/{world['event'].public_id}/").data
    assert data["evidence"][0]["exact"] == "met Berivan Sample"
    assert data["coding"]["plover_type"] == "CONSULT"
    assert data["coding"]["acled_type"] == ""
    assert data["casualties"][0]["wording"] == "one hurt"
    assert data["participations"][0]["entity"]["slug"] == "azad-demo"
    assert data["sources"] == ["demo-wire"]


def test_a_role_runs_from_its_first_to_its_last_report(world: dict[str, Any], get: Get) -> None:
    later = cast.an_article(
        "Later\n\nBerivan Sample again.",
        published_earliest="2025-01-01",
        published_latest="2025-01-02",
        published_basis="stated",
    )
    cast.evidence_for(later, "Berivan Sample", role=world["role"])
    data = get(f"roles/{world['role'].public_id}/").data
    assert (data["first_reported"], data["last_reported"]) == ("2024-03-14", "2025-01-02")
    assert data["evidence_count"] == 2


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_what_is_not_published_is_in_no_list_and_no_count(
    status: str, world: dict[str, Any], get: Get
) -> None:
    Article.objects.update(status=status)
    search.rebuild()
    for resource in ("articles", "events", "mentions", "roles"):
        page = get(f"{resource}/", count="exact").data
        assert (page["count"], page["results"]) == (0, []), resource
    for resource, key in (("events", "event"), ("roles", "role")):
        assert get(f"{resource}/{world[key].public_id}/").status_code == 404
    assert get(f"articles/{world['article'].public_id}/").status_code == 404


def test_what_readers_saw_and_was_withdrawn_is_gone(world: dict[str, Any], get: Get) -> None:
    draft = cast.an_article("Never seen\n\nNobody saw this.", status="draft")
    curate.withdraw([world["article"], draft])
    answers = [get(f"articles/{one.public_id}/").status_code for one in (world["article"], draft)]
    assert answers == [410, 404]


def test_a_stale_index_shows_nothing_that_was_withdrawn(world: dict[str, Any], get: Get) -> None:
    Article.objects.update(status="withdrawn")
    assert get("articles/").data["results"] == []


def test_a_merged_person_answers_301_with_the_id_it_has_now(world: dict[str, Any], get: Get) -> None:
    Redirect.objects.create(kind="person", key="asad-demo", entity=world["person"])
    response = get("people/asad-demo/")
    assert response.status_code == 301
    assert response["Location"].endswith("/api/v1/people/azad-demo/")
    assert response.data["canonical_id"] == "azad-demo"


def test_a_redirect_to_something_hidden_is_a_404(world: dict[str, Any], get: Get) -> None:
    Article.objects.update(status="draft")
    Redirect.objects.create(kind="article", key="oldoldold1", article=world["article"])
    assert get("articles/oldoldold1/").status_code == 404


@pytest.mark.parametrize("policy", ["excerpt", "metadata"])
def test_the_text_policy_binds_every_resource(policy: str, world: dict[str, Any], get: Get) -> None:
    secret = "The closing words that an excerpt does not reach."
    source = Source.objects.create(slug="careful", name="Careful", text_policy=policy)
    article = cast.an_article(
        "Careful\n\n" + "words " * 100 + secret, source=source, standfirst="Stand first."
    )
    quote = article.body.text[9:]
    cast.evidence_for(article, quote, event=world["event"])
    cast.evidence_for(article, quote, role=world["role"])
    cast.a_mention(article, world["person"], secret)
    search.rebuild()
    for path in (
        "articles/", f"articles/{article.public_id}/", f"events/{world['event'].public_id}/",
        f"roles/{world['role'].public_id}/", "mentions/",
    ):  # fmt: skip
        answer = get(path)
        assert answer.status_code == 200
        assert secret not in answer.content.decode(), path
    detail = get(f"articles/{article.public_id}/").data
    assert detail["original"]["url"] is None
    assert detail["standfirst"] == ("" if policy == "metadata" else "Stand first.")
    assert all(
        len(e["exact"]) <= 200 for e in get(f"events/{world['event'].public_id}/").data["evidence"][1:]
    )


def add_rows(world: dict[str, Any], number: int, start: int = 0) -> None:
    """More of everything, so that every list has ``number`` more rows."""
    for n in range(start, start + number):
        article = cast.an_article(
            f"Row {n}\n\nAzad Demo met Berivan Sample at {n}.", source=cast.a_source(f"s-{n}")
        )
        person = cast.a_person(f"Person {n}")
        cast.an_organization(f"Organization {n}")
        cast.a_place(f"Place {n}", parent=world["place"])
        cast.a_mention(article, world["person"], "Azad Demo")
        cast.an_event(article, title=f"Meeting {n}", place=world["place"])
        cast.a_role(person, "Head", article)
        world["tag"].children.create(slug=f"t-{n}", name=f"T {n}")
    search.rebuild()


def test_thirty_rows_cost_the_queries_of_ten(world: dict[str, Any], get: Get) -> None:
    def costs(rows: int) -> dict[str, int]:
        told = {resource: CaptureQueriesContext(connection) for resource in RESOURCES}
        for resource, queries in told.items():
            with queries:
                assert len(get(f"{resource}/", limit=100).data["results"]) >= rows, resource
        return {resource: len(queries) for resource, queries in told.items()}

    add_rows(world, 10)
    ten = costs(10)
    add_rows(world, 20, start=10)
    assert costs(30) == ten
    assert max(ten.values()) <= 8, ten


def test_pages_by_cursor_hold_every_row_once(world: dict[str, Any], get: Get) -> None:
    add_rows(world, 7)
    for resource in RESOURCES:
        whole = [row.get("id") or row["slug"] for row in get(f"{resource}/", limit=200).data["results"]]
        page, seen = get(f"{resource}/", limit=3).data, []
        while True:
            seen += [row.get("id") or row["slug"] for row in page["results"]]
            if page["next"] is None:
                break
            page = get(page["next"].split("/api/v1/")[1]).data
        assert seen == whole, resource
        assert len(set(seen)) == len(seen), resource


def test_the_count_is_exact_and_only_given_when_asked_for(world: dict[str, Any], get: Get) -> None:
    add_rows(world, 5)
    assert "count" not in get("articles/").data
    assert get("articles/", count="exact", limit=2).data["count"] == 6
    assert get("people/", count="exact", limit=2).data["count"] == 7
