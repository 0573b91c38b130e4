"""One event however often a text tells it: tellings joined across headline, standfirst, captions, body
and repeats.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from archive.ingest.gather.days import dates_apart, same_days
from archive.ingest.gather.happenings import GENERAL
from archive.ingest.gather.scene import Telling
from archive.ingest.reading import Casualties, TimeExpression
from archive.values.dates import DateRange
from archive.values.text import Span

BRIEF = frozenset({"headline", "standfirst", "repeat"})
"""Parts that say again what the body tells."""
TOGETHER = frozenset({"meeting", "visit"})
RETOLD = frozenset({"protest", "arrest", "kidnapping", "military-operation", "release"})
"""Kinds besides violence whose next sentences only say more."""
TAKEN = frozenset({"arrest", "kidnapping", "release"})
WIDE = frozenset({"country", "region", "province"})
"""Categories of places in which others lie: a town and a province do not contradict each other."""
MOST = 80
"""How many stories back the same one is looked for: what is told again is told soon."""
NEAR = 700
"""Characters within which sentences go on about the same deed."""
CERTAIN = {"hypothetical": 1, "occurred": 5, "planned": 3, "claimed": 4, "cancelled": 6, "denied": 2}


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
    last: int = 0

    @property
    def told_in_body(self) -> bool:
        return bool(self.parts - {"headline", "standfirst", "caption", "repeat"})


@dataclass(slots=True)
class Teller:
    """The stories of a text so far, and what places lie in what."""

    within: Mapping[str, frozenset[str]]
    """Place → the places that hold it, itself included."""
    states: Sequence[tuple[int, str]]
    """(offset, country) of every mention of a country, in order."""
    levels: Mapping[str, str] = field(default_factory=dict)
    """Place → category."""
    stories: list[Story] = field(default_factory=list)
    repeats: dict[Span, Story] = field(default_factory=dict)

    def take(self, telling: Telling) -> None:
        """Join a telling to the story it belongs to, or begin a new one."""
        if telling.pair:
            self._name_the_pair(telling)
        if (telling.same_day and telling.when is None) or telling.shift:
            telling.when = self._day_told(telling) or telling.when
        story = self._echoed(telling) if telling.echo else self._told_before(telling)
        if story is None and telling.definite and telling.part not in BRIEF:
            story = (
                self._last_deed(telling)
                if telling.family == "violence"
                else self._echoed(telling, fresh=True)
            )
            if story is None and telling.family == "violence" and not (telling.who or telling.places):
                return
            if story is None and telling.kind == "meeting" and _only_spoken_of(telling):
                return
        if story is None and telling.part in ("headline", "standfirst"):
            story = self._only_one(telling)
        if story is None and telling.echo:
            return
        if story is None:
            story = Story(telling.kind, telling.modality, telling.rule, telling.nominal)
            self.stories.append(story)
        self._join(story, telling)

    def _day_told(self, telling: Telling) -> TimeExpression | None:
        """The day of what was told last, or as many days after it as the telling says."""
        dated = next((story.when for story in self._latest(self.stories) if story.when), None)
        if not telling.shift or dated is None:
            return dated
        if telling.when and telling.when.range.known:
            return telling.when
        first, last = dated.range.earliest, dated.range.latest
        if first is None or first != last:
            return None
        day = first + timedelta(days=telling.shift)
        words = telling.when.range.expression if telling.when else ""
        span = telling.when.span if telling.when else telling.sentence
        return TimeExpression(span, DateRange(day, day, "inferred", words), "days after what was told before")

    def _name_the_pair(self, telling: Telling) -> None:
        """``The two also met``: those of the last story with two; ``the two nations``: the two countries
        last named.
        """
        if telling.pair == "states":
            pair = self._last_states(telling.at)
            for who in list(telling.who):
                if who in pair:
                    del telling.who[who]
            telling.who = {**dict.fromkeys(pair, "actor1"), **telling.who}
            return
        bodies = telling.pair == "bodies"
        for story in self._latest(self.stories):
            if bodies:
                parties = [
                    who for who, part in story.who.items() if "organization:" in who and part != "attendee"
                ]
                if len(parties) >= 2 and story.last < telling.at:
                    telling.who = {**dict.fromkeys(parties[:2], "actor1"), **telling.who}
                    return
                continue
            people = [
                who
                for who, part in story.who.items()
                if part != "attendee" and ":" in who and "person" in who
            ]
            if len(people) >= 2 and story.last < telling.at:
                telling.who = {**dict.fromkeys(people[:2], "actor1"), **telling.who}
                return

    def _last_states(self, offset: int) -> list[str]:
        """The two countries named most of all before an offset."""
        counted: dict[str, int] = {}
        for at, country in self.states:
            if at <= offset:
                counted[country] = counted.get(country, 0) + 1
        return sorted(counted, key=lambda country: -counted[country])[:2]

    def _echoed(self, telling: Telling, fresh: bool = False) -> Story | None:
        """What "the meeting" means: the last talks told outside captions, with the person if one is named.

        A ``fresh`` telling names people of its own: it belongs only to talks of the same mood without
        people yet.
        """
        if fresh and telling.kind == "agreement":
            signed = next((s for s in self._latest(self.stories) if s.kind == "agreement"), None)
            telling.who = {} if signed else telling.who
            return signed
        if fresh:
            near = [s for s in self.stories if s.kind == telling.kind and s.modality == telling.modality]
            near = [s for s in near if not any(who.startswith(("person:", "?person:")) for who in s.who)]
            return next(iter(self._latest(near)), None)
        who = {name for name, part in telling.who.items() if part == "visitor"}
        talks = [
            s for s in self.stories if s.kind in ("meeting", "visit", "phone-call") and s.last <= telling.at
        ]
        if who:
            return next((s for s in self._latest(talks) if who & set(s.who)), None)
        same = [s for s in talks if s.kind == telling.kind] or (talks if telling.kind == "meeting" else [])
        return next((s for s in self._latest(same) if s.told_in_body), next(iter(self._latest(same)), None))

    @staticmethod
    def _latest(stories: Sequence[Story]) -> list[Story]:
        return sorted(stories[-MOST:], key=lambda story: -story.last)

    def _last_deed(self, telling: Telling) -> Story | None:
        """What "the attack" means: the last violence told, unless date or place speak against it."""
        deeds = [s for s in self._latest(self.stories) if _violent(s) and s.last <= telling.at]
        fits = [
            s for s in deeds if not dates_apart(s.when, telling.when) and not self._places_apart(s, telling)
        ]
        return max(fits, key=lambda s: len(s.quotes), default=None)

    def _only_one(self, telling: Telling) -> Story | None:
        """A headline tells what the body tells: the first story of its kind there, of talks one with its
        people.
        """
        same = [
            s
            for s in self.stories
            if (
                s.kind == telling.kind
                or ({s.kind, telling.kind} & GENERAL and _violent(s) and telling.family == "violence")
            )
            and s.told_in_body
            and not dates_apart(s.when, telling.when)
            and not self._places_apart(s, telling)
        ]
        if telling.family == "talks" and telling.who:
            named = [s for s in same if set(s.who) & set(telling.who)]
            if (
                not named
                and same
                and telling.kind == "meeting"
                and not any("person:" in who for who in telling.who)
            ):
                telling.who = {}  # "defense minister meets general": by their posts alone
                return same[0]
            same = named
        return same[0] if same else None

    def _told_before(self, telling: Telling) -> Story | None:
        stories = self.stories if telling.part in BRIEF else self.stories[-MOST:]
        fits = [story for story in stories if self._same(story, telling)]
        if telling.part in BRIEF:
            return max(
                fits, key=lambda story: (_shared(story, telling), -self.stories.index(story)), default=None
            )
        return max(fits, key=lambda story: (_shared(story, telling), story.last), default=None)

    def _same(self, story: Story, telling: Telling) -> bool:
        """Whether a telling may be of this story: kinds, dates, places and people do not speak against it."""
        if not _kinds_meet(story, telling) or dates_apart(story.when, telling.when):
            return False
        if self._places_apart(story, telling):
            return _says_where(story, telling)
        if (story.modality == "planned") != (telling.modality == "planned") and not _brief(story, telling):
            return False
        if (
            telling.again
            and telling.when
            and story.when is not telling.when
            and not same_days(story.when, telling.when)
        ):
            return False
        return self._people_meet(story, telling)

    def _people_meet(self, story: Story, telling: Telling) -> bool:
        mine, theirs = _main(story.who), _main(telling.who)
        common = mine & theirs
        if telling.kind in ("referendum", "election"):
            return True
        if telling.kind in TAKEN and _another_one(story, telling):
            return False
        if (telling.family == "violence" or telling.kind in RETOLD) and self._goes_on(story, telling):
            return not (_suffering(story.who) and _suffering(telling.who)) or bool(
                _suffering(story.who) & _suffering(telling.who)
            )
        if (not mine or not theirs) and telling.kind == "territory-change":
            return _brief(story, telling) or same_days(story.when, telling.when)
        if not mine or not theirs:
            return _brief(story, telling) or (bool(common) or bool(set(story.places) & set(telling.places)))
        if story.kind == telling.kind == "meeting" or {story.kind, telling.kind} == TOGETHER:
            return (
                len(common) >= 2
                or ({story.kind, telling.kind} == TOGETHER and _shared(story, telling) >= 2)
                or (bool(common) and (_brief(story, telling) and (mine <= theirs or theirs <= mine)))
            )
        if telling.kind == "appointment" and _suffering(story.who) & _suffering(telling.who):
            return mine == theirs or (
                None in (story.when, telling.when)
                and (mine < theirs or theirs < mine or "assoc_actor_1" in telling.who.values())
            )
        if telling.kind == "agreement" and mine != theirs and (mine < theirs or theirs < mine):
            return _brief(story, telling) or None in (story.when, telling.when)
        if telling.kind in ("agreement", "designation", "appointment"):
            return mine == theirs or (_brief(story, telling) and (mine <= theirs or theirs <= mine))
        if telling.family == "violence":
            return self._one_deed(story, telling)
        if story.kind == "visit":
            return any(story.who[who] == telling.who[who] == "visitor" for who in common)
        return bool(common) and (mine <= theirs or theirs <= mine or len(common) >= 2)

    def _one_deed(self, story: Story, telling: Telling) -> bool:
        """Violence is the same only with the same victim, or the same doer at the same place; a doer
        alone does much.
        """
        suffered = {w for w, part in story.who.items() if part in ("target", "victim")}
        suffers = {w for w, part in telling.who.items() if part in ("target", "victim")}
        if suffered & suffers:
            return True
        if suffered and suffers and not _brief(story, telling):
            return False
        if self._goes_on(story, telling):
            return True
        placed = bool(story.places and telling.places) or same_days(story.when, telling.when)
        return placed or (_brief(story, telling) and bool(set(story.who) & set(telling.who)))

    @staticmethod
    def _goes_on(story: Story, telling: Telling) -> bool:
        """Whether the next sentences only say more of a deed: the same kind, nobody else's, no other
        place.
        """
        near = 0 <= telling.at - story.last <= NEAR and telling.part == "body"
        alike = story.kind == telling.kind or {story.kind, telling.kind} <= GENERAL
        mine, theirs = _doers(story.who), _doers(telling.who)
        return (
            near
            and alike
            and not telling.again
            and not (story.places and telling.places)
            and (mine == theirs or not (mine and theirs))
        )

    def _places_apart(self, story: Story, telling: Telling) -> bool:
        if not story.places or not telling.places:
            return False
        if (telling.definite or telling.part in BRIEF) and any(
            place.startswith("?") for place in (*story.places, *telling.places)
        ):
            return False
        wide = [{self.levels.get(a, "") in WIDE for a in places} for places in (story.places, telling.places)]
        if wide in ([{True}, {False}], [{False}, {True}]) and not self._elsewhere(
            story.places, telling.places
        ):
            return False
        return not any(
            a in self.within.get(b, {b}) or b in self.within.get(a, {a})
            for a in story.places
            for b in telling.places
        )

    def _elsewhere(self, some: Sequence[str], others: Sequence[str]) -> bool:
        """Whether the archive knows where the narrow ones lie, and it is in none of the wide ones."""
        narrow = some if self.levels.get(some[0], "") not in WIDE else others
        wide = others if narrow is some else some
        held = [self.within.get(place, frozenset()) for place in narrow]
        return any(len(places) > 1 for places in held) and not any(set(wide) & places for places in held)

    def _join(self, story: Story, telling: Telling) -> None:
        if telling.kind not in GENERAL and story.kind in GENERAL and not telling.echo:
            story.kind, story.rule = telling.kind, telling.rule
        if {story.kind, telling.kind} == TOGETHER and not telling.echo:
            story.kind = "meeting"
        if not telling.echo and CERTAIN[telling.modality] > CERTAIN[story.modality]:
            story.modality = telling.modality
        for who, part in telling.who.items():
            if part != "visitor" or not telling.echo:
                _set_part(story, who, part)
        story.alleged |= telling.alleged
        if not telling.echo or not story.places:
            story.places += [place for place in telling.places if place not in story.places]
        if telling.when and _better(telling, story):
            story.when = telling.when
        if telling.sentence not in story.quotes:
            story.quotes.append(telling.sentence)
        story.casualties += [
            c for c in telling.casualties if c.measure not in {o.measure for o in story.casualties}
        ]
        story.parts.add(telling.part)
        story.last = (
            max(story.last, telling.at) if telling.part != "caption" or not story.told_in_body else story.last
        )


def _only_spoken_of(telling: Telling) -> bool:
    """``had chaired the sessions``: talks that nobody told of, with nobody else, no place and no day."""
    return len(telling.who) < 2 and not (telling.places or telling.when or telling.pair)


def _set_part(story: Story, who: str, part: str) -> None:
    """A telling part (host, visitor) says more than a bare one."""
    bare = ("actor1", "actor2", "attendee")
    if who not in story.who or (story.who[who] in bare and part not in bare):
        story.who[who] = part


def _main(who: Mapping[str, str]) -> set[str]:
    return {name for name, part in who.items() if part != "attendee"} or set(who)


def _says_where(story: Story, telling: Telling) -> bool:
    """Whether the next sentence only names the village: the same doer and kind, no other day, a place that
    the
    archive does not know.
    """
    near = 0 <= telling.at - story.last <= NEAR and telling.part == "body"
    alike = story.kind == telling.kind or {story.kind, telling.kind} <= GENERAL
    people = _doers(story.who) & _doers(telling.who) or _suffering(story.who) & _suffering(telling.who)
    unknown = all(place.startswith("?") for place in telling.places)
    return bool(near and alike and people and unknown) and not telling.again and telling.when is None


def _suffering(who: Mapping[str, str]) -> set[str]:
    return {name for name, part in who.items() if part in ("target", "victim")}


def _another_one(story: Story, telling: Telling) -> bool:
    """``37 suspects were detained. … {P} was detained``: after a figure of unnamed people one by his name."""
    many = any((c.best or c.low or 0) > 1 for c in story.casualties)
    new = {who for who in _suffering(telling.who) - _suffering(story.who) if "person:" in who}
    return bool(many and new) and not any("person:" in who for who in _suffering(story.who))


def _doers(who: Mapping[str, str]) -> set[str]:
    return {name for name, part in who.items() if part in ("actor1", "claimant")}


def _shared(story: Story, telling: Telling) -> int:
    return len(set(story.who) & set(telling.who))


def _brief(story: Story, telling: Telling) -> bool:
    """Whether one of the two is only a headline or standfirst, or a repeat."""
    return bool(telling.part in BRIEF or not (story.parts - BRIEF))


def _kinds_meet(story: Story, telling: Telling) -> bool:
    if story.kind == telling.kind:
        return True
    if {story.kind, telling.kind} == TOGETHER:
        shown = telling.part == "caption" or not story.told_in_body
        return (_brief(story, telling) or shown) and _shared(story, telling) >= 2
    if story.kind == "assassination" and telling.kind == "attack" and not telling.definite:
        return bool(_suffering(story.who) & _suffering(telling.who)) or _brief(story, telling)
    return telling.family == "violence" and bool({story.kind, telling.kind} & GENERAL) and _violent(story)


def _violent(story: Story) -> bool:
    return Telling(story.kind, "", Span(0, 1), 0, "", "").family == "violence"


def _better(telling: Telling, story: Story) -> bool:
    """Whether a telling's date says more: any against none, a known day against an unknown or longer one."""
    if story.when is None:
        return not telling.echo or telling.when is not None
    mine, theirs = story.when.range, telling.when.range if telling.when else None
    if theirs is None or telling.echo:
        return False
    return theirs.known and (not mine.known or theirs.days < mine.days)
