"""Events as news tells them: briefs, timelines, photo captions, statements, sentences of many clauses."""

from __future__ import annotations

from datetime import date

import pytest

from archive.ingest.reading import EventClaim
from archive.ingest.registry import make_registry
from archive.values.dates import DateRange
from tests.ingest.paper import REGISTRY, SUNDAY, TODAY, entity, gathered

pytestmark = pytest.mark.one_database

MARCH = DateRange(date(2020, 3, 1), date(2020, 3, 31), "stated", "March 2020")
SECOND = DateRange(date(2021, 5, 2), date(2021, 5, 2), "stated", "2 May 2021")
FOURTH = DateRange(date(2021, 5, 4), date(2021, 5, 4), "stated", "4 May 2021")
SIXTH = DateRange(date(2021, 5, 6), date(2021, 5, 6), "stated", "6 May 2021")


def the_event(text: str, **more: object) -> EventClaim:
    (event,) = gathered(text, **more).events  # type: ignore[arg-type]
    return event


def parts(event: EventClaim) -> dict[str, str]:
    return {key.partition(":")[2]: part for key, part in event.participations}


def told(text: str, **more: object) -> list[tuple[str, str]]:
    return [(event.kind, event.modality) for event in gathered(text, **more).events]  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------ kinds


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Crowds blocked the road in Testabad.", "protest"),
        ("Workers in Testabad went on strike on Sunday.", "protest"),
        ("A rally in Testabad ended without incident on Sunday.", "protest"),
        ("Gatherings were held in Testabad on Sunday.", "protest"),
        ("Mortar rounds were fired at Testabad.", "shelling"),
        ("A booby-trapped house exploded in Testabad.", "bombing"),
        ("Police searched houses in Testabad.", "military-operation"),
        ("Shadow Front units moved into Testabad.", "deployment"),
        ("A Turkish patrol withdrew from the hills on Sunday.", "deployment"),
        ("The Shadow Front lost its last territory in Testabad.", "territory-change"),
        ("Voters in Testabad went to the polls on Sunday.", "election"),
        ("The River Council ruled that the law was void.", "court-ruling"),
        ("The River Council sentenced Azad Demo to ten years.", "court-ruling"),
        ("Azad Demo assumed his post on Sunday.", "appointment"),
        ("Azad Demo submitted his resignation.", "resignation"),
        ("Turkey imposed sanctions on the Plum Party.", "designation"),
        ("Azad Demo discussed the border with Berivan Örnek by phone.", "phone-call"),
        ("Azad Demo visited Berivan Örnek.", "meeting"),
        ("Plum Party guards laid down their arms in Testabad.", "disarmament"),
        ("The talks that Azad Demo planned in Testabad on Sunday were called off.", "cancellation"),
    ],
)
def test_many_ways_lead_to_the_kind(sentence: str, kind: str) -> None:
    assert kind in {event.kind for event in gathered(sentence, days={"on Sunday": SUNDAY}).events}


def test_a_strike_of_workers_strikes_nobody() -> None:
    assert "attack" not in dict(
        told("A three-day strike began in Testabad on Sunday.", days={"on Sunday": SUNDAY})
    )


def test_to_tell_a_paper_something_by_phone_is_no_telephone_call() -> None:
    assert gathered("Azad Demo told the Morning Paper by phone that the road was open.").events == ()


def test_under_a_photo_nobody_telephones() -> None:
    text = "It rained.\n\nAzad Demo speaks with Berivan Örnek."
    assert [e.kind for e in gathered(text, captions=(1,)).events] == ["meeting"]


def test_who_stands_with_whom_under_a_photo_met() -> None:
    text = "It rained.\n\nAzad Demo (right) with Berivan Örnek in Testabad."
    event = the_event(text, captions=(1,))
    assert (event.kind, parts(event), event.places) == (
        "meeting",
        {"azad": "actor1", "berivan": "actor2"},
        ("place:testabad",),
    )


# ------------------------------------------------------------------------------------------------ moods


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Azad Demo may travel to Testabad.", "hypothetical"),
        ("Azad Demo is expected in Testabad.", "planned"),
        ("The Plum Party announced that it would dissolve itself.", "planned"),
        ("Azad Demo denied reports that guards had been arrested in Testabad.", "denied"),
    ],
)
def test_the_mood_of_a_telling(sentence: str, modality: str) -> None:
    assert [mood for _, mood in told(sentence)] == [modality]


