"""Who takes part in what a trigger tells, and how: host and visitor, doer and target, those who only
attended.
"""

from __future__ import annotations

import re

from archive.ingest.happenings import HAPPENED, VOTES
from archive.ingest.scene import Found, Hit, Scene, Telling

GOVERNED = re.compile(
    r"\b(?:in|on|at|of|by|with|from|for|to|against|near|between|into|over|about|than|as|under|via"
    r"|including|outside|inside"
    r"|across|around|toward|towards|through|within|among)(?: (?:the|a|an|its|his|their|northern|southern"
    r"|eastern|western|central"
    r"|nearby|neighboring|[a-z]+))? $"
)
TOPIC = re.compile(
    r"\b(?:discuss\w*|on|about|regarding|concerning|emphasi\w+|focus\w*|confirm\w*|stress\w*|for"
    r" discussions|over|to review|reviewing|underlin\w+|highlight\w*"
    r"|express\w*|voic\w+|regard\w*|aimed at|aiming|as part of|amid|ahead of|to (?:start|begin|talk|hold))\b"
)
COORDINATED = re.compile(
    r"^(?:'s)?(?: \([^()]*\))?(?:,? (?:and|as well as|along with|alongside|together"
    r" with|accompanied by) |, )"
    r"(?:(?:the|a|an|senior|his|her|their|other|top) )*(?:[\w-]+ (?:of|from) (?:the"
    r" )?)?$"
)
PAIR = re.compile(
    r"\b(?:[Tt]he two(?: (?:officials|leaders|sides|ministers|men|presidents|parties))?|[Bb]oth (?:sides"
    r"|leaders|officials|ministers|parties)|[Tt]he sides|They)\b"
)
STATES = re.compile(
    r"\b(?:[Tt]he two|[Bb]oth|[Tt]he) (?:countries|nations|states|neighbou?rs|governments|capitals)\b"
)
DIED_IN = re.compile(
    r"\b(?:died|dies|(?:was|were)? ?(?:killed|wounded|injured)|survived|survives) (?:in|by) (?:an? |the"
    r" )?(?:[\w-]+ |[\ue000-\uf7ff] )*$"
)
OF_FIGHTERS = re.compile(
    r"\b(?:[Ff]ighters|[Mm]ilitants|[Mm]ilitias?|[Mm]embers|[Uu]nits|[Ff]orces|[Gg]unmen|[Ss]oldiers"
    r"|[Tt]roops|[Oo]fficers|[Ii]nsurgents|[Jj]ihadists|[Ww]arplanes)"
    r" (?:of|from|loyal to|belonging to)(?: the)? $"
)
AIMING = frozenset({"missile-attack", "rocket-attack", "attack", "shelling"})
AIMED_AT = re.compile(r"^ (?:at|toward|towards|on) ")
PRESS = frozenset({"media"})
SPOKEN_OF = re.compile(
    r"\b(?:according to|statement from|statement by|office of|told|discuss(?:ed)?|regarding|about|on)(?:"
    r" the| a| an)?"
    r"(?: [a-z-]+){0,2} $"
)
CLAIMS = re.compile(
    r"(?: \([^)]*\))?(?: (?:has|have|had|later|also))* claim(?:ed|s|ing)? (?:responsibility|(?:the |an"
    r" )?attack)"
)
DONE_BY = re.compile(r"\bby (?:the |a |an |suspected |alleged |unidentified )*$|blamed (?:on|by) (?:the )?$")
ATTENDING = re.compile(r"(?:attended by|presence of|accompanied by|joined by|leading)[^.;]{0,60}$")
JUDGED = re.compile(
    r"\b(?:condemn|denounc|slam|reject|survive|report|probe|investigat|mourn|recall|fear|prevent|foil|thwart|repel|den)\w*"
    r"|\b(?:denies|after|since|before|over|on|in)\b"
)
"""What is done about somebody else's deed: "{O} condemns blast" says nothing of who did it."""
LEANING = re.compile(r"(?:where|who|which|and|while|after|before|as) ")
"""How a clause begins whose subject may be that of the one before."""
CROWDS = VOTES | {"protest"}
"""Kinds whose nouns name no doer: everybody takes part."""
DEATHS = frozenset({"killing", "assassination", "massacre"})
TOPIC_FIRST = ("discuss", "review", "talk", "exchanged", "negotiat", "conferr", "tackled")
"""Words that name the topic before the partner: "discussed the border with {P}"."""


def cast(telling: Telling, hit: Hit) -> None:
    """Fill in who takes part: the subject before the words, the object after them, those of the same
    breath.
    """
    if telling.family == "talks":
        _cast_talks(telling, hit)
    else:
        _cast_acts(telling, hit)
    if not telling.who or (not hit.left() and hit.trigger.left and telling.family != "violence"):
        _borrow_subject(telling, hit)
    if not hit.trigger.nominal and not set(telling.who.values()) & {"actor1", "visitor", "host"}:
        _add_pronoun(telling, hit)
    clause = hit.scene.text[slice(*hit.clause)]
    if STATES.search(clause):
        telling.pair = "states"
    elif PAIR.search(clause) and len(telling.who) < 2:
        telling.pair = "people"


