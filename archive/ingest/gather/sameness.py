"""Whether a sentence tells of what was told before: kinds, days, places and people may speak against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from archive.ingest.gather.days import dates_apart, same_days
from archive.ingest.gather.happenings import FAMILY, GENERAL
from archive.ingest.gather.scene import Telling
from archive.ingest.reading import Casualties, TimeExpression
from archive.values.text import Span

BRIEF = frozenset({"headline", "standfirst", "repeat"})
"""Parts that say again what the body tells."""
TOGETHER = frozenset({"meeting", "visit"})
RETOLD = frozenset({"protest", "arrest", "kidnapping", "military-operation", "release"})
"""Kinds besides violence whose next sentences only say more."""
DEATHS = frozenset({"killing", "assassination"})
TAKEN = frozenset({"arrest", "kidnapping", "release"})
WIDE = frozenset({"country", "region", "province"})
"""Categories of places in which others lie: a town and a province do not contradict each other."""
FROM_THE_AIR = frozenset({"airstrike", "drone-strike", "missile-attack", "shelling", "bombing"})
"""What a headline calls a strike."""
NEAR = 700
"""Characters within which sentences go on about the same deed."""


@dataclass(slots=True)
class Story:
    """An event as it grows while the text is read."""

    kind: str
    modality: str
    rule: str
    nominal: bool
    who: dict[str, str] = field(default_factory=dict)
    places: list[str] = field(default_factory=list)
    when: TimeExpression | None = None
    quotes: list[Span] = field(default_factory=list)
    casualties: list[Casualties] = field(default_factory=list)
    alleged: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    first: int = 0
    """Offset of its first telling."""
    last: int = 0
    here: str = ""
    """The place that its line names before it tells."""
    goes_on: bool = False
    """Its first sentence goes on with what was told just before."""
    there: bool = False
    """It says that it was where something told before was."""
    away: bool = False
    """It says that it was on a journey, at a conference or in another incident: elsewhere."""

    @property
    def told_in_body(self) -> bool:
        return bool(self.parts - {"headline", "standfirst", "caption", "repeat"})


@dataclass(frozen=True, slots=True)
class Land:
    """What places lie in what."""

    within: Mapping[str, frozenset[str]]
    """Place → the places that hold it, itself included."""
    levels: Mapping[str, str] = field(default_factory=dict)
    """Place → category."""

    def apart(self, places: Sequence[str], telling: Telling) -> bool:
        """Whether what a telling says of the place speaks against these places."""
        if not places or not telling.places:
            return False
        if (telling.definite or telling.part in BRIEF) and any(
            place.startswith("?") for place in (*places, *telling.places)
        ):
            return False
        wide = [{self.levels.get(a, "") in WIDE for a in named} for named in (places, telling.places)]
        if wide in ([{True}, {False}], [{False}, {True}]) and not self._elsewhere(places, telling.places):
            return False
        return not any(
            a in self.within.get(b, {b}) or b in self.within.get(a, {a})
            for a in places
            for b in telling.places
        )

    def _elsewhere(self, some: Sequence[str], others: Sequence[str]) -> bool:
        """Whether the archive knows where the narrow ones lie, and it is in none of the wide ones."""
        narrow = some if self.levels.get(some[0], "") not in WIDE else others
        wide = others if narrow is some else some
        held = [self.within.get(place, frozenset()) for place in narrow]
        return any(len(places) > 1 for places in held) and not any(set(wide) & places for places in held)


CHOSEN = frozenset({"election", "appointment"})


def is_same(story: Story, telling: Telling, land: Land) -> bool:
    """Whether a telling may be of this story: kinds, dates, places and people do not speak against it."""
    if not _kinds_meet(story, telling) or dates_apart(story.when, telling.when):
        return False
    if (telling.hours_apart and telling.family == "violence") or (telling.apart and story.first < telling.at):
        return False
    if story.here and telling.here and story.here != telling.here:
        return False
    if land.apart(story.places, telling):
        return _says_where(story, telling)
    other_mood = (story.modality == "planned") != (telling.modality == "planned")
    if other_mood and not (_brief(story, telling) or _spoken_of_before(story, telling)):
        return False
    if (
        telling.again
        and telling.when
        and story.when != telling.when
        and not same_days(story.when, telling.when)
    ):
        return False
    return not _other_figures(story, telling) and _people_meet(story, telling)


def _other_figures(story: Story, telling: Telling) -> bool:
    """``arrested two … had arrested 21 in July``: other figures, and a day that the one before has not."""
    taken = {c.measure: c.best for c in story.casualties if c.measure in ("detained", "abducted") and c.best}
    other = any(c.best and taken.get(c.measure, c.best) != c.best for c in telling.casualties)
    return other and telling.when is not None and story.when is None and not _brief(story, telling)


def _under_photo(story: Story, telling: Telling) -> bool:
    """``{P} and {P} met on Sunday`` under a photo, ``The heads of the parties convened on Sunday`` in
    the lead.
    """
    shown = telling.part == "caption" or story.parts == {"caption"}
    return shown and story.kind == telling.kind == "meeting" and same_days(story.when, telling.when)


def _spoken_of_before(story: Story, telling: Telling) -> bool:
    """``met on Sunday … the meeting between {P} and {P} was to discuss oil``: what was said of it ahead."""
    ahead = telling.kind == "meeting" and telling.modality == "planned" and telling.nominal
    return ahead and len(telling.who) > 1 and _main(story.who) == _main(telling.who) and not telling.again


def _people_meet(story: Story, telling: Telling) -> bool:
    mine, theirs = _main(story.who), _main(telling.who)
    common = mine & theirs
    if telling.kind in ("referendum", "election"):
        chosen = suffering(story.who), suffering(telling.who)
        if any(chosen) and not all(chosen) and telling.kind == story.kind:
            return _brief(story, telling) or same_days(story.when, telling.when) or telling.when is None
        return not all(chosen) or bool(chosen[0] & chosen[1])
    if _turned_round(story, telling):
        return False
    if telling.kind in TAKEN | DEATHS and _another_one(story, telling):
        return False
    if (telling.family == "violence" or telling.kind in RETOLD) and _goes_on(story, telling):
        return not (suffering(story.who) and suffering(telling.who)) or bool(
            suffering(story.who) & suffering(telling.who)
        )
    if (not mine or not theirs) and telling.kind == "territory-change":
        return _brief(story, telling) or same_days(story.when, telling.when)
    if telling.kind == "agreement" and not (mine and theirs) and not telling.definite:
        return _brief(story, telling) or same_days(story.when, telling.when) or bool(common)
    if not mine or not theirs:
        return (
            _brief(story, telling)
            or _under_photo(story, telling)
            or (bool(common) or bool(set(story.places) & set(telling.places)))
        )
    if story.kind == telling.kind == "meeting" or {story.kind, telling.kind} == TOGETHER:
        if telling.again and _people(theirs - mine) and not _brief(story, telling):
            return False  # "the two later met with …"
        return (
            len(common) >= 2
            or ({story.kind, telling.kind} == TOGETHER and shared(story, telling) >= 2)
            or (bool(common) and (_brief(story, telling) and (mine <= theirs or theirs <= mine)))
        )
    if telling.kind == "appointment" and suffering(story.who) & suffering(telling.who):
        return mine == theirs or (
            None in (story.when, telling.when)
            and (mine < theirs or theirs < mine or "assoc_actor_1" in telling.who.values())
        )
    if telling.kind == "agreement" and mine != theirs and (mine < theirs or theirs < mine):
        return _brief(story, telling) or None in (story.when, telling.when)
    if telling.kind in ("agreement", "designation", "appointment"):
        return mine == theirs or (_brief(story, telling) and (mine <= theirs or theirs <= mine))
    if telling.family == "violence":
        return _one_deed(story, telling)
    if story.kind == "visit":
        return any(story.who[who] == telling.who[who] == "visitor" for who in common)
    return bool(common) and (mine <= theirs or theirs <= mine or len(common) >= 2)


def _one_deed(story: Story, telling: Telling) -> bool:
    """Violence is the same only with the same victim, or the same doer at the same place; a doer
    alone does much.
    """
    suffered = {w for w, part in story.who.items() if part in ("target", "victim")}
    suffers = {w for w, part in telling.who.items() if part in ("target", "victim")}
    if suffered & suffers:
        return True
    if story.kind != telling.kind and _others_did(doers(story.who), doers(telling.who)):
        return False
    if suffered and suffers and (not _brief(story, telling) or _people(suffered) or _people(suffers)):
        return False
    if _goes_on(story, telling):
        return True
    placed = bool(story.places and telling.places) or same_days(story.when, telling.when)
    return placed or (_brief(story, telling) and bool(set(story.who) & set(telling.who)))


def _others_did(mine: set[str], theirs: set[str]) -> bool:
    """Whether two deeds have doers of one sort and none in common: a state and its forces are of two."""
    sorts = [{who.partition(":")[0].strip("?") for who in side} for side in (mine, theirs)]
    return not mine & theirs and bool(sorts[0] & sorts[1])


def _turned_round(story: Story, telling: Telling) -> bool:
    """Whether who did it in one suffers it in the other: drives another out of a town, strikes back."""
    if telling.kind != "territory-change" and (telling.family != "violence" or telling.kind == story.kind):
        return False
    return bool(suffering(story.who) & doers(telling.who) or doers(story.who) & suffering(telling.who))


def _people(who: set[str]) -> bool:
    return any("person:" in name for name in who)


def _goes_on(story: Story, telling: Telling) -> bool:
    """Whether the next sentences only say more of a deed: the same kind, nobody else's, no other
    place.
    """
    near = 0 <= telling.at - story.last <= NEAR and telling.part == "body"
    alike = story.kind == telling.kind or {story.kind, telling.kind} <= GENERAL
    mine, theirs = doers(story.who), doers(telling.who)
    return (
        near
        and alike
        and not telling.again
        and not (story.places and telling.places)
        and (mine == theirs or not (mine and theirs))
    )


def _main(who: Mapping[str, str]) -> set[str]:
    return {name for name, part in who.items() if part != "attendee"} or set(who)


def _says_where(story: Story, telling: Telling) -> bool:
    """Whether the next sentence only names the village: the same doer and kind, no other day, a place that
    the archive does not know.
    """
    near = 0 <= telling.at - story.last <= NEAR and telling.part == "body"
    alike = story.kind == telling.kind or {story.kind, telling.kind} <= GENERAL
    people = doers(story.who) & doers(telling.who) or suffering(story.who) & suffering(telling.who)
    unknown = all(place.startswith("?") for place in telling.places)
    return (
        bool(near and alike and people and unknown)
        and telling.family != "talks"
        and not telling.again
        and telling.when is None
    )


def suffering(who: Mapping[str, str]) -> set[str]:
    return {name for name, part in who.items() if part in ("target", "victim")}


def _another_one(story: Story, telling: Telling) -> bool:
    """``37 suspects were detained. … {P} was detained``: after a figure of unnamed people one by his name."""
    many = any((c.best or c.low or 0) > 1 for c in story.casualties)
    new = {who for who in suffering(telling.who) - suffering(story.who) if "person:" in who}
    return bool(many and new) and not any("person:" in who for who in suffering(story.who))


def doers(who: Mapping[str, str]) -> set[str]:
    return {name for name, part in who.items() if part in ("actor1", "claimant")}


def shared(story: Story, telling: Telling) -> int:
    return len(set(story.who) & set(telling.who))


def _brief(story: Story, telling: Telling) -> bool:
    """Whether one of the two is only a headline or standfirst, or a repeat."""
    return bool(telling.part in BRIEF or not (story.parts - BRIEF))


def _kinds_meet(story: Story, telling: Telling) -> bool:
    if story.kind == telling.kind:
        return True
    if {story.kind, telling.kind} == CHOSEN:  # "was elected speaker … He took the oath"
        return bool(suffering(story.who) & suffering(telling.who))
    if {story.kind, telling.kind} == TOGETHER:
        shown = telling.part == "caption" or not story.told_in_body
        hosted = "host" in story.who.values() and set(telling.who) <= set(story.who)
        if telling.part in BRIEF and telling.kind == "meeting" and telling.who and hosted:
            return True  # "{O} delegation meets the president", told below as a visit to him
        return (_brief(story, telling) or shown) and shared(story, telling) >= 2
    if telling.part in BRIEF and {story.kind, telling.kind} <= FROM_THE_AIR:
        by_same = doers(story.who) & doers(telling.who) and set(story.places) & set(telling.places)
        return bool(by_same or suffering(story.who) & suffering(telling.who))
    if story.kind == "assassination" and telling.kind == "attack" and not telling.definite:
        return bool(suffering(story.who) & suffering(telling.who)) or _brief(story, telling)
    return telling.family == "violence" and bool({story.kind, telling.kind} & GENERAL) and is_violent(story)


def is_violent(story: Story) -> bool:
    return FAMILY.get(story.kind, story.kind) == "violence"
