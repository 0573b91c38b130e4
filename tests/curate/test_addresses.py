"""Old addresses lead to their things for ever."""

from __future__ import annotations

import pytest

from archive import curate
from archive.models import Person, Redirect, Source, Tag
from tests import cast
from tests.curate.conftest import log

pytestmark = pytest.mark.django_db


def redirects() -> dict[str, str]:
    return {f"{r.kind}:{r.key}": str(r.entity or r.tag or r.source) for r in Redirect.objects.all()}


def test_the_old_address_of_a_person_leads_to_the_new_one() -> None:
    azad = cast.a_person()
    change_set = curate.rename(azad, name="Azad Example", slug="azad-example")
    assert redirects() == {"person:azad-demo": "Azad Example"}
    assert log() == [("entity", "person:azad-example", "updated")]
    assert change_set is not None
    curate.undo(change_set)
    assert Person.objects.get().slug == "azad-demo" and redirects() == {}


def test_a_new_name_alone_moves_nothing() -> None:
    curate.rename(cast.a_person(), name="Azad Example")
    assert redirects() == {}


def test_a_thing_may_take_its_own_old_address_back() -> None:
    azad = cast.a_person()
    curate.rename(azad, slug="azad")
    curate.rename(azad, slug="azad-demo")
    assert redirects() == {"person:azad": "Azad Demo"}


def test_nobody_takes_an_address_that_leads_elsewhere() -> None:
    curate.rename(cast.a_person(), slug="azad")
    with pytest.raises(curate.Refused, match="leads to “Azad Demo” for ever"):
        curate.rename(cast.a_person("Other"), slug="azad-demo")
    assert Person.objects.filter(slug="other").exists()


def test_a_place_and_a_person_may_have_one_slug() -> None:
    curate.rename(cast.a_person("Amara"), slug="amara-the-person")
    curate.rename(cast.a_place("Amarah", slug="amarah"), slug="amara")
    assert redirects() == {"person:amara": "Amara", "place:amarah": "Amarah"}


def test_tags_and_sources_keep_theirs_too() -> None:
    curate.rename(Tag.objects.create(slug="talks", name="Talks"), slug="negotiations")
    curate.rename(Source.objects.create(slug="wire", name="Wire"), slug="demo-wire")
    assert redirects() == {"tag:talks": "Talks", "source:wire": "Wire"}
