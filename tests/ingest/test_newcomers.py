"""People, places and bodies that nobody has on file: what the words around them say they are."""

from __future__ import annotations

import pytest

from archive.ingest.reading import Candidate
from archive.ingest.resolve.reader import identity
from tests.ingest.paper import entity, links, make_registry, mention, recognised

pytestmark = pytest.mark.one_database


def found(text: str, **parts: object) -> dict[str, Candidate]:
    """Candidates by their words, adjectives of origin left out."""
    return {c.span.of(text): c for c in recognised(text, **parts).candidates if c.form != "demonym"}


def kinds(text: str) -> dict[str, str]:
    return {words: candidate.kind for words, candidate in found(text).items()}


# ------------------------------------------------------------------------------------------------ people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The commander, Maj. Gen. Dlawer Noname, left.", "Dlawer Noname"),
        ("Mr. Dlawer Noname left the room.", "Dlawer Noname"),
        ("Dlawer Noname, a spokesman for the Plum Party, left.", "Dlawer Noname"),
        ("Dlawer Noname, who heads the Plum Party, left.", "Dlawer Noname"),
        ("Dlawer Noname and Hozan Demo, co-chairs of the Plum Party, left.", "Dlawer Noname"),
        ("Dlawer Noname told the Morning Paper about it.", "Dlawer Noname"),
        ("The road is open, according to Karim Noname.", "Karim Noname"),
        ("A man named Dlawer Noname was there.", "Dlawer Noname"),
        ("His brother Dlawer Noname was there.", "Dlawer Noname"),
        ("Dlawer Noname, 43, sells bread.", "Dlawer Noname"),
        ("Dlawer Noname, whose shop burnt, sells bread.", "Dlawer Noname"),
        ("Dlawer Noname was elected last year.", "Dlawer Noname"),
        ("They came with Hassan al-Noname to the bridge.", "Hassan al-Noname"),
        ("They came with Hassan bin Noname to the bridge.", "Hassan bin Noname"),
        ("They spoke with Abu Noname there.", "Abu Noname"),
        ('The minister met Salman "Abu Jo" Noname there.', 'Salman "Abu Jo" Noname'),
        ("Lawmaker J. R. Noname left.", "J. R. Noname"),
        ("The ambassador to Iraq, Henrike Noname, left.", "Henrike Noname"),
        ("The head of the water office, Dlawer Noname, left.", "Dlawer Noname"),
        ("An interview with Dlawer Noname", "Dlawer Noname"),
        ("Mayor Hiwa Sheikh Noname left.", "Hiwa Sheikh Noname"),
        ("Mayor Karim Baba Sheikh left.", "Karim Baba Sheikh"),
        ("Mayor Dlawer Shiya’ al-Noname left.", "Dlawer Shiya’ al-Noname"),
        ("Minister of Energy Dlawer Noname left.", "Dlawer Noname"),
        ("1. Dlawer Noname – Mayor of Testabad", "Dlawer Noname"),
        ("Plum Party spokesperson Dlawer Noname left.", "Dlawer Noname"),
        ("An adviser, Dlawer Noname, left.", "Dlawer Noname"),
        ("Foreign Minister Prince Dlawer Noname left.", "Dlawer Noname"),
        ("The shop of Salma Haji, an activist, burnt.", "Salma Haji"),
        ("He wrote it on X. Dlawer Noname, the mayor, denied it.", "Dlawer Noname"),
        ("Deputy Secretary of State for Iraq and Turkey Dlawer Noname left.", "Dlawer Noname"),
        ("The funeral of Xalo Noname was on Monday.", "Xalo Noname"),
        ("MP Mukhtar al-Noname left.", "Mukhtar al-Noname"),
        ('"It rains," said Karim.', "Karim"),
        ("Farmers Dlawer Noname and others left.", "Dlawer Noname"),
        ("Colonel Dlawer Noname III, a spokesman, left.", "Dlawer Noname III"),
    ],
)
def test_what_stands_beside_it_makes_a_name_a_person_s(text: str, name: str) -> None:
    assert found(text)[name].kind == "person"


def test_who_is_listed_beside_people_is_a_person() -> None:
    text = "Azad Demo, Xalo Noname, Pexo Otherone and Nazdar Demo came."
    assert {words for words, kind in kinds(text).items() if kind == "person"} == {
        "Azad Demo",
        "Xalo Noname",
        "Pexo Otherone",
        "Nazdar Demo",
    }


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday Morning the Friday Prayers began.",
        "The operation, codenamed Clean Stone, began.",
        "Security Sources said that it rained.",
        "He posted it on Facebook and Telegram.",
        "They signed the Plain Peace Agreement.",
        "The Kurdish and Arab voters were many.",
        "The chief adviser, however, left.",
        "Neither side agreed.",
    ],
)
def test_other_words_with_capitals_are_no_names(text: str) -> None:
    assert found(text) == {}


