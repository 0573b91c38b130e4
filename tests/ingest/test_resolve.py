from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from archive.ingest.reading import Dateline, Post
from archive.ingest.recognise.stage import recognise
from archive.ingest.resolve.reader import identity
from archive.ingest.resolve.stage import resolve
from archive.values.text import Span
from tests.ingest.paper import REGISTRY, dated, entity, links, make_registry, mention, parsed, resolved

pytestmark = pytest.mark.one_database


def test_an_exact_name_with_one_bearer_links_by_itself() -> None:
    found = mention("Kareem al-Sample spoke.", "Kareem al-Sample")
    assert (found.entity, found.rule) == ("person:karim", "exact-name")
    assert found.confidence > 0.9
    assert found.reasons


def test_two_spellings_on_file_lead_to_the_same_person() -> None:
    text = "Karim al-Sample came. Kareem al-Sample left."
    assert {key for _, key in links(text)} == {"person:karim"}


def test_a_name_with_several_bearers_stays_open_and_is_doubted() -> None:
    text = "Selim Şahit spoke."
    found = resolved(text)
    assert found.mentions[0].entity is None
    assert "Selim Şahit" in found.doubts[0]


def test_a_post_on_file_decides_between_bearers() -> None:
    assert mention("Defense Minister Selim Şahit spoke.", "Selim Şahit").entity == "person:selim"


def test_another_name_in_the_text_decides_between_bearers() -> None:
    registry = make_registry(
        [entity("person:one", "Azad Demo", "A. B. Demo"), entity("person:two", "Azad Demo")]
    )
    text = "A. B. Demo arrived. Azad Demo left."
    assert mention(text, "Azad Demo", registry).entity == "person:one"


def test_adjectives_of_origin_are_no_mentions() -> None:
    assert links("Turkish voters met Iraqi voters.") == []


def test_a_surname_is_the_person_whom_the_text_names_in_full() -> None:
    assert mention("Karim al-Sample spoke. Sample left.", "Sample").entity == "person:karim"


def test_a_surname_that_only_the_registry_knows_is_nobody() -> None:
    assert links("Örnek left the room.") == []


def test_three_people_of_one_surname_stay_apart() -> None:
    text = (
        "President Azad Demo met Prime Minister Nazdar Demo.\n\n"
        "Governor Rojin Demo came later.\n\n"
        "President Demo spoke. Prime Minister Demo answered. Governor Demo slept."
    )
    short = [m.entity for m in resolved(text).mentions if m.kind == "surname"]
    assert short == ["person:azad", "person:nazdar", "person:rojin"]


def test_a_surname_of_several_means_the_last_named_outside_captions() -> None:
    text = "Azad Demo spoke.\n\nNazdar Demo at the bridge.\n\nDemo left."
    found = mention(text, "Demo", captions=(1,))
    assert (found.entity, found.rule) == ("person:azad", "last-named")
    assert "not Nazdar Demo" in found.reasons


def test_a_surname_before_the_full_name_is_found_further_down() -> None:
    text = "Demo opens bridge\n\nAzad Demo opened the bridge."
    found = mention(text, "Demo", headline=True)
    assert (found.entity, found.rule) == ("person:azad", "named-later")


def test_the_owner_of_a_title_tells_two_presidents_apart() -> None:
    text = "Iraqi President Azad Demo met Plum Party President Nazdar Demo. Iraqi President Demo spoke."
    assert mention(text, "Demo").entity == "person:azad"


def test_a_new_person_and_his_surname_mean_the_same_proposal() -> None:
    text = "Mayor Hiwa Noname spoke. Noname left."
    full, short = mention(text, "Hiwa Noname"), mention(text, "Noname")
    assert full.entity is short.entity is None
    assert identity(full) == identity(short) == "?person:Hiwa Noname"


def test_a_title_alone_means_its_holder_in_this_text() -> None:
    text = "Iraqi Interior Minister Azad Demo came. The Iraqi minister of the interior left."
    found = mention(text, "Iraqi minister of the interior")
    assert (found.kind, found.entity) == ("title", "person:azad")


def test_a_title_alone_never_links_through_the_registry() -> None:
    registry = make_registry(
        [
            entity("place:iraq", "Iraq", category="country"),
            entity("person:azad", "Azad Demo", posts=(Post("Oil Minister", "place:iraq", date(2020, 1, 1)),)),
        ]
    )
    found = mention("Iraq's oil minister left.", "Iraq's oil minister", registry)
    assert found.entity is None
    assert found.reasons == ("may be Azad Demo, on file as Oil Minister, since 2020",)


def test_a_ministry_without_owner_is_of_the_country_in_which_the_text_was_written() -> None:
    story = "Iraq and Turkey talked. Iraq agreed. The Defense Ministry spoke."
    text = f"{story}\n\nAnkara"
    cut = parsed(text)
    cut = replace(cut, dateline=Dateline(Span(len(text) - len("Ankara"), len(text))))
    told = resolve(text, cut, dated(text), recognise(text, cut, REGISTRY), REGISTRY)
    ministry = {m.span.of(text): m.entity for m in told.mentions}["Defense Ministry"]
    assert ministry == "organization:turkey-defense"


def test_a_ministry_without_owner_is_the_one_that_the_text_named_before() -> None:
    text = "The Iraqi Ministry of Defense agreed. The Defense Ministry said so."
    assert mention(text, "Defense Ministry").entity == "organization:iraq-defense"


@pytest.mark.parametrize("words", ["Azad Demo", "Uplands", "Iraq", "RC"])
def test_every_mention_has_rule_confidence_reasons_and_kind(words: str) -> None:
    found = mention("Azad Demo of the Uplands told the RC in Iraq.", words)
    assert found.rule and found.reasons and 0 < found.confidence <= 1
    assert found.about in ("person", "organization", "place")


def test_a_brother_does_not_take_over_the_surname() -> None:
    text = "Azad Demo spoke.\n\nDemo’s brother, Governor Nazdar Demo, came too. It rained, Demo said."
    found = [m for m in resolved(text).mentions if m.span.of(text) == "Demo"]
    assert {m.entity for m in found} == {"person:azad"}


def test_a_first_name_shares_the_surname_of_the_one_named_with_it() -> None:
    text = "His cousins Nazdar and Rojin Demo came."
    found = mention(text, "Nazdar")
    assert (found.entity, found.rule) == ("person:nazdar", "shared-surname")


def test_a_government_of_the_long_name_of_a_country_is_the_one_on_file() -> None:
    assert mention(
        "The Government of the Republic of Iraq met.", "Government of the Republic of Iraq"
    ).entity == ("organization:iraq-government")
