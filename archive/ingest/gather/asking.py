"""What a line of ``ways.txt`` asks of its clause, and who cannot do what it tells: marks beside the words, a
subject of a class, a court, a body that sits; no journey of soldiers, no meeting of a crowd.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from archive.ingest.gather.doers import (
    envoys_act,
    fighters_act,
    forces_act,
    ground_is_taken,
    people_act,
    trades_act,
    two_act,
)
from archive.ingest.gather.happenings import FAMILY
from archive.ingest.gather.phrases import first_subject, subjects
from archive.ingest.gather.scene import Hit
from archive.ingest.marks import rule

COURT = re.compile(r"(?i)\b(?:court|tribunal)\b")
COURT_LAST = re.compile(
    r"(?i)\b(?:court|tribunal|judges?)(?: (?:in|of|for) [^,;.]{1,40}?)?,?"
    r"(?: (?:[\uf400-\uf7ff]|on [\uf400-\uf7ff]|also|later|had|has|have|then|[a-z]+ly),?)* $"
)
"""``an appeals court in {L} also …``."""
BY_COURT = rule(r" by (?:[\w-]+ |{LD}(?:'s)? ){0,5}?(?:{O}|court|tribunal)")
SITTING = re.compile(
    r"\b(?:cabinet|parliament|council|committees?|commission|assembly|senate|politburo|board|framework"
    r"|working group|leadership|government|council of ministers)"
    r"(?: (?:of|on|from|for|between) [^.;,]{1,60}?)?(?:,? (?:has|had|have|also|will|is to|are to))* $",
    re.I,
)
"""``the joint committee of the two ministries met``."""
SITS = re.compile(
    r"(?i)\b(?:council|cabinet|parliament|assembly|committee|commission|congress|senate|politburo|knesset"
    r"|framework|majlis)\b"
)
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who)\b")
PRONOUN_LAST = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who)(?: (?:[a-z]+ly|also|then|later|first|last|had|has|have|will|is to"
    r"|was to|is|was))* $"
)
OFFICE_LAST = re.compile(
    r"\b(?:[Pp]resident|[Mm]inister|[Aa]mbassador|[Ee]nvoy|[Cc]hief|[Cc]ommander|[Ss]peaker|[Ll]eader"
    r"|[Pp]remier|[Kk]ing|[Ee]mir|[Dd]elegations?|[Gg]overnor|[Ss]ecretary|[Dd]iplomats?|[Mm]ediators?"
    r"|[Nn]egotiators?|[Ll]awmakers|[Mm]inisters)"
    r"(?: (?:[a-z]+ly|also|then|later|first|last|had|has|have|will|is to|was to))* $"
)
SAID_SINCE = re.compile(
    r"\b(?:said|says|told|added|stated|announced|reported|warned|that|whose)\b|[;:]"
    r"|, (?:the|an?|his|her|their|its) (?:[\w-]+ ){1,5}(?:was|were|is|are|has|have|had)\b"
)
"""Between somebody named and a verb: the verb has another subject."""
QUOTED = re.compile(r'"[^"]*"')
LEANING = re.compile(
    r"(?:(?:and|but|before|after|where|then|later|also|while|since|,|on|in|[\uf400-\uf7ff]) ?)*"
)
"""``and later``: the clause has the subject of the one before."""
GATHERING = re.compile(r"(?:gather|conven|assembl|c[ao]mes? together|sat\b)", re.I)
CROWD_BEFORE = re.compile(
    r"(?i)\b(?:protest\w*|demonstrat\w*|supporters|crowds?|people|residents|students|families|thousands"
    r"|hundreds|dozens|scores|mourners|teachers|workers|employees|farmers|citizens|fighters|forces|troops"
    r"|women|men|youths?|activists|worshippers|kurds|relatives)\b"
)
"""``dozens of teachers gathered``: no meeting."""
_FORCES = (
    r"\b(?:troops|forces|soldiers|fighters|units?|convoys?|army|tanks|vehicles|reinforcements|police"
    r"|commandos|drones?|jets|warplanes|missiles|rockets|militants|gunmen|terrorists|refugees|families|oil"
    r"|exports|buses|trucks|flights?|bodies|body|remains)"
)
FORCES_BEFORE = re.compile(rf"{_FORCES}(?: (?:[a-z]+ly|also|then|had|have|has|will|were|was))* $")
"""``{D} troops crossed into {L}``: no visit."""
FORCES_WHO = re.compile(rf"{_FORCES},? $")
"""``fighters |who had arrived from {L}``."""
A_CROWD = re.compile(
    r"(?i)\b(?:protesters|demonstrators|rioters|crowds?|mob|(?:supporters|followers) of [^.;,]{1,40})"
    r"(?:, [^;]{1,140},)?(?: (?:had|have|has|also|[a-z]+ly))* $"
)
"""``demonstrators stormed the building``: a protest, no attack."""
NO_CROWD = re.compile(
    r"(?i)\b(?:prices|stocks|shares|markets?|lira|dinar|dollar|currency|oil|gold|economy)(?: (?:had|have|has"
    r"|also|[a-z]+ly))* $"
)
"""``prices rallied``: no protest."""
DEAL_WAS = re.compile(
    r"\b(?:deals?|agreements?|accords?|bargain|compromise|truce|ceasefire|pacts?|balance|tone|chord)"
    r"(?: [^.;,]{0,40}?)? (?:was|were|been|is|are) struck$"
)
"""``a deal was struck``: nobody was."""
OF_AN_OFFICE = re.compile(r"\b(?:mayors?|ministers?|governors?|director|commander|speaker|chief|official)\b")
"""``the mayor was ousted``: a dismissal, no overthrow."""
ECHOING = re.compile(
    r"(?:This|That|It|The) (?:(?:[\w-]+ )?(?:meeting|session|talks|visit|summit|gathering|conference) )?"
    r"(?:marks|marked|is|was|represents|represented|comes|came) (?:only )?(?:the|their|his|her|its)"
    r" (?:first|second|third|fourth|latest|last)\b"
)
"""``It was the second time that they had met``: what was told before."""
FIRST_OF = re.compile(
    r"(?:This|It) (?:is|was|will be|would be|marks) (?:(?:[\w-]+ |[\uec00-\uefff] ){0,3}[\ue000-\uf3ff]'s"
    r"|his|her)"
    r" (?:first|second|third|latest|last)\b"
)
"""``This will be {P}'s first visit to {L}``: the one told before."""
AN_OPERATION = re.compile(
    r"(?i)\b(?:operations?|campaigns?|measures?|sanctions|laws?|investigations?|plots?|plans?|cyber\w*"
    r"|remarks)\b[^;]*$"
)
"""``The operation spanned {L}, targeting the {O}``: told already, as what it is."""
DELEGATION = re.compile(
    r"\b(?:[Dd]elegations?|teams? of|envoys?|ministers?|lawmakers|ambassadors?)\b[^,;]{0,60}$"
)
"""``a delegation of the {O} arrived in {L}``: no soldiers."""
SINCE_IN_OFFICE = re.compile(r"(?:since|when|after|before) (?:(?:[\w\ue000-\uf3ff]+ ){0,4})?$", re.I)
TOOK_OFFICE = re.compile(
    r"(?:took|take|taking|assum\w+|com\w+|came) (?:office|to (?:power|office)|power)", re.I
)
"""``his first journey since he took office``: only says how long it is."""
TALKS = frozenset({"meeting", "visit", "phone-call"})
NOT_YET = re.compile(r"(?:until|unless|if|once) (?!.*\b(?:was|were|had|\w+ed)\b)")
BASE = re.compile(r"(?![\w-]*(?:ed|ing)\b)[a-z]+(?: |$)", re.I)
ONWARD = rule(r"[^;:]{2,90}, (?:the )?(?:[\w-]+ |{D} ){0,4}{PH}")
"""``Visiting {L}, {P} …``: a participle that opens the sentence."""

