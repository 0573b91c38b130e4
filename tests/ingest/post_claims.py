"""Who is said to hold which post (``posts/README.md`` has the form), and how many of the claims are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.ingest.brief import HEAD, blocks
from tests.ingest.measure import Score

POSTS = Path(__file__).parent / "posts"
RANK = re.compile(
    r"(?i)(?:(?:lieutenant|lt|major|maj|brigadier|brig|staff)\.? )*"
    r"(?:general|gen\.?|colonel|col\.?|major|captain|brigadier)"
)
"""Said beside a post; whether it is noted, too, does not count."""


@dataclass(frozen=True)
class Claim:
    person: str
    title: str
    owners: tuple[str, ...]


@dataclass
class Item:
    """Paragraphs of one day in one language, and who holds which post in them."""

    line: int
    day: str
    language: str
    paragraphs: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    @property
    def text(self) -> str:
        body = "\n\n".join(self.paragraphs)
        return f" date {self.day} \n{HEAD[self.language]}\n\n{body}\n"

    @property
    def missing(self) -> list[str]:
        """Words of the claims that do not stand in the text."""
        words = [word for claim in self.claims for word in (claim.person, *claim.owners)]
        return [word for word in words if word not in self.text]


def read_items(path: Path) -> list[Item]:
    items = []
    for number, day, language, lines in blocks(path):
        item = Item(number, day, language)
        for line in lines:
            if line.startswith("="):
                item.claims.extend(_claims(line[1:].strip()))
            else:
                item.paragraphs.append(line)
        items.append(item)
    return items


def _claims(line: str) -> Iterator[Claim]:
    if line != "-":
        person, title, owners = (cell.strip() for cell in line.split("|"))
        yield Claim(person, title, tuple(o.strip() for o in owners.split("/")) if owners != "-" else ())


def score(pairs: Iterable[tuple[Item, dict[str, Any]]]) -> Score:
    """Right when person and owner are, and in English the title's last word: other tongues may be told in
    English."""
    total = Score()
    for item, read in pairs:
        left = [role for role in read["roles"] if not RANK.fullmatch(role["role"])]
        found, right = len(left), 0
        for claim in item.claims:
            match = next((role for role in left if _says(role, claim, item, read)), None)
            if match:
                left.remove(match)
                right += 1
        total.add(right, found, len(item.claims))
    return total


def _says(role: dict[str, Any], claim: Claim, item: Item, read: dict[str, Any]) -> bool:
    owners = {key for words in claim.owners for key in _keys(words, item, read)}
    owned = not claim.owners or (role["org"] in owners if owners else role["org"] is not None)
    last = claim.title.split()[-1].casefold()
    titled = item.language != "en" or last in role["role"].casefold().split()
    return role["person"] in _keys(claim.person, item, read) and owned and titled


def _keys(words: str, item: Item, read: dict[str, Any]) -> set[str]:
    """Whom the mentions mean that touch these words anywhere."""
    places = [found.span() for found in re.finditer(re.escape(words), item.text)]
    return {m[3] for m in read["mentions"] if m[3] for start, end in places if m[0] < end and start < m[1]}
