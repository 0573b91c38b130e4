"""One event however often a text tells it: tellings joined across headline, standfirst, captions, body
and repeats.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from archive.ingest.date.day_rules import count_back
from archive.ingest.date.time_words import NUMBERS
from archive.ingest.gather.carrying import (
    TALKS,
    NewsDay,
    day_of_hour,
    day_of_visit,
    days_after,
    fits,
    inferred,
    is_long_ago,
    is_past_story,
)
from archive.ingest.gather.counts import COUNTED
from archive.ingest.gather.days import dates_apart
from archive.ingest.gather.happenings import GENERAL
from archive.ingest.gather.sameness import (
    BRIEF,
    NEAR,
    TOGETHER,
    Land,
    Story,
    doers,
    is_same,
    is_violent,
    shared,
    suffering,
)
from archive.ingest.gather.scene import Telling
from archive.ingest.gather.told_days import date_what_was_told, day_of_whole, is_told_first, is_what_was_dated
from archive.ingest.reading import TimeExpression
from archive.values.dates import DateRange
from archive.values.text import Span

MOST = 80
"""How many stories back the same one is looked for: what is told again is told soon."""
BACK = re.compile(
    r"(?i)\b(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?P<unit>day|week|month|year)s?"
    r" (?:earlier|before)$"
)
"""``two months earlier``."""
CERTAIN = {"hypothetical": 1, "occurred": 5, "planned": 3, "claimed": 4, "cancelled": 6, "denied": 2}


@dataclass(slots=True)
class Teller:
    """The stories of a text so far, and what places lie in what."""

    land: Land
    states: Sequence[tuple[int, str]]
    """(offset, country) of every mention of a country, in order."""
    stories: list[Story] = field(default_factory=list)
    news: NewsDay = field(default_factory=NewsDay)
    """The day of the news."""
    repeats: dict[Span, Story] = field(default_factory=dict)
    redated: Telling | None = None
    """The last words that only said when something was."""

    def take(self, telling: Telling) -> None:
        """Join a telling to the story it belongs to, or begin a new one."""
        if telling.pair:
            self._name_the_pair(telling)
        if telling.family == "violence" and telling.modality == "occurred" and self._is_ahead(telling.when):
            telling.when = None
        if telling.again and telling.family == "talks" and BACK.search(_words(telling)):
            telling.when = self._beside_its_like(telling)
        if telling.counted and telling.when is None:
            telling.when = self._counted_from(telling)
        telling.when = self._carried(telling) or telling.when
        if telling.dates is not None:
            told = date_what_was_told(telling, self._latest(self.stories), self.land)
            self.redated = telling if told else None
            if told or not is_told_first(telling, self.stories):
                return
            telling.echo = False
        if self.redated and is_what_was_dated(telling, self.redated):
            return
        story = self._echoed(telling) if telling.echo else self._told_before(telling)
        if story and telling.echo and (telling.kind, story.kind) == ("phone-call", "meeting"):
            story.kind = "phone-call"
        if story is None and telling.retold:
            story = self._just_told(telling)
            if story is None and not (telling.who or telling.places or telling.when):
                return  # "This man was protesting": what somebody says in passing
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
        if story is None and telling.echo and not _told_first(telling):
            return
        if story is None:
            story = Story(telling.kind, telling.modality, telling.rule, telling.nominal, first=telling.at)
            story.goes_on = (telling.same_day or telling.belongs or telling.hours_apart) and not telling.away
            story.here, story.there, story.away = telling.here, telling.there, telling.away
            self.stories.append(story)
        self._join(story, telling)

    def _carried(self, telling: Telling) -> TimeExpression | None:
        """The day that a telling takes from what was told before; it is inferred, whatever named it there."""
        latest = self._latest(self.stories)
        undated = telling.when is None or (telling.hours_apart and not telling.when.range.known)
        if ((telling.same_day and undated) or telling.shift) and (told := self._day_told(telling)):
            return inferred(told)
        if telling.when is not None:
            return None
        when = day_of_hour(telling, latest, self.news) if telling.hour else None
        when = when or day_of_whole(telling, latest)
        return inferred(when or (day_of_visit(telling, latest) if telling.belongs else None))

    def _is_ahead(self, when: TimeExpression | None) -> bool:
        """Whether a day lies behind that of the news: nobody was killed then."""
        news = self.news.published.latest
        return bool(news and when and when.range.earliest and when.range.earliest > news)

    def _beside_its_like(self, telling: Telling) -> TimeExpression | None:
        """``The two had met two months earlier``: counted from their meeting told before, not from any day
        that was named in between; of no day, if that has none.
        """
        like = [s for s in self._latest(self.stories) if s.kind == telling.kind and shared(s, telling) > 1]
        if not like or telling.when is None:
            return telling.when
        told, found = like[0].when, BACK.search(_words(telling))
        day = told.range.earliest if told and told.range.days == 1 else None
        if day is None or found is None:
            span, words = telling.when.span, telling.when.range.expression
            return TimeExpression(span, DateRange(None, None, "unknown", words), COUNTED)
        days = count_back(day, NUMBERS.get(found["n"].lower(), 0) or int(found["n"]), found["unit"]).days
        first, last = days or (day, day)
        return replace(telling.when, range=DateRange(first, last, "inferred", telling.when.range.expression))

    def _counted_from(self, telling: Telling) -> TimeExpression | None:
        """The day that lies so far before what was told last, if that was one day."""
        told = next((s.when for s in self._latest(self.stories) if _dates_more(s.when)), self.news.lead)
        if told is None or told.range.days != 1 or not (told.range.earliest and telling.counted):
            return None
        return telling.counted.beside(told.range.earliest)

    def _day_told(self, telling: Telling) -> TimeExpression | None:
        """The day of what was told last, or as many days after it as the telling says; none where a month or
        a year of long ago was told since.
        """
        latest = self._latest(self.stories)
        if telling.shift:
            return days_after(telling, [s for s in latest if _dates_more(s.when)], self.news)
        own = (
            [s for s in latest if shared(s, telling)] if telling.kind in TALKS else []
        )  # his own day goes on
        told = [s.when for s in own or latest if fits(telling, s, self.news) and _dates_more(s.when)]
        dated = next((when for when in told if _is_a_day(when)), None)
        if is_past_story(latest, telling, self.news):
            return dated if told and dated is told[0] else None
        if dated is None and telling.modality == "occurred" and telling.kind != "visit":
            return self.news.lead
        return dated

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
        before = [story for story in self._latest(self.stories) if story.last < telling.at]
        both = next((pair for story in before if (pair := _two_of(story, telling.pair))), [])
        if not both and len(telling.near) == 2 and telling.pair != "bodies":
            both = list(telling.near)
        telling.who = {**dict.fromkeys(both, "actor1"), **telling.who}

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
        if telling.family == "violence":
            deed = self._last_deed(telling)
            return deed if deed and telling.at - deed.last <= NEAR and not doers(deed.who) else None
        if fresh and telling.kind == "agreement":
            signed = next((s for s in self._latest(self.stories) if s.kind == "agreement"), None)
            telling.who = {} if signed else telling.who
            return signed
        if fresh:
            near = [s for s in self.stories if s.kind == telling.kind and s.modality == telling.modality]
            near = [s for s in near if not _with_people(s) or _in_one_sentence(s, telling)]
            return next(iter(self._latest(near)), None)
        who = {name for name, part in telling.who.items() if part == "visitor"}
        talks = [
            s for s in self.stories if s.kind in ("meeting", "visit", "phone-call") and s.last <= telling.at
        ]
        if who:
            return next((s for s in self._latest(talks) if who & set(s.who)), None)
        same = [s for s in talks if s.kind == telling.kind]
        if telling.kind == "phone-call" and not same:  # "…", which came "in a call"
            same = [s for s in self._latest(talks)[:1] if s.kind == "meeting" and not s.places]
        same = same or (talks if telling.kind == "meeting" else [])
        return next((s for s in self._latest(same) if s.told_in_body), next(iter(self._latest(same)), None))

    @staticmethod
    def _latest(stories: Sequence[Story]) -> list[Story]:
        return sorted(stories[-MOST:], key=lambda story: -story.last)

    def _last_deed(self, telling: Telling) -> Story | None:
        """What "the attack" means: the last violence told, unless date or place speak against it."""
        deeds = [s for s in self._latest(self.stories) if is_violent(s) and s.last <= telling.at]
        fits = [
            s
            for s in deeds
            if not dates_apart(s.when, telling.when) and not self.land.apart(s.places, telling)
        ]
        return max(fits, key=lambda s: len(s.quotes), default=None)

    def _just_told(self, telling: Telling) -> Story | None:
        """The deed of the same kind told just before, if neither day nor people speak against it."""
        near = (
            s for s in self._latest(self.stories) if 0 <= telling.at - s.last <= NEAR and not telling.again
        )
        told = next((s for s in near if _of_kind(s, telling) and s.modality == telling.modality), None)
        if told is None or dates_apart(told.when, telling.when):
            return None
        mine, theirs = suffering(told.who), suffering(telling.who)
        return told if not (mine and theirs) or mine & theirs else None

    def _only_one(self, telling: Telling) -> Story | None:
        """A headline tells what the body tells: the first story of its kind there, of talks one with its
        people.
        """
        same = [
            s
            for s in self.stories
            if _of_kind(s, telling)
            and s.told_in_body
            and not dates_apart(s.when, telling.when)
            and not self.land.apart(s.places, telling)
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
        fits = [story for story in stories if is_same(story, telling, self.land)]
        if is_long_ago(telling, self.news):
            fits = [story for story in fits if story.when or not story.told_in_body]
        if telling.part in BRIEF:
            return max(
                fits, key=lambda story: (shared(story, telling), -self.stories.index(story)), default=None
            )
        return max(fits, key=lambda story: (shared(story, telling), story.last), default=None)

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


def _of_kind(story: Story, telling: Telling) -> bool:
    """Whether both are of one kind, or one says no more than violence."""
    general = {story.kind, telling.kind} & GENERAL
    return story.kind == telling.kind or bool(general and is_violent(story) and telling.family == "violence")


PAIRS = {"people": ("person:",), "bodies": ("organization:",), "sides": ("person:", "organization:")}


def _two_of(story: Story, pair: str) -> list[str]:
    """Two people or two bodies of a story, if it has two that did more than attend."""
    for sort in PAIRS.get(pair, ()):
        found = [who for who, part in story.who.items() if part != "attendee" and sort in who]
        if len(found) > 1:
            return found[:2]
    return []


def _with_people(story: Story) -> bool:
    return any(who.startswith(("person:", "?person:")) for who in story.who)


def _in_one_sentence(story: Story, telling: Telling) -> bool:
    """``{P} will take part in a meeting of …; {P} and {P} will chair the meeting``."""
    return telling.sentence in story.quotes and bool(set(story.who) & set(telling.who))


def _words(telling: Telling) -> str:
    return telling.when.range.expression if telling.when else ""


def _dates_more(when: TimeExpression | None) -> bool:
    """Whether others may be counted from a day: not one that was itself counted from another deed."""
    return when is not None and when.rule != COUNTED


def _is_a_day(when: TimeExpression | None) -> bool:
    """A year or a month is nobody's "same day"."""
    return when is not None and not (when.range.known and when.range.days != 1)


def _only_spoken_of(telling: Telling) -> bool:
    """``had chaired the sessions``: talks that nobody told of, with nobody else, no place and no day."""
    return len(telling.who) < 2 and not (telling.places or telling.when or telling.pair)


def _told_first(telling: Telling) -> bool:
    """``The meeting, attended by {P} and {P}, was held in {L}``: told of here first."""
    return telling.kind == "meeting" and len(telling.who) > 1 and bool(telling.when and telling.places)


def _set_part(story: Story, who: str, part: str) -> None:
    """A telling part (host, visitor) says more than a bare one."""
    bare = ("actor1", "actor2", "attendee")
    if who not in story.who or (story.who[who] in bare and part not in bare):
        story.who[who] = part


def _better(telling: Telling, story: Story) -> bool:
    """Whether a telling's date says more: any against none, a known day against an unknown or longer one."""
    if story.when is None:
        return not telling.echo or telling.when is not None
    mine, theirs = story.when.range, telling.when.range if telling.when else None
    if theirs is None or telling.echo:
        return False
    return theirs.known and (not mine.known or theirs.days < mine.days)
