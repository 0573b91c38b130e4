"""One facet whole: every value, searched among, and what each would leave."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client

from archive.models import ArticleTag, Entity, Name, Participation, Tag
from archive.pages import facet
from tests import cast
from tests.lasting import Lasting, Once

pytestmark = pytest.mark.django_db
Index = Callable[[], int]


def lines(html: str) -> dict[str, tuple[str, int]]:
    """Label → address and count of each line."""
    found = re.findall(
        r'<li class="(?!clear)\w*"><a href="([^"]+)".*?<bdi>(.*?)</bdi></span> <span class="num">([\d,]+)<',
        html,
        re.S,
    )
    return {label: (unescape(url), int(count.replace(",", ""))) for url, label, count in found}


def shown(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


@pytest.fixture(scope="module")
def lasting_many(once: Once) -> Lasting:
    return once(make_many)


@pytest.fixture
def many(lasting_many: Lasting, db: None) -> list[Entity]:
    """Person n is named in n + 1 of twelve articles."""
    return list(lasting_many.own())


def make_many() -> list[Entity]:
    people = [cast.a_person(f"Person {n:02}") for n in range(12)]
    Name.objects.create(entity=people[3], text="آزاد ديمو", language="ar")
    tag = Tag.objects.create(slug="law", name="Law")
    for n in range(12):
        article = cast.an_article(f"Number {n}\n\n" + "x" * 40, language="en" if n % 2 else "tr")
        for at, person in enumerate(people[n:]):
            cast.a_mention(article, person, "x" * (at + 1))
        ArticleTag.objects.create(article=article, tag=tag)
    return people


def test_the_list_shows_the_first_values_and_leads_to_all(client: Client, many: list[Entity]) -> None:
    html = shown(client, "/articles/?q=number&lang=tr")
    assert 'href="/articles/facets/person/?q=number&amp;lang=tr"' in html
    assert "/articles/facets/tag/" not in html, "of subjects there is no more than is shown"
    whole = lines(shown(client, "/articles/facets/person/?q=number&lang=tr"))
    assert len(whole) == 12
    assert next(iter(whole.items())) == ("Person 10", ("/articles/?q=number&lang=tr&person=person-10", 6))


def test_each_line_says_how_many_articles_its_choice_would_leave(client: Client, many: list[Entity]) -> None:
    for url, count in lines(shown(client, "/articles/facets/person/?lang=en&tag=law")).values():
        assert f'<span class="num">{count}</span> article' in shown(client, url), url


def test_values_are_searched_in_any_script(client: Client, many: list[Entity]) -> None:
    assert list(lines(shown(client, "/articles/facets/person/?find=son+07"))) == ["Person 07"]
    assert list(lines(shown(client, "/articles/facets/person/?find=ازاد"))) == ["Person 03"]
    assert "is called so" in shown(client, "/articles/facets/person/?find=zebra")
    assert list(lines(shown(client, "/articles/facets/tag/?find=LA"))) == ["Law"]
    assert list(lines(shown(client, "/articles/facets/lang/?find=turk"))) == ["Turkish"]
    assert list(lines(shown(client, "/articles/facets/source/?find=wire"))) == ["Demo Wire"]


def test_further_pages_go_on_to_the_last_value(client: Client, many: list[Entity], monkeypatch) -> None:
    monkeypatch.setattr(facet, "PAGE", 5)
    names, path = [], "/articles/facets/person/"
    while path:
        html = shown(client, path)
        names += lines(html)
        further = re.search(r'rel="next" href="([^"]+)"', html)
        path = (
            f"/articles/facets/person/{unescape(further[1])}".replace("/articles/facets/person//", "/")
            if further
            else ""
        )
    assert names == [person.name for person in reversed(many)]


def test_a_dash_leaves_a_value_out(client: Client, many: list[Entity]) -> None:
    html = shown(client, "/articles/?person=person-10")
    assert 'href="/articles/?not_person=person-10"' in html
    html = shown(client, "/articles/?not_person=person-10")
    assert '<span class="num">1</span> article<' in html.replace("article</h1>", "article<")
    assert "not Person 10" in html


def test_several_choices_are_any_or_all(client: Client, many: list[Entity]) -> None:
    html = shown(client, "/articles/?person=person-02&person=person-05")
    assert '<span class="num">6</span> articles' in html
    everyone = re.search(r'<a href="([^"]+)">all of them</a>', html)
    assert everyone
    html = shown(client, unescape(everyone[1]))
    assert '<span class="num">3</span> articles' in html
    assert re.search(r'<a href="/articles/\?person=person-02&amp;person=person-05">any of them</a>', html)
    assert "all of them" not in shown(client, "/articles/?person=person-02")


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999", "9" * 50, "²"])
def test_a_page_that_is_none_is_no_failure(client: Client, many: list[Entity], page: str) -> None:
    shown(client, f"/articles/facets/person/?page={page}")


def test_there_is_no_facet_of_another_name(client: Client, search_index: Index) -> None:
    search_index()
    assert client.get("/articles/facets/colour/").status_code == 404
    assert client.get("/articles/facets/year/").status_code == 200


def test_a_rejected_person_is_not_among_the_values(client: Client, many: list[Entity]) -> None:
    Entity.objects.filter(pk=many[7].pk).update(review="rejected")
    assert "Person 07" not in shown(client, "/articles/facets/person/")
    assert "Person 07" not in shown(client, "/articles/facets/person/?find=person")


def test_events_have_every_value_of_a_facet_too_and_a_search_among_them(
    client: Client, search_index: Index
) -> None:
    people = [cast.a_person(f"Person {n:02}") for n in range(12)]
    tag = Tag.objects.create(slug="law", name="Law")
    for n in range(12):
        article = cast.an_article(f"Number {n}\n\nThey met.", source=cast.a_source(f"wire-{n % 2}"))
        days = {"date_earliest": f"{2012 + n}-01-01", "date_latest": f"{2012 + n}-01-01"}
        event = cast.an_event(article, "They met", title=f"Meeting {n}", date_basis="stated", **days)
        ArticleTag.objects.create(article=article, tag=tag)
        Participation.objects.bulk_create(
            Participation(event=event, entity=person, part="attendee") for person in people[n:]
        )
    search_index()
    html = shown(client, "/events/?source=wire-0")
    assert 'href="/events/facets/person/?source=wire-0"' in html and "/events/facets/tag/" not in html
    assert {"Law": ("/events/?source=wire-0&tag=law", 6)}.items() <= lines(html).items()
    assert 'href="/events/?source=wire-0&amp;year=2014"' in html
    whole = lines(shown(client, "/events/facets/person/?source=wire-0"))
    assert len(whole) == 12 and whole["Person 10"] == ("/events/?source=wire-0&person=person-10", 6)
    for url, count in list(whole.values())[:3]:
        assert f'<span class="num">{count}</span> event' in shown(client, url)
    assert list(lines(shown(client, "/events/facets/person/?find=son+07"))) == ["Person 07"]
    assert list(lines(shown(client, "/events/facets/source/?find=wire+1"))) == ["Wire 1"]
    assert "Nothing in the events found" in shown(client, "/events/facets/kind/?find=zebra")
    assert client.get("/events/facets/colour/").status_code == 404
