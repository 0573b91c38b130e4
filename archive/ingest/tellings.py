"""Each single telling of something that happened: trigger, sentence, who, where, when. ``stories`` makes
them one.
"""

from __future__ import annotations

import re
from itertools import islice

from archive.ingest.cast import cast
from archive.ingest.casualties import casualties_in
from archive.ingest.clauses import clause_at, in_quotes, modality
from archive.ingest.happenings import (
    ANAPHOR,
    ANAPHOR_KIND,
    DEED,
    DEFINITE,
    FAMILY,
    GENERAL,
    GENERIC_NOUN,
    HAPPENED,
    OF_PERSON,
    VOTES,
)
from archive.ingest.marks import letter_of, rule
from archive.ingest.scene import Hit, Scene, Telling
from archive.ingest.setting import places, when
from archive.ingest.ways import ways_for

ACCOMPANIED = rule(
    r"^(?:They|He|She|The [a-z]+) (?:was|were) (?:also )?(?:accompanied|joined|received|welcomed) by"
    r" (?:the )?(?=[^.;]{0,40}?{PH})"
)
"""``They were accompanied by {P}``: one more who was there."""
TAKING_PART = rule(
    r"in which (?=[^.;]{0,200}?{PH})(?P<names>[^.;]{1,200}?),? (?:also )?(?:took part|participated|were"
    r" present)\b"
)
ATTENDED = rule(
    r"(?:attended by|in the presence of|attended also by|accompanied by|joined by|with the"
    r" (?:participation|attendance) of|leading the|with)(?: [^.;]{0,40}?)?(?={PH})"
)
THE = re.compile(r"\b[Tt]h(?:e|is|ese) (?:[\w-]+ )?$")
"""``the attack``, ``this deadly attack``."""
ATTENDED_BY = re.compile(r"(?:attend|t(?:ake|akes|ook|aken|aking) part|participat|join)", re.I)
"""``{P} took part in the meeting``: the one told before has one more who was there."""
AT_PLACE = re.compile(
    r"\b(?:in (?:his|her|their|the) office|on the sidelines|at the|during the (?:same )?(?:reception"
    r"|visit))\b"
)
NEWLY = re.compile(r".{0,3}\b(?:of|on|against|by|that)\b")
"""``the killing of …``: told here, whatever its article."""
MANY = re.compile(
    r"\b(?:several|many|series of|number of|dozens of|previous|earlier|past|recent|regular|frequent"
    r"|numerous|various|some|all)(?: [\w-]+)? $"
)
AGAIN = re.compile(
    r"\b(?:also|again|previously|earlier|later|last time|had|second|another|separate(?:ly)?|meanwhile"
    r"|similar(?:ly)?|other|previous)\b"
)
YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?=[\w' -]{0,24}$)")
VAGUE = re.compile(r"(?i)\b(?:recent(?:ly)?|lately|now|currently|these days|nowadays)\b")
RELATIVE = re.compile(
    r"(?:which|that) (?:\w+ )?(?:erupted|broke out|began|swept|killed|hit|struck|targeted|wounded"
    r"|destroyed|left)\b"
)
SPECIFIC = re.compile(
    r"(?:\b(?:an?|the|this|that|another|two|three|four|several|multiple|latest|deadly|recent|'s|night"
    r"|morning|\d+)"
    r" (?:[\w-]+ ){0,3}|[\ue000-\uf7ff](?:'s)? (?:[\w-]+ ){0,2}|^)$",
    re.I,
)
"""What makes a noun a certain one: an article, a figure, somebody whose it is."""
KILLED = re.compile(r"\b(?:killed|died|dead|slain|murdered)\b")
WAR = re.compile(
    r"\b(?:conflict|war|insurgency|violence|uprising|fighting|unrest)\b[^.;]{0,60}\b(?:has"
    r"|have)\b[^.;]{0,20}$"
)
"""``a conflict that has killed thousands``: no deed of one day."""
LABOUR = re.compile(
    r"(?:-day|-long|general|hunger|teachers'?|workers'?|labou?r|lawyers'?|drivers'?|\bon|go on) $"
)
"""``a three-day strike``: nobody is struck."""
OVER_PAY = re.compile(
    r" (?:by (?:[a-z]+ ){0,2}(?:teachers|workers|drivers|employees|doctors)|over (?:pay|wages|late"
    r"|unpaid)|would go on)"
)
ON_THE_PHONE = re.compile(r"\b(?:told|said|says|confirmed|reached|speaking|added)\b[^.;]{0,60}$")
"""``told the agency by phone``: a statement."""
WHICH = re.compile(r"(?:which|that)\b")
DEAL = re.compile(
    r"\b(?:agreements?|memorand(?:um|a)(?: of [a-z]+)?|deals?|accords?|protocols?|pacts?|treaty"
    r"|contracts?)(?: [a-z]+)? $"
)
SERIES = re.compile(
    r"\b(?:several|many|numerous|various|repeated|frequent|similar|dozens of|hundreds of|scores of|more"
    r" than [\w-]+"
    r"|over \d+|\d\d+|series of)(?: [\w-]+)? $"
)
"""``several attacks since January``: no single deed."""
CLAIMED = re.compile(r"\bclaimed responsibility|\bhours\b|\bovernight\b")
AFTERMATH = re.compile(
    r"\b(?:after|following|in response to|in retaliation for|in the wake of|since|amid|condemn\w*|denounc\w*"
    r"|mourn\w*|comes? (?:\w+ ){0,3}after|investigat\w*)\b[^,;]{0,60}$",
    re.I,
)
"""``days after another attack by …``, ``condemned the bombing``: what others answer to did happen."""
ONLY_MEANT = re.compile(r"\b(?:launch|stage|carry|conduct|plan|launching|staging|planning) (?:[\w-]+ )*$")
SHOWN = re.compile(r"\b(?:video|footage|photos?|images?) (?:[\w-]+ )?(?:showing|of|depicting)\b")
FINITE = re.compile(r"\b(?:will|managed|was able|were able|set|due|is|are|scheduled|plans?|expected) to $")
GOING_ON = re.compile(r"\b(?:followed by|after|while)\b(?! the $)[^,]*$|, $|(?:was|were|is|are) $")
ANNOUNCED = re.compile(
    r"\b(?:announc|call|plan|oppos|reject|support|postpon|demand)\w* (?:for )?(?:the |an? |early )?$"
)
HELD = re.compile(r"\b(?:held|voted|won|wins|leads|came first|lost|rescheduled|scheduled)\b")
TOLD_BY_NAME = VOTES | {
    "meeting",
    "visit",
    "agreement",
    "assassination",
    "massacre",
    "resignation",
    "overthrow",
}
"""Kinds whose nouns tell a happening by themselves."""
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who)\b")
WORD = re.compile(r"[a-z]+")
MOST = 6
"""How often one trigger is tried in a sentence; prose does not say "met with" more often."""
COUNTED = frozenset({"arrest", "kidnapping"})


