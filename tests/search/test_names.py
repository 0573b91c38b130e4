"""Who is meant, as one types."""

from __future__ import annotations

import pytest

from archive import search
from archive.models import Name
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(search_index) -> dict[str, int]:
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
    search_index()
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
    assert search.suggest(typed) == ([people[who]] if who else [])


def test_the_most_mentioned_comes_first(people):
    assert search.suggest("barz") == [people["other"], people["barzani"]]
    assert search.suggest("barz", limit=1) == [people["other"]]


def test_what_is_no_name_suggests_nothing(people):
    for text in ("", "  ", "!!", "zebra", "x" * 10_000, "*", "\x00", "\ud800"):
        assert search.suggest(text) == []


def test_short_words_are_taken_as_they_are(people):
    assert search.suggest("mow") == []


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
    assert search.suggest("demo") == [azad.pk]
    assert search.named("demo") == [azad.pk]
