"""Who looks for a word finds its forms; who looks for a beginning finds what is written so."""

from __future__ import annotations

import pytest

from archive import search
from archive.search import Question, forms, reader, terms
from tests import cast

WORDS = (
    "bomb bombs bombing bombed bombardier hope hoping hoped hop city cities die dying dies use using used us "
    "capability capable sky skies policy policies police نیشتمان نیشتمانی"
)
FORMS = {
    "bombing": {"bomb", "bombs", "bombed"}, "hope": {"hoping", "hoped"}, "hop": set(), "city": {"cities"},
    "dying": {"die", "dies"}, "die": {"dying", "dies"}, "us": set(), "capable": {"capability"},
    "skies": {"sky"}, "policies": {"policy"}, "police": set(), "نیشتمان": set(), "nowhere": set(),
}  # fmt: skip
FINDING = [
    "hopes", '"city dying"', '"cities died"', '"city die"~0', '"bomb hope"', '"bombs nothing"~2',
    "headline:bombings", "hopi*", "headline:bombi*", "الاعر*", "الاع*", "اعرج*", "والاعرج*",
]  # fmt: skip
NOT_FINDING = ['"dying city"', '"hope bombing"', "headline:hope", "hope*", "headline:bombs*", "الاف*"]


@pytest.fixture
def found_in(search_index):
    """The searcher of an index of one article with this text."""

    def made(text: str):
        cast.an_article(text)
        search_index()
        found = reader.snapshot()
        assert found
        return found.searcher

    return made


def test_the_forms_of_a_word_are_the_words_of_its_stem(found_in):
    searcher = found_in(f"A list of words\n\n{WORDS}")
    for word, others in FORMS.items():
        first, *rest = forms.of_word(searcher, word)
        assert first == word
        assert {one for one in rest if searcher.doc_freq("text", one)} == others
    for word in WORDS.split():  # whatever letters a form begins with
        assert {one for one in WORDS.split() if terms.stems_of(one) == terms.stems_of(word)} <= {
            *forms.of_word(searcher, word)
        }


def test_words_and_phrases_are_found_in_every_form_and_beginnings_as_they_stand(found_in):
    found_in("The bombing\n\nTheir bombing hoping for nothing. In a city dies much. قال الأعرجي آمنة")
    assert [q for q in FINDING if not search.match(Question(q=q)).total] == []
    assert [q for q in NOT_FINDING if search.match(Question(q=q)).total] == []


def test_a_beginning_is_marked_with_or_without_the_article():
    text = "قال الأعرجي إن الحدود آمنة"
    for q in ("الاع*", "اعرج*", "الاعرجي"):
        assert [piece for piece, on in search.highlight(Question(q=q), text) if on] == ["الأعرجي"]