@pytest.mark.parametrize(
    "sentence",
    [
        "Azad Demo hopes that they will sign an agreement in Testabad.",
        "Several attacks hit Testabad this year.",
        "The Shadow Front killed himself in Testabad.",
        "The United States called the attack a crime.",
    ],
)
def test_wishes_series_and_opinions_are_no_events(sentence: str) -> None:
    assert gathered(sentence).events == ()


# ------------------------------------------------------------------------------------------------ who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Two Plum Party guards were wounded when a bomb went off in Testabad.", {"party": "victim"}),
        ("A bomb went off in Testabad, wounding three members of the Plum Party.", {"party": "victim"}),
        ("A post of the River Council near Testabad came under attack.", {"council": "target"}),
        ("Pro-Turkish fighters attacked a post in Testabad.", {}),
        ("Iraqi rebels attacked the River Council.", {"council": "target"}),
        ("Testabad arrested Azad Demo.", {"azad": "target"}),
        ("Turkey attacked a post in Testabad, the Morning Paper said.", {"turkey": "actor1"}),
        ("People suspected of links to the Shadow Front were arrested in Testabad.", {"front": "target"}),
        (
            "The River Council began an operation in Testabad with the participation of the Plum Party.",
            {"council": "actor1", "party": "actor1"},
        ),
        ("Guards searched houses in Testabad and killed Azad Demo, Rojin Demo said.", {"azad": "victim"}),
    ],
)
def test_who_takes_part(sentence: str, who: dict[str, str]) -> None:
    events = gathered(sentence).events
    assert who in [parts(event) for event in events] or (not who and not any(parts(e) for e in events))


def test_who_the_clause_before_names_resigned() -> None:
    event = the_event("Protesters cheered Azad Demo, who resigned on Sunday.", days={"on Sunday": SUNDAY})
    assert (event.kind, parts(event)) == ("resignation", {"azad": "actor1"})


def test_blame_for_other_attacks_is_none_for_this_one() -> None:
    text = (
        "A bomb exploded in Testabad, though officials blamed the Shadow Front for over 30 similar attacks."
    )
    assert parts(the_event(text)) == {}


def test_they_met_somebody_are_the_people_of_the_sentence_before() -> None:
    text = "Azad Demo travelled with Rojin Demo. On Sunday, they met with Berivan Örnek in Testabad."
    (event,) = [e for e in gathered(text, days={"On Sunday": SUNDAY}).events if e.kind == "meeting"]
    assert set(parts(event)) == {"azad", "rojin", "berivan"}


def test_who_accompanied_them_attended() -> None:
    text = "Azad Demo met Berivan Örnek in Testabad. They were accompanied by Rojin Demo."
    assert parts(the_event(text))["rojin"] == "attendee"


def test_who_spoke_in_a_meeting_was_in_it() -> None:
    event = the_event("In a meeting with Berivan Örnek, Azad Demo praised the harvest.")
    assert set(parts(event)) == {"azad", "berivan"}


def test_an_unnamed_he_is_nobody_named_before() -> None:
    text = "Azad Demo spoke. Gunmen kidnapped a shepherd in Testabad; he was set free."
    assert all("azad" not in parts(event) for event in gathered(text).events)


# ------------------------------------------------------------------------------------------------ where


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In Testabad, crowds blocked the road.", "testabad"),
        ("A bomb exploded in Iraq's northern province of Testabad.", "testabad"),
        ("A bomb exploded in rural parts of the disputed Testabad.", "testabad"),
        ("Turkey sent troops to Testabad, where clashes erupted.", "testabad"),
        ("The Testabad museum was hit with rockets.", "testabad"),
        ("Azad Demo toured the old frontier town of Testabad.", "testabad"),
    ],
)
def test_where_it_was(sentence: str, place: str) -> None:
    assert [event.places[:1] for event in gathered(sentence).events][-1] == (f"place:{place}",)


def test_a_brief_names_the_place_first() -> None:
    text = "Testabad: Two guards were arrested on Sunday. A woman was kidnapped.\n\nTwo men were freed."
    events = gathered(text, days={"on Sunday": SUNDAY}).events
    assert {e.kind: e.places for e in events if e.kind != "release"} == {
        "arrest": ("place:testabad",),
        "kidnapping": ("place:testabad",),
    }


