"""Who takes part and where it was, when the clause of a deed does not say it itself: bodies behind one
preposition, capitals as governments, blame and attendance in the next sentence, places of the story so far.
"""

from __future__ import annotations

from datetime import date

import pytest

from archive.ingest.gather.days import dates_apart
from archive.ingest.reading import EventClaim, TimeExpression
from archive.ingest.registry import make_registry
from archive.values.dates import DateRange
from archive.values.text import Span
from tests.ingest.paper import REGISTRY, SUNDAY, entity, gathered

pytestmark = pytest.mark.one_database

SATURDAY = DateRange(date(2021, 5, 8), date(2021, 5, 8), "relative", "on Saturday")
WIDER = make_registry(
    [
        *REGISTRY.entities.values(),
        entity("place:ankara", "Ankara", category="city"),
        entity("place:baghdad", "Baghdad", category="city"),
        entity("place:wide-dam", "Wide Dam", category="dam"),
        entity("organization:guard", "Hill Guard", category="militia"),
        entity("organization:election-board", "Election Board", "EB", category="body"),
        entity("organization:committee", "Water Committee", category="body"),
    ]
)


def told(text: str, **more: object) -> list[EventClaim]:
    return list(gathered(text, registry=WIDER, **more).events)  # type: ignore[arg-type]


def who(event: EventClaim) -> set[str]:
    return {key.partition(":")[2] for key, _ in event.participations}


