"""Two become one, and can become two again."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User

from archive import curate
from archive.models import (
    Article,
    Change,
    Entity,
    Event,
    Evidence,
    Mention,
    Name,
    Participation,
    Place,
    Redirect,
    Role,
)
from tests import cast
from tests.curate.conftest import Story, log

pytestmark = pytest.mark.django_db


def snapshot() -> dict[str, list[Any]]:
    """Every row of the archive except the log's own, without what a write stamps."""
    rows = {}
    for model in apps.get_app_config("archive").get_models(include_auto_created=True):
        name = model._meta.model_name or ""
        if name.startswith("historical") or name in {"change", "changeset"}:
            continue
        columns = [
            f.attname
            for f in model._meta.concrete_fields
            if f.attname not in {"updated", "made", "compressed"}
        ]
        rows[name] = sorted(model._base_manager.values_list(*columns), key=repr)
    return rows


@pytest.fixture
def twin(story: Story) -> Entity:
    """A second record of Berivan Sample, who did the same things under another spelling."""
    twin = cast.a_person("Perivan Sampel", summary="A minister.", wikidata="Q1")
    Name.objects.create(entity=twin, text="P. Sampel")
    Name.objects.create(entity=story.berivan, text="B. Sample")
    Name.objects.create(entity=twin, text="B. Sample")
    other = cast.an_article("Perivan Sampel speaks\n\nThe minister spoke.")
    cast.a_mention(other, twin, "Perivan Sampel")
    story.event.participations.create(entity=twin, part="host", review="confirmed")
    story.event.participations.create(entity=twin, part="speaker")
    cast.a_role(twin, "minister", article=other, organization=story.ministry, review="confirmed")
    cast.a_role(twin, "Envoy", article=other)
    Redirect.objects.create(kind="person", key="p-sampel", entity=twin)
    cast.a_person("Older", merged_into=twin)
    return twin


def test_everything_that_was_said_of_one_is_said_of_the_other(story: Story, twin: Entity) -> None:
    curate.merge(twin, story.berivan)
    heir = type(story.berivan).objects.get(pk=story.berivan.pk)
    assert Mention.objects.filter(entity=heir).count() == 2
    assert not Mention.objects.filter(entity=twin).exists()
    assert {n.text for n in heir.names.all()} == {"B. Sample", "P. Sampel", "Perivan Sampel"}
    parts = {p.part: p.review for p in Participation.objects.filter(entity=heir)}
    assert parts == {"host": "confirmed", "speaker": "unreviewed"}
    assert {(r.title, r.review, r.evidence.count()) for r in heir.roles.all()} == {
        ("Minister", "confirmed", 2),
        ("Envoy", "unreviewed", 1),
    }
    assert (heir.summary, heir.wikidata) == ("A minister.", "Q1")
    assert set(Redirect.objects.filter(entity=heir).values_list("key", flat=True)) == {
        "p-sampel",
        "perivan-sampel",
    }
    assert set(Entity.objects.filter(merged_into=heir).values_list("name", flat=True)) == {
        "Older",
        "Perivan Sampel",
    }


def test_the_log_says_into_whom(story: Story, twin: Entity) -> None:
    curate.merge(twin, story.berivan)
    line = Change.objects.get(action="merged")
    assert (line.key, line.into) == ("person:perivan-sampel", "person:berivan-sample")
    assert ("entity", "person:berivan-sample", "updated") in log()


def test_undoing_a_merge_leaves_every_row_as_it_was(story: Story, twin: Entity, editor: User) -> None:
    before = snapshot()
    change_set = curate.merge(twin, story.berivan, user=editor)
    assert change_set is not None and snapshot() != before
    curate.undo(change_set, user=editor)
    assert snapshot() == before
    assert ("entity", "person:perivan-sampel", "created") in log()


def test_an_undone_merge_can_be_done_again_by_undoing_the_undo(story: Story, twin: Entity) -> None:
    change_set = curate.merge(twin, story.berivan)
    assert change_set is not None
    merged = snapshot()
    undoing = curate.undo(change_set)
    assert undoing is not None
    curate.undo(undoing)
    assert snapshot() == merged