def test_what_was_discussed_there_was_not_held_there() -> None:
    event = the_event("Azad Demo discussed with Berivan Örnek the repair of the mills in Testabad.")
    assert event.places == ()


def test_who_leaves_a_post_leaves_it_where_the_post_is() -> None:
    event = the_event("The governor of Testabad, Azad Demo, resigned.")
    assert event.places == ("place:testabad",)


def test_a_province_and_a_town_do_not_make_two_attacks() -> None:
    text = (
        "Shadow Front fighters attacked a post in Iraq on Sunday. The attack in Testabad killed two guards."
    )
    assert len(gathered(text, days={"on Sunday": SUNDAY}).events) == 1


# ------------------------------------------------------------------------------------------------ when


def test_the_next_day_is_the_day_after_what_was_told_before() -> None:
    text = "A bomb exploded in Testabad on Sunday. The next day, the Plum Party searched houses in Testabad."
    _, second = gathered(
        text, days={"on Sunday": SUNDAY, "The next day": DateRange(expression="The next day")}
    ).events
    assert second.date.earliest == second.date.latest == date(2021, 5, 10)
    assert second.date.basis == "inferred"


def test_earlier_in_the_day_is_the_day_of_what_was_told_before() -> None:
    text = (
        "Azad Demo met Berivan Örnek on Sunday. Earlier in the day, Rojin Demo met Selim Şahit in Testabad."
    )
    assert {e.date.earliest for e in gathered(text, days={"on Sunday": SUNDAY}).events} == {TODAY}


def test_lines_of_dates_date_what_stands_under_them() -> None:
    text = (
        "2 May 2021\n\nShadow Front fighters attack Testabad.\n\n4 May 2021\n\nAzad Demo resigned.\n\n"
        "6 May 2021\n\nBerivan Örnek was arrested."
    )
    days = {"2 May 2021": SECOND, "4 May 2021": FOURTH, "6 May 2021": SIXTH}
    assert [(e.kind, e.date.earliest) for e in gathered(text, days=days).events] == [
        ("attack", date(2021, 5, 2)),
        ("resignation", date(2021, 5, 4)),
        ("arrest", date(2021, 5, 6)),
    ]


def test_one_line_of_a_date_dates_nothing_but_itself() -> None:
    assert not the_event("2 May 2021\n\nAzad Demo resigned.", days={"2 May 2021": SECOND}).date.known


def test_the_day_before_a_clause_in_between_is_the_day_of_the_deed() -> None:
    text = "On Sunday, after a dispute in March 2020 ended, the Plum Party disbanded."
    event = the_event(text, days={"On Sunday": SUNDAY, "March 2020": MARCH})
    assert (event.kind, event.date.earliest) == ("dissolution", TODAY)


def test_the_clause_that_says_which_protests_dates_them() -> None:
    event = the_event("Mass protests that erupted in March 2020 shook Testabad.", days={"March 2020": MARCH})
    assert event.date.earliest == date(2020, 3, 1)


# ------------------------------------------------------------------------------------------------ one event


def test_the_meeting_was_attended_by_tells_no_second_meeting() -> None:
    text = "Azad Demo received Berivan Örnek in Testabad. The meeting was attended by Rojin Demo."
    assert parts(the_event(text)) == {"azad": "host", "berivan": "visitor", "rojin": "attendee"}


def test_a_raid_that_made_arrests_is_the_arrest() -> None:
    text = "The Plum Party carried out a raid in Testabad and arrested Azad Demo."
    assert [kind for kind, _ in told(text)] == ["arrest"]


def test_a_visit_and_whom_he_met_there_are_one_journey() -> None:
    event = the_event("Azad Demo visited Testabad, where he met with local officials.")
    assert (event.kind, event.places) == ("visit", ("place:testabad",))


@pytest.mark.parametrize(
    "text",
    [
        "Azad Demo visited Testabad, where he held talks with Berivan Örnek.",
        "Azad Demo visited Testabad and met with Berivan Örnek.",
    ],
)
def test_who_was_met_on_a_visit_is_its_host(text: str) -> None:
    event = the_event(text)
    assert (event.kind, parts(event)) == ("visit", {"azad": "visitor", "berivan": "host"})


