"""English: what news tells and what it only speaks of; one event in other words, two that are alike."""

from __future__ import annotations

from datetime import date

import pytest

from archive.values.dates import DateRange
from tests.ingest.paper import SUNDAY, gathered

pytestmark = pytest.mark.one_database


def told(text: str) -> list[tuple[str, str]]:
    """Kind and modality of each event, in the order of the text."""
    return [(e.kind, e.modality) for e in gathered(text, days={"on Sunday": SUNDAY}).events]


@pytest.mark.parametrize(
    "text",
    [
        "Did Azad Demo meet Berivan Örnek in Testabad on Sunday?",
        "Azad Demo did not say whether jets had bombed Testabad on Sunday.",
        "The two sides discussed the possibility of talks between Turkey and the Plum Party.",
        "The lawsuit accused the clerk of forging Azad Demo's resignation.",
        "They confessed to plotting the assassination of Azad Demo in Testabad.",
        "Attacks on the Plum Party in Testabad remain common.",
        "The Turkish army occupies a number of hills in Testabad, while troops are deployed in the area.",
        "The agenda of the minister's visit includes the subject of Testabad.",
        "A statement released by Azad Demo said so on Sunday.",
        "Azad Demo left Nonabad for Testabad to escape the war.",
        "Azad Demo travelled to Testabad in his youth, where he studied law.",
        "Azad Demo studied law in Testabad, where he met Berivan Örnek.",
        "The offers were made to influence their votes for the speaker of parliament.",
        "Turkey wants to replace elected mayors.",
        "Azad Demo spoke on Sunday, rejecting reports that Karim al-Sample would meet Berivan Örnek there.",
    ],
)
def test_what_is_asked_hoped_lasting_or_only_a_life_is_no_event(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Parliament terminated the former Speaker Azad Demo's membership on Sunday.", "dismissal"),
        ("An extraordinary session of parliament convened on Sunday to elect a new speaker.", "meeting"),
        ("Azad Demo was designated prime minister on Sunday.", "appointment"),
        ("The Turkish regime bombed a camp in Testabad on Sunday.", "airstrike"),
        ("A Turkish F-16 strike on Testabad on Sunday killed four.", "airstrike"),
        ("Last year the Plum Party and the Shadow Front fought for two days around Testabad.", "armed-clash"),
        ("The Plum Party took the town back on Sunday.", "territory-change"),
        (
            "The meeting, which was attended by Azad Demo and Berivan Örnek, was held in Testabad on Sunday.",
            "meeting",
        ),
        ("Azad Demo was elected mayor on Sunday, taking control of Testabad.", "election"),
        ("Five suspects were arrested in a Turkish counter-terrorism operation in Testabad.", "arrest"),
    ],
)
def test_more_frames_lead_to_one_kind(text: str, kind: str) -> None:
    assert told(text) == [(kind, "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        "Berivan Örnek spoke ahead of Azad Demo's first visit to Testabad on Sunday.",
        "Preparations are under way for the visit of Azad Demo to Testabad.",
        "Berivan Örnek expects Azad Demo to visit Testabad on Sunday.",
        "Azad Demo will visit Testabad on Sunday. This will be Azad Demo's first visit to Testabad.",
    ],
)
def test_a_visit_that_others_speak_of_beforehand_is_planned(text: str) -> None:
    assert told(text) == [("visit", "planned")]


def test_after_his_meeting_with_one_he_met_another() -> None:
    text = (
        "Azad Demo received Karim al-Sample in Testabad on Sunday."
        " Shortly after his meeting with Azad Demo, Karim al-Sample also met with Berivan Örnek."
    )
    people = [{who for who, _ in event.participations} for event in gathered(text).events]
    assert people == [{"person:azad", "person:karim"}, {"person:karim", "person:berivan"}]


@pytest.mark.parametrize(
    "text",
    [
        "The River Council announced the arrest of four men.\n\nThey were caught on Sunday in Nonabad.",
        'The River Council arrested a smuggler in Testabad.\n\n"Our men arrested him," it said.',
        "Azad Demo landed in Testabad on Sunday, after the news of a visit by Azad Demo broke.",
        "The Plum Party conducted an operation in Testabad. It was an operation targeting IS.",
    ],
)
def test_the_same_in_other_words_is_one_event(text: str) -> None:
    assert len(told(text)) == 1


def test_who_visits_the_family_of_the_dead_was_not_killed() -> None:
    (event,) = gathered("Azad Demo visited the family of three civilians killed in Testabad.").events[-1:]
    assert ("person:azad", "victim") not in event.participations


def test_whoever_reports_the_dead_lost_nobody() -> None:
    (event,) = gathered("The River Council reported three civilians died in the attack on Testabad.").events
    assert ("organization:council", "victim") not in event.participations


@pytest.mark.parametrize(
    "text",
    [
        'Officials often use "neutralize" to imply that the fighters in question were killed or captured.',
        "Parliament has yet to withdraw its support for the prime minister at a session on Sunday.",
        'A mourner said: "This man was protesting with a flag."',
    ],
)
def test_what_a_word_means_is_still_to_come_or_is_said_in_passing_is_no_event(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The news came after more than 40 people were killed by the police in Testabad.", ["killing"]),
        (
            "Azad Demo has tasked Berivan Örnek, a former minister, with forming a government.",
            ["appointment"],
        ),
        ("A court convicted two men of killing the journalist Azad Demo in Testabad in 2016.", None),
        (
            'Turkish forces "neutralized" at least five men in Testabad.\n\n'
            "The terrorists were neutralized during an air operation in Nonabad.",
            ["killing"],
        ),
    ],
)
def test_figures_appositions_and_quotation_marks_hide_no_event(text: str, kinds: list[str] | None) -> None:
    found = [kind for kind, _ in told(text)]
    assert found == kinds if kinds else {"killing", "court-ruling"} <= set(found)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Factions that toppled Azad Demo rule Testabad.", ["overthrow"]),
        ("A student was seized in Testabad on Sunday.", ["kidnapping"]),
        ("Dozens were killed in clashes between the Plum Party and the Shadow Front.", ["armed-clash"]),
        (
            "Two men died in an attack in Testabad on Sunday."
            " In another incident on Sunday, rockets were fired at the Plum Party in Testabad.",
            ["attack", "rocket-attack"],
        ),
        ("The Plum Party thwarted two Shadow Front attacks in Testabad on Sunday.", []),
        ("A warrant was executed against Azad Demo on Sunday.", []),
        ("The army came under fire from the Plum Party over its record.", []),
    ],
)
def test_relative_clauses_passives_and_other_incidents_tell_their_own(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text)] == kinds


def test_whose_son_was_received_was_not_there() -> None:
    (event,) = gathered(
        "Azad Demo received the eldest son of the late leader Karim al-Sample on Sunday."
    ).events
    assert {who for who, _ in event.participations} == {"person:azad"}


def test_each_line_of_a_list_tells_its_own() -> None:
    text = "- IS attacked a checkpoint in Testabad on Sunday.\n\n- Gunmen attacked the home of Azad Demo."
    assert [kind for kind, _ in told(text)] == ["attack", "attack"]


def test_nobody_was_killed_on_a_day_behind_that_of_the_news() -> None:
    news = DateRange(SUNDAY.earliest, SUNDAY.latest, "stated", "")
    after = DateRange(date(2030, 1, 1), date(2030, 1, 1), "relative", "on Sunday")
    text = "IS killed Azad Demo in Testabad on Sunday."
    (event,) = gathered(text, days={"on Sunday": after}, published=news).events
    assert not event.date.known
