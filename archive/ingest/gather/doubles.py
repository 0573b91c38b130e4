"""What one sentence tells twice: a deed in another word, the raid and its arrest, the visit and its host."""

from __future__ import annotations

from archive.ingest.gather.happenings import GENERAL
from archive.ingest.gather.scene import Telling
from archive.ingest.gather.talks import met_there

NEXT_VERB = 80
"""Characters between two verbs of one doer at one place."""
PUT_OFF = frozenset({"meeting", "visit", "phone-call", "election", "protest"})
"""What is called off becomes a cancellation."""
CHOSEN = frozenset({"election", "appointment"})
LEADING = frozenset({"violence", "military-operation", "protest"})
"""Families of what people are killed and arrested in."""


def without_doubles(found: list[Telling], aside: set[int]) -> list[Telling]:
    """Drop what is only another word for the same: "attacks and kidnappings", "visited …, where he met
    officials". What an aside tells ("{P}, who is visiting {L}, met …") stays its own.
    """
    kept: list[Telling] = []
    for telling in found:
        if _outcome(found, telling):
            continue
        if telling.result and (deed := next((t for t in kept if t.family in LEADING), None)):
            deed.casualties += tuple(c for c in telling.casualties if c not in deed.casualties)
            continue
        if telling.kind == "meeting" and any(
            t.kind == "phone-call" and set(t.who) & set(telling.who) for t in found
        ):
            continue
        if _put_off(kept, telling):
            continue
        visits = [t for t in kept if t.kind == "visit"]
        journey = next((visit for visit in reversed(visits) if id(visit) not in aside), None)
        if telling.kind == "meeting" and journey and met_there(journey, telling):
            continue
        if telling.kind == "meeting" and any(
            set(telling.who) <= set(visit.who) and visit.modality == telling.modality for visit in visits
        ):
            continue
        if (
            telling.kind == "visit"
            and visits
            and (_one_journey(visits[-1], telling) or _spoken_of(visits[-1], telling))
        ):
            _fold(visits[-1], telling)
            continue
        if telling.kind == "election" and any(t.kind == "referendum" for t in found):
            continue
        if telling.kind == "territory-change" and any(t.kind in CHOSEN for t in kept):
            continue  # "was elected mayor, taking control of {L}"
        if telling.kind in GENERAL and not (telling.who or telling.places) and _unrest(kept):
            continue
        if (
            telling.kind == "kidnapping"
            and telling.nominal
            and any(t.family == "violence" and t.nominal for t in kept)
        ):
            continue
        same = next(
            (t for t in kept if t.family == telling.family == "violence" and _one_deed(t, telling)), None
        )
        if same:
            _fold(same, telling)
            continue
        kept.append(telling)
    return kept


def _put_off(kept: list[Telling], telling: Telling) -> bool:
    """``cancelled |a trip to {L}``, ``a trip to {L} |was called off``: told once."""
    off = [t for t in kept if t.kind == "cancellation"]
    if telling.kind == "cancellation":
        return any(not (t.when and telling.when and t.when is not telling.when) for t in off)
    return telling.nominal and telling.kind in PUT_OFF and any(telling.at - t.at < NEXT_VERB for t in off)


def _unrest(kept: list[Telling]) -> bool:
    """``supporters clashed with the police, and dozens were killed``: the dead are those of the unrest."""
    return any(t.kind == "protest" and t.rule.startswith("armed-clash") for t in kept)


def _outcome(kept: list[Telling], telling: Telling) -> bool:
    """Whether an operation or a raid is told with what it led to by the same doer: "conducted a raid,
    arresting two"; the arrest is the event.
    """
    raid = telling.means and telling.kind == "military-operation" and telling.rule.startswith("attack")
    if raid and any(t.family == "violence" and _in_time(t, telling) for t in kept):
        return True
    return (
        telling.kind == "military-operation"
        and telling.nominal
        and any(t.kind == "territory-change" for t in kept)
    ) or (
        telling.kind in ("military-operation", "attack")
        and telling.nominal | (telling.kind == "military-operation")
        and any(
            t.kind in ("arrest", "killing", "release")
            and t.kind != telling.kind
            and not t.result
            and (
                doers(t) & doers(telling)
                or (
                    telling.means
                    and (t.kind != "killing" or telling.kind == "military-operation")
                    and _in_time(t, telling)
                )
            )
            for t in kept
        )
    )


def _in_time(deed: Telling, means: Telling) -> bool:
    """``arrested in a raid on {T}``: one day for both."""
    return means.when is None or deed.when is None or deed.when is means.when


def doers(telling: Telling) -> set[str]:
    return {who for who, part in telling.who.items() if part == "actor1"}


def _one_deed(one: Telling, other: Telling) -> bool:
    """Within a sentence an attack and its killing are one deed, unless both name their own place or
    target.
    """
    return not (one.places and other.places and not set(one.places) & set(other.places))


def _one_journey(one: Telling, other: Telling) -> bool:
    """Within a sentence visits of the same people, or of nobody else, in the same mood are one."""
    same = not (one.who and other.who) or bool(set(one.who) & set(other.who))
    return (
        same
        and one.modality == other.modality
        and not (one.when and other.when and one.when is not other.when)
    )


def _spoken_of(one: Telling, other: Telling) -> bool:
    """``landed in {L} after the news of a visit by {P}``: the same journey, its news of another day."""
    return other.nominal and not other.places and bool(other.who) and set(other.who) <= set(one.who)


def _fold(kept: Telling, other: Telling) -> None:
    """Take over what another word for the same deed adds; the more exact kind wins."""
    for who, part in other.who.items():
        kept.who.setdefault(who, part)
    if (kept.kind in GENERAL and other.kind not in GENERAL) or {kept.kind, other.kind} == GENERAL:
        kind = general_kind(kept) if {kept.kind, other.kind} == GENERAL else other.kind
        kept.rule = other.rule if kind == other.kind else kept.rule
        kept.kind = kind
    kept.alleged |= other.alleged
    kept.places += [place for place in other.places if place not in kept.places]
    kept.when = kept.when or other.when
    kept.definite = (kept.definite and other.definite) or any(
        one.definite and one.nominal and two.kind in GENERAL for one, two in ((kept, other), (other, kept))
    )


def general_kind(telling: Telling) -> str:
    """An attack that killed somebody with a name is a killing; one that killed people, an attack."""
    named = any(part == "victim" and "person:" in who for who, part in telling.who.items())
    return "killing" if named else "attack"
