"""Events in long sentences: asides, several verbs, other people's days, nouns and adjectives of deeds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from archive.ingest.reading import EventClaim
from archive.ingest.registry import make_registry
from archive.values.dates import DateRange
from tests.ingest.paper import REGISTRY, SUNDAY, entity, gathered

pytestmark = pytest.mark.one_database

MARCH = DateRange(date(2021, 3, 1), date(2021, 3, 31), "stated", "March 2021")
APRIL = DateRange(date(2021, 4, 1), date(2021, 4, 30), "stated", "April 2021")
WITH_COURT = make_registry(
    [*REGISTRY.entities.values(), entity("organization:court", "High Court", category="court")]
)


def parts(event: EventClaim) -> dict[str, str]:
    return {key.partition(":")[2]: part for key, part in event.participations}


def events(text: str, kind: str = "", **more: object) -> list[EventClaim]:
    found = gathered(text, **more).events  # type: ignore[arg-type]
    return [event for event in found if kind in ("", event.kind)]


def the(text: str, kind: str, **more: object) -> EventClaim:
    (event,) = events(text, kind, **more)
    return event


# ------------------------------------------------------------------------------------------------ kinds


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("During a meeting with Berivan Örnek, Azad Demo praised the harvest.", "meeting"),
        ("Azad Demo left for Testabad.", "visit"),
        ("Azad Demo is expected to be received by Berivan Örnek.", "meeting"),
        ("Azad Demo met for the first time with Berivan Örnek.", "meeting"),
        ("Azad Demo visited the Turkish city of Testabad.", "visit"),
        ("Azad Demo is in Testabad for talks.", "visit"),
        ("Azad Demo inspected the troops at the border in Testabad.", "visit"),
        ("Azad Demo shook hands with Berivan Örnek in Testabad.", "meeting"),
        ("The Shadow Front besieged Testabad.", "military-operation"),
        ("The Shadow Front seized 20 villages near Testabad.", "territory-change"),
        ("The River Council handed over the Testabad base to the Plum Party.", "territory-change"),
        ("The Plum Party withdrew its forces from Testabad.", "deployment"),
        ("The vehicle hit a landmine near Testabad.", "bombing"),
        ("A drone was shot down near Testabad.", "drone-strike"),
        ("The Shadow Front took some 900 villagers hostage.", "kidnapping"),
        ("Two villagers were rescued from the Shadow Front in Testabad.", "release"),
        ("Azad Demo was expelled from the Plum Party.", "dismissal"),
        ("Azad Demo succeeded Rojin Demo.", "appointment"),
        ("Men threw grenades at the Plum Party office in Testabad.", "attack"),
        (
            "Fighting between the Shadow Front and guards displaced hundreds of families in Testabad.",
            "armed-clash",
        ),
    ],
)
def test_more_ways_lead_to_the_kind(sentence: str, kind: str) -> None:
    assert [event.kind for event in events(sentence)] == [kind]


def test_a_court_orders_and_nobody_else_does() -> None:
    words = "ordered the census to be suspended."
    assert the(f"The High Court {words}", "court-ruling", registry=WITH_COURT).modality == "occurred"
    assert events(f"The River Council {words}", "court-ruling") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The jailed Azad Demo praised the harvest.",
        "Azad Demo called on the Plum Party to lay down its arms and dissolve itself.",
        "At least somebody will have been appointed governor.",
        "A witness named Azad Demo described the harvest as a governor.",
        "Azad Demo thanked his hosts, Berivan Örnek and others.",
        "Prisoners were led out of the jails of Testabad.",
        "A ceasefire between Turkey and the Plum Party collapsed.",
        "Since March 2021 the Shadow Front has attacked Testabad.",
    ],
)
def test_adjectives_wishes_and_what_failed_are_no_events(sentence: str) -> None:
    assert events(sentence, days={"March 2021": MARCH}) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A visit by a delegation of the Plum Party to Testabad, planned for Sunday, was cancelled.",
        "A second round of talks is to take place on Sunday.",
        "The forum due to be held in Testabad on Sunday is the third.",
    ],
)
def test_a_noun_may_be_planned_or_called_off(sentence: str) -> None:
    (event,) = events(sentence, days={"on Sunday": SUNDAY, "Sunday": SUNDAY})
    assert event.modality == ("cancelled" if "cancelled" in sentence else "planned")


# ------------------------------------------------------------------------------------------------ asides


def test_an_aside_does_not_take_the_subject_away() -> None:
    text = "Azad Demo, whom the River Council had dismissed in March 2021, left the hills for Testabad."
    event = the(text, "visit", days={"in March 2021": MARCH})
    assert (parts(event), event.date.known) == ({"azad": "visitor"}, False)


def test_an_aside_tells_its_own_event() -> None:
    text = "Azad Demo, who is visiting Testabad, met Berivan Örnek."
    assert {event.kind: set(parts(event)) for event in events(text)} == {
        "visit": {"azad"},
        "meeting": {"azad", "berivan"},
    }


def test_whom_a_delegation_includes_takes_part() -> None:
    text = "The delegation, which included Azad Demo and Rojin Demo, met with Berivan Örnek."
    assert set(parts(the(text, "meeting"))) == {"azad", "rojin", "berivan"}


def test_the_clause_that_says_which_attack_gives_place_and_day() -> None:
    text = "The Shadow Front claimed responsibility for the attack that targeted Testabad on Sunday."
    event = the(text, "attack", days={"on Sunday": SUNDAY})
    assert (event.places, event.date, parts(event)) == (
        ("place:testabad",),
        SUNDAY,
        {"front": "claimant"},
    )


def test_two_verbs_have_each_their_day_and_place() -> None:
    text = "Azad Demo was arrested in Testabad in March 2021 and was released in Sampleville in April 2021."
    days = {"in March 2021": MARCH, "in April 2021": APRIL}
    arrest, release = the(text, "arrest", days=days), the(text, "release", days=days)
    assert (arrest.date, arrest.places) == (MARCH, ("place:testabad",))
    assert (release.date, release.places) == (APRIL, ("place:sampleville",))


def test_two_verbs_of_one_doer_share_the_place() -> None:
    text = "The Shadow Front overran Testabad and abducted dozens of women."
    assert the(text, "kidnapping").places == ("place:testabad",)


def test_the_day_of_another_deed_dates_nothing() -> None:
    text = "After the invasion in March 2021, Plum Party fighters entered the city of Testabad."
    event = the(text, "territory-change", days={"in March 2021": MARCH})
    assert not event.date.known


def test_of_what_a_suspect_is_accused_is_another_deed() -> None:
    text = "Police in Testabad arrested a suspect accused of killing two guards in Sampleville in March 2021."
    event = the(text, "arrest", days={"in March 2021": MARCH})
    assert (event.places, event.date.known) == (("place:testabad",), False)


def test_whoever_flees_elsewhere_loses_no_place() -> None:
    assert the("Rebels seized Testabad, Azad Demo flees to Sampleville.", "territory-change").places == (
        "place:testabad",
    )


# ------------------------------------------------------------------------------------------------ who


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        ("In Turkey, the Plum Party detained a guard.", "arrest", {"party": "actor1"}),
        ("A bomb planted by the Shadow Front went off in Testabad.", "bombing", {"front": "actor1"}),
        (
            "The River Council conducted an operation against the Shadow Front in Testabad, with air support"
            " of the Plum Party.",
            "military-operation",
            {"council": "actor1", "front": "target", "party": "assoc_actor_1"},
        ),
        ("Azad Demo visited the Plum Party in Testabad.", "visit", {"azad": "visitor", "party": "host"}),
        (
            "A ceasefire between Turkey and the Plum Party took effect on Sunday.",
            "agreement",
            {"turkey": "actor1", "party": "actor1"},
        ),
        (
            "Azad Demo and an Iraqi delegation signed a memorandum in Testabad.",
            "agreement",
            {"azad": "actor1", "iraq": "actor1"},
        ),
        (
            "In a phone call on Sunday, Azad Demo asked the governor, Berivan Örnek, to wait.",
            "phone-call",
            {"azad": "actor1", "berivan": "actor2"},
        ),
        (
            "The River Council will hold talks with both Turkey and Iraq.",
            "meeting",
            {"council": "actor1", "turkey": "actor2", "iraq": "actor2"},
        ),
        (
            "Testabad and Sampleville signed an agreement.",
            "agreement",
            {"testabad": "actor1", "sampleville": "actor1"},
        ),
        (
            "The government of Azad Demo fell after an offensive led by the Plum Party.",
            "overthrow",
            {"azad": "target", "party": "actor1"},
        ),
    ],
)
def test_who_else_takes_part(sentence: str, kind: str, who: dict[str, str]) -> None:
    assert parts(the(sentence, kind, days={"on Sunday": SUNDAY})) == who


def test_everybody_in_a_list_of_titles_took_part() -> None:
    text = (
        "Turkish Foreign Minister Azad Demo, Defense Minister Rojin Demo and Interior Minister Nazdar Demo"
        " travelled to Testabad."
    )
    assert set(parts(the(text, "visit"))) == {"azad", "rojin", "nazdar"}


def test_the_minister_is_the_one_named_before() -> None:
    text = "Foreign Minister Azad Demo spoke. It rained. The minister met with Berivan Örnek in Testabad."
    assert set(parts(the(text, "meeting"))) == {"azad", "berivan"}


def test_a_photo_and_the_lead_tell_of_one_meeting() -> None:
    text = (
        "Azad Demo meets with Berivan Örnek in Testabad.\n\n"
        "Berivan Örnek on Sunday visited the front in Testabad and met with Azad Demo."
    )
    assert [event.kind for event in events(text, captions=(0,), days={"on Sunday": SUNDAY})] == ["meeting"]


def test_who_follows_whom_is_no_second_appointment() -> None:
    text = "Azad Demo was elected governor of Testabad on Sunday. He succeeds Rojin Demo."
    event = the(text, "election", days={"on Sunday": SUNDAY})
    assert parts(event) == {"azad": "target", "rojin": "assoc_actor_1"}


def test_whoever_frees_prisoners_is_not_named_as_the_freed() -> None:
    assert the("The Shadow Front freed prisoners in Testabad.", "release").title == "Release in Testabad"
    assert the("The Shadow Front freed prisoners.", "release").title == "Release by Shadow Front"


def test_the_delegation_is_who_heads_it() -> None:
    text = (
        "A delegation of the River Council headed by Azad Demo arrived in Testabad. It rained."
        " The delegation met with Berivan Örnek."
    )
    assert {"azad", "berivan"} <= set(parts(the(text, "meeting")))


def test_a_meeting_during_a_visit_has_its_day_and_place() -> None:
    text = "Azad Demo visited Testabad on Sunday. During his visit, Azad Demo also met with Berivan Örnek."
    event = the(text, "meeting", days={"on Sunday": SUNDAY})
    assert (event.date, event.places) == (replace(SUNDAY, basis="inferred"), ("place:testabad",))


def test_noun_and_verb_of_one_deed_name_all_who_took_part() -> None:
    text = "The Shadow Front killed a member of the Plum Party in an attack in Testabad."
    assert parts(the(text, "attack")) == {"front": "actor1", "party": "victim"}


def test_in_quotation_marks_a_verb_keeps_its_object() -> None:
    text = 'The River Council "neutralized" four Plum Party members in Testabad.'
    assert parts(the(text, "killing")) == {"council": "actor1", "party": "victim"}


def test_whoever_reports_attacked_nobody() -> None:
    text = "The Plum Party reported the Shadow Front attacked a post in Testabad."
    assert parts(the(text, "attack")) == {"front": "actor1"}


def test_who_was_hurt_by_a_mine_is_its_victim() -> None:
    text = "Azad Demo was injured by a landmine in Testabad."
    assert parts(the(text, "bombing")) == {"azad": "victim"}


def test_five_who_were_killed_are_five() -> None:
    text = (
        "Azad Demo, Rojin Demo, Nazdar Demo, Selim Şahit and Berivan Örnek were killed in Testabad on Sunday."
    )
    assert len(parts(the(text, "killing", days={"on Sunday": SUNDAY}))) >= 4


def test_the_day_may_stand_between_commas() -> None:
    event = the(
        "Azad Demo met, on Sunday, with Berivan Örnek in Testabad.", "meeting", days={"on Sunday": SUNDAY}
    )
    assert (set(parts(event)), event.date) == ({"azad", "berivan"}, SUNDAY)


def test_a_list_with_semicolons_is_one_list() -> None:
    text = "Azad Demo will meet with Rojin Demo; Berivan Örnek; and Nazdar Demo."
    assert set(parts(the(text, "meeting"))) == {"azad", "rojin", "berivan", "nazdar"}


def test_the_body_of_a_post_does_not_sit_at_the_table() -> None:
    text = "Azad Demo met with the president of the Plum Party, the Iraqi leader Berivan Örnek."
    assert set(parts(the(text, "meeting"))) == {"azad", "berivan"}


def test_newly_elected_is_no_election() -> None:
    assert events("Azad Demo, newly-elected governor, arrived in Testabad.", "appointment") == []


def test_a_drone_belongs_to_whoever_sent_it() -> None:
    text = "A drone belonging to the Shadow Front targeted the River Council near Testabad."
    assert parts(the(text, "drone-strike")) == {"front": "actor1", "council": "target"}


def test_what_will_be_done_next_is_planned_too() -> None:
    text = "Azad Demo will meet Berivan Örnek and then leave for Testabad."
    assert the(text, "visit").modality == "planned"


def test_who_was_elected_is_no_doer() -> None:
    text = "Protesters cheered Azad Demo, who was elected governor on Sunday."
    assert parts(the(text, "election", days={"on Sunday": SUNDAY})) == {"azad": "target"}


def test_words_that_reach_into_the_next_clause_have_its_day() -> None:
    text = "Azad Demo prepares the elections of the River Council, which are scheduled for Sunday."
    event = the(text, "election", days={"Sunday": SUNDAY})
    assert (event.modality, event.date) == ("planned", SUNDAY)


# ------------------------------------------------------------------------ days counted from another deed


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Azad Demo was appointed on Sunday, two days after Berivan Örnek resigned.", "resignation", 7),
        ("Azad Demo resigned on Sunday, one day before he met Berivan Örnek.", "meeting", 10),
        (
            "Hours after Berivan Örnek resigned, it rained. Azad Demo was appointed on Sunday.",
            "resignation",
            0,
        ),
        (
            "Azad Demo met Berivan Örnek on Sunday. The meeting came a week after jets bombed Testabad.",
            "airstrike",
            2,
        ),
        ("Azad Demo visited Testabad on Sunday. Two days after the visit, he resigned.", "resignation", 11),
        ("Two days after Berivan Örnek resigned, Azad Demo was appointed on Sunday.", "resignation", 7),
        (
            "The Shadow Front surrendered its weapons five days after it seized Testabad.",
            "territory-change",
            0,
        ),
    ],
)
def test_a_day_is_counted_from_the_other_deed(text: str, kind: str, day: int) -> None:
    found = the(text, kind, days={"on Sunday": SUNDAY}).date
    middle = found.earliest + (found.latest - found.earliest) / 2 if found.earliest and found.latest else None
    assert (middle and middle.day) == (day or None)
    assert not middle or found.basis == "inferred"


def test_who_stands_in_front_of_the_count_takes_no_part_in_the_other_deed() -> None:
    text = "Azad Demo was appointed on Sunday, two days after Berivan Örnek resigned."
    assert parts(the(text, "resignation")) == {"berivan": "actor1"}


# ----------------------------------------------------------------------- days and people of the other clause


@pytest.mark.parametrize(
    ("text", "kind", "dated"),
    [
        (
            "The Plum Party announced that it was dissolving itself, in answer to a call made on Sunday.",
            "dissolution",
            0,
        ),
        ("Three clerks who fell ill in Testabad on Sunday have been arrested in Sampleville.", "arrest", 0),
        ("Azad Demo was arrested with eight men seized in Testabad on Sunday.", "arrest", 1),
        ("Jets bombed Testabad before dawn on Sunday.", "airstrike", 1),
        ("Jets bombed Testabad after midnight on Sunday.", "airstrike", 1),
        ("On Sunday gunmen killed two guards, after which Azad Demo visited Testabad.", "visit", 1),
        ("Azad Demo met Berivan Örnek on Sunday. Jets bombed Testabad on the same evening.", "airstrike", 1),
        ("Azad Demo met Berivan Örnek on Sunday. Hours later, he visited Testabad.", "visit", 1),
    ],
)
def test_a_day_belongs_to_its_own_deed(text: str, kind: str, dated: int) -> None:
    days = {words: SUNDAY for words in ("on Sunday", "On Sunday") if words in text}
    extra = {
        words: DateRange(expression=words)
        for words in ("on the same evening", "Hours later")
        if words in text
    }
    assert the(text, kind, days={**days, **extra}).date.known == bool(dated)


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Azad Demo escaped unharmed when a drone hit his house in Testabad.", "drone-strike", {"azad"}),
        ("Two mortar rounds fell near a River Council post in Testabad.", "shelling", {"council"}),
        (
            "The River Council, in coordination with the Plum Party, arrested Azad Demo.",
            "arrest",
            {"council", "party", "azad"},
        ),
        (
            "Jets bombed Testabad in retaliation for an attack of the Shadow Front on Sampleville.",
            "airstrike",
            set(),
        ),
    ],
)
def test_who_is_struck_and_who_helps(text: str, kind: str, who: set[str]) -> None:
    assert set(parts(the(text, kind))) == who


def test_what_took_place_elsewhere_says_where_the_arrest_was() -> None:
    text = "Three suspects were arrested in a raid, which took place in a farm house near Testabad."
    assert the(text, "arrest").places == ("place:testabad",)
