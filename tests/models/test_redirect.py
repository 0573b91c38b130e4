"""Old keys lead to what they name today."""

from __future__ import annotations

import pytest

from archive.models import Redirect
from tests import cast

pytestmark = pytest.mark.django_db


def test_old_keys_lead_through_merges_of_merges_to_the_last_heir() -> None:
    heir = cast.a_person("Heir")
    middle = cast.a_person("Middle", merged_into=heir)
    cast.a_person("First", merged_into=middle)
    Redirect.objects.create(kind="person", key="older", entity=middle)
    keys = ["first", "middle", "older", "heir", "never-was"]
    assert Redirect.objects.heirs("person", keys) == dict.fromkeys(["first", "middle", "older"], heir.pk)
    assert Redirect.objects.heirs("place", keys) == {}


def test_old_ids_of_events_and_articles_lead_on() -> None:
    article = cast.an_article()
    event = cast.an_event(article)
    old = cast.an_event(article, title="The same", merged_into=event)
    Redirect.objects.create(kind="article", key="oldoldold0", article=article)
    assert Redirect.objects.heirs("event", [old.public_id, event.public_id]) == {old.public_id: event.pk}
    assert Redirect.objects.heirs("article", ["oldoldold0"]) == {"oldoldold0": article.pk}


def test_a_ring_of_merges_comes_to_an_end() -> None:
    one, other = cast.a_person("One"), cast.a_person("Other")
    for lost, into in ((one, other), (other, one)):
        lost.merged_into = into
        lost.save()
    assert set(Redirect.objects.heirs("person", ["one"]).values()) <= {one.pk, other.pk}
