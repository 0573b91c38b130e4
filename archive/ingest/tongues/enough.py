"""Whether a clause that names nobody says enough to be told, in tongues that are read clause by clause."""

from __future__ import annotations

from archive.ingest.gather.scene import Telling
from archive.ingest.tongues.sight import Sight, rule_of

COUNT = "(?:دوو|سێ|چوار|پێنج|شەش|حەوت|هەشت|نۆ|دە|سەدان|دەیان|هەزاران)ی?"
DATED = frozenset({"release", "disarmament", "kidnapping", "arrest", "dissolution", "overthrow"})
"""Kinds that are told by their day alone, whoever it was: nobody else does them."""
ARMED = frozenset({"territory-change", "deployment", "military-operation"})
"""Kinds that forces without a name do somewhere."""
PLACED = frozenset({"kidnapping", "disarmament", "court-ruling", "arrest", "release"})
"""Kinds that are told by their place alone."""


def is_enough(telling: Telling, sight: Sight) -> bool:
    """``دوێنێ … چەکەکانیان سووتاند``, ``دادگایەکی {L} …``, ``سەرۆکوەزیران گەیشتە {L}``: what is plain from
    its day or its place, or from the post of who did it.
    """
    if not sight.tongue.by_clause:
        return _by_a_crowd(telling, sight)
    if telling.family == "talks":
        placed = telling.places if telling.kind == "visit" else telling.places or telling.when
        return bool(placed and holder_acts(sight))
    if telling.family == "violence":
        told = telling.who or telling.when or telling.casualties or telling.places
        return bool(told and not sight.deed.nominal)
    if telling.kind in ARMED and telling.places and is_force(telling, sight):
        return True
    counted = rule_of(sight.tongue, rf"(?<!\w)(?:\d+|{COUNT}) ")
    if telling.kind == "release" and counted.search(sight.folded):
        return True
    people = telling.kind in DATED and counted.search(sight.folded[slice(*sight.clause)]) is not None
    if (
        telling.kind == "agreement"
        and telling.places
        and rule_of(sight.tongue, sight.tongue.truce).match(sight.folded, sight.start)
    ):
        return True
    court = telling.kind == "court-ruling" and rule_of(sight.tongue, sight.tongue.court)
    if telling.when and court and court.search(sight.folded[slice(*sight.clause)]):
        return True
    return bool(
        (telling.when and telling.kind in DATED) or (telling.places and (people or telling.kind in PLACED))
    )


def _by_a_crowd(telling: Telling, sight: Sight) -> bool:
    """``تجمع عشرات الأهالي أمام …``, ``الإفراج عن 12 موقوفا``: so many, whoever they were."""
    if telling.modality != "occurred" or sight.deed.nominal:
        return False
    figure = rf"\d+ |(?:{'|'.join(sight.tongue.numbers)}) " if telling.kind == "release" else ""
    counted = figure and rule_of(sight.tongue, rf"(?<!\w)(?:{figure})").search(
        sight.folded[slice(*sight.clause)]
    )
    return sight.deed.needs == "crowd" or bool(counted)


def is_force(telling: Telling, sight: Sight, bodies: bool = True) -> bool:
    """Whether those who come or go bear arms: a body takes part, or the clause says ``forces``."""
    bodies = bodies and any(n.letter == "O" and n.who in telling.who for n in sight.names)
    said = rule_of(sight.tongue, sight.tongue.forces).search(sight.folded[slice(*sight.clause)])
    return bodies or said is not None


def holder_acts(sight: Sight) -> bool:
    """``سەرۆکوەزیران گەیشتە {L}``, ``شاندێک لەگەڵ …``: the clause begins with a post or a delegation."""
    if sight.deed.nominal:
        return False
    tongue = sight.tongue
    holder = rf"{tongue.delegation}|{tongue.both}|(?:{tongue.office})(?!\w)"
    begins = rule_of(tongue, rf'[ ،"]*(?:(?:و|هەروەها|{{T}}) )*(?:{holder})')
    return begins.match(sight.folded[slice(*sight.clause)]) is not None
