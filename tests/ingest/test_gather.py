from __future__ import annotations

from datetime import date

import pytest

from archive.ingest.gather.headings import title_of
from archive.ingest.gather.sameness import Story
from archive.ingest.reading import EventClaim, RoleClaim
from archive.values.dates import DateRange
from tests.ingest.paper import REGISTRY, SUNDAY, TODAY, gathered
from tests.patience import patience

pytestmark = pytest.mark.one_database

MARCH = DateRange(date(2020, 3, 1), date(2020, 3, 31), "stated", "March 2020")
MONDAY = DateRange(date(2021, 5, 3), date(2021, 5, 3), "relative", "on Monday")


def the_event(text: str, **more: object) -> EventClaim:
    (event,) = gathered(text, **more).events  # type: ignore[arg-type]
    return event


def the_role(text: str, **more: object) -> RoleClaim:
    (role,) = gathered(text, **more).roles  # type: ignore[arg-type]
    return role


def parts(event: EventClaim) -> dict[str, str]:
    return {key.partition(":")[2]: part for key, part in event.participations}


# ------------------------------------------------------------------------------------------------ roles


def test_a_role_has_its_person_title_owner_and_sentence() -> None:
    text = "It rained. Chancellor of the River Council (RC) Azad Demo spoke."
    role = the_role(text)
    assert (role.person, role.title, role.organization, role.area) == (
        "person:azad",
        "Chancellor",
        "organization:council",
        None,
    )
    assert role.quote.of(text) == "Chancellor of the River Council (RC) Azad Demo spoke."


def test_a_role_of_an_area_says_so() -> None:
    role = the_role("Turkish President Azad Demo spoke.")
    assert (role.organization, role.area, role.qualifier) == (None, "place:turkey", "current")


def test_a_former_post_is_marked() -> None:
    assert the_role("Former Iraqi President Azad Demo spoke.").qualifier == "former"


def test_a_counterpart_holds_the_same_post_elsewhere() -> None:
    roles = gathered("Turkish Foreign Minister Azad Demo called his Iraqi counterpart, Nazdar Demo.").roles
    assert [(r.person, r.title, r.area) for r in roles] == [
        ("person:azad", "Foreign Minister", "place:turkey"),
        ("person:nazdar", "Foreign Minister", "place:iraq"),
    ]


def test_regional_means_the_region_of_the_text_that_has_a_government() -> None:
    role = the_role(
        "Regional Prime Minister Azad Demo of nowhere spoke. The Uplands agreed. The Uplands Regional"
        " Government too."
    )
    assert role.area == "place:uplands"


def test_two_sentences_support_one_claim() -> None:
    roles = gathered("Iraqi President Azad Demo spoke. President Demo left.").roles
    assert len({(r.person, r.title, r.area) for r in roles}) == 1
    assert len({r.quote for r in roles}) == 2


def test_an_owner_known_only_from_the_file_is_said_to_be_so() -> None:
    role = the_role("Governor Azad Demo spoke.")
    assert (role.area, role.rule) == ("place:testabad", "owner-on-file")
    assert role.confidence <= 0.5


def test_a_title_without_any_owner_is_kept_with_little_confidence() -> None:
    role = the_role("Speaker Nazdar Demo left.")
    assert (role.organization, role.area, role.rule) == (None, None, "title-without-owner")


def test_nobody_unknown_gets_a_role() -> None:
    assert gathered("Mayor Hiwa Noname spoke.").roles == ()


# ------------------------------------------------------------------------------------------------ talks


def test_a_meeting_has_both_sides_place_day_and_sentence() -> None:
    text = "Azad Demo met with Berivan Örnek in Testabad on Sunday."
    event = the_event(text, days={"on Sunday": SUNDAY})
    assert (event.kind, event.modality, event.title) == (
        "meeting",
        "occurred",
        "Meeting of Azad Demo and Berivan Örnek in Testabad",
    )
    assert set(parts(event)) == {"azad", "berivan"}
    assert event.places == ("place:testabad",)
    assert event.date.earliest == TODAY
    assert event.date_span is not None and event.date_span.of(text) == "on Sunday"
    assert [q.of(text) for q in event.quotes] == [text]


def test_who_receives_is_the_host() -> None:
    event = the_event("Azad Demo received Berivan Örnek in Testabad.")
    assert parts(event) == {"azad": "host", "berivan": "visitor"}


