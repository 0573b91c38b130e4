"""An article is read again: the machine's own word follows the new reading, an editor's stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import Any
from unittest import mock

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import OperationalError

from archive import curate
from archive.curate import act
from archive.ingest.reading import Reading, Registry
from archive.ingest.registry import load_registry
from archive.ingest.store import reread as rereading
from archive.ingest.store.differences import Differences
from archive.ingest.store.reread import decided_about, redate, reread
from archive.ingest.store.stage import store
from archive.models import (
    Article,
    CasualtyReport,
    Change,
    ChangeSet,
    Event,
    Evidence,
    Mention,
    Name,
    Participation,
    Proposal,
    Role,
)
from archive.rereading import read_again
from archive.values.dates import DateRange
from archive.values.text import Span
from tests import cast
from tests.cast import TEXT
from tests.ingest.readings import (
    AZAD,
    BERIVAN,
    MET,
    SUNDAY,
    a_mention,
    a_reading,
    a_role,
    an_event,
    killed,
    on,
    retold,
    span,
)

pytestmark = pytest.mark.django_db

Again = Callable[..., Differences]
MONDAY = date(2024, 3, 11)


@pytest.fixture(autouse=True)
def known() -> None:
    cast.a_person()
    cast.a_person("Berivan Sample")
    cast.an_organization()
    cast.a_place()


def keep(text: str = TEXT, publish: bool = True, **read: Any) -> Article:
    return store(a_reading(text, **read), source=cast.a_source(), publish=publish).article


def again(article: Article, **read: Any) -> Differences:
    """Read the article again, when the stages find just this in it."""
    return with_reading(article, a_reading(article.body.text, **read))


def with_reading(article: Article, reading: Reading) -> Differences:
    with mock.patch.object(rereading, "read_decoded", return_value=reading), act("read again") as doing:
        return reread(article, Registry(), doing)


def told(differences: Differences) -> list[str]:
    return [str(each) for each in differences.found]


def everything() -> dict[str, list[Any]]:
    models = (Article, Mention, Role, Event, Participation, CasualtyReport, Evidence, Proposal)
    return {model.__name__: sorted(model.objects.values_list(), key=repr) for model in models}  # type: ignore[attr-defined]


# ------------------------------------------------------------------------------------- nothing changes


RICH: dict[str, Any] = {
    "mentions": [a_mention("Azad Demo", AZAD), replace(a_mention("Demo Wire", None), proposal="Demo Wire")],
    "roles": [a_role()],
    "events": [an_event(casualties=(killed(2, "met Berivan Sample", TEXT),))],
    "doubts": ("A doubt.",),
}


def test_the_same_reading_changes_nothing() -> None:
    article = keep(**RICH)
    before, log = everything(), Change.objects.count()
    assert not again(article, **RICH)
    assert everything() == before
    assert Change.objects.count() == log and not ChangeSet.objects.filter(verb="read again").exists()


def test_twice_is_as_good_as_once() -> None:
    article = keep()
    assert again(article, **RICH)
    after = everything()
    assert not again(article, **RICH)
    assert everything() == after


def test_it_is_an_act_with_a_line_in_the_log_that_can_be_undone() -> None:
    article = keep(mentions=[a_mention("Azad Demo", AZAD)], events=[an_event()])
    before = everything()
    again(article, mentions=[a_mention("Berivan Sample", BERIVAN)], roles=[a_role()])
    done = ChangeSet.objects.get(verb="read again")
    actions = set(done.changes.values_list("thing", "action"))
    assert actions == {("article", "updated"), ("event", "deleted"), ("role", "created")}
    curate.undo(done)
    assert {name: len(rows) for name, rows in everything().items()} == {n: len(r) for n, r in before.items()}
    assert Event.objects.get().evidence.count() == 1 and Mention.objects.get().exact == "Azad Demo"


# -------------------------------------------------------------------------------------------- mentions


def test_mentions_come_go_and_change() -> None:
    article = keep(mentions=[a_mention("Azad Demo", None), a_mention("Ministry", None)])
    found = again(article, mentions=[a_mention("Azad Demo", AZAD), a_mention("Berivan Sample", BERIVAN)])
    assert told(found) == [
        "- mention “Ministry” (nobody on file)",
        "~ mention “Azad Demo”: nobody → person:azad-demo",
        "+ mention “Berivan Sample” (person:berivan-sample)",
    ]
    assert str(found) == "mentions 1 new, 1 gone, 1 changed"


@pytest.mark.parametrize("verb", [curate.confirm, curate.reject, curate.unlink])
def test_a_judged_mention_stays(verb: Any) -> None:
    article = keep(mentions=[a_mention("Azad Demo", AZAD)])
    verb(Mention.objects.all())
    before = everything()["Mention"]
    assert not again(article, mentions=[a_mention("Azad Demo", BERIVAN)])
    assert not again(article)
    assert everything()["Mention"] == before


def test_a_relinked_mention_stays() -> None:
    article = keep(mentions=[a_mention("Azad Demo", AZAD)])
    berivan = cast.Person.objects.get(slug="berivan-sample")
    curate.relink(Mention.objects.all(), berivan)
    again(article, mentions=[a_mention("Azad Demo", AZAD)])
    assert Mention.objects.get().entity == berivan.entity_ptr


def test_an_editors_links_go_into_the_reading() -> None:
    text = "Talks are held\n\nTESTABAD – Azad Demo met Governor Berivan Sample on Sunday.\n"
    article = store(rereading.read_decoded(a_reading(text).decoded, load_registry()), publish=True).article
    other = cast.a_person("Azad Other")
    mention = Mention.objects.get(exact="Azad Demo")
    curate.relink([mention], other)
    curate.reject(Mention.objects.filter(exact="Berivan Sample"))
    decided = decided_about(article)
    assert decided.links == {Span(mention.start, mention.end): "person:azad-other"}
    with act("read again") as doing:
        reread(article, load_registry(), doing)
    assert Mention.objects.get(exact="Azad Demo").entity == other.entity_ptr
    assert Mention.objects.get(exact="Berivan Sample").state == "rejected"
    people = set(Participation.objects.values_list("entity__slug", flat=True))
    assert people <= {"azad-other"}


def test_a_name_that_was_filed_since_links_now() -> None:
    text = "Talks are held\n\nTESTABAD – Azat Demo, the governor of Testabad, spoke on Sunday.\n"
    article = store(rereading.read_decoded(a_reading(text).decoded, load_registry()), publish=True).article
    assert not Mention.objects.filter(entity__slug="azad-demo").exists()
    Name.objects.create(entity=cast.Person.objects.get(slug="azad-demo"), text="Azat Demo")
    with act("read again") as doing:
        assert reread(article, load_registry(), doing)
    assert Mention.objects.get(exact="Azat Demo").entity
    assert not Proposal.objects.filter(name="Azat Demo").exists()  # nobody waits under it any more


# ----------------------------------------------------------------------------------------------- roles


def test_a_role_that_is_read_no_more_goes_with_its_sentence() -> None:
    article = keep(roles=[a_role()])
    assert told(again(article)) == ["- role Berivan Sample: Minister"]
    assert not Role.objects.exists() and not Evidence.objects.exists()


@pytest.mark.parametrize("verb", [curate.confirm, curate.reject])
def test_a_judged_role_stays_with_its_sentence(verb: Any) -> None:
    article = keep(roles=[a_role()])
    verb(Role.objects.all())
    assert not again(article)
    assert not again(article, roles=[a_role()])
    assert Role.objects.get().evidence.count() == 1


def test_a_role_of_another_text_keeps_that_texts_sentence() -> None:
    article = keep(roles=[a_role()])
    other = keep(retold(1), roles=[a_role(retold(1))])
    assert told(again(article)) == []
    assert [row.article for row in Evidence.objects.all()] == [other]


def test_a_role_that_an_editor_put_right_is_not_proposed_as_it_was() -> None:
    article = keep(roles=[a_role(title="Official")])
    Role.objects.update(title="Minister of Examples", review="confirmed")
    differences = again(article, roles=[a_role(title="Official")])
    assert not differences and differences.kept == 1
    assert Role.objects.get().title == "Minister of Examples"


# ---------------------------------------------------------------------------------------------- events


def test_an_event_is_told_anew_under_its_old_key() -> None:
    article = keep(events=[an_event()])
    key = Event.objects.get().public_id
    claim = an_event(kind="visit", title="Visit", date=on(MONDAY), participations=((AZAD, "visitor"),))
    changes = again(article, events=[claim])
    assert [(each.sign, each.what) for each in changes.found] == [
        ("~", "date"),
        ("~", "event"),
        ("-", "part"),
    ]
    event = Event.objects.get()
    assert (event.public_id, event.kind, event.date_earliest) == (key, "visit", MONDAY)
    assert [row.entity.slug for row in event.participations.all()] == ["azad-demo"]


def test_an_event_that_is_read_no_more_goes_whole() -> None:
    article = keep(events=[an_event(casualties=(killed(2, "met Berivan Sample", TEXT),))])
    again(article)
    for model in (Event, Participation, CasualtyReport, Evidence):
        assert not model.objects.exists(), model  # type: ignore[attr-defined]


@pytest.mark.parametrize("verb", [curate.confirm, curate.reject])
def test_a_judged_event_stays_as_it_was_judged(verb: Any) -> None:
    article = keep(events=[an_event()])
    verb(Event.objects.all())
    before = everything()
    other = an_event(title="Another", date=on(MONDAY), participations=((AZAD, "host"),))
    again(article, events=[other])
    again(article)
    after = everything()
    for name in ("Event", "Participation", "Evidence"):
        assert after[name] == before[name], name


def test_a_field_that_an_editor_set_stays_and_the_others_follow() -> None:
    article = keep(events=[an_event()])
    Event.objects.update(title="An editor's title", edited=["title"])
    differences = again(article, events=[an_event(title="Machine", date=on(MONDAY))])
    event = Event.objects.get()
    assert (event.title, event.date_earliest, differences.kept) == ("An editor's title", MONDAY, 1)
    again(article)
    assert Event.objects.get().title == "An editor's title"


def test_a_judged_part_and_a_judged_figure_stay() -> None:
    article = keep(events=[an_event(casualties=(killed(2, "met Berivan Sample", TEXT),))])
    curate.reject(Participation.objects.filter(entity__slug="azad-demo"))
    curate.confirm(CasualtyReport.objects.all())
    claim = an_event(participations=((AZAD, "host"), (BERIVAN, "mediator")))
    again(article, events=[claim])
    parts = set(Participation.objects.values_list("entity__slug", "part", "review"))
    assert parts == {("azad-demo", "visitor", "rejected"), ("berivan-sample", "mediator", "unreviewed")}
    assert CasualtyReport.objects.get().review == "confirmed"
    again(article)
    assert Event.objects.exists(), "an editor has looked at it"


def test_what_others_tell_is_not_touched() -> None:
    article = keep(events=[an_event()])
    other = keep(retold(1), events=[an_event(retold(1))])
    assert Event.objects.get().evidence.count() == 2
    again(article, events=[an_event(title="Changed", participations=((AZAD, "visitor"),))])
    assert Event.objects.get().title == "Meeting in Testabad"
    assert Participation.objects.count() == 2
    again(article)
    assert [row.article for row in Evidence.objects.all()] == [other]
    assert Participation.objects.count() == 2


def test_two_events_of_one_sentence_keep_their_people_apart() -> None:
    first = an_event(participations=((AZAD, "visitor"),))
    second = an_event(title="Second", participations=((BERIVAN, "visitor"),))
    article = keep(events=[first, second])
    keys = {e.title: e.public_id for e in Event.objects.all()}
    assert not again(article, events=[second, first])
    assert {e.title: e.public_id for e in Event.objects.all()} == keys


def test_what_an_editor_has_merged_stays_one() -> None:
    first = an_event(participations=((AZAD, "visitor"),))
    second = an_event(title="Second", participations=((BERIVAN, "visitor"),))
    article = keep(events=[first, second])
    heir, lost = Event.objects.order_by("pk")
    curate.merge_events(lost, heir)
    again(article, events=[first, second])
    assert Event.objects.filter(merged_into__isnull=True).count() == 1


def test_a_sentence_that_sums_up_others_goes_on_doing_so() -> None:
    one, two = an_event(), an_event(title="Other", participations=((AZAD, "visitor"), (MINE, "host")))
    cast.a_person("Cemal Example")
    keep(events=[one, two])
    text = retold(1)
    people = ((AZAD, "visitor"), (BERIVAN, "host"), (MINE, "host"))
    both = an_event(text, participations=people)
    article = keep(text, events=[both])
    before = everything()
    assert not again(article, events=[both])
    assert everything() == before


MINE = "person:cemal-example"


def test_a_draft_changes_nothing_that_readers_see() -> None:
    keep(events=[an_event(participations=((AZAD, "visitor"), (BERIVAN, "host")))])
    text = retold(1)
    draft = keep(text, publish=False, events=[an_event(text)])
    log = Change.objects.count()
    cast.a_person("Cemal Example")
    people = ((AZAD, "visitor"), (BERIVAN, "host"), (MINE, "attendee"))
    again(draft, events=[an_event(text, participations=people)], roles=[a_role(text)])
    assert Participation.objects.count() == 2
    assert Change.objects.count() == log


# ----------------------------------------------------------------------------------- fields and doubts


def test_fields_and_segments_follow_the_reading() -> None:
    article = keep()
    reading = a_reading(
        published=DateRange(SUNDAY, SUNDAY, "stated", "on Sunday"), evidence=span("on Sunday")
    )
    parts = reading.parsed.parts[:-1]
    differences = with_reading(article, replace(reading, parsed=replace(reading.parsed, parts=parts)))
    assert [(each.sign, each.what) for each in differences.found] == [("~", "date"), ("-", "segment")]
    article.refresh_from_db()
    assert article.published_earliest == SUNDAY and article.segments.count() == len(parts)


def test_what_an_editor_set_on_the_article_stays() -> None:
    article = keep()
    edited = ["headline", "published", "segments"]
    Article.objects.update(headline="An editor's", edited=edited, published_earliest=None)
    article.segments.all()[0].delete()
    reading = a_reading(
        published=DateRange(SUNDAY, SUNDAY, "stated", "on Sunday"), evidence=span("on Sunday")
    )
    differences = with_reading(article, reading)
    assert not differences and differences.kept == 3


def test_doubts_that_an_editor_settled_do_not_come_back() -> None:
    article = keep(doubts=("Old.",))
    curate.settle([article])
    assert not again(article, doubts=("Old.",))
    again(article, doubts=("Old.", "New."))
    article.refresh_from_db()
    assert article.doubts == ["New."]


def test_fields_of_an_article_that_came_as_a_record_are_its_own() -> None:
    article = keep()
    type(article.document).objects.update(origin="load")
    Article.objects.update(headline="As the record has it")
    assert "headline" not in str(told(again(article, doubts=("A doubt.",))))
    article.refresh_from_db()
    assert article.headline == "As the record has it" and article.doubts == []


# --------------------------------------------------------------------------------------------- new day


def test_another_day_of_publication_moves_what_hangs_on_it_and_nothing_else() -> None:
    stated = an_event(title="Stated", kind="visit", date=on(basis="stated"), quotes=(span("lasted an hour"),))
    article = keep(events=[an_event(), stated], mentions=[a_mention("Azad Demo", AZAD)])
    moved = [an_event(date=on(MONDAY)), replace(stated, date=on(MONDAY, "stated"))]
    reading = a_reading(events=moved)
    with mock.patch.object(rereading, "read_decoded", return_value=reading), act("edit") as doing:
        found = redate(article, Registry(), doing)
    assert [each.what for each in found.found] == ["date"]
    days = dict(Event.objects.values_list("title", "date_earliest"))
    assert days == {"Meeting in Testabad": MONDAY, "Stated": SUNDAY}
    assert Mention.objects.count() == 1


@pytest.mark.parametrize("judged", [{"review": "confirmed"}, {"edited": ["date"]}])
def test_a_date_that_an_editor_stands_behind_does_not_move(judged: dict[str, Any]) -> None:
    article = keep(events=[an_event()])
    Event.objects.update(**judged)
    reading = a_reading(events=[an_event(date=on(MONDAY))])
    with mock.patch.object(rereading, "read_decoded", return_value=reading), act("edit") as doing:
        assert not redate(article, Registry(), doing)


# ----------------------------------------------------------------------------------------- the command


@pytest.fixture
def read_otherwise() -> Iterator[Callable[[Reading], None]]:
    """Let the stages find something else from now on."""
    with mock.patch.object(rereading, "read_decoded") as stages:

        def set_reading(reading: Reading) -> None:
            stages.side_effect = None
            stages.return_value = reading

        yield set_reading


def run(*options: str) -> str:
    out = StringIO()
    call_command("reread", *options, stdout=out, stderr=out)
    return out.getvalue()


def test_the_command_tells_the_differences_of_each_article_and_in_sum(read_otherwise: Any) -> None:
    article = keep(mentions=[a_mention("Ministry", None)])
    read_otherwise(a_reading(mentions=[a_mention("Azad Demo", AZAD)]))
    said = run()
    assert f"{article.public_id} Azad Demo meets Berivan Sample: mentions 1 new, 1 gone" in said
    assert "    + mention “Azad Demo” (person:azad-demo)" in said
    assert "1 articles read again, 1 changed. mentions 1 new, 1 gone." in said
    assert "Nothing changed." in run()


def test_a_rehearsal_writes_nothing(read_otherwise: Any) -> None:
    keep(mentions=[a_mention("Ministry", None)])
    read_otherwise(a_reading(mentions=[a_mention("Azad Demo", AZAD)], events=[an_event()]))
    before = everything()
    assert "1 would change" in run("--dry-run")
    assert everything() == before and not ChangeSet.objects.filter(verb="read again").exists()


def test_articles_are_chosen_by_id_and_by_the_day_they_came_in(read_otherwise: Any) -> None:
    article, other = keep(), keep(retold(1))
    read_otherwise(a_reading())
    assert "1 articles read again" in run("--article", article.public_id)
    Article.objects.filter(pk=other.pk).update(created="2020-05-05T00:00:00Z")
    assert "1 articles read again" in run("--since", "2021")
    for options in (("--article", "nowhere"), ("--since", "yesterday")):
        with pytest.raises(CommandError):
            run(*options)


def test_an_article_that_trips_a_rule_keeps_no_other_from_being_read(read_otherwise: Any) -> None:
    first, second = keep(mentions=[a_mention("Ministry", None)]), keep(retold(1))
    with mock.patch.object(rereading, "read_decoded") as stages:
        good = a_reading(retold(1), mentions=[a_mention("Azad Demo", AZAD)])
        stages.side_effect = [an_unstorable(first), good]
        with pytest.raises(CommandError, match="1 of 2 articles"):
            run()
    assert [row.exact for row in first.mentions.all()] == ["Ministry"]
    assert [row.exact for row in second.mentions.all()] == ["Azad Demo"]


def an_unstorable(article: Article) -> Reading:
    """Its first mention is fine, its second lies outside the text: whole or not at all."""
    outside = replace(a_mention("Azad Demo", AZAD), span=Span(len(TEXT), len(TEXT) + 4))
    return a_reading(mentions=[a_mention("Azad Demo", AZAD), outside])


def test_an_editor_is_named_in_what_he_starts(editor: User) -> None:
    article = keep()
    with mock.patch.object(rereading, "read_decoded", return_value=a_reading(roles=[a_role()])):
        read_again(article, Registry(), user=editor)
    assert ChangeSet.objects.get(verb="read again").user == editor


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("editor", is_staff=True)


def test_the_whole_way_from_bytes_to_a_second_reading_changes_nothing() -> None:
    text = f"Talks are held\n\nTESTABAD, March 11, 2024 (Demo Wire) – {MET}\n"
    article = store(rereading.read_decoded(a_reading(text).decoded, load_registry()), publish=True).article
    with act("read again") as doing:
        assert not reread(article, load_registry(), doing)


def test_a_run_that_is_cut_leaves_whole_articles() -> None:
    """The first is written, the second is as it was, though half of it was read."""
    first, second = keep(mentions=[a_mention("Ministry", None)]), keep(retold(1))
    readings = [
        a_reading(mentions=[a_mention("Azad Demo", AZAD)]),
        a_reading(retold(1), mentions=[a_mention("Azad Demo", AZAD)], events=[an_event(retold(1))]),
    ]
    cut_off = mock.patch("archive.ingest.store.retell.Retelling.run", side_effect=[None, KeyboardInterrupt])
    stages = mock.patch.object(rereading, "read_decoded", side_effect=readings)
    with stages, cut_off, pytest.raises(KeyboardInterrupt):
        run()
    assert [row.exact for row in first.mentions.all()] == ["Azad Demo"]
    assert not second.mentions.exists() and ChangeSet.objects.filter(verb="read again").count() == 1


def test_a_database_in_trouble_ends_the_run() -> None:
    keep()
    stages = mock.patch.object(rereading, "read_decoded", side_effect=OperationalError("gone"))
    with stages, pytest.raises(OperationalError):
        run()