def test_a_merge_is_not_undone_over_later_work(story: Story, twin: Entity) -> None:
    change_set = curate.merge(twin, story.berivan)
    assert change_set is not None
    mention = Mention.objects.get(article__headline="Perivan Sampel speaks")
    curate.relink([mention], story.azad)
    merged = snapshot()
    with pytest.raises(curate.Refused, match="changed since"):
        curate.undo(change_set)
    assert snapshot() == merged


def test_what_cannot_be_merged(story: Story, twin: Entity) -> None:
    for lost, heir, why in (
        (twin, story.testabad, "two kinds"),
        (twin, twin, "itself"),
        (Entity.objects.get(name="Older"), story.berivan, "already"),
        (twin, cast.a_person("Wrong", review="rejected"), "rejected"),
    ):
        with pytest.raises(curate.Refused, match=why):
            curate.merge(lost, heir)


def test_a_place_hands_over_its_events_datelines_and_children(story: Story) -> None:
    double = cast.a_place("Test Abad", lat=36.0, lon=44.0, geonames_id=7, country="IQ")
    town = cast.a_place("Town", parent=double)
    event = cast.an_event(place=double)
    event.other_places.add(double, town)
    story.event.other_places.add(double, story.testabad)
    article = cast.an_article("Third\n\nText", dateline_place=double)
    before = snapshot()
    change_set = curate.merge(double, story.testabad)
    heir = Place.objects.get(pk=story.testabad.pk)
    assert (heir.lat, heir.lon, heir.geonames_id, heir.country) == (36.0, 44.0, 7, "IQ")
    assert Place.objects.get(name="Town").parent == heir
    assert Event.objects.get(pk=event.pk).place == heir
    assert set(event.other_places.all()) == {heir, Place.objects.get(name="Town")}
    assert list(story.event.other_places.all()) == [heir]
    assert Article.objects.get(pk=article.pk).dateline_place == heir
    assert change_set is not None
    curate.undo(change_set)
    assert snapshot() == before


@pytest.mark.parametrize("reverse", [False, True])
def test_no_place_ends_up_beneath_itself(reverse: bool) -> None:
    country = cast.a_place("Country")
    province = cast.a_place("Province", parent=country)
    city = cast.a_place("City", parent=province)
    if reverse:
        curate.merge(city, country)
    else:
        curate.merge(country, city)
    for place in Place.objects.visible():
        seen, above = {place.pk}, place.parent
        while above:
            assert above.pk not in seen, place
            seen.add(above.pk)
            above = above.parent


def test_two_tellings_of_one_event_become_one(story: Story) -> None:
    other = cast.an_article("Other\n\nThey met Berivan Sample there.")
    double = cast.an_event(other, title="A meeting", place=None)
    double.participations.create(entity=story.berivan, part="host")
    double.participations.create(entity=story.berivan, part="speaker")
    double.casualties.create(measure="injured", wording="one")
    before = snapshot()
    change_set = curate.merge_events(double, story.event)
    assert story.event.evidence.count() == 2 and story.event.casualties.count() == 1
    assert story.event.participations.count() == 3
    assert list(Event.objects.published()) == [story.event]
    assert Redirect.objects.get().event == story.event
    assert ("event", double.public_id, "merged") in log()
    assert change_set is not None
    curate.undo(change_set)
    assert snapshot() == before


def test_an_event_takes_over_the_day_it_lacked(story: Story) -> None:
    vague = cast.an_event(story.article, words="lasted an hour", title="Talks")
    curate.merge_events(story.event, vague)
    vague.refresh_from_db()
    assert str(vague.date_earliest) == "2024-03-10" and vague.place == story.testabad


def test_a_quote_is_not_cited_twice(story: Story) -> None:
    double = cast.an_event(story.article, title="The same sentence")
    curate.merge_events(double, story.event)
    assert Evidence.objects.filter(event=story.event).count() == 1


def test_roles_at_a_merged_organization_do_not_double(story: Story) -> None:
    double = cast.an_organization("Examples Ministry")
    cast.a_role(story.berivan, "Minister", article=story.article, organization=double)
    curate.merge(double, story.ministry)
    assert Role.objects.get().organization == story.ministry
