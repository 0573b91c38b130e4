"""Titles beside names in their many shapes, and whose post each of them is."""

from __future__ import annotations

from datetime import date

import pytest

from archive.ingest.reading import Post, Title
from archive.values.dates import DateRange
from tests.ingest.paper import (
    REGISTRY,
    entity,
    gathered,
    links,
    make_registry,
    mention,
    recognised,
    resolved,
)

pytestmark = pytest.mark.one_database


def held_by(text: str, name: str) -> list[Title]:
    return [t for t in recognised(text).titles if t.person and t.person.of(text) == name]


def owner(title: Title, text: str) -> str:
    span = title.organization or title.area
    return span.of(text) if span else ""


@pytest.mark.parametrize(
    ("text", "title", "whose"),
    [
        ("Azad Demo, who heads the Plum Party, spoke.", "head", "Plum Party"),
        ("The Iraqi cleric Azad Demo spoke.", "cleric", "Iraqi"),
        ("Azad Demo, a spokesman for Turkey's ruling Plum Party, spoke.", "spokesman", "Plum Party"),
        ("Azad Demo, 61, a member of the Plum Party, spoke.", "member", "Plum Party"),
        ("Plum Party politburo member Azad Demo spoke.", "politburo member", "Plum Party"),
        ("Azad Demo was elected chairman of the River Council.", "chairman", "River Council"),
        ("They appointed Azad Demo as governor of Testabad.", "governor", "Testabad"),
        ("They appointed his deputy, Azad Demo, as governor of Testabad.", "governor", "Testabad"),
        ("Azad Demo has been chairman of the River Council since May.", "chairman", "River Council"),
        ("The head of the media office of the Plum Party, Azad Demo, spoke.", "head", "Plum Party"),
        ("The director of trade of Testabad province, Azad Demo, spoke.", "director of trade", "Testabad"),
        ("Turkish Ambassador to Iraq Azad Demo spoke.", "Ambassador to Iraq", "Turkish"),
        ("The Turkish Consul General in Testabad, Azad Demo, spoke.", "Consul General", "Turkish"),
        (
            "The Special Representative of the River Council Secretary-General, Azad Demo, spoke.",
            "Special Representative",
            "River Council",
        ),
        ("Azad Demo, newly-elected speaker of Iraq's parliament, spoke.", "speaker", "Iraq"),
        ("Plum Party (PP) political bureau chief Azad Demo spoke.", "political bureau chief", "Plum Party"),
        ("Azad Demo who is the Plum Party head in the town spoke.", "head", "Plum Party"),
        (
            "A Turkish delegation led by Special Envoy to Iraq Azad Demo left.",
            "Special Envoy to Iraq",
            "Turkish",
        ),
        ("Azad Demo, president of the semi-autonomous region, spoke.", "president", "semi-autonomous region"),
        (
            "Azad Demo, a member of no party who was elected head of the River Council.",
            "head",
            "River Council",
        ),
        ("1. Azad Demo – Chairman of the River Council", "Chairman", "River Council"),
        (
            "Chief of Staff of the River Council Major General Azad Demo spoke.",
            "Chief of Staff",
            "River Council",
        ),
        ("Mr. Azad Demo, Prime Minister of the Uplands; Mr. Karim al-Sample.", "Prime Minister", "Uplands"),
        ("Azad Demo (left), President of the Uplands, spoke.", "President", "Uplands"),
        ("Plum Party deputy Azad Demo spoke.", "deputy", "Plum Party"),
        ("Azad Demo, the head of the Plum Party's River Council, spoke.", "head", "River Council"),
        ("Azad Demo, an energy expert at the River Council, spoke.", "energy expert", "River Council"),
        ("Azad Demo, a research fellow at the River Council, spoke.", "research fellow", "River Council"),
        (
            "Azad Demo, managing director of the aid group River Council.",
            "managing director",
            "River Council",
        ),
        ("It rained, said Azad Demo head of the River Council adding more.", "head", "River Council"),
        (
            "Deputy Prime Minister for Water Affairs and Minister of Oil of Iraq Azad Demo spoke.",
            None,
            "Iraq",
        ),
        ("River Council Colonel Azad Demo spoke.", "Colonel", "River Council"),
        ("Head of the Plum Party's fifth branch Azad Demo spoke.", "Head", "Plum Party"),
        ("Iraqi Prime Minister-designate Azad Demo spoke.", "Prime Minister-designate", "Iraqi"),
        ("Turkish Chief of General Staff General Azad Demo spoke.", "Chief of General Staff", "Turkish"),
        ("The director of the Testabad border crossing, Azad Demo, spoke.", "director", "Testabad"),
        ("The Turkish economics minister, Azad Demo, spoke.", "economics minister", "Turkish"),
        ("Testabad police spokesman Azad Demo spoke.", "spokesman", "Testabad"),
        ("The head of Iraq's intelligence service, Azad Demo, spoke.", "head", "Iraq"),
        ("Azad Demo, head of the Plum Party's Testabad office, spoke.", "head", "Plum Party"),
        ("Azad Demo, a Sunni MP of the River Council, spoke.", "MP", "River Council"),
        ("A member of the parliamentary River Council, Azad Demo, spoke.", "member", "River Council"),
        ("Azad Demo, the so-called governor of Testabad, spoke.", "governor", "Testabad"),
        (
            "The head of the water committee in the Testabad provincial council, Azad Demo.",
            "head",
            "Testabad",
        ),
        ("Assistant Secretary of State for the Uplands Azad Demo spoke.", "Assistant Secretary of State", ""),
        ("Turkish Minister for the Uplands Azad Demo spoke.", "Minister for the Uplands", "Turkish"),
        ("Azad Demo, Head of the Plum Party River Council, spoke.", "Head", "River Council"),
        ("Azad Demo, the incoming Consul General of Turkey in Testabad, came.", "Consul General", "Turkey"),
        (
            "Azad Demo, the Ambassador of the Republic of Turkey to Iraq, came.",
            "Ambassador",
            "Republic of Turkey",
        ),
        (
            "The Chairman of the River Council within the Uplands, Azad Demo, spoke.",
            "Chairman",
            "River Council",
        ),
        (
            "Azad Demo, the Deputy Director for Political Affairs and Electoral Assistance of the River"
            " Council,"
            " spoke.",
            "Deputy Director for Political Affairs and Electoral Assistance",
            "River Council",
        ),
        ("Azad Demo, the Turkish Senior Adviser for Iraq, came.", "Senior Adviser for Iraq", "Turkish"),
        ("“Go,” said Azad Demo, commander, River Council.", "commander", "River Council"),
        (
            "Azad Demo, one of the top commanders of the River Council, was killed.",
            "commander",
            "River Council",
        ),
        (
            "Azad Demo, commander of the 6th Brigade of the River Council, spoke.",
            "commander",
            "River Council",
        ),
        (
            "The Special Representative of the Secretary-General of the River Council, Azad Demo, spoke.",
            "Special Representative of the Secretary-General",
            "River Council",
        ),
        ("She met the head of the new Turkish administration, Azad Demo.", "head", "Turkish"),
        ("Azad Demo, the last governor from the Plum Party, left.", "governor", "Plum Party"),
        ("The Plum Party, led by Azad Demo, lost.", "leader", "Plum Party"),
        (
            "Azad Demo, the commander of the international coalition's River Council, spoke.",
            "commander",
            "River Council",
        ),
        (
            "The Plum Party has sued the River Council, and its lawmaker Azad Demo said so.",
            "lawmaker",
            "Plum Party",
        ),
    ],
)
def test_a_title_in_whatever_shape_has_its_owner(text: str, title: str | None, whose: str) -> None:
    found = held_by(text, "Azad Demo")[-1]
    assert (title and found.title, owner(found, text)) == (title, whose)
    assert len(held_by(text, "Azad Demo")) == (1 if title else 2)


