"""Where and when it was: the places and the day that a clause gives to what it tells."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from archive.ingest.gather.casualties import number_of
from archive.ingest.gather.clauses import BREAK
from archive.ingest.gather.counts import COUNT, TOLD_BEFORE
from archive.ingest.gather.deeds import passive
from archive.ingest.gather.happenings import VOTES
from archive.ingest.gather.phrases import BESIDE, TOPIC, TOPIC_FIRST, is_object, new_subject, subjects
from archive.ingest.gather.scene import Hit, Telling
from archive.ingest.marks import letter_of, rule
from archive.ingest.reading import TimeExpression

FILLER = (
    r"(?: (?!(?:with|for|by|from|against|to|between|response|cooperation|support|coordination|favor"
    r"|terms|after"
    r"|order|line|light|connection|addition|relation)\b)"
    r"(?:(?!(?:statement|tweet|post|speech|interview|message|address|letter|call|report|remarks|comments),)"
    r"[a-z-]+,?|[\ue400-\uefff](?:'s?)?)){0,6}"
)
"""Small words between a preposition and the place: ``in rural parts of the disputed {L}``."""
LOCATED = re.compile(
    rf"\b(?:in|at|near|inside|outside|around|across|throughout|within|north|south|east|west|over|targeting"
    rf"|targeted|rocked|hit|struck|shelled|on|to|into){FILLER} $",
    re.I,
)
OF_WHICH = rule(r"'s? (?:[a-z-]+ ){1,6}{L}")
"""``in {L}'s western province of {L}``: the wider place last."""
SEEN_IN = re.compile(r"[^,.;]{0,80} (?:in|at|near) (?:the )?(?:[a-z]+ (?:of )?)?")
"""``visited the headquarters of the {O} in {L}``."""
IN_PLACE = rule(r"In (?:the )?(?:[a-z]+ ){0,3}{L}(?:'s [a-z ]{0,20}{L})?(?: province| city| district)?, ")
"""``In {L}, …``: where all of the sentence was."""
AGAIN_TOLD = re.compile(
    r"(?:The|This|That|It|His|Her|Their|Its) (?:[\w-]+ ){0,3}(?:came|comes|follow\w*|took place)\b"
)
"""``The visit came …``: what was told before."""
FAR = re.compile(
    r"\b(?:north|south|east|west|northeast|northwest|southeast|southwest|kilomet(?:er|re)s|miles|km)"
    r" (?:\w+ )?of"
    r"(?: [a-z]+){0,4} $"
)
"""``northeast of {L}``, ``60 km north of the city of {L}``: a landmark, when a nearer place is named."""
FLED = re.compile(r", (?:[\w\ue000-\uf7ff'-]+ ){1,4}?\w+(?:s|ed)? (?:to|for|from) (?:the )?$")
"""``take {L}, {P} flees to {L}``: what another did."""
TOOK_PLACE = rule(
    r"(?:which|that) (?:took place|happened|occurred|was held|were held|was carried out)(?: {T})? (?:in"
    r"|at|near|outside)"
    r"(?: [a-z]+){0,6} {L}"
)
LISTED = re.compile(
    r"(?: \([^()]*\))?(?:,|,? and|,? as well as|,? or)(?: (?:in|at|near|to|around|from))?(?: the)?"
    r"(?: (?:nearby|neighbou?ring|northern|southern|eastern|western|central)| (?:[a-z]+ )?(?:towns?|city"
    r"|cities"
    r"|villages?|districts?|provinces?|neighbou?rhoods?|areas?) of)? "
)
"""What stands between the places of a list."""
ACTS_NEXT = re.compile(
    r"(?:'s? |(?: \([^()]*\))? (?:[a-z]+ly |also |both )?(?:is|are|was|were|has|have|had|will|would|said"
    r"|says|held"
    r"|took|sent|agreed|signed|[a-z]+ed)\b)"
)
"""``… in {L}, {L} signed``: what begins something else."""
LEFT_FROM = re.compile(rf"\bfrom{FILLER} $")
"""``withdrew from {L}``."""
HELD_IN = re.compile(rf"\b(?:in|at|near|inside){FILLER} $", re.I)
TOPIC_IN = re.compile(
    r"\b(?:latest|developments?|situation|war|fight|fighting|campaign|efforts?|presence|conflict|crisis"
    r"|security|stability|attacks?|process"
    r"|interests|conditions?|changes|events|role|forces|crossings|elections?|operations?|threats?"
    r"|influence|involvement|groups?|militants?)"
    r" (?:in|on|across)(?: the)?(?: [\w-]+ and)? $|\bin [\ue000-\uf7ff] and $"
)
SPOKEN_IN = re.compile(
    r"\b(?:developments?|situation|war|fight|fighting|campaign against \S+|efforts?|conflict|crisis"
    r"|security|stability"
    r"|process|interests|conditions?|role|influence|involvement) (?:in|on|across)(?: the)?(?: [\w-]+ and)? $"
)
"""The same of deeds, whose "forces in {L}" and "operation in {L}" are where it was."""
MOVING = re.compile(
    r"\b(?:visit(?:ed|s|ing)?"
    r"|(?:arriv|land|travel|head|fly|flew|depart)\w* (?:[\w\ue000-\uf7ff-]+,? ){0,2}?(?:in|at|to|for)"
    r"|(?:left|leaves?|leaving|set off) (?:[\w\ue000-\uf7ff-]+ ){0,2}?for|cross\w* into|touch\w* down in"
    r"|inspect\w* [^.;]{0,90}? (?:in|of)|(?:is|was|are|were) (?:\w+ )?in|flies to|went to|visit to"
    r"|visit in|trip to|tour(?:ed|s))(?: the| [\w\uec00-\uefff-]+){0,6} $"
)
ON_THE_GROUND = frozenset(
    {"violence", "military-operation", "territory-change", "protest", "deployment", "arrest", "kidnapping"}
)
AT_A_TABLE = frozenset({"talks", "agreement", "designation"})
"""Families in which a country that acts is no place."""
HERE = re.compile(r" (?:[\w-]+ )?(?:witnessed|saw|suffered)\b")
_REPORT = (
    r"(?:said|says|announced|reported|confirmed|told|stated|declared|revealed|claimed|tweeted|posted|added"
    r"|wrote|writes|noted|explained|recalled|disclosed|testified)"
)
REPORTING = re.compile(rf"{_REPORT}\b", re.I)
REPORTED_ON = re.compile(
    rf"\b{_REPORT}(?: by (?:(?:the|an?|[a-z]+|[\ue000-\uf7ff](?:'s)?) ){{1,5}}?)?(?:"
    rf" [\ue400-\uefff])?(?: in (?:a|an|their|its|his) [\w -]{{0,30}})?,?(?: late| early|"
    rf" later)?(?: on)? $"
)
REPORTING_AFTER = re.compile(rf" (?:also |late |evening )?{_REPORT}\b")
NEXT_DAY = re.compile(
    r"(?i)\bthe (?:next|following) (?:day|morning|evening|night)\b|\b(?:a|one) day (?:later|after"
    r" (?:the|that|this))\b|\b(?P<n>two"
    r"|three|four|five|six)"
    r" days later\b|\b(?P<back>the (?:previous day|day before|day earlier)|(?:a|one) day (?:earlier"
    r"|before))\b"
)
SAME_DAY = re.compile(
    r"\b(?:[Ee]arlier|[Ll]ater) (?:in|on|that|the same) (?:the )?(?:same )?day\b|\b(?:[Oo]n )?the same day\b"
    r"|\b(?:[Ll]ater )?in the (?:morning|afternoon|evening)\b"
    r"|\b(?:that|(?:on )?the same) (?:morning|evening|afternoon|night)\b"
    r"|(?:^|\band )(?:[Hh]e|[Ss]he|[Tt]hey) (?:then|immediately) (?:met|flew|travel\w+|went|left|headed"
    r"|drove|received"
    r"|visited|held|tasked|named|appointed)\b"
)
"""``Earlier in the day``: the day of what was told before."""
YEAR_OF_NAME = re.compile(r"(?:19|20)\d\d")
"""``the 2023 Water Conference``: less than the day that stands beside it."""
AHEAD_OF = re.compile(r"\bahead of (?:the|an?|his|her|their)\b")
"""``spoke today ahead of the visit``: the day of the call."""
ADVERBIAL = 45
"""Characters of a first clause that is no more than a day: "On December 7, 2021, after …, the two …"."""
SUBORDINATE = re.compile(r"(?:after|before|following|when|while|since|as|that|which|who|where)\b")
ANOTHER = rule(r"(?:After|Before|Since|Following|Until) (?!{T},|the (?:meeting|talks|visit|session)\b)")
"""``After the invasion in March 2003, …``: the day of another deed."""
SAYING = re.compile(
    r"\b(?:sa(?:id|ys|ying)|announc\w+|report\w*|confirm\w*|told|stat(?:ed|es|ing)|declar\w+|reveal\w+"
    r"|claim\w*|add(?:ed|s|ing)"
    r"|not(?:ed|es|ing)|stress\w*|explain\w*|indicat\w+|mention\w*|clarif\w+|affirm\w*|believ\w+|know\w*"
    r"|hop\w+)"
    r"(?: [\w\ue000-\uf7ff]+){0,3} $"
)
"""``said |that …``: the day before it is the day of saying; after a noun ("a bomb |that …") it is the day of
all.
"""
AND_VERB = re.compile(
    r"\band (?:(?:was|were|has|have|had|been|then|later|also) )*(?:\w+ed|struck|hit|shot|took|held|left|fled"
    r"|met|freed)\b"
)
GOES_ON = re.compile(r"(?:when|where|while|during|as|and|after which|upon which)\b")
NOUN_DONE = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!be )(?<!and )\b(?:arrested|detained|killed|abducted|kidnapped"
    r"|signed|reached"
    r"|made|issued|convicted|sentenced|captured|adopted|published|filed|dated|announced|seized|brokered"
    r"|taken)(?: (?:in|on"
    r"|by|near|at|earlier|late|last|during)\b[^,;]*)? ?$"
)
"""``the sentence of a man arrested in {T}``, ``in answer to a call made on {T}``: the day of the other."""
OF_RELATIVE = re.compile(
    r"(?:who|which|that) [^,;]*?\b(?:\w+ed|went|came|was|were|had|left|fled|fell|took)\b"
)
HAVE_BEEN = re.compile(r"\b(?:have|has|had|was|were)(?: been)?(?: [a-z]+ly)? $")
SAME_TIME = re.compile(
    r"(?i)(?:just |only |less than |(?:an?|two|three|four|few|several|a few|some) )*(?:hours?"
    r"|minutes?) (?:later|earlier"
    r"|afterwards?)|(?:on |earlier on |later on |earlier |later )?(?:that|the same) (?:day|morning"
    r"|afternoon|evening"
    r"|night)"
)
"""``Hours later``, ``on the same evening``: the day of what was told before."""


