"""Each single telling of something that happened: trigger, sentence, who, where, when. ``stories`` makes
them one.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

from archive.ingest.gather.assertions import BY_ITSELF, says_which, unsaid
from archive.ingest.gather.cast import cast
from archive.ingest.gather.clauses import BEFOREHAND, in_quotes, modality
from archive.ingest.gather.dating import when
from archive.ingest.gather.deeds import BLAMED, blamed_in, passive
from archive.ingest.gather.doers import SAME_WORDS, kind_by_doer
from archive.ingest.gather.doubles import NEXT_VERB, PUT_OFF, doers, general_kind, without_doubles
from archive.ingest.gather.echoes import echoes
from archive.ingest.gather.enough import worth
from archive.ingest.gather.happenings import APART, DEFINITE, FAMILY, deed_acts
from archive.ingest.gather.sameness import RETOLD
from archive.ingest.gather.scene import Hit, Scene, Telling
from archive.ingest.gather.setting import ON_THE_GROUND, places
from archive.ingest.gather.several import several
from archive.ingest.gather.told_days import days_told, within_what
from archive.ingest.gather.ways import speaks_of_deeds, ways_for

THERE = re.compile(
    r"\b(?:there(?! (?:is|are|was|were|has|have|had|will|would|could|may|might|should|be|remains?|exists?"
    r"|were)\b)"
    r"|the (?:same |surrounding |targeted )?(?:area|scene|site|place|spot|vicinity|location|village|town"
    r"|district"
    r"|neighbou?rhood|province|governorate|square|crossing|camp|road|base)(?! of\b|'s)|nearby)\b"
)
"""``in the area``, ``there``: where something told before was."""
AWAY = re.compile(
    r"\b(?:sidelines|margins|fringes|conference|summit|forum|assembly|invitation|(?:on|during) (?:an?|his|her"
    r"|their) (?:[a-z]+ ){0,2}(?:visit|trip|tour)|in (?:exile|prison)|[Aa]nother|[Ss]eparate(?:ly)?"
    r"|[Mm]eanwhile"
    r"|[Ss]imilar(?:ly)?|[Ee]lsewhere|[Oo]ther|[Pp]revious(?:ly)?|[Ee]arlier|had|last (?:week|month|year))\b"
)
"""``on the sidelines of``, ``in a separate incident``: not at home, not where the last deed was."""
THE = re.compile(r"\b[Tt]h(?:e|is|ese) (?:[\w-]+ )?$")
"""``the attack``, ``this deadly attack``."""
ATTENDED_BY = re.compile(
    r"(?:attend|(?:was|were|is|are) (?:also )?present|t(?:ake|akes|ook|aken|aking) part|participat|join)",
    re.I,
)
"""``{P} took part in the meeting``: the one told before has one more who was there."""
AT_PLACE = re.compile(
    r"\b(?:in (?:his|her|their|the) office|on the sidelines|at the|during the (?:same )?(?:reception"
    r"|visit))\b"
)
NEWLY = re.compile(r".{0,3}\b(?:of|on|against|by|that)\b")
"""``the killing of …``: told here, whatever its article."""
AGAIN = re.compile(
    r"\b(?:also|again|previously|earlier|later|last time|had|second|another|separate(?:ly)?|meanwhile"
    r"|similar(?:ly)?|other|previous)\b"
)
TO_SOMEBODY = re.compile(r"[^.;]{0,80}? with ")
IS_DOING = re.compile(r"\b(?:is|are)(?: (?:also|now|then))? $")
HAD = re.compile(r"(?:had|also|again|later)\b")
"""``{P} and {P} had met``: the small word belongs to what tells it."""
SAID = re.compile(r"\b(?:said|stated|announced|reported|confirmed|added|told|declared|revealed)\b")
OTHERS = re.compile(r" (?:[\w-]+ ){0,2}(?:other|others|another|more)\b")
"""``the arrest of two other …``."""
KILLED = re.compile(r"\b(?:killed|died|dead|slain|murdered)\b")
WORD = re.compile(r"[a-z]+")
MOST = 6
"""How often one trigger is tried in a sentence; prose does not say "met with" more often."""
IN_A = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|through|after) (?:(?:an?|separate|two|three|several|joint"
    r"|the)(?: [\w\ue000-\uf7ff-]+){0,2} "
    r"|(?:[\w-]+ ){0,2})$"
)
"""``in a raid``, ``in dawn raids``."""
LED_TO = re.compile(r"[^.;,]{0,60}? (?:led to|resulted in|ended (?:with|in)|netted|yielded|leading to)\b")
"""``a raid in {L} ended with the arrest of …``."""
RESULTS = frozenset({"arrest", "killing"})
QUESTION = re.compile(r"\?[\"')\]]*\s*$")
"""What is asked tells nothing."""
DEFINES = re.compile(
    r"\b(?:uses?|used) (?:[\w\"'-]+ ){1,8}?(?:[\w\ue000-\uf7ff]+ ){0,6}?to (?:imply|denote|mean|refer"
    r"|indicate|describe|signify)\b"
)
"""``often use "neutralize" to imply that …``: what a word means."""
THOSE = re.compile(
    r"(?:They|He|She|Both|All(?: (?:of them|two|three|four|five|six))?|The (?:two|three|four|five|six"
    r"|pair|suspects?|men|man"
    r"|detainees?|group|victims?|dead|deceased|terrorists|militants|fighters|gunmen|soldiers|civilians"
    r"|attackers))(?: (?:all|both|reportedly|were|was|had been|have been))* $"
)
"""``They |were caught at a checkpoint``: those whom the sentence before was about."""
BULLET = re.compile(r"[-•▪*–]\s")
"""A line of a list tells its own."""
IN_WHICH = (" in ", " during ")
DETAINED, ABDUCTED = frozenset({"detained"}), frozenset({"abducted"})
HURT = frozenset({"killed", "injured", "displaced"})
COUNTED = frozenset({"arrest", "kidnapping"})


def tellings_of(scene: Scene) -> list[Telling]:
    """Everything that a sentence tells to have happened, one for each clause and family, and what it
    echoes.
    """
    if QUESTION.search(scene.text) or DEFINES.search(scene.text):
        return []
    told = _told_in(scene.without_asides() if scene.asides else scene)
    aside: list[Telling] = []
    for start, end in scene.asides:
        first, words = scene.marked.starts[start], WORD.findall(scene.text[start:end].casefold())
        if speaks_of_deeds(words):
            aside += [t for t in _told_in(scene.up_to(end - 1), words) if t.at >= first]
    told = without_doubles(sorted(told + aside, key=lambda t: t.at), {id(t) for t in aside})
    for before, telling in pairwise(told):
        if not telling.places and _goes_on(before, telling):
            telling.places = list(before.places)
    for telling in told:
        telling.here = scene.here
    return days_told(scene) + told + echoes(scene, told) + _blame(scene, told)


def _goes_on(before: Telling, telling: Telling) -> bool:
    """``overran {L} and abducted …``, ``travelled to {L} and signed …``: the place of a deed is that of the
    next one by the same doer.
    """
    if before.kind == "visit" and telling.kind in ("agreement", "meeting") and not telling.away:
        return bool(set(before.who) & set(telling.who)) and telling.when in (None, before.when)
    return telling.kind == "release" or (
        telling.family in ON_THE_GROUND
        and before.family in ON_THE_GROUND
        and bool(doers(before) & doers(telling))
        and telling.at - before.at < NEXT_VERB
        and not (telling.when and before.when and telling.when is not before.when)
    )


def _told_in(scene: Scene, words: list[str] | None = None) -> list[Telling]:
    """What each way of telling finds in a sentence, one for each clause and family; by all its words, or by
    those given.
    """
    found: dict[tuple[int, str], Telling] = {}
    hits: dict[tuple[int, str], Hit] = {}
    for trigger in ways_for(WORD.findall(scene.text.casefold()) if words is None else words):
        for match in islice(trigger.pattern.finditer(scene.text), MOST):
            hit = Hit(scene, trigger, match)
            family = FAMILY.get(trigger.kind, trigger.kind)
            key = (hit.clause[0], trigger.kind if family in ("talks", "violence") else family)
            if key not in found and (telling := _tell(hit)):
                found[key], hits[key] = telling, hit
    spans = {key: hit.match.span() for key, hit in hits.items()}
    kept = (key for key in found if not _in_another(key, spans))
    return [telling for key in kept for telling in several(found[key], hits[key])]


def _in_another(key: tuple[int, str], spans: dict[tuple[int, str], tuple[int, int]]) -> bool:
    """Whether the words are only a piece of what says it more exactly: ``banned the rally``, ``was jailed
    for``; of the same words the earlier line counts.
    """
    start, end = spans[key]
    earlier = True
    for other, (first, last) in spans.items():
        if other == key:
            earlier = False
            continue
        holds = other[0] == key[0] and first <= start and end <= last and other[1] not in FAMILY
        if holds and (earlier or (first, last) != (start, end)):
            return True
    return False


def _tell(hit: Hit) -> Telling | None:
    scene, trigger = hit.scene, hit.trigger
    if trigger.nominal and in_quotes(scene.text, hit.start):
        return None
    violent = FAMILY.get(trigger.kind) == "violence"
    mood = modality(scene.text, hit.clause, hit.start, hit.end, trigger.nominal, violent)
    if not mood or unsaid(hit):
        return None
    at = scene.marked.starts[hit.start]
    telling = Telling(
        trigger.kind, mood, scene.marked.sentence, at, scene.part, trigger.name, trigger.nominal
    )
    cast(telling, hit)
    alone = trigger.left == "pair" and len(telling.who) < 2 and not telling.pair
    if alone and not TO_SOMEBODY.match(hit.after):
        return None  # "{P} talked about …": to nobody
    telling.when = when(telling, hit)
    telling.within = within_what(telling, scene, hit.clause)
    if _in_hand(telling, hit):
        telling.modality = "planned"
    telling.places = places(telling, hit)
    in_passing = telling.kind == "agreement" and BY_ITSELF.match(hit.match.group())
    if in_passing:  # "agreed last year to end the mission in {L}": where that is to be
        before = {who for _, _, who in scene.marks(0, hit.end, "L")}
        telling.places = [place for place in telling.places if place in before]
    if telling.family == "violence" or trigger.kind in COUNTED:
        telling.casualties = tuple(c for c in scene.casualties if c.measure in _measures(trigger.kind))
    if trigger.kind == "phone-call" and _face_to_face(hit):
        telling.kind = "meeting"
    if mood == "cancelled" and trigger.kind in PUT_OFF:
        telling.kind = "cancellation"
    if trigger.kind in SAME_WORDS:
        telling.kind = kind_by_doer(telling.kind, hit)
    telling.means = trigger.nominal and bool(IN_A.search(hit.before) or LED_TO.match(hit.after))
    first = hit.clause[0]
    telling.result = (
        telling.kind in RESULTS
        and scene.text.startswith("which ", first)
        and (scene.text.endswith(IN_WHICH, 0, first))
    )
    telling.there, telling.away = bool(THERE.search(scene.text)), bool(AWAY.search(scene.text))
    telling.apart = telling.family == "violence" and bool(APART.match(scene.text))
    telling.retold = _retold(telling, hit)
    telling.definite = _definite(telling, hit)
    if telling.definite and ATTENDED_BY.match(hit.match.group()):
        telling.echo = True
        telling.who = dict.fromkeys(telling.who, "attendee")
    telling.again = bool(
        in_passing
        or AGAIN.search(_own_words(telling, hit))
        or HAD.match(hit.match.group())
        or (hit.trigger.nominal and OTHERS.match(hit.after))
        or BULLET.match(scene.text)
    )
    if telling.kind == "attack" and KILLED.search(scene.text):
        telling.kind = general_kind(telling)
    return telling if worth(telling) or (scene.here and telling.kind != "meeting") else None


def _own_words(telling: Telling, hit: Hit) -> str:
    """The clause up to a deed; what an army says "had been hit", on no other day, is no earlier one."""
    said = telling.family == "violence" and telling.when is None and SAID.search(hit.scene.text, 0, hit.start)
    return hit.before.replace("had ", "") if said else hit.before


def _retold(telling: Telling, hit: Hit) -> bool:
    """Whether it goes on about those just told of, or only quotes somebody on what was told."""
    if (telling.family != "violence" and telling.kind not in RETOLD) or hit.trigger.nominal:
        return False
    if in_quotes(hit.scene.text, hit.start):
        return not (telling.when or telling.places)
    return passive(hit) and bool(THOSE.match(hit.before))


def _in_hand(telling: Telling, hit: Hit) -> bool:
    """``is travelling to {L} next week``, ``ahead of {P}'s visit``: what is to come, whatever its words."""
    if telling.family != "talks":
        return False
    when = telling.when
    if hit.trigger.nominal:
        long_ago = when and when.range.known and when.range.days != 1
        return bool(BEFOREHAND.search(hit.before + hit.match.group())) and not long_ago
    return bool(when and when.future and hit.gerund and IS_DOING.search(hit.before))


