"""Marks over a text: whatever overlaps, the HTML nests, says every character once, and runs nothing."""

from __future__ import annotations

import random
from html.parser import HTMLParser

import pytest

from archive.pages.spans import Block, Mark, paragraphs, weave, within
from archive.values.text import Span

pytestmark = pytest.mark.one_database


class Reader(HTMLParser):
    """Reads woven HTML back: the text, and which classes lie over each character."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.characters: list[tuple[str, frozenset[str]]] = []
        self.ids: list[str] = []
        self.links_inside_links = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.links_inside_links += tag == "a" and any(name == "a" for name, _ in self.open)
        self.ids += [attributes["id"]] if attributes.get("id") else []  # type: ignore[list-item]
        self.open.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, "elements nest"

    def handle_data(self, data: str) -> None:
        over = frozenset(str(attributes.get("class")) for _, attributes in self.open)
        self.characters += [(character, over) for character in data]

    @property
    def text(self) -> str:
        return "".join(character for character, _ in self.characters)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open, "every element is closed"
    return reader


def woven(text: str, *marks: Mark) -> str:
    return weave(text, [Block("body", 0, len(text))], marks)[0].html


def test_a_text_without_marks_is_itself() -> None:
    assert woven("Erbil") == "Erbil"


def test_text_from_outside_is_plain_text() -> None:
    text = "<script>alert('x')</script> & \"quotes\""
    html = woven(text, Mark(0, 8, "m", href='/x/?a="><b>', title="<i>"))
    assert "<script" not in html and "<b>" not in html and "<i>" not in html
    assert read(html).text == text


def test_a_mark_does_not_split_an_entity_it_ends_in() -> None:
    assert woven("A&B", Mark(0, 2, "m")) == '<span class="m">A&amp;</span>B'


def test_a_mark_within_a_mark_is_nested() -> None:
    html = woven("one two three", Mark(0, 13, "outer"), Mark(4, 7, "inner"))
    assert html == '<span class="outer">one <span class="inner">two</span> three</span>'


def test_marks_that_cross_are_cut_where_they_cross() -> None:
    html = woven("abcdef", Mark(0, 4, "one"), Mark(2, 6, "two"))
    assert html == '<span class="one">ab<span class="two">cd</span></span><span class="two">ef</span>'


def test_the_longer_of_two_marks_with_one_start_is_outside() -> None:
    html = woven("abcd", Mark(0, 2, "short"), Mark(0, 4, "long"))
    assert html == '<span class="long"><span class="short">ab</span>cd</span>'


def test_marks_side_by_side_do_not_touch() -> None:
    assert (
        woven("abcd", Mark(0, 2, "x"), Mark(2, 4, "y"))
        == '<span class="x">ab</span><span class="y">cd</span>'
    )


def test_two_marks_over_the_same_words_are_both_there() -> None:
    html = woven("ab", Mark(0, 2, "x"), Mark(0, 2, "y"))
    assert html == '<span class="x"><span class="y">ab</span></span>'


def test_a_link_never_stands_inside_a_link() -> None:
    html = woven("University of Mosul", Mark(0, 19, "o", href="/o/"), Mark(14, 19, "p", href="/p/"))
    assert read(html).links_inside_links == 0
    assert html == '<a class="o" href="/o/">University of <span class="p">Mosul</span></a>'


def test_a_sentence_cut_in_pieces_has_its_address_once_and_its_name_on_each() -> None:
    html = woven("abcdef", Mark(0, 4, "m"), Mark(2, 6, "e", anchor="e2-6"))
    assert read(html).ids == ["e2-6"] and html.count('data-evidence="e2-6"') == 2


def test_a_sentence_over_two_paragraphs_has_its_address_once() -> None:
    text = "First half.\n\nSecond half."
    blocks = paragraphs(text, [])
    parts = weave(text, blocks, [Mark(6, 19, "e", anchor="e6-19")])
    assert [part.html.count("id=") for part in parts] == [1, 0]
    assert [part.html.count("data-evidence=") for part in parts] == [1, 1]


def test_offsets_count_code_points_in_every_script() -> None:
    text = "🛰️ هەولێر و Şırnak"
    start = text.index("هەولێر")
    html = woven(text, Mark(start, start + 6, "m"))
    assert '<span class="m">هەولێر</span>' in html and read(html).text == text


def test_a_word_that_comes_twice_is_marked_where_it_was_found() -> None:
    text = "Barzani met Barzani"
    assert woven(text, Mark(12, 19, "m")) == 'Barzani met <span class="m">Barzani</span>'


def test_a_mark_is_clipped_to_what_is_shown() -> None:
    text = "Two ministries met in Erbil"
    assert (
        weave(text, [Block("body", 4, 14)], [Mark(0, 27, "e")])[0].html == '<span class="e">ministries</span>'
    )


@pytest.mark.parametrize("seed", range(60))
def test_any_marks_over_any_text_leave_the_text_whole_and_cover_what_they_should(seed: int) -> None:
    chance = random.Random(seed)
    text = "".join(chance.choice("ab <>&\"'\nشێ🛰é") for _ in range(chance.randint(1, 60)))
    marks = []
    for number in range(chance.randint(0, 14)):
        start = chance.randrange(len(text))
        end = chance.randint(start + 1, len(text))
        anchor = f"e{number}" if chance.random() < 0.4 else ""
        marks.append(
            Mark(start, end, f"m{number}", href="/x/" if chance.random() < 0.5 else "", anchor=anchor)
        )
    reader = read(woven(text, *marks))
    assert reader.text == text
    assert reader.links_inside_links == 0
    assert sorted(reader.ids) == sorted(mark.anchor for mark in marks if mark.anchor)
    for at, (_, over) in enumerate(reader.characters):
        assert over == {mark.classes for mark in marks if mark.start <= at < mark.end}


def test_ten_thousand_marks_take_no_time_to_speak_of() -> None:
    text = "word " * 20_000
    html = woven(text, *[Mark(at * 10, at * 10 + 14, "m") for at in range(9_000)])
    assert read(html).text == text


def kinds(text: str, segments: list[tuple[str, int, int]]) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in paragraphs(text, segments)]


def test_blank_lines_part_paragraphs_whatever_the_line_ends() -> None:
    text = "One\n\nTwo\r\n\r\nThree\n \u00a0\nFour\nstill four"
    assert [words for _, words in kinds(text, [])] == ["One", "Two", "Three", "Four\nstill four"]


def test_words_that_no_segment_covers_are_still_shown() -> None:
    text = "Head\n\nlost words\n\nBody"
    segments = [("headline", 0, 4), ("body", 18, 22)]
    assert kinds(text, segments) == [("headline", "Head"), ("body", "lost words"), ("body", "Body")]


def test_a_dateline_joins_the_paragraph_that_follows_in_its_line() -> None:
    text = "Head\n\nERBIL (Wire) – Two men met.\n\nMore."
    segments = [("headline", 0, 4), ("dateline", 6, 20), ("body", 21, 41)]
    assert kinds(text, segments)[1:] == [("body", "ERBIL (Wire) – Two men met."), ("body", "More.")]


def test_a_dateline_on_a_line_of_its_own_stays_alone() -> None:
    text = "ERBIL\nTwo men met."
    assert kinds(text, [("dateline", 0, 5), ("body", 6, 18)]) == [
        ("dateline", "ERBIL"),
        ("body", "Two men met."),
    ]


def test_segments_that_overlap_show_no_word_twice() -> None:
    assert kinds("abcdef", [("body", 0, 4), ("caption", 2, 6)]) == [("body", "abcd"), ("caption", "ef")]


def test_only_what_may_be_shown_is_shown() -> None:
    text = "A head\n\nFirst words.\n\nSecond words."
    blocks = paragraphs(text, [("headline", 0, 6), ("body", 8, len(text))])
    shown = within(blocks, [Span(0, 6), Span(8, 25)])
    assert [(block.kind, text[block.start : block.end]) for block in shown] == [
        ("headline", "A head"),
        ("body", "First words."),
        ("body", "Sec"),
    ]
    assert within(blocks, []) == []
