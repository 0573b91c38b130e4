"""Where it was: the places that a clause gives to what it tells."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from archive.ingest.gather.clauses import clause_at
from archive.ingest.gather.dating import of_another_verb
from archive.ingest.gather.deeds import passive
from archive.ingest.gather.happenings import VOTES
from archive.ingest.gather.phrases import BESIDE, TOPIC, is_object, new_subject, subjects, topic_first
from archive.ingest.gather.scene import Hit, Telling
from archive.ingest.marks import rule

FILLER = (
    r"(?: (?!(?:with|for|by|from|against|to|between|response|cooperation|support|coordination|favor"
    r"|terms|after"
    r"|order|line|light|connection|addition|relation)\b)"
    r"(?:(?!(?:statement|tweet|post|speech|interview|message|address|letter|call|report|remarks|comments),)"
    r"[a-z'-]+,?|[\ue400-\uefff](?:'s?|-[a-z]+)?)){0,6}"
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
FROM_WHERE = re.compile(
    r"\b(?:residents|people|locals|villagers|inhabitants|farmers|families|teachers|students|graduates|employees"
    rf"|workers) (?:of|from){FILLER} $",
    re.I,
)
"""``residents of {L} closed the road in protest``."""
MEANWHILE = re.compile(r"(?:when|while|as) ")
ON_WAY = re.compile(
    rf"\b(?:in|at|near|inside|outside|on|through|into|cross\w*|enter\w*|pass\w*){FILLER} $", re.I
)
CAPTION_END = rule(r", {L}(?:, {L})*,? (?:on )?{T}\W*$")
"""``{P} shakes hands with {P}, {L}, {T}.``: under a picture place and day stand last."""
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
    r"|visit in|trip to|tour(?:ed|s)|(?:delegation|team) to)(?: the| [\w\ue800-\uefff'-]+){0,6} $"
)
WHOSE_VOTE = re.compile(r"(?: [a-z-]+){0,4} ")
"""``the {D} general |elections``."""
VOTED_IN = re.compile(
    r"(?: (?!(?:said|says|told|announced|commission|officials?|court|office|since)\b)[^ .;]+){0,14}?"
    r" (?:in|across|for)(?: the)? "
)
""" |``are due on {T}, the first in {L}``."""
ON_THE_GROUND = frozenset(
    {"violence", "military-operation", "territory-change", "protest", "deployment", "arrest", "kidnapping"}
)
AT_A_TABLE = frozenset({"talks", "agreement", "designation"})
"""Families in which a country that acts is no place."""
HERE = re.compile(r" (?:[\w-]+ )?(?:witnessed|saw|suffered)\b")


def places(telling: Telling, hit: Hit) -> list[str]:
    """Places that the clause puts the happening in: those after the words first, landmarks last."""
    fits = _rule_for(telling)
    after: list[tuple[bool, bool, str]] = []
    before: list[tuple[bool, bool, str]] = []
    for position, _, who in hit.scene.marks(*hit.clause, "L"):
        if not _acts(telling, who) and not _owns(telling, hit, position) and fits(telling, hit, position):
            far = bool(FAR.search(hit.until(position)) or OF_WHICH.match(hit.scene.text[position + 1 :]))
            other = not hit.trigger.nominal and of_another_verb(hit, position)
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
    """``were arrested in a raid, which took place in {L}``, ``when they crossed into {L}``: where the
    next clause says that it was."""
    if telling.kind in VOTES:
        return []
    text, first = hit.scene.text, hit.clause[1]
    if found := TOOK_PLACE.match(text, first):
        return [(False, False, who) for _, _, who in hit.scene.marks(found.end() - 1, found.end(), "L")]
    if telling.family not in ON_THE_GROUND or hit.trigger.nominal or not MEANWHILE.match(text, first):
        return []
    last = clause_at(hit.edges, first)[1]
    return [
        (False, False, who)
        for at, _, who in hit.scene.marks(first, last, "L")
        if ON_WAY.search(text[first:at])
    ]


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
            more.append((not hit.trigger.nominal and of_another_verb(hit, other), False, who))
            found.append(who)
    return more


def _there(telling: Telling, hit: Hit) -> list[str]:
    """``to {L}, where clashes erupted``: the place named last before."""
    if telling.kind in VOTES:
        return _whose_vote(hit)
    if hit.scene.part == "caption" and (end := CAPTION_END.search(hit.scene.text)):
        return [who for _, _, who in hit.scene.marks(*end.span(), "L")]
    if not hit.scene.text.startswith("where ", hit.clause[0]):
        opening = IN_PLACE.match(hit.scene.text)
        if opening and _rule_for(telling) is _happens_at:
            return [who for _, _, who in hit.scene.marks(0, opening.end(), "L")]
        return []
    return [who for _, _, who in hit.scene.marks(0, hit.clause[0], "L")[-1:]]


def _whose_vote(hit: Hit) -> list[str]:
    """``the {D} parliamentary elections``, ``elections are due on {T}, the first in {L}``."""
    text = hit.scene.text
    whose = [f for f in hit.left("D") if WHOSE_VOTE.fullmatch(text, f[0] + 1, hit.start)]
    held = [f for f in hit.scene.marks(hit.end, len(text), "L") if VOTED_IN.fullmatch(hit.gap(f[0]))]
    return [who for _, _, who in (whose[-1:] or held[:1])]


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
    before = not hit.trigger.nominal and topic_first(hit.match.group())
    if before and not BESIDE.search(hit.scene.text[hit.end : position]):
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
    if telling.kind == "protest" and FROM_WHERE.search(lead):
        return True
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
