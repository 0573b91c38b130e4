"""What a sentence of another tongue asserts: it happened, is planned, claimed, denied, called off."""

from __future__ import annotations

from archive.ingest.gather.happenings import FAMILY, VOTES
from archive.ingest.tongues.setting import VOTE_REACH, is_ahead, when
from archive.ingest.tongues.sight import BRIEF, TABLE, WINDOW, Sight, rule_of

MEANT = frozenset(
    {"arrest", "kidnapping", "killing", "territory-change", "deployment", "disarmament", "dissolution"}
)
"""Kinds of which ``to do so`` says only what somebody is out for."""


def mood_of(sight: Sight, brief: bool) -> str:
    """Occurred, planned, claimed, denied, cancelled; "" when nothing is asserted."""
    tongue, before, folded = sight.tongue, sight.before, sight.folded
    behind = folded[sight.end : sight.clause[1]]
    if rule_of(tongue, tongue.negated).search(before) or (
        tongue.negated_after
        and rule_of(tongue, tongue.negated_after).search(
            folded[sight.start : min(sight.end + 80, sight.clause[1])]
        )
    ):
        return ""
    if brief and rule_of(tongue, tongue.then).search(folded[: sight.start]):
        ahead = rule_of(tongue, tongue.planned).search(folded[: sight.clause[0]].rpartition("قبل")[0])
        return "planned" if ahead or is_ahead(when(sight)) else "occurred"
    if rule_of(tongue, tongue.meant).search(folded[: sight.start]) and sight.deed.kind in MEANT:
        return ""
    if _called_off(sight, before, behind):
        return "cancelled"
    if sight.deed.kind != "court-ruling" and _denied(sight):
        return "denied"
    if _only_threatened(sight):
        return ""
    if brief and rule_of(tongue, tongue.managed).search(folded[sight.clause[0] : sight.start]):
        return "occurred"
    lead = folded[max(0, sight.start - WINDOW) : sight.start]
    if (
        _purposed(sight)
        or rule_of(tongue, tongue.planned).search(lead)
        or (
            tongue.planned_after
            and rule_of(tongue, tongue.planned_after).search(folded[sight.start : sight.clause[1]])
        )
    ):
        return "planned"
    done = sight.deed.nominal and rule_of(tongue, tongue.done).search(before)
    if (not done and rule_of(tongue, tongue.unreal).search(before)) or (
        tongue.unreal_after
        and rule_of(tongue, tongue.unreal_after).search(folded[sight.start : sight.clause[1]])
    ):
        return ""
    if brief and rule_of(tongue, tongue.wished).search(before):
        return ""
    if sight.deed.kind in VOTES and _planned_vote(sight):
        return "planned"
    if brief and sight.scene.part not in BRIEF:
        return (
            "planned" if is_ahead(when(sight)) or sight.scene.times(*sight.clause) or _goes_on(sight) else ""
        )
    if rule_of(tongue, rf"(?<!\w)[وف]?{tongue.claimed}(?!\w)").search(
        folded[: sight.start] if not tongue.verb_last else folded
    ):
        return "claimed"
    return "occurred"


def _purposed(sight: Sight) -> bool:
    """``توجه إلى أربيل للقاء {P}``, ``لتوقيع اتفاق``: what somebody sets out for."""
    family = FAMILY.get(sight.deed.kind, sight.deed.kind)
    aim = rule_of(sight.tongue, sight.tongue.aiming)
    return family in TABLE and aim.search(sight.folded[: sight.start]) is not None


def _called_off(sight: Sight, before: str, behind: str) -> bool:
    """Whether it was cancelled or put off; a vote also when the next clause says so."""
    tongue = sight.tongue
    if rule_of(tongue, tongue.cancelled).search(before):
        return True
    if sight.deed.kind in VOTES or rule_of(tongue, tongue.was_to_be).search(sight.folded[: sight.start]):
        behind = sight.folded[sight.end :]
    later = tongue.cancelled if tongue.verb_last else tongue.cancelled_after
    return rule_of(tongue, rf"(?<!\w){later}").search(behind) is not None


def _denied(sight: Sight) -> bool:
    """Whether a verb of denying governs the word; not what is said after it."""
    tongue, folded = sight.tongue, sight.folded
    denied = rule_of(tongue, rf"(?<!\w)[وف]?{tongue.denied}(?!\w)")
    if tongue.verb_last:
        return denied.search(folded) is not None
    said = list(denied.finditer(folded, 0, sight.start))
    return bool(said) and not rule_of(tongue, tongue.undenied).search(folded, said[-1].end(), sight.start)


def _planned_vote(sight: Sight) -> bool:
    """``الانتخابات المقررة في …``: the day is ahead by its own words, or said to be set."""
    dated = when(sight)
    times = sight.scene.times(sight.end, min(len(sight.folded), sight.end + VOTE_REACH))
    planned = rule_of(sight.tongue, sight.tongue.planned)
    return bool(dated and dated.future) or any(planned.search(sight.folded[sight.end : at]) for at in times)


def _only_threatened(sight: Sight) -> bool:
    """``تورکیا بۆردوومانی ناوچەکە دەکات``: violence in the present, outside of headlines."""
    violent = FAMILY.get(sight.deed.kind) == "violence" and sight.scene.part not in BRIEF
    told = sight.folded[sight.start : sight.clause[1]]
    return violent and rule_of(sight.tongue, sight.tongue.present).search(told) is not None


def _goes_on(sight: Sight) -> bool:
    """``گەیشتە {L} و … کۆدەبێتەوە``: what follows on something that happened or has a day."""
    tongue = sight.tongue
    family = FAMILY.get(sight.deed.kind, sight.deed.kind)
    goes_on = rule_of(tongue, tongue.continues).match(sight.folded[sight.clause[0] :])
    return bool(tongue.by_clause and sight.clause[0] and goes_on and family == "talks")