def test_those_who_are_received_are_the_visitors_in_the_passive_too() -> None:
    assert parts(the_event("Berivan Örnek was received by Azad Demo.")) == {
        "azad": "host",
        "berivan": "visitor",
    }


def test_a_visit_goes_to_a_place() -> None:
    event = the_event(
        "Azad Demo arrived in Testabad on Sunday to meet with local officials.", days={"on Sunday": SUNDAY}
    )
    assert (event.kind, event.title, parts(event)) == (
        "visit",
        "Visit by Azad Demo to Testabad",
        {"azad": "visitor"},
    )


def test_a_telephone_call_is_no_meeting() -> None:
    assert the_event("Azad Demo spoke by phone with Berivan Örnek.").kind == "phone-call"


def test_what_was_spoken_about_takes_no_part() -> None:
    event = the_event("Azad Demo met with Berivan Örnek, discussing the Plum Party and Turkey.")
    assert set(parts(event)) == {"azad", "berivan"}


def test_whom_a_statement_comes_from_takes_no_part() -> None:
    event = the_event("Azad Demo met with Berivan Örnek, according to the River Council.")
    assert set(parts(event)) == {"azad", "berivan"}


def test_delegations_of_bodies_meet() -> None:
    event = the_event(
        "A delegation from the Plum Party met with officials from the River Council in Testabad."
    )
    assert set(parts(event)) == {"party", "council"}


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Azad Demo spoke by phone with Berivan Örnek.", "Phone call between Azad Demo and Berivan Örnek"),
        ("Iraq designated the Shadow Front as a terrorist organization.", "Designation of Shadow Front"),
        ("Rockets hit Testabad.", "Rocket attack in Testabad"),
        ("Azad Demo resigned.", "Resignation of Azad Demo"),
    ],
)
def test_a_title_says_in_plain_words_what_it_was(sentence: str, title: str) -> None:
    assert the_event(sentence).title == title


# ------------------------------------------------------------------------------------------------ one event


def test_headline_caption_and_body_tell_one_event() -> None:
    text = (
        "Azad Demo meets Berivan Örnek\n\n"
        "Azad Demo (left) meets with Berivan Örnek, May 9, 2021.\n\n"
        "Azad Demo met with Berivan Örnek in Testabad."
    )
    day = DateRange(TODAY, TODAY, "stated", "May 9, 2021")
    event = the_event(text, headline=True, captions=(1,), days={"May 9, 2021": day})
    assert len(event.quotes) == 3
    assert (event.date.earliest, event.places) == (TODAY, ("place:testabad",))


def test_the_meeting_spoken_of_later_is_the_one_told_before_with_those_who_attended() -> None:
    text = (
        "Azad Demo met with Berivan Örnek. During the meeting, which was attended by Nazdar Demo, they"
        " drank tea."
    )
    event = the_event(text)
    assert parts(event)["nazdar"] == "attendee"
    assert len(event.quotes) == 2


def test_a_caption_between_does_not_take_over_what_the_meeting_means() -> None:
    text = (
        "Azad Demo met with Berivan Örnek.\n\n"
        "Rojin Demo receives Berivan Örnek.\n\n"
        "During the meeting, which was attended by Karim al-Sample, they drank tea."
    )
    events = gathered(text, captions=(1,)).events
    assert [("person:karim" in dict(e.participations)) for e in events] == [True, False]


def test_other_people_make_another_meeting() -> None:
    assert (
        len(gathered("Azad Demo met with Berivan Örnek. Later Nazdar Demo met with Berivan Örnek.").events)
        == 2
    )


def test_meeting_again_on_another_day_is_another_meeting() -> None:
    text = "Azad Demo met with Berivan Örnek on Sunday. In March 2020, the two also met."
    _, second = gathered(text, days={"on Sunday": SUNDAY, "March 2020": MARCH}).events
    assert second.date.earliest == date(2020, 3, 1)
    assert set(parts(second)) == {"azad", "berivan"}


def test_what_was_signed_during_a_visit_has_its_day_and_place() -> None:
    text = (
        "Azad Demo visited Iraq on Monday. During this visit, the two countries signed a water"
        " agreement. Turkey and Iraq are neighbors."
    )
    text = "Turkey and Iraq are neighbors. " + text
    events = {e.kind: e for e in gathered(text, days={"on Monday": MONDAY}).events}
    assert events["agreement"].date.earliest == MONDAY.earliest
    assert set(parts(events["agreement"])) == {"turkey", "iraq"}