@pytest.mark.parametrize(
    ("text", "title", "whose"),
    [
        ("The Plum Party met. The party's spokesperson, Azad Demo, spoke.", "spokesperson", "Plum Party"),
        ("The PP met. Party leader Azad Demo spoke.", "leader", "PP"),
        (
            "The River Council met. Azad Demo, deputy head of the council, spoke.",
            "deputy head",
            "River Council",
        ),
        ("The River Council met. Azad Demo was elected head of the council.", "head", "River Council"),
        ("She visited the River Council and its head, Azad Demo.", "head", "River Council"),
        ("She visited Testabad and its governor, Azad Demo.", "governor", "Testabad"),
    ],
)
def test_a_word_for_a_body_stands_for_the_one_named_before(text: str, title: str, whose: str) -> None:
    (found,) = held_by(text, "Azad Demo")
    assert (found.title, owner(found, text)) == (title, whose)


@pytest.mark.parametrize(
    "text",
    [
        "The River Council met. Party leader Azad Demo spoke.",
        "She visited Testabad and its head, Azad Demo.",
        "Iraqi Ministry of Defense staff left. The oil ministry's spokesperson, Azad Demo, spoke.",
    ],
)
def test_a_word_for_a_body_stands_for_none_that_it_does_not_fit(text: str) -> None:
    assert [owner(t, text) for t in held_by(text, "Azad Demo")] == [""]


def test_of_posts_in_a_list_the_first_says_whose_they_are() -> None:
    text = "Turkish Oil Minister Azad Demo, Health Minister Nazdar Demo and army chief Rojin Demo spoke."
    assert [owner(t, text) for name in ("Nazdar Demo", "Rojin Demo") for t in held_by(text, name)] == [
        "Turkish",
        "Turkish",
    ]


def test_an_analyst_of_a_country_holds_no_post() -> None:
    assert gathered("Azad Demo, a Turkish political analyst, spoke.").roles == ()


def test_a_teacher_of_a_town_holds_no_post() -> None:
    assert held_by("Azad Demo, a teacher from Testabad, spoke.", "Azad Demo") == []


@pytest.mark.parametrize(
    "text",
    [
        "Azad Demo, a schoolteacher, spoke.",
        "The poet Azad Demo spoke.",
        "Azad Demo, a Plum Party member and novelist whose books are read, spoke.",
        "Azad Demo keeps a key. The 58-year-old engineer says so.",
    ],
)
def test_what_somebody_has_learned_is_told_of_him_as_a_post(text: str) -> None:
    told = {role.title: role.organization or role.area for role in gathered(text).roles}
    assert [told[title] for title in ("schoolteacher", "poet", "novelist", "engineer") if title in told] == [
        None
    ]


def test_every_pronoun_of_a_sentence_tells_of_him() -> None:
    text = (
        "Azad Demo left. In 2006 he was head of the Plum Party; in 2009 Iraq appointed him mayor of Testabad."
    )
    assert {role.title for role in gathered(text).roles} == {"head", "mayor"}


def test_a_mayor_is_of_the_town_named_last() -> None:
    text = "Testabad is big. Testabad votes. Rain fell in Kirkuk. The mayor, Azad Demo, left."
    assert [role.area for role in gathered(text).roles] == ["?place:Kirkuk"]


def test_each_of_a_list_has_the_post_behind_him() -> None:
    text = (
        "Azad Demo, the head of the Plum Party, Nazdar Demo, the head of the River Council, and a third came."
    )
    assert [owner(t, text) for n in ("Azad Demo", "Nazdar Demo") for t in held_by(text, n)] == [
        "Plum Party",
        "River Council",
    ]


@pytest.mark.parametrize(
    ("text", "title", "whose"),
    [
        ("Mayor of Testabad Azad Demo, whose deputy, Nazdar Demo, spoke.", "deputy Mayor", "place:testabad"),
        (
            "Nazdar Test, mayor of Testabad, spoke. Test's deputy, Nazdar Demo, left.",
            "deputy mayor",
            "place:testabad",
        ),
        ("Azad Demo, mayor of Testabad, and his predecessor Nazdar Demo spoke.", "mayor", "place:testabad"),
        (
            "Turkish President Azad Demo met the mayor and his Iraqi counterpart, Nazdar Demo.",
            "President",
            "place:iraq",
        ),
        (
            "US Ambassador to Iraq Azad Demo came with Consul General Nazdar Demo.",
            "Consul General",
            "place:united-states",
        ),
        (
            "His trade minister, Azad Demo, and oil minister, Nazdar Demo, spoke in Turkey. Turkey is big.",
            "oil minister",
            "place:turkey",
        ),
        ("The town council spoke. The council chose Nazdar Demo as its chairman.", "chairman", None),
        ("Nazdar Demo, who leads the Plum Party, was declared mayor of Testabad.", "mayor", "place:testabad"),
        ("Nazdar Demo, Iraq's first female mayor, spoke.", "mayor", "place:iraq"),
    ],
)
def test_a_post_may_be_told_by_that_of_another(text: str, title: str, whose: str | None) -> None:
    told = {
        r.title: r.organization or r.area
        for r in gathered(text).roles
        if r.person.endswith(("Nazdar Demo", "nazdar"))
    }
    assert told[title] == whose


