from __future__ import annotations

import pytest

from archive.ingest.reading import Candidate, Parsed, Part
from archive.ingest.recognise.stage import recognise
from archive.values.text import Span
from tests.ingest.paper import REGISTRY, entity, make_registry, recognised

pytestmark = pytest.mark.one_database


def named(text: str, **parts: object) -> dict[str, Candidate]:
    """Candidates by their words, adjectives of origin left out."""
    return {c.span.of(text): c for c in recognised(text, **parts).candidates if c.form != "demonym"}


# ------------------------------------------------------------------------------------------------ exact names


def test_the_longest_name_wins() -> None:
    registry = make_registry(
        [entity("place:a", "Testabad"), entity("organization:b", "Testabad River Council")]
    )
    text = "The Testabad River Council met."
    (found,) = recognise(text, recognised_parts(text), registry).candidates
    assert found.keys == ("organization:b",)


def recognised_parts(text: str) -> Parsed:
    return Parsed((Part("body", Span(0, len(text))),), sentences=(Span(0, len(text)),))


def test_a_name_ends_where_the_word_ends() -> None:
    assert named("Iraqis and Testabadians left.") == {}


@pytest.mark.parametrize("text", ["Iraq's army", "Iraq’s army", "pro-Iraq voices", "(Iraq)", "Iraq–Turkey"])
def test_possessives_hyphens_and_brackets_end_a_name(text: str) -> None:
    assert named(text)["Iraq"].keys == ("place:iraq",)


@pytest.mark.parametrize("written", ["Rifa’ al-Demo", "Rifa' Al Demo", "Rifa al-Demo", "Rifa al-'Demo"])
def test_an_apostrophe_at_the_edge_of_a_name_is_no_part_of_it(written: str) -> None:
    registry = make_registry([entity("person:rifa", "Rifa al-Demo")])
    text = f"On Monday {written} left."
    found = recognise(text, recognised_parts(text), registry).candidates
    assert [(c.span.of(text), c.keys) for c in found] == [(written, ("person:rifa",))]


def test_spans_are_of_the_original_with_its_hidden_marks_and_odd_spaces() -> None:
    text = "\ufeff“Azad\u00a0Demo” and Azad  Demo, Azad\u200b Demo and Azad\nDemo"
    words = [c.span.of(text) for c in recognised(text).candidates]
    assert words == ["Azad\u00a0Demo", "Azad  Demo", "Azad\u200b Demo", "Azad\nDemo"]


def test_a_name_does_not_run_over_the_end_of_a_paragraph() -> None:
    assert "Azad\n\nDemo" not in named("about Azad\n\nDemo stood")


def test_capitals_do_not_hide_a_name_but_a_common_word_is_none() -> None:
    assert "TESTABAD" in named("TESTABAD is calm.")
    assert "ULUKIŞLA" in named("ULUKIŞLA yolu")
    assert named("the uplands of the south") == {}


def test_acronyms_need_their_capitals() -> None:
    assert "RC" in named("The RC met.")
    assert named("an rc car") == {}


def test_capitals_that_are_also_a_word_need_context() -> None:
    assert "IS" in named("The fight against IS goes on.")
    assert "IS" in named("IS militants fled.")
    assert "IS" in named("Shadow Front fighters fled. Later IS returned.")
    assert named("THE BRIDGE IS OPEN") == {}
    assert named("It IS so.") == {}


def test_a_word_that_only_describes_a_place_is_no_part_of_its_name() -> None:
    assert "Sampleville" in named("in Sampleville province")
    assert "Sampleville Province" in named("in Sampleville Province")


def test_arabic_writes_small_words_onto_a_name() -> None:
    text = "وصل إلى تستاباد والعراق ثم عاد من بتستاباد"
    assert [c.keys for c in recognised(text).candidates] == [
        ("place:testabad",),
        ("place:iraq",),
        ("place:testabad",),
    ]


