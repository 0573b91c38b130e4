"""gather: the roles that a text states and the events that it tells, each with the sentences behind it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from archive.ingest.beside import Beside, when_asked
from archive.ingest.gather.carrying import NewsDay
from archive.ingest.gather.entries import days_over
from archive.ingest.gather.happenings import POWERS
from archive.ingest.gather.headings import title_of
from archive.ingest.gather.marking import capital_of, marks_of
from archive.ingest.gather.phrases import first_subject
from archive.ingest.gather.roles import gather_roles
from archive.ingest.gather.sameness import Land, Story
from archive.ingest.gather.scene import Scene, Telling
from archive.ingest.gather.stories import Teller
from archive.ingest.gather.tellings import tellings_of
from archive.ingest.gather.whereabouts import Surroundings, place_stories, place_there, spot_of
from archive.ingest.marks import Mark, Marked, in_reach, mark_sentence, rule
from archive.ingest.reading import (
    Dated,
    EventClaim,
    Gathered,
    Parsed,
    Recognised,
    Registry,
    Resolved,
    RoleClaim,
    TimeExpression,
)
from archive.ingest.resolve.owners import area_of_text, demonyms_of, governed_by
from archive.ingest.resolve.reader import identity
from archive.ingest.tongues.deeds import tell
from archive.ingest.tongues.sorts import tongue_of
from archive.ingest.tongues.tongue import Tongue
from archive.values.countries import CAPITALS, COUNTRIES
from archive.values.dates import UNKNOWN, DateRange
from archive.values.text import Span, View, view

TELLING_PARTS = frozenset({"headline", "standfirst", "body", "caption", "repeat"})
CONFIDENCE = {"verb": 0.8, "noun": 0.6}
OFFICES = frozenset({"appointment", "dismissal", "resignation"})
"""Kinds about a post: where it is, is where the post is."""
LEAD = 3
"""Sentences of the body that tell the news."""
HEADING = rule(
    r"[•▪*–—-]? ?(?P<place>{L})(?: province| governorate| city)?(?:: |(?:, {L})?(?: \([^()]*\))? [–—-] )"
)
"""How a line of a brief begins: with where it was."""
HE = re.compile(r"(?:[^\ue000-\uf7ff]|[\ue400-\uf7ff])*\b(?:[Hh]e|[Ss]he)\b")
"""A sentence about him before it names anybody."""
STILL = re.compile(r"(?:It|They|Its|Their|The attack|\")\b")
"""How a sentence begins that goes on about the same body."""


def gather(
    text: str,
    parsed: Parsed,
    dated: Dated,
    recognised: Recognised,
    resolved: Resolved,
    registry: Registry,
    *,
    proposals: bool = False,
    beside: Beside = when_asked,
) -> Gathered:
    """Roles and events. With ``proposals`` also those of people nobody knows yet, as ``?person:A Name``."""
    linked = {reference.span: identity(reference) for reference in resolved.mentions}
    place = parsed.dateline.place.of(text) if parsed.dateline.place else ""
    roles = gather_roles(text, parsed.sentences, dated, recognised, linked, registry, place)
    about = area_of_text(recognised, linked, registry)
    around = _surroundings(parsed, resolved, about, roles, registry)
    events = _events(text, parsed, dated, recognised, resolved, registry, around, beside)
    areas = {role.person: role.area for role in roles if role.area}
    events = tuple(_in_office(event, areas, _categories(registry)) for event in events)
    if proposals:
        return Gathered(roles, events)
    known = registry.entities
    return Gathered(
        tuple(r for r in roles if r.person in known), tuple(_known_only(e, known) for e in events)
    )


def _surroundings(
    parsed: Parsed,
    resolved: Resolved,
    about: str | None,
    roles: Iterable[RoleClaim],
    registry: Registry,
) -> Surroundings:
    """What the text says of places beside its events: its dateline, its subject, who is at home where."""
    place = parsed.dateline.place
    places = (r for r in resolved.mentions if place and r.about == "place")
    home = next((r for r in places if place and place.overlaps(r.span)), None)
    body = parsed.of("body")
    told = [s for s in parsed.sentences if body and s.start >= body[0].start][:LEAD]
    governed = governed_by(registry)
    seats: dict[str, set[str]] = {}
    for role in roles:
        area = role.area or governed.get(role.organization or "")
        if area:
            seats.setdefault(role.person, set()).update({area, capital_of(area, registry)})
    return Surroundings(
        (home and identity(home)) or "",
        told[-1].end if told else 0,
        about or "",
        {who: frozenset(places) for who, places in seats.items()},
    )


def _in_office(event: EventClaim, areas: Mapping[str, str], categories: Mapping[str, str]) -> EventClaim:
    """Who comes or goes does so where the post is: "the governor of {L} resigned", in no country at large."""
    if event.kind not in OFFICES or any(categories.get(place) not in POWERS for place in event.places):
        return event
    place = next((areas[who] for who, part in event.participations if who in areas), "")
    return replace(event, places=(place,)) if place else event


def _known_only(event: EventClaim, known: Mapping[str, object]) -> EventClaim:
    return replace(
        event,
        places=tuple(place for place in event.places if place in known),
        participations=tuple(pair for pair in event.participations if pair[0] in known),
    )


# ------------------------------------------------------------------------------------------------ events


def _events(
    text: str,
    parsed: Parsed,
    dated: Dated,
    recognised: Recognised,
    resolved: Resolved,
    registry: Registry,
    around: Surroundings,
    beside: Beside,
) -> tuple[EventClaim, ...]:
    seen = view(text)
    marks = marks_of(seen, recognised, resolved, dated, registry)
    levels = {key: entity.category for key, entity in registry.entities.items() if entity.kind == "place"}
    states = _states(resolved, registry) + [
        (span.start, key)
        for span, key in demonyms_of(recognised).items()
        if key and levels.get(key) == "country"
    ]
    news = NewsDay(dated.published, _day_of_lead(parsed, dated))
    teller = Teller(Land(_within(registry), levels), sorted(states), news=news)
    days = days_over(seen, dated, marks)
    scenes = list(_scenes(seen, in_reach(text, parsed.sentences), parsed, marks, registry))
    for telling in _tellings(scenes, days, beside):
        teller.take(telling)
    place_stories(teller.stories, around)
    _date_echoes(teller.stories)
    return tuple(_claim(story, registry) for story in teller.stories if story.quotes)


Heard = tuple[Scene, Tongue | None]
"""A sentence, and the tongue whose rules read it; None: the English ones."""


def _scenes(
    seen: View, sentences: Iterable[Span], parsed: Parsed, marks: Sequence[Mark], registry: Registry
) -> Iterator[Heard]:
    """The sentences that may tell something, each with what the one before it was about."""
    categories = _categories(registry)
    person = body = here = ""
    people: tuple[str, ...] = ()
    for sentence in sentences:
        part = _part_of(sentence, parsed)
        if part not in TELLING_PARTS:
            continue
        marked = mark_sentence(seen, sentence, marks)
        here = _heading_place(marked, seen, sentence) or (here if not _opens_line(seen, sentence) else "")
        scene = Scene(marked, part, categories, person, body, people, here)
        yield scene, tongue_of(seen.of(sentence), parsed.language)
        person = _person(scene) or person
        body = _body(scene)
        people = (
            tuple(dict.fromkeys(str(m.about) for m in marked.marks if m.letter in "PH" and m.about)) or people
        )


def _tellings(
    scenes: Sequence[Heard], days: Sequence[tuple[Span, TimeExpression]], beside: Beside
) -> Iterator[Telling]:
    """Tellings in the order of the text, but headline and standfirst last: the body says most, so it
    speaks first.
    """
    brief: list[Telling] = []
    spot = ""
    for (scene, _), tellings in zip(scenes, _told(scenes, beside), strict=True):
        sentence = scene.marked.sentence
        day = next((time for span, time in days if span.holds(sentence)), None)
        for telling in tellings:
            telling.when = telling.when or (day if _is_of_the_day(telling) else None)
        place_there(scene, tellings, spot)
        spot = spot if scene.part in ("headline", "standfirst", "caption") else spot_of(scene, tellings, spot)
        if scene.part in ("headline", "standfirst"):
            brief += tellings
        else:
            yield from tellings
    yield from brief


def _told(scenes: Sequence[Heard], beside: Beside) -> list[list[Telling]]:
    """What each sentence tells; none needs what another tells, so that half of them may be read beside."""
    half = len(scenes) // 2
    rest = beside(lambda: [_told_by(*heard) for heard in scenes[half:]])
    return [*(_told_by(*heard) for heard in scenes[:half]), *rest()]


def _told_by(scene: Scene, tongue: Tongue | None) -> list[Telling]:
    return tell(scene, tongue) if tongue else tellings_of(scene)


def _categories(registry: Registry) -> dict[str, str]:
    """Everything on file with its category; a city that stands for its government is a ``capital``."""
    found = {f"?place:{name}": "country" for name in COUNTRIES.values()}
    found |= {key: entity.category for key, entity in registry.entities.items()}
    for city in CAPITALS.values():
        found |= {key: "capital" for key in registry.by_name.get(city, ()) if found.get(key) == "city"}
    return found


def _day_of_lead(parsed: Parsed, dated: Dated) -> TimeExpression | None:
    """The first day that the first two sentences of the body name, if the news may be of it."""
    told = parsed.of("body")[:2]
    lead = [s for s in parsed.sentences if any(span.holds(s) for span in told)][:2]
    days = (e for e in dated.expressions if e.range.days == 1 and any(s.holds(e.span) for s in lead))
    day = next(days, None)
    published = dated.published.earliest if dated.published.days == 1 else None
    if day is None or day.future or day.range.earliest is None:
        return None
    return day if published is None or 0 <= (published - day.range.earliest).days <= 2 else None


def _is_of_the_day(telling: Telling) -> bool:
    """Whether what names no day was on that of its entry: what is to come, or told before, was not."""
    beside = telling.shift or telling.counted or telling.dates is not None
    return telling.modality not in ("planned", "cancelled", "hypothetical") and not (beside or telling.echo)


def _opens_line(seen: View, sentence: Span) -> bool:
    """Whether a sentence is the first of its line."""
    first = seen.into(sentence)[0]
    return not seen.text[seen.text.rfind("\n", 0, first) + 1 : first].strip(" \t•▪-–—*")


def _heading_place(marked: Marked, seen: View, sentence: Span) -> str:
    """``Kirkuk: Two men were …``: the place that a brief names before it tells."""
    found = HEADING.match(marked.text)
    if not found or not _opens_line(seen, sentence):
        return ""
    about = marked.mark(found.start("place")).about
    return about if isinstance(about, str) else ""


def _part_of(sentence: Span, parsed: Parsed) -> str:
    index = bisect_right(parsed.parts, sentence.start, key=lambda part: part.span.start) - 1
    return parsed.parts[index].kind if index >= 0 and parsed.parts[index].span.overlaps(sentence) else "body"


def _person(scene: Scene) -> str:
    """Whom "he" in the next sentence means: the first person of this one, unless it was about him already."""
    named = next((m for m in scene.marked.marks if m.letter in "PH" and isinstance(m.about, str)), None)
    if named is None or (scene.person and HE.match(scene.text[: scene.marked.where(named.span.start)])):
        return ""
    return str(named.about)


def _body(scene: Scene) -> str:
    """The organization or country that is the subject: what "it" in the next sentence means."""
    if STILL.match(scene.text):
        return scene.body
    subject = first_subject(scene, len(scene.text))
    acting = (f for f in subject if f[1] == "O" or (f[1] in "LD" and scene.categories.get(f[2]) in POWERS))
    return next((who for _, _, who in acting), "")


def _within(registry: Registry) -> dict[str, frozenset[str]]:
    """Each place with all the places that hold it, by their parents."""
    held: dict[str, frozenset[str]] = {}
    for key, entity in registry.entities.items():
        chain = [key]
        parent = entity.parent
        while parent and parent not in chain:
            chain.append(parent)
            parent = registry.entities[parent].parent if parent in registry.entities else None
        held[key] = frozenset(chain)
    return held


def _states(resolved: Resolved, registry: Registry) -> list[tuple[int, str]]:
    governed = governed_by(registry)
    found = []
    for reference in resolved.mentions:
        key = governed.get(reference.entity or "", reference.entity or "")
        if key in registry.entities and registry.entities[key].category == "country":
            found.append((reference.span.start, key))
    return found


# ------------------------------------------------------------------------------------------------ afterwards


def _date_echoes(stories: list[Story]) -> None:
    """What was done "during this visit" has the visit's day and place."""
    for story in stories:
        if story.kind in ("agreement", "meeting") and story.when is None:
            for visit in stories:
                if visit is not story and _belongs(story, visit):
                    story.when = visit.when
                    story.places = story.places or visit.places[:1]


