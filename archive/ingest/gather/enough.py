"""Whether enough is told of a happening to keep it."""

from __future__ import annotations

from archive.ingest.gather.happenings import GENERAL, VOTES
from archive.ingest.gather.scene import Telling

NAMED_ONLY = GENERAL | {"massacre", "assassination"}
"""Kinds whose nouns want more than a day: "recognized as genocide in 2016" tells of no massacre."""


BY_VERB = frozenset(
    {
        "resignation",
        "protest",
        "arrest",
        "kidnapping",
        "release",
        "dismissal",
        "cancellation",
        "agreement",
        "dissolution",
        "overthrow",
        "court-ruling",
        "designation",
        "disarmament",
        "territory-change",
        "armed-clash",
    }
)
"""Kinds whose verbs tell enough by themselves: "three ministers handed in their resignations"."""
BY_DAY = frozenset({"agreement", "cancellation", "dissolution", "court-ruling", "designation"})
"""Kinds whose nouns tell enough with a day."""


def worth(telling: Telling) -> bool:
    """Whether enough is said: somebody for talks and politics; for violence a target, a place or figures."""
    if telling.modality == "hypothetical" and not (telling.places or telling.when):
        return False
    if telling.kind in VOTES:
        return True
    if telling.family == "talks":
        placed = telling.places and (telling.when or telling.modality != "occurred" or not telling.nominal)
        dated = telling.when and telling.when.range.known
        told = not telling.nominal and (telling.pair or dated)
        return bool(telling.who or told or placed or _scheduled(telling))
    if not telling.nominal and telling.modality == "occurred" and telling.kind in BY_VERB:
        return True
    if telling.kind == "protest":
        return bool(telling.places or telling.when or telling.who or telling.modality == "denied")
    if telling.family == "violence" and not telling.definite:
        suffered = {"target", "victim", "actor2"} & set(telling.who.values())
        if not telling.nominal and "actor1" in telling.who.values():
            return True
        one_day = telling.when and telling.when.range.days == 1
        exact = telling.when and telling.when.range.known and (telling.kind not in NAMED_ONLY or one_day)
        told = not telling.nominal and bool(telling.when or telling.shift or telling.same_day)
        known = told or bool(telling.when and (telling.who or exact))
        return bool(suffered or telling.places or telling.casualties or known)
    if telling.kind == "deployment" and not telling.nominal and telling.modality == "occurred":
        return True
    if telling.kind == "military-operation" and telling.when and (telling.who or telling.when.range.known):
        return True
    if telling.modality == "denied" or (telling.when and telling.when.range.known and not telling.nominal):
        return True
    dated = telling.kind in BY_DAY and telling.when
    return bool(
        telling.who or telling.places or telling.pair or telling.definite or telling.casualties or dated
    )


def _scheduled(telling: Telling) -> bool:
    """``A team of experts will visit the stations next Sunday``."""
    meant = telling.modality in ("planned", "cancelled") and telling.when is not None
    return meant and (telling.kind == "meeting" or not telling.nominal)
