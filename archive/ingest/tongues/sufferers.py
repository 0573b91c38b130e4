"""Who suffered what a clause tells where order and endings do not say it: beside a verb of dying, a doer
told by a word before him, an attack beaten back, people who are counted.
"""

from __future__ import annotations

import re

from archive.ingest.tongues.enough import COUNT
from archive.ingest.tongues.sight import Named, Sight, rule_of

OTHERS = rf"(?<!و )(?<!لەگەڵ )(?<!\w)(?:\d+|{COUNT}|چەند|چەندین|ژمارەیەک) (?:\w+ ){{1,2}}(?:\S+ ){{0,3}}$"
ARMED = re.compile("police|defen[cs]e|asayish|army|counter|security|intelligence|peshmerga|interior|border")
"""What the identities of those who arrest have."""


def is_armed(who: str, sight: Sight) -> bool:
    """Whether a body that announces something does such things itself: police, not a party or an observer."""
    forces = rule_of(sight.tongue, sight.tongue.arresting)
    return bool(ARMED.search(who.casefold()) or forces.search(sight.tongue.fold(who.rpartition(":")[2])))


def others_suffered(name: Named, sight: Sight) -> bool:
    """``{O} …، چوار تۆمەتبار دەستگیرکران``: between the name and the verb stands who it befell, counted."""
    between = sight.folded[name.at + 1 : sight.start]
    return sight.tongue.by_clause and rule_of(sight.tongue, OTHERS).search(between) is not None


def turned(case: str, name: Named, sight: Sight) -> str:
    """``لە هێرشێکی {L}دا … {O} کوژران``: beside who did it, or a verb of dying, who stands free
    suffered it; ``هێرشێکی {O} لەلایەن {O}ەوە تێکشکێنرا``: who beats an attack back is the one attacked.
    """
    if not rule_of(sight.tongue, sight.tongue.repelled).search(sight.folded[slice(*sight.clause)]):
        died = rule_of(sight.tongue, sight.tongue.died).search(sight.folded, sight.end, sight.clause[1])
        done = case == "subject" and (died or any(n.case == "by" for n in sight.names))
        return "on" if done and "by" in sight.deed.parts and sight.deed.parts.get(case) == "actor1" else case
    if case == "by" or (case == "subject" and name.at < sight.start):
        return "on"
    return "subject" if case == "object" else case