def test_the_country_s_minister_is_that_of_the_country_told_of() -> None:
    text = "Turkey will vote. Turkey is ready. The country's trade minister, Azad Demo, said so."
    assert [role.area for role in gathered(text).roles] == ["place:turkey"]


def test_two_titles_in_one_breath_are_both_his() -> None:
    text = "The Plum Party President and former Uplands President Azad Demo spoke."
    assert [(t.title, owner(t, text), t.qualifier) for t in held_by(text, "Azad Demo")] == [
        ("President", "Plum Party", "current"),
        ("President", "Uplands", "former"),
    ]


def test_a_second_title_behind_a_name_is_his_too() -> None:
    text = "Azad Demo, head of the Plum Party and a member of the River Council, spoke."
    assert [(t.title, owner(t, text)) for t in held_by(text, "Azad Demo")] == [
        ("head", "Plum Party"),
        ("member", "River Council"),
    ]


def test_a_title_in_the_plural_before_a_comma_is_everybody_s() -> None:
    text = "The co-chairs of the Plum Party, Azad Demo and Nazdar Demo, spoke."
    assert [(t.title, owner(t, text)) for t in held_by(text, "Nazdar Demo")] == [("co-chair", "Plum Party")]


def test_a_title_in_the_plural_is_everybody_s() -> None:
    text = "Co-chairs Azad Demo and Nazdar Demo of the Plum Party spoke."
    assert [(t.title, owner(t, text)) for t in held_by(text, "Azad Demo")] == [("Co-chair", "Plum Party")]
    assert [(t.title, owner(t, text)) for t in held_by(text, "Nazdar Demo")] == [("Co-chair", "Plum Party")]


@pytest.mark.parametrize(
    "text",
    [
        "The Turkish and Iraqi foreign ministers, Azad Demo and Nazdar Demo, met.",
        "Turkish and Iraqi Foreign Ministers Azad Demo and Nazdar Demo met.",
        "The foreign ministers of Turkey and Iraq, Azad Demo and Nazdar Demo, met.",
        "Azad Demo and Nazdar Demo, the foreign ministers of Turkey and Iraq, met.",
    ],
)
def test_of_two_posts_in_one_plural_each_has_his_own(text: str) -> None:
    whose = [[owner(title, text) for title in held_by(text, name)] for name in ("Azad Demo", "Nazdar Demo")]
    assert [[one[:3] for one in owners] for owners in whose] == [["Tur"], ["Ira"]]


@pytest.mark.parametrize(
    "text",
    [
        "Azad Demo and Nazdar Demo, co-chairs of the Plum Party, spoke.",
        "Azad Demo and Nazdar Demo, both Plum Party lawmakers, spoke.",
    ],
)
def test_a_plural_behind_two_names_is_the_post_of_each(text: str) -> None:
    for name in ("Azad Demo", "Nazdar Demo"):
        assert [owner(title, text) for title in held_by(text, name)] == ["Plum Party"]


def test_a_plural_of_no_post_gives_none() -> None:
    text = "Azad Demo and Nazdar Demo, friends of the Plum Party, spoke."
    assert held_by(text, "Azad Demo") == held_by(text, "Nazdar Demo") == []


def test_the_title_between_two_names_goes_with_the_next_where_it_is_his() -> None:
    text = "The governor of Testabad, Azad Demo, and the head of the Plum Party, Nazdar Demo, attended."
    assert [t.title for t in held_by(text, "Azad Demo")] == ["governor"]
    assert [t.title for t in held_by(text, "Nazdar Demo")] == ["head"]


def test_the_title_before_a_bracket_goes_with_the_name_behind_it() -> None:
    text = "Iraqi Oil Minister Azad Demo, Director of the Plum Party (PP) Nazdar Demo, and others came."
    assert [t.title for t in held_by(text, "Azad Demo")] == ["Oil Minister"]
    assert [t.title for t in held_by(text, "Nazdar Demo")] == ["Director"]


def test_a_member_of_nothing_holds_no_post() -> None:
    assert held_by("Azad Demo, a member, spoke.", "Azad Demo") == []


def test_the_secretary_general_s_representative_is_not_the_secretary_general() -> None:
    text = "The Special Representative of the River Council Secretary-General, Azad Demo, spoke."
    assert [t.title for t in held_by(text, "Azad Demo")] == ["Special Representative"]


# --------------------------------------------------------------------------------------- by the whole text


def roles(text: str) -> list[tuple[str, str, str | None, str]]:
    return [
        (r.person.partition(":")[2], r.title, r.organization or r.area, r.rule) for r in gathered(text).roles
    ]


def test_a_minister_without_owner_is_of_the_country_that_the_text_is_about() -> None:
    text = "Turkey voted. Turkish voters were many. Trade Minister Nazdar Demo spoke."
    assert roles(text) == [("nazdar", "Trade Minister", "place:turkey", "owner-from-context")]


def test_a_minister_without_owner_stays_without_between_two_countries() -> None:
    text = "Turkey and Iraq voted. Trade Minister Nazdar Demo spoke."
    assert roles(text) == [("nazdar", "Trade Minister", None, "title-without-owner")]


def test_a_mayor_without_owner_is_of_the_town_that_the_text_is_about() -> None:
    text = "It rained in Testabad. Testabad is wet. The mayor, Nazdar Demo, spoke."
    assert roles(text) == [("nazdar", "mayor", "place:testabad", "owner-from-context")]


def test_a_mayor_between_two_towns_is_of_the_one_named_last() -> None:
    text = "It rained in Testabad and in Sampleville. The mayor, Nazdar Demo, spoke."
    assert roles(text) == [("nazdar", "mayor", "place:sampleville", "owner-from-context")]