def places(telling: Telling, hit: Hit) -> list[str]:
    """Places that the clause puts the happening in: those after the words first, landmarks last."""
    fits = _rule_for(telling)
    after: list[tuple[bool, bool, str]] = []
    before: list[tuple[bool, bool, str]] = []
    for position, _, who in hit.scene.marks(*hit.clause, "L"):
        if not _acts(telling, who) and not _owns(telling, hit, position) and fits(telling, hit, position):
            far = bool(FAR.search(hit.until(position)) or OF_WHICH.match(hit.scene.text[position + 1 :]))
            other = not hit.trigger.nominal and _of_another_verb(hit, position)
            (after if position >= hit.end - 2 else before).append((other, far, who))
    if not (after or before):
        after = _which_was(telling, hit)
    after += _listed(telling, hit, [who for _, _, who in (*after, *before)])
    found = [*after, *before]
    if not all(other for other, _, _ in found):
        found = [place for place in found if not place[0]]  # that of another verb is not this one's
    named = [who for _, _, who in sorted(found, key=lambda place: place[1])]
    return list(dict.fromkeys(named)) or _there(telling, hit)


def _which_was(telling: Telling, hit: Hit) -> list[tuple[bool, bool, str]]:
    """``were arrested in a raid, which took place in {L}``: where the next clause says that it was."""
    found = TOOK_PLACE.match(hit.scene.text, hit.clause[1])
    if not found or telling.kind in VOTES:
        return []
    return [(False, False, who) for _, _, who in hit.scene.marks(found.end() - 1, found.end(), "L")]