# ------------------------------------------------------------------------------------------------ violence


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A drone strike killed two people in Testabad.", "drone-strike"),
        ("Two drones hit a depot in Testabad.", "drone-strike"),
        ("Turkish airstrikes killed three people in Testabad.", "airstrike"),
        ("Warplanes bombed a village near Testabad.", "airstrike"),
        ("Iraq fired ballistic missiles at Testabad.", "missile-attack"),
        ("Three rockets landed near a camp in Testabad.", "rocket-attack"),
        ("Artillery shelled the hills near Testabad.", "shelling"),
        ("A car bomb exploded in Testabad.", "bombing"),
        ("A suicide bombing killed six people in Testabad.", "suicide-bombing"),
        ("Gunmen attacked a checkpoint in Testabad.", "attack"),
        ("Fighters clashed with the police in Testabad.", "armed-clash"),
        ("Two brothers were kidnapped in Testabad.", "kidnapping"),
        ("Police arrested two men in Testabad.", "arrest"),
        ("Hundreds protested in Testabad.", "protest"),
    ],
)
def test_kinds_are_told_by_their_words(sentence: str, kind: str) -> None:
    event = the_event(sentence)
    assert (event.kind, event.places) == (kind, ("place:testabad",))


def test_who_claims_an_attack_is_its_claimant() -> None:
    event = the_event("Testabad witnessed two attacks for which the Shadow Front has claimed responsibility.")
    assert parts(event) == {"front": "claimant"}


@pytest.mark.parametrize(
    "sentence",
    [
        "A bomb killed two men in Testabad; officials blamed the Shadow Front for the attack.",
        "Two guards were killed in an attack in Testabad by suspected Shadow Front fighters.",
    ],
)
def test_whom_others_blame_is_only_alleged_to_have_done_it(sentence: str) -> None:
    event = the_event(sentence)
    assert parts(event) == {"front": "actor1"}
    assert event.alleged == ("organization:front",)


def test_who_did_it_by_the_texts_own_word_is_not_alleged() -> None:
    assert the_event("Shadow Front fighters attacked the River Council in Testabad.").alleged == ()


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        (
            "Iraqi army posts in Testabad came under attack from the Shadow Front.",
            "attack",
            {"front": "actor1"},
        ),
        (
            "Azad Demo was killed in a Turkish raid in Testabad.",
            "killing",
            {"azad": "victim", "turkey": "actor1"},
        ),
        (
            "Azad Demo was arrested in Testabad by Plum Party guards.",
            "arrest",
            {"azad": "target", "party": "actor1"},
        ),
        (
            "Azad Demo was appointed governor by the River Council.",
            "appointment",
            {"azad": "target", "council": "actor1"},
        ),
        ("Azad Demo took office on Sunday.", "appointment", {"azad": "target"}),
        (
            "Clashes erupted in Testabad between Shadow Front fighters and Plum Party guards.",
            "armed-clash",
            {"front": "actor1", "party": "actor2"},
        ),
        (
            "The River Council said it had killed a Shadow Front fighter.",
            "killing",
            {"council": "actor1", "front": "victim"},
        ),
        (
            "The Plum Party conducted a raid in Testabad, arresting two Shadow Front members.",
            "arrest",
            {"party": "actor1", "front": "target"},
        ),
        (
            "Turkish warplanes entered Sampleville and killed Azad Demo.",
            "killing",
            {"turkey": "actor1", "azad": "victim"},
        ),
        ("Iraq's River Council arrested Azad Demo.", "arrest", {"council": "actor1", "azad": "target"}),
        ("Rockets were fired at Testabad, Azad Demo said.", "rocket-attack", {}),
        (
            "The Plum Party announced that it would dissolve itself.",
            "dissolution",
            {"party": "actor1"},
        ),
    ],
)
def test_each_has_his_part(sentence: str, kind: str, who: dict[str, str]) -> None:
    event = the_event(sentence, days={"on Sunday": SUNDAY})
    assert (event.kind, parts(event)) == (kind, who)