def _measures(kind: str) -> frozenset[str]:
    """What is counted of a kind: an arrest kills nobody."""
    return {"arrest": DETAINED, "kidnapping": ABDUCTED}.get(kind, HURT)


def _face_to_face(hit: Hit) -> bool:
    """``speaks with {P}`` under a photo, or at a place: no telephone."""
    spoke = hit.match.group().casefold().startswith(("spoke", "speak")) and "phone" not in hit.match.group()
    return (
        spoke
        and "phone" not in hit.after
        and (hit.scene.part == "caption" or bool(AT_PLACE.search(hit.after)))
    )


def _definite(telling: Telling, hit: Hit) -> bool:
    """Whether it speaks of "the meeting", "the attack": one told before, if there is one."""
    if telling.family != "violence":
        return bool(telling.kind in ("meeting", "agreement") and DEFINITE.search(hit.match.group()))
    if hit.trigger.nominal:
        known = THE.search(hit.before) and not NEWLY.match(hit.match.group()[-3:] + hit.scene.text[hit.end :])
        return bool(known or says_which(hit))
    bare = telling.kind == "killing" and not (telling.who or telling.places or telling.when)
    return deed_acts(hit.before) or (bare and passive(hit))


# ------------------------------------------------------------------------------------------------ echoes


def _blame(scene: Scene, told: list[Telling]) -> list[Telling]:
    """``He blamed {L}``: who did what was told before, as somebody says."""
    if any(telling.family == "violence" for telling in told):
        return []
    for found in BLAMED.finditer(scene.text):
        who = blamed_in(scene, found)
        if who and not in_quotes(scene.text, found.start()):
            echo = scene.echo("attack", found.start(), "echo")
            echo.who, echo.alleged = dict.fromkeys(who, "actor1"), set(who)
            return [echo]
    return []