def _add_pronoun(telling: Telling, hit: Hit) -> None:
    """``he visited``, ``it attacked``: whom the sentence before was about."""
    he = re.search(r"\b[Hh]e\b|\b[Ss]he\b", hit.before)
    it = re.search(r"\b[Ii]t\b|\b[Tt]hey\b", hit.before)
    who = hit.scene.person if he else hit.scene.body if it else ""
    if who:
        telling.who = {who: hit.trigger.left or "actor1", **telling.who}


# ------------------------------------------------------------------------------------------------ talks


def _cast_talks(telling: Telling, hit: Hit) -> None:
    trigger, scene = hit.trigger, hit.scene
    if not trigger.nominal:
        for position, letter, who in subjects(scene, hit.left(), hit.clause[0]):
            if _talks(scene, letter, who, position):
                telling.who.setdefault(who, "actor1" if trigger.left in ("", "pair") else trigger.left)
    if trigger.left == "host" and scene.person and re.match(r" (?:him|her|them)\b", scene.text[hit.end :]):
        telling.who.setdefault(scene.person, "visitor")
    begin, end = _partners_between(hit)
    for found in hit.right():
        if begin <= found[0] < end and _talks(scene, found[1], found[2], found[0]):
            _add_partner(telling, hit, found)
    if trigger.nominal and (led := re.search(r", with (?=[\ue000-\ue3ff])", scene.text[hit.end :])):
        at = hit.end + led.end()
        for _, _, who in scene.marks(at, at + 1, "PH"):
            telling.who.setdefault(who, "host")


def _add_partner(telling: Telling, hit: Hit, found: Found) -> None:
    position, letter, who = found
    if letter in "PH":
        attending = ATTENDING.search(hit.gap(position))
        telling.who.setdefault(who, "attendee" if attending else hit.trigger.right or "attendee")
    elif telling.kind != "visit" and _partner(hit.scene.text[hit.start : position], letter):
        telling.who.setdefault(who, hit.trigger.right or "actor1")


def _partners_between(hit: Hit) -> tuple[int, int]:
    """Where the other side stands: up to what the talks are about; after "with" when the topic comes
    first.
    """
    if hit.match.group().casefold().startswith(TOPIC_FIRST):
        found = re.search(r"\bwith\b", hit.after)
        return (hit.end + found.end() if found else hit.clause[1]), hit.clause[1]
    topic = TOPIC.search(hit.scene.text, hit.end, hit.clause[1])
    return hit.start, topic.start() if topic else hit.clause[1]


def _talks(scene: Scene, letter: str, who: str, position: int) -> bool:
    """Whether somebody can sit at a table: people, states, bodies but no newspaper; not those spoken of."""
    if letter == "D" or scene.categories.get(who) in PRESS:
        return False
    return not SPOKEN_OF.search(scene.text[:position])


def _partner(before: str, letter: str) -> bool:
    """``with officials from the {O}``, ``between {L} and {L}``, ``of the {O}``: who meets, not what is
    spoken about.
    """
    if letter == "L":
        return bool(
            re.search(
                r"\b(?:with|between)(?: the)? $|\b(?:between|with) (?:the )?[\ue000-\uf7ff](?:'s)?(?:, |"
                r" and )(?:the )?$",
                before,
            )
        )
    return bool(
        re.search(r"\b(?:with|between|of|from|for|by)(?: (?:the|an?|[a-z-]+)){0,4} $", before)
        or re.search(r"[\ue000-\uf7ff](?: \([^)]*\))?,? and (?:the )?$", before)
    )


def subjects(scene: Scene, left: list[Found], start: int) -> list[Found]:
    """The marks before a verb that stand free (not after a preposition), with those coordinated to the
    last of them.
    """
    kept: list[Found] = []
    for index, (position, letter, who) in enumerate(left):
        governed = GOVERNED.search(scene.text[start:position])
        chained = (
            index
            and kept
            and kept[-1] == left[index - 1]
            and COORDINATED.search(scene.text[left[index - 1][0] + 1 : position])
        )
        lead = re.search(
            r"\b(?:delegation|team)\b[^.;]{0,40}?(?:from|of|by|headed by|led by)(?: the)? $",
            scene.text[start:position],
        )
        if not governed or chained or lead:
            kept.append((position, letter, who))
    if not kept:
        kept = [f for f in left if OF_FIGHTERS.search(scene.text[start : f[0]])][-1:]
    people = [found for found in kept if found[1] in "PH"]
    return people if people and not any(f[1] == "O" for f in kept) else kept


# ------------------------------------------------------------------------------------------------ acts