ONCE_DONE = re.compile(r"\b(?:since|after|before|upon|following)(?: (?:[a-z]+ly|first))? $", re.I)
"""``Before becoming minister, …``."""


def lacking(hit: Hit) -> bool:
    """Whether the clause lacks what the line asks for."""
    needs = hit.trigger.needs
    if asked := ASKED.get(needs):
        return not asked(hit)
    if needs.startswith("="):
        return not (_is_subject(hit, needs[1:]) or ("P" in needs and envoys_act(hit)))
    return bool(
        needs
        and not hit.scene.marks(*hit.clause, needs)
        and not PRONOUN.search(hit.before + hit.match.group())
        and not ("P" in needs and envoys_act(hit))
    )


def another_matter(hit: Hit) -> bool:
    """Whether those who do it make something else of it: soldiers who cross a border visit nobody."""
    kind, before, words = hit.trigger.kind, hit.before, hit.match.group()
    whose = kind == "visit" and FIRST_OF.match(hit.scene.text)
    if whose or (
        kind in TALKS and not (hit.trigger.nominal or hit.clause[0]) and ECHOING.match(hit.scene.text)
    ):
        return True
    if kind == "meeting" and GATHERING.match(words) and CROWD_BEFORE.search(before):
        return True
    if NOT_YET.match(before) and BASE.match(words):
        return True
    if kind == "appointment" and TOOK_OFFICE.match(words) and SINCE_IN_OFFICE.search(before):
        return not hit.scene.times(hit.end, hit.clause[1])
    if kind == "deployment" and DELEGATION.search(before):
        return True
    if kind == "overthrow":
        return bool(OF_AN_OFFICE.search(before))
    if hit.trigger.nominal:
        return False
    if kind == "visit":
        fighters = before.startswith("who ") and FORCES_WHO.search(hit.scene.text[: hit.clause[0]])
        return bool(fighters or FORCES_BEFORE.search(before))
    if kind == "attack" and words.casefold().startswith("target") and AN_OPERATION.search(before):
        return True
    if kind == "attack":
        return bool(DEAL_WAS.search(hit.scene.text[: hit.end]) or A_CROWD.search(before))
    return kind == "protest" and bool(NO_CROWD.search(before))


