"""Dossiers of people, organizations and places."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, Entity, Name, Participation, Redirect
from archive.pages.dossiers import coordinates, say_ratio
from tests import cast

pytestmark = pytest.mark.django_db
Index = Callable[[], int]


def shown(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def dated(day: str, text: str = cast.TEXT, **fields: Any) -> Article:
    when = date.fromisoformat(day)
    return cast.an_article(
        text, published_earliest=when, published_latest=when, published_basis="stated", **fields
    )


def test_someone_whom_no_text_names_has_a_page(client: Client) -> None:
    cast.a_person(summary="Of nobody.")
    html = shown(client, "/people/azad-demo/")
    assert "Not named in a published text yet" in html and "Of nobody." in html and html.count("<h1") == 1


def test_every_name_stands_in_its_language_and_script(client: Client) -> None:
    person = cast.a_person()
    for text, language, script, kind in (
        ("ئازاد دێمۆ", "ckb", "Arab", "alias"),
        ("آزاد ديمو", "ar", "Arab", "alias"),
        ("Azad D.", "en", "Latn", "transliteration"),
        ("Azad Old", "en", "Latn", "former"),
    ):
        Name.objects.create(entity=person, text=text, language=language, script=script, kind=kind)
    html = shown(client, "/people/azad-demo/")
    assert '<bdi lang="ckb">ئازاد دێمۆ</bdi> <span class="tongue">Sorani</span>' in html
    assert '<bdi lang="ar">آزاد ديمو</bdi>' in html
    assert re.search(r'Also written <bdi lang="en">Azad D\.</bdi></p>', html)
    assert re.search(r'Formerly <bdi lang="en">Azad Old</bdi>', html)


def test_mentions_are_counted_with_the_first_and_the_last_day(client: Client, search_index: Index) -> None:
    person = cast.a_person()
    for day in ("2020-07-29", "2024-01-28", "2022-05-01"):
        cast.a_mention(dated(day, f"On {day}\n\nAzad Demo met."), person, "Azad Demo")
    secret = dated("2026-01-01", "Secret\n\nAzad Demo met.", status="draft")
    cast.a_mention(secret, person, "Azad Demo")
    search_index()
    html = shown(client, "/people/azad-demo/")
    assert '<a href="/articles/?person=azad-demo">3 articles</a>' in html and "</span> 3 mentions" in html
    assert "29 Jul 2020" in html and "28 Jan 2024" in html
    assert "Secret" not in html and "2026" not in html


def test_a_role_is_drawn_with_its_marks_and_told_with_its_sentences(client: Client) -> None:
    person = cast.a_person()
    first, last = dated("2023-07-29"), dated("2024-01-28", "Azad Demo again\n\nText.")
    role = cast.a_role(person, "minister", first, organization=cast.an_organization())
    quote = cast.evidence_for(last, "Azad Demo again", role=role)
    html = shown(client, "/people/azad-demo/")
    assert html.count('class="mark"') == 2 and 'class="solid"' in html and 'fill="url(#fade-out)"' in html
    address = f'href="{last.get_absolute_url()}#e{quote.start}-{quote.end}"'
    assert html.count(address) == 2, "once on the line, once in words"
    assert "2 reports" in html and "machine-read, not yet reviewed" in html


def test_reports_without_a_day_are_told_but_not_drawn(client: Client) -> None:
    cast.a_role(cast.a_person(), "minister", cast.an_article())
    html = shown(client, "/people/azad-demo/")
    assert "1 report</span>, not dated" in html and 'class="mark"' not in html and 'class="axis"' not in html


def test_a_former_minister_is_called_so(client: Client) -> None:
    cast.a_role(cast.a_person(), "minister", dated("2020-07-29"), qualifier="former")
    html = shown(client, "/people/azad-demo/")
    assert '<span class="soft">former</span>' in html and 'fill="url(#fade-in)"' in html


def test_quotes_keep_to_the_policy_of_their_source(client: Client) -> None:
    source = cast.a_source("closed", text_policy="metadata")
    cast.a_role(cast.a_person(), "minister", dated("2020-07-29", "Hidden words\n\nText.", source=source))
    html = shown(client, "/people/azad-demo/")
    assert "1 report" in html and "<blockquote" not in html


def test_unreviewed_statements_can_be_hidden(client: Client) -> None:
    cast.a_role(cast.a_person(), "minister", dated("2020-07-29"))
    html = shown(client, "/people/azad-demo/")
    assert 'id="show-unreviewed"' in html and '<li data-review="unreviewed">' in html


def test_companions_lead_to_the_articles_that_name_both(client: Client, search_index: Index) -> None:
    azad, berivan, place = cast.a_person(), cast.a_person("Berivan Sample"), cast.a_place()
    for number in range(3):
        article = cast.an_article(f"N {number}\n\nAzad Demo, Berivan Sample, Testabad.")
        for entity in (azad, berivan, place):
            cast.a_mention(article, entity, entity.name)
        cast.an_article(f"Other {number}\n\nNobody.")
    search_index()
    html = shown(client, "/people/azad-demo/")
    both = "/articles/?person=azad-demo&amp;person=berivan-sample&amp;every=person"
    assert f'href="{both}"' in html and 'href="/articles/?person=azad-demo&amp;place=testabad"' in html
    assert "3 · 2× expected" in html
    assert '<span class="num">3</span> articles' in shown(client, both.replace("&amp;", "&"))


def test_articles_of_few_years_are_counted_by_month(client: Client, search_index: Index) -> None:
    person = cast.a_person()
    for day in ("2020-07-29", "2020-07-30", "2020-09-27"):
        cast.a_mention(dated(day, f"On {day}\n\nAzad Demo met."), person, "Azad Demo")
    search_index()
    html = shown(client, "/people/azad-demo/")
    assert "Jul 2020: 2 articles" in html and "Aug 2020: 0 articles" in html
    inside = "/articles/?person=azad-demo&amp;after=2020-07&amp;before=2020-07"
    assert inside in html
    assert '<span class="num">2</span> articles' in shown(client, inside.replace("&amp;", "&"))


def test_articles_of_many_years_are_counted_by_year(client: Client, search_index: Index) -> None:
    person = cast.a_person()
    for day in ("2016-07-29", "2020-07-30"):
        cast.a_mention(dated(day, f"On {day}\n\nAzad Demo met."), person, "Azad Demo")
    search_index()
    html = shown(client, "/people/azad-demo/")
    assert "2016: 1 articles" in html and "/articles/?person=azad-demo&amp;year=2020" in html


def test_events_stand_beside(client: Client) -> None:
    person, article = cast.a_person(), cast.an_article()
    event = cast.an_event(article, title="Meeting in Testabad")
    Participation.objects.create(event=event, entity=person, part="actor1")
    hidden = cast.an_event(cast.an_article("D\n\nmet Berivan Sample", status="draft"), title="Secret meeting")
    Participation.objects.create(event=hidden, entity=person, part="actor1")
    html = shown(client, "/people/azad-demo/")
    assert "Meeting in Testabad" in html and "Secret meeting" not in html


def test_an_organization_tells_who_held_what_in_it_and_what_is_above_and_below(client: Client) -> None:
    parent = cast.an_organization("Parent")
    body = cast.an_organization(parent=parent)
    cast.an_organization("Child", parent=body)
    cast.an_organization("Wrong child", parent=body, review="rejected")
    cast.a_role(cast.a_person(), "minister", dated("2020-07-29"), organization=body)
    html = shown(client, "/organizations/ministry-of-examples/")
    assert re.search(r'href="/people/azad-demo/"><bdi>Azad Demo</bdi></a>, <b>\s*<bdi>Minister</bdi>', html)
    assert "Parent" in html and "Child</bdi>" in html and "Wrong child" not in html


def test_a_hidden_parent_is_not_named(client: Client) -> None:
    cast.an_organization(parent=cast.an_organization("Wrong", review="rejected"))
    assert "Wrong" not in shown(client, "/organizations/ministry-of-examples/")


def test_a_place_tells_where_it_is_and_what_lies_in_it(client: Client) -> None:
    country = cast.a_place("Country", place_kind="country", country="IQ")
    town = cast.a_place(parent=country, lat=36.19, lon=-44.009, geonames_id=95446)
    cast.a_place("Suburb", parent=town)
    html = shown(client, "/places/testabad/")
    assert "36.1900° N, 44.0090° W" in html and 'href="https://www.geonames.org/95446/"' in html
    assert "Country</bdi>" in html and "Suburb</bdi>" in html and 'href="/places/?within=testabad"' in html


def test_places_in_a_circle_do_not_hang(client: Client) -> None:
    one = cast.a_place("One")
    other = cast.a_place("Other", parent=one)
    one.parent = other
    one.save()
    shown(client, "/places/one/")


@pytest.mark.parametrize(
    ("make", "path"),
    [(cast.a_person, "/people/"), (cast.an_organization, "/organizations/"), (cast.a_place, "/places/")],
)
def test_old_addresses_lead_to_the_heir_and_hidden_ones_nowhere(
    client: Client, make: Callable[..., Entity], path: str
) -> None:
    heir = make("Heir Name")
    make("Merged Name", merged_into=heir)
    make("Wrong Name", review="rejected")
    Redirect.objects.create(kind=heir.kind, key="old-name", entity=heir)
    for old in ("merged-name", "old-name"):
        answer = client.get(f"{path}{old}/")
        assert (answer.status_code, answer["Location"]) == (301, f"{path}heir-name/")
    assert client.get(f"{path}wrong-name/").status_code == 404
    assert client.get(f"{path}never-was/").status_code == 404


def test_a_person_is_no_organization(client: Client) -> None:
    cast.a_person()
    assert client.get("/organizations/azad-demo/").status_code == 404


def test_names_from_outside_stay_words(client: Client, search_index: Index) -> None:
    person = cast.a_person("<b>Azad</b>", slug="azad", summary="<script>alert(1)</script>")
    Name.objects.create(entity=person, text="<i>A</i>", language="tr", script="Latn")
    article = dated("2020-07-29")
    cast.a_role(person, "<u>minister</u>", article)
    cast.a_mention(article, person, "Azad Demo")
    search_index()
    html = shown(client, "/people/azad/")
    assert not re.search(r"<b>Azad|<script>alert|<i>A|<u>minister", html)


@pytest.mark.parametrize(
    "path", ["/people/azad-demo/", "/organizations/ministry-of-examples/", "/places/testabad/"]
)
def test_a_fuller_dossier_takes_no_more_queries(client: Client, search_index: Index, path: str) -> None:
    person, body, place = cast.a_person(), cast.an_organization(), cast.a_place()
    counts = []
    for rows in (10, 30):
        for number in range(rows):
            fill(person, body, place, f"{rows} {number}")
        search_index()
        with CaptureQueriesContext(connection) as queries:
            shown(client, path)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 24


def fill(person: Any, body: Any, place: Any, name: str) -> None:
    article = dated(
        "2024-01-01", f"Day {name}\n\nAzad Demo, Ministry of Examples, Testabad, Companion {name}."
    )
    friend = cast.a_person(f"Companion {name}")
    for entity in (person, body, place, friend):
        cast.a_mention(article, entity, entity.name)
    for holder in (person, friend):
        cast.a_role(holder, f"Minister {name}", article, organization=body, area=place)
    event = cast.an_event(article, "Azad Demo", title=f"Event {name}", place=place)
    for entity in (person, body):
        Participation.objects.create(event=event, entity=entity, part="actor1")
    cast.a_place(f"Within {name}", parent=place)
    cast.an_organization(f"Below {name}", parent=body)


@pytest.mark.parametrize(("ratio", "words"), [(1.97, "2×"), (1.44, "1.4×"), (6.2, "6×")])
def test_ratios_are_said_as_exactly_as_they_are_known(ratio: float, words: str) -> None:
    assert say_ratio(ratio) == words


def test_unknown_coordinates_are_not_said() -> None:
    assert coordinates(cast.a_place()) == ""


def test_what_the_reports_of_a_post_leave_open_is_said_and_never_an_end(client: Client) -> None:
    person, ministry = cast.a_person(), cast.an_organization()
    role = cast.a_role(person, "minister", dated("2015-01-01"), organization=ministry)
    cast.evidence_for(dated("2019-01-01", "Azad Demo again\n\nText."), "Azad Demo again", role=role)
    other = cast.a_role(cast.a_person("Cemal Example"), "minister", organization=ministry)
    cast.evidence_for(dated("2017-05-01", "Cemal Example\n\nText."), "Cemal Example", role=other)
    html = shown(client, "/people/azad-demo/")
    assert "No report between" in html and "texts do not agree" in html
    assert "Meanwhile also reported in this post:" in html and "1 May 2017" in html
    assert 'class="silent"' in html and "ended" not in html.replace("not known ended", "")
    record = client.get(f"/api/v1/roles/{role.public_id}/").json()
    assert record["gaps"] == [{"after": "2015-01-01", "before": "2019-01-01"}]
    assert record["rivals"][0]["person"]["slug"] == "cemal-example"
    assert (record["first_reported"], record["last_reported"]) == ("2015-01-01", "2019-01-01")
