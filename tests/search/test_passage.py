"""The passage of a text that a result shows."""

from __future__ import annotations

import random

import pytest

from archive.search import Question, highlight
from archive.search.passage import passage

TEXT = (
    "Border guards share a map\n\n"
    "TESTABAD (Demo Wire) – Two ministries opened a room for maps on Sunday. It has one table.\n\n"
    'The guards’ commander, Azad Kalın, said that the U.S. sent nothing. "We drew it ourselves," he said.\n\n'
    "A second round of talks on drones and Iraq's borders follows in the Ministry of Examples next month.\n"
)


def marked(q: str, text: str = TEXT, limit: int = 200) -> list[str]:
    return [piece for piece, on in highlight(Question(q=q), text, limit) if on]


def shown(q: str, text: str = TEXT, limit: int = 200) -> str:
    return "".join(piece for piece, _ in highlight(Question(q=q), text, limit))


def test_the_words_that_were_asked_for_are_marked_in_every_form():
    assert marked("drone border") == ["drones", ["Iraq's", "borders"][1]]
    assert marked("Iraq") == ["Iraq's"]
    assert marked("kalin") == ["Kalın"]
    assert marked("US") == ["U.S."]


def test_the_passage_is_the_richest_and_not_the_first():
    text = (
        "A guard slept. "
        + "Nothing happened for long. " * 30
        + "The guard saw a drone over the border. "
        + "x " * 200
    )
    assert "The guard saw a drone over the border." in shown("guard drone border", text)
    assert marked("guard drone border", text) == ["guard", "drone", "border"]


def test_a_hit_keeps_some_words_around_it():
    text = "Long ago, Turkey and Iraq signed a paper " + "about many things " * 9 + "that Iraq keeps in Iraq."
    assert shown("iraq signed", text).startswith("Long ago, Turkey and Iraq signed")


def test_marks_that_nobody_sees_are_not_shown():
    assert shown("map", "\ufeffA map\u200b of it\r\n\u00a0now") == "A map of it now"


def test_it_begins_with_a_sentence_where_that_fits():
    assert shown("ourselves").startswith(("The guards", '"We drew'))


def test_a_phrase_is_marked_only_where_its_words_stand_together():
    text = "Examples first. Then the ministry. At last the Ministry of Examples."
    assert marked('"ministry of examples"', text) == ["Ministry", "of", "Examples"]
    assert marked('"ministry examples"', text) == []
    assert marked('"ministry examples"~1', text) == ["Ministry", "Examples"]


def test_a_star_marks_whole_words():
    assert marked("comm*") == ["commander"]


def test_what_was_excluded_or_names_a_filter_is_not_marked():
    assert marked("share -guards person:azad") == ["share"]


def test_arabic_words_are_marked_whatever_their_letters_and_article():
    text = "قال قاسم الأعرجي إن الحدود آمنة."
    assert marked("الاعرجى", text) == ["الأعرجي"]
    assert marked("حدود", text) == ["الحدود"]
    assert marked("أعرجي", "مُستشار الأعرَجي") == ["الأعرَجي"]


def test_without_words_it_is_the_beginning():
    assert shown("").startswith("Border guards share a map TESTABAD")
    assert shown("zebra").startswith("Border guards")
    assert highlight(Question(q="map"), "", 200) == []


@pytest.mark.parametrize("limit", [40, 80, 200])
def test_it_never_grows_beyond_the_limit_and_is_always_cut_out_of_the_text(limit):
    rng = random.Random(7)
    letters = [
        "map ",
        "guard ",
        "x" * 90,
        ". ",
        "\n",
        "drone",
        " ",
        "الحدود ",
        "e\u0301 ",
        "\u200b",
        "’s ",
        '"',
        "U.S. ",
    ]
    for _ in range(300):
        text = "".join(rng.choices(letters, k=rng.randrange(1, 120)))
        q = rng.choice(["map guard", "drone*", '"map guard"', "حدود", "x" * 90, "US"])
        pieces = highlight(Question(q=q), text, limit)
        whole = "".join(piece for piece, _ in pieces)
        assert len(whole) <= limit
        assert " ".join(whole.strip("…").split()) in " ".join(text.replace("\u200b", "").split())


def test_whoever_is_asked_for_is_marked_where_the_text_names_him():
    text = "Nothing happened for long. " * 20 + "Azad Demo met the minister. " + "x " * 200
    start = text.index("Azad Demo")
    pieces = highlight(Question(), text, 100, [(start, start + 9, "entity 1")])
    assert [piece for piece, on in pieces if on] == ["Azad Demo"]
    assert len("".join(piece for piece, _ in pieces)) <= 100
    both = highlight(Question(q="minister"), text, 100, [(start, start + 9, "entity 1")])
    assert [piece for piece, on in both if on] == ["Azad Demo", "minister"]


def test_a_span_beyond_what_is_read_is_no_mark():
    assert highlight(Question(), "Short text.", 100, [(500, 509, "entity 1")]) == [("Short text.", False)]


def test_what_stands_over_the_running_text_is_shown_only_where_nothing_else_would_be():
    text = "Drones over the border\n\nNothing happened. " + "It rained. " * 30 + "A drone came."
    body = text.index("Nothing")
    assert "".join(piece for piece, _ in highlight(Question(q="drone"), text, 60, (), body)).endswith(
        "A drone came."
    )
    assert highlight(Question(q="border"), text, 60, (), body)[0][0].startswith("Drones over")


def test_a_passage_never_begins_inside_a_dateline():
    text = (
        "Strike\n\nTESTABAD, Sept. 7, 2021 (Demo Wire) – A drone hit a depot of the guards on Tuesday. "
        + "x " * 90
    )
    body = text.index("A drone")
    assert shown("depot", text).startswith("TESTABAD, Sept. 7, 2021")
    assert "".join(piece for piece, _ in highlight(Question(q="depot"), text, 200, (), body)).startswith(
        "A drone"
    )


def test_offsets_of_a_passage_lead_into_the_text():
    text = (
        "\ufeffOne.\n\nThe  drone came. "
        + "Nothing more. " * 30
        + "A\u200b drone\r\nleft the \U0001f6a9 border."
    )
    found = passage(Question(q="drone border"), text, 60)
    assert [text[start:end] for start, end in found.marks] == ["drone", "border"]
    assert "A\u200b drone\r\nleft" in text[found.start : found.end] and found.end - found.start <= 60
