"""Phrases around a verb: which of those named stand free before it as its subject, which behind it are what
it
acts on.

Positions are those of the marked text of a sentence, marks its private characters (see ``marks``).
"""

from __future__ import annotations

import re
from itertools import pairwise

from archive.ingest.gather.scene import Found, Scene
from archive.ingest.marks import rule

GOVERNED = re.compile(
    r"\b(?:[Ii]n|on|at|of|by|with|from|for|to|against|near|between|into|over|about|than|as|under|via"
    r"|including|outside|inside"
    r"|across|around|toward|towards|through|within|among)(?: (?:the|a|an|its|his|their|northern|southern"
    r"|eastern|western|central|suspected|alleged"
    r"|nearby|neighboring|[a-z]+))? $"
)
"""``in {L}``, ``of the ruling {O}``: what hangs on a preposition is no subject."""
ACTED_ON = rule(
    r"(?:^|(?<![\w-])(?!(?:the|an?|of|by|its|his|their|and|two|three)\b)[\w\ue000-\uf7ff'-]+,? )"
    r"(?:(?!(?:suspected|alleged|armed|unidentified|allied|affiliated|combined|presumed|outlawed|disputed)\b)"
    r"[a-z]+ed|hit|struck|left|told|met|took|held|fled|overran|seized|leading|telling|tells|hosting"
    r"|housing"
    r"|including)(?: (?:the|an?|its|his|their))? $"
)
"""``entered {L} and toppled …``, ``told {O} that …``: what another verb acts on; not ``the disputed {L}``."""
COORDINATED = re.compile(
    r"^(?:'s)?(?: \([^()]*\))?(?: (?:security |armed |special )?(?:forces|troops|army|police|units"
    r"|fighters|jets))?"
    r"(?:,? (?:and|as well as|along with|alongside|together"
    r" with|accompanied by) |, )"
    r"(?:(?:the|a|an|senior|his|her|their|other|top) )*(?:[\w-]+ (?:of|from) (?:the"
    r" )?)?$"
)
"""``{P} and the {P}``: named in one breath."""
AND_THE = re.compile(r"(?: \([^()]*\))?,? and (?:from |of )?(?:the )?|'s (?:[a-z-]+ ){0,3}")
LED_BY = re.compile(
    r"(?:\b(?:delegations?|teams?|committees?|commission|group)\b[^.;]{0,40}?(?:from|of|by|headed by|led by)"
    r"|\b(?:officials|representatives|leaders|members|negotiators|commanders|lawmakers|ministers|envoys)"
    r" (?:from|of)"
    r"|(?:^|\b(?:delegation|team)\b[^.;]{0,60}?)(?:which )?(?:includ(?:ed|ing|es)|compris(?:ed|ing)"
    r"|made up of))(?: the)? $",
    re.I,
)
"""``a delegation of the {O} headed by {P}``, ``which included {P}``: those who make it up."""
_FORCES = (
    "fighters militants militia militias member members unit units forces force gunmen soldiers troops"
    " officers"
    " insurgents jihadists warplanes rebels group groups commander commanders supporters detachment"
    " detachments"
    " patrol patrols team teams elements convoy brigade brigades artillery police cell cells operatives"
    " post posts checkpoint checkpoints outpost outposts headquarters position positions barracks office"
    " offices"
    " drone drones aircraft jets helicopter helicopters missile missiles rocket rockets"
    " point points site sites hideout hideouts vehicle vehicles base bases camp"
)
_OF = (
    "of|from|loyal to|belonging to|led by|believed to be members of|affiliated with|linked to|with links to"
    "|suspected of links to|suspected of belonging to|suspected of ties to|suspected of being members of"
    "|accused of links to|accused of belonging to|manned by|run by"
)
OF_FIGHTERS = re.compile(
    rf"\b(?:(?:{'|'.join(_FORCES.split())}) (?:{_OF})|suspected of (?:links|belonging|ties) to|linked"
    rf" to)(?: the| an?)? $",
    re.I,
)
"""``fighters of the {O}``: a body stands for those who fight for it."""
TOPIC = rule(
    r"\b(?:discuss\w*|on(?! (?:the )?(?:\w+ of )?{T}| (?:the )?(?:sidelines?|margins?|fringes|way)\b"
    r"| (?:his|her|their)"
    r" (?:way|arrival|return)\b)|about|regarding|concerning|emphasi\w+|focus\w*"
    r"|confirm\w*"
    r"|stress\w*|for discussions|over|to review|reviewing|underlin\w+|highlight\w*"
    r"|express\w*|voic\w+|regard\w*|aimed at|aiming|as part of|amid|ahead of|to (?:start|begin|talk|hold)"
    r"|calling|saying|adding)\b"
)
"""Words after which comes what the talks were about, and no longer who talked."""
SPEAKING = re.compile(
    r"(?: \([^)]*\))?,?(?: [\w-]+){0,3}? (?:said|says|stated|added|noted|told|reported|tweeted|wrote"
    r"|explained"
    r"|confirmed|announced|reports)\b"
)
LINKED = re.compile(
    r"\b(?:suspected of|accused of|linked to|with links to|affiliated (?:with|to)|belonging to|loyal to"
    r"|wanted for)"
    r"(?: (?:links|ties|belonging|being members|membership|affiliation|working))?(?: (?:to|with|of|in|for))?"
)
"""``people suspected of links to {O}``: whose people they are."""
AIMED_AT = re.compile(r"^ (?:at|toward|towards|on|against|with) ")
AIMING = frozenset(
    {"missile-attack", "rocket-attack", "attack", "shelling", "armed-clash", "drone-strike", "airstrike"}
)
ANOTHER_VERB = re.compile(r"\band (?:then |later )?(?:\w+ed|struck|hit|shot|took|held|left|fled)\b")
"""``entered {L} and toppled {P}``: behind it stands the object of another verb."""
TOPIC_FIRST = ("discuss", "review", "talk", "exchang", "negotiat", "confer", "tackled", "consult")
"""Words that name the topic before the partner: "discussed the border with {P}"."""
BESIDE = re.compile(r"^[^,]{0,30}$|[\ue000-\ue3ff\uf000-\uf3ff](?: \([^)]*\))?,? (?:in|at) (?:the )?$")
"""Where a place must stand beside such a word to say where it was, and not what it was about."""
SENT = re.compile(r" (?:[a-z-]+ ){0,2}(?:delegation|team|side|officials|government)\b")
LONGEST = 90
"""Characters between a verb and what it acts on."""