def _cast_acts(telling: Telling, hit: Hit) -> None:
    trigger = hit.trigger
    if trigger.kind in CROWDS and trigger.nominal:
        return
    actor, target = trigger.left or "actor1", trigger.right or "target"
    if trigger.nominal:
        for found in hit.left()[-3:]:
            _add_doer_of_noun(telling, hit, found, actor)
    else:
        passive = _passive(hit)
        for _, letter, who in subjects(hit.scene, hit.left(), 0)[-3 if passive else -99 :]:
            _add(telling, who, target if passive else actor, letter)
    for found in hit.right():
        _add_object(telling, hit, found, actor, target)
    if telling.family == "violence":
        for position, _, who in hit.scene.marks(0, len(hit.scene.text), "OPL"):
            if CLAIMS.match(hit.scene.text[position + 1 :]):
                telling.who[who] = actor


def _passive(hit: Hit) -> bool:
    words = hit.match.group().casefold()
    return words.startswith(("was ", "were ", "been ")) or bool(
        re.search(r"\b(?:was|were|been|being) (?:[\w-]+ly )?$", hit.scene.text[: hit.start])
    )


def _add_doer_of_noun(telling: Telling, hit: Hit, found: Found, actor: str) -> None:
    """``{D} airstrikes``, ``{O} carried out an attack``; but ``{P} died in an attack``."""
    position, letter, who = found
    if letter in "PHO" and DIED_IN.search(hit.scene.text[position + 1 : hit.start]):
        telling.who.setdefault(who, "victim")
    elif _deed_of(hit.scene.text, position, letter, hit.start):
        _add(telling, who, actor, letter)


def _add_object(telling: Telling, hit: Hit, found: Found, actor: str, target: str) -> None:
    position, letter, who = found
    gap = hit.gap(position)
    if DONE_BY.search(gap[-40:]):
        _add(telling, who, actor, letter)
    elif hit.trigger.nominal and telling.kind not in DEATHS and re.search(r"\bof (?:the )?$", gap):
        _add(telling, who, actor if letter in "DO" else target, letter)
    elif telling.kind == "agreement" and not re.search(r"\b(?:with|between|and)(?: the)? $", gap):
        return
    elif is_object(gap, telling) and not new_subject(hit.scene.text, position, gap):
        _add(telling, who, target, letter)


def _deed_of(text: str, position: int, letter: str, start: int) -> bool:
    """Whether the mark before a noun is whose deed it was: ``{D} airstrikes``, ``{O} carried out an
    attack``.
    """
    gap = text[position + 1 : start]
    if letter == "L" and re.search(r"\b(?:in|at|near|on|from) (?:the )?$", text[:position]):
        return False
    if re.fullmatch(r"(?:'s)? (?:[a-z-]+ )?", gap) and not HAPPENED.search(gap) and not JUDGED.search(gap):
        return letter in "LDO"
    did = re.search(
        r"\b(?:carried out|launched|conducted|staged|launches|mounted|published|released|executed|resumed"
        r"|began)\b",
        gap,
    )
    return letter in "POLD" and bool(did)


def _add(telling: Telling, who: str, part: str, letter: str) -> None:
    if letter == "L" and part in ("target", "victim"):
        return
    if letter != "D" or part == "actor1":
        telling.who.setdefault(who, part)


def is_object(gap: str, telling: Telling) -> bool:
    """Whether what comes after the words is what they act on: close by, or coordinated, before any new
    preposition.
    """
    if len(gap) > 90:
        return False
    gap = AIMED_AT.sub("", gap) if telling.kind in AIMING else gap
    loose = re.sub(r"[\ue000-\uf7ff](?:'s)?|\([^)]*\)", "", gap)
    if telling.kind == "agreement":
        return bool(re.search(r"\b(?:with|between)\b", loose))
    return not re.search(
        r"\b(?:in|at|near|to|after|during|since|by|from|following|before|amid|for|with|says|said|that)\b",
        loose,
    )


def new_subject(text: str, position: int, gap: str) -> bool:
    """``hit {L}, {O} said``: after a comma a mark with a verb behind it begins something else."""
    return "," in gap and not re.match(
        r"(?: \([^)]*\))?(?:'s [a-z]+)?(?:[,.;)\"]|$| (?:and|in|on|at|near|or)\b)", text[position + 1 :]
    )


def _borrow_subject(telling: Telling, hit: Hit) -> None:
    """``where he met …``: the subject of the clause before."""
    first = hit.clause[0]
    if (
        not LEANING.match(hit.scene.text[first:])
        or first == 0
        or not hit.trigger.left
        or telling.family == "violence"
    ):
        return
    free = subjects(hit.scene, hit.scene.marks(0, first), 0)
    others = "O" if hit.scene.text[first:].startswith("where ") else "OL"
    people = [f for f in free if f[1] in "PH"] or [f for f in free if f[1] in others]
    for _, _, who in people[-1:]:
        telling.who.setdefault(who, "actor1" if hit.trigger.left == "pair" else hit.trigger.left)
