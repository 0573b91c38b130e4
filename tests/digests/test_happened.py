"""Facets of events: each number is what choosing the value leaves."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from django.http import QueryDict

from archive import queries
from archive.digests import happened
from archive.digests.labels import names_of
from archive.models import ArticleTag, Event, Participation, Tag
from archive.pages.facets import OF_EVENTS, YEARS
from tests import cast

pytestmark = pytest.mark.django_db
KINDS = (*OF_EVENTS, YEARS)
ASKED = (
    "", "kind=meeting", "place=province", "person=p-0&person=p-1&every=person", "not_source=s-1&year=2021",
    "lang=tr", "source=s-0&lang=en", "tag=law&source=s-0&source=s-1", "q=number&tag=courts&dateline=testabad",
    "source=s-0&source=s-1&every=source", "source=s-0&source=s-1&every=source&lang=en",
    "tag=law&every=tag&source=s-0", "after=2021&certainly=1&modality=occurred",
)  # fmt: skip


@pytest.fixture
def many(search_index: Any) -> None:
    """Events that several articles tell, each of another source, language and subject."""
    rng = Random(7)
    province = cast.a_place("Province")
    places = [province, cast.a_place("Testabad", parent=province), cast.a_place("Elsewhere")]
    people = [cast.a_person(f"P {n}") for n in range(3)]
    law = Tag.objects.create(slug="law", name="Law")
    tags = [law, Tag.objects.create(slug="courts", name="Courts", parent=law)]
    articles = [
        cast.an_article(
            f"Article {n}\n\nThey met.", source=cast.a_source(f"s-{n % 3}"),
            language=("en", "tr")[rng.random() < 0.5], dateline_place=places[1] if n % 2 else None,
        )
        for n in range(8)
    ]  # fmt: skip
    for article in articles:
        for tag in rng.sample(tags, rng.randrange(3)):
            ArticleTag.objects.create(article=article, tag=tag)
    for n in range(14):
        year = rng.choice([None, 2020, 2021])
        days = (
            {"date_earliest": f"{year}-12-30", "date_latest": f"{year + n % 2}-12-31", "date_basis": "stated"}
            if year
            else {}
        )
        event = cast.an_event(
            None, title=f"Number {n}", kind=rng.choice(["meeting", "visit"]),
            place=rng.choice([*places, None]), modality=rng.choice(["occurred", "planned"]), **days,
        )  # fmt: skip
        for article in rng.sample(articles, rng.randrange(4)):
            cast.evidence_for(article, "They met", event=event)
        for person in rng.sample(people, rng.randrange(3)):
            Participation.objects.create(event=event, entity=person, part="host")
    search_index()


def ask(asked: QueryDict) -> queries.EventFilter:
    form = queries.EventFilter(asked, queryset=Event.objects.published())
    assert form.is_valid(), form.errors
    return form


def test_each_number_is_what_choosing_the_value_leaves(many: None) -> None:
    lines = 0
    for asked in ASKED:
        form = ask(QueryDict(asked))
        assert form.count() == form.qs.count(), asked
        for name, counts in happened.facets(form, [kind.name for kind in KINDS], 50).items():
            kind = next(kind for kind in KINDS if kind.name == name)
            names = names_of({name: [value for value, _ in counts]})
            for value, count in counts:
                chosen = QueryDict(asked, mutable=True)
                value_said = names[name, value].parameter
                if kind.parameter not in chosen.getlist("every"):
                    chosen.setlist(kind.parameter, [value_said])
                elif value_said not in chosen.getlist(kind.parameter):
                    chosen.appendlist(kind.parameter, value_said)
                assert ask(chosen).qs.count() == count, (asked, name, value_said)
                lines += 1
    assert lines > 100


def test_equal_counts_stand_in_the_order_of_their_words(many: None) -> None:
    for asked in ("", "source=s-0&lang=en"):
        counts = happened.facets(ask(QueryDict(asked)), ("tags", "people"), 50)
        names = names_of({name: [value for value, _ in counts[name]] for name in counts})
        for name, values in counts.items():
            order = [(-count, names[name, value].parameter) for value, count in values]
            assert order == sorted(order)
