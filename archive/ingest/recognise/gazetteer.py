"""The towns of the region by every name that GeoNames has for them: knowledge of words, not of the archive.

A name on the map tells what an unknown run of capitals may be, and which spellings mean one town. It makes no
place and links to none: it is a proposal with the number of its record, for an editor.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parents[3] / "seeds" / "reference" / "gazetteer.tsv"
WELL_KNOWN = 20_000
"""Inhabitants from which a town is named without saying what it is."""
NEAR = frozenset({"IQ", "SY"})
"""Countries whose small towns are in the news."""


@dataclass(frozen=True, slots=True)
class Town:
    """A record of GeoNames: its number, its name, its country's ISO code, whether news names it just so."""

    geonames_id: int
    name: str
    country: str
    known: bool


def town(name: str) -> Town | None:
    """The town of this very name; of several the one with the most inhabitants."""
    return _towns().get(name)


@cache
def _towns() -> dict[str, Town]:
    found: dict[str, tuple[int, Town]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        number, country, inhabitants, _, _, names = line.split("\t")
        people = int(inhabitants)
        spelt = names.split("|")
        one = Town(int(number), spelt[0], country, country in NEAR or people >= WELL_KNOWN)
        for name in spelt:
            if name not in found or found[name][0] < people:
                found[name] = (people, one)
    return {name: one for name, (_, one) in found.items()}