def where(event: EventClaim) -> list[str]:
    return [key.partition(":")[2] for key in event.places]


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        (
            "A joint force from the River Council and the Hill Guard attacked Shadow Front hideouts.",
            "attack",
            {"council", "guard", "front"},
        ),
        ("Azad Demo was elected to the River Council on Sunday.", "election", {"azad", "council"}),
        ("The Election Board (EB) said the vote was held on Sunday.", "election", {"election-board"}),
        ("Baghdad and Ankara accepted a truce on Sunday.", "agreement", {"baghdad", "ankara"}),
        (
            "Under a pact that Baghdad and Ankara concluded on Sunday, oil flows.",
            "agreement",
            {"baghdad", "ankara"},
        ),
        (
            "Ankara launched an offensive against the Shadow Front on Sunday.",
            "military-operation",
            {"ankara", "front"},
        ),
        ("Clashes in Ankara on Sunday killed two members of the Plum Party.", "armed-clash", {"party"}),
        (
            "Azad Demo, head of the River Council (RC), and Karim al-Sample signed an accord on Sunday.",
            "agreement",
            {"azad", "karim"},
        ),
        (
            "A bomb went off in Testabad on Sunday. The governor blamed the Shadow Front.",
            "bombing",
            {"front"},
        ),
        (
            "The Plum Party said missiles had hit its camp on Sunday and blamed Turkey.",
            "missile-attack",
            {"party", "turkey"},
        ),
        (
            "A drone strike near Testabad targeted a vehicle carrying fighters from the Plum Party.",
            "drone-strike",
            {"party"},
        ),
        (
            "Azad Demo met Karim al-Sample on Sunday. The delegation included Rojin Demo, head of "
            "the Plum Party;"
            " Nazdar Demo; and others.",
            "meeting",
            {"azad", "karim", "rojin", "nazdar"},
        ),
        (
            "Azad Demo received Karim al-Sample on Sunday. Governor Rojin Demo, Nazdar Demo and "
            "other officials"
            " attended the meeting.",
            "meeting",
            {"azad", "karim", "rojin", "nazdar"},
        ),
        (
            "Azad Demo met the Water Committee on Saturday. On Sunday, the Committee visited Sampleville.",
            "visit",
            {"committee"},
        ),
        (
            "Azad Demo and Karim al-Sample met on Sunday. Minister Rojin Demo said the two leaders "
            "would travel to"
            " Ankara, where they are expected to sign a memorandum.",
            "agreement",
            {"azad", "karim"},
        ),
        (
            "Police arrested two men on Sunday on suspicion of belonging to the Shadow Front.",
            "arrest",
            {"front"},
        ),
        (
            "The Hill Guard recaptured Testabad from the Shadow Front on Sunday.",
            "territory-change",
            {"guard", "front"},
        ),
        (
            "A senior River Council delegation came. On Sunday, the delegation met with Azad Demo.",
            "meeting",
            {"council", "azad"},
        ),
        (
            "Foreign Minister Azad Demo came. Azad Demo met Oil Minister Karim al-Sample. "
            "It rained for days, and the roads into the hills were closed again. Snow fell on the mountains, "
            "and the drivers of the lorries waited for hours at the old bridge, as every winter. "
            "The minister is due to visit Ankara on Sunday.",
            "visit",
            {"azad"},
        ),
        (
            'Rojin Demo spoke of "a door that now stands ajar" and visited Ankara on Sunday.',
            "visit",
            {"rojin"},
        ),
        (
            "The Hill Guard said it rained. The visit of Azad Demo to Ankara, it added, was postponed.",
            "cancellation",
            {"azad"},
        ),
        (
            "The River Council voted by majority on naming Azad Demo as mayor.",
            "appointment",
            {"council", "azad"},
        ),
        (
            "In a joint operation with the River Council, the Hill Guard arrested eight men on Sunday.",
            "arrest",
            {"council", "guard"},
        ),
        (
            "The River Council held a meeting in Ankara on Sunday. "
            "Azad Demo and the heads of the lists were in attendance.",
            "meeting",
            {"council", "azad"},
        ),
        (
            "Azad Demo and Karim al-Sample also discussed the number of Shadow Front raids on Sunday.",
            "meeting",
            {"azad", "karim"},
        ),
        ("Azad Demo spoke. The River Council appointed him mayor.", "appointment", {"council", "azad"}),
        (
            "The Election Board ruled on it. The same board dissolved the River Council on Sunday.",
            "dissolution",
            {"election-board", "council"},
        ),
        (
            "Two men fell on Sunday when suspected Shadow Front fighters attacked a checkpoint.",
            "attack",
            {"front"},
        ),
        (
            "The River Council signed a deal with the Hill Guard on Saturday. "
            "Twenty people were set free from both sides on Sunday.",
            "release",
            {"council", "guard"},
        ),
        (
            "Deputy Prime Minister Rojin Demo and Prime Minister Azad Demo spoke. "
            "The Deputy Prime Minister is due to visit Ankara on Sunday.",
            "visit",
            {"rojin"},
        ),
    ],
)
def test_who_takes_part_is_found_beside_the_clause(text: str, kind: str, people: set[str]) -> None:
    assert people in [who(event) for event in told(text) if event.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        (
            "Gunmen attacked a checkpoint near Testabad on Sunday. Minutes later, police arrested two men.",
            "arrest",
            ["testabad"],
        ),
        (
            "Azad Demo travelled to Ankara on Sunday and signed an agreement with the Plum Party.",
            "agreement",
            ["ankara"],
        ),
        ("Testabad – Teachers demonstrated for a third day, demanding contracts.", "protest", ["testabad"]),
        (
            "Rojin Demo visited Wide Dam on Saturday. Two men were killed at the dam on Sunday.",
            "killing",
            ["wide-dam"],
        ),
        (
            "Rojin Demo visited Wide Dam on Saturday, in Testabad. Shells landed near the dam on Sunday.",
            "shelling",
            ["wide-dam"],
        ),
        (
            "It rained in Testabad, which is a district. The mayor came from Sampleville. "
            "A roadside bomb exploded in the district's market on Sunday.",
            "bombing",
            ["testabad"],
        ),
        (
            "The council helps Wide Dam. Two workers were killed on Sunday when a drone hit a tank there.",
            "drone-strike",
            ["wide-dam"],
        ),
        (
            "Testabad is an old town. Gunmen attacked a patrol on one of its bridges on Sunday.",
            "attack",
            ["testabad"],
        ),
        (
            "Turkey has closed its border. A bomb exploded at the airport in Testabad on Sunday.",
            "bombing",
            ["testabad"],
        ),
        ("Police arrested a man. The arrest took place in Testabad on Sunday.", "arrest", ["testabad"]),
        ("A smuggler was arrested on Sunday when he crossed into Testabad.", "arrest", ["testabad"]),
        ("Residents of Testabad closed the road on Sunday to protest the cuts.", "protest", ["testabad"]),
        ("The operation was launched on Sunday in Testabad.", "military-operation", ["testabad"]),
        (
            "Azad Demo and Karim al-Sample signed a pact on Sunday. Azad Demo arrived in Ankara on Sunday.",
            "agreement",
            ["ankara"],
        ),
        ("Iraq and the Iraqi army are ready. Early elections were held on Sunday.", "election", ["iraq"]),
        ("Rojin Demo will lead a delegation to Ankara on Sunday.", "visit", ["ankara"]),
    ],
)
def test_where_it_was_is_told_by_the_story_so_far(text: str, kind: str, places: list[str]) -> None:
    assert places in [where(event) for event in told(text, days={"on Sunday": SUNDAY}) if event.kind == kind]