def test_a_place_on_file_may_be_part_of_a_person_s_name() -> None:
    assert kinds("Lawmaker Testabad Noname left.") == {"Testabad Noname": "person"}


def test_who_holds_a_post_may_be_called_as_a_town_is() -> None:
    assert kinds("They met Rohat Testabad, commander of the Plum Party.")["Rohat Testabad"] == "person"
    assert kinds("They saw Rohat Testabad, home of the plum.")["Testabad"] == "place"


def test_a_person_of_one_word_needs_a_rank_or_an_office_in_front() -> None:
    text = "Colonel Noname spoke. Noname left."
    assert [c.span.of(text) for c in recognised(text).candidates] == ["Noname", "Noname"]
    assert found("Noname left.") == {}


def test_a_shorter_name_means_the_fuller_one_of_the_text() -> None:
    text = "Mayor Hiwa Salar Noname spoke. Hiwa Noname left."
    assert identity(mention(text, "Hiwa Noname")) == "?person:Hiwa Salar Noname"


def test_a_shorter_name_of_somebody_on_file_means_him() -> None:
    text = "Karim al-Sample spoke. Karim Sample, the mayor, left."
    assert mention(text, "Karim Sample").entity == "person:karim"


def test_a_new_name_is_found_again_where_nothing_tells_of_it() -> None:
    text = "Noname Valley floods again\n\nThe Noname Valley was flooded, it said.\n\nDlawer Noname, 40, left."
    assert [c.span.of(text) for c in recognised(text, headline=True).candidates].count("Noname Valley") == 2


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Mayor Hiwa Noname, also known as Abu Jo, left.", "Hiwa Noname", "Abu Jo"),
        ("Mayor Hiwa Noname (Abu Jo) left.", "Hiwa Noname", "Abu Jo"),
        ("Mayor Hiwa Noname, codename Karim Otherone, left.", "Hiwa Noname", "Karim Otherone"),
        ("They met in the town of Nowhere, also known as Elsewhere, at noon.", "Nowhere", "Elsewhere"),
        ("The Upland Water Council, also known as the UWA, met.", "Upland Water Council", "UWA"),
    ],
)
def test_another_name_behind_a_name_means_the_same(text: str, one: str, other: str) -> None:
    assert identity(mention(text, one)) == identity(mention(text, other)) is not None


# ------------------------------------------------------------------------------------------------ places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It rained in the town of Nowhere at noon.", "Nowhere"),
        ("It rained in Nowhere district at noon.", "Nowhere"),
        ("It rained in the villages of Nowhere and Elsewhere at noon.", "Elsewhere"),
        ("The convoy stopped south of Nowhere at noon.", "Nowhere"),
        ("The convoy stopped 20 kilometers from Nowhere at noon.", "Nowhere"),
        ("The convoy left for Nowhere at noon.", "Nowhere"),
        ("The convoy stopped near Nowhere, Iraq, at noon.", "Nowhere"),
        ("They spoke in Testabad, Nowhere and Elsewhere.", "Nowhere"),
        ("Nowhere is a village in Iraq.", "Nowhere"),
        ("The Nowhere crossing is open.", "Nowhere"),
        ("The Nowhere Dam is full.", "Nowhere Dam"),
        ("The Nowhere oil field burns.", "Nowhere oil field"),
        ("The Testabad airport is open.", "Testabad airport"),
        ("Mount Nowhere is high.", "Mount Nowhere"),
        ("The Nowhere General Hospital is full.", "Nowhere General Hospital"),
        ("They live in Haji Nowhere now.", "Haji Nowhere"),
        ("Residents of the Sheikh Nowhere and Elsewhere neighbourhoods left.", "Sheikh Nowhere"),
        ("The slopes of Nowhere burnt.", "Nowhere"),
        ("Nowhere Mayor Azad Demo agreed.", "Nowhere"),
        ("Twenty were taken to Nowhere by bus.", "Nowhere"),
        ("It was handed over at Camp Union III on Monday.", "Camp Union III"),
        ("It happened in Wadi al-Nowhere, killing one policeman.", "Wadi al-Nowhere"),
        ("The fire reached Kani Nowhere.", "Kani Nowhere"),
        ("He thanked Oslo for its help.", "Oslo"),
        ("He praised Europe for its help.", "Europe"),
        ("The cable from Nowhere to Testabad burnt.", "Nowhere"),
    ],
)
def test_what_stands_beside_it_makes_a_name_a_place_s(text: str, name: str) -> None:
    assert found(text)[name].kind == "place"