def test_the_article_may_stand_without_its_hyphen() -> None:
    (found,) = recognised("They met Karim Al Sample there.").candidates
    assert found.keys == ("person:karim",)


def test_letters_mean_the_one_body_whose_initials_they_are() -> None:
    text = "The Upland Water Network met. The UWN said that it would help."
    assert {c.proposal for c in recognised(text).candidates} == {"Upland Water Network"}


def test_an_acronym_that_is_a_word_is_none_in_a_line_of_capitals() -> None:
    text = "IT IS LATE\n\nThe Iron Shield Party (IS) met. The IS left."
    assert {c.span.start > 10 for c in recognised(text).candidates} == {True}


def test_a_genitive_is_no_part_of_what_an_acronym_stands_for() -> None:
    text = "The Northern Water Council's (NWC) members met. The NWC voted."
    assert [c.proposal for c in recognised(text).candidates] == ["Northern Water Council"] * 3


def test_an_acronym_stands_for_the_last_of_two_bodies() -> None:
    text = "The Executive Committee of the Northern Water Council (NWC) met. The NWC voted."
    assert list(named(text)) == ["Executive Committee", "Northern Water Council", "NWC"]


def test_a_body_of_another_body_is_one_of_its_own() -> None:
    text = "The Joint Water Center of the River Council met."
    assert list(named(text)) == ["Joint Water Center", "River Council"]


def test_an_arabic_name_inside_another_word_is_none() -> None:
    assert named("متستاباد") == {}


def test_kurdish_endings_do_not_hide_a_name() -> None:
    text = "ئازاد دێمۆش گەیشت"
    assert [c.keys for c in recognised(text).candidates] == [("person:azad",)]


def test_adjectives_of_origin_are_told_apart_from_names() -> None:
    (found,) = recognised("Turkish voters").candidates
    assert (found.form, found.keys) == ("demonym", ("place:turkey",))


def test_links_to_other_stories_name_nobody() -> None:
    text = "Azad Demo spoke.\n\nRead more: Nazdar Demo"
    cut = Parsed(
        (Part("body", Span(0, 16)), Part("related_link", Span(18, len(text)))), sentences=(Span(0, 16),)
    )
    assert [c.keys for c in recognise(text, cut, REGISTRY).candidates] == [("person:azad",)]


# ------------------------------------------------------------------------------------ organizations


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Iraq's Ministry of Defense", "organization:iraq-defense"),
        ("Iraqi defence ministry", "organization:iraq-defense"),
        ("Ministry of National Defence of Turkey", "organization:turkey-defense"),
        ("Turkish Ministry of Defense", "organization:turkey-defense"),
    ],
)
def test_an_owner_and_a_portfolio_make_a_ministry(words: str, key: str) -> None:
    assert named(f"A statement of the {words} followed.")[words].keys == (key,)


def test_a_ministry_without_owner_may_be_any_of_its_portfolio() -> None:
    assert set(named("The Defense Ministry spoke.")["Defense Ministry"].keys) == {
        "organization:iraq-defense",
        "organization:turkey-defense",
    }


def test_a_ministry_that_nobody_has_on_file_is_proposed() -> None:
    found = named("The Turkish Health Ministry spoke.")["Turkish Health Ministry"]
    assert (found.keys, found.proposal) == ((), "Ministry of Health (Türkiye)")


def test_a_text_defines_its_own_acronyms_and_they_beat_the_registry() -> None:
    text = "The Riverside Committee (RC) met. Later the RC voted."
    uses = [c for c in recognised(text).candidates if c.span.of(text) == "RC"]
    assert [c.proposal for c in uses] == ["Riverside Committee"] * 2
    assert not any(c.keys for c in uses)


def test_an_acronym_of_an_agreement_is_no_organization() -> None:
    assert named("They signed the Plain Peace Agreement (PPA). The PPA holds.") == {}


def test_brackets_that_do_not_spell_the_name_define_nothing() -> None:
    found = named("Testabad (PP) reported it.")
    assert found["PP"].keys == ("organization:party",)