def test_an_attack_retold_with_its_target_is_one() -> None:
    text = (
        "Two guards died in a Shadow Front attack near Testabad. Shadow Front fighters attacked a post"
        " of the River"
        " Council, killing one more."
    )
    event = the_event(text)
    assert parts(event) == {"front": "actor1", "council": "target"}


def test_another_attack_is_another_one() -> None:
    text = (
        "Shadow Front fighters attacked a post in Testabad. The attack comes days after another attack"
        " by the Shadow"
        " Front in Sampleville."
    )
    assert [e.places for e in gathered(text).events] == [("place:testabad",), ("place:sampleville",)]


def test_the_city_is_the_one_named_last() -> None:
    text = "The Shadow Front captured Testabad. Turkish forces recaptured the city on Sunday."
    first, second = gathered(text, days={"on Sunday": SUNDAY}).events
    assert (first.places, second.places) == (("place:testabad",), ("place:testabad",))
    assert second.title == "Change of control in Testabad"


def test_the_day_of_a_statement_is_not_the_day_of_the_deed() -> None:
    event = the_event(
        "The River Council said on Sunday that Azad Demo was arrested.", days={"on Sunday": SUNDAY}
    )
    assert not event.date.known


def test_a_landmark_is_a_place_only_when_no_nearer_one_is_named() -> None:
    event = the_event("A bomb exploded in Ulukışla, northeast of Testabad.")
    assert event.places[0] == "place:ulu"


@pytest.mark.parametrize(
    "sentence",
    [
        "The conflict has killed thousands in Testabad.",
        "Turkey expects Iraq to arrest Azad Demo.",
        "Azad Demo took part in the Testabad festival.",
        "The targeting of power lines in Testabad remains a threat.",
    ],
)
def test_what_only_sounds_like_a_deed_is_none(sentence: str) -> None:
    assert gathered(sentence).events == ()


def test_an_attack_has_doer_target_and_place() -> None:
    event = the_event(
        "Shadow Front fighters attacked the River Council in Testabad on Sunday.", days={"on Sunday": SUNDAY}
    )
    assert parts(event) == {"front": "actor1", "council": "target"}
    assert event.title == "Attack on River Council in Testabad"


@pytest.mark.parametrize(
    ("kind", "who", "title"),
    [
        (
            "designation",
            {"organization:council": "actor1", "organization:front": "target"},
            "Designation of Shadow Front in Testabad",
        ),
        (
            "bombing",
            {"organization:council": "actor1", "organization:front": "target"},
            "Bombing of Shadow Front in Testabad",
        ),
        ("bombing", {"organization:front": "actor1"}, "Bombing in Testabad"),
        ("disarmament", {"organization:front": "actor1"}, "Disarmament of Shadow Front in Testabad"),
        ("territory-change", {"organization:front": "actor1"}, "Change of control in Testabad"),
        ("election", {}, "Election in Testabad"),
        ("election", {"person:azad": "target"}, "Election of Azad Demo in Testabad"),
        (
            "armed-clash",
            {
                "organization:council": "actor1",
                "organization:party": "actor1",
                "organization:front": "target",
            },
            "Armed clash between River Council and Shadow Front in Testabad",
        ),
        (
            "armed-clash",
            {"organization:council": "actor1", "organization:party": "actor1"},
            "Armed clash in Testabad",
        ),
    ],
)
def test_a_title_says_whom_it_befell(kind: str, who: dict[str, str], title: str) -> None:
    story = Story(kind, "occurred", "verb", False, who=dict(who), places=["place:testabad"])
    assert title_of(story, REGISTRY) == title


def test_who_did_it_is_not_called_whom_it_befell() -> None:
    story = Story("bombing", "occurred", "verb", False, who={"organization:front": "actor1"})
    assert title_of(story, REGISTRY) == "Bombing by Shadow Front"


@pytest.mark.parametrize("verb", ["condemns", "condemned", "survives", "denies"])
def test_who_judges_an_attack_is_not_its_doer(verb: str) -> None:
    text = f"River Council {verb} bombing in Testabad\n\nA bomb exploded in Testabad."
    event = the_event(text, headline=True)
    assert "council" not in parts(event)


def test_who_only_says_it_did_not_do_it() -> None:
    event = the_event("Azad Demo said police had arrested two men in Testabad.")
    assert event.kind == "arrest"
    assert "azad" not in parts(event)


