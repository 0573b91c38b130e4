"""Each single telling of something that happened: trigger, sentence, who, where, when. ``stories`` makes them one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive.ingest.casualties import casualties_in
from archive.ingest.clauses import BREAK, clause_at, clauses_of, in_quotes, modality
from archive.ingest.happenings import (
    ANAPHOR,
    ANAPHOR_KIND,
    DEFINITE,
    FAMILY,
    GENERIC_NOUN,
    HAPPENED,
    OF_PERSON,
    TRIGGERS,
    Trigger,
)
from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.reading import Casualties, TimeExpression
from archive.values.text import Span

GOVERNED = re.compile(
    r"\b(?:in|on|at|of|by|with|from|for|to|against|near|between|into|over|about|than|as|under|via|including|outside|inside"
    r"|across|around|toward|towards|through|within|among)(?: (?:the|a|an|its|his|their|northern|southern|eastern|western|central"
    r"|nearby|neighboring|[a-z]+))? $"
)
FILLER = (
    r"(?: (?:the|a|an|both|northern|southern|eastern|western|central|northwestern|northeastern|southwestern|southeastern|downtown|nearby"
    r"|neighbou?ring|disputed|contested|border|mountainous|so-called|autonomous|semi-autonomous|[a-z]+(?:ern)|[a-z]+ of|city|town|village|district|province"
    r"|region|capital|outskirts|parts?|areas?|vicinity|suburbs?|mountains?|countryside|base|camp|other|of|in|near|such as|and))*"
)
LOCATED = re.compile(
    rf"\b(?:in|at|near|inside|outside|around|across|throughout|within|north|south|east|west|over|targeting|hit|struck|shelled|on|to|into){FILLER} $"
)
HELD_IN = re.compile(rf"\b(?:in|at|near|inside){FILLER} $")
TOPIC_IN = re.compile(
    r"\b(?:latest|developments?|situation|war|fight|fighting|campaign|efforts?|presence|conflict|crisis|security|stability|attacks?|process"
    r"|interests|conditions?|changes|events|role|forces|crossings|elections?|operations?|threats?|influence|involvement|groups?|militants?)"
    r" (?:in|on|across)(?: the)?(?: [\w-]+ and)? $|\bin [\ue000-\uf7ff] and $"
)
ADJECTIVAL = re.compile(r"^(?:-(?:backed|led|linked|aligned|affiliated|based|funded|supported|held|controlled|occupied)|\s+capital\b)")
"""What makes a name before it an adjective: "Iran-backed"."""
ATTRIBUTIVE = re.compile(
    r"^ (?:(?!(?:an?|the|and|or|in|on|at|to|by|with|where|for|of|from|after|as)\b)[a-z-]+ )?(?:(?:air|drone|missile|rocket|artillery|special|military|security|ground|coalition|proxy)\b|(?:forces|troops|soldiers|raids?|strikes?|airstrikes?"
    r"|attacks?|drones?|warplanes|jets|missiles?|army|officials?|government|authorities|police|delegation|embassy|consulate|ambassador|interests|commandos)\b)"
)
"""What makes a country's name before it an adjective: "US special forces"."""
TOPIC = re.compile(
    r"\b(?:discuss\w*|on|about|regarding|concerning|emphasi\w+|focus\w*|confirm\w*|stress\w*|for discussions|over|to review|reviewing|underlin\w+|highlight\w*"
    r"|express\w*|voic\w+|regard\w*|aimed at|aiming|as part of|amid|ahead of|to (?:start|begin|talk|hold))\b"
)
MOVING = re.compile(r"\b(?:visit(?:ed|s|ing)?|(?:arriv|land|travel|head)\w* (?:in|at|to)|flew to|flies to|went to|visit to|visit in|trip to|tour(?:ed|s))(?: the| [\w-]+){0,3} $")
COORDINATED = re.compile(r"^(?:'s)?(?: \([^()]*\))?(?:,? (?:and|as well as|along with|alongside|together with|accompanied by) |, )"
                         r"(?:(?:the|a|an|senior|his|her|their|other|top) )*(?:[\w-]+ (?:of|from) (?:the )?)?$")  # fmt: skip
