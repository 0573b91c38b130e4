from __future__ import annotations

import pytest

from archive.ingest.date.times import _RULES
from archive.values.calendar_words import fold
from archive.values.pieces import may_hold, pieces_of


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"\b(?:the )?(?:Ministry|Department) of [A-Z]\w+", {"department", "ministry"}),
        (r"(?:last|this) (?P<when>week|weekend)s?", {"week"}),
        (r"(?<=near )the (?:bridge|tunnel)(?! to)", {"bridge", "tunnel"}),
        (r"[a-z]+ed\b", {"ed"}),
        (r"(?:on )?\d+", set()),
        (r"(?:north|[a-z]+)", set()),
        (r"(?:of ){1,3}\w", {"of "}),
        (r"(?:of ){0,3}\w", set()),
        (r"(?i)the U\.S\. envoys? [\]x)(]|\u0041mbassadors{2}", {"the u.s. envoy", "mbassador"}),
        (r"(?<!no )deals?(?=ing|er)|(?:pact)+|(?:acc(?:ord|ented)?){2,3}", {"acc", "deal", "pact"}),
        (r"{PO}'s (?P<what>visit|trip) to|(?P=what)s", set()),
    ],
)
def test_a_pattern_matches_only_where_one_of_its_pieces_stands(pattern: str, pieces: set[str]) -> None:
    assert set(pieces_of(pattern)) == pieces


def test_a_text_without_the_pieces_needs_no_try() -> None:
    pieces = pieces_of(r"(?i)\b(?:two|three) Weeks ago")
    assert may_hold("it was two weeks ago", pieces) and not may_hold("it was today", pieces)
    assert may_hold("anything", pieces_of(r"\w+"))


@pytest.mark.parametrize(
    "sentence",
    [
        "They met on the 5th of last month, two days ago, in mid-2019 and early in March.",
        "It was last weekend, the previous day, over the past 24 hours, this spring and the next week.",
        "في الأيام الماضية وقبل ثلاثة ايام وفي الشهر الماضي واليوم",
        "Geçen hafta sonu, iki gün önce ve bugün, son 48 saatte.",
    ],
)
def test_no_rule_of_time_is_kept_from_what_it_reads(sentence: str) -> None:
    folded = fold(sentence)
    for pattern, _ in _RULES:
        if pattern.search(folded):
            assert may_hold(folded.casefold(), pieces_of(pattern.pattern)), pattern.pattern