def test_backed_by_somebody_is_not_done_by_him() -> None:
    event = the_event("Turkey-backed fighters attacked the River Council in Testabad.")
    assert "turkey" not in parts(event)


def test_an_attack_and_its_dead_are_one_event_with_figures() -> None:
    text = (
        "A drone strike killed at least four people and wounded 12 others in Testabad. The attack came"
        " at noon, police said."
    )
    event = the_event(text)
    figures = {c.measure: (c.low, c.best, c.high) for c in event.casualties}
    assert figures == {"killed": (4, 4, None), "injured": (12, 12, 12)}
    assert all(c.quote.of(text) == c.wording for c in event.casualties)


def test_two_attacks_on_two_days_stay_two() -> None:
    text = "Rockets hit Testabad on Sunday. In March 2020, rockets hit Testabad."
    assert len(gathered(text, days={"on Sunday": SUNDAY, "March 2020": MARCH}).events) == 2


# --------------------------------------------------------------------------------- what is no event


@pytest.mark.parametrize(
    "sentence",
    [
        "Azad Demo did not meet with Berivan Örnek.",
        "Azad Demo refused to meet with Berivan Örnek.",
        "Azad Demo may meet with Berivan Örnek.",
        "The River Council warned against attacks by the Shadow Front in Testabad.",
        "The Shadow Front uses the hills to launch attacks on Testabad.",
        "Attacks have increased in recent years in Testabad.",
        "The Shadow Front routinely attacks Testabad.",
        "The fight against terrorist attacks in Testabad goes on.",
        "Azad Demo called for a meeting.",
    ],
)
def test_what_did_not_happen_may_happen_or_always_happens_is_no_event(sentence: str) -> None:
    assert gathered(sentence).events == ()


def test_what_is_to_come_is_planned() -> None:
    assert the_event("Azad Demo will meet with Berivan Örnek in Testabad.").modality == "planned"


def test_a_meeting_on_the_calendar_is_planned_too() -> None:
    event = the_event("Azad Demo is scheduled to meet Berivan Örnek in Testabad.")
    assert (event.kind, event.modality) == ("meeting", "planned")


def test_what_was_called_off_is_cancelled() -> None:
    text = "The planned summit between Azad Demo and Berivan Örnek was cancelled."
    assert "cancelled" in {e.modality for e in gathered(text).events}


def test_what_somebody_is_accused_of_is_claimed() -> None:
    event = the_event("The River Council accused the Shadow Front fighters who allegedly attacked Testabad.")
    assert event.modality == "claimed"


def test_a_five_days_after_dates_nothing_before_it() -> None:
    text = "Iraq fired missiles at Testabad, five days after rockets hit Sampleville."
    days = {"five days after": DateRange(basis="unknown", expression="five days after")}
    events = gathered(text, days=days).events
    assert [(e.kind, e.places, e.date.expression) for e in events] == [
        ("missile-attack", ("place:testabad",), ""),
        ("rocket-attack", ("place:sampleville",), ""),
    ]


# ------------------------------------------------------------------------------------ state and law


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        ("Iraq and Turkey signed a border agreement.", "agreement", {"iraq", "turkey"}),
        ("Iraq designated the Shadow Front as a terrorist organization.", "designation", {"iraq", "front"}),
        ("Azad Demo was appointed to the post.", "appointment", {"azad"}),
        ("Azad Demo resigned.", "resignation", {"azad"}),
        ("The River Council dismissed Azad Demo.", "dismissal", {"council", "azad"}),
        ("The Plum Party dissolved itself.", "dissolution", {"party"}),
        ("Shadow Front fighters laid down their weapons.", "disarmament", {"front"}),
        ("Turkey launched a military operation against the Shadow Front.", "military-operation", {"turkey"}),
        ("The Shadow Front seized Testabad.", "territory-change", {"front"}),
    ],
)
def test_acts_of_states_and_groups(sentence: str, kind: str, who: set[str]) -> None:
    event = the_event(sentence)
    assert event.kind == kind
    assert set(parts(event)) >= who


def test_a_vote_needs_its_day() -> None:
    year = DateRange(date(2017, 1, 1), date(2017, 12, 31), "stated", "2017")
    event = the_event("Much changed after the Uplands' 2017 independence referendum.", days={"2017": year})
    assert (event.kind, event.places) == ("referendum", ("place:uplands",))
    assert gathered("Many want a referendum.").events == ()


