"""Whether a text tells of an event that the archive has already: then it is evidence, not a second event.

Only an exact day can make two tellings one. Two meetings of a day in one town stay two unless they have their
people in common; two attacks of a day in one town are taken to be one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from archive.ingest.reading import EventClaim
from archive.models import Event
from archive.models.choices import Modality, PlaceKind, Review

ENCOUNTERS = frozenset(["meeting", "phone-call", "visit", "agreement", "negotiation"])
"""Kinds that are told apart by who took part."""
PERSONAL = frozenset(
    ["appointment", "dismissal", "resignation", "arrest", "court-ruling", "designation", "release"]
)
"""Kinds that are told apart by whom they concern."""
NATIONAL = frozenset(["election", "referendum"])
"""Kinds of which a country has but one on a day."""
NEVER = frozenset(["statement"])
"""Somebody may say several things on a day."""

_STRENGTH = {Modality.PLANNED: 0, Modality.CLAIMED: 1, Modality.OCCURRED: 2}
"""Ways of putting one and the same event, the firmer the higher; other modalities match only themselves."""


@dataclass(frozen=True, slots=True)
class Where:
    """Places with everything that they lie in, and which of them are whole countries or regions."""

    around: Mapping[int, frozenset[int]]
    wide: frozenset[int]

    def agree(self, ours: Collection[int], theirs: Collection[int]) -> bool:
        """Whether one of the places is, or lies in, one of the others; also when either side names none."""
        if not ours or not theirs:
            return True
        return any(b in self.around.get(a, ()) or a in self.around.get(b, ()) for a in ours for b in theirs)

    def share(self, ours: Collection[int], theirs: Collection[int], wide: bool) -> bool:
        """Whether both name the same place; a whole country counts only if ``wide``."""
        common = set(ours) & set(theirs)
        return bool(common if wide else common - self.wide)


@dataclass(frozen=True, slots=True)
class Told:
    """An event as far as it matters here."""

    event: Event
    people: frozenset[int]
    places: frozenset[int]


def find_same(
    claim: EventClaim, people: set[int], places: list[int], known: Iterable[Told], where: Where
) -> list[Told]:
    """The events that ``claim`` tells once more; empty when it is new.

    That is the one with most in common, then the oldest. Only a sentence that sums up several meetings
    ("he met A, B and C") tells of each of them.
    """
    fitting = [
        told
        for told in known
        if puts_the_same(claim.modality, told.event.modality)
        and _is_same(claim.kind, people, places, told, where)
    ]
    summed_up = [told for told in fitting if told.people < people]
    if claim.kind in ENCOUNTERS and len(summed_up) > 1:
        return summed_up
    return sorted(fitting, key=lambda told: (-len(told.people & people), told.event.pk))[:1]


def puts_the_same(modality: str, other: str) -> bool:
    """Whether two ways of putting it can be of one event."""
    return modality == other or (modality in _STRENGTH and other in _STRENGTH)


def firmer(modality: str, than: str) -> bool:
    """Whether ``modality`` says more surely that it happened."""
    return _STRENGTH.get(Modality(modality), -1) > _STRENGTH.get(Modality(than), 9)


def _is_same(kind: str, people: set[int], places: list[int], told: Told, where: Where) -> bool:
    if kind in NEVER or not where.agree(places, told.places):
        return False
    shared = people & told.people
    if kind in ENCOUNTERS:
        return bool(shared) and len(shared) >= min(2, len(people), len(told.people))
    if kind in PERSONAL:
        return bool(shared)
    return bool(shared) or where.share(places, told.places, wide=kind in NATIONAL)


def candidates(claim: EventClaim) -> Iterable[Event]:
    """Events of the same kind on the same single day, rejected ones among them; none for a day that is not
    exact.
    """
    if claim.date.days != 1:
        return ()
    day = claim.date.earliest
    same_day = Event.objects.filter(
        kind=claim.kind, date_earliest=day, date_latest=day, merged_into__isnull=True
    )
    return same_day.prefetch_related("participations", "other_places").order_by("pk")


def as_told(event: Event) -> Told:
    """The event with those of its participants and places that nobody rejected."""
    people = {row.entity_id for row in event.participations.all() if row.review != Review.REJECTED}
    places = {place.pk for place in event.other_places.all()} | (
        {event.place_id} if event.place_id else set()
    )
    return Told(event, frozenset(people), frozenset(places))


WIDE_KINDS = (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.AREA)
