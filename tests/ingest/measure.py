"""How well texts are read, against what an annotator found in them (``cases/README.md`` has the form).

Small on purpose: it holds the reading to floors. Mentions count when span and kind are exact, roles when
person and title are right, events when their kind and half of a quote are.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "cases"
UNSEEN = Path(__file__).parent / "unseen"
"""Texts that no rule was written for."""
NEUTRAL = ("nominal", "metonym")
Json = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One text with its annotation."""

    name: str
    data: bytes
    gold: Json
    folder: Path

    def __str__(self) -> str:
        return self.name

    @property
    def text(self) -> str:
        return self.data.decode()


@dataclass
class Score:
    """Right, too much and missed, of one thing."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        self.right += right
        self.extra += found - right
        self.missed += wanted - right

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.right / ((2 * self.right + self.extra + self.missed) or 1)


@dataclass
class Measured:
    mentions: Score = field(default_factory=Score)
    roles: Score = field(default_factory=Score)
    events: Score = field(default_factory=Score)
    merges: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Key of the reading → the annotator's entities that it was linked to."""

    @property
    def wrong_merges(self) -> dict[str, set[str]]:
        return {key: meant for key, meant in self.merges.items() if len(meant) > 1}


def cases(folder: Path = CASES) -> list[Case]:
    """The exercises of a folder, in order."""
    found = [path for path in sorted(folder.glob("*.json")) if path.with_suffix(".txt").exists()]
    return [
        Case(path.stem, path.with_suffix(".txt").read_bytes(), json.loads(path.read_bytes()), folder)
        for path in found
    ]


def measure(pairs: Iterable[tuple[Case, Json]]) -> Measured:
    """What the readings of these cases are worth."""
    total = Measured()
    for case, read in pairs:
        who = _mentions(case, read, total)
        _roles(case.gold, read, who, total.roles)
        _events(case.gold, read, total.events)
    return total


def loose_quotes(case: Case, read: Json) -> list[Any]:
    """Quotes and mentions that are not the very words at their place."""
    quotes = [mention[:3] for mention in read["mentions"]]
    quotes += [role["quote"] for role in read["roles"]]
    quotes += [quote for event in read["events"] for quote in event["quotes"]]
    return [quote for quote in quotes if case.text[quote[0] : quote[1]] != quote[2]]


def _mentions(case: Case, read: Json, total: Measured) -> Mapping[str, str]:
    """Counts the mentions; gives the annotator's entity for each key of the reading in this text."""
    gold = {(m["start"], m["end"], m["kind"]): m for m in case.gold["mentions"]}
    wanted = {at for at, m in gold.items() if not (m["optional"] or m["nested"] or m["form"] in NEUTRAL)}
    found = {(start, end, kind): key for start, end, _, key, kind in read["mentions"]}
    neutral = [(m["start"], m["end"]) for at, m in gold.items() if at not in wanted]
    neutral += [(part["start"], part["end"]) for part in case.gold["fields"]["noise"]]
    counted = {at for at in found if at in wanted or not any(s < at[1] and at[0] < e for s, e in neutral)}
    total.mentions.add(len(wanted & counted), len(counted), len(wanted))
    meant: dict[str, Counter[str]] = defaultdict(Counter)
    for at, key in found.items():
        if at in gold and key:
            meant[key][gold[at]["entity"]] += 1
            total.merges[key if not key.startswith("?") else f"{case.name} {key}"].add(gold[at]["entity"])
    return {key: counts.most_common(1)[0][0] for key, counts in meant.items()}


def _roles(gold: Json, read: Json, who: Mapping[str, str], score: Score) -> None:
    wanted = {
        (r["person"], r["role"].casefold()): {a.casefold() for a in (r["role"], *r["alt"])}
        for r in gold["roles"]
    }
    found = {(who.get(r["person"], r["person"]), r["role"].casefold()) for r in read["roles"]}
    right = {
        role
        for role, titles in wanted.items()
        if any(person == role[0] and _same_title(title, titles) for person, title in found)
    }
    score.add(len(right), max(len(found), len(right)), len(wanted))


def _same_title(title: str, titles: Iterable[str]) -> bool:
    return any(
        title == other or (" " in other and other in title) or (" " in title and title in other)
        for other in titles
    )


def _events(gold: Json, read: Json, score: Score) -> None:
    """Series and statements are neutral."""
    wanted = [e for e in gold["events"] if e["status"] != "series" and e["type"] != "statement"]
    neutral = [e for e in gold["events"] if e not in wanted]
    found = [e for e in read["events"] if e["type"] != "statement" and not any(_told(e, n) for n in neutral)]
    right, left = 0, list(found)
    for event in wanted:
        match = next(
            (e for e in left if e["type"] in {event["type"], *event["alt"]} and _told(e, event)), None
        )
        if match:
            left.remove(match)
            right += 1
    score.add(right, len(found), len(wanted))


def _told(read: Json, gold: Json) -> bool:
    """Whether a quote of the one covers half of a quote of the other."""
    return any(
        2 * (min(end, quote["end"]) - max(start, quote["start"]))
        >= min(end - start, quote["end"] - quote["start"])
        for start, end, _ in read["quotes"]
        for quote in gold["quotes"]
    )