def tellings_of(scene: Scene) -> list[Telling]:
    """Everything that a sentence tells to have happened, one for each clause and family, and what it
    echoes.
    """
    found: dict[tuple[int, str], Telling] = {}
    for trigger in ways_for(WORD.findall(scene.text.casefold())):
        for match in islice(trigger.pattern.finditer(scene.text), MOST):
            hit = Hit(scene, trigger, match)
            family = FAMILY.get(trigger.kind, trigger.kind)
            key = (hit.clause[0], trigger.kind if family == "talks" else family)
            if key not in found and (telling := _tell(hit)):
                found[key] = telling
    told = _without_doubles(sorted(found.values(), key=lambda t: t.at))
    for telling in told:
        telling.when = telling.when or (scene.day if not telling.same_day else None)
        if scene.here and not telling.places and telling.kind not in ("visit", "phone-call"):
            telling.places = [scene.here]
    return told + _echoes(scene)


def _tell(hit: Hit) -> Telling | None:
    scene, trigger = hit.scene, hit.trigger
    if trigger.nominal and in_quotes(scene.text, hit.start):
        return None
    violent = FAMILY.get(trigger.kind) == "violence"
    mood = modality(scene.text, hit.clause, hit.start, hit.end, trigger.nominal, violent)
    if not mood or _unsaid(hit):
        return None
    at = scene.marked.starts[hit.start]
    telling = Telling(
        trigger.kind, mood, scene.marked.sentence, at, scene.part, trigger.name, trigger.nominal
    )
    cast(telling, hit)
    telling.when = when(telling, hit)
    telling.places = places(telling, hit)
    if telling.family == "violence" or trigger.kind in COUNTED:
        telling.casualties = casualties_in(scene.marked)
    if trigger.kind == "phone-call" and _face_to_face(hit):
        telling.kind = "meeting"
    telling.definite = _definite(telling, hit)
    if telling.definite and ATTENDED_BY.match(hit.match.group()):
        telling.echo = True
        telling.who = dict.fromkeys(telling.who, "attendee")
    telling.again = bool(AGAIN.search(hit.before))
    if telling.kind == "attack" and KILLED.search(scene.text):
        telling.kind = _general_kind(telling)
    return telling if _worth(telling) or (scene.here and telling.kind != "meeting") else None


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
        return bool(known or RELATIVE.match(hit.scene.text[hit.clause[1] :]))
    return bool(DEED.search(hit.before + hit.match.group()))