def test_a_mayor_far_behind_two_towns_stays_without() -> None:
    rain = "It rained all day. " * 30
    text = f"It rained in Testabad and in Sampleville. {rain}The mayor, Nazdar Demo, spoke."
    assert roles(text) == [("nazdar", "mayor", None, "title-without-owner")]


def test_a_member_of_the_provincial_council_is_of_the_province() -> None:
    text = "It rained in Testabad. Nazdar Demo, a member of the provincial council, spoke."
    assert roles(text) == [
        ("nazdar", "member of the provincial council", "place:testabad", "owner-from-context")
    ]


def test_the_chief_of_staff_in_a_text_of_one_army_is_of_its_ministry() -> None:
    text = "The Turkish Defense Ministry met. Chief of Staff Nazdar Demo spoke."
    assert roles(text) == [("nazdar", "Chief of Staff", "organization:turkey-defense", "owner-from-context")]


def test_a_deputy_director_repeats_the_deputy_director_of_something() -> None:
    text = "Deputy Director of Trade of Testabad Nazdar Demo spoke. Deputy Director Nazdar Demo left."
    assert {(title, whose) for _, title, whose, _ in roles(text)} == {
        ("Deputy Director of Trade", "place:testabad")
    }


def test_a_bare_title_repeats_the_whole_one() -> None:
    text = "Iraqi Oil Minister Nazdar Demo spoke. Minister Demo left."
    assert {(title, whose) for _, title, whose, _ in roles(text)} == {("Oil Minister", "place:iraq")}


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for Iraqi President Azad Demo, Nazdar Demo, spoke.",
        "Nazdar Demo, a spokesman for Iraqi President Azad Demo, spoke.",
        "Iraqi President Azad Demo left. Azad Demo's spokesman Nazdar Demo spoke.",
    ],
)
def test_who_serves_somebody_serves_whom_he_serves(text: str) -> None:
    assert set(roles(text)) >= {
        ("azad", "President", "place:iraq", "title-before-name"),
        ("nazdar", "spokesman", "place:iraq", "serving"),
    }
    assert len(roles(text)) == 2


def test_who_serves_an_office_does_not_hold_it() -> None:
    text = "The adviser to the Iraqi president, Nazdar Demo, spoke."
    assert roles(text) == [("nazdar", "adviser", "place:iraq", "serving")]


def test_who_serves_an_office_serves_its_house() -> None:
    text = "Iraqi President Azad Demo spoke. The adviser to the president, Mr. Nazdar Demo, came."
    assert ("nazdar", "adviser", "place:iraq", "serving") in roles(text)


@pytest.mark.parametrize(
    ("words", "whose"), [("Foreign Minister", "place:turkey"), ("mayor", "?place:Ankara")]
)
def test_a_capital_stands_for_its_country_where_no_town_has_such_a_post(words: str, whose: str) -> None:
    assert roles(f"Turkey and Iraq talked. Ankara's {words} Nazdar Demo spoke.")[0][1:3] == (words, whose)


def test_the_leader_of_a_delegation_does_not_lead_its_party() -> None:
    assert held_by("A delegation of the Plum Party, led by Azad Demo, came.", "Azad Demo") == []


def test_an_envoy_of_one_body_may_be_the_head_of_another() -> None:
    first = "the Special Representative of the River Council Secretary-General for Iraq"
    text = f"He met {first} and Head of the Plum Party, Nazdar Demo."
    told = {(title.title, owner(title, text)) for title in held_by(text, "Nazdar Demo")}
    assert told == {("Special Representative", "River Council"), ("Head", "Plum Party")}


def test_the_commander_in_chief_is_of_the_country_that_he_governs() -> None:
    first = "Iraqi Prime Minister Nazdar Demo spoke to the Uplands. Uplands, Uplands."
    text = f"{first} Nazdar Demo, who is also the commander-in-chief of the armed forces, left."
    assert roles(text)[1:] == [
        ("nazdar", "commander-in-chief of the armed forces", "place:iraq", "owner-on-file")
    ]


def test_a_counterpart_has_the_post_of_the_one_who_opens_the_sentence() -> None:
    first = "Turkish Foreign Minister Nazdar Demo came."
    text = f"{first} Nazdar Demo met Prime Minister Rojin Demo, and talked with his counterpart Azad Demo."
    assert [title for who, title, _, _ in roles(text) if who == "azad"] == ["Foreign Minister"]


def test_the_secretary_general_is_not_served_by_his_envoy() -> None:
    first = "The Special Representative of the Secretary-General for Iraq, Azad Demo, left."
    text = f"{first} Deputy Special Representative Nazdar Demo came."
    un = entity("organization:un", "United Nations", category="igo")
    given = gathered(text, registry=make_registry([*REGISTRY.entities.values(), un])).roles
    assert [role.organization for role in given] == ["organization:un", "organization:un"]


def test_a_deputy_is_of_the_same_house_as_the_one_above() -> None:
    text = "River Council Special Envoy Azad Demo spoke. Deputy Special Envoy Nazdar Demo left."
    assert roles(text)[-1] == (
        "nazdar", "Deputy Special Envoy", "organization:council", "owner-of-the-post-above",
    )  # fmt: skip


def test_a_governor_is_of_the_province_of_the_one_before_him() -> None:
    text = "Testabad Governor Azad Demo left Sampleville. They appointed Nazdar Demo as governor until May."
    assert roles(text)[-1][2:] == ("place:testabad", "owner-of-the-post-above")


def test_a_ministry_s_spokesperson_is_of_the_minister_s_country() -> None:
    text = "Iraqi Oil Minister Azad Demo left. Turkish President Karim al-Sample left."
    assert roles(f"{text} Ministry spokesperson Nazdar Demo spoke.")[-1] == (
        "nazdar", "spokesperson", "place:iraq", "owner-of-the-post-above",
    )  # fmt: skip
    assert roles(f"{text} A water ministry spokesperson, Nazdar Demo, spoke.")[-1][2] is None


def test_an_interim_president_is_the_president() -> None:
    text = "Iraqi interim President Azad Demo left. Transitional President Demo spoke."
    assert {whose for *_, whose, _ in roles(text)} == {"place:iraq"}


