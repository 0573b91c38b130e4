"""The lists' filters: one set for pages and API."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import BadRequest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from archive import queries, search
from archive.models import (
    Article,
    ArticleTag,
    Event,
    Mention,
    Name,
    Participation,
    Person,
    Redirect,
    Role,
    Tag,
)  # fmt: skip
from archive.parameters import ListFilter
from archive.queries import (
    ArticleFilter,
    EventFilter,
    MentionFilter,
    OrganizationFilter,
    PersonFilter,
    PlaceFilter,
    RoleFilter,
    SourceFilter,
    TagFilter,
)  # fmt: skip
from tests import cast
from tests.lasting import Lasting, Once

pytestmark = pytest.mark.django_db
SETS = (
    ArticleFilter, PersonFilter, OrganizationFilter, PlaceFilter, EventFilter, MentionFilter, RoleFilter,
    TagFilter, SourceFilter,
)  # fmt: skip


def question(asked: str) -> search.Question:
    form = ArticleFilter(QueryDict(asked))
    assert not form.errors, form.errors
    return form.question()


def listed(kind: type[ListFilter], asked: str = "", rows: Any = None) -> list[Any]:
    """The rows of the list, each by its slug, title or words."""
    model = kind._meta.model
    if rows is None:
        rows = model.objects.visible() if hasattr(model.objects, "visible") else model.objects.all()
        rows = model.objects.published() if hasattr(model.objects, "published") else rows
    form = kind(QueryDict(asked), queryset=rows)
    assert not form.errors, form.errors
    found = form.cut(1_000).rows
    return [getattr(row, "slug", None) if not isinstance(row, Event) else row.title for row in found]


@pytest.fixture(scope="module")
def lasting_world(once: Once) -> Lasting:
    return once(make_world)


@pytest.fixture
def world(lasting_world: Lasting, db: None) -> dict[str, Any]:
    """Two articles of two sources; one tells a meeting in a town of a province."""
    return dict(lasting_world.own())


def make_world() -> dict[str, Any]:
    azad, berivan = cast.a_person(category="politician"), cast.a_person("Berivan Sample")
    Name.objects.create(entity=azad, text="آزاد ديمو", language="ar")
    moe = cast.an_organization(organization_kind="ministry", country="IQ")
    part = cast.an_organization("Department of Maps", parent=moe)
    province = cast.a_place("Province", place_kind="province", country="IQ", lat=36.2, lon=44.0)
    town = cast.a_place("Testabad", parent=province, place_kind="town", lat=36.9, lon=44.9)
    law = Tag.objects.create(slug="law", name="Law")
    courts = Tag.objects.create(slug="courts", name="Gerichtshöfe", parent=law)
    first = cast.an_article(
        published_earliest="2024-03-14", published_latest="2024-03-14", published_basis="stated"
    )
    second = cast.an_article(
        "Second\n\nAzad Demo met Berivan Sample again.",
        source=cast.a_source("other", country="TR", languages=["tr"]),
        language="tr",
        published_earliest="2023-01-01", published_latest="2023-12-31", published_basis="stated",
    )  # fmt: skip
    cast.a_mention(first, azad, "Azad Demo")
    cast.a_mention(first, moe, "Ministry of Examples")
    cast.a_mention(first, town, "Testabad")
    cast.a_mention(second, azad, "Azad Demo")
    cast.a_mention(second, berivan, "Berivan Sample", review="confirmed")
    ArticleTag.objects.create(article=first, tag=courts)
    meeting = cast.an_event(
        first, title="Meeting in Testabad", place=town, date_earliest="2024-03-10", date_latest="2024-03-12",
        date_basis="relative",
    )  # fmt: skip
    Participation.objects.create(event=meeting, entity=azad, part="host")
    visit = cast.an_event(second, title="Visit", kind="visit", modality="planned", review="confirmed")
    Participation.objects.create(event=visit, entity=moe, part="visitor")
    role = cast.a_role(azad, "Minister", first, organization=moe, area=province)
    other = cast.a_role(berivan, "Head of maps", second, organization=part, qualifier="former")
    return dict(locals())


# --------------------------------------------------------------------------------------------------- articles


def test_parameters_become_a_question(world):
    asked = question(
        "q=talks&person=azad-demo&person=berivan-sample&organization=ministry-of-examples&place=testabad&tag=law"
        "&source=demo-wire&lang=en&lang=ar&event_kind=meeting&year=2024&after=2024-02&before=2024&certainly=1"
        "&sort=relevance&dateline=testabad&not_person=berivan-sample&not_lang=tr&every=person&every=tag"
        "&near=36.9,44.9,10&review=confirmed&not_year=2019&not_dateline=province"
    )
    assert asked == search.Question(
        q="talks",
        people=(world["azad"].pk, world["berivan"].pk),
        organizations=(world["moe"].pk,),
        places=(world["town"].pk,),
        tags=(world["law"].pk,),
        sources=(world["first"].source_id,),
        languages=("ar", "en"),
        event_kinds=("meeting",),
        years=(2024,),
        datelines=(world["town"].pk,),
        not_people=(world["berivan"].pk,),
        not_languages=("tr",),
        spots=(world["town"].pk,),
        reviews=("confirmed",),
        not_years=(2019,),
        not_datelines=(world["province"].pk,),
        every=("people", "tags"),
        earliest=date(2024, 2, 1),
        latest=date(2024, 12, 31),
        certainly=True,
        sort="relevance",
    )


def test_nothing_asked_is_the_empty_question(world):
    assert question("") == question("q=&person=&after=&year=&certainly=&sort=") == search.Question()


def test_repeated_and_reordered_values_are_one_question(world):
    assert question("person=azad-demo&person=azad-demo") == question("person=azad-demo")
    assert question("lang=en&lang=ar") == question("lang=ar&lang=en")


UNKNOWN = [
    ("person=nobody", "person"), ("place=azad-demo", "place"), ("tag=x", "tag"), ("source=x", "source"),
    ("lang=xx", "lang"), ("event_kind=dance", "event_kind"), ("year=x", "year"), ("year=20240", "year"),
    ("year=²⁰²⁴", "year"), ("after=soon", "after"), ("before=2024-13", "before"), ("sort=up", "sort"),
    ("certainly=perhaps", "certainly"), ("not_person=nobody", "not_person"), ("every=year", "every"),
    ("near=home", "near"), ("near=91,0,5", "near"), ("near=1,2", "near"), ("near=1,2,-5", "near"),
    ("near=nan,nan,nan", "near"), ("near=1,2,99999", "near"), ("review=rejected", "review"),
    ("person=%00", "person"), ("person=" + "x" * 5000, "person"),
]  # fmt: skip


def test_what_nobody_knows_is_an_error_of_its_parameter(world):
    for asked, parameter in UNKNOWN:
        form = ArticleFilter(QueryDict(asked))
        assert list(form.errors) == [parameter], asked
        assert form.question() == search.Question(), asked


def found(asked: str) -> list[str]:
    page = queries.articles(question(asked))
    return [article.headline.split(" ")[0] for article in page.articles]


def test_articles_that_name_a_place_near_a_point(world):
    assert found("near=36.9,44.9,5") == ["Azad"]
    assert found("near=36.2,44.0,5") == [], "the town is named, and not the middle of its province"
    assert found("near=36.2,44.0,200") == ["Azad"]
    assert found("near=-36.2,44.0,5") == []


def test_articles_in_which_an_editor_has_confirmed_something(world):
    assert found("review=confirmed") == ["Second"]
    assert found("review=unreviewed") == ["Azad", "Second"]
    assert found("review=confirmed&review=unreviewed&lang=en") == ["Azad"]


def test_a_review_by_an_editor_is_followed(world):
    from archive.curate import reviews

    mention = Mention.objects.get(article=world["first"], entity=world["moe"])
    reviews.confirm([mention])
    search.follow()
    assert found("review=confirmed") == ["Azad", "Second"]


def test_articles_without_a_year_or_a_place_they_were_sent_from(world):
    Article.objects.filter(pk=world["first"].pk).update(dateline_place=world["town"])
    search.rebuild()
    assert found("not_year=2023") == ["Azad"]
    assert found("not_dateline=province") == ["Second"]
    assert found("dateline=province") == ["Azad"]


def test_an_old_slug_leads_to_its_heir(world):
    Redirect.objects.create(kind="person", key="asad-demo", entity=world["azad"])
    Redirect.objects.create(kind="tag", key="rights", tag=world["law"])
    assert question("person=asad-demo&person=azad-demo").people == (world["azad"].pk,)
    assert question("tag=rights").tags == (world["law"].pk,)
    assert ArticleFilter(QueryDict("organization=asad-demo")).errors
    Person.objects.filter(pk=world["azad"].pk).update(review="rejected")
    assert ArticleFilter(QueryDict("person=asad-demo")).errors


def test_hidden_people_are_as_unknown_as_absent_ones(world):
    Person.objects.filter(pk=world["azad"].pk).update(review="rejected")
    hidden, absent = (
        ArticleFilter(QueryDict("person=azad-demo")),
        ArticleFilter(QueryDict("person=azad-demx")),
    )
    assert str(hidden.errors).replace("azad-demo", "azad-demx") == str(absent.errors)


def test_a_page_of_articles_comes_in_order_and_only_what_is_published(world):
    found = queries.articles(search.Question(), size=1)
    assert ([row.pk for row in found.articles], found.total) == ([world["first"].pk], 2)
    rest = queries.articles(search.Question(), size=1, after=found.next)
    assert ([row.pk for row in rest.articles], rest.next) == ([world["second"].pk], "")
    Article.objects.filter(pk=world["first"].pk).update(status="draft")
    assert queries.articles(search.Question()).articles == [world["second"]]
    assert queries.articles(search.Question(q="again")).articles == [world["second"]]
    with pytest.raises(BadRequest):
        queries.articles(search.Question(), after="nonsense")


def test_the_filters_in_force_are_told_one_by_one(world):
    form = ArticleFilter(
        QueryDict(
            "q=x&person=azad-demo&lang=en&lang=tr&year=2024&after=2024-03-14&certainly=on&sort=oldest&not_tag=law"
        )
    )
    assert [(one.param, one.value, one.label) for one in form.active()] == [
        ("person", "azad-demo", "Azad Demo"),
        ("lang", "en", "English"),
        ("lang", "tr", "Turkish"),
        ("year", "2024", "2024"),
        ("not_tag", "law", "Law"),
        ("after", "2024-03-14", "14 Mar 2024"),
        ("certainly", "1", "certainly"),
    ]


# --------------------------------------------------------------------------------------------------- entities


def test_people_by_name_kind_article_and_post(world):
    public_id = world["second"].public_id
    assert listed(PersonFilter) == ["azad-demo", "berivan-sample"]
    assert listed(PersonFilter, "q=zad") == listed(PersonFilter, "q=ازاد") == ["azad-demo"]
    assert listed(PersonFilter, "q=ministry") == []
    assert listed(PersonFilter, "kind=politician") == ["azad-demo"]
    assert listed(PersonFilter, f"article={public_id}&sort=name") == ["azad-demo", "berivan-sample"]
    assert listed(PersonFilter, f"article={world['first'].public_id}") == ["azad-demo"]
    assert listed(PersonFilter, "organization=department-of-maps") == ["berivan-sample"]
    for order in ("articles", "mentions", "last_seen"):
        assert listed(PersonFilter, f"sort={order}") == ["azad-demo", "berivan-sample"]
        assert listed(PersonFilter, f"sort={order}&organization=department-of-maps") == ["berivan-sample"]
        assert listed(PersonFilter, f"sort={order}&q=berivan") == ["berivan-sample"]


def test_what_is_not_published_counts_for_no_entity(world, search_index):
    Article.objects.filter(pk=world["second"].pk).update(status="draft")
    search_index()
    assert listed(PersonFilter, "mentioned=1") == ["azad-demo"]
    assert listed(PersonFilter, "mentioned=0") == ["azad-demo", "berivan-sample"]
    assert listed(PersonFilter, "organization=department-of-maps") == []
    assert PersonFilter(QueryDict(f"article={world['second'].public_id}")).errors
    assert search.mentions([world["azad"].pk, world["berivan"].pk]) == {
        world["azad"].pk: 1,
        world["berivan"].pk: 0,
    }


def test_organizations_and_places(world):
    assert listed(OrganizationFilter, "kind=ministry") == ["ministry-of-examples"]
    assert listed(OrganizationFilter, "country=iq") == ["ministry-of-examples"]
    assert listed(OrganizationFilter, "parent=ministry-of-examples") == ["department-of-maps"]
    assert listed(OrganizationFilter, "q=maps") == ["department-of-maps"]
    assert listed(PlaceFilter, "within=province") == ["province", "testabad"]
    assert listed(PlaceFilter, "kind=town&kind=city") == ["testabad"]
    assert listed(PlaceFilter, "review=confirmed") == []
    assert PlaceFilter(QueryDict("review=rejected")).errors


NAMED = [
    (PersonFilter, "place=testabad", ["azad-demo"]),
    (PersonFilter, "place=province", ["azad-demo"]),
    (PersonFilter, "source=other", ["azad-demo", "berivan-sample"]),
    (PersonFilter, "not_source=other", ["azad-demo"]),
    (PersonFilter, "tag=law", ["azad-demo"]),
    (PersonFilter, "lang=tr", ["azad-demo", "berivan-sample"]),
    (PersonFilter, "lang=tr&tag=law", []),
    (PersonFilter, "event_kind=visit", ["azad-demo", "berivan-sample"]),
    (PersonFilter, "near=36.9,44.9,5", ["azad-demo"]),
    (PersonFilter, "after=2024", ["azad-demo"]),
    (PersonFilter, "before=2023-06&certainly=1", []),
    (PersonFilter, "person=berivan-sample", ["azad-demo", "berivan-sample"]),
    (PersonFilter, "not_person=berivan-sample", ["azad-demo"]),
    (PersonFilter, "organization=department-of-maps&organization=ministry-of-examples",
     ["azad-demo", "berivan-sample"]),
    (PersonFilter, "organization=department-of-maps&organization=ministry-of-examples&every=organization",
     []),
    (PersonFilter, "not_organization=department-of-maps", ["azad-demo"]),
    (PersonFilter, "certainly=1&every=person", ["azad-demo", "berivan-sample"]),
    (OrganizationFilter, "person=azad-demo", ["ministry-of-examples"]),
    (OrganizationFilter, "person=azad-demo&person=berivan-sample&every=person", []),
    (OrganizationFilter, "organization=ministry-of-examples", ["ministry-of-examples"]),
    (PlaceFilter, "person=azad-demo", ["province", "testabad"]),
    (PlaceFilter, "near=36.9,44.9,5", ["testabad"]),
    (PlaceFilter, "near=36.2,44.0,5", ["province"]),
    (PlaceFilter, "near=36.2,44.0,200", ["province", "testabad"]),
]  # fmt: skip


def test_who_is_named_in_articles_of_this_kind(world):
    for kind, asked, slugs in NAMED:
        assert listed(kind, asked) == slugs, (kind, asked)


# ------------------------------------------------------------------------------ events, roles, mentions, tags


OF_EVENTS = [
    ("", ["Meeting in Testabad", "Visit"]),
    ("sort=oldest", ["Meeting in Testabad", "Visit"]),
    ("q=testab", ["Meeting in Testabad"]),
    ("kind=visit", ["Visit"]),
    ("not_kind=visit", ["Meeting in Testabad"]),
    ("modality=planned", ["Visit"]),
    ("person=azad-demo", ["Meeting in Testabad"]),
    ("organization=ministry-of-examples", ["Visit"]),
    ("place=province", ["Meeting in Testabad"]),
    ("source=other", ["Visit"]),
    ("review=confirmed", ["Visit"]),
    ("after=2024-03-11", ["Meeting in Testabad"]),
    ("after=2024-03-11&certainly=1", []),
    ("after=2024&before=2024&certainly=1", ["Meeting in Testabad"]),
    ("before=2024-03-09", []),
    ("tag=law", ["Meeting in Testabad"]),
    ("not_tag=law", ["Visit"]),
    ("lang=tr", ["Visit"]),
    ("not_lang=tr", ["Meeting in Testabad"]),
    ("lang=tr&tag=law", []),
    ("lang=tr&lang=en", ["Meeting in Testabad", "Visit"]),
    ("lang=tr&lang=en&every=lang", []),
    ("not_source=other", ["Meeting in Testabad"]),
    ("not_person=azad-demo", ["Visit"]),
    ("not_organization=ministry-of-examples", ["Meeting in Testabad"]),
    ("not_place=province", ["Visit"]),
    ("person=azad-demo&person=berivan-sample", ["Meeting in Testabad"]),
    ("person=azad-demo&person=berivan-sample&every=person", []),
    ("near=36.9,44.9,5", ["Meeting in Testabad"]),
    ("near=36.2,44.0,5", []),
    ("year=2024", ["Meeting in Testabad"]),
    ("year=2024&certainly=1", ["Meeting in Testabad"]),
    ("year=2023", []),
    ("not_year=2024", ["Visit"]),
    ("dateline=province", []),
    ("not_dateline=province", ["Meeting in Testabad", "Visit"]),
]


def test_events(world):
    for asked, titles in OF_EVENTS:
        assert listed(EventFilter, asked) == titles, asked
        question = EventFilter(QueryDict(asked), queryset=Event.objects.published()).question()
        assert search.event_total(question) == len(titles), f"{asked}: the index says the same"


def test_events_of_an_article_and_of_another_place(world):
    assert listed(EventFilter, f"article={world['first'].public_id}") == ["Meeting in Testabad"]
    world["visit"].other_places.add(world["town"])
    search.rebuild()
    assert listed(EventFilter, "place=province") == ["Meeting in Testabad", "Visit"]
    Participation.objects.update(review="rejected")
    search.rebuild()
    assert listed(EventFilter, "person=azad-demo") == []


def test_one_article_must_answer_all_that_is_asked_of_it(world):
    cast.evidence_for(world["second"], "met Berivan Sample", event=world["meeting"])
    search.rebuild()
    assert listed(EventFilter, "lang=tr&tag=law") == []
    assert EventFilter(QueryDict("lang=tr&tag=law")).question().among == ()
    assert listed(EventFilter, "source=other&source=demo-wire&every=source") == ["Meeting in Testabad"]
    assert listed(EventFilter, "source=other&source=demo-wire&every=source&tag=law") == []


def test_a_subject_that_was_rejected_is_none(world):
    ArticleTag.objects.update(review="rejected")
    search.rebuild()
    assert listed(EventFilter, "tag=law") == []


def test_a_telling_by_a_draft_is_none(world):
    cast.evidence_for(cast.an_article("Draft\n\nmet", status="draft", source=cast.a_source("draft")), "met",
                      event=world["meeting"])  # fmt: skip
    search.rebuild()
    assert listed(EventFilter, "source=draft") == []


def test_roles(world):
    def titles(asked: str) -> list[str]:
        form = RoleFilter(QueryDict(asked), queryset=Role.objects.published())
        assert not form.errors
        return [row.title for row in form.qs]

    assert titles("") == ["Minister", "Head of maps"]
    assert titles("sort=title") == ["Head of maps", "Minister"]
    assert titles("q=minis") == titles("person=azad-demo") == titles("area=province") == ["Minister"]
    assert titles("organization=ministry-of-examples") == titles("source=demo-wire") == ["Minister"]
    assert titles(f"article={world['second'].public_id}") == titles("qualifier=former") == ["Head of maps"]
    assert titles("review=confirmed") == []


def test_mentions(world):
    def words(asked: str) -> list[str]:
        form = MentionFilter(QueryDict(asked), queryset=Mention.objects.published())
        assert not form.errors
        return [row.exact for row in form.qs]

    assert words("person=azad-demo") == ["Azad Demo", "Azad Demo"]
    assert words("place=province") == ["Testabad"]
    assert words("organization=ministry-of-examples") == ["Ministry of Examples"]
    assert words(f"article={world['second'].public_id}") == words("source=other") == words("lang=tr")
    assert words("review=confirmed") == ["Berivan Sample"]
    assert words("kind=surname") == []


def test_mentions_of_a_province_are_the_same_however_often_it_is_named(world, monkeypatch):
    """Gone through in the order of the texts, or looked for by the index of those who are named."""

    def places_by(often: int) -> tuple[list[str], str]:
        monkeypatch.setattr(queries, "OFTEN", often)
        rows = MentionFilter(QueryDict("place=province"), queryset=Mention.objects.published()).qs
        return [row.exact for row in rows], str(rows.query)

    (walked, order), (found, index) = places_by(1_000), places_by(0)
    assert walked == found == ["Testabad"]
    assert '"entity_id" + 0' in order and '"entity_id" + 0' not in index


def test_tags_and_sources(world):
    assert listed(TagFilter, "q=gerichtshof") == ["courts"]
    assert listed(TagFilter, "parent=law") == ["courts"]
    assert listed(TagFilter, "within=law") == ["courts", "law"]
    assert listed(SourceFilter, "q=WIRE") == ["demo-wire"]
    assert listed(SourceFilter, "lang=tr") == listed(SourceFilter, "country=tr") == ["other"]
    assert listed(SourceFilter, "scale=Other&reliability=F") == ["demo-wire", "other"]


# ------------------------------------------------------------------------------------------------ all of them


@pytest.mark.parametrize("kind", SETS)
def test_every_parameter_says_what_it_does(kind: type[ListFilter]):
    for name, one in kind.base_filters.items():
        assert len(one.extra["help_text"]) > 10, name


@pytest.mark.parametrize("kind", SETS)
def test_every_order_ends_with_something_unique(kind: type[ListFilter]):
    for fields in kind.ORDERS.values():
        unique = [("pk",), ("slug",), ("public_id",), ("article_id", "start", "end")]
        assert any(tuple(field.removeprefix("-") for field in fields[-len(one) :]) == one for one in unique)


ASKED = {
    PersonFilter: "q=a&organization=ministry-of-examples&mentioned=1&sort=mentions",
    PlaceFilter: "within=province&sort=last_seen",
    EventFilter: "person=azad-demo&place=province&source=demo-wire&after=2000",
    RoleFilter: "person=azad-demo&area=province&source=demo-wire",
    MentionFilter: "person=azad-demo",
}


def test_ten_rows_and_thirty_cost_the_same_queries(world):
    def costs() -> dict[type[ListFilter], int]:
        told = {kind: CaptureQueriesContext(connection) for kind in ASKED}
        for kind, queries_told in told.items():
            with queries_told:
                listed(kind, ASKED[kind])
        return {kind: len(queries_told) for kind, queries_told in told.items()}

    few = costs()
    for n in range(20):
        article = cast.an_article(f"Row {n}\n\nAzad Demo met Berivan Sample.")
        cast.a_mention(article, world["azad"], "Azad Demo")
        event = cast.an_event(article, title=f"Row {n}", place=world["town"])
        Participation.objects.create(event=event, entity=world["azad"], part="host")
        cast.a_role(cast.a_person(f"Row {n}"), "Head", article, organization=world["moe"])
        cast.a_place(f"Row {n}", parent=world["town"])
    search.rebuild()
    assert costs() == few
