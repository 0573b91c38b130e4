"""One small archive, and a client that asks it over the API."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from archive.models import ArticleTag, CasualtyReport, Participation, Tag
from tests import cast
from tests.lasting import Lasting, Once

Get = Callable[..., Any]


@pytest.fixture(scope="module")
def lasting_world(once: Once) -> Lasting:
    return once(make_world)


@pytest.fixture
def world(lasting_world: Lasting, db: None) -> dict[str, Any]:
    """One published article with everything that can hang on one."""
    return dict(lasting_world.own())


def make_world() -> dict[str, Any]:
    article = cast.an_article(
        published_earliest="2024-03-14",
        published_latest="2024-03-14",
        published_basis="stated",
        published_expression="14 March 2024",
    )
    person, other = cast.a_person(), cast.a_person("Berivan Sample")
    ministry = cast.an_organization()
    place = cast.a_place(lat=36.0, lon=44.0)
    article.dateline_place = place
    article.save()
    for entity, words in (
        (person, "Azad Demo"),
        (other, "Berivan Sample"),
        (ministry, "Ministry of Examples"),
    ):
        cast.a_mention(article, entity, words, rule="alias", confidence=0.98)
    event = cast.an_event(
        article, place=place, date_earliest="2024-03-10", date_latest="2024-03-10", date_basis="relative"
    )
    Participation.objects.create(event=event, entity=person, part="actor1")
    casualty = CasualtyReport.objects.create(event=event, measure="injured", best=1, wording="one hurt")
    cast.evidence_for(article, "lasted an hour", casualty=casualty)
    role = cast.a_role(other, "Minister", article, organization=ministry)
    tag = Tag.objects.create(slug="talks", name="Talks")
    ArticleTag.objects.create(article=article, tag=tag)
    return {"article": article, "person": person, "event": event, "role": role, "place": place, "tag": tag}


@pytest.fixture
def get(client: Client) -> Get:
    """``get("articles/", limit=5)``: the answer, its JSON under ``.data``."""

    def ask(path: str, **parameters: Any) -> Any:
        response = client.get(f"/api/v1/{path}", parameters, headers={"host": "localhost"})
        told = "json" in response["Content-Type"] and not response.streaming
        response.data = response.json() if told else None
        return response

    return ask
