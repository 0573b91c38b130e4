"""Who does what a clause tells when the clause itself does not name him: ``{P} گەیشتە {L} و … کۆبووەوە``,
``{P}، کە … دەستی لە کار کێشایەوە``, ``ناوبراو …``. For tongues whose sentences are read clause by clause.
"""

from __future__ import annotations

from dataclasses import replace

from archive.ingest.gather.happenings import FAMILY
from archive.ingest.tongues.sight import TABLE, Named, Sight, rule_of

NEAREST = 2
"""Words between a person and the clause that tells of him."""
SUFFERED = frozenset({"target", "victim"})
PEOPLE_ONLY = frozenset({"appointment", "dismissal", "resignation", "visit", "meeting", "phone-call"})
NO_PERSON = frozenset({"arrest", "territory-change", "deployment", "military-operation"})
"""Kinds of deeds that forces do, not the one who was spoken of before."""


def subject_before(sight: Sight) -> list[str]:
    """Those of an earlier clause that this one goes on about; none where it has a subject of its own."""
    deed, tongue = sight.deed, sight.tongue
    if deed.nominal or "subject" not in deed.parts or _has_its_own(sight):
        return []
    first = sight.clause[0]
    if rule_of(tongue, rf"^[ ،]*{tongue.pronoun}").match(sight.folded[first:]):
        return [sight.scene.person] if sight.scene.person and deed.kind in PEOPLE_ONLY else []
    if not first:
        return []
    if rule_of(tongue, tongue.who_is).match(sight.folded[first:].lstrip(" ،")):
        return _right_before(sight)
    if deed.parts["subject"] in SUFFERED and deed.kind not in PEOPLE_ONLY:
        return []
    return _of_the_clause_before(sight) if _goes_on(sight) else []


def subject_behind(sight: Sight) -> list[str]:
    """``لە میانەی سەردانەکەیدا بۆ {L}، {P} لەگەڵ … کۆبووەوە``: who acts in the
    clause that such a beginning leads to.
    """
    first, last = sight.clause
    if first or not sight.deed.nominal or last >= len(sight.folded):
        return []
    behind = replace(sight, clause=(last, len(sight.folded)))
    return [n.who for n in behind.names[:1] if n.case == "free" and n.letter in "PHO"]


def _goes_on(sight: Sight) -> bool:
    """Whether the clause begins with ``و``, or takes up again what a relative clause interrupted; what
    follows a verb of saying is somebody else's. ``{O}، دوای …، …``: a phrase of time stands between.
    """
    before, own = sight.folded[: sight.clause[0]], sight.folded[sight.clause[0] :]
    if (
        sight.deed.kind != "resignation"
        and not _of_himself(sight)
        and rule_of(sight.tongue, rf"(?:{sight.tongue.speaking})[ ،]*$").search(before)
    ):
        return False
    told = rule_of(sight.tongue, sight.tongue.said_that).search(before)
    if _of_himself(sight) or not (told or rule_of(sight.tongue, sight.tongue.finite).search(before)):
        return True
    relative = rule_of(sight.tongue, rf"[ ،]{sight.tongue.who_is}").search(before)
    return relative is not None or rule_of(sight.tongue, sight.tongue.continues).match(own) is not None


def _of_himself(sight: Sight) -> bool:
    """``{O} ڕایگەیاند، لەگەڵ {O} ڕێککەوتوون``: who tells with whom somebody met or agreed was the other."""
    at_table = FAMILY.get(sight.deed.kind, sight.deed.kind) in TABLE
    return at_table and any(n.case == "with" for n in sight.names)


def _has_its_own(sight: Sight) -> bool:
    """Whether somebody stands free in the clause, or forces without a name do it."""
    free = any(n.case == "free" and n.letter in "POH" and n.at < sight.start for n in sight.names)
    lead = sight.folded[sight.clause[0] : sight.start]
    bare = rf"(?<!\w)(?:{sight.tongue.delegation}|{sight.tongue.both}|(?:{sight.tongue.office})(?!\w))"
    return free or any(rule_of(sight.tongue, words).search(lead) for words in (sight.tongue.forces, bare))


def _may_do(name: Named, sight: Sight) -> bool:
    kind = sight.deed.kind
    if name.letter in "PH":
        return kind not in NO_PERSON and FAMILY.get(kind) != "violence"
    if name.letter == "L":
        return sight.scene.categories.get(name.who) == "country" and kind not in PEOPLE_ONLY
    return kind not in ("appointment", "dismissal", "resignation")


def _right_before(sight: Sight) -> list[str]:
    """``{P} کە``, ``جێگەی {P} دەگرێتەوە کە``: the last one named, and nobody further away."""
    first = sight.clause[0]
    for at, letter, who in reversed(sight.scene.marks(0, first, "POLH")):
        gap = sight.folded[at + 1 : first]
        if len(gap.split()) > (NEAREST if letter in "PH" else 0) + (not gap.startswith((" ", "،"))):
            return []
        return [who] if _may_do(Named(at, letter, who, "free"), sight) else []
    return []


def _of_the_clause_before(sight: Sight) -> list[str]:
    """The first who stand free in what was said so far, coordinated ones with them."""
    so_far = replace(sight, clause=(0, sight.clause[0]))
    free = [n for n in so_far.names if n.case == "free"]
    if not free or not _may_do(free[0], sight):
        return []
    found = free[:1]
    for name in free[1:]:
        if not so_far.joined(found[-1].at, name.at):
            break
        found.append(name)
    return [n.who for n in found if _may_do(n, sight)]
