"""Tense, as far as a date needs it: whether the verb beside an expression of time looks ahead or back.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_TENSE = re.compile(
    r"(?P<future>\b(?:will|shall|would|won't)\b(?: not| also)?(?: be(?= \w+(?:ed|n|t|ld)\b))?(?: \w+ed\b"
    r"| held\b)?"
    r"|\b(?:is|are|was|were)(?: also)? (?:set|due|expected|scheduled|slated|planned|poised|likely"
    r"|about) (?:to|for|on)\b"
    r"|\b(?:is|are) to (?:be )?\w+|\bto be (?:held|\w+ed)\b|\bscheduled\b|\bupcoming\b|\bplan(?:s|ned"
    r"|ning)? (?:to"
    r"|for)\b|\bdue (?:on|to|in)\b"
    r"|\bgoing to\b|\bexpected\b|\bintends? to\b|\bahead of\b|(?<!\w)س(?!ياس|يار|يد|يطر|ينا|ير|يول|يف|ته"
    r"|تين|نوات|نه|ني|ند|نج|توك)[يتن]\w{2,}|(?<!\w)سوف\b"
    r"|\b\w+[ae]c[ae][kğ]\w*|(?<!\w)بريار(?:ه|ە)(?!\w))"
    r"|(?P<perfect>\bhad\b)"
    r"|(?P<past>\b(?:was|were|has|have|did|said|told|met|held|took|made|came|went|gave|saw|led|began|struck"
    r"|fell|fled|left|spoke"
    r"|sent|shot|hit|won|lost|found|brought|called|read|set|put|became|wrote)\b|\b[a-z]{2,}ed\b"
    r"|\b\w+[dt][ıiuü]\b)"
)
VERB_LAST = frozenset(["tr", "ckb", "kmr", "fa"])
"""Languages whose verb ends the clause: there the verb behind an expression is its own."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """The signs of tense in one sentence, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tenses: tuple[str, ...]

    @classmethod
    def of(cls, sentence: str) -> Verbs:
        cues = list(_TENSE.finditer(sentence))
        tenses = tuple(cue.lastgroup or "past" for cue in cues)
        return cls(tuple(cue.start() for cue in cues), tuple(cue.end() for cue in cues), tenses)

    def tense(self, start: int, end: int, verb_last: bool = False) -> str:
        """Of an expression: "future", "past" or "perfect", by the nearest verb before it, else behind it."""
        before, behind = bisect_right(self.ends, start + 1) - 1, bisect_left(self.starts, end)
        has_before, has_behind = before >= 0, behind < len(self.starts)
        if not (has_before or has_behind):
            return "past"
        if verb_last:
            return self.tenses[behind if has_behind else before]
        if has_behind and (not has_before or self._takes_over(before, behind, end)):
            return self.tenses[behind]
        return self.tenses[before]

    def _takes_over(self, before: int, behind: int, end: int) -> bool:
        """ "The talks, announced before, on Monday will …": what follows at once is the expression's own."""
        adjacent = self.starts[behind] - end <= 1
        return adjacent and self.tenses[before] == "past" and self.tenses[behind] == "future"
