"""The lists of people, organizations and places."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Name
from tests import cast

pytestmark = pytest.mark.django_db
Index = Callable[[], int]
LISTS = ("/people/", "/organizations/", "/places/")


def shown(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def listed(html: str) -> list[str]:
    """The names of the rows, in order."""
    return re.findall(r'<h3><a class="kind \w+" href="[^"]+"><bdi>([^<]+)</bdi>', html)


def facet_lines(html: str) -> dict[str, str]:
    return dict(re.findall(r"<bdi>([^<]+)</bdi></span> <span class=\"num\">([\d,]+)</span>", html))


@pytest.mark.parametrize("path", LISTS)
def test_an_empty_list_is_a_page(client: Client, path: str) -> None:
    assert "Nothing found" in shown(client, path)


def test_the_list_shows_whom_readers_may_see(client: Client) -> None:
    heir = cast.a_person("Heir")
    cast.a_person("Merged", merged_into=heir)
    cast.a_person("Wrong", review="rejected")
    cast.an_organization()
    html = shown(client, "/people/")
    assert listed(html) == ["Heir"] and '<span class="num">1</span> person' in html


def test_names_stand_in_their_own_script(client: Client) -> None:
    person = cast.a_person()
    Name.objects.create(entity=person, text="ئازاد دێمۆ", language="ckb", script="Arab")
    Name.objects.create(entity=person, text="Azad D.", language="en", script="Latn")
    html = shown(client, "/people/")
    assert '<bdi lang="ckb">ئازاد دێمۆ</bdi>' in html and "Azad D." not in html


def test_articles_are_counted_without_drafts(client: Client, search_index: Index) -> None:
    person = cast.a_person()
    cast.a_mention(cast.an_article(), person, "Azad Demo")
    cast.a_mention(cast.an_article("Draft\n\nAzad Demo.", status="draft"), person, "Azad Demo")
    search_index()
    assert "1 article</span>" in shown(client, "/people/")


def test_a_search_by_name_finds_any_script(client: Client, search_index: Index) -> None:
    person = cast.a_person()
    Name.objects.create(entity=person, text="ئازاد دێمۆ", language="ckb", script="Arab")
    cast.a_person("Berivan Sample")
    search_index()
    assert listed(shown(client, "/people/?q=azad")) == ["Azad Demo"]
    html = shown(client, "/people/?q=ئازاد")
    assert listed(html) == ["Azad Demo"] and "called <q><bdi>ئازاد</bdi></q>" in html


def test_kinds_and_countries_are_counted_and_narrow_the_list(client: Client) -> None:
    cast.an_organization("A", organization_kind="militant-group", country="IQ")
    cast.an_organization("B", organization_kind="ministry", country="IQ")
    cast.an_organization("C", organization_kind="ministry", country="BE")
    html = shown(client, "/organizations/?country=IQ")
    lines = facet_lines(html)
    assert listed(html) == ["A", "B"]
    assert (lines["Ministry"], lines["Militant group"], lines["Iraq"], lines["Belgium"]) == (
        "1",
        "1",
        "2",
        "1",
    )
    assert 'href="/organizations/?country=IQ&amp;kind=ministry"' in html
    assert 'aria-label="Remove the filter Iraq"' in html


def test_people_have_one_kind_at_a_time(client: Client) -> None:
    cast.a_person("A", category="cleric")
    cast.a_person("B", category="militia-leader")
    html = shown(client, "/people/?kind=cleric")
    assert listed(html) == ["A"]
    assert 'href="/people/?kind=militia-leader"' in html and 'href="/people/" aria-current="true"' in html


def test_the_most_mentioned_and_the_last_seen_come_first_when_asked(
    client: Client, search_index: Index
) -> None:
    seldom, often = cast.a_person("A Seldom"), cast.a_person("B Often")
    for number, day in enumerate((date(2020, 1, 1), date(2021, 1, 1))):
        article = cast.an_article(
            f"N {number}\n\nB Often met.",
            published_earliest=day,
            published_latest=day,
            published_basis="stated",
        )
        cast.a_mention(article, often, "B Often")
    day = date(2024, 1, 1)
    article = cast.an_article(
        "Late\n\nA Seldom.", published_earliest=day, published_latest=day, published_basis="stated"
    )
    cast.a_mention(article, seldom, "A Seldom")
    search_index()
    assert listed(shown(client, "/people/")) == ["A Seldom", "B Often"]
    html = shown(client, "/people/?sort=articles")
    assert listed(html) == listed(shown(client, "/people/?sort=mentions")) == ["B Often", "A Seldom"]
    assert html.index("2 articles") < html.index("1 Jan 2021") < html.index("1 article<")
    assert listed(shown(client, "/people/?sort=last_seen")) == ["A Seldom", "B Often"]


def test_page_record_order_and_list_of_articles_give_one_number(client: Client, search_index: Index) -> None:
    province = cast.a_place("Province")
    town = cast.a_place("Testabad", parent=province)
    cast.a_mention(cast.an_article(), town, "Testabad")
    cast.a_mention(cast.an_article("Far\n\nThe Province."), province, "Province")
    search_index()
    html = shown(client, "/places/?sort=articles")
    assert listed(html) == ["Province", "Testabad"] and "2 articles" in html
    records = client.get("/api/v1/places/?sort=articles").json()["results"]
    assert [(one["slug"], one["articles"]) for one in records] == [("province", 2), ("testabad", 1)]
    assert client.get("/api/v1/articles/?place=province&count=exact").json()["count"] == 2


def test_only_those_that_an_article_names_can_be_asked_for(client: Client, search_index: Index) -> None:
    cast.a_mention(cast.an_article(), cast.a_person(), "Azad Demo")
    cast.a_person("Unheard")
    search_index()
    html = shown(client, "/people/?mentioned=1")
    assert listed(html) == ["Azad Demo"] and facet_lines(html)["Named in an article"] == "1"


@pytest.mark.parametrize("sort", ["", "?sort=articles", "?sort=last_seen", "?sort=articles&kind=other"])
def test_pages_follow_each_other_without_a_gap(client: Client, sort: str, search_index: Index) -> None:
    article = cast.an_article(published_earliest=date(2024, 1, 1), published_latest=date(2024, 1, 1),
                              published_basis="stated")  # fmt: skip
    for number in range(65):
        place = cast.a_place(f"Place {number:02}")
        if number % 13 == 5:
            cast.a_mention(article, place, article.body.text[: number // 13 + 1])
    search_index()
    path, names = f"/places/{sort}", []
    while path:
        html = shown(client, path)
        names += listed(html)
        following = re.search(r'rel="next" href="([^"]+)"', html)
        path = following[1].replace("&amp;", "&") if following else ""
    assert len(names) == 65 == len(set(names))


def test_a_cursor_of_nobody_is_a_bad_request(client: Client) -> None:
    assert client.get("/people/?cursor=nonsense").status_code == 400


def test_an_unknown_filter_value_is_said_and_not_taken_for_everything(client: Client) -> None:
    cast.a_place()
    html = shown(client, "/places/?within=nowhere")
    assert "not known here" in html


def test_a_persons_last_post_stands_beside_the_name(client: Client) -> None:
    day = date(2024, 1, 1)
    article = cast.an_article(published_earliest=day, published_latest=day, published_basis="stated")
    cast.a_role(cast.a_person(), "minister", article, organization=cast.an_organization())
    html = shown(client, "/people/")
    assert "<span>Minister</span>" in html and "Ministry of Examples" in html


@pytest.mark.parametrize("path", LISTS)
def test_a_longer_list_takes_no_more_queries(client: Client, search_index: Index, path: str) -> None:
    counts = []
    cast.a_place("Iraq", place_kind="country", country="IQ")
    for rows in (10, 30):
        many(rows)
        search_index()
        with CaptureQueriesContext(connection) as queries:
            shown(client, path)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12


def many(rows: int) -> None:
    """So many of each kind, with names, parents, roles and an article each."""
    day = date(2024, 1, 1)
    for number in range(rows):
        name = f"{rows} {number}"
        article = cast.an_article(
            f"Day {name}\n\nP {name}, O {name} and Q {name}.",
            published_earliest=day, published_latest=day, published_basis="stated",
        )  # fmt: skip
        person, parent = cast.a_person(f"P {name}"), cast.a_place(f"R {name}", country="IQ")
        body = cast.an_organization(f"O {name}", country="IQ", parent=cast.an_organization(f"V {name}"))
        place = cast.a_place(f"Q {name}", country="IQ", parent=parent)
        for entity in (person, body, place):
            cast.a_mention(article, entity, entity.name)
            Name.objects.create(entity=entity, text=f"اسم {name}", language="ar", script="Arab")
        cast.a_role(person, "Minister", article, organization=body, area=place)


def test_the_form_asks_what_articles_name(client: Client, search_index: Callable[[], int]) -> None:
    source = cast.a_source("other-wire", name="Other Wire")
    cast.a_mention(cast.an_article("One\n\nAzad Demo."), cast.a_person(), "Azad Demo")
    article = cast.an_article("Two\n\nBerivan Sample.", source=source, language="tr")
    cast.a_mention(article, cast.a_person("Berivan Sample"), "Berivan Sample")
    search_index()
    html = client.get("/people/?source=other-wire&q=e").content.decode()
    assert '<option value="other-wire" selected>Other Wire</option>' in html
    assert "Berivan Sample" in html and "Azad Demo" not in html
    assert '<input type="hidden" name="q" value="e">' in html
    assert "Azad Demo" in client.get("/people/?near=1,2,&lang=en").content.decode(), "an error is told"