@pytest.mark.parametrize(
    "text",
    [
        "Azad Demo, who arrived in Testabad on Sunday, also met with Berivan Örnek in Sampleville.",
        "Azad Demo visited Testabad, while Rojin Demo met with Berivan Örnek.",
        "Azad Demo visited Testabad. He met with Berivan Örnek in Sampleville.",
    ],
)
def test_talks_elsewhere_of_others_or_in_another_sentence_are_their_own(text: str) -> None:
    assert sorted(kind for kind, _ in told(text)) == ["meeting", "visit"]


def test_a_town_taken_twice_by_nobody_named_is_two_events() -> None:
    text = "Testabad was captured in March 2020. Testabad was recaptured on Sunday."
    assert len(gathered(text, days={"March 2020": MARCH, "on Sunday": SUNDAY}).events) == 2


# ------------------------------------------------------------------------------------------------ titles


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "The Plum Party arrested Shadow Front members in Testabad.",
            "Arrest of Shadow Front members in Testabad",
        ),
        ("Azad Demo and the Plum Party met Berivan Örnek.", "Meeting of Azad Demo and Berivan Örnek"),
        ("Azad Demo was appointed governor by the River Council.", "Appointment of Azad Demo"),
        ("The Shadow Front captured Testabad.", "Change of control in Testabad"),
        (
            "Turkey launched a military operation against the Shadow Front.",
            "Military operation against Shadow Front",
        ),
    ],
)
def test_a_title_reads_like_an_editors(sentence: str, title: str) -> None:
    assert the_event(sentence).title == title


# ------------------------------------------------------------------------------------------ words said again


def test_the_capital_of_a_country_is_its_city() -> None:
    ankara = entity("place:ankara", "Ankara", category="city")
    registry = make_registry([*REGISTRY.entities.values(), ankara])
    event = the_event("A bomb exploded in the Turkish capital.", registry=registry)
    assert event.places == ("place:ankara",)


def test_the_village_is_the_one_called_a_village() -> None:
    text = "A bomb exploded in Testabad. Police searched houses in the village."
    assert [event.places for event in gathered(text).events] == [("place:testabad",)]


def test_jets_after_an_attack_are_another_deed() -> None:
    text = "Shadow Front mortars hit Testabad. Following the attack, Iraqi jets bombed a camp in Sampleville."
    assert [parts(event) for event in gathered(text).events] == [{"front": "actor1"}, {"iraq": "actor1"}]


def test_an_arrest_counts_those_arrested_only() -> None:
    text = "Two men were killed and eight others were arrested in Testabad."
    counted = {e.kind: [c.measure for c in e.casualties] for e in gathered(text).events}
    assert counted == {"killing": ["killed"], "arrest": ["detained"]}


def test_until_elections_are_held_tells_of_none() -> None:
    assert gathered("The council waits until elections are held in Testabad.").events == ()


# ------------------------------------------------------------------------------------------------ who, again

TWO = {"azad", "berivan"}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Azad Demo and Berivan Örnek met in Testabad.", "meeting", TWO),
        (
            "Delegations from the Plum Party and the River Council met in Testabad.",
            "meeting",
            {"party", "council"},
        ),
        (
            "Talks between the Plum Party and the River Council opened in Testabad.",
            "meeting",
            {"party", "council"},
        ),
        ("Azad Demo met the head of the new rural administration, Berivan Örnek.", "meeting", TWO),
        (
            "A conference on water opened in Testabad with the participation of Azad Demo and Berivan Örnek.",
            "meeting",
            TWO,
        ),
        (
            "Azad Demo arrived in Testabad heading a delegation that includes Berivan Örnek and Rojin Demo.",
            "visit",
            {*TWO, "rojin"},
        ),
        ("Azad Demo discussed the delay with Berivan Örnek by phone.", "phone-call", TWO),
        (
            "An operation by the Plum Party and the River Council was carried out in Testabad.",
            "military-operation",
            {"party", "council"},
        ),
        (
            "The pact was signed in Testabad by Azad Demo, then head of the Plum Party, and Berivan Örnek.",
            "agreement",
            TWO,
        ),
        (
            "It rained. The River Council said that its forces had arrested Azad Demo.",
            "arrest",
            {"council", "azad"},
        ),
        ("The River Council spoke. The council dismissed Azad Demo.", "dismissal", {"council", "azad"}),
        ("Azad Demo spoke. Upon his arrival, he was welcomed by Berivan Örnek in Testabad.", "meeting", TWO),
        (
            "The Plum Party has a deal with the River Council, signed in Testabad.",
            "agreement",
            {"party", "council"},
        ),
        (
            "Azad Demo, 34, and Berivan Örnek, 29, two members of the Plum Party, were arrested.",
            "arrest",
            TWO,
        ),
    ],
)
def test_everybody_named_together_takes_part(text: str, kind: str, who: set[str]) -> None:
    (event,) = (event for event in gathered(text).events if event.kind == kind)
    assert set(parts(event)) == who