def _listed(telling: Telling, hit: Hit, found: list[str]) -> list[tuple[bool, bool, str]]:
    """``in {L}, {L} and {L}``: those named in one breath with a place where it was."""
    text, more = hit.scene.text, []
    named = hit.scene.marks(*hit.clause, "L")
    for (one, _, first), (other, _, who) in pairwise(named):
        listed = first in found and who not in found and LISTED.fullmatch(text[one + 1 : other])
        if (
            listed
            and not _acts(telling, who)
            and (other < hit.start or not ACTS_NEXT.match(text[other + 1 :]))
        ):
            more.append((not hit.trigger.nominal and _of_another_verb(hit, other), False, who))
            found.append(who)
    return more


def _there(telling: Telling, hit: Hit) -> list[str]:
    """``to {L}, where clashes erupted``: the place named last before."""
    if not hit.scene.text.startswith("where ", hit.clause[0]) or telling.kind in VOTES:
        opening = IN_PLACE.match(hit.scene.text)
        if opening and _rule_for(telling) is _happens_at:
            return [who for _, _, who in hit.scene.marks(0, opening.end(), "L")]
        return []
    return [who for _, _, who in hit.scene.marks(0, hit.clause[0], "L")[-1:]]


def _rule_for(telling: Telling) -> Callable[[Telling, Hit, int], bool]:
    if telling.kind == "visit":
        return _gone_to
    if telling.kind in VOTES:
        return _voting
    if telling.kind == "cancellation":
        return _called_off
    return _happens_at if telling.family in ON_THE_GROUND else _held_at