def test_countries_are_places_even_where_nobody_has_them_on_file() -> None:
    (norway,) = recognised("Norway sent blankets.").candidates
    assert (norway.kind, norway.proposal) == ("place", "Norway")


def test_a_small_letter_sort_is_no_part_of_a_place_on_file() -> None:
    assert set(found("The Testabad district was quiet.")) == {"Testabad"}


def test_the_article_before_a_place_on_file_belongs_to_its_name() -> None:
    assert found("They met in Al-Testabad.")["Al-Testabad"].keys == ("place:testabad",)


def test_the_long_name_of_a_country_means_the_country() -> None:
    assert found("The Federal Republic of Iraq agreed.")["Federal Republic of Iraq"].keys == ("place:iraq",)


# ------------------------------------------------------------------------------------------------ bodies


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Federal Water and Intelligence Agency agreed.", "Federal Water and Intelligence Agency"),
        ("The Upland Security and Intelligence Agency agreed.", "Upland Security and Intelligence Agency"),
        ("The University of Testabad agreed.", "University of Testabad"),
        ("The Council of Ministers agreed.", "Council of Ministers"),
        ("Head of the Department of River Affairs Azad Demo spoke.", "Department of River Affairs"),
        ("The Harakat al-Noname militia agreed.", "Harakat al-Noname"),
        ("The Noname militia agreed.", "Noname"),
        ("Noname, a London-based rights group, agreed.", "Noname"),
        ("The UNXYZ said that it would help.", "UNXYZ"),
        ("He told NonameTV about it.", "NonameTV"),
        ("The 7th Noname Brigade agreed.", "7th Noname Brigade"),
        ("The Turkish army agreed.", "Turkish army"),
        ("The Iraqi Network for River Rights agreed.", "Iraqi Network for River Rights"),
        ("The Turkish General Staff agreed.", "Turkish General Staff"),
        ("On Monday Upland Council members agreed.", "Upland Council"),
        ("It was Noname Petroleum that agreed.", "Noname Petroleum"),
        ("It was Noname International that agreed.", "Noname International"),
        ("Azad Demo, Vice President of Noname, agreed.", "Noname"),
        ("Azad Demo, an analyst at Noname, agreed.", "Noname"),
        ("The Testabad-based Noname Al-Otherone agreed.", "Noname Al-Otherone"),
        ("He told Al-Noname that it rained.", "Al-Noname"),
        ("He told Noname Al-Otherone that it rained.", "Noname Al-Otherone"),
        ("Al-Noname reported that it rained.", "Al-Noname"),
        ("In an interview with Noname Al-Otherone she agreed.", "Noname Al-Otherone"),
        ("The Women's Office agreed.", "Women's Office"),
        ("The newspaper Al-Noname Al-Arabi said that it rained.", "Al-Noname Al-Arabi"),
        ("The well is operated by Noname Gas and others.", "Noname Gas"),
        ("The well is owned by Noname and others.", "Noname"),
        ("The Turkish oil firm Noname agreed.", "Noname"),
        ("On Monday NonameEnergy agreed.", "NonameEnergy"),
        ("Members of the German Bundestag agreed.", "Bundestag"),
        ("They met beside the Nowhere Security Conference.", "Nowhere Security Conference"),
    ],
)
def test_what_stands_beside_it_makes_a_name_a_body_s(text: str, name: str) -> None:
    assert found(text)[name].kind == "organization"


def test_a_post_is_no_part_of_a_body() -> None:
    assert set(found("Council Press Secretary Azad Demo spoke.")) == {"Azad Demo"}


def test_two_bodies_of_one_last_name_do_not_share_a_shorter_one() -> None:
    text = "The North Military Council and the South Military Council met. The Military Council left."
    assert found(text)["Military Council"].proposal == "Military Council"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("River Board of Trade Chairman Azad Demo left.", "River Board of Trade"),
        ("The Diwan of the Council of Ministers Azad Demo left.", "Diwan of the Council of Ministers"),
        ("The Office of the High Representative left.", "Office of the High Representative"),
        ("The Department of Health and Environment met.", "Department of Health and Environment"),
        ("The Department of Health and Sunni leaders met.", "Department of Health"),
        ("The Stream Framework (SF) met.", "Stream Framework"),
    ],
)
def test_a_body_ends_where_its_name_does(text: str, body: str) -> None:
    assert kinds(text)[body] == "organization"


