"""A word of the tables seen in its sentence: its clause, and in which case everybody named there stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from archive.ingest.gather.happenings import FAMILY
from archive.ingest.gather.scene import Scene
from archive.ingest.tongues.tongue import Deed, Tongue
from archive.values.pieces import may_hold, pieces_of

WINDOW = 70
"""Characters before a verb that can deny it or make it only possible."""
BRIEF = frozenset({"headline", "standfirst", "caption"})
TABLE = frozenset({"talks", "agreement"})
"""Families in which people sit at a table."""
MEETINGS = frozenset({"meeting", "visit", "phone-call", "agreement"})
"""Kinds in which ``a member of {O}`` is somebody, not {O}."""
_compiled: dict[tuple[str, str], re.Pattern[str]] = {}
_pieces: dict[tuple[str, str], tuple[str, ...]] = {}


def rule_of(tongue: Tongue, source: str) -> re.Pattern[str]:
    """A pattern of the tables, compiled once."""
    key = (tongue.code, source)
    if key not in _compiled:
        _compiled[key] = tongue.compile(source)
    return _compiled[key]


def may_tell(tongue: Tongue, words: str, folded: str) -> bool:
    """Whether such words can stand in a text at all: to look for their pieces is quicker than to try them."""
    key = (tongue.code, words)
    if key not in _pieces:
        _pieces[key] = pieces_of(tongue.source(words))
    return may_hold(_caseless(folded), _pieces[key])


@lru_cache(maxsize=4)
def _caseless(folded: str) -> str:
    return folded.casefold()


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something named in a clause, with the case it stands in."""

    at: int
    letter: str
    who: str
    case: str


@dataclass(frozen=True)
class Sight:
    """A word of the tables found in a sentence, with its clause."""

    scene: Scene
    folded: str
    tongue: Tongue
    deed: Deed
    start: int
    end: int
    clause: tuple[int, int]

    @property
    def before(self) -> str:
        return self.folded[max(self.clause[0], self.start - WINDOW) : self.start]

    @cached_property
    def names(self) -> list[Named]:
        """Everybody named in the clause, in order; coordinated ones in the case of whom they follow."""
        found: list[Named] = []
        for at, letter, who in self.scene.marks(*self.clause, "POLH"):
            if self.folded[at] == " ":
                continue
            case = self._case(at, letter, found)
            found.append(Named(at, letter, who, case))
        return found if self.tongue.script else self._from_the_last(found)

    def joined(self, one: int, other: int) -> bool:
        """Whether only ``and`` stands between two marks."""
        return rule_of(self.tongue, self.tongue.and_).fullmatch(self.folded[one + 1 : other]) is not None

    def _from_the_last(self, found: list[Named]) -> list[Named]:
        """``A ve B ile``: the last one bears the sign for both."""
        for index in range(len(found) - 1, 0, -1):
            one, last = found[index - 1], found[index]
            if one.case == "free" and self.joined(one.at, last.at):
                found[index - 1] = replace(one, case=last.case)
        return found

    def _case(self, at: int, letter: str, before: list[Named]) -> str:
        onto = at
        while onto > self.clause[0] and self.folded[onto - 1].isalpha():
            onto -= 1
        lead = self.folded[max(self.clause[0], at - 60) : at].rstrip('"(')
        if letter in "OH" and self._acts_first(lead, at):
            return "free"
        bare = rule_of(self.tongue, rf"{self.tongue.filler}(?:(?:{self.tongue.honorifics}) )*$").sub("", lead)
        if rule_of(self.tongue, self.tongue.struck).search(bare):
            return "on"
        if letter == "L" and rule_of(self.tongue, self.tongue.saw).search(bare):
            return "in"
        behind = self.folded[at + 1 : at + 20]
        for case, left, right in self.tongue.cases:
            sign = rule_of(self.tongue, left) if left else None
            if (not sign or sign.search(bare) or (case == "on" and sign.search(lead))) and (
                not right or rule_of(self.tongue, right).match(behind)
            ):
                return "in" if letter == "L" and case == "with" and bare.endswith("ب") else case
        if before and (before[-1].letter == "L") == (letter == "L") and self.joined(before[-1].at, at):
            return before[-1].case
        if letter == "O" and (self._at_home(lead) or self._commanded(bare)):
            return "about"
        if self._belongs_to(letter, bare, lead, at - len(lead)):
            return "owner"
        if letter == "L" and rule_of(self.tongue, self.tongue.beside).search(lead):
            return "in"
        chairs = self.deed.kind == "meeting" and letter in "PH"
        return "with" if chairs and rule_of(self.tongue, self.tongue.chairing).search(bare) else "free"

    def _at_home(self, lead: str) -> bool:
        """``تظاهر … أمام مقر {O}``: where people gather, not who they are."""
        gathered = self.deed.kind == "protest"
        return gathered and rule_of(self.tongue, self.tongue.at_site).search(lead) is not None

    def _commanded(self, bare: str) -> bool:
        """``أطلقوا النار على آمر {O} {P}``: whose commander was struck."""
        office = rf"(?:^| )[وبل]?(?:{self.tongue.office}) $"
        struck = FAMILY.get(self.deed.kind) == "violence" and not self.tongue.verb_last
        return struck and rule_of(self.tongue, office).search(bare) is not None

    def _acts_first(self, lead: str, at: int) -> bool:
        """``استهدف {O} مواقع …``: the first behind such a verb, where what it aims at comes after."""
        if not rule_of(self.tongue, self.tongue.acts_first).search(lead):
            return False
        ended = rule_of(self.tongue, rf'"?(?:،? {{T}}،?)?(?:{self.tongue.suffered})')
        return ended.match(self.folded, at + 1) is None

    def _belongs_to(self, letter: str, bare: str, lead: str, first: int) -> bool:
        """``سەرۆکی {O}``, ``نووسینگەی {P}``: who only says whose post or thing it is; not whose deed."""
        tongue = self.tongue
        if letter == "L":
            return rule_of(tongue, tongue.posts_of).search(lead) is not None
        member = rule_of(tongue, rf"(?:{tongue.members}) $").search(bare)
        if member and self.deed.kind not in MEETINGS:
            return False
        words = rf"{tongue.things}|{tongue.posts_of}" if letter == "O" else tongue.things
        found = rule_of(tongue, words).search(bare)
        return found is not None and not self.start <= first + found.start() < self.end
