"""Who has an answer already is told that nothing has changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from archive import search
from archive.models import Change
from archive.models.choices import Action, Thing
from tests import cast

pytestmark = pytest.mark.django_db
PATHS = ("/", "/articles/", "/api/v1/articles/", "/api/v1/events/")


@pytest.fixture
def archive(search_index: Callable[[], int]) -> int:
    article = cast.an_article()
    search_index()
    return article.pk


@pytest.mark.parametrize("path", PATHS)
def test_the_same_question_again_is_answered_with_304(client: Client, archive: int, path: str) -> None:
    tag = client.get(path).headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{path}?sort=oldest", headers={"If-None-Match": tag}).status_code != 304


def test_a_change_makes_it_another_answer(client: Client, archive: int) -> None:
    tag = client.get("/api/v1/articles/").headers["ETag"]
    Change.objects.create(thing=Thing.ARTICLE, thing_id=archive, action=Action.UPDATED)
    assert client.get("/api/v1/articles/", headers={"If-None-Match": tag}).status_code == 200


def test_the_desk_and_what_was_not_found_have_no_tag(client: Client, archive: int) -> None:
    for path in ("/admin/login/", "/articles/nothing/", "/healthz"):
        assert "ETag" not in client.get(path).headers


def test_without_an_index_nothing_is_promised(client: Client, db: None) -> None:
    assert search.generation() == ""
    assert "ETag" not in client.get("/api/v1/articles/").headers