# ------------------------------------------------------------------------------------------------ not told


def _unsaid(hit: Hit) -> bool:
    """Whether the words only look like a telling: a noun without a verb of happening, a bare infinitive."""
    trigger = hit.trigger
    if hit.match.group() == "with" and hit.scene.part != "caption":
        return True
    spoken = trigger.kind == "phone-call" and hit.match.group().casefold().startswith(
        ("by ", "over ", "via ", "on ")
    )
    if spoken and ON_THE_PHONE.search(hit.before):
        return True
    if (
        trigger.needs
        and not hit.scene.marks(*hit.clause, trigger.needs)
        and not PRONOUN.search(hit.before + hit.match.group())
    ):
        return True
    if trigger.kind == "agreement" and WHICH.match(hit.match.group()):
        return not DEAL.search(hit.scene.text[: hit.start])
    if trigger.kind == "killing" and WAR.search(hit.scene.text[: hit.start]):
        return True
    if not trigger.nominal:
        infinitive = re.search(r"\bto (?:[\w-]+ly )?$", hit.before) and not FINITE.search(hit.before)
        gerund = hit.gerund and (not GOING_ON.search(hit.before) or hit.before.endswith("the "))
        return bool(infinitive or gerund)
    if trigger.kind in VOTES:
        return not _anchored(hit)
    if trigger.kind == "meeting":
        return bool(MANY.search(hit.before) or _told_before(hit))
    if trigger.kind in TOLD_BY_NAME:
        return False
    if hit.match.group().endswith("s") and SERIES.search(hit.before) and not CLAIMED.search(hit.scene.text):
        return True
    striking = LABOUR.search(hit.before) or OVER_PAY.match(hit.after)
    if striking and hit.match.group().casefold().startswith("strike"):
        return True
    return bool(GENERIC_NOUN.search(hit.before)) or not _happened(hit)


def _told_before(hit: Hit) -> bool:
    """``The meeting was attended by …`` only speaks of it again."""
    return any(
        found.start(1) < hit.end and found.end(1) > hit.start for found in ANAPHOR.finditer(hit.scene.text)
    )


def _anchored(hit: Hit) -> bool:
    """A vote is told when it has a date beside it or is said to be held; announcing one is not holding it."""
    if ANNOUNCED.search(hit.scene.text[: hit.start]):
        return False
    near = hit.before[-40:] + hit.match.group() + hit.after[:40]
    return bool(YEAR.search(hit.before) or HELD.search(near) or any(letter_of(c) == "T" for c in near))