def _acts(telling: Telling, who: str) -> bool:
    return telling.family in AT_A_TABLE and telling.who.get(who) in ("actor1", "actor2", "host")


def _owns(telling: Telling, hit: Hit, position: int) -> bool:
    """``{L}'s agency``: whose something is, not where."""
    if telling.kind in VOTES or telling.kind == "territory-change":
        return False
    owner = re.match(r"'s?(?! [A-Z])", hit.scene.text[position + 1 :])
    return bool(owner and not re.search(r"\b(?:in|at|near)(?: the)? $", hit.until(position)))


def _gone_to(telling: Telling, hit: Hit, position: int) -> bool:
    lead = hit.until(position)
    to = MOVING.search(lead) or (telling.nominal and re.search(r"\bto(?: the)? $", lead))
    return position >= hit.end - 2 and bool(to or SEEN_IN.fullmatch(hit.gap(position)))


def _called_off(telling: Telling, hit: Hit, position: int) -> bool:
    """``postponed a visit to {L}``, ``a meeting in {L} was cancelled``."""
    return bool(MOVING.search(hit.until(position))) or _held_at(telling, hit, position)


def _voting(telling: Telling, hit: Hit, position: int) -> bool:
    """Who votes: the one whose vote it is, who holds it, or in whom it is held."""
    if position >= hit.end:
        gap = r"(?: (?:[\w-]+|[\uf400-\uf7ff])){0,7}? (?:of|in|by|across)(?: the)? "
        return bool(re.fullmatch(gap, hit.gap(position)))
    return not re.search(r"\b(?:from|of|against|with)(?: the)? $", hit.until(position))