HEADED = rule(
    r"\b(?:[Hh]ead|[Cc]hief|[Ll]eader|[Dd]irector|[Pp]resident|[Mm]inister|[Cc]ommander"
    r"|[Ss]ecretary(?:-general)?|[Cc]hairman|[Ss]pokes\w+|[Ff]ounder) of"
    r" (?:(?!(?:said|met|was|were|is|has)\b)[\w'-]+ |{LD}(?:'s)? ){0,5}$"
)
WHO_IT_IS = rule(r"(?: \([^()]*\))?(?: at the time)?, {P}")
"""``The head of the {D} agency {O}, {P}``: the body is only part of his title."""
OWN_MAN = rule(
    r" (?:[a-z-]+ ){0,3}(?:chair(?:man|woman)|leader|chief|head|member|official|lawmaker|minister|commander"
    r"|secretary|deputy|director|founder|candidate|representative|mp)s?,? {P}"
)
"""``{O} founding chairman {P}``: so it is here."""


def topic_first(words: str) -> bool:
    """Whether words name the topic before the partner: "also discussed"."""
    return words.casefold().removeprefix("also ").startswith(TOPIC_FIRST)


def subjects(scene: Scene, left: list[Found], start: int) -> list[Found]:
    """The marks before a verb that stand free, with those named in one breath with the last of them."""
    kept: list[Found] = []
    for index, found in enumerate(left):
        lead = scene.text[start : found[0]]
        if found[1] == "O" and _only_in_title(scene.text, lead, found[0] + 1):
            continue
        before = left[index - 1] if index else None
        if before and before in kept[-1:] and _chained(scene.text, before, found):
            kept.append(found)
        elif before and before not in kept and _hung_together(scene.text, before, found):
            continue
        elif LED_BY.search(lead) or not (GOVERNED.search(lead) or ACTED_ON.search(lead)):
            kept.append(found)
    kept = kept or _fighters_of(scene.text, left, start)
    people = [found for found in kept if found[1] in "PH" or _sent(scene.text, found)]
    return people if people and not any(f[1] == "O" for f in kept) else kept


