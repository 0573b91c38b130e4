"""Posts over time: which roles are one post, what is held, what is over, what readers may see of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.digests.posts import MOST_REPORTS, Post, latest_posts, posts
from archive.models import Article, Person, Role
from tests import cast

pytestmark = pytest.mark.django_db


def reported(day: str, number: int = 0, **fields: Any) -> Article:
    when = date.fromisoformat(day)
    text = f"Azad Demo speaks on {day} {number}\n\nText."
    return cast.an_article(
        text, published_earliest=when, published_latest=when, published_basis="stated", **fields
    )


def posts_of(person: Person) -> list[Post]:
    return posts(Role.objects.filter(person=person))


def test_a_post_runs_from_its_first_to_its_last_report() -> None:
    person = cast.a_person()
    role = cast.a_role(person, "Minister", reported("2022-03-01"))
    cast.evidence_for(reported("2020-07-29"), "Azad Demo speaks", role=role)
    (post,) = posts_of(person)
    assert post.days == [date(2020, 7, 29), date(2022, 3, 1)] and post.number == 2
    assert post.first and post.last and post.first.day == date(2020, 7, 29)


def test_spellings_of_a_title_are_one_post() -> None:
    person, area = cast.a_person(), cast.a_place()
    cast.a_role(person, "prime minister", reported("2020-01-01"), area=area)
    cast.a_role(person, "Prime Minister", reported("2021-01-01"))
    (post,) = posts_of(person)
    assert post.title == "Prime Minister" and post.area == area and post.number == 2


def test_titles_in_several_languages_are_one_post() -> None:
    person, body = cast.a_person(), cast.an_organization("House")
    for number, title in enumerate(("رئيس حكومة", "Prime Minister", "Başbakan")):
        day = f"202{number}-01-01"
        cast.a_role(person, title, reported(day), organization=body, post="prime minister")
    (post,) = posts_of(person)
    assert post.title == "Prime Minister" and post.number == 3 and post.organization == body


def test_a_government_and_what_it_governs_are_one_place_of_a_post() -> None:
    person, area = cast.a_person(), cast.a_place()
    government = cast.an_organization("Government", organization_kind="government")
    cast.a_role(person, "Prime Minister", reported("2020-01-01"), area=area)
    cast.a_role(person, "Prime Minister", reported("2021-01-01"), organization=government)
    (post,) = posts_of(person)
    assert post.organization == government and post.area == area and post.number == 2


def test_a_party_and_a_country_are_two_places_of_a_post() -> None:
    person, area = cast.a_person(), cast.a_place()
    party = cast.an_organization("Party", organization_kind="party")
    cast.a_role(person, "President", reported("2020-01-01"), area=area)
    cast.a_role(person, "President", reported("2021-01-01"), organization=party)
    assert len(posts_of(person)) == 2


def test_a_rival_is_known_by_the_post_whatever_his_title_is_called() -> None:
    person, other, area = cast.a_person(), cast.a_person("Bakir Demo"), cast.a_place()
    for day in ("2020-01-01", "2020-09-01"):
        cast.a_role(person, f"Prime Minister {day}", reported(day), area=area, post="prime minister")
    cast.a_role(other, "Başbakan", reported("2020-05-01", 1), area=area, post="prime minister")
    (post,) = posts_of(person)
    assert [(rival.person, rival.day) for rival in post.rivals] == [(other, date(2020, 5, 1))]


def test_a_title_alone_stays_alone_when_it_could_be_of_several_posts() -> None:
    person = cast.a_person()
    for number, body in enumerate(("One", "Two")):
        cast.a_role(person, "Member", reported("2020-01-01", number), organization=cast.an_organization(body))
    cast.a_role(person, "Member", reported("2021-01-01"))
    assert len(posts_of(person)) == 3


def test_acting_is_a_post_of_its_own() -> None:
    person = cast.a_person()
    cast.a_role(person, "Minister", reported("2021-01-01"))
    cast.a_role(person, "Minister", reported("2020-01-01"), qualifier="acting")
    assert [post.acting for post in posts_of(person)] == [True, False]


def test_a_later_text_that_says_former_ends_it() -> None:
    person = cast.a_person()
    cast.a_role(person, "Minister", reported("2020-01-01"))
    cast.a_role(person, "Minister", reported("2022-01-01"), qualifier="former")
    (post,) = posts_of(person)
    assert [report.day for report in post.held] == [date(2020, 1, 1)]
    assert [report.day for report in post.left] == [date(2022, 1, 1)] and not post.only_former


def test_undated_reports_count_but_lie_nowhere_in_time() -> None:
    person = cast.a_person()
    cast.a_role(person, "Minister", cast.an_article())
    (post,) = posts_of(person)
    assert post.number == 1 and post.days == [] and post.first is None


def test_drafts_and_what_was_rejected_are_no_reports() -> None:
    person = cast.a_person()
    cast.a_role(person, "Secret", reported("2020-01-01", status="draft"))
    cast.a_role(person, "Wrong", reported("2020-01-02"), review="rejected")
    role = cast.a_role(person, "Seen", reported("2020-01-03"))
    hidden = cast.evidence_for(reported("2020-01-04"), "Azad Demo speaks", role=role)
    hidden.review = "rejected"
    hidden.save()
    assert [(post.title, post.number) for post in posts_of(person)] == [("Seen", 1)]


def test_an_organization_that_readers_may_not_see_is_not_named() -> None:
    person, heir = cast.a_person(), cast.an_organization("Heir")
    body = cast.an_organization("Merged away", merged_into=heir)
    cast.a_role(person, "Minister", reported("2020-01-01"), organization=body)
    assert posts_of(person)[0].organization is None


def test_many_reports_are_thinned_out_evenly_but_counted() -> None:
    person = cast.a_person()
    role = Role.objects.create(person=person, title="Minister")
    for number in range(60):
        article = reported(f"20{number // 12 + 10}-{number % 12 + 1:02}-01", number)
        cast.evidence_for(article, "Azad Demo speaks", role=role)
    (post,) = posts_of(person)
    assert post.number == 60 and len(post.reports) <= MOST_REPORTS + 1
    assert post.days[0] == date(2010, 1, 1) and post.days[-1] == date(2014, 12, 1)
    gaps = {(after - before).days for before, after in zip(post.days, post.days[1:], strict=False)}
    assert max(gaps) < 100


def test_more_posts_take_no_more_queries() -> None:
    person, counts = cast.a_person(), []
    for rows in (3, 9):
        for number in range(rows):
            body = cast.an_organization(f"Body {rows} {number}")
            cast.a_role(person, "Member", reported("2020-01-01", 100 * rows + number), organization=body)
        with CaptureQueriesContext(connection) as queries:
            posts_of(person)
        counts.append(len(queries))
    assert counts == [4, 4]


def test_the_latest_post_is_the_one_last_reported_and_never_a_former_one() -> None:
    person, other = cast.a_person(), cast.a_person("Berivan Sample")
    cast.a_role(person, "minister", reported("2020-01-01"))
    cast.a_role(person, "president", reported("2022-01-01"))
    cast.a_role(person, "governor", reported("2023-01-01"), qualifier="former")
    cast.a_role(person, "king", reported("2024-01-01", status="draft"))
    latest = latest_posts([person, other])
    assert latest[person.pk].title == "President" and other.pk not in latest


# ---------------------------------------------------------------------------- what the reports leave open


def told_on(role: Role, *days: str) -> None:
    for day in days:
        article = reported(day, 100 + Article.objects.count())
        cast.evidence_for(article, "Azad Demo speaks", role=role)


def test_a_long_silence_between_two_reports_is_a_gap_and_no_end() -> None:
    role = cast.a_role(cast.a_person(), "Minister", reported("2015-01-01"))
    told_on(role, "2015-06-01", "2018-06-01", "2018-09-01")
    (post,) = posts_of(role.person)
    assert [(one.day, other.day) for one, other in post.gaps] == [(date(2015, 6, 1), date(2018, 6, 1))]
    assert post.is_open and post.last and post.last.day == date(2018, 9, 1)


def test_many_reports_leave_no_gap_where_some_are_not_shown() -> None:
    role = cast.a_role(cast.a_person(), "Minister", reported("2000-01-01"))
    told_on(role, *(f"{2000 + month // 12}-{1 + month % 12:02}-15" for month in range(20 * 12)))
    told_on(role, "2023-01-01")
    (post,) = posts_of(role.person)
    assert len(post.reports) < post.number
    assert [(one.day, other.day) for one, other in post.gaps] == [(date(2019, 12, 15), date(2023, 1, 1))]


def test_another_spelling_of_the_title_fills_the_silence() -> None:
    person = cast.a_person()
    told_on(cast.a_role(person, "Minister"), "2015-01-01", "2017-01-01")
    told_on(cast.a_role(person, "minister", area=cast.a_place()), "2015-09-01", "2016-05-01")
    assert [post.gaps for post in posts_of(person)] == [[]]


def test_a_former_holder_who_is_in_the_post_again_is_told() -> None:
    person = cast.a_person()
    told_on(cast.a_role(person, "Minister"), "2015-01-01", "2016-05-01")
    told_on(cast.a_role(person, "Minister", qualifier="former"), "2015-06-01")
    (post,) = posts_of(person)
    assert post.returned and [report.day for report in post.returned] == [date(2015, 6, 1), date(2016, 5, 1)]
    Role.objects.filter(qualifier="former").delete()
    assert posts_of(person)[0].returned is None


def test_a_quote_that_contradicts_is_told() -> None:
    role = cast.a_role(cast.a_person(), "Minister", reported("2015-01-01"))
    denied = cast.evidence_for(reported("2015-02-01"), "Azad Demo speaks", role=role, stance="contradicts")
    hidden = reported("2015-03-01", status="draft")
    cast.evidence_for(hidden, "Azad Demo speaks", role=role, stance="contradicts")
    (post,) = posts_of(role.person)
    assert post.against == [denied] and post.number == 1


def test_others_in_the_same_post_meanwhile_are_told() -> None:
    azad, ministry = cast.a_person(), cast.an_organization()
    other = cast.a_person("Berivan Sample")
    told_on(cast.a_role(azad, "Minister", organization=ministry), "2015-01-01", "2015-06-01")
    told_on(cast.a_role(other, "minister", organization=ministry), "2015-03-01", "2015-04-01", "2016-01-01")
    told_on(
        cast.a_role(cast.a_person("Elsewhere"), "Minister", organization=cast.an_organization("B")),
        "2015-03-01",
    )
    told_on(cast.a_role(cast.a_person("Later"), "Minister", organization=ministry), "2015-09-01")
    (post,) = posts_of(azad)
    assert [(rival.person.name, rival.day) for rival in post.rivals] == [("Berivan Sample", date(2015, 3, 1))]


def test_a_post_told_on_one_day_leaves_nothing_open() -> None:
    role = cast.a_role(cast.a_person(), "Minister", reported("2015-01-01"))
    assert not posts_of(role.person)[0].is_open