def test_the_post_on_file_says_whose_it_is_also_at_another_time() -> None:
    term = Post("President", "place:united-states", date(2001, 1, 1), date(2002, 1, 1))
    registry = make_registry([*REGISTRY.entities.values(), entity("person:x", "Xalo Noname", posts=(term,))])
    when = DateRange(date(2021, 5, 9), date(2021, 5, 9), "stated", "May 9")
    text = "President Xalo Noname spoke."
    (role,) = gathered(text, registry=registry, published=when).roles
    assert (role.area, role.rule) == ("place:united-states", "owner-on-file")


def test_an_intelligence_chief_is_whatever_head_he_is_on_file() -> None:
    head = Post("Director", "organization:council")
    registry = make_registry([*REGISTRY.entities.values(), entity("person:x", "Xalo Noname", posts=(head,))])
    (role,) = gathered("Intelligence chief Xalo Noname spoke.", registry=registry).roles
    assert (role.organization, role.rule) == ("organization:council", "owner-on-file")


def test_a_minister_without_owner_is_of_the_country_in_which_the_text_was_written() -> None:
    text = "Turkey and Iraq voted. Trade Minister Nazdar Demo spoke."
    (role,) = gathered(text, place="Ankara").roles
    assert (role.area, role.rule) == ("place:turkey", "owner-from-context")


def test_a_text_that_names_no_country_is_of_the_one_in_which_it_was_written() -> None:
    (role,) = gathered(
        "The commander-in-chief of the armed forces, Nazdar Demo, spoke.", place="Ankara"
    ).roles
    assert (role.title, role.area) == ("commander-in-chief of the armed forces", "place:turkey")
    (role,) = gathered("Iraq voted. Trade Minister Nazdar Demo and the Iraqis spoke.", place="Ankara").roles
    assert role.area == "place:iraq"


def test_a_country_with_a_region_of_its_own_in_the_text_is_left_open() -> None:
    text = "Turkey, Iraq and the Uplands Regional Government voted. Trade Minister Nazdar Demo spoke."
    others = [one for key, one in REGISTRY.entities.items() if key != "place:uplands"]
    own = entity("place:uplands", "Uplands", "Uplands of Turkey", category="region")
    (role,) = gathered(text, registry=make_registry([*others, own]), place="Ankara").roles
    assert role.area is None
    (role,) = gathered(text, place="Ankara").roles
    assert role.area == "place:turkey"


def test_the_country_of_the_text_has_its_post_only_once() -> None:
    text = "Iraqis voted. Iraqi President Azad Demo left. President Nazdar Demo spoke."
    assert roles(text)[-1] == ("nazdar", "President", None, "title-without-owner")


# ------------------------------------------------------------------------------------------- on file


def test_a_surname_behind_an_office_means_its_holder_on_file_at_the_date() -> None:
    found = mention("Governor Demo spoke.", "Demo")
    assert (found.entity, found.rule) == ("person:azad", "post-and-surname")


RULERS = make_registry(
    [
        entity("place:iraq", "Iraq", category="country"),
        entity("place:testabad", "Testabad", category="city"),
        entity("person:ruler", "Azad Noname", posts=(Post("President", "place:iraq", date(2020, 1, 1)),)),
        entity("person:mayor", "Nazdar Otherone", posts=(Post("Mayor", "place:testabad"),)),
    ]
)


@pytest.mark.parametrize("word", ["regime", "government", "administration"])
def test_the_government_of_a_surname_is_of_whoever_governs(word: str) -> None:
    found = mention(f"The Noname {word} agreed.", "Noname", RULERS)
    assert (found.entity, found.rule) == ("person:ruler", "post-and-surname")


def test_a_surname_before_its_government_is_named_follows_it() -> None:
    text = "Noname came. The Noname government agreed."
    assert links(text, RULERS) == [("Noname", "person:ruler"), ("Noname", "person:ruler")]


def test_another_post_beside_a_surname_is_not_taken_for_the_one_in_the_text() -> None:
    one, other = Post("Prime Minister", "place:iraq"), Post("President", "place:iraq")
    people = [
        entity("person:one", "Azad Noname", posts=(one,)),
        entity("person:other", "Karim Noname", posts=(other,)),
    ]
    country = entity("place:iraq", "Iraq", category="country")
    text = "Iraqi Prime Minister Azad Noname spoke. President Noname left. Noname said so."
    found = [key for words, key in links(text, make_registry([country, *people])) if "Noname" in words]
    assert found == ["person:one", "person:other", "person:other"]
    third = entity("person:third", "Rojin Noname", posts=(other,))
    assert (
        mention(
            text.removesuffix(" Noname said so."), "Noname", make_registry([country, *people, third])
        ).entity
        is None
    )


def test_the_government_of_another_word_is_nobody_s() -> None:
    assert links("The Otherone government agreed. The Whatever regime agreed.", RULERS) == []


def test_every_later_mention_of_that_surname_follows() -> None:
    text = "Governor Demo spoke. Demo left."
    assert mention(text, "Demo").entity == "person:azad"


def test_a_surname_behind_an_office_that_two_hold_stays_open() -> None:
    registry = make_registry(
        [
            entity("place:testabad", "Testabad", category="city"),
            entity("person:one", "Azad Demo", posts=(Post("Governor", "place:testabad"),)),
            entity("person:two", "Nazdar Demo", posts=(Post("Governor", "place:testabad"),)),
        ]
    )
    found = mention("Governor Demo spoke.", "Demo", registry)
    assert found.entity is None
    assert "may be Azad Demo" in found.reasons


def test_a_name_that_differs_in_marks_only_is_the_one_on_file() -> None:
    found = mention("Mayor Berivan Ornek spoke.", "Berivan Ornek")
    assert (found.entity, found.rule) == ("person:berivan", "same-but-for-marks")


def test_a_middle_initial_hides_nobody() -> None:
    text = "Mayor Berivan X. Örnek spoke."
    assert mention(text, "Berivan X. Örnek").entity == "person:berivan"