ATTENDED = rule(r"(?:attended by|in the presence of|attended also by|accompanied by|joined by|with the (?:participation|attendance) of|leading the|with)(?: [^.;]{0,40}?)?(?={PH})")
PAIR = re.compile(r"\b(?:[Tt]he two(?: (?:officials|leaders|sides|ministers|men|presidents|parties))?|[Bb]oth (?:sides|leaders|officials|ministers|parties)|[Tt]he sides|They)\b")
STATES = re.compile(r"\b(?:[Tt]he two|[Bb]oth|[Tt]he) (?:countries|nations|states|neighbou?rs|governments|capitals)\b")
DIED_IN = re.compile(r"\b(?:died|dies|(?:was|were)? ?(?:killed|wounded|injured)|survived|survives) (?:in|by) (?:an? |the )?(?:[\w-]+ |[\ue000-\uf7ff] )*$")
OF_FIGHTERS = re.compile(
    r"\b(?:[Ff]ighters|[Mm]ilitants|[Mm]ilitias?|[Mm]embers|[Uu]nits|[Ff]orces|[Gg]unmen|[Ss]oldiers|[Tt]roops|[Oo]fficers|[Ii]nsurgents|[Jj]ihadists|[Ww]arplanes)"
    r" (?:of|from|loyal to|belonging to)(?: the)? $"
)
AIMING = frozenset({"missile-attack", "rocket-attack", "attack", "shelling"})
AIMED_AT = re.compile(r"^ (?:at|toward|towards|on) ")
DEED = re.compile(r"\b[Tt]h(?:e|is|ese) (?:[\w-]+ )?(?:attack|strike|airstrike|bombing|explosion|blast|raid|shelling|assault|shooting|ambush|incident)s?\b")
"""``The attack killed …``: what was told before."""
MANY = re.compile(r"\b(?:several|many|series of|number of|dozens of|previous|earlier|past|recent|regular|frequent|numerous|various|some|all)(?: [\w-]+)? $")
AGAIN = re.compile(r"\b(?:also|again|previously|earlier|later|last time|had|second|another)\b")
PRESS = frozenset({"media"})
YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?=[\w' -]{0,24}$)")


@dataclass(slots=True)
class Telling:
    kind: str
    modality: str
    sentence: Span
    at: int
    """Offset of the trigger."""
    part: str
    """Kind of the part of the text it stands in."""
    rule: str
    nominal: bool = False
    who: dict[str, str] = field(default_factory=dict)
    """Identity → part, in order of mention."""
    places: list[str] = field(default_factory=list)
    when: TimeExpression | None = None
    casualties: tuple[Casualties, ...] = ()
    echo: bool = False
    """It speaks of something told before ("the meeting"); it makes no event of its own."""
    again: bool = False
    """It says itself that it is another one ("also met")."""
    definite: bool = False
    """It speaks of "the meeting": one told before, if there is one."""
    pair: str = ""
    """"people" or "states" when the participants are only called "the two"."""

    @property
    def family(self) -> str:
        return FAMILY.get(self.kind, self.kind)


@dataclass(frozen=True, slots=True)
class Scene:
    """A marked sentence with what its marks mean."""

    marked: Marked
    part: str
    categories: dict[str, str]
    """Identity → category of the registry, for those that have one."""
    topic: str = ""
    """The person whom the sentence before was about."""

    @property
    def text(self) -> str:
        return self.marked.text

    def marks(self, start: int, end: int, letters: str = "POLDH") -> list[tuple[int, str, str]]:
        """(position, class, identity) of the marks between two positions."""
        found = []
        for position in range(start, end):
            letter = letter_of(self.text[position])
            if letter and self.text[position - 1 : position] == "(" and self.text[position + 1 : position + 2] == ")":
                continue
            if letter == "L" and ATTRIBUTIVE.match(self.text[position + 1 :]):
                letter = "D"
            if letter and letter in letters:
                about = self.marked.mark(position).about
                if isinstance(about, str) and about and not ADJECTIVAL.match(self.text[position + 1 :]):
                    found.append((position, letter, about))
        return found


def tellings_of(scene: Scene) -> list[Telling]:
    """Everything that a sentence tells to have happened, one for each clause and family."""
    edges = clauses_of(scene.text)
    found: list[Telling] = []
    taken: dict[tuple[int, str], Telling] = {}
    for trigger in TRIGGERS:
        for match in trigger.pattern.finditer(scene.text):
            clause = clause_at(edges, match.start())
            key = (clause[0], FAMILY.get(trigger.kind, trigger.kind))
            if key in taken or (trigger.nominal and in_quotes(scene.text, match.start())):
                continue
            if telling := _tell(scene, trigger, match, clause, edges):
                taken[key] = telling
                found.append(telling)
    return _without_doubles(sorted(found, key=lambda t: t.at)) + _echoes(scene, found)


def _tell(
    scene: Scene, trigger: Trigger, match: re.Match[str], clause: tuple[int, int], edges: list[int]
) -> Telling | None:
    start, end = match.span()
    mood = modality(scene.text, clause, start, end, trigger.nominal)
    if not mood or _unsaid(scene, trigger, match, clause, edges):
        return None
    telling = Telling(trigger.kind, mood, scene.marked.sentence, scene.marked.starts[start], scene.part, trigger.name)
    telling.nominal = trigger.nominal
    _cast(telling, scene, trigger, match, clause, edges)
    telling.when = _when(scene, start, end, clause, edges, trigger.kind, trigger.nominal)
    telling.places = _places(scene, telling, clause, end)
    if telling.family == "violence" or trigger.kind in ("arrest", "kidnapping"):
        telling.casualties = casualties_in(scene.marked)
    telling.definite = bool(telling.kind in ("meeting", "agreement") and DEFINITE.search(match.group()))
    if telling.family == "violence":
        deed = DEED.search(scene.text[clause[0] : match.end()]) or (trigger.nominal and RELATIVE.match(scene.text[clause[1] :]))
        telling.definite |= bool(deed)
    telling.again = bool(AGAIN.search(scene.text[clause[0] : start])) and telling.when is not None
    return telling if _worth(telling, scene, trigger) else None


def _unsaid(scene: Scene, trigger: Trigger, match: re.Match[str], clause: tuple[int, int], edges: list[int]) -> bool:
    """Whether the words only look like a telling: a noun without a verb of happening, a verb in the infinitive."""
    before = scene.text[clause[0] : match.start()]
    if trigger.needs and not scene.marks(clause[0], clause[1], trigger.needs):
        return True
    if not trigger.nominal:
        infinitive = re.search(r"\bto (?:[\w-]+ly )?$", before) and not re.search(r"\b(?:will|set|due|is|are|scheduled|plans?|expected) to $", before)
        gerund = match.group().split()[0].endswith("ing") and not re.search(r"\b(?:followed by|after|while|by)\b[^,]*$|, $|(?:was|were|is|are) $", before)
        return bool(infinitive or gerund)
    if trigger.kind == "meeting" and MANY.search(before):
        return True
    if trigger.kind in ("meeting", "visit", "agreement", "assassination", "massacre", "resignation", "overthrow", "referendum", "election"):
        return trigger.kind in ("referendum", "election") and not _anchored(scene, match, clause)
    if GENERIC_NOUN.search(before):
        return True
    return not _happened(scene, match, clause)


def _anchored(scene: Scene, match: re.Match[str], clause: tuple[int, int]) -> bool:
    """A vote is told when it has a date beside it or is said to be held; announcing one is not holding it."""
    if re.search(r"\b(?:announc|call|plan|oppos|reject|support|postpon|demand)\w* (?:for )?(?:the |an? |early )?$", scene.text[: match.start()]):
        return False
    near = scene.text[max(clause[0], match.start() - 40) : min(clause[1], match.end() + 40)]
    return bool(YEAR.search(scene.text[clause[0] : match.start()]) or any(letter_of(c) == "T" for c in near)
                or re.search(r"\b(?:held|voted|won|wins|leads|came first|lost|rescheduled|scheduled)\b", near))  # fmt: skip


VAGUE = re.compile(r"(?i)\b(?:recent(?:ly)?|lately|now|currently|these days|nowadays)\b")
RELATIVE = re.compile(r"(?:which|that) (?:\w+ )?(?:killed|hit|struck|targeted|wounded|destroyed|left)\b")


def _written(scene: Scene, position: int) -> str:
    about = scene.marked.mark(position).about
    return about.range.expression if isinstance(about, TimeExpression) else ""


def _happened(scene: Scene, match: re.Match[str], clause: tuple[int, int]) -> bool:
    around = scene.text[clause[0] : clause[1]]
    specific = re.search(r"(?:\b(?:an?|the|this|that|another|two|three|four|several|multiple|latest|deadly|recent|'s|night|morning|\d+) (?:[\w-]+ ){0,3}|[\ue000-\uf7ff](?:'s)? (?:[\w-]+ ){0,2}|^)$", scene.text[clause[0] : match.start()], re.I)
    dated = any(letter_of(c) == "T" and not VAGUE.search(_written(scene, clause[0] + i)) for i, c in enumerate(around))
    told = RELATIVE.match(scene.text[clause[1] :]) or HAPPENED.search(scene.text[: match.start()][clause[0] :]) or HAPPENED.search(scene.text[match.end() : clause[1]])
    counted = bool(casualties_in(scene.marked))
    shown = re.search(r"\b(?:video|footage|photos?|images?) (?:[\w-]+ )?(?:showing|of|depicting)\b", around)
    behind = re.match(r" (?:in|on|at|near|kills|hits|targets) ", scene.text[match.end() : clause[1]])
    headline = scene.part == "headline" and (specific or behind)
    if re.search(r"\b(?:launch|stage|carry|conduct|plan|launching|staging|planning) (?:[\w-]+ )*$", scene.text[clause[0] : match.start()]):
        return False
    return bool(shown or headline or (specific and (dated or told or counted)) or (dated and told))


# ------------------------------------------------------------------------------------------------ who


def _cast(
    telling: Telling, scene: Scene, trigger: Trigger, match: re.Match[str], clause: tuple[int, int], edges: list[int]
) -> None:
    """Fill in who takes part: the subject before the words, the object after them, and those of the same breath."""
    text = scene.text
    passive = not trigger.nominal and bool(re.search(r"\b(?:was|were|been|being) (?:[\w-]+ly )?$", text[: match.start()])) or (
        match.group().startswith(("was ", "were ", "been ")) and telling.kind != "meeting")
    left = scene.marks(clause[0], match.start())
    right = scene.marks(match.start(), clause[1])
    if telling.family == "talks":
        _cast_talks(telling, scene, trigger, left, right, match, clause)
    else:
        _cast_acts(telling, scene, trigger, left, right, match, passive)
    if not telling.who or (not left and trigger.left and telling.family != "violence"):
        _borrow_subject(telling, scene, trigger, clause)
    if STATES.search(text[clause[0] : clause[1]]):
        telling.pair = "states"
    elif PAIR.search(text[clause[0] : clause[1]]) and len(telling.who) < 2:
        telling.pair = "people"


Found = tuple[int, str, str]


def _cast_talks(telling: Telling, scene: Scene, trigger: Trigger, left: list[Found], right: list[Found],
                match: re.Match[str], clause: tuple[int, int]) -> None:  # fmt: skip
    first = trigger.left if trigger.left not in ("", "pair") else "actor1"
    if not trigger.nominal:
        for position, letter, who in _subjects(scene, left, clause[0]):
            if _talks(scene, letter, who, position):
                telling.who.setdefault(who, first)
    if trigger.left == "host" and scene.topic and re.match(r" (?:him|her|them)\b", scene.text[match.end() :]):
        telling.who.setdefault(scene.topic, "visitor")
    begin, end = _partners_between(scene, match, clause)
    for position, letter, who in right:
        if not begin <= position < end or not _talks(scene, letter, who, position):
            continue
        before = scene.text[min(match.end(), position) : position]
        if letter in "PH":
            attending = re.search(r"(?:attended by|presence of|accompanied by|joined by|leading)[^.;]{0,60}$", before)
            telling.who.setdefault(who, "attendee" if attending else trigger.right or "attendee")
        elif telling.kind != "visit" and _partner(scene.text[match.start() : position], letter):
            telling.who.setdefault(who, trigger.right or "actor1")
    if trigger.nominal and (led := re.search(r", with (?=[\ue000-\ue3ff])", scene.text[match.end() :])):
        for _, _, who in scene.marks(match.end() + led.end(), match.end() + led.end() + 1, "PH"):
            telling.who.setdefault(who, "host")


def _partners_between(scene: Scene, match: re.Match[str], clause: tuple[int, int]) -> tuple[int, int]:
    """Where the other side stands: up to what the talks are about; after "with" when the words open the topic."""
    if match.group().startswith(("discuss", "review", "talk", "exchanged", "negotiat", "conferr", "tackled")):
        found = re.search(r"\bwith\b", scene.text[match.end() : clause[1]])
        return (match.end() + found.end() if found else clause[1]), clause[1]
    topic = TOPIC.search(scene.text, match.end(), clause[1])
    return match.start(), topic.start() if topic else clause[1]


def _talks(scene: Scene, letter: str, who: str, position: int) -> bool:
    """Whether somebody can sit at a table: people, bodies that are no newspaper, states; not those of whom is spoken."""
    if letter == "D" or scene.categories.get(who) in PRESS:
        return False
    spoken_of = re.search(r"\b(?:according to|statement from|statement by|office of|told|discuss(?:ed)?|regarding|about|on)(?: the| a| an)?(?: [a-z-]+){0,2} $", scene.text[:position])
    return not spoken_of


def _partner(before: str, letter: str) -> bool:
    """``with officials from the {O}``, ``between {L} and {L}``, ``of the {O}``: who meets, not what is spoken about."""
    if letter == "L":
        return bool(re.search(r"\b(?:with|between)(?: the)? $|\b(?:between|with) (?:the )?[\ue000-\uf7ff](?:'s)?(?:, | and )(?:the )?$", before))
    return bool(
        re.search(r"\b(?:with|between|of|from|for|by)(?: (?:the|an?|[a-z-]+)){0,4} $", before)
        or re.search(r"[\ue000-\uf7ff](?: \([^)]*\))?,? and (?:the )?$", before)
    )


def _subjects(scene: Scene, left: list[Found], start: int) -> list[Found]:
    """The marks before a verb that stand free (not after a preposition), with those coordinated to the last of them."""
    kept: list[Found] = []
    for index, (position, letter, who) in enumerate(left):
        governed = GOVERNED.search(scene.text[start:position])
        chained = index and kept and kept[-1] == left[index - 1] and COORDINATED.search(scene.text[left[index - 1][0] + 1 : position])
        lead = re.search(r"\b(?:delegation|team)\b[^.;]{0,40}?(?:from|of|by|headed by|led by)(?: the)? $", scene.text[start:position])
        if not governed or chained or lead:
            kept.append((position, letter, who))
    if not kept:
        kept = [f for f in left if OF_FIGHTERS.search(scene.text[start : f[0]])][-1:]
    people = [found for found in kept if found[1] in "PH"]
    return people if people and not any(f[1] == "O" for f in kept) else kept


def _cast_acts(telling: Telling, scene: Scene, trigger: Trigger, left: list[Found], right: list[Found],
               match: re.Match[str], passive: bool) -> None:  # fmt: skip
    text = scene.text
    actor, target = trigger.left or "actor1", trigger.right or "target"
    if trigger.kind in ("referendum", "election", "protest") and trigger.nominal:
        return
    subjects = _subjects(scene, left, 0)
    if passive:
        for _, letter, who in subjects[-3:]:
            _add(telling, who, target, letter)
    elif trigger.nominal:
        for position, letter, who in left[-3:]:
            if letter in "PHO" and DIED_IN.search(text[position + 1 : match.start()]):
                telling.who.setdefault(who, "victim")
            elif _deed_of(text, position, letter, match.start()):
                _add(telling, who, actor, letter)
    else:
        for _, letter, who in subjects:
            _add(telling, who, actor, letter)
    for position, letter, who in right:
        gap = text[match.end() : position] if position >= match.end() else ""
        if re.search(r"\bby (?:the |a |an |suspected |alleged |unidentified )*$|blamed (?:on|by) (?:the )?$", gap[-40:]):
            _add(telling, who, actor, letter)
        elif trigger.nominal and trigger.kind not in ("killing", "assassination", "massacre") and re.search(r"\bof (?:the )?$", gap):
            _add(telling, who, actor if letter in "DO" else target, letter)
        elif trigger.kind == "agreement" and not re.search(r"\b(?:with|between|and)(?: the)? $", gap):
            continue
        elif _is_object(gap, telling) and not _new_subject(text, position, gap):
            _add(telling, who, target, letter)
    if telling.family == "violence":
        for position, letter, who in scene.marks(0, len(text), "OPL"):
            if re.match(r"(?: \([^)]*\))?(?: (?:has|have|had|later|also))* claim(?:ed|s|ing)? (?:responsibility|(?:the |an )?attack)", text[position + 1 :]):
                telling.who[who] = actor


def _deed_of(text: str, position: int, letter: str, start: int) -> bool:
    """Whether the mark before a noun is whose deed it was: ``{D} airstrikes``, ``{O} carried out an attack``."""
    gap = text[position + 1 : start]
    if letter == "L" and re.search(r"\b(?:in|at|near|on|from) (?:the )?$", text[:position]):
        return False
    if re.fullmatch(r"(?:'s)? (?:[a-z-]+ )?", gap) and not HAPPENED.search(gap):
        return letter in "LDO"
    did = re.search(r"\b(?:carried out|launched|conducted|staged|launches|mounted|published|released|executed|resumed|began)\b", gap)
    return letter in "POLD" and bool(did)


def _add(telling: Telling, who: str, part: str, letter: str) -> None:
    if letter == "L" and part in ("target", "victim"):
        return
    if letter != "D" or part == "actor1":
        telling.who.setdefault(who, part)


def _is_object(gap: str, telling: Telling) -> bool:
    """Whether what comes after the words is what they act on: close by, or coordinated, before any new preposition."""
    if len(gap) > 90:
        return False
    gap = AIMED_AT.sub("", gap) if telling.kind in AIMING else gap
    loose = re.sub(r"[\ue000-\uf7ff](?:'s)?|\([^)]*\)", "", gap)
    if telling.kind == "agreement":
        return bool(re.search(r"\b(?:with|between)\b", loose))
    return not re.search(r"\b(?:in|at|near|to|after|during|since|by|from|following|before|amid|for|with|says|said|that)\b", loose)


def _new_subject(text: str, position: int, gap: str) -> bool:
    """``hit {L}, {O} said``: after a comma a mark with a verb behind it begins something else."""
    return "," in gap and not re.match(r"(?: \([^)]*\))?(?:'s [a-z]+)?(?:[,.;)\"]|$| (?:and|in|on|at|near|or)\b)", text[position + 1 :])


def _borrow_subject(telling: Telling, scene: Scene, trigger: Trigger, clause: tuple[int, int]) -> None:
    """``where he met …``, ``, killing …``: the subject of the clause before."""
    if clause[0] == 0 or not trigger.left or telling.family == "violence":
        return
    free = _subjects(scene, scene.marks(0, clause[0]), 0)
    where = scene.text[clause[0] : clause[0] + 6] == "where "
    people = [f for f in free if f[1] in "PH"] or [f for f in free if f[1] in ("O" if where else "OL")]
    for _, _, who in people[-1:]:
        telling.who.setdefault(who, trigger.left if trigger.left != "pair" else "actor1")


# ------------------------------------------------------------------------------------------------ where and when


def _places(scene: Scene, telling: Telling, clause: tuple[int, int], end: int) -> list[str]:
    """Places that the clause puts the happening in, those after the words first."""
    text = scene.text
    after, before = [], []
    for position, letter, who in scene.marks(clause[0], clause[1], "L"):
        lead = text[clause[0] : position]
        if re.match(r"'s?(?! [A-Z])", text[position + 1 :]) and not re.search(r"\b(?:in|at|near)(?: the)? $", lead) and telling.kind not in ("referendum", "election", "territory-change"):
            continue
        if telling.who.get(who) in ("actor1", "actor2", "host") and telling.family in ("talks", "agreement", "designation"):
            continue
        if telling.kind == "visit":
            fits = bool(position >= end - 2 and (MOVING.search(lead) or (telling.nominal and re.search(r"\bto(?: the)? $", lead))))
        elif telling.kind in ("referendum", "election"):
            fits = True
        elif telling.family not in ("violence", "military-operation", "territory-change", "protest", "deployment", "arrest", "kidnapping"):
            fits = bool(HELD_IN.search(lead)) and not TOPIC_IN.search(lead) and position - end < 90
            fits = fits and not (position > end and TOPIC.search(text, end, position))
        else:
            struck = telling.family == "violence" and re.match(r" (?:[\w-]+ )?(?:witnessed|saw|suffered)", text[position + 1 :])
            fits = bool(struck or telling.kind == "territory-change" or (LOCATED.search(lead) and not TOPIC_IN.search(lead)))
            gap = text[end:position]
            fits = fits or (position >= end and _is_object(gap, telling) and not _new_subject(text, position, gap))
        if fits:
            (after if position >= end - 2 else before).append(who)
    return list(dict.fromkeys([*after, *before]))


def _when(
    scene: Scene, start: int, end: int, clause: tuple[int, int], edges: list[int], kind: str, nominal: bool
) -> TimeExpression | None:
    """The nearest time expression of the clause, else of a clause that this one only continues."""
    times = [p for p, c in enumerate(scene.text) if letter_of(c) == "T"]
    own = [p for p in times if clause[0] <= p < clause[1]]
    if not own:
        own = [p for p in times if _continues(scene.text, edges, p, clause)]
    if not own:
        return None
    if nominal and kind in ("election", "referendum"):
        own = [p for p in own if abs(p - start) < 40 or abs(p - end) < 40]
        if not own:
            return None
    nearest = min(own, key=lambda p: min(abs(p - start), abs(p - end)))
    about = scene.marked.mark(nearest).about
    return about if isinstance(about, TimeExpression) else None


def _continues(text: str, edges: list[int], position: int, clause: tuple[int, int]) -> bool:
    """Whether a clause goes on from one with a date: ``in March, when …``; not ``after``, ``since``, ``which has``."""
    lower, upper = sorted((position, clause[0]))
    between = text[lower:upper]
    if position >= clause[1]:
        return bool(re.fullmatch(r"[^.;]*,? ", between[-3:])) and not BREAK.search(text[clause[1] - 1 : position]) and text[clause[1] : clause[1] + 12].startswith(("according", "on "))
    joints = [text[edge : edge + 10] for edge in edges if lower < edge <= upper]
    return bool(joints) and all(re.match(r"(?:when|where|while|during|as|and|that)\b", joint) for joint in joints)


# ------------------------------------------------------------------------------------------------ what remains


def _worth(telling: Telling, scene: Scene, trigger: Trigger) -> bool:
    """Whether enough is said: somebody for talks and politics, somebody or some place for violence."""
    if telling.kind == "referendum" or telling.kind == "election":
        return True
    if telling.family == "talks":
        return bool(telling.who or (telling.pair and not telling.nominal) or (telling.nominal and telling.places and telling.when))
    if telling.family == "violence" and not telling.definite:
        suffered = {"target", "victim", "actor2"} & set(telling.who.values())
        return bool(suffered or telling.places or telling.casualties or (telling.when and telling.who))
    return bool(telling.who or telling.places or telling.pair or telling.definite)


def _without_doubles(found: list[Telling]) -> list[Telling]:
    """Drop what is only another word for the same: "attacks and kidnappings", "visited …, where he met officials"."""
    kept: list[Telling] = []
    for telling in found:
        visit = next((t for t in kept if t.kind == "visit" and t.family == telling.family), None)
        if visit and telling.kind == "meeting" and set(telling.who) <= set(visit.who):
            continue
        if telling.kind == "election" and any(t.kind == "referendum" for t in found):
            continue
        if telling.kind == "kidnapping" and telling.nominal and any(t.family == "violence" and t.nominal for t in kept):
            continue
        same = next((t for t in kept if t.family == telling.family == "violence" and _one_deed(t, telling)), None)
        if same:
            _fold(same, telling)
            continue
        kept.append(telling)
    return kept


def _one_deed(one: Telling, other: Telling) -> bool:
    """Within a sentence an attack and its killing are one deed, unless both name their own place or target."""
    return not (one.places and other.places and not set(one.places) & set(other.places))


def _fold(kept: Telling, other: Telling) -> None:
    general = ("attack", "killing")
    if kept.kind in general and other.kind not in general:
        kept.kind, kept.rule = other.kind, other.rule
    elif kept.kind == "killing" and other.kind == "attack":
        kept.kind, kept.rule = other.kind, other.rule
    for who, part in other.who.items():
        kept.who.setdefault(who, part)
    kept.places += [place for place in other.places if place not in kept.places]
    kept.when = kept.when or other.when
    kept.definite = kept.definite and other.definite


def _echoes(scene: Scene, found: list[Telling]) -> list[Telling]:
    """``In the meeting``, ``{P}'s visit``: the sentence belongs to what was told before, and may add to it."""
    echoes: list[Telling] = []
    for match in [*ANAPHOR.finditer(scene.text), *OF_PERSON.finditer(scene.text)]:
        if in_quotes(scene.text, match.start()):
            continue
        person = "who" in match.groupdict()
        kind = ANAPHOR_KIND.get(match["what"] if person else match[1], "meeting")
        echo = Telling(kind, "occurred", scene.marked.sentence, scene.marked.starts[match.start()], scene.part, "echo", echo=True)
        if person:
            echo.who[str(scene.marked.mark(match.start("who")).about)] = "visitor"
        else:
            _cast_echo(echo, scene, match)
        echoes.append(echo)
    return echoes[:1]


def _cast_echo(echo: Telling, scene: Scene, match: re.Match[str]) -> None:
    """Those who attended, chaired or spoke, and where it was held."""
    edges = clauses_of(scene.text)
    clause = clause_at(edges, match.end() - 1)
    for found in ATTENDED.finditer(scene.text, match.end()):
        for _, _, who in scene.marks(found.end(), min(found.end() + 60, len(scene.text)), "PH")[:4]:
            echo.who.setdefault(who, "attendee")
    if held := re.match(r"(?:,? (?:which was )?held| in| at)[^.;,]{0,30}", scene.text[match.end() :]):
        echo.places += [who for _, _, who in scene.marks(match.end(), match.end() + held.end(), "L")]
    times = [p for p in range(*clause) if letter_of(scene.text[p]) == "T"]
    about = scene.marked.mark(times[0]).about if times else None
    echo.when = about if isinstance(about, TimeExpression) else None


def scenes(marked: Sequence[tuple[Marked, str]], categories: dict[str, str]) -> Iterator[Scene]:
    """Scenes of marked sentences with the kind of their parts."""
    for sentence, part in marked:
        yield Scene(sentence, part, categories)