def test_a_head_noun_makes_a_new_body_that_swallows_shorter_names() -> None:
    found = named("Fighters of the Testabad Military Council arrived.")
    assert set(found) == {"Testabad Military Council"}
    assert found["Testabad Military Council"].proposal == "Testabad Military Council"


def test_the_shorter_name_of_a_new_body_means_the_same() -> None:
    found = named("The Uplands Water Commission met. The Water Commission voted.")
    assert found["Water Commission"].proposal == "Uplands Water Commission"


def test_agreements_and_titles_are_no_bodies() -> None:
    assert named("The Grand Border Treaty and Deputy Police Chief") == {}


# ------------------------------------------------------------------------------------------------ people


def test_two_capitalised_words_after_a_title_are_a_person_nobody_knows_yet() -> None:
    found = named("Mayor Hiwa Noname opened the road.")["Hiwa Noname"]
    assert (found.kind, found.keys, found.proposal) == ("person", (), "Hiwa Noname")


def test_an_apposition_and_a_speaking_verb_find_new_people_too() -> None:
    assert "Hiwa Noname" in named("Hiwa Noname, a spokesman for the police, left.")
    assert "Hiwa Noname" in named("The road is open, Hiwa Noname said.")


def test_one_word_names_a_person_only_after_the_full_name_is_in_the_text() -> None:
    text = "Karim al-Sample spoke. Al-Sample left, then Sample returned and Karim slept."
    short = [c.span.of(text) for c in recognised(text).candidates if c.form == "surname"]
    assert short == ["Al-Sample", "Sample", "Karim"]
    assert named("Sample returned.") == {}


def test_a_surname_beside_another_first_name_is_somebody_else() -> None:
    text = "Azad Demo spoke after Mullah Hiwa Demo."
    found = named(text)["Hiwa Demo"]
    assert (found.form, found.keys) == ("name", ())


# ------------------------------------------------------------------------------------------------ titles


@pytest.mark.parametrize(
    ("text", "title", "owner"),
    [
        ("Iraqi Foreign Minister Azad Demo spoke.", "Foreign Minister", "Iraqi"),
        ("Plum Party (PP) President Azad Demo spoke.", "President", "Plum Party"),
        ("The Prime Minister of the Uplands, Azad Demo, spoke.", "Prime Minister", "Uplands"),
        ("Iraq’s new Defense Minister, Azad Demo, spoke.", "Defense Minister", "Iraq"),
        ("Chancellor of the River Council (RC) Azad Demo spoke.", "Chancellor", "River Council"),
        ("Morning Paper columnist Azad Demo wrote.", "columnist", "Morning Paper"),
        ("Iraqi Minister of Interior Azad Demo spoke.", "Minister of Interior", "Iraqi"),
        ("Azad Demo (left), leader of the Plum Party (PP), spoke.", "leader", "Plum Party"),
        ("Azad Demo, Iraq's Minister of Oil, spoke.", "Minister of Oil", "Iraq"),
        ("Azad Demo, the head of the Turkish water agency, known as RC, spoke.", "head", "RC"),
        ("Maj. Gen. Azad Demo of the Turkey-led River Council spoke.", "Maj. Gen.", "River Council"),
        (
            "A delegation from the Plum Party headed by Deputy Chairman Azad Demo came.",
            "Deputy Chairman",
            "Plum Party",
        ),
        ("Interior Minister Azad Demo of the Uplands spoke.", "Interior Minister", "Uplands"),
    ],
)
def test_a_title_beside_a_name_has_its_owner(text: str, title: str, owner: str) -> None:
    (found,) = [t for t in recognised(text).titles if t.person]
    assert found.title == title
    assert found.person is not None and found.person.of(text) == "Azad Demo"
    span = found.organization or found.area
    assert span is not None and span.of(text) == owner