def test_a_vote_is_held_by_those_whose_vote_it_is() -> None:
    text = "The Uplands held a referendum on Sunday, against the will of Testabad."
    assert the_event(text, days={"on Sunday": SUNDAY}).places == ("place:uplands",)


def test_he_and_it_mean_whom_the_sentence_before_was_about() -> None:
    event = the_event("Azad Demo spoke. Later he visited Testabad.")
    assert parts(event) == {"azad": "visitor"}
    event = the_event("The Shadow Front spoke. Then it attacked the River Council.")
    assert parts(event) == {"front": "actor1", "council": "target"}


@pytest.mark.parametrize("words", ["attack on ", "met with ", "a-", "(RC) ", "Azad Demo, "])
def test_a_sentence_without_end_does_not_hold_up_the_reading(words: str) -> None:
    with patience(20):
        gathered(words * (60_000 // len(words)))


def test_every_quote_and_place_is_of_the_text_and_the_registry() -> None:
    text = "Mayor Hiwa Noname met with Azad Demo in Testabad."
    event = the_event(text)
    assert set(parts(event)) == {"azad"}
    assert event.quotes[0].of(text) == text


# ------------------------------------------------------------------------ who is only meant, places in a list


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Azad Demo met with Turkey's Berivan Örnek in Testabad.", "meeting", {"azad", "berivan"}),
        ("Azad Demo received Turkey's foreign minister, Berivan Örnek.", "meeting", {"azad", "berivan"}),
        ("Azad Demo's predecessor, Berivan Örnek, was appointed in March 2020.", "appointment", {"berivan"}),
        (
            "Azad Demo met Berivan Örnek on the sidelines of the River Council in Testabad.",
            "meeting",
            {"azad", "berivan"},
        ),
        ("Testabad and Sampleville struck a deal on Sunday.", "agreement", {"testabad", "sampleville"}),
        (
            "A new round of negotiations between Testabad and the Plum Party was held on Sunday.",
            "meeting",
            {"testabad", "party"},
        ),
        ("Testabad blacklisted the Shadow Front on Sunday.", "designation", {"testabad", "front"}),
        (
            "Azad Demo expressed his condolences to Berivan Örnek in a phone call.",
            "phone-call",
            {"azad", "berivan"},
        ),
        (
            "Azad Demo received condolences by telephone from Berivan Örnek.",
            "phone-call",
            {"azad", "berivan"},
        ),
    ],
)
def test_those_who_take_part_are_no_owners_and_no_neighbours(text: str, kind: str, who: set[str]) -> None:
    (event,) = (event for event in gathered(text).events if event.kind == kind)
    assert set(parts(event)) == who


@pytest.mark.parametrize(
    "last",
    [
        "Berivan Örnek also met with the Kurdish leader.",
        "Berivan Örnek met with him.",
    ],
)
def test_whom_the_sentence_before_was_about_is_met_as_the_leader(last: str) -> None:
    *_, event = gathered(f"Azad Demo visited Testabad on Sunday. {last}").events
    assert (event.kind, set(parts(event))) == ("meeting", {"azad", "berivan"})


def test_a_sentence_about_him_leaves_him_whom_he_means() -> None:
    text = "Azad Demo resigned. He spoke with Berivan Örnek by phone. On Sunday he visited Testabad."
    *_, visit = gathered(text).events
    assert parts(visit) == {"azad": "visitor"}


def test_they_who_were_arrested_are_not_the_court() -> None:
    text = "The River Council sentenced four men to life in prison. They had been arrested in Testabad."
    *_, arrest = gathered(text).events
    assert (arrest.kind, parts(arrest)) == ("arrest", {})


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Protests spread to Testabad, Sampleville and Ulukışla on Sunday.", 3),
        ("Azad Demo visited Testabad, Sampleville and the town of Ulukışla.", 3),
        ("Jets bombed shelters of the Shadow Front in Testabad, Ulukışla and Sampleville.", 3),
    ],
)
def test_every_place_of_a_list_is_where_it_was(text: str, named: int) -> None:
    event = gathered(text).events[0]
    assert len(event.places) == named


def test_a_meeting_on_the_sidelines_of_talks_has_their_place() -> None:
    event = the_event("Azad Demo met Berivan Örnek on the sidelines of the forum in Testabad.")
    assert event.places == ("place:testabad",)
