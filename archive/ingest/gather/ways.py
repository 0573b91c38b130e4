"""The ways in which news tells that something happened: ``ways.txt``, one a line, compiled to patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from archive.ingest.gather.verbs import forms
from archive.ingest.marks import written_out
from archive.values.pieces import may_hold, pieces_of


@dataclass(frozen=True)
class Trigger:
    kind: str
    written: str
    """The pattern as ``re`` wants it; it is compiled for the first sentence that may hold it."""
    left: str
    right: str
    nominal: bool = False
    """A noun needs a date, a figure or a verb of happening beside it before it tells anything."""
    needs: str = ""
    """Classes of marks of which one must stand before or after, for words that mean many things; behind ``=``
    those of which the subject must be; ``C``: a court is the subject, ``A``: a body that sits, ``F``: forces,
    ``M``: fighters, ``W``: people, ``G``: a piece of ground (see ``doers``)."""
    anchors: frozenset[str] = frozenset()
    """Lower-case words of which a sentence must hold one before the pattern is worth a try; none: always."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.written, re.I)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """Letters of which every match holds one, wherever the anchor is only a common word."""
        every = [re.findall("[a-z]+", piece) for piece in pieces_of(self.written)]
        return tuple({max(words, key=len) for words in every}) if all(every) else ()

    @property
    def name(self) -> str:
        """The rule's name: kind and way."""
        return f"{self.kind}-{'noun' if self.nominal else 'verb'}"


TABLE = Path(__file__).with_name("ways.txt")
OBJECT = (
    r"(?:the|an?|its|his|their|her|two|three|four|five|several|dozens|\d+|senior|top|alleged|suspected)\b"
    r"|{PHOLD}"
)
NO_NOUN = "".join(
    f"(?<!\\b{word} )" for word in ("the", "an", "a", "this", "that", "such", "its", "their", "any")
)
"""What stands before "attack" when it is a noun."""
WORDS = r"(?:(?:[\w'-]+|{{LODT}}(?:'s)?|\([^)]*\)),? ){{0,{most}}}?"
_DAY = r" (?:(?:late|early|earlier|on|in) )?{T}"
MACROS = {
    "DET": r"(?:(?:an?|the|its|their|his|her|this|two|three|several|another|new) )?",
    "WHEN": (rf"(?:,?{_DAY}(?:,(?!{_DAY}))?| (?:in|at) (?:the )?{{L}}(?:,(?!{_DAY}))?| (?:again|also))*"),
    "TOWARDS": r"(?:the |[\w-]+ |{D} ){0,5}?{LO}",
    "QUAL": r"(?:(?!(?:the|an?|of|in|on|at|by|with|for|from|to|and|or|under|after|before|since|over"
    r"|until|as)\b)[a-z-]+ ){0,2}?",
    "NEARBY": r"(?:the |[\w-]+ |{D} ){0,4}?{L}",
    "THEIRS": r"(?: and [a-z]+)?(?: (?:of|from|belonging to|(?:fired|launched) (?:by|from)) (?:the |an? )?"
    r"(?:[\w-]+ |{OLD}(?:'s)? ){0,3}?(?:{OLD}|[a-z]+))?",
    "SOME": r"(?: (?!(?:in|on|at|by|with|for|from|to|of|and|or|as|over|after|about|when|who|that|until"
    r"|since|into"
    r"|where|which|while|because|but|if|is|are|was|were|has|have|had|will|would|talks?|meetings?"
    r"|elections?)\b)(?:[\w-]+(?:,\d+)?|{LODT}(?:'s|-(?:\w+|{D}))?|\([^)]*\)),?){0,4}? ",
    "SPOT": r"(?:(?!(?:by|in|on|at|from|to|with|for|part|place|after|over|office|off|aim|steps?|measures?"
    r"|advantage|note|care|near|outside|inside|along|during|before|when|while|until|since|against|who"
    r"|which|that|between|people|men|suspects?|members?|soldiers|civilians|hostages?)\b)(?:[\w-]+"
    r"|{L}(?:'s)?),? ){0,8}?{L}",
    "GROUND": r"(?:(?!(?:by|in|on|at|from|to|with|for|after|over)\b)(?:[\w-]+|{LD}(?:'s)?),? ){0,5}?"
    r"(?:villages?|towns?|territory|districts?|neighbou?rhoods?|positions|areas|hills?|hilltops?|checkpoints?"
    r"|oil ?fields?|airport|airbase|crossing|junction|dam|bases|headquarters|swath(?:e?s)? of)\b",
}


_VERB = re.compile(r"(?<![\w\])}?])([*#])([a-z]+(?:-[a-z]+)?)")
_NAME = re.compile(r"(?<![A-Za-z{])[A-Z]{3,}(?![A-Za-z}])")
_LOOSE = re.compile(r"~(\d?)")