def test_a_host_receives_where_he_governs_and_the_dateline_is() -> None:
    news = "The governor of Testabad, Azad Demo, received Karim al-Sample."
    assert [where(event) for event in told(news, place="Testabad")] == [["testabad"]]
    assert [where(event) for event in told(news, place="Sampleville")] == [[]]
    aside = news.replace("Sample.", "Sample on the sidelines of a conference.")
    assert [where(event) for event in told(aside, place="Testabad")] == [[]]


def test_what_was_elsewhere_or_on_another_day_keeps_no_place_of_the_story_so_far() -> None:
    text = "Gunmen attacked a checkpoint near Testabad on Sunday. Last month, police arrested two men."
    arrests = [where(event) for event in told(text) if event.kind == "arrest"]
    assert arrests in ([], [[]])


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "Azad Demo met Karim al-Sample on Saturday and Rojin Demo on Sunday.",
            [{"azad", "karim"}, {"azad", "rojin"}],
        ),
        (
            "Azad Demo held two meetings on Sunday, first with Karim al-Sample, and later with Rojin Demo.",
            [{"azad", "karim"}, {"azad", "rojin"}],
        ),
        (
            "Azad Demo met Karim al-Sample on Sunday. The two later met with Rojin Demo.",
            [{"azad", "karim"}, {"azad", "karim", "rojin"}],
        ),
        (
            "Azad Demo met Karim al-Sample on Sunday. The meeting followed Azad Demo's earlier "
            "talks with Rojin Demo.",
            [{"azad", "karim"}, {"azad", "rojin"}],
        ),
    ],
)
def test_several_talks_are_several_events(text: str, meetings: list[set[str]]) -> None:
    days = {"on Saturday": SATURDAY, "on Sunday": SUNDAY}
    assert [who(event) for event in told(text, days=days) if event.kind == "meeting"] == meetings


def test_deeds_of_two_doers_are_two() -> None:
    text = (
        "Shadow Front fighters attacked a post in Testabad. The next days were calm. "
        "Hill Guard jets bombed a cave in Testabad."
    )
    assert [who(event) for event in told(text)] == [{"front"}, {"guard"}]


def test_place_and_day_stand_last_under_a_picture() -> None:
    text = "Azad Demo shakes hands with Karim al-Sample, Testabad, 9 May 2021."
    (event,) = told(text, captions=(0,), days={"9 May 2021": SUNDAY})
    assert where(event) == ["testabad"]


def test_what_only_the_headline_names_is_told_where_it_was_signed() -> None:
    text = "It was signed in Testabad on Sunday, in the presence of Rojin Demo."
    (event,) = told(text, days={"on Sunday": SUNDAY})
    assert (event.kind, where(event), who(event)) == ("agreement", ["testabad"], {"rojin"})


@pytest.mark.parametrize(
    ("one", "other", "apart"), [("on Sunday", "late Sunday", False), ("on Sunday", "on Monday", True)]
)
def test_one_weekday_in_other_words_is_one_day(one: str, other: str, apart: bool) -> None:
    times = [
        TimeExpression(Span(0, 1), DateRange(None, None, "unknown", words), "a weekday")
        for words in (one, other)
    ]
    assert dates_apart(*times) is apart


def test_other_figures_of_another_day_are_another_arrest() -> None:
    text = "The Hill Guard arrested two men in Testabad. The Guard arrested 21 men there on Sunday."
    days = {"on Sunday": SUNDAY}
    assert [event.kind for event in told(text, days=days)] == ["arrest", "arrest"]
    assert len(told(text.replace("21", "two"), days=days)) == 1


def test_what_is_said_to_have_been_hit_is_what_was_told() -> None:
    text = (
        "The Shadow Front and the Hill Guard clashed in Testabad. "
        "The Hill Guard said that nine Shadow Front fighters had been killed in clashes."
    )
    assert [where(event) for event in told(text)] == [["testabad"]]