def _held_at(telling: Telling, hit: Hit, position: int) -> bool:
    lead = hit.until(position)
    if not HELD_IN.search(lead) or TOPIC_IN.search(lead) or position - hit.end >= 90:
        return False
    topic_first = not hit.trigger.nominal and hit.match.group().casefold().startswith(TOPIC_FIRST)
    if topic_first and not BESIDE.search(hit.scene.text[hit.end : position]):
        return False
    return not (position > hit.end and TOPIC.search(hit.scene.text, hit.end, position))


def _happens_at(telling: Telling, hit: Hit, position: int) -> bool:
    text, lead = hit.scene.text, hit.until(position)
    if telling.kind == "territory-change" and not FLED.search(hit.gap(position)):
        return True
    if telling.kind != "territory-change" and (LOCATED.search(lead) and not SPOKEN_IN.search(lead)):
        return True
    if telling.kind == "territory-change":
        return False
    if position < hit.start and _struck(hit, position):
        return True
    if telling.kind in ("deployment", "release") and LEFT_FROM.search(hit.until(position)):
        return True
    if telling.family == "violence" and HERE.match(text[position + 1 :]):
        return True
    gap = hit.gap(position)
    return position >= hit.end and is_object(gap, telling.kind) and not new_subject(text, position, gap)


def _struck(hit: Hit, position: int) -> bool:
    """``{L} airbase was hit``: a place that suffers it."""
    if hit.trigger.nominal or not passive(hit):
        return False
    free = subjects(hit.scene, hit.left(), hit.clause[0])
    return any(found[0] == position for found in free[-2:])


# ------------------------------------------------------------------------------------------------ when


def when(telling: Telling, hit: Hit) -> TimeExpression | None:
    """The nearest time expression of the clause, else of a clause that this one only continues."""
    scene = hit.scene
    times = scene.times(0, len(scene.text))
    times = [p for p in times if not _of_report(hit, p)]
    telling.shift = 0 if hit.clause[0] in scene.counts else _shift(hit)
    inside = [p for p in times if hit.start <= p < hit.end]
    own = (
        inside
        or [p for p in times if hit.clause[0] <= p < hit.clause[1]]
        or [p for p in times if _continues(hit, p) or _said_of_noun(hit, p)]
    )
    if hit.trigger.nominal and (ahead := AHEAD_OF.search(hit.before)):
        own = [p for p in own if p >= hit.clause[0] + ahead.start()]
    if hit.trigger.nominal and hit.trigger.kind in VOTES:
        own = [p for p in own if min(abs(p - hit.start), abs(p - hit.end)) < 40]
    own = [p for p in own if not _of_noun_done(hit, p) and not _of_relative(hit, p)]
    if not own and scene.counts and (counted := _counted(telling, hit, times)):
        return counted
    if not own:
        telling.same_day = bool(SAME_DAY.search(scene.text[slice(*hit.clause)]))
        return None
    nearest = scene.time(min(own, key=lambda p: _distance(hit, p)))
    if nearest and not nearest.range.known and SAME_TIME.fullmatch(nearest.range.expression):
        telling.same_day, telling.hours_apart = True, True
    return nearest


def _counted(telling: Telling, hit: Hit, times: list[int]) -> TimeExpression | None:
    """``resigned on Thursday, two days |after {P} left``: counted from the day of the other clause, else from
    what was told before.
    """
    scene, first = hit.scene, hit.clause[0]
    days = {p: time.range for p in times if (time := scene.time(p)) and time.range.days == 1}
    if count := scene.counts.get(first):
        opens = bool(COUNT.match(scene.text)) and min(scene.counts) == first
        near = [p for p in days if p < first][-1:] or [p for p in days if opens and p >= hit.clause[1]][:1]
        if near and (day := days[near[0]].earliest):
            return count.beside(day)
        if not near and AGAIN_TOLD.match(scene.text):
            telling.counted = count
    elif COUNT.match(scene.text) and TOLD_BEFORE.fullmatch(scene.text, at := min(scene.counts), first):
        telling.counted = scene.counts[at].turned()
    return None