def _happened(hit: Hit) -> bool:
    """Whether the clause makes a noun of violence a certain one that took place."""
    if ONLY_MEANT.search(hit.before):
        return False
    scene = hit.scene
    if SHOWN.search(hit.before):
        return True
    specific = SPECIFIC.search(hit.before)
    if scene.part == "headline" and (
        specific
        or re.match(
            r" (?:in|on|at|near|kills|hits|targets|heard|rocks|reported|injures|leaves|wounds|over) ",
            hit.after,
        )
    ):
        return True
    told = (
        RELATIVE.match(scene.text[hit.clause[1] :])
        or HAPPENED.search(hit.before)
        or HAPPENED.search(hit.after)
    )
    if RELATIVE.match(scene.text[hit.clause[1] :]) and scene.times(hit.clause[1], hit.clause[1] + 60):
        return True
    if specific and AFTERMATH.search(hit.before):
        return True
    dated = any(not VAGUE.search(_expression(scene, p)) for p in scene.times(*hit.clause))
    return bool((dated and told) or (specific and (dated or told or casualties_in(scene.marked))))


def _expression(scene: Scene, position: int) -> str:
    time = scene.time(position)
    return time.range.expression if time else ""


def _worth(telling: Telling) -> bool:
    """Whether enough is said: somebody for talks and politics; for violence a target, a place or figures."""
    if telling.modality == "hypothetical" and not (telling.places or telling.when):
        return False
    if telling.kind in VOTES:
        return True
    if telling.family == "talks":
        placed = telling.places and (telling.when or telling.modality != "occurred" or not telling.nominal)
        return bool(telling.who or (telling.pair and not telling.nominal) or placed or _scheduled(telling))
    if telling.kind == "protest":
        return bool(telling.places or telling.when or telling.who or telling.modality == "denied")
    if telling.family == "violence" and not telling.definite:
        suffered = {"target", "victim", "actor2"} & set(telling.who.values())
        if not telling.nominal and "actor1" in telling.who.values():
            return True
        return bool(suffered or telling.places or telling.casualties or (telling.when and telling.who))
    if telling.modality == "denied" or (telling.when and telling.when.range.known and not telling.nominal):
        return True
    dated = telling.kind == "agreement" and telling.when
    return bool(
        telling.who or telling.places or telling.pair or telling.definite or telling.casualties or dated
    )


def _scheduled(telling: Telling) -> bool:
    """``A team of experts will visit the stations next Sunday``."""
    return telling.modality in ("planned", "cancelled") and telling.when is not None and not telling.nominal


# ------------------------------------------------------------------------------------------------ doubles


def _without_doubles(found: list[Telling]) -> list[Telling]:
    """Drop what is only another word for the same: "attacks and kidnappings", "visited …, where he met
    officials".
    """
    kept: list[Telling] = []
    for telling in found:
        if _outcome(found, telling):
            continue
        if telling.kind == "meeting" and any(
            t.kind == "phone-call" and set(t.who) & set(telling.who) for t in found
        ):
            continue
        if telling.kind == "cancellation" and any(
            t.modality == "cancelled" for t in found if t is not telling
        ):
            continue
        visits = [t for t in kept if t.kind == "visit"]
        if telling.kind == "meeting" and any(set(telling.who) <= set(visit.who) for visit in visits):
            continue
        if telling.kind == "visit" and visits and _one_journey(visits[-1], telling):
            _fold(visits[-1], telling)
            continue
        if telling.kind == "election" and any(t.kind == "referendum" for t in found):
            continue
        if (
            telling.kind == "kidnapping"
            and telling.nominal
            and any(t.family == "violence" and t.nominal for t in kept)
        ):
            continue
        same = next(
            (t for t in kept if t.family == telling.family == "violence" and _one_deed(t, telling)), None
        )
        if same:
            _fold(same, telling)
            continue
        kept.append(telling)
    return kept


def _outcome(kept: list[Telling], telling: Telling) -> bool:
    """Whether an operation or a raid is told with what it led to by the same doer: "conducted a raid,
    arresting two"; the arrest is the event.
    """
    return (
        telling.kind == "military-operation"
        and telling.nominal
        and any(t.kind == "territory-change" for t in kept)
    ) or (
        telling.kind in ("military-operation", "attack")
        and telling.nominal | (telling.kind == "military-operation")
        and any(
            t.kind in ("arrest", "killing", "release")
            and t.kind != telling.kind
            and _doers(t) & _doers(telling)
            for t in kept
        )
    )