def opens_the_sentence(hit: Hit) -> bool:
    """``Visiting {L} on Monday, {P} said``, ``Since taking office``: a participle of what somebody did."""
    opening = hit.trigger.kind in TALKS and not hit.start
    if opening and ONWARD.match(hit.scene.text, hit.end):
        return True
    return FAMILY.get(hit.trigger.kind) != "violence" and bool(ONCE_DONE.search(hit.before))


def _court(hit: Hit) -> bool:
    """Whether it is a court that orders or rejects."""
    if COURT_LAST.search(hit.before):
        return True
    judge = next((who for _, _, who in reversed(hit.left("O"))), "")
    return hit.scene.categories.get(judge) == "court" or bool(COURT.search(judge))


def _by_court(hit: Hit) -> bool:
    """``was annulled by the {O}``: whether that is a court."""
    by = BY_COURT.match(hit.scene.text, hit.end)
    if not by:
        return False
    judge = next((who for _, _, who in hit.scene.marks(hit.end, by.end(), "O")), "")
    return hit.scene.categories.get(judge) == "court" or bool(COURT.search(f"{judge} {by.group()}"))


def _sits(hit: Hit) -> bool:
    """Whether it is a body that sits: a cabinet, a council, a committee of ministers."""
    if SITTING.search(hit.before):
        return True
    body = subjects(hit.scene, hit.left(), hit.clause[0])[-1:]
    return bool(body and body[0][1] == "O" and SITS.search(body[0][2]))


def _is_subject(hit: Hit, letters: str) -> bool:
    """Whether one of these classes is the subject of a verb: named before it, or by a pronoun, an office, or
    as the subject of the clause before.
    """
    before = hit.before
    if set(letters) & set("PH") and (PRONOUN_LAST.search(before) or OFFICE_LAST.search(before)):
        return True
    found = [f for f in subjects(hit.scene, hit.left(), hit.clause[0]) if f[1] != "L" or "L" in letters]
    if found:
        gap = QUOTED.sub("", hit.scene.text[found[-1][0] + 1 : hit.start])
        return found[-1][1] in letters and not SAID_SINCE.search(gap)
    if hit.gerund and not hit.clause[0] and ONCE_DONE.search(before):
        return True
    if not LEANING.fullmatch(before):
        return False
    return any(f[1] in letters for f in first_subject(hit.scene, hit.clause[0])[:1])


ASKED: dict[str, Callable[[Hit], bool]] = {
    "F": forces_act,
    "M": fighters_act,
    "W": people_act,
    "E": envoys_act,
    "T": two_act,
    "K": trades_act,
    "G": ground_is_taken,
    "C": _court,
    "A": _sits,
    "R": _by_court,
}
"""What a line may ask, by its letter: of the subject, or (``R``) of who stands behind ``by``."""