def test_who_headed_the_delegations_and_who_was_present_belong_to_the_meeting_told_before() -> None:
    text = (
        "The Plum Party and the River Council held talks in Testabad. The Plum delegation was led by"
        " Azad Demo, while Berivan Örnek headed the River Council delegation. In attendance"
        " were also Rojin Demo and"
        " Nazdar Demo."
    )
    assert {*TWO, "rojin", "nazdar"} <= set(parts(the_event(text)))


@pytest.mark.parametrize(
    "sentence",
    [
        'The authorities use the term "neutralize" to imply that Azad Demo surrendered.',
        "The River Council reviewed the agreement between Iraq and Turkey.",
        "The group says whose planes carried out raids on Testabad.",
        "Two hundred families left the camp for Testabad.",
        "Azad Demo went home after serving his sentence.",
        "Azad Demo had chaired the sessions in the meantime.",
        "The Plum Party walked out of a session in Testabad.",
    ],
)
def test_what_is_only_spoken_of_did_not_happen(sentence: str) -> None:
    assert gathered(sentence).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "Iraq and Turkey agreed in March 2020 to end the mission in Testabad.",
        "Iraq and Turkey set up a joint committee in March 2020 to follow the file.",
        "The river is in Iraq and Turkey. The two countries established a joint mechanism in March 2020.",
        "Azad Demo reviewed the agreement signed by Iraq and Turkey in March 2020.",
    ],
)
def test_an_agreement_told_in_passing_was_made_when_the_sentence_says_so(text: str) -> None:
    (event,) = (e for e in gathered(text, days={"March 2020": MARCH}).events if e.kind == "agreement")
    assert (set(parts(event)), event.places, event.date) == ({"iraq", "turkey"}, (), MARCH)
    assert set(parts(event).values()) == {"actor1"}


@pytest.mark.parametrize(
    "text",
    [
        "The River Council agreed in March 2020 to raise salaries.",
        "Iraq and Turkey agreed in March 2020 to strengthen cooperation.",
        "Turkey set up a joint committee in March 2020.",
        "Azad Demo stressed the need to implement the agreement with Turkey.",
    ],
)
def test_what_one_alone_agrees_to_and_what_is_to_be_carried_out_are_no_agreement(text: str) -> None:
    assert not any(e.kind == "agreement" for e in gathered(text, days={"March 2020": MARCH}).events)


def test_an_agreement_told_in_passing_is_not_the_one_that_the_text_is_about() -> None:
    text = "Iraq and Turkey signed a deal in Testabad. Iraq and Turkey agreed in March 2020 to open a road."
    assert told(text, days={"March 2020": MARCH}) == [("agreement", "occurred")] * 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Teachers in Testabad have boycotted classes since March 2020.", "protest"),
        ("Workers have staged sit-ins in Testabad.", "protest"),
        ("The Plum Party won five of the 16 seats in the March 2020 election.", "election"),
    ],
)
def test_boycotts_sit_ins_and_seats_won_tell_protests_and_votes(text: str, kind: str) -> None:
    assert told(text, days={"March 2020": MARCH}) == [(kind, "occurred")]


def test_what_people_were_arrested_in_is_one_event() -> None:
    text = "The River Council ended an operation in Testabad, in which 226 people were arrested."
    assert told(text) == [("military-operation", "occurred")]


def test_how_somebody_was_arrested_is_no_second_event() -> None:
    assert told("The River Council arrested Azad Demo in a raid in Testabad.") == [("arrest", "occurred")]


def test_one_arrested_by_his_name_is_not_one_of_many_without_names() -> None:
    text = (
        "Police arrested three men in Testabad. It rained. The River Council detained"
        " Azad Demo in Sampleville."
    )
    assert len(told(text)) == 2


