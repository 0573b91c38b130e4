from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from archive.ingest.reading import Post
from archive.ingest.registry import held, load_registry, make_registry, names_in_reference, read_registry
from archive.ingest.stages import read_text
from archive.models import Name, NotTheSame, Role
from archive.models import Post as KnownPost
from archive.values.dates import DateRange
from tests.cast import a_person, a_place, an_organization
from tests.ingest.paper import entity

TABLE = """# id\tkind\ttype\tname\tothers\tposts
azad\tperson\tpolitician\tAzad Demo\tAzad D. Demo|ئازاد دێمۆ\tGovernor@testabad[2019-05..2021]|Leader@nowhere
testabad\tplace\tcity\tTestabad\t\t
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "names.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_table_gives_every_name_to_its_bearer(table: Path) -> None:
    registry = read_registry(table)
    assert registry.by_name["ئازاد دێمۆ"] == ("person:azad",)
    assert registry.entities["place:testabad"].category == "city"


def test_whom_the_reference_data_know_by_the_same_id_and_name_bears_the_names_they_give(
    tmp_path: Path,
) -> None:
    (key, name), (*_, other) = next(found for found in names_in_reference().items() if found[1])
    kind, _, slug = key.partition(":")
    path = tmp_path / "names.tsv"
    path.write_text(f"{slug}\t{kind}\t\t{name}\n", encoding="utf-8")
    assert read_registry(path).by_name[other] == (key,)
    path.write_text(f"{slug}\t{kind}\t\tSomebody Else\n", encoding="utf-8")
    assert other not in read_registry(path).by_name


def test_a_post_of_a_table_has_its_days_and_one_of_nobody_known_is_left_out(table: Path) -> None:
    (post,) = read_registry(table).entities["person:azad"].posts
    assert (post.title, post.owner) == ("Governor", "place:testabad")
    assert (post.earliest, post.latest) == (date(2019, 5, 1), date(2021, 12, 31))


def test_a_post_may_be_held_on_a_day_of_its_time_and_on_a_day_nobody_knows(table: Path) -> None:
    (post,) = read_registry(table).entities["person:azad"].posts
    within = DateRange(date(2020, 1, 1), date(2020, 1, 1), "stated")
    later = DateRange(date(2023, 1, 1), date(2023, 1, 1), "stated")
    assert held(post, within)
    assert not held(post, later)
    assert held(post, DateRange())


def test_a_name_may_have_several_bearers() -> None:
    registry = make_registry([entity("person:one", "Azad Demo"), entity("person:two", "Azad Demo")])
    assert registry.by_name["Azad Demo"] == ("person:one", "person:two")


@pytest.mark.django_db
def test_the_archive_gives_names_categories_parents_and_posts() -> None:
    country = a_place("Demoland", place_kind="country", country="DL")
    city = a_place(place_kind="city", parent=country)
    azad, ministry = a_person(category="politician"), an_organization(organization_kind="ministry")
    Name.objects.create(entity=azad, text="A. Demo", kind="alias")
    Role.objects.create(person=azad, title="Minister", organization=ministry)
    registry = load_registry()
    assert registry.by_name["A. Demo"] == (azad.key,)
    assert registry.entities[city.key].parent == country.key
    assert registry.entities[ministry.key].category == "ministry"
    assert registry.entities[azad.key].posts[0].owner == ministry.key


@pytest.mark.django_db
def test_rejected_and_merged_entities_and_rejected_roles_are_not_offered() -> None:
    kept, gone = a_person(), a_person("Azad Double")
    gone.merged_into = kept
    gone.save()
    a_person("Nobody Sample", review="rejected")
    Role.objects.create(person=kept, title="King", area=a_place(), review="rejected")
    registry = load_registry()
    assert "Azad Double" not in registry.by_name
    assert "Nobody Sample" not in registry.by_name
    assert registry.entities[kept.key].posts == ()


@pytest.mark.django_db
def test_the_registry_costs_the_same_queries_however_long_it_is(django_assert_max_num_queries) -> None:
    # type: ignore[no-untyped-def]
    for number in range(12):
        person = a_person(f"Azad Demo {number}")
        place = a_place(f"Testabad {number}")
        Role.objects.create(person=person, title="Mayor", area=place)
        KnownPost.objects.create(person=person, title="Mayor", area=place)
        NotTheSame.objects.create(entity=person, name="Mayor Demo")
    with django_assert_max_num_queries(5):
        load_registry()


@pytest.mark.django_db
def test_known_posts_come_with_their_dates_and_rejected_ones_do_not() -> None:
    azad, ministry, place = a_person(), an_organization(), a_place()
    KnownPost.objects.create(person=azad, title="Minister", organization=ministry, earliest="2019-02")
    KnownPost.objects.create(person=azad, title="Governor", area=place, earliest="2009", latest="2012-02")
    KnownPost.objects.create(person=azad, title="King", area=place, review="rejected")
    posts = load_registry().entities[azad.key].posts
    assert posts == (
        Post("Minister", ministry.key, date(2019, 2, 1), None),
        Post("Governor", place.key, date(2009, 1, 1), date(2012, 2, 29)),
    )


@pytest.mark.django_db
def test_what_the_machine_read_in_one_text_is_no_knowledge_for_the_next() -> None:
    azad, ministry = a_person(), an_organization()
    role = Role.objects.create(person=azad, title="Minister", organization=ministry, rule="apposition")
    assert load_registry().entities[azad.key].posts == ()
    Role.objects.filter(pk=role.pk).update(review="confirmed")
    assert load_registry().entities[azad.key].posts == (Post("Minister", ministry.key),)


@pytest.mark.django_db
def test_a_post_of_somebody_who_is_not_seen_is_left_out() -> None:
    azad = a_person()
    KnownPost.objects.create(person=azad, title="Minister", organization=an_organization(review="rejected"))
    KnownPost.objects.create(person=a_person("No One", review="rejected"), title="Mayor", area=a_place())
    assert load_registry().entities[azad.key].posts == ()


@pytest.mark.django_db
def test_a_name_that_is_not_his_links_nobody() -> None:
    azad = a_person("Azad Demo")
    text = "Talks are held\n\nTESTABAD – Azad Demo spoke on Sunday. Later Mr. Demo said he would return.\n"
    assert linked(text)["Demo"] == azad.key
    NotTheSame.objects.create(entity=azad, name="DEMO")
    assert linked(text) == {"Azad Demo": azad.key, "Demo": None}


def linked(text: str) -> dict[str, str | None]:
    reading = read_text(text.encode(), load_registry())
    people = [m for m in reading.resolved.mentions if m.about == "person"]
    return {mention.span.of(text): mention.entity for mention in people}