def test_another_spelling_is_a_candidate_where_the_post_bears_it_out_and_never_a_link() -> None:
    registry = make_registry(
        [
            *REGISTRY.entities.values(),
            entity(
                "person:moh",
                "Mohammed al-Sample",
                posts=(Post("Speaker", "organization:council", date(2020, 1, 1)),),
            ),
        ]
    )
    with_post = "River Council Speaker Muhammad al-Sample spoke."
    without = "Mayor Muhammad al-Sample spoke."
    found = mention(with_post, "Muhammad al-Sample", registry)
    assert found.entity is None and [likely.entity for likely in found.candidates] == ["person:moh"]
    assert mention(without, "Muhammad al-Sample", registry).candidates == ()


def test_a_first_name_alone_does_not_mean_somebody_who_is_named_only_later() -> None:
    text = "It rained, Karim told us. The next speaker was Karim al-Sample."
    assert mention(text, "Karim").entity is None


def test_captions_count_where_nothing_else_names_him() -> None:
    text = "It rains again.\n\nAzad Demo at the bridge.\n\nDemo at the dam.\n\nNazdar Demo at home."
    assert mention(text, "Demo", captions=(1, 2, 3)).entity == "person:azad"


def test_a_surname_stays_open_where_the_last_so_called_is_named_in_full_again() -> None:
    text = "Azad Demo spoke. Nazdar Demo came. Nazdar Demo will stay. Then Demo left."
    found = mention(text, "Demo")
    assert found.entity is None
    assert set(found.reasons) == {"may be Azad Demo", "may be Nazdar Demo"}


def test_a_full_name_on_file_is_not_redefined_by_its_own_acronym() -> None:
    registry = make_registry([entity("organization:uc", "Northern Upland Command", "UPCOM")])
    text = "The military's Upland Command (UPCOM) spoke. UPCOM left."
    assert {m.entity for m in resolved(text, registry).mentions} == {"organization:uc"}


def test_what_stands_in_brackets_behind_a_place_may_be_where_it_lies() -> None:
    assert mention("They met in Testabad (Nowhere) at noon.", "Testabad").entity == "place:testabad"
    assert ("Nowhere", "place:testabad") not in links("They met in Testabad (Nowhere) at noon.")


def test_a_bare_office_stays_open_between_him_who_is_called_so_and_a_holder_elsewhere() -> None:
    rain = "It rained all day in Testabad, and nobody went out, for the streets were wet. " * 3
    text = f"President Azad Demo spoke. Uplands President Nazdar Demo came. {rain}President Demo left."
    assert mention(text, "Demo").entity is None


def test_a_surname_behind_a_sentence_that_ends_in_a_name_is_read() -> None:
    text = "Azad Demo arrived in Sunnyvale. Demo did not speak."
    assert mention(text, "Demo").entity == "person:azad"


def test_in_a_list_of_posts_before_names_each_has_his_own() -> None:
    text = (
        "They met the governor of Testabad, Azad Demo, the commander of the River Council, Major General"
        " Karim al-Sample, and others."
    )
    assert [title.title for title in held_by(text, "Azad Demo")] == ["governor"]
    assert [title.title for title in held_by(text, "Karim al-Sample")] == ["commander"]


def test_two_members_of_a_body_have_one_post_each() -> None:
    text = "Azad Demo, 34, and Nazdar Demo, 29, two members of the River Council, were arrested."
    for name in ("Azad Demo", "Nazdar Demo"):
        (found,) = held_by(text, name)
        assert (found.title, owner(found, text)) == ("member", "River Council")


def test_a_post_on_file_for_several_bodies_is_never_that_of_what_the_text_is_about() -> None:
    posts = (
        Post("President", "organization:party"),
        Post("President", "place:uplands", None, date(2017, 1, 1)),
    )
    registry = make_registry(
        [
            entity("person:azad", "Azad Demo", posts=posts),
            entity("organization:party", "Plum Party", category="party"),
            entity("place:uplands", "Uplands", category="region"),
            entity("place:turkey", "Turkey", category="country"),
        ]
    )
    text = "President Azad Demo received guests from Turkey. Turkey said so. Turkey agreed."
    assert [role.organization or role.area for role in gathered(text, registry=registry).roles] == [
        "organization:party"
    ]


def test_a_role_that_is_told_in_several_wordings_is_one() -> None:
    text = "PM Azad Demo spoke.\n\nPrime Minister Azad Demo of Turkey spoke. Turkish Premier Azad Demo left."
    assert {role.title for role in gathered(text).roles} == {"Prime Minister"}


def test_names_with_their_posts_behind_them_keep_them() -> None:
    text = "Karim al-Sample the co-chair of the River Council in Testabad, Gen. Azad Demo the speaker came."
    assert [title.title for title in held_by(text, "Karim al-Sample")] == ["co-chair"]
    assert [title.title for title in held_by(text, "Azad Demo")] == ["Gen."]


def test_a_minister_listed_behind_a_prime_minister_is_of_his_government() -> None:
    registry = make_registry(
        [
            entity("person:azad", "Azad Demo", posts=(Post("Prime Minister", "place:iraq"),)),
            entity("person:nazdar", "Nazdar Sample"),
            entity("place:iraq", "Iraq", category="country"),
            entity("place:turkey", "Turkey", category="country"),
        ]
    )
    text = "He came from Turkey and met Prime Minister Azad Demo, Foreign Minister Nazdar Sample and others."
    found = [(role.title, role.area) for role in gathered(text, registry=registry).roles]
    assert ("Foreign Minister", "place:iraq") in found


def test_at_home_a_minister_without_owner_is_no_guests() -> None:
    text = (
        "Iraqi Minister Azad Demo came to Turkey. The Iraqi guest was received by Trade Minister Nazdar Demo."
    )
    found = {
        role.person: role.area for role in gathered(text, place="Ankara").roles if role.title != "Minister"
    }
    assert found == {"person:nazdar": "place:turkey"}


def test_who_replaces_somebody_as_head_is_it_and_the_other_was() -> None:
    text = "Azad Demo has replaced Gen. Karim al-Sample as director of the Plum Party."
    found = [(t.title, t.qualifier, owner(t, text)) for n in NAMES for t in held_by(text, n)]
    assert found == [("director", "current", "Plum Party"), ("director", "former", "Plum Party")]


NAMES = ("Azad Demo", "Karim al-Sample")