def _verb(found: re.Match[str]) -> str:
    """``*meet`` or ``#attack`` as a group of forms."""
    every = forms(found[2])
    if found[1] == "*":
        return f"(?:{'|'.join(every.all())})"
    free = dict.fromkeys(every.past + every.participle + every.gerund)
    return f"(?:{'|'.join(free)}|{NO_NOUN}(?:{'|'.join(every.third + every.base)})(?= (?:{OBJECT})))"


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one line, with the lists of the table to read them by."""

    words: str
    lists: dict[str, list[str]]

    def written(self) -> str:
        """The pattern, in any case."""
        words = _NAME.sub(lambda m: MACROS.get(m[0]) or f"(?:{'|'.join(self.lists[m[0]])})", self.words)
        words = _VERB.sub(_verb, words)
        words = _LOOSE.sub(lambda m: WORDS.format(most=m[1] or "6"), words)
        return written_out(rf"\b(?:{re.sub(r' +[|] +', '|', words)})(?!\w)")

    def anchors(self) -> frozenset[str]:
        """Words of which every match holds one: for each alternative its first fixed word, verb or list."""
        found: set[str] = set()
        for way in _choices(self.words):
            fixed = self._fixed(way)
            if not fixed:
                return frozenset()
            found |= fixed
        return frozenset(found)

    def _fixed(self, way: str) -> set[str]:
        """The words of which one alternative needs one; none when it begins with nothing certain."""
        bare = re.sub(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)", "", way)  # what only looks ahead or back
        bare = re.sub(r"\(\?:[| ]*\)", "", bare)  # a choice of what stands before
        bare = re.sub(r"^DET(?:~\d?)?|^~\d?", "", bare)
        if inside := _first_group(bare):
            return self._any_of(inside)
        return self._any_of(bare.split(" ")[0].split("(")[0]) if bare else set()

    def _any_of(self, choice: str) -> set[str]:
        found: set[str] = set()
        for one in map(str.strip, _choices(choice)):
            if verb := _VERB.match(one):
                found |= set(forms(verb[2]).all())
            elif (name := re.match(r"[A-Z]{3,}\b", one)) and name[0] in self.lists:
                found |= set(self.lists[name[0]])
            elif word := re.match(r"([a-z-]+?)(s\?)?(?=[ ]|$)", one):
                found |= {word[1], word[1] + "s"} if word[2] else {word[1]}
            else:
                return set()
        return {form.split("-")[0] for form in found}


_LETTER = re.compile(r"\\.|\[[^\]]*\]|.")
"""A letter, an escaped one, or a class of letters: brackets within these open no group."""


def _choices(words: str) -> list[str]:
    """What stands between the bars that are in no brackets."""
    depth, found = 0, [""]
    for letter in _LETTER.findall(words):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            found.append("")
        else:
            found[-1] += letter
    return [way.strip() for way in found]


def _first_group(words: str) -> str:
    """The inside of the group that the words begin with; "" if there is none, or it may be absent."""
    if not words.startswith("(?:"):
        return ""
    depth = 0
    for found in _LETTER.finditer(words):
        depth += (found[0] == "(") - (found[0] == ")")
        if not depth:
            return "" if words[found.end() : found.end() + 1] in ("?", "*", "{") else words[3 : found.start()]
    return ""


_LINE = re.compile(
    r"(?P<kind>[a-z-]+) +(?P<how>verb|noun) +(?P<left>\S+) > (?P<right>\S+)(?: \[(?P<needs>=?\w+)\])?"
    r" {2,}(?P<words>.+)"
)
_LIST = re.compile(r"(?P<name>[A-Z]+) = (?P<words>.+)")


def read_ways(table: str) -> tuple[Trigger, ...]:
    """The triggers of a table, in its order. Raises ``ValueError`` naming a line that is none."""
    lists = read_lists(table)
    return tuple(_trigger(line, lists) for line in _lines(table) if not _LIST.fullmatch(line))


def read_lists(table: str) -> dict[str, list[str]]:
    """The lists of words of a table, by their names."""
    found = (_LIST.fullmatch(line) for line in _lines(table))
    return {one["name"]: one["words"].split() for one in found if one}


def _lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line.strip() and not line.startswith("# ") and line != "#"]


def _trigger(line: str, lists: dict[str, list[str]]) -> Trigger:
    found = _LINE.fullmatch(line)
    if not found:
        raise ValueError(f"not a way of telling: {line!r}")
    left, right = ("" if part == "-" else part for part in (found["left"], found["right"]))
    words = _Words(found["words"].strip(), lists)
    nominal = found["how"] == "noun"
    return Trigger(
        found["kind"], words.written(), left, right, nominal, found["needs"] or "", words.anchors()
    )


_WRITTEN = TABLE.read_text(encoding="utf-8")
LISTS = read_lists(_WRITTEN)
TRIGGERS = read_ways(_WRITTEN)
_ALWAYS = frozenset(index for index, way in enumerate(TRIGGERS) if not way.anchors)
_BY_WORD: dict[str, set[int]] = {}
for _index, _way in enumerate(TRIGGERS):
    for _word in _way.anchors:
        _BY_WORD.setdefault(_word, set()).add(_index)


_SMALL = frozenset(
    {"are", "be", "been", "both", "by", "during", "first", "in", "is", "the", "two", "was", "were"}
)


def speaks_of_deeds(words: Iterable[str]) -> bool:
    """Whether some of these lower-case words may tell of a happening at all."""
    return any(word in _BY_WORD and word not in _SMALL for word in words)


def ways_for(words: Iterable[str]) -> list[Trigger]:
    """The triggers worth a try in a sentence of these lower-case words, in the order of the table."""
    every = set(words)
    found = set(_ALWAYS)
    for word in every:
        found |= _BY_WORD.get(word, set())
    told = " ".join(every)
    return [way for index in sorted(found) if may_hold(told, (way := TRIGGERS[index]).pieces)]
