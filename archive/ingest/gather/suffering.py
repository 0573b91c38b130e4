"""Whom violence befell: those of whom the sentence says that they were killed or wounded."""

from __future__ import annotations

import re

from archive.ingest.gather.phrases import GOVERNED, OF_FIGHTERS
from archive.ingest.gather.scene import Found, Hit, Telling
from archive.ingest.marks import rule

OWN = (
    r"(?!(?:said|says|told|that|met|visited|reported|reports|confirmed|announced|added|famil(?:y|ies)"
    r"|relatives"
    r"|\d+|two|three|four|five|six|seven|eight|nine|ten|several|dozens|some|many|people|civilians)\b)"
)
"""No word with which others begin: "{O} reported three civilians were killed"."""
HURT = rule(
    r"(?:(?P<who>{OP})(?: \([^)]*\))?,?(?: " + OWN + r"[\w-]+){0,4}"
    r"|(?P<own>{O})(?: \([^)]*\))? (?:said|announced|confirmed) (?:that )?(?:[\w-]+ ){0,3}(?:guards?"
    r"|fighters?"
    r"|soldiers?|members?|troops|officers?|policemen|personnel|bodyguards?))"
    r" (?:was|were|had been|have been) (?:\w+ly )?(?:killed|wounded|injured|hurt|martyred|neutrali[sz]ed"
    r"|slain)\b"
)
"""``two {O} fighters were wounded when …``: whom it befell, told before what it was."""
HURTING = rule(
    r"\b(?:killing|wounding|injuring|martyring) (?:[\w-]+ ){0,6}?(?:the |an? )?(?P<who>{OP})"
    r"|\bas (?:an? |the )?(?:convoy|patrol|vehicle|bus) of (?:the )?(?P<passing>{O})"
)
"""``…, wounding three members of the {O}``, ``as a convoy of the {O} passed``."""
WHO_SUFFERS = re.compile(r"(?: \([^)]*\))?,?(?: " + OWN + r"[\w'\ue000-\uf7ff-]+,?)* \"?")
"""From who is named to what befell him, with nobody else between."""
DIED_IN = re.compile(
    r"(?: \([^)]*\))?,?(?: "
    + OWN
    + r"[\w'-]+,?){0,6}? (?:died|dies|(?:was|were)? ?(?:killed|wounded|injured)"
    r"|survived|survives) (?:in|by) (?:an? |the )?(?:[\w-]+ |[\ue000-\uf7ff] )*$"
)
"""``{P} died in an attack``."""

BELONGING = re.compile(
    r"\b(?:(?:belonging|affiliated|linked|links|ties|connections?|membership|affiliation|allegiance)"
    r" (?:to|with|of|in)|(?:being |as )?(?:an? )?(?:[a-z-]+ )?(?:members?|operatives|militants|fighters) of)"
    r" (?:the |an? )?(?:[a-z-]+ ){0,2}$"
)
OUT_OF_HANDS = re.compile(r"(?<!withdrawal )\bfrom (?:the (?:control|hands) of )?(?:the )?(?:[a-z-]+ ){0,2}$")


def of_their_people(kind: str, gap: str) -> bool:
    """``arrested on suspicion of belonging to {O}``, ``took the hill from the {O}``: whose people, whose
    ground; by the words between."""
    if kind == "territory-change":
        return bool(OUT_OF_HANDS.search(gap))
    return kind in ("arrest", "court-ruling") and bool(BELONGING.search(gap))


def add_hurt(telling: Telling, hit: Hit) -> None:
    """Those of whom the sentence says that they were killed or wounded, if nobody else is said to be
    struck.
    """
    if set(telling.who.values()) & {"target", "victim", "actor2"}:
        return
    text = hit.scene.text
    for found in HURT.finditer(text):
        at = found.start("who" if found["who"] else "own")
        if not GOVERNED.search(text[:at]) or OF_FIGHTERS.search(text[:at]):
            for one in hit.scene.marks(at, at + 1, "OP"):
                telling.who.setdefault(one[2], "victim")
    for found in HURTING.finditer(text, hit.start):
        position = found.start("who") if found["who"] else found.start("passing")
        for one in hit.scene.marks(position, position + 1, "OP"):
            telling.who.setdefault(one[2], "victim" if found["who"] else "target")


def of_others(hit: Hit, found: Found) -> bool:
    """``{P} visited the family of three civilians killed in …``: somebody else suffers."""
    return not WHO_SUFFERS.fullmatch(hit.scene.text, found[0] + 1, hit.start)