@pytest.mark.parametrize(
    "text",
    [
        "Azad Demo and Karim al-Sample were re-elected as co-chairs of the Plum Party (PP) at a congress.",
        "The Plum Party sent its co-chairs Azad Demo and Karim al-Sample to Testabad.",
    ],
)
def test_two_who_are_elected_together_or_are_its_chairs_have_one_post_each(text: str) -> None:
    found = [
        (role.title, role.organization) for role in gathered(text).roles if role.organization is not None
    ]
    assert [title for title, _ in found] == ["co-chair", "co-chair"]
    assert len({organization for _, organization in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Plum Party named Azad Demo as its new chief of staff.",
        "The council of the Plum Party elected Azad Demo as the party's chief of staff.",
        "Azad Demo of the Plum Party was named chief of staff of the Plum Party.",
    ],
)
def test_whom_a_body_names_to_a_post_holds_it_there(text: str) -> None:
    roles = [role for role in gathered(text).roles if role.person == "person:azad"]
    assert [(role.title, bool(role.organization)) for role in roles] == [("chief of staff", True)]


def test_its_behind_said_that_is_whoever_opens_the_sentence() -> None:
    text = "Plum Party officials told the River Council that its coordinator, Azad Demo, had resigned."
    (role,) = [role for role in gathered(text).roles if role.title == "coordinator"]
    assert (
        role.organization == gathered("Azad Demo is the coordinator of the Plum Party.").roles[0].organization
    )


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("who chairs the party", "chair"),
        ("who is in charge of the party's relations office", "head"),
        ("who speaks for the Plum Party", "spokesperson"),
    ],
)
def test_who_heads_a_body_named_before_by_its_sort_is_its_head(words: str, title: str) -> None:
    text = f"The Plum Party met on Monday, and Azad Demo, {words}, spoke."
    (role,) = gathered(text).roles
    assert (role.title, role.organization) == (title, "organization:party")


def test_who_heads_a_body_that_nobody_named_has_no_post() -> None:
    assert not gathered("Azad Demo, who heads the company, spoke.").roles


@pytest.mark.parametrize(
    ("text", "title", "whose"),
    [
        ("Azad Demo, commander of a Plum Party unit in the hills, spoke.", "commander", "Plum Party"),
        ("Azad Demo, spokesperson for the traffic office in Testabad, spoke.", "spokesperson", "Testabad"),
        ("Azad Demo, head of the relief office that runs the camp, spoke.", "head", ""),
        ("“We stay,” said Azad Demo, a lawyer who heads a women's rights group in Testabad.", "head", ""),
        ("Azad Demo, who chairs the committee in the town council of Testabad, spoke.", "chair", "Testabad"),
        ("The leader of the River Council at the time, Azad Demo, spoke.", "leader", "River Council"),
        ("Azad Demo, at the time head of the River Council, spoke.", "head", "River Council"),
        ("The River Council chief (Azad Demo) spoke.", "chief", "River Council"),
        ("Azad Demo, the official in charge of Testabad, spoke.", "official", "Testabad"),
        ("Azad Demo, who met guests and leads the River Council, spoke.", "leader", "River Council"),
        (
            "Azad Demo, the River Council Secretary-General's Special Envoy, spoke.",
            "Special Envoy",
            "River Council",
        ),
        ("Azad Demo, the dam's director, spoke.", "director", ""),
        ("Azad Demo, spokesman for the regional health ministry, spoke.", "spokesman", "regional"),
        (
            "The Plum Party met. The party's spokesman in Testabad, Azad Demo, spoke.",
            "spokesman",
            "Plum Party",
        ),
        ("The party's head, Azad Demo, said that the Plum Party agreed.", "head", "Plum Party"),
        ("Azad Demo, an Arabic teacher and a spokesman for the strikers, spoke.", "spokesman", ""),
        (
            "The council voted on naming Sheikh Azad Demo as head of the River Council.",
            "head",
            "River Council",
        ),
    ],
)
def test_a_post_is_read_whose_body_is_only_described(text: str, title: str, whose: str) -> None:
    (found,) = held_by(text, "Azad Demo")
    assert (found.title, owner(found, text)) == (title, whose)


def test_posts_left_bare_are_of_the_country_of_those_on_file() -> None:
    registry = make_registry(
        [
            entity("person:azad", "Azad Demo", posts=(Post("Prime Minister", "place:iraq"),)),
            entity("person:nazdar", "Nazdar Sample"),
            entity("place:iraq", "Iraq", category="country"),
            entity("place:turkey", "Turkey", category="country"),
        ]
    )
    text = "Prime Minister Azad Demo opened a well near Turkey.\n\nWater Minister Nazdar Sample came along."
    found = {role.person: role.area for role in gathered(text, registry=registry).roles}
    assert found["person:nazdar"] == "place:iraq"


def test_who_is_succeeded_held_the_post_before() -> None:
    text = "The party is naming Azad Demo as head of the River Council, to succeed Colonel Nazdar Demo."
    (found,) = held_by(text, "Nazdar Demo")
    assert (found.title, owner(found, text), found.qualifier) == ("head", "River Council", "former")


def test_a_judge_is_of_the_court_named_last_and_our_reporter_of_the_paper() -> None:
    text = "The case went to the Testabad Criminal Court. Presiding Judge Azad Demo read the ruling."
    assert owner(held_by(text, "Azad Demo")[0], text) == "Testabad Criminal Court"
    assert [role.title for role in gathered("Our correspondent Azad Demo was there.").roles] == [
        "correspondent"
    ]


def test_the_federal_minister_is_of_the_country_that_the_regions_name_has_in_it() -> None:
    registry = make_registry(
        [
            entity("person:nazdar", "Nazdar Sample"),
            entity("place:iraq", "Iraq", category="country"),
            entity("place:uplands", "Uplands", "Uplands of Iraq", category="region"),
        ]
    )
    text = "The Uplands had guests. The federal Minister of Trade, Nazdar Sample, came to the Uplands."
    assert [role.area for role in gathered(text, registry=registry).roles] == ["place:iraq"]


def test_what_every_town_has_is_that_of_the_town_named_last() -> None:
    text = "The provincial council of Testabad met.\n\nAzad Demo, the town's police commander, spoke."
    (role,) = gathered(text).roles
    assert (role.title, role.area) == ("police commander", "place:testabad")


