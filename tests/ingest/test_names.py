from __future__ import annotations

import pytest

from archive.values.names import fold, fold_case, is_acronym, short_forms, strip_article, words_of

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Berivan Örnek", "BERIVAN ORNEK"),
        ("Şahit", "sahit"),
        ("Abdul-Sample", "Abdul Sample"),
        ("Ka'ab", "Ka’ab"),
        ("ISPARTA", "Isparta"),
        ("Işık", "IŞIK"),
        ("كريم", "کریم"),
    ],
)
def test_case_diacritics_quotes_and_hyphens_do_not_make_another_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_another_spelling_stays_another_name() -> None:
    assert fold("Karim") != fold("Kareem")


def test_case_folding_keeps_every_letter_in_its_place() -> None:
    for text in ("İSTANBUL", "Ulukışla", "STRAẞE", "ﬁn", "العراق"):
        assert len(fold_case(text)) == len(text)
    assert fold_case("ULUKIŞLA") == fold_case("Ulukışla")


def test_a_person_may_be_called_by_family_name_with_or_without_article_and_by_first_name() -> None:
    assert short_forms("Karim al-Sample") == ("al-Sample", "Sample", "Karim")


def test_particles_belong_to_the_next_word() -> None:
    assert words_of("Adel Abdul Sample") == ("Adel", "Abdul Sample")
    assert words_of("Abu Demo al-Sample") == ("Abu Demo", "al-Sample")


def test_initials_suffixes_and_single_words_are_no_short_forms() -> None:
    assert short_forms("Azad B. Demo III") == ("Azad", "Demo")
    assert short_forms("Azad") == ()


def test_the_article_is_only_taken_from_the_front_of_a_word() -> None:
    assert strip_article("al-Sample") == "Sample"
    assert strip_article("Alma") == "Alma"


@pytest.mark.parametrize(
    ("name", "yes"),
    [
        ("KRG", True),
        ("U.S.", True),
        ("JPCs", True),
        ("K1", True),
        ("Iraq", False),
        ("Plum Party", False),
        ("İHA", True),
    ],
)
def test_acronyms_are_known_by_their_capitals(name: str, yes: bool) -> None:
    assert is_acronym(name) is yes
