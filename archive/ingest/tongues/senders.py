"""Who stands behind a deed without being its subject: the body that announces what its own forces did, the
state that sent a delegation.
"""

from __future__ import annotations

from archive.ingest.gather.happenings import FAMILY
from archive.ingest.tongues.sight import TABLE, Sight, rule_of

ANNOUNCED = frozenset({"arrest", "military-operation", "release"})
"""Kinds of which a body tells that it did them itself."""


def sender(sight: Sight) -> str:
    """``شاندێکی بازرگانیی {L} سەردانی {L} دەکات``: the state that sent a delegation without a name."""
    tongue = sight.tongue
    if not tongue.chain or "subject" not in sight.deed.parts or FAMILY.get(sight.deed.kind) not in TABLE:
        return ""
    sent = rule_of(
        tongue, rf"(?<!\w){tongue.delegation}(?<={tongue.chain}) (?:\w+{tongue.chain} )?(?={{LD}})"
    )
    found = sent.search(sight.folded, sight.clause[0], sight.start)
    if not found:
        return ""
    ((_, letter, who),) = sight.scene.marks(found.end(), found.end() + 1, "LD")
    return who if letter == "D" or sight.scene.categories.get(who) in ("country", "region") else ""


def announces_its_own(sight: Sight) -> bool:
    """Whether who tells of the deed is the one who did it."""
    return own_forces_act(sight) or (_is_own_deed(sight) and not _forces_act(sight))


def _is_own_deed(sight: Sight) -> bool:
    """Whether who announces it may have done it: ``{O} ڕایگەیاند، … {O}یان کوشت``."""
    active = sight.tongue.by_clause and sight.deed.parts.get("subject") == "actor1"
    return sight.deed.kind in ANNOUNCED or (active and sight.deed.kind == "killing")


def own_forces_act(sight: Sight) -> bool:
    """``{O} ڕایگەیاند، {T} فڕۆکەکانی لە {L} … بۆردوومان کردووە``: its own planes, says their ending."""
    lead = sight.folded[sight.clause[0] : sight.end]
    return (
        FAMILY.get(sight.deed.kind) == "violence"
        and rule_of(sight.tongue, sight.tongue.own_forces).search(lead) is not None
    )


def _forces_act(sight: Sight) -> bool:
    """Whether forces without a name do it: then whoever tells of it does not."""
    if not sight.tongue.by_clause or any(n.case == "object" for n in sight.names):
        return False
    return (
        rule_of(sight.tongue, sight.tongue.forces).search(sight.folded[sight.clause[0] : sight.start])
        is not None
    )
