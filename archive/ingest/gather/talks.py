"""Who sits at the table: host and visitor, those who meet, those who only attend."""

from __future__ import annotations

import re

from archive.ingest.gather.happenings import POWERS
from archive.ingest.gather.phrases import TOPIC, first_subject, speaks, subjects, topic_first
from archive.ingest.gather.scene import Found, Hit, Scene, Telling
from archive.ingest.marks import rule

PRESS = frozenset({"media"})
SPOKEN_OF = re.compile(
    r"\b(?:according to|statement from|statement by|office of|told|discuss(?:ed)?|regarding|about"
    r"|on|relations with)(?: the| a| an)?"
    r"(?: (?!with\b)[a-z-]+){0,2} $"
)
KIN_OF = re.compile(
    r"\b(?:sons?|daughters?|wife|widow|brothers?|sisters?|father|mother|famil(?:y|ies)|relatives|cousin"
    r"|nephew)"
    r" of (?:the )?(?:[\w-]+ |[\ue000-\uf7ff] ){0,4}$"
)
"""``received the eldest son of the late president {P}``: he was not there."""
ATTENDING = re.compile(r"(?:attended by|presence of|accompanied by|joined by|leading)[^.;]{0,60}$")
OWNER = re.compile(r"[\ue000-\uf7ff](?='s? (?:[\w-]+ ){0,2}$)")
"""``{P}'s upcoming visit``: whose it is."""
OF_TALKS = re.compile(r"(?:talks|meetings?|discussions?|negotiations|conversations?)\b")
ON_A_VISIT = re.compile(
    r"\b(?:with|during|on|for|began|started|concluded|ended|wrapped up|made|paid|making|paying)"
    r" (?:an?|his|her|their) (?:[\w-]+ ){0,3}$"
)
"""``{P} began his tour with a |visit to {L}``: whose sentence it is."""
TOLD_WHOM = rule(
    r"\b(?:asked|told|informed|assured|urged|briefed|thanked|congratulated|invited|reached"
    r"|consoled) (?:the )?"
    r"(?:(?:[a-z]+ ){0,3}[a-z]+, )?{PH}"
    r"|\b(?:express|convey|offer|extend|present|send|sent|relay)(?:ed|ing)? [^.;]{0,80}? to (?:the )?"
    r"(?:(?:[a-z]+ ){0,3}[a-z]+, )?{PH}"
)
"""``In a phone call, {P} asked the governor, {P}, …``."""
TOGETHER = re.compile(r"\b(?:together|along) with(?: [a-z]+){0,4} $")
"""``visited {L}, together with officers of the {O}``."""
SUMMONED = re.compile(r"\b(?:summoned|called in|called)\b.* (?:to|by)$")
CALLED_TO = rule(r" (?:the )?(?:[a-z]+ |{D} )*")
"""``was summoned to the {O}``: who called."""
BY_PHONE = re.compile(r"(?:by|over|on|via)\b", re.I)
"""``raised it with {P} by phone``: the words stand behind whom they are about."""
OWN_HOUSE = re.compile(
    r"\bvisit(?:ed|s|ing) (?:the )?(?:(?:[a-z]+ ){0,2}(?:headquarters|office|offices|command) of (?:the )?)?$"
)
"""``visited the {O}``, ``visited the headquarters of the {O}``."""
OF_DELEGATION = re.compile(
    r"\b(?:visit|trip) (?:of|by) (?:an? |the )?(?:[\w-]+ ){0,2}(?:delegation|team) (?:of|from) (?:the )?$"
)
"""``a visit by a delegation of the {O}``."""
COMPANY = re.compile(
    r"\b(?:delegation|team)\b[^.;\ue000-\uf7ff]{0,40}?\b(?:includ(?:es|ed|ing)|compris(?:es|ed|ing)"
    r"|consist(?:s|ed|ing) of"
    r"|made up of) |\b(?:accompanied|joined) by |\bin the (?:presence|company) of |\b(?:in|with) the"
    r" (?:participation|attendance) of "
)
VERB = re.compile(
    r"\b(?:said|met|told|was|were|is|are|will|has|had|have|discuss\w*|to|where|during|after|as|in"
    r" which|stress\w*)\b|[.]|;(?! (?:and )?(?:[a-z]+ )?$)"
)
"""What ends a list of names."""
LONG, MOST = 110, 8
"""Characters between two names of a list; names of a list."""
WITH = re.compile(r"\bwith\b")
ON_THE_LINE = rule(r"\b(?:with|from|to)(?= (?:[\w'-]+,? |{D} ){0,6}?{PH})")
"""``received condolences by telephone from {P}``."""
MEANT = re.compile(
    r" (?:also )?(?:with |by )?(?:the (?:[A-Z][a-z]+ |[a-z]+ |[\uec00-\uefff] ){0,2}?(?:leader|premier"
    r"|president|guest"
    r"|visitor|official|politician|minister|commander|cleric|delegation|visitors|guests)"
    r"|the (?:[A-Z][a-z]+ |[a-z]+ ){0,2}?(?:envoy|diplomat|ambassador)"
    r"|him|her)\b(?! (?:of|for)\b|,? [\ue000-\ue3ff])"
)
"""``met with the {D} leader``, ``received by him``: whom the sentence before was about; not ``the {D}
ambassador``.
"""
OPENING = re.compile(r"(?:in|during|at|over|after)\b|by (?:phone|telephone)|(?!meeting)\w+ing\b", re.I)
"""``In a meeting with {P}, {P} said``: the one who speaks met, too."""
ITS_OWN = re.compile(r"(?:in|during|on|after) (?:his|her)\b", re.I)
"""``During his stay in {L}, he …``."""
HIS = re.compile(
    r"(?:[a-z]+ )?(?:in|during|at|after|following|before|since) (?:his|her|their) (?:[a-z-]+ )?$", re.I
)
"""``Shortly after |his meeting with {P}, {P} …``: so did whose meeting it was."""


