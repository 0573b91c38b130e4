"""The list of articles: search, filters, facets, chips, order, pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, ArticleTag, Entity, Tag
from archive.pages.asked import Asked
from archive.pages.facets import Named, facets, years
from tests import cast

pytestmark = pytest.mark.django_db
Index = Callable[[], int]


def shown(client: Client, query: str = "") -> str:
    answer = client.get(f"/articles/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def titles(html: str) -> list[str]:
    return re.findall(r'<h3><a href="/articles/[^"]+">([^<]+)</a></h3>', html)


def dated(day: str, text: str, **fields: object) -> Article:
    when = date.fromisoformat(day)
    return cast.an_article(
        text, published_earliest=when, published_latest=when, published_basis="stated", **fields
    )


def test_the_newest_article_comes_first_and_the_undated_last(client: Client, search_index: Index) -> None:
    dated("2020-01-05", "Older\n\nText of it.")
    dated("2024-01-05", "Newer\n\nText of it.")
    cast.an_article("Undated\n\nText of it.")
    search_index()
    html = shown(client)
    assert titles(html) == ["Newer", "Older", "Undated"]
    assert '<span class="num">3</span> articles' in html
    assert titles(shown(client, "?sort=oldest"))[:2] == ["Older", "Newer"]


def test_a_draft_is_in_no_list_count_or_facet(client: Client, search_index: Index) -> None:
    article = cast.an_article("Secret draft\n\nAzad Demo met.", status="draft")
    cast.a_mention(article, cast.a_person(), "Azad Demo")
    search_index()
    html = shown(client)
    assert "Secret" not in html and "Azad" not in html and '<span class="num">0</span> articles' in html


def test_an_article_withdrawn_after_the_index_was_made_is_not_shown(
    client: Client, search_index: Index
) -> None:
    cast.an_article("Stays\n\nText.")
    gone = cast.an_article("Goes\n\nText.")
    search_index()
    Article.objects.filter(pk=gone.pk).update(status="withdrawn")
    assert titles(shown(client)) == ["Stays"]


def test_words_find_articles_and_are_marked_in_a_passage(client: Client, search_index: Index) -> None:
    cast.an_article("One\n\nThey spoke about the border for an hour.")
    cast.an_article("Other\n\nThey spoke about bread.")
    search_index()
    html = shown(client, "?q=border")
    assert titles(html) == ["One"] and "<mark>border</mark>" in html and 'value="border"' in html


def test_what_was_asked_is_shown_as_words(client: Client, search_index: Index) -> None:
    search_index()
    html = shown(client, "?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in html and "&lt;script&gt;alert(1)" in html


def test_broken_syntax_is_answered_with_a_note(client: Client, search_index: Index) -> None:
    cast.an_article("One\n\nAbout the border.")
    search_index()
    html = shown(client, '?q="border')
    assert titles(html) == ["One"] and 'class="notes' in html


def test_nothing_found_says_what_to_do(client: Client, search_index: Index) -> None:
    search_index()
    assert "Nothing found" in shown(client, "?q=zzz")


def test_a_filter_narrows_and_its_chip_leads_out(client: Client, search_index: Index) -> None:
    person = cast.a_person()
    cast.a_mention(cast.an_article("With\n\nAzad Demo met."), person, "Azad Demo")
    cast.an_article("Without\n\nNobody met.")
    search_index()
    assert 'href="/articles/?person=azad-demo"' in shown(client)
    html = shown(client, "?q=met&person=azad-demo")
    assert titles(html) == ["With"]
    assert '<a class="out" href="/articles/?q=met" aria-label="Remove the filter Azad Demo">' in html
    assert '<a href="/articles/?q=met" aria-current="true">' in html


def test_counts_are_exact_and_drawn_in_proportion(client: Client, search_index: Index) -> None:
    often, once = cast.a_person("Often"), cast.a_person("Once")
    for number in range(4):
        article = cast.an_article(f"Number {number}\n\nOften and Once.")
        cast.a_mention(article, often, "Often")
        if not number:
            cast.a_mention(article, once, "Once")
    search_index()
    html = shown(client)
    assert re.search(r'Often</bdi></span> <span class="num">4</span>.*?width="100.0"', html, re.S)
    assert re.search(r'Once</bdi></span> <span class="num">1</span>.*?width="25.0"', html, re.S)


def test_a_place_named_only_through_one_in_it_has_no_line_of_its_own(
    client: Client, search_index: Index
) -> None:
    province = cast.a_place(name="Demo Province", slug="demo-province")
    capital = cast.a_place(name="Demo City", slug="demo-city", parent=province)
    cast.a_mention(cast.an_article("One\n\nDemo City."), capital, "Demo City")
    search_index()
    assert "place=demo-city" in shown(client) and "place=demo-province" not in shown(client)
    assert "Demo Province" in shown(client, "?place=demo-province")
    cast.a_mention(cast.an_article("Two\n\nDemo Province."), province, "Demo Province")
    search_index()
    assert "place=demo-city" in shown(client) and "place=demo-province" in shown(client)


def test_a_rejected_entity_has_no_line(client: Client, search_index: Index) -> None:
    cast.a_mention(cast.an_article(), cast.a_person(), "Azad Demo")
    search_index()
    Entity.objects.update(review="rejected")
    assert "person=azad-demo" not in shown(client)


def test_days_bound_the_list_certainly_or_possibly(client: Client, search_index: Index) -> None:
    month = {
        "published_earliest": date(2024, 3, 1),
        "published_latest": date(2024, 3, 31),
        "published_basis": "stated",
    }
    cast.an_article("Some day of March\n\nText.", **month)
    dated("2024-03-10", "The tenth\n\nText.")
    search_index()
    possibly = "?after=2024-03-09&before=2024-03-11"
    assert set(titles(shown(client, possibly))) == {"Some day of March", "The tenth"}
    html = shown(client, f"{possibly}&certainly=true")
    assert titles(html) == ["The tenth"]
    assert "from 9 Mar 2024" in html and "until 11 Mar 2024" in html and 'value="2024-03-09"' in html


def test_years_are_bars_that_narrow(client: Client, search_index: Index) -> None:
    dated("2020-05-01", "One\n\nText.")
    dated("2023-05-01", "Two\n\nText.")
    search_index()
    html = shown(client, "?year=2020")
    assert titles(html) == ["One"]
    for label in ("2020: 1 articles", "2021: 0 articles", "2023: 1 articles"):
        assert label in html
    assert 'class="on"' in html


def test_an_unknown_name_in_the_address_is_said_not_ignored(client: Client, search_index: Index) -> None:
    search_index()
    html = shown(client, "?person=nobody-of-this-name")
    assert 'class="notes bad"' in html and "nobody-of-this-name" in html


def test_a_cursor_of_another_list_is_refused(client: Client, search_index: Index) -> None:
    search_index()
    answer = client.get("/articles/?cursor=nonsense")
    assert answer.status_code == 400 and "This address cannot be read" in answer.content.decode()


def test_page_after_page_shows_every_article_once(client: Client, search_index: Index) -> None:
    for number in range(45):
        dated(str(date(2020, 1, 1) + timedelta(days=number // 2)), f"Number {number:02}\n\nText.")
    search_index()
    seen, query, pages = [], "", 0
    while pages < 5:
        html = shown(client, query)
        seen += titles(html)
        pages += 1
        found = re.search(r'rel="next" href="/articles/(\?[^"]+)"', html)
        if not found:
            break
        query = found[1].replace("&amp;", "&")
    assert pages == 3 and len(seen) == len(set(seen)) == 45
    assert "Back to the first" in html


def test_a_page_of_a_search_keeps_its_question(client: Client, search_index: Index) -> None:
    for number in range(25):
        cast.an_article(f"Number {number:02}\n\nAbout the border.")
    search_index()
    assert re.search(r'rel="next" href="/articles/\?q=border&amp;cursor=\w+"', shown(client, "?q=border"))


def test_a_card_says_where_when_who_and_what(client: Client, search_index: Index) -> None:
    place, person = cast.a_place(), cast.a_person()
    article = dated("2024-03-14", cast.TEXT, dateline_place=place, standfirst="They met.")
    cast.a_mention(article, person, "Azad Demo met")
    event = cast.an_event(article, title="Meeting in Testabad")
    search_index()
    html = shown(client)
    card = html.split("<article")[1].split("</article>")[0]
    for piece in (
        "Testabad",
        "14 Mar 2024",
        "Demo Wire",
        "They met.",
        "/people/azad-demo/",
        event.get_absolute_url(),
    ):
        assert piece in card


def test_a_hidden_place_is_named_by_no_dateline(client: Client, search_index: Index) -> None:
    place = cast.a_place(review="rejected")
    article = dated("2024-03-14", "Head\n\nThey met.", dateline_place=place)
    search_index()
    assert "Testabad" not in shown(client)
    assert "Testabad" not in client.get(article.get_absolute_url()).text


def test_a_card_without_a_standfirst_begins_with_the_text(client: Client, search_index: Index) -> None:
    cast.an_article("Head\n\nThe first words of the body.")
    search_index()
    assert "<p>The first words of the body.</p>" in shown(client)


def test_of_a_bounded_source_a_card_shows_no_more_than_it_may(client: Client, search_index: Index) -> None:
    for policy in ("excerpt", "metadata"):
        source = cast.a_source(policy, text_policy=policy)
        cast.an_article(f"Head {policy}\n\n" + f"{policy} word " * 100, source=source)
    search_index()
    for query in ("", "?q=word"):
        html = shown(client, query)
        assert len(titles(html)) == 2 and "metadata word" not in html
        cards = re.findall(r"<p>(.*?)</p>", html.split("</aside>")[1], re.S)
        assert all(len(re.sub(r"<[^>]+>", "", words)) <= 201 for words in cards)


def test_a_card_in_arabic_script_is_set_right_to_left_as_a_whole(client: Client, search_index: Index) -> None:
    cast.an_article("سەردێڕ\n\nدەق.", language="ckb", dateline_text="هەولێر")
    search_index()
    html = shown(client)
    assert '<article class="card " lang="ckb" dir="rtl">' in html and '<bdi lang="ckb">هەولێر</bdi>' in html


def test_filters_fold_on_a_phone_and_count_what_is_in_force(client: Client, search_index: Index) -> None:
    cast.a_person()
    search_index()
    html = shown(client, "?person=azad-demo")
    assert '<details class="filters">' in html and "(1 in force)" in html


def busy_list(rows: int) -> None:
    for number in range(rows):
        article = cast.an_article(f"Busy {rows} {number}\n\nPerson {number} met at Place {number}.")
        person, place = cast.a_person(f"P {rows} {number}"), cast.a_place(f"Q {rows} {number}")
        cast.a_mention(article, person, f"Person {number}")
        cast.a_mention(article, place, f"Place {number}")
        cast.an_event(article, f"met at Place {number}")
        tag = Tag.objects.create(name=f"Tag {rows} {number}", slug=f"tag-{rows}-{number}")
        ArticleTag.objects.create(article=article, tag=tag)


@pytest.mark.parametrize("query", ["", "?q=met"])
def test_a_longer_list_takes_no_more_queries(client: Client, search_index: Index, query: str) -> None:
    counts = []
    for rows in (3, 20):
        busy_list(rows)
        search_index()
        with CaptureQueriesContext(connection) as queries:
            shown(client, query)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 14


# The pieces under it


def asked(query: str = "") -> Asked:
    return Asked("/articles/", QueryDict(query))


def test_asking_a_little_more_or_less_begins_at_the_first_page() -> None:
    page = asked("person=a&person=b&cursor=n5")
    assert page.toggled("person", "c") == "/articles/?person=a&person=b&person=c"
    assert page.toggled("person", "a") == "/articles/?person=b"
    assert page.having("sort", "oldest") == "/articles/?person=a&person=b&sort=oldest"
    assert page.without("person") == "/articles/"
    assert page.page("n9") == "/articles/?person=a&person=b&cursor=n9" and page.page("") == ""


def test_clearing_the_filters_keeps_the_words() -> None:
    assert asked("q=x&person=a&after=2020&sort=oldest").clear() == "/articles/?q=x&sort=oldest"


def test_hidden_fields_hold_what_a_form_does_not_ask_for() -> None:
    assert asked("q=x&person=a&person=b&cursor=n5&lang=").kept("q") == [("person", "a"), ("person", "b")]


def test_a_value_that_no_reader_may_see_has_no_line() -> None:
    found = facets({"people": [(1, 5), (2, 3)]}, {("people", 2): Named("Seen", "seen")}, asked())
    assert [line.label for line in found[0].lines] == ["Seen"]


def test_years_between_are_there_though_empty() -> None:
    assert [(year.label, year.count) for year in years([(2019, 2), (2021, 1)], asked())] == [
        ("2019", 2),
        ("2020", 0),
        ("2021", 1),
    ]
    assert years([], asked()) == []


@pytest.mark.parametrize("query", ["?person=azad-demo", "?q=person:azad", "?place=province"])
def test_whoever_is_asked_for_is_marked_in_the_passage_that_names_him(
    client: Client, search_index: Index, query: str
) -> None:
    province = cast.a_place("Province")
    article = cast.an_article(
        "Other\n\n" + "Nothing happened for long. " * 20 + "Azad Demo came to Testabad."
    )
    cast.a_mention(article, cast.a_person(), "Azad Demo")
    cast.a_mention(article, cast.a_place("Testabad", parent=province), "Testabad")
    search_index()
    marked = "Testabad" if "place" in query else "Azad Demo"
    assert f"<mark>{marked}</mark>" in shown(client, query)
    assert "<mark>" not in shown(client)


def test_of_a_text_that_may_not_be_shown_no_passage_is(client: Client, search_index: Index) -> None:
    source = cast.a_source("closed", text_policy="metadata")
    article = cast.an_article("Other\n\nAzad Demo came.", source=source)
    cast.a_mention(article, cast.a_person(), "Azad Demo")
    search_index()
    html = shown(client, "?person=azad-demo")
    assert titles(html) == ["Other"] and "<mark>" not in html and "came" not in html


def test_plain_words_that_begin_a_name_lead_to_whom_they_name(client: Client, search_index: Index) -> None:
    article = cast.an_article("Other\n\nAzad Demo came.")
    cast.a_mention(article, cast.a_person(), "Azad Demo")
    cast.a_person("Azad Unnamed")
    search_index()
    html = shown(client, "?q=azad&lang=en")
    assert '<a href="/articles/?lang=en&amp;person=azad-demo"><span class="kind person">' in html
    assert "Azad Unnamed" not in html, "no article names him"
    for query in ("?q=asad", "?q=person:azad", "?q=azad&person=azad-demo", "?q=az", ""):
        assert "Articles that name" not in shown(client, query), query
