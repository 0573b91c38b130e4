"""How a reader's words are read."""

from __future__ import annotations

from datetime import date

import pytest

from archive.search.syntax import (
    DEEPEST,
    LONGEST,
    MOST_NAMES,
    MOST_PREFIXES,
    MOST_WORDS,
    AllOf,
    Among,
    AnyOf,
    Days,
    Meant,
    Not,
    Phrase,
    Prefix,
    Word,
    parse,
    read_period,
    say,
)  # fmt: skip
from tests.hostile.words import hostile
from tests.patience import patience

pytestmark = pytest.mark.one_database

NAMES = {("person", "Azad Demo"): (1,), ("org", "moe"): (2, 3), ("lang", "ar"): ("ar",), ("tag", "law"): (4,),
         ("near", "36.19,44.01,50"): (7,), ("near", "-36.19,44.01,50"): (7,)}  # fmt: skip


def read(text: str):
    return parse(text, lambda name, value: Meant(NAMES.get((name, value), ())))


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("", None),
        ("  ", None),
        ("drone", Word("drone")),
        ("drone strike", AllOf((Word("drone"), Word("strike")))),
        ("drone AND strike", AllOf((Word("drone"), Word("strike")))),
        ('"drone strike"', Phrase("drone strike")),
        ("“drone strike”", Phrase("drone strike")),
        ("«drone strike»", Phrase("drone strike")),
        ('"drone strike"~3', Phrase("drone strike", 3)),
        ("-drone", Not(Word("drone"))),
        ("NOT drone", Not(Word("drone"))),
        ('-"drone strike"', Not(Phrase("drone strike"))),
        ("al-Araji", Word("al-Araji")),
        ("a OR b OR c", AnyOf((Word("a"), Word("b"), Word("c")))),
        ("x a OR b", AllOf((Word("x"), AnyOf((Word("a"), Word("b")))))),
        ("(x a) OR b", AnyOf((AllOf((Word("x"), Word("a"))), Word("b")))),
        ("-(a OR b)", Not(AnyOf((Word("a"), Word("b"))))),
        ("((a))", Word("a")),
        ("secur*", Prefix("secur")),
        ("headline:drone", Word("drone", True)),
        ('headline:"drone strike"~2', Phrase("drone strike", 2, True)),
        ("headline:(drone OR secur*)", AnyOf((Word("drone", True), Prefix("secur", True)))),
        ('person:"Azad Demo"', Among("people", (1,))),
        ("PERSON:“Azad Demo”", Among("people", (1,))),
        ("org:moe", Among("organizations", (2, 3))),
        ("-tag:law", Not(Among("tags", (4,)))),
        ("lang:ar", Among("languages", ("ar",))),
        ("after:2020", Days(date(2020, 1, 1), None)),
        ("before:2020", Days(None, date(2020, 12, 31))),
        ("before:2020-02", Days(None, date(2020, 2, 29))),
        ("after:2020-7-5", Days(date(2020, 7, 5), None)),
        ("date:2020", Days(date(2020, 1, 1), date(2020, 12, 31))),
        ("date:2019..2020-02", Days(date(2019, 1, 1), date(2020, 2, 29))),
        ("date:2020..2019", Days(date(2019, 1, 1), date(2020, 12, 31))),
        ("date:2019..", Days(date(2019, 1, 1), None)),
        ("year:..2019", Days(None, date(2019, 12, 31))),
        ("until:2019", Days(None, date(2019, 12, 31))),
        ('organization:"moe"', Among("organizations", (2, 3))),
        ("language:ar", Among("languages", ("ar",))),
        ("title:drone", Word("drone", True)),
        ("near:36.19,44.01,50", Among("spots", (7,))),
        ("near:-36.19,44.01,50", Among("spots", (7,))),
        ("-near:36.19,44.01,50", Not(Among("spots", (7,)))),
        ("12:30", Word("12:30")),
        ("http://example.org/a", Word("http://example.org/a")),
        ("& !! ?", None),
        ("وزارة الداخلية", AllOf((Word("وزارة"), Word("الداخلية")))),
    ],
)
def test_the_syntax_is_read_as_it_is_meant(text: str, node: object):
    reading = read(text)
    assert reading.node == node
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("text", "node", "note"),
    [
        ('"drone strike', AllOf((Word("drone"), Word("strike"))), "quotation mark"),
        ("(drone", Word("drone"), "opening bracket"),
        ("drone) strike", AllOf((Word("drone"), Word("strike"))), "closing bracket"),
        ("drone OR", Word("drone"), "OR"),
        ("OR drone", Word("drone"), "OR"),
        ("a OR OR b", AnyOf((Word("a"), Word("b"))), "OR"),
        ("drone -(", Word("drone"), "bracket"),
        ("a -OR b", AllOf((Word("a"), Word("b"))), "minus"),
        ("colour:red", AllOf((Word("colour"), Word("red"))), "no field"),
        ("person:Nobody", Among("people", ()), "No person is called “Nobody”"),
        ("event:dance", Among("event_kinds", ()), "No kind of event"),
        ("drone after:soon", Word("drone"), "no date"),
        ("drone before:2020-13", Word("drone"), "no date"),
        ("drone after:0000", Word("drone"), "no date"),
        ("drone date:2019..soon", Word("drone"), "no time"),
        ("drone date:..", Word("drone"), "no time"),
        ("drone near:home", Word("drone"), "no circle"),
        ("drone near:91,0,5", Word("drone"), "no circle"),
        ("drone near:1,1,0", Word("drone"), "no circle"),
        ("drone person:*", Word("drone"), "nothing behind it"),
        ("s*", Word("s"), "2 letters"),
        ("se*rity", Phrase("se rity"), "end of a word"),
        ("*rity", Word("rity"), "end of a word"),
        ("person:-x drone", AllOf((Not(Word("x")), Word("drone"))), "person:"),
    ],
)
def test_broken_syntax_is_read_as_plain_words_with_a_note(text: str, node: object, note: str):
    reading = read(text)
    assert reading.node == node
    assert note in " ".join(reading.notes)


