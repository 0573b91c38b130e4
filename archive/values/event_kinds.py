"""Event kinds: the archive's own human words, with the PLOVER and ACLED coding that follows from each.

A kind has no coding where a scheme has no type for it, or where the type depends on more than the kind:
unknown is a value, and an editor may set a more exact coding on one event.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventKind:
    """One kind of event; empty strings where a scheme has no type for it."""

    slug: str
    label: str
    plover_type: str = ""
    plover_mode: str = ""
    acled_type: str = ""
    acled_sub_type: str = ""


EVENT_KINDS: tuple[EventKind, ...] = (
    EventKind("meeting", "Meeting", "CONSULT"),
    EventKind("visit", "Visit", "CONSULT", "visit"),
    EventKind("phone-call", "Phone call", "CONSULT", "phone"),
    EventKind("agreement", "Agreement", "AGREE", "", "Strategic developments", "Agreement"),
    EventKind("statement", "Statement"),
    EventKind("designation", "Designation", "SANCTION", "", "Strategic developments", "Other"),
    EventKind("court-ruling", "Court ruling", "SANCTION", "convict", "Strategic developments", "Other"),
    EventKind("arrest", "Arrest", "COERCE", "arrest", "Strategic developments", "Arrests"),
    EventKind(
        "drone-strike",
        "Drone strike",
        "ASSAULT",
        "heavy-weapons",
        "Explosions/Remote violence",
        "Air/drone strike",
    ),
    EventKind(
        "airstrike", "Airstrike", "ASSAULT", "heavy-weapons", "Explosions/Remote violence", "Air/drone strike"
    ),
    EventKind(
        "missile-attack",
        "Missile attack",
        "ASSAULT",
        "heavy-weapons",
        "Explosions/Remote violence",
        "Shelling/artillery/missile attack",
    ),
    EventKind(
        "rocket-attack",
        "Rocket attack",
        "ASSAULT",
        "heavy-weapons",
        "Explosions/Remote violence",
        "Shelling/artillery/missile attack",
    ),
    EventKind(
        "shelling",
        "Shelling",
        "ASSAULT",
        "heavy-weapons",
        "Explosions/Remote violence",
        "Shelling/artillery/missile attack",
    ),
    EventKind(
        "bombing",
        "Bombing",
        "ASSAULT",
        "explosives",
        "Explosions/Remote violence",
        "Remote explosive/landmine/IED",
    ),
    EventKind(
        "suicide-bombing",
        "Suicide bombing",
        "ASSAULT",
        "suicide-attack",
        "Explosions/Remote violence",
        "Suicide bomb",
    ),
    EventKind("attack", "Attack", "ASSAULT"),
    EventKind("armed-clash", "Armed clash", "ASSAULT", "firearms", "Battles", "Armed clash"),
    EventKind("killing", "Killing", "ASSAULT", "", "Violence against civilians", "Attack"),
    EventKind(
        "assassination", "Assassination", "ASSAULT", "assassinate", "Violence against civilians", "Attack"
    ),
    EventKind("massacre", "Massacre", "ASSAULT", "execute", "Violence against civilians", "Attack"),
    EventKind(
        "kidnapping",
        "Kidnapping",
        "ASSAULT",
        "abduct",
        "Violence against civilians",
        "Abduction/forced disappearance",
    ),
    EventKind("release", "Release", "RETREAT", "release", "Strategic developments", "Other"),
    EventKind("military-operation", "Military operation", "ASSAULT", "", "Battles", "Armed clash"),
    EventKind("territory-change", "Change of control", "ASSAULT", "", "Battles"),
    EventKind("deployment", "Deployment", "MOBILIZE", "troops", "Strategic developments", "Other"),
    EventKind(
        "disarmament",
        "Disarmament",
        "RETREAT",
        "disarm",
        "Strategic developments",
        "Change to group/activity",
    ),
    EventKind(
        "dissolution",
        "Dissolution",
        "RETREAT",
        "disarm",
        "Strategic developments",
        "Change to group/activity",
    ),
    EventKind("election", "Election"),
    EventKind("referendum", "Referendum"),
    EventKind("appointment", "Appointment"),
    EventKind("dismissal", "Dismissal"),
    EventKind("resignation", "Resignation", "RETREAT", "resign"),
    EventKind("overthrow", "Overthrow", "ASSAULT", "", "Battles", "Non-state actor overtakes territory"),
    EventKind("protest", "Protest", "PROTEST", "demo"),
    EventKind("cancellation", "Cancellation"),
    EventKind("other", "Other"),
)

BY_SLUG: dict[str, EventKind] = {kind.slug: kind for kind in EVENT_KINDS}