def test_a_headline_with_posts_alone_tells_the_meeting_of_the_text() -> None:
    text = "Plum Party leader meets general\n\nAzad Demo met with Berivan Örnek in Testabad."
    assert set(parts(the_event(text, headline=True))) == TWO


def test_the_day_of_a_call_is_not_that_of_the_visit_ahead() -> None:
    text = (
        "Azad Demo spoke by phone with Rojin Demo on Sunday ahead of the visit to Testabad of Berivan Örnek."
    )
    days = {event.kind: event.date for event in gathered(text, days={"on Sunday": SUNDAY}).events}
    assert days == {"phone-call": SUNDAY, "visit": DateRange()}


# ------------------------------------------------------------------------------------------------ security


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        # what kind the words tell of this subject
        ("Gunmen seized a pharmacist in Testabad on Sunday.", "kidnapping"),
        ("A suspect was seized in Testabad on Sunday.", "arrest"),
        ("Police held two men in Testabad on Sunday over a theft.", "arrest"),
        ("Police picked up a blogger in Testabad on Sunday.", "arrest"),
        ("Guards dismantled a smuggling ring in Testabad on Sunday.", "arrest"),
        ("A former mayor turned himself in to the police in Testabad on Sunday.", "arrest"),
        ("Two of his associates were captured in Testabad on Sunday.", "arrest"),
        ("Masked men snatched a doctor in Testabad on Sunday.", "kidnapping"),
        ("Twelve fishermen were taken prisoner in Testabad on Sunday.", "kidnapping"),
        ("A teacher who went missing in Testabad on Sunday is held by gunmen.", "kidnapping"),
        ("A teacher from a village in the south was freed in Testabad on Sunday.", "release"),
        ("A journalist walked free in Testabad on Sunday.", "release"),
        ("A prisoner swap took place in Testabad on Sunday.", "release"),
        ("Iraq repatriated 60 families from a camp in Testabad on Sunday.", "release"),
        ("Azad Demo was fatally shot in Testabad on Sunday.", "killing"),
        ("An activist succumbed to his wounds in Testabad on Sunday.", "killing"),
        ("Azad Demo survived an assassination attempt in Testabad on Sunday.", "assassination"),
        ("Gunmen shot at refugees in Testabad on Sunday.", "attack"),
        ("Vandals ransacked a shop in Testabad on Sunday.", "attack"),
        ("Police raided a house in Testabad on Sunday.", "military-operation"),
        ("Troops began advancing towards Testabad on Sunday.", "military-operation"),
        ("An offensive to retake Testabad began on Sunday.", "military-operation"),
        ("Iraq opened a ground operation in Testabad on Sunday.", "military-operation"),
        ("Testabad fell on Sunday.", "territory-change"),
        ("Testabad was declared free of militants on Sunday.", "territory-change"),
        ("The rebels swept into Testabad on Sunday.", "territory-change"),
        ("Guards left Testabad on Sunday.", "deployment"),
        ("Soldiers fanned out across Testabad on Sunday.", "deployment"),
        ("Iraq sent 1,200 additional men to Testabad on Sunday.", "deployment"),
        ("Four Plum Party members surrendered in Testabad on Sunday.", "disarmament"),
        ("The militia began handing in its weapons in Testabad on Sunday.", "disarmament"),
        ("Turkey struck a depot in Testabad on Sunday.", "airstrike"),
        ("Jets of the air force bombed a cave in Testabad on Sunday.", "airstrike"),
        ("A drone dropped explosives on a house in Testabad on Sunday.", "drone-strike"),
        ("Testabad came under drone attack on Sunday.", "drone-strike"),
        ("Ballistic missiles rained down on Testabad on Sunday.", "missile-attack"),
        ("Testabad came under rocket fire on Sunday.", "rocket-attack"),
        ("Sound bombs were thrown at a house in Testabad on Sunday.", "bombing"),
        ("A series of blasts shook Testabad on Sunday, killing 20.", "bombing"),
        ("A shootout in Testabad on Sunday left three dead.", "armed-clash"),
        ("Guards fought the Shadow Front in Testabad on Sunday.", "armed-clash"),
    ],
)
def test_security_is_told_in_many_ways(sentence: str, kind: str) -> None:
    assert [event.kind for event in gathered(sentence, days={"on Sunday": SUNDAY}).events] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "A depot of explosives was seized in Testabad on Sunday.",  # no ground, nobody
        "Azad Demo held talks with officials in Testabad.",
        "His death brings to 19 the number of people killed in the province.",
        "Twelve porters have been killed in Testabad since the beginning of the year.",
        "Turkey struck a balance in Testabad on Sunday.",
        "Prices fell in Testabad on Sunday.",
        "Some were caught by surprise in Testabad on Sunday.",
        "A man visited a depot in Testabad where surrendered weapons are kept.",
    ],
)
def test_what_only_sounds_like_violence_is_none(sentence: str) -> None:
    violent = {"arrest", "killing", "territory-change", "airstrike", "kidnapping", "disarmament", "attack"}
    assert not violent & {event.kind for event in gathered(sentence, days={"on Sunday": SUNDAY}).events}