def test_a_note_says_how_what_was_broken_was_read():
    assert read('"drone strike').notes[-1] == "It was read as: drone strike"
    assert read("(a OR b x) -(").notes[-1] == "It was read as: (a OR b) x"
    assert (
        read("colour:red person:(Azad OR x").notes[-3]
        == "It was read as: colour red (person:Azad OR person:x)"
    )
    assert len(read("(" + "x" * 900).notes[-1]) < 400


def test_a_name_that_is_not_spelled_so_is_told_and_mends_nothing():
    reading = parse('person:"Asad Demo" x', lambda name, value: Meant((1,), "Azad Demo"))
    assert reading.notes == ("No person is spelled “Asad Demo”; it was taken for Azad Demo.",)


SAID = [
    "drone", "drone strike", '"drone strike"~3', "-drone", '-"drone strike"', "(a OR b) x", "(x a) OR b",
    "-(a OR b)", "-(a b)", "-(-a)", "secur*", "headline:drone", "headline:secur*",
    'headline:"drone strike"~2',
    "date:2019-01-01..2020-02-29", "date:..2020-02-29", "date:2019-01-01..", 'person:"Azad Demo"', "org:moe",
    "a.b.c. 12:30 http://example.org/a وزارة", "near:36.19,44.01,50",
]  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_what_is_said_of_a_tree_is_read_as_the_same_tree(text: str):
    node = read(text).node
    assert node is not None
    assert read(say(node)).node == node


def test_a_tree_of_hostile_words_can_be_said_again():
    for seed in range(400):
        node = read(hostile(seed)).node
        assert node is None or len(say(node)) < 4 * LONGEST


def test_dear_things_are_read_so_often_and_no_oftener():
    node = read(" ".join(f"secur{n}*" for n in range(50))).node
    assert isinstance(node, AllOf)
    assert sum(isinstance(one, Prefix) for one in node.nodes) == MOST_PREFIXES
    asked = []
    parse(" ".join(f"person:p{n}" for n in range(50)), lambda *what: asked.append(what) or Meant((1,)))
    assert len(asked) == MOST_NAMES


def test_what_is_too_long_or_too_deep_is_cut_with_a_note():
    assert "characters" in parse("x" * (LONGEST + 1)).notes[0]
    many = parse(" ".join(["word"] * (MOST_WORDS + 1)))
    assert isinstance(many.node, AllOf)
    assert len(many.node.nodes) == MOST_WORDS
    assert "words" in many.notes[0]
    assert f"{DEEPEST} deep" in " ".join(parse("(" * 50 + "a" + ")" * 50).notes)


def depth(node: object) -> int:
    inner = getattr(node, "nodes", None) or ([node.node] if isinstance(node, Not) else [])
    return 1 + max(map(depth, inner), default=0)


def leaves(node: object) -> int:
    inner = getattr(node, "nodes", None) or ([node.node] if isinstance(node, Not) else [])
    return sum(map(leaves, inner)) if inner else 1


@pytest.mark.parametrize("block", range(8))
def test_hostile_words_are_read_quickly_and_stay_small(block: int):
    for seed in range(block * 100, block * 100 + 100):
        with patience(1):
            reading = read(hostile(seed))
        assert reading.node is None or depth(reading.node) <= 4 * (DEEPEST + 2)
        assert reading.node is None or leaves(reading.node) <= MOST_WORDS
        assert len(reading.notes) <= MOST_WORDS


def test_a_period_is_a_year_a_month_or_a_day():
    assert read_period("2020-02-30") is None
    assert read_period("1.1.2020") is None
    assert read_period("2020-07-29") == (date(2020, 7, 29), date(2020, 7, 29))
