"""What was read becomes an article, whole or not at all; what is there already is not made twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from unittest import mock

import pytest
from django.db import IntegrityError

from archive import curate
from archive.ingest.reading import Likely, Reference
from archive.ingest.store import stage as writing
from archive.ingest.store.stage import Outcome, find_article, store, unknown_source
from archive.models import (
    Article,
    CasualtyReport,
    Change,
    Document,
    Event,
    Evidence,
    Mention,
    Participation,
    Proposal,
    Role,
    Segment,
    Source,
)
from archive.values.dates import DateRange
from tests import cast
from tests.cast import TEXT
from tests.ingest.readings import (
    AZAD,
    BERIVAN,
    MINISTRY,
    SUNDAY,
    TESTABAD,
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


@pytest.fixture(autouse=True)
def known() -> None:
    """Everybody that the readings speak of."""
    cast.a_person()
    cast.a_person("Berivan Sample")
    cast.an_organization()
    cast.a_place()


def keep(text: str = TEXT, publish: bool = True, **read: object) -> Outcome:
    return store(a_reading(text, **read), source=cast.a_source(), publish=publish)  # type: ignore[arg-type]


def changes() -> list[tuple[str, str]]:
    return list(Change.objects.order_by("id").values_list("thing", "action"))


# --------------------------------------------------------------------------------------- document and article


def test_a_text_becomes_a_document_and_an_article() -> None:
    reading = a_reading(
        mentions=[a_mention("TESTABAD", TESTABAD)],
        published=DateRange(SUNDAY, SUNDAY, "stated", "on Sunday"),
        evidence=span("on Sunday"),
        doubts=("A doubt.",),
    )
    outcome = store(reading, source=cast.a_source(), filename="demo.txt")
    article = Article.objects.get()
    assert outcome.article == article and outcome.made
    assert article.document.data == TEXT.encode()
    assert article.document.filename == "demo.txt"
    assert article.document.charset == "utf-8"
    assert article.body.text == TEXT
    assert article.headline == "Azad Demo meets Berivan Sample"
    assert article.agency == "Demo Wire"
    assert article.dateline_text == "TESTABAD"
    assert article.dateline_place and article.dateline_place.slug == "testabad"
    assert article.published_range == DateRange(SUNDAY, SUNDAY, "stated", "on Sunday")
    assert TEXT[article.published_start : article.published_end] == "on Sunday"
    assert article.doubts == ["A doubt."]
    assert article.status == "draft"


def test_parts_become_segments() -> None:
    keep()
    kinds = [segment.kind for segment in Segment.objects.order_by("start")]
    assert kinds == ["headline", "dateline", "body", "body"]


def test_a_headline_is_shown_without_unseen_marks_and_in_bounds() -> None:
    outcome = keep(
        "Azad\u200b  Demo " + "meets " * 30 + "\n\nHe met many people in the town, and they met him too."
    )
    assert outcome.article.headline.startswith("Azad Demo meets meets")
    assert "\u200b" in outcome.article.body.text


def test_publishing_is_asked_for() -> None:
    assert keep(publish=False).article.status == "draft"
    assert keep(retold(1), publish=True).article.status == "published"


def test_without_a_source_the_text_is_of_the_unknown_one() -> None:
    store(a_reading())
    assert Article.objects.get().source.slug == "unknown"
    assert unknown_source() == Source.objects.get(slug="unknown")


def test_an_unknown_year_is_kept_in_words_only() -> None:
    article = keep(published=DateRange(expression="Jan 28", edtf="XXXX-01-28")).article
    assert (article.published_basis, article.published_earliest) == ("unknown", None)
    assert article.published_expression == "Jan 28"


@pytest.mark.parametrize(("told", "kept"), [("ckb", "ckb"), ("xx", "und"), ("", "und")])
def test_a_language_outside_the_list_is_unknown(told: str, kept: str) -> None:
    reading = a_reading()
    reading = replace(reading, parsed=replace(reading.parsed, language=told))
    assert store(reading).article.language == kept


# ------------------------------------------------------------------------------------------------ idempotence


def test_the_same_bytes_change_nothing() -> None:
    first = keep(mentions=[a_mention("Azad Demo", AZAD)], roles=[a_role()], events=[an_event()])
    counts = [model.objects.count() for model in (Article, Document, Mention, Event, Evidence, Role, Change)]
    again = keep(roles=[a_role(title="Other")], events=[an_event(kind="visit")])
    assert again == Outcome(first.article, made=False)
    assert counts == [
        model.objects.count() for model in (Article, Document, Mention, Event, Evidence, Role, Change)
    ]


def test_the_same_address_is_the_same_article() -> None:
    first = store(a_reading(), url="https://demo.example/a")
    again = store(a_reading(retold(1)), url="https://demo.example/a")
    assert (again.article, again.made) == (first.article, False)
    assert Document.objects.count() == 1


def test_what_another_process_brought_in_the_meantime_is_found() -> None:
    first = keep()
    with mock.patch.object(writing, "find_article", return_value=None):
        again = keep()
    assert again == Outcome(first.article, made=False)
    assert Article.objects.count() == 1


def test_a_failure_half_way_leaves_nothing() -> None:
    broken = an_event(kind="no such kind")
    with pytest.raises(IntegrityError):
        keep(mentions=[a_mention("Azad Demo", AZAD)], roles=[a_role()], events=[an_event(), broken])
    left = (Article, Document, Mention, Segment, Event, Evidence, Role, Change)
    assert [model.objects.count() for model in left] == [0] * len(left)


def test_a_rehearsal_counts_everything_and_leaves_nothing() -> None:
    outcome = store(a_reading(roles=[a_role()], events=[an_event()]), publish=True, dry_run=True)
    assert (outcome.made, outcome.roles_made, outcome.events_made) == (True, 1, 1)
    assert [model.objects.count() for model in (Article, Document, Event, Role, Change, Source)] == [0] * 6


def test_bytes_whose_article_was_deleted_are_read_anew() -> None:
    keep()
    Article.objects.all().delete()
    assert keep().made
    assert Document.objects.count() == 1


def test_an_article_is_found_by_bytes_or_address() -> None:
    article = store(a_reading(), url="https://demo.example/a").article
    assert find_article(article.document.sha256) == article
    assert find_article("", "https://demo.example/a") == article
    assert find_article("") is None


# --------------------------------------------------------------------------------------------------- mentions


def test_mentions_are_linked_or_stay_unresolved() -> None:
    outcome = keep(
        mentions=[
            a_mention("Azad Demo", AZAD),
            a_mention("Demo Wire", None),
            a_mention("Ministry", "person:gone"),
        ]
    )
    rows = {mention.exact: mention for mention in Mention.objects.all()}
    assert rows["Azad Demo"].entity and rows["Azad Demo"].entity.slug == "azad-demo"
    assert (rows["Azad Demo"].rule, rows["Azad Demo"].reasons) == ("alias", ["exact name"])
    assert rows["Demo Wire"].state == rows["Ministry"].state == "unresolved"
    assert (outcome.linked, outcome.unresolved) == (1, 2)


def test_a_demonym_that_names_nobody_is_no_mention() -> None:
    keep(mentions=[a_mention("Demo", None, kind="demonym")])
    assert not Mention.objects.exists()


def test_a_span_is_mentioned_once() -> None:
    keep(mentions=[a_mention("Azad Demo", AZAD), a_mention("Azad Demo", BERIVAN)])
    assert Mention.objects.get().entity.slug == "azad-demo"  # type: ignore[union-attr]


def test_nobody_is_linked_to_an_entity_that_was_rejected_since() -> None:
    cast.a_person("Gone Person", slug="gone", review="rejected")
    keep(mentions=[a_mention("Azad Demo", "person:gone")])
    assert Mention.objects.get().state == "unresolved"


# ------------------------------------------------------------------------------------------------------ roles


def test_a_role_is_kept_with_its_sentence() -> None:
    keep(roles=[a_role()])
    role = Role.objects.get()
    assert (role.person.name, role.title, role.organization.name) == (  # type: ignore[union-attr]
        "Berivan Sample", "Minister", "Ministry of Examples",
    )  # fmt: skip
    quote = role.evidence.get()
    assert quote.exact == TEXT[quote.start : quote.end]
    assert quote.prefix and quote.rule == "title-before-name"


def test_a_role_knows_its_post_in_one_plain_form() -> None:
    keep(roles=[a_role(title="Minister of Interior")])
    assert Role.objects.get().post == "interior minister"


def test_an_older_role_learns_its_post_when_it_is_told_again() -> None:
    keep(roles=[a_role()])
    Role.objects.update(post="")
    keep(retold(1), roles=[a_role()])
    assert Role.objects.get().post == "minister"


def test_the_same_role_told_again_is_more_evidence() -> None:
    keep(roles=[a_role()])
    outcome = keep(retold(1), roles=[a_role(title="minister")])
    assert (outcome.roles_made, outcome.roles_matched) == (0, 1)
    assert Role.objects.get().evidence.count() == 2


@pytest.mark.parametrize(
    "other", [{"title": "Deputy"}, {"qualifier": "former"}, {"organization": None, "area": TESTABAD}]
)
def test_a_role_that_differs_is_another(other: dict[str, str | None]) -> None:
    keep(roles=[a_role()])
    keep(retold(1), roles=[a_role(**other)])
    assert Role.objects.count() == 2


def test_a_rejected_role_is_not_proposed_again() -> None:
    keep(roles=[a_role()])
    Role.objects.update(review="rejected")
    outcome = keep(retold(1), roles=[a_role()])
    assert (outcome.roles_made, outcome.roles_matched, outcome.rejected) == (0, 0, 1)
    assert Evidence.objects.count() == 1


def test_a_role_of_nobody_known_is_left_out() -> None:
    assert keep(roles=[a_role(person="person:nobody")]).roles_made == 0


# ----------------------------------------------------------------------------------------------------- events


def test_an_event_is_kept_with_all_that_belongs_to_it() -> None:
    text = TEXT + "\nTwo people were killed.\n"
    claim = an_event(
        text, casualties=(killed(2, "Two people were killed", text),), date_span=span("Two people", text)
    )
    keep(text, events=[claim])
    event = Event.objects.get()
    assert (event.kind, event.title, event.place.slug) == ("meeting", "Meeting in Testabad", "testabad")  # type: ignore[union-attr]
    assert event.date_range == on()
    assert set(event.participations.values_list("entity__slug", "part")) == {
        ("azad-demo", "visitor"), ("berivan-sample", "host"),
    }  # fmt: skip
    report = event.casualties.get()
    assert (report.measure, report.best, report.wording) == ("killed", 2, "Two people were killed")
    assert report.evidence.get().exact == "Two people were killed"
    assert [quote.field for quote in event.evidence.order_by("start")] == ["", "date"]


def test_an_event_told_again_is_one_event_with_more_evidence() -> None:
    keep(events=[an_event(participations=((AZAD, "visitor"),))])
    outcome = keep(retold(1), events=[an_event()])
    assert (outcome.events_made, outcome.events_matched) == (0, 1)
    event = Event.objects.get()
    assert event.evidence.values("article").distinct().count() == 2
    assert event.participations.count() == 2


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "visit"},
        {"date": on(date(2024, 3, 11))},
        {"date": DateRange(SUNDAY, date(2024, 3, 11), "relative")},
        {"date": DateRange()},
        {"modality": "denied"},
        {"participations": ((MINISTRY, "actor1"),)},
        {"participations": ((AZAD, "visitor"), (MINISTRY, "host"))},
        {"places": ("place:elsewhere",)},
        {"participations": ()},
    ],
)
def test_what_differs_in_kind_day_place_or_people_is_another_event(other: dict[str, object]) -> None:
    cast.a_place("Elsewhere")
    keep(events=[an_event()])
    keep(retold(1), events=[an_event(**other)])
    assert Event.objects.count() == 2


def test_days_that_are_not_known_make_no_two_events_one() -> None:
    keep(events=[an_event(date=DateRange())])
    keep(retold(1), events=[an_event(date=DateRange())])
    assert Event.objects.count() == 2


def test_attacks_of_a_day_in_one_town_are_one() -> None:
    keep(events=[an_event(kind="drone-strike", participations=((AZAD, "target"),))])
    keep(retold(1), events=[an_event(kind="drone-strike", participations=())])
    assert Event.objects.count() == 1


def test_attacks_of_a_day_in_one_country_are_not() -> None:
    cast.a_place("Demoland", place_kind="country")
    attack = {"kind": "drone-strike", "participations": (), "places": ("place:demoland",)}
    keep(events=[an_event(**attack)])
    keep(retold(1), events=[an_event(**attack)])
    assert Event.objects.count() == 2


def test_a_town_agrees_with_the_country_around_it() -> None:
    country = cast.a_place("Demoland", place_kind="country")
    place = cast.a_place("Old Town", parent=country)
    keep(events=[an_event(places=("place:demoland",))])
    keep(retold(1), events=[an_event(places=(f"place:{place.slug}",))])
    assert Event.objects.count() == 1


def test_somebody_may_say_several_things_on_a_day() -> None:
    keep(events=[an_event(kind="statement")])
    keep(retold(1), events=[an_event(kind="statement")])
    assert Event.objects.count() == 2


def test_what_one_text_tells_apart_stays_apart() -> None:
    keep(events=[an_event(), an_event()])
    assert Event.objects.count() == 2


def test_a_sentence_that_sums_up_meetings_tells_of_each() -> None:
    for name in ("Dilan Trial", "Ronak Test"):
        cast.a_person(name)
    guests = [((AZAD, "visitor"), (who, "host")) for who in ("person:dilan-trial", "person:ronak-test")]
    keep(events=[an_event(participations=pair) for pair in guests])
    everybody = ((AZAD, "visitor"), ("person:dilan-trial", "host"), ("person:ronak-test", "host"))
    outcome = keep(retold(1), events=[an_event(participations=everybody)])
    assert (outcome.events_made, outcome.events_matched) == (0, 2)
    assert {event.participations.count() for event in Event.objects.all()} == {2}


def test_a_planned_event_that_took_place_is_one_event_that_occurred() -> None:
    keep(events=[an_event(modality="planned")])
    keep(retold(1), events=[an_event()])
    assert Event.objects.get().modality == "occurred"


def test_an_editors_word_on_how_sure_it_is_stands() -> None:
    keep(events=[an_event(modality="planned")])
    Event.objects.update(review="confirmed")
    keep(retold(1), events=[an_event()])
    assert Event.objects.get().modality == "planned"


def test_a_rejected_event_is_not_proposed_again() -> None:
    keep(events=[an_event()])
    Event.objects.update(review="rejected")
    outcome = keep(retold(1), events=[an_event()])
    assert (outcome.events_made, outcome.events_matched, outcome.rejected) == (0, 0, 1)
    assert Evidence.objects.count() == 1


def test_a_rejected_participant_does_not_come_back() -> None:
    keep(events=[an_event()])
    Participation.objects.filter(entity__slug="berivan-sample").update(review="rejected")
    keep(retold(1), events=[an_event()])
    assert Participation.objects.get(entity__slug="berivan-sample").review == "rejected"


def test_the_same_figure_is_one_report_with_more_evidence_and_another_stands_beside_it() -> None:
    for number, best, words in (
        (1, 2, "Two were killed"),
        (2, 2, "Two were killed"),
        (3, 3, "Three were killed"),
    ):
        text = f"{retold(number)}\n{words}.\n"
        keep(text, events=[an_event(text, casualties=(killed(best, words, text),))])
    assert [(report.best, report.evidence.count()) for report in CasualtyReport.objects.order_by("best")] == [
        (2, 2), (3, 1),
    ]  # fmt: skip


def test_a_very_long_quote_is_cut_and_still_exact() -> None:
    text = "Azad Demo came\n\n" + "He met many people " * 400 + "on Sunday."
    whole = span("He met", text)
    keep(text, events=[an_event(text, quotes=(replace(whole, end=len(text)),))])
    quote = Evidence.objects.get()
    assert len(quote.exact) == 5000
    assert quote.exact == text[quote.start : quote.end]


# --------------------------------------------------------------------------------- drafts, and the change log


def test_a_published_text_is_in_the_log_with_all_that_it_brings() -> None:
    keep(roles=[a_role()], events=[an_event()])
    assert changes() == [("article", "created"), ("role", "created"), ("event", "created")]
    keep(retold(1), roles=[a_role()], events=[an_event()])
    assert changes()[3:] == [("article", "created"), ("role", "updated"), ("event", "updated")]


def test_a_draft_is_not_in_the_log() -> None:
    keep(publish=False, roles=[a_role()], events=[an_event()])
    assert changes() == []


def test_a_draft_adds_nothing_to_an_event_that_readers_see() -> None:
    keep(events=[an_event(participations=((AZAD, "visitor"),))])
    outcome = keep(retold(1), publish=False, events=[an_event()])
    assert outcome.events_matched == 1
    event = Event.objects.published().get()
    assert [row.entity.slug for row in event.participations.all()] == ["azad-demo"]
    assert event.evidence.published().count() == 1  # type: ignore[attr-defined]


def test_a_published_text_is_not_tied_to_an_event_of_drafts() -> None:
    keep(publish=False, events=[an_event()])
    keep(retold(1), events=[an_event()])
    assert Event.objects.count() == 2
    assert Event.objects.published().count() == 1


def test_a_draft_brought_to_light_brings_nothing_of_another_draft_with_it() -> None:
    keep(publish=False, events=[an_event()])
    second = keep(retold(1), publish=False, events=[an_event()])
    assert second.events_matched == 0
    Article.objects.filter(pk=second.article.pk).update(status="published")
    assert Event.objects.published().count() == 1
    told = Event.objects.published().get()
    assert {quote.article_id for quote in told.evidence.all()} == {second.article.pk}


# -------------------------------------------------------------------------------------------------- the queue


def proposed(words: str, name: str = "", about: str = "person") -> Reference:
    return replace(a_mention(words, None), about=about, proposal=name or words)


def test_a_name_that_nobody_bears_waits_for_an_editor_once() -> None:
    keep(mentions=[proposed("Demo Wire", "Demo  Wire", "organization"), proposed("Azad Demo")])
    assert sorted(Proposal.objects.values_list("kind", "name")) == [
        ("organization", "Demo Wire"),
        ("person", "Azad Demo"),
    ]
    assert Mention.objects.filter(proposal__name="Demo Wire").count() == 1


def test_the_same_name_of_another_text_joins_it() -> None:
    keep(mentions=[proposed("Azad Demo")])
    keep(retold(1), mentions=[proposed("Azad Demo", "AZAD DÊMO")])
    assert Proposal.objects.get().mentions.count() == 2


def test_a_rejected_name_is_not_proposed_again() -> None:
    keep(mentions=[proposed("Azad Demo")])
    curate.reject(Proposal.objects.all())
    outcome = keep(retold(1), mentions=[proposed("Azad Demo")])
    assert (outcome.rejected, outcome.unresolved) == (1, 0)
    assert Mention.objects.count() == 1


def test_who_may_be_meant_by_a_title_is_kept_in_order() -> None:
    likely = (Likely("person:azad-demo", 0.7, "may be Azad"), Likely("person:berivan-sample", 0.4, "may be"))
    keep(mentions=[replace(a_mention("Ministry", None), kind="title", candidates=likely)])
    stored = Mention.objects.get().candidates
    assert [(each["entity"], each["score"]) for each in stored] == [
        ("person:azad-demo", 0.7), ("person:berivan-sample", 0.4),
    ]  # fmt: skip


def test_a_part_and_a_figure_say_how_surely_they_were_read() -> None:
    claim = an_event(casualties=(killed(2, "met Berivan Sample", TEXT),))
    keep(events=[claim])
    assert set(Participation.objects.values_list("confidence", flat=True)) == {claim.confidence}
    assert CasualtyReport.objects.get().confidence == claim.confidence