def _distance(hit: Hit, position: int) -> tuple[bool, bool, int]:
    """How far a day is from the words: one that is none last, then one of another verb, then the farther."""
    time = hit.scene.time(position)
    no_day = _says_no_day(time) or bool(
        time and YEAR_OF_NAME.fullmatch(time.range.expression) and hit.trigger.nominal
    )
    return no_day, _of_another_verb(hit, position), min(abs(position - hit.start), abs(position - hit.end))


def _of_another_verb(hit: Hit, position: int) -> bool:
    """``was detained in {T} and released in {T}``: the one beyond the other verb."""
    text = hit.scene.text
    if position < hit.start:
        return bool(AND_VERB.search(text[position : hit.end]))
    return bool(AND_VERB.search(text[hit.end : position]))


def _of_noun_done(hit: Hit, position: int) -> bool:
    """Whether a day behind a verb belongs to a participle between them."""
    return not hit.trigger.nominal and bool(NOUN_DONE.search(hit.gap(position)))


def _of_relative(hit: Hit, position: int) -> bool:
    """``Three men |who vanished in {T} have been freed``: the day of the vanishing."""
    if position >= hit.start or not HAVE_BEEN.search(hit.before):
        return False
    return bool(OF_RELATIVE.match(hit.scene.text, hit.clause[0], position))


def _says_no_day(time: TimeExpression | None) -> bool:
    """``a week later``: less than the day that stands beside it."""
    return time is None or not (time.range.known or time.range.edtf)


def _shift(hit: Hit) -> int:
    """Days after what was told before: 1 for "the next day", 2 for "two days later"; 0 if nothing of the
    kind.
    """
    if not hit.scene.speaks_of_days:
        return 0
    clause = "".join(
        (time.range.expression if (time := hit.scene.time(p)) else "") if letter_of(c) == "T" else c
        for p, c in enumerate(hit.scene.text[slice(*hit.clause)], hit.clause[0])
    )
    found = NEXT_DAY.search(clause)
    if not found:
        return 0
    return (number_of(found["n"]) or 0) if found["n"] else -1 if found["back"] else 1


def _of_report(hit: Hit, position: int) -> bool:
    """``{O} said on Sunday that …``: the day of the telling, not of what it tells."""
    if REPORTING.match(hit.match.group()):
        return False
    text = hit.scene.text
    return bool(REPORTED_ON.search(text[:position]) or REPORTING_AFTER.match(text[position + 1 :]))


def _said_of_noun(hit: Hit, position: int) -> bool:
    """``protests that erupted in {T} …``: the day in the clause that says which."""
    text, last = hit.scene.text, hit.clause[1]
    return hit.trigger.nominal and text.startswith(("that ", "which "), last) and 0 <= position - last < 40


def _continues(hit: Hit, position: int) -> bool:
    """Whether a clause goes on from one with a date (``in March, when …``); not ``after``, ``since``."""
    text, (first, last) = hit.scene.text, hit.clause
    if position >= last:
        return not BREAK.search(text[last - 1 : position]) and text.startswith(("according", "on "), last)
    joints = [text[edge:] for edge in hit.edges if position < edge <= first]
    if position < hit.edges[1] <= ADVERBIAL and not (SUBORDINATE.match(text[first:]) or ANOTHER.match(text)):
        return True
    edges = [edge for edge in hit.edges if position < edge <= first]
    return bool(joints) and all(
        GOES_ON.match(text[edge:])
        or text.endswith(": ", 0, edge)
        or (text.startswith("that ", edge) and not SAYING.search(text[:edge]))
        for edge in edges
    )