def test_a_gathering_to_condemn_a_strike_is_no_second_strike() -> None:
    text = "A drone hit Testabad on Sunday. Hundreds gathered in Sampleville on Monday to condemn the strike."
    assert [event.kind for event in gathered(text).events if event.kind != "protest"] == ["drone-strike"]


def test_a_raid_that_ends_with_arrests_is_told_as_the_arrest() -> None:
    text = "A raid by the Plum Party in Testabad on Sunday ended with the arrest of sixteen people."
    assert [kind for kind, _ in told(text, days={"on Sunday": SUNDAY})] == ["arrest"]


def test_people_who_were_killed_belong_to_the_attack_before() -> None:
    event = the_event(
        "Gunmen attacked Testabad on Sunday. Eight people were killed.", days={"on Sunday": SUNDAY}
    )
    assert [(figure.measure, figure.best) for figure in event.casualties] == [("killed", 8)]


# --------------------------------------------------------------------------------------- what is not said


@pytest.mark.parametrize(
    "sentence",
    [
        "The Shadow Front lost its land in Testabad.",
        "Iraq recalled its ambassador from Turkey.",
        "Iraq and Turkey list the Plum Party as a terrorist organization.",
        "The Plum Party declared a ceasefire on 2 May 2021.",
        "Parliament voted to expel foreign troops after a speech by Azad Demo.",
        "Thousands of civilians were killed during the battle.",
        "Azad Demo attacked the government over its failure to pay.",
        "Azad Demo launched an attack on the cost of the plan.",
        "Azad Demo clashed with Karim al-Sample over the budget.",
        "Lawmakers bombarded Azad Demo with questions.",
        "Azad Demo dismissed Karim al-Sample's budget as a joke.",
        "Plans for a debate between Azad Demo and Karim al-Sample collapsed.",
        "Azad Demo spoke on the show Breakfast with Selim.",
        "Azad Demo talked about how he grew up.",
        "Azad Demo rallies young voters.",
        "They spoke about the border.",
        "Azad Demo took the Uplands to war.",
        "The bill brings in house arrest for suspects, Azad Demo said.",
        "As rescue workers searched the rubble, Azad Demo wept.",
    ],
)
def test_a_state_one_side_alone_and_a_noun_like_a_verb_tell_nothing(sentence: str) -> None:
    assert gathered(sentence, days={"2 May 2021": SECOND}).events == ()


@pytest.mark.parametrize(
    ("sentence", "kind", "modality", "who"),
    [
        ("Azad Demo is to land in Testabad.", "visit", "planned", {"azad": "visitor"}),
        (
            "The Plum Party declared a ceasefire with Turkey.",
            "agreement",
            "occurred",
            {"party": "actor1", "turkey": "actor2"},
        ),
        ("The River Council will meet for the first time.", "meeting", "planned", {"council": "actor1"}),
        (
            "The head of the paper and party office Plum Party, Azad Demo, visited Testabad.",
            "visit",
            "occurred",
            {"azad": "visitor"},
        ),
        (
            "Supporters of the movement clashed with the police in Testabad, and dozens were killed.",
            "protest",
            "occurred",
            {},
        ),
        ("Clashes broke out between protesters and riot police in Testabad.", "protest", "occurred", {}),
        ("Nine people were injured due to an attack on Testabad.", "attack", "occurred", {}),
        ("Plum Party founding chairman Azad Demo was arrested.", "arrest", "occurred", {"azad": "target"}),
        (
            "A military operation of the River Council began in Testabad on 2 May 2021.",
            "military-operation",
            "occurred",
            {"council": "actor1"},
        ),
        (
            "Azad Demo's killer, Karim al-Sample, was jailed for life.",
            "court-ruling",
            "occurred",
            {"karim": "target"},
        ),
    ],
)
def test_only_what_the_sentence_says(sentence: str, kind: str, modality: str, who: dict[str, str]) -> None:
    event = the_event(sentence, days={"2 May 2021": SECOND})
    assert (event.kind, event.modality, parts(event)) == (kind, modality, who)