def _doers(telling: Telling) -> set[str]:
    return {who for who, part in telling.who.items() if part == "actor1"}


def _one_deed(one: Telling, other: Telling) -> bool:
    """Within a sentence an attack and its killing are one deed, unless both name their own place or
    target.
    """
    return not (one.places and other.places and not set(one.places) & set(other.places))


def _one_journey(one: Telling, other: Telling) -> bool:
    """Within a sentence visits of the same people, or of nobody else, in the same mood are one."""
    same = not (one.who and other.who) or bool(set(one.who) & set(other.who))
    return (
        same
        and one.modality == other.modality
        and not (one.when and other.when and one.when is not other.when)
    )


def _fold(kept: Telling, other: Telling) -> None:
    """Take over what another word for the same deed adds; the more exact kind wins."""
    for who, part in other.who.items():
        kept.who.setdefault(who, part)
    if (kept.kind in GENERAL and other.kind not in GENERAL) or {kept.kind, other.kind} == GENERAL:
        kind = _general_kind(kept) if {kept.kind, other.kind} == GENERAL else other.kind
        kept.rule = other.rule if kind == other.kind else kept.rule
        kept.kind = kind
    kept.alleged |= other.alleged
    kept.places += [place for place in other.places if place not in kept.places]
    kept.when = kept.when or other.when
    kept.definite = kept.definite and other.definite


def _general_kind(telling: Telling) -> str:
    """An attack that killed somebody with a name is a killing; one that killed people, an attack."""
    named = any(part == "victim" and "person:" in who for who, part in telling.who.items())
    return "killing" if named else "attack"


# ------------------------------------------------------------------------------------------------ echoes


def _echoes(scene: Scene) -> list[Telling]:
    """``In the meeting``, ``{P}'s visit``: the sentence belongs to what was told before, and may add to
    it.
    """
    echoes: list[Telling] = []
    for match in [
        *ANAPHOR.finditer(scene.text),
        *OF_PERSON.finditer(scene.text),
        *ACCOMPANIED.finditer(scene.text),
    ]:
        if in_quotes(scene.text, match.start()):
            continue
        person = "who" in match.groupdict()
        word = match["what"] if person else match[1] if match.re is ANAPHOR else ""
        kind = ANAPHOR_KIND.get(word, "meeting")
        echo = Telling(
            kind,
            "occurred",
            scene.marked.sentence,
            scene.marked.starts[match.start()],
            scene.part,
            "echo",
            echo=True,
        )
        if person:
            echo.who[str(scene.marked.mark(match.start("who")).about)] = "visitor"
        else:
            _cast_echo(echo, scene, match)
        echoes.append(echo)
    return echoes[:1]


def _cast_echo(echo: Telling, scene: Scene, match: re.Match[str]) -> None:
    """Those who attended, chaired or spoke, and where it was held."""
    clause = clause_at(scene.edges, match.end() - 1)
    if match.re is ACCOMPANIED:
        for _, _, who in scene.marks(match.end(), clause[1], "PH")[:4]:
            echo.who.setdefault(who, "attendee")
        return
    for found in TAKING_PART.finditer(scene.text, match.end()):
        for _, _, who in scene.marks(found.start("names"), found.end("names"), "PH")[:6]:
            echo.who.setdefault(who, "attendee")
    for found in ATTENDED.finditer(scene.text, match.end()):
        for _, _, who in scene.marks(found.end(), min(found.end() + 60, len(scene.text)), "PH")[:4]:
            echo.who.setdefault(who, "attendee")
    if held := re.match(r"(?:,? (?:which was )?held| in| at)[^.;,]{0,30}", scene.text[match.end() :]):
        echo.places += [who for _, _, who in scene.marks(match.end(), match.end() + held.end(), "L")]
    times = scene.times(*clause)
    echo.when = scene.time(times[0]) if times else None
