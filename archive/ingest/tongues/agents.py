"""Who does what a verb tells that stands first: somebody without a name, whoever is named next, or nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.ingest.gather.happenings import FAMILY
from archive.ingest.gather.scene import Telling
from archive.ingest.tongues.sight import Named, Sight, rule_of

DONE_TO_PEOPLE = frozenset({"killing", "assassination", "kidnapping", "arrest"})
"""Kinds whose verb, with one person behind it and nobody else, is a passive that is spelt as the active."""


def somebody_acts(sight: Sight) -> bool:
    """``اغتال مسلحون {P}``, ``بضربة استهدفت {O}``: who does it has no name, who follows suffers it."""
    if not _does_to(sight):
        return False
    if rule_of(sight.tongue, sight.tongue.thing_acts).search(sight.folded[sight.clause[0] : sight.start]):
        return True
    return rule_of(sight.tongue, rf" (?:{sight.tongue.somebody})").match(sight.folded, sight.end) is not None


def is_passive(right: Sequence[Named], sight: Sight) -> bool:
    """``قتل الصحفي {P} في {L}``: one person and no other name; ``قتل`` is written as it is."""
    posted = sight.deed.kind in ("appointment", "dismissal") and _by_a_post(right, sight)
    return (
        (sight.deed.kind in DONE_TO_PEOPLE or posted)
        and _does_to(sight)
        and not sight.tongue.verb_last
        and len({n.who for n in right}) == 1
        and right[0].letter == "P"
        and (posted or re.search("[،؛]", sight.folded[sight.end : right[0].at]) is None)
    )


def _by_a_post(right: Sequence[Named], sight: Sight) -> bool:
    """``أعفى رئيس الوزراء، {T}، … {P}``, ``كلف نائبه {P}``: a post alone does it, to the one who is named."""
    gap = sight.folded[sight.end : right[0].at] if right else ""
    post = rf" (?:{sight.tongue.office})(?:(?: (?:ال\w+|{{D}}\w?|مجلس))*،|(?:ه|ها)(?: \w+)? $)"
    return rule_of(sight.tongue, post).match(gap) is not None


def decider(sight: Sight) -> Named | None:
    """``صوت {O} على إقالة {P}``, ``أصدر {P} مرسوما بتعيين {P}``: who stands between the verb and the noun."""
    verb = rule_of(sight.tongue, rf"(?<!\w)[وف]?{sight.tongue.decides}").search(
        sight.folded, sight.clause[0], sight.start
    )
    if verb is None or not sight.deed.nominal or "by" not in sight.deed.parts:
        return None
    between = (n for n in sight.names if verb.end() <= n.at < sight.start and n.letter in "POH")
    return next((n for n in between if n.case == "free"), None)


def _does_to(sight: Sight) -> bool:
    """Whether the verb has somebody who does it and somebody to whom it is done."""
    return sight.deed.parts.get("subject") == "actor1" and "object" in sight.deed.parts


def suffers(sight: Sight, name: Named) -> bool:
    """``عنصر {O} الذي قُتل شمالي {L}``: a verb of killing with nobody behind it."""
    if sight.deed.kind != "killing" or name.at >= sight.start:
        return False
    passive = rule_of(sight.tongue, sight.tongue.suffered)
    return passive.match(sight.folded[sight.end : sight.clause[1]]) is not None


def accuser(sight: Sight) -> Named | None:
    """``اتهمت {O} {O} بشن هجمات``: the first of the two only says so."""
    said = rule_of(sight.tongue, rf"(?<!\w)[وف]?{sight.tongue.accused}(?!\w)").search(
        sight.folded, sight.clause[0], sight.start
    )
    return next((n for n in sight.names if said and n.at >= said.end() and n.case == "free"), None)


def judges(name: Named, sight: Sight) -> bool:
    """``نظرت محكمة … هجوما``: a court takes no part in what it tries somebody for."""
    court = rule_of(sight.tongue, sight.tongue.court)
    violent = FAMILY.get(sight.deed.kind) == "violence" and name.letter == "O" and not sight.tongue.verb_last
    return violent and name.case == "free" and court.search(sight.tongue.fold(name.who)) is not None


def add_the_dead(struck: Telling, dead: Telling) -> None:
    """``قتل {P} بغارة تركية``: the blow was told first; who was killed by it is told by another word."""
    if not {"victim", "target"} & set(struck.who.values()):
        struck.who |= {who: part for who, part in dead.who.items() if part in ("victim", "target")}


def without_crimes(found: Sequence[Telling]) -> list[Telling]:
    """``قضت محكمة {T} بإعدام مدان شارك في هجوم``: a crime has not the day of its ruling."""
    rulings = [t for t in found if t.kind == "court-ruling"]
    return [
        t
        for t in found
        if t.family != "violence"
        or not any(ruling.at < t.at and t.when in (None, ruling.when) for ruling in rulings)
    ]