@pytest.mark.parametrize(
    ("text", "title", "whose", "qualifier"),
    [
        (
            "Azad Demo left in May after three years as consul general of Turkey.",
            "consul general",
            "Turkey",
            "current",
        ),
        (
            "The Plum Party met. Azad Demo served as the party's chairman.",
            "chairman",
            "Plum Party",
            "current",
        ),
        (
            "Azad Demo is a leader of the Plum Party, and a member of the River Council.",
            "member",
            "River Council",
            "current",
        ),
        ("Azad Demo resigned as head of the River Council.", "head", "River Council", "current"),
        ("Azad Demo was born here. He later became governor of Testabad.", "governor", "Testabad", "current"),
        (
            "Azad Demo spoke. In 1999 the Plum Party appointed him governor of Testabad.",
            "governor",
            "Testabad",
            "current",
        ),
        (
            "Azad Demo has run the water office of the River Council since May.",
            "head",
            "River Council",
            "current",
        ),
        ("Azad Demo, once the head of the Plum Party, spoke.", "head", "Plum Party", "former"),
        ("Azad Demo, a senior Plum Party leader, spoke.", "leader", "Plum Party", "current"),
        (
            "The River Council met. Azad Demo, its spokesman, said so.",
            "spokesman",
            "River Council",
            "current",
        ),
    ],
)
def test_what_somebody_has_been_is_told_in_passing(text: str, title: str, whose: str, qualifier: str) -> None:
    found = held_by(text, "Azad Demo")[-1]
    assert (found.title, owner(found, text), found.qualifier) == (title, whose, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "Azad Demo was removed by Karim al-Sample as governor of Testabad.",
        "Azad Demo led the River Council delegation.",
        "Azad Demo met Karim al-Sample. When he was asked, the governor of Testabad left.",
        "Azad Demo and Karim al-Sample met. He became governor of Testabad.",
    ],
)
def test_posts_in_passing_are_nobody_elses(text: str) -> None:
    assert not [t for t in recognised(text).titles if t.person and t.person.of(text) == "Karim al-Sample"]


@pytest.mark.parametrize(
    ("text", "title", "whose"),
    [
        ("Azad Demo, co-chairwoman of the Plum Party, spoke.", "co-chairwoman", "Plum Party"),
        ("Testabad co-mayor Azad Demo spoke.", "co-mayor", "Testabad"),
        ("Plum Party Deputy Group Chair Azad Demo spoke.", "Deputy Group Chair", "Plum Party"),
        (
            "The General Commander of the River Council, Azad Demo, spoke.",
            "General Commander",
            "River Council",
        ),
        ("The grand mufti of Testabad, Azad Demo, spoke.", "grand mufti", "Testabad"),
        (
            "The Turkish Secretary of State for Water, Roads, and Land Affairs, Azad Demo, spoke.",
            "Secretary of State for Water, Roads, and Land Affairs",
            "Turkish",
        ),
        ("Azad Demo, an MP from Turkey's pro-Kurdish Plum Party, spoke.", "MP", "Plum Party"),
        ("An associate of the leader of the Plum Party, Azad Demo, spoke.", "leader", "Plum Party"),
        ("The Deputy Turkish Ambassador to Iraq, Azad Demo, spoke.", "Deputy Ambassador to Iraq", "Turkish"),
        ("Trade Minister, Azad Demo, met the council.", "Trade Minister", ""),
        ("They met former Trade Minister, Azad Demo, at home.", "Trade Minister", ""),
        ("The Plum Party chairman is Azad Demo.", "chairman", "Plum Party"),
        (
            "The commander of the River Council, Turkish General Azad Demo, spoke.",
            "commander",
            "River Council",
        ),
        ("Azad Demo, 61, is a veteran Plum Party commander.", "commander", "Plum Party"),
        ("Azad Demo served as the sixth governor of Testabad.", "governor", "Testabad"),
        ('The leader of the "Plum Party" movement, Azad Demo, spoke.', "leader", "Plum Party"),
        (
            "The head of the water office in the River Council of Testabad, Azad Demo, spoke.",
            "head",
            "River Council",
        ),
        (
            "The council voted on Karim al-Sample as governor of Erbil and Azad Demo as mayor of Testabad.",
            "mayor",
            "Testabad",
        ),
    ],
)
def test_posts_of_two_and_in_rarer_order_are_read(text: str, title: str, whose: str) -> None:
    found = held_by(text, "Azad Demo")
    assert [(one.title, owner(one, text)) for one in found] == [(title, whose)]


@pytest.mark.parametrize(
    "text",
    [
        "Azad Demo and Karim al-Sample, co-chairs of the Plum Party, spoke.",
        "Azad Demo and Karim al-Sample were the two co-chairs of the Plum Party.",
    ],
)
def test_a_post_of_several_may_stand_behind_them(text: str) -> None:
    found = [t for name in NAMES for t in held_by(text, name)]
    assert [(t.title, owner(t, text)) for t in found] == [("co-chair", "Plum Party")] * 2


def test_of_whom_a_body_is_stands_between_a_post_and_the_next_name() -> None:
    text = "The Plum Party leader, Karim al-Sample, the head of the River Council of Testabad, Azad Demo."
    assert [t.title for t in held_by(text, "Azad Demo")] == ["head"]
    assert [t.title for t in held_by(text, "Karim al-Sample")] == ["leader"]


def test_whoever_is_host_is_not_of_the_ambassador_s_country() -> None:
    text = "It was attended by the Turkish Ambassador to Iraq, Karim al-Sample, President Azad Demo said."
    assert [owner(title, text) for title in held_by(text, "Azad Demo")] == [""]


def test_deputies_listed_with_somebody_are_of_his_body() -> None:
    text = "He came with Plum Party chairman Azad Demo and deputies Karim al-Sample and Soran Noname."
    roles = {role.person: role.organization for role in gathered(text).roles}
    assert len(roles) == 2 and len(set(roles.values())) == 1 and None not in roles.values()


def test_a_rank_is_a_role_of_whom_nothing_else_is_told() -> None:
    claims = gathered(
        "So it is, said army Colonel Azad Demo. General Karim al-Sample, head of the River Council, left."
    )
    assert [claim.title for claim in claims.roles] == ["Colonel", "head"]