def test_whoever_summons_an_ambassador_meets_nobody_yet() -> None:
    assert not gathered("Azad Demo condemned it. Iraq summoned the Turkish ambassador.").events


def test_a_headline_of_a_strike_that_killed_somebody_is_told_of_his_death_only() -> None:
    text = (
        "US strike kills Azad Demo\n\nA US drone strike killed Azad Demo near Testabad on 2 May 2021."
        "\n\nOn 4 May 2021, the United States bombed positions of the Plum Party in Testabad."
    )
    events = gathered(text, days={"2 May 2021": SECOND, "4 May 2021": FOURTH}, headline=True).events
    assert [(e.kind, len(e.quotes), set(parts(e))) for e in events] == [
        ("drone-strike", 2, {"united-states", "azad"}),
        ("airstrike", 1, {"united-states", "party"}),
    ]


def test_who_seized_a_town_is_not_driven_out_of_it_by_the_same_event() -> None:
    text = (
        "Victory over Plum Party in Testabad\n\nIraqi forces captured Testabad on 4 May 2021."
        "\n\nOn 2 May 2021, the Plum Party seized Testabad."
    )
    events = gathered(text, days={"2 May 2021": SECOND, "4 May 2021": FOURTH}, headline=True).events
    assert [parts(e) for e in events if e.date == SECOND] == [{"party": "actor1"}]


def test_an_earlier_meeting_of_the_same_two_is_counted_from_this_one_or_from_nothing() -> None:
    earlier = DateRange(date(2021, 3, 1), date(2021, 3, 31), "relative", "two months earlier")
    days = {"2 May 2021": SECOND, "two months earlier": earlier}
    again = "Azad Demo and Karim al-Sample had met in Testabad two months earlier."
    text = "Azad Demo met Karim al-Sample{}. " + again
    undated = [e.date.earliest for e in gathered(text.format(""), days=days).events]
    assert undated == [None, None]
    (_, second) = gathered(text.format(" on 2 May 2021"), days=days).events
    assert (second.date.earliest, second.date.latest) == (date(2021, 3, 1), date(2021, 3, 31))


@pytest.mark.parametrize(
    "sentence",
    [
        "Azad Demo discussed with Karim al-Sample the carrying out of the agreement of 2 May 2021.",
        'Azad Demo wrote: "I met Karim al-Sample in Testabad tonight."',
    ],
)
def test_a_day_of_something_else_or_of_the_speaker_is_not_the_day_of_the_deed(sentence: str) -> None:
    tonight = DateRange(SECOND.earliest, SECOND.latest, "relative", "tonight")
    days = {"2 May 2021": SECOND, "tonight": tonight}
    assert [e.date.earliest for e in gathered(sentence, days=days).events if e.kind == "meeting"] == [None]


def test_what_those_had_done_who_met_on_a_day_was_before_it() -> None:
    text = "On 2 May 2021 those met that had taken part in the overthrow of Azad Demo."
    assert [e.date for e in gathered(text, days={"2 May 2021": SECOND}).events if e.kind == "overthrow"] == [
        DateRange()
    ]
    bomb = "On 2 May 2021 a bomb that had been hidden in Testabad exploded."
    assert the_event(bomb, days={"2 May 2021": SECOND}).date == SECOND


def test_a_year_is_nobodys_same_day() -> None:
    year = DateRange(date(2017, 1, 1), date(2017, 12, 31), "stated", "2017")
    text = (
        "Azad Demo met Nazdar Demo on 4 May 2021. The Uplands held a referendum in 2017."
        " The governor then met Karim al-Sample."
    )
    days = {"4 May 2021": FOURTH, "2017": year}
    assert {e.date.earliest for e in gathered(text, days=days).events if e.kind == "meeting"} <= {
        FOURTH.earliest,
        None,
    }