def _hung_together(text: str, one: Found, other: Found) -> bool:
    """``soldiers from the {O} and the {O}``, ``in {L}'s {L}``: what hangs on one preposition."""
    return one[1] == other[1] and bool(AND_THE.fullmatch(text, one[0] + 1, other[0]))


def _fighters_of(text: str, left: list[Found], start: int) -> list[Found]:
    """``fighters of the {O} and the {O}``: the bodies that stand for those who fight for them."""
    of = [f for f in left if OF_FIGHTERS.search(text[start : f[0]])][-1:]
    for one, other in pairwise(left):
        if one in of[-1:] and _hung_together(text, one, other):
            of.append(other)
    return of


def _only_in_title(text: str, lead: str, behind: int) -> bool:
    if OWN_MAN.match(text, behind):
        return True
    return bool(HEADED.search(lead) and WHO_IT_IS.match(text, behind))


def _sent(text: str, found: Found) -> bool:
    """``an {D} delegation``: those sent by a state."""
    return found[1] == "D" and bool(SENT.match(text[found[0] + 1 :]))


def first_subject(scene: Scene, end: int) -> list[Found]:
    """The subject of the main clause, before a position: the first that stands free, with its like."""
    free = subjects(scene, scene.marks(0, end), 0)
    kept = free[:1]
    for one, other in pairwise(free):
        if not _chained(scene.text, one, other):
            break
        kept.append(other)
    return kept


def _chained(text: str, one: Found, other: Found) -> bool:
    return bool(COORDINATED.search(text[one[0] + 1 : other[0]]))


def is_object(gap: str, kind: str) -> bool:
    """Whether what comes after the words is what they act on: close by, or coordinated, before any new
    preposition.
    """
    if len(gap) > LONGEST or ',"' in gap or '."' in gap:
        return False
    gap = AIMED_AT.sub("", gap) if kind in AIMING else gap
    loose = re.sub(r"[\ue000-\uf7ff](?:'s)?|\([^)]*\)", "", LINKED.sub("", gap))
    if ANOTHER_VERB.search(loose):
        return False
    if kind == "agreement":
        return bool(re.search(r"\b(?:with|between)\b", loose))
    return not re.search(
        r"\b(?:in|at|near|to|after|during|since|by|from|following|before|amid|for|with|says|said|that|told"
        r"|because|against|over|result)\b",
        loose,
    )


def new_subject(text: str, position: int, gap: str) -> bool:
    """``hit {L}, {O} said``: after a comma a mark with a verb behind it begins something else."""
    return "," in gap and not re.match(
        r"(?: \([^)]*\))?(?:'s [a-z]+)?(?:[,.;)\"]|$| (?:and|in|on|at|near|or)\b)", text[position + 1 :]
    )


def speaks(text: str, position: int) -> bool:
    """``…, his spokesman {P} said``: who only tells it."""
    return bool(
        re.search(r"[,\"] ?(?:[a-z]+ ){0,3}$", text[:position]) and SPEAKING.match(text[position + 1 :])
    )
