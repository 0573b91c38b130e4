"""Who is meant, as one types."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive import search
from archive.models import Entity, Name
from tests import cast
from tests.lasting import Lasting, Once
from tests.search.conftest import Log, suggested

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def lasting_people(once: Once) -> Lasting:
    return once(make_people)


@pytest.fixture
def people(lasting_people: Lasting, db: None) -> dict[str, int]:
    return dict(lasting_people.own())


def make_people() -> dict[str, int]:
    rows = {
        "kalin": cast.a_person("İbrahim Kalın"),
        "araji": cast.a_person("Qasim al-Araji"),
        "barzani": cast.a_person("Demo Barzani"),
        "other": cast.a_person("Other Barzani"),
        "ministry": cast.an_organization("Ministry of Examples"),
        "town": cast.a_place("Testabad"),
    }
    Name.objects.create(entity=rows["araji"], text="قاسم الأعرجي", language="ar")
    Name.objects.create(entity=rows["araji"], text="Qasim al-Aaraji", kind="transliteration")
    Name.objects.create(entity=rows["town"], text="تێستئاباد", language="ckb")
    Name.objects.create(entity=rows["ministry"], text="MoE", kind="abbreviation")
    for n in range(2):
        article = cast.an_article(f"Text {n}\n\nOther Barzani spoke.")
        cast.a_mention(article, rows["other"], "Other Barzani")
    return {name: row.pk for name, row in rows.items()}


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("kal", "kalin"), ("KALIN", "kalin"), ("ibr kal", "kalin"), ("zeb kal", ""),
        ("ibrahim kal", "kalin"), ("kalin ibr", "kalin"),
        ("araji", "araji"), ("al-ar", "araji"), ("aaraji", "araji"), ("قاسم", "araji"), ("الاعر", "araji"),
        ("اعرج", "araji"),
        ("تێست", "town"), ("ministry of ex", "ministry"), ("moe", "ministry"), ("test", "town"),
        ("qasam", "araji"), ("ibrahm kalin", "kalin"), ("tetsabad", "town"), ("minstry", "ministry"),
    ],
)  # fmt: skip
def test_a_beginning_in_any_script_finds_the_name_and_a_slip_is_forgiven(people, typed: str, who: str):
    assert suggested(typed) == ([people[who]] if who else [])


def test_the_most_mentioned_comes_first(people):
    assert suggested("barz") == [people["other"], people["barzani"]]
    assert suggested("barz", limit=1) == [people["other"]]


def test_what_is_no_name_suggests_nothing(people):
    for text in ("", "  ", "!!", "zebra", "x" * 10_000, "*", "\x00", "\ud800"):
        assert suggested(text) == []


def test_short_words_are_taken_as_they_are(people):
    assert suggested("mow") == []


def test_named_finds_parts_of_words_and_one_kind_of_thing(people):
    assert search.named("barz") == search.named("ARZAN") == [people["barzani"], people["other"]]
    assert search.named("raji") == search.named("عرج") == [people["araji"]]
    assert search.named("e", kind="place") == [people["town"]]
    assert search.named("barzani", "event") == []
    article = cast.an_article()
    event = cast.an_event(article, title="Meeting in Testabad")
    role = cast.a_role(cast.a_person("Third"), "Chief of Maps", article)
    search.rebuild()
    assert search.named("test", "event") == [event.pk]
    assert search.named("maps chief", "role") == [role.pk]


def test_a_hidden_one_is_never_suggested(search_index):
    azad = cast.a_person()
    cast.a_person("Asad Demo", merged_into=azad)
    cast.a_person("Azar Demo", review="rejected")
    search_index()
    assert suggested("demo") == [azad.pk]
    assert search.named("demo") == [azad.pk]


def test_names_are_asked_of_the_database_once_and_again_when_they_change(log: Log):
    azad, _ = cast.a_person(), cast.a_person("Azadi Hidden", review="rejected")
    log(("entity", azad.pk, "created"))
    assert [one.name for one in search.suggest("aza")] == ["Azad Demo"]
    with CaptureQueriesContext(connection) as queries, search.held():
        assert suggested("aza") == suggested("demo") == [azad.pk]
    assert len(queries) == 1, "the end of the log"

    Name.objects.create(entity=azad, text="Azadko")
    Entity.objects.filter(pk=azad.pk).update(name="Demo Azad", slug="demo-azad")
    log(("entity", azad.pk, "updated"))
    (one,) = search.suggest("azadk")
    assert (one.name, one.called.name, one.called.slug) == ("Azadko", "Demo Azad", "demo-azad")

    Entity.objects.filter(pk=azad.pk).update(review="rejected")
    search.append_changes([("entity", azad.pk, "updated")])
    assert suggested("aza") == [], "before the index follows"


def test_those_mentioned_alike_come_by_slug_however_many_begin_so(search_index):
    for number in reversed(range(30)):
        cast.a_person(f"Demo Number {number:02}")
    cast.a_place("Demo Number 05")
    search_index()
    found = search.suggest("demo", 7)
    assert [one.called.slug[-2:] for one in found] == ["00", "01", "02", "03", "04", "05", "05"]
    assert [one.called.kind for one in found[5:]] == ["person", "place"]