@pytest.mark.parametrize(
    ("word", "qualifier"), [("former", "former"), ("acting", "acting"), ("new", "current")]
)
def test_a_title_says_whether_it_is_still_held(word: str, qualifier: str) -> None:
    (found,) = recognised(f"The {word} Iraqi President Azad Demo spoke.").titles
    assert (found.title, found.qualifier) == ("President", qualifier)


def test_a_title_does_not_reach_over_a_verb() -> None:
    assert not [
        t
        for t in recognised("Azad Demo, who met the president, Nazdar Demo said, left.").titles
        if t.person
        and t.person.of("Azad Demo, who met the president, Nazdar Demo said, left.") == "Azad Demo"
    ]


def test_a_title_may_stand_alone_for_its_holder() -> None:
    text = "Iraq's interior minister arrived."
    (found,) = recognised(text).titles
    assert (found.person, found.span.of(text)) == (None, "Iraq's interior minister")


def test_what_belongs_to_the_letters_of_a_known_body_is_none_of_its_own() -> None:
    text = "Azad Demo, head of the PP Media Center, met the RC Leadership Council."
    assert set(named(text)) == {"Azad Demo", "PP", "RC"}


def test_a_number_within_a_body_is_none_of_its_own() -> None:
    assert "6th Brigade" not in named("The 6th Brigade of the River Council left.")


def test_what_the_text_says_of_a_name_in_brackets_counts_before_the_registry() -> None:
    text = "Three members of the Northern Security Forces (River Council) fell. The River Council said so."
    found = [c for c in recognised(text).candidates if c.span.of(text) == "River Council"]
    assert {c.proposal for c in found} == {"Northern Security Forces"}
    assert not any(c.keys for c in found)


def test_letters_on_file_are_the_body_whose_name_has_the_words_with_other_endings() -> None:
    registry = make_registry([entity("organization:guard", "Northern River Guard Corps", "NRGC")])
    text = "The Northern Rivers Guards Corps (NRGC) left. The NRGC said so."
    assert {c.keys for c in recognised(text, registry).candidates} == {("organization:guard",)}


def test_a_special_representative_is_no_body() -> None:
    text = "The Special Representative of the Secretary-General (SRSG) Karim al-Sample left. The SRSG spoke."
    assert set(named(text)) == {"Karim al-Sample"}


def test_a_peoples_name_stays_where_nothing_of_its_own_is_left() -> None:
    assert "Kurdish National Council" in named("The Kurdish National Council met.")


def test_a_rank_on_file_is_no_part_of_the_full_name() -> None:
    registry = make_registry([entity("person:azad", "Azad Demo", "General Azad")])
    text = "General Azad Demo spoke."
    assert [c.span.of(text) for c in recognised(text, registry).candidates] == ["Azad Demo"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met in Uplands province on Monday.", "Uplands"),
        ("They met in Iranian Uplands on Monday.", "Iranian Uplands"),
        ("They met at Testabad Palace on Monday.", "Testabad Palace"),
    ],
)
def test_another_place_of_a_name_on_file_is_not_the_one_on_file(text: str, name: str) -> None:
    found = {c.span.of(text): c for c in recognised(text).candidates}
    assert found[name].keys == ()


def test_the_long_name_of_a_country_is_the_country() -> None:
    text = "The Federal Republic of Iraq and the People's Republic of Turkey met."
    found = {c.span.of(text): c.keys for c in recognised(text).candidates}
    assert found == {
        "Federal Republic of Iraq": ("place:iraq",),
        "People's Republic of Turkey": ("place:turkey",),
    }


def test_letters_before_what_they_stand_for_mean_the_same() -> None:
    found = named("The NLA (Northern Lake Assembly) met. The NLA said so.")
    assert {c.proposal for c in found.values()} == {"Northern Lake Assembly"}


def test_an_apostrophe_may_stand_before_or_behind_the_s() -> None:
    registry = make_registry([entity("organization:w", "Demo Workers' Party")])
    text = "The Demo Worker's Party met."
    assert [c.keys for c in recognised(text, registry).candidates] == [("organization:w",)]