def cast_talks(telling: Telling, hit: Hit) -> None:
    """Fill in who talks: the subject, the other side, and who the sentence says was there."""
    trigger, scene = hit.trigger, hit.scene
    noun = trigger.nominal or OF_TALKS.match(hit.match.group())
    if noun and (owner := OWNER.search(scene.text[: hit.start])):
        for _, _, who in scene.marks(owner.start(), owner.start() + 1, "PHO"):
            telling.who[who] = trigger.left or "actor1"
    elif telling.kind == "visit" and trigger.nominal and ON_A_VISIT.search(scene.text[: hit.start]):
        for _, letter, who in first_subject(scene, hit.start):
            if letter in "PHO":
                telling.who.setdefault(who, trigger.left or "visitor")
    if not trigger.nominal:
        for position, letter, who in subjects(scene, hit.left(), hit.clause[0]):
            if _talks(scene, letter, who, position):
                telling.who.setdefault(who, "actor1" if trigger.left in ("", "pair") else trigger.left)
    if trigger.left == "host" and scene.person and re.match(r" (?:him|her|them)\b", scene.text[hit.end :]):
        telling.who.setdefault(scene.person, "visitor")
    elif scene.person and telling.kind != "visit" and not hit.right("PH") and MEANT.match(hit.after):
        telling.who.setdefault(scene.person, trigger.right or "actor2")
    begin, end = _partners_between(hit)
    for found in scene.marks(min(begin, hit.start), hit.clause[1]):
        if begin <= found[0] < end and _talks(scene, found[1], found[2], found[0]):
            _add_partner(telling, hit, found)
    if OPENING.match(hit.match.group()) or HIS.fullmatch(hit.before):
        _add_who_speaks(telling, hit)
        if scene.person and trigger.kind == "visit" and not telling.who and ITS_OWN.match(hit.match.group()):
            telling.who[scene.person] = trigger.left
    _add_company(telling, hit)
    if trigger.kind == "phone-call" and len(telling.who) == 1:
        for told in TOLD_WHOM.finditer(scene.text):
            for _, _, who in scene.marks(told.end() - 1, told.end(), "PH"):
                telling.who.setdefault(who, "actor2")
    if trigger.nominal and (led := re.search(r", with (?=[\ue000-\ue3ff])", scene.text[hit.end :])):
        at = hit.end + led.end()
        for _, _, who in scene.marks(at, at + 1, "PH"):
            telling.who.setdefault(who, "host")


def met_there(visit: Telling, meeting: Telling) -> bool:
    """``visited {L}, where he met {P}``: one event, told first as a visit; the other side takes part as host.

    Not other talks ("also met"), of somebody else, at another place that the archive knows, on another day or
    in another mood.
    """
    if meeting.at < visit.at or visit.modality != meeting.modality or meeting.again:
        return False
    if visit.when and meeting.when and visit.when is not meeting.when:
        return False
    known = any(not place.startswith("?") for place in meeting.places)
    if visit.places and known and not set(visit.places) & set(meeting.places):
        return False
    visitors = {who for who, part in visit.who.items() if part == "visitor"}
    if not {who for who, part in meeting.who.items() if part in ("actor1", "visitor")} <= visitors:
        return False
    import os

    if os.environ.get("EEN2") and any("person:" in who for who in set(meeting.who) - visitors):
        return False
    for who, part in meeting.who.items():
        if visit.who.get(who, "attendee") == "attendee":
            visit.who[who] = "attendee" if part == "attendee" else "host"
    visit.when = visit.when or meeting.when
    visit.places += [place for place in meeting.places if place not in visit.places]
    return True


def together(scene: Scene, start: int, end: int) -> list[str]:
    """Those named in one breath from a position on: ``{P}, head of the {O}, and {P}``."""
    found: list[str] = []
    at = start
    for position, _, who in scene.marks(start, end, "PH")[:MOST]:
        gap = scene.text[at:position]
        if len(gap) > LONG or VERB.search(gap):
            break
        found.append(who)
        at = position + 1
    return found