def _belongs(story: Story, visit: Story) -> bool:
    """Whether a sentence that tells of one speaks of the other ("during this visit"); a journey of many days
    dates no meeting.
    """
    if not set(visit.quotes) & set(story.quotes) or (story.modality == "planned") != (
        visit.modality == "planned"
    ):
        return False
    if story.kind == "agreement":
        return visit.kind in ("visit", "meeting") and not story.nominal
    one_day = visit.when is not None and visit.when.range.days == 1
    return visit.kind == "visit" and one_day and bool(set(visit.who) & set(story.who))


def _claim(story: Story, registry: Registry) -> EventClaim:
    way = "noun" if story.nominal else "verb"
    confidence = CONFIDENCE[way] + (0.1 if len(story.quotes) > 1 else 0) - (0.1 if not story.who else 0)
    return EventClaim(
        kind=story.kind,
        modality=story.modality,
        title=title_of(story, registry),
        date=_date(story.when),
        date_span=story.when.span if story.when else None,
        places=tuple(story.places),
        participations=tuple(story.who.items()),
        quotes=tuple(sorted(story.quotes)),
        rule=story.rule[:40],
        confidence=round(confidence, 2),
        casualties=tuple(story.casualties),
        alleged=tuple(who for who in story.who if who in story.alleged),
    )


def _date(when: TimeExpression | None) -> DateRange:
    return when.range if when else UNKNOWN
