"""A sentence that only says when that was which was told before: ``The incident took place on {T}``, ``It was
signed in {L} on {T}``.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from archive.ingest.gather.dating import when
from archive.ingest.gather.days import same_days
from archive.ingest.gather.happenings import FAMILY
from archive.ingest.gather.sameness import Land, Story
from archive.ingest.gather.scene import Hit, Scene, Telling
from archive.ingest.gather.setting import HELD_IN
from archive.ingest.gather.ways import Trigger
from archive.ingest.marks import rule
from archive.ingest.reading import TimeExpression

VIOLENCE = frozenset(kind for kind, family in FAMILY.items() if family == "violence")
NAMED = {
    "violence": VIOLENCE,
    "operation": VIOLENCE | {"military-operation", "arrest"},
    "incident": VIOLENCE | {"arrest", "kidnapping", "protest", "release"},
    "arrest": frozenset({"arrest"}),
    "kidnapping": frozenset({"kidnapping"}),
    "release": frozenset({"release"}),
    "protest": frozenset({"protest"}),
    "strike": VIOLENCE | {"protest"},
    "visit": frozenset({"visit"}),
    "meeting": frozenset({"meeting"}),
    "sitting": frozenset({"meeting", "court-ruling", "election"}),
    "call": frozenset({"phone-call"}),
    "agreement": frozenset({"agreement"}),
    "vote": frozenset({"election", "referendum"}),
    "ruling": frozenset({"court-ruling"}),
}
"""What a noun may mean of what was told before."""
NOUNS = {
    "violence": "attacks?|assault|ambush|blasts?|explosions?|bombings?|shelling|airstrikes?|bombardment"
    "|killings?|shootings?|murders?|assassination|massacre|clash(?:es)?|fighting|skirmish(?:es)?|gunfight",
    "operation": "raids?|operation|campaign|offensive|sweep",
    "incident": "incidents?",
    "arrest": "arrests?|detentions?",
    "kidnapping": "kidnappings?|abductions?",
    "release": "release",
    "protest": "protests?|demonstrations?|rall(?:y|ies)|march|sit-in|walkout|unrest",
    "strike": "strikes?",
    "visit": "visit|trip|tour",
    "meeting": "meeting|talks|gathering|summit|conference|discussions|negotiations|congress",
    "sitting": "session|sitting|hearing|courtroom",
    "call": "(?:phone |telephone )?(?:call|conversation)",
    "agreement": "agreement|deal|accord|memorand(?:um|a)|pact|truce|ceasefire|protocol|contract|signing",
    "vote": "vote|voting|elections?|polls?|ballot|referendum",
    "ruling": "ruling|verdict|sentence",
}
_ANY = "|".join(f"(?P<{group}>{words})" for group, words in NOUNS.items())
_DONE = (
    r"held|carried out|conducted|launched|signed|reached|staged|concluded|inked|sealed|struck|made|mounted"
    r"|issued|handed down|scheduled|set|brokered|overseen"
)
_VERB = (
    r"(?:(?:had |has )?(?:reportedly )?(?:also )?(?:took place|taken place|takes place|occurred|happened"
    r"|unfolded|began|begun|started|erupted|broke out|broken out|kicked off"
    r"|(?:came|comes)(?= (?:on|late|early|in|at|{T})))"
    rf"|(?:was|were|had been|has been|is|are)(?: [a-z]+ly)? (?:{_DONE})"
    r"|(?:will|is to|are to|(?:is|are) (?:set|due|scheduled|expected) to)"
    rf" (?:take place|begin|start|be (?:{_DONE})))"
)
ITS_DAY = Trigger(
    "its-day",
    rf"\b(?:(?:the|this|that|his|her|their|its|both|latest)(?: (?!of |on |in |to )[\w-]+){{0,2}}? (?:{_ANY})"
    rf"(?:(?! and | but )[^.;:]){{0,60}}?|(?:^|(?<=that )|(?<=^\"))(?P<it>it|this|that)),? {_VERB}\b",
    "",
    "",
)
WITHIN = rule(
    r"\b(?:[Dd]uring|[Ii]n|[Aa]t|[Aa]fter(?= \w+ (?:session|sitting|hearing|meeting|vote)\b))"
    r" (?:the|that|this) (?:same )?(?:[a-z-]+ ){0,2}?"
    rf"(?:{_ANY})(?! (?:of|on|against|in|near|with|between|by|that|which)\b)\b"
)
"""``during the raid``, ``after the session``: on its day."""
BEGUN = re.compile(r"\b(?:began|begun|started|launched|kicked off)$")
WITNESSES = rule(
    r"\b(?:in the presence of|attended by|witnessed by|(?:under|with) the (?:auspices|supervision|eyes"
    r"|sponsorship|mediation|patronage) of) (?:the )?{PHO}"
)
"""``It was signed in {L} on {T}, in the presence of {P}``."""
HERE = 300
"""Characters back to what "it" is."""
A_NOUN = 30
"""Characters from an article to its noun."""
REACH = 1500
"""Characters back to what a noun speaks of again."""


def days_told(scene: Scene) -> list[Telling]:
    """At most one: a sentence says of one thing when it was."""
    if not scene.times(0, len(scene.text)):
        return []
    match = ITS_DAY.pattern.search(scene.text)
    if match is None:
        return []
    hit = Hit(scene, ITS_DAY, match)
    telling = scene.echo(_kind_begun(match), match.start(), "echo")
    telling.when = when(telling, hit)
    telling.places = [
        who
        for at, _, who in scene.marks(match.start(), hit.clause[1], "L")
        if HELD_IN.search(scene.text[:at])
    ]
    telling.dates = kinds_meant(match)
    telling.nominal = match["it"] is None
    for found in WITNESSES.finditer(scene.text, match.end()):
        for _, _, who in scene.marks(found.end() - 1, found.end(), "PHO"):
            telling.who[who] = "attendee"
    return [telling]


def _kind_begun(match: re.Match[str]) -> str:
    """What a sentence may be the first to tell: what was signed, what operation began."""
    if "signed" in match.group().split():
        return "agreement"
    return "military-operation" if match["operation"] and BEGUN.search(match.group()) else ITS_DAY.kind


def kinds_meant(match: re.Match[str]) -> frozenset[str]:
    """The kinds that the words may speak of again; nothing stands for any kind."""
    said = next((name for name, found in match.groupdict().items() if found and name in NAMED), "")
    if said or "signed" in match.group().split():
        return NAMED[said or "agreement"]
    return frozenset()


def within_what(telling: Telling, scene: Scene, clause: tuple[int, int]) -> frozenset[str] | None:
    """The kinds of what a deed without a day was part of; not of its own kind, which is told again."""
    if telling.when is not None:
        return None
    found = (
        WITHIN.search(scene.text, *clause) or WITHIN.match(scene.text, clause[1]) or WITHIN.match(scene.text)
    )
    return wider_than(telling, kinds_meant(found)) if found else None


def wider_than(telling: Telling, kinds: frozenset[str]) -> frozenset[str] | None:
    """Of what may be meant, that of which the deed can be a part."""
    return (kinds - (VIOLENCE if telling.family == "violence" else {telling.kind})) or None


def day_of_whole(telling: Telling, stories: Iterable[Story]) -> TimeExpression | None:
    """ "Three were arrested during the raid": the day of the raid told last."""
    if not telling.within:
        return None
    near = (s for s in stories if 0 <= telling.at - s.last <= REACH and s.kind in telling.within)
    story = next(near, None)
    fitting = story and story.when and story.when.range.days == 1 and story.modality == telling.modality
    return story.when if story and fitting else None


def date_what_was_told(telling: Telling, stories: Iterable[Story], land: Land) -> bool:
    """Give the day to what was told last of the kind, if nothing gave it one; stories come latest first."""
    reach = REACH if telling.nominal else HERE
    for story in stories:
        if story.last > telling.at or telling.at - story.last > reach:
            continue
        if telling.dates and story.kind not in telling.dates:
            continue
        if land.apart(story.places, telling):
            continue
        if not _takes_a_day(story, telling):
            if same_days(story.when, telling.when):
                story.places = story.places or telling.places
            return False
        story.when, story.last = telling.when, telling.at
        story.places, story.who = story.places or telling.places, telling.who | story.who
        story.quotes += [telling.sentence] if telling.sentence not in story.quotes else []
        return True
    return False


def is_told_first(telling: Telling, stories: Iterable[Story]) -> bool:
    """``It was signed in {L} on {T}``, ``The operation began in {T} in {L}``, of what only the headline, or
    nothing, spoke before: told here first."""
    known = telling.when is not None and telling.when.range.known and not telling.when.future
    new = not any(story.kind in (telling.dates or ()) for story in stories)
    return telling.kind != ITS_DAY.kind and known and new and bool(telling.places)


def is_what_was_dated(telling: Telling, dated: Telling) -> bool:
    """Whether a noun of the sentence that only said when is no deed of its own: ``The raid began on {T}``."""
    meant = not dated.dates or telling.kind in dated.dates
    there = telling.sentence == dated.sentence and 0 <= telling.at - dated.at < A_NOUN
    return meant and there and not telling.who


def _takes_a_day(story: Story, telling: Telling) -> bool:
    if telling.when is None or not telling.when.range.known or (story.when and story.when.range.known):
        return False
    return (story.modality == "planned") == telling.when.future
