"""Events, as a list and one by one."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, CasualtyReport, Event, Evidence, Participation, Place, Redirect, Source
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    article = cast.an_article()
    found = cast.an_event(
        article,
        title="Meeting in Testabad",
        place=cast.a_place(),
        date_earliest="2024-03-10",
        date_latest="2024-03-10",
        date_basis="relative",
        date_expression="on Sunday",
    )
    Participation.objects.create(event=found, entity=cast.a_person(), part="host")
    return found


def page(client: Client, path: str, **asked: Any) -> str:
    answer = client.get(path, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_list_tells_what_when_where_who_and_the_sentence(client: Client, event: Event) -> None:
    html = page(client, "/events/")
    for words in ("Meeting in Testabad", "10 Mar 2024", "Testabad", "Azad Demo", "met Berivan Sample"):
        assert words in html
    assert "told by 1 article of 1 source" in html


def test_an_event_told_by_two_sources_says_so_and_quotes_both(client: Client, event: Event) -> None:
    other = cast.an_article("Other\n\nThe two met again, says the other.", source=cast.a_source("other-wire"))
    cast.evidence_for(other, "The two met again", event=event)
    html = page(client, event.get_absolute_url())
    assert "told by 2 articles of 2 sources" in html
    assert "The two met again" in html
    assert f"{other.get_absolute_url()}#e{len('Other') + 2}-" in html


def test_the_sentences_of_one_article_stand_together_under_its_title(client: Client, event: Event) -> None:
    other = cast.an_article("No headline here. They met. Then they left.", headline="")
    for words in ("They met.", "Then they left.", "They met."):
        cast.evidence_for(other, words, event=event)
    html = page(client, event.get_absolute_url())
    assert html.count(f'<h3><a href="{other.get_absolute_url()}">“No headline here.') == 1
    assert html.count(">They met.</a>") == html.count(">Then they left.</a>") == 1


def test_the_page_says_how_the_date_was_read_and_how_it_is_coded(client: Client, event: Event) -> None:
    html = page(client, event.get_absolute_url())
    assert "on Sunday" in html and "reckoned from the words" in html
    assert "CONSULT" in html
    assert "ACLED" not in html


def test_casualties_are_shown_with_the_wording_and_only_when_a_published_text_gives_them(
    client: Client, event: Event
) -> None:
    report = CasualtyReport.objects.create(event=event, measure="killed", best=3, wording="three were killed")
    assert "three were killed" not in page(client, event.get_absolute_url())
    article = Article.objects.get()
    cast.evidence_for(article, "lasted an hour", casualty=report)
    html = page(client, event.get_absolute_url())
    assert "three were killed" in html


def test_a_contradiction_stands_apart(client: Client, event: Event) -> None:
    other = cast.an_article("No\n\nThere was no meeting at all.")
    evidence = cast.evidence_for(other, "no meeting at all", event=event)
    Evidence.objects.filter(pk=evidence.pk).update(stance="contradicts")
    html = page(client, event.get_absolute_url())
    assert "say otherwise" in html and "told by 1 article" in html
    record = client.get(f"/api/v1/events/{event.public_id}/").json()
    assert len(record["articles"]) == 1 and len(record["evidence"]) == 2


def test_an_address_without_its_words_leads_to_the_right_one(client: Client, event: Event) -> None:
    for path in (f"/events/{event.public_id}/", f"/events/{event.public_id}/wrong/"):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (301, event.get_absolute_url())


def test_a_merged_event_leads_to_its_heir_and_a_hidden_one_to_nothing(client: Client, event: Event) -> None:
    old = cast.an_event(title="Same meeting", merged_into=event)
    assert client.get(f"/events/{old.public_id}/").status_code == 301
    Redirect.objects.create(kind="event", key="longgone00", event=event)
    assert client.get("/events/longgone00/").status_code == 301
    Article.objects.update(status="draft")
    for key in (event.public_id, old.public_id, "longgone00", "neverwas00"):
        assert client.get(f"/events/{key}/x/").status_code == 404


def test_filters_narrow_the_list_and_an_unknown_value_is_told(client: Client, event: Event) -> None:
    cast.an_event(Article.objects.get(), kind="agreement", title="Agreement on water")
    assert "Agreement on water" not in page(client, "/events/", kind="meeting")
    assert "Meeting in Testabad" in page(client, "/events/", place="testabad", person="azad-demo")
    assert "Agreement on water" not in page(client, "/events/", after="2024-03", before="2024-04")
    assert "nobody" in page(client, "/events/", person="nobody")


def test_facets_count_the_events_found(client: Client, event: Event, search_index: Any) -> None:
    for n in range(3):
        cast.an_event(Article.objects.get(), kind="agreement", title=f"Agreement {n}")
    search_index()
    html = page(client, "/events/")
    assert "4</span> events" in html
    assert html.index("kind=agreement") < html.index("kind=meeting")


def test_the_text_policy_binds_quotes(client: Client, event: Event) -> None:
    Source.objects.update(text_policy="metadata")
    for path in ("/events/", event.get_absolute_url()):
        assert "met Berivan Sample" not in page(client, path)


def test_pages_of_the_list_hold_every_event_once(client: Client, event: Event) -> None:
    article = Article.objects.get()
    titles = {f"Agreement number {n:02}" for n in range(45)}
    for title in titles:
        cast.an_event(article, kind="agreement", title=title)
    path, seen = "/events/?kind=agreement", []
    while path:
        answer = client.get(path)
        seen += [one.event.title for one in answer.context["told"]]
        path = answer.context["next_url"]
    assert sorted(seen) == sorted(titles)


def test_a_broken_cursor_is_a_bad_request(client: Client, event: Event) -> None:
    assert client.get("/events/?cursor=nonsense").status_code == 400


def test_thirty_events_cost_the_queries_of_ten(client: Client, event: Event) -> None:
    def add(first: int, last: int) -> None:
        for n in range(first, last):
            article = cast.an_article(
                f"Row {n}\n\nThey met Berivan Sample {n}.", source=cast.a_source(f"s-{n}")
            )
            made = cast.an_event(article, title=f"Meeting {n}", place=cast.a_place(f"Place {n}"))
            Participation.objects.create(event=made, entity=cast.a_person(f"Person {n}"), part="host")

    add(0, 9)
    with CaptureQueriesContext(connection) as ten:
        page(client, "/events/")
    add(10, 30)
    with CaptureQueriesContext(connection) as thirty:
        page(client, "/events/")
    assert len(thirty) == len(ten)


def test_the_form_narrows_by_source_language_and_circle(client: Client, search_index: Any) -> None:
    article = cast.an_article("Zwei\n\nThey met.", language="tr", source=cast.a_source("other-wire"))
    cast.an_event(article, "They met", title="Told in Turkish", place=cast.a_place(lat=36.2, lon=44.0))
    cast.an_event(cast.an_article(), title="Told in English")
    search_index()
    for query in ("source=other-wire", "lang=tr", "near=36.2,44.0,10", "not_lang=en"):
        html = client.get(f"/events/?{query}").content.decode()
        assert "Told in Turkish" in html and "Told in English" not in html, query
    html = client.get("/events/?near=36.2,44.0,10").content.decode()
    assert 'value="36.2,44.0,10"' in html and "within 10 km of 36.2, 44" in html


def test_a_place_that_readers_may_not_see_is_named_nowhere(client: Client, event: Event) -> None:
    event.other_places.add(cast.a_place("Second Place", review="rejected"))
    addresses = (
        "/events/",
        event.get_absolute_url(),
        Article.objects.get().get_absolute_url(),
        "/api/v1/events/",
    )
    for path in addresses:
        answer = page(client, path)
        assert "/places/testabad/" in answer and "second-place" not in answer, path
    Place.objects.update(review="rejected")
    for path in addresses:
        assert "/places/testabad/" not in page(client, path), path
