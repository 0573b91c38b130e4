"""Where it was, when no sentence of its own says so: where its guest had arrived, where the deed told just
before was, where the one who receives is at home. What none of these tells stays unknown.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archive.ingest.gather.happenings import FAMILY, POWERS, VOTES
from archive.ingest.gather.sameness import NEAR, Story
from archive.ingest.gather.scene import Scene, Telling
from archive.ingest.gather.setting import ON_THE_GROUND

NOWHERE = VOTES | {"visit", "phone-call"}
"""Kinds that are not where the line of a brief is from."""
SPREAD = ON_THE_GROUND - {"deployment"}
"""Families whose next deed is where the last one was."""


UP_THERE = re.compile(
    r"\b(?:[Tt]here(?! (?:is|are|was|were|has|have|had|will|would|could|may|might|should|be|remains?)\b)"
    r"|(?:in|on|at|near|from|inside|outside|across) (?:one of )?(?:the [a-z]+ (?:of|on) )?its"
    r" (?:[a-z]+ ){0,2}(?:outskirts|streets?|bridges?|squares?|cent(?:er|re)|suburbs?|countryside"
    r"|neighbou?rhoods?|markets?|districts?|villages?|entrances?|east|west|north|south))\b"
)
"""``was killed there``, ``on one of its bridges``: in the place named just before."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a text says of places beside its events."""

    home: str = ""
    """The place of the dateline."""
    lead: int = 0
    """Offset where the lead ends."""
    about: str = ""
    """The country or region that the text is about."""
    seats: Mapping[str, frozenset[str]] | None = None
    """Person or body → the places from where they govern or work."""


def spot_of(scene: Scene, tellings: Sequence[Telling], before: str) -> str:
    """What "there" in the next sentence means: where this one tells of a deed, else the place it names last,
    no country; else what it meant before."""
    told = next((telling.places[0] for telling in tellings if telling.places and not telling.echo), "")
    named = [
        who
        for at, _, who in scene.marks(0, len(scene.text), "L")
        if scene.categories.get(who) not in POWERS and at not in scene.capitals
    ]
    return told or next(reversed(named), before)


def place_there(scene: Scene, tellings: Iterable[Telling], spot: str) -> None:
    """Give what was done "there" its place, in a sentence that names no other."""
    found = UP_THERE.search(scene.text) if spot else None
    if not found:
        return
    if any(scene.categories.get(who) not in POWERS for _, _, who in scene.marks(0, found.start(), "L")):
        return
    for telling in tellings:
        if not telling.places and telling.kind not in NOWHERE:
            telling.places = [spot]


def place_stories(stories: Sequence[Story], around: Surroundings) -> None:
    """Give places to what was told without any."""
    for story in stories:
        if story.kind in ("meeting", "agreement") and not story.places:
            story.places += _of_the_journey(story, stories)
    body = [story for story in stories if story.told_in_body]
    for index, story in enumerate(body):
        if not story.places:
            here = _here(story)
            story.places += (
                here or _as_before(story, body[:index]) or _at_home(story, around) or _voting(story, around)
            )


def _here(story: Story) -> list[str]:
    """``Testabad: Two men were arrested``: where the line says at its head that it was."""
    return [story.here] if story.here and story.kind not in NOWHERE else []


def _of_the_journey(meeting: Story, stories: Sequence[Story]) -> list[str]:
    """A meeting was where its guest arrived, an agreement signed there, if the text tells of just one such
    visit."""
    visits = [
        other
        for other in stories
        if other is not meeting
        and other.places
        and set(other.who) & set(meeting.who)
        and other.kind in ("visit", meeting.kind)
        and (_same_day(meeting, other) or _on_the_journey(meeting, other))
    ]
    places = {tuple(visit.places[:1]) for visit in visits}
    return list(places.pop()) if len(places) == 1 else []


def _same_day(one: Story, other: Story) -> bool:
    """Whether two stories may be of one day: the same, or one of them undated."""
    if one.when is None or other.when is None:
        return one.when is other.when or one.goes_on
    return one.when.range.known and one.when.range.earliest == other.when.range.earliest


def _on_the_journey(meeting: Story, visit: Story) -> bool:
    """Whether a guest met somebody on the day beside the one of the visit."""
    guests = {who for who, part in visit.who.items() if part == "visitor"}
    if visit.kind != "visit" or not guests & set(meeting.who) or not (meeting.when and visit.when):
        return False
    one, other = meeting.when.range.earliest, visit.when.range.earliest
    return bool(one and other and abs((one - other).days) <= 1)


def _as_before(story: Story, before: Sequence[Story]) -> list[str]:
    """``Minutes later, gunmen opened fire``, ``a force searched the area``: where the deed told last was."""
    if FAMILY.get(story.kind, story.kind) not in SPREAD or not (story.goes_on or story.there):
        return []
    told = [
        (max(quote.end for quote in quotes), index, other)
        for index, other in enumerate(before)
        if FAMILY.get(other.kind, other.kind) in ON_THE_GROUND and other.places and other.here == story.here
        if (quotes := [quote for quote in other.quotes if quote.end <= story.first])
    ]
    end, _, last = max(told, default=(0, 0, None), key=lambda one: one[:2])
    if last is None or story.first - end > NEAR:
        return []
    if (story.modality == "planned") != (last.modality == "planned"):
        return []
    return list(last.places)


def _at_home(story: Story, around: Surroundings) -> list[str]:
    """``TESTABAD – The governor of Testabad received …``: the news of the lead, where a host is at home."""
    if story.kind != "meeting" or story.modality != "occurred" or story.first > around.lead or story.away:
        return []
    seats = around.seats or {}
    hosts = [who for who, part in story.who.items() if part == "host"] or list(story.who)[:1]
    return [around.home] if around.home and any(around.home in seats.get(who, ()) for who in hosts) else []


def _voting(story: Story, around: Surroundings) -> list[str]:
    """``Early elections are set for October``: of the country that the text is about."""
    votes = story.kind in VOTES and story.nominal and not any("person:" in who for who in story.who)
    return [around.about] if votes and around.about else []