def _add_company(telling: Telling, hit: Hit) -> None:
    """``heading a delegation that includes {P} and {P}``, ``accompanied by {P}``: those who come along."""
    part = "visitor" if telling.kind == "visit" else "attendee"
    for found in COMPANY.finditer(hit.scene.text, hit.end):
        for who in together(hit.scene, found.end(), len(hit.scene.text)):
            telling.who.setdefault(who, part)


def _add_who_speaks(telling: Telling, hit: Hit) -> None:
    """The subject behind the opening phrase."""
    comma = hit.scene.text.find(", ", hit.end)
    if comma < 0:
        return
    behind = hit.scene.marks(comma, len(hit.scene.text), "PHO")
    if not behind or behind[0][0] - comma > 14:
        return
    found = [f for f in subjects(hit.scene, behind, comma + 2)[:4] if _talks(hit.scene, f[1], f[2], f[0])]
    most = 2 if hit.trigger.kind == "phone-call" else 1
    speakers = {who: hit.trigger.left or "actor1" for _, _, who in found[:most]}
    telling.who = {**speakers, **telling.who, **speakers}


def _add_partner(telling: Telling, hit: Hit, found: Found) -> None:
    position, letter, who = found
    if speaks(hit.scene.text, position):
        return
    if letter in "PH":
        attending = ATTENDING.search(hit.gap(position))
        telling.who.setdefault(who, "attendee" if attending else hit.trigger.right or "attendee")
    elif letter == "O" and SUMMONED.search(hit.match.group()) and CALLED_TO.fullmatch(hit.gap(position)):
        telling.who.setdefault(who, "actor1")
    elif letter == "O" and TOGETHER.search(hit.gap(position)):
        telling.who.setdefault(who, hit.trigger.left or "attendee")
    elif (
        telling.kind == "visit"
        and letter == "O"
        and not hit.trigger.nominal
        and OWN_HOUSE.search(hit.scene.text[:position])
    ):
        telling.who.setdefault(who, "host")
    elif telling.kind == "visit" and OF_DELEGATION.search(hit.scene.text[:position]):
        telling.who.setdefault(who, "visitor")
    elif telling.kind != "visit" and _partner(hit.scene.text[hit.start : position], letter):
        telling.who.setdefault(who, hit.trigger.right or "actor1")


def _partners_between(hit: Hit) -> tuple[int, int]:
    """Where the other side stands: up to what the talks are about; after "with" when the topic comes
    first.
    """
    if not hit.trigger.nominal and topic_first(hit.match.group()):
        found = WITH.search(hit.scene.text, hit.start, hit.clause[1])
        return (found.end() if found else hit.clause[1]), hit.clause[1]
    if BY_PHONE.match(hit.match.group()):
        found = ON_THE_LINE.search(hit.scene.text, hit.clause[0], hit.clause[1])
        return (found.end() if found else hit.clause[1]), hit.clause[1]
    topic = TOPIC.search(hit.scene.text, hit.end, hit.clause[1])
    end = topic.start() if topic else hit.clause[1]
    if hit.trigger.kind == "visit" and not hit.start and OPENING.match(hit.match.group()):
        comma = hit.scene.text.find(", ", hit.end, end)
        end = comma if comma >= 0 else end
    return hit.start, end


def _talks(scene: Scene, letter: str, who: str, position: int) -> bool:
    """Whether somebody can sit at a table: people, states, bodies but no newspaper; not those spoken of."""
    if letter == "D" or scene.categories.get(who) in PRESS:
        return False
    if letter == "L" and scene.categories.get(who) not in POWERS and position not in scene.capitals:
        return False
    return not (SPOKEN_OF.search(scene.text[:position]) or KIN_OF.search(scene.text[:position]))


POST_OF = re.compile(
    r"(?i)\b(?:president|leader|head|chief|chairman|minister|secretary(?:-general)?|commander|speaker"
    r"|director"
    r"|spokes\w+|member) (?:of|for) (?:the )?$"
)
"""``with the president of the {O}, {P}``: whose post it is."""


BESIDE_WHOM = re.compile(
    r"\b(?:with|between|of|from|for|by)"
    r"(?: (?!(?:at|in|on|inside|near|sidelines|margins|fringes)\b)[a-z-]+){0,4} $"
)
"""``with officials of the {O}``."""
BESIDES = re.compile(
    r"\b(?:sidelines|margins|fringes|framework|premises|auspices) of (?:the )?(?:[\w-]+ of (?:the )?)?$"
)
"""``on the sidelines of the {O}``: what else went on."""


def _partner(before: str, letter: str) -> bool:
    """``with officials from the {O}``, ``between {L} and {L}``, ``of the {O}``: who meets, not what is
    spoken about.
    """
    if letter == "L":
        return bool(
            re.search(
                r"\b(?:with|between)(?: both)?(?: the)? $"
                r"|\b(?:between|with) (?:both )?(?:the )?[\ue000-\uf7ff](?:'s)?(?:, | and )(?:the )?$",
                before,
            )
        )
    return not POST_OF.search(before) and bool(
        (BESIDE_WHOM.search(before) and not BESIDES.search(before))
        or re.search(r"[\ue000-\uf7ff](?: \([^)]*\))?,? and (?:the )?$", before)
    )