def test_a_framework_of_talks_is_no_body() -> None:
    assert (
        "organization" not in kinds("A Strategic Framework and the Strategic Framework Agreement.").values()
    )


def test_a_people_s_name_is_no_part_of_a_body() -> None:
    assert set(found("The Kurdish Upland Council agreed.")) == {"Upland Council"}


def test_who_heads_a_body_is_no_part_of_it_where_the_comma_is_lost() -> None:
    text = "The head of the Upland Council for River Rights Karim Noname left."
    assert set(found(text)) == {"Upland Council for River Rights", "Karim Noname"}


@pytest.mark.parametrize(
    "words", ["Provincial Councils", "Security Forces", "Renewable Energy", "Media Office"]
)
def test_a_sort_of_bodies_is_none(words: str) -> None:
    assert found(f"They spoke of the {words} again.") == {}


def test_a_body_s_name_may_be_cut_before_what_it_is_for() -> None:
    text = "The Upland Observatory for River Rights met. The Upland Observatory left."
    assert {c.proposal for c in recognised(text).candidates} == {"Upland Observatory for River Rights"}


def test_the_sort_behind_the_name_of_a_body_makes_no_other_one() -> None:
    assert found("The Shadow Front Group left.")["Shadow Front Group"].keys == ("organization:front",)


def test_capitals_behind_a_body_stand_for_it_though_they_spell_another_language() -> None:
    text = "The Upland Water Council (ÇSM) met. The ÇSM voted."
    assert [c.proposal for c in recognised(text).candidates] == ["Upland Water Council"] * 3


# ------------------------------------------------------------------------------------------------ ministries


def test_a_ministry_of_a_country_that_nobody_has_on_file_is_not_somebody_else_s() -> None:
    text = "The Norwegian Defense Ministry agreed."
    assert links(text) == [("Norwegian Defense Ministry", None)]
    assert mention(text, "Norwegian Defense Ministry").proposal == "Ministry of Defense (Norway)"


def test_a_ministry_without_owner_is_that_of_the_country_of_the_text() -> None:
    text = "Turkey voted. Turkish voters were many. The Defense Ministry in its statement said so."
    reference = mention(text, "Defense Ministry")
    assert (reference.entity, reference.rule) == ("organization:turkey-defense", "ministry-of-the-area")


def test_a_ministry_without_owner_stays_open_between_two_countries() -> None:
    text = "Turkey and Iraq voted. The Defense Ministry said so."
    assert mention(text, "Defense Ministry").entity is None


def test_a_town_behind_a_ministry_is_no_part_of_its_name() -> None:
    assert "Testabad" in found("The Ministry of Defense in Testabad agreed.")


@pytest.mark.parametrize("number", ["Twelve", "Thirty", "Scores"])
def test_a_number_at_the_beginning_of_a_sentence_is_nobody(number: str) -> None:
    assert [
        c.span.of(t) for t in [f"{number} fighters of the group left."] for c in recognised(t).candidates
    ] == []


def test_what_soldiers_call_an_operation_is_no_place() -> None:
    first = "They were seen in the area of the Blue-River operation and in the Blue-River operation zone."
    text = f"{first} Operations Blue-Hill and Blue-Lake were launched near Testabad."
    assert set(kinds(text)) == {"Testabad"}


def test_a_road_between_two_places_names_both() -> None:
    assert set(kinds("The Testabad-Sampel road is closed.")) == {"Testabad", "Sampel"}


def test_an_area_with_two_names_is_one_place() -> None:
    registry = make_registry([entity("place:upvalley", "Upvalley", category="area")])
    text = "They fought in the Upvalley-Downvalley region."
    assert links(text, registry) == [("Upvalley-Downvalley", "place:upvalley")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Azad van Demo arrived. Van Demo met the mayor.", "Van Demo", "person"),
        ("The Hague opened a mission in Testabad.", "The Hague", "place"),
        ("Two officials who spoke to Al-Sample on condition of anonymity left.", "Al-Sample", "organization"),
        ("He lives on the edge of Sampletown.", "Sampletown", "place"),
        ("TESTABAD – Acting Governor Nazdar Sample left.", "Nazdar Sample", "person"),
    ],
)
def test_names_with_particles_articles_and_outlets(text: str, name: str, kind: str) -> None:
    found = {c.span.of(text): c.kind for c in recognised(text).candidates}
    assert found.get(name) == kind
    assert "Acting" not in found
